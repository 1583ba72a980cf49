import assert from 'node:assert/strict';
import { endpointsOf } from './endpoints-of';

/** What answers `GET /loans`, in files beside an application. */
function handlerOf(imports: string, handler: string, files: Readonly<Record<string, string>>): string {
  const [found] = endpointsOf({
    'src/app.ts': `import express from 'express';\nimport { store } from './store';\n${imports}\nconst app = express();\nconst deps = { store };\napp.get('/loans', ${handler});\napp.listen(80);\n`,
    'src/store.ts': 'export const store = new Store();\n',
    ...files,
  });
  return found!.split(' ').slice(3).join(' ');
}

const lend = 'const lend = async (req, res) => {};\n';

describe('functions that make handlers in JavaScript', () => {
  it('are the handlers, whatever they are given', () => {
    for (const made of [
      '(store: Store) => {\n  const all = 1;\n  return async (req: Request, res: Response): Promise<void> => {};\n};',
      '(store) => async (req, res) => res.json(await store.list(req.query));',
      '({ store }: Deps) => (req, res) => {};',
      'store => req => store.list();',
      'function (store) {\n  return function (req, res) {};\n};',
    ])
      for (const given of ['store', 'deps', '{ store }', "'all'", 'deps.store'])
        assert.equal(
          handlerOf("import { listLoans } from './loans';", `listLoans(${given})`, {
            'src/loans.ts': `\nexport const listLoans = ${made}\n`,
          }),
          'listLoans src/loans.ts:2',
          `${made} ${given}`,
        );
  });

  it('are found as members, as what a file exports, and inside wrappers', () => {
    const makers = 'export function listLoans(store) {\n  return (req, res) => {};\n}\n';
    const wrapper = 'export const wrap = (fn) => (req, res, next) => fn(req, res).catch(next);\n';
    assert.equal(
      handlerOf("import * as loans from './loans';", 'loans.listLoans(store)', { 'src/loans.ts': makers }),
      'listLoans src/loans.ts:1',
    );
    assert.equal(
      handlerOf("import listLoans from './list-loans';", 'listLoans(store)', {
        'src/list-loans.ts': 'const listLoans = (store) => (req, res) => {};\n\nexport default listLoans;\n',
      }),
      'listLoans src/list-loans.ts:1',
    );
    assert.equal(
      handlerOf("import { listLoans } from './loans';\nimport { wrap } from './wrap';", 'wrap(listLoans(store))', {
        'src/loans.ts': makers,
        'src/wrap.ts': wrapper,
      }),
      'listLoans src/loans.ts:1',
    );
  });

  it('are no wrappers, which leave what they are given the handler', () => {
    for (const wrap of [
      'export const wrap = (fn) => (req, res, next) => fn(req, res).catch(next);',
      'export const wrap = (inner) => async (req, res) => {\n  await inner(req, res);\n};',
      'export function wrap(it) {\n  return function (req, res) {\n    it.call(this, req, res);\n  };\n}',
      'export const wrap = (it: RequestHandler) => async (req, res) => run(it, req);',
      'export const wrap = (controller) => (req, res) => controller.handle(req.body);',
      'export const wrap = (one) => {\n  const all = names.map((name) => name);\n  log(() => 1);\n  return compose(one);\n};',
    ])
      assert.equal(
        handlerOf("import { lend } from './loans';\nimport { wrap } from './wrap';", 'wrap(lend)', {
          'src/loans.ts': `export ${lend}`,
          'src/wrap.ts': `${wrap}\n`,
        }),
        'lend src/loans.ts:1',
        wrap,
      );
    assert.equal(
      handlerOf("import { wrap } from 'wrapping';", 'wrap({ store })', {}),
      '',
      'a function of a package is not in the repository',
    );
  });
});
