import type { DomainConcern, DomainFacts, DomainRule, DomainStates, Endpoint, Entity, Use } from '../../facts';
import type { Place } from '../../model';
import { languageOf, roleOfPath, saysGenerated } from '../../text/repository/file-role';
import { defineCollector, type SourceFile } from '../collector';
import { sourceOf } from '../source';
import { concernsIn, type FileConcern } from './concerns';
import { entitiesOf } from './entities';
import { conditionsIn, refusalsIn, type FileRule } from './rules';
import { statementsOf } from './statements';
import { statesIn, transitionsIn, type FileStates } from './states';

/** What one file contributes. */
interface FileDomain {
  readonly states: readonly FileStates[];
  readonly transitions: readonly number[];
  readonly rules: readonly FileRule[];
  readonly concerns: readonly FileConcern[];
}

/** First data, changes of the schema and code for browsers hold no rules of the service. */
const aside =
  /(?:^|\/)(?:[\w.-]*migrations?|migrate|seeds?|seeders?|factories|docs?|scripts?|public|static|assets|wwwroot)\/|\.(?:config|conf)\.[cm]?[jt]s$|\.[jt]sx$|\.d\.ts$/;
const most = 30;

/** What the project is about, as code and documents show it. */
export const domain = defineCollector<FileDomain, DomainFacts, 'schema' | 'endpoints' | 'uses' | 'documents'>({
  needs: ['schema', 'endpoints', 'uses', 'documents'],
  wants: ({ path, size }) =>
    size < 400_000 && languageOf(path) !== null && roleOfPath(path) === 'production' && !aside.test(path),
  extract: domainOf,
  link(files, _context, { schema, endpoints, uses, documents }) {
    return {
      entities: entitiesOf(schema.entities, endpoints),
      states: statesOf(files).slice(0, most),
      transitions: [...transitionPlaces(files), ...workflowEndpoints(endpoints)].slice(0, most),
      rules: [...rulesIn(files), ...constraintsIn(schema.entities)].slice(0, 2 * most),
      concerns: [...concernsOf(files), ...permissionsIn(uses)],
      ...statementsOf(documents),
    };
  },
});

function domainOf(file: SourceFile): FileDomain | null {
  const source = sourceOf(file);
  if (!source || source.minified || saysGenerated(file.text)) return null;
  const found: FileDomain = {
    states: statesIn(source),
    transitions: transitionsIn(source),
    rules: [...refusalsIn(source), ...conditionsIn(source)],
    concerns: concernsIn(source),
  };
  const empty = Object.values(found).every((list: readonly unknown[]) => list.length === 0);
  return empty ? null : found;
}

/** Each set of states once, where it is declared first. */
function statesOf(files: ReadonlyMap<string, FileDomain>): DomainStates[] {
  const found = new Map<string, DomainStates>();
  for (const [path, { states }] of files) {
    for (const { name, values, line } of states) {
      const key = [...values].sort().join(' ');
      if (!found.has(key)) found.set(key, { name, values, place: { path, line } });
    }
  }
  return [...found.values()];
}

function transitionPlaces(files: ReadonlyMap<string, FileDomain>): Place[] {
  return [...files].flatMap(([path, { transitions }]) => transitions.map((line) => ({ path, line })));
}

/** Steps of a workflow that an interface offers: what is done to a thing besides reading and writing it. */
const workflowStep =
  /^(?:cancel|confirm|approve|reject|decline|accept|assign|unassign|reserve|release|book|checkout|check-?in|check-?out|pay|refund|capture|ship|dispatch|deliver|return|complete|close|reopen|publish|unpublish|archive|submit|redeem|transfer|withdraw|deposit|borrow|renew|start|finish|pause|resume|retry|escalate|invite|join|leave|vote|bid|apply|enroll?|subscribe|unsubscribe|settle|dispute|activate|deactivate|suspend)$/i;

function workflowEndpoints(endpoints: readonly Endpoint[]): Place[] {
  return endpoints
    .filter(
      ({ method, path }) =>
        method !== 'GET' &&
        path
          .split('/')
          .slice(2)
          .some((step) => workflowStep.test(step)),
    )
    .map(({ route }) => route);
}

/** Each rule once, however many files state it. */
function rulesIn(files: ReadonlyMap<string, FileDomain>): DomainRule[] {
  const found = new Map<string, DomainRule>();
  for (const [path, { rules }] of files) {
    for (const { kind, text, line } of rules) {
      const key = `${kind} ${text.toLowerCase().replace(/[^a-z\d]|exception|error/g, '')}`;
      if (!found.has(key)) found.set(key, { kind, text, place: { path, line } });
    }
  }
  return [...found.values()].sort((a, b) => order[a.kind] - order[b.kind]);
}

const order: Readonly<Record<DomainRule['kind'], number>> = { refusal: 0, condition: 1, constraint: 2 };

function constraintsIn(entities: readonly Entity[]): DomainRule[] {
  return entities
    .filter(({ framework }) => !framework)
    .flatMap(({ name, checks }) =>
      checks.map(({ fields, place }): DomainRule => {
        const text = fields.length > 0 ? `${name}: ${fields.join(', ')}` : name;
        return { kind: 'constraint', text, place };
      }),
    );
}

function concernsOf(files: ReadonlyMap<string, FileDomain>): DomainConcern[] {
  return (['money', 'time', 'stock'] as const).flatMap((kind) => {
    const places = [...files].flatMap(([path, { concerns }]) =>
      concerns.filter((one) => one.kind === kind).map(({ line }) => ({ path, line })),
    );
    return places.length > 0 ? [{ kind, files: places.length, places: places.slice(0, 5) }] : [];
  });
}

function permissionsIn(uses: readonly Use[]): DomainConcern[] {
  const places = new Map<string, Place>();
  for (const { capability, production, place } of uses)
    if (capability === 'authorization' && production && !places.has(place.path)) places.set(place.path, place);
  if (places.size === 0) return [];
  return [{ kind: 'permissions', files: places.size, places: [...places.values()].slice(0, 5) }];
}
