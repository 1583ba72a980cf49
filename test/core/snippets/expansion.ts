/**
 * Expands text in the editor's snippet syntax with its defaults, written from the syntax's description and apart from the code that
 * produces it: `\` escapes, `${1:default}`, `${1|one,two|}`, and `${1}` for a further occurrence.
 */
export function expand(text: string): string {
  const values = new Map<string, string>();
  let at = 0;
  let out = '';
  /** Reads until one of the ends, undoing escapes of the given characters. */
  const until = (ends: string, escaped: string): string => {
    let value = '';
    while (at < text.length && !ends.includes(text[at]!)) {
      if (text[at] === '\\' && escaped.includes(text[at + 1] ?? '')) at++;
      value += text[at++]!;
    }
    return value;
  };
  while (at < text.length) {
    out += until('$', '$}\\');
    if (at >= text.length) break;
    const stop = /^\$\{(\d+)(?=[:|}])/.exec(text.slice(at));
    if (!stop) throw new Error(`a bare $ at ${at}: ${text.slice(at, at + 20)}`);
    const number = stop[1]!;
    at += stop[0].length;
    const kind = text[at++];
    if (kind === ':') {
      values.set(number, until('}', '$}\\'));
      at++;
    } else if (kind === '|') {
      values.set(number, until(',|', ',|\\'));
      while (text[at] === ',') {
        at++;
        until(',|', ',|\\');
      }
      at += 2;
    }
    const value = values.get(number);
    if (value === undefined) throw new Error(`$${number} is repeated before it has a value`);
    out += value;
  }
  return out;
}
