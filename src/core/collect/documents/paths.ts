import type { Document, TreeFile } from '../../facts';
import { extensionOf, fileNameOf, folderOf, roleOfPath } from '../../text/repository/file-role';

const formats: Readonly<Record<string, Document['format']>> = {
  md: 'markdown',
  markdown: 'markdown',
  mdown: 'markdown',
  mkd: 'markdown',
  mdx: 'markdown',
  rst: 'restructuredtext',
  adoc: 'asciidoc',
  asciidoc: 'asciidoc',
  asc: 'asciidoc',
  txt: 'text',
};

/** Text files that are prose by their name; other `.txt` files hold data. */
const proseNames =
  /^(?:readme|read_me|architecture|design|notes|decisions|roadmap|todo|contributing|api|usage|install|overview)(?:[._-].*)?$/i;

const readmeName = /^read[-_]?me(?:[._-][\w-]{1,12})?(?:\.\w{1,10})?$/i;

/** The format of a document by its path, or null where it is none that people read. */
export function formatOf(path: string): Document['format'] | null {
  const name = fileNameOf(path);
  const extension = extensionOf(path);
  const format = formats[extension];
  if (format === undefined) return /^(?:readme|read_me)$/i.test(name) ? 'text' : null;
  if (format === 'text') return proseNames.test(name.slice(0, -4)) ? 'text' : null;
  return format;
}

/** Whether a file is read as a document: by its format, and not part of dependencies or build output. */
export function isDocument(path: string): boolean {
  if (formatOf(path) === null || path.startsWith('../')) return false;
  const role = roleOfPath(path);
  return role !== 'vendored' && role !== 'output' && role !== 'generated';
}

/** Whether a file is a README by its name, in whatever folder and language. */
export const isReadme = (path: string): boolean => readmeName.test(fileNameOf(path)) && formatOf(path) !== null;

const docsFolder = /^(?:docs?|adrs?|documentation|wiki|\.?github\/docs)\//i;
const formalities =
  /^(?:licen[cs]e|copying|notice|code[-_]of[-_]conduct|change[-_]?log|changes|history|news|releases?|release[-_]notes|authors|contributors|maintainers|codeowners|security|support|funding|citation|pull_request_template|issue_template)(?:[._-].*)?$/i;
const bundled = /(?:^|\/)(?:swagger-ui|node_modules|vendor|theme|themes|assets|static|templates?|archive)\//i;

/** Whether a document counts as the repository's docs by its place: at the root, or under a folder for docs. */
export function isPagePlace(path: string): boolean {
  if (formalities.test(fileNameOf(path))) return false;
  if (!path.includes('/')) return true;
  return docsFolder.test(path) && !bundled.test(path);
}

/** Whether a document is there for form's sake, such as a licence or a change log. */
export const isFormality = (path: string): boolean => formalities.test(fileNameOf(path));

const extensionRank = ['md', 'markdown', 'mdown', 'mkd', 'mdx', 'rst', 'adoc', 'asciidoc', 'asc', 'txt', ''];

/** Lower comes first: the plain name before one with a language in it, English before others, then by extension. */
function nameRank(path: string): number {
  const name = fileNameOf(path);
  const suffix = /^read[-_]?me[._-]([\w-]+)\.\w+$/i.exec(name)?.[1];
  const language = suffix === undefined ? 0 : /^en/i.test(suffix) ? 1 : 2;
  return language * 100 + Math.max(0, extensionRank.indexOf(extensionOf(path)));
}

const first = (paths: readonly string[]): string | undefined =>
  [...paths].sort((a, b) => nameRank(a) - nameRank(b) || (a < b ? -1 : 1))[0];

/**
 * The README that visitors see: at the root, in `.github/` or in `docs/`; else that of the only sub-package, or of the one with the
 * most backend code.
 */
export function chooseReadme(documents: Iterable<string>, files: ReadonlyMap<string, TreeFile>): string | null {
  const readmes = [...documents].filter(isReadme);
  for (const folder of ['', '.github', 'docs', 'doc']) {
    const found = first(readmes.filter((path) => folderOf(path).toLowerCase() === folder));
    if (found) return found;
  }
  const nested = readmes.filter(
    (path) =>
      path.split('/').length <= 4 && !bundled.test(path) && roleOfPath(`${folderOf(path)}/x.go`) === 'production',
  );
  if (nested.length === 0) return null;
  const depth = Math.min(...nested.map((path) => path.split('/').length));
  const nearest = nested.filter((path) => path.split('/').length === depth);
  const weight = new Map(nearest.map((path) => [path, 0]));
  for (const file of files.values()) {
    if (file.role !== 'production' || file.language === null) continue;
    for (const path of nearest) if (file.path.startsWith(`${folderOf(path)}/`)) weight.set(path, weight.get(path)! + 1);
  }
  const isFrontend = (path: string): number =>
    /(?:^|\/)(?:front-?end|client|web|ui|app|mobile)\//i.test(path) ? 1 : 0;
  return [...nearest].sort(
    (a, b) =>
      isFrontend(a) - isFrontend(b) || weight.get(b)! - weight.get(a)! || nameRank(a) - nameRank(b) || (a < b ? -1 : 1),
  )[0]!;
}

const decisionFolder =
  /(?:^|\/)(?:adrs?|decisions?|decision[-_]records?|architecture[-_]decisions?|design[-_]decisions?)\//i;

/** Whether a document lies where decision records do, and is not their index or template. */
export function isDecisionPlace(path: string): boolean {
  return (
    decisionFolder.test(path) &&
    !/^(?:readme|index|template|adr[-_]template)\b/i.test(fileNameOf(path).replace(/^0+-/, ''))
  );
}
