import { inString, text, type Technology } from '../technology';

/** What tells one message, request or delivery from every other. */
const ofMessage =
  '(?:[eE]xists?|[pP]rocessed|[hH]andled|[sS]een|[fF]ind|[hH]as|[cC]ontains|[dD]uplicate|known|[gG]et)\\w{0,20}(?:[eE]vent|[mM]essage|[mM]sg|[wW]ebhook|[dD]elivery|[rR]equest|[nN]otification|[jJ]ob)_?(?:[iI][dD]|[kK]ey|[uU]uid)\\b';
const repeated =
  '(?:[dD]uplicate|DUPLICATE|[aA]lready[ _-]?(?:[pP]rocessed|[hH]andled|[rR]eceived|[cC]onsumed|[sS]een|[dD]elivered))';
/** One character before the block ends and before the repetition is refused. */
const goesOn =
  '(?:(?!\\bthrow\\b|\\braise\\b|[eE]xception|[cC]onflict|CONFLICT|\\b409\\b|[bB]ad_?[rR]equest|\\n\\s*\\})[\\s\\S])';

/** When something was done, by the name of the field that keeps it. */
const doneAt =
  '(?:[sS]ent|[pP]rocessed|[dD]elivered|[nN]otified|[cC]harged|[hH]andled|[pP]ublished|[dD]ispatched|[rR]efunded|[cC]aptured|[eE]xecuted|[iI]mported)_?[aA]t';
/** Before it, a row that is held for as long as it is looked at, or the heading of a job. */
const inWork = `(?<=(?:${[
  String.raw`\.lock!?\b|\bwith_lock\b|\b(?:FOR UPDATE|for update)\b|\bselect_for_update\b|\bwith_for_update\b|\blockForUpdate\b|\b(?:pessimistic|PESSIMISTIC)`,
  String.raw`\bdef perform\b|\bShouldQueue\b|@(?:shared_task|\w+\.task|Process(?:or)?|KafkaListener|RabbitListener|SqsListener)\b|\bConsumeContext<`,
  String.raw`\(\s*(?:job|msg|message|delivery):? ?\*?(?:\w+\.)*(?:Job|Task|Delivery|ConsumeMessage)\b`,
].join('|')})[\\s\\S]{0,700})`;
/** What is left without a word of failure. */
const leaves =
  '(?:return|next|continue)\\b(?![^\\n;}]{0,80}(?:[eE]rr|[fF]ail|[iI]nvalid|[cC]onflict|[rR]efus|[rR]eject|unprocessable|\\b4\\d\\d\\b|\\bfalse\\b|\\bFalse\\b))';

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
        // The id that a row was last changed by is the one that comes again.
        text(
          new RegExp(
            `\\bif\\b[^{};\\n]{0,80}\\w*(?:[eE]vent|[mM]essage|[wW]ebhook|[dD]elivery|[nN]otification)_?[iI][dD]\\b\\s*(?:===?|\\.[eE]quals\\()\\s*[^{};\\n]{0,60}(?:[eE]vent|[mM]essage|[wW]ebhook|[dD]elivery|[nN]otification)_?\\.?(?:[iI][dD]|get[iI]d\\(\\))[\\s)]*(?:\\{|:|then\\b)?${goesOn}{0,240}?${repeated}${goesOn}{0,160}?\\b(?:return|continue|ack\\w*|Ack\\w*)\\b`,
          ),
        ),
      ],
    },
    example: `if (processedMessages.has(message.id)) return;`,
  },
  {
    name: 'Work that is left where it was done before',
    anywhere: {
      idempotency: [
        // As Ruby says it, behind the return.
        text(
          new RegExp(
            `^[ \\t]*${leaves}[^\\n]{0,60}?\\b(?:if\\s+[\\w.&@]{0,60}\\b${doneAt}\\b(?:\\.present\\?|\\?)?|unless\\s+[\\w.&@]{0,60}\\b${doneAt}\\.(?:nil|blank)\\?)[ \\t]*$${inWork}`,
          ),
        ),
        text(
          new RegExp(
            `\\bif\\b\\s*\\(?[\\w.$>?-]{0,60}?(?:get)?${doneAt}\\b(?:\\(\\))?(?:\\s*(?:!==?|is not)\\s*(?:null|nil|None|undefined)|\\.(?:Valid|HasValue|isPresent\\(\\)|is_some\\(\\)))?\\s*\\)?\\s*(?:(?:\\{|:)\\s*(?:[^\\n;{}]{0,100}[;\\n]\\s*)?)?${leaves}${inWork}`,
          ),
        ),
      ],
    },
    example: `rows = query("SELECT id FROM notices FOR UPDATE");
if (notice.sentAt) return;`,
  },
];
