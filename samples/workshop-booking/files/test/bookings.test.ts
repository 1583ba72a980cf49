import { describe, expect, it } from 'vitest';
import { buildApp } from '../src/app.js';
import { fakeDatabase } from './fake-database.js';

const workshop = { when: /FROM workshops/, rows: [{ seats: 8 }] };
const payload = { email: 'ada@example.org', seats: 2 };

describe('POST /workshops/:id/bookings', () => {
  it('books seats that are left', async () => {
    const { database, asked } = fakeDatabase(
      workshop,
      { when: /sum\(seats\)/, rows: [{ seats: 6 }] },
      { when: /INSERT INTO bookings/, rows: [{ id: 1, workshop_id: 7, ...payload }] },
    );
    const response = await buildApp({ database }).inject({ method: 'POST', url: '/workshops/7/bookings', payload });
    expect(response.statusCode).toBe(201);
    expect(asked.at(-1)).toBe('COMMIT');
  });

  it('refuses more seats than are left', async () => {
    const { database, asked } = fakeDatabase(workshop, { when: /sum\(seats\)/, rows: [{ seats: 7 }] });
    const response = await buildApp({ database }).inject({ method: 'POST', url: '/workshops/7/bookings', payload });
    expect(response.statusCode).toBe(409);
    expect(asked.at(-1)).toBe('ROLLBACK');
  });

  it('refuses a broken address', async () => {
    const { database } = fakeDatabase(workshop);
    const response = await buildApp({ database }).inject({
      method: 'POST',
      url: '/workshops/7/bookings',
      payload: { email: 'ada', seats: 1 },
    });
    expect(response.statusCode).toBe(400);
  });
});
