import assert from 'node:assert/strict';
import type { Report } from '../../src/core/model';
import { CommandLine } from '../support/command-line';
import { everyFile } from '../support/every-file';
import { scratchFolders, type ScratchFolder } from '../support/scratch-folder';

describe('the command line', function () {
  this.timeout(30_000);
  const scratch = scratchFolders();
  const commandLine = new CommandLine();
  const run = commandLine.run.bind(commandLine);
  const reportOf = (output: string) => JSON.parse(output) as Report;
  const answer = (report: Report, id: string) => report.checks.find((check) => check.id === id)?.status;

  /** A project that got a linter with its second commit, and has uncommitted work. */
  const project = (): ScratchFolder => {
    const folder = scratch({
      'package.json': '{ "name": "shelf", "dependencies": { "express": "^5.0.0" } }',
      'README.md': '# Shelf\n\nLends books.\n',
      'src/index.js': "const express = require('express');\nexpress().listen(3000);\n",
    });
    folder.commit('Add a server');
    folder.write('eslint.config.mjs', 'export default [];\n');
    folder.write(
      'package.json',
      '{ "name": "shelf", "scripts": { "lint": "eslint ." }, "dependencies": { "express": "^5.0.0" }, "devDependencies": { "eslint": "^9.0.0" } }',
    );
    folder.commit('Set up a linter');
    folder.write('Dockerfile', 'FROM node:22\nCOPY . .\nCMD ["node", "src/index.js"]\n');
    return folder;
  };

  describe('audits a commit', () => {
    it('as it was, whatever is on disk', () => {
      const folder = project();
      const first = reportOf(run(['audit', '--rev', 'HEAD~1', '--format', 'json', folder.path]).output);
      const second = reportOf(run(['audit', '--rev', 'main', '--format', 'json', folder.path]).output);
      assert.equal(first.project.revision, folder.git('rev-parse', 'HEAD~1').trim());
      assert.deepEqual([answer(first, 'quality/linter'), answer(second, 'quality/linter')], ['fail', 'pass']);
      assert.equal(answer(second, 'deploy/container'), 'fail');
      assert.equal(
        answer(reportOf(run(['audit', '--format', 'json', folder.path]).output), 'deploy/container'),
        'pass',
      );
    });

    it('under the configuration that it had', () => {
      const folder = project();
      folder.write('.portfolio-coach.json', '{ "target": "typescript" }');
      const at = (...rev: readonly string[]) =>
        reportOf(run(['audit', ...rev, '--format', 'json', folder.path]).output).configuration;
      assert.equal(at('--rev', 'HEAD'), undefined);
      assert.equal(at()?.target?.id, 'typescript');
    });

    it('and leaves everything as it was', () => {
      const folder = project();
      const before = everyFile(folder);
      for (const commit of ['HEAD', 'HEAD~1']) assert.equal(run(['audit', '--rev', commit, folder.path]).status, 0);
      assert.deepEqual(everyFile(folder), before);
    });
  });

  describe('compares', () => {
    it('with an earlier report', () => {
      const folder = project();
      folder.write('earlier.json', run(['audit', '--rev', 'HEAD~1', '--format', 'json', folder.path]).output);
      const args = ['audit', '--baseline', folder.at('earlier.json'), folder.path];
      const { comparison } = reportOf(run([...args, '--format', 'json']).output);
      const linter = comparison?.checks.find(({ id }) => id === 'quality/linter');
      assert.deepEqual([linter?.before, linter?.now, linter?.direction], ['fail', 'pass', 'up']);
      assert.match(run(args).output, /\nSince [0-9a-f]{9}\n[^]*▲ [^\n]+ quality\/linter fail → pass\n/);
    });

    it('with a commit', () => {
      const folder = project();
      const since = (commit: string) =>
        reportOf(run(['audit', '--since', commit, '--format', 'json', folder.path]).output).comparison?.checks;
      assert.ok(since('HEAD')?.some(({ id, direction }) => id === 'deploy/container' && direction === 'up'));
      assert.ok(!since('HEAD')?.some(({ id }) => id === 'quality/linter'));
      assert.ok(since('HEAD~1')?.some(({ id, direction }) => id === 'quality/linter' && direction === 'up'));
    });
  });

  describe('ends with status 1', () => {
    const status = (folder: ScratchFolder, ...args: readonly string[]) => {
      const ended = run(['audit', '--format', 'json', ...args, folder.path]);
      return [ended.status, reportOf(ended.output).thresholds] as const;
    };

    it('where a score is under what is asked for on the spot', () => {
      const folder = project();
      const { average, areas } = reportOf(run(['audit', '--format', 'json', folder.path]).output).rubric;
      assert.equal(status(folder)[0], 0);
      assert.deepEqual(status(folder, '--min', '5'), [1, [{ of: 'average', min: 5, score: average, met: false }]]);
      const testing = areas.find(({ id }) => id === 'testing')!.score;
      assert.deepEqual(status(folder, '--min-area', 'testing=1', '--min-area', 'documentation=5')[1], [
        { of: 'testing', min: 1, score: testing, met: true },
        { of: 'documentation', min: 5, score: areas.find(({ id }) => id === 'documentation')!.score, met: false },
      ]);
      assert.equal(status(folder, '--min-area', 'testing=1')[0], 0);
    });

    it('where a score is under what the repository asks of itself', () => {
      const folder = project();
      folder.write('.portfolio-coach.json', '{ "thresholds": { "testing": 5 } }');
      assert.equal(status(folder)[0], 1);
      assert.equal(status(folder, '--min-area', 'testing=1')[0], 0);
      assert.match(run(['audit', folder.path]).output, /✗ Testing: 5 asked for at least, [\d.]+ reached\n/);
    });

    it('whatever the author gives the area', () => {
      const folder = project();
      folder.write(
        '.portfolio-coach.json',
        '{ "selfRatings": { "testing": { "score": 5, "reason": "I test every release by hand." } } }',
      );
      assert.equal(status(folder, '--min-area', 'testing=5')[0], 1);
      assert.match(run(['audit', folder.path]).output, /self-rated 5\.0: I test every release by hand\.\n/);
    });
  });

  describe('tells what to do next', () => {
    it('in the time there is', () => {
      const folder = project();
      const { output, status } = run(['next', '--minutes', '30', folder.path]);
      assert.equal(status, 0);
      assert.match(output, /^portfolio-coach-\S+ · next steps in 30 minutes\n {2}1\. /);
      const plan = JSON.parse(run(['next', '--minutes', '30', '--format', 'json', folder.path]).output) as {
        minutes: number;
        steps: { check: string; minutes: number }[];
        average: { now: number; then: number };
      };
      assert.ok(plan.steps.length > 0 && plan.steps.reduce((sum, { minutes }) => sum + minutes, 0) <= 30);
      assert.ok(plan.average.then >= plan.average.now);
    });

    it('all of it, where the time is not named', () => {
      const folder = project();
      const plan = JSON.parse(run(['next', '--format', 'json', folder.path]).output) as { steps: unknown[] };
      const { next } = reportOf(run(['audit', '--format', 'json', folder.path]).output);
      assert.deepEqual(plan.steps, next);
    });

    it('or that nothing fits', () => {
      assert.match(
        run(['next', '--minutes', '1', project().path]).output,
        /^Nothing that is open in \S+ can be done in 1 minute\.\n$/,
      );
    });
  });

  const wrong: readonly (readonly [string, readonly string[], RegExp])[] = [
    ['a commit that does not exist', ['audit', '--rev', 'nowhere'], /There is no commit nowhere/],
    ['a commit that is an option', ['audit', '--rev=--all'], /There is no commit --all/],
    ['a report that does not exist', ['audit', '--baseline', 'nowhere.json'], /There is no report nowhere\.json/],
    ['a report that is none', ['audit', '--baseline', 'package.json'], /package\.json is no report/],
    ['two things to compare with', ['audit', '--baseline', 'a', '--since', 'b'], /cannot be used with/],
    ['a score out of bounds', ['audit', '--min', '6'], /score from 1 to 5/],
    ['an area that does not exist', ['audit', '--min-area', 'testin=3'], /did you mean testing\?/],
    ['an area without a score', ['audit', '--min-area', 'testing'], /score from 1 to 5/],
    ['a time that is none', ['next', '--minutes', 'soon'], /number of minutes/],
  ];
  for (const [name, args, message] of wrong) {
    it(`refuses ${name} in one line with status 2`, () => {
      const { status, output, complaint } = run(args, {}, project().path);
      assert.deepEqual([status, output], [2, '']);
      assert.match(complaint, message);
      assert.match(complaint, /^portfolio-coach: [^\n]+\n$/);
    });
  }

  it('refuses a commit outside version control', () => {
    const { status, complaint } = run(['audit', '--rev', 'HEAD'], {}, scratch({ 'a.go': 'package a' }).path);
    assert.equal(status, 2);
    assert.match(complaint, /is not under version control/);
  });
});
