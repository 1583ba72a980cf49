// ---
// title: Validate body, query and path of a request
// prefix: pc-validate-body-fastify
// topic: input-validation
// checks: [validation/input, api/status-codes]
// needs: [fastify@5, '@fastify/type-provider-typebox@6', typebox@1]
// with: [typescript/fastify/errors]
// contract: JSON Schema, checked by Fastify before the handler runs; the types of the handler's input come from the same schema.
// leaves out: Rules that need the database. Fastify drops unknown fields of the body unless Ajv's removeAdditional is off.
// fields: [customerId, dryRun, sku, quantity, note, orderRoutes]
// ---
import { type FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox';
import { Type } from 'typebox';

// Wire it: const app = fastify({ ajv: { customOptions: { removeAdditional: false, allErrors: true } } });
//          await app.register(orderRoutes);
// A request that does not fit is answered by the error handler; give it one that writes problem documents.

const CustomerPath = Type.Object({
  customerId: Type.String({ pattern: '^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$' }),
});
const OrderQuery = Type.Object({ dryRun: Type.Boolean({ default: false }) });
const NewOrder = Type.Object(
  {
    sku: Type.String({ minLength: 1, maxLength: 64 }),
    quantity: Type.Integer({ minimum: 1, maximum: 1000 }),
    note: Type.Optional(Type.String({ maxLength: 500 })),
  },
  { additionalProperties: false },
);

export const orderRoutes: FastifyPluginAsyncTypebox = async (app) => {
  app.post(
    '/customers/:customerId/orders',
    { schema: { params: CustomerPath, querystring: OrderQuery, body: NewOrder } },
    async (request, reply) => {
      const { customerId } = request.params;
      const { sku, quantity, note } = request.body;
      reply.code(request.query.dryRun ? 200 : 201);
      return { customerId, sku, quantity, note };
    },
  );
};
