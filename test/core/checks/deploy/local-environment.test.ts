import assert from 'node:assert/strict';
import { answerOf } from '../../../support/answer-of';

const service = {
  'requirements.txt': 'fastapi==0.115\npsycopg2==2.9\n',
  'app/main.py':
    "from fastapi import FastAPI\n\napp = FastAPI()\n\n\n@app.get('/books')\ndef books():\n    return []\n",
  Dockerfile: 'FROM python:3.13\nCOPY . .\nCMD ["uvicorn", "app.main:app"]\n',
};
const compose = (rest: string): string => `services:\n  api:\n    build: .\n${rest}  db:\n    image: postgres:17\n`;
const answer = (files: Readonly<Record<string, string>>) =>
  answerOf('deploy/local-environment', { ...service, ...files });

describe('deploy/local-environment', () => {
  it('falls short where a file of variables is asked for that nobody can make', () => {
    const files = { 'compose.yaml': compose('    env_file: .env\n') };
    assert.equal(answer(files).status, 'partial');
    assert.match(answer(files).message, /\.env/);
    assert.equal(answer({ ...files, '.env.example': 'DATABASE_URL=\n' }).status, 'pass');
    assert.equal(
      answer({ 'compose.yaml': compose('    env_file:\n      - path: .env\n        required: false\n') }).status,
      'pass',
    );
  });

  it('names the program that compose leaves out', () => {
    const found = answer({ 'compose.yaml': 'services:\n  api:\n    build: .\n' });
    assert.equal(found.status, 'partial');
    assert.match(found.message, /PostgreSQL/);
  });

  it('does not take the environment of the tests for that of the service', () => {
    assert.equal(answer({ 'tests/docker-compose.yml': compose('') }).status, 'fail');
    assert.equal(answer({ 'docker-compose.test.yml': compose('') }).status, 'fail');
  });

  it('takes one script that starts the database and then the service', () => {
    const files = {
      'docker-compose.yml': 'services:\n  db:\n    image: postgres:17\n',
      Makefile: 'run:\n\tdocker compose up -d\n\tuvicorn app.main:app\n',
    };
    assert.equal(answer(files).status, 'pass');
  });

  it('does not count a compose file in the README', () => {
    assert.equal(answer({ 'README.md': '# Shop\n\n```yaml\nservices:\n  api:\n    build: .\n```\n' }).status, 'fail');
  });
});
