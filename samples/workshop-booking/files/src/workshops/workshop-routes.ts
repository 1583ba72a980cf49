import type { FastifyInstance } from 'fastify';
import { z } from 'zod';
import type { Database } from '../plugins/database.js';
import { RequestError } from '../plugins/errors.js';

const pageSize = 20;
const pageQuery = z.object({ page: z.coerce.number().int().min(1).default(1) });
const idParams = z.object({ id: z.coerce.number().int().positive() });

const withSeatsLeft = `
  SELECT w.id, w.title, w.teacher, w.starts_at, w.seats - coalesce(sum(b.seats), 0) AS seats_left
  FROM workshops w LEFT JOIN bookings b ON b.workshop_id = w.id`;

export async function workshopRoutes(app: FastifyInstance, { database }: { database: Database }): Promise<void> {
  app.get('/workshops', async (request) => {
    const { page } = pageQuery.parse(request.query);
    const { rows } = await database.query(
      `${withSeatsLeft} WHERE w.starts_at > now() GROUP BY w.id ORDER BY w.starts_at LIMIT $1 OFFSET $2`,
      [pageSize, (page - 1) * pageSize],
    );
    return { page, workshops: rows };
  });

  app.get('/workshops/:id', async (request) => {
    const { id } = idParams.parse(request.params);
    const { rows } = await database.query(`${withSeatsLeft} WHERE w.id = $1 GROUP BY w.id`, [id]);
    if (rows.length === 0) throw new RequestError(404, 'no such workshop');
    return rows[0];
  });
}
