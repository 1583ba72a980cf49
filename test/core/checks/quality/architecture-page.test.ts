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
});
