// Runs the parts of the proof, and writes or compares how far each snippet is proven.
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import * as prettier from 'prettier';
import { inProject, root } from '../../../scripts/paths.mjs';
import { run } from '../../../scripts/run/command.mjs';
import { endAll } from '../../../scripts/run/process-tree.mjs';
import { isHigher, Outcomes } from './outcomes.mjs';
import { startPostgres } from './postgres.mjs';
import { loadSnippets } from './snippets.mjs';
import { provideToolchains } from './toolchains.mjs';

const proofsFile = inProject('test', 'snippets', 'proofs.json');

/**
 * @param {{ parts: readonly string[], everything: boolean, check: boolean }} options parts: folders of `test/snippets/`; check:
 * compare instead of writing
 * @returns the exit status
 */
export async function proveAll({ parts, everything, check }) {
  const scratch = inProject('out', 'snippets');
  mkdirSync(scratch, { recursive: true });
  const tools = await provideToolchains();
  const outcomes = new Outcomes();
  const loaded = await loadSnippets();
  const postgres = await startPostgres();
  try {
    const tables = loaded.snippets
      .filter(({ language, topic }) => language === 'sql' && topic === 'idempotent-jobs')
      .map(loaded.plainText)
      .join('\n');
    process.env['SNIPPET_TABLES'] = tables;
    for (const part of parts) {
      console.log(`── ${part} ──`);
      const { prove } = await import(`../${part}/run.mjs`);
      const seen = outcomes.all.length;
      await prove({ ...loaded, outcomes, scratch, tools, postgres, tables });
      if (outcomes.all.length === seen)
        outcomes.add({ id: part, what: 'proves something', level: 'parsed', by: '', error: 'no proof was run' });
    }
  } finally {
    await postgres.stop();
    await endAll();
  }

  nameDatabase(outcomes, loaded.snippets, postgres.version);
  if (everything) {
    for (const { id } of loaded.snippets)
      if (!outcomes.all.some((outcome) => outcome.id === id && outcome.level))
        outcomes.add({ id, what: 'is proven by some part', level: 'parsed', by: '', error: 'no part looked at it' });
  }
  const { before, after } = proofsAfter(outcomes, loaded, everything);
  if (check) {
    for (const id of differences(before, after))
      outcomes.add({
        id,
        what: 'is as far proven as the reference says',
        level: 'parsed',
        by: '',
        error: `the reference says ${before[id]?.level ?? 'nothing'}, this run ${after[id]?.level ?? 'nothing'}; run \`npm run test:snippets\` and commit what it writes`,
      });
  } else {
    const options = await prettier.resolveConfig(proofsFile);
    writeFileSync(proofsFile, await prettier.format(JSON.stringify(after), { ...options, filepath: proofsFile }));
    await run(process.execPath, ['scripts/contributions.mjs'], { cwd: root });
  }
  const levels = Object.values(after).map((/** @type {any} */ { level }) => level);
  console.log(
    ['ran', 'compiled', 'parsed'].map((level) => `${levels.filter((one) => one === level).length} ${level}`).join(', '),
  );
  console.log(`${outcomes.passed} passed, ${outcomes.failed} failed`);
  return outcomes.failed === 0 ? 0 : 1;
}

/** What ran and talks to a database ran with this one. */
function nameDatabase(
  /** @type {Outcomes} */ outcomes,
  /** @type {readonly import('./snippets.mjs').Snippet[]} */ snippets,
  /** @type {string} */ version,
) {
  const drivers = /'pg'|\bpsycopg\b|database\/sql|java\.sql/;
  for (const outcome of outcomes.all) {
    const snippet = snippets.find(({ id }) => id === outcome.id);
    // JavaScript imports no types, so its TypeScript tells.
    const source = snippets.find(({ id }) => id === outcome.id.replace(/^javascript\//, 'typescript/')) ?? snippet;
    if (outcome.level === 'ran' && source && drivers.test(source.header)) outcome.by += `, ${version}`;
  }
}

/** What each snippet is proven by, after this run: a part that did not run leaves its proofs as they were. */
function proofsAfter(
  /** @type {Outcomes} */ outcomes,
  /** @type {Awaited<ReturnType<typeof loadSnippets>>} */ { snippets, digestOf },
  /** @type {boolean} */ everything,
) {
  const before = JSON.parse(readFileSync(proofsFile, 'utf8'));
  /** @type {Record<string, unknown>} */
  const after = {};
  for (const snippet of snippets) {
    const found = outcomes.levelOf(snippet.id);
    const failed = outcomes.all.some(({ id, error }) => id === snippet.id && error !== undefined);
    const known = before[snippet.id];
    const text = digestOf(snippet);
    const keeps = !everything && !failed && known?.text === text && isHigher(known.level, found?.level);
    if (keeps) after[snippet.id] = known;
    else if (found) after[snippet.id] = { ...found, text };
  }
  return { before, after };
}

/** Snippets whose level is another than what is committed. Versions of tools may differ from machine to machine. */
function differences(/** @type {Record<string, any>} */ before, /** @type {Record<string, any>} */ after) {
  return [...new Set([...Object.keys(before), ...Object.keys(after)])].filter(
    (id) => before[id]?.level !== after[id]?.level || before[id]?.text !== after[id]?.text,
  );
}
