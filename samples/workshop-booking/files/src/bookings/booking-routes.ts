import type { FastifyInstance } from 'fastify';
import { z } from 'zod';
import type { Database } from '../plugins/database.js';
import { RequestError } from '../plugins/errors.js';
import { bookSeats } from './book-seats.js';

const idParams = z.object({ id: z.coerce.number().int().positive() });
const bookingBody = z.object({ email: z.email(), seats: z.number().int().min(1).max(6) });

export async function bookingRoutes(app: FastifyInstance, { database }: { database: Database }): Promise<void> {
  app.post('/workshops/:id/bookings', async (request, reply) => {
    const { id } = idParams.parse(request.params);
    const { email, seats } = bookingBody.parse(request.body);
    const booking = await bookSeats(database, { workshopId: id, email, seats });
    return reply.code(201).send(booking);
  });

  app.delete('/bookings/:id', async (request, reply) => {
    const { id } = idParams.parse(request.params);
    const { rowCount } = await database.query('DELETE FROM bookings WHERE id = $1', [id]);
    if (rowCount === 0) throw new RequestError(404, 'no such booking');
    return reply.code(204).send();
  });
}
