import { text, type Technology } from '../technology';

const testCall =
  /^[ \t]*(?:it|test|describe|suite|context|specify)(?:\.(?:each|only|concurrent|todo|failing|serial))?[(\s`]/;

/** What Node.js projects are tested with. */
export const nodeTests: readonly Technology[] = [
  {
    name: 'Jest',
    ambient: true,
    packages: ['jest', '@jest/globals', 'ts-jest', '@swc/jest', 'react-scripts', 'babel-jest'],
    imports: ['@jest/globals', 'jest'],
    anywhere: {
      'test-runner': testCall,
      mocking: /\bjest\.(?:fn|mock|spyOn|mocked|createMockFromModule|unstable_mockModule)\b/,
    },
    example: `import { jest, it } from '@jest/globals';
it('adds', () => { jest.fn(); });`,
  },
  {
    name: 'Vitest',
    ambient: true,
    packages: ['vitest'],
    anywhere: { 'test-runner': testCall, mocking: /\bvi\.(?:fn|mock|spyOn|mocked|stubGlobal)\b/ },
    example: `import { it, vi } from 'vitest';
it('adds', () => { vi.fn(); });`,
  },
  {
    name: 'Mocha',
    ambient: true,
    packages: ['mocha'],
    anywhere: { 'test-runner': testCall },
    example: `import { it } from 'mocha';
it('adds', () => {});`,
  },
  {
    name: 'Test runners for Node.js',
    packages: ['ava', 'tap', 'tape', 'jasmine', 'uvu', 'japa', '@japa/runner', 'lab', '@hapi/lab', 'qunit', 'bun'],
    imports: [
      'ava',
      'tap',
      'tape',
      'jasmine',
      'uvu',
      'japa',
      '@japa/runner',
      'lab',
      '@hapi/lab',
      'qunit',
      'bun:test',
      '@std/testing/bdd',
    ],
    imported: ['test-runner'],
    example: `import test from 'ava';
test('adds', (t) => t.pass());`,
  },
  {
    name: 'Cucumber for Node.js',
    packages: ['@cucumber/cucumber', 'jest-cucumber'],
    imported: ['test-runner'],
    example: `import { Given } from '@cucumber/cucumber';
Given('a book', () => {});`,
  },
  {
    name: 'Supertest',
    packages: [
      'supertest',
      'chai-http',
      'pactum',
      'light-my-request',
      '@pact-foundation/pact',
      'frisby',
      'superagent-defaults',
      '@japa/api-client',
      'superwstest',
    ],
    imported: ['integration-test'],
    example: `import request from 'supertest';
await request(app).get('/books');`,
  },
  {
    name: 'Injected requests',
    packages: ['fastify', '@hapi/hapi', 'hono', '@nestjs/platform-fastify', 'elysia'],
    anywhere: {
      'integration-test': [/\b(?:app|server|fastify|instance)\.inject\(/, text(/\bapp\.request\(\s*['"`]\//)],
    },
    example: `import { build } from 'fastify';
await app.inject({ method: 'GET', url: '/books' });`,
  },
  {
    name: 'Databases in tests for Node.js',
    packages: [
      'testcontainers',
      '@testcontainers',
      'mongodb-memory-server',
      'pg-mem',
      '@databases/pg-test',
      'ioredis-mock',
      'redis-memory-server',
      '@shelf/jest-mongodb',
      '@electric-sql/pglite',
      'mongodb-memory-server-core',
    ],
    imported: ['integration-test'],
    example: `import { MongoMemoryServer } from 'mongodb-memory-server';
const db = await MongoMemoryServer.create();`,
  },
  {
    name: 'Mocks for Node.js',
    packages: [
      'sinon',
      'nock',
      'msw',
      'testdouble',
      'proxyquire',
      'jest-mock-extended',
      'aws-sdk-client-mock',
      'axios-mock-adapter',
      'mockingoose',
      'rewire',
      'ts-mockito',
      '@golevelup/ts-jest',
      'node-mocks-http',
      'esmock',
      'mock-require',
      'jest-fetch-mock',
      'fetch-mock',
      'vitest-mock-extended',
      'sequelize-mock',
      'prismock',
      'moq.ts',
    ],
    imported: ['mocking'],
    example: `import sinon from 'sinon';
sinon.stub(books, 'find');`,
  },
  {
    name: 'Browser tests for Node.js',
    ambient: true,
    packages: [
      '@playwright/test',
      'playwright',
      'cypress',
      'puppeteer',
      'webdriverio',
      'selenium-webdriver',
      'nightwatch',
      'testcafe',
    ],
    imported: ['end-to-end'],
    anywhere: { 'end-to-end': /\bcy\.(?:visit|get|request)\(/ },
    example: `import { test } from '@playwright/test';
test('opens', async ({ page }) => { cy.visit(url); });`,
  },
  {
    name: 'Load tests for Node.js',
    packages: ['autocannon', 'artillery', 'loadtest', 'k6', '@types/k6', 'mitata', 'tinybench', 'benchmark'],
    imported: ['load-test'],
    example: `import http from 'k6/http';
export default () => http.get(url);`,
  },
  {
    name: 'Test data for Node.js',
    packages: [
      '@faker-js/faker',
      'faker',
      'fishery',
      'factory-girl',
      'rosie',
      'casual',
      'chance',
      '@ngneat/falso',
      'test-data-bot',
    ],
    imported: ['test-data'],
    example: `import { faker } from '@faker-js/faker';
faker.person.fullName();`,
  },
];
