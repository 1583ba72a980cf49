import assert from 'node:assert/strict';
import { sourceOf } from '../../../../src/core/collect/source';

/** Imports in short: the module, its kind where it brings no names, and what the file calls what it brings. */
function imports(path: string, text: string): string[] {
  return sourceOf({ path, text })!.imports.map(({ module, kind, names }) =>
    kind === 'names'
      ? `${module} ${names.map(({ name, local }) => (name === local ? name : `${name}=${local}`)).join(',')}`
      : `${module} (${kind})`,
  );
}

const cases: [path: string, text: string, expected: string[]][] = [
  ['a.ts', "import a, { b as c, type D } from 'm';", ['m default=a,b=c']],
  ['a.ts', "import * as a from 'm'\nimport 'n'\nimport type { T } from 'o'", ['m *=a', 'n (effect)', 'o (type)']],
  ['a.ts', "import {\n  a,\n  b,\n} from '@scope/m/sub'", ['@scope/m/sub a,b']],
  ['a.js', "const a = require('m'), { b, c: d } = require('n');", ['m default=a', 'n b,c=d']],
  ['a.js', "app.use(require('m')());\nconst x = await import('n');", ['m (effect)', 'n default=x']],
  [
    'a.ts',
    "import a = require('m');\nexport * from './n';\nexport { a }\nimport b from 'o'",
    ['m default=a', './n (all)', 'o default=b'],
  ],
  ['a.js', "// import a from 'm'\nconst s = \"import a from 'm'\";", []],
  [
    'a.py',
    'import os, a.b as c\nfrom .d import (e,\n  f as g)\nfrom h import *',
    ['os *=os', 'a.b *=c', '.d e,f=g', 'h (all)'],
  ],
  ['a.py', '"""\nimport os\n"""\nx = "import a"', []],
  [
    'a.go',
    'import "net/http"\nimport (\n\tx "a.b/c"\n\t_ "d/e"\n\t// "f"\n)',
    ['net/http *=http', 'a.b/c *=x', 'd/e (effect)'],
  ],
  ['A.java', 'import a.b.C;\nimport static a.b.D.e;\nimport a.f.*;', ['a.b.C C', 'a.b.D.e e', 'a.f (all)']],
  ['a.kt', 'import a.b.c as d\nimport a.e', ['a.b.c c=d', 'a.e e']],
  [
    'a.cs',
    'using A.B;\nglobal using C;\nusing D = E.F;\nusing (var x = y) {}\nusing var z = w;',
    ['A.B (all)', 'C (all)', 'E.F F=D'],
  ],
  ['a.rb', "require 'json'\nclass A < B::C\n  include D\nend", ['json (all)', 'B::C (reference)', 'D (reference)']],
  [
    'a.php',
    '<?php\nnamespace N;\nuse A\\B as C;\nuse D\\{E, F as G};\n$x = new \\H\\I();',
    ['A\\B B=C', 'D\\E E', 'D\\F F=G', 'H\\I (reference)'],
  ],
  [
    'a.rs',
    'use a::{b, c::{self, d as e}, f::*};\nfn g() { h::i::j(); std::env::var("x"); }',
    ['a::b b', 'a::c c', 'a::c::d e', 'a::f (all)', 'h::i::j (reference)'],
  ],
  [
    'a.ex',
    'defmodule A do\n  use B.C\n  alias D.{E, F}\n  def g, do: E.h()\nend',
    ['B.C (effect)', 'D.E E', 'D.F F', 'D.E (reference)'],
  ],
];

describe('imports', () => {
  for (const [path, text, expected] of cases) {
    it(`reads ${JSON.stringify(text)}`, () => assert.deepEqual(imports(path, text), expected));
  }
});
