// Ruby, PHP and Rust: read by the real tools; what needs no framework is run.
import { cpSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { inProject } from '../../../scripts/paths.mjs';
import { run } from '../../../scripts/run/command.mjs';
import { layOut } from '../support/snippets.mjs';
import { versionOf } from '../support/toolchains.mjs';

/** @param {import('../support/part.mjs').Part} part */
export async function prove(part) {
  const { tools } = part;
  await interpreted(part, 'ruby', '.rb', tools.ruby, ['-wc'], '');
  await interpreted(part, 'php', '.php', tools.php, ['-l'], '<?php\n');
  await rust(part);
}

/**
 * Has the interpreter parse each snippet, and run the proofs.
 * @param {import('../support/part.mjs').Part} part
 * @param {'ruby' | 'php'} language
 * @param {string} ending
 * @param {string} program
 * @param {string[]} flags
 * @param {string} opening what a file begins with before the snippet
 */
async function interpreted({ snippets, expanded, outcomes, scratch }, language, ending, program, flags, opening) {
  const folder = join(scratch, language);
  const own = snippets.filter((one) => one.language === language);
  await layOutFlat(folder, own, ending, (one) => opening + expanded(one));
  const by = `${language === 'php' ? 'PHP' : 'Ruby'} ${await versionOf(program)}`;
  for (const one of own) {
    const { status, output } = await run(program, [...flags, join(folder, fileOf(one.id, ending))], { quiet: true });
    const error = status === 0 && !/warning/i.test(output) ? undefined : output;
    outcomes.add({ id: one.id, what: 'parses', level: 'parsed', by, ...(error ? { error } : {}) });
  }
  cpSync(inProject('test', 'snippets', 'interpreters', `proofs${ending}`), join(folder, `proofs${ending}`));
  const ended = await run(program, [`proofs${ending}`], { cwd: folder, quiet: true, timeout: 60_000 });
  outcomes.addPrinted(ended, by, `${language}/proofs`);
}

/** @param {import('../support/part.mjs').Part} part */
async function rust({ snippets, expanded, outcomes, scratch, tools }) {
  const folder = join(scratch, 'rust');
  const own = snippets.filter(({ language }) => language === 'rust');
  await layOutFlat(folder, own, '.rs', expanded);
  for (const one of own) {
    const file = join(folder, fileOf(one.id, '.rs'));
    const { status, output } = await run(tools.rustfmt, ['--edition', '2021', '--emit', 'stdout', '--quiet', file], {
      quiet: true,
    });
    const error = status === 0 ? undefined : output;
    outcomes.add({ id: one.id, what: 'parses', level: 'parsed', by: 'rustfmt', ...(error ? { error } : {}) });
  }
  cpSync(inProject('test', 'snippets', 'interpreters', 'proofs.rs'), join(folder, 'proofs.rs'));
  const flags = ['--edition', '2021', '-D', 'warnings', '-A', 'dead_code', '-o', 'proofs', 'proofs.rs'];
  const built = await run(tools.rustc, flags, { cwd: folder, quiet: true, timeout: 120_000 });
  const ended = built.status === 0 ? await run('./proofs', [], { cwd: folder, quiet: true, timeout: 60_000 }) : built;
  outcomes.addPrinted(ended, `Rust ${await versionOf(tools.rustc)}`, 'rust/proofs');
}

/**
 * @param {string} folder
 * @param {readonly import('../support/snippets.mjs').Snippet[]} snippets
 * @param {string} ending
 * @param {(snippet: import('../support/snippets.mjs').Snippet) => string} textOf
 */
async function layOutFlat(folder, snippets, ending, textOf) {
  rmSync(folder, { recursive: true, force: true });
  await layOut(folder, Object.fromEntries(snippets.map((one) => [fileOf(one.id, ending), textOf(one)])));
}

/** Snippets without a framework are modules that proofs can name. */
const fileOf = (/** @type {string} */ id, /** @type {string} */ ending) =>
  `${id
    .replace(/^\w+\//, '')
    .replaceAll('/', '_')
    .replaceAll('-', '_')}${ending}`;
