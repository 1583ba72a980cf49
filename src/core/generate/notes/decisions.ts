/** Decisions that the code shows: the technologies that shape a service, each with the question that only its author can answer. */
import type { Facts } from '../../facts';
import type { Place } from '../../model';
import { partsBeside } from '../parts/parts';

export interface Decision {
  /** `PostgreSQL as the database`. */
  readonly title: string;
  readonly technology: string;
  /** What it is used as. */
  readonly role: string;
  readonly place: Place;
}

export const decisionNeeds = ['uses', 'stores', 'containers', 'endpoints'] as const;
type Needs = Pick<Facts, (typeof decisionNeeds)[number]>;

const most = 5;

/** The main decisions, those that shape most first. */
export function decisionsOf(facts: Needs): readonly Decision[] {
  const found: Decision[] = [];
  const add = (technology: string, role: string, place: Place): void => {
    if (!found.some((one) => one.technology === technology))
      found.push({ title: `${technology} as ${role}`, technology, role, place });
  };
  for (const { kind, name, place } of partsBeside(facts)) {
    if (kind === 'database') add(name, 'the database', place);
    else if (kind === 'queue') add(name, 'the message broker', place);
    else if (kind === 'cache') add(name, 'the cache', place);
  }
  const first = (capability: Facts['uses'][number]['capability'], role: string): void => {
    const use = facts.uses.find((one) => one.production && one.capability === capability);
    if (use) add(use.technology, role, use.place);
  };
  first('framework', 'the web framework');
  first('orm', 'the way to the database');
  first('query-builder', 'the way to the database');
  const token = facts.uses.find(({ production, capability }) => production && capability === 'jwt');
  if (token) add('JSON Web Tokens', 'the way callers are known', token.place);
  first('background-jobs', 'the runner of background work');
  first('graphql', 'the form of the API');
  first('grpc', 'the form of the API');
  return found.slice(0, most);
}
