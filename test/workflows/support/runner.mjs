// Runs the jobs of a workflow as GitHub's runner would: step by step, each in a shell of its own, up to the first that fails.
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { Failure } from '../../../scripts/failure.mjs';
import { run } from '../../../scripts/run/command.mjs';
import { standIn } from './toolchains.mjs';

/**
 * @typedef {object} Step
 * @property {string} [name]
 * @property {string} [uses]
 * @property {string} [run]
 * @property {Readonly<Record<string, string | boolean>>} [with]
 *
 * @typedef {object} Job
 * @property {Readonly<Record<string, { image: string, env?: Record<string, string> }>>} [services]
 * @property {Readonly<Record<string, string>>} [env]
 * @property {{ run: { 'working-directory': string } }} [defaults]
 * @property {readonly Step[]} steps
 *
 * @typedef {object} Ran
 * @property {readonly string[]} done what was run, in order
 * @property {string | null} failed the step that failed
 * @property {string} output what the last step printed
 */

/** Variables of this machine that a runner has as well; the others would make the run depend on who starts it. */
const kept = ['PATH', 'HOME', 'USER', 'LANG', 'TMPDIR'];

/**
 * @param {Job} job
 * @param {string} workspace the folder that is checked out
 * @param {string} scratch
 * @param {(job: Job) => Promise<Readonly<Record<string, string>>>} startServices answers with the variables of the job as they
 *   have to be with its services where they were started
 * @returns {Promise<Ran>}
 */
export async function runJob(job, workspace, scratch, startServices) {
  mkdirSync(scratch, { recursive: true });
  /** @type {Record<string, string | undefined>} */
  const env = { CI: 'true', GITHUB_ACTIONS: 'true', GITHUB_WORKSPACE: workspace, ...(await startServices(job)) };
  for (const name of kept) env[name] ??= process.env[name];
  const cwd = join(workspace, job.defaults?.run['working-directory'] ?? '.');
  const done = [];
  for (const [index, step] of job.steps.entries()) {
    if (step.uses?.startsWith('actions/upload-artifact@')) {
      const path = join(workspace, String(step.with?.['path']));
      if (!existsSync(path)) return { done, failed: `${step.name}: there is no ${path}`, output: '' };
      continue;
    }
    if (step.uses) {
      const { path = [], env: own = {} } = await standIn(step.uses, scratch);
      Object.assign(env, own, { PATH: [...path, env['PATH']].join(delimiter) });
      continue;
    }
    if (step.run === undefined) throw new Failure(`step ${index + 1} neither runs nor uses anything`);
    const script = join(scratch, `step-${index + 1}.sh`);
    writeFileSync(script, step.run);
    const { status, output } = await run('bash', ['-e', script], { cwd, env, quiet: true, timeout: 120_000 });
    done.push(...step.run.trim().split('\n'));
    if (status !== 0) return { done, failed: step.name ?? step.run, output };
  }
  return { done, failed: null, output: '' };
}
