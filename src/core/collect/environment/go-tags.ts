/** Variables that the tags of Go's structs name, with the prefixes that the structs around them give. */
import { occurrences, occurs } from '../../search';
import type { Source } from '../source';
import type { Read } from './reads';

/** Fields of a struct with their tags; what a settings file gives as well need not be set. */
export function taggedFields(source: Source): Read[] {
  const prefixesAt = prefixesIn(source);
  return [
    ...occurrences(
      /`([^`\n]{0,200})\b(?:env|envconfig|mapstructure):"([A-Z][A-Z0-9_]{1,60})[^"\n]{0,60}"([^`\n]{0,200})/g,
      source.uncommented,
    ),
  ].flatMap((match) => {
    const tags = `${match[1]!} ${match[3]!}`;
    const fallback = /\b(?:envDefault|default|env-default):"([^"\n]{0,100})"/.exec(tags)?.[1];
    return prefixesAt(match.index).map((prefix) => ({
      name: prefix + match[2]!,
      line: source.lineOf(match.index),
      optional: fallback !== undefined || /\b(?:yaml|toml):"\w/.test(tags),
      ...(fallback !== undefined ? { fallback } : {}),
    }));
  });
}

interface Struct {
  readonly name: string;
  readonly start: number;
}

/** `DB Database `envPrefix:"DB_"``, or the same in the words of cleanenv and go-envconfig. */
const given =
  /(?:\b(\w+)|\})[ \t]+`[^`\n]{0,200}\b(?:env(?:Prefix|-prefix):"|env:",[ \t]*prefix=)([A-Z][A-Z0-9_]{0,40})/g;
const deepest = 4;

/** What stands before the names of the fields at an offset: one prefix for each place where their struct is used. */
function prefixesIn(source: Source): (offset: number) => readonly string[] {
  const { code, uncommented } = source;
  if (!occurs(/[pP]refix/, uncommented)) return () => [''];
  const structs: Struct[] = [...occurrences(/^type[ \t]+(\w+)[ \t]+struct\b/gm, code)].map((match) => ({
    name: match[1]!,
    start: match.index,
  }));
  const ownerOf = (offset: number): Struct | undefined => structs.findLast(({ start }) => start < offset);
  const uses = [...occurrences(given, uncommented)].map((match) => ({
    type: match[1],
    prefix: match[2]!,
    at: match.index,
    from: match[1] === undefined ? openingOf(code, match.index) : match.index,
  }));
  const ofStruct = (name: string | undefined, depth: number): readonly string[] => {
    const named = depth > deepest ? [] : uses.filter(({ type }) => type !== undefined && type === name);
    return named.length === 0
      ? ['']
      : named.flatMap(({ at, prefix }) => around(at, depth + 1).map((one) => one + prefix));
  };
  const around = (offset: number, depth: number): readonly string[] => {
    const inline = uses.filter(({ type, from, at }) => type === undefined && from < offset && offset < at);
    const inner = inline
      .map(({ prefix }) => prefix)
      .reverse()
      .join('');
    return ofStruct(ownerOf(offset)?.name, depth).map((prefix) => prefix + inner);
  };
  return (offset) => around(offset, 0);
}

/** Where the struct that closes at an offset opens. */
function openingOf(code: string, close: number): number {
  let depth = 0;
  for (let at = close; at >= 0 && close - at < 20_000; at--) {
    if (code[at] === '}') depth++;
    else if (code[at] === '{' && --depth === 0) return at;
  }
  return close;
}
