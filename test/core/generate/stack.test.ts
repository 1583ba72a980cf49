import assert from 'node:assert/strict';
import { openAudit } from '../../../src/core/audit';
import { stackOf } from '../../../src/core/generate/stack';
import { MemoryHost } from '../../support/memory-host';

type Files = Readonly<Record<string, string>>;

function stack(files: Files) {
  const { facts } = openAudit(new MemoryHost(files), { version: '0' });
  const found = stackOf(facts, (path) => files[path] ?? null);
  if (!found) return null;
  const { folder, install, build, migrate, start, test, requirements } = found;
  return {
    folder,
    commands: [...install, ...migrate, ...build, ...(start === null ? [] : [start])],
    test,
    needs: requirements.map(({ name, version }) => `${name} ${version ?? ''}`.trim()),
  };
}

const express = "const app = require('express')();\napp.get('/a', a);\napp.listen(3000);\n";
const nodeTest =
  "const test = require('node:test');\nconst assert = require('node:assert');\ntest('a', () => assert.equal(1, 1));\n";

describe('the commands of a stack', () => {
  it('are those of its package manager', () => {
    const files = {
      'package.json':
        '{\n  "engines": {\n    "node": ">=20"\n  },\n  "scripts": { "dev": "node --watch server.js", "test": "node --test" },\n  "dependencies": { "express": "5" }\n}\n',
      'server.js': express,
      'a.test.js': nodeTest,
    };
    assert.deepEqual(stack({ ...files, 'package-lock.json': '{}' }), {
      folder: '',
      commands: ['npm ci', 'npm run dev'],
      test: 'npm test',
      needs: ['Node.js >=20'],
    });
    assert.deepEqual(stack({ ...files, 'pnpm-lock.yaml': '' })?.commands, ['pnpm install', 'pnpm dev']);
    assert.deepEqual(stack({ ...files, 'yarn.lock': '' })?.test, 'yarn test');
  });

  it('name no script that is not there, and no test where there is none', () => {
    const files = {
      'package.json':
        '{ "scripts": { "start": "node gone.js", "test": "echo \\"Error: no test specified\\" && exit 1" }, "dependencies": { "express": "5" } }',
      'server.js': express,
    };
    const found = stack(files)!;
    assert.equal(found.test, null);
    assert.ok(found.commands.includes('node server.js'), found.commands.join());
  });

  it('are those that the authors set up, where they did', () => {
    const files = {
      'go.mod': 'module a\n\ngo 1.22\n',
      'main.go': 'package main\n\nimport "net/http"\n\nfunc main() { http.ListenAndServe(":80", nil) }\n',
      'a_test.go':
        'package main\n\nimport "testing"\n\nfunc TestA(t *testing.T) {\n\tif 1 != 1 {\n\t\tt.Fatal("a")\n\t}\n}\n',
    };
    assert.deepEqual(stack(files), {
      folder: '',
      commands: ['go mod download', 'go run .'],
      test: 'go test ./...',
      needs: ['Go 1.22'],
    });
    assert.equal(stack({ ...files, Makefile: 'test:\n\tgo test -race ./...\n' })?.test, 'make test');
  });

  it('run the command that is the service', () => {
    const main = 'package main\n\nimport "net/http"\n\nfunc main() { http.ListenAndServe(":80", nil) }\n';
    assert.deepEqual(
      stack({ 'go.mod': 'module a\n', 'cmd/api/main.go': main, 'cmd/seed/main.go': main })?.commands.at(-1),
      'go run ./cmd/api',
    );
  });

  it('are those of Python and what manages its packages', () => {
    const app = "from fastapi import FastAPI\n\napp = FastAPI()\n\n\n@app.get('/a')\ndef a():\n    return []\n";
    const plain = {
      'requirements.txt': 'fastapi\nuvicorn\npytest\n',
      'app/main.py': app,
      'tests/test_a.py': 'def test_a():\n    assert 1 == 1\n',
    };
    assert.deepEqual(stack(plain), {
      folder: '',
      commands: [
        'python -m venv .venv',
        'source .venv/bin/activate',
        'pip install -r requirements.txt',
        'uvicorn app.main:app --reload',
      ],
      test: 'pytest',
      needs: ['Python'],
    });
    const poetry = {
      ...plain,
      'pyproject.toml':
        '[tool.poetry]\nname = "a"\n\n[tool.poetry.dependencies]\npython = "^3.11"\nfastapi = "*"\nuvicorn = "*"\npytest = "*"\n',
      'poetry.lock': '',
    };
    assert.deepEqual(stack(poetry)?.commands, ['poetry install', 'poetry run uvicorn app.main:app --reload']);
    assert.deepEqual(stack(poetry)?.needs, ['Python ^3.11']);
    const django = {
      'requirements.txt': 'django\n',
      'manage.py': "import os\nos.environ.setdefault('DJANGO_SETTINGS_MODULE', 'a.settings')\n",
      'a/urls.py': "from django.urls import path\n\nurlpatterns = [path('a', a)]\n",
    };
    assert.deepEqual(stack(django)?.commands.slice(-2), ['python manage.py migrate', 'python manage.py runserver']);
  });

  it('are those of the build tool of the JVM, by its wrapper, from the folder that holds it', () => {
    const pom =
      '<project><properties><java.version>21</java.version></properties><dependencies><dependency><groupId>org.springframework.boot</groupId><artifactId>spring-boot-starter-web</artifactId></dependency></dependencies></project>\n';
    const code =
      'package a;\n\nimport org.springframework.boot.SpringApplication;\nimport org.springframework.boot.autoconfigure.SpringBootApplication;\n\n@SpringBootApplication\nclass App { public static void main(String[] a) { SpringApplication.run(App.class); } }\n';
    assert.deepEqual(stack({ 'pom.xml': pom, 'src/main/java/a/App.java': code }), {
      folder: '',
      commands: ['mvn package -DskipTests', 'mvn spring-boot:run'],
      test: null,
      needs: ['JDK 21', 'Maven'],
    });
    assert.deepEqual(
      stack({ 'pom.xml': pom, mvnw: '#!/bin/sh\n', 'src/main/java/a/App.java': code })?.commands[1],
      './mvnw spring-boot:run',
    );
    const gradle = "plugins { id 'org.springframework.boot' version '3.3.0' }\n";
    const modules = {
      gradlew: '#!/bin/sh\n',
      'settings.gradle': "include 'app'\n",
      'app/build.gradle': gradle,
      'app/src/main/java/a/App.java': code,
    };
    assert.deepEqual(stack(modules)?.commands, ['./gradlew assemble', './gradlew :app:bootRun']);
    assert.equal(stack(modules)?.folder, '');
  });

  it('are those of the folder in which the service lies', () => {
    const files = {
      'web/package.json': '{ "dependencies": { "react": "19" } }',
      'web/src/page.jsx': 'export const Page = () => <p/>;\n',
      'api/package.json': '{ "scripts": { "start": "node server.js" }, "dependencies": { "express": "5" } }',
      'api/server.js': express,
    };
    assert.equal(stack(files)?.folder, 'api');
  });

  it('are those of .NET, Ruby, PHP, Rust and Elixir', () => {
    const csproj =
      '<Project Sdk="Microsoft.NET.Sdk.Web"><PropertyGroup><TargetFramework>net8.0</TargetFramework></PropertyGroup></Project>\n';
    assert.deepEqual(
      stack({
        'Shop.sln': '',
        'src/Shop/Shop.csproj': csproj,
        'src/Shop/Program.cs':
          'var app = WebApplication.CreateBuilder(args).Build();\napp.MapGet("/a", () => 1);\napp.Run();\n',
      })?.commands,
      ['dotnet restore', 'dotnet run --project src/Shop/Shop.csproj'],
    );
    assert.deepEqual(
      stack({
        Gemfile: "gem 'sinatra'\n",
        'config.ru': "require './app'\nrun Sinatra::Application\n",
        'app.rb': "require 'sinatra'\nget('/a') { 'a' }\n",
      })?.commands,
      ['bundle install', 'bundle exec rackup'],
    );
    assert.deepEqual(
      stack({
        'composer.json': '{ "require": { "slim/slim": "4" } }',
        'public/index.php':
          "<?php\n$app = Slim\\Factory\\AppFactory::create();\n$app->get('/a', A::class);\n$app->run();\n",
      })?.commands,
      ['composer install', 'php -S localhost:8000 -t public'],
    );
    assert.deepEqual(
      stack({
        'Cargo.toml': '[package]\nname = "a"\nrust-version = "1.80"\n\n[dependencies]\naxum = "0.7"\n',
        'src/main.rs': 'use axum::Router;\nfn main() { Router::new(); }\n',
      })?.commands,
      ['cargo build', 'cargo run'],
    );
    assert.deepEqual(
      stack({
        'mix.exs':
          'defmodule A.MixProject do\n  use Mix.Project\n\n  def project do\n    [app: :a, deps: deps()]\n  end\n\n  defp deps do\n    [\n      {:phoenix, "~> 1.7"},\n      {:ecto_sql, "~> 3.0"}\n    ]\n  end\nend\n',
        'lib/a_web/router.ex':
          'defmodule AWeb.Router do\n  use Phoenix.Router\n  get "/a", AWeb.AController, :index\nend\n',
      })?.commands,
      ['mix deps.get', 'mix ecto.create', 'mix ecto.migrate', 'mix phx.server'],
    );
  });

  it('hold nothing of a name that a shell would take for its own', () => {
    const app = 'from fastapi import FastAPI\n\napp = FastAPI()\n';
    const found = stack({ 'requirements.txt': 'fastapi\nuvicorn\n', 'a;reboot/main.py': app });
    assert.ok(!found?.commands.some((command) => command.includes('reboot')), found?.commands.join());
  });

  it('are none where nothing tells', () => assert.equal(stack({ 'notes.txt': 'a\n' }), null));
});
