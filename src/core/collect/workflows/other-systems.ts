import {
  at,
  entries,
  isTrue,
  items,
  itemsOrSelf,
  textOf,
  texts,
  type Entry,
  type Node,
} from '../../text/structured/node';
import { parseYaml } from '../../text/structured/yaml';
import type { SourceFile } from '../collector';
import { commandStep, job, onPush, type RawFile, type RawJob, type RawWorkflow, type Trigger } from './raw';

type Notice = (message: string) => void;

const file = (system: RawWorkflow['system'], triggers: readonly Trigger[], jobs: readonly RawJob[]): RawFile | null =>
  jobs.length > 0 ? { workflow: { system, name: null, triggers, jobs } } : null;

/** `bitbucket-pipelines.yml`. */
export function readBitbucket({ text }: SourceFile, notice: Notice): RawFile | null {
  const pipelines = at(parseYaml(text, notice)[0], 'pipelines');
  const triggers: Trigger[] = [];
  const jobs: RawJob[] = [];
  const add = (name: string, line: number, list: Node | undefined, trigger: Trigger) => {
    const steps = stepsOfBitbucket(list);
    if (steps.length === 0) return;
    triggers.push(trigger);
    jobs.push(job(name, line, steps, [], [trigger]));
  };
  for (const { key, line, value } of entries(pipelines)) {
    if (key === 'default') add('default', line, value, onPush(line));
    if (key === 'branches')
      for (const branch of entries(value))
        add(branch.key, branch.line, branch.value, onPush(branch.line, braces(branch.key)));
    if (key === 'pull-requests') {
      for (const branch of entries(value))
        add(branch.key, branch.line, branch.value, { ...onPush(branch.line), event: 'pull_request' });
    }
  }
  return file('Bitbucket Pipelines', triggers, jobs);
}

function stepsOfBitbucket(list: Node | undefined): ReturnType<typeof commandStep>[] {
  return items(list).flatMap((item) => {
    const step = at(item, 'step');
    if (step)
      return textOf(at(step, 'trigger')) === 'manual'
        ? []
        : [commandStep(texts(at(step, 'script')), step.line, textOf(at(step, 'name')) ?? null)];
    const parallel = at(item, 'parallel');
    return stepsOfBitbucket(at(parallel, 'steps') ?? parallel ?? at(item, 'stage', 'steps'));
  });
}

/** `{main,develop}` is two branches. */
function braces(pattern: string): readonly string[] {
  return /^\{(.*)\}$/.exec(pattern)?.[1]?.split(',') ?? [pattern];
}

/** `.drone.yml`. */
export function readDrone({ text }: SourceFile, notice: Notice): RawFile | null {
  const jobs: RawJob[] = [];
  const triggers: Trigger[] = [];
  for (const pipeline of parseYaml(text, notice)) {
    const steps = [...items(at(pipeline, 'steps')), ...entries(at(pipeline, 'pipeline')).map(({ value }) => value)];
    const own = steps
      .map((step) => commandStep(texts(at(step, 'commands')), step.line, textOf(at(step, 'name')) ?? null))
      .filter((step) => step.pieces.length > 0);
    if (own.length === 0) continue;
    const started = eventsOf(at(pipeline, 'trigger'), pipeline.line);
    jobs.push(job(textOf(at(pipeline, 'name')) ?? 'default', pipeline.line, own, [], started));
    triggers.push(...started);
  }
  return file('Drone', triggers, jobs);
}

/** `.woodpecker.yml` and files under `.woodpecker/`. */
export function readWoodpecker({ text }: SourceFile, notice: Notice): RawFile | null {
  const root = parseYaml(text, notice)[0];
  const list = at(root, 'steps') ?? at(root, 'pipeline');
  const steps =
    list?.kind === 'list'
      ? list.items.map((value) => ({ key: textOf(at(value, 'name')) ?? '', line: value.line, value }))
      : entries(list);
  const own = steps
    .map(({ key, line, value }) => commandStep(texts(at(value, 'commands')), line, key))
    .filter((step) => step.pieces.length > 0);
  const when = itemsOrSelf(at(root, 'when'));
  const triggers = when.length > 0 ? when.flatMap((one) => eventsOf(one, one.line)) : [onPush(1)];
  return file('Woodpecker', triggers, own.length > 0 ? [job('pipeline', 1, own)] : []);
}

