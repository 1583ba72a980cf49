import type { RunCommand, Workflow, WorkflowJob, WorkflowStep } from '../../facts';
import { toolsOfAction } from '../../technologies/development-tools';
import { directoryAfter, joined } from '../../text/commands/shell';
import { folderOf } from '../../text/repository/file-role';
import { matchesGlob } from '../../text/repository/globs';
import { handedOn } from '../../text/commands/handed-on';
import type { ScriptIndex } from '../../text/commands/script-index';
import { runCommands } from '../scripts/run-command';
import { commandsOfAction } from './actions';
import { packaging } from './containers';
import { filled } from './github';
import type { RawFile, RawJob, RawStep, RawWorkflow, Trigger } from './raw';

const deepest = 8;
const mostCommands = 400;
/** A step that says so builds an image for the tests on the way. */
const isForTests = /\btest(?:s|ed|ing)?\b/i;

/** Turns what a CI file says into what it runs, through the scripts, actions and workflows of the repository that it names. */
export class Follower {
  constructor(
    private readonly files: ReadonlyMap<string, RawFile>,
    private readonly scripts: ScriptIndex,
    private readonly prefix: string,
  ) {}

  /** The workflow in `path`; null where it lies above the audited folder and runs nothing of it. */
  workflow(path: string, raw: RawWorkflow): Workflow | null {
    const above = path.startsWith('../');
    const base = above ? '../'.repeat(this.prefix.split('/').length).replace(/\/$/, '') : '';
    const triggers = firesHere(path, this.prefix, raw) ? raw.triggers.map((trigger) => this.fromHere(trigger)) : [];
    const aimed =
      above &&
      triggers.some((trigger) =>
        trigger.paths?.some((pattern) => !pattern.startsWith('!') && !pattern.startsWith('../')),
      );
    const follow = (job: RawJob): WorkflowJob[] => {
      const steps = this.stepsOf(path, job, base, 0).filter(
        (step) => !above || aimed || step.uses !== null || step.commands.length > 0,
      );
      const mentioned = job.mentions.some(
        (word) => word !== '' && (word === this.prefix || this.prefix.endsWith(`/${word}`)),
      );
      const kept =
        above && !aimed && !mentioned
          ? steps.map((step) => this.onlyHere(step)).filter((step) => step.commands.length > 0)
          : steps;
      const own = job.triggers === undefined ? {} : { triggers: job.triggers };
      return kept.length > 0 ? [{ name: job.name, line: job.line, steps: kept, services: job.services, ...own }] : [];
    };
    const jobs = raw.jobs.filter(({ tagged }) => !tagged).flatMap(follow);
    const taggedJobs = raw.jobs.filter(({ tagged }) => tagged).flatMap(follow);
    if (above && jobs.length + taggedJobs.length === 0) return null;
    return { path, system: raw.system, name: raw.name, triggers, jobs, taggedJobs };
  }

  private stepsOf(path: string, job: RawJob, base: string, depth: number): WorkflowStep[] {
    if (job.calls === undefined || depth > deepest)
      return job.steps.flatMap((step) => this.step(path, step, base, depth));
    const called = this.files.get(above(base, job.calls));
    const given = job.steps[0]?.inputs ?? {};
    const inputs = { ...called?.inputs, ...given };
    const usual = (called?.workflow?.jobs ?? []).filter(({ tagged }) => tagged === job.tagged || !tagged);
    return usual.flatMap((inner) =>
      this.stepsOf(
        above(base, job.calls!),
        { ...inner, steps: inner.steps.map((step) => withInputs(step, inputs)) },
        base,
        depth + 1,
      ),
    );
  }

