import assert from 'node:assert/strict';
import { endpointsOf, pathsOf } from './endpoints-of';

const books = "const router = require('express').Router();\nrouter.get('/', list);\nmodule.exports = router;\n";

describe('ways in which applications of Node.js are put together', () => {
  it('takes a lone name before a router for a function that requests pass', () => {
    const files = {
      'src/app.js': [
        "const app = require('express')();",
        "const authenticate = require('./authenticate');",
        "app.use(authenticate, require('./books'));",
      ].join('\n'),
      'src/authenticate.js': 'module.exports = (req, res, next) => next();\n',
      'src/books.js': books,
    };
    assert.deepEqual(pathsOf(files), ['GET /']);
  });

  it('takes variables of the environment from an example, and else as unknown', () => {
    const files = {
      '.env.example': 'API_VERSION=v2\nAPI_BASE_URL=http://localhost:3000\n',
      'src/app.js': [
        "const app = require('express')();",
        "app.use(`/api/${process.env.API_VERSION}/books`, require('./books'));",
        "app.use(`/${process.env.TENANT}/loans`, require('./books'));",
        'app.get(`/api/${process.env.API_VERSION}`, (req, res) => res.end());',
        'app.use(`/${process.env.AREA || "shop"}/carts`, require("./books"));',
      ].join('\n'),
      'src/books.js': books,
    };
    assert.deepEqual(pathsOf(files), ['GET /api/v2', 'GET /api/v2/books', 'GET /shop/carts', 'GET /{TENANT}/loans']);
  });

  it('shows no secret that is part of a path', () => {
    const files = {
      '.env': 'API_TOKEN=letmein\nAPI_PREFIX=/api\n',
      'src/app.js': [
        "const app = require('express')();",
        "const LINK_TOKEN = process.env.LINK_TOKEN || 'letmein';",
        "const API_KEY = 'k-9f8e7d6c';",
        "const ROUTES = { token: '/token' };",
        'app.post(`${process.env.API_PREFIX}/a/${process.env.API_TOKEN}`, hook);',
        'app.post(`/b/${process.env.HOOK_SECRET || "letmein"}`, hook);',
        'app.post(`/c/${LINK_TOKEN}`, hook);',
        'app.post(`/d/${API_KEY}`, hook);',
        "app.post('/e/' + (process.env.HOOK_SECRET || 'letmein'), hook);",
        "app.post('/f/' + config.get('HOOK_SECRET', 'letmein'), hook);",
        'app.post(ROUTES.token, hook);',
      ].join('\n'),
    };
    assert.deepEqual(pathsOf(files), [
      'POST /api/a/{API_TOKEN}',
      'POST /b/{HOOK_SECRET}',
      'POST /c/{LINK_TOKEN}',
      'POST /d/{API_KEY}',
      'POST /e/{HOOK_SECRET}',
      'POST /f/{HOOK_SECRET}',
      'POST /token',
    ]);
  });

  it('takes settings that are read on the spot by their defaults', () => {
    const files = {
      'src/app.js': [
        "const app = require('express')();",
        "app.use(config.get('prefix', '/api'), require('./books'));",
        "app.use(process.env.LOANS_PATH || '/loans', require('./books'));",
      ].join('\n'),
      'src/books.js': books,
    };
    assert.deepEqual(pathsOf(files), ['GET /api', 'GET /loans']);
  });

  it('takes the prefix from what a module exports as the configuration', () => {
    const app = (config: string): Record<string, string> => ({
      'src/app.ts':
        "import express from 'express';\nimport config from './config';\nimport { books } from './books';\nconst app = express();\napp.use(config.api.prefix, books);\n",
      'src/books.ts': "import { Router } from 'express';\nexport const books = Router();\nbooks.get('/books', list);\n",
      'src/config/index.ts': config,
    });
    assert.deepEqual(pathsOf(app("export default {\n  port: process.env.PORT,\n  api: { prefix: '/api' },\n};\n")), [
      'GET /api/books',
    ]);
    assert.deepEqual(pathsOf(app("module.exports = { api: { prefix: '/v1' } };\n")), ['GET /v1/books']);
    assert.deepEqual(pathsOf(app('export default { api: { prefix: process.env.PREFIX } };\n')), [
      'GET /{prefix}/books',
    ]);
  });

  it('takes the prefix from a function that answers the configuration', () => {
    const files = {
      'src/main.ts':
        "const app = await NestFactory.create(AppModule);\napp.setGlobalPrefix(config.getOrThrow('app.apiPrefix', { infer: true }));\n",
      'src/config.ts':
        "export default registerAs<AppConfig>('app', () => {\n  return { port: 3000, apiPrefix: process.env.API_PREFIX || 'api' };\n});\n",
      'src/app.module.ts': '@Module({ controllers: [Books] })\nexport class AppModule {}\n',
      'src/books.ts':
        "import { Controller, Get } from '@nestjs/common';\n@Controller('books')\nexport class Books {\n  @Get()\n  all() {}\n}\n",
    };
    assert.deepEqual(pathsOf(files), ['GET /api/books']);
  });

  it('knows a framework by the name that the file gives it', () => {
    const text = "import e from 'express';\nconst app = e();\napp.get('/books', list);\n";
    assert.deepEqual(pathsOf({ 'src/app.ts': text }), ['GET /books']);
    const other = "import e from './events';\nconst app = e();\napp.get('/books', list);\n";
    assert.deepEqual(pathsOf({ 'src/app.ts': other }), []);
  });

  it('follows routers that are exported under another name', () => {
    const files = {
      'src/app.ts':
        "import express from 'express';\nimport { BookRoutes } from './books';\nconst app = express();\napp.use('/books', BookRoutes);\n",
      'src/books.ts':
        "import { Router } from 'express';\nconst router = Router();\nrouter.get('/', list);\nexport const BookRoutes = router;\n",
    };
    assert.deepEqual(pathsOf(files), ['GET /books']);
  });

  it('follows routers and applications that functions make, each call one of its own', () => {
    const files = {
      'src/server.ts':
        "import { createApp } from './app';\nimport books from './books';\nimport loans from './loans';\nconst app = await createApp();\napp.get('/health', ok);\napp.route('/v1', books);\napp.route('/v2', loans);\n",
      'src/app.ts':
        "import { Hono } from 'hono';\nexport function createRouter() {\n  return new Hono();\n}\nexport async function createApp(): Promise<Hono> {\n  const app = createRouter();\n  app.get('/version', version);\n  return app;\n}\n",
      'src/books.ts':
        "import { createRouter } from './app';\nconst router = createRouter();\nrouter.get('/books', list);\nexport default router;\n",
      'src/loans.ts':
        "import { createRouter } from './app';\nconst router = createRouter();\nrouter.get('/loans', list);\nexport default router;\n",
    };
    assert.deepEqual(pathsOf(files), ['GET /health', 'GET /v1/books', 'GET /v2/loans', 'GET /version']);
  });

  it('follows results of functions that are kept under a name', () => {
    const files = {
      'src/app.js':
        "const app = require('express')();\nconst makeBooks = require('./books');\nconst shelf = makeBooks(db);\napp.use('/books', shelf);\n",
      'src/books.js':
        "const { Router } = require('express');\nmodule.exports = function makeBooks(db) {\n  const router = Router();\n  router.get('/', list);\n  return router;\n};\n",
    };
    assert.deepEqual(pathsOf(files), ['GET /books']);
  });

  it('follows an application through functions that only hand it on', () => {
    const files = {
      'src/index.js':
        "import express from 'express';\nimport bootstrap from './bootstrap';\nconst app = express();\nbootstrap(app);\n",
      'src/bootstrap.js':
        "import routes from './routes';\nexport default async (app) => {\n  await connect();\n  routes(app);\n};\n",
      'src/routes.js': "export default (app) => {\n  app.get('/books', list);\n};\n",
    };
    assert.deepEqual(pathsOf(files), ['GET /books']);
  });

  it('tells functions with a return type from those that follow them', () => {
    const text = [
      "import express, { Express } from 'express';",
      'export function getApp(): Express {',
      '  return express();',
      '}',
      'export function start(app: Express) {',
      "  app.get('/books', list);",
      '}',
      'const app = getApp();',
      'start(app);',
    ].join('\n');
    assert.deepEqual(pathsOf({ 'src/app.ts': text }), ['GET /books']);
  });

  it('finds handlers in wrappers with type arguments', () => {
    const files = {
      'src/app.ts':
        "import express from 'express';\nimport { list } from './books';\nconst app = express();\napp.get('/books', guarded<Book[]>(list));\n",
      'src/books.ts': '\nexport const list = () => {};\n',
    };
    assert.deepEqual(endpointsOf(files), ['GET /books src/app.ts:4 list src/books.ts:2']);
  });

  it('follows chains with comments between their calls', () => {
    const note = `  /**\n${'   * @apiDescription what this answers\n'.repeat(12)}   */\n`;
    const text = `const app = require('express')();\napp\n  .route('/books')\n${note}  .get(list)\n${note}  .post(create);\n`;
    assert.deepEqual(pathsOf({ 'src/app.js': text }), ['GET /books', 'POST /books']);
  });

  it('takes no file that bears the name of a package for the package', () => {
    const files = {
      'src/config/express.js': [
        "const express = require('express');",
        "const routes = require('../routes');",
        'const app = express();',
        "app.use('/v1', routes);",
        'module.exports = app;',
      ].join('\n'),
      'src/routes.js': [
        "const express = require('express');",
        'const router = express.Router();',
        "router.use('/docs', express.static('docs'));",
        "router.get('/books', list);",
        'module.exports = router;',
      ].join('\n'),
    };
    assert.deepEqual(pathsOf(files), ['GET /v1/books']);
  });

  it('takes clients that a function makes for no routers', () => {
    const files = {
      'src/app.js':
        "const api = createClient();\napi.get('/books', options);\nconst server = http.createServer(app);\n",
      'src/client.js': "import axios from 'axios';\nexport function createClient() {\n  return axios.create();\n}\n",
    };
    assert.deepEqual(pathsOf(files), []);
  });

  it('takes the prefix of routing-controllers', () => {
    const files = {
      'src/app.ts':
        "import { useExpressServer } from 'routing-controllers';\nuseExpressServer(app, {\n  routePrefix: '/api',\n  controllers: [Books],\n});\n",
      'src/books.ts':
        "import { Get, JsonController } from 'routing-controllers';\n@JsonController('/books')\nexport class Books {\n  @Get('/:id')\n  one() {}\n}\n",
    };
    assert.deepEqual(pathsOf(files), ['GET /api/books/{id}']);
  });

  describe('routers that a loop over a folder mounts', () => {
    const loans = books.replace('list', 'loans');

    it('are found by the folder, under the same path', () => {
      const files = {
        'app.js':
          "const app = require('express')();\nconst { readdirSync } = require('fs');\nreaddirSync('./routes').map((file) => app.use('/api/v1', require('./routes/' + file)));\n",
        'routes/books.js': books.replace("'/'", "'/books'"),
        'routes/loans.js': loans.replace("'/'", "'/loans'"),
        'other/books.js': books.replace("'/'", "'/other'"),
      };
      assert.deepEqual(pathsOf(files), ['GET /api/v1/books', 'GET /api/v1/loans']);
    });

    it('stand under names of files', () => {
      const files = {
        'src/app.js': "const app = require('express')();\napp.use('/api', require('./routes'));\n",
        'src/routes/index.js': [
          "const fs = require('fs');",
          "const router = require('express').Router();",
          "fs.readdirSync(__dirname).filter((file) => file !== 'index.js').forEach((file) => {",
          "  const name = file.split('.')[0];",
          '  router.use(`/${name}`, require(`./${file}`));',
          '});',
          'module.exports = router;',
        ].join('\n'),
        'src/routes/books.routes.js': books,
        'src/routes/loans.js': loans,
      };
      assert.deepEqual(pathsOf(files), ['GET /api/books', 'GET /api/loans']);
    });

    it('stand under names of folders, those inside them where they are mounted', () => {
      const files = {
        'src/app.js':
          "import express from 'express';\nimport load from './load';\nconst app = express();\nconst routes = load(dir);\napp.use('/api', routes);\n",
        'src/load.js': [
          'export default (dir) => {',
          '  const router = express.Router();',
          '  fs.readdirSync(dir).forEach((feature) => {',
          '    const { router: routes } = require(path.join(dir, feature, `${feature}.route`));',
          '    router.use(`/${feature}`, routes);',
          '  });',
          '  return router;',
          '};',
        ].join('\n'),
        'src/modules/books/books.route.js':
          "import express from 'express';\nimport { router as pages } from './pages/pages.route';\nexport const router = express.Router();\nrouter.get('/', list);\nrouter.use('/:id/pages', pages);\n",
        'src/modules/books/pages/pages.route.js':
          "import express from 'express';\nexport const router = express.Router();\nrouter.get('/', pages);\n",
      };
      assert.deepEqual(pathsOf(files), ['GET /api/books', 'GET /api/books/{id}/pages']);
    });

    it('may be functions that take the application', () => {
      const files = {
        'app.js':
          "const app = require('express')();\nfs.readdirSync(path.join(__dirname, 'routes')).forEach((file) => {\n  require(path.join(__dirname, 'routes', file))(app);\n});\n",
        'routes/books.js': "module.exports = (app) => {\n  app.get('/books', list);\n};\n",
      };
      assert.deepEqual(pathsOf(files), ['GET /books']);
    });

    it('are none where the module is named', () => {
      const files = {
        'app.js':
          "const app = require('express')();\nfs.readdirSync('./models').forEach((file) => require('./models/' + file));\napp.use('/books', require('./routes/books'));\n",
        'routes/books.js': books,
        'routes/loans.js': loans,
      };
      assert.deepEqual(pathsOf(files), ['GET /books']);
    });
  });
});

