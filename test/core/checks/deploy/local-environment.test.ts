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

  it('falls short where the image takes what has to be built first', () => {
    const files = (...lines: readonly string[]) => ({
      'compose.yaml': compose(''),
      Dockerfile: `FROM eclipse-temurin:21\nWORKDIR /depot\n${lines.join('\n')}\nCMD ["java", "-jar", "depot.jar"]\n`,
    });
    const found = answer(files('COPY target/*.jar depot.jar'));
    assert.equal(found.status, 'partial', found.message);
    assert.match(found.message, /`target\/\*\.jar`/);
    assert.ok(placesOf(found).includes('Dockerfile:3'));
    for (const lines of [
      ['ARG PACKAGE=build/libs/depot-*.jar', 'COPY ${PACKAGE} depot.jar'],
      ['ADD --chown=depot ./build/libs/depot.jar depot.jar'],
      ['COPY ["dist", "./dist"]'],
      ['COPY bin/Release/net9.0/publish/ .'],
    ])
      assert.equal(answer(files(...lines)).status, 'partial', lines.join());
    for (const lines of [
      ['COPY --from=build /depot/target/*.jar depot.jar'],
      ['COPY . .', 'RUN mvn package'],
      ['COPY .mvn/wrapper/maven-wrapper.jar .mvn/wrapper/'],
      ['COPY distances.csv .'],
      ['# COPY target/*.jar depot.jar'],
    ])
      assert.equal(answer(files(...lines)).status, 'pass', lines.join());
    const staged = (last: string) => ({
      'compose.yaml': compose(''),
      Dockerfile: `FROM node:24 AS packed\nCOPY dist ./dist\nFROM node:24\n${last}\nCMD ["node", "dist/main.js"]\n`,
    });
    assert.equal(answer(staged('COPY --from=packed /dist ./dist')).status, 'partial');
    assert.equal(answer(staged('COPY --from=0 /dist ./dist')).status, 'partial');
    assert.equal(answer(staged('COPY . .')).status, 'pass');
    const prepared = files('COPY dist ./dist');
    assert.equal(answer({ ...prepared, 'dist/main.js': '' }).status, 'pass');
    assert.equal(answer({ ...prepared, Makefile: 'up:\n\tmvn package\n\tdocker compose up\n' }).status, 'pass');
  });

  it('points at the file that Compose reads unasked', () => {
    const files = {
      'compose-prod.yaml': compose(''),
      'compose.staging.yaml': compose(''),
      'compose.yaml': compose(''),
    };
    assert.equal(placesOf(answer(files))[0], 'compose.yaml:2');
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

  it('falls short where settings of Spring ask for what compose does not set', () => {
    const spring = {
      'pom.xml':
        '<project><dependencies><dependency><groupId>org.springframework.boot</groupId><artifactId>spring-boot-starter-web</artifactId></dependency></dependencies></project>\n',
      'src/main/java/shop/Shop.java':
        'package shop;\n\nimport org.springframework.web.bind.annotation.GetMapping;\nimport org.springframework.web.bind.annotation.RestController;\n\n@RestController\nclass Shop {\n    @GetMapping("/books")\n    String list() { return ""; }\n}\n',
      'src/main/resources/application.properties':
        'mail.user=${MAIL_USER}\nmail.password=${MAIL_PASSWORD}\nmail.port=${MAIL_PORT:25}\n',
      Dockerfile:
        'FROM maven:3 AS build\nCOPY . .\nRUN mvn package\nFROM eclipse-temurin:21\nCOPY --from=build target/*.jar app.jar\nCMD ["java", "-jar", "app.jar"]\n',
    };
    const service = (rest: string) => ({ ...spring, 'compose.yaml': `services:\n  api:\n    build: .\n${rest}` });
    const found = answerOf('deploy/local-environment', service('    environment:\n      MAIL_PORT: 2525\n'));
    assert.equal(found.status, 'partial', found.message);
    assert.match(found.message, /MAIL_USER|MAIL_PASSWORD/);
    for (const rest of [
      '    environment:\n      MAIL_USER: me\n      MAIL_PASSWORD: none\n',
      '    environment:\n      - MAIL_USER\n      - MAIL_PASSWORD=none\n',
      '    environment:\n      SPRING_APPLICATION_JSON: "{}"\n',
    ])
      assert.equal(answerOf('deploy/local-environment', service(rest)).status, 'pass', rest);
    const file = { ...service('    env_file: .env\n'), '.env.example': 'MAIL_USER=\nMAIL_PASSWORD=\n' };
    assert.equal(answerOf('deploy/local-environment', file).status, 'pass');
    const profile = { ...service(''), 'src/main/resources/application-docker.yml': 'mail:\n  user: me\n' };
    assert.equal(answerOf('deploy/local-environment', profile).status, 'pass');
  });

  it('falls short where code in a container looks for the database on its own machine', () => {
    const nest = (host: string) => ({
      'package.json': '{ "dependencies": { "express": "^5.0.0", "typeorm": "^0.3.0", "pg": "^8.0.0" } }',
      'src/main.ts': "import express from 'express';\nimport './data';\n\nexpress().get('/books', list);\n",
      'src/data.ts': `import { DataSource } from 'typeorm';\n\nexport const source = new DataSource({\n  type: 'postgres',\n  host: ${host},\n  synchronize: true,\n});\n`,
      Dockerfile: 'FROM node:22\nCOPY . .\nCMD ["node", "src/main.js"]\n',
      'compose.yaml': compose(''),
    });
    const statusOf = (files: Readonly<Record<string, string>>) => answerOf('deploy/local-environment', files).status;
    assert.equal(statusOf(nest("'localhost'")), 'partial');
    assert.equal(statusOf(nest("process.env.DB_HOST || 'localhost'")), 'pass');
    assert.equal(statusOf(nest("process.env.DB_HOST ?? 'localhost'")), 'pass');
    assert.equal(statusOf(nest("'db'")), 'pass');
    const other = {
      'src/tools.ts': "import { Pool } from 'pg';\n\nnew Pool({ connectionString: process.env.URL });\n",
    };
    assert.equal(statusOf({ ...nest("'localhost'"), ...other }), 'pass');
    assert.equal(statusOf({ ...nest("'localhost'"), 'compose.yaml': compose('    network_mode: host\n') }), 'pass');
    const python = (address: string) =>
      answer({
        'compose.yaml': compose(''),
        'app/main.py': `import psycopg2\n${service['app/main.py']}\nbase = psycopg2.connect(${address})\n`,
      }).status;
    assert.equal(python('"postgresql://shop:shop@localhost:5432/shop"'), 'partial');
    assert.equal(python('host="127.0.0.1", dbname="shop"'), 'partial');
    assert.equal(python('os.getenv("URL", "postgresql://localhost/shop")'), 'pass');
  });

  describe('with a schema in versioned changes', () => {
    const change =
      'from alembic import op\n\nrevision = "a1"\ndown_revision = None\n\n\ndef upgrade():\n    op.create_table("books")\n';
    const kept = {
      'requirements.txt': 'fastapi==0.115\npsycopg2==2.9\nsqlalchemy==2.0\n',
      'compose.yaml': compose(''),
      'alembic.ini': '[alembic]\nscript_location = alembic\n',
      'alembic/env.py': 'from alembic import context\n\ncontext.run_migrations()\n',
      'alembic/versions/a1_books.py': change,
      'app/data.py': 'from sqlalchemy import create_engine\n\nengine = create_engine(url)\n',
    };

    it('falls short where nothing applies them', () => {
      const found = answer(kept);
      assert.equal(found.status, 'partial', found.message);
      assert.match(found.message, /migrations/);
      assert.deepEqual(placesOf(found).at(-1), 'alembic/versions/a1_books.py:1');
      const flask = 'from flask_migrate import Migrate\n\nmigrate = Migrate(app, db)\nmigrate.init_app(app, db)\n';
      assert.equal(answer({ ...kept, 'app/tables.py': flask }).status, 'partial');
      assert.equal(answer({ ...kept, Makefile: 'migrate:\n\talembic upgrade head\n' }).status, 'partial');
      const upgraded = `${service.Dockerfile}RUN apt-get upgrade -y\n`;
      assert.equal(answer({ ...kept, Dockerfile: upgraded }).status, 'partial');
    });

    it('is content where something may apply them', () => {
      const command = '    entrypoint: sh -c "alembic upgrade head && uvicorn app.main:app"\n';
      for (const files of [
        { 'compose.yaml': compose(command) },
        { 'compose.yaml': `${compose('')}  migrator:\n    build: .\n` },
        { Dockerfile: 'FROM python:3.13\nCOPY . .\nCMD alembic upgrade head && uvicorn app.main:app\n' },
        {
          Dockerfile: 'FROM python:3.13\nCOPY . .\nCMD echo up && \\\n  alembic upgrade head && uvicorn app.main:app\n',
        },
        { 'start.sh': 'alembic upgrade head\nexec uvicorn app.main:app\n' },
        { 'package.json': '{ "scripts": { "start": "alembic upgrade head && uvicorn app.main:app" } }' },
        { Makefile: 'all:\n\tdocker compose up -d\n\talembic upgrade head\n' },
        { 'app/data.py': 'from alembic import command\n\ncommand.upgrade(config, "head")\n' },
        { 'app/data.py': 'from flask_migrate import Migrate, upgrade\n\nupgrade()\n' },
        { 'app/data.py': 'import subprocess\n\nsubprocess.run("python manage.py migrate deploy", shell=True)\n' },
        {
          'app/main.py': `from sqlalchemy import create_engine\n${service['app/main.py']}\nBase.metadata.create_all(engine)\n`,
        },
        { 'README.md': '# Shop\n\n```sh\ndocker compose exec api alembic upgrade head\n```\n' },
      ])
        assert.equal(answer({ ...kept, ...files }).status, 'pass', JSON.stringify(files));
    });

    it('asks nothing of a database that is not new, or of changes that something else builds', () => {
      const elsewhere = 'services:\n  api:\n    build: .\n  db:\n    build: postgres\n    image: shop/postgres\n';
      assert.equal(answer({ ...kept, 'compose.yaml': elsewhere }).status, 'pass');
      const mounted = compose('').replace(
        'image: postgres:17\n',
        'image: postgres:17\n    volumes:\n      - ./sql/migrations:/docker-entrypoint-initdb.d\n',
      );
      const sql = { 'sql/migrations/001_books.sql': 'CREATE TABLE books (id int);\n' };
      assert.equal(answer({ ...sql, 'app/data.py': kept['app/data.py'], 'compose.yaml': mounted }).status, 'pass');
      assert.equal(
        answer({ ...sql, 'app/data.py': kept['app/data.py'], 'compose.yaml': compose('') }).status,
        'partial',
      );
    });
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
