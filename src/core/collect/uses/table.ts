import type { LanguageName } from '../../facts';
import { technologiesOf } from '../../technologies';
import type { Capability, Pattern, Patterns, Technology } from '../../technologies/technology';
import type { Source } from '../source';
import { requiredLiterals } from './literals';
import { mayHold, needle, type Needle } from './trigrams';

/** A pattern ready to be searched for. */
export interface Search {
  readonly capability: Capability;
  readonly expression: RegExp;
  /** What it looks at: code without the contents of strings, code with them, or those contents alone. */
  readonly scope: 'code' | 'text' | 'string';
  readonly literals: readonly Needle[] | null;
}

/** A row of the tables, ready for use. */
export interface Row {
  readonly technology: Technology;
  readonly patterns: readonly Search[];
  readonly anywhere: readonly Search[];
  /** Whether `anywhere` holds in any file at all. */
  readonly unbound: boolean;
}

/** The rows of one language. */
export interface Table {
  readonly rows: readonly Row[];
  readonly byModule: ReadonlyMap<string, readonly Row[]>;
  /** Rows that may show something in a file that does not import them. */
  readonly anywhere: readonly Row[];
}

const tables = new Map<readonly Technology[], Table>();

/** The rows for a language, made ready when they are first asked for. */
export function tableOf(language: LanguageName): Table {
  const technologies = technologiesOf[language];
  let table = tables.get(technologies);
  if (!table) tables.set(technologies, (table = prepare(technologies)));
  return table;
}

function prepare(technologies: readonly Technology[]): Table {
  const rows = technologies.map((technology) => ({
    technology,
    patterns: searches(technology.patterns),
    anywhere: searches(technology.anywhere),
    unbound: !technology.packages?.length && !technology.imports?.length,
  }));
  const byModule = new Map<string, Row[]>();
  for (const row of rows) {
    for (const module of row.technology.imports ?? row.technology.packages ?? []) {
      const list = byModule.get(module);
      if (list) list.push(row);
      else byModule.set(module, [row]);
    }
  }
  return { rows, byModule, anywhere: rows.filter((row) => row.anywhere.length > 0) };
}

function searches(patterns: Patterns | undefined): Search[] {
  return Object.entries(patterns ?? {}).flatMap(([capability, value]) =>
    (Array.isArray(value) ? (value as readonly Pattern[]) : [value as Pattern]).map((pattern) =>
      searchFor(capability as Capability, pattern),
    ),
  );
}

function searchFor(capability: Capability, pattern: Pattern): Search {
  const [scope, expression] =
    pattern instanceof RegExp
      ? (['code', pattern] as const)
      : 'text' in pattern
        ? (['text', pattern.text] as const)
        : (['string', pattern.inString] as const);
  return {
    capability,
    scope,
    expression: new RegExp(expression.source, `gm${expression.flags.replace(/[gm]/g, '')}`),
    literals: requiredLiterals(expression)?.map(needle) ?? null,
  };
}

/** Where a pattern is found in a file; what begins inside a comment or a string is left out. */
export function* findAll(source: Source, search: Search): Generator<number> {
  const { code } = source;
  const searched = search.scope === 'code' ? code : source.uncommented;
  if (
    search.literals &&
    !search.literals.some((one) => mayHold(source.uncommented, one) && searched.includes(one.text))
  )
    return;
  const { expression } = search;
  expression.lastIndex = 0;
  for (;;) {
    const match = expression.exec(searched);
    if (!match) return;
    if (match[0] === '') expression.lastIndex++;
    const at = match.index + match[0].length - match[0].trimStart().length;
    if (search.scope !== 'code' && (code[at] === searched[at]) !== (search.scope === 'text')) continue;
    yield at;
  }
}
