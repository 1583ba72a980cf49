import assert from 'node:assert/strict';
import type { Status } from '../../../../src/core/model';
import { answerOf, placesOf } from '../../../support/answer-of';

type Files = Readonly<Record<string, string>>;

const code = {
  go: { 'main.go': 'package main\n' },
  js: { 'src/app.js': 'module.exports = 1;\n' },
  ts: { 'src/app.ts': 'export const a = 1;\n' },
  py: { 'app/main.py': 'x = 1\n' },
  java: { 'src/main/java/A.java': 'class A {}\n' },
  kotlin: { 'src/main/kotlin/A.kt': 'class A\n' },
  cs: { 'src/A.cs': 'class A {}\n', 'src/A.csproj': '<Project Sdk="Microsoft.NET.Sdk.Web"></Project>\n' },
  ruby: { 'app/a.rb': 'A = 1\n' },
  php: { 'src/A.php': '<?php class A {}\n' },
  rust: { 'src/main.rs': 'fn main() {}\n' },
  elixir: { 'lib/a.ex': 'defmodule A do\nend\n' },
};
const ci = (...lines: readonly string[]) => ({
  '.github/workflows/ci.yml': `on: push\njobs:\n  l:\n    steps:\n${lines.map((line) => `      - ${line}\n`).join('')}`,
});