  private step(path: string, raw: RawStep, base: string, depth: number): WorkflowStep[] {
    const inner = depth < deepest ? this.named(path, raw, base) : null;
    if (inner)
      return inner.steps.flatMap((step) =>
        this.step(inner.path, withInputs(step, { ...inner.inputs, ...raw.inputs }), base, depth + 1),
      );
    const pieces = [
      ...raw.pieces,
      ...(raw.uses === null ? [] : commandsOfAction(raw.uses, raw.inputs).map((text) => ({ text, line: raw.line }))),
    ];
    const commands: RunCommand[] = [];
    for (const directory of raw.directories) {
      let start = this.scripts.join(base, workingFolder(raw, directory));
      const seen = new Set<unknown>();
      for (const piece of pieces) {
        for (const command of runCommands(piece.text, path, piece.line, start)) {
          this.follow({ ...command, directory: this.settled(command.directory) }, seen, commands, 0);
        }
        const after = directoryAfter(piece.text);
        if (after !== '') start = after === null ? null : joined(start, after);
      }
    }
    const does = raw.uses === null ? [] : broughtBy(raw.uses, raw.inputs);
    const [directory = ''] = raw.directories;
    return [
      {
        name: raw.name,
        line: raw.line,
        uses: raw.uses,
        inputs: raw.inputs,
        commands: isForTests.test(raw.name ?? '') ? commands : commands.map(packaging),
        workingDirectory: directory === '' ? null : directory,
        does,
      },
    ];
  }

