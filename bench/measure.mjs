// One run of the engine over a folder, in a process of its own: bundled by scripts/bench.mjs, prints its figures as JSON.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { openAudit } from '../src/core/audit';
import { openDiskHost } from '../src/node/disk-host';
import { longReadme } from './long-readme.mjs';

const [root = '.'] = process.argv.slice(2);
const now = () => performance.now();

/** Runs something several times and answers its median time in milliseconds. */
function repeat(/** @type {number} */ times, /** @type {(round: number) => void} */ action) {
  const durations = Array.from({ length: times }, (_, round) => {
    const from = now();
    action(round);
    return now() - from;
  });
  return durations.sort((a, b) => a - b)[Math.floor(times / 2)];
}

/** Reading every file that the audit reads, and nothing else. */
function readAlone(/** @type {readonly string[]} */ files) {
  const from = now();
  for (const file of files) readFileSync(file);
  return now() - from;
}

const started = now();
const host = await openDiskHost(root, { trusted: true });
const listed = now();
/** @type {string[]} */
const files = [];
const read = host.read.bind(host);
host.read = (path) => {
  const content = read(path);
  if (content.bytes > 0) files.push(join(root, path));
  return content;
};
const audit = openAudit(host, { version: '0', now });
const audited = now();
host.read = read;
const reading = readAlone(files);

/** The largest source file: the dearest single one to look at again. */
const largest = [...audit.facts.tree.files.values()]
  .filter(({ role, language }) => role === 'production' && language !== null)
  .map(({ path }) => host.entry(path))
  .filter((entry) => entry !== undefined && 'text' in host.read(entry.path))
  .sort((a, b) => b.size - a.size)[0];
const content = largest && host.read(largest.path);
const changed =
  largest && content && 'text' in content
    ? repeat(9, (round) => {
        host.overlay(largest.path, `${content.text}\n${' '.repeat(round)}`);
        audit.update({ paths: [largest.path] });
      })
    : null;

const keystroke = repeat(40, (round) => {
  host.overlay('README.md', longReadme(round));
  audit.update({ paths: ['README.md'] });
});

const { files: all, bytesRead } = audit.report.stats;
process.stdout.write(
  JSON.stringify({
    files: all,
    bytesRead,
    reading,
    listing: listed - started,
    engine: audited - listed,
    changed,
    keystroke,
  }),
);