const cases: readonly (readonly [name: string, status: Status, files: Files, at?: string])[] = [
  [
    'ESLint settings in package.json',
    'pass',
    { ...code.js, 'package.json': '{\n  "eslintConfig": { "extends": "airbnb-base" }\n}' },
    'package.json:2',
  ],
  [
    'a lint script with its package',
    'pass',
    { ...code.ts, 'package.json': '{\n "scripts": {"lint": "eslint src"},\n "devDependencies": {"eslint": "9"}\n}' },
    'package.json:2',
  ],
  ['a lint script without its package', 'fail', { ...code.ts, 'package.json': '{"scripts": {"lint": "eslint src"}}' }],
  ['an empty configuration file', 'fail', { ...code.js, '.eslintrc.json': '\n' }],
  [
    'a linter beside pages of documentation with more script than the service has code',
    'pass',
    {
      ...code.go,
      '.golangci.yml': 'linters:\n  enable:\n    - errcheck\n',
      'docs/api/viewer.js': `window.pages = [${'"page", '.repeat(400)}];\n`,
      'api/swagger-ui/swagger-ui-bundle.js': `var ui = [${'1, '.repeat(4000)}];\n`,
    },
    '.golangci.yml:1',
  ],
  ['Biome with the linter on', 'pass', { ...code.ts, 'biome.json': '{ "linter": { "enabled": true } }' }],
  ['Biome with the linter off', 'fail', { ...code.ts, 'biome.json': '{ "linter": { "enabled": false } }' }],
  [
    'StandardJS run by npm test',
    'pass',
    {
      ...code.js,
      'package.json': '{"scripts":{"test":"standard && tape test/*.js"},"devDependencies":{"standard":"17"}}',
    },
  ],
  [
    'a linter in the backend’s folder',
    'pass',
    {
      'server/src/a.ts': 'export {};\n',
      'server/.eslintrc.cjs': 'module.exports = { root: true };\n',
      'web/src/a.tsx': 'export {};\n',
    },
  ],
  [
    'a linter in the frontend’s folder alone',
    'partial',
    {
      'server/a.js': 'module.exports = 1;\n',
      'web/package.json': '{"dependencies":{"react":"19"}}',
      'web/a.js': 'export {};\n',
      'web/.eslintrc.json': '{ "root": true }',
    },
  ],
  ['go vet in CI', 'pass', { ...code.go, ...ci('run: go vet ./...') }],
  [
    'golangci-lint as a Go tool',
    'pass',
    { ...code.go, Makefile: 'lint:\n\tgo tool golangci-lint run\n' },
    'Makefile:2',
  ],
  ['asking golangci-lint for its version', 'fail', { ...code.go, Makefile: 'doctor:\n\tgolangci-lint --version\n' }],
  ['a commented-out lint step', 'fail', { ...code.go, ...ci('run: go build ./...', '# run: golangci-lint run') }],
  [
    'a workflow that nothing starts',
    'fail',
    {
      ...code.go,
      '.github/workflows/l.yml': 'jobs:\n  l:\n    steps:\n      - uses: golangci/golangci-lint-action@v6\n',
    },
  ],
  ['the README alone', 'fail', { ...code.go, 'README.md': 'Run `golangci-lint run` before you push.\n' }],
  [
    'Ruff in pyproject.toml',
    'pass',
    { ...code.py, 'pyproject.toml': '[project]\nname = "a"\n\n[tool.ruff.lint]\nselect = ["E"]\n' },
    'pyproject.toml:4',
  ],
  [
    'Flake8 in setup.cfg',
    'pass',
    { ...code.py, 'setup.cfg': '[metadata]\nname = a\n\n[flake8]\nmax-line-length = 100\n' },
    'setup.cfg:4',
  ],
  [
    'a pre-commit hook',
    'pass',
    {
      ...code.py,
      '.pre-commit-config.yaml':
        'repos:\n  - repo: https://github.com/astral-sh/ruff-pre-commit\n    hooks:\n      - id: ruff\n',
    },
    '.pre-commit-config.yaml:4',
  ],
  [
    'other pre-commit hooks',
    'fail',
    { ...code.py, '.pre-commit-config.yaml': 'repos:\n  - repo: x\n    hooks:\n      - id: trailing-whitespace\n' },
  ],
  [
    'a local hook with pylint',
    'pass',
    {
      ...code.py,
      '.pre-commit-config.yaml':
        'repos:\n  - repo: local\n    hooks:\n      - id: pl\n        entry: poetry run pylint app\n        language: system\n',
    },
  ],
  ['pylint among the packages alone', 'fail', { ...code.py, Pipfile: '[dev-packages]\npylint = "*"\n' }],
  [
    'a Checkstyle plug-in of Maven',
    'pass',
    {
      ...code.java,
      'pom.xml':
        '<project>\n<build><plugins>\n<plugin>\n<artifactId>maven-checkstyle-plugin</artifactId>\n</plugin>\n</plugins></build></project>',
    },
    'pom.xml:4',
  ],
  [
    'a plug-in inside an XML comment',
    'fail',
    {
      ...code.java,
      'pom.xml':
        '<project><build><plugins><!-- <plugin><artifactId>maven-pmd-plugin</artifactId></plugin> --></plugins></build></project>',
    },
  ],
  [
    'Spotless alone',
    'fail',
    { ...code.java, 'build.gradle': "plugins {\n    id 'com.diffplug.spotless' version '6'\n}\n" },
  ],
  [
    'Error Prone in Gradle',
    'pass',
    { ...code.java, 'build.gradle.kts': 'plugins {\n    java\n    id("net.ltgt.errorprone") version "4"\n}\n' },
    'build.gradle.kts:3',
  ],
  [
    'detekt from a version catalogue',
    'pass',
    {
      ...code.kotlin,
      'gradle/libs.versions.toml': '[plugins]\ndetekt = { id = "io.gitlab.arturbosch.detekt", version = "1.23" }\n',
      'build.gradle.kts': 'plugins {\n    alias(libs.plugins.detekt)\n}\n',
    },
    'build.gradle.kts:2',
  ],
  [
    'ktlint as a program that a task runs',
    'pass',
    {
      ...code.kotlin,
      'build.gradle':
        'configurations { ktlint }\ndependencies { ktlint "com.pinterest:ktlint:0.50.0" }\ntask ktlint(type: JavaExec, group: "verification") {\n    classpath = configurations.ktlint\n    main = "com.pinterest.ktlint.Main"\n}\n',
    },
    'build.gradle:5',
  ],
  [
    'ktlint as a program of a registered task',
    'pass',
    {
      ...code.kotlin,
      'build.gradle.kts':
        'val ktlintCheck by tasks.registering(JavaExec::class) {\n    mainClass.set("com.pinterest.ktlint.Main")\n    args("src/**/*.kt")\n}\n',
    },
    'build.gradle.kts:2',
  ],
  [
    'ktlint declared for a task that runs something else',
    'fail',
    {
      ...code.kotlin,
      'build.gradle':
        'dependencies { ktlint "com.pinterest:ktlint:0.50.0" }\ntask seed(type: JavaExec) {\n    main = "org.example.SeedKt"\n    // main = "com.pinterest.ktlint.Main"\n}\n',
    },
  ],
  [
    'Checkstyle for a Kotlin service',
    'fail',
    { ...code.kotlin, 'build.gradle': 'plugins {\n    id "checkstyle"\n}\n' },
  ],
  [
    'analyzer properties',
    'pass',
    {
      ...code.cs,
      'Directory.Build.props':
        '<Project>\n<PropertyGroup>\n<AnalysisMode>All</AnalysisMode>\n</PropertyGroup></Project>',
    },
    'Directory.Build.props:3',
  ],
  [
    'an analyzer package',
    'pass',
    {
      ...code.cs,
      'src/A.csproj':
        '<Project Sdk="Microsoft.NET.Sdk">\n<ItemGroup>\n<PackageReference Include="SonarAnalyzer.CSharp" Version="10" />\n</ItemGroup></Project>',
    },
    'src/A.csproj:3',
  ],
  [
    'analyzer severities',
    'pass',
    { ...code.cs, '.editorconfig': '[*.cs]\nindent_size = 4\ndotnet_diagnostic.CA2007.severity = warning\n' },
    '.editorconfig:3',
  ],
  [
    'code style for editors',
    'partial',
    { ...code.cs, '.editorconfig': '[*.cs]\ncsharp_style_var_elsewhere = true:warning\n' },
  ],
  [
    'severities that are switched off',
    'fail',
    { ...code.cs, '.editorconfig': '[*.cs]\ndotnet_diagnostic.CA2007.severity = none\n' },
  ],
  [
    'RuboCop as Rails sets it up',
    'pass',
    { ...code.ruby, '.rubocop.yml': '# Omakase\ninherit_gem: { rubocop-rails-omakase: rubocop.yml }\n' },
    '.rubocop.yml:2',
  ],
  [
    'Standard in a Rakefile',
    'pass',
    { ...code.ruby, Rakefile: 'task :lint do\n  sh "bundle exec standardrb"\nend\n' },
    'Rakefile:2',
  ],
  [
    'PHPStan by composer script',
    'pass',
    { ...code.php, 'composer.json': '{\n"scripts": {\n"analyse": "vendor/bin/phpstan analyse"}\n}' },
    'composer.json:3',
  ],
  [
    'Pint as the scaffold brings it',
    'fail',
    { ...code.php, 'composer.json': '{"require-dev": {"laravel/pint": "^1.0"}}' },
  ],
  ['Pint under the name of a linter', 'pass', { ...code.php, 'composer.json': '{"scripts": {"lint": "pint --test"}}' }],
  ['Clippy in CI', 'pass', { ...code.rust, ...ci('run: cargo clippy --all-targets -- -D warnings') }],
  [
    'Clippy as a component only',
    'fail',
    { ...code.rust, ...ci('uses: dtolnay/rust-toolchain@stable', 'run: rustup component add clippy') },
  ],
  [
    'lints in Cargo.toml',
    'pass',
    { ...code.rust, 'Cargo.toml': '[package]\nname = "a"\n\n[lints.clippy]\npedantic = "warn"\n' },
    'Cargo.toml:4',
  ],
  [
    'a crate attribute',
    'pass',
    { ...code.rust, 'src/main.rs': '#![deny(clippy::all)]\nfn main() {}\n' },
    'src/main.rs:1',
  ],
  [
    'Credo in an alias',
    'pass',
    {
      ...code.elixir,
      'mix.exs': 'defmodule M do\n  defp aliases do\n    [\n      lint: ["credo --strict"]\n    ]\n  end\nend\n',
    },
    'mix.exs:4',
  ],
  ['Dialyzer alone', 'partial', { ...code.elixir, Makefile: 'types:\n\tmix dialyzer\n' }],
  ['Qodana', 'pass', { ...code.go, 'qodana.yaml': 'version: "1.0"\nlinter: jetbrains/qodana-go\n' }],
  [
    'lint-staged',
    'pass',
    { ...code.js, 'package.json': '{"lint-staged": {"*.js": ["eslint --fix"]}, "devDependencies": {"eslint": "9"}}' },
  ],
  [
    'Lefthook',
    'pass',
    {
      ...code.go,
      'lefthook.yml': 'pre-commit:\n  commands:\n    lint:\n      glob: "*.go"\n      run: golangci-lint run --fix\n',
    },
    'lefthook.yml:5',
  ],
];

describe('quality/linter', () => {
  for (const [name, status, files, at] of cases) {
    it(`answers ${status} for ${name}`, () => {
      const answer = answerOf('quality/linter', files);
      assert.equal(answer.status, status, answer.message);
      if (at) assert.ok(placesOf(answer).includes(at), `${at} among ${placesOf(answer).join(', ')}`);
    });
  }

  it('names steps for the stack', () => {
    assert.match(answerOf('quality/linter', code.rust).remedy.join(' '), /cargo clippy/);
    assert.match(answerOf('quality/linter', code.js).remedy.join(' '), /eslint/);
  });
});
