/** Imperative steps by language, for remedies. */
import type { LanguageName } from '../../facts';

/** Steps by language; TypeScript's also serve JavaScript. */
export type StepsByLanguage = Readonly<Record<Exclude<LanguageName, 'JavaScript'>, readonly string[]>>;

/** The steps for a language; undefined where the language is not known, so that the general remedy applies. */
export function stepsFor(steps: StepsByLanguage, language: LanguageName | undefined): readonly string[] | undefined {
  return language && steps[language === 'JavaScript' ? 'TypeScript' : language];
}
