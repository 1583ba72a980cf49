import type { FileText } from '../core/host';

const strict = new TextDecoder('utf-8', { fatal: true });
const lenient = new TextDecoder('utf-8');

/** The text of a file without its byte order mark, whatever Unicode encoding it is in; `binary` where it is no text. */
export function decode(bytes: Uint8Array): FileText {
  const size = bytes.byteLength;
  const wide = wideEncoding(bytes);
  if (wide !== null) return { text: new TextDecoder(wide).decode(bytes), bytes: size };
  if (bytes.includes(0)) return appended(bytes) ?? { unreadable: 'binary', bytes: size };
  try {
    return { text: strict.decode(bytes), bytes: size };
  } catch {
    // An older encoding, mostly Latin-1: what matters is ASCII, and the rest may show as replacement characters.
    return { text: lenient.decode(bytes), bytes: size };
  }
}

/** UTF-16 by its byte order mark, or where every other byte of the beginning is a zero. */
function wideEncoding(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | null {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  const looked = Math.min(bytes.byteLength, 1024) & ~1;
  if (looked < 8) return null;
  let even = 0;
  let odd = 0;
  for (let at = 0; at < looked; at += 2) {
    if (bytes[at] === 0) even++;
    if (bytes[at + 1] === 0) odd++;
  }
  const most = looked * 0.45;
  if (odd >= most && even === 0) return 'utf-16le';
  if (even >= most && odd === 0) return 'utf-16be';
  return null;
}

/** Text in UTF-8 to which a shell appended lines in UTF-16 (`echo >>` in Windows PowerShell). */
function appended(bytes: Uint8Array): FileText | null {
  const marked = bytes.indexOf(0) - 1;
  const start = bytes[marked - 2] === 0xff && bytes[marked - 1] === 0xfe ? marked - 2 : marked;
  const tail = bytes.subarray(start);
  if (start < 1 || wideEncoding(tail) !== 'utf-16le') return null;
  try {
    return {
      text: strict.decode(bytes.subarray(0, start)) + new TextDecoder('utf-16le').decode(tail),
      bytes: bytes.byteLength,
    };
  } catch {
    return null;
  }
}
