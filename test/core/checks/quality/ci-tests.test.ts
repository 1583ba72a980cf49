import assert from 'node:assert/strict';
import { openAudit } from '../../../../src/core/audit';
import type { Host } from '../../../../src/core/host';
import type { CheckReport, Status } from '../../../../src/core/model';
import { commitsOf, MemoryHost } from '../../../support/memory-host';

type Files = Readonly<Record<string, string>>;

/** What the check answers for a folder at `prefix` of a work tree whose default branch is named, where it is known. */
function answer(files: Files, prefix = '', defaultBranch: string | null = null): CheckReport {
  const memory = new MemoryHost(files, defaultBranch === null ? null : commitsOf(['Add the shop']));
  const known = memory.history();
  const host: Host = {
    name: 'shop',
    prefix,
    list: () => memory.list(),
    entry: (path) => memory.entry(path),
    read: (path) => memory.read(path),
    history: () => (known.kind === 'known' ? { ...known, branch: defaultBranch, defaultBranch } : known),
  };
  return openAudit(host, { version: '0' }).report.checks.find(({ id }) => id === 'quality/ci-tests')!;
}

const go = { 'go.mod': 'module shop\n', 'main.go': 'package main\n', 'main_test.go': 'package main\n' };
const node = { 'src/app.js': 'module.exports = 1;\n', 'test/app.test.js': 'test();\n' };
const python = { 'app/main.py': 'x = 1\n', 'tests/test_main.py': 'def test_x(): pass\n' };
const java = { 'src/main/java/A.java': 'class A {}\n', 'src/test/java/ATest.java': 'class ATest {}\n' };
const csharp = { 'src/Api/A.cs': 'class A {}\n', 'tests/Api.Tests/ATests.cs': 'class ATests {}\n' };
const ruby = { 'app/a.rb': 'A = 1\n', 'spec/a_spec.rb': 'describe A\n' };
const php = { 'src/A.php': '<?php class A {}\n', 'tests/ATest.php': '<?php class ATest {}\n' };
const rust = { 'src/main.rs': 'fn main() {}\n' };
const elixir = { 'lib/a.ex': 'defmodule A do\nend\n', 'test/a_test.exs': 'x\n', 'mix.exs': 'defmodule M do\nend\n' };

/** A GitHub workflow on push with these lines under `run`. */
const github = (...runs: readonly string[]) =>
  `on: push\njobs:\n  ci:\n    runs-on: ubuntu-latest\n    steps:\n${runs.map((run) => `      - run: ${run}\n`).join('')}`;
const workflow = (...runs: readonly string[]): Files => ({ '.github/workflows/ci.yml': github(...runs) });

interface Case {
  readonly of: string;
  readonly status: Status;
  readonly files: Files;
  /** A place that must be among the evidence. */
  readonly at?: string;
}

/** A GitHub workflow whose commands run in a folder. */
const inFolder = (folder: string, before = ''): Files => ({
  '.github/workflows/ci.yml': `on: push\ndefaults:\n  run:\n    working-directory: ${folder}\njobs:\n  ci:\n    runs-on: ubuntu-latest\n    steps:\n      - uses: actions/checkout@v4\n${before}      - run: go test ./...\n`,
});
const shop = {
  'shop/go.mod': 'module shop\n',
  'shop/main.go': 'package main\n',
  'shop/main_test.go': 'package main\n',
};

