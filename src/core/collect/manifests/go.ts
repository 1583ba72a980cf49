import type { Dependency } from '../../facts';
import { dependency, numberedLines, type Reader } from './draft';

/** `go.mod`: `require` and `tool` directives. Tools are development dependencies by their program's path. */
export const readGoMod: Reader = ({ text }) => {
  const dependencies: Dependency[] = [];
  let name: string | null = null;
  let block = '';
  for (const { text: raw, line } of numberedLines(text)) {
    const written = raw.replace(/\/\/.*$/, '').trim();
    if (written === '') continue;
    if (written === ')') {
      block = '';
      continue;
    }
    const opened = /^(\w+)\s*\($/.exec(written);
    if (opened) {
      block = opened[1]!;
      continue;
    }
    const words = written.split(/\s+/);
    const directive = block === '' ? words.shift()! : block;
    const [first, version] = words;
    if (!first) continue;
    if (directive === 'module') name = first;
    if (directive === 'require') dependencies.push(dependency(first, line, version ?? null));
    if (directive === 'tool') dependencies.push(dependency(first, line, null, true));
  }
  return { ecosystem: 'go', name, dependencies, plugins: [] };
};