describe('routers of Node.js without a name of their own', () => {
  it('are exported with what is chained to them', () => {
    const files = {
      'src/main.ts':
        "import express from 'express';\nimport routes from './routes';\nconst app = express();\napp.use(routes);\n",
      'src/routes.ts':
        "import { Router } from 'express';\nimport books from './books';\nimport loans from './loans';\nconst api = Router().use(books).use('/loans', loans);\nexport default Router().use('/api', api);\n",
      'src/books.ts':
        "import { Router } from 'express';\nconst router = Router();\nrouter.get('/books', list);\nexport default router;\n",
      'src/loans.ts':
        "const express = require('express');\nmodule.exports = express.Router().get('/', list).post('/', add);\n",
      'src/unused.ts': "import { Router } from 'express';\nexport default Router().get('/unused', list);\n",
    };
    assert.deepEqual(pathsOf(files), ['GET /api/books', 'GET /api/loans', 'POST /api/loans']);
  });

  it('are returned with what is chained to them', () => {
    const files = {
      'src/app.ts':
        "import { Hono } from 'hono';\nimport { books } from './books';\nconst app = new Hono();\napp.route('/books', books());\nexport default app;\n",
      'src/books.ts':
        "import { Hono } from 'hono';\nexport function books() {\n  return new Hono().get('/', list).delete('/:id', remove);\n}\n",
    };
    assert.deepEqual(pathsOf(files), ['DELETE /books/{id}', 'GET /books']);
  });
});

