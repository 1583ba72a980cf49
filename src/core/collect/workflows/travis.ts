import { at, entry, items, itemsOrSelf, textOf, texts, type Node } from '../../text/structured/node';
import { parseYaml } from '../../text/structured/yaml';
import type { SourceFile } from '../collector';
import { commandStep, job, onPush, type Piece, type RawFile } from './raw';

/** What Travis runs for a language where no script is given. */
const defaultScripts: Readonly<Record<string, string>> = {
  node_js: 'npm test',
  go: 'go test ./...',
  java: 'mvn test -B || gradle check',
  kotlin: 'gradle check',
  ruby: 'rake',
  rust: 'cargo build && cargo test',
  php: 'phpunit',
  elixir: 'mix test',
  scala: 'sbt test',
};

/** `.travis.yml`: its script, or what the language stands for. */
export function readTravis({ text }: SourceFile, notice: (message: string) => void): RawFile | null {
  const root = parseYaml(text, notice)[0];
  if (root?.kind !== 'map') return null;
  const language = textOf(at(root, 'language')) ?? texts(at(root, 'language'))[0]?.text ?? 'ruby';
  const phases = (node: Node) =>
    ['before_install', 'install', 'before_script', 'script', 'after_success', 'deploy'].flatMap((phase) =>
      texts(at(node, phase)),
    );
  const shared = phases(root);
  const script = entry(root, 'script');
  const listed = [...items(at(root, 'jobs', 'include')), ...items(at(root, 'matrix', 'include'))];
  const implied: Piece[] = [];
  const ownScripts = listed.some((node) => at(node, 'script'));
  if (!script && !ownScripts && defaultScripts[language])
    implied.push({ text: defaultScripts[language], line: entry(root, 'language')?.line ?? 1 });
  const services = texts(at(root, 'services')).map((service) => service.text);
  const jobs = [
    job('default', script?.line ?? 1, [commandStep([...shared, ...implied], script?.line ?? 1)], services),
    ...listed.map((node) =>
      job(
        textOf(at(node, 'name')) ?? textOf(at(node, 'stage')) ?? 'job',
        node.line,
        [commandStep(phases(node), node.line)],
        services,
      ),
    ),
  ];
  const only = at(root, 'branches', 'only');
  const except = texts(at(root, 'branches', 'except')).map((branch) => `!${branch.text}`);
  const names = itemsOrSelf(only).flatMap((node) => textOf(node) ?? []);
  const branches = names.some((name) => name.startsWith('/')) ? null : only ? names : except.length > 0 ? except : null;
  return { workflow: { system: 'Travis CI', name: null, triggers: [onPush(1, branches)], jobs } };
}
