import type { Stage } from '../runners';
import { containers } from './containers';
import { packageScripts, workspaceTargets } from './packages';
import type { Request, Where } from './request';
import { taskRunners } from './task-runners';

export type { Request, Where } from './request';

/** What a command asks runners of scripts for; nothing for other commands. */
export function requestsOf({ words }: Stage, where: Where): readonly Request[] {
  const [program = '', ...rest] = words;
  if (/^(?:npm|pnpm|yarn|bun)$/.test(program)) return packageScripts(program, rest, where);
  if (/^(?:turbo|nx|lerna|rush|wsrun)$/.test(program)) return workspaceTargets(program, rest, where);
  if (/^(?:docker|podman)$/.test(program)) return containers(rest, where);
  if (/^(?:run-s|run-p|npm-run-all2?|concurrently)$/.test(program)) {
    const names = rest.filter((word) => /^[\w:*@/.-]+$/.test(word) && !word.startsWith('-'));
    return [
      {
        runners: ['npm'],
        names: names.map((word) => word.replace(/^(?:npm|yarn|pnpm):/, '')),
        directory: where.directory,
      },
    ];
  }
  return Object.hasOwn(taskRunners, program) ? taskRunners[program]!(rest, where) : [];
}
