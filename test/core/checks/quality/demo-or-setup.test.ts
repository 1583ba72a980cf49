import assert from 'node:assert/strict';
import { openAudit } from '../../../../src/core/audit';
import demoOrSetup from '../../../../src/core/checks/quality/demo-or-setup';
import { MemoryHost } from '../../../support/memory-host';

const findingOf = (files: Readonly<Record<string, string>>) =>
  demoOrSetup.run(openAudit(new MemoryHost(files), { version: '0' }).facts);
const statusOf = (readme: string, files: Readonly<Record<string, string>> = {}, path = 'README.md') => {
  const { status, message } = findingOf({ [path]: readme, ...files });
  return { status, message };
};
const passes = (readme: string, files?: Readonly<Record<string, string>>, path?: string) => {
  const { status, message } = statusOf(readme, files, path);
  assert.equal(status, 'pass', message);
};

describe('quality/demo-or-setup', () => {
  it('takes a note that names the database for no word on where it comes from', () => {
    const { status } = statusOf(
      '# Toll\n\nSee the [notes](docs/notes.md).\n\n## Getting started\n\n```\nmvn clean install\nmvn spring-boot:run\n```\n',
      {
        'pom.xml':
          '<project><dependencies><dependency><groupId>org.postgresql</groupId><artifactId>postgresql</artifactId></dependency></dependencies></project>',
        'src/main/java/Toll.java': 'import org.springframework.boot.SpringApplication;\nclass Toll {}\n',
        'src/main/resources/application.properties': 'spring.datasource.url=jdbc:postgresql://localhost/toll\n',
        'docs/notes.md': '# Notes\n\n## The parts\n\n- Spring Boot\n- PostgreSQL keeps the tolls\n',
      },
    );
    assert.equal(status, 'partial');
  });

  it('misses the step that makes the tables', () => {
    const files = {
      'manage.py': 'import django\n',
      'requirements.txt': 'django==5.1\n',
      'toll/migrations/0001_initial.py':
        'from django.db import migrations, models\n\n\nclass Migration(migrations.Migration):\n    operations = [migrations.CreateModel("Toll", [])]\n',
    };
    const readme = (...steps: readonly string[]): string =>
      `# Toll\n\n## Run\n\n\`\`\`sh\npip install -r requirements.txt\n${steps.join('\n')}\npython manage.py runserver\n\`\`\`\n`;
    const without = statusOf(readme(), files);
    assert.equal(without.status, 'partial', without.message);
    assert.match(without.message, /tables/);
    passes(readme('python manage.py migrate'), files);
    passes(readme('make ready'), { ...files, Makefile: 'ready:\n\tpython manage.py migrate\n' });
    passes(readme(), {
      ...files,
      'toll/start.py': 'from django.core.management import call_command\n\ncall_command("migrate")\n',
    });
    passes(readme(), { ...files, 'db.sqlite3': 'SQLite format 3' });
  });

  it('misses variables of Spring that have no default and that nobody names', () => {
    const files = {
      'pom.xml': '<project></project>',
      'src/main/resources/application.properties':
        'mail.user=${MAIL_USER}\nmail.password=${MAIL_PASSWORD}\nmail.port=${MAIL_PORT:25}\n',
    };
    const readme = '# Toll\n\n## Run\n\n```sh\nmvn spring-boot:run\n```\n';
    const without = statusOf(readme, files);
    assert.equal(without.status, 'partial', without.message);
    assert.match(without.message, /MAIL_/);
    passes(
      `${readme}\n| Variable | Meaning |\n|---|---|\n| \`MAIL_USER\` | who |\n| \`MAIL_PASSWORD\` | its password |\n`,
      files,
    );
    const composed = {
      ...files,
      '.env.example': 'MAIL_USER=\nMAIL_PASSWORD=\n',
      Dockerfile: 'FROM maven:3 AS build\nRUN mvn package\nFROM eclipse-temurin:21\nCMD ["java", "-jar", "app.jar"]\n',
      'compose.yaml': 'services:\n  toll:\n    build: .\n',
    };
    const up = `${readme}\n## Docker\n\n\`\`\`sh\ndocker compose up\n\`\`\`\n`;
    assert.equal(statusOf(up, composed).status, 'partial');
    passes(up.replace('sh\ndocker', 'sh\ncp .env.example .env\ndocker'), composed);
    passes(readme, {
      ...files,
      'src/main/resources/application-local.properties': 'mail.user=me\nmail.password=none\n',
    });
    passes(readme.replace('run\n', 'run -Dspring-boot.run.profiles=local\n'), files);
  });

  it('finds the database among the containers that a script brings up', () => {
    const files = {
      'go.mod': 'module example.org/toll\n\nrequire github.com/lib/pq v1.10.0\n',
      'main.go': 'package main\n',
      'compose.yaml': 'services:\n  toll:\n    build: .\n  db:\n    image: postgres:16\n',
    };
    const readme = '# Toll\n\n## Run\n\n```\n./up.sh\n```\n';
    passes(readme, { ...files, 'up.sh': '#!/bin/sh\ndocker compose -f compose.yaml up --build\n' });
    assert.equal(statusOf(readme, { ...files, 'up.sh': '#!/bin/sh\ngo run .\n' }).status, 'partial');
  });

  it('follows set-ups of every stack', () => {
    passes(
      '# Toll\n\n## Getting started\n\n1. Clone this repository\n2. Create the database with `createdb toll`\n3. `mvn spring-boot:run`\n',
      {
        'pom.xml':
          '<project><dependencies><dependency><groupId>org.postgresql</groupId><artifactId>postgresql</artifactId></dependency></dependencies></project>',
      },
    );
    passes('# Toll\n\n## Run\n\n```\ndotnet run --project src/Toll\n```\n', {
      'src/Toll/Toll.csproj': '<Project Sdk="Microsoft.NET.Sdk.Web"></Project>',
    });
    passes('# Toll\n\n## Set-up\n\n    bundle install\n    rails db:setup\n    rails server\n', {
      Gemfile: 'gem "rails"\ngem "sqlite3"\n',
    });
    passes(
      '# Toll\n\n## Installation\n\n```\ncomposer install\ncp .env.example .env\nphp artisan migrate\nphp artisan serve\n```\n',
      {
        'composer.json': '{}',
        artisan: '#!/usr/bin/env php\n',
        '.env.example': 'DB_CONNECTION=sqlite\n',
      },
    );
    passes('# Toll\n\n## Run\n\n```\ncargo run\n```\n', { 'Cargo.toml': '[package]\nname = "toll"\n' });
    passes('# Toll\n\n## Run\n\n```\nmix setup\nmix phx.server\n```\n', {
      'mix.exs': 'defmodule Toll.MixProject do\nend\n',
    });
    passes('# Toll\n\n## Puesta en marcha\n\n```\npip install -r requirements.txt\nuvicorn app.main:app\n```\n', {
      'requirements.txt': 'fastapi\n',
      'app/main.py': 'app = FastAPI()\n',
    });
    passes(
      'Toll\n====\n\nQuickstart\n----------\n\nStart everything::\n\n    docker compose up\n',
      { 'compose.yaml': 'services:\n  api:\n    build: .\n' },
      'README.rst',
    );
  });

  it('takes a link for a demo by its words or its host, and not every link', () => {
    passes('# Toll\n\n[Try it online](https://toll.example-company.com)\n');
    passes('# Toll\n\n## Live demo\n\n<https://toll.company.io>\n');
    for (const text of [
      'A live demo will be deployed at https://toll.onrender.com soon, it is planned.',
      'Demo video: https://youtube.com/watch?v=1',
      'See the demo at http://localhost:3000.',
      '[![Deploy](https://www.herokucdn.com/deploy/button.svg)](https://heroku.com/deploy)',
      'Live demo: https://your-app.onrender.com',
      'The service behind the [frontend demo](https://github.com/x/demo).',
    ])
      assert.equal(statusOf(`# Toll\n\n${text}\n`).status, 'fail', text);
  });

  it('names what a newcomer would have to find out', () => {
    const files = { 'package.json': '{ "scripts": { "start": "node server.js" } }', 'server.js': '' };
    assert.match(
      statusOf('# T\n\n## Run\n\n```\nnpm start\n```\n', files).message,
      /how its dependencies are installed/,
    );
    const withExample = { ...files, '.env.example': 'TOKEN=\n' };
    assert.match(
      statusOf('# T\n\n## Run\n\n```\nnpm ci\nnpm start\n```\n', withExample).message,
      /does not mention \.env\.example/,
    );
    assert.match(
      statusOf('# T\n\n## Run\n\n1. `npm ci`\n2. Configure the config file\n3. `npm start`\n', files).message,
      /asks for settings without naming them/,
    );
  });

  it('names settings that begin with a file that is not there', () => {
    const files = { 'package.json': '{ "scripts": { "start": "node server.js" } }', 'server.js': '' };
    const steps = (text: string) => `# T\n\n## Run\n\n1. \`npm ci\`\n2. ${text}\n3. \`npm start\`\n`;
    for (const text of [
      'Crear archivo `.env` basado en `.env.template` con los valores',
      'Copy the example file (.env.template) to `.env`',
    ]) {
      assert.match(
        statusOf(steps(text), files).message,
        /begins with \.env\.template, which is not in the repository/,
        text,
      );
      assert.equal(statusOf(steps(text), { ...files, '.env.template': 'TOKEN=\n' }).status, 'pass', text);
    }
  });

  it('finds the file under its whole name, and asks for none that is not meant', () => {
    const files = { 'package.json': '{ "scripts": { "start": "node server.js" } }', 'server.js': '' };
    const steps = (text: string) => `# T\n\n## Run\n\n1. \`npm ci\`\n2. ${text}\n3. \`npm start\`\n`;
    assert.equal(
      statusOf(steps('Copy `.env.example.local` to `.env`'), { ...files, '.env.example.local': 'A=\n' }).status,
      'pass',
    );
    assert.equal(statusOf(steps('`.env` values come from Vault, not from `.env.example`'), files).status, 'pass');
    assert.equal(statusOf(steps('Скопируйте `.env.example` в `.env`'), files).status, 'partial');
  });

  it('does not count placeholders and plans', () => {
    assert.equal(statusOf('# T\n\n## Run\n\n```\n<your start command>\n```\n').status, 'fail');
    assert.equal(statusOf('# T\n\n## Run\n\nComing soon.\n').status, 'fail');
  });

  it('follows bare addresses that are called the project’s own', () => {
    for (const line of [
      'Live demo: https://toll-desk.onrender.com',
      '- server link: [https://toll-desk.vercel.app/]',
      '**Base URL:** https://toll-desk.fly.dev/api/v1',
      'The API is deployed at https://toll.example-roads.net.',
    ])
      passes(`# Toll\n\nCharges trucks.\n\n${line}\n`);
  });

  it('takes no other bare address for a deployment', () => {
    for (const line of [
      'Rates come from https://rates.herokuapp.com every night.',
      'Try the demo data of https://jsonplaceholder.typicode.com.',
      'Server link: https://your-app.onrender.com',
      'API: http://localhost:8080/api/v1',
      'FRONTEND_URL=https://toll-desk.vercel.app',
      'The live demo at https://toll-desk.onrender.com is no longer running.',
      'Project: https://github.com/roads/toll',
      '- Production: https://api.roads.example-tolls.net/v1',
      '## Configuration\n\nBase URL: https://toll-desk.onrender.com',
      '## Roadmap\n\n- Live demo: https://toll-desk.onrender.com',
      '```\nLive demo: https://toll-desk.onrender.com\n```',
      '<!-- Live demo: https://toll-desk.onrender.com -->',
    ])
      assert.notEqual(statusOf(`# Toll\n\nCharges trucks.\n\n${line}\n`).status, 'pass', line);
  });

  const composed = {
    'package.json': '{ "scripts": { "start": "node server.js" }, "dependencies": { "express": "5" } }',
    'server.js': "require('express')().listen(80);\n",
  };
  const shell = (...lines: readonly string[]) => `# Toll\n\n## Set-up\n\n${'```bash'}\n${lines.join('\n')}\n${'```'}\n`;

  it('looks for the compose file in the folder that the reader was led to', () => {
    const compose = { ...composed, 'docker/broker/compose.yaml': 'services:\n  toll:\n    build: ../..\n' };
    const found = statusOf(shell('cd docker', 'docker compose up -d'), compose);
    assert.equal(found.status, 'partial');
    assert.match(found.message, /no compose file in `docker`/);
    passes(shell('cd docker/broker', 'docker compose up -d'), compose);
    passes(shell('git clone https://example.org/toll', 'cd toll/docker/broker', 'docker compose up -d'), compose);
    passes(shell('cd docker', 'docker compose -f broker/compose.yaml up -d'), compose);
    passes(shell('cd docker', 'docker compose up -d'), {
      ...compose,
      'compose.yaml': 'services:\n  toll:\n    build: .\n',
    });
    passes(`${shell('cd docker', 'ls')}\n## Start\n\n${'```bash'}\ndocker compose up -d\n${'```'}\n`, compose);
  });

  it('falls short where a step on the way cannot work', () => {
    const steps = ['npm ci', 'docker compose up -d', 'npm start'];
    const found = statusOf(shell(...steps), composed);
    assert.equal(found.status, 'partial');
    assert.match(found.message, /relies on `docker compose up -d`, although there is no compose file/);
    passes(shell(...steps), { ...composed, 'compose.yaml': 'services:\n  db:\n    image: postgres:17\n' });
    passes(
      `${shell('npm ci', 'npm start')}\n## Or with Docker\n\n${'```bash'}\ndocker compose up\n${'```'}\n`,
      composed,
    );
  });

  it('falls short where a step of its own for the database cannot work', () => {
    const readme = (heading: string, ...last: readonly string[]): string =>
      `# Toll\n\n## Getting started\n\n### 1. Clone\n\n    git clone https://example.org/toll.git\n\n### ${heading}\n\n    docker compose up -d\n\n### 3. Dependencies\n\n    npm ci\n${last.join('')}\n## Running it\n\n    npm start\n`;
    const found = statusOf(readme('2. Start PostgreSQL with Docker'), composed);
    assert.equal(found.status, 'partial', found.message);
    assert.match(found.message, /relies on `docker compose up -d`/);
    assert.equal(statusOf(readme('Start the database'), composed).status, 'partial');
    passes(readme('2. Start PostgreSQL with Docker'), {
      ...composed,
      'compose.yaml': 'services:\n  db:\n    image: postgres:17\n',
    });
    passes(readme('2. Start the database (optional)'), composed);
    passes(readme('Docker'), composed);
    passes(readme('2. Start PostgreSQL with Docker', '    docker run -d postgres:17\n'), composed);
  });

  it('falls short where the schema is to be made with a command that cannot work', () => {
    const files = {
      ...composed,
      'compose.yaml': 'services:\n  toll:\n    build: .\n  db:\n    image: postgres:17\n',
    };
    const found = statusOf(shell('docker compose up -d', 'docker-compose toll npx knex migrate:latest'), files);
    assert.equal(found.status, 'partial', found.message);
    assert.match(found.message, /Compose has no command `toll`/);
    passes(shell('docker compose up -d', 'docker compose exec toll npx knex migrate:latest'), files);
    passes(shell('docker compose up -d', 'docker-compose toll npx knex --help'), files);
    passes(shell('docker compose up -d', 'docker compose logs toll'), files);
    assert.equal(statusOf(shell('npm ci', 'npm run migrate', 'npm start'), composed).status, 'partial');
  });

  it('falls short where nobody speaks of the variables that the containers are started with', () => {
    const files = {
      ...composed,
      '.env.example': 'TOLL_RATE=3\n',
      'compose.yaml': 'services:\n  toll:\n    build: .\n    env_file:\n      - .env\n',
    };
    const drawing =
      '\n## Files\n\n```\n├── .env.example\n└── server.js\n```\n\n```js\nconst rate = process.env.TOLL_RATE;\n```\n';
    const found = statusOf(shell('docker compose up --build') + drawing, files);
    assert.equal(found.status, 'partial', found.message);
    assert.match(found.message, /says nothing of \.env/);
    for (const aside of ['#!/usr/bin/env bash', 'source ./venv/bin/activate'])
      assert.equal(statusOf(shell(aside, 'docker compose up'), files).status, 'partial', aside);
    passes(shell('cp .env.example .env', 'docker compose up --build'), files);
    passes(`${shell('docker compose up')}\nThe settings are those of \`.env.example\`.\n`, files);
    passes(shell('docker compose up'), { ...files, '.env': 'TOLL_RATE=3\n' });
    passes(shell('docker compose -f tolls.yaml up'), {
      ...files,
      'tolls.yaml': 'services:\n  toll:\n    build: .\n',
    });
    passes(shell('docker compose up'), {
      ...files,
      'compose.yaml': files['compose.yaml'].replace('- .env\n', '- path: .env\n        required: false\n'),
    });
    passes(shell('docker compose up'), { ...files, Makefile: 'ready:\n\tcp .env.example .env\n' });
    passes(shell('./bin/setup', 'docker compose up'), { ...files, 'bin/setup': '#!/bin/sh\nnode lay-out.js\n' });
  });
});
