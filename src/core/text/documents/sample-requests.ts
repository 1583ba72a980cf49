/** Requests that documents show: curl and its like, raw HTTP, gRPC and GraphQL calls, calls in code. */
import type { Block, Section } from '../../facts';
import { commandsIn, firstLineOf, type DocumentCommand } from '../commands/document-commands';
import { pairsIn } from './documented-endpoints';
import { byDocument, byPart } from '../reading/memo';
import { bareName, stagesOf } from '../commands/runners';

/** A request as a document shows it. */
export interface SampleRequest {
  readonly tool: string;
  readonly method: string | null;
  /** Path or operation; without host and query. */
  readonly path: string;
  /**
   * `complete` can be sent as it stands; `open` leaves a gap in the path; `bodiless` writes without the body that it needs; `bare` asks
   * for no path.
   */
  readonly state: 'complete' | 'open' | 'bodiless' | 'bare';
  readonly document: string;
  readonly line: number;
  readonly section: Section;
}

/** The requests of a document in reading order: a section goes on behind a fold in which another begins. */
export const sampleRequests = byDocument(({ path, sections }): readonly SampleRequest[] =>
  sections
    .flatMap((section) => requestsIn(section, path, subjectOf(sections[section.parent])))
    .sort((a, b) => a.line - b.line),
);

const requestsIn = byPart((section: Section, path: string, above: string): readonly SampleRequest[] => {
  const found: SampleRequest[] = [];
  const add = (request: Omit<SampleRequest, 'document'>): void => void found.push({ ...request, document: path });
  for (const command of commandsIn(section, path)) if (command.written !== 'prose') fromCommand(command, add);
  section.blocks.forEach((block, index) => {
    if (block.type !== 'code') return;
    fromHttp(block, section.blocks.slice(index + 1, index + 3), section, add);
    fromBodies(block, section.blocks[index - 1], section, add);
    fromGraphql(block, section, add);
    fromCalls(block, section, add);
  });
  fromHeading(section, above, add);
  return found;
});

type Add = (request: Omit<SampleRequest, 'document'>) => void;

