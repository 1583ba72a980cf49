/** Branch and path patterns of CI systems and ignore files, matched without expressions that a repository could make slow. */

/** Whether a pattern with `*` (within a part), `**` (across parts), `?` and `+` meets the whole of a path or branch name. */
export function matchesGlob(pattern: string, path: string): boolean {
  const patternParts = pattern.slice(0, 300).split('/');
  const parts = path.slice(0, 1_000).split('/');
  const known = new Map<number, boolean>();
  const match = (p: number, s: number): boolean => {
    const key = p * 1_100 + s;
    const before = known.get(key);
    if (before !== undefined) return before;
    let answer: boolean;
    if (p === patternParts.length) answer = s === parts.length;
    else if (patternParts[p] === '**') answer = match(p + 1, s) || (s < parts.length && match(p, s + 1));
    else answer = s < parts.length && matchesPart(patternParts[p]!, parts[s]!) && match(p + 1, s + 1);
    known.set(key, answer);
    return answer;
  };
  return match(0, 0);
}

/** Wildcards within one part. Two pointers: on a mismatch the last star takes one character more. */
function matchesPart(pattern: string, text: string): boolean {
  let p = 0;
  let t = 0;
  let star = -1;
  let from = 0;
  while (t < text.length) {
    if (pattern[p] === '*') {
      star = p++;
      from = t;
    } else if (p < pattern.length && meetsOne(pattern, p, text[t]!)) {
      p = afterOne(pattern, p);
      t++;
    } else if (star >= 0) {
      p = star + 1;
      t = ++from;
    } else return false;
  }
  while (pattern[p] === '*') p++;
  return p === pattern.length;
}

/** Whether the pattern's next character, wildcard or class (`[Oo]`) meets a character. */
function meetsOne(pattern: string, at: number, char: string): boolean {
  const end = afterOne(pattern, at);
  if (end === at + 1) return pattern[at] === '?' || pattern[at] === char;
  const inside = pattern.slice(at + 1, end - 1);
  const without = inside.startsWith('!') || inside.startsWith('^');
  const members = without ? inside.slice(1) : inside;
  let member = members.includes(char);
  for (
    let dash = members.indexOf('-', 1);
    dash > 0 && dash < members.length - 1;
    dash = members.indexOf('-', dash + 1)
  ) {
    member ||= members[dash - 1]! <= char && char <= members[dash + 1]!;
  }
  return member !== without;
}

/** The place after the next character, wildcard or class of a pattern. */
function afterOne(pattern: string, at: number): number {
  const close = pattern[at] === '[' ? pattern.indexOf(']', at + 2) : -1;
  return close < 0 ? at + 1 : close + 1;
}

/** Whether a list of patterns lets a name through: the last that meets it decides, `!` before those that keep it out. */
export function letsThrough(patterns: readonly string[], name: string): boolean {
  let through = patterns.length > 0 && patterns.every((pattern) => pattern.startsWith('!'));
  for (const pattern of patterns) {
    const out = pattern.startsWith('!');
    if (matchesGlob(out ? pattern.slice(1) : pattern, name)) through = !out;
  }
  return through;
}
