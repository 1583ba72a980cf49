import type { SourceFile } from '../collector';
import { commandStep, job, onPush, type RawFile, type RawStep } from './raw';

const longest = 200_000;

/** `Jenkinsfile`: the text of `sh`, `bat` and `powershell` steps with the `dir` around them, comments left out. */
export function readJenkinsfile({ text }: SourceFile): RawFile | null {
  const source = withoutComments(text.slice(0, longest));
  const steps: RawStep[] = [];
  const folders: { depth: number; folder: string }[] = [];
  let depth = 0;
  let line = 1;
  let stage: string | null = null;
  const pattern =
    /\n|[{}]|\bstage\s*\(\s*["']([^"']*)["']|\bdir\s*\(\s*["']([^"']*)["']\s*\)|\b(?:sh|bat|powershell|pwsh)\b[ \t]{0,8}\(?\s{0,40}(?:\[?\s{0,40}(?:label:\s*(?:"[^"\n]*"|'[^'\n]*')\s*,\s*)?(?:returnStatus:\s*\w+\s*,\s*)?script:\s*)?("""|'''|"|')|"(?:[^"\\\n]|\\.)*"|'(?:[^'\\\n]|\\.)*'/g;
  for (let match = pattern.exec(source); match; match = pattern.exec(source)) {
    const [whole, stageName, folder, quote] = match;
    if (whole === '\n') line++;
    else if (whole === '{') depth++;
    else if (whole === '}') {
      depth--;
      while (folders.length > 0 && folders.at(-1)!.depth >= depth) folders.pop();
    } else if (stageName !== undefined) stage = stageName;
    else if (folder !== undefined) folders.push({ depth, folder });
    else if (quote !== undefined) {
      const start = match.index + whole.length;
      const end = closing(source, start, quote);
      const script = source.slice(start, end);
      const first = line + (whole.match(/\n/g)?.length ?? 0);
      steps.push(
        commandStep(
          [{ text: script.replace(/\\(["'$])/g, '$1'), line: first }],
          first,
          stage,
          folders.map((one) => one.folder).join('/'),
        ),
      );
      line = first + (script.match(/\n/g)?.length ?? 0);
      pattern.lastIndex = end + quote.length;
    } else line += whole.match(/\n/g)?.length ?? 0;
  }
  if (steps.length === 0) return null;
  return { workflow: { system: 'Jenkins', name: null, triggers: [onPush(1)], jobs: [job('pipeline', 1, steps)] } };
}

/** Where a quotation ends; one of a single quote ends with its line. */
function closing(source: string, from: number, quote: string): number {
  for (let at = from; at < source.length; at++) {
    if (source[at] === '\\') at++;
    else if (source[at] === '\n' && quote.length === 1) return at;
    else if (source.startsWith(quote, at)) return at;
  }
  return source.length;
}

/** Comments become blanks of the same number of lines; text in quotes stays. */
function withoutComments(text: string): string {
  const kept: string[] = [];
  let from = 0;
  for (let at = 0; at < text.length;) {
    const quote = ['"""', "'''", '"', "'"].find((mark) => text.startsWith(mark, at));
    if (quote) {
      at = closing(text, at + quote.length, quote) + quote.length;
      continue;
    }
    const mark = text.startsWith('/*', at) ? '*/' : text.startsWith('//', at) ? '\n' : null;
    if (mark === null) {
      at++;
      continue;
    }
    const found = text.indexOf(mark, at + 2);
    const end = found < 0 ? text.length : mark === '\n' ? found : found + 2;
    kept.push(text.slice(from, at), text.slice(at, end).replace(/[^\n]+/g, ''));
    from = at = end;
  }
  return kept.join('') + text.slice(from);
}
