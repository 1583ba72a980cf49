import assert from 'node:assert/strict';
import { openAudit } from '../../../src/core/audit';
import { commitsOf, MemoryHost } from '../../support/memory-host';

/** Every file that a finished project has, by what it would hold. */
const paths = {
  documents: ['README.md', 'docs/ARCHITECTURE.md', 'docs/decisions/0001-stack.md', 'docs/API.md', 'CONTRIBUTING.md'],
  code: ['src/server.ts', ...['users', 'orders', 'payments', 'bookings'].flatMap((thing) => layersOf(thing))],
  tests: ['tests/unit/orders.test.ts', 'tests/integration/orders.test.ts', 'tests/integration/payments.test.ts'],
  build: ['Dockerfile', 'compose.yaml', '.env.example', '.dockerignore', '.gitignore', 'LICENSE', 'Makefile'],
  style: ['eslint.config.js', '.prettierrc', '.editorconfig', 'vitest.config.ts', 'tsconfig.json'],
  ci: ['.github/workflows/ci.yml', '.github/workflows/deploy.yml', '.github/dependabot.yml'],
  data: ['migrations/0001_init.sql', 'openapi.yaml'],
  packages: ['package.json', 'package-lock.json'],
};

function layersOf(thing: string): string[] {
  return ['controllers', 'services', 'repositories', 'models', 'validators'].map((layer) => `src/${layer}/${thing}.ts`);
}

const headings =
  'About,Problem statement,Architecture diagram,API reference,Example requests,Trade-offs,Getting started,Running the tests,Known limitations,Roadmap,Request flow,Error handling,Validation,Why this stack,Scaling,Performance and reliability,Results'.split(
    ',',
  );
const everywhere = (text: (path: string) => string): Record<string, string> =>
  Object.fromEntries(
    Object.values(paths)
      .flat()
      .map((path) => [path, text(path)]),
  );
const template = (path: string): string => {
  const name = path.slice(path.lastIndexOf('/') + 1).replace(/\.\w+$/, '');
  const type = name.charAt(0).toUpperCase() + name.slice(1);
  if (path.endsWith('.md'))
    return `# [Project name]\n\n${headings.map((heading) => `## ${heading}\n\n<!-- Describe it here. -->\n[Describe your ${heading.toLowerCase()} here]\n`).join('\n')}`;
  if (path.endsWith('.test.ts'))
    return "import { describe, expect, it } from 'vitest';\n\ndescribe('it', () => {\n  it('works', () => {\n    expect(true).toBe(true);\n  });\n  it.todo('does more');\n});\n";
  if (path.startsWith('src/')) return `export class ${type} {\n  // TODO: implement\n  run() {}\n}\n`;
  if (path.endsWith('package.json'))
    return '{ "name": "app", "scripts": { "start": "node src/server.js", "test": "vitest", "lint": "eslint .", "format": "prettier --check ." }, "devDependencies": { "eslint": "^9.0.0", "prettier": "^3.0.0", "vitest": "^3.0.0" } }';
  if (path === 'Dockerfile') return 'FROM node:22\nWORKDIR /app\nCOPY . .\nRUN npm ci\nCMD ["npm", "start"]\n';
  if (path === 'compose.yaml') return 'services:\n  app:\n    build: .\n    ports: ["3000:3000"]\n';
  if (path.endsWith('ci.yml'))
    return 'on: [push]\njobs:\n  test:\n    runs-on: ubuntu-latest\n    steps:\n      - uses: actions/checkout@v5\n      - run: npm ci\n      - run: npm run lint\n      - run: npm test\n';
  if (path.endsWith('deploy.yml'))
    return 'on: [push]\njobs:\n  deploy:\n    runs-on: ubuntu-latest\n    steps:\n      - run: echo deploy\n';
  if (path === 'eslint.config.js') return 'export default [];\n';
  if (path === '.prettierrc' || path.endsWith('tsconfig.json')) return '{}\n';
  if (path === '.env.example') return 'PORT=3000\nDATABASE_URL=\n';
  if (path === '.gitignore') return 'node_modules\ndist\n.env\n';
  return '';
};

const hollow: Readonly<Record<string, Record<string, string>>> = {
  'without a byte in any file': everywhere(() => ''),
  'with a comment in every file': everywhere((path) =>
    /\.(?:md|json|sql)$/.test(path) ? 'TODO\n' : '# TODO\n// TODO\n',
  ),
  'with headings and classes without bodies': everywhere((path) =>
    path.endsWith('.md')
      ? headings.map((heading) => `## ${heading}\n`).join('\n')
      : path.startsWith('src/')
        ? 'export class Thing {}\n'
        : '',
  ),
  'filled from a template': everywhere(template),
  'with methods that return nothing': everywhere((path) =>
    path.startsWith('src/')
      ? `export class Thing {\n${['find', 'list', 'create', 'update', 'remove', 'count'].map((name) => `  ${name}(): unknown {\n    return null;\n  }\n`).join('\n')}}\n`
      : template(path),
  ),
  'filled from a template, with a server that starts': {
    ...everywhere(template),
    'src/server.ts':
      "import express from 'express';\n\nconst app = express();\n\napp.get('/', (req, res) => {\n  res.send('Hello World!');\n});\n\napp.listen(3000);\n",
    'package.json': template('package.json').replace(
      '"devDependencies"',
      '"dependencies": { "express": "^5.0.0" }, "devDependencies"',
    ),
  },
};

describe('repositories with all the right files and nothing in them', function () {
  this.timeout(20_000);

  for (const [how, files] of Object.entries(hollow)) {
    for (const commits of [
      ['Initial commit'],
      headings.map((heading) => `Add ${heading.toLowerCase()} to the project`),
    ]) {
      it(`score at most 1.5 ${how}, in ${commits.length === 1 ? 'one commit' : 'many commits'}`, () => {
        const { report } = openAudit(new MemoryHost(files, commitsOf(commits)), { version: '0' });
        for (const { title, score, reasons } of report.rubric.areas)
          assert.ok(score !== null && score <= 1.5, `${title} scores ${score}\n${reasons.join('\n')}`);
      });
    }
  }
});
