import assert from 'node:assert/strict';
import { endpointsOf, pathsOf } from './endpoints-of';

const express = "import express from 'express';\nconst app = express();\n";
const koa = "import Koa from 'koa';\nimport mount from 'koa-mount';\nconst app = new Koa();\n";

describe('endpoints of GraphQL servers', () => {
  const cases: readonly (readonly [string, string, readonly string[]])[] = [
    [
      'Apollo Server 3',
      "import { ApolloServer } from 'apollo-server-express';\nserver.applyMiddleware({ app });",
      ['POST /graphql'],
    ],
    [
      'Apollo Server 3 under a path',
      "server.applyMiddleware({ app, path: '/api/graph', cors: false });",
      ['POST /api/graph'],
    ],
    [
      'Apollo Server 3 under a constant',
      "const path = '/query';\nserver.applyMiddleware({ app, path });",
      ['POST /query'],
    ],
    [
      'Apollo Server 3 as middleware',
      "import { ApolloServer } from 'apollo-server-express';\napp.use(server.getMiddleware({ path: '/v1' }));",
      ['POST /v1'],
    ],
    [
      'Apollo Server 4',
      "import { expressMiddleware } from '@apollo/server/express4';\napp.use('/graphql', cors(), express.json(), expressMiddleware(server, { context: async ({ req }) => ({ user: req.user }) }));",
      ['POST /graphql'],
    ],
    [
      'Apollo Server 5',
      "import { expressMiddleware } from '@as-integrations/express5';\nconst answers = expressMiddleware(server);\napp.use('/graphql', answers);",
      ['POST /graphql'],
    ],
    [
      'express-graphql',
      "const { graphqlHTTP } = require('express-graphql');\napp.use('/graphql', graphqlHTTP({ schema, graphiql: true }));",
      ['POST /graphql'],
    ],
    [
      'express-graphql by its default export',
      "const graphql = require('express-graphql');\napp.use('/q', graphql({ schema }));",
      ['POST /q'],
    ],
    [
      'express-graphql in a function',
      "import { graphqlHTTP } from 'express-graphql';\napp.use('/graphql', (req, res) => graphqlHTTP({ schema, context: { req } })(req, res));",
      ['POST /graphql'],
    ],
    [
      'graphql-http',
      "import { createHandler } from 'graphql-http/lib/use/express';\napp.use('/graphql', createHandler({ schema }));",
      ['POST /graphql'],
    ],
    [
      'graphql-http for all methods',
      "import { createHandler } from 'graphql-http/lib/use/express';\napp.all('/graphql', createHandler({ schema }));",
      ['ANY /graphql'],
    ],
    [
      'Yoga',
      "import { createYoga } from 'graphql-yoga';\nconst yoga = createYoga({ schema });\napp.use(yoga.graphqlEndpoint, yoga);",
      ['POST /graphql'],
    ],
    [
      'Yoga under a path of its own',
      "import { createYoga } from 'graphql-yoga';\nconst yoga = createYoga<Context>({ schema, graphqlEndpoint: '/v2/graph' });\napp.use(yoga.graphqlEndpoint, yoga);",
      ['POST /v2/graph'],
    ],
    [
      'Yoga without a path',
      "import { createYoga } from 'graphql-yoga';\nconst yoga = createYoga({ schema });\napp.use(yoga);",
      ['POST /graphql'],
    ],
    [
      'of a comment',
      "import { graphqlHTTP } from 'express-graphql';\n// app.use('/graphql', graphqlHTTP({ schema }));",
      [],
    ],
    [
      'of a server that is only made',
      "import { createYoga } from 'graphql-yoga';\nconst yoga = createYoga({ schema });",
      [],
    ],
    [
      'of functions that share a name',
      "import { createHandler } from './handlers';\napp.use('/books', createHandler({ schema }));",
      [],
    ],
    [
      'of middleware of another kind',
      "import { expressMiddleware } from '@apollo/server/express4';\napp.use('/books', guard(roles));",
      [],
    ],
    ['of a client', "import { ApolloClient } from '@apollo/client';\nstore.applyMiddleware({ thunk });", []],
  ];
  for (const [name, text, expected] of cases)
    it(`are read ${name}`, () => assert.deepEqual(pathsOf({ 'src/app.ts': express + text }), expected));

  it('are read of .NET', () => {
    const program = (...lines: string[]) => ({
      'Program.cs': `var app = builder.Build();\n${lines.join('\n')}\napp.Run();\n`,
    });
    assert.deepEqual(endpointsOf(program('app.MapGraphQL().RequireAuthorization("reader");')), [
      'POST /graphql Program.cs:2',
    ]);
    assert.deepEqual(pathsOf(program('app.MapGroup("/v1");', 'app.UseGraphQL<Schema>("/api/graph");')), [
      'POST /api/graph',
    ]);
    assert.deepEqual(pathsOf(program('app.UseGraphQLPlayground("/play");', 'schema.MapGraphQL();')), []);
  });

  it('are read of Koa', () => {
    const text = (lines: string): Record<string, string> => ({ 'src/app.js': koa + lines });
    assert.deepEqual(
      pathsOf(text("import { graphqlHTTP } from 'koa-graphql';\napp.use(mount('/graphql', graphqlHTTP({ schema })));")),
      ['POST /graphql'],
    );
    assert.deepEqual(
      pathsOf(
        text(
          "import { koaMiddleware } from '@as-integrations/koa';\nconst router = new Router({ prefix: '/v1' });\nrouter.use('/graphql', koaMiddleware(server));\napp.use(router.routes());",
        ),
      ),
      ['POST /v1/graphql'],
    );
    assert.deepEqual(
      pathsOf(text("const router = new Router();\nrouter.get('/a', a);\napp.use(mount('/x', router.routes()));")),
      ['GET /x/a'],
    );
  });

  it('are read of Fastify', () => {
    const app = "import Fastify from 'fastify';\nimport mercurius from 'mercurius';\nconst app = Fastify();\n";
    assert.deepEqual(pathsOf({ 'src/app.js': `${app}app.register(mercurius, { schema, resolvers });` }), [
      'POST /graphql',
    ]);
    assert.deepEqual(pathsOf({ 'src/app.js': `${app}app.register(mercurius, { schema, path: '/q' });` }), ['POST /q']);
    assert.deepEqual(pathsOf({ 'src/app.js': `${app}app.register(mercurius, { schema, routes: false });` }), []);
  });

  it('follow handlers and applications through files', () => {
    const files = {
      'src/app.ts': `${express}import { yoga } from './yoga';\nimport { serve } from './apollo';\napp.use(yoga.graphqlEndpoint, yoga);\nserve(app);\n`,
      'src/yoga.ts': "import { createYoga } from 'graphql-yoga';\nexport const yoga = createYoga({ schema });\n",
      'src/apollo.ts':
        "import { ApolloServer } from 'apollo-server-express';\nexport async function serve(app: Express) {\n  const server = new ApolloServer({ schema });\n  server.applyMiddleware({ app, path: '/apollo' });\n}\n",
    };
    assert.deepEqual(endpointsOf(files), ['POST /apollo src/apollo.ts:4', 'POST /graphql src/yoga.ts:2']);
  });
});
