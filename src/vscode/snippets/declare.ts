import type { Need } from './needs';

/** Text that is put into a manifest. */
export interface Declaration {
  readonly offset: number;
  readonly text: string;
}

/**
 * How packages are declared in a manifest, where that is a plain edit: `package.json` with its dependencies one a line, and
 * `requirements.txt`. Undefined elsewhere.
 */
export function declarationsIn(path: string, text: string, needs: readonly Need[]): readonly Declaration[] | undefined {
  const lacking = needs.filter(({ declared }) => declared === undefined).sort((a, b) => (a.name < b.name ? -1 : 1));
  if (lacking.length === 0) return undefined;
  if (/(?:^|\/)package\.json$/.test(path)) return inPackageJson(text, lacking);
  if (/(?:^|\/)requirements\.txt$/.test(path)) return [inRequirements(text, lacking)];
  return undefined;
}

const block =
  /^([ \t]+)"dependencies"[ \t]*:[ \t]*\{[ \t]*\r?\n((?:[ \t]+"[^"\n]+"[ \t]*:[ \t]*"[^"\n]*",?[ \t]*\r?\n)+)[ \t]*\}/m;

/** Dependencies are kept in the order of their names, as npm does. */
function inPackageJson(text: string, needs: readonly Need[]): readonly Declaration[] | undefined {
  const found = block.exec(text);
  if (!found) return undefined;
  const [whole, , entries] = found as unknown as [string, string, string];
  const end = text.includes('\r\n') ? '\r\n' : '\n';
  const from = found.index + whole.indexOf(entries);
  const lines = entries.split(/(?<=\n)/);
  const names = lines.map((line) => /"([^"]+)"/.exec(line)![1]!);
  const indent = /^[ \t]+/.exec(lines[0]!)![0];
  return needs.map(({ name, major }): Declaration => {
    const entry = `"${name}": "^${major}${'.0'.repeat(Math.max(0, 3 - major.split('.').length))}"`;
    const at = names.findIndex((other) => other > name);
    if (at >= 0) {
      const offset = from + lines.slice(0, at).join('').length;
      return { offset, text: `${indent}${entry},${end}` };
    }
    // After the last entry, which has no comma.
    return { offset: from + entries.trimEnd().length, text: `,${end}${indent}${entry}` };
  });
}

function inRequirements(text: string, needs: readonly Need[]): Declaration {
  const lines = needs.map(({ name, major }) => `${name}>=${major}`).join('\n');
  return { offset: text.length, text: `${text === '' || text.endsWith('\n') ? '' : '\n'}${lines}\n` };
}
