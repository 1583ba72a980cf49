import assert from 'node:assert/strict';
import type { Status } from '../../../../src/core/model';
import { answerOf, placesOf } from '../../../support/answer-of';

type Files = Readonly<Record<string, string>>;

const go = { 'main.go': 'package main\n' };
const ts = { 'src/app.ts': 'export const a = 1;\n' };
const py = { 'app/main.py': 'x = 1\n' };
const java = { 'src/main/java/A.java': 'class A {}\n' };
const kotlin = { 'src/main/kotlin/A.kt': 'class A\n' };
const cs = { 'src/A.cs': 'class A {}\n' };
const ruby = { 'app/a.rb': 'A = 1\n' };
const php = { 'src/A.php': '<?php class A {}\n' };
const rust = { 'src/main.rs': 'fn main() {}\n' };
const elixir = { 'lib/a.ex': 'defmodule A do\nend\n' };
const ci = (run: string) => ({
  '.github/workflows/ci.yml': `on: push\njobs:\n  l:\n    steps:\n      - run: ${run}\n`,
});

const cases: readonly (readonly [name: string, status: Status, files: Files, at?: string])[] = [
  ['gofmt in CI', 'pass', { ...go, ...ci('test -z "$(gofmt -l .)"') }],
  [
    'formatters of golangci-lint 2',
    'pass',
    { ...go, '.golangci.yml': 'version: "2"\nformatters:\n  enable:\n    - gofumpt\n' },
    '.golangci.yml:4',
  ],
  [
    'formatters among the linters of golangci-lint 1',
    'pass',
    { ...go, '.golangci.yml': 'linters:\n  enable: [govet, goimports]\n' },
  ],
  ['golangci-lint without formatters', 'fail', { ...go, '.golangci.yml': 'linters:\n  enable: [govet]\n' }],
  ['go fmt in a Makefile', 'pass', { ...go, Makefile: 'fmt: ; go fmt ./...\n' }],
  [
    'Prettier through ESLint',
    'pass',
    { ...ts, '.eslintrc.json': '{ "extends": ["plugin:prettier/recommended"] }' },
    '.eslintrc.json:1',
  ],
  [
    'ESLint without layout',
    'fail',
    { ...ts, 'eslint.config.js': "import js from '@eslint/js';\nexport default [js.configs.recommended];\n" },
  ],
  [
    'Prettier in package.json',
    'pass',
    { ...ts, 'package.json': '{\n"prettier": { "semi": false }\n}' },
    'package.json:2',
  ],
  ['Prettier among the packages alone', 'fail', { ...ts, 'package.json': '{"devDependencies":{"prettier":"3"}}' }],
  [
    'a format script',
    'pass',
    { ...ts, 'package.json': '{"scripts":{"format":"prettier --write ."},"devDependencies":{"prettier":"3"}}' },
  ],
  ['Biome with the formatter off', 'fail', { ...ts, 'biome.json': '{ "formatter": { "enabled": false } }' }],
  ['Ruff as a linter only', 'fail', { ...py, 'pyproject.toml': '[tool.ruff.lint]\nselect = ["E"]\n' }],
  [
    'Ruff as a formatter in hooks',
    'pass',
    {
      ...py,
      '.pre-commit-config.yaml': 'repos:\n  - repo: r\n    hooks:\n      - id: ruff\n      - id: ruff-format\n',
    },
    '.pre-commit-config.yaml:5',
  ],
  ['Black with settings', 'pass', { ...py, 'pyproject.toml': '[tool.black]\nline-length = 100\n' }],
  ['isort alone', 'partial', { ...py, 'pyproject.toml': '[tool.isort]\nprofile = "black"\n' }],
  [
    'Black in a tox environment',
    'pass',
    { ...py, 'tox.ini': '[testenv:format]\ncommands =\n    black --check src\n' },
    'tox.ini:3',
  ],
  [
    'Spotless in Gradle',
    'pass',
    { ...java, 'build.gradle': "plugins {\n    id 'java'\n    id 'com.diffplug.spotless' version '6.25.0'\n}\n" },
    'build.gradle:3',
  ],
  [
    'Spotless in Maven',
    'pass',
    {
      ...java,
      'pom.xml':
        '<project><build><plugins><plugin><groupId>com.diffplug.spotless</groupId><artifactId>spotless-maven-plugin</artifactId></plugin></plugins></build></project>',
    },
  ],
  [
    'Spring’s own format',
    'pass',
    { ...java, 'build.gradle.kts': 'plugins {\n    id("io.spring.javaformat") version "0.0.43"\n}\n' },
  ],
  [
    'a plug-in commented out',
    'fail',
    { ...java, 'build.gradle': "plugins {\n    // id 'com.diffplug.spotless' version '6.25.0'\n}\n" },
  ],
  [
    'ktlint in Gradle',
    'pass',
    { ...kotlin, 'build.gradle.kts': 'plugins {\n    id("org.jlleitschuh.gradle.ktlint") version "12"\n}\n' },
  ],
  [
    'CSharpier as a local tool nobody runs',
    'fail',
    { ...cs, '.config/dotnet-tools.json': '{"tools":{"csharpier":{"version":"1.0.0","commands":["csharpier"]}}}' },
  ],
  ['dotnet format in CI', 'pass', { ...cs, ...ci('dotnet format --verify-no-changes') }],
  [
    'editor settings for C#',
    'partial',
    { ...cs, '.editorconfig': '[*.cs]\ncsharp_new_line_before_open_brace = all\n' },
  ],
  ['RuboCop', 'pass', { ...ruby, '.rubocop.yml': 'AllCops:\n  NewCops: enable\n' }],
  ['RuboCop without layout', 'fail', { ...ruby, '.rubocop.yml': 'Layout:\n  Enabled: false\n' }],
  ['Pint with settings', 'pass', { ...php, 'pint.json': '{ "preset": "psr12" }' }],
  ['PHP CS Fixer', 'pass', { ...php, '.php-cs-fixer.dist.php': '<?php return (new PhpCsFixer\\Config());\n' }],
  ['rustfmt in CI', 'pass', { ...rust, ...ci('cargo fmt --all -- --check') }],
  ['words about rustfmt', 'fail', { ...rust, 'src/main.rs': '// cargo fmt sorts these\nfn main() {}\n' }],
  ['the formatter file of mix', 'pass', { ...elixir, '.formatter.exs': '[inputs: ["lib/**/*.ex"]]\n' }],
];

describe('quality/formatter', () => {
  for (const [name, status, files, at] of cases) {
    it(`answers ${status} for ${name}`, () => {
      const answer = answerOf('quality/formatter', files);
      assert.equal(answer.status, status, answer.message);
      if (at) assert.ok(placesOf(answer).includes(at), `${at} among ${placesOf(answer).join(', ')}`);
    });
  }
});
