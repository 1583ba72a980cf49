/** Follows one request through the code: from its route to the table that it is about. */
import type { Endpoint, Entity, Facts, LanguageName } from '../../facts';
import type { Place } from '../../model';
import { fileNameOf, folderOf } from '../../text/repository/file-role';
import { distinct, entityOf, handlerLines, isPublic } from '../api/endpoints';

/** A function on the way. */
export interface Step extends Place {
  readonly name: string;
}

export interface RequestPath {
  readonly endpoint: Endpoint;
  /** What the handler calls, each in a file of its own, from the outside in. */
  readonly calls: readonly Step[];
  readonly entity: Entity | undefined;
}

type Needs = Pick<Facts, 'endpoints' | 'schema' | 'tree'>;
type Read = (path: string) => string | null;

/** Parts of names by which files between handler and store are known. */
const layerFile =
  /service|use-?case|interactor|manager|repo|repository|store|storage|dao|gateway|query|queries|command|handler|crud|domain|model|persist|database|\bdb\b|core|logic|app|action/i;
/** Beyond these lies the store. */
const storeFile = /repositor|\brepo\b|store|\bdao\b|persist|quer(?:y|ies)|database|crud|unit_?of_?work/i;
const mostFiles = 120;
const longestFunction = 60;

/** The request that tells most: one that writes, about a table of the domain, and leads through most files. */
export function tellingPath(facts: Needs, read: Read): RequestPath | null {
  const worth = ({ method, path }: Endpoint): number =>
    (method === 'POST' ? 3 : method === 'PUT' || method === 'PATCH' ? 2 : method === 'GET' ? 1 : 0) +
    (entityOf(path, facts.schema.entities) ? 4 : 0) -
    (isPublic(path) ? 6 : 0);
  const candidates = [...distinct(facts.endpoints)].sort((a, b) => worth(b) - worth(a)).slice(0, 4);
  const paths = candidates.map((endpoint) => ({
    endpoint,
    calls: callsFrom(endpoint, facts, read),
    entity: entityOf(endpoint.path, facts.schema.entities),
  }));
  const [best] = [...paths].sort((a, b) => b.calls.length - a.calls.length || worth(b.endpoint) - worth(a.endpoint));
  return best ?? null;
}

function callsFrom(endpoint: Endpoint, facts: Needs, read: Read): readonly Step[] {
  const { path, to } = handlerLines(endpoint, facts.endpoints);
  const from = (endpoint.handler ?? endpoint.route).line;
  const language = facts.tree.files.get(path)?.language ?? null;
  const files = filesToSearch(path, language, facts);
  const steps: Step[] = [];
  let body = bodyAt(read(path), from, to);
  let here = path;
  while (steps.length < 3) {
    const next = firstCall(body, here, files, read, language);
    if (next === null || next.path === path || steps.some((step) => step.path === next.path)) break;
    steps.push(next);
    if (storeFile.test(next.path)) break;
    here = next.path;
    body = bodyAt(read(next.path), next.line, next.line + longestFunction);
  }
  return steps;
}

function filesToSearch(path: string, language: LanguageName | null, { tree }: Needs): readonly string[] {
  return [...tree.files.values()]
    .filter(
      (file) =>
        file.role === 'production' && file.language === language && file.path !== path && layerFile.test(file.path),
    )
    .map((file) => file.path)
    .slice(0, 2_000);
}

