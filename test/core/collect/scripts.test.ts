import assert from 'node:assert/strict';
import { openAudit } from '../../../src/core/audit';
import { MemoryHost } from '../../support/memory-host';

/** Scripts as `runner name line: commands`. */
function scriptsOf(path: string, text: string): readonly string[] {
  return openAudit(new MemoryHost({ [path]: text }), { version: '0' }).facts.scripts.map(
    ({ runner, name, place, commands }) =>
      `${runner} ${name} ${place.line}: ${commands.map((command) => `${command.text}@${command.place.line}`).join(' | ')}`,
  );
}

describe('scripts', () => {
  const cases: readonly (readonly [path: string, text: string, expected: readonly string[]])[] = [
    [
      'package.json',
      '{\n"scripts": {\n"ci": "npm run lint && NODE_ENV=test jest"\n}\n}',
      ['npm ci 3: npm run lint@3 | jest@3'],
    ],
    [
      'Makefile',
      'GO=go\n\n.PHONY: a\na b: c ## both\n\t@$(GO) vet ./... && \\\n\t  $(GO) test ./...\n\n%.o: x\n\tcc\nc:\n\t-cd api; make -C lib\n',
      [
        'make a 4: make c@4 | go vet ./...@5 | go test ./...@6',
        'make b 4: make c@4 | go vet ./...@5 | go test ./...@6',
        'make c 10: make -C lib@11',
      ],
    ],
    [
      'Taskfile.yml',
      'version: 3\nvars:\n  PKG: ./...\ntasks:\n  test:\n    deps: [gen]\n    cmds:\n      - go test {{.PKG}}\n  gen: |\n    go generate\n    go fmt\n',
      ['task test 5: task gen@6 | go test ./...@8', 'task gen 9: go generate@10 | go fmt@11'],
    ],
    [
      'justfile',
      'set shell := ["bash"]\npkg := "api"\n\n# test it\ntest *args: build\n    @cargo test -p {{pkg}}\n\nbuild:\n    #!/usr/bin/env bash\n    cargo build\n',
      ['just test 5: just build@5 | cargo test -p api@6', 'just build 8: cargo build@10'],
    ],
    [
      'composer.json',
      '{"scripts": {\n"check": ["@lint", "@php artisan test", "App\\\\Hook::run"],\n"lint": "pint"\n}}',
      ['composer check 2: composer run lint@2 | php artisan test@2', 'composer lint 3: pint@3'],
    ],
    [
      'tox.ini',
      '[tox]\nenvlist = py\n[testenv]\ndeps = x\ncommands =\n    pytest {posargs}\n    - flake8\n[testenv:docs]\ncommands = mkdocs build\n',
      ['tox testenv 3: pytest@6 | flake8@7', 'tox docs 8: mkdocs build@9'],
    ],
    [
      'noxfile.py',
      'import nox\n\n@nox.session\ndef unit(session):\n    session.install("pytest")\n    session.run("pytest", "-q")\n',
      ['nox unit 4: pytest -q@6'],
    ],
    [
      'tasks.py',
      'from invoke import task\n\n@task(help={"x": "y"})\ndef run_tests(c):\n    c.run("pytest -q")\n',
      ['invoke run-tests 4: pytest -q@5'],
    ],
    [
      'pyproject.toml',
      '[tool.poe.tasks]\nunit = "pytest"\nall = ["unit"]\n\n[tool.pdm.scripts]\ncheck = { composite = ["lint"] }\n\n[tool.hatch.envs.lint.scripts]\nrun = ["ruff check", "mypy ."]\n',
      [
        'poe unit 2: pytest@2',
        'poe all 3: poe unit@3',
        'pdm check 6: pdm run lint@6',
        'hatch lint:run 9: ruff check@9 | mypy .@9',
      ],
    ],
    ['Pipfile', '[scripts]\ntest = "pytest"\n', ['pipenv test 2: pytest@2']],
    [
      'Rakefile',
      "task default: [:spec]\ntask ci: :environment do\n  sh 'rspec'\nend\n",
      ['rake default 1: rake spec@1', 'rake ci 2: rspec@3'],
    ],
    [
      'mix.exs',
      'defmodule M do\n  defp aliases do\n    [\n      "ecto.reset": ["ecto.drop", "cmd npm ci"],\n      t: "test"\n    ]\n  end\nend\n',
      ['mix ecto.reset 4: mix ecto.drop@4 | npm ci@4', 'mix t 5: mix test@5'],
    ],
    [
      'scripts/ci',
      '#!/usr/bin/env bash\nset -e\n# cargo clippy\nif true; then\n  cargo test\nfi\ncat <<EOF\ncargo fmt\nEOF\n',
      ['shell scripts/ci 1: set -e@2 | true@4 | cargo test@5 | cat@7'],
    ],
    ['deno.json', '{"tasks": {"test": "deno test -A"}}', ['deno test 1: deno test -A@1']],
    ['.cargo/config.toml', '[alias]\nci = ["clippy", "--all"]\n', ['cargo ci 2: cargo clippy --all@2']],
    ['build.gradle.kts', 'tasks.register("ci") {\n    dependsOn("check")\n}\n', ['gradle ci 1: gradle check@1']],
  ];
  for (const [path, text, expected] of cases) {
    it(`reads ${path}`, () => assert.deepEqual(scriptsOf(path, text), expected));
  }
});
