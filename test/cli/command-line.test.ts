import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Report } from '../../src/core/model';
import { CommandLine } from '../support/command-line';
import { scratchFolders, type ScratchFolder } from '../support/scratch-folder';

describe('the command line', () => {
  const scratch = scratchFolders();
  const commandLine = new CommandLine();
  const run = commandLine.run.bind(commandLine);

  const project = (): ScratchFolder => {
    const folder = scratch({ 'README.md': '# Shelf\n\nLends books.\n', 'src/main.go': 'package main\n' });
    folder.commit('Add a server');
    return folder;
  };

  it('prints the report as text', () => {
    const { status, output, complaint } = run(['audit', project().path]);
    assert.equal(status, 0);
    assert.equal(complaint, '');
    assert.match(output, /^portfolio-coach-/);
    assert.match(output, /\nScores\n {2}Code quality /);
    assert.ok(!output.includes('\u001b'), 'no colours outside a terminal');
  });

  it('audits the current folder where none is named', () => {
    const folder = project();
    const { status, output } = run(['audit', '--format', 'json'], {}, folder.path);
    assert.equal(status, 0);
    assert.equal((JSON.parse(output) as Report).project.revision, folder.git('rev-parse', 'HEAD').trim());
  });

  it('prints the report as JSON, alone, and the same for the same tree', () => {
    const folder = project();
    const [first, second] = [1, 2].map(() => {
      const { status, output, complaint } = run(['audit', '--format=json', folder.path], { FORCE_COLOR: '1' });
      assert.deepEqual([status, complaint], [0, '']);
      const report = JSON.parse(output) as Report;
      return { ...report, stats: null };
    });
    assert.deepEqual(first, second);
    assert.equal(first!.schemaVersion, 1);
    assert.equal(
      first!.tool.version,
      (JSON.parse(readFileSync('package.json', 'utf8')) as { version: string }).version,
    );
    assert.ok(first!.checks.length > 0);
  });

  it('prints the facts', () => {
    const folder = project();
    const { status, output } = run(['facts', '--format', 'json', folder.path]);
    assert.equal(status, 0);
    const facts = JSON.parse(output) as {
      readme: { path: string; sections: { heading: string; level: number; line: number }[] };
      history: { commits: number; authors: number };
    };
    assert.equal(facts.readme.path, 'README.md');
    const { heading, level, line } = facts.readme.sections[0]!;
    assert.deepEqual([heading, level, line], ['Shelf', 1, 1]);
    assert.deepEqual([facts.history.commits, facts.history.authors], [1, 1]);
    assert.match(run(['facts', folder.path]).output, /README\.md:1/);
    const outside = scratch({ 'a.go': 'package a' });
    assert.equal(
      (JSON.parse(run(['facts', '--format', 'json', outside.path]).output) as { history: unknown }).history,
      null,
    );
  });

  it('explains a check', () => {
    const { status, output } = run(['explain', 'quality/commit-history']);
    assert.equal(status, 0);
    assert.match(output, /quality\/commit-history/);
    assert.match(output, /Why a reviewer cares\n {2}\S/);
    assert.match(output, /How to get there\n {2}1\. \S/);
  });

  it('says what it can do and which version it is', () => {
    assert.match(run(['--help']).output, /Usage: portfolio-coach/);
    assert.match(run(['audit', '--help']).output, /--format <format>/);
    assert.match(run(['--version']).output, /^\d+\.\d+\.\d+\n$/);
  });

  const wrong: readonly (readonly [string, (folder: ScratchFolder) => readonly string[], RegExp])[] = [
    ['no command', () => [], /audit, next, facts, generate or explain/],
    ['an unknown command', () => ['adit'], /Unknown command 'adit' \(Did you mean audit\?\)/],
    ['an unknown option', () => ['audit', '--fromat', 'json'], /Unknown option '--fromat' \(Did you mean --format\?\)/],
    ['an unknown format', () => ['audit', '--format', 'pdf'], /'pdf' is invalid\. Allowed choices are text, json/],
    ['too many folders', () => ['audit', 'a', 'b'], /Too many arguments/],
    ['a missing folder', (folder) => ['audit', folder.at('missing')], /There is no folder .*missing/],
    ['a file instead of a folder', (folder) => ['audit', folder.at('README.md')], /is a file, not a folder/],
    ['a folder without a file', (folder) => ['audit', folder.at('empty')], /There is no file to look at under/],
    [
      'a folder of which everything is ignored',
      (folder) => ['facts', folder.at('ignored')],
      /There is no file to look at under/,
    ],
    ['no check', () => ['explain'], /Missing required argument 'check'/],
    [
      'an unknown check',
      () => ['explain', 'quality/comit-history'],
      /There is no check quality\/comit-history; did you mean quality\/commit-history\?/,
    ],
    ['a check that is like no other', () => ['explain', 'x'], /There is no check x/],
    ['line breaks and control characters', () => ['explain', 'a\nb\u001b[2J'], /There is no check a b\[2J/],
  ];
  for (const [name, args, message] of wrong) {
    it(`refuses ${name} in one line with status 2`, () => {
      const folder = scratch({
        'README.md': '# A',
        'ignored/.gitignore': '*\n',
        'ignored/a.txt': '',
        'empty/nested/.gitkeep': '',
      });
      folder.delete('empty/nested/.gitkeep');
      const { status, output, complaint } = run(args(folder));
      assert.equal(status, 2);
      assert.equal(output, '');
      assert.match(complaint, message);
      assert.match(complaint, /^portfolio-coach: [^\n]+\n$/);
    });
  }

  it('uses colours where it is told to, and nowhere else', () => {
    const folder = project();
    const coloured = (env: NodeJS.ProcessEnv): boolean => run(['audit', folder.path], env).output.includes('\u001b[');
    assert.equal(coloured({}), false);
    assert.equal(coloured({ FORCE_COLOR: '1' }), true);
    assert.equal(coloured({ FORCE_COLOR: '0' }), false);
    assert.equal(coloured({ FORCE_COLOR: '1', NO_COLOR: '1' }), false);
  });

  it('names places so that they can be opened from where it runs', () => {
    const folder = project();
    assert.match(run(['facts', '.'], {}, folder.path).output, /^ {2}README\.md:1 /m);
    assert.match(
      run(['facts', '..'], {}, folder.at('src')).output,
      new RegExp(`^ {2}${join('..', 'README.md').replaceAll('.', '\\.')}:1 `, 'm'),
    );
  });

  it('ends quietly where nobody reads its output to the end', async () => {
    const folder = project();
    const child = commandLine.start(['audit', '--format', 'json', folder.path]);
    child.stdout.destroy();
    let complaint = '';
    child.stderr.on('data', (chunk: Buffer) => (complaint += chunk.toString()));
    const status = await new Promise((ended) => child.on('close', ended));
    assert.deepEqual([status, complaint], [0, '']);
  });
});
