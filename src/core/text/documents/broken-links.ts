/** Links of documents that lead nowhere in the repository. */
import type { Document, DocumentLink } from '../../facts';
import { fileNameOf } from '../repository/file-role';
import type { RepositoryFiles } from '../repository/repository-files';

export interface BrokenLink {
  readonly link: DocumentLink;
  readonly document: string;
  /** What is wrong, as the end of a sentence. */
  readonly why: string;
}

export interface LinkReview {
  /** Links into the repository that lead somewhere. */
  readonly working: readonly DocumentLink[];
  readonly broken: readonly BrokenLink[];
}

/** Pages that a code host serves beside the files: `../../issues`. */
const hostPages =
  /(?:^|\/)(?:issues|pulls?|wiki|actions|releases?|discussions|projects|commits?|tags|branches|compare|graphs|network|security|packages|fork|stargazers|blob|tree|raw)(?:\/|$)/;
const scheme = /^(?:[a-z][a-z\d+.-]*:|\/\/)/i;
const toTop =
  /^(?:[^\p{L}\p{N}]*|back to (?:the )?top|top|to (?:the )?top|volver.*|voltar.*|nach oben|retour.*|返回.*)$/iu;

/** Looks at the links of a page that are meant to stay inside the repository. */
export function reviewLinks(page: Document, pages: readonly Document[], files: RepositoryFiles): LinkReview {
  const working: DocumentLink[] = [];
  const broken: BrokenLink[] = [];
  for (const link of page.links) {
    const why = faultOf(link, page, pages, files);
    if (why === outside) continue;
    if (why === null) working.push(link);
    else broken.push({ link, document: page.path, why });
  }
  return { working, broken };
}

/** Stands for a link that is not meant to stay inside. */
const outside = '';

/** What is wrong with a link; null where nothing is, `outside` where it is not looked at. */
function faultOf(
  link: DocumentLink,
  page: Document,
  pages: readonly Document[],
  files: RepositoryFiles,
): string | null {
  const { target, path, anchor, text } = link;
  if (target === '#' || target === '') return toTop.test(text.trim()) ? outside : 'it has no target';
  if (path !== undefined) return anchor === undefined || link.image ? null : anchorFault(anchor, path, page, pages);
  if (scheme.test(target) || /[<>{}$]|^%7B/.test(target) || hostPages.test(target.replace(/[?#].*$/, '')))
    return outside;
  if (page.format !== 'markdown' && !/[./]/.test(target)) return outside;
  const wanted = target.replace(/[?#].*$/, '');
  if (
    /^(?:www\.)?[\w-]+(?:\.[\w-]+)*\.(?:com|org|net|io|dev|app|co|me|ai|tech|xyz|in|de|uk|eu)(?:\/|$)/i.test(wanted) &&
    (/^www\./i.test(wanted) || !files.byName.has(fileNameOf(wanted).toLowerCase()))
  )
    return `it lacks \`https://\` and is read as a file`;
  const other = files.byName.get(fileNameOf(decoded(wanted)).toLowerCase())?.[0];
  return other === undefined
    ? 'there is no such file in the repository'
    : `there is no such file; did you mean \`${other}\`?`;
}

const anchorsOf = new WeakMap<Document['sections'], ReadonlySet<string>>();

function anchorFault(anchor: string, path: string, page: Document, pages: readonly Document[]): string | null {
  const document = path === page.path ? page : pages.find((other) => other.path === path);
  if (document?.format !== 'markdown' || /^(?:L\d+(?:C\d+)?(?:-L\d+(?:C\d+)?)?|readme|top|:~:.*)$/i.test(anchor))
    return null;
  let known = anchorsOf.get(document.sections);
  if (!known) {
    known = new Set(
      [
        ...document.anchors,
        ...document.sections.flatMap(({ heading, anchor: own }) =>
          [own ?? [], /\{#([\w-]+)\}/.exec(heading)?.[1] ?? []].flat(),
        ),
      ].map(plain),
    );
    anchorsOf.set(document.sections, known);
  }
  return known.has(plain(decoded(anchor))) || known.has(plain(decoded(anchor).replace(/^user-content-/i, '')))
    ? null
    : `${document.path} has no heading with the anchor \`#${anchor}\``;
}

/** Browsers find anchors whatever their case; emoji may carry a mark that shows nothing. */
const plain = (anchor: string): string => anchor.toLowerCase().replace(/[\ufe0e\ufe0f\u200d]/g, '');

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
