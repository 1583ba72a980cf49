import type { HistoryFacts } from '../../facts';
import { isBot } from '../../text/repository/commit-author';
import { tellingWords } from '../../text/repository/commit-subject';
import { defineCheck, fail, partial, pass, unknown } from '../define-check';

type Commit = Extract<HistoryFacts, { kind: 'known' }>['commits'][number];

const enough = 10;
/** Fewer than this is no history to read, whatever its messages. */
const fewest = 7;
/** A subject that stands over this many commits is a habit. */
const often = 3;
/** A commit that holds this much of all changed lines and files is where the work landed. */
const dumpOfLines = 0.8;
const dumpOfFiles = 0.7;

const good = [
  'Add the data model for orders',
  'feat: place an order',
  'Reject orders without stock',
  'fix(cart): round prices half up',
  'Move pricing into its own module',
  'Send a receipt after payment',
  'docs: explain how refunds work',
  'Cover refunds with integration tests',
  'Cache product pages for a minute',
  'Drop the unused legacy importer',
];

export default defineCheck({
  area: 'documentation',
  weight: 2,
  effort: 120,
  needs: ['history'],
  title: 'The history shows how the work grew',
  failureTitle: 'The history does not show how the work grew',
  why: 'A reviewer reads the log to see how you cut work into steps and whether you can say what a change does.',
  remedy: [
    'Commit each change by itself as soon as it works.',
    'Write a subject that says what changed: `Reject orders without stock` rather than `fix` or `update`.',
    'Keep generated files and dependencies out of the commits.',
  ],
  examples: [
    { name: 'with ten commits that say what changed', status: 'pass', files: { 'a.go': 'package a\n' }, commits: good },
    {
      name: 'with ten commits that say nothing',
      status: 'partial',
      files: { 'a.go': 'package a\n' },
      commits: [
        'first commit',
        'update',
        'fix',
        'wip',
        'fix bug',
        'more changes',
        'Update README.md',
        'final',
        'final 2',
        'Add files via upload',
      ],
    },
    { name: 'with three commits', status: 'fail', files: { 'a.go': 'package a\n' }, commits: good.slice(0, 3) },
    { name: 'outside version control', status: 'fail', files: { 'a.go': 'package a\n' } },
  ],
  run({ history }) {
    if (history.kind === 'unknown') return unknown(`The history could not be looked at: ${history.reason}`);
    if (history.kind === 'none') return fail('The folder has no commits yet: run `git init` and commit as you go.');
    const own = history.commits.filter((commit) => commit.parents < 2 && !isBot(commit));
    if (own.length < enough && history.truncated)
      return unknown('Only the newest commits are here (a shallow clone); fetch the whole history.');
    const telling = tellingCommits(own);
    const share = own.length === 0 ? 0 : telling.length / own.length;
    const dump = dumpOf(own);
    const evidence = evidenceOf(telling.length > 0 ? telling : own);
    const count = `${own.length} ${own.length === 1 ? 'commit' : 'commits'} besides merges and bots`;
    if (own.length < enough) {
      const message = `${count}, at least ${enough} are asked for${dump ? '; most of the work landed at once' : ''}.`;
      return own.length >= fewest && share > 0.6 && !dump ? partial(message, evidence) : fail(message);
    }
    if (dump) {
      return partial(`${count}, but one of them holds most of the work.`, [
        { commit: dump.hash, excerpt: excerptOf(dump) },
        ...evidence,
      ]);
    }
    if (share < 0.5) {
      return partial(`${count}, but only ${telling.length} of them say what changed.`, evidence);
    }
    const days = new Set(own.map((commit) => Math.floor(commit.time / 86_400))).size;
    return pass(
      `${count} over ${days} ${days === 1 ? 'day' : 'days'}; ${telling.length} of them say what changed.`,
      evidence,
    );
  },
});

/** Commits that say what changed. A subject that returns again and again says it of none of them but the first. */
function tellingCommits(commits: readonly Commit[]): readonly Commit[] {
  const times = new Map<string, number>();
  for (const { subject } of commits) times.set(subject, (times.get(subject) ?? 0) + 1);
  const seen = new Set<string>();
  return [...commits].reverse().filter(({ subject }) => {
    if (tellingWords(subject) === 0 || (seen.has(subject) && times.get(subject)! >= often)) return false;
    seen.add(subject);
    return true;
  });
}

/** The one commit that holds nearly everything, if there is one. */
function dumpOf(commits: readonly Commit[]): Commit | null {
  const sum = (of: (commit: Commit) => number) => commits.reduce((total, commit) => total + of(commit), 0);
  const lines = sum((commit) => commit.lines ?? 0);
  const files = sum((commit) => commit.files ?? 0);
  const heavy = commits.find(
    (commit) =>
      (files === 0 || (commit.files ?? 0) / files > dumpOfFiles) &&
      (lines === 0 || (commit.lines ?? 0) / lines > dumpOfLines) &&
      files + lines > 0,
  );
  return heavy ?? null;
}

/** The most telling commits, those of a size that a reader can follow first. */
function evidenceOf(commits: readonly Commit[]) {
  const score = (commit: Commit) =>
    Math.min(6, tellingWords(commit.subject)) + ((commit.lines ?? 0) >= 10 && (commit.lines ?? 0) <= 600 ? 3 : 0);
  return [...commits]
    .sort((a, b) => score(b) - score(a) || b.time - a.time || (a.hash < b.hash ? -1 : 1))
    .slice(0, 3)
    .map((commit) => ({ commit: commit.hash, excerpt: excerptOf(commit) }));
}

function excerptOf(commit: Commit): string {
  return commit.subject.replace(/[\p{Cc}\p{Cf}]/gu, '').slice(0, 120);
}
