// ---
// title: Pages behind an opaque cursor
// prefix: pc-pagination
// topic: pagination
// checks: [api/pagination, validation/input]
// needs: [pg@8, zod@4]
// with: [sql/pagination]
// contract: Keyset pagination; no page is slower than the first, and rows added meanwhile shift nothing.
// leaves out: Jumping to a page by number, and the total count.
// fields: [Order, createdAt, listOrders, orders, created_at]
// ---
import type { Pool } from 'pg';
import { z } from 'zod';

// Wire it to GET /orders?limit=50&cursor=…:
//   const query = pageQuery.safeParse(req.query);
// answer 400 unless query.success, else send listOrders(pool, query.data).

export interface Order {
  readonly id: string;
  readonly createdAt: string;
}

export interface Page<Item> {
  readonly items: readonly Item[];
  /** Asks for the next page; absent on the last one. */
  readonly nextCursor?: string;
}

const position = z.tuple([z.iso.datetime({ offset: true }), z.string().regex(/^\d{1,18}$/)]);

/** What clients may ask for. A cursor that we did not give is refused like any other wrong input. */
export const pageQuery = z.object({
  limit: z.coerce.number().int().min(1).max(100).default(50),
  cursor: z
    .base64url()
    .max(200)
    .transform((cursor, context) => {
      try {
        return position.parse(JSON.parse(Buffer.from(cursor, 'base64url').toString()));
      } catch {
        context.addIssue('This is no cursor of this list');
        return z.NEVER;
      }
    })
    .optional(),
});

/** One page, newest first. Reads one row more than asked for to know whether there is another page. */
export async function listOrders(
  pool: Pool,
  query: z.output<typeof pageQuery>,
): Promise<Page<Order>> {
  const [createdAt, id] = query.cursor ?? [null, null];
  // The database's own text of the time keeps its microseconds; a Date would cut them off.
  const { rows } = await pool.query<Order>(
    `SELECT id, to_json(created_at) #>> '{}' AS "createdAt" FROM orders
     WHERE $1::timestamptz IS NULL OR (created_at, id) < ($1::timestamptz, $2::bigint)
     ORDER BY created_at DESC, id DESC LIMIT $3`,
    [createdAt, id, query.limit + 1],
  );
  const items = rows.slice(0, query.limit);
  const last = items.at(-1);
  return rows.length > query.limit && last ? { items, nextCursor: cursorAfter(last) } : { items };
}

const cursorAfter = ({ createdAt, id }: Order): string =>
  Buffer.from(JSON.stringify([createdAt, id])).toString('base64url');
