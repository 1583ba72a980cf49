import type { FastifyInstance } from 'fastify';
import type { Database } from '../plugins/database.js';

const withSeatsLeft = `
  SELECT w.id, w.title, w.teacher, w.starts_at, w.seats - coalesce(sum(b.seats), 0) AS seats_left
  FROM workshops w LEFT JOIN bookings b ON b.workshop_id = w.id`;

export async function workshopRoutes(app: FastifyInstance, { database }: { database: Database }): Promise<void> {
  app.get('/workshops', async () => {
    const { rows } = await database.query(`${withSeatsLeft} WHERE w.starts_at > now() GROUP BY w.id ORDER BY w.starts_at`);
    return { workshops: rows };
  });

  app.get<{ Params: { id: string } }>('/workshops/:id', async (request, reply) => {
    const { rows } = await database.query(`${withSeatsLeft} WHERE w.id = $1 GROUP BY w.id`, [request.params.id]);
    if (rows.length === 0) return reply.code(404).send({ error: 'no such workshop' });
    return rows[0];
  });
}
