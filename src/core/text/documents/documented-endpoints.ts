/** Endpoints as documents list them: in tables, lists, headings, sentences and sample requests. */
import type { Block, Document, Section } from '../../facts';
import { byBlock } from '../prose/block-memory';
import { firstLineOf } from '../commands/document-commands';
import { byDocument, byPart } from '../reading/memo';
import { headingIsAbout } from './topics';

/** An endpoint as a document names it. */
export interface DocumentedEndpoint {
  /** In capitals; null where the document leaves it open. */
  readonly method: string | null;
  /** As written, without host, query and trailing marks. */
  readonly path: string;
  readonly document: string;
  readonly line: number;
  readonly section: Section;
}

const method = 'GET|POST|PUT|PATCH|DELETE|HEAD|OPTIONS';
const place = String.raw`(?:(?:https?:\/\/[^\s/\x60"'|)]{1,80}|\{\{?[\w.-]{1,40}\}?\}|\$\{?\w{1,40}\}?|<[\w -]{1,40}>))?(\/[^\s\x60|"'*,;]{0,200})`;
const methodFirst = new RegExp(
  String.raw`(?<![\w/])(${method})(?:\s*[/,|]\s*(?:${method}))*(?:[\s\x60:|*"'\][()–—-]|→|->){1,8}${place}`,
  'g',
);
const pathFirst = new RegExp(
  String.raw`(?:^|[\s\x60|*"'(])(\/[\w{}:<>./$-]{1,200})(?:[\s\x60:|*"'([–—-]){1,6}(${method})(?!\w)`,
  'g',
);
const withoutSlash = new RegExp(
  String.raw`(?<![\w/])(${method})[\s\x60:*"'\]]{1,5}((?:api|v\d)\/[\w{}:<>./-]{1,200}|[\w-]{2,40}\/[{:<][\w-]{1,40}[}>]?)`,
  'g',
);
/** Each behind its label on one line: `Method: POST, URL: https://host/parcels`, in either order. */
const methodName = String.raw`(?:[Mm]ethod|METHOD|[Vv]erb|[Mm][e\u00e9]todo|[Mm][e\u00e9]thode|\u8bf7\u6c42\u65b9\u5f0f|\u30e1\u30bd\u30c3\u30c9)`;
const placeName = String.raw`(?:[Ee]nd-?[Pp]oint|ENDPOINT|[Uu][Rr][LlIi]|[Pp]ath|[Rr]oute|[Rr]uta|[Rr]ota|[Cc]hemin|[Pp]fad|\u63a5\u53e3\u5730\u5740|\u8def\u5f84|\u30d1\u30b9)`;
const colon = String.raw`[*\x60]{0,3}\s?[:\uff1a=-][\s*\x60"']{0,4}`;
const methodLabelled = new RegExp(
  String.raw`${methodName}${colon}(${method})\b[^/\n]{0,40}?${placeName}${colon}${place}`,
  'g',
);
const placeLabelled = new RegExp(
  String.raw`${placeName}${colon}${place}[^/\n]{0,30}?${methodName}${colon}(${method})\b`,
  'g',
);
/** Patterns with the groups of the method and the path, and what stands before the path. */
const shapes: readonly (readonly [RegExp, number, number, string])[] = [
  [methodFirst, 1, 2, ''],
  [pathFirst, 2, 1, ''],
  [withoutSlash, 1, 2, '/'],
  [methodLabelled, 1, 2, ''],
  [placeLabelled, 2, 1, ''],
];

