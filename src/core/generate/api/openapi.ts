import type { Facts } from '../../facts';
import type { Place } from '../../model';
import { entries, entry, textOf, type Node } from '../../text/structured/node';
import { parseJson } from '../../text/structured/json';
import { parseYaml } from '../../text/structured/yaml';

/** An operation that an OpenAPI file describes. */
export interface Operation {
  readonly method: string;
  readonly path: string;
  /** What it does, in the file's own words; empty where it does not say. */
  readonly summary: string;
  readonly place: Place;
}

const verb = /^(?:get|post|put|patch|delete)$/;

/** The operations of the repository's OpenAPI files. */
export function operationsOf(
  { answers }: Pick<Facts, 'answers'>,
  read: (path: string) => string | null,
): readonly Operation[] {
  return answers.contracts
    .filter(({ kind, place }) => kind === 'OpenAPI' && /\.(?:ya?ml|json)$/i.test(place.path))
    .slice(0, 3)
    .flatMap(({ place }) => operationsIn(place.path, read(place.path) ?? ''));
}

function operationsIn(path: string, text: string): readonly Operation[] {
  const root: Node | undefined = /\.json$/i.test(path) ? parseJson(text) : parseYaml(text)[0];
  const base = textOf(entry(root, 'basePath')?.value) ?? '';
  return entries(entry(root, 'paths')?.value).flatMap(({ key, value }) =>
    entries(value)
      .filter((one) => verb.test(one.key))
      .map((one) => ({
        method: one.key.toUpperCase(),
        path: `${base.replace(/\/$/, '')}${key}`,
        summary: textOf(entry(one.value, 'summary')?.value) ?? '',
        place: { path, line: one.line },
      })),
  );
}
