import { inString, text, type Technology } from '../technology';

/** A call that leaves the program, by its name. */
const goesOut = String.raw`[^\n]{0,60}?(?:[sS]end|[pP]ublish|[fF]etch|[dD]eliver|[uU]pload|[nN]otify|[dD]ispatch|[cC]harge|\b[pP]ost(?!gres)|\.Do\b|[mM]ail|[wW]ebhook|axios|requests|httpx)[\w.]{0,40}\(`;
/** Below the heading of a loop of Python: something is called, and what it raises is caught. */
const caught = String.raw`(?=[^\n]*:[ \t]*\n(?:(?!\n\S|\bdef\b|\btry:)[\s\S]){0,200}?\btry:(?:(?!\n\S|\bdef\b|\bexcept\b)[\s\S]){0,600}?\w\((?:(?!\n\S|\bdef\b|\bexcept\b)[\s\S]){0,600}?\bexcept\b)`;
/** Loops and conditions that count how often something was tried. */
const loops: readonly string[] = [
  String.raw`\b(?:for|while|until)\b[^{}\n]{0,80}(?:[<>]=?|\brange\b(?:\s*\((?:\s*[01]\s*,)?${caught})?)\s*(?:\w+\.)*(?:\w*_)?(?:[mM]ax|[nN]um|[tT]otal)?(?:[rR]etries|[aA]ttempts|[tT]ries|RETRIES|ATTEMPTS)\b`,
  String.raw`\b(?:for|while|until)\b[^{}\n]{0,80}(?:[<>]=?|\brange\b(?:\s*\((?:\s*[01]\s*,)?${caught})?)\s*(?:\w+\.)*\w{0,24}(?:[rR]etry|RETRY)_?(?:[cC]ount|COUNT|[lL]imit|LIMIT|[mM]ax|MAX|[aA]ttempts|ATTEMPTS|[tT]imes|TIMES)\b`,
  String.raw`\b(?:for|while)\b[^{}\n]{0,20}\b(?:attempts?|retry|retries|tries|retry_?[cC]ount|attempt_?[cC]ount)\b\s*(?:in range\(${caught}|in \d|:?=\s*\d|[<>])`,
  String.raw`\bif\b[^\n]{0,40}\b(?:retry_?[cC]ount|retries|\w*_retries)\b\s*[<>]=?\s*(?:\w+\.)*\w*(?:MAX_?RETRIES|[mM]ax_?[rR]etries|MAX_?RETRY\w*|[mM]ax_?[rR]etry\w*)\b`,
  String.raw`^[ \t]*retry if\b`,
  String.raw`\bif\b[^\n]{0,40}\b\w*(?:[rR]etry_?[cC]ount|[rR]etries)\b\s*[<>]=?\s*[1-9]`,
  // Counted, and left when what goes out went well.
  String.raw`\bfor \w+ :?= (?:\d+; \w+ <|range \d)[^{}\n]{0,60}\{[^{}]{0,300}?\berr\s*:?=\s*${goesOut}[^{}]{0,200}?\berr == nil \{[^{}]{0,120}?\b(?:break|return)\b`,
  String.raw`\bfor\s*\([^;{}\n]{0,40};[^;{}\n]{0,40}<[^{}\n]{0,40}\{\s*try\s*\{(?:(?!\bcatch\b)[\s\S]){0,400}?(?:\breturn\b${goesOut}|${goesOut}(?:(?!\bcatch\b)[\s\S]){0,300}?\b(?:break|return)\b)(?:(?!\bcatch\b)[\s\S]){0,300}?\}\s*catch\b`,
  String.raw`\bfor \w+ in range\([^\n]{0,40}\):\s*try:(?:(?!\bexcept\b)[\s\S]){0,400}?(?:\breturn\b${goesOut}|${goesOut}(?:(?!\bexcept\b)[\s\S]){0,300}?\b(?:break|return)\b)(?:(?!\bexcept\b)[\s\S]){0,300}?\bexcept\b`,
  // Told to have failed for good, or to be taken up again, by how often it was tried.
  String.raw`[rR]etry_?[cC]ount\b(?:\s*\+\s*1)?\s*[<>]=?\s*(?:\w+\.)*(?:_?\w*(?:[mM]ax|MAX|[lL]imit|LIMIT)\w*|[1-9])`,
  String.raw`[aA]ttempts?(?:_?[cC]ount)?\b(?:\s*\+\s*1)?\s*[<>]=?\s*[\w.]{1,40}[^\n]{0,40}[^{};]{0,20}?[{?:][^{}]{0,120}?\b(?:\w*_)?(?:PENDING|RETRY(?:ING)?|DEAD(?:_LETTER)?|Pending|Retry(?:ing)?|Dead(?:Letter)?)\b`,
];
/** Within the same function, as far as its heading tells; in Go `fn func() error` is a parameter. */
const inFunction = String.raw`(?:(?!\b(?:def|func|function|fun|fn|public|private|protected)\s+(?!func\b)[\w(])[\s\S])`;
/** A function that is there to connect, by its name. */
const connector = String.raw`(?<=\b(?:def|func|function|fun|fn|const|let|var|void|bool|int|error|Task(?:<\w+>)?|Connection)\s+(?:\([^()\n]{0,60}\)\s*)?\w{0,40}(?:(?<![rR]e_?)[cC]onnect|[wW]ait_?[fF]or|[oO]pen_?(?:DB|[dD]b|[dD]atabase|[pP]ool)|[iI]nit_?(?:DB|[dD]b|[dD]atabase|[pP]ool|[mM]ongo|[rR]edis|[rR]abbit))\w{0,40}\s*[=(]${inFunction}{0,600})`;
/** A connection that is opened or asked for, soon after. */
const connection = String.raw`(?=${inFunction}{0,300}?(?:\b(?:sql|gorm|pgx|sqlx|mongoose|amqp|amqplib|pika|psycopg2?|asyncpg|pymysql|mongo|nats)(?:pool)?\.(?:Open|[cC]onnect\w*|Dial\w*|BlockingConnection|create_pool|New\w*)\(|\.(?:Ping|PingContext|ping|authenticate|\$connect|isConnected|CanConnectAsync)\())`;

