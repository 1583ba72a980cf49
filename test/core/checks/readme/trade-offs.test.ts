import assert from 'node:assert/strict';
import { answerOf, placesOf } from '../../../support/answer-of';

const id = 'readme/trade-offs';
const record = (headings: readonly [string, string, string, string], effects: string) =>
  answerOf(id, {
    'README.md': '# Parcels\n',
    'docs/decisions.md':
      `# ADR-001\n\n## Status\n\nAccepted\n\n## ${headings[0]}\n\nParcels come from many counters.\n\n` +
      `## ${headings[1]}\n\n${headings[2]}\n\n## ${headings[3]}\n\n${effects}\n`,
  });

describe('README: trade-offs', () => {
  it('are read in decision records of several languages', () => {
    for (const [headings, effects] of [
      [
        ['Context', 'Decision', 'Ports and adapters.', 'Consequences'],
        'Positive:\n\n- scales stay easy to swap\n\nNegative:\n\n- more files to read',
      ],
      [
        ['Contexto', 'Decisão', 'Separar as camadas.', 'Consequências'],
        'Positivas:\n\n- baixo acoplamento das balanças\n\nNegativas:\n\n- maior quantidade de arquivos',
      ],
      [['Contexto', 'Decisión', 'Separar las capas.', 'Consecuencias'], 'Negativas:\n\n- mayor cantidad de archivos'],
      [['Kontext', 'Entscheidung', 'Schichten trennen.', 'Konsequenzen'], 'Nachteile:\n\n- mehr Dateien als zuvor'],
    ] as const)
      assert.equal(record(headings, effects).status, 'pass', headings[3]);
  });

  it('point at the effects of a decision', () => {
    const answer = record(
      ['Contexto', 'Decisão', 'Separar as camadas.', 'Consequências'],
      'Positivas:\n\n- baixo acoplamento das balanças',
    );
    assert.deepEqual(placesOf(answer), ['docs/decisions.md:19']);
  });

  it('are no consequences that stay empty', () => {
    assert.notEqual(
      record(['Contexto', 'Decisão', 'Separar.', 'Consequências'], 'Positivas:\n\nNegativas:').status,
      'pass',
    );
    assert.notEqual(record(['Context', 'Decision', 'Split it.', 'Consequences'], 'Positive:\n\n- TODO').status, 'pass');
  });

  it('are no account of what a part does', () => {
    for (const text of [
      'Phase 1: handles HTTP requests, retrieves weights by making gRPC requests to the scale service, and sends messages to the queue.',
      'The desk uses Spring Security to manage tokens. It also talks to the customer service through Feign to save customers.',
    ])
      assert.equal(answerOf(id, { 'README.md': `# Parcels\n\n## Services\n\n${text}\n` }).status, 'fail', text);
  });

  it('are read in Korean', () => {
    const statusOf = (heading: string, text: string) =>
      answerOf(id, { 'README.md': `# 택배\n\n무게를 잽니다.\n\n## ${heading}\n\n${text}\n` }).status;
    for (const text of [
      '저울 조회는 결과를 바로 알려줘야 하기 때문에 메시지 큐를 거치지 않고 동기로 처리했습니다. 재시도는 하지 않습니다.',
      '무게 기록은 쓰기가 훨씬 많으므로 Redis에 먼저 모은 다음 한 번에 테이블에 저장하도록 구현했습니다.',
      '라벨 출력은 트랜잭션 안에서 직접 호출하는 대신 아웃박스 테이블에 저장하고 비동기로 처리합니다. 출력이 늦어질 수 있습니다.',
    ])
      assert.equal(statusOf('저울', text), 'pass', text);
    for (const text of [
      'Spring Security를 사용하여 로그인과 JWT 토큰 발급 기능을 구현했습니다. 관리자만 저울을 등록할 수 있습니다.',
      '고객을 대신 저울이 무게를 기록하고 택배 기사에게 메시지를 보내며 Redis에 저장합니다. 매일 기록을 확인합니다.',
      '오류가 날 수 있기 때문에 서버를 시작하기 전에 먼저 Redis와 데이터베이스를 실행해야 합니다. 포트도 확인합니다.',
      '향후 트래픽이 늘어날 수 있기 때문에 Redis 캐시를 적용하여 조회 쿼리를 줄이고 싶습니다. 아직은 없습니다.',
    ])
      assert.notEqual(statusOf('저울', text), 'pass', text);
  });

  it('are read from choices that stand as headings with their reasons as items', () => {
    const statusOf = (text: string) =>
      answerOf(id, { 'README.md': `# Parcels\n\nWeighs parcels.\n\n${text}\n` }).status;
    for (const text of [
      '## Key design decisions\n\n### 1. Two sweeps over the queue\n\n- One per parcel: on the minute\n- Ensures no scan is left behind',
      '## Design decisions\n\n### Repository pattern\n\n- Separates the rules from storage\n- Avoids queries in the handlers',
      '## Technical choices\n\n- **Outbox table**\n  - Prevents labels from being lost',
    ])
      assert.equal(statusOf(text), 'pass', text);
    for (const text of [
      '## Design decisions\n\n### Caching\n\n- Improves performance',
      '## Design decisions\n\n### Redis\n\n- Used to reduce slow weighings',
      '## Design decisions\n\n### Redis\n\n- Keeps the labels for one night',
      '## Design decisions\n\n### Depots\n\n- Ensures a pleasant morning for all',
      '## Design decisions\n\n- Ensures no scan is left',
      '## Features\n\n### Repository pattern\n\n- Avoids queries in the handlers',
    ])
      assert.notEqual(statusOf(text), 'pass', text);
  });

  it('are read from what a choice means, and from what it was made to ease', () => {
    const statusOf = (text: string) => answerOf(id, { 'README.md': `# Parcels\n\n## Notes\n\n${text}\n` }).status;
    for (const text of [
      'Fees are computed when a scan is stored in the ledger table of the database. It means that a later change of the price list leaves earlier scans alone.',
      '- Tide tables are read from a file rather than a database to facilitate review of what harbours send.',
    ])
      assert.equal(statusOf(text), 'pass', text);
    for (const text of [
      'The service uses PostgreSQL and Redis. It means a lot to us.',
      'The answer is 202 from the API. It means that you have to ask again.',
    ])
      assert.notEqual(statusOf(text), 'pass', text);
  });
});
