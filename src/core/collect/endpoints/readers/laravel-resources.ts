import { singular } from '../syntax/singular';

/** An action of a resource: its name, methods, whether it is about one item, and what stands below that. */
type Action = readonly [string, readonly string[], boolean, string];

const ofMany: readonly Action[] = [
  ['index', ['GET'], false, ''],
  ['create', ['GET'], false, '/create'],
  ['store', ['POST'], false, ''],
  ['show', ['GET'], true, ''],
  ['edit', ['GET'], true, '/edit'],
  ['update', ['PUT', 'PATCH'], true, ''],
  ['destroy', ['DELETE'], true, ''],
];
/** A singleton is there once, so that nothing tells its items apart. */
const ofOne: readonly Action[] = ofMany
  .filter(([action]) => action !== 'index')
  .map(([action, methods, , below]) => [action, methods, false, below]);
const forms: readonly string[] = ['create', 'edit'];

/** What a call and the chain after it say about a resource. */
export interface ResourceCall {
  /** `resource`, `apiResources`, `singleton` … */
  readonly call: string;
  readonly only: readonly string[] | null;
  readonly except: readonly string[];
  readonly parameters: ReadonlyMap<string, string>;
  readonly shallow: boolean;
  /** What lets a singleton be made and removed. */
  readonly creatable: boolean;
  readonly destroyable: boolean;
}

export interface ResourceRoute {
  readonly action: string;
  readonly methods: readonly string[];
  readonly path: string;
}

/** The calls of Laravel that register the actions of a resource. */
export const isResourceCall = (name: string): boolean => /^(?:api)?(?:[rR]esource|[sS]ingleton)s?$/.test(name);

/** The routes of a resource, which may be nested in others: `shelves.books`. */
export function resourceRoutes(name: string, call: ResourceCall): ResourceRoute[] {
  const names = name.replace(/^\//, '').split('.');
  const last = names.at(-1)!;
  const parameter = (one: string): string =>
    `{${call.parameters.get(one) ?? singular(one.slice(one.lastIndexOf('/') + 1)).replaceAll('-', '_')}}`;
  const collection = [...names.slice(0, -1).flatMap((one) => [one, parameter(one)]), last].join('/');
  const member = `${call.shallow ? last : collection}/${parameter(last)}`;
  return (/[sS]ingleton/.test(call.call) ? ofOne.filter(([action]) => isAllowed(action, call)) : ofMany)
    .filter(([action]) => !(call.call.startsWith('api') && forms.includes(action)))
    .filter(([action]) => (call.only ? call.only.includes(action) : !call.except.includes(action)))
    .map(([action, methods, single, below]) => ({
      action,
      methods,
      path: `${single ? member : collection}${below}`,
    }));
}

function isAllowed(action: string, { creatable, destroyable }: ResourceCall): boolean {
  if (action === 'destroy') return creatable || destroyable;
  return creatable || (action !== 'create' && action !== 'store');
}
