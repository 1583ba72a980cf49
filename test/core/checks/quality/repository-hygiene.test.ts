import assert from 'node:assert/strict';
import type { Status } from '../../../../src/core/model';
import { answerOf } from '../../../support/answer-of';

const licence = { LICENSE: 'MIT License\n' };
const cases: readonly (readonly [name: string, status: Status, files: Readonly<Record<string, string>>])[] = [
  [
    'ignore patterns in the service’s folder',
    'pass',
    { ...licence, 'api/src/main.py': 'x = 1\n', 'api/.gitignore': '__pycache__/\n*.py[cod]\n' },
  ],
  [
    'patterns for another stack',
    'partial',
    { ...licence, 'src/main.rs': 'fn main() {}\n', '.gitignore': 'node_modules\n' },
  ],
  ['an anchored pattern', 'pass', { ...licence, 'src/main.rs': 'fn main() {}\n', '.gitignore': '/target\n' }],
  [
    'nothing but comments in the ignore file',
    'partial',
    { ...licence, 'src/main.rs': 'fn main() {}\n', '.gitignore': '# target\n' },
  ],
  [
    'editor files',
    'partial',
    { ...licence, 'main.go': 'package main\n', '.gitignore': 'bin/\n', '.idea/workspace.xml': '<x/>\n' },
  ],
  [
    'compiled files',
    'fail',
    { ...licence, 'main.py': 'x = 1\n', '.gitignore': '.venv\n__pycache__\n', 'app/main.pyc': 'x' },
  ],
  [
    'a bundle beside its package',
    'fail',
    {
      ...licence,
      'server.js': 'module.exports = 1;\n',
      '.gitignore': 'node_modules\n',
      'client/package.json': '{ "scripts": { "build": "vite build" } }',
      'client/dist/assets/index-BgqUlSES.js': 'x',
    },
  ],
  [
    'published files under a name like that of a bundle',
    'pass',
    {
      ...licence,
      'server.js': 'module.exports = 1;\n',
      'package.json': '{}',
      '.gitignore': 'node_modules\n',
      'public/theme/dist/theme.js': 'x',
    },
  ],
  [
    'what coverage left behind',
    'partial',
    { ...licence, 'main.py': 'x = 1\n', '.gitignore': '__pycache__\n', '.coverage': 'SQLite format 3' },
  ],
  [
    'the settings of coverage',
    'pass',
    { ...licence, 'main.py': 'x = 1\n', '.gitignore': '__pycache__\n', '.coveragerc': '[run]\n' },
  ],
  [
    'a program that is named after its module',
    'pass',
    {
      ...licence,
      'go.mod': 'module example.org/book-service/v2\n',
      'main.go': 'package main\n',
      '.gitignore': '.idea\n/book-service\n',
    },
  ],
  [
    'patterns that name something else than the program',
    'partial',
    { ...licence, 'go.mod': 'module example.org/shop\n', 'main.go': 'package main\n', '.gitignore': '.idea\n/notes\n' },
  ],
  [
    'a licence in another spelling',
    'pass',
    { 'COPYING.txt': 'GPL\n', 'main.go': 'package main\n', '.gitignore': '*.exe\nbin\n' },
  ],
];

describe('quality/repository-hygiene', () => {
  for (const [name, status, files] of cases) {
    it(`answers ${status} for ${name}`, () => {
      const answer = answerOf('quality/repository-hygiene', files);
      assert.equal(answer.status, status, answer.message);
    });
  }
});
