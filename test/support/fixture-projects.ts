import { readdirSync, readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { openAudit, type Audit } from '../../src/core/audit';
import { commitsOf, MemoryHost } from './memory-host';

/** A project in miniature with the lines that its answers stand on. */
export interface FixtureProject {
  readonly name: string;
  readonly files: Readonly<Record<string, string>>;
  readonly commits: readonly string[] | null;
  /** For checks that stand on lines of their own: all lines of the file that hold the text, or the whole file for null. */
  readonly evidence: ReadonlyMap<string, readonly { readonly path: string; readonly text: string | null }[]>;
}

interface Expected {
  readonly checks: Readonly<
    Record<
      string,
      string | { readonly status: string; readonly evidence: readonly { path: string; text: string | null }[] }
    >
  >;
  readonly commits?: readonly string[];
}

const folder = 'test/fixtures/projects';

/** The project of this name. */
export function fixtureProject(name: string): FixtureProject {
  const root = join(folder, name);
  const paths = readdirSync(root, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  const all = Object.fromEntries(
    paths.map((entry) => {
      const path = join(entry.parentPath, entry.name);
      return [relative(root, path).split(sep).join('/'), readFileSync(path, 'utf8')];
    }),
  );
  const { 'expected.json': expectations, ...files } = all;
  const { checks, commits } = JSON.parse(expectations ?? '{ "checks": {} }') as Expected;
  const evidence = new Map(
    Object.entries(checks).flatMap(([id, answer]) =>
      typeof answer === 'object' && answer.status !== 'fail' ? [[id, answer.evidence] as const] : [],
    ),
  );
  return { name, files, commits: commits ?? null, evidence };
}

/** The names of all of them. */
export function fixtureProjectNames(): readonly string[] {
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => name);
}

/** An audit of the project, or of what is left of it. */
export function auditOf({ files, commits }: FixtureProject, left: Readonly<Record<string, string>> = files): Audit {
  return openAudit(new MemoryHost(left, commits ? commitsOf(commits) : null), { version: '0' });
}

/** The project's files without some lines, or without whole files. */
export function withoutLines(
  { files }: FixtureProject,
  lines: readonly { readonly path: string; readonly text: string | null }[],
): Readonly<Record<string, string>> {
  const left: Record<string, string> = { ...files };
  for (const { path, text } of lines) {
    if (text === null) delete left[path];
    else
      left[path] = (left[path] ?? '')
        .split('\n')
        .filter((line) => !line.includes(text))
        .join('\n');
  }
  return left;
}

/** The project's files without those whose path matches. */
export function withoutFiles({ files }: FixtureProject, gone: RegExp): Readonly<Record<string, string>> {
  return Object.fromEntries(Object.entries(files).filter(([path]) => !gone.test(path)));
}
