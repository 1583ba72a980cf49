import assert from 'node:assert/strict';
import type { Snippet, SnippetLanguage } from '../../../src/core/snippets';
import { dependenciesOf, insertionInto } from '../../../src/core/snippets/insertion';
import { lineForSnippet } from '../../../src/core/snippets/top-level';
import { sampleSnippet } from '../../support/sample-snippet';

const snippet = (language: SnippetLanguage, header: string, body: string): Snippet =>
  sampleSnippet(language, { header, body });

/** The file with the snippet's imports put in. */
function withImports(of: Snippet, file: string, line?: number): string {
  const { imports } = insertionInto(of, file, line === undefined ? {} : { line });
  const lines = file.split('\n');
  if (imports) lines.splice(imports.line, 0, ...imports.text.replace(/\n$/, '').split('\n'));
  return lines.join('\n');
}

describe('putting a snippet into a file', () => {
  const typescript = snippet(
    'typescript',
    "import type { Request } from 'express';\nimport { z } from 'zod';\n\n",
    'export const input = z.object({});\n',
  );
  const javascript = { ...typescript, language: 'javascript', header: "import { z } from 'zod';\n\n" } as const;

  it('brings the head along where there is no code', () => {
    assert.equal(insertionInto(typescript, '\n').text, `${typescript.header}${typescript.body}`.replaceAll('}', '\\}'));
    assert.equal(insertionInto(typescript, '\n').imports, undefined);
  });

  it('adds the imports that are lacking to those that are there', () => {
    const file = "import express, { type Request } from 'express';\nimport {\n  a,\n} from './a';\n\nrun();\n";
    assert.equal(insertionInto(typescript, file).text, 'export const input = z.object({\\});\n');
    assert.match(
      withImports(typescript, file),
      /\} from '\.\/a';\n(?:import type \{ Request \} from 'express';\n)?import \{ z \} from 'zod';\n\nrun/,
    );
    const complete = "import type { Request } from 'express';\nimport { z } from 'zod';\nrun();\n";
    assert.equal(withImports(typescript, complete), complete);
  });

  it('puts them under what a file begins with', () => {
    assert.equal(
      withImports(javascript, '#!/usr/bin/env node\nrun();\n'),
      "#!/usr/bin/env node\n\nimport { z } from 'zod';\n\nrun();\n",
    );
    const python = snippet('python', 'from uuid import UUID\n\n', 'x = UUID\n');
    assert.equal(
      withImports(python, '"""Orders\nof shops."""\n\nrun()\n'),
      '"""Orders\nof shops."""\n\nfrom uuid import UUID\n\nrun()\n',
    );
    const java = snippet('java', 'import java.util.List;\n\n', 'class A {}\n');
    assert.equal(
      withImports(java, 'package shop;\n\nclass B {}\n'),
      'package shop;\n\nimport java.util.List;\n\nclass B {}\n',
    );
  });

  it("adds to Go's block of imports", () => {
    const go = snippet('go', 'package app\n\nimport (\n\t"errors"\n\t"net/http"\n)\n\n', 'var x = errors.New\n');
    assert.equal(
      withImports(go, 'package main\n\nimport (\n\t"net/http"\n)\n\nfunc main() {}\n'),
      'package main\n\nimport (\n\t"net/http"\n\t"errors"\n)\n\nfunc main() {}\n',
    );
    assert.equal(
      withImports(go, 'package main\n\nfunc main() {}\n'),
      'package main\n\nimport "errors"\nimport "net/http"\n\nfunc main() {}\n',
    );
  });

  it('loads modules as a file of CommonJS does', () => {
    const file = "const express = require('express');\n\nmodule.exports = {};\n";
    assert.equal(insertionInto(javascript, file).text, 'const input = z.object({\\});\n');
    assert.match(withImports(javascript, file), /^const express = .*\nconst \{ z \} = require\('zod'\);\n\nmodule/);
    assert.equal(insertionInto(javascript, `const { z } = require('zod');\n${file}`).imports, undefined);
  });

  it('never puts imports under the snippet', () => {
    const file = "run();\n\nimport './late';\n";
    assert.equal(insertionInto(javascript, file, { line: 1 }).imports?.line, 0);
  });

  it('reads names and majors of dependencies', () => {
    const needing = { ...typescript, dependencies: ['@nestjs/common@12', 'zod@4'] };
    assert.deepEqual(dependenciesOf(needing), [
      { name: '@nestjs/common', major: '12' },
      { name: 'zod', major: '4' },
    ]);
  });
});

describe('the line of a snippet', () => {
  it('lies before the declaration around a place, with what leads up to it', () => {
    const lines = ['import a;', '', '// Adds.', '@decorated', 'function add(', ') {', '  app.post(', '  );', '}', ''];
    for (const line of [4, 5, 6, 7, 8]) assert.equal(lineForSnippet(lines, line, 'typescript'), 2, String(line));
  });

  it('is the end of the file where declarations stand in classes', () => {
    assert.equal(lineForSnippet(['package a;', '', 'class B {', '}', ''], 2, 'java'), 5);
  });
});
