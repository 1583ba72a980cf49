import assert from 'node:assert/strict';
import { endpointsOf, pathsOf } from './endpoints-of';

describe('endpoints of Node.js', () => {
  it('follows routers through files, with the functions that answer', () => {
    const files = {
      'src/app.js': [
        "const express = require('express');",
        "const routes = require('./routes');",
        'const app = express();',
        "app.use('/api', routes);",
        "app.get('/health', (req, res) => res.end());",
      ].join('\n'),
      'src/routes/index.js': [
        "const router = require('express').Router();",
        "router.use('/books', require('./books'));",
        'module.exports = router;',
      ].join('\n'),
      'src/routes/books.js': [
        "const express = require('express');",
        "const books = require('../controllers/books');",
        'const router = express.Router();',
        "router.route('/').get(books.list).post(guard, wrap(books.create));",
        "router.delete('/:id', books.remove);",
        "// router.get('/old', books.old);",
        'module.exports = router;',
      ].join('\n'),
      'src/controllers/books.js':
        'exports.list = () => {};\nexports.create = async () => {};\nexports.remove = () => {};\n',
    };
    assert.deepEqual(endpointsOf(files), [
      'DELETE /api/books/{id} src/routes/books.js:5 remove src/controllers/books.js:3',
      'GET /api/books src/routes/books.js:4 list src/controllers/books.js:1',
      'GET /health src/app.js:5 - src/app.js:5',
      'POST /api/books src/routes/books.js:4 create src/controllers/books.js:2',
    ]);
  });

  it('expands routers that are mounted in a loop', () => {
    const files = {
      'src/index.ts': [
        "import express from 'express';",
        "import books from './books';",
        'const app = express();',
        "const list = [{ path: '/books', route: books }];",
        'list.forEach((one) => { app.use(one.path, one.route); });',
      ].join('\n'),
      'src/books.ts':
        "import { Router } from 'express';\nconst router = Router();\nrouter.get('/', all);\nexport default router;\n",
    };
    assert.deepEqual(pathsOf(files), ['GET /books']);
  });

  it('follows applications that are handed to functions', () => {
    const files = {
      'src/server.js': "const app = require('express')();\nconst app2 = express();\nrequire('./books')(app2);\n",
      'src/books.js': "module.exports = (app) => {\n  app.put('/books/:id(\\\\d+)', save);\n};\n",
    };
    assert.deepEqual(pathsOf(files), ['PUT /books/{id}']);
  });

  it('leaves out routers that nothing mounts', () => {
    const files = {
      'src/app.js': "const app = express();\napp.get('/', home);\n",
      'src/dead.js': "const router = express.Router();\nrouter.get('/dead', dead);\nmodule.exports = router;\n",
    };
    assert.deepEqual(pathsOf(files), ['GET /']);
  });

  it('leaves out pages that document the API, and catch-alls', () => {
    const text =
      "import swaggerUi from 'swagger-ui-express';\nconst app = express();\napp.get('/docs', swaggerUi.setup(spec));\napp.get('/docs.json', (req, res) => res.json(spec));\napp.all('*', missing);\napp.get('/a', a);\n";
    assert.deepEqual(pathsOf({ 'src/app.ts': text }), ['GET /a']);
  });

  it('reads tests, mock servers and comments as nothing', () => {
    const text = "const app = express();\napp.get('/a', a);\n";
    assert.deepEqual(pathsOf({ 'test/app.js': text, 'mock-server/app.js': text, 'src/a.js': `/* ${text} */` }), []);
  });

  it('reads constants and templates in paths', () => {
    const files = {
      'src/paths.ts':
        "export const paths = { root: '/v1', books: { one: '/books/:id' } };\nexport const base = '/api';\n",
      'src/app.ts':
        "import { paths, base } from './paths';\nconst app = express();\napp.get(`${base}${paths.root}/x`, x);\napp.get(paths.root + paths.books.one, y);\n",
    };
    assert.deepEqual(pathsOf(files), ['GET /api/v1/x', 'GET /v1/books/{id}']);
  });

  it('reads plugins of Fastify, by name and by folder', () => {
    const files = {
      'src/app.ts': [
        "import Fastify from 'fastify';",
        "import autoload from '@fastify/autoload';",
        "import books from './books.js';",
        'const app = Fastify();',
        "app.register(books, { prefix: '/books' });",
        "app.register(autoload, { dir: path.join(import.meta.dirname, 'routes'), options: { prefix: '/api' } });",
        "app.route({ method: ['GET', 'POST'], url: '/both', handler: async () => {} });",
      ].join('\n'),
      'src/books.ts':
        "export default async function (fastify) {\n  fastify.get('/:isbn', { schema }, async () => {});\n}\n",
      'src/routes/loans/index.ts':
        "const plugin = async (fastify) => {\n  fastify.post('/', save);\n};\nexport default plugin;\n",
    };
    assert.deepEqual(pathsOf(files), ['GET /books/{isbn}', 'GET /both', 'POST /api/loans', 'POST /both']);
  });

  it('reads Koa and Hono', () => {
    const koa =
      "const app = new Koa();\nconst router = new Router({ prefix: '/koa' });\nrouter.get('/a', a).post('/b', b);\napp.use(router.routes());\n";
    const hono =
      "const app = new Hono().basePath('/hono');\nconst books = new Hono();\nbooks.get('/:id', one);\napp.route('/books', books);\nexport default app;\n";
    assert.deepEqual(pathsOf({ 'src/koa.js': koa, 'src/hono.ts': hono }), [
      'GET /hono/books/{id}',
      'GET /koa/a',
      'POST /koa/b',
    ]);
  });

  it('reads controllers of NestJS that a module lists, under prefix and version', () => {
    const files = {
      'src/main.ts':
        "const app = await NestFactory.create(AppModule);\napp.setGlobalPrefix('api');\napp.enableVersioning();\n",
      'src/app.module.ts': '@Module({ controllers: [BooksController] })\nexport class AppModule {}\n',
      'src/books.controller.ts': [
        "import { Controller, Get } from '@nestjs/common';",
        "@Controller({ path: 'books', version: '2' })",
        'export class BooksController {',
        '  @Get()',
        '  list() {}',
        "  @Post(':id/lend')",
        "  @Roles('staff')",
        "  async lend(@Param('id') id: string): Promise<void> {}",
        '}',
        "@Controller('dead') class DeadController { @Get() x() {} }",
      ].join('\n'),
    };
    assert.deepEqual(endpointsOf(files), [
      'GET /api/v2/books src/books.controller.ts:4 list src/books.controller.ts:5',
      'POST /api/v2/books/{id}/lend src/books.controller.ts:6 lend src/books.controller.ts:8',
    ]);
  });

  it('follows a loop over a list of routers that another file exports', () => {
    const files = {
      'src/app.ts':
        "import { Hono } from 'hono';\nimport { all } from './routes';\nconst app = new Hono();\nall.forEach((one) => {\n  app.route(`${one.path}`, one.route);\n});\n",
      'src/routes/index.ts':
        "import { route as books } from './books';\nimport { route as loans } from './loans';\nconst base = 'v1';\nexport const all = [\n  { path: `/${base}/books`, route: books },\n  { path: '/loans', route: loans },\n];\n",
      'src/routes/books.ts':
        "import { Hono } from 'hono';\nexport const route = new Hono();\nroute.get('/:id', show);\n",
      'src/routes/loans.ts': "import { Hono } from 'hono';\nexport const route = new Hono();\nroute.post('/', lend);\n",
    };
    assert.deepEqual(pathsOf(files), ['GET /v1/books/{id}', 'POST /loans']);
  });

  it('reads routes that are described for OpenAPI, by name or on the spot', () => {
    const files = {
      'src/app.ts':
        "import { OpenAPIHono, createRoute } from '@hono/zod-openapi';\nimport books from './books';\nconst app = new OpenAPIHono();\napp.route('/v1', books);\napp.openapi(createRoute({ method: 'get', path: '/alive' }), (c) => c.text('yes'));\n",
      'src/books.ts':
        "import { OpenAPIHono } from '@hono/zod-openapi';\nimport * as routes from './books.routes';\nconst books = new OpenAPIHono()\n  .openapi(routes.list, list)\n  .openapi(routes.drop, drop);\nexport default books;\nfunction list() {}\nfunction drop() {}\n",
      'src/books.routes.ts':
        "import { createRoute } from '@hono/zod-openapi';\nexport const list = createRoute({ path: '/books', method: 'get', responses: { 200: { path: 'no' } } });\nexport const drop = createRoute({ path: '/books/{id}', method: 'delete' });\nexport const dead = createRoute({ path: '/dead', method: 'get' });\n",
    };
    assert.deepEqual(endpointsOf(files), [
      'DELETE /v1/books/{id} src/books.ts:5 drop src/books.ts:8',
      'GET /alive src/app.ts:5 - src/app.ts:5',
      'GET /v1/books src/books.ts:4 list src/books.ts:7',
    ]);
  });

  describe('of NestJS', () => {
    const controller = (path: string, name: string, member = '@Get() list() {}'): string =>
      `import { Controller, Get } from '@nestjs/common';\n@Controller(${path})\nexport class ${name} { ${member} }\n`;
    const base = {
      'src/books.controller.ts': controller("'books'", 'BooksController'),
      'src/books.module.ts': '@Module({ controllers: [BooksController] })\nexport class BooksModule {}\n',
    };
    const main = (line = ''): string => `const app = await NestFactory.create(AppModule);\n${line}\n`;

    it('leave out those of a module that none imports', () => {
      const app = (imports: string) => ({
        ...base,
        'src/main.ts': main(),
        'src/app.module.ts': `import { BooksModule } from './books.module';\n@Module({ imports: [${imports}] })\nexport class AppModule {}\n`,
      });
      assert.deepEqual(pathsOf(app('')), []);
      for (const imports of ['BooksModule', 'BooksModule.register({ all: true })', 'forwardRef(() => BooksModule)'])
        assert.deepEqual(pathsOf(app(imports)), ['GET /books'], imports);
    });

    it('follow lists of modules and modules that export others', () => {
      const files = {
        ...base,
        'src/main.ts': main(),
        'src/features.ts': 'export const features = [BooksModule];\n',
        'src/app.module.ts': '@Module({ imports: [...features] })\nexport class AppModule {}\n',
      };
      assert.deepEqual(pathsOf(files), ['GET /books']);
    });

    it('keep the prefixes of two applications apart', () => {
      const app = (name: string) => ({
        [`apps/${name}/src/main.ts`]: main(`app.setGlobalPrefix('${name}');`),
        [`apps/${name}/src/app.module.ts`]: `@Module({ controllers: [ThingsController] })\nexport class AppModule {}\n`,
        [`apps/${name}/src/things.controller.ts`]: controller(`'${name}-things'`, 'ThingsController'),
      });
      assert.deepEqual(pathsOf({ ...app('shop'), ...app('admin') }), [
        'GET /admin/admin-things',
        'GET /shop/shop-things',
      ]);
    });

    it('are served by no context and no microservice', () => {
      const app = '@Module({ imports: [BooksModule] })\nexport class AppModule {}\n';
      const alone = (line: string) => ({
        ...base,
        'src/app.module.ts': app,
        'src/task.ts': `${line}\nawait run(app);\n`,
      });
      const context = 'const app = await NestFactory.createApplicationContext(AppModule, { logger: false });';
      const service = 'const app = await NestFactory.createMicroservice<MicroserviceOptions>(AppModule, {});';
      for (const line of [context, service, 'export type Factory = typeof NestFactory;']) {
        assert.deepEqual(pathsOf(alone(line)), [], line);
        const served = { ...alone(line), 'src/main.ts': main("app.setGlobalPrefix('api');") };
        assert.deepEqual(pathsOf(served), ['GET /api/books'], line);
      }
    });

    it('stand under the prefix of their own one of two applications in a file', () => {
      const lists = (name: string, controller: string) =>
        `@Module({ controllers: [${controller}] })\nexport class ${name} {}\n`;
      const files = (text: string) => ({
        'src/main.ts': text,
        'src/shop.module.ts': lists('ShopModule', 'BooksController'),
        'src/desk.module.ts': lists('DeskModule', 'LoansController'),
        'src/books.controller.ts': controller("'books'", 'BooksController'),
        'src/loans.controller.ts': controller("'loans'", 'LoansController'),
      });
      const shop = 'const shop = await NestFactory.create(ShopModule);\n';
      const desk = 'const desk = await NestFactory.create<NestExpressApplication>(DeskModule);\n';
      const named = "shop.setGlobalPrefix('shop');\ndesk.setGlobalPrefix('desk');\n";
      assert.deepEqual(pathsOf(files(shop + desk + named)), ['GET /desk/loans', 'GET /shop/books']);
      const again = `{\n${desk}desk.setGlobalPrefix('desk');\n}\n{\n${shop.replace('const shop', 'const desk')}}\n`;
      assert.deepEqual(pathsOf(files(again)), ['GET /books', 'GET /desk/loans']);
    });

    it('stand under what another file sets for the application that it is handed', () => {
      const files = (line: string) => ({
        ...base,
        'src/main.ts': main(line),
        'src/set-up.ts':
          "export function setUp(app: INestApplication) {\n  app.setGlobalPrefix('api', { exclude: ['health'] });\n  app.enableVersioning({ defaultVersion: '2' });\n}\n",
        'src/app.module.ts':
          '@Module({ controllers: [HealthController], imports: [BooksModule] })\nexport class AppModule {}\n',
        'src/health.controller.ts': controller("{ path: 'health', version: VERSION_NEUTRAL }", 'HealthController'),
      });
      assert.deepEqual(pathsOf(files('setUp(app);')), ['GET /api/v2/books', 'GET /health']);
    });

    it('have no version that only another application sets', () => {
      const app = (name: string, line: string) => ({
        [`apps/${name}/src/main.ts`]: main(line),
        [`apps/${name}/src/app.module.ts`]: `@Module({ controllers: [ThingsController] })\nexport class AppModule {}\n`,
        [`apps/${name}/src/things.controller.ts`]: controller(`'${name}'`, 'ThingsController'),
      });
      const files = { ...app('shop', "app.enableVersioning({ defaultVersion: '1' });"), ...app('desk', '') };
      assert.deepEqual(pathsOf(files), ['GET /desk', 'GET /v1/shop']);
    });

    it('stand under the usual version, unless they are neutral or left out of the prefix', () => {
      const files = {
        'src/main.ts': main(
          "app.setGlobalPrefix('api', { exclude: ['health', { path: 'ping', method: RequestMethod.GET }] });\n" +
            "app.enableVersioning({ type: VersioningType.URI, defaultVersion: '1' });",
        ),
        'src/app.module.ts':
          '@Module({ controllers: [BooksController, LoansController, HealthController, PingController] })\nexport class AppModule {}\n',
        'src/books.controller.ts': controller("'books'", 'BooksController'),
        'src/loans.controller.ts': controller("{ path: 'loans', version: ['2', '3'] }", 'LoansController'),
        'src/health.controller.ts': controller("{ path: 'health', version: VERSION_NEUTRAL }", 'HealthController'),
        'src/ping.controller.ts': controller("{ path: 'ping', version: VERSION_NEUTRAL }", 'PingController'),
      };
      assert.deepEqual(pathsOf(files), [
        'GET /api/v1/books',
        'GET /api/v2/loans',
        'GET /api/v3/loans',
        'GET /health',
        'GET /ping',
      ]);
    });

    it('stand under the path that a router module gives their module', () => {
      const files = {
        ...base,
        'src/main.ts': main(),
        'src/app.module.ts':
          "@Module({ imports: [BooksModule, RouterModule.register([{ path: 'library', children: [{ path: 'staff', module: BooksModule }] }])] })\nexport class AppModule {}\n",
      };
      assert.deepEqual(pathsOf(files), ['GET /library/staff/books']);
    });
  });

  it('reads routes that frameworks find by where files lie', () => {
    const route = 'export async function GET() {}\nexport const POST = save;\n';
    const files = {
      'app/api/books/[id]/route.ts': route,
      'src/app/(shop)/api/carts/route.ts': route,
      'pages/api/hello.ts': "export default function handler(req, res) {\n  if (req.method === 'POST') {}\n}\n",
      'app/api/auth/[...nextauth]/route.ts': 'export const { GET, POST } = handlers;\n',
      'src/routes/loans/[...rest]/+server.ts': 'export const DELETE = drop;\n',
      'server/api/items/[id].put.ts': 'export default defineEventHandler(() => {});\n',
    };
    assert.deepEqual(pathsOf(files), [
      'DELETE /loans/*',
      'GET /api/auth/*',
      'GET /api/books/{id}',
      'GET /api/carts',
      'POST /api/auth/*',
      'POST /api/books/{id}',
      'POST /api/carts',
      'POST /api/hello',
      'PUT /api/items/{id}',
    ]);
  });
});
