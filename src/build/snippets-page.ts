import { languages, stackName, topics, type Snippet } from '../core/snippets';
import { digestOf, type Proof } from './snippets-proofs';

/** The reference page of all snippets, as Markdown: what each inserts, what it follows and leaves out, and how far it is proven. */
export function snippetsPage(snippets: readonly Snippet[], proofs: Readonly<Record<string, Proof>>): string {
  const lines = [
    '<!-- Written by `npm run contributions` from the snippets and the last run of `npm run test:snippets`; do not edit by hand. -->',
    '',
    '# The snippets',
    '',
    'Type a prefix in a file of the language, or choose from the list. Each snippet says in its first comment how to wire it. Placeholders are in reading order; every further occurrence of a name follows the first.',
    '',
    'How far each one is proven was written by the run that did it: *ran* (its behaviour was tested), *compiled* (the compiler took it together with the real packages), *parsed* (a real parser took it), *not proven* (changed since, or not looked at).',
  ];
  for (const topic of topics) {
    const own = snippets.filter((snippet) => snippet.topic === topic.id && !isDerived(snippet, snippets));
    if (own.length === 0) continue;
    lines.push(
      '',
      `## ${topic.title}`,
      '',
      topic.why,
      '',
      '| Prefix | Stack | Needs | Proof |',
      '| --- | --- | --- | --- |',
    );
    const ordered = [...own].sort((one, other) => (one.prefix < other.prefix ? -1 : one.prefix > other.prefix ? 1 : 0));
    for (const snippet of ordered) {
      const derived = snippets.find((one) => one !== snippet && one.id === javaScriptId(snippet));
      const proof = [proven(snippet, proofs), derived && `JavaScript: ${proven(derived, proofs)}`].filter(Boolean);
      const needs = [...snippet.dependencies, ...snippet.companions.map((id) => `\`${prefixOf(id, snippets)}\``)];
      const stack = derived ? stackName(snippet).replace('TypeScript', 'TypeScript, JavaScript') : stackName(snippet);
      lines.push(`| \`${snippet.prefix}\` | ${stack} | ${needs.join(', ')} | ${proof.join('; ')} |`);
    }
    lines.push('');
    for (const snippet of ordered)
      lines.push(
        `- **${snippet.title}** (\`${snippet.prefix}\`, ${languages[snippet.language].name}). ${snippet.contract} Not covered: ${lowerFirst(snippet.leavesOut)}`,
      );
  }
  return `${lines.join('\n')}\n`;
}

function proven(snippet: Snippet, proofs: Readonly<Record<string, Proof>>): string {
  const proof = proofs[snippet.id];
  return proof?.text === digestOf(snippet) ? `*${proof.level}* (${proof.by})` : '*not proven*';
}

const javaScriptId = ({ id }: Snippet): string => id.replace(/^typescript\//, 'javascript/');

/** Whether a snippet is the JavaScript face of one in TypeScript, whose row tells of both. */
const isDerived = (snippet: Snippet, all: readonly Snippet[]): boolean =>
  snippet.language === 'javascript' && all.some((one) => one !== snippet && javaScriptId(one) === snippet.id);

const prefixOf = (id: string, all: readonly Snippet[]): string => all.find((one) => one.id === id)?.prefix ?? id;
const lowerFirst = (text: string): string =>
  /^[A-Z][a-z]/.test(text) ? text.charAt(0).toLowerCase() + text.slice(1) : text;
