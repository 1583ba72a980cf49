// ---
// title: Validate body, query and path of a request
// prefix: pc-validate-body-express
// topic: input-validation
// checks: [validation/input]
// needs: [express@5, zod@4]
// contract: Answers 422 as a problem document (RFC 9457) whose errors point at the wrong fields (RFC 6901), before the handler runs.
// leaves out: Rules that need the database, such as whether the customer exists; the handler checks those.
// fields: [createOrderInput, customerId, dryRun, sku, quantity, note]
// ---
import type { Request, RequestHandler, Response } from 'express';
import { z } from 'zod';

// Wire it: app.use(express.json());
//          app.post('/customers/:customerId/orders', validated(createOrderInput, createOrder));

/** What the route takes. Unknown fields of the body are refused. */
export const createOrderInput = z.object({
  params: z.object({ customerId: z.uuid() }),
  query: z.object({ dryRun: z.stringbool().default(false) }),
  body: z.strictObject({
    sku: z.string().trim().min(1).max(64),
    quantity: z.int().min(1).max(1000),
    note: z.string().max(500).optional(),
  }),
});

/** Calls the handler with input that fits the schema, and refuses everything else. */
export function validated<Schema extends z.ZodType>(
  schema: Schema,
  handler: (input: z.output<Schema>, req: Request, res: Response) => Promise<void> | void,
): RequestHandler {
  return async (req, res) => {
    const { params, query, body } = req;
    const parsed = await schema.safeParseAsync({ params, query, body });
    if (parsed.success) {
      await handler(parsed.data, req, res);
      return;
    }
    const errors = parsed.error.issues.map(({ path, message }) => ({
      pointer: `/${path.map(String).join('/')}`,
      detail: message,
    }));
    res
      .status(422)
      .type('application/problem+json')
      .json({ title: 'The request is not valid', status: 422, errors });
  };
}
