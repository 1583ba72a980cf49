import type { Collectors } from './collector';
import { documents } from './documents';
import { history } from './history';
import { ignores } from './ignores';
import { manifests } from './manifests';
import { scripts } from './scripts';
import { tools } from './tools';
import { tree } from './tree';
import { uses } from './uses';
import { workflows } from './workflows';

/** One collector per field of the facts, in an order in which each comes after those whose facts it needs. */
export const collectors = {
  tree,
  history,
  documents,
  manifests,
  scripts,
  workflows,
  tools,
  ignores,
  uses,
} satisfies Collectors;
