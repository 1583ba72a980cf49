import type { Document } from '../../facts';
import type { Edit } from '../../model';
import { Links } from '../text/markdown';
import { withLineEndsOf } from './line-ends';

/**
 * A sentence at the end of a README in another format that leads to a document; null where it leads there already, or where the
 * README cannot be read.
 */
export function linkToDocument(readme: Document, path: string, text: string | null): Edit | null {
  if (text === null || readme.links.some((link) => link.path === path)) return null;
  const address = new Links(readme.path).address(path);
  if (text.includes(address)) return null;
  const sentence = sentences[readme.format](address);
  const before = text === '' || /\n\s*\n$/.test(text) ? '' : text.endsWith('\n') ? '\n' : '\n\n';
  const after = text.endsWith('\n') || text === '' ? '\n' : '';
  return {
    path: readme.path,
    creates: false,
    insertions: [{ offset: text.length, text: withLineEndsOf(text, `${before}${sentence}${after}`) }],
  };
}

const sentences: Readonly<Record<Document['format'], (address: string) => string>> = {
  restructuredtext: (address) => `More on how the project is used and made is in \`the guide <${address}>\`__.`,
  asciidoc: (address) => `More on how the project is used and made is in link:${address}[the guide].`,
  markdown: (address) => `More on how the project is used and made is in [the guide](${address}).`,
  text: (address) => `More on how the project is used and made is in [the guide](${address}).`,
};
