import assert from 'node:assert/strict';
import { answerOf, placesOf } from '../../../support/answer-of';

const service = {
  'requirements.txt': 'fastapi==0.115\npsycopg2==2.9\n',
  'app/main.py':
    "from fastapi import FastAPI\n\napp = FastAPI()\n\n\n@app.get('/books')\ndef books():\n    return []\n",
  Dockerfile: 'FROM python:3.13\nCOPY . .\nCMD ["uvicorn", "app.main:app"]\n',
};
const compose = (rest: string): string => `services:\n  api:\n    build: .\n${rest}  db:\n    image: postgres:17\n`;
const answer = (files: Readonly<Record<string, string>>) =>
  answerOf('deploy/local-environment', { ...service, ...files });

describe('deploy/local-environment', () => {
  it('falls short where a file of variables is asked for that nobody can make', () => {
    const files = { 'compose.yaml': compose('    env_file: .env\n') };
    assert.equal(answer(files).status, 'partial');
    assert.match(answer(files).message, /\.env/);
    assert.equal(answer({ ...files, '.env.example': 'DATABASE_URL=\n' }).status, 'pass');
    assert.equal(
      answer({ 'compose.yaml': compose('    env_file:\n      - path: .env\n        required: false\n') }).status,
      'pass',
    );
  });

  it('names the program that compose leaves out', () => {
    const found = answer({ 'compose.yaml': 'services:\n  api:\n    build: .\n' });
    assert.equal(found.status, 'partial');
    assert.match(found.message, /PostgreSQL/);
  });

  it('does not take the environment of the tests for that of the service', () => {
    assert.equal(answer({ 'tests/docker-compose.yml': compose('') }).status, 'fail');
    assert.equal(answer({ 'docker-compose.test.yml': compose('') }).status, 'fail');
  });

  it('takes one script that starts the database and then the service', () => {
    const files = {
      'docker-compose.yml': 'services:\n  db:\n    image: postgres:17\n',
      Makefile: 'run:\n\tdocker compose up -d\n\tuvicorn app.main:app\n',
    };
    assert.equal(answer(files).status, 'pass');
  });

  it('does not count a compose file in the README', () => {
    assert.equal(answer({ 'README.md': '# Shop\n\n```yaml\nservices:\n  api:\n    build: .\n```\n' }).status, 'fail');
  });

  it('knows databases by the names of their variants', () => {
    const files = (image: string) => ({
      'compose.yaml': `services:\n  api:\n    build: .\n  store:\n    image: ${image}\n`,
    });
    assert.equal(answer(files('postgis/postgis:17-3.5')).status, 'pass');
    assert.equal(answer(files('timescale/timescaledb:latest-pg17')).status, 'pass');
    assert.equal(answer(files('nginx:1.27')).status, 'partial');
  });

  it('counts a compose file among the examples that builds the service itself', () => {
    const file = (context: string) => ({ 'example/docker-compose.yaml': compose('').replace('build: .', context) });
    assert.equal(answer(file('build:\n      context: ../')).status, 'pass');
    assert.equal(answer(file('build: ./client')).status, 'fail');
  });

  it('takes no published image with a variable of its own for the service', () => {
    const file = (image: string) => ({
      'compose.yaml': `services:\n  logs:\n    image: ${image}\n  db:\n    image: postgres:17\n`,
    });
    assert.equal(answer(file('"${GRAYLOG_IMAGE:-graylog/graylog:5.2}"')).status, 'partial');
    assert.match(answer(file('"${GRAYLOG_IMAGE:-graylog/graylog:5.2}"')).message, /not the service itself/);
    assert.equal(answer(file('"${SHOP_IMAGE}"')).status, 'pass');
    assert.equal(answer(file('"${API_IMAGE:-example/shop:latest}"')).status, 'pass');
  });

  it('counts mounted code that a toolchain image starts', () => {
    const file = (command: string, volume = '.:/app') => ({
      'compose.yaml': `services:\n  api:\n    image: python:3.13\n    volumes: ["${volume}"]\n    command: ${command}\n  db:\n    image: postgres:17\n`,
    });
    const installing = 'sh -c "pip install -r requirements.txt && uvicorn app.main:app"';
    assert.equal(answer(file(installing)).status, 'pass');
    assert.equal(answer(file('["uvicorn", "app.main:app"]')).status, 'partial');
    assert.match(answer(file('uvicorn app.main:app')).message, /installed by hand/);
    assert.match(answer(file('python -m http.server')).message, /not the service itself/);
    assert.match(answer(file(installing, 'cache:/app')).message, /not the service itself/);
  });

  it('falls short where a network has to be made first', () => {
    const external = 'networks:\n  shared:\n    external: true\n';
    const files = { 'compose.yaml': compose('    networks: [shared]\n') + external };
    assert.equal(answer(files).status, 'partial');
    assert.match(answer(files).message, /`shared`/);
    assert.equal(answer({ 'compose.yaml': compose('') + external }).status, 'pass');
    const override = 'networks:\n  shared:\n    external: false\n';
    assert.equal(answer({ ...files, 'compose.override.yaml': override }).status, 'pass');
    assert.equal(answer({ ...files, 'ops/compose.yaml': override }).status, 'partial');
    const script = {
      'scripts/up.sh': 'docker network create shared\ndocker compose up\n',
      Makefile: 'up:\n\tdocker network create shared\n\tdocker compose up\n',
    };
    assert.equal(answer({ ...files, ...script }).status, 'pass');
  });

  it('speaks of the compose file that starts most of the service', () => {
    const files = {
      'app/Dockerfile': service.Dockerfile,
      'ops/logs/compose.yaml': 'services:\n  shipper:\n    build: .\n  store:\n    image: elasticsearch:8\n',
      'app/compose.yaml': compose(''),
    };
    assert.match(answer(files).message, /^app\/compose\.yaml starts `api` with/);
  });

  it('takes no server of the pages for the start of the service', () => {
    const files = {
      'composer.json': '{ "require": { "laravel/framework": "^11.0" } }',
      'routes/api.php':
        "<?php\n\nuse Illuminate\\Support\\Facades\\Route;\n\nRoute::get('/books', [Books::class, 'list']);\n",
    };
    const pages = (command: string) =>
      answerOf('deploy/local-environment', { ...files, 'package.json': `{ "scripts": { "dev": "${command}" } }` });
    assert.equal(pages('vite').status, 'fail');
    assert.equal(pages('php artisan serve').status, 'pass');
  });

  describe('with steps that the README asks for once the containers are up', () => {
    const fence = (...lines: readonly string[]): string => `\n\`\`\`bash\n${lines.join('\n')}\n\`\`\`\n`;
    const statusOf = (readme: string, files: Readonly<Record<string, string>> = {}) =>
      answer({
        'compose.yaml': compose(''),
        'alembic.ini': '[alembic]\nscript_location = alembic\n',
        'README.md': `# Shop\n\n## Docker\n${readme}`,
        ...files,
      });

    it('falls short where a tool of the reader has to make the schema', () => {
      for (const command of [
        'alembic upgrade head',
        'dotnet ef database update',
        'sqlx database setup',
        'npx prisma migrate deploy',
      ]) {
        const found = statusOf(fence('docker compose up -d', command));
        assert.equal(found.status, 'partial', command);
        assert.deepEqual(placesOf(found).at(-1), 'README.md:7');
      }
      const steps = `${fence('docker compose up -d')}\n## 2. Schema\n${fence('alembic upgrade head')}`;
      assert.equal(statusOf('', { 'README.md': `# Shop\n\n## 1. Database\n${steps}` }).status, 'partial');
      assert.equal(
        statusOf(
          `${fence('docker compose up -d')}\nThe container does not migrate automatically:\n${fence('alembic upgrade head')}`,
        ).status,
        'partial',
      );
    });

    it('falls short where packages have to be installed in the container', () => {
      assert.equal(
        statusOf(fence('docker compose up -d', 'docker compose exec api pip install -r requirements.txt')).status,
        'partial',
      );
      const entered = `${fence('docker compose up -d', 'docker exec -it {API_ID} bash')}\nInstall all packages:\n${fence('/app $ npm install')}`;
      assert.equal(statusOf(entered, { 'package.json': '{}' }).status, 'partial');
    });

    it('lets a step be that is not needed, is another way to go, or runs in the container', () => {
      for (const readme of [
        fence('docker compose up -d', 'docker compose exec api alembic upgrade head'),
        fence('docker compose up -d', 'flask seed', 'alembic downgrade -1'),
        fence('alembic upgrade head', 'docker compose up -d'),
        fence('docker compose up -d db', 'alembic upgrade head'),
        `${fence('docker compose up -d')}\nWithout Docker:\n${fence('pip install -r requirements.txt', 'alembic upgrade head')}`,
        `${fence('docker compose up -d')}\nOptional:\n${fence('alembic upgrade head')}`,
        `${fence('docker compose up -d')}\n## Locally\n${fence('alembic upgrade head')}`,
        `${fence('docker compose up -d')}\nIn case you add a package:\n${fence('docker compose exec api pip install -r requirements.txt')}`,
        fence('docker compose up -d', '# alembic upgrade head'),
      ])
        assert.equal(statusOf(readme).status, 'pass', readme);
    });

    it('lets a step be where the containers take it themselves', () => {
      const readme = fence('docker compose up -d', 'alembic upgrade head');
      const command = '    command: sh -c "alembic upgrade head && uvicorn app.main:app"\n';
      assert.equal(statusOf(readme, { 'compose.yaml': compose(command) }).status, 'pass');
      assert.equal(statusOf(readme, { 'entrypoint.sh': 'alembic upgrade head\nexec "$@"\n' }).status, 'pass');
      const migrator = `${compose('')}  migrate:\n    image: migrate/migrate\n`;
      assert.equal(statusOf(readme, { 'compose.yaml': migrator }).status, 'pass');
    });
  });
});
