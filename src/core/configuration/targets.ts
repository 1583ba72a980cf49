import type { Facts, LanguageName } from '../facts';
import type { FileEvidence, Place, TargetReport } from '../model';
import type { TargetId } from './configuration';

/** The facts that tell whether a project shows what a role asks for. */
export type TargetFacts = Pick<
  Facts,
  'tree' | 'sizes' | 'stores' | 'schema' | 'endpoints' | 'containers' | 'workflows'
>;

/** Something that a role asks for, and where a project shows it first; null where it does not. */
interface Part {
  readonly name: string;
  readonly find: (facts: TargetFacts) => Place | null;
}

/** A role with what it asks for. */
export interface Target {
  readonly id: TargetId;
  readonly title: string;
  readonly parts: readonly Part[];
}

/** Databases whose tables have a schema; one of them stands for what such roles ask for. */
const relationalEngines = /^(?:postgresql|mysql|mariadb|sqlite|sqlserver|mssql|oracle|cockroachdb)$/;

const language = (...names: readonly LanguageName[]): Part => ({
  name: names.join(' or '),
  find: ({ tree, sizes }) => {
    // A helper script in another language does not make a project of it.
    const all = sizes.languages.reduce((sum, { bytes }) => sum + bytes, 0);
    const spoken = sizes.languages.filter(({ name, bytes }) => names.includes(name) && bytes * 5 >= all);
    if (spoken.length === 0) return null;
    const file = [...tree.files.values()].find(
      (one) => one.role === 'production' && spoken.some(({ name }) => name === one.language),
    );
    return file ? { path: file.path, line: 1 } : null;
  },
});

const database = (name: string, kinds: RegExp): Part => ({
  name,
  find: ({ stores, schema }) =>
    stores.databases.find(({ kind }) => kinds.test(kind))?.place ??
    schema.engines.find(({ kind }) => kinds.test(kind))?.place ??
    null,
});

const rest: Part = { name: 'REST', find: ({ endpoints }) => endpoints.find(isRest)?.route ?? null };
const docker: Part = {
  name: 'Docker',
  find: ({ containers }) => containers.images.find(({ purpose }) => purpose === 'service')?.place ?? null,
};
const githubActions: Part = {
  name: 'GitHub Actions',
  find: ({ workflows }) => {
    const path = workflows.find(({ system }) => system === 'GitHub Actions')?.path;
    return path === undefined ? null : { path, line: 1 };
  },
};

const isRest = ({ path }: Facts['endpoints'][number]): boolean => !/(?:^|\/)graphi?ql\b/i.test(path);

const relational = database('a relational database', relationalEngines);

/** The roles that a repository may aim at. */
export const targets: readonly Target[] = [
  { id: 'any', title: 'Any backend role', parts: [] },
  {
    id: 'go',
    title: 'Go with PostgreSQL, REST, Docker and GitHub Actions',
    parts: [language('Go'), database('PostgreSQL', /^postgresql$/), rest, docker, githubActions],
  },
  {
    id: 'typescript',
    title: 'TypeScript with a relational database, REST, Docker and GitHub Actions',
    parts: [language('TypeScript'), relational, rest, docker, githubActions],
  },
  {
    id: 'python',
    title: 'Python with a relational database, REST, Docker and GitHub Actions',
    parts: [language('Python'), relational, rest, docker, githubActions],
  },
  {
    id: 'java',
    title: 'Java or Kotlin with a relational database, REST, Docker and GitHub Actions',
    parts: [language('Java', 'Kotlin'), relational, rest, docker, githubActions],
  },
];

/** How far a project shows what the role asks for; null where it aims at none in particular. */
export function targetReport(id: TargetId, facts: TargetFacts): TargetReport | null {
  const target = targets.find((one) => one.id === id);
  if (!target || target.parts.length === 0) return null;
  const parts = target.parts.map(({ name, find }) => {
    const place = find(facts);
    const evidence: readonly FileEvidence[] = place ? [{ path: place.path, startLine: place.line }] : [];
    return { name, shown: place !== null, evidence };
  });
  return { id, title: target.title, parts };
}