/** The methods and paths that a line names side by side, in whichever order and notation. */
export function pairsIn(text: string): readonly { readonly method: string; readonly path: string }[] {
  if (!text.includes('/')) return [];
  for (const [pattern, methodAt, pathAt, lead] of shapes) {
    const pairs = Array.from(text.matchAll(pattern), (match) => ({
      method: match[methodAt]!,
      path: lead + match[pathAt]!,
    }));
    if (pairs.length > 0) return pairs;
  }
  return [];
}
/** Under a heading about the API words may stand between the two (`GET all parcels: /parcels`), and methods be written small. */
const looseShape = new RegExp(String.raw`^\W{0,6}(${method})\b[^/\n]{0,60}[\s\x60:(]${place}`);
const smallShape = /^\W{0,6}(get|post|put|patch|delete)[\s`:*-]{1,4}(\/[\w{}:<>./-]{1,200})/i;
const listed = new RegExp(String.raw`^\s*(?:[-*#]\s*)?(${method})\s+${place}`);
const turnedLine = new RegExp(String.raw`^\s*(\/[\w{}:<>./$-]{1,200})\s*(?:\(|\[|[-–—:|])?\s*(${method})\b`);
const barePath = /^[\x60"'(]?(\/[\w{}:<>[\]./$*-]{1,200}(?:\?[^\s|\x60]{0,120})?)(?=[\x60"'),:]|\s|$)/;

const localAddress = /^[\x60"'(<]?https?:\/\/(?:localhost|127\.0\.0\.1|0\.0\.0\.0)(?::\d+)?(\/[^\s\x60"')>,;]{1,200})/;

/** Words that stand for a path rather than being one. */
const gap =
  /^\/(?:$|(?:path|endpoint|route|url|resource|resources|example|your[-_]\w+|some[-_]\w+|foo|bar|xxx|\.\.\.|…|[<{[](?:endpoint|path|route|resource|resources|url|your[^>}\]]*)[>}\]]|api\/(?:endpoint|resource|path|[<{[](?:endpoint|path|route|resource|resources|url|your[^>}\]]*)[>}\]]|\.\.\.))(?:\/|$))/i;

/** The endpoints that a document names, each place once. */
export const documentedEndpoints = byDocument((document): readonly DocumentedEndpoint[] =>
  document.sections.flatMap((section) =>
    endpointsIn(section, document.path, isAboutApi(section, document) ? 'api' : 'other'),
  ),
);

const endpointsIn = byPart((section: Section, path: string, about: string): readonly DocumentedEndpoint[] => {
  const found: DocumentedEndpoint[] = [];
  const add = ({ method: verb, path: named, line }: Found): void => {
    const own = verb === labelledElsewhere ? methodLabelIn(section) : verb;
    found.push({ method: own, path: named, document: path, line, section });
  };
  for (const one of inHeading(section)) add(one);
  let columns = '';
  for (const block of section.blocks) {
    columns = block.type === 'row' ? (block.head ? columnsOf(block, about) : columns) : '';
    if (block.type === 'row' && columns !== '') inTable(block, columns).forEach(add);
    else if (block.type === 'code') inCode(block).forEach(add);
    else if (block.type !== 'html' && block.type !== 'image' && block.task !== 'open')
      inText(block, about).forEach(add);
  }
  return found;
});

type Found = Pick<DocumentedEndpoint, 'method' | 'path' | 'line'>;
/** Stands for a method that is labelled in another block of the section. */
const labelledElsewhere = '?';

/** What is found at a line, where it is a path at all. */
function foundAt(verb: string | null, written: string, line: number): readonly Found[] {
  const path = plainPath(written);
  return path === '' || gap.test(path) ? [] : [{ method: verb, path, line }];
}

function inHeading({ heading, line }: Section): readonly Found[] {
  if (!heading.includes('/')) return [];
  return [...heading.slice(0, 300).matchAll(methodFirst)].flatMap(([, verb, path]) => foundAt(verb!, path!, line));
}

const methodColumn =
  /^(?:http\s*)?(?:methods?|verbs?|type|metho?d[eo]s?|méthodes?|methode|verbo|方法|请求方式|メソッド|request(?: type| method)?|action)$/i;
const pathColumn =
  /\b(?:end\s?-?points?|paths?|routes?|urls?|uris?|rutas?|rotas?|pfad|chemin|address|resource|request)\b|路径|接口|地址|パス|エンドポイント/i;

/** The columns of a table of endpoints as `method,path`; empty for a table about something else. */
function columnsOf({ cells = [] }: Block, about: string): string {
  const verbs = cells.findIndex((cell) => methodColumn.test(cell.trim()));
  const paths = cells.findIndex((cell, index) => index !== verbs && pathColumn.test(cell));
  // Files have paths and addresses, too.
  if (
    verbs < 0 &&
    about !== 'api' &&
    !/end\s?-?points?|routes?|urls?|uris?|rutas?|rotas?|接口/i.test(cells[paths] ?? '')
  )
    return '';
  return paths >= 0 || verbs >= 0 ? `${verbs},${paths}` : '';
}

const verbInCell = new RegExp(`^[\`*]*(${method}|ANY|ALL)\\b`, 'i');

const inTable = byBlock(({ cells = [], line, head }, columns): readonly Found[] => {
  if (head) return [];
  const [verbs, paths] = columns.split(',').map(Number) as [number, number];
  const whole = [...cells.join(' | ').slice(0, 600).matchAll(methodFirst)];
  if (whole.length > 0) return whole.flatMap(([, verb, path]) => foundAt(verb!, path!, line));
  const verb = verbInCell.exec(cells[verbs] ?? '')?.[1]?.toUpperCase() ?? null;
  const cell = (cells[paths] ?? cells.find((one) => /^[`*]*\/\w/.test(one)) ?? '').trim();
  const path =
    barePath.exec(cell.replace(/^[`*]+/, ''))?.[1] ??
    /^https?:\/\/[^/\s]+(\/\S*)/.exec(cell)?.[1] ??
    (verb && /^[\w{}:/.-]+$/.test(cell) ? `/${cell}` : undefined);
  return path ? foundAt(verb, path, line) : [];
});

const inText = byBlock((block, about): readonly Found[] => {
  if (!block.text.includes('/')) return [];
  const lines = block.text.slice(0, 20_000).split('\n');
  return lines.flatMap((line, index) => inLine(line.slice(0, 600), block, block.line + index, about));
});

function inLine(text: string, { type }: Block, line: number, about: string): readonly Found[] {
  if (!text.includes('/')) return [];
  const pairs = pairsIn(text);
  if (pairs.length > 0) return pairs.flatMap(({ method: verb, path }) => foundAt(verb, path, line));
  if (about === 'api') {
    const loose = looseShape.exec(text) ?? smallShape.exec(text);
    if (loose) return foundAt(loose[1]!.toUpperCase(), loose[2]!, line);
  }
  const labelled = labelledPath.exec(text);
  if (labelled) return foundAt(labelledElsewhere, labelled[1]!, line);
  const bare =
    type === 'item' && about === 'api' ? (barePath.exec(text)?.[1] ?? localAddress.exec(text)?.[1]) : undefined;
  return bare === undefined ? [] : foundAt(null, bare, line);
}

const labelledPath =
  /^\s*[-*]*\s*(?:url|uri|endpoint|path|route|ruta|rota|chemin|pfad|接口地址|路径)\s*[*`]*\s*[:：]\s*[*`"']*\s*(?:https?:\/\/[^/\s]+)?(\/[^\s`"'*]+)/i;
const methodLabel = new RegExp(
  String.raw`^\s*[-*]*\s*(?:http\s*)?(?:request\s*)?(?:method|verb|type|método|méthode|methode|请求方式)\s*[*\x60]*\s*[:：]\s*[*\x60"']*\s*(${method})\b`,
  'im',
);

/** The method that a section names beside its path: `Method: POST`. */
function methodLabelIn({ blocks }: Section): string | null {
  for (const { type, text } of blocks) {
    const found = type === 'code' ? null : methodLabel.exec(text.slice(0, 2_000));
    if (found) return found[1]!;
  }
  return null;
}

const dataLanguages =
  /^(?:jsonc?|ya?ml|xml|html?|css|sql|mermaid|plantuml|diff|toml|ini|env|properties|go|java|kotlin|csharp|cs|ruby|rust|php|elixir)$/;

const inCode = byBlock((block): readonly Found[] => {
  if (dataLanguages.test(block.language ?? '') || !block.text.includes('/')) return [];
  const first = firstLineOf(block);
  const lines = block.text.slice(0, 40_000).split('\n');
  return lines.flatMap((written, index) => {
    const line = written.slice(0, 600);
    const found = listed.exec(line);
    const turned = found ? null : turnedLine.exec(line);
    if (found) return foundAt(found[1]!, found[2]!, first + index);
    return turned ? foundAt(turned[2]!, turned[1]!, first + index) : [];
  });
});

/** Whether a section, or one around it, is about the API by its heading. */
export function isAboutApi(section: Section, { sections }: Pick<Document, 'sections'>): boolean {
  for (let at: Section | undefined = section; at; at = sections[at.parent]) {
    if (at.level > 1 && headingIsAbout(at.heading, 'api')) return true;
    if (at.level === 1 && headingIsAbout(at.heading, 'api') && sections[0] !== at) return true;
  }
  return false;
}

function plainPath(written: string): string {
  const path = written
    .replace(/[?#].*$/, '')
    .replace(/[`*_"'.,;:)\]]+$/, '')
    .replace(/(?<=.)\/$/, '');
  return /^\/\/|\.(?:md|html?|png|jpe?g|svg|css|tsx?|jsx?|py|go|java|cs|rb|php|rs|exs?|sh|ya?ml)$/i.test(path)
    ? ''
    : path;
}
