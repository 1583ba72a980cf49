import { inString, text, type Technology } from '../technology';

/** What tells one message, request or delivery from every other. */
const ofMessage =
  '(?:[eE]xists?|[pP]rocessed|[hH]andled|[sS]een|[fF]ind|[hH]as|[cC]ontains|[dD]uplicate|known|[gG]et)\\w{0,20}(?:[eE]vent|[mM]essage|[mM]sg|[wW]ebhook|[dD]elivery|[rR]equest|[nN]otification|[jJ]ob)_?(?:[iI][dD]|[kK]ey|[uU]uid)\\b';
const repeated =
  '(?:[dD]uplicate|DUPLICATE|[aA]lready[ _-]?(?:[pP]rocessed|[hH]andled|[rR]eceived|[cC]onsumed|[sS]een|[dD]elivered))';
/** One character before the block ends and before the repetition is refused. */
const goesOn =
  '(?:(?!\\bthrow\\b|\\braise\\b|[eE]xception|[cC]onflict|CONFLICT|\\b409\\b|[bB]ad_?[rR]equest|\\n\\s*\\})[\\s\\S])';

/** How programs know a request or message again, without a library. */
export const repetitions: readonly Technology[] = [
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
        // Asked for by the id of a message, and told to be a repetition rather than refused.
        text(
          new RegExp(
            `\\bif\\b[^{};\\n]{0,100}${ofMessage}[^{};\\n]{0,60}[\\s)]*(?:\\{|:|then\\b)?${goesOn}{0,240}?${repeated}${goesOn}{0,160}?\\b(?:return|continue|ack\\w*|Ack\\w*)\\b`,
          ),
        ),
      ],
    },
    example: `if (processedMessages.has(message.id)) return;`,
  },
];