/** How programs try again without a library. */
export const retries: readonly Technology[] = [
  {
    name: 'Retry loop',
    anywhere: {
      retry: loops.map((loop) => new RegExp(`(?:${loop})(?<!${connector.slice(4)}(?!${connection.slice(3)}`)),
      // What only waits until a database or a broker is there.
      'connection-retry': loops.flatMap((loop) => [
        new RegExp(`(?:${loop})${connector}`),
        new RegExp(`(?:${loop})${connection}`),
      ]),
    },
    example: `for (attempt = 0; attempt < limit; attempt++) call();
function connect() { for (attempt = 0; attempt < limit; attempt++) open(); }`,
  },
  {
    name: 'Failed messages sent again',
    anywhere: {
      retry: [
        /\bif\b[^{}\n]{0,60}(?:[cC]ount|[aA]ttempts?|[rR]etries|[tT]ries|[mM]istakes|[fF]ailures)(?:\([^()\n]{0,40}\))?\s*[<>]=?\s*[\w.]+[\s\S]{0,500}?(?:[rR]e_?[pP]ublish|[rR]e_?[qQ]ueue|[rR]e_?[eE]nqueue)\w*\s*\(/,
        text(/["']x-(?:death|retries|retry-count|attempts?)["']/),
        /\b[nN]ext_?(?:[rR]etry|[aA]ttempt)_?(?:[aA]t|[tT]ime|[dD]ate|[oO]n)\b\s*(?::|:?=)\s*[^;\n]{0,80}(?:\+|[dD]elay|[bB]ackoff|[aA]dd|[pP]lus|[dD]elta)/,
        // A setter, whose argument may go over several lines.
        /\b[sS]et_?[nN]ext_?(?:[rR]etry|[aA]ttempt)_?(?:[aA]t|[tT]ime|[dD]ate|[oO]n)\(\s*[^;{}]{0,160}?(?:\+|[dD]elay|[bB]ackoff|[aA]dd|[pP]lus|[dD]elta)/,
        inString(/\b(?:next_(?:retry|attempt)_at|retry_(?:after|at))\s*=\s*[^;]{0,60}(?:\+|interval|INTERVAL)/),
        // Rows that are taken up again until they were tried so many times.
        inString(/\b(?:retry_count|retries)(?:\s*\+\s*1)?\s*[<>]=?\s*(?:[$?:@%{][\w{]?|[1-9]|max_)/),
        inString(
          /\b(?:attempts?|attempts?_count|tries)(?:\s*\+\s*1)?\s*[<>]=?\s*(?:[$?:@%{][\w{]?|[1-9]|max_)(?=[^;]{0,200}\b(?:pending|PENDING|queued|QUEUED|dead|DEAD|retry|RETRY)\b)/,
        ),
      ],
    },
    example: `if (tries >= 3) { return bury(message); } republish(message);`,
  },
];