function eventsOf(when: Node | undefined, line: number): Trigger[] {
  const branch = at(when, 'branch');
  const named = texts(branch?.kind === 'map' ? at(branch, 'include') : branch).map((one) => one.text);
  const without = texts(at(branch, 'exclude')).map((one) => `!${one.text}`);
  const branches = named.length + without.length > 0 ? [...named, ...without] : null;
  const event = at(when, 'event');
  const events = texts(event?.kind === 'map' ? at(event, 'include') : event).map((one) => one.text);
  return (events.length > 0 ? events : ['push']).map((name) => ({
    event: name,
    branches,
    paths: null,
    line: when?.line ?? line,
  }));
}

/** `appveyor.yml`. */
export function readAppveyor({ text }: SourceFile, notice: Notice): RawFile | null {
  const root = parseYaml(text, notice)[0];
  const phases = [
    'before_build',
    'build_script',
    'after_build',
    'before_test',
    'test_script',
    'after_test',
    'on_success',
  ];
  const steps = phases.flatMap((phase) => {
    const pieces = itemsOrSelf(at(root, phase)).flatMap((item) =>
      item.kind === 'text' ? [item] : ['cmd', 'ps', 'sh', 'pwsh'].flatMap((shell) => texts(at(item, shell))),
    );
    return pieces.length > 0 ? [commandStep(pieces, pieces[0]!.line, phase)] : [];
  });
  const only = texts(at(root, 'branches', 'only')).map((branch) => branch.text);
  return file('AppVeyor', [onPush(1, only.length > 0 ? only : null)], steps.length > 0 ? [job('build', 1, steps)] : []);
}

/** `.buildkite/pipeline.yml`. */
export function readBuildkite({ text }: SourceFile, notice: Notice): RawFile | null {
  const root = parseYaml(text, notice)[0];
  const list = root?.kind === 'list' ? root : at(root, 'steps');
  const flat = items(list).flatMap((step) =>
    at(step, 'group') !== undefined || at(step, 'steps') ? items(at(step, 'steps')) : [step],
  );
  const steps = flat.flatMap((step) => {
    const pieces = [...texts(at(step, 'command')), ...texts(at(step, 'commands'))];
    return pieces.length > 0 ? [commandStep(pieces, step.line, textOf(at(step, 'label')) ?? null)] : [];
  });
  return file('Buildkite', [onPush(1)], steps.length > 0 ? [job('pipeline', 1, steps)] : []);
}

/** `.cirrus.yml`. */
export function readCirrus({ text }: SourceFile, notice: Notice): RawFile | null {
  const jobs = entries(parseYaml(text, notice)[0])
    .filter(({ key }) => /(?:^|_)task$/.test(key))
    .flatMap(({ key, line, value }) => {
      const pieces = entries(value)
        .filter((entry: Entry) => /(?:^|_)script$/.test(entry.key))
        .flatMap((entry) => texts(entry.value));
      return pieces.length > 0 && !isTrue(at(value, 'skip')) ? [job(key, line, [commandStep(pieces, line)])] : [];
    });
  return file('Cirrus CI', [onPush(1)], jobs);
}

/** `.semaphore/semaphore.yml`. */
export function readSemaphore({ text }: SourceFile, notice: Notice): RawFile | null {
  const jobs = items(at(parseYaml(text, notice)[0], 'blocks')).flatMap((block) => {
    const prologue = texts(at(block, 'task', 'prologue', 'commands'));
    return items(at(block, 'task', 'jobs')).map((one) =>
      job(textOf(at(one, 'name')) ?? 'job', one.line, [
        commandStep([...prologue, ...texts(at(one, 'commands'))], one.line),
      ]),
    );
  });
  return file('Semaphore', [onPush(1)], jobs);
}
