/** What a value looks like: a placeholder, a throw-away word, or something that was made to be kept. */

const placeholder =
  /^(?:<[^>]*>|\[[^\]]*\]|\{\{?[^}]*\}?\}|\$\{?[\w.:-]*\}?.*|%[\w.()-]*%?|#\{.*|@\w+@|x{3,}|\*{3,}|\.{3,}|-+|_+|\?+|null|none|nil|undefined|true|false|todo|tbd|n\/?a|empty|env|process\.env.*|os\.environ.*|ENV\[.*)$/i;
const placeholderWords =
  /(?:your|my)[-_ ]?(?:own|super|secret|key|token|api|app|jwt|password|client|db|random|very|user|name|id|access|private|strong|\w+[-_ ](?:here|key|secret|token|password))|change[-_ ]?(?:me|this|it|in|to|for)|replace[-_ ]?(?:me|this|with|in)|insert[-_ ]|example|placeholder|dummy|sample|fake|redacted|enter[-_ ]|fill[-_ ]?(?:in|me|this)|goes[-_ ]?here|some[-_ ]?(?:secret|key|random)|put[-_ ]|not[-_ ]?(?:set|real|a[-_ ]real)|generate[-_ ]|<|>|\.\.\.|xxxx|abcdef|123456789|foo[-_]?bar|lorem|here$/i;
/** Words that anyone would type for a database on the own machine. */
const throwAway =
  /^(?:(?:my)?(?:sql|postgres(?:ql)?|mongo(?:db)?|redis|rabbitmq|maria(?:db)?|minio(?:admin)?|elastic|kafka|sa|db)(?:user|pass(?:word)?|pw|admin|root|secret)?|root(?:root|pass(?:word)?|pw)?|admin(?:istrator)?(?:\d*|admin|pass(?:word)?)|pass(?:word|wd)?!?\d*[!@#]*|p[@a4]ss(?:w[o0]rd)?\d*[!@#]*|secret\d*|test(?:ing|er|user|pass(?:word)?)?\d*|user(?:name|pass(?:word)?)?\d*|guest|dev(?:elop(?:ment|er)?)?(?:pass(?:word)?)?|local(?:host|dev)?|default|changeit|letmein|qwerty\w*|toor|demo|app(?:user|pass(?:word)?)?|\d{1,8}|[a-z]{1,5}|your_?strong\(?!?\)?password\w*|yourstrong.*|strong[!@]?pass\w*\W*\d*)$/i;

/** Whether a value only stands for one that is to be filled in. */
export function isPlaceholder(value: string): boolean {
  return value.trim() === '' || placeholder.test(value.trim()) || placeholderWords.test(value);
}

/** Whether a value is a word that anyone would type for a local database. */
export function isThrowAway(value: string): boolean {
  return throwAway.test(value.trim());
}

/** Whether a value looks made by a machine or a careful person: long, mixed, without words of a sentence. */
export function looksReal(value: string): boolean {
  const text = value.trim();
  if (text.length < 12 || /\s/.test(text) || isPlaceholder(text) || isThrowAway(text)) return false;
  if (
    /^(?:https?:\/\/|\/|\.{1,2}\/|classpath:|file:|[a-z]+(?:[._-][a-z]+)+$|[A-Z]+(?:_[A-Z]+)+$|[a-z]+(?:[A-Z][a-z]+)+$)/.test(
      text,
    )
  )
    return false;
  const kinds = [/[a-z]/, /[A-Z]/, /\d/, /[^A-Za-z0-9]/].filter((kind) => kind.test(text)).length;
  if (kinds < 2) return false;
  return entropy(text) >= (text.length >= 20 ? 3 : 3.2) && /\d/.test(text);
}

/** Whether a value was made by a program: one long run of digits and letters without words that a person joined. */
export function looksMachineMade(value: string): boolean {
  const text = value.trim();
  if (!looksReal(text) || text.length < 24) return false;
  if (/^[0-9a-f]{32,}$|^[0-9A-F]{32,}$/.test(text)) return true;
  return (
    /^[A-Za-z0-9+/_-]+={0,2}$/.test(text) &&
    [/[a-z]/, /[A-Z]/, /\d/].every((kind) => kind.test(text)) &&
    !/(?:^|[-_])[a-z]{4,}(?:[-_]|$)/i.test(text)
  );
}

/** Shannon entropy in bits for each character. */
export function entropy(text: string): number {
  const counts = new Map<string, number>();
  for (const char of text) counts.set(char, (counts.get(char) ?? 0) + 1);
  let bits = 0;
  for (const count of counts.values()) bits -= (count / text.length) * Math.log2(count / text.length);
  return bits;
}

/** Whether a host is of the own machine or of a compose network. */
export function isLocalHost(host: string): boolean {
  return (
    /^(?:localhost|127\.|0\.0\.0\.0|::1|host\.docker\.internal|\[::1\]|192\.168\.|10\.)/.test(host) ||
    !host.includes('.') ||
    /[<>${}*]|example\.|\.local$|\.internal$|\.svc\b|^host|your/i.test(host)
  );
}

/** Names of values that sign or encrypt. */
export const signingName =
  /(?:jwt|token|session|cookie|sign(?:ing|ature)?|encrypt(?:ion)?|hmac|crypto|cipher|app|auth|access|refresh|csrf|api|server|flask|django|rails|master|security|hash|bearer|passport|secret)[\w.:-]{0,24}?[-_.:]?(?:secret|key|salt|pepper|passphrase)(?:[-_.:]?(?:key|base|string|value|code|word|phrase|token|access|refresh|hex|base64))*$|^(?:secret|secret_?or_?key|secret_?key(?:_?base)?|signing_?key|private_?key|jwt|hmac|pepper)$/i;
const notSigning =
  /public|publishable|site[-_]?key|primary|foreign|api[-_.]?key|access[-_.]?key|client[-_.]?secret|aws|google|stripe|mail|smtp|s3|github|cloud|cache|redis|expir|name|header|field|prefix|path|file|url|host|location|id$|algorithm|length|size|rounds|map|ttl|version|idempotency|partition|sort[-_.]?key|range[-_.]?key|storage|lock|queue|topic|translation|error|message|salt[-_.]?rounds/i;

/** Whether a name is that of a value that signs or encrypts. */
export function isSigningName(name: string): boolean {
  return signingName.test(name) && !notSigning.test(name);
}

/** Names of values that give access to something. */
export const credentialName =
  /(?:pass(?:word|wd|phrase)?|pwd|api[-_.]?key|secret[-_.]?(?:access[-_.]?)?key|access[-_.]?(?:key|token)|auth[-_.]?token|client[-_.]?secret|bearer[-_.]?token|private[-_.]?key|app[-_.]?password|smtp[-_.]?pass|token|secret|credentials?)$/i;
