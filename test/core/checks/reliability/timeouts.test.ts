import assert from 'node:assert/strict';
import { answerOf } from '../../../support/answer-of';

const id = 'reliability/timeouts';
const python = (code: string): Readonly<Record<string, string>> => ({
  'requirements.txt': 'fastapi\nsqlalchemy\n',
  'app/main.py': `import asyncio\n\nfrom fastapi import FastAPI\nfrom sqlalchemy import create_engine\n\napp = FastAPI()\n${code}\n`,
});

const cases: readonly (readonly [string, string, string])[] = [
  [
    'pass',
    'of a limit on connecting to the database',
    'engine = create_engine(url, connect_args={"connect_timeout": 5})',
  ],
  [
    'pass',
    'of a limit on statements',
    'engine = create_engine(url, connect_args={"options": "-c statement_timeout=5000"})',
  ],
  [
    'fail',
    'of other arguments of a connection',
    'engine = create_engine(url, connect_args={"check_same_thread": False})',
  ],
  ['fail', 'of the age at which connections are replaced', 'engine = create_engine(url, pool_recycle=1800)'],
  ['pass', 'of a limit on a call', 'async def load():\n    return await asyncio.wait_for(fetch(), timeout=2)'],
  [
    'fail',
    'of a worker that waits until it is woken',
    'async def work():\n    await asyncio.wait_for(self._wake_event.wait(), timeout=pause)',
  ],
];

describe('timeouts', () => {
  for (const [status, name, code] of cases) {
    it(`are ${status} ${name}`, () => {
      const answer = answerOf(id, python(code));
      assert.equal(answer.status, status, answer.message);
    });
  }
});