  /** A composite action or template of this repository that a step uses. */
  private named(
    path: string,
    raw: RawStep,
    base: string,
  ): { path: string; steps: readonly RawStep[]; inputs: Readonly<Record<string, string>> } | null {
    const uses = raw.uses ?? '';
    const template = uses.startsWith('template:') ? uses.slice(9) : null;
    const candidates = template
      ? [`${folderOf(path)}/${template}`.replace(/^\//, ''), template.replace(/^\//, '')]
      : uses.startsWith('./')
        ? ['action.yml', 'action.yaml'].map((name) =>
            above(base, `${uses.slice(2).replace(/\/$/, '')}/${name}`.replace(/^\//, '')),
          )
        : [];
    for (const candidate of candidates) {
      const file = this.files.get(candidate);
      if (file?.steps) return { path: candidate, steps: file.steps, inputs: file.inputs ?? {} };
    }
    return null;
  }

  private follow(command: RunCommand, seen: Set<unknown>, found: RunCommand[], depth: number): void {
    if (found.length >= mostCommands) return;
    found.push(command);
    if (depth >= deepest) return;
    for (const script of this.scripts.namedBy(command)) {
      if (seen.has(script)) continue;
      seen.add(script);
      const from = found.length;
      const given = script.runner === 'npm' ? handedOn(command.text) : '';
      for (const [index, child] of script.commands.entries()) {
        const directory =
          script.runner !== 'shell'
            ? child.directory
            : child.directory === null
              ? null
              : this.scripts.join(command.directory, child.directory);
        const text = given !== '' && index === script.commands.length - 1 ? `${child.text} ${given}` : child.text;
        this.follow(withArguments({ ...child, text, directory }, command.text), seen, found, depth + 1);
      }
      if (/^tests?(?:[:_-](?:unit|integration|e2e|ci|all|run))?$/.test(script.name)) asTests(found, from);
    }
  }

  /** Path patterns as seen from the audited folder; those that never meet it begin with `../`. */
  private fromHere(trigger: Trigger): Trigger {
    if (this.prefix === '' || trigger.paths === null) return trigger;
    const paths = trigger.paths.map((written) => {
      const [, not = '', pattern = ''] = /^(!?)(.*)$/.exec(written)!;
      if (pattern.startsWith(`${this.prefix}/`)) return not + pattern.slice(this.prefix.length + 1);
      if (pattern.startsWith('**')) return written;
      return not + (matchesGlob(pattern, `${this.prefix}/x`) ? '**' : `../${pattern}`);
    });
    return { ...trigger, paths };
  }

  private settled(directory: string | null): string | null {
    return directory === null ? null : this.scripts.join(directory, '.');
  }

  /** What of a step above the audited folder runs in it. */
  private onlyHere(step: WorkflowStep): WorkflowStep {
    const commands = step.commands.filter(
      (command) =>
        (command.directory !== null && !command.directory.startsWith('..')) ||
        mentionsFolder(command.text, this.prefix),
    );
    return { ...step, commands };
  }
}

/** A script by the name of `test` that runs a program of nobody's knowledge is taken at its word. */
function asTests(found: RunCommand[], from: number): void {
  const own = found.slice(from);
  const unknown = own.findLastIndex(
    (command) =>
      !/^(?:echo|printf|true|false|exit|mkdir|rm|cp|mv|set|export|source|sleep|docker|npm|yarn|pnpm)\b/.test(
        command.text,
      ),
  );
  if (unknown < 0 || own.some((command) => command.does.length > 0)) return;
  found[from + unknown] = { ...own[unknown]!, does: ['test-runner'] };
}

/** What an action brings. A workflow of another repository cannot be looked into: it builds, and tests where its name says so. */
function broughtBy(uses: string, inputs: Readonly<Record<string, string>>): readonly string[] {
  const found = toolsOfAction(uses).map((row) => row.capability);
  const elsewhere = /^[\w.-]+\/[\w.-]+\/\.github\/workflows\/([\w.-]+?)\.ya?ml@/.exec(uses)?.[1];
  if (elsewhere === undefined) return [...new Set(found)];
  const asked = Object.entries(inputs).some(([key, value]) => /test/i.test(key) && value === 'true');
  return asked || /(?:^|[-_.])tests?(?:[-_.]|$)/i.test(elsewhere) ? ['build', 'test-runner'] : ['build'];
}

/** GitHub reads workflows at the top of a repository only. */
function firesHere(path: string, prefix: string, raw: RawWorkflow): boolean {
  if (raw.system !== 'GitHub Actions') return true;
  return path.startsWith('../') || (prefix === '' && /^\.(?:github|gitea|forgejo)\//.test(path));
}

function above(base: string, path: string): string {
  return base === '' ? path : `${base}/${path}`;
}

function mentionsFolder(text: string, folder: string): boolean {
  const at = text.indexOf(folder);
  return at >= 0 && !/[\w-]/.test(text[at + folder.length] ?? '') && !/[\w-]/.test(text[at - 1] ?? '');
}

/** Some actions name their folder among the inputs. */
function workingFolder(raw: RawStep, directory: string): string {
  return (
    directory ||
    (raw.uses === null
      ? ''
      : (raw.inputs['working-directory'] ?? raw.inputs['build-root-directory'] ?? raw.inputs.workingDirectory ?? ''))
  );
}

function withInputs(step: RawStep, inputs: Readonly<Record<string, string>>): RawStep {
  const values = new Map(Object.entries(inputs).map(([key, value]) => [`inputs.${key}`, [value]] as const));
  return {
    ...step,
    pieces: step.pieces.map((piece) => ({ ...piece, text: filled(piece.text, values)[0]! })),
    inputs: Object.fromEntries(Object.entries(step.inputs).map(([key, value]) => [key, filled(value, values)[0]!])),
    directories: step.directories.map((directory) => filled(directory, values)[0]!),
  };
}

/** A script's command with the caller's arguments in place of `"$@"`. */
function withArguments(command: RunCommand, caller: string): RunCommand {
  if (!/\$(?:[@*1]|\{[@*1][^}]*\})/.test(command.text)) return command;
  const given = caller.split(/\s+/).slice(1);
  const text = command.text
    .replace(/\$(?:[@*]|\{[@*][^}]*\})/g, () => given.join(' '))
    .replace(/\$(?:1|\{1[^}]*\})/g, () => given[0] ?? '');
  const [again] = runCommands(text, command.place.path, command.place.line, command.directory);
  return again ? { ...again, directory: command.directory } : command;
}
