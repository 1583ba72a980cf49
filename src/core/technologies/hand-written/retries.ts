import { inString, text, type Technology } from '../technology';

/** Loops and conditions that count how often something was tried. */
const loops: readonly string[] = [
  String.raw`\b(?:for|while|until)\b[^{}\n]{0,80}(?:[<>]=?|\brange)\s*(?:\w+\.)*(?:\w*_)?(?:[mM]ax|[nN]um|[tT]otal)?(?:[rR]etries|[aA]ttempts|[tT]ries|RETRIES|ATTEMPTS)\b`,
  String.raw`\b(?:for|while|until)\b[^{}\n]{0,80}(?:[<>]=?|\brange)\s*(?:\w+\.)*\w{0,24}(?:[rR]etry|RETRY)_?(?:[cC]ount|COUNT|[lL]imit|LIMIT|[mM]ax|MAX|[aA]ttempts|ATTEMPTS|[tT]imes|TIMES)\b`,
  String.raw`\b(?:for|while)\b[^{}\n]{0,20}\b(?:attempts?|retry|retries|tries|retry_?[cC]ount|attempt_?[cC]ount)\b\s*(?:in range\(|in \d|:?=\s*\d|[<>])`,
  String.raw`\bif\b[^\n]{0,40}\b(?:retry_?[cC]ount|retries|\w*_retries)\b\s*[<>]=?\s*(?:\w+\.)*\w*(?:MAX_?RETRIES|[mM]ax_?[rR]etries|MAX_?RETRY\w*|[mM]ax_?[rR]etry\w*)\b`,
  String.raw`^[ \t]*retry if\b`,
  String.raw`\bif\b[^\n]{0,40}\b\w*(?:[rR]etry_?[cC]ount|[rR]etries)\b\s*[<>]=?\s*[1-9]`,
];
/** Within the same function, as far as its heading tells. */
const inFunction = String.raw`(?:(?!\b(?:def|func|function|fun|fn|public|private|protected)\s+[\w(])[\s\S])`;
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
        inString(/\bnext_(?:retry|attempt)_at\s*=\s*[^;]{0,60}(?:\+|interval|INTERVAL)/),
      ],
    },
    example: `if (tries >= 3) { return bury(message); } republish(message);`,
  },
];
