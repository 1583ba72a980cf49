/** The jobs of a repository, in words that belong to no CI system: parts that are worked with alike share one. */
import type { Facts } from '../../facts';
import { serviceFolder } from '../stack/service';
import { valuesIn } from '../environment/values';
import type { CiStep } from './model';
import { fromRoot, isBelow, type Part } from './parts';
import { besideTests, type Beside } from './services/beside';
import { testEnvironment } from './services/environment';
import type { ProjectFacts } from './project';

/** A job for a part, or for several that differ in nothing but their folders. */
export interface Job {
  readonly id: string;
  readonly name: string;
  readonly part: Part;
  /** Every folder that it runs in. */
  readonly folders: readonly string[];
  readonly beside: readonly Beside[];
  readonly environment: Readonly<Record<string, string>>;
}

interface Source {
  readonly facts: ProjectFacts & Pick<Facts, 'environment'>;
  readonly read: (path: string) => string | null;
  /** Names that jobs have already. */
  readonly taken: ReadonlySet<string>;
  /** The host under which a job finds an engine. */
  readonly hostOf: (one: Beside) => string;
}

/** One job for each part, those that are alike as one. */
export function jobsOf(parts: readonly Part[], { facts, read, taken, hostOf }: Source): readonly Job[] {
  const main = serviceFolder(facts);
  const drafts = parts.map((part) => {
    const isMain = main !== null && (part.folder === main.folder || isBelow(main.folder, part.folder));
    const beside = besideTests(part, facts, isMain);
    const steps = part.recipe.steps.filter(({ withServices }) => withServices !== true || beside.length > 0);
    const example = valuesIn(read(fromRoot(part.folder, '.env.example')) ?? '');
    return {
      part: { ...part, recipe: { ...part.recipe, steps } },
      beside,
      environment: { ...part.recipe.environment, ...testEnvironment(part, facts, beside, hostOf, example) },
    };
  });
  const groups = new Map<string, typeof drafts>();
  for (const draft of drafts) {
    const { part, beside, environment } = draft;
    const key = JSON.stringify([part.recipe, beside, environment]);
    groups.set(key, [...(groups.get(key) ?? []), draft]);
  }
  const used = new Set(taken);
  return [...groups.values()].map((group) => {
    const [{ part, beside, environment }] = group as [(typeof drafts)[number]];
    const id = unusedId(idOf(part, group.length, groups.size), used);
    used.add(id);
    return {
      id,
      name: nameOf(part, group.length),
      part,
      folders: group.map((one) => one.part.folder).sort(),
      beside,
      environment,
    };
  });
}

/** What a job is there for, by the most that it does. */
function purposeOf({ recipe }: Part): 'test' | 'build' | 'lint' {
  const does = (kind: CiStep['kind']): boolean => recipe.steps.some((step) => step.kind === kind);
  return does('test') ? 'test' : does('build') ? 'build' : 'lint';
}

function idOf(part: Part, folders: number, jobs: number): string {
  const { folder, recipe } = part;
  if (jobs === 1) return purposeOf(part);
  if (folders > 1 || folder === '') return slug(recipe.label);
  return slug(folder.slice(folder.lastIndexOf('/') + 1));
}

function slug(text: string): string {
  const plain = text
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');
  return /^[a-z]/.test(plain) ? plain : `part-${plain}`;
}

function unusedId(wanted: string, used: ReadonlySet<string>): string {
  for (let count = 1; ; count++) {
    const id = count === 1 ? wanted : `${wanted}-${count}`;
    if (!used.has(id)) return id;
  }
}

const titles = { test: 'Test', build: 'Build', lint: 'Lint' } as const;

const nameOf = (part: Part, folders: number): string => {
  const { folder, recipe } = part;
  return `${titles[purposeOf(part)]} (${recipe.label}${folders > 1 || folder === '' ? '' : `, ${folder}`})`;
};
