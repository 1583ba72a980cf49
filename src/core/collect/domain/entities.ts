import type { DomainEntity, Endpoint, Entity } from '../../facts';

const identity = new Set(
  (
    'user account person people member admin administrator role permission privilege token session credential auth authority login ' +
    'logout register signup signin verification code password identity customer_user profile avatar banner contact otp apikey client ' +
    'refresh me authentication principal group email auth oauth'
  ).split(' '),
);
/** Subjects of exercises that everybody has built. */
const everyday = new Set(
  (
    'todo todos task note post article blog comment commentary reply tag category like favorite favourite favorited follow followed follower following feed book ' +
    'author weather quote joke cat dog pet greeting message hello contact image photo file attachment item ban news list subtask counter sample example ' +
    'dummy foo bar student employee movie url link shortlink'
  ).split(' '),
);
/** What belongs to the thing that the word before names. */
const partOf = new Set([
  'item',
  'image',
  'photo',
  'file',
  'attachment',
  'comment',
  'tag',
  'category',
  'list',
  'detail',
  'line',
]);
/** What services keep for their own working. */
const technical = new Set(
  (
    'base model detail util helper error log history event audit setting config migration cache lock job batch queue outbox inbox notification metric health status api ' +
    'version document media translation webhook key value processed failed related mixin abstract entity data record process system report search limit limits ' +
    'up ping test tests docs swagger graphql static public internal global index home root random csv export import upload download stat statistic dashboard'
  ).split(' '),
);

/**
 * The things that a service is about, by what it stores and by the collections that its endpoints offer. Tables that only join two
 * others are none.
 */
export function entitiesOf(stored: readonly Entity[], endpoints: readonly Endpoint[]): readonly DomainEntity[] {
  const own = stored.filter(({ framework }) => !framework);
  const found = new Map<string, DomainEntity>();
  const names = new Set(own.map(({ name }) => singular(wordsOf(name)).join(' ')));
  for (const { name, place } of own) {
    const words = singular(wordsOf(name));
    if (joins(words, names)) continue;
    add(found, words, name, place);
  }
  for (const { path, route } of endpoints) {
    const noun = path.split('/').find((step) => /^[a-z][a-z-]{2,}s$/i.test(step));
    if (noun !== undefined) add(found, singular(wordsOf(noun)), noun, route);
  }
  return [...found.values()];
}

function add(
  found: Map<string, DomainEntity>,
  words: readonly string[],
  name: string,
  place: DomainEntity['place'],
): void {
  const key = words.join(' ');
  const kind = kindOf(words);
  if (kind !== null && key !== '' && !found.has(key)) found.set(key, { name, place, kind });
}

/** Decided by the word that a name ends in; where that one is of the service's own working, by the one before. */
function kindOf(words: readonly string[]): DomainEntity['kind'] | null {
  const last = words.at(-1);
  if (last === undefined) return null;
  if (technical.has(last) || (partOf.has(last) && words.length > 1)) return kindOf(words.slice(0, -1));
  if (identity.has(last)) return 'identity';
  return everyday.has(last) ? 'everyday' : 'own';
}

/** Whether a name is made of the names of others. */
function joins(words: readonly string[], names: ReadonlySet<string>): boolean {
  if (words.length < 2) return false;
  for (let i = 1; i < words.length; i++) {
    if (names.has(words.slice(0, i).join(' ')) && names.has(words.slice(i).join(' '))) return true;
  }
  return false;
}

function wordsOf(name: string): string[] {
  return name
    .replace(/([a-z\d])([A-Z])/g, '$1 $2')
    .replace(/([A-Z])([A-Z][a-z])/g, '$1 $2')
    .toLowerCase()
    .split(/[^a-z]+/)
    .filter(
      (word) =>
        word !== '' && !/^(?:to|of|and|has|db|tbl|t|app|entity|model|dto|document|schema|table|base|orm)$/.test(word),
    );
}

/** The last word in the singular. */
function singular(words: readonly string[]): string[] {
  return words.map((word) =>
    word.length < 4 || /(?:ss|us|is|news)$/.test(word)
      ? word
      : word
          .replace(/ies$/, 'y')
          .replace(/(?<=x|ch|sh|ss)es$/, '')
          .replace(/s$/, ''),
  );
}
