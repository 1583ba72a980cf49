import assert from 'node:assert/strict';
import { answerOf, placesOf } from '../../../support/answer-of';

const id = 'antipattern/frontend-only';

describe('antipattern: front end only', () => {
  it('points at the server of the API before the one that hands out pages', () => {
    const answer = answerOf(id, {
      'frontend/server.js':
        "const express = require('express');\nconst app = express();\napp.use(express.static('build'));\napp.listen(3000);\n",
      'packages/parcels/src/main.js':
        "const express = require('express');\nconst app = express();\napp.get('/parcels', (req, res) => res.json([]));\napp.listen(4000);\n",
      'package.json': '{"dependencies":{"express":"^4"}}',
    });
    assert.equal(answer.status, 'pass');
    assert.match(placesOf(answer)[0]!, /^packages\//);
  });

  it('takes a program that measures for no server', () => {
    const server =
      'use tokio::net::TcpListener;\n\n#[tokio::main]\nasync fn main() {\n    let app = axum::Router::new();\n    axum::serve(TcpListener::bind("0.0.0.0:80").await.unwrap(), app).await.unwrap();\n}\n';
    const cargo = { 'Cargo.toml': '[package]\nname = "parcels"\n\n[dependencies]\naxum = "0.7"\ntokio = "1"\n' };
    assert.notEqual(
      answerOf(id, { 'benches/load.rs': server, 'src/lib.rs': 'pub fn weigh() {}\n', ...cargo }).status,
      'pass',
    );
    assert.equal(answerOf(id, { 'src/main.rs': server, ...cargo }).status, 'pass');
  });
});
