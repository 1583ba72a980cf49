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

  it('may be told by points that begin with the place', () => {
    for (const list of [
      '1. **DTO layer** - Type checks, formats\n2. **Service layer** - Rules on weights (limits)',
      '- Controller: rejects malformed weights\n- Database: check constraints on weights',
    ]) {
      assert.equal(statusOf(`## Input validation\n\n${list}`), 'pass', list);
      assert.notEqual(statusOf(`## Parts\n\n${list}`), 'pass', list);
    }
    for (const list of [
      '- **Service layer** - Rules on weights (limits)',
      '- Required fields are there\n- Numbers are not negative',
      '- Server: port of the scales\n- Database: name of the depot',
    ])
      assert.notEqual(statusOf(`## Input validation\n\n${list}`), 'pass', list);
  });

  it('may be told by a table that says of each rule what checks it', () => {
    const rows = (...last: string[]) =>
      last.map((cell, index) => `| Rule ${index} | Some words | ${cell} |\n`).join('');
    const table = (head: string, body: string) =>
      `## Business rules\n\n| Rule | Limit | ${head} |\n|---|---|---|\n${body}`;
    const told = rows('Domain', 'Pydantic schema', 'Regex');
    assert.equal(statusOf(table('Validation', told)), 'pass');
    assert.equal(statusOf(table('Enforced by', told)), 'pass');
    assert.notEqual(statusOf(table('Owner', told)), 'pass');
    assert.notEqual(statusOf(table('Validation', rows('yes', 'yes', 'no'))), 'pass');
    assert.notEqual(statusOf(table('Validation', rows('Domain', 'Schema'))), 'pass');
  });

  it('may be told in two places: where, and with what', () => {
    const where = '- request validation is enforced at the gRPC boundary';
    assert.equal(
      statusOf(`## Layers\n\n${where}\n\n## Libraries\n\n- class-validator for validation of messages`),
      'pass',
    );
    assert.notEqual(statusOf(`## Layers\n\n${where}`), 'pass');
    assert.notEqual(
      statusOf(
        '## Layers\n\n- everything is validated for all requests\n\n## Libraries\n\n- Joi for validation of input',
      ),
      'pass',
    );
  });

  it('may be told under its heading by what is kept out', () => {
    const text =
      'JSON schema validation ensures that parcels have the declared form, preventing bad ones from being stored.';
    assert.equal(statusOf(`## Validation\n\n${text}`), 'pass');
    assert.notEqual(statusOf('## Validation\n\nUses Joi for input validation of all models here.'), 'pass');
    assert.notEqual(statusOf('## Validation\n\nValidation ensures that data is good and of high quality.'), 'pass');
  });

  it('is not told by tables of fields, by features or by what people decide', () => {
    for (const text of [
      '## Fields\n\n| Field | Type | Validation |\n|---|---|---|\n| name | string | required |\n| depot | number | must exist in database |\n| weight | number | positive |',
      '## House rules\n\n| Rule | Enforcement |\n|---|---|\n| No smoking | Fine of 50 EUR |\n| Quiet after ten | Call the front desk service |\n| No pets | Notice on the door |',
      '## Features\n\n- Input validation with Joi\n\n## Hosting\n\nThe validator service is deployed in the gateway of the depot network.',
      '## Validation\n\nOur strong validation ensures data types are right and prevents bad rules.',
      '## Models\n\nUses Joi for input validation of all models here.\n\n## Season\n\nScale models are validated at the edge of the season.',
      '## Stamps\n\nEach model is validated by the depot experts before a release, and validation of scales follows.',
    ])
      assert.notEqual(statusOf(text), 'pass', text);
  });
});
