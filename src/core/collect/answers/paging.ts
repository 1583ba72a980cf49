import type { LanguageName } from '../../facts';
import { occurrences, occurs } from '../../search';
import type { Source } from '../source';

/** A parameter of requests that asks for a part of a list. */
export interface PageParameterHere {
  /** `page`: names which part; `limit`: only how much. */
  readonly kind: 'page' | 'limit';
  readonly name: string;
  readonly line: number;
  /** Whether a store takes it, whom callers may never ask for a page. */
  readonly byStore?: true;
}

/** What a file says on pages of lists. */
export interface FilePaging {
  readonly parameters: readonly PageParameterHere[];
  /** Lines that cut a list, or a query's outcome, into parts. */
  readonly slices: readonly number[];
  /** Whether code that is no store speaks of pages, so that it may ask one for them. */
  readonly speaks?: true;
}

const positions =
  'page|pageNumber|page_number|pageNo|page_no|pageIndex|page_index|pageNum|page_num|currentPage|current_page|offset|skip|cursor|nextCursor|next_cursor|after|before|starting_after|startingAfter|startAfter|page_token|pageToken|start_cursor|nextToken|next_token|last_id|lastId|_page|since_id|page\\[number\\]|page\\[offset\\]';
const amounts =
  'limit|size|pageSize|page_size|perPage|per_page|take|first|count|per-page|page-size|_limit|pagesize|maxResults|max_results';
const name = `(?<name>${positions}|${amounts})`;
/** Words that say so by themselves, where a field of a type is all there is to see. */
const plainName =
  '(?<name>page|pageNumber|page_number|pageNo|pageIndex|offset|skip|cursor|nextCursor|next_cursor|page_token|pageToken|limit|pageSize|page_size|perPage|per_page)';
const find = (source: string): RegExp => new RegExp(source, 'gim');

/** `["page"]`, `('page'`: a parameter read by its name in a string. */
const byName = (source: string): RegExp => find(`${source}["'\`]${name}["'\`]`);

const javaScript: readonly RegExp[] = [
  find(
    `\\b(?:req|request|ctx|c|event|context)(?:\\.request)?\\??\\.(?:query|validated\\.query|parsedQuery|queryStringParameters|nextUrl\\.searchParams)\\??\\.${name}\\b`,
  ),
  byName('\\b(?:searchParams|query|params)\\)?\\??\\.(?:get|has)\\(\\s*'),
  byName('\\.query\\(\\s*'),
  byName('\\bquery\\[\\s*'),
  byName('@(?:Query|QueryParam|Args)\\(\\s*'),
  find(`\\bquery\\??\\.${plainName}\\b`),
  find(`\\b(?:query|check)\\(\\s*["'\`]${name}["'\`]`),
  find(`\\b${plainName}["'\`]?\\s*:\\s*(?:z\\.|Joi\\.|Type\\.|t\\.|v\\.|yup\\.|vine\\.|S\\.|\\{\\s*type\\s*:)`),
  find(
    `@(?:Is|Min|Max|Type|Api|Field|Transform|Expose|Arg)\\w*\\([^\\n]{0,120}\\)\\s*(?:public\\s+|readonly\\s+)*${plainName}[?!]?\\s*(?::|=)`,
  ),
  find(`\\bpick\\(\\s*req\\.query\\s*,[^;)]{0,120}["'\`]${name}["'\`]`),
];

/** `const { page, limit } = req.query`: all the names count. */
const takenApart =
  /\{([^{}]{1,300})\}\s*(?::[^=;{}]{0,80})?=\s*(?:await\s+)?(?:\w+\.)?(?:req|request|ctx|c|event|context|this)(?:\.req(?:uest)?)?\??\.(?:query|valid|validated|queryStringParameters)/g;

const jvm: readonly RegExp[] = [
  find(
    `@RequestParam\\b(?:\\([^;{}]{0,160}?\\))?\\s*(?:@\\w+(?:\\([^()]{0,80}\\))?\\s*)*(?:final\\s+)?(?:[\\w<>.?]+\\s+)?${name}\\b`,
  ),
  byName('@(?:RequestParam|QueryParam|QueryValue|RestQuery|DefaultValue)\\((?:\\s*(?:value|name)\\s*=)?\\s*'),
  find(`@QueryValue(?:\\([^;{}]{0,120}?\\))?\\s*(?:[\\w<>.?]+\\s+)?${name}\\b`),
  byName('\\b(?:queryParameters|parameters|queryParams)\\s*(?:\\[|\\.getOrFail(?:<\\w+>)?\\(|\\.get\\()\\s*'),
  byName('\\.(?:queryParam|getParameter|queryParamAsClass|queryParams)\\(\\s*'),
];

