import assert from 'node:assert/strict';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Report } from '../../src/core/model';
import { CommandLine } from '../support/command-line';
import { scratchFolders } from '../support/scratch-folder';

describe('what loading the engine keeps for the next run', () => {
  const scratch = scratchFolders();
  const commandLine = new CommandLine();
  const run = commandLine.run.bind(commandLine);

  const go = { 'go.mod': 'module shelf\n', 'main.go': 'package main\n\nfunc main() { println("a") }\n' };
  const python = { 'requirements.txt': 'flask\n', 'app.py': 'from flask import Flask\napp = Flask(__name__)\n' };

  /** Audits in a cache of its own, and answers with the report's text but for its figures. */
  const audited = (path: string, caches: string): string => {
    const { status, output, complaint } = run(['audit', '--format', 'json', path], { PORTFOLIO_COACH_CACHE: caches });
    assert.deepEqual([status, complaint], [0, '']);
    return JSON.stringify({ ...(JSON.parse(output) as Report), stats: null });
  };
  const kept = (caches: string, ending: string): string => {
    const [name] = readdirSync(join(caches, 'code')).filter((one) => one.endsWith(ending));
    return join(caches, 'code', name!);
  };
  const known = (caches: string): number =>
    Object.keys(JSON.parse(readFileSync(kept(caches, '.expressions.json'), 'utf8')) as object).length;

  it('grows with the first folder of another language, and changes no answer', () => {
    const caches = scratch().path;
    const [first, second] = [scratch(go).path, scratch(python).path];
    const alone = audited(second, 'off');
    audited(first, caches);
    const before = known(caches);
    const code = readFileSync(kept(caches, '.code'));
    assert.equal(audited(second, caches), alone);
    assert.ok(known(caches) > before);
    assert.notDeepEqual(readFileSync(kept(caches, '.code')), code);
  });

  it('is made again where it cannot be read', () => {
    const caches = scratch().path;
    audited(scratch(go).path, caches);
    writeFileSync(kept(caches, '.expressions.json'), '{ "cut off');
    const folder = scratch(python).path;
    assert.equal(audited(folder, caches), audited(folder, 'off'));
    assert.ok(known(caches) > 0);
  });
});
