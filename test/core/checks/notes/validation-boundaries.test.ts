import assert from 'node:assert/strict';
import { answerOf } from '../../../support/answer-of';

const statusOf = (text: string) =>
  answerOf('notes/validation-boundaries', { 'README.md': `# Parcels\n\nWeighs parcels.\n\n${text}\n` }).status;

describe('notes: validation boundaries', () => {
  it('may be told by two sentences, the second of which goes on from the first', () => {
    const how = '**Marshmallow for requests** — every endpoint has an explicit schema.';
    const where = 'input is validated before it reaches the service layer, and weights stay what they are.';
    assert.equal(statusOf(`## Decisions\n\n${how} This means ${where}`), 'pass');
    assert.notEqual(statusOf(`## Decisions\n\nEvery scale has an explicit schema.\n\nThis means ${where}`), 'pass');
  });

  it('may be told in Portuguese, Spanish or French', () => {
    for (const text of [
      'As entradas do formulário do barco são validadas com um esquema, antes que o porto reserve a vaga.',
      'Los pesos de las entradas son validados con esquemas en la ruta, antes de llegar al servicio.',
      'Les entrées des balances sont validées par un schéma dans le contrôleur avant tout calcul du prix.',
    ])
      assert.equal(statusOf(`## Regras\n\n${text}`), 'pass', text);
    for (const text of [
      'Em breve as entradas do formulário do barco serão validadas com um esquema, antes da reserva.',
      'As etiquetas das entradas da loja são coladas por modelos antigos de impressora, antes da venda.',
      'Los tokens de las entradas son validados.',
    ])
      assert.notEqual(statusOf(`## Regras\n\n${text}`), 'pass', text);
  });
});
