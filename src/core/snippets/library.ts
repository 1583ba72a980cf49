import { frameworks, languages } from './languages';
import type { Snippet } from './model';
import { topics } from './topics';

/** What is asked of a list of snippets; what is left out does not matter. */
export interface SnippetQuery {
  /** The language id of the editor's file, such as `typescript` or `yaml`. */
  readonly editorLanguage?: string;
  /**
   * Frameworks of the project, by name or by folder (`Express`, `spring`). Given, snippets for other frameworks are left out, and
   * those that need none stay.
   */
  readonly frameworks?: readonly string[];
  readonly topic?: string;
  /** The id of a check that the snippet serves. */
  readonly check?: string;
}

/** The snippets that answer a query: those for a framework first, then by topic in the order of the topics. */
export function findSnippets(all: readonly Snippet[], query: SnippetQuery): readonly Snippet[] {
  const wanted = query.frameworks && new Set(query.frameworks.map(folderOf));
  return all
    .filter(
      (snippet) =>
        (query.editorLanguage === undefined || languages[snippet.language].editorIds.includes(query.editorLanguage)) &&
        (wanted === undefined || snippet.framework === undefined || wanted.has(snippet.framework)) &&
        (query.topic === undefined || snippet.topic === query.topic) &&
        (query.check === undefined || snippet.checks.includes(query.check)),
    )
    .sort((one, other) => rank(one) - rank(other) || (one.prefix < other.prefix ? -1 : 1));
}

/** Whether a snippet needs no framework, so that it may be offered wherever its language is written. */
export const isNeutral = (snippet: Snippet): boolean => snippet.framework === undefined;

/** Whether the manifest offers a snippet in files of an editor's language, so that nobody else has to. */
export const isContributed = (snippet: Snippet, editorLanguage: string): boolean =>
  isNeutral(snippet) && languages[snippet.language].builtIn.includes(editorLanguage);

/** The stack of a snippet for people: "Express (TypeScript)", "Go". */
export function stackName({ language, framework }: Snippet): string {
  const { name } = languages[language];
  return framework === undefined ? name : `${frameworks[framework] ?? framework} (${name})`;
}

/** One line for people: the title, the stack, and what has to be installed. */
export function describe(snippet: Snippet): string {
  const needs = snippet.dependencies.length > 0 ? ` Needs ${snippet.dependencies.join(', ')}.` : '';
  return `${snippet.title}. ${stackName(snippet)}.${needs}`;
}

const rank = (snippet: Snippet): number =>
  (isNeutral(snippet) ? topics.length : 0) + topics.findIndex(({ id }) => id === snippet.topic);

/** The folder of a framework that is given by its name or its folder. */
function folderOf(name: string): string {
  const lower = name.toLowerCase();
  const byName = Object.entries(frameworks).find(([, title]) => title.toLowerCase() === lower);
  return byName?.[0] ?? aliases[lower] ?? lower;
}

/** Other names under which collectors know the same frameworks. */
const aliases: Readonly<Record<string, string>> = {
  spring: 'spring',
  'spring mvc': 'spring',
  'spring web': 'spring',
  'spring webflux': 'spring',
  'django rest framework': 'django',
  'ruby on rails': 'rails',
  nest: 'nestjs',
};
