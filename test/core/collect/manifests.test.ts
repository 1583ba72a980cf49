import assert from 'node:assert/strict';
import { openAudit } from '../../../src/core/audit';
import type { Manifest } from '../../../src/core/facts';
import { MemoryHost } from '../../support/memory-host';

function manifestsOf(files: Readonly<Record<string, string>>): readonly Manifest[] {
  return openAudit(new MemoryHost(files), { version: '0' }).facts.manifests;
}

/** Dependencies as `name version line`, with `dev` where they are for development. */
function listed(path: string, text: string): readonly string[] {
  return manifestsOf({ [path]: text }).flatMap(({ dependencies }) =>
    dependencies.map(
      ({ name, version, line, development }) => `${name} ${version ?? '-'} ${line}${development ? ' dev' : ''}`,
    ),
  );
}

describe('manifests', () => {
  const cases: readonly (readonly [path: string, text: string, expected: readonly string[]])[] = [
    [
      'package.json',
      '{\n  "dependencies": {\n    "express": "^5.0.0"\n  },\n  "devDependencies": { "vitest": "3" }\n}',
      ['express ^5.0.0 3', 'vitest 3 5 dev'],
    ],
    [
      'go.mod',
      'module shop\n\nrequire github.com/a/b v1.2.0 // indirect\nrequire (\n\tgithub.com/c/d v0.1.0\n)\n\ntool golang.org/x/tools/cmd/stringer\n',
      ['github.com/a/b v1.2.0 3', 'github.com/c/d v0.1.0 5', 'golang.org/x/tools/cmd/stringer - 8 dev'],
    ],
    [
      'requirements.txt',
      '# web\nfastapi[all]>=0.110 ; python_version > "3.8"\n-r base.txt\nuvicorn\n',
      ['fastapi >=0.110 2', 'uvicorn - 4'],
    ],
    ['requirements/dev.txt', 'pytest==8.0\n', ['pytest ==8.0 1 dev']],
    [
      'pyproject.toml',
      '[project]\nname = "shop"\ndependencies = [\n  "fastapi>=0.110",\n  "httpx",\n]\n\n[dependency-groups]\ndev = ["pytest>=8"]\n',
      ['fastapi >=0.110 4', 'httpx - 5', 'pytest >=8 9 dev'],
    ],
    [
      'pyproject.toml',
      '[tool.poetry.dependencies]\npython = "^3.12"\ndjango = { version = "^5", extras = ["x"] }\n\n[tool.poetry.group.dev.dependencies]\nruff = "*"\n',
      ['django ^5 3', 'ruff * 6 dev'],
    ],
    ['Pipfile', '[packages]\nflask = "*"\n\n[dev-packages]\nblack = "==24"\n', ['flask * 2', 'black ==24 5 dev']],
    [
      'setup.cfg',
      '[metadata]\nname = shop\n\n[options]\ninstall_requires =\n    flask>=3\n    # none\n    redis\n\n[flake8]\nmax = 1\n',
      ['flask >=3 6', 'redis - 8'],
    ],
    [
      'setup.py',
      'setup(\n    name="shop",\n    install_requires=[\n        "flask>=3",\n    ],\n    extras_require={"dev": ["pytest"]},\n)\n',
      ['flask >=3 4', 'pytest - 6 dev'],
    ],
    [
      'pom.xml',
      '<project>\n<dependencies>\n<dependency>\n<groupId>org.x</groupId>\n<artifactId>web</artifactId>\n<version>1</version>\n</dependency>\n<!-- <dependency><artifactId>no</artifactId></dependency> -->\n<dependency><groupId>junit</groupId><artifactId>junit</artifactId><scope>test</scope></dependency>\n</dependencies></project>',
      ['org.x:web 1 5', 'junit:junit - 9 dev'],
    ],
    [
      'build.gradle',
      "dependencies {\n    implementation 'org.x:web:1.2'\n    testImplementation(\"junit:junit:4\")\n    // implementation 'no:no:1'\n    runtimeOnly group: 'org.y', name: 'db', version: '3'\n}\n",
      ['org.x:web 1.2 2', 'junit:junit 4 3 dev', 'org.y:db - 5'],
    ],
    [
      'Api.csproj',
      '<Project Sdk="Microsoft.NET.Sdk.Web">\n<ItemGroup>\n<PackageReference Include="Serilog" Version="4" />\n</ItemGroup></Project>',
      ['Microsoft.NET.Sdk.Web - 1', 'Serilog 4 3'],
    ],
    [
      'Gemfile',
      "gem 'rails', '~> 8.0'\n# gem 'no'\ngroup :development, :test do\n  gem 'rspec-rails'\nend\ngem 'rubocop', group: :development\n",
      ['rails ~> 8.0 1', 'rspec-rails - 4 dev', 'rubocop - 6 dev'],
    ],
    [
      'composer.json',
      '{\n"require": {"php": "^8.3", "laravel/framework": "^12"},\n"require-dev": {"pestphp/pest": "^3"}\n}',
      ['laravel/framework ^12 2', 'pestphp/pest ^3 3 dev'],
    ],
    [
      'Cargo.toml',
      '[package]\nname = "shop"\n\n[dependencies]\naxum = "0.8"\nsqlx = { version = "0.8", features = [] }\n\n[dev-dependencies]\nreqwest = "0.12"\n',
      ['axum 0.8 5', 'sqlx 0.8 6', 'reqwest 0.12 9 dev'],
    ],
    [
      'mix.exs',
      'defmodule M do\n  defp deps do\n    [\n      {:phoenix, "~> 1.8"},\n      {:credo, "~> 1.7", only: [:dev, :test]}\n    ]\n  end\nend\n',
      ['phoenix ~> 1.8 4', 'credo ~> 1.7 5 dev'],
    ],
  ];
  for (const [path, text, expected] of cases) {
    it(`reads ${path}: ${expected[0]!}`, () => assert.deepEqual(listed(path, text), expected));
  }

  it('looks aliases of a version catalogue up', () => {
    const [manifest] = manifestsOf({
      'gradle/libs.versions.toml':
        '[libraries]\nktor-server-core = { module = "io.ktor:ktor-server-core", version = "3" }\n\n[plugins]\ndetekt = "io.gitlab.arturbosch.detekt:1.23"\n',
      'app/build.gradle.kts':
        'plugins {\n    alias(libs.plugins.detekt)\n    kotlin("jvm")\n}\ndependencies {\n    implementation(libs.ktor.server.core)\n    implementation(libs.unknown)\n}\n',
    });
    assert.deepEqual(
      manifest!.dependencies.map(({ name, line }) => [name, line]),
      [['io.ktor:ktor-server-core', 6]],
    );
    assert.deepEqual(
      manifest!.plugins.map(({ name }) => name),
      ['io.gitlab.arturbosch.detekt', 'org.jetbrains.kotlin.jvm'],
    );
  });

  it('leaves out manifests of dependencies and says which it could not read', () => {
    const audit = openAudit(
      new MemoryHost({ 'node_modules/a/package.json': '{"dependencies":{"b":"1"}}', 'pyproject.toml': '[tool.ruff\n' }),
      { version: '0' },
    );
    assert.deepEqual(audit.facts.manifests, []);
    assert.ok(audit.report.notices.some(({ path }) => path === 'pyproject.toml'));
  });
});
