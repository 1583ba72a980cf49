// The compilers and interpreters that the proofs need: those at hand, else Debian's packages.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { Failure } from '../../../scripts/failure.mjs';
import { mustRun, run } from '../../../scripts/run/command.mjs';

/** What is needed, where it may be, and Debian's packages that bring it. */
const tools = /** @type {const} */ ({
  // Debian's interpreter, because Debian's packages for it are what the proofs import.
  python: {
    at: ['/usr/bin/python3'],
    packages: ['python3'],
  },
  go: { at: ['/usr/lib/go-1.24/bin/go', '/usr/lib/go-1.23/bin/go'], packages: ['golang-1.23-go'], backports: true },
  javac: { at: [], packages: ['openjdk-17-jdk-headless'] },
  java: { at: [], packages: ['openjdk-17-jdk-headless'] },
  rustfmt: { at: [], packages: ['rustfmt'] },
  rustc: { at: [], packages: ['rustc'] },
  ruby: { at: [], packages: ['ruby'] },
  php: { at: [], packages: ['php-cli'] },
});

/** Files that packages bring besides programs. */
const libraries = /** @type {const} */ ({
  '/usr/share/gocode/src/github.com/lib/pq/conn.go': 'golang-github-lib-pq-dev',
  '/usr/share/gocode/src/golang.org/x/crypto/bcrypt/bcrypt.go': 'golang-golang-x-crypto-dev',
  '/usr/share/java/postgresql.jar': 'libpostgresql-jdbc-java',
  '/usr/lib/python3/dist-packages/psycopg/__init__.py': 'python3-psycopg',
  '/usr/lib/python3/dist-packages/flask/__init__.py': 'python3-flask',
  '/usr/lib/python3/dist-packages/django/__init__.py': 'python3-django',
  '/usr/lib/python3/dist-packages/rest_framework/__init__.py': 'python3-djangorestframework',
  '/usr/lib/python3/dist-packages/fastapi/__init__.py': 'python3-fastapi',
  '/usr/lib/python3/dist-packages/pytest/__init__.py': 'python3-pytest',
  '/usr/lib/python3/dist-packages/httpx/__init__.py': 'python3-httpx',
});

/** @typedef {keyof typeof tools} Tool */

/** Where a program is: a fixed place, or the search path. */
function found(/** @type {Tool} */ tool) {
  const onPath = (process.env['PATH'] ?? '').split(delimiter).map((folder) => join(folder, tool));
  const candidates = [...tools[tool].at, ...(tool === 'python' ? [] : onPath)].filter((path) => existsSync(path));
  return candidates.find(tool === 'go' ? isRecentGo : runs);
}

/** The programs of version managers stand there before a version is chosen. */
const runs = (/** @type {string} */ path) => spawnSync(path, ['--version'], { stdio: 'ignore' }).status === 0;

/** Routes with methods came with Go 1.22. */
function isRecentGo(/** @type {string} */ path) {
  const [, minor] = /go1\.(\d+)/.exec(spawnSync(path, ['version'], { encoding: 'utf8' }).stdout) ?? [];
  return Number(minor) >= 22;
}

/**
 * The paths of all programs, after installing what is missing. A proof that cannot run is a failure, so there is no going on
 * without one.
 * @returns {Promise<Record<Tool, string>>}
 */
export async function provideToolchains() {
  const all = /** @type {Tool[]} */ (Object.keys(tools));
  const missing = all.filter((tool) => !found(tool));
  const packages = new Set([
    ...missing.filter((tool) => !('backports' in tools[tool])).flatMap((tool) => tools[tool].packages),
    ...Object.entries(libraries).flatMap(([file, name]) => (existsSync(file) ? [] : [name])),
  ]);
  const backports = missing.filter((tool) => 'backports' in tools[tool]).flatMap((tool) => tools[tool].packages);
  if (packages.size + backports.length > 0) {
    const wanted = [...packages, ...backports];
    if (!mayInstall())
      throw new Failure(`the proofs need these Debian packages, and root to install them: ${wanted.join(' ')}`);
    console.error(`Installing ${wanted.join(' ')} …`);
    if (packages.size > 0) {
      await aptGet(['update', '-q']);
      await aptGet(['install', '-y', '-q', '--no-install-recommends', ...packages]);
    }
    if (backports.length > 0) await installBackports(backports);
  }
  const paths = Object.fromEntries(all.map((tool) => [tool, found(tool)]));
  const lacking = all.filter((tool) => !paths[tool]);
  if (lacking.length > 0) throw new Failure(`not found, also after installing: ${lacking.join(', ')}`);
  return /** @type {Record<Tool, string>} */ (paths);
}

/** The first version number that a program prints of itself. */
export async function versionOf(/** @type {string} */ program, /** @type {string} */ flag = '--version') {
  const { output } = await run(program, [flag], { quiet: true, timeout: 30_000 });
  return /\d+\.\d+/.exec(output)?.[0] ?? '?';
}

const isRoot = () => process.getuid?.() === 0;

/** As root, or as one who may become root without being asked. */
function mayInstall() {
  return existsSync('/usr/bin/apt-get') && (isRoot() || spawnSync('sudo', ['-n', 'true']).status === 0);
}

/** Runs apt-get without questions. */
export async function aptGet(/** @type {string[]} */ args) {
  const command = ['env', 'DEBIAN_FRONTEND=noninteractive', 'apt-get', ...args];
  const [program = '', ...rest] = isRoot() ? command : ['sudo', '-n', ...command];
  await mustRun('install Debian packages', program, rest, { timeout: 400_000 });
}

/** Installs from the backports of the system's own release and mirror, without changing the system's list of sources. */
async function installBackports(/** @type {string[]} */ packages) {
  const release = /^VERSION_CODENAME=(\w+)$/m.exec(readFileSync('/etc/os-release', 'utf8'))?.[1];
  const mirror = sources().match(/https?:\/\/\S+\/debian\/?(?=\s|$)/)?.[0];
  if (!release || !mirror) throw new Failure(`no Debian mirror was found to install ${packages.join(' ')} from`);
  const scratch = mkdtempSync(join(tmpdir(), 'portfolio-coach-apt-'));
  try {
    mkdirSync(join(scratch, 'lists', 'partial'), { recursive: true });
    const list = join(scratch, 'sources.list');
    writeFileSync(list, `deb ${mirror} ${release} main\ndeb ${mirror} ${release}-backports main\n`);
    const options = [
      ...['-o', `Dir::Etc::sourcelist=${list}`, '-o', 'Dir::Etc::sourceparts=/dev/null'],
      ...['-o', `Dir::State::lists=${join(scratch, 'lists')}`],
    ];
    await aptGet([...options, 'update', '-q']);
    await aptGet([...options, 'install', '-y', '-q', '--no-install-recommends', ...packages]);
  } finally {
    rmSync(scratch, { recursive: true, force: true });
  }
}

/** All that the system says of where its packages come from, without comments. */
function sources() {
  const folder = '/etc/apt/sources.list.d';
  const files = [
    '/etc/apt/sources.list',
    ...(existsSync(folder) ? readdirSync(folder).map((file) => join(folder, file)) : []),
  ];
  return files
    .filter((file) => existsSync(file))
    .map((file) => readFileSync(file, 'utf8').replace(/^\s*#.*$/gm, ''))
    .join('\n');
}
