import assert from 'node:assert/strict';
import { directoryAfter, simpleCommands } from '../../../../src/core/text/commands/shell';
import { stagesOf } from '../../../../src/core/text/commands/runners';

const textsOf = (shell: string) => simpleCommands(shell).map((command) => `${command.line}: ${command.text}`);

describe('shell text', () => {
  const cases: readonly (readonly [shell: string, expected: readonly string[]])[] = [
    ['go vet ./... && go test ./... || true', ['1: go vet ./...', '1: go test ./...', '1: true']],
    ['A=1 B="x y" npm test -- --ci', ['1: npm test -- --ci']],
    ['# no\necho "a # b" # c\n', ["2: echo 'a # b'"]],
    ['docker run \\\n  -v x:y \\\n  img pytest', ['1: docker run -v x:y img pytest']],
    ['if [ -n "$(gofmt -l .)" ]; then exit 1; fi', ['1: gofmt -l .', '1: exit 1']],
    ['files=`black --check .`', ['1: black --check .']],
    ["cat <<'END' > out\npytest\nEND\npytest -q 2>&1 | tee log", ['1: cat', '4: pytest -q', '4: tee log']],
    ['for f in *; do shellcheck "$f"; done', ['1: shellcheck $f']],
    ['run() {\n  mocha\n}\nrun', ['2: mocha', '4: run']],
    ["echo 'it''s'; x", ['1: echo its', '1: x']],
    ['echo "unclosed', ['1: echo unclosed']],
  ];
  for (const [shell, expected] of cases) it(shell.split('\n')[0]!, () => assert.deepEqual(textsOf(shell), expected));

  it('knows where cd leads', () => {
    const folders = simpleCommands('cd api && (cd sub; a); b; cd ..; c; cd $X; d').map(({ text, directory }) => [
      text,
      directory,
    ]);
    assert.deepEqual(folders, [
      ['a', 'api/sub'],
      ['b', 'api'],
      ['c', ''],
      ['d', null],
    ]);
    assert.equal(directoryAfter('cd api && npm ci'), 'api');
  });

  it('gives text that can be taken apart again', () => {
    const [command] = simpleCommands(`bash -c "npm run 'a b' && x" "it's"`);
    assert.deepEqual(simpleCommands(command!.text)[0]!.words, command!.words);
  });
});

describe('what runs a command for another', () => {
  for (const [written, last] of [
    ['sudo -E env CI=1 npx --yes nyc mocha -r x', 'mocha -r x'],
    ['poetry run python3.12 -m pytest -q', 'pytest -q'],
    ['docker compose -f test.yml run --rm -e A=b app bundle exec rspec', 'rspec'],
    ['docker-compose exec -T web php artisan test', 'artisan test'],
    ['docker run --rm -v "$PWD:/app" golang:1.24 go test ./...', 'go test ./...'],
    [`bash -lc 'cd api && ./gradlew check'`, 'gradle check'],
    ['uv run --with x --frozen ruff check .', 'ruff check .'],
    ['go run github.com/golangci/golangci-lint/v2/cmd/golangci-lint@v2.1 run', 'golangci-lint run'],
    ['go tool gotestsum ./...', 'gotestsum ./...'],
    ['cross-env NODE_ENV=test node_modules/.bin/jest --ci', 'jest --ci'],
    ['node --experimental-vm-modules node_modules/jest/bin/jest.js', 'jest'],
    ['php vendor/bin/phpunit --testdox', 'phpunit --testdox'],
    ['dotenv -e .env.test -- vitest run', 'vitest run'],
    ['xvfb-run -a yarn playwright test', 'playwright test'],
    ['timeout 60 ./mvnw verify', 'mvn verify'],
    ['nix develop --command cargo nextest run', 'cargo nextest run'],
    ['kubectl exec pod -- mix test', 'mix test'],
  ] as const) {
    it(written, () => {
      const stages = stagesOf(simpleCommands(written)[0]!.words);
      assert.ok(
        stages.some(({ words }) => words.join(' ') === last),
        stages.map(({ words }) => words.join(' ')).join(' > '),
      );
    });
  }
});
