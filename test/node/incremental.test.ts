import assert from 'node:assert/strict';
import { openAudit } from '../../src/core/audit';
import type { Changes } from '../../src/core/host';
import type { Report } from '../../src/core/model';
import { openDiskHost } from '../../src/node/disk-host';
import { scratchFolders, type ScratchFolder } from '../support/scratch-folder';

/** Numbers that look random and are the same in every run (mulberry32). */
function random(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return Math.floor((((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296) * below);
  };
}

const contents: Readonly<Record<string, readonly string[]>> = {
  'README.md': [
    '# Shelf\n\nKeeps track of books that neighbours lend each other.\n\n## Set-up\n\n```sh\nnpm ci\nnpm start\n```\n',
    '# Shelf\n\nTODO\n\nSee [architecture](docs/architecture.md).\n',
    '# Shelf\n\nThe [description](api/openapi.yaml) tells what is sent.\n',
  ],
  'docs/architecture.md': [
    '# Architecture\n\nRequests reach `src/app.ts`, which stores books in Postgres.\n',
    '# Architecture\n',
  ],
  'api/openapi.yaml': ['openapi: 3.1.0\n'],
  'package.json': [
    '{"name":"shelf","scripts":{"test":"node --test","lint":"eslint ."},"dependencies":{"express":"^5.0.0"},"devDependencies":{"eslint":"^9.0.0"}}',
    '{"name":"shelf","scripts":{"start":"node src/app.js"}}',
    '{ broken',
  ],
  '.github/workflows/ci.yml': [
    'on: push\njobs:\n  test:\n    runs-on: ubuntu-latest\n    steps:\n      - run: npm test\n      - run: npm run lint\n',
    'on: workflow_dispatch\njobs: {}\n',
  ],
  'eslint.config.js': ['export default [];\n'],
  '.prettierrc': ['{}\n'],
  '.gitignore': ['node_modules/\n', 'docs/\n*.log\n', ''],
  'src/app.ts': ["import express from 'express';\nconst app = express();\napp.listen(3000);\n", 'export {};\n'],
  'src/shelf/lend.ts': ['export const lend = (book: string) => book;\n'],
  'test/app.test.ts': ["import assert from 'node:assert';\nassert.ok(true);\n"],
  Makefile: ['test:\n\tnpm test\n'],
  'server.log': ['listening\n'],
};

/** One thing that happens to the folder. Returns what an editor would tell of it. */
function change(
  folder: ScratchFolder,
  unsaved: Map<string, string>,
  pick: (below: number) => number,
): Changes | { edited: string } {
  const path = Object.keys(contents)[pick(Object.keys(contents).length)]!;
  const text = contents[path]![pick(contents[path]!.length)]!;
  switch (pick(10)) {
    case 0:
    case 1:
    case 2:
      folder.write(path, text);
      return { paths: [path] };
    case 3:
      folder.delete(path);
      return { paths: [path] };
    case 4: {
      const top = path.split('/')[0]!;
      folder.delete(top);
      return { paths: [top] };
    }
    case 5:
      folder.commit(`Change ${path}`);
      return { tree: true, history: true };
    case 6:
      folder.write('docs/new/page.md', text);
      return { paths: ['docs'] };
    case 7:
      unsaved.delete(path);
      return { edited: path };
    default:
      unsaved.set(path, text);
      return { edited: path };
  }
}

const withoutTimes = (report: Report): unknown => ({ ...report, stats: { ...report.stats, durationMs: 0 } });

describe('an audit that is kept up to date', function () {
  this.timeout(60_000);
  const scratch = scratchFolders();

  for (const seed of [1, 2, 3]) {
    it(`answers like a fresh one after any changes (${seed})`, async () => {
      const pick = random(seed);
      const folder = scratch(Object.fromEntries(Object.entries(contents).map(([path, [text]]) => [path, text!])));
      const unsaved = new Map<string, string>();
      const host = await openDiskHost(folder.path, { trusted: true });
      const audit = openAudit(host, { version: '0' });
      const story: unknown[] = [];
      for (let step = 0; step < 25; step++) {
        const happened = change(folder, unsaved, pick);
        story.push(happened);
        if ('edited' in happened) {
          host.overlay(happened.edited, unsaved.get(happened.edited) ?? null);
          audit.update({ paths: [happened.edited] });
        } else {
          audit.update(await host.refresh(happened));
        }
        const freshHost = await openDiskHost(folder.path, { trusted: true });
        for (const [path, text] of unsaved) freshHost.overlay(path, text);
        const fresh = openAudit(freshHost, { version: '0' });
        const told = JSON.stringify(story);
        assert.deepEqual(withoutTimes(audit.report), withoutTimes(fresh.report), told);
        assert.deepEqual(audit.facts, fresh.facts, told);
      }
    });
  }
});
