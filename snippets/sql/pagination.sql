-- ---
-- title: Index for pages behind a cursor
-- prefix: pc-pagination-sql
-- topic: pagination
-- checks: [data/indexes, api/pagination]
-- contract: PostgreSQL. The index has the columns of ORDER BY in its order, so that every page is one short scan.
-- leaves out: Filters; a filtered list needs an index that begins with the filtered column.
-- fields: [orders_newest_first, orders, created_at]
-- ---
CREATE INDEX orders_newest_first ON orders (created_at DESC, id DESC);

-- One page, and one row more to know whether there is another:
-- SELECT id, created_at FROM orders
-- WHERE (created_at, id) < ($1, $2)
-- ORDER BY created_at DESC, id DESC
-- LIMIT 51;
