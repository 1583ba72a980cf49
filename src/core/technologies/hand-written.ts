import { callers } from './hand-written/callers';
import { ownerLimits } from './hand-written/owner-limits';
import { owners } from './hand-written/owners';
import { roles } from './hand-written/roles';
import { inString, text, type Technology } from './technology';

/**
 * What programs commonly write by hand instead of taking a library, by the words that they use for it in any language.
 */
export const handWritten: readonly Technology[] = [
  {
    name: 'Retry loop',
    anywhere: {
      retry: [
        /\b(?:for|while|until)\b[^{}\n]{0,80}(?:[<>]=?|\brange)\s*(?:\w+\.)*(?:\w*_)?(?:[mM]ax|[nN]um|[tT]otal)?(?:[rR]etries|[aA]ttempts|[tT]ries|RETRIES|ATTEMPTS)\b/,
        /\b(?:for|while|until)\b[^{}\n]{0,80}(?:[<>]=?|\brange)\s*(?:\w+\.)*\w{0,24}(?:[rR]etry|RETRY)_?(?:[cC]ount|COUNT|[lL]imit|LIMIT|[mM]ax|MAX|[aA]ttempts|ATTEMPTS|[tT]imes|TIMES)\b/,
        /\b(?:for|while)\b[^{}\n]{0,20}\b(?:attempts?|retry|retries|tries|retry_?[cC]ount|attempt_?[cC]ount)\b\s*(?:in range\(|in \d|:?=\s*\d|[<>])/,
        /\bif\b[^\n]{0,40}\b(?:retry_?[cC]ount|retries|\w*_retries)\b\s*[<>]=?\s*(?:\w+\.)*\w*(?:MAX_?RETRIES|[mM]ax_?[rR]etries|MAX_?RETRY\w*|[mM]ax_?[rR]etry\w*)\b/,
        /^[ \t]*retry if\b/,
        /\bif\b[^\n]{0,40}\b\w*(?:[rR]etry_?[cC]ount|[rR]etries)\b\s*[<>]=?\s*[1-9]/,
      ],
    },
    example: 'for (attempt = 0; attempt < limit; attempt++) call();',
  },
  {
    name: 'Failed messages sent again',
    anywhere: {
      retry: [
        /\bif\b[^{}\n]{0,60}(?:[cC]ount|[aA]ttempts?|[rR]etries|[tT]ries|[mM]istakes|[fF]ailures)(?:\([^()\n]{0,40}\))?\s*[<>]=?\s*[\w.]+[\s\S]{0,500}?(?:[rR]e_?[pP]ublish|[rR]e_?[qQ]ueue|[rR]e_?[eE]nqueue)\w*\s*\(/,
        text(/["']x-(?:death|retries|retry-count|attempts?)["']/),
        /\b[nN]ext_?(?:[rR]etry|[aA]ttempt)_?[aA]t\b\s*(?::|:?=)\s*[^;\n]{0,80}(?:\+|[dD]elay|[bB]ackoff|[aA]dd|[pP]lus|[dD]elta)/,
        inString(/\bnext_(?:retry|attempt)_at\s*=\s*[^;]{0,60}(?:\+|interval|INTERVAL)/),
      ],
    },
    example: `if (tries >= 3) { return bury(message); } republish(message);`,
  },
  {
    name: 'Repeated requests looked up by their key',
    anywhere: {
      idempotency: [
        /(?<=\.|->|::)(?:(?:find|load|exists?|fetch|select|first|look_?[uU]p|query|check|Find|Load|Exists?|Fetch|Select|First|Look[uU]p|Query|Check)\w{0,60}?|[gG]et\w{0,60}?(?:By|For|by_|for_)\w{0,60}?)[iI]dempoten\w{0,40}\s*\(/,
        /\b\w{0,40}?(?:[fF]ind|[fF]irst|[wW]here|[fF]ilter|[eE]xists?|[sS]elect|[sS]ingle|[aA]ny|get_or_create|objects\.get|\beq)\w{0,40}\(\s*[^;()]{0,160}\b[iI]dempotency_?(?:[kK]ey|[iI][dD]|[tT]oken)\b\s*(?:==?|:|,|\})/,
        /\b\w*[iI]dempotency_?(?:[sS]ervice|[sS]tore|[rR]epo\w*|[mM]anager|[cC]ache|[kK]eys|[rR]ecords?|[gG]uard)\w*(?:\.|->)\w+\s*\(/,
        text(
          /\b(?:where|find_by|firstWhere|findOneBy|firstOrCreate)\(\s*\[?\s*["'](?:\w+\.)?idempotency_?(?:key|id|token|Key)["']/,
        ),
        inString(/\bidempotency_(?:key|id|token)["`]?\s*=\s*[?:@$%{]/),
      ],
    },
    example: `known = payments.findByIdempotencyKey(key); if (known) return known;`,
  },
  {
    name: 'Messages looked up among the processed ones',
    anywhere: {
      idempotency: [
        /\b\w*[pP]rocessed_?(?:[eE]vent|[mM]essage|[wW]ebhook|[rR]equest|[nN]otification)s?(?:_?(?:[rR]epo\w*|[sS]tore|[eE]vents?))?(?:\.|->)(?:exists|find|has|contains|insert|create|add|save)\w*\s*\(/,
        inString(
          /\b(?:FROM|INTO|from|into)\s+["`]?processed_(?:\w+_)?(?:event|message|webhook|request|notification)s?\b/,
        ),
      ],
    },
    example: `if (processedMessages.has(message.id)) return;`,
  },
  {
    name: 'Rate limit of its own',
    anywhere: {
      'rate-limit':
        /(?<![=!]=\s?)\b(?:429|TOO_MANY_REQUESTS|(?:Status(?:429)?)?TooManyRequests)\b(?<=\b(?:throw|return|raise|status|sendStatus|setStatus|sendError|WriteHeader|abort\w*|Abort\w*)\b[^;\n]{0,90}|\bResponse\.StatusCode\s*=\s*(?:\w+\.)*\w+|\b(?:let\b[^;\n]{0,40}=\s*\(|Err\()\s*(?:\w+::)*\w+)(?<!\b(?:if|when|case|catch|except|rescue)\b[^{;\n]{0,80})(?<=(?:[lL]imit(?!\w*(?:Error|Exception)\b)|[aA]ttempts|[hH]its|[bB]locked|[bB]ucket|[qQ]uota|[rR]emaining)\w*\b[^=\w][\s\S]{0,320})/,
    },
    example: `if (hits > limit) { return answer(429); }`,
  },
  {
    name: 'Logger of its own',
    anywhere: {
      'log-call':
        /(?:\b(?:l|lg)|[lL]og(?:ger)?)\.(?:[dD]ebug|[iI]nfo(?:rmation)?|[wW]arn(?:ing)?|[eE]rror|[fF]atal|[cC]ritical)[fw]?\(/,
    },
    example: 'logger.info("started");',
  },
  ...callers,
  ...roles,
  ...owners,
  ...ownerLimits,
];
