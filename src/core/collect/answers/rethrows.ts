/** Code that catches errors only to see them pass: it logs or counts them and throws them on, so that it answers nothing. */
import { closing } from '../endpoints/syntax/brackets';
import type { Source } from '../source';

const reach = 4_000;

/** Whether all that is caught of the `try` around an offset is thrown on; false where nothing is caught. */
export function onlyRethrows(source: Source, at: number): boolean {
  const caught = source.language === 'Python' ? exceptBlocks(source.code, at) : catchBlocks(source.code, at);
  return caught.length > 0 && caught.every(throwsOn);
}

const thrown = /\b(?:throw|raise)\b(?:[ \t]+[\w.]+)?(?:[ \t]+from[ \t]+\w+)?[ \t]*;?$/;
/** What answers by itself, or changes what the error will be answered with. */
const answering = /\breturn\b|\bctx\.body\s*=|\.\s*[sS]tatus\w*\s*=(?!=)|\bWrite\w*\(|\.(?:json|send|end)\(/;

/** A block that ends by throwing what it caught, and leaves it in no other way. */
const throwsOn = (block: string): boolean => thrown.test(block.trimEnd()) && !answering.test(block);

function catchBlocks(code: string, at: number): string[] {
  const found: string[] = [];
  let end = behindBlock(code, at);
  for (;;) {
    const head = /^\s*catch\b[^{}]{0,200}\{/.exec(code.slice(end, end + 300));
    if (!head) return found;
    const open = end + head[0].length - 1;
    end = closing(code, open) + 1;
    found.push(code.slice(open + 1, end - 1));
  }
}

/** Behind the brace that closes the block around an offset. */
function behindBlock(code: string, at: number): number {
  let depth = 0;
  for (let index = at; index < Math.min(code.length, at + reach); index++) {
    if (code[index] === '{') depth++;
    else if (code[index] === '}' && --depth < 0) return index + 1;
  }
  return code.length;
}

function exceptBlocks(code: string, at: number): string[] {
  const before = code.slice(0, at).lastIndexOf('\n') + 1;
  const indent = /^[ \t]*/.exec(code.slice(before))![0].length;
  const found: string[] = [];
  let open = false;
  for (const row of code.slice(code.indexOf('\n', at) + 1, at + reach).split('\n')) {
    if (row.trim() === '') continue;
    if (/^[ \t]*/.exec(row)![0].length > indent) {
      if (open) found[found.length - 1] += `${row}\n`;
      continue;
    }
    if (!/^[ \t]*(?:except|else|finally)\b/.test(row)) break;
    open = /^[ \t]*except\b/.test(row);
    if (open) found.push('');
  }
  return found;
}
