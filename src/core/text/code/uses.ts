/** Answers about what production code brings into play, for checks that ask for capabilities. */
import type { Facts, Use } from '../../facts';
import type { FileEvidence } from '../../model';
import type { Capability } from '../../technologies/capabilities';

/** The uses of production code that show one of these capabilities, in the order of the capabilities, then of the files. */
export function production(uses: readonly Use[], ...capabilities: readonly Capability[]): readonly Use[] {
  return capabilities.flatMap((capability) => uses.filter((use) => use.production && use.capability === capability));
}

/** Where uses stand: one place per file first, then further places, at most `most`; a place that shows several things stands once. */
export function placesOf(uses: readonly Use[], most = 5): readonly FileEvidence[] {
  const first = new Map<string, Use>();
  const rest = new Map<string, Use>();
  for (const use of uses) {
    const { path, line } = use.place;
    const other = first.get(path);
    if (!other) first.set(path, use);
    else if (other.place.line !== line) rest.set(`${path}:${line}`, use);
  }
  return [...first.values(), ...rest.values()]
    .slice(0, most)
    .map(({ place }) => ({ path: place.path, startLine: place.line }));
}

/** The technologies behind uses, as a list for a sentence: `Winston`, `slog and zap`. */
export function technologiesIn(uses: readonly Use[], most = 3): string {
  const names = [...new Set(uses.map(({ technology }) => technology))].slice(0, most);
  return names.length < 2 ? (names[0] ?? '') : `${names.slice(0, -1).join(', ')} and ${names.at(-1)}`;
}

/** What to call the code that was looked at: `the TypeScript code`. */
export const codeLookedAt = ({ main }: Facts['code']): string => (main ? `the ${main} code` : 'the code');
