/** Where documents say that the API is documented: interactive pages, contract files, collections, hosted documentation. */
import type { Block, Document, DocumentLink, Section } from '../../facts';
import { byBlock } from '../prose/block-memory';
import { firstLineOf } from '../commands/document-commands';
import { isAboutApi } from './documented-endpoints';
import { isPlanned } from '../prose/planned';
import { byPart } from '../reading/memo';

/** A pointer to the documentation of an API. */
export interface ApiPointer {
  readonly kind: 'page' | 'contract' | 'collection' | 'hosted' | 'elsewhere' | 'mention';
  /** What it points at, as written. */
  readonly target: string;
  readonly document: string;
  readonly line: number;
}

/** Last parts of addresses at which frameworks serve documentation of their API. */
const servedPath =
  /\/(?:swagger(?:-ui|-docs|ui)?|redoc|re-doc|api-?docs?|apidocs|openapi|open-api|scalar|rapidoc|graphiql|graphql-playground|playground|altair|voyager|apidoc|documentation|docs?|doc|spec|reference|api-reference|hal-explorer|api\/documentation|docs\/api)(?:[/.](?:[\w.#/-]{0,80}))?\/?$/i;
const tellingPath = /swagger|redoc|openapi|open-api|api-?docs?\b|scalar|rapidoc|graphiql|playground|hal-explorer/i;
const address = /https?:\/\/[^\s`"'<>)\]|*]{1,300}/g;
const nearby =
  /^https?:\/\/(?:localhost|127\.0\.0\.1|0\.0\.0\.0|\[::1?\]|host\.docker\.internal|[\w-]+(?:\.local|\.test|\.localhost)|<[^>]*>|\{\{?[^}]*\}?\}|\$\{?\w+\}?|(?:10|192\.168|172)\.[\d.]+|[\w-]+)(?::[^/\s]{1,20})?(?:\/|$)/i;
/** Sites of tools and frameworks, whose documentation is not this project's. */
const foreign =
  /^https?:\/\/(?:[\w-]+\.)*(?:swagger\.io|openapis\.org|postman\.com\/(?:downloads|product)|learning\.postman\.com|www\.postman\.com\/?$|www\.getpostman\.com\/?$|fastapi\.tiangolo\.com|tiangolo\.com|django-rest-framework\.org|djangoproject\.com|nestjs\.com|laravel\.com|symfony\.com|spring\.io|springdoc\.org|microsoft\.com|nodejs\.org|npmjs\.com|pypi\.org|rubyonrails\.org|graphql\.org|apollographql\.com|expressjs\.com|mongoosejs\.com|prisma\.io|docker\.com|kubernetes\.io|redis\.io|postgresql\.org|mongodb\.com|wikipedia\.org|stackoverflow\.com|medium\.com|dev\.to|youtube\.com|readthedocs\.(?:io|org)|docs\.rs|pkg\.go\.dev|go\.dev|golang\.org|jwt\.io|oauth\.net|auth0\.com|stripe\.com|twilio\.com|google\.com|amazon\.com|githubusercontent\.com|shields\.io|w3\.org|ietf\.org|mozilla\.org|hexdocs\.pm|phoenixframework\.org|gin-gonic\.com|gofiber\.io|insomnia\.rest|usebruno\.com|axios-http\.com|jestjs\.io|fastify\.dev|actix\.rs)(?:[/:]|$)/i;
const hostedSites =
  /^https?:\/\/(?:documenter\.getpostman\.com|[\w-]+\.postman\.co(?![\w.])|(?:www\.|app\.)?(?:god\.)?(?:gw\.)?postman\.(?:com|co)\/(?:run-collection|collections?|workspace|[\w-]+\/workspace)|(?:www\.)?getpostman\.com\/collections|app\.getpostman\.com|app\.swaggerhub\.com|[\w.-]+\.(?:apiary\.io|stoplight\.io|readme\.io|redoc\.ly|redocly\.app|bump\.sh|apidog\.(?:io|com)|scalar\.com|gitbook\.io|theneo\.io|mintlify\.app)|bump\.sh\/|apidocs\.|(?:web\.)?postman\.)/i;

const contractFile =
  /(?:^|\/)[\w.-]*(?:openapi|swagger|asyncapi|api-?spec|api-?docs?)[\w.-]*\.(?:ya?ml|json)$|\.(?:proto|graphqls?|gql|raml|apib|wsdl|tsp)$/i;
export const collectionFile =
  /postman[^/]*\.json$|\.postman_collection(?:\.json)?$|insomnia[^/]*\.(?:json|ya?ml)$|\.(?:http|rest|bru|hurl)$|(?:^|\/)(?:postman|bruno|insomnia)(?:\/|$)|thunder[-_]?(?:client|collection|tests)[^/]*(?:\.json)?$/i;
const documentationWords =
  /\b(?:swagger|open-?api|redoc|postman|insomnia|bruno|graphiql|playground|scalar|rapidoc|api[- ]?(?:docs?|documentation|reference|spec(?:ification)?|explorer|contract)|documenta\w+|dokumentation|docs?|interactive|explore|endpoints|routes)\b|文档|接口|ドキュメント|仕様/i;
const apiWords = /\b(?:api|swagger|open-?api|endpoints?|postman|graphql|grpc|rest)\b|接口/i;

/** By the links, which are new when the document is and when a file comes or goes that one of them leads to. */
const kept = new WeakMap<readonly DocumentLink[], readonly ApiPointer[]>();

/** The pointers of a document, best kinds first in their own order. */
export function apiPointers(document: Document): readonly ApiPointer[] {
  const known = kept.get(document.links);
  if (known) return known;
  const found: ApiPointer[] = [];
  for (const link of document.links) {
    const kind = link.image ? null : kindOfLink(link, surroundings(document, link.line));
    if (kind) found.push({ kind, target: link.target, document: document.path, line: link.line });
  }
  for (const section of document.sections) {
    const about = isAboutApi(section, document) ? 'api' : 'other';
    for (const one of pointersIn(section, about, document.path))
      if (!found.some(({ line, target }) => line === one.line && target === one.target)) found.push(one);
  }
  kept.set(document.links, found);
  return found;
}

/** The path of a file that an address shows on a code host; null for other addresses. */
export const hostedPath = (target: string): string | null =>
  /^https?:\/\/(?:www\.)?(?:github\.com|gitlab\.com|bitbucket\.org)\/[^/]+\/[^/]+\/(?:-\/)?(?:blob|raw|src|tree)\/[^/]+\/([^?#]+)/i.exec(
    target,
  )?.[1] ?? null;

/** Sites on which people put what they built. */
const deployed =
  /^https?:\/\/[\w.-]+\.(?:herokuapp\.com|onrender\.com|vercel\.app|fly\.dev|railway\.app|up\.railway\.app|azurewebsites\.net|netlify\.app|github\.io|gitlab\.io|appspot\.com|run\.app|cyclic\.app|koyeb\.app|pythonanywhere\.com|deno\.dev|workers\.dev|azurecontainerapps\.io|elasticbeanstalk\.com|amazonaws\.com|glitch\.me|repl\.co|render\.com|deta\.dev|surge\.sh)(?:[/:]|$)/i;
const apiDocumentation =
  /\b(?:rest |web |http |live |online |interactive |full |hosted )*api[- ]?(?:docs?|documentation|reference|explorer)\b|\b(?:swagger|open-?api|redoc|graphiql)\b|documentaci[oó]n de la api|documenta[cç][aã]o da api|documentation de l.api|api-dokumentation/i;
const generic =
  /^(?:here|link|this|docs?|documentation|api|(?:the )?(?:rest |live |full |online )*api[- ]?(?:docs?|documentation|reference)|view (?:the )?(?:api )?(?:docs?|documentation)|read (?:the )?(?:api )?docs?|https?:.*)$/i;

interface Surroundings {
  readonly heading: string;
  readonly text: string;
}

function kindOfLink({ target, path, text }: DocumentLink, around: Surroundings): ApiPointer['kind'] | null {
  if (path !== undefined) {
    if (contractFile.test(path)) return 'contract';
    if (collectionFile.test(path)) return 'collection';
    return /\.(?:html?|pdf|json|ya?ml)$|(?:^|\/)[^./]+$/i.test(path) && apiDocumentation.test(text) ? 'contract' : null;
  }
  const kind = kindOfAddress(target, text);
  if (kind !== null && kind !== 'elsewhere') return kind;
  if (foreign.test(target) || !/^https?:/i.test(target)) return null;
  const words = `${text} ${around.heading}`;
  const own = deployed.test(target)
    ? documentationWords.test(words) && apiWords.test(words)
    : generic.test(text.replace(/^[^\p{L}]+/u, '').trim()) && !codeHost.test(target) && !ofOthers.test(around.text);
  return own && apiDocumentation.test(words) ? 'hosted' : kind;
}

/** Words by which a sentence speaks of an API that the project calls or copies. */
const ofOthers =
  /\b(?:uses?|using|used|calls?|powered|provider|provided by|third[- ]party|external|official|based on|spec(?:s|ification)?|integrat\w+|from the|data from|weather|payment gateway)\b/i;

const codeHost = /^https?:\/\/(?:www\.)?(?:github|gitlab|bitbucket)\.(?:com|org)\//i;

/** The heading under which a line stands, and the text that it is part of. */
function surroundings({ sections }: Document, line: number): Surroundings {
  let around: Section | undefined;
  for (const section of sections) {
    if (section.line > line) break;
    around = section;
  }
  const block = around?.blocks.find((one) => one.line <= line && line <= one.endLine);
  return { heading: around?.heading ?? '', text: block?.text.slice(0, 600) ?? '' };
}

const saidToBe =
  /\b(?:available|served|accessed?|view|see|visit|open|explore|found|import|browse|check)\b|disponible|disponível|verfügbar|查看|访问|確認/i;
const namedDocumentation =
  /\b(?:swagger(?: ui| docs?| documentation)?|open-?api|redoc|graphiql|scalar|postman collection|api (?:docs?|documentation))\b/i;

function kindOfAddress(target: string, words: string): ApiPointer['kind'] | null {
  if (!/^https?:/i.test(target)) return null;
  const clean = target.replace(/[.,;:!?]+$/, '');
  if (hostedPath(clean) !== null)
    return contractFile.test(clean) ? 'contract' : collectionFile.test(clean) ? 'collection' : null;
  if (hostedSites.test(clean)) return 'hosted';
  if (foreign.test(clean)) return null;
  const path = clean.replace(/^https?:\/\/[^/]*/, '').replace(/[?].*$/, '');
  const isNear = nearby.test(clean);
  if (isNear && /\/(?:graphql|api\/graphql)\/?$/i.test(path)) return 'page';
  if (
    servedPath.test(path.replace(/#.*$/, '')) &&
    (isNear || tellingPath.test(path) || /\bapi\b.*\b(?:docs?|documentation|reference)\b|swagger|openapi/i.test(words))
  ) {
    if (isNear || !/^https?:\/\/(?:www\.)?(?:github|gitlab|bitbucket)\./i.test(clean))
      return isNear ? 'page' : 'hosted';
  }
  return /\bapi[- ](?:docs?|documentation|reference|spec(?:s|ification)?)\b/i.test(words) ? 'elsewhere' : null;
}

/** The pointers in what a section says; `about` is whether it is about the API. */
const pointersIn = byPart((section: Section, about: 'api' | 'other', path: string): readonly ApiPointer[] => {
  const found: ApiPointer[] = [];
  let before = '';
  for (const block of section.blocks) {
    if (block.type === 'html' || block.type === 'image' || block.task === 'open') continue;
    for (const one of inBlock(block, `${about}\n${section.heading}\n${before}`)) found.push({ ...one, document: path });
    before = block.type === 'paragraph' ? block.text.slice(-200).replace(/\n/g, ' ') : '';
  }
  return found;
});

type Found = Omit<ApiPointer, 'document'>;

const configuration =
  /^(?:jsonc?|ya?ml|env|dotenv|ini|toml|properties|dockerfile|go|java|python|javascript|typescript|js|ts)$/;

/** The pointers of a block; `context` is whether its section is about the API, its heading, and the paragraph before it. */
const inBlock = byBlock((block, context): readonly Found[] => {
  const [about = '', heading = '', before = ''] = context.split('\n');
  const isCode = block.type === 'code';
  if (isCode && configuration.test(block.language ?? '')) return [];
  const first = isCode ? firstLineOf(block) : block.line;
  const lines = block.text.slice(0, 30_000).split('\n');
  return lines.flatMap((written, index) => {
    const text = written.slice(0, 1_000);
    const at = first + index;
    if (isPlanned(text)) return [];
    // Sites in running text without a word on the API are references to read on.
    const addresses = addressesIn(text, isCode, `${heading} ${before} ${text}`).map((one) => ({ ...one, line: at }));
    return isCode
      ? addresses
      : [...addresses, ...namedIn(text, block, `${heading} ${before}`, about).map((one) => ({ ...one, line: at }))];
  });
});

type Named = Pick<ApiPointer, 'kind' | 'target'>;

/** What a line of code begins with that sends a request to an address, or fetches from it. */
const requestOrTool = /\b(?:curl|https?(?!:)|wget|git|psql|xh|POST|PUT|PATCH|DELETE)\b/;

function addressesIn(text: string, isCode: boolean, words: string): readonly Named[] {
  if (!text.includes('://') || (isCode && requestOrTool.test(text.slice(0, 12)))) return [];
  return [...text.matchAll(address)].flatMap(([target]) => {
    const kind = kindOfAddress(target, words);
    return kind && kind !== 'elsewhere' ? [{ kind, target }] : [];
  });
}

const fileName =
  /(?:^|[\s`"'(])([\w./-]*\.(?:proto|graphqls?|postman_collection\.json|http|rest|ya?ml|json))(?=$|[\s`"'),.:])/i;

/** Paths, files and mere mentions in running text. */
function namedIn(text: string, block: Block, around: string, about: string): readonly Named[] {
  const found: Named[] = [];
  for (const target of text.includes('/') ? servedPathsIn(text) : []) {
    const words = `${text.replace(target, ' ')} ${around}`;
    if (documentationWords.test(words) && (tellingPath.test(target) || apiWords.test(words) || about === 'api'))
      found.push({ kind: 'page', target });
  }
  const named = block.type === 'row' ? null : namedDocumentation.exec(text);
  if (named && saidToBe.test(text)) found.push({ kind: 'mention', target: named[0] });
  const file = fileName.exec(text)?.[1];
  if (file && (contractFile.test(file) || collectionFile.test(file)))
    found.push({ kind: contractFile.test(file) ? 'contract' : 'collection', target: file });
  return found;
}

/** Paths in running text at which documentation may be served: `/docs`, `/api/swagger`, `localhost:3000/api-docs`. */
function servedPathsIn(line: string): readonly string[] {
  const found: string[] = [];
  for (const [, path] of line.matchAll(
    /(?:^|[\s`"'(:：*]|localhost:\d{2,5}|\}\}?|<[\w-]{1,20}>)(\/[\w./#-]{1,100})(?=$|[\s`"'),.:;!*])/g,
  ))
    if (servedPath.test(path!.replace(/[.#]+$/, ''))) found.push(path!.replace(/[.#]+$/, ''));
  return found;
}
