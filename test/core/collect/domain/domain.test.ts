import assert from 'node:assert/strict';
import { openAudit } from '../../../../src/core/audit';
import type { DomainFacts } from '../../../../src/core/facts';
import { MemoryHost } from '../../../support/memory-host';

const domainOf = (files: Readonly<Record<string, string>>): DomainFacts =>
  openAudit(new MemoryHost(files), { version: '0' }).facts.domain;

describe('the entities of the domain', () => {
  const kinds = (sql: string) => domainOf({ 'db/schema.sql': sql }).entities.map(({ name, kind }) => `${name} ${kind}`);
  const table = (name: string) => `CREATE TABLE ${name} (id INT PRIMARY KEY);\n`;

  it('tell what is of this domain from users and from what everybody builds', () => {
    assert.deepEqual(
      kinds(['users', 'refresh_tokens', 'berths', 'harbour_fees', 'todos', 'blog_posts'].map(table).join('')),
      [
        'users identity',
        'refresh_tokens identity',
        'berths own',
        'harbour_fees own',
        'todos everyday',
        'blog_posts everyday',
      ],
    );
  });

  it('leave out tables that join two others, and what a service keeps for its own working', () => {
    assert.deepEqual(
      kinds(['berths', 'ships', 'berth_ships', 'audit_logs', 'jobs', 'order_items'].map(table).join('')),
      ['berths own', 'ships own', 'order_items own'],
    );
  });

  it('are also the collections that endpoints offer', () => {
    const { entities } = domainOf({
      'package.json': '{ "dependencies": { "express": "^5.0.0" } }',
      'app.js':
        "const app = require('express')();\napp.get('/api/berths', list);\napp.get('/api/berths/:id', one);\napp.post('/login', login);\napp.listen(3000);\n",
    });
    assert.deepEqual(
      entities.map(({ name, kind, place }) => [name, kind, place.line]),
      [['berths', 'own', 2]],
    );
  });
});

describe('the states of the domain', () => {
  const declarations: Readonly<Record<string, string>> = {
    'order.ts': "export type OrderStatus = 'pending' | 'paid' | 'shipped';\n",
    'enum.ts': 'export enum OrderStatus {\n  Pending = "P",\n  Paid = "A",\n  Shipped = "S",\n}\n',
    'order.go':
      'package order\n\ntype OrderStatus string\n\nconst (\n\tOrderPending OrderStatus = "pending"\n\tOrderPaid OrderStatus = "paid"\n\tOrderShipped OrderStatus = "shipped"\n)\n',
    'order.py': 'class OrderStatus(str, Enum):\n    PENDING = "pending"\n    PAID = "paid"\n    SHIPPED = "shipped"\n',
    'OrderStatus.java': 'public enum OrderStatus {\n  PENDING,\n  PAID,\n  SHIPPED\n}\n',
    'Order.kt': 'enum class OrderStatus { PENDING, PAID, SHIPPED }\n',
    'Order.cs': 'public enum OrderStatus\n{\n    Pending,\n    Paid,\n    Shipped\n}\n',
    'order.rb': 'class Order < ApplicationRecord\n  enum :status, { pending: 0, paid: 1, shipped: 2 }\nend\n',
    'Order.php':
      "<?php\nenum OrderStatus: string {\n    case Pending = 'p';\n    case Paid = 'a';\n    case Shipped = 's';\n}\n",
    'order.rs': 'pub enum OrderStatus {\n    Pending,\n    Paid,\n    Shipped,\n}\n',
    'order.ex': 'defmodule Order do\n  field :status, Ecto.Enum, values: [:pending, :paid, :shipped]\nend\n',
  };
  for (const [file, text] of Object.entries(declarations)) {
    it(`are found in ${file}`, () => {
      const { states } = domainOf({ [`src/${file}`]: text });
      assert.deepEqual(
        states.map(({ values }) => values),
        [['pending', 'paid', 'shipped']],
      );
    });
  }

  it('are neither answers of HTTP nor states of a page', () => {
    const { states } = domainOf({
      'src/http.ts': 'export enum HttpStatus {\n  Created = 201,\n  Accepted = 202,\n  Active = 1,\n}\n',
      'src/page.ts': "const [state, setState] = useState(['open', 'closed', 'failed']);\n",
    });
    assert.deepEqual(states, []);
  });

  it('decide and change where they are compared, set, or offered as steps of a workflow', () => {
    const { transitions } = domainOf({
      'package.json': '{ "dependencies": { "express": "^5.0.0" } }',
      'src/orders.js':
        "const app = require('express')();\nfunction ship(order) {\n  if (order.status !== 'paid') throw new NotPaid();\n  order.status = 'shipped';\n  order.note = 'paid';\n}\napp.post('/orders/:id/cancel', cancel);\napp.listen(1);\n",
    });
    assert.deepEqual(transitions.map(({ line }) => line).sort(), [3, 4, 7]);
  });
});

