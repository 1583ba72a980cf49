import { answers } from './answers';
import type { Collectors } from './collector';
import { code } from './code';
import { containers } from './containers';
import { documents } from './documents';
import { domain } from './domain';
import { endpoints } from './endpoints';
import { environment } from './environment';
import { gateways } from './gateways';
import { history } from './history';
import { idle } from './idle';
import { ignores } from './ignores';
import { manifests } from './manifests';
import { schema } from './schemas';
import { scripts } from './scripts';
import { secrets } from './secrets';
import { sizes } from './sizes';
import { stores } from './stores';
import { structure } from './structure';
import { tests } from './tests';
import { tools } from './tools';
import { tree } from './tree';
import { unreached } from './unreached';
import { uses } from './uses';
import { workflows } from './workflows';
import { writes } from './writes';

/** One collector per field of the facts, in an order in which each comes after those whose facts it needs. */
export const collectors = {
  tree,
  sizes,
  history,
  documents,
  manifests,
  code,
  scripts,
  workflows,
  tools,
  ignores,
  idle,
  unreached,
  uses,
  endpoints,
  answers,
  schema,
  stores,
  writes,
  tests,
  containers,
  gateways,
  environment,
  secrets,
  structure,
  domain,
} satisfies Collectors;