describe('applications of Node.js that are handed on in an object', () => {
  const loaders = {
    'src/app.ts':
      "import express from 'express';\nasync function start() {\n  const app = express();\n  await require('./loaders').default({ expressApp: app });\n}\nstart();\n",
    'src/loaders/index.ts':
      "import load from './express';\nexport default async ({ expressApp }) => {\n  await load({ app: expressApp });\n};\n",
    'src/api/index.ts':
      "import { Router } from 'express';\nimport user from './routes/user';\nexport default () => {\n  const app = Router();\n  user(app);\n  return app;\n};\n",
    'src/api/routes/user.ts':
      "import { Router } from 'express';\nconst route = Router();\nexport default (app: Router) => {\n  app.use('/users', route);\n  route.get('/me', me);\n};\n",
  };
  const load =
    "import express from 'express';\nimport routes from '../api';\nexport default ({ app }: { app: express.Application }) => {\n  app.get('/status', status);\n  app.use('/api', routes());\n};\n";

  it('are followed by their members', () => {
    assert.deepEqual(pathsOf({ ...loaders, 'src/loaders/express.ts': load }), ['GET /api/users/me', 'GET /status']);
  });

  it('are none where another member is taken', () => {
    const other = load.replace('{ app }: { app:', '{ server: app }: { server:');
    assert.deepEqual(pathsOf({ ...loaders, 'src/loaders/express.ts': other }), []);
  });

  it('registers on applications and routers that other files make', () => {
    const files = {
      'src/app.js': "import express from 'express';\n\nexport const app = express();\n",
      'src/routers.js':
        "const express = require('express');\n\nconst books = express.Router();\nmodule.exports = { books };\n",
      'src/server.js':
        "import { app } from './app.js';\nimport { books } from './routers.js';\nimport loans from './loans.js';\nimport './books.js';\nimport client from './client.js';\n\napp.use('/books', books);\nloans(app);\napp.get('/health', (req, res) => res.end());\nclient.post('/elsewhere', body);\n",
      'src/books.js': "const { books } = require('./routers');\n\nbooks.get('/:isbn', read);\n",
      'src/loans.js': "export default function loans(app) {\n  app.post('/loans', lend);\n}\n",
      'src/client.js': "import axios from 'axios';\n\nexport default axios.create();\n",
    };
    assert.deepEqual(pathsOf(files), ['GET /books/{isbn}', 'GET /health', 'POST /loans']);
  });

  it('finds handlers that are members inside wrappers', () => {
    const files = {
      'src/app.js':
        "const app = require('express')();\nconst books = require('./books');\nconst Loans = require('./loans');\nconst loans = new Loans();\n\napp.get('/books', books.list);\napp.post('/books', books.add);\napp.post('/loans', loans.lend);\n",
      'src/books.js':
        'const service = require("./service");\n\nconst books = {\n  list: asyncHandler(async (req, res) => {\n    res.json(await service.list());\n  }),\n  add: wrap(async function (req, res) {}),\n};\n\nmodule.exports = books;\n',
      'src/loans.js': 'module.exports = class Loans {\n  lend = asyncHandler(async (req, res) => {});\n};\n',
      'src/service.js':
        'module.exports = {\n  list: async () => [],\n  add: async () => {},\n  lend: async () => {},\n};\n',
    };
    assert.deepEqual(endpointsOf(files), [
      'GET /books src/app.js:6 list src/books.js:4',
      'POST /books src/app.js:7 add src/books.js:7',
      'POST /loans src/app.js:8 lend src/loans.js:2',
    ]);
  });

  it('finds handlers that are taken out of a controller', () => {
    const files = {
      'src/app.js':
        "const app = require('express')();\nconst books = require('./books.controller');\n\nconst { list, add: create } = books;\n\napp.get('/books', guard(list));\napp.post('/books', create);\n",
      'src/books.controller.js':
        'const list = async function (req, res) {};\nfunction add(req, res) {}\n\nmodule.exports = { list, add };\n',
      'src/books.service.js': 'const list = async () => [];\nconst add = async () => {};\n',
    };
    assert.deepEqual(endpointsOf(files), [
      'GET /books src/app.js:6 list src/books.controller.js:1',
      'POST /books src/app.js:7 create src/books.controller.js:2',
    ]);
  });
});
