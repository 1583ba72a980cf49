import { devNull } from 'node:os';
import { delimiter, dirname } from 'node:path';
import { simpleGit, type SimpleGitOptions } from 'simple-git';
import { findGit, safeSearchPath } from './executable';

/** Runs one git command that only reads, and answers what it printed; it is ended after `milliseconds`. */
export type Git = (args: readonly string[], milliseconds?: number) => Promise<string>;

const patience = 15_000;

/**
 * A repository's own configuration may name programs for git to start (file system monitors, hooks, signature checks, pagers,
 * transports). Each is switched off here; commands that compare with the work tree would still run content filters, so that
 * none is ever used.
 */
const settings = [
  // Empty rather than `false`, which git before 2.36 takes for the name of a program.
  'core.fsmonitor=',
  `core.hooksPath=${devNull}`,
  'safe.bareRepository=explicit',
  'log.showSignature=false',
  'core.pager=cat',
  'protocol.allow=never',
];

const withoutHelpers = ['--no-pager', '--no-optional-locks'];

/** What the process gets from ours: enough to find its files and the user's own settings, nothing that steers git. */
const inherited = [
  'HOME',
  'USERPROFILE',
  'HOMEDRIVE',
  'HOMEPATH',
  'XDG_CONFIG_HOME',
  'SystemRoot',
  'TMPDIR',
  'TEMP',
  'TMP',
  'ProgramData',
  'APPDATA',
  'LOCALAPPDATA',
];

const steering = {
  GIT_OPTIONAL_LOCKS: '0',
  GIT_TERMINAL_PROMPT: '0',
  GIT_ALLOW_PROTOCOL: 'none',
  // A partial clone would otherwise fetch what is missing through programs that its configuration names.
  GIT_NO_LAZY_FETCH: '1',
  GIT_NO_REPLACE_OBJECTS: '1',
  GIT_LITERAL_PATHSPECS: '1',
};

/** How git is started: what stands before the command's own arguments, and all that its process gets from ours. */
export interface GitProcess {
  readonly top: string;
  readonly binary: string;
  readonly args: readonly string[];
  readonly env: Readonly<Record<string, string>>;
}

/**
 * How git is started for the work tree at `top`, or null where it is not installed.
 *
 * @param top the folder that holds `.git`, links resolved; every command runs there
 * @param avoid folders from which no program is started
 */
export function gitProcess(top: string, avoid: readonly string[]): GitProcess | null {
  const binary = findGit(avoid);
  if (binary === null) return null;
  const env: Record<string, string> = {
    ...Object.fromEntries(
      inherited.flatMap((name) => (process.env[name] === undefined ? [] : [[name, process.env[name]]])),
    ),
    ...steering,
    PATH: safeSearchPath(avoid).join(delimiter),
    LC_ALL: 'C',
    GIT_CEILING_DIRECTORIES: dirname(top),
  };
  const args = [...settings.flatMap((setting) => ['-c', setting]), ...withoutHelpers];
  return { top, binary, args, env };
}

/** Git for a work tree. */
export function openGit({ top, binary, env }: GitProcess): Git {
  const options: Partial<SimpleGitOptions> = {
    binary,
    config: settings,
    completion: { onClose: true, onExit: false },
    allowEnvironment: [...Object.keys(steering), 'GIT_CEILING_DIRECTORIES'],
    // The guard looks at our own arguments and takes each hardening setting for an attack.
    unsafe: {
      allowUnsafeCustomBinary: true,
      allowUnsafeFsMonitor: true,
      allowUnsafeHooksPath: true,
      allowUnsafePager: true,
      allowUnsafeProtocolOverride: true,
    },
  };
  return (args, milliseconds = patience) => {
    const abort = AbortSignal.timeout(milliseconds);
    return simpleGit(top, { ...options, abort })
      .env(env)
      .raw([...withoutHelpers, ...args]);
  };
}

/** Why git gave no answer, as a sentence for people. */
export function whyGitFailed(error: unknown): string {
  const message = error instanceof Error ? error.message : String(error);
  if (message.includes('ENOENT')) return 'Git is not installed.';
  if (/dubious ownership|safe\.directory/.test(message)) {
    return 'Git refuses this repository because another user owns its folder; listing it under safe.directory in your own git configuration allows it.';
  }
  if (message.includes('Abort signal')) return `Git gave no answer within ${patience / 1000} seconds.`;
  if (/lazy fetching disabled|promisor/.test(message))
    return 'Parts of the history were never downloaded (a partial clone).';
  const line = /^(?:fatal|error): (.*)$/m.exec(message)?.[1] ?? message.split('\n', 1)[0] ?? '';
  return `Git could not read this repository: ${line.trim().slice(0, 200).replace(/\.$/, '')}.`;
}
