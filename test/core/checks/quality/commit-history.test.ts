import assert from 'node:assert/strict';
import type { Commit } from '../../../../src/core/host';
import { tellingWords } from '../../../../src/core/text/repository/commit-subject';
import { answerOf } from '../../../support/answer-of';
import { commitsOf } from '../../../support/memory-host';

const telling = [
  'Model orders and their lines',
  'Place orders over HTTP',
  'Reserve stock while paying',
  'Release stock when payment fails',
  'Send receipts by mail',
  'Refund a paid order',
  'List orders by customer',
  'Limit requests per customer',
  'Log with a request id',
  'Measure the checkout',
  'Describe the payment flow',
];
const files = { 'main.go': 'package main\n' };
const answer = (commits: readonly Commit[]) => answerOf('quality/commit-history', files, commits);

describe('quality/commit-history', () => {
  it('leaves merges and bots out of the count', () => {
    const commits = commitsOf(telling);
    assert.equal(answer(commits).status, 'pass');
    const bots = commits.map((commit, index) => (index < 3 ? { ...commit, author: 'dependabot[bot]' } : commit));
    assert.equal(answer(bots).status, 'partial');
    const merges = commits.map((commit, index) => (index < 6 ? { ...commit, parents: 2 } : commit));
    assert.equal(answer(merges).status, 'fail');
  });

  it('is partial where one commit holds the work', () => {
    const commits = commitsOf(telling).map((commit, index) =>
      index === 10 ? { ...commit, files: 300, lines: 20_000 } : commit,
    );
    const found = answer(commits);
    assert.equal(found.status, 'partial');
    assert.deepEqual(found.evidence[0], { commit: commits[10]!.hash, excerpt: commits[10]!.subject });
  });

  it('does not take a generated scaffold for the work where the rest has grown', () => {
    const commits = commitsOf(telling).map((commit, index) =>
      index === 10 ? { ...commit, files: 12, lines: 9_000 } : { ...commit, files: 6, lines: 400 },
    );
    assert.equal(answer(commits).status, 'pass');
  });

  it('counts a subject that returns again and again once', () => {
    const habit = Array.from({ length: 8 }, () => 'refactor: burn the candle at both ends');
    const found = answer(commitsOf([...habit, ...telling.slice(0, 4)]));
    assert.equal(found.status, 'partial');
    assert.match(found.message, /only 5 of them/);
    assert.equal(answer(commitsOf([...telling.slice(0, 9), telling[0]!])).status, 'pass');
  });

  it('points at commits that say what changed', () => {
    const found = answer(commitsOf([...telling, 'fix', 'Update README.md']));
    assert.equal(found.status, 'pass');
    assert.ok(
      found.evidence.every(
        (one) => 'commit' in one && /\w+ \w+/.test(one.excerpt ?? '') && one.excerpt !== 'Update README.md',
      ),
    );
  });
});

describe('the subject of a commit', () => {
  for (const subject of [
    'Add rate limiting to login',
    'feat(auth): rotate refresh tokens',
    'fix: cart total',
    ':bug: handle empty carts',
    '✨ nouvelle page de paiement',
    'SHOP-12 validate the address',
    '[api] paginate orders',
    'corrige el cálculo del impuesto',
    'добавил кеширование заказов',
    '支払いの再試行を追加する',
    '주문 목록 페이지 나누기',
    'DB transactions',
    'Assign task',
    'tests for refunds',
  ]) {
    it(`tells what changed: ${subject}`, () => assert.ok(tellingWords(subject) > 0));
  }
  for (const subject of [
    'fix',
    'update',
    'wip',
    'Update README.md',
    'Add files via upload',
    'Initial commit',
    'first commit',
    'bug fixes',
    'minor changes',
    'final version 2',
    'fix: bug',
    'chore: update',
    '.',
    '🚀',
    'cambios',
    'изменения',
    '更新',
    'v1.0.2',
    'Update app.js',
    'asdf',
    'more stuff',
  ]) {
    it(`tells nothing: ${subject}`, () => assert.equal(tellingWords(subject), 0));
  }
});
