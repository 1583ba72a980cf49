import { languages } from './languages';
import type { SnippetLanguage } from './model';

/** A snippet's source file, taken apart. */
export interface SourceParts {
  /** The YAML of the front matter. */
  readonly matter: string;
  /** What the snippet inserts: all after the front matter. Ends with one line break. */
  readonly text: string;
}

/**
 * Takes a source file apart. The front matter stands between two lines of `---`, each line behind the language's comment sign; in
 * PHP the opening tag comes before it, because an editor's PHP file has one already. Throws where there is no front matter.
 */
export function takeApart(source: string, language: SnippetLanguage): SourceParts {
  const { comment } = languages[language];
  const fence = `${comment} ---`.trim();
  const lines = source.split('\n');
  const first = language === 'php' && lines[0] === '<?php' ? lines.indexOf(fence) : 0;
  if (lines[first] !== fence) throw new Error(`the file does not begin with "${fence}"`);
  const last = lines.indexOf(fence, first + 1);
  if (last < 0) throw new Error(`no second "${fence}" ends the front matter`);
  const matter = lines.slice(first + 1, last).map((line) => {
    if (!line.startsWith(comment)) throw new Error(`"${line}" in the front matter does not begin with "${comment}"`);
    return line.slice(comment.length).replace(/^ /, '');
  });
  const rest = lines.slice(last + 1);
  while (rest[0] === '') rest.shift();
  return { matter: matter.join('\n'), text: rest.join('\n') };
}
