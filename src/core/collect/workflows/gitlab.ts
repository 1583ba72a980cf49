import { at, itemsOrSelf, textOf, texts, type MapNode, type Node } from '../../text/structured/node';
import { parseYaml } from '../../text/structured/yaml';
import type { SourceFile } from '../collector';
import { commandStep, job, onPush, type RawFile, type RawJob, type Trigger } from './raw';

const keywords = new Set([
  'stages',
  'variables',
  'default',
  'include',
  'workflow',
  'image',
  'services',
  'cache',
  'before_script',
  'after_script',
  'pages:deploy',
  'spec',
]);

/** `.gitlab-ci.yml` and the files that it includes. */
export function readGitlab({ text }: SourceFile, notice: (message: string) => void): RawFile | null {
  const root = parseYaml(text, notice).findLast((document) => document.kind === 'map');
  if (root?.kind !== 'map') return null;
  const jobs: RawJob[] = [];
  const triggers: Trigger[] = [];
  for (const { key, line, value } of root.entries) {
    if (keywords.has(key) || key.startsWith('.') || value.kind !== 'map') continue;
    const own = extended(value, root, 0);
    const script = at(own, 'script');
    const included = at(own, 'trigger');
    if (!script && !included) continue;
    const branches = branchesOf(own);
    if (branches === 'never' || textOf(at(own, 'when')) === 'manual') continue;
    const before = at(own, 'before_script') ?? at(root, 'before_script') ?? at(root, 'default', 'before_script');
    const pieces = [before, script, at(own, 'after_script')].flatMap((part) => texts(part));
    const services = itemsOrSelf(at(own, 'services')).flatMap((item) => textOf(item) ?? textOf(at(item, 'name')) ?? []);
    const trigger = onPush(line, branches);
    jobs.push(job(key, line, [commandStep(pieces, line)], services, [trigger]));
    triggers.push(trigger);
  }
  if (jobs.length === 0) return null;
  return { workflow: { system: 'GitLab CI', name: null, triggers, jobs } };
}

/** The job with what it extends; its own keys win. */
function extended(node: MapNode, root: MapNode, depth: number): MapNode {
  if (depth > 10) return node;
  const parents = texts(at(node, 'extends')).map(({ text }) => at(root, text));
  const inherited = parents
    .flatMap((parent) => (parent?.kind === 'map' ? extended(parent, root, depth + 1).entries : []))
    .reverse();
  const names = new Set(node.entries.map(({ key }) => key));
  return { ...node, entries: [...node.entries, ...inherited.filter(({ key }) => !names.has(key))] };
}

/** On which branches a job runs: null for all, `never` where no push to a branch and no merge request starts it. */
function branchesOf(node: Node): readonly string[] | null | 'never' {
  const only = at(node, 'only');
  const refs = only?.kind === 'map' ? at(only, 'refs') : only;
  if (refs) {
    const names = texts(refs).map(({ text }) => text);
    if (names.some((name) => /^(?:branches|pushes|merge_requests|external_pull_requests|\/.*\/)$/.test(name)))
      return null;
    const branches = names
      .filter((name) => !/^(?:tags|schedules|triggers|web|api|pipelines|chat)$/.test(name))
      .map((name) => name.replace(/@.*$/, ''));
    return branches.length > 0 ? branches : 'never';
  }
  const rules = itemsOrSelf(at(node, 'rules'));
  if (rules.length === 0) return null;
  const firing = rules.filter((rule) => !/^(?:never|manual)$/.test(textOf(at(rule, 'when')) ?? ''));
  if (firing.length === 0) return 'never';
  const branches = firing.map((rule) => branchOfRule(textOf(at(rule, 'if'))));
  if (branches.includes(null)) return null;
  const named = branches.filter((branch): branch is string => branch !== null && branch !== 'never');
  return named.length > 0 ? named : 'never';
}

function branchOfRule(condition: string | undefined): string | null {
  if (condition === undefined) return null;
  if (/\$CI_COMMIT_TAG\b(?!\s*==\s*null)/.test(condition) && !/\|\||!\$CI_COMMIT_TAG/.test(condition)) return 'never';
  if (/\$CI_PIPELINE_SOURCE\s*==\s*["'](?:schedule|web|api|trigger)/.test(condition) && !condition.includes('||'))
    return 'never';
  return /^\$CI_COMMIT_(?:BRANCH|REF_NAME)\s*==\s*["']([^"']+)["']$/.exec(condition.trim())?.[1] ?? null;
}
