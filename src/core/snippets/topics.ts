import type { Topic } from './model';

/** All topics in the order of the reference page; the first three are what the product promises for every stack. */
export const topics: readonly Topic[] = [
  {
    id: 'input-validation',
    title: 'Input validation at the boundary',
    why: 'What comes from outside is checked once, at the door, and refused with the names of the fields that are wrong.',
  },
  {
    id: 'error-handling',
    title: 'Error handling',
    why: 'Errors have types, one place turns them into problem responses, and nothing of the inside leaks out.',
  },
  {
    id: 'idempotent-jobs',
    title: 'Idempotent jobs and requests',
    why: 'Queues deliver twice and clients retry; the effect still happens once.',
  },
  {
    id: 'transactions',
    title: 'Transactions',
    why: 'Writes that belong together are kept together or not at all.',
  },
  {
    id: 'pagination',
    title: 'Pagination',
    why: 'A list stays quick on its thousandth page, and no row is shown twice while others are added.',
  },
  {
    id: 'health',
    title: 'Health and readiness',
    why: 'A platform can tell a process that lives from one that can serve.',
  },
  {
    id: 'graceful-shutdown',
    title: 'Graceful shutdown',
    why: 'A deployment does not cut off requests that are under way.',
  },
  {
    id: 'correlation-id',
    title: 'Correlation id and structured logging',
    why: 'All lines that one request wrote can be found by one id.',
  },
  {
    id: 'rate-limiting',
    title: 'Rate limiting',
    why: 'One client cannot use up what is there for all, and is told when to come back.',
  },
  {
    id: 'outbound-calls',
    title: 'Outbound calls',
    why: 'A slow neighbour does not make this service slow.',
  },
  {
    id: 'passwords',
    title: 'Password hashing',
    why: 'A stolen table of users is not a table of passwords.',
  },
  {
    id: 'authorization',
    title: 'Roles',
    why: 'What nobody was given is denied, also on the route that was added last.',
  },
  {
    id: 'negative-tests',
    title: 'Tests of what must be refused',
    why: 'A refusal that no test holds is gone after the next refactoring.',
  },
  {
    id: 'delivery',
    title: 'Workflow and local environment',
    why: 'Tests run by themselves, and one command starts the service with what it needs.',
  },
  {
    id: 'documentation',
    title: 'Documents',
    why: 'A reviewer reads why before reading how.',
  },
];
