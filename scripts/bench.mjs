// Measures engine and editor: npm run bench [-- PATH …]. Without a path: this project and a laid-out repository of 5,000 files.
import { execFileSync, spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { cpus, tmpdir } from 'node:os';
import { basename, join, resolve } from 'node:path';
import { Worker } from 'node:worker_threads';
import { build } from 'esbuild';
import { layOutTree } from '../bench/synthetic-tree.mjs';
import { runMain } from './failure.mjs';
import { inProject, root } from './paths.mjs';
import { editorFigures } from './run/editor-figures.mjs';
import { endAll } from './run/process-tree.mjs';
import { provideBrowser } from './setup/browser.mjs';
import { provideVscodeServer } from './setup/vscode-server.mjs';

const runs = 5;

/** The figures of a folder, in the order of the columns. */
const columns = [
  ['files', 'files'],
  ['read', 'bytes read'],
  ['listing', 'list files, read history'],
  ['engine', 'read, collect, check'],
  ['process', 'whole process'],
  ['worker', 'first report in a worker'],
  ['changed', 'one file again'],
  ['keystroke', 'README keystroke'],
];

/** What the editor's table shows, in the order of the columns. */
const editorColumns = [
  ['activate', 'activate()'],
  ['report', 'to first report'],
  ['checklist', 'to first checklist'],
  ['edit', 'key to report'],
  ['task', 'longest own task'],
  ['delay', 'longest delay'],
];

await runMain(async () => {
  execFileSync(process.execPath, [inProject('scripts', 'build.mjs')], { stdio: 'inherit' });
  const measure = await bundle();
  const scratch = mkdtempSync(join(tmpdir(), 'portfolio-coach-bench-'));
  try {
    const named = process.argv.slice(2).map((path) => resolve(path));
    const folders = named.length > 0 ? named : [root, laidOut(scratch)];
    const rows = [];
    for (const folder of folders) rows.push({ name: basename(folder), ...(await figures(measure, folder)) });
    console.log(
      `\nNode ${process.version}, ${cpus().length} processors, medians of ${runs} runs in processes of their own:\n`,
    );
    printTable(columns, rows);
    console.log(
      '\nOne file again: an edit of the largest source file. README keystroke: an edit of a README of 1,000 lines.',
    );
    await benchEditor(folders);
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
    banner: { js: "import { createRequire } from 'node:module'; const require = createRequire(import.meta.url);" },
    logLevel: 'warning',
  });
  return outfile;
}

async function figures(/** @type {string} */ measure, /** @type {string} */ folder) {
  const samples = [];
  for (let run = 0; run < runs; run++) {
    samples.push({
      ...JSON.parse(execFileSync(process.execPath, [measure, folder], { encoding: 'utf8' })),
      process: wholeProcess(folder),
      worker: await firstReport(folder),
    });
  }
  const median = (/** @type {string} */ name) => {
    const values = samples.map((sample) => sample[name]).filter((value) => value !== null);
    return values.length === 0 ? null : values.sort((a, b) => a - b)[Math.floor(values.length / 2)];
  };
  const milliseconds = (/** @type {string} */ name) => (median(name) === null ? '–' : `${median(name).toFixed(1)} ms`);
  return {
    files: String(median('files')),
    read: `${(median('bytesRead') / 1e6).toFixed(2)} MB`,
    listing: milliseconds('listing'),
    engine: milliseconds('engine'),
    process: milliseconds('process'),
    worker: milliseconds('worker'),
    changed: milliseconds('changed'),
    keystroke: milliseconds('keystroke'),
  };
}

/** The command line from start to end, with its output thrown away. */
function wholeProcess(/** @type {string} */ folder) {
  const from = performance.now();
  spawnSync(process.execPath, [inProject('dist', 'cli.cjs'), 'audit', '--format', 'json', folder], { stdio: 'ignore' });
  return performance.now() - from;
}

/** What the editor waits for: from the start of the worker to its first report. */
function firstReport(/** @type {string} */ folder) {
  const from = performance.now();
  const worker = new Worker(inProject('dist', 'worker.cjs'));
  return new Promise((done, failed) => {
    worker.on('error', failed);
    worker.on('message', (response) => {
      if (response.type === 'ready') return;
      done(performance.now() - from);
      void worker.terminate();
    });
    worker.postMessage({ type: 'open', folder, root: folder, trusted: true });
  });
}

/** The extension inside a served VS Code, once per folder. */
async function benchEditor(/** @type {string[]} */ folders) {
  const server = await provideVscodeServer();
  const browser = await provideBrowser();
  const rows = [];
  for (const folder of folders) {
    const { activate, firstReport, firstChecklist, edits, longestTask, longestDelay } = await editorFigures(
      server,
      browser,
      folder,
    );
    const ms = (/** @type {number | undefined} */ value) => (value === undefined ? '–' : `${value.toFixed(1)} ms`);
    rows.push({
      name: basename(folder),
      activate: ms(activate),
      report: ms(firstReport),
      checklist: ms(firstChecklist),
      edit: ms(edits.sort((a, b) => a - b)[Math.floor(edits.length / 2)]),
      task: `${ms(longestTask.ms)} (${longestTask.name})`,
      delay: ms(longestDelay),
    });
  }
  console.log('\nThe extension inside a served VS Code:\n');
  printTable(editorColumns, rows);
  console.log(
    "\nTimes count from the return of activate(). Longest own task: what this extension held the extension host's thread for at\nmost. Longest delay: what anyone held it for, other extensions included.",
  );
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
