import { at, entries, textOf, type Node } from '../../text/structured/node';
import { parseToml } from '../../text/structured/toml';
import { dependency, type Reader } from './draft';

/** `Cargo.toml`, workspace and target tables included. */
export const readCargo: Reader = ({ text }, notice) => {
  const root = parseToml(text, notice);
  if (!root) return null;
  const tables = [root, at(root, 'workspace'), ...entries(at(root, 'target')).map(({ value }) => value)];
  const listed = (node: Node | undefined, development: boolean) =>
    entries(node).map(({ key, line, value }) =>
      dependency(
        textOf(at(value, 'package')) ?? key,
        line,
        textOf(value) ?? textOf(at(value, 'version')) ?? null,
        development,
      ),
    );
  return {
    ecosystem: 'cargo',
    name: textOf(at(root, 'package', 'name')) ?? null,
    dependencies: tables.flatMap((table) => [
      ...listed(at(table, 'dependencies'), false),
      ...listed(at(table, 'build-dependencies'), true),
      ...listed(at(table, 'dev-dependencies'), true),
    ]),
    plugins: [],
  };
};
