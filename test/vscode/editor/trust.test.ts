import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import * as vscode from 'vscode';
import type { CoachApi } from '../../../src/vscode/extension';
import { eventually } from '../support/eventually';
import { answerOf, auditedExtension, latestReport, mode, openFolder } from '../support/extension';

describe(`in ${mode === 'trusted' ? 'a trusted folder' : 'Restricted Mode'}`, () => {
  let coach: CoachApi;
  before(async () => (coach = await auditedExtension()));

  it('is what this run is for', () => {
    assert.equal(vscode.workspace.isTrusted, mode === 'trusted');
  });

  if (mode === 'untrusted') {
    it('does not look at the history, and audits the rest', () => {
      assert.equal(answerOf(coach, 'quality/commit-history')?.status, 'unknown');
      const report = latestReport(coach)!;
      assert.equal(report.project.revision, null);
      assert.ok(report.stats.files > 0);
      assert.ok(report.checks.some((check) => check.status === 'pass'));
    });
  } else {
    it('reads the history', () => {
      assert.equal(answerOf(coach, 'quality/commit-history')?.status, 'pass');
      assert.match(latestReport(coach)!.project.revision ?? '', /^[0-9a-f]{40}$/);
    });

    it('notices a commit', async () => {
      const before = latestReport(coach)!.project.revision;
      const identity = [
        '-c',
        'user.name=Ada Example',
        '-c',
        'user.email=ada@example.org',
        '-c',
        'commit.gpgsign=false',
      ];
      const git = (...args: string[]) => execFileSync('git', [...identity, ...args], { cwd: openFolder().uri.fsPath });
      git('commit', '--quiet', '--allow-empty', '--message', 'Try whether commits are noticed');
      await eventually('another revision', () => latestReport(coach)?.project.revision !== before);
      git('reset', '--quiet', '--soft', before!);
      await eventually('the revision from before', () => latestReport(coach)?.project.revision === before);
    });
  }
});
