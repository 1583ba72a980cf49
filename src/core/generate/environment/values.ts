/** What may be written down of a variable's value. */

/** Whether a variable holds a secret, by its name. */
export const looksSecretName = (name: string): boolean =>
  /secret|passw|pwd|token|api_?key|access_?key|private|credential|jwt|(?:^|_)(?:key|salt|auth|pass|pepper|signature)(?:_|$)/i.test(
    name,
  ) &&
  !/(?:expires?|expiry|ttl|age|minutes|seconds|hours|days|algorithm|issuer|audience|rounds|length|header|host|port|user)(?:_?\w{0,8})?$/i.test(
    name,
  );

/** Whether a value is short and plain, and neither a secret nor a way in. */
export function isPlainValue(name: string, value: string): boolean {
  if (value === '' || value.length > 80 || looksSecretName(name)) return false;
  if (!/^[\w.:/@,+*=?&%~[\]-]+(?: [\w.:/@,+-]+){0,8}$/.test(value)) return false;
  return !/:\/\/[^/\s]*:[^/\s]*@/.test(value) && !/^[A-Za-z0-9+/_=-]{24,}$/.test(value);
}

/** The variables that the text of an environment file sets, without comments. */
export function valuesIn(text: string): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  for (const line of text.split(/\r?\n/).slice(0, 1_000)) {
    const match = /^\s*(?:export\s+)?([A-Za-z_]\w{0,80})\s*=\s*(.{0,200})$/.exec(line.slice(0, 400));
    if (match) found.set(match[1]!, match[2]!.trim().replace(/^(["'])(.*)\1$/, '$2'));
  }
  return found;
}
