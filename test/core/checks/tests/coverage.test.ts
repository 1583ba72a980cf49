import assert from 'node:assert/strict';
import { answerOf } from '../../../support/answer-of';

const tested = {
  'src/depot.js': 'module.exports = 1;\n',
  'src/depot.test.js': "test('weighs', () => {\n  expect(weigh(1)).toBe(1);\n});\n",
};
const manifest = (scripts: Readonly<Record<string, string>>) => ({
  'package.json': JSON.stringify({ scripts, devDependencies: { jest: '^29.0.0' } }),
});
const workflow = (run: string) => ({
  '.github/workflows/ci.yml': `on: [push]\njobs:\n  test:\n    steps:\n      - uses: actions/checkout@v4\n      - run: ${run}\n`,
});
const statusOf = (files: Readonly<Record<string, string>>) =>
  answerOf('tests/coverage', { ...tested, ...files }).status;

describe('coverage', () => {
  it('is measured by arguments that are handed on to another script', () => {
    for (const cover of [
      'npm test -- --coverage',
      'npm run test -- --ci --coverage',
      'yarn test --coverage',
      'pnpm run test --coverage',
    ])
      assert.equal(statusOf(manifest({ test: 'jest --silent', cover })), 'pass', cover);
    assert.equal(statusOf({ ...manifest({ test: 'jest' }), ...workflow('npm test -- --coverage') }), 'pass');
  });

  it('is not measured where they never reach a test runner', () => {
    for (const cover of [
      'npm test --coverage',
      'npm run lint -- --coverage',
      'npm test -- --coverage=false',
      'npm test',
    ])
      assert.equal(statusOf(manifest({ test: 'jest --silent', lint: 'eslint .', cover })), 'fail', cover);
  });

  it('is not measured by a test runner that has no test to run', () => {
    const requests = {
      'src/depot.test.js': '',
      'requests/depot.postman_collection.json':
        '{ "item": [{ "event": [{ "script": { "exec": ["pm.test(\'lists\', () => pm.response.to.have.status(200));"] } }] }] }',
    };
    const sent = 'newman run requests/depot.postman_collection.json';
    assert.equal(
      statusOf({ ...requests, ...manifest({ 'test:cov': 'jest --coverage', 'test:e2e': sent }) }),
      'partial',
    );
    assert.equal(
      statusOf({ ...requests, '.nycrc.json': '{ "all": true }', ...manifest({ 'test:e2e': sent }) }),
      'pass',
    );
    assert.equal(
      statusOf({ ...requests, ...tested, ...manifest({ 'test:cov': 'jest --coverage', 'test:e2e': sent }) }),
      'pass',
    );
  });
});