const cases: readonly Case[] = [
  { of: 'tests in a folder', status: 'pass', files: { ...shop, ...inFolder('./shop') } },
  { of: 'tests in a folder that is not there', status: 'partial', files: { ...shop, ...inFolder('backend') } },
  { of: 'tests in a folder of a variable', status: 'pass', files: { ...shop, ...inFolder('${{ env.FOLDER }}') } },
  {
    of: 'tests in a folder that the code is checked out into',
    status: 'pass',
    files: { ...shop, ...inFolder('backend', '        with:\n          path: backend\n') },
  },
  {
    of: 'tests in a folder that a step makes',
    status: 'pass',
    files: { ...shop, ...inFolder('backend', '      - run: mkdir backend\n        working-directory: .\n') },
  },
  {
    of: 'cargo nextest',
    status: 'pass',
    files: { ...rust, ...workflow('cargo nextest run --all-features') },
    at: '.github/workflows/ci.yml:6',
  },
  { of: 'cargo test that only compiles', status: 'partial', files: { ...rust, ...workflow('cargo test --no-run') } },
  { of: 'go vet alone', status: 'partial', files: { ...go, ...workflow('go vet ./...', 'go build ./...') } },
  {
    of: 'gotestsum through go run',
    status: 'pass',
    files: { ...go, ...workflow('go run gotest.tools/gotestsum@latest -- ./...') },
  },
  {
    of: 'a Maven wrapper',
    status: 'pass',
    files: { ...java, 'pom.xml': '<project/>', ...workflow('./mvnw -B clean verify') },
  },
  {
    of: 'Maven with skipped tests',
    status: 'partial',
    files: { ...java, 'pom.xml': '<project/>', ...workflow('mvn package -Dmaven.test.skip=true') },
  },
  { of: 'gradle build', status: 'pass', files: { ...java, ...workflow('./gradlew build --no-daemon') } },
  {
    of: 'gradle build without test',
    status: 'partial',
    files: { ...java, ...workflow('./gradlew clean build -x test') },
  },
  { of: 'a Gradle module’s tests', status: 'pass', files: { ...java, ...workflow('./gradlew :api:test') } },
  {
    of: 'the arguments of the Gradle action',
    status: 'pass',
    files: {
      ...java,
      '.github/workflows/ci.yml':
        'on: [push]\njobs:\n  b:\n    steps:\n      - uses: gradle/gradle-build-action@v2\n        with:\n          arguments: check\n',
    },
  },
  {
    of: 'npm test without such a script',
    status: 'partial',
    files: { ...node, 'package.json': '{"scripts":{"start":"node ."}}', ...workflow('npm ci', 'npm test') },
  },
  {
    of: 'the placeholder of npm init',
    status: 'partial',
    files: {
      ...node,
      'package.json': '{"scripts":{"test":"echo \\"Error: no test specified\\" && exit 1"}}',
      ...workflow('npm ci', 'npm test'),
    },
  },
  {
    of: 'a test script that only lints',
    status: 'partial',
    files: { ...node, 'package.json': '{"scripts":{"test":"eslint ."}}', ...workflow('npm test') },
  },
  {
    of: 'scripts that name scripts',
    status: 'pass',
    files: {
      ...node,
      'package.json':
        '{"scripts":{"ci":"npm run lint && npm run test:unit -- --ci","lint":"eslint .","test:unit":"cross-env NODE_ENV=test jest"}}',
      ...workflow('npm run ci'),
    },
    at: 'package.json:1',
  },
  {
    of: 'npm-run-all',
    status: 'pass',
    files: {
      ...node,
      'package.json': '{"scripts":{"verify":"run-p lint test:*","lint":"eslint .","test:unit":"mocha"}}',
      ...workflow('yarn verify'),
    },
  },
  {
    of: 'node’s own runner',
    status: 'pass',
    files: {
      ...node,
      'package.json': '{"scripts":{"test":"node --import tsx --test test/*.test.ts"}}',
      ...workflow('npm t'),
    },
  },
  {
    of: 'a test program of the project',
    status: 'pass',
    files: { ...node, 'package.json': '{"scripts":{"test":"node tools/verify.js"}}', ...workflow('npm test') },
  },
  {
    of: 'a workspace',
    status: 'pass',
    files: {
      ...node,
      'package.json': '{"workspaces":["packages/*"]}',
      'packages/api/package.json': '{"name":"@shop/api","scripts":{"test":"vitest run"}}',
      ...workflow('npm test -w @shop/api'),
    },
    at: 'packages/api/package.json:1',
  },
  {
    of: 'turbo',
    status: 'pass',
    files: {
      ...node,
      'package.json': '{}',
      'apps/api/package.json': '{"scripts":{"test":"vitest"}}',
      ...workflow('npx turbo run build test'),
    },
  },
  {
    of: 'nx',
    status: 'pass',
    files: {
      ...node,
      'apps/api/project.json': '{"targets":{"test":{"executor":"@nx/jest:jest"}}}',
      ...workflow('npx nx affected -t lint test build'),
    },
  },
  {
    of: 'pnpm in every package',
    status: 'pass',
    files: { ...node, 'server/package.json': '{"scripts":{"test":"jest"}}', ...workflow('pnpm -r test') },
  },
  {
    of: 'a working directory',
    status: 'pass',
    files: {
      ...node,
      'backend/package.json': '{"scripts":{"test":"jest"}}',
      '.github/workflows/ci.yml':
        'on: push\ndefaults:\n  run:\n    working-directory: backend\njobs:\n  t:\n    steps:\n      - run: npm test\n',
    },
    at: 'backend/package.json:1',
  },
  {
    of: 'the wrong working directory',
    status: 'partial',
    files: { ...node, 'backend/package.json': '{"scripts":{"test":"jest"}}', ...workflow('npm test') },
  },
  {
    of: 'a change of folder',
    status: 'pass',
    files: {
      ...node,
      'backend/package.json': '{"scripts":{"test":"jest"}}',
      ...workflow('cd backend && npm ci && npm test'),
    },
  },
  {
    of: 'a matrix of folders',
    status: 'pass',
    files: {
      ...go,
      'services/cart/Makefile': 'test:\n\tgo test ./...\n',
      '.github/workflows/ci.yml':
        'on: push\njobs:\n  t:\n    strategy:\n      matrix:\n        service: [cart, pay]\n    steps:\n      - run: make test\n        working-directory: services/${{ matrix.service }}\n',
    },
  },
  {
    of: 'tox',
    status: 'pass',
    files: {
      ...python,
      'tox.ini': '[tox]\nenvlist = py312\n\n[testenv]\ncommands =\n    pytest {posargs}\n',
      ...workflow('pip install tox', 'tox -e py312'),
    },
    at: 'tox.ini:6',
  },
  {
    of: 'a tox environment that lints',
    status: 'partial',
    files: {
      ...python,
      'tox.ini': '[testenv]\ncommands = pytest\n[testenv:lint]\ncommands = flake8\n',
      ...workflow('tox -e lint'),
    },
  },
  {
    of: 'nox',
    status: 'pass',
    files: {
      ...python,
      'noxfile.py':
        'import nox\n\n@nox.session(python=["3.12"])\ndef tests(session):\n    session.install("-e", ".")\n    session.run(\n        "pytest",\n        "-q",\n    )\n',
      ...workflow('nox -s tests-3.12'),
    },
  },
  { of: 'manage.py', status: 'pass', files: { ...python, ...workflow('poetry run python manage.py test --parallel') } },
  { of: 'coverage around pytest', status: 'pass', files: { ...python, ...workflow('uv run coverage run -m pytest') } },
  {
    of: 'installing pytest only',
    status: 'partial',
    files: { ...python, ...workflow('pip install pytest flake8', 'flake8 .') },
  },
  {
    of: 'Poe the Poet',
    status: 'pass',
    files: {
      ...python,
      'pyproject.toml': '[tool.poe.tasks]\ntest = "pytest"\ncheck = ["lint", "test"]\nlint = "ruff check ."\n',
      ...workflow('poetry run poe check'),
    },
  },
  {
    of: 'Hatch scripts',
    status: 'pass',
    files: {
      ...python,
      'pyproject.toml': '[tool.hatch.envs.default.scripts]\nunit = "pytest -q"\n',
      ...workflow('hatch run unit'),
    },
  },
  {
    of: 'dotnet test in a Nuke build',
    status: 'pass',
    files: {
      ...csharp,
      'build.sh': '#!/usr/bin/env bash\ndotnet run --project build/_build.csproj -- "$@"\n',
      'build/Build.cs':
        'using Nuke.Common;\nclass Build : NukeBuild\n{\n    public static int Main () => Execute<Build>(x => x.Compile);\n\n    Target Compile => _ => _\n        .Executes(() => { DotNetBuild(s => s); });\n\n    Target Test => _ => _\n        .DependsOn(Compile)\n        .Executes(() =>\n        {\n            DotNetTest(s => s.SetProjectFile(Solution));\n        });\n}\n',
      ...workflow('./build.sh Test'),
    },
    at: 'build/Build.cs:13',
  },
  {
    of: 'another target of a Nuke build',
    status: 'partial',
    files: {
      ...csharp,
      'build.sh': '#!/usr/bin/env bash\ndotnet run --project build/_build.csproj -- "$@"\n',
      'build/Build.cs':
        'using Nuke.Common;\nclass Build : NukeBuild\n{\n    public static int Main () => Execute<Build>(x => x.Compile);\n\n    Target Compile => _ => _\n        .Executes(() => { DotNetBuild(s => s); });\n\n    Target Test => _ => _\n        .DependsOn(Compile)\n        .Executes(() =>\n        {\n            DotNetTest(s => s.SetProjectFile(Solution));\n        });\n}\n',
      ...workflow('./build.sh'),
    },
  },
  {
    of: 'a Cake script',
    status: 'pass',
    files: {
      ...csharp,
      'build.cake':
        '#tool nuget:?package=X\nvar target = Argument("target", "Default");\nTask("Test").Does(() => { DotNetTest("./tests"); });\nTask("Default").IsDependentOn("Test");\nRunTarget(target);\n',
      ...workflow('dotnet tool restore', 'dotnet cake'),
    },
  },
  {
    of: 'rake without arguments',
    status: 'pass',
    files: {
      ...ruby,
      Rakefile: 'require "rspec/core/rake_task"\nRSpec::Core::RakeTask.new(:spec)\ntask default: %i[rubocop spec]\n',
      ...workflow('bundle exec rake'),
    },
  },
  {
    of: 'Rails binaries',
    status: 'pass',
    files: { ...ruby, ...workflow('bin/rails db:test:prepare test test:system') },
  },
  { of: 'parallel RSpec', status: 'pass', files: { ...ruby, ...workflow('bundle exec parallel_rspec spec') } },
  {
    of: 'composer scripts',
    status: 'pass',
    files: {
      ...php,
      'composer.json': '{"scripts":{"test":["@lint","@php vendor/bin/phpunit"],"lint":"phpcs"}}',
      ...workflow('composer install', 'composer test'),
    },
  },
  { of: 'artisan', status: 'pass', files: { ...php, ...workflow('php artisan test --parallel') } },
  {
    of: 'mix aliases',
    status: 'pass',
    files: {
      ...elixir,
      'mix.exs':
        'defmodule M do\n  defp aliases do\n    [\n      ci: ["format --check-formatted", "credo", "test"],\n    ]\n  end\nend\n',
      ...workflow('mix ci'),
    },
  },
  {
    of: 'a compose file’s own command',
    status: 'pass',
    files: {
      ...python,
      'docker-compose.test.yml':
        'services:\n  sut:\n    build: .\n    command: pytest -q\n    depends_on: [db]\n  db:\n    image: postgres\n',
      ...workflow('docker compose -f docker-compose.test.yml up --exit-code-from sut'),
    },
    at: 'docker-compose.test.yml:4',
  },
  { of: 'docker compose run', status: 'pass', files: { ...python, ...workflow('docker-compose run --rm web pytest') } },
  {
    of: 'a test stage of a Dockerfile',
    status: 'pass',
    files: {
      ...go,
      Dockerfile: 'FROM golang AS build\nRUN go build ./...\nFROM build AS test\nRUN go test ./...\n',
      ...workflow('docker build --target test .'),
    },
    at: 'Dockerfile:4',
  },
  {
    of: 'an image build that packages',
    status: 'partial',
    files: { ...java, Dockerfile: 'FROM maven\nRUN mvn clean package\n', ...workflow('docker build -t shop .') },
  },
  {
    of: 'an image build that packages in a step for the tests',
    status: 'pass',
    files: {
      ...java,
      Dockerfile: 'FROM gradle AS build\nCOPY . .\nRUN ./gradlew clean build --no-daemon\n',
      '.github/workflows/ci.yml':
        'on: push\njobs:\n  image:\n    steps:\n      - name: Compile and test\n        uses: docker/build-push-action@v6\n        with:\n          context: .\n',
    },
    at: 'Dockerfile:3',
  },
  {
    of: 'an image build that packages without the tests in a step by their name',
    status: 'partial',
    files: {
      ...java,
      Dockerfile: 'FROM gradle\nRUN ./gradlew build -x test\n',
      '.github/workflows/ci.yml':
        'on: push\njobs:\n  image:\n    steps:\n      - name: Compile and test\n        run: docker build .\n',
    },
  },
  {
    of: 'a shell script',
    status: 'pass',
    files: {
      ...go,
      'scripts/test.sh': '#!/bin/sh\nset -e\n# go vet\ngo test ./...\n',
      ...workflow('./scripts/test.sh'),
    },
    at: 'scripts/test.sh:4',
  },
  { of: 'a script that is not there', status: 'partial', files: { ...go, ...workflow('./scripts/test.sh') } },
  {
    of: 'a Taskfile',
    status: 'pass',
    files: {
      ...go,
      'Taskfile.yml':
        'version: "3"\ntasks:\n  ci:\n    deps: [lint]\n    cmds:\n      - task: unit\n  unit: go test ./...\n  lint: golangci-lint run\n',
      ...workflow('task ci'),
    },
  },
  {
    of: 'a justfile',
    status: 'pass',
    files: {
      ...rust,
      justfile:
        'default: check\n\ncheck: lint test\n\nlint:\n    cargo clippy\n\ntest *args:\n    cargo test {{args}}\n',
      ...workflow('just'),
    },
  },
  {
    of: 'Mage',
    status: 'pass',
    files: {
      ...go,
      'magefile.go':
        '//go:build mage\n\npackage main\n\nimport "github.com/magefile/mage/sh"\n\nfunc Test() error {\n\treturn sh.RunV("go", "test", "./...")\n}\n',
      ...workflow('go run github.com/magefile/mage@latest test'),
    },
  },
  {
    of: 'a make variable from elsewhere',
    status: 'pass',
    files: {
      ...go,
      Makefile:
        'include common.mk\nverify: lint unit\nlint:\n\t$(GOLANGCI_LINT) run\nunit:\n\t@CGO_ENABLED=1 $(GO) test -race ./...\n',
      ...workflow('make verify'),
    },
  },
  { of: 'echoed words', status: 'partial', files: { ...go, ...workflow('echo "go test ./..."', 'go build ./...') } },
  {
    of: 'continue-on-error',
    status: 'pass',
    files: {
      ...go,
      '.github/workflows/ci.yml':
        'on: push\njobs:\n  t:\n    steps:\n      - run: go test ./... || true\n        continue-on-error: true\n',
    },
  },
  {
    of: 'a switched-off step',
    status: 'partial',
    files: {
      ...go,
      '.github/workflows/ci.yml':
        'on: push\njobs:\n  t:\n    steps:\n      - run: go build ./...\n      - run: go test ./...\n        if: ${{ false }}\n',
    },
  },
  {
    of: 'a manual trigger only',
    status: 'partial',
    files: {
      ...go,
      '.github/workflows/ci.yml': 'on: workflow_dispatch\njobs:\n  t:\n    steps:\n      - run: go test ./...\n',
    },
  },
  {
    of: 'tags only',
    status: 'partial',
    files: {
      ...go,
      '.github/workflows/ci.yml':
        'on:\n  push:\n    tags: ["v*"]\njobs:\n  t:\n    steps:\n      - run: go test ./...\n',
    },
  },
  {
    of: 'paths that do not exist',
    status: 'partial',
    files: {
      ...go,
      '.github/workflows/ci.yml':
        'on:\n  push:\n    paths: ["frontend/**"]\njobs:\n  t:\n    steps:\n      - run: go test ./...\n',
    },
  },
  {
    of: 'a workflow in a folder where GitHub looks for none',
    status: 'partial',
    files: { ...go, 'api/.github/workflows/ci.yml': github('go test ./...') },
  },
  {
    of: 'a composite action',
    status: 'pass',
    files: {
      ...go,
      '.github/actions/check/action.yml':
        'inputs:\n  task:\n    default: build\nruns:\n  using: composite\n  steps:\n    - run: make ${{ inputs.task }}\n      shell: bash\n',
      Makefile: 'test:\n\tgo test ./...\n',
      '.github/workflows/ci.yml':
        'on: push\njobs:\n  t:\n    steps:\n      - uses: ./.github/actions/check\n        with:\n          task: test\n',
    },
  },
  {
    of: 'a reusable workflow',
    status: 'pass',
    files: {
      ...go,
      '.github/workflows/tests.yml': 'on: workflow_call\njobs:\n  t:\n    steps:\n      - run: go test ./...\n',
      '.github/workflows/ci.yml': 'on: pull_request\njobs:\n  call:\n    uses: ./.github/workflows/tests.yml\n',
    },
  },
  {
    of: 'housekeeping workflows',
    status: 'fail',
    files: {
      ...go,
      '.github/workflows/stale.yml':
        'on:\n  schedule:\n    - cron: "0 0 * * *"\njobs:\n  s:\n    steps:\n      - uses: actions/stale@v9\n',
    },
  },
  {
    of: 'the frontend’s tests alone',
    status: 'partial',
    files: {
      ...java,
      'pom.xml': '<project/>',
      'web/package.json': '{"dependencies":{"react":"19"},"scripts":{"test":"vitest run"}}',
      'web/src/app.ts': 'export {};\n',
      '.github/workflows/ci.yml':
        'on: push\njobs:\n  t:\n    steps:\n      - run: mvn package -DskipTests\n      - run: npm test\n        working-directory: web\n',
    },
  },
  {
    of: 'the frontend’s tests beside a backend of the same language',
    status: 'partial',
    files: {
      'server/a.js': 'module.exports = 1;\n',
      'server/a.test.js': 'x\n',
      'web/package.json': '{"dependencies":{"react":"19"},"scripts":{"test":"jest"}}',
      'web/b.js': 'export {};\n',
      '.github/workflows/ci.yml':
        'on: push\njobs:\n  t:\n    steps:\n      - run: npm test\n        working-directory: web\n',
    },
  },
  {
    of: 'requests from outside',
    status: 'pass',
    files: { ...java, ...workflow('npx newman run api.postman_collection.json') },
  },
  {
    of: 'a runner without tests',
    status: 'partial',
    files: { 'main.go': 'package main\n', ...workflow('go test ./...') },
  },
  {
    of: 'CircleCI with an orb',
    status: 'pass',
    files: {
      ...node,
      'package.json': '{"scripts":{"test":"jest"}}',
      '.circleci/config.yml':
        'version: 2.1\norbs:\n  node: circleci/node@5\nworkflows:\n  main:\n    jobs:\n      - node/test\n',
    },
  },
  {
    of: 'CircleCI jobs',
    status: 'pass',
    files: {
      ...ruby,
      '.circleci/config.yml':
        'version: 2.1\njobs:\n  unit:\n    docker: [{image: cimg/ruby:3.3}]\n    steps:\n      - checkout\n      - run:\n          name: Specs\n          command: |\n            bundle install\n            bundle exec rspec\nworkflows:\n  main:\n    jobs: [unit]\n',
    },
    at: '.circleci/config.yml:11',
  },
  {
    of: 'Travis defaults',
    status: 'pass',
    files: {
      ...node,
      'package.json': '{"scripts":{"test":"mocha"}}',
      '.travis.yml': 'language: node_js\nnode_js: [20]\n',
    },
  },
  {
    of: 'Travis for Python without a script',
    status: 'fail',
    files: { ...python, '.travis.yml': 'language: python\n' },
  },
  {
    of: 'GitLab with extends and anchors',
    status: 'pass',
    files: {
      ...java,
      '.gitlab-ci.yml':
        '.base: &base\n  script:\n    - ./mvnw -B test\n\nunit:\n  <<: *base\n  only: [merge_requests, main]\n',
    },
  },
  {
    of: 'a hidden GitLab job',
    status: 'partial',
    files: {
      ...java,
      '.gitlab-ci.yml': '.unit:\n  script: [./mvnw test]\npackage:\n  script: [./mvnw package -DskipTests]\n',
    },
  },
  {
    of: 'a manual GitLab job',
    status: 'partial',
    files: {
      ...java,
      '.gitlab-ci.yml':
        'unit:\n  when: manual\n  script: [./mvnw test]\npackage:\n  script: [./mvnw package -DskipTests]\n',
    },
  },
  {
    of: 'GitLab in a folder',
    status: 'pass',
    files: {
      ...node,
      'api/package.json': '{"scripts":{"test":"jest"}}',
      '.gitlab-ci.yml': 'unit:\n  script:\n    - cd api\n    - npm ci\n    - npm test\n',
    },
    at: 'api/package.json:1',
  },
  {
    of: 'Jenkins',
    status: 'pass',
    files: {
      ...java,
      Jenkinsfile:
        "pipeline {\n  agent any\n  stages {\n    stage('Test') {\n      steps {\n        dir('.') {\n          sh './gradlew test' // unit tests\n        }\n      }\n    }\n  }\n}\n",
    },
    at: 'Jenkinsfile:7',
  },
  {
    of: 'a commented-out Jenkins step',
    status: 'partial',
    files: {
      ...java,
      Jenkinsfile:
        "node {\n  stage('Build') { sh 'mvn package -DskipTests' }\n  /* stage('Test') { sh 'mvn test' } */\n}\n",
    },
  },
  {
    of: 'Jenkins with script text over lines',
    status: 'pass',
    files: { ...python, Jenkinsfile: 'node {\n  sh """\n    . venv/bin/activate\n    python -m pytest\n  """\n}\n' },
  },
  {
    of: 'Azure tasks',
    status: 'pass',
    files: {
      ...csharp,
      'azure-pipelines.yml':
        "trigger: [main]\nsteps:\n  - task: DotNetCoreCLI@2\n    inputs:\n      command: test\n      projects: '**/*Tests.csproj'\n",
    },
  },
  {
    of: 'Azure templates',
    status: 'pass',
    files: {
      ...csharp,
      'azure-pipelines.yml':
        'stages:\n  - stage: ci\n    jobs:\n      - job: b\n        steps:\n          - template: templates/test.yml\n',
      'templates/test.yml': 'x: 1\n',
      'pipelines/test.yml': 'steps:\n  - script: dotnet test\n',
      'azure-pipelines.pr.yml': 'steps:\n  - template: pipelines/test.yml\n',
    },
  },
  {
    of: 'Bitbucket',
    status: 'pass',
    files: {
      ...php,
      'bitbucket-pipelines.yml':
        'pipelines:\n  default:\n    - parallel:\n        - step:\n            script:\n              - vendor/bin/pest\n',
    },
  },
  {
    of: 'Drone',
    status: 'pass',
    files: {
      ...go,
      '.drone.yml':
        'kind: pipeline\nname: default\nsteps:\n  - name: test\n    image: golang\n    commands:\n      - go test ./...\n',
    },
  },
  {
    of: 'Woodpecker',
    status: 'pass',
    files: {
      ...go,
      '.woodpecker/test.yml':
        'when:\n  event: [push, pull_request]\nsteps:\n  unit:\n    image: golang\n    commands: [go test ./...]\n',
    },
  },
  {
    of: 'AppVeyor',
    status: 'pass',
    files: { ...csharp, 'appveyor.yml': 'build_script:\n  - cmd: dotnet build\ntest_script:\n  - ps: dotnet test\n' },
  },
  {
    of: 'Buildkite',
    status: 'pass',
    files: { ...ruby, '.buildkite/pipeline.yml': 'steps:\n  - label: specs\n    command: bundle exec rspec\n' },
  },
  {
    of: 'Cirrus',
    status: 'pass',
    files: { ...rust, '.cirrus.yml': 'test_task:\n  container: {image: rust}\n  test_script: cargo test\n' },
  },
  {
    of: 'Semaphore',
    status: 'pass',
    files: {
      ...elixir,
      '.semaphore/semaphore.yml':
        'version: v1.0\nblocks:\n  - name: T\n    task:\n      jobs:\n        - name: unit\n          commands: [checkout, mix test]\n',
    },
  },
  {
    of: 'nested brackets without end',
    status: 'fail',
    files: { ...go, '.github/workflows/ci.yml': `on: ${'['.repeat(5000)}` },
  },
];

