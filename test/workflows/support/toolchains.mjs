// What stands in for the actions that make a toolchain ready: the tools of this machine, else Debian's packages.
import { cpSync, existsSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { Failure } from '../../../scripts/failure.mjs';
import { mustRun } from '../../../scripts/run/command.mjs';
import { aptGet } from '../../snippets/support/toolchains.mjs';

/** Files by which it is seen that Debian's packages are there, and the packages that bring them. */
const needed = /** @type {const} */ ({
  '/usr/bin/python3': 'python3',
  '/usr/share/python-wheels': 'python3-venv',
  '/usr/lib/python3/dist-packages/psycopg/__init__.py': 'python3-psycopg',
  '/usr/bin/gcc': 'gcc',
  '/usr/include/stdlib.h': 'libc6-dev',
  '/usr/bin/javac': 'default-jdk-headless',
  '/usr/share/maven/bin/mvn': 'maven',
  '/usr/share/maven-repo/junit/junit': 'junit4',
  '/usr/share/maven-repo/org/apache/maven/plugins/maven-compiler-plugin': 'libmaven-compiler-plugin-java',
  '/usr/share/maven-repo/org/apache/maven/plugins/maven-jar-plugin': 'libmaven-jar-plugin-java',
  '/usr/share/maven-repo/org/apache/maven/plugins/maven-resources-plugin': 'libmaven-resources-plugin-java',
  '/usr/share/maven-repo/org/apache/maven/plugins/maven-surefire-plugin': 'libsurefire-java',
});

/** Debian's Go: the usual one, or one of those that lie beside it. */
function goFolder() {
  const libraries = existsSync('/usr/lib') ? readdirSync('/usr/lib') : [];
  const beside = libraries.filter((name) => /^go-1\.\d+$/.test(name)).map((name) => `/usr/lib/${name}/bin`);
  const onPath = (process.env['PATH'] ?? '').split(delimiter);
  return [...onPath, ...beside].find((folder) => existsSync(join(folder, 'go')) && existsSync(join(folder, 'gofmt')));
}

/** Installs what is missing. A workflow that cannot run is a failure, so there is no going on without. */
export async function provideToolchains() {
  const missing = Object.entries(needed).flatMap(([file, name]) => (existsSync(file) ? [] : [name]));
  const packages = [...missing, ...(goFolder() ? [] : ['golang-go'])];
  if (packages.length === 0) return;
  if (process.getuid?.() !== 0 || !existsSync('/usr/bin/apt-get'))
    throw new Failure(`the workflows need these Debian packages, and root to install them: ${packages.join(' ')}`);
  console.error(`Installing ${packages.join(' ')} …`);
  await aptGet(['update', '-q']);
  await aptGet(['install', '-y', '-q', '--no-install-recommends', ...packages]);
  if (!goFolder()) throw new Failure('Go was not found, also after installing it');
}

/**
 * @typedef {object} Provided
 * @property {readonly string[]} [path] folders that come first on the search path
 * @property {Readonly<Record<string, string>>} [env]
 */

/**
 * What an action leaves for the steps after it.
 * @param {string} uses the action
 * @param {string} scratch a folder of the job's own
 * @returns {Promise<Provided>}
 */
export async function standIn(uses, scratch) {
  const action = uses.slice(0, uses.indexOf('@'));
  switch (action) {
    case 'actions/checkout':
    case 'actions/cache':
      return {};
    case 'actions/setup-node':
      return { env: { npm_config_offline: 'true' } };
    case 'actions/setup-python':
      return python(join(scratch, 'python'));
    case 'actions/setup-go':
      return {
        path: [/** @type {string} */ (goFolder())],
        env: { GOPROXY: 'off', GOTOOLCHAIN: 'local', GOPATH: join(scratch, 'go'), GOCACHE: join(scratch, 'go-cache') },
      };
    case 'actions/setup-java':
      return java(scratch);
    default:
      throw new Failure(`nothing stands in for ${uses}`);
  }
}

/** An environment over Debian's interpreter and its packages; pip finds there what the lists ask for, and asks no index. */
async function python(/** @type {string} */ folder) {
  const args = ['-m', 'venv', '--system-site-packages', folder];
  if (!existsSync(folder)) await mustRun('make an environment for Python', '/usr/bin/python3', args);
  return { path: [join(folder, 'bin')], env: { PIP_NO_INDEX: '1', PIP_DISABLE_PIP_VERSION_CHECK: '1' } };
}

/** Maven over a copy of Debian's repository, which it writes to, and without a network. */
function java(/** @type {string} */ scratch) {
  const repository = join(scratch, 'maven-repository');
  if (!existsSync(repository)) cpSync('/usr/share/maven-repo', repository, { recursive: true, dereference: true });
  const home = join(scratch, 'home');
  mkdirSync(join(home, '.m2'), { recursive: true });
  const settings = `<settings><offline>true</offline><localRepository>${repository}</localRepository></settings>\n`;
  writeFileSync(join(home, '.m2', 'settings.xml'), settings);
  return { path: ['/usr/share/maven/bin'], env: { MAVEN_OPTS: `-Duser.home=${home}` } };
}
