import { at, entries, entry, items, itemsOrSelf, textOf, texts, type Node } from '../../text/structured/node';
import { parseYaml } from '../../text/structured/yaml';
import type { SourceFile } from '../collector';
import type { RawFile, RawJob, RawStep, Trigger } from './raw';

type Values = ReadonlyMap<string, readonly string[]>;

/** A workflow of GitHub Actions (Forgejo and Gitea read the same form). */
export function readGithubWorkflow({ text }: SourceFile, notice: (message: string) => void): RawFile | null {
  const root = parseYaml(text, notice)[0];
  if (root?.kind !== 'map' || !entry(root, 'jobs')) return null;
  const on = entry(root, 'on');
  const environment = literals(at(root, 'env'), 'env');
  const folder = textOf(at(root, 'defaults', 'run', 'working-directory'));
  return {
    workflow: {
      system: 'GitHub Actions',
      name: textOf(at(root, 'name')) ?? null,
      triggers: on ? triggersOf(on.value, on.line) : [],
      jobs: entries(at(root, 'jobs')).flatMap(({ key, line, value }) => jobOf(key, line, value, folder, environment)),
    },
    inputs: inputDefaults(at(root, 'on', 'workflow_call', 'inputs')),
  };
}

/** A composite action: its steps. */
export function readCompositeAction({ text }: SourceFile, notice: (message: string) => void): RawFile | null {
  const root = parseYaml(text, notice)[0];
  const steps = items(at(root, 'runs', 'steps'));
  if (steps.length === 0) return null;
  return {
    steps: steps.flatMap((step) => stepOf(step, undefined, new Map())),
    inputs: inputDefaults(at(root, 'inputs')),
  };
}

function inputDefaults(node: Node | undefined): Record<string, string> {
  return Object.fromEntries(entries(node).map(({ key, value }) => [key, textOf(at(value, 'default')) ?? '']));
}

function triggersOf(on: Node, line: number): Trigger[] {
  if (on.kind !== 'map')
    return texts(on).map(({ text, line: own }) => ({ event: text, branches: null, paths: null, line: own || line }));
  return on.entries.map(({ key, line: own, value }) => {
    const patterns = (name: string, negate: string) => {
      const list = [
        ...texts(at(value, name)).map(({ text }) => text),
        ...texts(at(value, negate)).map(({ text }) => `!${text}`),
      ];
      return at(value, name) || at(value, negate) ? list : null;
    };
    const branches = patterns('branches', 'branches-ignore');
    const tagsOnly = branches === null && (at(value, 'tags') ?? at(value, 'tags-ignore')) !== undefined;
    return { event: key, branches: tagsOnly ? [] : branches, paths: patterns('paths', 'paths-ignore'), line: own };
  });
}

function jobOf(name: string, line: number, node: Node, folder: string | undefined, outer: Values): RawJob[] {
  if (neverRuns(at(node, 'if'))) return [];
  const calls = textOf(at(node, 'uses'));
  const matrix = at(node, 'strategy', 'matrix');
  const values = new Map([...outer, ...literals(at(node, 'env'), 'env'), ...matrixValues(matrix)]);
  const own = textOf(at(node, 'defaults', 'run', 'working-directory')) ?? folder;
  const call: RawStep[] = calls
    ? [
        {
          name: null,
          line: entry(node, 'uses')!.line,
          uses: calls,
          inputs: inputsOf(at(node, 'with')),
          pieces: [],
          directories: [''],
        },
      ]
    : [];
  const job: RawJob = {
    name: textOf(at(node, 'name')) ?? name,
    line,
    steps: [],
    services: entries(at(node, 'services')).flatMap(({ value }) => textOf(at(value, 'image')) ?? textOf(value) ?? []),
    ...(calls?.startsWith('./') ? { calls: calls.slice(2) } : {}),
    mentions: [...values.values()].flat(),
  };
  const steps = items(at(node, 'steps'));
  const readSteps = (chosen: readonly Node[]): RawStep[] => chosen.flatMap((step) => stepOf(step, own, values));
  if (onTagsOnly(at(node, 'if'))) return [{ ...job, steps: [...call, ...readSteps(steps)], tagged: true }];
  const tagged = readSteps(steps.filter((step) => onTagsOnly(at(step, 'if'))));
  const usual = readSteps(steps.filter((step) => !onTagsOnly(at(step, 'if'))));
  return [
    { ...job, steps: [...call, ...usual] },
    ...(tagged.length > 0 ? [{ ...job, steps: tagged, tagged: true } as const] : []),
  ];
}

