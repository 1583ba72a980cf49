// The command line's answer for a folder: the editor has to show the same.
import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import type { Report } from '../../src/core/model';
import { projectFolder } from './setting';

/** The report that `portfolio-coach audit --format json` prints. */
export function auditOnCommandLine(folder: string): Report {
  const cli = join(projectFolder(), 'dist', 'cli.cjs');
  const output = execFileSync(process.execPath, [cli, 'audit', '--format', 'json', folder], { encoding: 'utf8' });
  return JSON.parse(output) as Report;
}