/** The lines of a function: up to the next one that begins as far left as it does. */
function bodyAt(text: string | null, from: number, to: number): readonly string[] {
  const lines = (text ?? '')
    .split('\n')
    .slice(from - 1, to)
    .map((line) => line.slice(0, 400));
  const indent = (line: string): number => line.length - line.trimStart().length;
  const first = indent(lines[0] ?? '');
  const end = lines.findIndex(
    (line, index) =>
      index > 0 &&
      line.trim() !== '' &&
      indent(line) <= first &&
      /^\s*(?:func|def|fn|fun|public|private|protected|async|export|const|let|var|module|@|\[|class|\w+\s*\([^)]*\)\s*\{)/.test(
        line,
      ),
  );
  return end < 0 ? lines : lines.slice(0, end);
}

const calls = /(?:\b([A-Za-z_]\w*)(?:\(\))?\s*(?:\?\.|\.|->|::))([a-zA-Z_]\w*)\s*(?:<[^<>()]{0,60}>)?\s*\(/g;
/** Calls that lead out of the project's own code. */
const common =
  /^(?:json|send|status|get|set|map|filter|then|catch|push|log|info|error|warn|debug|parse|stringify|validate|bind\w*|param\w*|query|header\w*|body|build|ok|of|to\w*|from|add|new|format|print\w*|string|int|len|is\w*|has\w*|next|use|on|emit|encode|decode|render|respond\w*|context|request|response|unwrap\w*|clone|into|await|collect|iter|append|join|split|trim|keys|values)$/i;

/** The first call in a body that leads to a function of another file, by the receiver's and the file's name. */
function firstCall(
  body: readonly string[],
  here: string,
  files: readonly string[],
  read: Read,
  language: LanguageName | null,
): Step | null {
  for (const line of body.slice(1)) {
    for (const [, receiver = '', method = ''] of line.matchAll(calls)) {
      if (common.test(method) || method.length < 3) continue;
      const found = definitionOf(receiver, method, here, files, read, language);
      if (found) return found;
    }
  }
  return null;
}

const plain = (name: string): string => name.toLowerCase().replace(/[^a-z0-9]/g, '');

function definitionOf(
  receiver: string,
  method: string,
  here: string,
  files: readonly string[],
  read: Read,
  language: LanguageName | null,
): Step | null {
  const wanted = plain(receiver);
  const likeness = (path: string): number => {
    const name = plain(fileNameOf(path).replace(/\.\w+$/, ''));
    const own =
      name === wanted
        ? 6
        : wanted.length > 3 && (name.includes(wanted) || (name.length > 3 && wanted.includes(name)))
          ? 4
          : 0;
    return own + (sharedFolders(path, here) > 0 ? 1 : 0) + (plain(path).includes(wanted) && wanted.length > 3 ? 1 : 0);
  };
  const ranked = files
    .filter((path) => path !== here)
    .map((path) => ({ path, like: likeness(path) }))
    .filter(({ like }) => like >= 1)
    .sort((a, b) => b.like - a.like || (a.path < b.path ? -1 : 1))
    .slice(0, mostFiles);
  const definition = definitionPattern(method, language);
  const hits = ranked.flatMap(({ path, like }) => {
    const lines = (read(path) ?? '').split('\n');
    const index = lines.findIndex((line) => definition.test(line.slice(0, 400)) && !/;\s*$/.test(line));
    return index < 0 ? [] : [{ path, like, line: index + 1, name: method }];
  });
  const [best, second] = hits;
  // Two places that are as likely tell nothing.
  if (!best || second?.like === best.like || (best.like < 4 && hits.length > 1)) return null;
  return { path: best.path, line: best.line, name: best.name };
}

function sharedFolders(a: string, b: string): number {
  const [one, other] = [folderOf(a).split('/'), folderOf(b).split('/')];
  let shared = 0;
  while (shared < one.length && one[shared] === other[shared] && one[shared] !== '') shared++;
  return shared;
}

function definitionPattern(method: string, language: LanguageName | null): RegExp {
  const modifiers =
    '(?:(?:export|default|public|private|protected|internal|static|async|override|virtual|final|suspend|pub(?:\\([^)]*\\))?|open|const)\\s+)*';
  switch (language) {
    case 'Go':
      return new RegExp(`^func\\s+(?:\\([^)]{1,80}\\)\\s*)?${method}\\s*[(\\[]`);
    case 'Python':
    case 'Ruby':
      return new RegExp(`^\\s*(?:async\\s+)?def\\s+(?:self\\.)?${method}\\b`);
    case 'Elixir':
      return new RegExp(`^\\s*def\\s+${method}\\b`);
    case 'Rust':
      return new RegExp(`^\\s*${modifiers}fn\\s+${method}\\s*[(<]`);
    case 'Kotlin':
      return new RegExp(`^\\s*${modifiers}fun\\s+(?:<[^>]{1,40}>\\s+)?${method}\\s*\\(`);
    case 'PHP':
      return new RegExp(`^\\s*${modifiers}function\\s+${method}\\s*\\(`);
    case 'TypeScript':
    case 'JavaScript':
      return new RegExp(
        `^\\s*${modifiers}(?:function\\s+)?(?:exports\\.)?${method}\\s*(?:=\\s*(?:async\\s*)?(?:\\(|function|\\w+\\s*=>)|\\([^;]*$|<)`,
      );
    case 'Java':
    case 'C#':
    case null:
      return new RegExp(`^\\s*${modifiers}[\\w<>,.?\\[\\] ]{1,80}\\s${method}\\s*\\(`);
  }
}
