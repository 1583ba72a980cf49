import assert from 'node:assert/strict';
import { answerOf, placesOf } from '../../../support/answer-of';

const id = 'readme/local-setup';
const statusOf = (commands: string, files: Readonly<Record<string, string>> = {}) =>
  answerOf(id, { 'README.md': `# Parcels\n\n## Getting started\n\n\`\`\`bash\n${commands}\n\`\`\`\n`, ...files })
    .status;

describe('README: local set-up', () => {
  it('knows how each toolchain installs and starts', () => {
    for (const [commands, files] of [
      [
        'go run ./cmd/api',
        { 'go.mod': 'module x\n\nrequire example.org/y v1.0.0\n', 'cmd/api/main.go': 'package main\n' },
      ],
      [
        'yarn\nyarn start:dev',
        { 'package.json': '{"scripts":{"start:dev":"nest start --watch"},"dependencies":{"a":"1"}}' },
      ],
      [
        'pip install -r requirements.txt\nuvicorn app.main:app --reload',
        { 'requirements.txt': 'fastapi\n', 'app/main.py': '' },
      ],
      [
        'poetry install\npoetry run python manage.py runserver',
        { 'pyproject.toml': '[tool.poetry.dependencies]\ndjango = "5"\n', 'manage.py': '' },
      ],
      ['./mvnw spring-boot:run', { mvnw: '', 'pom.xml': '<project/>' }],
      ['gradlew.bat bootRun', { 'gradlew.bat': '', 'build.gradle': '' }],
      ['dotnet restore\ndotnet run --project src/Api', { 'src/Api/Api.csproj': '<Project/>' }],
      ['bundle install\nbin/rails db:setup\nbin/rails s', { Gemfile: "gem 'rails'\n" }],
      [
        'composer install\nphp artisan serve',
        { 'composer.json': '{"require":{"laravel/framework":"11"}}', artisan: '' },
      ],
      ['cargo run --release', { 'Cargo.toml': '[dependencies]\naxum = "0.7"\n' }],
      ['mix deps.get\nmix phx.server', { 'mix.exs': 'defp deps do [{:phoenix, "~> 1.7"}] end\n' }],
      ['make up', { Makefile: 'up:\n\tdocker compose up\n' }],
      ['docker-compose up -d --build', { 'docker-compose.yml': 'services: {}\n' }],
      ['docker build -t parcels .\ndocker run -p 8080:8080 parcels', { Dockerfile: 'FROM scratch\n' }],
    ] as const)
      assert.equal(statusOf(commands, files), 'pass', commands);
  });

  it('reads steps as numbered items with inline commands', () => {
    const readme = '# Parcels\n\n## Run it\n\n1. `npm install`\n2. copy `.env.example`\n3. `npm run dev` starts it\n';
    const files = { 'package.json': '{"scripts":{"dev":"tsx watch src/main.ts"},"dependencies":{"a":"1"}}' };
    assert.equal(answerOf(id, { 'README.md': readme, ...files }).status, 'pass');
  });

  it('points at the section that lacks its commands, not at a sentence, a label or a name', () => {
    const readme =
      '# Parcels\n\n##### A passion for scales, and for software development, has led to this\n\nWeighs parcels.\n\n' +
      '## Parts\n\n- **config + builders**: reads what the counter needs\n\n## Installing\n\nAdd the scales first.\n\n' +
      '#### Development by Ann Weigher\n';
    assert.deepEqual(placesOf(answerOf(id, { 'README.md': readme })), ['README.md:11']);
  });

  it('takes a database beside the service for no start', () => {
    const files = { 'package.json': '{"dependencies":{"a":"1"}}' };
    assert.equal(statusOf('npm install\ndocker run -d -p 5432:5432 postgres:16', files), 'partial');
    assert.equal(
      statusOf('npm install\ndocker compose up -d postgres redis', { ...files, 'compose.yaml': '' }),
      'partial',
    );
  });

  it('looks into a script whose name does not tell for the containers that it starts', () => {
    const service = { 'compose.yaml': 'services:\n  parcels:\n    build: .\n  db:\n    image: postgres:16\n' };
    const beside = { 'compose.yaml': 'services:\n  db:\n    image: postgres:16\n' };
    const made = (line: string) => ({ Makefile: `all: images\nimages:\n\t${line}\n` });
    assert.equal(statusOf('make images', { ...made('docker compose up -d --build'), ...service }), 'pass');
    assert.equal(statusOf('make all', { ...made('docker compose up -d --build'), ...service }), 'pass');
    assert.equal(statusOf('./init.sh', { 'init.sh': '#!/bin/sh\ndocker compose up -d\n', ...service }), 'pass');
    assert.notEqual(statusOf('make images', { ...made('docker compose build'), ...service }), 'pass');
    assert.notEqual(statusOf('make images', { ...made('docker compose up -d db'), ...service }), 'pass');
    assert.notEqual(statusOf('make images', { ...made('docker compose up -d'), ...beside }), 'pass');
    assert.notEqual(statusOf('make test', { Makefile: 'test:\n\tdocker compose up -d\n', ...service }), 'pass');
  });

  it('looks into the compose file for what it starts', () => {
    const files = { 'package.json': '{"scripts":{"dev":"nodemon"},"dependencies":{"a":"1"}}' };
    const database = { ...files, 'compose.yaml': 'services:\n  db:\n    image: mysql:8\n' };
    assert.equal(statusOf('npm install\ndocker compose up', database), 'partial');
    assert.equal(statusOf('npm install\ndocker compose up\nnpm run dev', database), 'pass');
    const service = { ...files, 'compose.yaml': 'services:\n  db:\n    image: mysql:8\n  api:\n    build: .\n' };
    assert.equal(statusOf('docker compose up', service), 'pass');
    assert.equal(statusOf('docker compose up web', service), 'fail');
  });

  it('falls short where it is deployed but never started', () => {
    assert.equal(statusOf('kubectl apply -f deploy.yaml', { 'deploy.yaml': 'kind: Pod\n' }), 'partial');
  });

  it('names the file that a broken command needs', () => {
    const answer = answerOf(id, { 'README.md': '# Parcels\n\n```\npython manage.py runserver\n```\n' });
    assert.equal(answer.status, 'fail');
    assert.match(answer.message, /there is no manage\.py in the repository/);
  });

  it('passes with advice where one of several commands is broken', () => {
    const answer = answerOf(id, {
      'README.md': '# Parcels\n\n```\nnpm install\nnpm run db:migrate\nnpm start\n```\n',
      'package.json': '{"scripts":{"start":"node dist/server.js"},"dependencies":{"a":"1"}}',
    });
    assert.equal(answer.status, 'pass');
    assert.match(answer.advice?.join(' ') ?? '', /db:migrate/);
  });

  it('does not mistake what builds leave behind, or gaps, for missing files', () => {
    const files = { 'package.json': '{"dependencies":{"a":"1"}}' };
    assert.equal(statusOf('npm ci\nnode dist/main.js', files), 'pass');
    assert.equal(statusOf('npm ci\nnode build/index.js', files), 'pass');
  });

  it('follows a linked document, and points there', () => {
    const answer = answerOf(id, {
      'README.md': '# Parcels\n\nSee [set-up](docs/setup.md).\n',
      'docs/setup.md': '# Set-up\n\n```\ndocker compose up\n```\n',
      'compose.yaml': 'services: {}\n',
    });
    assert.equal(answer.status, 'pass');
    assert.deepEqual(placesOf(answer), ['docs/setup.md:4']);
  });

  it('passes no hollow section', () => {
    for (const text of [
      '',
      'TODO',
      'Lorem ipsum dolor sit amet.',
      '```\n<install command>\n<start command>\n```',
      'src/server.js package.json Dockerfile',
      '- Node.js 20\n- `docker`',
    ])
      assert.equal(
        answerOf(id, { 'README.md': `# Parcels\n\n## Installation\n\n${text}\n\n## Next\n` }).status,
        'fail',
        text,
      );
  });

  it('falls short where a step on the way cannot work', () => {
    const files = { 'package.json': '{"scripts":{"dev":"nodemon"},"dependencies":{"pg":"8"}}' };
    assert.equal(statusOf('npm ci\ndocker compose up -d\nnpm run dev', files), 'partial');
    assert.equal(statusOf('npm ci\nnpm run dev\nnpm run lint', files), 'pass');
    assert.equal(
      statusOf('npm ci\ndocker compose up -d\nnpm run dev', {
        ...files,
        'compose.yaml': 'services:\n  db:\n    image: postgres:17\n',
      }),
      'pass',
    );
  });

  it('points at the set-up rather than at a command that another document names in passing', () => {
    const files = {
      'README.md': '# Parcels\n\n- [Timings](docs/1-timings.md)\n- [Running it](docs/2-running.md)\n',
      'docs/1-timings.md': '# Timings\n\n| Item | Advice |\n|---|---|\n| `uvicorn app.main:app --reload` | is slow |\n',
      'docs/2-running.md': '# Running it locally\n\n```\npip install -r requirements.txt\nuvicorn app.main:app\n```\n',
      'requirements.txt': 'fastapi\n',
      'app/main.py': '',
    };
    assert.deepEqual(placesOf(answerOf(id, files)), ['docs/2-running.md:5', 'docs/2-running.md:4']);
  });
});
