import assert from 'node:assert/strict';
import { codesIn } from '../../../../src/core/collect/answers/codes';
import { contractIn, mayBeContract } from '../../../../src/core/collect/answers/contracts';
import { inputChecksIn } from '../../../../src/core/collect/answers/input-checks';
import { sourceOf } from '../../../../src/core/collect/source';
import { answerOf } from '../../../support/answer-of';

/** The kinds of checks of input that a file makes. */
function kinds(path: string, text: string): readonly string[] {
  const source = sourceOf({ path, text })!;
  return inputChecksIn(source, codesIn(source)).map(({ kind }) => kind);
}

describe('input that code checks by hand', () => {
  const cases: readonly (readonly [string, string, string, readonly string[]])[] = [
    ['asks for a value', 'a.js', 'if (!req.body.title) {\n  return res.status(400).json({});\n}', ['condition']],
    [
      'asks for two values at once',
      'a.php',
      "<?php\nif (!is_numeric($given['pages']) || trim($given['title']) === '') {\n    return $response->withStatus(422);\n}\n",
      ['condition', 'condition'],
    ],
    [
      'asks for a length in Go',
      'a.go',
      'package a\nfunc f() {\n\tif len(b.Title) > 80 {\n\t\tc.JSON(400, x)\n\t}\n}\n',
      ['condition'],
    ],
    [
      'asks for a key in Python',
      'a.py',
      'if not data.get("title"):\n    return jsonify(error="title"), 400\n',
      ['condition'],
    ],
    [
      'reads a body',
      'a.go',
      'package a\nfunc f() {\n\tif err := json.NewDecoder(r.Body).Decode(&b); err != nil {\n\t\thttp.Error(w, "no", http.StatusBadRequest)\n\t}\n}\n',
      ['parse'],
    ],
    [
      'answers whatever failed',
      'a.js',
      'try { save(); } catch (err) {\n  res.status(400).json({ error: err.message });\n}',
      [],
    ],
    [
      'answers how something ended',
      'A.cs',
      'class A { IActionResult F() {\n    var (success, token) = service.Check(request);\n    if (!success) return BadRequest("no");\n} }',
      [],
    ],
    [
      'asks a check of its own in Go',
      'a.go',
      'package a\nfunc f() {\n\tif p := problems(book); p != nil {\n\t\tc.JSON(422, p)\n\t}\n}\n',
      ['condition'],
    ],
    [
      'asks a check of its own in Python',
      'a.py',
      'problem = first_problem(book)\nif problem is not None:\n    return jsonify(error=problem), 400\n',
      ['condition'],
    ],
    [
      'refuses what is there',
      'a.py',
      'if loan.returned_at is not None:\n    return jsonify(error="returned"), 400\n',
      [],
    ],
    [
      'asks for what is missing',
      'a.py',
      'if data.get("title") is None:\n    return jsonify(error="title"), 400\n',
      ['condition'],
    ],
    [
      'refuses what is stored in JavaScript',
      'a.js',
      'if (loan.returnedAt != null) {\n  return res.status(400).json({});\n}',
      [],
    ],
    [
      'asks about what is given only if it is',
      'a.js',
      'if (req.body.age !== undefined && req.body.age < 0) {\n  return res.status(400).json({});\n}',
      ['condition'],
    ],
    ['has a function for it', 'a.go', 'package a\nfunc validateBook(b Book) error { return nil }\n', ['function']],
    ['validates tokens', 'a.go', 'package a\nfunc ValidateToken(t string) error { return nil }\n', []],
  ];
  for (const [name, path, text, expected] of cases) {
    it(`that ${name}: ${expected.join(', ') || 'none'}`, () => assert.deepEqual(kinds(path, text), expected));
  }

  it('takes bodies of Rust that are read into types, with one check by hand, for validated', () => {
    const status = (check: string) =>
      answerOf('validation/input', {
        'Cargo.toml': '[package]\nname = "depot"\n\n[dependencies]\nactix-web = "4"\nserde = "1"\n',
        'src/main.rs': `use actix_web::{post, web, HttpResponse};\nuse serde::Deserialize;\n\n#[derive(Deserialize)]\nstruct Crate {\n    weight: i32,\n}\n${check}\n#[post("/crates")]\nasync fn add(body: web::Json<Crate>) -> HttpResponse {\n    match Crate::new_with_validation(body.into_inner()) {\n        Ok(one) => HttpResponse::Created().json(one),\n        Err(reason) => HttpResponse::BadRequest().body(reason),\n    }\n}\n`,
      }).status;
    const checked =
      'impl Crate {\n    fn new_with_validation(one: Crate) -> Result<Crate, String> {\n        Ok(one)\n    }\n}\n';
    assert.equal(status(checked), 'pass');
    assert.equal(status(''), 'partial');
  });

  it('leaves schemas of settings aside', () => {
    const answer = answerOf('validation/input', {
      'package.json': '{ "dependencies": { "express": "^5.0.0", "zod": "^3.0.0" } }',
      'src/config/env.js':
        "const { z } = require('zod');\nmodule.exports = z.object({ PORT: z.string() }).parse(process.env);\n",
      'src/server.js':
        "const express = require('express');\nconst app = express();\napp.post('/books', (req, res) => res.json(save(req.body)));\napp.listen(3000);\n",
    });
    assert.equal(answer.status, 'fail', answer.message);
  });
});

describe('contracts', () => {
  it('are told by their contents', () => {
    assert.equal(contractIn('openapi.json', '{ "openapi": "3.1.0", "paths": {} }')?.kind, 'OpenAPI');
    assert.equal(contractIn('swagger.yaml', 'swagger: "2.0"\npaths: {}\n')?.kind, 'OpenAPI');
    assert.equal(contractIn('a.proto', 'syntax = "proto3";\nservice Books {}\n')?.kind, 'gRPC');
    assert.equal(contractIn('a.proto', 'message Empty {}\n\nservice Books {}\n')?.offset, 18);
    assert.equal(contractIn('a.graphql', 'type Query { books: [Book] }\n')?.kind, 'GraphQL');
    assert.equal(contractIn('a.graphql', 'query Books { books { id } }\n'), null);
    assert.equal(contractIn('api.yaml', 'port: 80\n'), null);
  });
  it('are not those of tests, examples or other people', () => {
    assert.equal(mayBeContract('test/fixtures/openapi.yaml'), false);
    assert.equal(mayBeContract('third_party/google/api/http.proto'), false);
    assert.equal(mayBeContract('api/openapi.yaml'), true);
  });
});
