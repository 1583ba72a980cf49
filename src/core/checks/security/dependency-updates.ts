import type { Ecosystem, Manifest, ToolUse } from '../../facts';
import { withoutBackend } from '../../text/code/backend';
import { lockFileOf, lockOf } from '../../text/repository/lock-files';
import { defineCheck, fail, notApplicable, partial, pass } from '../define-check';

/** Tools that look at the code and not at what it depends on. */
const codeScanners = new Set(['CodeQL', 'Semgrep']);

const audits: Readonly<Record<Ecosystem, string>> = {
  npm: 'npm audit',
  go: 'govulncheck ./...',
  pypi: 'pip-audit',
  maven: 'the OWASP Dependency-Check plug-in',
  gradle: 'the OWASP Dependency-Check plug-in',
  nuget: 'dotnet list package --vulnerable',
  rubygems: 'bundler-audit',
  composer: 'composer audit',
  cargo: 'cargo audit',
  hex: 'mix hex.audit',
};
const dependabotName: Readonly<Record<Ecosystem, string>> = {
  npm: 'npm',
  go: 'gomod',
  pypi: 'pip',
  maven: 'maven',
  gradle: 'gradle',
  nuget: 'nuget',
  rubygems: 'bundler',
  composer: 'composer',
  cargo: 'cargo',
  hex: 'mix',
};