/** What brings programs and keys onto a machine rather than asking the service. */
const download =
  /\.(?:sh|bash|zip|gz|tgz|bz2|xz|gpg|asc|deb|rpm|exe|msi|jar|phar|dmg|pub|repo|list|sql|csv|py|rb|toml)(?:[?#]|$)|\/(?:install|setup|download|releases?)(?:[/?#]|$)|raw\.githubusercontent|get\.docker|sh\.rustup|nodesource|getcomposer|astral\.sh|install\.python-poetry|packages\.|pkgs?\.|dl\.|bootstrap\.pypa/i;
/** Ports and paths of programs that stand beside a service. */
const besides =
  /:(?:9200|9090|15672|8500|8200|5601|3100|16686|9411|2379|8001\/(?:services|routes|consumers))(?:\/|$)|:8083\/connectors|\/(?:realms|_cluster|_cat)\//i;
const readingVerb = /^(?:GET|HEAD|OPTIONS|DELETE)$/;
const gapInPath =
  /[<>{}[\]…]|\.\.\.|\/:[A-Za-z]|\/your[-_]|\$\{?\w*|\/(?:endpoint|path|resource)(?:\/|$)|(?:^|\/)[A-Z][A-Z_]*(?:ID|KEY|TOKEN|CODE|SLUG|NAME|UUID)(?:\/|$)/;

interface Address {
  readonly path: string;
  readonly isOpen: boolean;
}

/** The path of an address; null for addresses that are no requests to a service. */
function addressOf(written: string): Address | null {
  const url = written.replace(/^["'`]|["'`,;]+$/g, '');
  if (download.test(url) || besides.test(url)) return null;
  const match =
    /^(?:(?:https?|wss?):\/\/[^/?#\s]+|(?:localhost|127\.0\.0\.1|0\.0\.0\.0|[\w-]+(?:\.[\w-]+)+)?(?::\d{2,5})|\{\{?[\w.-]+\}?\}|\$\{?[\w:]+\}?|<[\w -]+>|[\w-]+(?:\.[\w-]+)+|localhost)?(\/[^?#\s]*)?(?:\?[^\s]*)?(?:#.*)?$/.exec(
      url,
    );
  if (!match || url === '') return null;
  const path = match[1] ?? '';
  // A variable in the path is a gap, but one that the example filled before is not known to be.
  return {
    path,
    isOpen: gapInPath.test(
      path.replace(/\$\{?[\w]+\}?/g, (name) => (/id|token|key|slug|code|uuid/i.test(name) ? 'x' : name)),
    ),
  };
}

function fromCommand({ words, line, section, text }: DocumentCommand, add: Add): void {
  for (const { words: stage } of stagesOf(words)) {
    const [program = '', ...rest] = stage;
    const request = requestOf(bareName(program).toLowerCase(), rest, text);
    if (request) add({ ...request, line, section });
  }
}

type Found = Pick<SampleRequest, 'tool' | 'method' | 'path' | 'state'>;

function requestOf(program: string, rest: readonly string[], text: string): Found | null {
  switch (program) {
    case 'curl':
    case 'curlie':
      return curl(rest);
    case 'wget':
      return /--post-(?:data|file)|--method|-q?O\s?-|--header|--body-data/.test(text) ? curl(rest, 'wget') : null;
    case 'http':
    case 'https':
    case 'xh':
    case 'xhs':
      return httpie(program, rest);
    case 'grpcurl':
    case 'grpc_cli':
    case 'evans':
      return grpc(program, rest);
    case 'invoke-restmethod':
    case 'invoke-webrequest':
    case 'irm':
    case 'iwr':
      return powershell(program, rest);
    default:
      return null;
  }
}

const stateOf = (method: string | null, address: Address, hasBody: boolean): SampleRequest['state'] => {
  if (address.isOpen) return 'open';
  if (address.path.replace(/\/+$/, '') === '') return 'bare';
  return hasBody || method === null || readingVerb.test(method) || isAction(address.path) ? 'complete' : 'bodiless';
};

/** Paths that act on one thing need no body: `/jobs/42/cancel`, `/logout`. */
const isAction = (path: string): boolean =>
  /\/[\w-]*\d[\w-]*\/[a-z-]+\/?$|\/(?:logout|log-out|signout|refresh|cancel|retry|start|stop|run|trigger|sync|clear|reset|seed|approve|confirm|publish|archive|activate|like|follow|favorite|ping|reload|flush|verify)\/?$/i.test(
    path,
  );

const basicHeader = /^\s*authorization:\s*basic\s/i;

/** Whether an argument gives a name and its password, by itself or with the word behind it. */
function isCredentials(word: string, next = ''): boolean {
  if (/^(?:-H|--header)$/.test(word)) return basicHeader.test(next);
  if (/^(?:-[ua]|--(?:user|auth))$/.test(word)) return next.includes(':');
  return /^-u.|^--user=/.test(word) || basicHeader.test(word.replace(/^(?:-H|--header=)/, ''));
}

/** Where credentials are all that a request has to bring. */
const signsIn = (address: Address | null): boolean =>
  address !== null && /\/(?:log-?in|sign[-_]?in|auth\w*|(?:access[-_]?)?tokens?|sessions?)\/?$/i.test(address.path);

const curlValues =
  /^(?:-[HAbcuoeFmwTxXEKd]|--(?:header|user|user-agent|cookie|cookie-jar|output|form|max-time|write-out|proxy|request|cert|key|cacert|data|data-raw|data-binary|data-urlencode|json|url|referer|connect-timeout|retry|upload-file|resolve|method|post-data|body-data|header))$/;

function curl(rest: readonly string[], tool = 'curl'): Found | null {
  let method: string | null = null;
  let hasBody = false;
  let hasCredentials = false;
  let url: string | undefined;
  let saves = false;
  for (let at = 0; at < rest.length; at++) {
    const word = rest[at]!;
    const verb = /^(?:-X|--request=|--method=)([A-Z]+)$/.exec(word)?.[1];
    if (verb) method = verb;
    if (/^(?:-X|--request|--method)$/.test(word)) method = rest[at + 1]?.toUpperCase() ?? null;
    if (
      /^(?:-d|-F|-T|--data(?:-\w+)?|--json|--form(?:-string)?|--upload-file|--post-data|--body-data|--data-urlencode)(?:=|$)|^-d.|^-F./.test(
        word,
      )
    )
      hasBody = true;
    if (/^(?:-O|-o|--output|--remote-name|-[a-zA-Z]*O|-f?L?sS?f?L?o)$/.test(word))
      saves = !/^(?:-|\/dev\/null)$/.test(rest[at + 1] ?? '');
    if (word === '--url') url = rest[at + 1];
    if (isCredentials(word, rest[at + 1])) hasCredentials = true;
    if (curlValues.test(word)) at++;
    else if (!word.startsWith('-') && word !== '\\' && word !== '`' && word !== '^') url ??= word;
  }
  if (url === undefined || (saves && !hasBody && tool === 'curl')) return null;
  const address = addressOf(url);
  const verb = method ?? (hasBody ? 'POST' : 'GET');
  const isFull = hasBody || (hasCredentials && signsIn(address));
  return address && { tool, method: verb, path: address.path, state: stateOf(verb, address, isFull) };
}

function httpie(tool: string, rest: readonly string[]): Found | null {
  const words = rest.filter(
    (word, at) => !/^--?[a-z]/i.test(word) && !/^(?:-[aA]|--auth(?:-type)?)$/.test(rest[at - 1] ?? ''),
  );
  const method = /^[A-Z]+$/.test(words[0] ?? '') ? words.shift()! : null;
  const url = words.shift();
  if (url === undefined || !/[:./]/.test(url)) return null;
  const address = addressOf(url.replace(/^:(?=\/|\d)/, 'localhost:').replace(/^localhost:\//, 'localhost/'));
  const hasBody =
    words.some((word) => /^[\w.[\]-]+(?::?=@?|@)/.test(word)) ||
    rest.some((word) => /^--(?:raw|form|multipart)/.test(word));
  const verb = method ?? (hasBody ? 'POST' : 'GET');
  const hasCredentials = rest.some((word, index) => /^-a.|^--auth=/.test(word) || isCredentials(word, rest[index + 1]));
  const isFull = hasBody || (hasCredentials && signsIn(address));
  return address && { tool, method: verb, path: address.path, state: stateOf(verb, address, isFull) };
}

function grpc(tool: string, rest: readonly string[]): Found | null {
  const call = rest.find((word) => /^[\w.]+[./]\w+$/.test(word) && /[A-Z]/.test(word) && !word.endsWith('.proto'));
  return call ? { tool, method: null, path: call, state: 'complete' } : null;
}

function powershell(tool: string, rest: readonly string[]): Found | null {
  const value = (name: RegExp) => rest[rest.findIndex((word) => name.test(word)) + 1];
  const named = rest.some((word) => /^-uri$/i.test(word))
    ? value(/^-uri$/i)
    : rest.find((word) => /^["']?https?:/.test(word));
  const method = rest.some((word) => /^-method$/i.test(word)) ? value(/^-method$/i)!.toUpperCase() : 'GET';
  const address = named === undefined ? null : addressOf(named);
  return address && !rest.some((word) => /^-outfile$/i.test(word))
    ? {
        tool,
        method,
        path: address.path,
        state: stateOf(
          method,
          address,
          rest.some((word) => /^-(?:body|form|infile)$/i.test(word)),
        ),
      }
    : null;
}

/** Some set a mark between method and address: `POST > /parcels`, `[POST] /parcels`, `POST: /parcels`. */
const requestLine =
  /^\s*(?:###.*)?\[?(GET|POST|PUT|PATCH|DELETE)\]?(?:\s*(?:[-=]?>|→|[:|–—-])\s*|\s+)(\S+)(?:\s+HTTP\/[\d.]+)?\s*$/;
const headerLine = /^\s*[A-Za-z][A-Za-z-]{1,40}:\s+\S/;

/** Request lines with a header, a body, or a query of their own; a mere list of endpoints has none of them. */
function fromHttp(block: Block, following: readonly Block[], section: Section, add: Add): void {
  if (/^(?:jsonc?|ya?ml|sql|go|java|python|ruby|php|csharp|rust)$/.test(block.language ?? '')) return;
  const lines = block.text
    .slice(0, 40_000)
    .split('\n')
    .map((line) => line.slice(0, 1_000));
  const first = firstLineOf(block);
  const requests = lines.flatMap((line, index) => {
    const match = requestLine.exec(line);
    return match ? [{ method: match[1]!, url: match[2]!, index, full: /HTTP\/[\d.]+\s*$/.test(line) }] : [];
  });
  requests.forEach(({ method, url, index, full }, position) => {
    const own = lines.slice(index + 1, requests[position + 1]?.index ?? lines.length);
    const last = position === requests.length - 1;
    const headers = own.some((line) => headerLine.test(line));
    const nextBlock =
      following[0]?.type === 'code'
        ? following[0]
        : following[1]?.type === 'code' && isLabel(following[0]!, /request|body|payload|json|data/i)
          ? following[1]
          : undefined;
    const body =
      own.some((line) => /^\s*[{[]/.test(line)) ||
      (last && nextBlock !== undefined && isBody(nextBlock) && !readingVerb.test(method));
    const answered =
      last && readingVerb.test(method) && requests.length === 1 && nextBlock !== undefined && isBody(nextBlock);
    const address = addressOf(url);
    if (!address || !(headers || body || full || /\?\w+=[^<{]/.test(url) || answered)) return;
    add({
      tool: 'raw HTTP',
      method,
      path: address.path,
      state: stateOf(method, address, body || (own.some((line) => basicHeader.test(line)) && signsIn(address))),
      line: first + index,
      section,
    });
  });
}

/** Words over what is sent. */
const sent =
  /\b(?:body|bodies|payloads?)\b|\b(?:example|sample) requests?\b|\brequests? (?:examples?|samples?|data)\b|cuerpo|corpo da requisi|corps de la requ|请求体|リクエストボディ/i;
const pathLine = /^\s*(\/[\w/{}:<>.-]{2,120})\s*$/;

/** Paths with the body right below them, where the heading or the text above says that these are sent. */
function fromBodies(block: Block, above: Block | undefined, section: Section, add: Add): void {
  const label = above && above.type !== 'code' ? above.text.slice(-160) : '';
  const words = `${section.heading} ${label}`;
  if (!block.text.trimStart().startsWith('/') || typeNamed.test(block.text)) return;
  if (!sent.test(words) || answers.test(words)) return;
  const lines = block.text.slice(0, 40_000).split('\n');
  lines.forEach((line, index) => {
    const path = pathLine.exec(line.slice(0, 200))?.[1];
    const address = path === undefined ? null : addressOf(path);
    const text = lines.slice(index + 1, index + 60).join('\n');
    if (address && /^[ \t]*[{[]/.test(text) && isBody({ ...block, text }))
      add({
        tool: 'body',
        method: null,
        path: address.path,
        state: stateOf(null, address, true),
        line: firstLineOf(block) + index,
        section,
      });
  });
}

/** A type where a value would stand: `"title": "string"`. */
const typeNamed =
  /"\s*:\s*"?(?:string|str|text|number|integer|int|float|double|decimal|boolean|bool|uuid|date|datetime|object|array|any)\b\??"?\s*(?:[,}\]]|$)/im;

/** A body with values: one that names types (`"weight": number`) says what may be sent, not what is. */
const isBody = ({ type, text }: Block): boolean =>
  type === 'code' && /^\s*[{[]/.test(text) && /"\w+"\s*:\s*(?:["\d[{<$-]|true|false|null)/.test(text.slice(0, 4_000));
const isLabel = ({ type, text }: Block, words: RegExp): boolean =>
  type !== 'code' && text.length < 120 && words.test(text);

/** Words over what is answered rather than sent. */
const answers =
  /respon[sd]|respuesta|resposta|réponse|antwort|returns|\banswers?\b|\bresults?\b|\b(?:gives?|sends?|gets?|comes?|hands?) (?:you )?back\b|响应|返回|レスポンス/i;

/** The method and path that a line of prose names first; a path needs its slash. */
const namedIn = (text: string) => pairsIn(text.slice(0, 300)).find(({ path }) => /^\/./.test(path));

/** What a section is about where that is one endpoint, as `POST /parcels`: that of its heading, or the only one that its prose names. */
function subjectOf(section: Section | undefined): string {
  if (!section) return '';
  const ofHeading = namedIn(section.heading);
  const named = ofHeading
    ? [ofHeading]
    : section.blocks
        .filter(({ type }) => type === 'paragraph' || type === 'item')
        .flatMap(({ text }) => text.slice(0, 2_000).split('\n'))
        .flatMap((line) => pairsIn(line.slice(0, 300)));
  const lines = new Set(named.map(({ method, path }) => `${method} ${path}`));
  return lines.size === 1 ? [...lines][0]! : '';
}

/** A method and path as heading or label, or in the section around (`above`), with the body to send right below it. */
function fromHeading(section: Section, above: string, add: Add): void {
  let verb: { method: string; path: string; line: number; at: number } | null = null;
  const isRequest = /request|example|body|payload/i.test(section.heading) && !answers.test(section.heading);
  const heading = namedIn(section.heading) ?? (isRequest ? namedIn(above) : undefined);
  if (heading) verb = { ...heading, line: section.line, at: -1 };
  section.blocks.forEach((block, index) => {
    if (block.type !== 'code' && block.type !== 'row' && block.type !== 'html' && block.type !== 'image') {
      const found = namedIn(block.text);
      if (found) verb = { ...found, line: block.line, at: index };
      return;
    }
    if (!verb || readingVerb.test(verb.method) || !isBody(block)) return;
    const between = section.blocks.slice(verb.at + 1, index);
    const label = between.map(({ text }) => text).join(' ');
    const asked =
      /request|body|payload|send|example|input|json|cuerpo|corpo|corps|anfrage|请求|リクエスト/i.test(
        `${label} ${section.heading}`,
      ) || between.length === 0;
    if (!asked || answers.test(label.slice(-80)) || index - verb.at > 4) return;
    const address = addressOf(verb.path);
    if (address)
      add({
        tool: 'body',
        method: verb.method,
        path: address.path,
        state: stateOf(verb.method, address, true),
        line: verb.line,
        section,
      });
    verb = null;
  });
}

const operation = /^\s*(?:query|mutation|subscription)\b[\s\w]*(?:\([^)]{0,300}\))?\s*\{|^\s*\{\s*\n\s*\w+\s*(?:\(|\{)/;

function fromGraphql(block: Block, section: Section, add: Add): void {
  const isGraphql = /^(?:graphql|gql)$/.test(block.language ?? '');
  const text = block.text.slice(0, 4_000);
  const match = operation.exec(text);
  if (!match || (!isGraphql && !/^\s*(?:query|mutation)\b/.test(text)) || (!isGraphql && (block.language ?? '') !== ''))
    return;
  const name = /\{\s*(\w+)/.exec(text)?.[1] ?? 'operation';
  add({ tool: 'GraphQL', method: null, path: name, state: 'complete', line: firstLineOf(block), section });
}

const call =
  /\b(?:fetch|axios(?:\.(get|post|put|patch|delete))?|requests\.(get|post|put|patch|delete)|httpx\.(get|post|put|patch|delete)|\$http\.(get|post|put|delete)|Http::(get|post|put|patch|delete)|RestClient\.(get|post|put|patch|delete)|HTTParty\.(get|post|put|patch|delete))\s*\(\s*[`"'f]{1,2}([^`"'\s]{1,300})/;

/** Calls in client code, with the address written out. */
function fromCalls(block: Block, section: Section, add: Add): void {
  if (!/^(?:js|javascript|ts|typescript|jsx|tsx|python|py|php|ruby|rb|)$/.test(block.language ?? '')) return;
  block.text
    .slice(0, 20_000)
    .split('\n')
    .forEach((line, index) => {
      const match = call.exec(line.slice(0, 1_000));
      const url = match?.at(-1);
      const address = url === undefined || !/^(?:https?:\/\/|\/|\$\{)/.test(url) ? null : addressOf(url);
      if (!match || !address || /^https?:\/\/(?!localhost|127\.|0\.0\.0\.0|[\w-]+:\d)/.test(url!)) return;
      const method =
        match.slice(1, -1).find(Boolean)?.toUpperCase() ??
        (/method:\s*["'](\w+)/.exec(block.text)?.[1] ?? 'GET').toUpperCase();
      const hasBody = /\bbody\s*:|\bjson\s*=|\bdata\s*=|JSON\.stringify|,\s*[{[]/.test(block.text);
      add({
        tool: 'code',
        method,
        path: address.path,
        state: stateOf(method, address, hasBody),
        line: firstLineOf(block) + index,
        section,
      });
    });
}
