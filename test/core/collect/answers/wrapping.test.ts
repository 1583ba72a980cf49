import assert from 'node:assert/strict';
import { answerOf } from '../../../support/answer-of';

const id = 'errors/central-handling';
const body =
  '{\n  try {\n    await next();\n  } catch (error) {\n    ctx.status = error.status ?? 500;\n    ctx.body = { error: error.message };\n  }\n}';
const middleware = `async (ctx, next) => ${body};\n`;
const koa = {
  'package.json': '{ "dependencies": { "koa": "^2.0.0", "@koa/router": "^13.0.0", "koa-compose": "^4.0.0" } }',
};
const app = (lines: string, imports = ''): string =>
  `import Koa from 'koa';\nimport Router from '@koa/router';\n${imports}\nconst app = new Koa();\nconst router = new Router();\nrouter.get('/books', list);\n${lines}\napp.use(router.routes());\napp.listen(3000);\n`;
const required = (lines: string): string =>
  `const Koa = require('koa');\nconst app = new Koa();\n${lines}\napp.use(require('./routes'));\napp.listen(3000);\n`;

describe('middleware around all handlers', () => {
  const acting: readonly (readonly [string, Record<string, string>])[] = [
    ['handed over in place', { 'src/app.js': app(`app.use(async (ctx, next) => ${body});`) }],
    [
      'defined and mounted in one file',
      { 'src/app.js': app(`app.use(answers);\nasync function answers(ctx, next) ${body}`) },
    ],
    [
      'mounted from another file',
      {
        'src/answers.js': `export const answers = ${middleware}`,
        'src/app.js': app('app.use(answers);', "import { answers } from './answers.js';"),
      },
    ],
    [
      'mounted under another name',
      {
        'src/answers.js': `export const answers = ${middleware}`,
        'src/app.js': app('app.use(last);', "import { answers as last } from './answers.js';"),
      },
    ],
    [
      'exported by default',
      {
        'src/answers.js': `export default ${middleware}`,
        'src/app.js': app('app.use(last);', "import last from './answers.js';"),
      },
    ],
    [
      'of a factory, required in place',
      {
        'src/answers.js': `module.exports = () => ${middleware}`,
        'src/app.js': required("app.use(require('./answers')());"),
      },
    ],
    [
      'in a folder’s index',
      {
        'src/answers/index.js': `module.exports = ${middleware}`,
        'src/app.js': required("const last = require('./answers');\napp.use(last);"),
      },
    ],
    [
      'of a factory that returns a named function',
      {
        'src/answers.ts': `export function answers(log: Log): Koa.Middleware {\n  return async function answer(ctx, next) ${body};\n}\n`,
        'src/app.ts': app('app.use(answers(log));', "import { answers } from './middleware';"),
        'src/middleware.ts': "export * from './answers';\n",
      },
    ],
    [
      'handed to koa-compose',
      {
        'src/answers.js': `export const answers = ${middleware}`,
        'src/app.js': app(
          'app.use(compose([logs, answers]));',
          "import compose from 'koa-compose';\nimport { answers } from './answers.js';",
        ),
      },
    ],
    [
      'mounted on a router',
      {
        'src/answers.js': `export const answers = ${middleware}`,
        'src/app.js': app("router.use('/v1', answers);", "import { answers } from '@/answers';"),
      },
    ],
    [
      'in a list that is mounted one by one',
      {
        'src/answers.js': `export const answers = ${middleware}`,
        'src/app.js': app(
          'const all = [logs, answers];\nall.forEach((one) => app.use(one));',
          "import { answers } from './answers.js';",
        ),
      },
    ],
    [
      'that a set of functions holds',
      {
        'src/middleware.js': `module.exports = {\n  answers: ${middleware.slice(0, -2)},\n};\n`,
        'src/app.js': required("const own = require('./middleware');\napp.use(own.answers);"),
      },
    ],
    [
      'made by a wrapper',
      {
        'src/answers.ts': `export const answers = createMiddleware(${middleware.slice(0, -2)});\n`,
        'src/app.ts': app("app.use('*', answers);", "import { answers } from './answers';"),
      },
    ],
    [
      'among the middleware of a schema',
      {
        'src/answers.ts': `export const answers: MiddlewareFn = ${middleware}`,
        'src/app.ts': app('buildSchema({ globalMiddlewares: [answers] });', "import { answers } from './answers';"),
      },
    ],
    [
      'named in settings',
      {
        'app/middleware/error_handler.js': `module.exports = () => ${middleware}`,
        'config/config.default.js': "exports.middleware = ['errorHandler'];\n",
        'src/app.js': required(''),
      },
    ],
  ];
  for (const [name, files] of acting)
    it(`acts ${name}`, () => {
      const answer = answerOf(id, { ...koa, ...files });
      assert.equal(answer.status, 'pass', answer.message);
    });

  const dead: readonly (readonly [string, Record<string, string>])[] = [
    ['that nothing mounts', { 'src/answers.js': `export const answers = ${middleware}`, 'src/app.js': app('') }],
    ['that nothing mounts in its own file', { 'src/app.js': app(`const answers = ${middleware}`) }],
    [
      'that is imported alone',
      {
        'src/answers.js': `export default ${middleware}`,
        'src/app.js': app('', "import answers from './answers.js';"),
      },
    ],
    [
      'that only a comment mounts',
      {
        'src/answers.js': `module.exports = ${middleware}`,
        'src/app.js': required("// app.use(require('./answers'));"),
      },
    ],
    [
      'beside a package of the same name',
      {
        'src/answers.js': `export const answers = ${middleware}`,
        'src/app.js': app('app.use(answers());', "import { answers } from 'koa-problems';"),
      },
    ],
    [
      'beside another function of the same name',
      {
        'src/answers.js': `export const answers = ${middleware}`,
        'src/app.js': app('const answers = (ctx, next) => next();\napp.use(answers);'),
      },
    ],
    [
      'of a factory that nobody calls',
      { 'src/answers.ts': `export function answers() {\n  return ${middleware}}\n`, 'src/app.ts': app('') },
    ],
    [
      'that lets errors pass',
      {
        'src/app.js': app(
          'app.use(async (ctx, next) => {\n  try {\n    await next();\n  } finally {\n    measure(ctx);\n  }\n});\nstart().catch(stop);',
        ),
      },
    ],
  ];
  for (const [name, files] of dead)
    it(`does not act ${name}`, () => {
      const answer = answerOf(id, { ...koa, ...files });
      assert.equal(answer.status, 'fail', answer.message);
    });
});
