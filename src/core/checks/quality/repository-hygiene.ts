import type { FileEvidence } from '../../model';
import { matchesGlob } from '../../text/repository/globs';
import type { LanguageName, Manifest } from '../../facts';
import { defineCheck, fail, partial, pass } from '../define-check';

/** What should not be committed, worst first. */
const unwanted: readonly (readonly [string, RegExp])[] = [
  ['dependencies', /(?:^|\/)(?:node_modules|bower_components|\.?venv|site-packages|\.bundle)\//],
  [
    'build output',
    /(?:^|\/)(?:__pycache__|\.next|\.nuxt|\.gradle|\.pytest_cache|\.mypy_cache|\.ruff_cache|\.nyc_output|htmlcov|[^/]+\.egg-info)\/|(?:^|\/)(?:bin|obj)\/(?:Debug|Release)\/|(?:^|\/)target\/(?:classes|debug|release|surefire-reports)\/|\.(?:pyc|pyo|class|o|obj|exe|dll|tsbuildinfo|beam)$/,
  ],
  [
    'what test runs measured',
    /(?:^|\/)(?:\.coverage|coverage\.(?:out|cov)|lcov\.info|coverage-final\.json|\.phpunit\.result\.cache)$/,
  ],
  ['logs and databases', /(?:^|\/)(?:logs?\/)?[\w.-]+\.log$|\.(?:sqlite3?|db)$|(?:^|\/)dump\.rdb$/],
  [
    'editor and system files',
    /(?:^|\/)(?:\.DS_Store|Thumbs\.db|desktop\.ini)$|(?:^|\/)\.(?:idea|vs|history|settings)\/|\.(?:swp|swo|suo|user|iml)$|~$/,
  ],
];

/** What a bundler writes beside the package that it bundles; `dist` elsewhere may hold somebody's published files. */
const bundle = /^(.*?\/)?(?:dist|build\/static\/(?:js|css))\/.+\.(?:js|css|map)$/;

/** A path that an ignore file for the stack keeps out. */
const expected: Readonly<Record<LanguageName, readonly string[]>> = {
  Go: ['bin/app', 'build/app', 'app', 'coverage.out', '.env', 'vendor/x.go', 'main.exe', 'tmp/main'],
  TypeScript: ['node_modules/x/index.js'],
  JavaScript: ['node_modules/x/index.js'],
  Python: ['app/__pycache__/main.cpython-312.pyc', '.venv/bin/python', 'venv/bin/python'],
  Java: ['target/classes/App.class', 'build/classes/App.class'],
  Kotlin: ['build/classes/App.class', 'target/classes/App.class'],
  'C#': ['src/obj/project.assets.json', 'obj/x.dll', 'src/Api/bin/Debug/net8.0/Api.dll'],
  Ruby: ['log/development.log', 'tmp/cache/x', '.bundle/config', 'vendor/bundle/x'],
  PHP: ['vendor/autoload.php'],
  Rust: ['target/debug/app'],
  Elixir: ['_build/dev/lib/app', 'deps/plug/mix.exs'],
};

const licence = /^(?:LICEN[CS]E|COPYING|UNLICENSE)(?:[.-][\w.-]+)?$/i;

export default defineCheck({
  area: 'code-quality',
  weight: 1,
  effort: 15,
  needs: ['tree', 'ignores', 'manifests', 'code'],
  title: 'The repository holds sources only, and says under which licence',
  failureTitle: 'The repository is missing a tidy frame: ignore patterns, a licence, or sources only',
  why: 'Committed dependencies and editor files bury the work, and without a licence nobody may use it.',
  remedy: [
    'Add a `.gitignore` for your stack (github.com/github/gitignore has one).',
    'Take what should not be there out of git: `git rm -r --cached <path>`.',
    'Add a LICENSE file.',
  ],
  examples: [
    {
      name: 'with ignore patterns, a licence and nothing else than sources',
      status: 'pass',
      files: {
        'src/server.js': 'module.exports = 1;\n',
        '.gitignore': 'node_modules/\n.env\n',
        LICENSE: 'MIT License\n',
      },
    },
    {
      name: 'without a licence',
      status: 'partial',
      files: { 'src/server.js': 'module.exports = 1;\n', '.gitignore': 'node_modules\n' },
    },
    {
      name: 'that committed its dependencies',
      status: 'fail',
      files: {
        'src/server.js': 'module.exports = 1;\n',
        'node_modules/left/index.js': 'module.exports = 1;\n',
        '.gitignore': '.env\n',
        LICENSE: 'MIT License\n',
      },
      commits: ['Add the server'],
    },
    { name: 'with neither ignore patterns nor a licence', status: 'fail', files: { 'main.go': 'package main\n' } },
  ],
  run({ tree, ignores, manifests, code: { backend } }) {
    const paths = [...tree.files.keys()].filter((path) => !path.startsWith('../'));
    const committed = paths.filter((path) => tree.files.get(path)!.tracked !== false);
    const bundled = (path: string): boolean => {
      const found = bundle.exec(path);
      return found !== null && tree.files.has(`${found[1] ?? ''}package.json`);
    };
    const stray = unwanted.map(
      ([what, pattern]) =>
        [
          what,
          committed.filter(
            (path) =>
              (pattern.test(path) || (what === 'build output' && bundled(path))) &&
              !/(?:^|\/)(?:tests?|fixtures|testdata)\//.test(path),
          ),
        ] as const,
    );
    const heavy = stray.slice(0, 2).find(([, found]) => found.length > 0);
    const light = stray.slice(2).find(([, found]) => found.length > 0);
    const licensed = paths.find((path) => licence.test(path));
    const language = backend?.language;
    const ignoring = ignores.filter((file) => file.patterns.length > 0);
    const covering = coveringPattern(
      ignores,
      language === undefined ? [] : [...expected[language], ...programs(manifests)],
    );
    const gaps = [
      ...((heavy ?? light) ? [`${(heavy ?? light)![0]} in the repository (${(heavy ?? light)![1][0]!})`] : []),
      ...(ignoring.length === 0
        ? ['there is no .gitignore']
        : covering
          ? []
          : [`.gitignore leaves out nothing of what ${language ?? 'the stack'} leaves behind`]),
      ...(licensed ? [] : ['there is no licence file']),
    ];
    const evidence: FileEvidence[] = [
      ...((heavy ?? light) ? [{ path: (heavy ?? light)![1][0]! }] : []),
      ...(covering
        ? [covering]
        : ignoring.slice(0, 1).map(({ path, patterns }) => ({ path, startLine: patterns[0]!.line }))),
      ...(licensed ? [{ path: licensed, startLine: 1 }] : []),
    ];
    if (gaps.length === 0)
      return pass('Only sources are committed, .gitignore fits the stack, and there is a licence.', evidence);
    const message = `${gaps.join('; ').replace(/^./, (letter) => letter.toUpperCase())}.`;
    const bad = heavy !== undefined || gaps.length > 2 || (ignoring.length === 0 && !licensed);
    return bad || evidence.length === 0 ? fail(message, evidence) : partial(message, evidence);
  },
});

/** The programs that `go build` leaves at the place where it is called: they are named after their modules. */
const programs = (manifests: readonly Manifest[]): readonly string[] =>
  manifests.flatMap(({ ecosystem, name }) =>
    ecosystem === 'go' && name !== null
      ? name
          .replace(/\/v\d+$/, '')
          .split('/')
          .slice(-1)
      : [],
  );

/** The pattern that keeps out what the stack leaves behind. */
function coveringPattern(
  ignores: readonly { path: string; patterns: readonly { text: string; line: number }[] }[],
  leftBehind: readonly string[],
): FileEvidence | undefined {
  for (const { path, patterns } of ignores) {
    for (const { text, line } of patterns) {
      if (leftBehind.length === 0 || leftBehind.some((file) => isIgnored(file, text)))
        return { path, startLine: line, excerpt: text };
    }
  }
  return undefined;
}

/** Whether one pattern of an ignore file keeps a path out: by a folder or file name anywhere, or by its place. */
function isIgnored(path: string, pattern: string): boolean {
  const plain = pattern
    .replace(/^\//, '')
    .replace(/\/?\*{0,2}$/, '')
    .replace(/^\*\*\//, '');
  if (plain === '') return false;
  const parts = path.split('/');
  return parts.some(
    (_, index) =>
      matchesGlob(plain, parts.slice(0, index + 1).join('/')) ||
      matchesGlob(plain, parts[index]!) ||
      matchesGlob(plain, parts.slice(index).join('/')),
  );
}
