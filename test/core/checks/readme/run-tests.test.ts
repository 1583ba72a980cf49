import assert from 'node:assert/strict';
import { answerOf, placesOf } from '../../../support/answer-of';

const id = 'readme/run-tests';
const statusOf = (readme: string, files: Readonly<Record<string, string>> = {}) =>
  answerOf(id, { 'README.md': readme, ...files }).status;

describe('README: how to run the tests', () => {
  it('knows the test commands of every toolchain', () => {
    const makefile = { Makefile: 'test-unit:\n\tgo test ./...\n' };
    for (const [command, files] of [
      ['go test ./...', { 'go.mod': 'module x\n' }],
      ['yarn test', { 'package.json': '{"scripts":{"test":"jest"}}' }],
      ['pnpm vitest run', {}],
      ['npx jest --runInBand', {}],
      ['pytest -q', {}],
      ['python -m unittest discover', {}],
      ['poetry run pytest', {}],
      ['uv run pytest', {}],
      ['python manage.py test', { 'manage.py': '' }],
      ['mvn test', { 'pom.xml': '<project/>' }],
      ['./gradlew test', { gradlew: '', 'build.gradle': '' }],
      ['gradlew.bat test', { 'gradlew.bat': '', 'build.gradle.kts': '' }],
      ['dotnet test', { 'a.sln': '' }],
      ['bundle exec rspec', {}],
      ['bin/rails test', {}],
      ['php artisan test', { artisan: '' }],
      ['vendor/bin/phpunit', { 'composer.json': '{}' }],
      ['cargo test', { 'Cargo.toml': '' }],
      ['mix test', { 'mix.exs': '' }],
      ['make test-unit', makefile],
      ['docker compose run --rm api go test ./...', { 'compose.yaml': 'services: {}\n', 'go.mod': 'module x\n' }],
      ['$ go test ./...', { 'go.mod': 'module x\n' }],
      ['PS C:\\work> dotnet test', { 'a.csproj': '' }],
    ] as const)
      assert.equal(statusOf(`# Parcels\n\n\`\`\`\n${command}\n\`\`\`\n`, files), 'pass', command);
  });

  it('reads a command in a sentence, a list, a table and a quotation', () => {
    const files = { 'go.mod': 'module x\n' };
    assert.equal(statusOf('# Parcels\n\nTo run the tests, execute `go test ./...`.\n', files), 'pass');
    assert.equal(statusOf('# Parcels\n\n- Run the tests with go test ./... before a push\n', files), 'pass');
    assert.equal(
      statusOf('# Parcels\n\n| Command | Does |\n| --- | --- |\n| `go test ./...` | tests |\n', files),
      'pass',
    );
    assert.equal(statusOf('# Parcels\n\n> go test ./...\n', files), 'pass');
  });

  it('reads a test command however it is put before the reader', () => {
    const files = {
      'compose.yaml': 'services:\n  web:\n    build: .\n',
      'composer.json': '{}',
      'pytest.ini': '',
      'manage.py': '',
      'package.json': '{"scripts":{"test":"vitest"}}',
    };
    for (const text of [
      '## Usage\n### Run Test Suit\n`>> pytest`',
      '## Tests\n`pytest`',
      '## Tests\n\n```\n>> pytest\n```',
      '## Tests\n\n```\n>>> pytest -q\n```',
      '## Tests\n\n```\n>npm test\n```',
      '## Tests\n\n> ./vendor/bin/phpunit',
      '### 7. Run tests `docker compose exec web pytest`',
      '- `pytest` - runs the tests',
      'Clone it:\n\n```bash\ngit clone <repo>\n\nRun tests with: `python manage.py test`',
      'Como usar\n\n    Instale as dependências.\n    Execute os testes automatizados com npm test.',
      'Usage\n\n    Install what it needs.\n    Run the tests using npm run test.',
      'Die Tests startet man mit `pytest`.',
    ])
      assert.equal(statusOf(`# Parcels\n\nTracks parcels.\n\n${text}\n`, files), 'pass', text);
  });

  it('knows names of scripts in which the word stands without a mark', () => {
    for (const name of ['unittest', 'integrationtests', 'apitest', 'runtests', 'testall', 'e2etests'])
      assert.equal(
        statusOf(`# Parcels\n\n## Usage\n\n\`make ${name}\`\n`, { Makefile: `${name}:\n\t./all.sh\n` }),
        'pass',
        name,
      );
    for (const name of [
      'latest',
      'build-latest',
      'contest',
      'protest',
      'loadtest',
      'stresstests',
      'testdata',
      'testimonials',
    ])
      assert.notEqual(
        statusOf(`# Parcels\n\n## Usage\n\n\`make ${name}\`\n`, { Makefile: `${name}:\n\t./all.sh\n` }),
        'pass',
        name,
      );
  });

  it('takes whatever a sentence on running the tests leads to, but for a set-up', () => {
    const files = {
      'compose.test.yml': 'services: {}\n',
      'docker-compose.yml': 'services: {}\n',
      Makefile: 'qa:\n\t./qa.sh\n',
      'tests/run.py': '',
    };
    for (const text of [
      'To run the tests:\n\n```\ndocker compose -f compose.test.yml up\n```',
      'Run the test suite with:\n\n```\nmake qa\n```',
      'The tests are run by `make qa`.',
      '## Running the tests\n\n```\npython tests/run.py\n```',
      'Execute the integration tests:\n\n    docker compose -f compose.test.yml run app',
    ])
      assert.equal(statusOf(`# Parcels\n\nTracks parcels.\n\n${text}\n`, files), 'pass', text);
    for (const text of [
      'To test the API:\n\n```\ndocker compose up\n```',
      '## Tests\n\nStart the database before the tests:\n\n```\ndocker compose up -d\n```',
      '## Tests\n\n```\npip install -r requirements.txt\n```',
      'To run the tests, first install:\n\n```\nnpm install\n```',
      '## Testing\n\n```\ncurl http://localhost:8080/health\n```',
      '## Testing the API\n\nRun the server:\n\n```\nmake qa\n```',
    ])
      assert.notEqual(statusOf(`# Parcels\n\nTracks parcels.\n\n${text}\n`, files), 'pass', text);
  });

  it('takes no runner that is only named', () => {
    for (const text of [
      '## Tests\n\nThe tests use `pytest` and `mocha`.',
      '## Stack\n\n- `pytest`\n- `flask`',
      '- Testing: `jest`, `supertest`',
      '- Testing framework: `pytest`',
      '| Tests | `pytest` |\n| --- | --- |\n| Web | `flask` |',
      '```\nRun the linter with npm run lint\n```',
      '```\n# Tests come later, with npm test\n```',
      '```json\n{ "text": "Run the tests with npm test" }\n```',
      '```makefile\ntest: ## Start tests with phpunit, or with pytest\n\t@$(RUN) tests\n```',
      '```\ntest: ## Start tests with phpunit, or with pytest\n```',
      '### Why `pytest`',
      '### Moving from `npm test` to `vitest`',
    ])
      assert.notEqual(
        statusOf(`# Parcels\n\nTracks parcels.\n\n${text}\n`, { 'package.json': '{"scripts":{"lint":"eslint ."}}' }),
        'pass',
        text,
      );
  });

  it('follows a script of the repository under a heading about tests', () => {
    const files = {
      Makefile: 'ci: lint unit\n\nlint:\n\tgolangci-lint run\n\nunit:\n\tgo test ./...\n',
      'go.mod': 'module x\n',
    };
    assert.equal(statusOf('# Parcels\n\n## Testing\n\n```\nmake ci\n```\n', files), 'pass');
  });

  it('knows headings and verbs of other languages', () => {
    const files = { 'package.json': '{"scripts":{"test":"jest"}}' };
    assert.equal(statusOf('# Pakete\n\n## Tests ausführen\n\n`npm test`\n', files), 'pass');
    assert.equal(statusOf('# Paquetes\n\n## Pruebas\n\nEjecuta `npm test`.\n', files), 'pass');
    assert.equal(statusOf('# 包裹\n\n## 测试\n\n运行 `npm test`\n', files), 'pass');
  });

  it('takes no tool, load test, plan or test database for a test command', () => {
    for (const text of [
      'Built with `pytest` and `jest`.',
      'Unit tests are written with pytest.',
      '```\nk6 run load/checkout.js\n```',
      '```\nmake load-test\n```',
      '```\nnpm run test:db:up\n```',
      '- [ ] run `npm test` in CI',
      'TODO: describe `npm test`',
      '```\nnpm run [test script]\n```',
      '<!-- npm test -->',
    ])
      assert.notEqual(
        statusOf(`# Parcels\n\n## Tests\n\n${text}\n`, {
          'package.json': '{"scripts":{"test":"jest","test:db:up":"x"}}',
          Makefile: 'load-test:\n\tk6 run x\n',
        }),
        'pass',
        text,
      );
  });

  it('says what is wrong with a command that cannot work', () => {
    const answer = answerOf(id, {
      'README.md': '# Parcels\n\n## Tests\n\n```\nmake unit\n```\n',
      Makefile: 'run:\n\tgo run .\n',
    });
    assert.equal(answer.status, 'fail');
    assert.match(answer.message, /the Makefile has no target `unit`/);
    assert.deepEqual(placesOf(answer), ['README.md:6']);
  });

  it('passes when one of two commands works, and points at that one', () => {
    const answer = answerOf(id, {
      'README.md': '# Parcels\n\n```\nmake unit\ngo test ./...\n```\n',
      'go.mod': 'module x\n',
    });
    assert.equal(answer.status, 'pass');
    assert.deepEqual(placesOf(answer), ['README.md:5']);
    assert.equal(answer.grade, 'verified');
  });

  it('reads reStructuredText and AsciiDoc', () => {
    const files = { 'pyproject.toml': '' };
    assert.equal(
      answerOf(id, { 'README.rst': 'Parcels\n=======\n\nTests\n-----\n\n::\n\n    $ pytest tests\n', ...files }).status,
      'pass',
    );
    assert.equal(
      answerOf(id, { 'README.adoc': '= Parcels\n\n== Tests\n\n----\npytest tests\n----\n', ...files }).status,
      'pass',
    );
  });

  it("recommends the repository's own script", () => {
    const answer = answerOf(id, {
      'README.md': '# Parcels\n',
      'package.json': '{"scripts":{"test:unit":"vitest run"}}',
    });
    assert.match(answer.remedy.join(' '), /npm run test:unit/);
  });

  it('reads commands behind one that loads variables from a file', () => {
    const files = { 'Cargo.toml': '', '.env.sample': 'DEPOT=7\n' };
    for (const loading of [
      'export $(xargs < .env.sample) &&',
      'export $(grep -v "^#" .env.sample | xargs);',
      'export `cat .env.sample | xargs` &&',
      'set -a; source .env.sample; set +a;',
      'set -o allexport && source .env.sample &&',
      '. ./.env.sample &&',
      'env $(cat .env.sample | xargs)',
    ])
      assert.equal(statusOf(`# Parcels\n\n\`\`\`\n${loading} cargo test\n\`\`\`\n`, files), 'pass', loading);
    for (const line of ['export $(xargs < .env.sample)', 'set -e', 'set a test up && cargo'])
      assert.equal(statusOf(`# Parcels\n\n\`\`\`\n${line}\n\`\`\`\n`, files), 'fail', line);
  });

  it('takes neither data nor what fills in data for the tests', () => {
    const files = { 'data/books.sql': 'insert into books values (1);\n', 'scripts/fill.sh': 'psql < data/books.sql\n' };
    const readme = (heading: string, command: string): string =>
      `# Parcels\n\n## ${heading}\n\n\`\`\`bash\n${command}\n\`\`\`\n`;
    assert.equal(statusOf(readme('Loading test data', './data/books.sql'), files), 'fail');
    assert.equal(statusOf(readme('Tests', './data/books.sql'), files), 'fail');
    assert.equal(statusOf(readme('Test users', './scripts/fill.sh'), files), 'fail');
    assert.equal(statusOf(readme('Test data', 'go test ./...'), { 'go.mod': 'module x\n' }), 'pass');
  });

  it('takes nothing that a service does with tests of its domain for an order', () => {
    const files = { 'package.json': '{"scripts":{"console":"node console.js"}}', 'jobs/import.js': 'run();\n' };
    for (const text of [
      'Tests are run by the analyser every night: `node jobs/import.js` reads its output.',
      'The nightly job runs all tests of the parking meters:\n\n```\nnode jobs/import.js\n```',
      'This service runs integration tests against the bank every hour with `docker compose up`.',
      'You can launch tests for a page from the console:\n\n```\nnpm run console\n```',
    ])
      assert.notEqual(statusOf(`# Parcels\n\n${text}\n`, files), 'pass', text);
  });
});
