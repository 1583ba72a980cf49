import type { Dependency } from '../../facts';
import { dependency, numberedLines, type Reader } from './draft';

/** `Gemfile`, `gems.rb` and gem specifications, by line. */
export const readGemfile: Reader = ({ text }) => {
  const dependencies: Dependency[] = [];
  let group: string | null = null;
  for (const { text: raw, line } of numberedLines(text)) {
    if (/^\s*#/.test(raw)) continue;
    const opened = /^\s*group\b([^#]*)\bdo\b/.exec(raw);
    if (opened) group = opened[1]!;
    else if (/^\s*end\b/.test(raw)) group = null;
    const gem =
      /^\s*(?:\w+\.add_(?:runtime_|development_)?dependency|gem)[\s(]+["']([\w.-]+)["'](?:\s*,\s*["']([^"']+)["'])?/.exec(
        raw,
      );
    if (!gem) continue;
    const groups = group ?? /\bgroups?:\s*(.*)$/.exec(raw)?.[1] ?? '';
    const development =
      raw.includes('add_development_dependency') || (/development|test/.test(groups) && !groups.includes('production'));
    dependencies.push(dependency(gem[1]!, line, gem[2] ?? null, development));
  }
  return {
    ecosystem: 'rubygems',
    name: /\.name\s*=\s*["']([\w-]+)/.exec(text)?.[1] ?? null,
    dependencies,
    plugins: [],
  };
};
