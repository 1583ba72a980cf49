import type { Database } from '../plugins/database.js';
import { RequestError } from '../plugins/errors.js';

export interface BookingRequest {
  workshopId: number;
  email: string;
  seats: number;
}

export async function bookSeats(database: Database, { workshopId, email, seats }: BookingRequest) {
  const workshop = await database.query('SELECT seats FROM workshops WHERE id = $1', [workshopId]);
  if (workshop.rows.length === 0) throw new RequestError(404, 'no such workshop');
  const taken = await database.query('SELECT coalesce(sum(seats), 0)::int AS seats FROM bookings WHERE workshop_id = $1', [
    workshopId,
  ]);
  const left = workshop.rows[0].seats - taken.rows[0].seats;
  if (seats > left) throw new RequestError(409, `only ${left} seats left`);
  const { rows } = await database.query(
    'INSERT INTO bookings (workshop_id, email, seats) VALUES ($1, $2, $3) RETURNING id, workshop_id, email, seats',
    [workshopId, email, seats],
  );
  return rows[0];
}
