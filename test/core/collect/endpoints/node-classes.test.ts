import assert from 'node:assert/strict';
import { endpointsOf, pathsOf } from './endpoints-of';

const server = (line: string, imports: string): string =>
  `import express from 'express';\n${imports}\nconst app = express();\n${line}\n`;

describe('endpoints of Node.js that classes register', () => {
  it('stand under what their fields say, each class for itself', () => {
    const text = [
      "import express, { Router } from 'express';",
      'class Books {',
      "  readonly path: string = '/books';",
      '  readonly router = Router();',
      '  constructor() {',
      '    this.router.get(`${this.path}/:isbn`, read);',
      '  }',
      '}',
      'class Loans {',
      '  public router: Router;',
      '  constructor() {',
      "    this.path = '/loans';",
      '    this.router = Router();',
      "    this.router.post('/', lend);",
      '  }',
      '}',
      'class Library {',
      '  private app = express();',
      "  private readonly prefix = '/api/v3';",
      '  private loans = new Loans();',
      '  start() {',
      '    this.app.get(`${this.prefix}/health`, (req, res) => res.end());',
      '    this.app.use(this.prefix, new Books().router);',
      '    this.app.use(this.prefix + this.loans.path, this.loans.router);',
      '  }',
      '}',
    ].join('\n');
    assert.deepEqual(pathsOf({ 'src/app.ts': text }), [
      'GET /api/v3/books/{isbn}',
      'GET /api/v3/health',
      'POST /api/v3/loans',
    ]);
  });

  it('have no prefix that only another class has', () => {
    const files = {
      'src/app.ts':
        "import express from 'express';\nclass Server {\n  private app = express();\n  private prefix: string;\n  routes() {\n    this.app.get(`${this.prefix}/health`, ok);\n  }\n}\n",
      'src/mail.ts': "export class Mail {\n  private prefix = '/mail';\n}\n",
    };
    assert.deepEqual(pathsOf(files), ['GET /{prefix}/health']);
  });

  describe('on a router of the class above', () => {
    const base =
      "import { Router } from 'express';\nexport abstract class Area {\n  public router: Router;\n  constructor(public path: string) {\n    this.router = Router({ mergeParams: true });\n    this.register();\n  }\n  protected abstract register(): void;\n}\n";
    const books =
      "import { Area } from './area';\nexport class Books extends Area {\n  constructor() {\n    super('/books');\n  }\n  protected register(): void {\n    this.router.get('/', list);\n  }\n}\n";
    const loans =
      "import { Area } from './area';\nclass Loans extends Area {\n  public path = '/loans';\n  protected register(): void {\n    this.router.post(`${this.path}`, lend);\n  }\n}\nexport default new Loans().router;\n";

    it('answer where an object of theirs is mounted', () => {
      const files = {
        'src/area.ts': base,
        'src/books.ts': books,
        'src/loans.ts': loans,
        'src/app.ts': server(
          'const books = new Books();\napp.use(books.path, books.router);\napp.use(loans);',
          "import { Books } from './books';\nimport loans from './loans';",
        ),
      };
      assert.deepEqual(pathsOf(files), ['GET /books', 'POST /loans']);
    });

    it('answer nowhere else', () => {
      const files = {
        'src/area.ts': base,
        'src/books.ts': books,
        'src/client.ts':
          "import { Http } from './http';\nexport class Client extends Http {\n  list() {\n    return this.http.get('/remote', options);\n  }\n}\n",
        'src/http.ts': 'export class Http {\n  http = axios.create();\n}\n',
        'src/app.ts': server('new Client().list();', "import { Client } from './client';"),
      };
      assert.deepEqual(pathsOf(files), []);
    });
  });

  it('answer where a method of an object returns their router', () => {
    const text =
      "import { Router } from 'express';\nexport default class Books {\n  private readonly router = Router();\n  constructor() {\n    this.router.get('/', list);\n  }\n  getRouter(): Router {\n    return this.router;\n  }\n}\n";
    const imports = "import Books from './books';";
    for (const line of [
      "app.use('/books', new Books().getRouter());",
      "const one = new Books();\napp.use('/books', one.getRouter());",
    ])
      assert.deepEqual(pathsOf({ 'src/books.ts': text, 'src/app.ts': server(line, imports) }), ['GET /books'], line);
  });

  it('register on the application that their constructor is given, or that of the class above', () => {
    const files = {
      'src/common.ts':
        'export abstract class Common {\n  app: Application;\n  constructor(name: string, app: Application) {\n    this.app = app;\n    this.name = name;\n  }\n}\n',
      'src/books.ts':
        "import { Common } from './common';\nexport class Books extends Common {\n  constructor(app: Application) {\n    super('Books', app);\n  }\n  add() {\n    this.app.route('/books').get(list).post(add);\n  }\n}\nexport class Unused extends Common {\n  add() {\n    this.app.get('/unused', list);\n  }\n}\n",
      'src/loans.ts':
        "export default class {\n  lend() {}\n}\nexport class Loans {\n  constructor(private readonly app: Application) {\n    this.app.post('/loans', lend);\n  }\n}\n",
      'src/app.ts': server(
        'const all = [];\nall.push(new Books(app));\nnew Loans(app);',
        "import { Books } from './books';\nimport { Loans } from './loans';",
      ),
    };
    assert.deepEqual(pathsOf(files), ['GET /books', 'POST /books', 'POST /loans']);
  });

  describe('which a server is given in a list', () => {
    const area = (name: string, path: string): string =>
      `import { Router } from 'express';\nexport class ${name} implements Area {\n  public path = '${path}';\n  public router: Router = Router();\n  constructor() {\n    this.register();\n  }\n  private register() {\n    this.router.get(\`\${this.path}/:id\`, one);\n  }\n}\n`;
    const app = (parameters: string, given: string, loop: string): string =>
      `import express from 'express';\nexport default class Server {\n  public app: express.Application;\n  constructor(${parameters}) {\n    this.app = express();\n    this.register(${given});\n  }\n  private register(areas: Area[]) {\n    ${loop}\n  }\n}\n`;
    const loop = "areas.forEach((area) => {\n      this.app.use('/', area.router);\n    });";
    const areas = { 'src/books.ts': area('Books', '/books'), 'src/loans.ts': area('Loans', '/loans') };
    const imports =
      "import Server from './server';\nimport { Books } from './books';\nimport { Loans } from './loans';\n";

    it('answer where a loop of the server mounts them', () => {
      const files = {
        ...areas,
        'src/unused.ts': area('Unused', '/unused'),
        'src/server.ts': app('areas: Area[]', 'areas', loop),
        'src/main.ts': `${imports}const server = new Server([new Books(), new Loans()]);\nserver.listen();\n`,
      };
      assert.deepEqual(pathsOf(files), ['GET /books/{id}', 'GET /loans/{id}']);
    });

    it('answer where the list goes by a name, or is a member of what is given', () => {
      const files = {
        ...areas,
        'src/areas.ts':
          "import { Books } from './books';\nimport { Loans } from './loans';\nexport const areas: Area[] = [new Books(), Container.get(Loans)];\n",
        'src/server.ts': app(
          'options: Options',
          'options.areas',
          "for (const area of areas) this.app.use('/api', area.router);",
        ),
        'src/main.ts':
          "import Server from './server';\nimport { areas } from './areas';\nexport default new Server({ port: 80, areas });\n",
      };
      assert.deepEqual(pathsOf(files), ['GET /api/books/{id}', 'GET /api/loans/{id}']);
    });

    it('answer under the paths of their own', () => {
      const text = area('Books', '/books').replace('${this.path}', '');
      const files = {
        'src/books.ts': text,
        'src/server.ts': app('private areas: Area[]', '', '').replace(
          'areas: Area[]) {\n    \n',
          ') {\n    this.areas.map((area) => this.app.use(`/v1${area.path}`, area.router));\n',
        ),
        'src/main.ts':
          "import Server from './server';\nimport { Books } from './books';\nconst list = [new Books()];\nnew Server(list);\n",
      };
      assert.deepEqual(pathsOf(files), ['GET /v1/books/{id}']);
    });

    it('answer nowhere where another class is given the list, or the loop mounts nothing', () => {
      const main = `${imports}import { Other } from './other';\nnew Server([]);\nnew Other([new Books(), new Loans()]);\n`;
      const files = {
        ...areas,
        'src/other.ts': 'export class Other {\n  constructor(readonly areas: Area[]) {}\n}\n',
        'src/server.ts': app('areas: Area[]', 'areas', loop),
        'src/main.ts': main,
      };
      assert.deepEqual(pathsOf(files), []);
      const silent = app('areas: Area[]', 'areas', 'areas.forEach((area) => console.log(area.router));');
      assert.deepEqual(
        pathsOf({ ...files, 'src/server.ts': silent, 'src/main.ts': main.replace('[]', '[new Books()]') }),
        [],
      );
    });
  });

  describe('which a loader makes objects of', () => {
    const loader = (listing: string): string =>
      `import express from 'express';\nexport class Server {\n  private app = express();\n  private readonly prefix = '/api';\n  async load() {\n    ${listing}\n    for (const file of files) {\n      const module = await import(file);\n      for (const name in module) {\n        const Kind = module[name];\n        const area: Area = new Kind();\n        this.app.use(\`\${this.prefix}\${area.path}\`, area.router);\n      }\n    }\n  }\n}\n`;
    const areas = {
      'src/areas/area.ts':
        "import { Router } from 'express';\nexport abstract class Area {\n  router = Router();\n  abstract path: string;\n  constructor() {\n    this.register();\n  }\n}\n",
      'src/areas/books.ts':
        "import { Area } from './area';\nexport class Books extends Area {\n  path = '/:shelf/books';\n  register() {\n    this.router.get('/', list);\n  }\n}\nclass Hidden extends Area {\n  path = '/hidden';\n  register() {\n    this.router.get('/', list);\n  }\n}\n",
      'src/areas/loans.ts':
        "import { Area } from './area';\nexport default class Loans extends Area {\n  path = process.argv[2];\n  register() {\n    this.router.get('/', list);\n  }\n}\n",
      'src/other/pages.ts':
        "import { Area } from '../areas/area';\nexport class Pages extends Area {\n  path = '/pages';\n  register() {\n    this.router.get('/', list);\n  }\n}\n",
    };

    it('are those of the folder, where their path is known', () => {
      for (const listing of [
        "const files = await glob(path.join(__dirname, 'areas/*.ts'));",
        "const files = readdirSync(path.resolve(__dirname, 'areas')).map((one) => path.join(__dirname, 'areas', one));",
        'const pattern = built ? "areas/!(area).js" : "areas/!(area).ts";\n    const files = await glob(path.resolve(__dirname, pattern).replace(/\\\\/g, "/"));',
      ])
        assert.deepEqual(pathsOf({ ...areas, 'src/server.ts': loader(listing) }), ['GET /api/{shelf}/books'], listing);
    });

    it('are none where the folder is not known', () => {
      assert.deepEqual(pathsOf({ ...areas, 'src/server.ts': loader('const files = await glob(folder);') }), []);
    });
  });

  it('are answered by methods of what a container resolves', () => {
    const files = {
      'src/app.ts': server(
        "const one = container.resolve(Desk);\napp.get('/books', one.list.bind(one));",
        "import { Desk } from './desk';",
      ),
      'src/desk.ts': 'export class Desk {\n  async list(req, res) {}\n}\n',
      'src/other.ts': 'export class Other {\n  async list() {}\n}\n',
    };
    assert.deepEqual(endpointsOf(files), ['GET /books src/app.ts:5 list src/desk.ts:2']);
  });
});
