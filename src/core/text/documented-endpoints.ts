/** Endpoints as documents list them: in tables, lists, headings, sentences and sample requests. */
import type { Block, Document, Section } from '../facts';
import { firstLineOf } from './document-commands';
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
const listed = new RegExp(String.raw`^\s*(?:[-*#]\s*)?(${method})\s+${place}`);
const turnedLine = new RegExp(String.raw`^\s*(\/[\w{}:<>./$-]{1,200})\s*(?:\(|\[|[-–—:|])?\s*(${method})\b`);
const barePath = /^[\x60"'(]?(\/[\w{}:<>[\]./$*-]{1,200}(?:\?[^\s|\x60]{0,120})?)(?=[\x60"'),:]|\s|$)/;

/** Words that stand for a path rather than being one. */
const gap =
  /^\/(?:$|(?:path|endpoint|route|url|resource|resources|example|your[-_]\w+|some[-_]\w+|foo|bar|xxx|\.\.\.|…|<[^>]*>|\{[^}]*\}|api\/(?:endpoint|resource|path|<[^>]*>|\.\.\.))(?:\/|$))/i;

const kept = new WeakMap<readonly Section[], readonly DocumentedEndpoint[]>();

/** The endpoints that a document names, each place once. */
export function documentedEndpoints(document: Document): readonly DocumentedEndpoint[] {
  const known = kept.get(document.sections);
  if (known) return known;
  const found: DocumentedEndpoint[] = [];
  for (const section of document.sections) {
    const add = (verb: string | null, written: string, line: number): void => {
      const path = plainPath(written);
      if (path !== '' && !gap.test(path)) found.push({ method: verb, path, document: document.path, line, section });
    };
    for (const [, verb, path] of section.heading.slice(0, 300).matchAll(methodFirst)) add(verb!, path!, section.line);
    let columns: Columns | null = null;
    for (const block of section.blocks) {
      columns = block.type === 'row' ? (block.head ? columnsOf(block) : columns) : null;
      if (block.type === 'row' && columns) inTable(block, columns, add);
      else if (block.type === 'code') inCode(block, add);
      else if (block.type !== 'html' && block.type !== 'image' && block.task !== 'open')
        inText(block, section, document, add);
    }
  }
  kept.set(document.sections, found);
  return found;
}

type Add = (method: string | null, path: string, line: number) => void;

interface Columns {
  readonly method: number;
  readonly path: number;
}

const methodColumn =
  /^(?:http\s*)?(?:methods?|verbs?|type|metho?d[eo]s?|méthodes?|methode|verbo|方法|请求方式|メソッド|request(?: type| method)?|action)$/i;
const pathColumn =
  /\b(?:end\s?-?points?|paths?|routes?|urls?|uris?|rutas?|rotas?|pfad|chemin|address|resource|request)\b|路径|接口|地址|パス|エンドポイント/i;

/** The columns of a table of endpoints; null for a table about something else. */
function columnsOf({ cells = [] }: Block): Columns | null {
  const verbs = cells.findIndex((cell) => methodColumn.test(cell.trim()));
  const paths = cells.findIndex((cell, index) => index !== verbs && pathColumn.test(cell));
  return paths >= 0 || verbs >= 0 ? { method: verbs, path: paths } : null;
}

function inTable({ cells = [], line, head }: Block, columns: Columns, add: Add): void {
  if (head) return;
  const whole = [...cells.join(' | ').slice(0, 600).matchAll(methodFirst)];
  const verb =
    new RegExp(`^[\`*]*(${method}|ANY|ALL)\\b`, 'i').exec(cells[columns.method] ?? '')?.[1]?.toUpperCase() ?? null;
  const cell = (cells[columns.path] ?? cells.find((one) => /^[`*]*\/\w/.test(one)) ?? '').trim();
  const path =
    barePath.exec(cell.replace(/^[`*]+/, ''))?.[1] ??
    /^https?:\/\/[^/\s]+(\/\S*)/.exec(cell)?.[1] ??
    (verb && /^[\w{}:/.-]+$/.test(cell) ? `/${cell}` : undefined);
  if (whole.length > 0) for (const [, found, at] of whole) add(found!, at!, line);
  else if (path) add(verb, path, line);
}

function inText(block: Block, section: Section, document: Document, add: Add): void {
  const lines = block.text.slice(0, 20_000).split('\n');
  lines.forEach((written, index) => {
    const line = written.slice(0, 600);
    if (!line.includes('/')) return;
    let found = 0;
    for (const [, verb, path] of line.matchAll(methodFirst)) {
      add(verb!, path!, block.line + index);
      found++;
    }
    if (found === 0) {
      for (const [, path, verb] of line.matchAll(pathFirst)) {
        add(verb!, path!, block.line + index);
        found++;
      }
    }
    if (found === 0) {
      for (const [, verb, path] of line.matchAll(withoutSlash)) {
        add(verb!, `/${path!}`, block.line + index);
        found++;
      }
    }
    if (found > 0) return;
    const labelled = labelledPath.exec(line);
    if (labelled) return add(methodLabelIn(section), labelled[1]!, block.line + index);
    if (block.type !== 'item') return;
    const bare = barePath.exec(line)?.[1];
    if (bare && isAboutApi(section, document)) add(null, bare, block.line + index);
  });
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

function inCode(block: Block, add: Add): void {
  const first = firstLineOf(block);
  const isData =
    /^(?:jsonc?|ya?ml|xml|html?|css|sql|mermaid|plantuml|diff|toml|ini|env|properties|go|java|kotlin|csharp|cs|ruby|rust|php|elixir)$/.test(
      block.language ?? '',
    );
  if (isData) return;
  block.text
    .slice(0, 40_000)
    .split('\n')
    .forEach((written, index) => {
      const line = written.slice(0, 600);
      const found = listed.exec(line);
      const turned = found ? null : turnedLine.exec(line);
      if (found) add(found[1]!, found[2]!, first + index);
      else if (turned) add(turned[2]!, turned[1]!, first + index);
    });
}

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
