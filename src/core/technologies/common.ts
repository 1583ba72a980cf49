import { inString, text, type Technology } from './technology';

/** Put in where it is missing, without a word on which key must not repeat. */
const putInOnce =
  '\\b(?:(?:ON CONFLICT|on conflict)(?=\\s+(?:DO NOTHING|do nothing)\\b)|(?:INSERT (?:OR )?IGNORE|insert (?:or )?ignore)\\b)';
/** Around it, what says that a repetition is looked for. */
const ofRepetition =
  '(?:RETURNING|returning|[rR]ow_?[cC]ount|[rR]ows_?[aA]ffected|[aA]ffected_?[rR]ows|\\.changes\\b|[dD]uplicate|[aA]lready|[pP]rocessed|[eE]vent|[mM]essage|[wW]ebhook|[iI]dempoten|[dD]e-?dup|(?:[rR]equest|[nN]otification|[dD]elivery|[jJ]ob|[tT]ransaction|[pP]ayment|[eE]xternal|[rR]eference|[cC]orrelation)_?[iI][dD]\\b|[kK]ey_?[hH]ash)';

/** What looks the same in every language: names of HTTP headers, and SQL in strings. */
export const common: readonly Technology[] = [
  {
    name: 'Idempotency-Key header',
    anywhere: { idempotency: inString(/\b(?:[xX]-)?[iI]dempotency-[kK]ey\b|\bHTTP_(?:X_)?IDEMPOTENCY_KEY\b/) },
    example: 'key("Idempotency-Key")',
  },
  {
    name: 'Request id header',
    anywhere: {
      'correlation-id': inString(
        /\b(?:[xX]-(?:[rR]equest|[cC]orrelation|[tT]race)-?I[dD]|x-(?:request|correlation|trace)-?id|X-REQUEST-ID|X-CORRELATION-ID|[tT]raceparent)\b/,
      ),
    },
    example: 'header("X-Request-ID")',
  },
  {
    name: 'HTTP caching headers',
    anywhere: {
      'http-caching': [
        // Files that are served as they lie are no results.
        text(
          /(?<!\bpublic_file_server\.headers[^\n]{0,40})["'][cC]ache-[cC]ontrol["']\s*(?:,|:|=>|\]\s*=)[^\n]{0,80}\b(?:max-?[aA]ge|public|immutable|s-maxage)\b/,
        ),
        text(/["'][eE][tT]ag["']\s*(?:,|:|=>|\]\s*=)\s*(?!["'][A-Z])/),
        text(/["'][iI]f-[nN]one-[mM]atch["']\s*[)\]]/),
      ],
    },
    example: 'header("Cache-Control", "max-age=60")',
  },
  {
    name: 'SQL',
    anywhere: {
      upsert: inString(
        /\b(?:ON CONFLICT|on conflict|ON DUPLICATE KEY|on duplicate key|INSERT (?:OR )?IGNORE|insert (?:or )?ignore)\b/,
      ),
      // Put in once by the key that is named; otherwise where somebody cares whether it was there, or what is put in is a message.
      idempotency: [
        inString(
          /\b(?:ON CONFLICT|on conflict)(?=\s*(?:\(|ON CONSTRAINT|on constraint)[^;]{0,160}\b(?:DO NOTHING|do nothing)\b)/,
        ),
        inString(new RegExp(`${putInOnce}(?=[\\s\\S]{0,300}?${ofRepetition})`)),
        inString(new RegExp(`${putInOnce}(?<=${ofRepetition}[\\s\\S]{0,200})`)),
      ],
      timeouts: inString(
        /\bconnect_timeout=[1-9]|[?&](?:connectTimeout|connectTimeoutMS|serverSelectionTimeoutMS|socketTimeout|readTimeout|statement_timeout)=[1-9]|;\s?(?:Connection|Connect|Command) Timeout=[1-9]/,
      ),
      locking: inString(/\b(?:FOR (?:NO KEY )?UPDATE|for (?:no key )?update)\b(?! OF| ON| of| on)/),
      transactions: text(/["'`](?:BEGIN|START TRANSACTION|begin)(?: TRANSACTION)?;?["'`]/),
    },
    example: `open("host=db connect_timeout=5")
run("BEGIN")
run("SELECT id FROM jobs FOR UPDATE SKIP LOCKED")
run("INSERT INTO events (id) VALUES (?) ON CONFLICT (id) DO NOTHING")`,
  },
];