export default defineCheck({
  area: 'production-readiness',
  weight: 1,
  effort: 20,
  needs: ['tools', 'manifests', 'tree', 'uses'],
  title: 'Dependencies are locked and kept current',
  failureTitle: 'Dependencies are not locked and kept current',
  why: 'A lock file makes your build the same everywhere; an update bot or an audit shows that you care for it after the first week.',
  remedy: [
    'Commit the lock file of your package manager.',
    'Add .github/dependabot.yml or a Renovate configuration for it.',
    'Run the audit of your package manager in CI.',
  ],
  examples: [
    {
      name: 'with a lock file and Dependabot',
      status: 'pass',
      files: {
        'go.mod': 'module example.org/shop\n\nrequire github.com/go-chi/chi/v5 v5.2.0\n',
        'go.sum': 'github.com/go-chi/chi/v5 v5.2.0 h1:abc=\n',
        'main.go':
          'package main\n\nimport (\n\t"net/http"\n\n\t"github.com/go-chi/chi/v5"\n)\n\nfunc main() {\n\tr := chi.NewRouter()\n\tr.Get("/books", list)\n\thttp.ListenAndServe(":8080", r)\n}\n',
        '.github/dependabot.yml':
          'version: 2\nupdates:\n  - package-ecosystem: gomod\n    directory: /\n    schedule:\n      interval: weekly\n',
      },
    },
    {
      name: 'with exact versions and an audit in CI',
      status: 'pass',
      files: {
        'requirements.txt': 'fastapi==0.115.0\nuvicorn==0.34.0\n',
        'app/main.py':
          "from fastapi import FastAPI\n\napp = FastAPI()\n\n\n@app.get('/books')\ndef books():\n    return []\n",
        '.github/workflows/ci.yml':
          'on: [push]\njobs:\n  audit:\n    runs-on: ubuntu-latest\n    steps:\n      - uses: actions/checkout@v4\n      - run: pip-audit -r requirements.txt\n',
      },
    },
    {
      name: 'with a lock file alone',
      status: 'partial',
      files: {
        'package.json': '{ "dependencies": { "express": "^5.0.0" } }',
        'package-lock.json': '{ "lockfileVersion": 3 }',
        'server.js':
          "const express = require('express');\nconst app = express();\napp.get('/books', list);\napp.listen(3000);\n",
      },
    },
    {
      name: 'without a lock file',
      status: 'fail',
      files: {
        'package.json': '{ "dependencies": { "express": "^5.0.0" } }',
        'server.js':
          "const express = require('express');\nconst app = express();\napp.get('/books', list);\napp.listen(3000);\n",
      },
    },
    { name: 'without a backend', status: 'na', files: { 'src/page.ts': 'export const title = "Shop";\n' } },
  ],
  run({ tools, manifests, tree, uses }) {
    if (withoutBackend(uses)) return notApplicable('There is no backend whose dependencies could be kept.');
    const declared = ofOthers(manifests)
      .filter(({ dependencies, path }) => dependencies.length > 0 && tree.files.get(path)?.role !== 'example')
      .sort((a, b) => rank(a) - rank(b));
    const locks = declared.map((manifest) => ({ manifest, lock: lockOf(manifest, tree) }));
    const locked = locks.flatMap(({ lock }) => (lock ? [lock] : []));
    const loose = locks.filter(({ lock }) => lock === null);
    const keeping = tools.filter(
      ({ capability, how, tool }) =>
        (capability === 'dependency-updates' || capability === 'dependency-audit') &&
        how !== 'dependency' &&
        !codeScanners.has(tool),
    );
    if (declared.length === 0)
      return keeping[0]
        ? pass(`${keeping[0].tool} looks after the dependencies.`, keeping.slice(0, 3).map(placeOf))
        : notApplicable('No manifest declares a dependency.');
    const seen = new Set<string>();
    const held = locked
      .filter(({ path }) => !seen.has(path) && seen.add(path))
      .map(({ path, line }) => ({ path, startLine: line }));
    const { ecosystem } = (loose[0] ?? locks[0]!).manifest;
    const extra = {
      remedy: [
        ...(held[0] ? [] : [`Commit ${lockFileOf[ecosystem]}.`]),
        `Add .github/dependabot.yml with \`package-ecosystem: ${dependabotName[ecosystem]}\`.`,
        `Run ${audits[ecosystem]} in CI.`,
      ],
    };
    if (held[0] && keeping[0])
      return loose.length === 0 ||
        loose.every(({ manifest }) => manifest.dependencies.every(({ development }) => development))
        ? pass(`${held[0].path} locks the dependencies and ${keeping[0].tool} looks after them.`, [
            ...keeping.slice(0, 2).map(placeOf),
            ...held.slice(0, 2),
          ])
        : partial(
            `${loose[0]!.manifest.path} has no lock file beside it.`,
            [...held.slice(0, 2), ...keeping.slice(0, 1).map(placeOf)],
            extra,
          );
    const open = loose.find(({ manifest }) => rank(manifest) < toolsOnly);
    if (held[0])
      return partial(
        open
          ? `${held[0].path} locks the dependencies, but ${open.manifest.path} has no lock file beside it, and nothing updates or audits them.`
          : `${held[0].path} locks the dependencies, but nothing updates or audits them.`,
        held.slice(0, 3),
        extra,
      );
    if (keeping[0])
      return partial(
        `${keeping[0].tool} looks after the dependencies, but ${lockFileOf[ecosystem]} is not committed.`,
        keeping.slice(0, 3).map(placeOf),
        extra,
      );
    return fail(
      `${loose[0]!.manifest.path} declares dependencies without ${lockFileOf[ecosystem]}, and nothing updates or audits them.`,
      [],
      extra,
    );
  },
});

/** Manifests without what they take from each other: modules of one build are no dependencies that anyone could lock. */
function ofOthers(manifests: readonly Manifest[]): readonly Manifest[] {
  const own = new Set(manifests.map(({ ecosystem, name }) => `${ecosystem} ${name}`));
  const isOwn = (ecosystem: Ecosystem, name: string): boolean =>
    own.has(`${ecosystem} ${name}`) || own.has(`${ecosystem} ${name.slice(name.lastIndexOf(':') + 1)}`);
  return manifests.map((manifest) => ({
    ...manifest,
    dependencies: manifest.dependencies.filter(({ name }) => !isOwn(manifest.ecosystem, name)),
  }));
}

/** The rank of manifests that declare tools alone. */
const toolsOnly = 2;

/** The manifest of the whole comes first, those of parts follow, and tools of developers come last. */
function rank({ path, dependencies }: Manifest): number {
  if (dependencies.every(({ development }) => development)) return toolsOnly;
  return path.includes('/') ? 1 : 0;
}

const placeOf = ({ place, tool }: ToolUse) => ({ path: place.path, startLine: place.line, excerpt: tool });