const patterns: Readonly<Record<LanguageName, readonly RegExp[]>> = {
  TypeScript: javaScript,
  JavaScript: javaScript,
  Java: jvm,
  Kotlin: jvm,
  Go: [
    byName(
      '\\.(?:Get|Query|DefaultQuery|GetQuery|QueryParam|QueryInt|QueryArgs\\(\\)\\.Peek|FormValue|URLParam|URLParamDefault|URLParamIntDefault|QueryParamDefault|Has|GetString|GetInt)\\(\\s*',
    ),
    byName('\\b(?:query|q|values|params|qs)\\[\\s*'),
    byName(
      '(?<!\\b(?:viper|config|cfg|conf|os|env|settings|flag|flags|v))\\.(?:Get|Read|Parse|Query)\\w*(?:Int|Integer|Uint|Number|Param|Value)\\w*\\(\\s*',
    ),
    find(
      `\\.(?:Get|Query|DefaultQuery|QueryParam|QueryInt)\\(\\s*(?:\\w+\\.)?${plainName}(?:Var|Param|Key|Name|Query|Parameter)\\b`,
    ),
    // The parameters of a request as a contract's generator hands them over.
    find(`\\b(?:req|request)\\.Params\\.${name}\\b`),
    find(`\`[^\`\\n]*\\b(?:form|query|schema|param|url):"${name}\\b`),
    byName(
      '\\b(?:\\w*(?:read|parse|get|query)\\w*(?:Int|Query|Param|String|Uint)\\w*)\\([^()\\n]{0,80}(?:\\(\\))?[^()\\n]{0,20},\\s*',
    ),
  ],
  Python: [
    byName(
      '\\.(?:args|GET|query_params|query|rel_url\\.query|values)(?:\\.get(?:_or_default)?|\\.getlist|\\.getone)?\\s*[\\[(]\\s*',
    ),
    byName('\\b(?:get_argument|get_query_argument|add_argument|get_param|get_param_as_int)\\(\\s*'),
    find(`\\b${name}\\s*:\\s*[^=,()\\n]{1,60}=\\s*Query\\(`),
    find(`\\b${name}\\s*:\\s*Annotated\\[[^\\n]{0,80}\\bQuery\\b`),
    // Schemas that requests are read by; those of answers give no defaults and no ranges.
    find(
      `^\\s*["']?${plainName}["']?\\s*[:=]\\s*(?:fields|serializers|forms|inputs)\\.\\w+\\((?:[^()]|\\([^()]{0,80}\\)){0,160}?\\b(?:load_default|missing|validate|required|default|min_value|initial)\\b`,
    ),
    byName('\\bargs(?:\\.get)?\\s*[\\[(]\\s*'),
  ],
  'C#': [
    find(`\\[FromQuery(?:\\([^()]{0,80}\\))?\\]\\s*[\\w?<>]+\\s+${name}\\b`),
    find(`(?:Async|Get\\w*|List\\w*|Index|Search\\w*)\\((?:[^(){};]{0,200},)?\\s*int\\??\\s+${name}\\b`),
    byName('\\bQuery\\[\\s*'),
  ],
  Ruby: [
    find(`\\bparams(?:\\[|\\.fetch\\(|\\.permit\\([^)\\n]{0,80})\\s*[:"']${name}\\b`),
    find(`^\\s*optional\\s+:${name}\\b`),
  ],
  PHP: [
    byName(
      '\\$(?:this->)?(?:request|req|_request)(?:->query)?->(?:query|input|get|integer|getInt|has|filled|getQueryParam|getParam|validated|getVar|getGet)\\(\\s*',
    ),
    byName('\\brequest\\(\\)->(?:query|input|get|integer)\\(\\s*'),
    byName('(?:\\$_GET|\\$_REQUEST|\\$query|\\$params|\\$queryParams|getQueryParams\\(\\))\\s*\\[\\s*'),
    byName('\\brequest\\(\\s*'),
    find(`#\\[MapQueryParameter\\b[^\\]]{0,80}\\]\\s*\\??\\w*\\s*(?:\\|null\\s*)?\\$${name}\\b`),
  ],
  Rust: [
    find(
      `\\bpub(?:\\(\\w+\\))?\\s+${plainName}\\s*:\\s*(?:Option<\\s*)?(?:[iu](?:8|16|32|64|size)|NonZero\\w+|String|Uuid)\\b`,
    ),
    find(`^\\s*${plainName}\\s*:\\s*Option<\\s*[iu](?:16|32|64|size)\\s*>`),
  ],
  Elixir: [
    find(`(?:%\\{|,\\s*)"${name}"\\s*=>`),
    byName('\\bparams\\[\\s*'),
    byName('\\bMap\\.(?:get|fetch!?)\\(\\s*\\w*params\\w*\\s*,\\s*'),
  ],
};

