import { at, entries, entry, items, textOf, texts, type Node } from '../../text/structured/node';
import { parseYaml } from '../../text/structured/yaml';
import type { SourceFile } from '../collector';
import { job, onPush, type RawFile, type RawJob, type RawStep, type Trigger } from './raw';

/** `azure-pipelines.yml` and templates beside it. */
export function readAzure({ path, text }: SourceFile, notice: (message: string) => void): RawFile | null {
  const root = parseYaml(text, notice)[0];
  if (root?.kind !== 'map') return null;
  const jobs = jobsOf(root);
  if (jobs.length === 0) return null;
  const steps = jobs.flatMap((one) => one.steps);
  // A file without a trigger of its own is a template, unless its name says that it is the pipeline.
  if (!/azure-pipelines/i.test(path) && !entry(root, 'trigger') && !entry(root, 'pr')) return { steps };
  const name = textOf(at(root, 'name')) ?? null;
  return { workflow: { system: 'Azure Pipelines', name, triggers: triggersOf(root), jobs }, steps };
}

function triggersOf(root: Node): Trigger[] {
  const trigger = entry(root, 'trigger');
  const pullRequest = entry(root, 'pr');
  const found: Trigger[] = [];
  if (!trigger) found.push(onPush(1));
  else if (textOf(trigger.value) !== 'none') found.push(onPush(trigger.line, branchesOf(trigger.value)));
  if (pullRequest && textOf(pullRequest.value) !== 'none') {
    found.push({ event: 'pull_request', branches: branchesOf(pullRequest.value), paths: null, line: pullRequest.line });
  }
  if (entry(root, 'schedules'))
    found.push({ event: 'schedule', branches: null, paths: null, line: entry(root, 'schedules')!.line });
  return found;
}

function branchesOf(node: Node): readonly string[] | null {
  if (node.kind !== 'map') return texts(node).map(({ text }) => text);
  const included = texts(at(node, 'branches', 'include')).map(({ text }) => text);
  const excluded = texts(at(node, 'branches', 'exclude')).map(({ text }) => `!${text}`);
  if (included.length + excluded.length > 0)
    return [...included, ...excluded].map((branch) => branch.replace('refs/heads/', ''));
  return at(node, 'tags') && !at(node, 'branches') ? [] : null;
}

function jobsOf(node: Node): RawJob[] {
  if (/^false$/i.test(textOf(at(node, 'condition')) ?? '')) return [];
  const nested = [...items(at(node, 'stages')), ...items(at(node, 'jobs'))].flatMap(jobsOf);
  const steps = [...items(at(node, 'steps')), ...strategySteps(at(node, 'strategy'))].flatMap(stepOf);
  const template = textOf(at(node, 'template'));
  if (template)
    steps.push({
      name: null,
      line: node.line,
      uses: `template:${template}`,
      inputs: {},
      pieces: [],
      directories: [''],
    });
  const name = textOf(at(node, 'job')) ?? textOf(at(node, 'deployment')) ?? textOf(at(node, 'stage')) ?? 'pipeline';
  return steps.length > 0 ? [job(name, node.line, steps), ...nested] : nested;
}

function strategySteps(strategy: Node | undefined): readonly Node[] {
  return entries(strategy).flatMap(({ value }) => entries(value).flatMap((phase) => items(at(phase.value, 'steps'))));
}

function stepOf(node: Node): RawStep[] {
  if (
    node.kind !== 'map' ||
    /^(?:false|never\(\))$/i.test(textOf(at(node, 'condition')) ?? '') ||
    textOf(at(node, 'enabled')) === 'false'
  )
    return [];
  const [first] = node.entries;
  // Steps under a template expression (`${{ if … }}:`).
  if (first?.key.startsWith('${{')) return items(first.value).flatMap(stepOf);
  const script = ['script', 'bash', 'pwsh', 'powershell']
    .map((key) => at(node, key))
    .find((value) => value?.kind === 'text');
  const task = textOf(at(node, 'task'));
  const template = textOf(at(node, 'template'));
  const inputs = Object.fromEntries(
    entries(at(node, 'inputs')).flatMap(({ key, value }) =>
      value.kind === 'text' ? [[key, value.text] as const] : [],
    ),
  );
  const pieces = script?.kind === 'text' ? [script] : task ? taskPieces(task, inputs, node.line) : [];
  const directory = textOf(at(node, 'workingDirectory')) ?? inputs.workingDirectory ?? inputs.workingDir ?? '';
  return [
    {
      name: textOf(at(node, 'displayName')) ?? null,
      line: node.line,
      uses: task ?? (template ? `template:${template}` : null),
      inputs,
      pieces,
      directories: [directory.replace(/^\$\([\w.]+\)\/?/, '')],
    },
  ];
}

/** What a task runs, as the command that does the same. */
function taskPieces(
  task: string,
  inputs: Readonly<Record<string, string>>,
  line: number,
): { text: string; line: number }[] {
  const name = task.replace(/@.*$/, '').toLowerCase();
  const value = (key: string, fallback = '') => inputs[key] ?? fallback;
  const command = (text: string) => [{ text, line }];
  if (name === 'dotnetcorecli')
    return command(
      `dotnet ${value('command', 'build')} ${value('projects').replace(/[\n;*]+/g, ' ')} ${value('arguments')}`,
    );
  if (name === 'vstest' || name === 'visualstudiotestplatforminstaller')
    return name === 'vstest' ? command('dotnet vstest') : [];
  if (name === 'maven') return command(`mvn ${value('goals', 'package')} ${value('options')}`);
  if (name === 'gradle') return command(`gradle ${value('tasks', 'build')} ${value('options')}`);
  if (name === 'npm')
    return command(
      `npm ${value('command', 'install') === 'custom' ? value('customCommand') : value('command', 'install')}`,
    );
  if (name === 'go') return command(`go ${value('command', 'get')} ${value('arguments')}`);
  if (name === 'yarn') return command(`yarn ${value('arguments')}`);
  if (/^(?:bash|powershell|cmdline|shellscript|commandline)$/.test(name))
    return command(value('script') || value('filePath') || value('scriptPath'));
  if (name === 'docker' && /build/i.test(value('command')))
    return command(`docker build -f ${value('dockerfile', value('Dockerfile', 'Dockerfile')).replace(/^\*+\//, '')} .`);
  if (name === 'dockercompose') return command(`docker compose ${value('dockerComposeCommand') || 'build'}`);
  return [];
}
