import { inTransaction, type Database } from '../plugins/database.js';
import { RequestError } from '../plugins/errors.js';

export interface BookingRequest {
  workshopId: number;
  email: string;
  seats: number;
}

/**
 * Books seats if that many are left. The workshop's row is locked first, so that two requests for the last seat are
 * answered one after the other.
 */
export async function bookSeats(database: Database, { workshopId, email, seats }: BookingRequest) {
  return inTransaction(database, async (client) => {
    const workshop = await client.query('SELECT seats FROM workshops WHERE id = $1 FOR UPDATE', [workshopId]);
    if (workshop.rows.length === 0) throw new RequestError(404, 'no such workshop');
    const taken = await client.query('SELECT coalesce(sum(seats), 0)::int AS seats FROM bookings WHERE workshop_id = $1', [
      workshopId,
    ]);
    const left = workshop.rows[0].seats - taken.rows[0].seats;
    if (seats > left) throw new RequestError(409, `only ${left} seats left`);
    const { rows } = await client.query(
      'INSERT INTO bookings (workshop_id, email, seats) VALUES ($1, $2, $3) RETURNING id, workshop_id, email, seats',
      [workshopId, email, seats],
    );
    return rows[0];
  });
}
