import type { Dependency } from '../../facts';
import { dependency, numberedLines, type Reader } from './draft';

/** `mix.exs`: the tuples of `deps`. */
export const readMix: Reader = ({ text }) => {
  const dependencies: Dependency[] = [];
  for (const { text: raw, line } of numberedLines(text)) {
    if (/^\s*#/.test(raw)) continue;
    const tuple = /^\s*(?:\[\s*)?\{\s*:(\w+)\s*,\s*(?:"([^"]*)"|(?:git|github|path|in_umbrella|only|hex)\b)/.exec(raw);
    if (tuple)
      dependencies.push(dependency(tuple[1]!, line, tuple[2] ?? null, /only:\s*\[?\s*:(?:dev|test)/.test(raw)));
  }
  return { ecosystem: 'hex', name: /\bapp:\s*:(\w+)/.exec(text)?.[1] ?? null, dependencies, plugins: [] };
};
