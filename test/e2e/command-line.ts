// The command line's answer for a folder: the editor has to show the same.
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import type { CheckReport, Report, Status } from '../../src/core/model';
import { projectFolder } from './setting';

/** The report that `portfolio-coach audit --format json` prints. */
export function auditOnCommandLine(folder: string): Report {
  const cli = join(projectFolder(), 'dist', 'cli.cjs');
  const output = execFileSync(process.execPath, [cli, 'audit', '--format', 'json', folder], { encoding: 'utf8' });
  return JSON.parse(output) as Report;
}

const words: Readonly<Record<Status, string>> = {
  pass: 'passed',
  partial: 'partly there',
  fail: 'missing',
  na: 'does not apply',
  unknown: 'not looked at',
};

/** A check of a report; its absence is the test's failure. */
export function checkOf(report: Report, id: string): CheckReport {
  const check = report.checks.find((each) => each.id === id);
  assert.ok(check, `the command line answers ${id}`);
  return check;
}

/** What a screen reader says of a check's row. */
export function rowLabel({ title, status }: CheckReport): string {
  return `${title}: ${words[status]}`;
}
