// Python: compiled by the interpreter; what needs no framework, or a framework that Debian has, is run.
import { cpSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { inProject } from '../../../scripts/paths.mjs';
import { run } from '../../../scripts/run/command.mjs';
import { layOut } from '../support/snippets.mjs';
import { versionOf } from '../support/toolchains.mjs';

/** @param {import('../support/part.mjs').Part} part */
export async function prove({ snippets, expanded, outcomes, scratch, tools, postgres }) {
  const folder = join(scratch, 'python');
  rmSync(folder, { recursive: true, force: true });
  const own = inProject('test', 'snippets', 'python');
  for (const file of readdirSync(own).filter((name) => name.endsWith('.py')))
    cpSync(join(own, file), join(folder, file));
  const python = snippets.filter(({ language }) => language === 'python');
  await layOut(folder, Object.fromEntries(python.map((one) => [moduleOf(one.id), expanded(one)])));

  const interpreter = `Python ${await versionOf(tools.python)}`;
  for (const one of python) {
    const check = 'import ast, sys; ast.parse(open(sys.argv[1], encoding="utf-8").read())';
    const { status, output } = await run(tools.python, ['-W', 'error', '-c', check, join(folder, moduleOf(one.id))], {
      quiet: true,
    });
    const error = status === 0 ? undefined : output;
    outcomes.add({ id: one.id, what: 'parses', level: 'parsed', by: interpreter, ...(error ? { error } : {}) });
  }

  const versions = await run(
    tools.python,
    [
      '-c',
      'import fastapi, flask, django; print(f"FastAPI {fastapi.__version__}, Flask {flask.__version__}, Django {django.__version__}")',
    ],
    { quiet: true },
  );
  const frameworks = versions.output
    .trim()
    .replace(/(\d+\.\d+)[.\d]*/g, '$1')
    .split(', ');
  for (const program of ['plain', 'database', 'frameworks']) {
    const ended = await run(tools.python, ['-B', `${program}.py`], {
      cwd: folder,
      quiet: true,
      timeout: 120_000,
      env: { ...process.env, PYTHONPATH: '', DATABASE_URL: await postgres.createDatabase(`python_${program}`) },
    });
    const first = outcomes.all.length;
    outcomes.addPrinted(ended, interpreter, `python/${program}`);
    // A proof names the one framework that it ran on.
    for (const outcome of outcomes.all.slice(first)) {
      const framework = outcome.id.split('/').length > 2 ? outcome.id.split('/')[1] : undefined;
      const version = frameworks.find((name) => name.toLowerCase().startsWith(`${framework} `));
      if (version) outcome.by = `${interpreter}, ${version}`;
    }
  }
}

/** The file of a snippet as a module: a framework's folder must not hide the framework. */
const moduleOf = (/** @type {string} */ id) =>
  `${id.replace(/^python\/(?:(\w+)\/)?/, (_whole, framework) => (framework ? `snippets/${framework}_/` : 'snippets/')).replaceAll('-', '_')}.py`;
