import { occurrences } from '../../search';
import type { Source } from '../source';

/** Middleware of Go that tells apart what handlers panic with, and answers it. */
export interface RecoveryHere {
  readonly line: number;
  readonly name?: string;
}

const recovered = /\b(\w+)\s*:?=\s*recover\(\)/g;
const method = /^func\s+(?:\([^)\n]*\)\s*)?(\w+)/gm;
const answers = /\b(?:WriteHeader|JSON|AbortWithStatusJSON|AbortWithStatus|SendStatus|Status|http\.Error|Encode)\(/;
/** What anything may be; the types of the project's own errors are others. */
const anything = /^(?:error|string|int|any|type|runtime\.Error|fmt\.Stringer|interface\{\s*\})$/;
/** The name of a function by which it is known who mounts it. */
export const recoveryName = /recover/i;

/** Where a file's middleware maps the errors that handlers panic with. */
export function recoveriesIn(source: Source): RecoveryHere[] {
  if (source.language !== 'Go') return [];
  const { code } = source;
  return [...occurrences(recovered, code)].flatMap(({ index, 1: value }) => {
    const end = code.indexOf('\n}', index);
    const body = code.slice(index, Math.min(end < 0 ? code.length : end, index + 3_000));
    if (source.inTest(index) || !answers.test(body) || !tellsApart(body, value!)) return [];
    const name = [...code.slice(0, index).matchAll(method)].at(-1)?.[1];
    return [{ line: source.lineOf(index), ...(name !== undefined && recoveryName.test(name) ? { name } : {}) }];
  });
}

/** `r.(*AppError)`, `errors.As(err, &missing)`, `switch e := r.(type) { case AppError:`. */
function tellsApart(body: string, value: string): boolean {
  if (/\berrors\.As\(/.test(body)) return true;
  for (const [, of, type] of body.matchAll(/\b(\w+)\.\(([^()\n]{1,60})\)/g))
    if (of === value && !anything.test(type!.trim())) return true;
  return (
    new RegExp(`\\b${value}\\.\\(type\\)`).test(body) &&
    [...body.matchAll(/\bcase\s+([\w.*, ]{1,80}):/g)].some(([, types]) =>
      types!.split(',').some((type) => !anything.test(type.trim()) && type.trim() !== 'nil'),
    )
  );
}
