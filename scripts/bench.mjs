// Measures engine and editor: npm run bench [-- [--no-editor] PATH …]. Without a path: this project and a laid-out repository of 5,000 files.
import { execFileSync, fork, spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { cpus, tmpdir } from 'node:os';
import { basename, join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { build } from 'esbuild';
import { layOutTree } from '../bench/synthetic-tree.mjs';
import { buildIdentity } from './build-identity.mjs';
import { runMain } from './failure.mjs';
import { inProject, root } from './paths.mjs';
import { editorFigures } from './run/editor-figures.mjs';
import { endAll } from './run/process-tree.mjs';
import { provideRepolinter } from './setup/bench-peers.mjs';
import { provideBrowser } from './setup/browser.mjs';
import { provideVscodeServer } from './setup/vscode-server.mjs';

const runs = 5;

/** The figures of a folder, in the order of the columns. */
const columns = [
  ['files', 'files'],
  ['read', 'bytes read'],
  ['listing', 'list files, read history'],
  ['reading', 'read alone'],
  ['engine', 'read, collect, check'],
  ['first', 'whole process'],
  ['again', 'unchanged'],
  ['peer', 'repolinter'],
  ['firstRatio', 'ratio'],
  ['againRatio', 'unchanged'],
  ['worker', 'first report in a worker'],
  ['changed', 'one file again'],
  ['prose', 'README keystroke'],
  ['keystroke', 'everything again'],
];

const legend = `
Read alone: the bytes that the audit reads, without looking at them. Whole process: the command line from start to end, for a
folder that it has not seen before; unchanged: the same once more. Ratio: each of the two to \`repolinter lint\` on the same
folder. One file again: an edit of the largest source file. README keystroke: reading a README of 1,000 lines after one more key,
and answering the checks that look at documents; everything again: the same with all other checks, scores and next steps.`;

/** What the editor's table shows, in the order of the columns. */
const editorColumns = [
  ['activate', 'activate()'],
  ['report', 'to first report'],
  ['checklist', 'to first checklist'],
  ['firstEdit', 'first key to report'],
  ['edit', 'key to report'],
  ['task', 'longest own task'],
  ['dearest', 'dearest own task'],
  ['delay', 'longest delay'],
];

await runMain(async () => {
  execFileSync(process.execPath, [inProject('scripts', 'build.mjs')], { stdio: 'inherit' });
  const measure = await bundle();
  const scratch = mkdtempSync(join(tmpdir(), 'portfolio-coach-bench-'));
  try {
    const { values, positionals } = parseArgs({
      allowPositionals: true,
      options: { 'no-editor': { type: 'boolean' } },
    });
    const named = positionals.map((path) => resolve(path));
    const folders = named.length > 0 ? named : [root, laidOut(scratch)];
    const rows = [];
    const peer = await provideRepolinter();
    process.env['PORTFOLIO_COACH_CACHE'] = join(scratch, 'cache');
    for (const folder of folders) rows.push({ name: basename(folder), ...(await figures({ measure, peer }, folder)) });
    console.log(
      `\nNode ${process.version}, ${cpus().length} processors, medians of ${runs} runs in processes of their own:\n`,
    );
    printTable(columns, rows);
    console.log(legend);
    if (!values['no-editor']) await benchEditor(folders);
  } finally {
    await endAll();
    rmSync(scratch, { recursive: true, force: true });
  }
});

function laidOut(/** @type {string} */ scratch) {
  const folder = join(scratch, '5000-files');
  mkdirSync(folder);
  layOutTree(folder, 5000);
  return folder;
}

/** Bundles what is measured, like the product. */
async function bundle() {
  const outfile = inProject('out', 'bench', 'measure.mjs');
  await build({
    absWorkingDir: root,
    entryPoints: ['bench/measure.mjs'],
    outfile,
    bundle: true,
    platform: 'node',
    format: 'esm',
    target: 'node20.19',
    mainFields: ['module', 'main'],
    // What bundles of CommonJS find at hand.
    banner: {
      js: "import { createRequire } from 'node:module'; const require = createRequire(import.meta.url); const { filename: __filename } = import.meta;",
    },
    define: { __BUILD__: JSON.stringify(buildIdentity()) },
    logLevel: 'warning',
  });
  return outfile;
}

/** @param {{ measure: string, peer: string }} programs */
async function figures({ measure, peer }, /** @type {string} */ folder) {
  const samples = [];
  for (let run = 0; run < runs; run++) {
    forget();
    const first = audited(folder);
    const again = audited(folder);
    const peerTime = timed([peer, 'lint', folder]);
    forget();
    samples.push({
      ...JSON.parse(execFileSync(process.execPath, [measure, folder], { encoding: 'utf8' })),
      first,
      again,
      peer: peerTime,
      worker: await firstReport(folder),
    });
  }
  const median = (/** @type {string} */ name) => {
    const values = samples.map((sample) => sample[name]).filter((value) => value !== null);
    return values.length === 0 ? null : values.sort((a, b) => a - b)[Math.floor(values.length / 2)];
  };
  const milliseconds = (/** @type {string} */ name) => (median(name) === null ? '–' : `${median(name).toFixed(1)} ms`);
  const ratio = (/** @type {string} */ name) => (median(name) / median('peer')).toFixed(2);
  const times = ['listing', 'reading', 'engine', 'first', 'again', 'peer', 'worker', 'changed', 'prose', 'keystroke'];
  return {
    files: String(median('files')),
    read: `${(median('bytesRead') / 1e6).toFixed(2)} MB`,
    ...Object.fromEntries(times.map((name) => [name, milliseconds(name)])),
    firstRatio: ratio('first'),
    againRatio: ratio('again'),
  };
}

/** Drops what is known of folders, and keeps what is compiled: that belongs to the program. */
function forget() {
  const cache = process.env['PORTFOLIO_COACH_CACHE'] ?? '';
  for (const name of ['reports', 'histories', 'readings']) rmSync(join(cache, name), { recursive: true, force: true });
}

function audited(/** @type {string} */ folder) {
  return timed([inProject('dist', 'cli.cjs'), 'audit', '--format', 'json', folder]);
}

/** A process of Node from start to end, with its output thrown away. */
function timed(/** @type {string[]} */ args) {
  const from = performance.now();
  spawnSync(process.execPath, args, { stdio: 'ignore' });
  return performance.now() - from;
}

/** What the editor waits for: from the start of the worker to its first report. */
function firstReport(/** @type {string} */ folder) {
  const from = performance.now();
  const options = { serialization: /** @type {const} */ ('advanced') };
  const worker = fork(inProject('dist', 'worker.cjs'), options);
  return new Promise((done, failed) => {
    worker.on('error', failed);
    worker.on('message', (/** @type {{ type: string }} */ response) => {
      if (response.type === 'ready') return;
      done(performance.now() - from);
      worker.kill();
    });
    worker.send({ type: 'open', folder, root: folder, trusted: true });
  });
}

/** The extension inside a served VS Code: on a folder that was never audited, and on one that was, as `npm start` opens it. */
async function benchEditor(/** @type {string[]} */ folders) {
  const server = await provideVscodeServer();
  const browser = await provideBrowser();
  const rows = [];
  for (const folder of folders) {
    forget();
    rows.push(editorRow(basename(folder), await editorFigures(server, browser, folder)));
    audited(folder);
    rows.push(editorRow('  as npm start opens it', await editorFigures(server, browser, folder)));
  }
  console.log('\nThe extension inside a served VS Code:\n');
  printTable(editorColumns, rows);
  console.log(
    [
      "\nTimes count from the return of activate(). Longest and dearest own task: the turns of the extension host's thread that this",
      'extension held longest and computed most in, as what was computed of the time by the clock; the rest it waited for a',
      'processor. Longest delay: what anyone held the thread for, other extensions included. Key to report: the median of ten.',
    ].join('\n'),
  );
}

/** @param {Awaited<ReturnType<typeof editorFigures>>} figures */
function editorRow(/** @type {string} */ name, figures) {
  const { activate, firstReport, firstChecklist, edits, longestTask, dearestTask, longestDelay } = figures;
  const [firstEdit] = edits;
  const ms = (/** @type {number | undefined} */ value) => (value === undefined ? '–' : `${value.toFixed(1)} ms`);
  const task = (/** @type {import('./run/editor-figures.mjs').Task} */ { name, ms: taken, computed }) =>
    `${ms(computed ?? undefined)} of ${ms(taken)} (${name})`;
  return {
    name,
    activate: ms(activate),
    report: ms(firstReport),
    checklist: ms(firstChecklist),
    firstEdit: ms(firstEdit),
    edit: ms(edits.sort((a, b) => a - b)[Math.floor(edits.length / 2)]),
    task: task(longestTask),
    dearest: task(dearestTask),
    delay: ms(longestDelay),
  };
}

function printTable(/** @type {string[][]} */ shown, /** @type {Record<string, string>[]} */ rows) {
  const titles = [['name', 'folder'], ...shown];
  const widths = titles.map(([key, title]) => Math.max(title.length, ...rows.map((row) => row[key].length)));
  const line = (/** @type {string[]} */ cells) =>
    cells.map((cell, index) => (index === 0 ? cell.padEnd(widths[0]) : cell.padStart(widths[index]))).join('  ');
  console.log(line(titles.map(([, title]) => title)));
  console.log(widths.map((width) => '─'.repeat(width)).join('  '));
  for (const row of rows) console.log(line(titles.map(([key]) => row[key])));
}
