import assert from 'node:assert/strict';
import { flowchart } from '../../../src/core/generate/parts/mermaid';
import { fixtureProject, fixtureProjectNames } from '../../support/fixture-projects';
import { generation, generatorNamed } from '../../support/generation';
import { parseMermaid } from '../../support/mermaid';

describe('generated diagrams', () => {
  it('are held to a parser that refuses what is none', async () => {
    await assert.rejects(parseMermaid('flowchart LR\n  a[" --> b'));
    await parseMermaid('flowchart LR\n  a --> b');
  });

  it('are parsed whatever names they carry', async () => {
    const names = [
      'a "b" [c] (d) {e}',
      'end',
      '# 1. x',
      '<script>',
      '`tick`',
      '- item',
      '%% comment',
      'ü;ö\n|z|',
      'graph TD',
      '&amp;',
      '\\',
    ];
    const nodes = names.map((name, index) => ({
      id: `n${index}`,
      lines: [name, name],
      shape: (['round', 'box', 'store', 'queue'] as const)[index % 4]!,
    }));
    const edges = names.map((name, index) => ({ from: 'n0', to: `n${index}`, label: name }));
    await parseMermaid(flowchart(nodes, edges).join('\n'));
  });

  it('draw the projects of each framework', async () => {
    let drawn = 0;
    for (const name of fixtureProjectNames()) {
      const { files } = generation(fixtureProject(name).files, [generatorNamed('architecture-diagram')], false);
      for (const [, text = ''] of Object.values(files)
        .join('\n')
        .matchAll(/```mermaid\n([^]*?)\n```/g)) {
        await parseMermaid(text);
        drawn++;
      }
    }
    assert.ok(drawn >= 20, `${drawn} diagrams`);
  });

  const project = (compose: string) => ({
    'package.json': '{ "dependencies": { "express": "5", "pg": "8" } }',
    'src/server.js':
      "const app = require('express')();\nconst { Pool } = require('pg');\nnew Pool();\napp.get('/orders', list);\napp.listen(3000);\n",
    'compose.yaml': compose,
  });

  it('draw one service with what it talks to', () => {
    const { files } = generation(project(''), [generatorNamed('architecture-diagram')]);
    assert.match(files['README.md']!, /client -->\|"\/orders"\| service\n {2}service --> database1\n```/);
    assert.match(files['README.md']!, /database1\[\("PostgreSQL"\)\]/);
    assert.match(files['README.md']!, /\| PostgreSQL \| keeps the data \| \[`server\.js:3`\]\(src\/server\.js#L3\) \|/);
  });

  it('draw several services as their compose file connects them', () => {
    const compose =
      'services:\n  orders:\n    build: .\n    ports: ["3000:3000"]\n    depends_on: [db, mail]\n  mail:\n    build: ./mail\n  db:\n    image: postgres:16\n';
    const { files } = generation(project(compose), [generatorNamed('architecture-diagram')]);
    assert.match(files['README.md']!, /part1\["orders"\]\n {2}part2\["mail"\]\n {2}part3\[\("db<br\/>PostgreSQL"\)\]/);
    assert.match(files['README.md']!, /client --> part1\n {2}part1 --> part3\n {2}part1 --> part2\n/);
  });

  it('draw nothing where the code shows the service alone', () => {
    const { edits, answers } = generation(
      {
        'go.mod': 'module a\n',
        'main.go':
          'package main\n\nimport "net/http"\n\nfunc main() {\n\thttp.HandleFunc("/a", a)\n\thttp.ListenAndServe(":80", nil)\n}\n',
      },
      [generatorNamed('architecture-diagram')],
    );
    assert.deepEqual(edits, []);
    assert.match(answers[0]!.nothing!, /no part of the system besides the service/);
  });
});
