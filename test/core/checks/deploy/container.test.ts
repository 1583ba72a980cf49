import assert from 'node:assert/strict';
import { answerOf } from '../../../support/answer-of';

const service = {
  'main.go':
    'package main\n\nimport "net/http"\n\nfunc main() {\n\thttp.HandleFunc("/books", list)\n\thttp.ListenAndServe(":8080", nil)\n}\n',
};
const statusOf = (files: Readonly<Record<string, string>>) =>
  answerOf('deploy/container', { ...service, ...files }).status;

describe('deploy/container', () => {
  it('is no image for the tests, of the database, in a comment or in vendored code', () => {
    assert.equal(statusOf({ 'test/Dockerfile': 'FROM golang:1.24\nCOPY . .\nCMD ["go", "test", "./..."]\n' }), 'fail');
    assert.equal(statusOf({ 'db/Dockerfile': 'FROM postgres:17\n' }), 'fail');
    assert.equal(statusOf({ Dockerfile: '# FROM golang\n' }), 'fail');
    assert.equal(statusOf({ 'vendor/lib/Dockerfile': 'FROM golang:1.24\nCOPY . .\n' }), 'fail');
    assert.equal(statusOf({ 'README.md': '# Shop\n\nA Dockerfile will follow.\n' }), 'fail');
  });

  it('is an image without a Dockerfile where CI builds one', () => {
    const workflow =
      'on: [push]\njobs:\n  image:\n    runs-on: ubuntu-latest\n    steps:\n      - uses: actions/checkout@v4\n      - run: ko build ./\n';
    assert.equal(statusOf({ '.github/workflows/image.yml': workflow }), 'pass');
  });

  it('is not the image of the pages beside the service', () => {
    assert.equal(
      statusOf({
        'web/Dockerfile': 'FROM node:22\nCOPY . .\nRUN npm run build\nCMD ["npm", "start"]\n',
        'web/src/app.tsx': 'export {};\n',
      }),
      'partial',
    );
  });
});
