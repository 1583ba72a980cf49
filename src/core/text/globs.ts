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
    } else if (p < pattern.length && (pattern[p] === '?' || pattern[p] === text[t])) {
      p++;
      t++;
    } else if (star >= 0) {
      p = star + 1;
      t = ++from;
    } else return false;
  }
  while (pattern[p] === '*') p++;
  return p === pattern.length;
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
