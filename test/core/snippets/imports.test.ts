import assert from 'node:assert/strict';
import { missingImports, type Snippet, type SnippetLanguage } from '../../../src/core/snippets';

const lacking = (language: SnippetLanguage, header: string, file: string) =>
  missingImports({ language, header } as Snippet, file);

describe('the imports that a file lacks', () => {
  it('are all of them in a file that has none', () => {
    const header = "import type { Pool } from 'pg';\nimport { z } from 'zod';\n";
    assert.deepEqual(lacking('typescript', header, 'go();\n'), header.trim().split('\n'));
  });

  it('are none that stand there, in whatever quotes and lines', () => {
    const header = "import type { Pool } from 'pg';\nimport { z } from 'zod';\n";
    assert.deepEqual(
      lacking('typescript', header, 'import {\n  z,\n  ZodError,\n} from "zod";\nimport { Pool } from "pg"\n'),
      [],
    );
  });

  it('name only what is missing of a statement', () => {
    assert.deepEqual(lacking('typescript', "import { a, b } from 'm';\n", "import { b } from 'm';\n"), [
      "import { a } from 'm';",
    ]);
    assert.deepEqual(lacking('python', 'from m import a, b\n', 'from m import (\n    b,\n    c,\n)\n'), [
      'from m import a',
    ]);
  });

  it('are single lines of a block in Go', () => {
    const header = 'package web\n\nimport (\n\t"context"\n\t"net/http"\n)\n';
    assert.deepEqual(lacking('go', header, 'package api\n\nimport "context"\n'), ['import "net/http"']);
  });

  it('leave packages and namespaces alone', () => {
    assert.deepEqual(lacking('java', 'package a;\n\nimport java.util.List;\n', 'package b;\n'), [
      'import java.util.List;',
    ]);
    assert.deepEqual(lacking('php', 'namespace A;\n\nuse B\\C;\n', 'use B\\C;\n'), []);
  });
});
