import assert from 'node:assert/strict';
import { answerOf, placesOf } from '../../../support/answer-of';

const id = 'reliability/idempotency';
type Files = Readonly<Record<string, string>>;

const node = (code: string): Files => ({
  'package.json': '{ "dependencies": { "express": "^5.0.0", "@prisma/client": "^6.0.0" } }',
  'src/server.js': "const express = require('express');\nexpress().listen(3000);\n",
  'src/loans.js': `${code}\n`,
});
const java = (code: string): Files => ({
  'pom.xml':
    '<project><dependencies><dependency><groupId>org.springframework.boot</groupId><artifactId>spring-boot-starter-web</artifactId></dependency></dependencies></project>',
  'src/main/java/a/App.java':
    'package a;\n\nimport org.springframework.boot.SpringApplication;\n\nclass App { public static void main(String[] a) { SpringApplication.run(App.class); } }\n',
  'src/main/java/a/Loans.java': `package a;\n\n${code}\n`,
});
const python = (code: string): Files => ({
  'requirements.txt': 'fastapi\nsqlalchemy\n',
  'app/main.py': 'from fastapi import FastAPI\nfrom app import loans\n\napp = FastAPI()\n',
  'app/loans.py': `${code}\n`,
});

const paid = (code: string): Files => ({
  ...node(
    `import Stripe from 'stripe';\nimport crypto from 'node:crypto';\n\nconst stripe = new Stripe(key);\n${code}`,
  ),
  'package.json': '{ "dependencies": { "express": "^5.0.0", "stripe": "^16.0.0" } }',
});
const rails = (code: string): Files => ({
  Gemfile: 'gem "rails"\n',
  'config/application.rb': 'class Application < Rails::Application\nend\n',
  'app/services/send_notice.rb': `class SendNotice\n  def run\n${code.replace(/^/gm, '    ')}\n  end\nend\n`,
});