/** What cuts a list: clauses of queries, calls of query builders, slices by an offset. */
const sliceInCode =
  /(?:\.|->|::|\b)(?:offset|Offset|skip|Skip|SetSkip|setFirstResult|firstResult|setMaxResults|zrevrange|ZRevRange\w*|zrange|ZRange|forPage|simplePaginate|paginate|Paginate|islice|LimitOffset)\s*(?:\(|:(?!:)|=>)|(?<!imiter)\.(?:limit|Limit|SetLimit|take|Take)\s*\(|\b(?:LIMIT|take|limit):\s*\w|\.slice\s*\(\s*(?!0\b|1\b|-)\w+\s*,|\[\s*\w*(?:start|offset|skip|from|begin)\w*\s*:\s*\w+/g;
const sliceInString =
  /\b(?:LIMIT|OFFSET|limit|offset)\s+(?:\$\{|\$\d|\?|:\w|@\w|%[sdv(]|#\{|\{|\$\w)|\bFETCH (?:NEXT|FIRST)\b|["'`]\s*(?:LIMIT|OFFSET|limit|offset)\s+["'`]\s*(?:\+|<<|\|\||\.\s*[$(\w])/g;

const perFile = 8;

/** What a file reads of requests to cut lists, and where it cuts them. */
export function pagingIn(source: Source): FilePaging | null {
  const { uncommented, code } = source;
  const parameters: PageParameterHere[] = [];
  if (occurs(/page|limit|offset|skip|cursor|after|take|size|last_?id/i, uncommented) && readsRequests(source)) {
    for (const expression of patterns[source.language]) {
      for (const match of occurrences(expression, uncommented)) {
        if (parameters.length === perFile) break;
        if (code[match.index] !== uncommented[match.index] || source.inTest(match.index)) continue;
        const written = match.groups!.name!;
        if (!isPosition.test(written) && !takesAmounts(source)) continue;
        const at = match.index + match[0].length - match[0].trimStart().length;
        parameters.push({
          kind: isPosition.test(written) ? 'page' : 'limit',
          name: written,
          line: source.lineOf(at),
          ...(isStore(source) ? { byStore: true } : {}),
        });
      }
    }
  }
  if (source.language === 'TypeScript' || source.language === 'JavaScript') {
    for (const { index, 1: names } of occurrences(takenApart, code)) {
      for (const [written] of names!.matchAll(wholeName)) {
        if (parameters.length === perFile) break;
        parameters.push({
          kind: isPosition.test(written) ? 'page' : 'limit',
          name: written,
          line: source.lineOf(index + 1 + names!.search(new RegExp(`\\b${written}\\b`))),
        });
      }
    }
  }
  const slices: number[] = [];
  for (const [searched, expression] of [
    [code, sliceInCode],
    [uncommented, sliceInString],
  ] as const) {
    for (const match of occurrences(expression, searched)) {
      if (slices.length < perFile && !source.inTest(match.index) && !limitsRequests(code, match.index, match[0]))
        slices.push(source.lineOf(match.index));
    }
  }
  const speaks = source.language === 'C#' && !isStore(source) && occurs(pageWords, code);
  return parameters.length + slices.length > 0 || speaks ? { parameters, slices, ...(speaks ? { speaks } : {}) } : null;
}

/** Whether a `limit:` says how many requests a client may send. */
function limitsRequests(code: string, at: number, found: string): boolean {
  if (!found.startsWith('limit:')) return false;
  return /\b(?:ttl|windowMs|timeWindow|keyGenerator|standardHeaders|\w*[tT]hrottle\w*|\w*[rR]ate_?[lL]imit\w*)\b/.test(
    code.slice(Math.max(0, at - 160), at + 120),
  );
}

/** Fields of Rust types only count where the types are read from requests. */
const readsRequests = ({ language, code }: Source): boolean =>
  language !== 'Rust' || occurs(/\b(?:Deserialize|FromForm|IntoParams|InputObject)\b/, code);

/** Functions of C# far from the handlers take amounts of their own; nobody asks them for a page who was not asked. */
const answersRequests =
  /\bFromQuery\b|\[(?:Http(?:Get|Post)|Route|Function|HttpTrigger|UsePaging|ExtendObjectType|QueryType)\b|\bMap(?:Get|Post|Group)\s*\(|Controller\b|\bEndpoint|\bQuery\[/;
const takesAmounts = ({ language, code }: Source): boolean => language !== 'C#' || occurs(answersRequests, code);

/** Classes of C# that hand out what is stored; their parameters are no request's, and often nobody gives them. */
const isStore = ({ language, path, code }: Source): boolean =>
  language === 'C#' && /repositor/i.test(path) && !occurs(answersRequests, code);
const pageWords =
  /(?<!Exception|Error|Code|Razor)[pP]age(?:d|Size|Number|Index|Count|No)?\b|\b[pP]aging|\b[pP]aginat|\b[oO]ffset\b|\bskip\b|\b[tT]ake\s*:|\b[cC]ursor\b/;

const isPosition = new RegExp(`^(?:${positions})$`, 'i');
const wholeName =
  /\b(?:page|pageNumber|page_number|pageNo|pageIndex|offset|skip|cursor|nextCursor|after|limit|pageSize|page_size|perPage|per_page|take|size)\b(?=\s*(?:[,=:]|$))/g;
