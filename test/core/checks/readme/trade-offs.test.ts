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
});
