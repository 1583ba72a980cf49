import assert from 'node:assert/strict';
import { openAudit } from '../../../src/core/audit';
import { MemoryHost } from '../../support/memory-host';

const long = 150_000;
const texts: Readonly<Record<string, string>> = {
  brackets: '['.repeat(long),
  braces: '{"a":'.repeat(20_000),
  comments: '/*a'.repeat(50_000),
  quotes: '"""\'\'\''.repeat(6_000),
  spaces: `sh ${' '.repeat(long)}x`,
  substitutions: '$('.repeat(70_000),
  backslashes: '\\'.repeat(long),
  'one word': 'a'.repeat(long),
  'many lines': 'run: '.repeat(1_000).concat('\n').repeat(80),
  'nested lists': Array.from({ length: 600 }, (_, depth) => `${' '.repeat(depth)}- `).join('\n'),
  aliases: `a: &a [x,x,x,x,x,x,x,x]\n${'bcdefgh'
    .split('')
    .map((name, index) => `${name}: &${name} [${Array(8).fill(`*${'abcdefg'[index]}`).join(',')}]`)
    .join('\n')}\njobs: *h\n`,
  'a circle': 'a: &a\n  b: *a\njobs: *a\n',
  'control characters': '\u0000\u0001\uFFFE\u2028'.repeat(1_000),
};
const paths = [
  '.github/workflows/ci.yml',
  '.gitlab-ci.yml',
  '.circleci/config.yml',
  'Jenkinsfile',
  'azure-pipelines.yml',
  '.travis.yml',
  'Makefile',
  'package.json',
  'pyproject.toml',
  'pom.xml',
  'build.gradle',
  'Taskfile.yml',
  'justfile',
  'Dockerfile',
  'compose.yaml',
  'tox.ini',
  'noxfile.py',
  'Rakefile',
  'mix.exs',
  'build/Build.cs',
  'magefile.go',
  'scripts/test.sh',
  '.pre-commit-config.yaml',
  '.golangci.yml',
  '.editorconfig',
  'A.csproj',
  'requirements.txt',
  'setup.py',
  'Gemfile',
  'composer.json',
  'Cargo.toml',
  'eslint.config.js',
  '.gitignore',
];

describe('hostile files', () => {
  for (const [name, text] of Object.entries(texts)) {
    it(`are survived everywhere: ${name}`, () => {
      const files = Object.fromEntries(paths.map((path) => [path, text]));
      const { report } = openAudit(new MemoryHost(files), { version: '0' });
      assert.ok(report.checks.every((check) => !check.message.startsWith('This check failed')));
    }).timeout(20_000);
  }

  it('do not make scripts run each other for ever', () => {
    const files = {
      'package.json': '{"scripts":{"test":"npm run a && make b","a":"npm test"}}',
      Makefile: 'b: c\n\tnpm test\nc: b\n\t$(MAKE) b\n',
      'a.sh': './b.sh\n',
      'b.sh': './a.sh "$@"\n',
      '.github/workflows/ci.yml':
        'on: push\njobs:\n  t:\n    uses: ./.github/workflows/ci.yml\n  u:\n    steps:\n      - run: npm test\n      - run: ./a.sh x\n      - uses: ./.github/actions/a\n',
      '.github/actions/a/action.yml': 'runs:\n  steps:\n    - uses: ./.github/actions/a\n',
    };
    assert.equal(openAudit(new MemoryHost(files), { version: '0' }).facts.workflows.length, 1);
  });
});
