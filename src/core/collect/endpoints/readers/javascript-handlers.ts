import type { Source } from '../../source';
import type { HandlerHere } from '../model';
import { argumentsAt, closing, parts, type Range } from '../syntax/brackets';
import { dottedName } from '../syntax/paths';

/** The function that answers: the last argument, inside wrappers such as `asyncHandler(…)`. */
export function handlerAt(source: Source, last: Range | undefined): { handler?: HandlerHere } {
  if (!last) return {};
  const { code } = source;
  let { start, end } = last;
  let maker: Pick<HandlerHere, 'maker'> = {};
  for (let i = 0; i < 5; i++) {
    const text = code.slice(start, end);
    const line = source.lineOf(start);
    if (/^(?:async\b\s*)?(?:function\b|\(|[\w$]+\s*=>)/.test(text)) return { handler: { name: '', line } };
    const object = /^\{[\s\S]*?\b(?:handler)\s*[:(,}]/.exec(text);
    if (object) return { handler: { name: '', line: source.lineOf(start + object[0].search(/\bhandler\s*[:(,}]/)) } };
    const wrapped = /^([\w$.]+)\s*(?:<[^()]*>)?\(/.exec(text);
    if (wrapped && code[end - 1] === ')') {
      if (wrapped[1]!.endsWith('.bind')) return { handler: { name: wrapped[1]!.slice(0, -5) } };
      const inner = argumentsAt(code, start + wrapped[0].length - 1).at(-1);
      if (!inner) return { handler: { name: wrapped[1]! } };
      maker = { maker: wrapped[1]! };
      ({ start, end } = inner);
    } else if (text.startsWith('[')) {
      const inner = parts(code, start + 1, closing(code, start)).at(-1);
      if (!inner) return {};
      ({ start, end } = inner);
    } else {
      const name = dottedName(text);
      return name || maker.maker ? { handler: { name, ...maker } } : {};
    }
  }
  return {};
}
