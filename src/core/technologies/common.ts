import { inString, text, type Technology } from './technology';

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
        text(/["'][cC]ache-[cC]ontrol["']\s*(?:,|:|=>|\]\s*=)[^\n]{0,80}\b(?:max-?[aA]ge|public|immutable|s-maxage)\b/),
        text(/["'][eE][tT]ag["']\s*(?:,|:|=>|\]\s*=)\s*(?!["'][A-Z])/),
        text(/["'][iI]f-[nN]one-[mM]atch["']\s*[)\]]/),
      ],
    },
    example: 'header("Cache-Control", "max-age=60")',
  },
  {
    name: 'SQL',
    anywhere: {
      upsert: inString(/\b(?:ON CONFLICT|on conflict|ON DUPLICATE KEY|on duplicate key)\b/),
      idempotency: inString(
        /\b(?:ON CONFLICT|on conflict)(?=[^;]{0,160}\b(?:DO NOTHING|do nothing)\b)|\b(?:INSERT (?:OR )?IGNORE|insert (?:or )?ignore)\b/,
      ),
      locking: inString(/\b(?:FOR (?:NO KEY )?UPDATE|for (?:no key )?update)\b(?! OF| ON| of| on)/),
      transactions: text(/["'`](?:BEGIN|START TRANSACTION|begin)(?: TRANSACTION)?;?["'`]/),
    },
    example: `run("BEGIN")
run("SELECT id FROM jobs FOR UPDATE SKIP LOCKED")
run("INSERT INTO events (id) VALUES (?) ON CONFLICT (id) DO NOTHING")`,
  },
];
