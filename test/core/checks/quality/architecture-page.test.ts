import assert from 'node:assert/strict';
import { openAudit } from '../../../../src/core/audit';
import architecturePage from '../../../../src/core/checks/quality/architecture-page';
import { MemoryHost } from '../../../support/memory-host';

const findingOf = (files: Readonly<Record<string, string>>) =>
  architecturePage.run(openAudit(new MemoryHost(files), { version: '0' }).facts);
const code = { 'src/billing/invoice.service.ts': 'export {};\n', 'src/ledger/ledger.repository.ts': 'export {};\n' };
const statusOf = (readme: string) => findingOf({ 'README.md': readme, ...code }).status;

describe('quality/architecture-page', () => {
  it('reads accounts in other languages', () => {
    const spanish =
      '# Peajes\n\n## Arquitectura\n\nEl controlador recibe la petición, la valida y llama al servicio de facturas. El servicio calcula el importe y delega en el repositorio, que guarda la factura en la base de datos dentro de una transacción. Un trabajador lee la cola y envía los recibos, para que la respuesta no tenga que esperar al correo. El servicio no depende del repositorio concreto, sino de su interfaz.\n';
    const german =
      '# Maut\n\n## Aufbau\n\nDer Controller prüft die Anfrage und ruft den Rechnungsdienst auf. Der Dienst kennt die Regeln und greift auf das Repository zu, damit die Regeln ohne Datenbank getestet werden können. Das Repository speichert Rechnungen in der Datenbank. Ein Worker liest die Warteschlange und sendet Belege, weil der Versand dauert und die Antwort nicht warten soll.\n';
    const japanese =
      '# 料金\n\n## アーキテクチャ\n\nコントローラはリクエストを検証し、請求サービスを呼び出します。サービスは料金の規則を持ち、リポジトリのインターフェースに依存します。リポジトリは請求書をデータベースに保存します。ワーカーはキューから読み取り、領収書を送信します。メールの遅れが応答に影響しないようにするためです。\n';
    for (const text of [spanish, german, japanese]) assert.equal(statusOf(text), 'pass', text.slice(0, 20));
  });

  it('wants more than names, wishes and generic headings', () => {
    assert.equal(statusOf('# T\n\n## Architecture\n\nLayered architecture.\n'), 'fail');
    assert.equal(
      statusOf('# T\n\n## Architecture\n\n- Controllers\n- Services\n- Repositories\n- Database\n'),
      'partial',
    );
    assert.equal(
      statusOf('# T\n\n## Architecture\n\n[Describe how the controllers call the services and where data is stored]\n'),
      'fail',
    );
    assert.equal(
      statusOf('# T\n\n## Features\n\n- Create invoices\n- Pay invoices\n- List invoices of a customer\n'),
      'fail',
    );
  });

  it('points at the page that explains', () => {
    const page =
      '# Parts\n\n## Components\n\nThe invoice service calculates amounts and calls the ledger through its interface. The ledger repository writes entries to PostgreSQL in one transaction, because an invoice without its entry must never exist. A worker reads the outbox table and publishes each entry to the broker, so that the API does not wait for it.\n';
    const { status, evidence } = findingOf({
      'README.md': '# T\n\nSee [parts](docs/parts.md).\n',
      'docs/parts.md': page,
      ...code,
    });
    assert.equal(status, 'pass');
    assert.deepEqual(evidence[0], { path: 'docs/parts.md', startLine: 3, endLine: 5, excerpt: 'Components' });
  });

  const limits =
    '# Limits\n\n## How it works\n\n- Each guarded controller calls the limiter middleware before its handler.\n- The limiter reads its counters from the Redis store, so that every worker of the service shares them, and returns what is left of the window.\n- The handler writes the answer of the limiter into the response, which keeps the controllers free of it.\n';

  it('points at the account of the whole before the account of one mechanism', () => {
    const readme =
      '# T\n\n## Architecture\n\nEvery request moves through three layers. The controllers validate and call the services. The services hold the rules for invoices and write through the repositories, so that no rule depends on the store.\n\n```\ncontrollers\n     ▼\nservices\n     ▼\nrepositories\n```\n\nThe same cut is kept for schemas, for mails and for tests of each part.\n';
    const { status, evidence } = findingOf({ 'README.md': readme, 'docs/limits.md': limits, ...code });
    assert.equal(status, 'pass');
    assert.equal(evidence[0] && 'path' in evidence[0] ? evidence[0].path : '', 'README.md');
  });

  it('takes a picture for no account of how the parts connect', () => {
    const text =
      'This picture shows the layers of the project, with the controllers, the services, the repositories and the database, and the article about it can be read on the site of the author, where each of them is explained at length with many more examples and remarks for beginners.';
    const files = { 'README.md': `# T\n\n## Architecture\n\n${text}\n\n![](a.png)\n`, 'a.png': 'i', ...code };
    assert.equal(findingOf(files).status, 'partial');
  });

  it('reads what each service does under a heading that only names them', () => {
    const services =
      '- **Gateway service**: filters all requests and asks the auth service whether the path is open.\n- **Auth service**: issues tokens, and calls the user service to look up users.\n- **Toll service**: keeps tolls in its own database, and sends an event to Kafka with every change.\n- **Mail service**: listens to Kafka topics and sends a mail to the driver.\n';
    assert.equal(statusOf(`# T\n\n## Services\n\n${services}`), 'pass');
    assert.equal(
      statusOf('# T\n\n## Services\n\n- API: http://localhost:8080\n- PostgreSQL: 5432\n- Redis: 6379\n'),
      'fail',
    );
  });

  it('takes a sentence on what the system consists of for part of an answer', () => {
    const text = 'The service consists of three independent microservices and a common library.';
    assert.equal(statusOf(`# T\n\n${text} They speak gRPC.\n`), 'partial');
    assert.equal(statusOf(`# T\n\n<!-- ${text} -->\n\nCounts tolls.\n`), 'fail');
    assert.equal(statusOf('# T\n\nThe service consists of hope.\n'), 'fail');
  });

  const layers =
    'The code follows the clean architecture, with one direction of knowledge.\n\n- **Desk layer**\n  - REST controllers for clerks and for tolls\n  - Schemas of what is sent\n- **Rules layer**\n  - Use cases of the toll house, one each\n  - Knows no framework\n- **Core layer**\n  - Toll, invoice and driver models\n  - Contracts of the repositories\n- **Outer layer**\n  - Tables and queries of PostgreSQL\n  - The mail gateway\n';
  const arrows = '```\n[ controllers ]\n      |\n      v\n[ use cases ]\n      |\n      v\n[ repositories ]\n```\n';

  it('looks at the diagram that has a section of its own beside the parts', () => {
    assert.equal(statusOf(`# T\n\n## Architecture\n\n${layers}\n## Architecture diagram\n\n${arrows}`), 'pass');
    assert.equal(statusOf(`# T\n\n## Architecture\n\n${layers}`), 'partial');
    assert.equal(statusOf(`# T\n\n## Architecture\n\n${layers}\n## Release\n\n${arrows}`), 'partial');
    assert.notEqual(statusOf(`# T\n\n## Architecture diagram\n\n${arrows}\n## Release\n\n${layers}`), 'pass');
  });

  it('reads calls that are drawn as a tree of arrows', () => {
    const parts =
      '## Parts\n\n- Desk: checks what clerks send, and answers at once.\n- Redis: tolls of the running day, each with a time to live.\n- Kafka: stream of what drivers paid, by toll house.\n- Worker: mails receipts and keeps the books of the month.\n- PostgreSQL: invoices, drivers and toll houses.\n';
    const page = (code: string) =>
      findingOf({
        'README.md': '# T\n',
        'docs/architecture.md': `# Architecture\n\n\`\`\`text\n${code}\n\`\`\`\n\n${parts}`,
      }).status;
    assert.equal(
      page('Clerk\n  -> Desk (HTTP)\n     -> Redis (tolls)\n     -> Kafka (events)\n        -> Worker'),
      'pass',
    );
    assert.equal(page('Tolls\n  -> cheap ones\n  -> dear ones\n  -> those of lorries'), 'partial');
    assert.equal(
      page(
        'Sort\n  ->  Hash Join\n        ->  Seq Scan on tolls\n        ->  Hash\n              ->  Seq Scan on drivers',
      ),
      'partial',
    );
  });
});
