import { byText } from '../reading/memo';

/**
 * Phrases written for people and matched as whole words: `known issue*|caveat*`. Words are compared in lower case, without
 * accents, hyphens and punctuation; `*` stands for any word ending, `=` before a phrase for nothing but it. Chinese and Japanese
 * phrases match anywhere.
 */
export type Phrases = readonly string[];

const unspaced = /[\u3040-\u30ff\u3400-\u9fff]/;

/** Most phrases are written in the form in which they are compared; Chinese, Japanese and Korean words are. */
const alreadyNormal =
  /^(?:[a-z0-9\u3041-\u3096\u30a1-\u30fa\u4e00-\u9fff\uac00-\ud7a3]+(?: [a-z0-9\u3041-\u3096\u30a1-\u30fa\u4e00-\u9fff\uac00-\ud7a3]+)*)?$/;
const beyondAscii = /[^\0-\x7f]/;

/** Text in the form in which phrases are compared: lower case, no accents, anything but letters and digits as one space. */
export const normalised = (text: string): string => (alreadyNormal.test(text) ? text : normalise(text));

const normalise = byText((text) => {
  const lower = text.toLowerCase();
  const ascii = !beyondAscii.test(lower);
  return (ascii ? lower : withoutAccents(lower))
    .replace(/['’`]/g, '')
    .replace(/&/g, ' and ')
    .replace(/\+\+/g, 'pp')
    .replace(ascii ? /[^a-z0-9]+/g : /[^\p{L}\p{N}]+/gu, ' ')
    .trim();
});

const withoutAccents = (text: string): string =>
  text
    .replace(/ß/g, 'ss')
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '')
    .normalize('NFC');

/** As much of a pattern as phrases are looked for with. */
export type PhrasePattern = Pick<RegExp, 'exec' | 'test'>;

/**
 * A pattern that finds any of the phrases in normalised text. Each string holds several, separated by `|`. It is made when it is first
 * used: most are for languages and subjects of which a repository has nothing.
 */
export function phrasePattern(...phrases: Phrases): PhrasePattern {
  let made: RegExp | undefined;
  const pattern = (): RegExp => (made ??= patternOf(phrases));
  return { exec: (text) => pattern().exec(text), test: (text) => pattern().test(text) };
}

function patternOf(phrases: Phrases): RegExp {
  const spaced: string[] = [];
  const anywhere: string[] = [];
  const alone: string[] = [];
  for (const phrase of phrases.join('|').split('|')) {
    const clean = phrase
      .split('*')
      .map((part) => `${/^\s/.test(part) ? ' ' : ''}${normalised(part)}${/\s$/.test(part) ? ' ' : ''}`)
      .join('[A-Za-zÀ-ɏ]*');
    if (clean === '') continue;
    if (phrase.startsWith('=')) alone.push(clean);
    else (unspaced.test(clean) ? anywhere : spaced).push(clean);
  }
  const words = spaced.length > 0 ? `(?<![A-Za-zÀ-ɏ\\d])(?:${spaced.join('|')})(?![A-Za-zÀ-ɏ\\d])` : '';
  const whole = alone.length > 0 ? `^(?:${alone.join('|')})$` : '';
  return new RegExp([whole, words, ...anywhere].filter(Boolean).join('|') || '(?!)', 'u');
}

const spacedScript = /[\p{L}\p{N}]+(?:['’.-][\p{L}\p{N}]+)*/gu;
const asciiWord = /[A-Za-z0-9]+(?:['.-][A-Za-z0-9]+)*/g;

/** How many words a text has; two Chinese or Japanese characters count as one. */
export const wordCount: (text: string) => number = byText((text) => {
  if (!beyondAscii.test(text)) return text.match(asciiWord)?.length ?? 0;
  const dense = text.match(/[\u3040-\u30ff\u3400-\u9fff]/g)?.length ?? 0;
  const rest = dense > 0 ? text.replace(/[\u3040-\u30ff\u3400-\u9fff]+/g, ' ') : text;
  return Math.ceil(dense / 2) + (rest.match(spacedScript)?.length ?? 0);
});
