import assert from 'node:assert/strict';
import { auditRepository, openAudit } from '../../src/core/audit';
import { checks } from '../../src/core/checks';
import type { Host } from '../../src/core/host';
import { commitsOf, MemoryHost } from '../support/memory-host';

const express = {
  'package.json': '{ "name": "shop", "dependencies": { "express": "^5.0.0" } }',
  'README.md': '# Shop\n\nTakes orders for a bakery.\n',
  'src/index.js': "const express = require('express');\nconst app = express();\napp.listen(3000);\n",
};

describe('an audit', () => {
  it('answers every check once, with evidence for each pass', () => {
    const report = auditRepository(new MemoryHost(express, commitsOf(['Take orders'])), { version: '1.2.3' });
    assert.deepEqual(new Set(report.checks.map(({ id }) => id)), new Set(checks.map(({ id }) => id)));
    assert.equal(report.tool.version, '1.2.3');
    for (const check of report.checks) {
      if (check.status === 'pass' || check.status === 'partial')
        assert.ok(check.evidence.length > 0, `${check.id} names evidence`);
      if (check.status === 'pass' || check.status === 'na') assert.deepEqual(check.remedy, []);
    }
  });

  it('is the same for the same tree, and is plain data', () => {
    const once = auditRepository(new MemoryHost(express), { version: '1' });
    const again = auditRepository(new MemoryHost(express), { version: '1' });
    assert.deepEqual(once, again);
    assert.deepEqual(JSON.parse(JSON.stringify(once)), once);
  });

  it('goes on with a notice where a file cannot be read', () => {
    const host = new MemoryHost(express);
    const broken: Host = {
      name: host.name,
      prefix: '',
      list: () => host.list(),
      entry: (path) => host.entry(path),
      read: (path) => (path === 'package.json' ? { unreadable: 'unreadable', bytes: 0 } : host.read(path)),
      history: () => host.history(),
    };
    const report = auditRepository(broken, { version: '1' });
    assert.deepEqual(
      report.notices.map(({ path }) => path),
      ['package.json'],
    );
  });

  it('survives an empty folder', () => {
    const report = auditRepository(new MemoryHost({}), { version: '1' });
    assert.equal(report.stats.files, 0);
    assert.equal(report.rubric.ready, false);
  });

  it('gives no average while an area has no number', () => {
    const { rubric } = auditRepository(new MemoryHost(express), { version: '1' });
    if (rubric.areas.some((area) => area.score === null)) assert.equal(rubric.average, null);
  });
});

describe('an update', () => {
  it('reads only what changed', () => {
    const host = new MemoryHost(express);
    const read: string[] = [];
    const counting: Host = {
      name: host.name,
      prefix: '',
      list: () => host.list(),
      entry: (path) => host.entry(path),
      read: (path) => (read.push(path), host.read(path)),
      history: () => host.history(),
    };
    const audit = openAudit(counting, { version: '1' });
    read.length = 0;
    host.write('README.md', '# Shop\n\nTakes orders for a bakery, and prints labels.\n');
    audit.update({ paths: ['README.md'] });
    assert.deepEqual(read, ['README.md']);
  });

  it('knows a page for the same while the README is edited, unless it is linked now', () => {
    const host = new MemoryHost({ ...express, 'docs/ovens.md': '# Ovens\n', 'docs/dough.md': '# Dough\n' });
    const audit = openAudit(host, { version: '1' });
    const page = (path: string) => audit.facts.documents.pages.find((one) => one.path === path);
    const before = [page('docs/ovens.md'), page('docs/dough.md')];
    host.write('README.md', '# Shop\n\nSee [the ovens](docs/ovens.md).\n');
    audit.update({ paths: ['README.md'] });
    assert.equal(page('docs/dough.md'), before[1]);
    assert.deepEqual(page('docs/ovens.md'), { ...before[0], linked: true });
  });

  it('knows the code as a whole for the same while a file of it grows', () => {
    const host = new MemoryHost(express);
    const audit = openAudit(host, { version: '1' });
    const { tree, code, uses, sizes } = audit.facts;
    host.write('src/index.js', `${express['src/index.js']}// Taken until noon.\n`);
    audit.update({ paths: ['src/index.js'] });
    assert.deepEqual(
      [audit.facts.tree === tree, audit.facts.code === code, audit.facts.uses === uses],
      [true, true, true],
    );
    assert.equal(audit.facts.sizes.bytes.get('src/index.js')! - sizes.bytes.get('src/index.js')!, 21);
  });

  it('answers as a fresh audit does after files came, changed and went', () => {
    const host = new MemoryHost(express);
    const audit = openAudit(host, { version: '1' });
    const steps: (() => string[])[] = [
      () => (
        host.write('.github/workflows/ci.yml', 'on: push\njobs:\n  a:\n    steps:\n      - run: npm test\n'),
        ['.github/workflows/ci.yml']
      ),
      () => (
        host.write(
          'package.json',
          '{ "scripts": { "test": "node --test", "lint": "eslint ." }, "devDependencies": { "eslint": "9" } }',
        ),
        ['package.json']
      ),
      () => (host.write('eslint.config.js', 'export default [];\n'), ['eslint.config.js']),
      () => (host.delete('README.md'), ['README.md']),
      () => (host.write('app/main.py', 'from fastapi import FastAPI\napp = FastAPI()\n'.repeat(50)), ['app/main.py']),
      () => (host.delete('src/index.js'), ['src/index.js']),
      () => (host.write('README.md', '# Again\n'), ['README.md', 'nowhere.txt']),
    ];
    for (const step of steps) {
      const updated = audit.update({ paths: step() });
      const fresh = auditRepository(host, { version: '1' });
      assert.deepEqual({ ...updated, stats: null }, { ...fresh, stats: null });
      assert.equal(updated.stats.bytesRead, fresh.stats.bytesRead);
    }
  });
});
