import type { Files } from './generation';

/** A repository in miniature with what its workflow has to run, in this order. */
export interface WorkflowFixture {
  readonly name: string;
  readonly files: Files;
  /** The actions that make the toolchain ready. */
  readonly setup: readonly string[];
  /** Commands in the order in which they have to stand. */
  readonly run: readonly string[];
  /** Lines that the workflow has to hold. */
  readonly holds?: readonly string[];
  /** Parts of the image and the script of the GitLab job. */
  readonly image: string;
}

const packageJson = (content: object): string => `${JSON.stringify(content, null, 2)}\n`;

const jest = {
  scripts: {
    test: 'jest',
    'test:cov': 'jest --coverage',
    lint: 'eslint . --fix',
    format: 'prettier --write "src/**/*.js"',
    build: 'tsc',
  },
  devDependencies: { jest: '^30.0.0', eslint: '^9.0.0', prettier: '^3.0.0', typescript: '^5.9.0' },
};

const server =
  "const app = require('express')();\napp.get('/tides', (req, res) => res.json([]));\napp.listen(process.env.PORT || 3000);\n";
const serverTest = "test('adds', () => { expect(1 + 1).toBe(2); });\n";

/** One repository for each language and package manager. */
export const workflowFixtures: readonly WorkflowFixture[] = [
  {
    name: 'npm',
    files: {
      'package.json': packageJson({ engines: { node: '>=20' }, dependencies: { express: '^5.0.0' }, ...jest }),
      'package-lock.json': '{}\n',
      'src/server.js': server,
      'test/server.test.js': serverTest,
    },
    setup: ['actions/setup-node@v7'],
    run: ['npm ci', 'npx prettier --check "src/**/*.js"', 'npx eslint .', 'npm run build', 'npm run test:cov'],
    holds: ['node-version-file: package.json', 'cache: npm', 'path: coverage'],
    image: 'node:20',
  },
  {
    name: 'pnpm',
    files: {
      'package.json': packageJson({
        scripts: { test: 'vitest run', lint: 'eslint .' },
        dependencies: { express: '^5.0.0' },
        devDependencies: { vitest: '^3.0.0', eslint: '^9.0.0' },
      }),
      'pnpm-lock.yaml': "lockfileVersion: '9.0'\n",
      '.nvmrc': '22\n',
      'src/server.js': server,
      'test/server.test.js': serverTest,
    },
    setup: ['pnpm/action-setup@v6', 'actions/setup-node@v7'],
    run: ['pnpm install --frozen-lockfile', 'pnpm run lint', 'pnpm test'],
    holds: ['node-version-file: .nvmrc', "version: '10'", 'cache: pnpm'],
    image: 'node:22',
  },
  {
    name: 'yarn of today',
    files: {
      'package.json': packageJson({
        packageManager: 'yarn@4.9.1',
        scripts: { test: 'node --test' },
        dependencies: { express: '^5.0.0' },
      }),
      'yarn.lock': '__metadata:\n  version: 8\n',
      'src/server.js': server,
      'test/server.test.js': serverTest,
    },
    setup: ['actions/setup-node@v7'],
    run: ['corepack enable', 'yarn install --immutable', 'yarn test'],
    image: 'node:lts',
  },
  {
    name: 'bun',
    files: {
      'package.json': packageJson({ scripts: { test: 'bun test' }, dependencies: { hono: '^4.0.0' } }),
      'bun.lock': '{}\n',
      'src/server.ts':
        "import { Hono } from 'hono';\nconst app = new Hono();\napp.get('/tides', (c) => c.json([]));\nexport default app;\n",
      'test/server.test.ts':
        "import { expect, test } from 'bun:test';\ntest('adds', () => { expect(1 + 1).toBe(2); });\n",
    },
    setup: ['oven-sh/setup-bun@v2', 'actions/cache@v6'],
    run: ['bun install --frozen-lockfile', 'bun run test'],
    image: 'oven/bun:1',
  },
  {
    name: 'pip',
    files: {
      'requirements.txt': 'flask==3.1.0\n',
      'requirements-dev.txt': 'pytest==8.4.0\npytest-cov==6.0.0\nruff==0.12.0\n',
      'ruff.toml': '[lint]\nselect = ["E", "F"]\n\n[format]\nquote-style = "double"\n',
      Dockerfile: 'FROM python:3.12-slim\nCMD ["python", "app.py"]\n',
      'app.py':
        "from flask import Flask\n\napp = Flask(__name__)\n\n\n@app.get('/tides')\ndef tides():\n    return []\n",
      'tests/test_app.py':
        'from app import app\n\n\ndef test_tides():\n    assert app.test_client().get("/tides").status_code == 200\n',
    },
    setup: ['actions/setup-python@v7'],
    run: [
      'python -m pip install -r requirements.txt',
      'python -m pip install -r requirements-dev.txt',
      'ruff check .',
      'python -m pytest --cov --cov-report=xml',
    ],
    holds: ["python-version: '3.12'", 'cache: pip', 'path: coverage.xml'],
    image: 'python:3.12',
  },
  {
    name: 'poetry',
    files: {
      'pyproject.toml':
        '[tool.poetry]\nname = "tides"\n\n[tool.poetry.dependencies]\npython = "^3.11"\nfastapi = "^0.115"\n\n[tool.poetry.group.dev.dependencies]\npytest = "^8"\nblack = "^25"\n\n[tool.black]\nline-length = 100\n',
      'poetry.lock': '',
      'app/main.py':
        "from fastapi import FastAPI\n\napp = FastAPI()\n\n\n@app.get('/tides')\ndef tides():\n    return []\n",
      'tests/test_main.py': 'def test_sum():\n    assert 1 + 1 == 2\n',
    },
    setup: ['actions/setup-python@v7'],
    run: ['pipx install poetry', 'poetry install', 'poetry run black --check .', 'poetry run python -m pytest'],
    holds: ["python-version: '3.11'", 'cache: poetry'],
    image: 'python:3.11',
  },
  {
    name: 'uv',
    files: {
      'pyproject.toml':
        '[project]\nname = "tides"\nrequires-python = ">=3.12"\ndependencies = ["fastapi"]\n\n[dependency-groups]\ndev = ["pytest"]\n',
      'uv.lock': 'version = 1\n',
      'app/main.py':
        "from fastapi import FastAPI\n\napp = FastAPI()\n\n\n@app.get('/tides')\ndef tides():\n    return []\n",
      'tests/test_main.py': 'def test_sum():\n    assert 1 + 1 == 2\n',
    },
    setup: ['astral-sh/setup-uv@v9.0.0'],
    run: ['uv sync --locked', 'uv run python -m pytest'],
    image: 'python:3.12',
  },
  {
    name: 'pipenv',
    files: {
      Pipfile: '[packages]\ndjango = "*"\n\n[requires]\npython_version = "3.11"\n',
      'Pipfile.lock': '{}\n',
      'manage.py':
        'import sys\nfrom django.core.management import execute_from_command_line\n\nexecute_from_command_line(sys.argv)\n',
      'tides/views.py':
        'from django.http import JsonResponse\n\n\ndef tides(request):\n    return JsonResponse([], safe=False)\n',
      'tides/tests.py':
        'from django.test import TestCase\n\n\nclass TideTest(TestCase):\n    def test_sum(self):\n        self.assertEqual(1 + 1, 2)\n',
    },
    setup: ['actions/setup-python@v7'],
    run: ['pipenv sync --dev', 'pipenv run python manage.py test'],
    image: 'python:3.11',
  },
  {
    name: 'go',
    files: {
      'go.mod': 'module example.org/tides\n\ngo 1.23\n\nrequire github.com/go-chi/chi/v5 v5.2.0\n',
      'go.sum': 'github.com/go-chi/chi/v5 v5.2.0 h1:x\n',
      '.golangci.yml': 'version: "2"\n',
      'main.go':
        'package main\n\nimport "net/http"\n\nfunc main() {\n\thttp.HandleFunc("/tides", tides)\n\t_ = http.ListenAndServe(":8080", nil)\n}\n\nfunc tides(w http.ResponseWriter, _ *http.Request) { _, _ = w.Write([]byte("[]")) }\n',
      'main_test.go':
        'package main\n\nimport "testing"\n\nfunc TestSum(t *testing.T) {\n\tif 1+1 != 2 {\n\t\tt.Fatal("sum")\n\t}\n}\n',
    },
    setup: ['actions/setup-go@v7'],
    run: [
      'go mod download',
      'test -z "$(gofmt -l .)"',
      'go build ./...',
      'go test -race -coverprofile=coverage.out ./...',
    ],
    holds: ['go-version-file: go.mod', 'uses: golangci/golangci-lint-action@v9', 'path: coverage.out'],
    image: 'golang:1.23',
  },
  {
    name: 'maven',
    files: {
      'pom.xml':
        '<project>\n  <artifactId>tides</artifactId>\n  <properties>\n    <java.version>21</java.version>\n  </properties>\n  <build><plugins><plugin><groupId>org.jacoco</groupId><artifactId>jacoco-maven-plugin</artifactId></plugin></plugins></build>\n</project>\n',
      mvnw: '#!/bin/sh\n',
      '.mvn/wrapper/maven-wrapper.properties': 'distributionUrl=x\n',
      'src/main/java/tides/Tides.java': 'package tides;\n\nclass Tides {\n    int sum() { return 2; }\n}\n',
      'src/test/java/tides/TidesTest.java':
        'package tides;\n\nimport org.junit.jupiter.api.Test;\nimport static org.junit.jupiter.api.Assertions.assertEquals;\n\nclass TidesTest {\n    @Test\n    void sums() { assertEquals(2, new Tides().sum()); }\n}\n',
    },
    setup: ['actions/setup-java@v6'],
    run: ['chmod +x mvnw', './mvnw --batch-mode verify'],
    holds: ["java-version: '21'", 'cache: maven', 'distribution: temurin'],
    image: 'eclipse-temurin:21-jdk',
  },
  {
    name: 'gradle with kotlin',
    files: {
      'build.gradle.kts': 'plugins { kotlin("jvm") version "2.2.0" }\n\nkotlin {\n    jvmToolchain(17)\n}\n',
      'settings.gradle.kts': 'rootProject.name = "tides"\n',
      gradlew: '#!/bin/sh\n',
      'gradle/wrapper/gradle-wrapper.properties': 'distributionUrl=x\n',
      'src/main/kotlin/Tides.kt': 'fun sum() = 1 + 1\n',
      'src/test/kotlin/TidesTest.kt':
        'import kotlin.test.Test\nimport kotlin.test.assertEquals\n\nclass TidesTest {\n    @Test\n    fun sums() { assertEquals(2, sum()) }\n}\n',
    },
    setup: ['actions/setup-java@v6'],
    run: ['chmod +x gradlew', './gradlew build'],
    holds: ["java-version: '17'", 'cache: gradle'],
    image: 'eclipse-temurin:17-jdk',
  },
  {
    name: 'dotnet',
    files: {
      'Tides.sln': '\n',
      'src/Tides/Tides.csproj':
        '<Project Sdk="Microsoft.NET.Sdk.Web">\n  <PropertyGroup>\n    <TargetFramework>net9.0</TargetFramework>\n  </PropertyGroup>\n</Project>\n',
      'src/Tides/Program.cs':
        'var app = WebApplication.CreateBuilder(args).Build();\napp.MapGet("/tides", () => new[] { 1 });\napp.Run();\n',
      'tests/Tides.Tests/Tides.Tests.csproj':
        '<Project Sdk="Microsoft.NET.Sdk">\n  <ItemGroup>\n    <PackageReference Include="Microsoft.NET.Test.Sdk" Version="17.0.0" />\n    <PackageReference Include="xunit" Version="2.9.0" />\n    <PackageReference Include="coverlet.collector" Version="6.0.0" />\n  </ItemGroup>\n</Project>\n',
      'tests/Tides.Tests/SumTests.cs':
        'using Xunit;\n\npublic class SumTests\n{\n    [Fact]\n    public void Sums() => Assert.Equal(2, 1 + 1);\n}\n',
    },
    setup: ['actions/setup-dotnet@v6', 'actions/cache@v6'],
    run: [
      'dotnet restore',
      'dotnet build --no-restore',
      'dotnet test --no-build --collect:"XPlat Code Coverage" --results-directory TestResults',
    ],
    holds: ['dotnet-version: 9.0.x', "path: '**/TestResults/'"],
    image: 'mcr.microsoft.com/dotnet/sdk:9.0',
  },
  {
    name: 'ruby',
    files: {
      Gemfile: "source 'https://rubygems.org'\nruby '3.3.1'\ngem 'sinatra'\ngem 'rspec'\ngem 'rubocop'\n",
      'Gemfile.lock': 'GEM\n',
      'app.rb': "require 'sinatra'\n\nget '/tides' do\n  '[]'\nend\n",
      'spec/app_spec.rb': "RSpec.describe 'sum' do\n  it('adds') { expect(1 + 1).to eq(2) }\nend\n",
    },
    setup: ['ruby/setup-ruby@v1'],
    run: ['bundle exec rubocop', 'bundle exec rspec'],
    holds: ['ruby-version: 3.3.1', 'bundler-cache: true'],
    image: 'ruby:3.3.1',
  },
  {
    name: 'php',
    files: {
      'composer.json':
        '{\n  "require": { "slim/slim": "^4.0", "php": ">=8.2" },\n  "require-dev": { "phpunit/phpunit": "^11.0", "phpstan/phpstan": "^2.0" }\n}\n',
      'composer.lock': '{}\n',
      'phpstan.neon': 'parameters:\n  level: 5\n',
      'public/index.php':
        "<?php\n$app = Slim\\Factory\\AppFactory::create();\n$app->get('/tides', fn ($request, $response) => $response);\n$app->run();\n",
      'tests/SumTest.php':
        '<?php\n\nuse PHPUnit\\Framework\\TestCase;\n\nfinal class SumTest extends TestCase\n{\n    public function testSum(): void\n    {\n        $this->assertSame(2, 1 + 1);\n    }\n}\n',
    },
    setup: ['shivammathur/setup-php@v2', 'actions/cache@v6'],
    run: [
      'composer install --no-interaction --prefer-dist --no-progress',
      'vendor/bin/phpstan analyse --no-progress',
      'vendor/bin/phpunit',
    ],
    image: 'php:8.',
  },
  {
    name: 'rust',
    files: {
      'Cargo.toml': '[package]\nname = "tides"\nversion = "0.1.0"\nedition = "2021"\n\n[dependencies]\naxum = "0.8"\n',
      'Cargo.lock': 'version = 4\n',
      'src/main.rs':
        'fn main() {}\n\n#[cfg(test)]\nmod tests {\n    #[test]\n    fn sums() {\n        assert_eq!(1 + 1, 2);\n    }\n}\n',
    },
    setup: ['actions-rust-lang/setup-rust-toolchain@v1'],
    run: ['cargo fmt --all --check', 'cargo clippy --all-targets --locked', 'cargo test --locked'],
    image: 'rust:1',
  },
  {
    name: 'elixir',
    files: {
      'mix.exs':
        'defmodule Tides.MixProject do\n  use Mix.Project\n\n  def project do\n    [app: :tides, version: "0.1.0", elixir: "~> 1.17", deps: deps()]\n  end\n\n  defp deps do\n    [\n      {:plug_cowboy, "~> 2.7"},\n      {:credo, "~> 1.7", only: [:dev, :test], runtime: false}\n    ]\n  end\nend\n',
      'mix.lock': '%{}\n',
      '.formatter.exs': '[inputs: ["{lib,test}/**/*.{ex,exs}"]]\n',
      'lib/tides.ex': 'defmodule Tides do\n  def sum, do: 1 + 1\nend\n',
      'test/tides_test.exs':
        'defmodule TidesTest do\n  use ExUnit.Case\n\n  test "sums" do\n    assert Tides.sum() == 2\n  end\nend\n',
    },
    setup: ['erlef/setup-beam@v1', 'actions/cache@v6'],
    run: ['mix deps.get', 'mix format --check-formatted', 'mix compile', 'mix credo', 'mix test'],
    holds: ["elixir-version: '1.17'", "otp-version: '27'"],
    image: 'elixir:1.17',
  },
];
