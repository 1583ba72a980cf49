import { occurrences } from '../../../search';
import { Source } from '../../source';

/** An annotation that begins a line of a block; those of tools like `@param` are written small. */
const annotation = /^([ \t]*(?:\/\*)?\*+[ \t]*)@\\?[A-Z]\w*(?:\\\w+)*/gm;

/**
 * PHP with the annotations of its documentation blocks as code, and the rest of these blocks blanked, so that they are read as
 * attributes are. Every offset stays.
 */
export function withDocAnnotations(source: Source): Source {
  const { text, uncommented } = source;
  let opened = '';
  for (let start = text.indexOf('/**'); start >= 0; start = text.indexOf('/**', start + 3)) {
    const end = text.indexOf('*/', start + 3) + 2;
    if (end < 2) break;
    // Not in a literal, nor in a comment that is already read.
    if (start < opened.length || uncommented[start] === '/') continue;
    opened += text.slice(opened.length, start) + openedBlock(text.slice(start, end));
  }
  return new Source(source.path, opened + text.slice(opened.length), source.language);
}

function openedBlock(block: string): string {
  let opened = '';
  for (const match of occurrences(annotation, block)) {
    const start = match.index + match[1]!.length;
    if (start < opened.length) continue;
    const end = argumentsEnd(block, match.index + match[0].length);
    opened += blanked(block.slice(opened.length, start)) + block.slice(start, end).replace(/\n[ \t]*\*/g, blanked);
  }
  return opened + blanked(block.slice(opened.length));
}

const blanked = (text: string): string => text.replace(/[^\r\n]/g, ' ');

/** Where the arguments end that may follow an annotation's name. */
function argumentsEnd(block: string, name: number): number {
  if (block[name] !== '(') return name;
  let depth = 0;
  let quoted = false;
  for (let i = name; i < block.length; i++) {
    const c = block[i];
    if (c === '"') quoted = !quoted;
    else if (quoted) continue;
    else if (c === '(') depth++;
    else if (c === ')' && --depth === 0) return i + 1;
  }
  return name;
}
