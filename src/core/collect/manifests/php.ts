import { parseJson } from '../../text/structured/json';
import { at, entries, textOf } from '../../text/structured/node';
import { dependency, type Reader } from './draft';

/** `composer.json`; the platform (`php`, `ext-…`) is no dependency. */
export const readComposer: Reader = ({ text }, notice) => {
  const root = parseJson(text, notice);
  if (root?.kind !== 'map') return null;
  const listed = (field: string, development: boolean) =>
    entries(at(root, field))
      .filter(({ key }) => key.includes('/'))
      .map(({ key, line, value }) => dependency(key, line, textOf(value) ?? null, development));
  return {
    ecosystem: 'composer',
    name: textOf(at(root, 'name')) ?? null,
    dependencies: [...listed('require', false), ...listed('require-dev', true)],
    plugins: [],
  };
};
