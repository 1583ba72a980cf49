// One run of the engine over a folder, in a process of its own: bundled by scripts/bench.mjs, prints its figures as JSON.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { openAudit } from '../src/core/audit';
import { checks } from '../src/core/checks';
import { collectors } from '../src/core/collect';
import { openDiskHost } from '../src/node/disk-host';
import { longReadme } from './long-readme.mjs';

const [root = '.'] = process.argv.slice(2);
const now = () => performance.now();
/** How many keys are pressed. */
const keys = 40;
const proseChecks = checks.filter(
  ({ id, needs }) => /^(?:readme|notes|antipattern|quality)\//.test(id) && needs.includes('documents'),
);
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

const keystroke = repeat(keys, (round) => {
  host.overlay('README.md', longReadme(round));
  audit.update({ paths: ['README.md'] });
});
// The list of files stays the same object while none comes or goes, as in an audit.
const tree = new Map(host.list().map((one) => [one.path, one]));
const context = { name: host.name, prefix: host.prefix, files: tree, history: host.history() };
/** What the collector found in each document; the README's changes with every key. */
const texts = new Map(
  host.list().flatMap((entry) => {
    const content = collectors.documents.wants(entry) ? host.read(entry.path) : null;
    return content && 'text' in content ? [[entry.path, extracted({ path: entry.path, text: content.text })]] : [];
  }),
);
const prose = repeat(keys, answerProse);

/** Reads the README after a key and answers the checks that look at documents, and nothing else. */
function answerProse(/** @type {number} */ round) {
  const readme = { path: 'README.md', text: longReadme(keys + round) };
  texts.set(readme.path, extracted(readme, texts.get(readme.path)));
  const documents = collectors.documents.link(texts, context, audit.facts, () => undefined);
  for (const check of proseChecks) check.run({ ...audit.facts, documents });
}

function extracted(/** @type {{ path: string, text: string }} */ file, /** @type {unknown} */ before) {
  return collectors.documents.extract(file, () => undefined, before);
}

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
    prose,
  }),
);
