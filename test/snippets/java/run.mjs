// Java: what needs the platform alone is compiled and run; what needs Spring is read by the compiler as far as it goes without it.
import { cpSync, mkdirSync, rmSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { inProject } from '../../../scripts/paths.mjs';
import { run } from '../../../scripts/run/command.mjs';
import { layOut } from '../support/snippets.mjs';
import { versionOf } from '../support/toolchains.mjs';

const driver = '/usr/share/java/postgresql.jar';

/** @param {import('../support/part.mjs').Part} part */
export async function prove({ snippets, expanded, outcomes, scratch, tools, postgres }) {
  const folder = join(scratch, 'java');
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(join(folder, 'classes'), { recursive: true });
  const java = snippets.filter(({ language }) => language === 'java');
  await layOut(folder, Object.fromEntries(java.map((one) => [`${one.id}.java`, expanded(one)])));
  cpSync(inProject('test', 'snippets', 'java', 'Proofs.java'), join(folder, 'Proofs.java'));

  const compiler = `javac ${(await versionOf(tools.javac)).split('.')[0]}`;
  // Where the locale says nothing, older compilers take sources for ASCII.
  const always = ['-encoding', 'UTF-8', '-proc:none'];
  const plain = java.filter(({ framework }) => framework === undefined);
  for (const one of java) {
    const flags = [...always, '-XDrawDiagnostics', '-XDshould-stop.ifError=FLOW', '-Xmaxerrs', '1000'];
    const { output } = await run(
      tools.javac,
      [...flags, '-d', join(folder, 'unused'), join(folder, `${one.id}.java`)],
      {
        quiet: true,
      },
    );
    const lines = output.split('\n').filter((line) => line.includes('compiler.err.'));
    const faults = plain.includes(one) ? lines : lines.filter((line) => !comesOfMissingClasses(line, expanded(one)));
    const error = faults.length > 0 ? faults.join('\n') : undefined;
    const level = plain.includes(one) ? 'compiled' : 'parsed';
    outcomes.add({ id: one.id, what: 'is taken by the compiler', level, by: compiler, ...(error ? { error } : {}) });
  }

  const classpath = [join(folder, 'classes'), driver].join(delimiter);
  const sources = [...plain.map(({ id }) => join(folder, `${id}.java`)), join(folder, 'Proofs.java')];
  const built = await run(tools.javac, [...always, '-cp', driver, '-d', join(folder, 'classes'), ...sources], {
    quiet: true,
  });
  const env = { ...process.env, DATABASE_URL: await postgres.createDatabase('java_proofs') };
  const ended =
    built.status === 0
      ? await run(tools.java, ['-cp', classpath, 'Proofs'], { quiet: true, env, timeout: 120_000 })
      : built;
  const runtime = `Java ${(await versionOf(tools.java)).split('.')[0]}`;
  outcomes.addPrinted(ended, runtime, 'java/proofs');
}

/**
 * Whether a complaint only says that Spring's own classes are not there: an import, a name that is imported from outside the
 * platform, or a supertype. Everything else about the code is still an error.
 */
function comesOfMissingClasses(/** @type {string} */ line, /** @type {string} */ source) {
  const imports = [...source.matchAll(/^import (static )?([\w.]+)\.(\w+);$/gm)]
    .filter(([, , from]) => !/^javax?\./.test(from ?? ''))
    .map(([, isStatic, , name]) => ({ isStatic: isStatic !== undefined, name }));
  const inherits = imports.some(({ name }) => new RegExp(`\\b(?:extends|implements) ${name}\\b`).test(source));
  if (/compiler\.err\.(?:doesnt\.exist|static\.imp\.only\.classes\.and\.interfaces)\b/.test(line)) return true;
  if (line.includes('compiler.err.method.does.not.override.superclass')) return inherits;
  if (line.endsWith('compiler.err.unreported.exception.need.to.catch.or.throw: <any>')) return true;
  const unresolved = /compiler\.err\.cant\.resolve[\w.]*: kindname\.(\w+), (\w+)/.exec(line);
  if (!unresolved) return false;
  const [, kind, name] = unresolved;
  return imports.some((one) => one.name === name && one.isStatic === (kind === 'method'));
}
