import { performance } from 'node:perf_hooks';
import type { ExtensionContext } from 'vscode';
import { Coach } from './coach';

/** What the extension offers to tests and to the bench. */
export type CoachApi = Pick<Coach, 'whenAudited' | 'reports' | 'checklist' | 'rubric' | 'statusBarItem' | 'figures'>;

/** Registers everything and returns; the first audit begins in a later task. */
export function activate(context: ExtensionContext): CoachApi {
  const from = performance.now();
  const coach = new Coach(context.asAbsolutePath('dist/worker.cjs'), context.asAbsolutePath('snippets/library.json'));
  context.subscriptions.push(coach);
  coach.activated(from);
  return coach;
}
