import { isPlaceholder } from './placeholders';
import { byText } from '../reading/memo';

/**
 * Plans and wishes: what is meant to come is not there yet. English first, then Spanish, Portuguese, French, German, Chinese,
 * Japanese. `will` alone is none, since prose about behaviour uses it too.
 */
const wishes: readonly RegExp[] = [
  /\bTODO\b|^\W*[Tt]o-?do\s*[:：–—-]/,
  /\b(?:we|i) (?:will|shall|plan|want|wish|hope|intend|would like|am going|are going|aim)\b|\b(?:we|i)['’](?:ll|d like)\b/i,
  /\b(?:will|going to|want(?:s|ed)? to|would like to|plan(?:s|ning)? to|plan on|intend(?:s)? to|hop(?:e|es|ing) to|aim(?:s)? to|need(?:s)? to|should|could|might|we'll|i'll|i'd like to|let's|to) (?:also |soon |eventually |later |be |then |probably |still |have to )*(?:add|added|adding|implement\w*|write|written|writing|support\w*|introduc\w+|includ\w+|integrat\w+|migrat\w+|improv\w+|refactor\w*|replac\w+|extend\w*|explor\w+|investigat\w+|finish\w*|complet\w+|document\w*|automat\w+|release\w*|cover\w*)\b(?! (?:if|when|whenever) )/i,
  /\b(?:not yet|yet to|coming soon|in (?:the|a|some|near) (?:near |next |later )?(?:future|release|version|iteration)|planned|upcoming (?:features?|releases?|versions?|work|changes?|improvements?)|eventually(?! consistent)|someday|future (?:work|version|improvement|enhancement|release)s?|next (?:step|version|release|iteration)s?|on the roadmap|work in progress|under development|under construction|still (?:missing|to do|to be|open|pending)|wish ?list|nice to have|tbd|wip)\b/i,
  /(?<![A-Za-zÀ-ɏ])(?:futur[oae]s?|próximamente|pendientes?|por hacer|se añadirá|añadiremos|planeamos|planead[oa]s?|en breve|em breve|a fazer|será adicionad[oa]|pretendo|pretendemos|planejad[oa]s?|à venir|prévu[es]*|bientôt|à faire|nous prévoyons|geplant\w*|zukünftig\w*|demnächst|noch nicht|soll noch|künftig\w*)(?![A-Za-zÀ-ɏ])/iu,
  /(?:计划|将来|未来|即将|待办|以后会|尚未|还没有|今後|予定|将来的|これから|まだ)/,
];

const negation =
  /(?<![A-Za-zÀ-ɏ])(?:no|not|never|without|none|neither|nor|cannot|can['’]t|isn['’]t|aren['’]t|wasn['’]t|doesn['’]t|don['’]t|didn['’]t|won['’]t|haven['’]t|hasn['’]t|lack(?:s|ing|ed)?|missing|absent|omit(?:s|ted)?|skipp?(?:s|ed)?|exclud(?:e|es|ed)|unsupported|disabled|sin|nunca|ningún|ninguna|no hay|sem|não|nenhum|nenhuma|sans|pas de|pas d|aucun|aucune|jamais|ohne|kein|keine|keinen|nicht|nie|fehl(?:t|en))(?![A-Za-zÀ-ɏ])|没有|不支持|未|无|不会|ない|なし|ません|未対応/giu;

/** Negations that negate nothing: `not only`, `no longer`, `no need`. */
const harmless =
  /^(?:not only|no longer|no need|no matter|not just|not to mention|no problem|no more than|no doubt|without (?:having|needing|any need) to)\b/i;

/** Whether a sentence speaks of what is planned or wished for. */
export const isWish: (sentence: string) => boolean = byText((sentence) =>
  wishes.some((pattern) => pattern.test(sentence)),
);

/** Whether a sentence denies what stands at `index`: a negation shortly before it, or right after it in the same clause. */
export function isNegated(sentence: string, index: number, length: number): boolean {
  const before = clauseBefore(sentence.slice(Math.max(0, index - 60), index));
  const after = clauseAfter(sentence.slice(index + length, index + length + 50));
  for (const match of before.matchAll(negation)) {
    const rest = before.slice(match.index);
    if (!harmless.test(rest) && rest.trim().split(/\s+/).length <= 6) return true;
  }
  return /^[^.;:]{0,25}(?:\b(?:not|n't|missing|lacking|absent|unsupported|disabled|fehlt|fehlen|falta|faltan|manque)\b|未|没有|ない|ません)/i.test(
    after,
  );
}

const clauseBefore = (text: string): string =>
  text.slice(
    Math.max(
      text.lastIndexOf(','),
      text.lastIndexOf(';'),
      text.lastIndexOf('. '),
      text.lastIndexOf(' but '),
      text.lastIndexOf('—'),
    ) + 1,
  );
const clauseAfter = (text: string): string => text.split(/[,;—]|\. | but | so | because /)[0]!;

/** Whether a sentence states, rather than plans, denies, asks or holds a place for, what the pattern finds. */
export function claims(sentence: string, pattern: RegExp): boolean {
  const match = pattern.exec(sentence);
  pattern.lastIndex = 0;
  if (!match || isWish(sentence) || isPlaceholder(sentence) || /[?？]\s*$/.test(sentence)) return false;
  return !isNegated(sentence, match.index, match[0].length);
}
