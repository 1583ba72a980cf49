import assert from 'node:assert/strict';
import type { Report, Status } from '../../../src/core/model';
import { openAudit } from '../../../src/core/audit';
import { readDocument } from '../../../src/core/collect/documents/read';
import type { Document } from '../../../src/core/facts';
import { generatorFor } from '../../../src/core/generate/generate';
import { verdictOf, workspaceOf } from '../../../src/core/text/commands/broken-commands';
import { commandsOf } from '../../../src/core/text/commands/document-commands';
import { fixtureProject, fixtureProjectNames } from '../../support/fixture-projects';
import { generation, type Files, type Generation } from '../../support/generation';
import { MemoryHost } from '../../support/memory-host';

const isDocument = (path: string): boolean => /\.(?:md|rst|adoc)$/i.test(path);

/** What a project is left with before generators run on it. */
const states: readonly (readonly [string, (files: Files) => Files])[] = [
  ['as it is', (files) => files],
  ['without a document', (files) => Object.fromEntries(Object.entries(files).filter(([path]) => !isDocument(path)))],
  [
    'with a README in Windows line ends and nothing in it',
    (files) => ({
      ...Object.fromEntries(Object.entries(files).filter(([path]) => !isDocument(path))),
      'README.md': '# A project\r\n\r\n## License\r\n\r\nMIT',
    }),
  ],
  [
    'with a README in reStructuredText',
    (files) => ({
      ...Object.fromEntries(Object.entries(files).filter(([path]) => !isDocument(path))),
      'README.rst': 'A project\n=========\n\nText.\n',
    }),
  ],
];

/** Answered by prose that only an author can write. */
const isProse = (id: string): boolean =>
  id.startsWith('notes/') ||
  /^readme\/(?:problem-statement|trade-offs|future-improvements|known-limitations|results)$|^quality\/architecture-page$/.test(
    id,
  );
/** Answered by what the code shows. */
const fromCode = [
  'readme/architecture-diagram',
  'readme/local-setup',
  'readme/api-docs',
  'readme/example-requests',
  'readme/run-tests',
];

const rank: Readonly<Record<Status, number>> = { fail: 0, partial: 1, unknown: 1, pass: 2, na: 2 };

describe('what generators write into projects of each framework', () => {
  for (const name of fixtureProjectNames()) {
    describe(name, () => {
      const { files: all } = fixtureProject(name);
      for (const [state, left] of states) {
        it(`${state}: only adds, is consistent, and is there the second time`, () => {
          const files = left(all);
          const done = generation(files);
          assertOnlyAdds(files, done);
          assert.deepEqual(generation(done.files).edits, [], 'a second run proposes nothing');
          const after = openAudit(new MemoryHost(done.files, null, 'tidebook'), { version: '0' });
          assertAnswers(done, after.report);
          for (const { path, text } of written(done)) {
            assertCommands(path, text, after.facts);
            assertLinks(path, text, done.files);
          }
        });
      }
    });
  }
});

function assertOnlyAdds(files: Files, { edits, files: after }: Generation): void {
  for (const { path, creates, insertions } of edits) {
    assert.equal(creates, !(path in files));
    let left = after[path]!;
    for (const { offset, text } of [...insertions].reverse()) {
      const at =
        offset + insertions.filter((one) => one.offset < offset).reduce((sum, one) => sum + one.text.length, 0);
      assert.equal(left.slice(at, at + text.length), text);
      left = left.slice(0, at) + left.slice(at + text.length);
      if ((files[path] ?? '').includes('\r\n')) assert.doesNotMatch(text, /(?<!\r)\n/);
    }
    assert.equal(left, files[path] ?? '');
  }
}

function assertAnswers({ before, answers }: Generation, after: Report): void {
  const nothing = new Set(answers.flatMap((answer) => (answer.nothing === undefined ? [] : [answer.generator])));
  for (const { id, status, message } of after.checks) {
    const was = before.report.checks.find((check) => check.id === id)!.status;
    assert.ok(rank[status] >= rank[was], `${id} fell from ${was} to ${status}: ${message}`);
    if (isProse(id) && was !== 'pass') assert.notEqual(status, 'pass', `${id} passes without its author: ${message}`);
    if (fromCode.includes(id) && !nothing.has(generatorFor(id)!.id)) assert.equal(status, 'pass', `${id}: ${message}`);
  }
}

const written = ({ edits }: Generation): readonly { path: string; text: string }[] =>
  edits
    .filter(({ path }) => path.endsWith('.md'))
    .map(({ path, insertions }) => ({ path, text: insertions.map(({ text }) => text).join('\n\n') }));

function assertCommands(path: string, text: string, facts: Parameters<typeof workspaceOf>[0]): void {
  const document = { ...readDocument(path, text), path, role: 'readme', linked: true } as unknown as Document;
  for (const command of commandsOf(document)) {
    if (command.written === 'prose' || command.words[0] === 'curl') continue;
    const verdict = verdictOf(command.words, workspaceOf(facts));
    assert.notEqual(verdict.is, 'broken', `${command.text}: ${'why' in verdict ? verdict.why : ''}`);
  }
}

function assertLinks(path: string, text: string, files: Files): void {
  for (const [, address = ''] of text.matchAll(/\]\(([^)\s]+)\)/g)) {
    if (address.startsWith('#')) continue;
    const [target = '', anchor] = address.split('#');
    const parts = path.split('/').slice(0, -1);
    for (const part of decodeURIComponent(target).split('/')) {
      if (part === '..') parts.pop();
      else parts.push(part);
    }
    const content = files[parts.join('/')];
    assert.ok(content !== undefined, `${path} links ${address}`);
    const line = /^L(\d+)$/.exec(anchor ?? 'L1')?.[1];
    assert.ok(Number(line) >= 1 && Number(line) <= content.split('\n').length, `${path} links ${address}`);
  }
}
