const listLine = /^\s*(?:[-*+]|\d{1,9}[.)])\s/;

/**
 * Whether parsing this Markdown could take long. Nested containers and unmatched delimiters cost time that grows with the square of
 * their number; texts that people write stay far below these limits.
 */
export function isCostly(text: string): boolean {
  let delimiters = 0;
  let brackets = 0;
  let unbroken = 0;
  let inFence = false;
  let lines = 0;
  for (const line of text.split('\n')) {
    if (/^\s*(?:```|~~~)/.test(line)) inFence = !inFence;
    if (inFence) continue;
    if (++lines > 3000) return true;
    const container = /^[\s>]{0,2000}/.exec(line)![0];
    if (container.length > 60 && (container.split('>').length > 20 || listLine.test(line) || container.length >= 2000))
      return true;
    if (/^(?:(?:[-*+]|\d{1,9}[.)])\s+){12}/.test(line.slice(0, 200).trimStart())) return true;
    const blank = line.trim() === '';
    if (blank || line.startsWith('|') || listLine.test(line)) delimiters = brackets = 0;
    unbroken = blank ? 0 : unbroken + (line.includes('|') ? 0 : 1);
    for (let at = 0; at < line.length; at++) {
      const code = line.charCodeAt(at);
      if (code === 42 || code === 95 || code === 126 || code === 96) {
        if (line.charCodeAt(at + 1) !== code) delimiters++;
      } else if (code === 91 || code === 93 || code === 60 || code === 33) brackets++;
    }
    if (delimiters > 800 || brackets > 3000 || unbroken > 1500) return true;
  }
  return false;
}
