import type { LanguageName } from '../../facts';
import { technologiesOf } from '../../technologies';
import type { Capability, Pattern, Patterns, Technology } from '../../technologies/technology';
import { everyMatch, mayOccur } from '../../search';
import type { Source } from '../source';

/** A pattern ready to be searched for. */
export class Search {
  private made: RegExp | null = null;

  constructor(
    readonly capability: Capability,
    /** As the row has it. */
    readonly pattern: RegExp,
    /** What it looks at: code without the contents of strings, code with them, or those contents alone. */
    readonly scope: 'code' | 'text' | 'string',
  ) {}

  /** The pattern in which `^` and `$` stand for the ends of lines, made when it is needed: most never are. */
  get expression(): RegExp {
    const { source, flags } = this.pattern;
    return (this.made ??= new RegExp(source, `gm${flags.replace(/[gm]/g, '')}`));
  }
}

/** A row of the tables, ready for use. */
export interface Row {
  readonly technology: Technology;
  /** What importing it shows. */
  readonly imported: readonly Capability[];
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

/** What is asked of code that is not production: tests stand on it, and nothing else does. */
const askedOfTests: ReadonlySet<Capability> = new Set([
  'test-runner',
  'integration-test',
  'end-to-end',
] satisfies Capability[]);

const tables = {
  production: new Map<readonly Technology[], Table>(),
  other: new Map<readonly Technology[], Table>(),
};

/** The rows for production code of a language, or for other code, made ready when they are first asked for. */
export function tableOf(language: LanguageName, production: boolean): Table {
  const technologies = technologiesOf[language];
  const ready = production ? tables.production : tables.other;
  let table = ready.get(technologies);
  if (!table) ready.set(technologies, (table = prepare(technologies, production)));
  return table;
}

function prepare(technologies: readonly Technology[], production: boolean): Table {
  const isAsked = (capability: Capability): boolean => production || askedOfTests.has(capability);
  const rows = technologies.map((technology) => ({
    technology,
    imported: technology.imported?.filter(isAsked) ?? [],
    patterns: searches(technology.patterns, isAsked),
    anywhere: searches(technology.anywhere, isAsked),
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

function searches(patterns: Patterns | undefined, isAsked: (capability: Capability) => boolean): Search[] {
  const asked = Object.entries(patterns ?? {}).filter(([capability]) => isAsked(capability as Capability));
  return asked.flatMap(([capability, value]) =>
    (Array.isArray(value) ? (value as readonly Pattern[]) : [value as Pattern]).map((pattern) =>
      searchFor(capability as Capability, pattern),
    ),
  );
}

function searchFor(capability: Capability, pattern: Pattern): Search {
  if (pattern instanceof RegExp) return new Search(capability, pattern, 'code');
  return 'text' in pattern
    ? new Search(capability, pattern.text, 'text')
    : new Search(capability, pattern.inString, 'string');
}

/** Where a pattern is found in a file; what begins inside a comment or a string is left out. */
export function* findAll(source: Source, search: Search): Generator<number> {
  const { code } = source;
  const searched = search.scope === 'code' ? code : source.uncommented;
  if (!mayOccur(search.pattern, searched)) return;
  for (const match of everyMatch(search.expression, searched)) {
    const at = match.index + match[0].length - match[0].trimStart().length;
    if (search.scope !== 'code' && (code[at] === searched[at]) !== (search.scope === 'text')) continue;
    yield at;
  }
}
