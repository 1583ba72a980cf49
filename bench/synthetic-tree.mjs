import { execFileSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** Ten commits put the files in, so that there is a history to read. */
const commits = 10;

/**
 * Lays out a repository with many files of ordinary size in several languages, the same in every run.
 *
 * @param {string} root an empty folder
 * @param {number} files how many
 */
export function layOutTree(root, files) {
  const git = (/** @type {string[]} */ ...args) => execFileSync('git', args, { cwd: root, stdio: 'ignore' });
  write(root, 'README.md', '# Lending shelf\n\nNeighbours lend each other books.\n');
  write(root, 'package.json', '{ "name": "shelf", "scripts": { "test": "node --test" } }\n');
  git('init', '-q', '-b', 'main');
  for (let commit = 0; commit < commits; commit++) {
    for (let index = commit; index < files - 2; index += commits) {
      const [path, text] = file(index);
      write(root, path, text);
    }
    git('add', '-A');
    git('-c', 'user.name=Ada Example', '-c', 'user.email=ada@example.org', 'commit', '-q', '-m', `Add part ${commit}`);
  }
}

/**
 * @param {number} index
 * @returns {[string, string]}
 */
function file(index) {
  const folder = `part-${index % 50}`;
  switch (index % 6) {
    case 0:
      return [`services/${folder}/handler_${index}.go`, go(index)];
    case 1:
      return [`app/${folder}/module_${index}.py`, python(index)];
    case 2:
      return [`docs/${folder}/note-${index}.md`, `# Note ${index}\n\n${'A sentence about the part. '.repeat(40)}\n`];
    case 3:
      return [`web/${folder}/test-${index}.test.ts`, typescript(index)];
    default:
      return [`web/${folder}/module-${index}.ts`, typescript(index)];
  }
}

const times = (/** @type {number} */ count, /** @type {(n: number) => string} */ text) =>
  Array.from({ length: count }, (_, n) => text(n)).join('');

const typescript = (/** @type {number} */ index) =>
  `import { store } from './store';\n\n${times(25, (n) => `/** Tells book ${n}. */\nexport function book${n}(id: string) {\n  if (!id) throw new Error('no id ${index}');\n  return store.find(id, ${n});\n}\n\n`)}`;
const go = (/** @type {number} */ index) =>
  `package part\n\nimport "net/http"\n\n${times(25, (n) => `// Book${n} tells a book.\nfunc Book${n}(w http.ResponseWriter, r *http.Request) {\n\tw.WriteHeader(${200 + n})\n\t_ = ${index}\n}\n\n`)}`;
const python = (/** @type {number} */ index) =>
  `import logging\n\nlog = logging.getLogger(__name__)\n\n${times(25, (n) => `def book_${n}(identifier):\n    """Tells book ${n}."""\n    log.info("book %s", identifier)\n    return {"id": identifier, "n": ${index}}\n\n\n`)}`;

function write(/** @type {string} */ root, /** @type {string} */ path, /** @type {string} */ text) {
  mkdirSync(dirname(join(root, path)), { recursive: true });
  writeFileSync(join(root, path), text);
}
