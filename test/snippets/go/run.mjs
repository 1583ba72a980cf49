// Go: vetted and formatted by the real tools, and run; PostgreSQL through Debian's driver.
import { cpSync, mkdirSync, readdirSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { inProject } from '../../../scripts/paths.mjs';
import { run } from '../../../scripts/run/command.mjs';
import { layOut } from '../support/snippets.mjs';
import { versionOf } from '../support/toolchains.mjs';

/** What Debian's packages of libraries for Go hold, as modules of our own module's vendor folder. */
const vendored = { 'github.com/lib/pq': ['.', 'oid', 'scram'], 'golang.org/x/crypto': ['bcrypt', 'blowfish'] };
const debian = '/usr/share/gocode/src';

/** @param {import('../support/part.mjs').Part} part */
export async function prove({ snippets, expanded, outcomes, scratch, tools, postgres }) {
  const folder = join(scratch, 'go');
  rmSync(folder, { recursive: true, force: true });
  const own = inProject('test', 'snippets', 'go');
  for (const file of readdirSync(own).filter((name) => name.endsWith('.go')))
    cpSync(join(own, file), join(folder, file));
  const go = snippets.filter(({ language }) => language === 'go');
  // All in one package: snippets that are used together must not get in each other's way.
  const fileOf = (/** @type {string} */ id) => `${id.replace(/^go\//, '').replaceAll('-', '_')}.go`;
  await layOut(folder, Object.fromEntries(go.map((one) => [fileOf(one.id), expanded(one)])));
  await layOutModule(folder);

  const compiler = `Go ${await versionOf(tools.go, 'version')}`;
  const env = {
    ...process.env,
    GOFLAGS: '-mod=vendor',
    GOPROXY: 'off',
    GOTOOLCHAIN: 'local',
    GOPATH: join(folder, '.path'),
    GOCACHE: join(scratch, 'go-cache'),
    CGO_ENABLED: '0',
    DATABASE_URL: await postgres.createDatabase('go_proofs'),
  };
  const gofmt = join(dirname(tools.go), 'gofmt');
  const [vetted, formatted] = [
    await run(tools.go, ['vet', '.'], { cwd: folder, env, quiet: true, timeout: 300_000 }),
    await run(gofmt, ['-l', '.'], { cwd: folder, env, quiet: true }),
  ];
  for (const { id } of go) {
    const own = fileOf(id);
    const lines = vetted.output.split('\n').filter((line) => line.includes(own));
    if (formatted.output.split('\n').includes(own)) lines.push('gofmt would change it');
    // A fault outside of the snippets means that none of them is known to compile.
    if (vetted.status !== 0 && lines.length === 0 && !go.some((one) => vetted.output.includes(fileOf(one.id))))
      lines.push(vetted.output);
    const error = lines.length > 0 ? lines.join('\n') : undefined;
    outcomes.add({ id, what: 'compiles', level: 'compiled', by: compiler, ...(error ? { error } : {}) });
  }
  const built = await run(tools.go, ['test', '-c', '-o', 'proofs', '.'], {
    cwd: folder,
    env,
    quiet: true,
    timeout: 300_000,
  });
  const ended =
    built.status === 0 ? await run('./proofs', [], { cwd: folder, env, quiet: true, timeout: 120_000 }) : built;
  outcomes.addPrinted(ended, compiler, 'go/proofs');
}

async function layOutModule(/** @type {string} */ folder) {
  const versions = { 'github.com/lib/pq': 'v1.10.7', 'golang.org/x/crypto': 'v0.4.0' };
  const modules = Object.entries(vendored);
  for (const [module, packages] of modules) {
    for (const name of packages) {
      const target = join(folder, 'vendor', module, name);
      mkdirSync(target, { recursive: true });
      const source = join(debian, module, name);
      for (const file of readdirSync(source).filter((one) => one.endsWith('.go') && !one.endsWith('_test.go')))
        cpSync(join(source, file), join(target, file), { dereference: true });
    }
  }
  const requirements = Object.entries(versions).map(([module, version]) => `require ${module} ${version}`);
  await layOut(folder, {
    'go.mod': `module app\n\ngo 1.23\n\n${requirements.join('\n')}\n`,
    'vendor/modules.txt': modules
      .map(([module, packages]) =>
        [
          `# ${module} ${versions[/** @type {keyof typeof versions} */ (module)]}`,
          '## explicit',
          ...packages.map((name) => (name === '.' ? module : `${module}/${name}`)),
        ].join('\n'),
      )
      .join('\n'),
  });
}
