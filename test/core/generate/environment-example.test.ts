import assert from 'node:assert/strict';
import { openAudit } from '../../../src/core/audit';
import { generation, generatorNamed, type Files } from '../../support/generation';
import { MemoryHost } from '../../support/memory-host';

const example = [generatorNamed('environment-example')];

const service = (code: string, more: Files = {}): Files => ({
  'package.json': '{ "scripts": { "start": "node src/server.js" }, "dependencies": { "express": "^5.0.0" } }',
  'src/server.js': `const app = require('express')();\n${code}\napp.get('/tides', list);\napp.listen(process.env.PORT || 3000);\n`,
  ...more,
});

const code = [
  "const url = process.env.DATABASE_URL || 'postgres://harbour:s3cret@db:5432/tides';",
  "const key = process.env.JWT_SECRET || 'keyboard-cat';",
  "const level = process.env.LOG_LEVEL || 'info';",
  'const home = process.env.HOME;',
  'const mail = process.env.MAIL_FROM;',
].join('\n');

describe('the example of the environment file', () => {
  it('names what the code reads, with plain defaults and without secrets', () => {
    const files = service(code);
    const { files: after } = generation(files, example);
    const text = after['.env.example']!;
    assert.deepEqual(
      text.split('\n').filter((line) => /^\w/.test(line)),
      ['DATABASE_URL=', 'JWT_SECRET=', 'LOG_LEVEL=info', 'MAIL_FROM=', 'PORT=3000'],
    );
    assert.doesNotMatch(text, /s3cret|keyboard/);
    const { report } = openAudit(new MemoryHost(after), { version: '0' });
    const statusOf = (id: string): string | undefined => report.checks.find((check) => check.id === id)?.status;
    assert.equal(statusOf('deploy/config-example'), 'pass');
    assert.deepEqual(generation(after, example).edits, []);
  });

  it('gets what it lacks at its end, and keeps what it has', () => {
    for (const before of [
      '# Ours\nPORT=8080\n',
      '# Ours\nPORT=8080',
      '# Ours\r\nPORT=8080\r\n',
      '\ufeffPORT=8080\n',
      '',
    ]) {
      const files = service(code, { '.env.example': before });
      const done = generation(files, example);
      const after = done.files['.env.example']!;
      assert.ok(after.startsWith(before));
      assert.equal(after.match(/PORT=/g)?.length, 1);
      assert.match(after, /LOG_LEVEL=info/);
      if (before.includes('\r')) assert.doesNotMatch(after, /(?<!\r)\n/);
      assert.deepEqual(generation(done.files, example).edits, []);
    }
  });

  it('lies in the folder of the service', () => {
    const files = Object.fromEntries(Object.entries(service(code)).map(([path, text]) => [`api/${path}`, text]));
    assert.deepEqual(
      generation(files, example).edits.map(({ path }) => path),
      ['api/.env.example'],
    );
  });

  it('is spoken of in a README that says nothing of it', () => {
    const readme = '# Tides\n\n## Getting started\n\n```bash\nnpm install\nnpm start\n```\n';
    const { files: after } = generation(service(code, { 'README.md': readme }), example);
    assert.match(
      after['README.md']!,
      /npm start\n```\n\nCopy \[`\.env\.example`\]\(\.env\.example\) to `\.env`[^]*cp \.env\.example \.env/,
    );
    const told = service(code, { 'README.md': `${readme}\nFill in \`.env\` first.\n` });
    assert.deepEqual(
      generation(told, example).edits.map(({ path }) => path),
      ['.env.example'],
    );
  });

  it('is none where nothing is read', () => {
    const files = { 'main.go': 'package main\n\nfunc main() {}\n', 'go.mod': 'module example.org/tides\n' };
    assert.match(generation(files, example).answers[0]!.nothing!, /reads no environment variables/);
  });
});
