import assert from 'node:assert/strict';
import type { Report } from '../../src/core/model';
import { Baselines } from '../../src/node/baselines';
import { CacheFolder } from '../../src/node/cache-folder';
import * as engine from '../../src/node/engine';
import { FolderAudit } from '../../src/node/folder-audit';
import { scratchFolders, type ScratchFolder } from '../support/scratch-folder';

describe('the audit of a folder under version control', function () {
  this.timeout(20_000);
  const scratch = scratchFolders();
  const open: FolderAudit[] = [];
  afterEach(() => open.splice(0).forEach((audit) => audit.close()));

  /** Audits a folder and follows its reports. */
  function follow(folder: ScratchFolder, trusted = true) {
    const audited: string[] = [];
    const reports: Report[] = [];
    let wake: () => void = () => undefined;
    const baselines = new Baselines(
      (root, commit) => {
        audited.push(commit);
        return engine.reportOnRevision(root, commit);
      },
      new CacheFolder('baselines', null),
    );
    const listener = {
      described: () => undefined,
      reported: (report: Report) => (reports.push(report), wake()),
      proposed: () => assert.fail('nothing was asked'),
      failed: (message: string) => assert.fail(message),
    };
    const audit = new FolderAudit(folder.path, trusted, { listener, engine: () => engine, baselines });
    open.push(audit);
    const until = async (holds: (report: Report) => boolean): Promise<Report> => {
      for (;;) {
        const latest = reports.at(-1);
        if (latest && holds(latest)) return latest;
        await new Promise<void>((resolve) => (wake = resolve));
      }
    };
    return { audit, audited, until, reports };
  }
  const project = (): ScratchFolder => {
    const folder = scratch({ 'README.md': '# Shelf\n', 'src/main.go': 'package main\n' });
    folder.commit('Add a server');
    return folder;
  };
  /** Types a server, which nobody saved. */
  const write = (audit: FolderAudit): void => {
    audit.overlay('Dockerfile', 'FROM golang:1.24\nCOPY . .\nCMD ["go", "run", "."]\n');
    audit.overlay(
      'src/main.go',
      'package main\n\nimport "net/http"\n\nfunc main() { http.ListenAndServe(":80", nil) }\n',
    );
  };
  const ups = ({ comparison }: Report) =>
    comparison?.checks.filter(({ direction }) => direction === 'up').map(({ id }) => id);

  it('is compared with the last commit, as it is typed', async () => {
    const folder = project();
    folder.write('notes.txt', 'Ask Ada.\n');
    const { audit, until, audited } = follow(folder);
    const first = await until(({ comparison }) => comparison !== undefined);
    assert.deepEqual(first.comparison?.checks, []);
    assert.equal(first.comparison?.with.revision, folder.git('rev-parse', 'HEAD').trim());
    write(audit);
    const second = await until((report) => (report.comparison?.checks.length ?? 0) > 0);
    assert.ok(ups(second)?.includes('antipattern/frontend-only'));
    assert.deepEqual(audited, [first.project.revision]);
  });

  it('is what was committed last, as long as no file differs from it', async () => {
    const folder = project();
    const { audit, until, audited } = follow(folder);
    await until(() => true);
    write(audit);
    const second = await until(({ comparison }) => comparison !== undefined);
    assert.equal(second.comparison?.with.revision, folder.git('rev-parse', 'HEAD').trim());
    assert.ok(ups(second)?.includes('antipattern/frontend-only'));
    assert.deepEqual(audited, []);
  });

  it('is compared with the next commit once there is one', async () => {
    const folder = project();
    const { audit, until, audited } = follow(folder);
    const first = await until(({ comparison }) => comparison !== undefined);
    folder.write('.editorconfig', 'root = true\n');
    folder.commit('Say how to indent');
    audit.change({ tree: true, history: true });
    const moved = await until(({ project: { revision } }) => revision !== first.project.revision);
    assert.equal(moved.comparison, undefined);
    const second = await until(({ comparison }) => comparison !== undefined);
    assert.deepEqual(second.comparison?.checks, []);
    assert.notEqual(first.project.revision, second.project.revision);
    assert.deepEqual(audited, []);
  });

  it('is compared with nothing where no process may be started', async () => {
    const { until, audited, reports } = follow(project(), false);
    await until(() => true);
    assert.deepEqual(audited, []);
    assert.ok(reports.every(({ comparison }) => comparison === undefined));
  });
});

describe('the report on what was committed last', () => {
  const scratch = scratchFolders();
  const commit = {
    kind: 'known',
    head: 'a'.repeat(40),
    branch: 'main',
    defaultBranch: null,
    commits: [],
    truncated: false,
  } as const;
  const made = { schemaVersion: 1 } as Report;

  it('is made once for a commit', async () => {
    const cache = new CacheFolder('baselines', scratch().path);
    let times = 0;
    const read = () =>
      new Baselines(() => Promise.resolve((times++, made)), cache).read('/somewhere', commit, () =>
        Promise.resolve(null),
      );
    assert.deepEqual([await read(), await read()], [made, made]);
    assert.equal(times, 1);
  });

  it('is none without a commit', async () => {
    const asked = () => assert.fail('nothing is asked');
    const baselines = new Baselines(asked, new CacheFolder('baselines', null));
    assert.equal(await baselines.read('/somewhere', { kind: 'none' }, asked), null);
    assert.equal(await baselines.read('/somewhere', { kind: 'unknown', reason: 'It is not trusted.' }, asked), null);
  });

  it('is that on the files of the folder where they are those of the commit', async () => {
    const cache = new CacheFolder('baselines', scratch().path);
    const standing = (head: string) => Promise.resolve(head === commit.head ? made : null);
    const asked = () => assert.fail('the commit is not audited');
    assert.deepEqual(await new Baselines(asked, cache).read('/somewhere', commit, standing), made);
    assert.deepEqual(await new Baselines(asked, cache).read('/somewhere', commit, asked), made);
  });
});
