import { text, type Technology } from '../technology';

/** Who calls, and how often, as programs ask without a library. */
export const callers: readonly Technology[] = [
  {
    name: 'Keys of callers',
    anywhere: {
      authentication: [
        // What a request carries is not what is configured or kept, and the answer is 401. Tokens of other purposes are left out.
        text(
          /\bif\b(?=[^\n]{0,160}(?:[tT]oken|TOKEN|[kK]ey(?!word)|KEY|[sS]ecret(?!ar)|SECRET(?!AR)))(?![^\n]{0,160}(?:[rR]eset|[cC]srf|CSRF|[iI]nvit|[cC]aptcha|[oO]tp\b|[bB]lack|[rR]evoke|[dD]eny|[vV]erification|[rR]efresh))[^{};\n]{0,120}(?:\.(?:contains|Contains|includes|has|containsKey|ContainsKey|include\?|equals)\(\s*\$?[A-Za-z_]|\bin_array\(\s*\$|!==?\s*(?!null\b|nil\b|None\b|undefined\b)\$?[A-Za-z_]|\bnot in\s+\w|(?:ConstantTimeCompare|timingSafeEqual|compare_digest|hash_equals|secure_compare|FixedTimeEquals)\()[^}]{0,200}?(?:(?<!\d)401(?!\d)|\b[uU]nauthori[sz]ed\(|\b\w*UNAUTHORIZED\b|\bStatusUnauthorized\b|\bUnauthorized\w*(?:Exception|Error|Result)?\()/,
        ),
      ],
    },
    example: 'if (!settings.tokens.includes(token)) return answer(401);',
  },
  {
    name: 'Limiter of its own',
    anywhere: {
      'rate-limit':
        /\b(?:throw|raise|return|Err\()[^;\n]{0,60}?\b\w*(?:[rR]ate_?[lL]imit\w*(?:Exceeded|Error|Exception|ed)|TooManyRequests\w*|Throttl\w*(?:Error|Exception|ed)|QuotaExceeded\w*)\b(?<=(?:>=?|<=?)\s*(?:\w+\.)*\w*(?:[lL]imit|[pP]er_?(?:[sS]econd|[mM]inute|[hH]our|[dD]ay)|[qQ]uota|[cC]apacity|[rR]equests|REQUESTS|LIMIT|[bB]urst)\w*\b[\s\S]{0,240})(?<=(?:[kK]ey|\b[iI]p\b|[uU]ser_?[iI]d|[cC]lient|[aA]ddr)[\s\S]{0,900})/,
    },
    example: `function take(key) {
  if (count(key) >= limit) throw new RateLimitExceeded();
}`,
  },
  {
    name: 'Request id of its own',
    anywhere: {
      'correlation-id': [
        // A middleware that gives each request an id under no name of its own.
        text(
          /\b(?:req|request|ctx|context)\.(?:state\.)?id\s*=[^=;\n]{0,80}\b(?:\w*uuid\w*|v[147]|nanoid|ulid|cuid|randomUUID|randomBytes|hyperid)\w*\b[^;\n]{0,60};?(?=[\s\S]{0,300}\bnext\()/i,
        ),
        /\b(?:request_?[iI]d|req_?[iI]d|correlation_?[iI]d)\s*:\s*(?:req|request)\.id\b/,
      ],
    },
    example: `app.use((req, res, next) => { req.id = uuid(); next(); });`,
  },
];
