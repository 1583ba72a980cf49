import { occurrences, occurs } from '../../search';
import type { Source } from '../source';

/** A field or parameter whose type says that it is a store, whatever its name: `BookingRepository bookings`, `val books: BookDao`. */
const typed: Readonly<Partial<Record<Source['language'], RegExp>>> = {
  Java: /\b\w*(?:Repository|Repo|Dao|DAO|Mapper|EntityManager|MongoTemplate)(?:<[^<>]{0,80}>)?\s+(\w+)\s*[;,)=]/g,
  Kotlin: /\b(\w+)\s*:\s*\w*(?:Repository|Repo|Dao|DAO|Mapper|EntityManager|MongoTemplate)\b(?!\.)/g,
};
const mostNames = 12;
const mappers = /[mM]apper$/;

/** Calls that write through what a file's own declarations call a store; null where the language's types do not say it. */
export function typedWrites({ language, code }: Source): RegExp | null {
  const declared = typed[language];
  if (!declared || !occurs(/Repo|D[aA][oO]|Mapper|EntityManager|MongoTemplate/, code)) return null;
  const names = new Set<string>();
  for (const match of occurrences(declared, code)) {
    const [, name] = match;
    // Objects are mapped to each other by mappers too; what a store calls itself is found by its name.
    if (!mappers.test(name!)) names.add(name!);
    if (names.size === mostNames) break;
  }
  if (names.size === 0) return null;
  return new RegExp(
    `\\b(?:${[...names].join('|')})\\s*\\.\\s*(?:save|insert|update|delete|remove|persist|merge|upsert|batch)\\w*\\s*\\(`,
    'g',
  );
}
