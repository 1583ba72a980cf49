import assert from 'node:assert/strict';
import { factsOf } from '../../../support/facts-of';

describe('containers', () => {
  it('are read from compose files with what they need', () => {
    const { services } = factsOf({
      'deploy/docker-compose.yml':
        'x-base: &base\n  env_file: ../.env\nservices:\n  api:\n    <<: *base\n    build:\n      context: ..\n    ports:\n      - "8080:80"\n      - target: 9090\n    depends_on:\n      db:\n        condition: service_healthy\n    environment:\n      - PORT=80\n      - DEBUG\n  db:\n    image: postgres:17\n    profiles: [data]\n',
    }).containers;
    assert.deepEqual(services, [
      {
        name: 'api',
        build: '.',
        ports: ['8080:80', '9090'],
        dependsOn: ['db'],
        place: { path: 'deploy/docker-compose.yml', line: 4 },
        envFiles: ['.env'],
        variables: ['PORT', 'DEBUG'],
        optional: false,
      },
      {
        name: 'db',
        image: 'postgres:17',
        ports: [],
        dependsOn: [],
        place: { path: 'deploy/docker-compose.yml', line: 17 },
        envFiles: [],
        variables: [],
        optional: true,
      },
    ]);
  });

  const purposes: readonly (readonly [string, string, string])[] = [
    ['Dockerfile', 'FROM node:22 AS build\nRUN npm ci\nFROM build\nCMD ["node", "server.js"]\n', 'service'],
    ['dockerfile', 'FROM golang:1.24\nCOPY . .\n', 'service'],
    ['build/package/Dockerfile', 'FROM golang:1.24\nCOPY . .\n', 'service'],
    [
      'api.Dockerfile',
      'FROM mcr.microsoft.com/dotnet/aspnet:9.0 AS base\nFROM base AS final\nENTRYPOINT ["dotnet", "Shop.dll"]\n',
      'service',
    ],
    ['test/Dockerfile', 'FROM golang:1.24\nCOPY . .\nCMD ["go", "test", "./..."]\n', 'tests'],
    [
      'web/Dockerfile',
      'FROM node:22 AS build\nRUN npm run build\nFROM nginx:1.27\nCOPY --from=build /dist /usr/share/nginx/html\n',
      'pages',
    ],
    ['db/Dockerfile', 'FROM postgres:17\nCOPY init.sql /docker-entrypoint-initdb.d/\n', 'dependency'],
    ['.devcontainer/Dockerfile', 'FROM mcr.microsoft.com/devcontainers/go\nRUN go install ./...\n', 'development'],
  ];
  for (const [path, text, purpose] of purposes) {
    it(`take ${path} for ${purpose}`, () => {
      assert.deepEqual(
        factsOf({ [path]: text }).containers.images.map((image) => image.purpose),
        [purpose],
      );
    });
  }

  it('leave code that reads Dockerfiles alone', () => {
    assert.deepEqual(
      factsOf({ 'build/dockerfile.go': 'package build\n\nconst base = `\nFROM golang:1.24\n`\n' }).containers.images,
      [],
    );
  });

  it('are no images where a Dockerfile holds nothing', () => {
    assert.deepEqual(factsOf({ Dockerfile: '# FROM node:22\n' }).containers.images, []);
  });
});