describe('the rules of the domain', () => {
  const rules = (path: string, text: string) =>
    domainOf({ [path]: text }).rules.map(({ kind, place }) => `${kind} ${place.line}`);

  it('are refusals that are named after it', () => {
    const cases: readonly [string, string][] = [
      ['src/Account.java', 'class Account {\n  void take() { throw new InsufficientFundsException(); }\n}\n'],
      ['src/berth.go', 'package berth\n\nvar ErrAlreadyBooked = errors.New("x")\n'],
      ['src/seats.py', 'def reserve():\n    raise SeatUnavailableError()\n'],
      ['src/stock.ts', "export const sell = () => {\n  throw new Error('Not enough items in stock');\n};\n"],
      ['src/loan.rb', "def lend\n  errors.add(:base, 'The copy is already borrowed')\nend\n"],
      ['src/order.ex', 'def cancel(_) do\n  {:error, "cannot cancel a shipped order"}\nend\n'],
    ];
    for (const [path, text] of cases) assert.equal(rules(path, text).length, 1, `${path}: ${rules(path, text).join()}`);
  });

  it('are not what every service refuses', () => {
    const everyday =
      "class UserNotFoundError extends Error {}\nthrow new InvalidTokenError();\nthrow new Error('Email already exists');\nreply('Too many requests, rate limit exceeded');\nthrow new Error('Password must be at least 8 characters');\nthrow new Error('Order not found');\nthrow new PaymentNotFoundException();\n";
    assert.deepEqual(rules('src/errors.js', everyday), []);
  });

  it('are conditions on amounts and times', () => {
    const text =
      'function lend(account, amount, loan) {\n  if (account.balance < amount) return refuse();\n  if (loan.dueDate.isBefore(today)) return late();\n  for (let i = 0; i < amount; i++) count(i);\n  if (page < 1) return first();\n  return token.expiresAt < now;\n}\n';
    assert.deepEqual(rules('src/loans.js', text), ['condition 2', 'condition 3']);
  });

  it('are checks of the schema', () => {
    const { rules: found } = domainOf({
      'db/schema.sql': 'CREATE TABLE berths (id INT PRIMARY KEY, draught INT CHECK (draught > 0));\n',
    });
    assert.deepEqual(
      found.map(({ kind }) => kind),
      ['constraint'],
    );
  });
});

describe('the concerns of the domain', () => {
  it('are words of names, not parts of other words', () => {
    const concerns = (text: string) => domainOf({ 'src/a.ts': text }).concerns.map(({ kind }) => kind);
    assert.deepEqual(concerns('const unitPrice = 1;\nconst total_amount = 2;\nlet PRICES = [];\n'), ['money']);
    assert.deepEqual(concerns('reservation.open();\nnew BookingSlot();\nlistAvailability();\n'), ['time']);
    assert.deepEqual(concerns('const appraised = 1;\nconst paramount = 2;\nconst stocking = 3;\nseated();\n'), []);
  });
});

describe('what the documents say of the domain', () => {
  const readme = (text: string) => domainOf({ 'README.md': text, 'src/a.js': 'exports.a = 1;\n' });

  it('names who uses it, and what it gives them', () => {
    const { users, needs } = readme(
      '# Tidebook\n\nSmall harbours still plan their berths on paper. Tidebook lets skippers reserve a berth for a tide and tells them when they can enter.\n',
    );
    assert.equal(users[0]?.line, 3);
    assert.equal(needs[0]?.line, 3);
  });

  it('holds what was measured', () => {
    const { measurements } = readme(
      '# Tidebook\n\n## Results\n\nWith k6 and 200 virtual users the tide query stays at a P95 of 41 ms on a laptop.\n',
    );
    assert.equal(measurements[0]?.line, 5);
  });

  it('says where it is a template, an example or an exercise', () => {
    for (const text of [
      '# Harbour service template\n\nFor services in Go.\n',
      '# Tidebook\n\nA boilerplate for berth planners.\n',
      '# Tidebook\n\nThis is a sample application that shows Express.\n',
      '# Tidebook\n\nMade for learning purposes.\n',
    ])
      assert.equal(readme(text).exercise.length, 1, text);
    for (const text of [
      '# Tidebook\n\nSends mails from templates that harbours edit, for example on storms.\n',
      '# Sample tracker\n\nLaboratories follow each sample from the patient to the report.\n',
    ])
      assert.deepEqual(readme(text).exercise, [], text);
  });
});

it('the domain is the same after an update as from a fresh audit', () => {
  const before = { 'src/a.ts': 'export enum OrderStatus { Pending, Paid, Shipped }\n' };
  const host = new MemoryHost(before);
  const audit = openAudit(host, { version: '0' });
  const after = "throw new OutOfStockError();\nif (order.status === 'paid') ship();\n";
  host.write('src/a.ts', after);
  audit.update({ paths: ['src/a.ts'] });
  assert.deepEqual(audit.facts.domain, domainOf({ 'src/a.ts': after }));
  assert.deepEqual(audit.facts.domain.states, []);
  assert.equal(audit.facts.domain.rules.length, 1);
});
