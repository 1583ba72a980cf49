import { at, entries, items, itemsOrSelf, textOf, texts, type Node } from '../../text/structured/node';
import { parseYaml } from '../../text/structured/yaml';
import type { SourceFile } from '../collector';
import { job, onPush, type RawFile, type RawJob, type RawStep, type Trigger } from './raw';

/** `.circleci/config.yml`: jobs that a workflow names, commands and orbs. */
export function readCircle({ text }: SourceFile, notice: (message: string) => void): RawFile | null {
  const root = parseYaml(text, notice)[0];
  if (root?.kind !== 'map') return null;
  const orbs = new Map(
    entries(at(root, 'orbs')).map(({ key, value }) => [key, (textOf(value) ?? key).replace(/@.*$/, '')]),
  );
  const defined = new Map(entries(at(root, 'jobs')).map((entry) => [entry.key, entry]));
  const jobs: RawJob[] = [];
  const triggers: Trigger[] = [];
  for (const workflow of entries(at(root, 'workflows'))) {
    if (workflow.value.kind !== 'map') continue;
    const scheduled = itemsOrSelf(at(workflow.value, 'triggers')).some((trigger) => at(trigger, 'schedule'));
    for (const item of items(at(workflow.value, 'jobs'))) {
      const [named] = item.kind === 'map' ? item.entries : [];
      const name = textOf(item) ?? named?.key ?? '';
      const found = defined.get(name);
      const options = named?.value;
      if (textOf(at(options, 'type')) === 'approval') continue;
      const branches = branchesOf(at(options, 'filters'));
      const trigger = scheduled
        ? { event: 'schedule', branches, paths: null, line: item.line }
        : onPush(item.line, branches);
      triggers.push(trigger);
      const own = { triggers: [trigger] };
      if (found) jobs.push({ ...jobOf(found.key, found.line, found.value, root, orbs), ...own });
      else if (name.includes('/'))
        jobs.push({ ...job(name, item.line, [orbStep(name, item.line, orbs, options)]), ...own });
    }
  }
  if (jobs.length === 0) {
    for (const { key, line, value } of defined.values()) {
      jobs.push(jobOf(key, line, value, root, orbs));
      triggers.push(onPush(line));
    }
  }
  return jobs.length > 0 ? { workflow: { system: 'CircleCI', name: null, triggers, jobs } } : null;
}

function branchesOf(filters: Node | undefined): readonly string[] | null {
  const only = texts(at(filters, 'branches', 'only')).map(({ text }) => text);
  const ignored = texts(at(filters, 'branches', 'ignore')).map(({ text }) => text);
  if (only.some((name) => name.startsWith('/')) || ignored.some((name) => /^\/\^?[a-z]/.test(name))) return null;
  if (only.length > 0) return only;
  if (ignored.some((name) => /^\/\.\*\/$/.test(name))) return [];
  return ignored.length > 0 ? ignored.map((name) => `!${name}`) : null;
}

function jobOf(name: string, line: number, node: Node, root: Node, orbs: ReadonlyMap<string, string>): RawJob {
  const folder = relative(
    textOf(at(node, 'working_directory')) ??
      textOf(at(root, 'executors', textOf(at(node, 'executor')) ?? '', 'working_directory')),
  );
  const images = items(at(node, 'docker')).flatMap((image) => textOf(at(image, 'image')) ?? []);
  return job(name, line, stepsOf(at(node, 'steps'), folder, root, orbs, 0), images.slice(1));
}

function stepsOf(
  list: Node | undefined,
  folder: string,
  root: Node,
  orbs: ReadonlyMap<string, string>,
  depth: number,
): RawStep[] {
  if (depth > 5) return [];
  return items(list).flatMap((item): RawStep[] => {
    const [entry] = item.kind === 'map' ? item.entries : [];
    const name = textOf(item) ?? entry?.key ?? '';
    if (name === 'run' && entry) {
      const command = entry.value.kind === 'text' ? entry.value : at(entry.value, 'command');
      if (command?.kind !== 'text') return [];
      const directory = relative(textOf(at(entry.value, 'working_directory'))) || folder;
      return [
        {
          name: textOf(at(entry.value, 'name')) ?? null,
          line: entry.line,
          uses: null,
          inputs: {},
          pieces: [command],
          directories: [directory],
        },
      ];
    }
    if (name === 'when' || name === 'unless') return stepsOf(at(entry?.value, 'steps'), folder, root, orbs, depth + 1);
    const command = at(root, 'commands', name);
    if (command) return stepsOf(at(command, 'steps'), folder, root, orbs, depth + 1);
    return name.includes('/') ? [orbStep(name, item.line, orbs, entry?.value)] : [];
  });
}

function orbStep(name: string, line: number, orbs: ReadonlyMap<string, string>, options: Node | undefined): RawStep {
  const [alias = '', command = ''] = name.split('/');
  const inputs = Object.fromEntries(
    entries(options).flatMap(({ key, value }) => (value.kind === 'text' ? [[key, value.text] as const] : [])),
  );
  return {
    name,
    line,
    uses: `${orbs.get(alias) ?? alias}/${command}`,
    inputs,
    pieces: [],
    directories: [relative(inputs['app-dir'] ?? inputs.app_src_directory)],
  };
}

/** Circle's own checkout folder is the top of the repository. */
function relative(folder: string | undefined): string {
  return folder === undefined || /^[~/$<]/.test(folder)
    ? (/^~\/(?:project|repo)\/(.+)$/.exec(folder ?? '')?.[1] ?? '')
    : folder;
}