describe('quality/ci-tests', () => {
  for (const { of, status, files, at } of cases) {
    it(`answers ${status} for ${of}`, () => {
      const found = answer(files);
      assert.equal(found.status, status, found.message);
      const places = found.evidence.map((one) => ('path' in one ? `${one.path}:${one.startLine ?? ''}` : one.commit));
      if (at) assert.ok(places.includes(at), `${at} among ${places.join(', ')}`);
    });
  }

  const onBranch = (branches: string) => ({
    ...go,
    '.github/workflows/ci.yml': `on:\n  push:\n    branches: ${branches}\njobs:\n  t:\n    steps:\n      - run: go test ./...\n`,
  });
  for (const [branches, status] of [
    ['[main]', 'partial'],
    ['[master]', 'pass'],
    ['["**"]', 'pass'],
    ['["release/*", "mast*"]', 'pass'],
    ['["*", "!master"]', 'partial'],
  ] as const) {
    it(`answers ${status} where ${branches} start it and the default branch is master`, () => {
      assert.equal(answer(onBranch(branches), '', 'master').status, status);
    });
  }

  it('takes any usual name where the default branch is not known', () => {
    assert.equal(answer(onBranch('[master]')).status, 'pass');
    assert.equal(answer(onBranch('[gh-pages]')).status, 'partial');
  });

  it('turns when the line that runs the tests goes', () => {
    const files = { ...go, Makefile: 'test:\n\tgo test ./...\n', ...workflow('make test') };
    assert.equal(answer(files).status, 'pass');
    assert.equal(answer({ ...files, Makefile: 'test:\n\t# go test ./...\n' }).status, 'partial');
    assert.equal(answer({ ...files, ...workflow('make build') }).status, 'partial');
  });

  it('follows a program in Ruby that hands the tests to a shell', () => {
    const ruby = (program: string, at = 'bin/check') => ({
      Gemfile: "gem 'sinatra'\ngem 'rspec'\n",
      'shop.rb': 'class Shop; end\n',
      'spec/shop_spec.rb': 'describe Shop\n',
      'bin/check': '#!/usr/bin/env ruby\nrequire_relative "../config/ci"\n',
      'bin/ci': '#!/usr/bin/env ruby\nrequire_relative "../config/ci"\n',
      [at]: program,
      ...workflow(at === 'bin/check' ? 'bin/check' : 'bin/ci'),
    });
    assert.equal(answer(ruby('#!/usr/bin/env ruby\nexit 1 unless system("bundle exec rspec")\n')).status, 'pass');
    assert.equal(
      answer(ruby('run("x") do\n  system("bin/rspec #{ARGV.join(" ")}")\nend\n', 'config/ci.rb')).status,
      'pass',
    );
    for (const line of ['# system("bundle exec rspec")', 'puts "bundle exec rspec"', 'system("bundle exec rubocop")'])
      assert.equal(answer(ruby(`#!/usr/bin/env ruby\n${line}\n`)).status, 'partial', line);
  });

  it('counts of a program in Ruby only what its argument asks for', () => {
    const groups =
      'run("Style") do\n  system("bundle exec rubocop")\nend\nrun("Specs") do\n  system("bin/rspec #{ARGV.drop(1).join(" ")}")\nend\n';
    const asked = (command: string) =>
      answer({
        Gemfile: "gem 'sinatra'\ngem 'rspec'\n",
        'shop.rb': 'class Shop; end\n',
        'spec/shop_spec.rb': 'describe Shop\n',
        'bin/ci': '#!/usr/bin/env ruby\nrequire_relative "../config/ci"\n',
        'config/ci.rb': groups,
        ...workflow(command),
      }).status;
    assert.deepEqual(['bin/ci', 'bin/ci rspec', 'bin/ci rubocop', 'bin/ci security'].map(asked), [
      'pass',
      'pass',
      'partial',
      'partial',
    ]);
  });

  describe('for a folder of a larger work tree', () => {
    const above = (text: string) => ({
      ...node,
      'package.json': '{"scripts":{"test":"jest"}}',
      '../../.github/workflows/ci.yml': text,
    });
    it('counts a workflow above that runs in the folder', () => {
      const found = answer(
        above('on: push\njobs:\n  t:\n    steps:\n      - run: npm test\n        working-directory: services/api\n'),
        'services/api',
      );
      assert.equal(found.status, 'pass', found.message);
    });
    it('counts a workflow above whose command names the folder', () => {
      assert.equal(answer(above(github('npm --prefix services/api test')), 'services/api').status, 'pass');
    });
    it('counts a workflow above that its changes start', () => {
      const text =
        'on:\n  push:\n    paths: ["services/api/**"]\njobs:\n  t:\n    defaults:\n      run:\n        working-directory: ./services/api\n    steps:\n      - run: npm test\n';
      assert.equal(answer(above(text), 'services/api').status, 'pass');
    });
    it('leaves out a workflow above that runs something else', () => {
      const text =
        'on: push\njobs:\n  t:\n    steps:\n      - run: npm test\n        working-directory: services/web\n';
      assert.equal(answer(above(text), 'services/api').status, 'fail');
    });
  });
});