const cases: readonly (readonly [string, string, Files])[] = [
  [
    'pass',
    'of a loan that is found by its key and returned',
    java(
      'class Loans {\n  Loan lend(String book, String key) {\n    var known = loans.findByReaderAndIdempotencyId(reader, key);\n    if (known.isPresent()) return known.get();\n    return loans.save(new Loan(book, key));\n  }\n}',
    ),
  ],
  [
    'fail',
    'of a query by key that nothing calls',
    java(
      'interface Loans {\n  // loans.findByIdempotencyKey(key)\n  Optional<Loan> findByIdempotencyKey(String key);\n}',
    ),
  ],
  [
    'fail',
    'of a key that is only read',
    java('class Loans {\n  String of(Loan loan) { return loan.getIdempotencyKey(); }\n}'),
  ],
  [
    'fail',
    'of a call that asks whether a method may be repeated',
    java('class Loans {\n  boolean of(Method method) { return method.isIdempotent(); }\n}'),
  ],
  [
    'pass',
    'of a look-up with Prisma',
    node('const known = await prisma.loan.findUnique({ where: { idempotencyKey } });'),
  ],
  ['fail', 'of a key that is only stored', node('await prisma.loan.create({ data: { book, idempotencyKey } });')],
  [
    'pass',
    'of a look-up in SQL',
    node("const known = await db.query('SELECT id FROM loans WHERE idempotency_key = $1', [key]);"),
  ],
  ['fail', 'of a column in SQL', node("await db.query('ALTER TABLE loans ADD idempotency_key text');")],
  [
    'pass',
    'of a filter in SQLAlchemy',
    python('known = session.query(Loan).filter(Loan.idempotency_key == key).first()'),
  ],
  ['pass', 'of a table of processed messages', python('if processed_messages.exists(message.id):\n    return')],
  [
    'pass',
    'of a message that is known by its id and left alone',
    java(
      'class Loans {\n  void on(Lent event) {\n    if (loans.existsByEventId(event.getId())) {\n      log.warn("Duplicate, id={}", event.getId());\n      return;\n    }\n    loans.save(new Loan(event));\n  }\n}',
    ),
  ],
  [
    'pass',
    'of a message that was handled before',
    python(
      'async def on(event):\n    if await loans.find_by_message_id(event.id):\n        log.info("already processed")\n        return\n    await loans.add(event)',
    ),
  ],
  [
    'fail',
    'of a second entry that is refused',
    java(
      'class Loans {\n  void enter(Entry entry) {\n    if (entries.existsByEventId(entry.event())) {\n      throw new DuplicateEntry("already seen");\n    }\n    return;\n  }\n}',
    ),
  ],
  [
    'fail',
    'of an id that is only looked up',
    java(
      'class Loans {\n  Loan find(String id) {\n    if (loans.existsByEventId(id)) {\n      return loans.findByEventId(id);\n    }\n    return null;\n  }\n}',
    ),
  ],
  [
    'pass',
    'of a row that is put in once, and counted',
    node(
      "const { rowCount } = await db.query('INSERT INTO loans (id) VALUES ($1) ON CONFLICT (id) DO NOTHING', [id]);",
    ),
  ],
  [
    'pass',
    'of a message that is put in once',
    python('cursor.execute("INSERT OR IGNORE INTO inbox (message_id) VALUES (?)", [message.id])'),
  ],
  [
    'partial',
    'of rows to look up that are put in where they are missing',
    python(
      'cursor.execute("INSERT OR IGNORE INTO genres (name) VALUES (?)", [name])\ncursor.execute("INSERT INTO books (title) VALUES (?)", [title])',
    ),
  ],
  [
    'fail',
    'of first data',
    { ...python(''), 'app/seeds/books.py': 'run("INSERT INTO books (id) VALUES (1) ON CONFLICT (id) DO NOTHING")\n' },
  ],
  [
    'fail',
    'of rows that a migration moves',
    {
      ...python(''),
      'app/migrations/versions/4f_fill_shelves.py':
        'def upgrade():\n    run("INSERT INTO shelves (code) VALUES (1) ON CONFLICT (code) DO NOTHING")\n',
    },
  ],
  [
    'pass',
    'of a key handed to the provider of payments',
    paid('await stripe.refunds.create({ charge }, { idempotencyKey: `refund-${loan.id}` });'),
  ],
  [
    'fail',
    'of a key that is made for the call alone',
    paid('await stripe.refunds.create({ charge }, { idempotencyKey: crypto.randomUUID() });'),
  ],
  ['fail', 'of a key among the fields of a payment', paid('const fine = { charge, idempotencyKey: loan.id };')],
  [
    'pass',
    'of an event whose id the row already has',
    node(
      "if (fine.lastEventId === event.id) {\n  logger.info('Event already handled');\n  return;\n}\nawait settle(fine);",
    ),
  ],
  [
    'fail',
    'of an event that belongs to a row',
    node("if (fine.eventId === event.id) {\n  logger.info('found');\n  return fine;\n}"),
  ],
  [
    'fail',
    'of an event that is refused the second time',
    node("if (fine.eventId === event.id) {\n  throw new Conflict('Event already handled');\n}"),
  ],
  [
    'pass',
    'of a held row that was sent before',
    rails(
      'Notice.transaction do\n  notice = Notice.lock.find(id)\n  return done if notice.sent_at.present?\n  post(notice)\nend',
    ),
  ],
  [
    'fail',
    'of a row that was sent before and is refused',
    rails('notice = Notice.lock.find(id)\nreturn failure("sent") if notice.sent_at?'),
  ],
  [
    'fail',
    'of a row that was not sent yet',
    rails('notice = Notice.lock.find(id)\nreturn done unless notice.sent_at.present?'),
  ],
  [
    'fail',
    'of a row that is only looked at',
    rails('notice = Notice.find(id)\nreturn notice if notice.sent_at.present?'),
  ],
  [
    'pass',
    'of a task that leaves what was delivered',
    python(
      '@shared_task\ndef deliver(id):\n    parcel = find(id)\n    if parcel.delivered_at is not None:\n        log.info("done")\n        return\n    carry(parcel)',
    ),
  ],
  [
    'fail',
    'of a task that leaves what was not delivered',
    python(
      '@shared_task\ndef remind(id):\n    parcel = find(id)\n    if parcel.delivered_at is None:\n        return\n    thank(parcel)',
    ),
  ],
  ['fail', 'of a count of processed messages', python('processed_messages += 1\nlog.info("FROM a processed message")')],
];

describe('idempotency', () => {
  for (const [status, name, files] of cases) {
    it(`is ${status} ${name}`, () => {
      const answer = answerOf(id, files);
      assert.equal(answer.status, status, answer.message);
    });
  }

  it('is shown where the key is looked up', () => {
    assert.deepEqual(placesOf(answerOf(id, cases[0]![2])), ['src/main/java/a/Loans.java:5']);
  });
});
