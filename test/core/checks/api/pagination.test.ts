import assert from 'node:assert/strict';
import { answerOf } from '../../../support/answer-of';

describe('lists that are paged', () => {
  it('are shown at each place once', () => {
    const answer = answerOf('api/pagination', {
      'package.json': '{ "dependencies": { "express": "^5.0.0", "pg": "^8.0.0" } }',
      'src/server.js':
        "const express = require('express');\nconst app = express();\napp.get('/books', async (req, res) => {\n  const { page, offset } = req.query;\n  res.json(await pool.query('SELECT * FROM books LIMIT 20 OFFSET $1', [offset]));\n});\napp.listen(3000);\n",
    });
    assert.equal(answer.status, 'pass', answer.message);
    const places = answer.evidence.map((one) => JSON.stringify(one));
    assert.equal(new Set(places).size, places.length);
  });
});
