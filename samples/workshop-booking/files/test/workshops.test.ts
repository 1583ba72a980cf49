import { describe, expect, it } from 'vitest';
import { buildApp } from '../src/app.js';
import { fakeDatabase } from './fake-database.js';

describe('GET /workshops', () => {
  it('lists a page', async () => {
    const { database } = fakeDatabase({ when: /LIMIT/, rows: [{ id: 1, title: 'Bookbinding' }] });
    const response = await buildApp({ database }).inject('/workshops?page=2');
    expect(response.statusCode).toBe(200);
    expect(response.json()).toMatchObject({ page: 2, workshops: [{ title: 'Bookbinding' }] });
  });

  it('refuses a page that is no number', async () => {
    const { database } = fakeDatabase();
    expect((await buildApp({ database }).inject('/workshops?page=last')).statusCode).toBe(400);
  });
});

describe('GET /workshops/:id', () => {
  it('answers 404 for an unknown workshop', async () => {
    const { database } = fakeDatabase();
    expect((await buildApp({ database }).inject('/workshops/99')).statusCode).toBe(404);
  });
});