function stepOf(step: Node, folder: string | undefined, values: Values): RawStep[] {
  if (step.kind !== 'map' || neverRuns(at(step, 'if'))) return [];
  const run = at(step, 'run');
  const own = literals(at(step, 'env'), 'env');
  const all = own.size > 0 ? new Map([...values, ...own]) : values;
  const directory = textOf(at(step, 'working-directory')) ?? folder ?? '';
  const text = textOf(run);
  return [
    {
      name: textOf(at(step, 'name')) ?? null,
      line: step.line,
      uses: textOf(at(step, 'uses')) ?? null,
      inputs: inputsOf(at(step, 'with')),
      pieces: text === undefined ? [] : filled(text, all).map((variant) => ({ text: variant, line: run!.line })),
      directories: filled(directory, all).map((variant) =>
        variant.replace(/^\$\{\{\s*github\.workspace\s*\}\}\/?/, ''),
      ),
    },
  ];
}

function inputsOf(node: Node | undefined): Record<string, string> {
  return Object.fromEntries(
    entries(node).flatMap(({ key, value }) => (value.kind === 'text' ? [[key, value.text] as const] : [])),
  );
}

/** A condition that nothing meets. */
function neverRuns(condition: Node | undefined): boolean {
  return /^(?:(?:false|0|''|"")$|false\s*&&)/i.test(conditionText(condition));
}

/** A condition that no push or pull request to a branch meets, but a tag or a release does. */
function onTagsOnly(condition: Node | undefined): boolean {
  return /^(?:startsWith\(\s*github\.ref\s*,\s*'refs\/tags|github\.ref_type\s*==\s*'tag'|github\.event_name\s*==\s*'release')/.test(
    conditionText(condition),
  );
}

const conditionText = (condition: Node | undefined): string =>
  (textOf(condition) ?? '').replace(/^\$\{\{\s*|\s*\}\}$/g, '').trim();

function literals(node: Node | undefined, prefix: string): Map<string, readonly string[]> {
  return new Map(
    entries(node).flatMap(({ key, value }) =>
      value.kind === 'text' ? [[`${prefix}.${key}`, [value.text]] as const] : [],
    ),
  );
}

function matrixValues(matrix: Node | undefined): Map<string, readonly string[]> {
  const values = new Map<string, string[]>();
  const add = (key: string, node: Node) => {
    if (node.kind === 'text') values.set(`matrix.${key}`, [...(values.get(`matrix.${key}`) ?? []), node.text]);
    for (const part of entries(node)) add(`${key}.${part.key}`, part.value);
  };
  for (const { key, value } of entries(matrix)) {
    if (key === 'exclude') continue;
    for (const item of itemsOrSelf(value)) {
      if (key === 'include') for (const part of entries(item)) add(part.key, part.value);
      else add(key, item);
    }
  }
  return values;
}

const mostVariants = 12;

/** Text with `${{ matrix.x }}` and `${{ env.x }}` replaced, once for each value. */
export function filled(text: string, values: Values): string[] {
  let variants = [text];
  for (let turn = 0; turn < 4; turn++) {
    const name = /\$\{\{\s*((?:matrix|env|inputs)\.[\w.-]+)\s*\}\}/.exec(variants[0]!)?.[1];
    const list = name === undefined ? undefined : values.get(name);
    if (!name || !list) break;
    const pattern = new RegExp(`\\$\\{\\{\\s*${name.replace(/[.]/g, '\\.')}\\s*\\}\\}`, 'g');
    variants = variants
      .flatMap((variant) => list.slice(0, mostVariants).map((value) => variant.replace(pattern, () => value)))
      .slice(0, mostVariants);
  }
  return variants;
}
