import { at, entries, textOf } from '../../text/structured/node';
import { parseJson } from '../../text/structured/json';
import { dependency, type Reader } from './draft';

/** `package.json`. */
export const readPackageJson: Reader = ({ text }, notice) => {
  const root = parseJson(text, notice);
  if (root?.kind !== 'map') return null;
  const listed = (field: string, development: boolean) =>
    entries(at(root, field)).map(({ key, line, value }) => dependency(key, line, textOf(value) ?? null, development));
  return {
    ecosystem: 'npm',
    name: textOf(at(root, 'name')) ?? null,
    dependencies: [
      ...listed('dependencies', false),
      ...listed('optionalDependencies', false),
      ...listed('peerDependencies', false),
      ...listed('devDependencies', true),
    ],
    plugins: [],
  };
};
