import { isMap, isScalar, parseDocument } from 'yaml';

/** The keys of a mapping in YAML text: at its top, or under one key. */
export function takenNames(text: string, under?: string): ReadonlySet<string> {
  const document = parseDocument(text, { logLevel: 'silent', prettyErrors: false });
  const map = under === undefined ? document.contents : document.get(under);
  if (!isMap(map)) return new Set();
  return new Set(map.items.flatMap(({ key }) => (isScalar(key) ? [String(key.value)] : [])));
}
