import { nodeData } from './node/data';
import { nodeOperations } from './node/operations';
import { nodeRuntime } from './node/runtime';
import { nodeSecurity } from './node/security';
import { nodeTests } from './node/tests';
import { nodeWeb } from './node/web';
import type { Technology } from './technology';

/** JavaScript and TypeScript on a server. */
export const node: readonly Technology[] = [
  ...nodeRuntime,
  ...nodeWeb,
  ...nodeData,
  ...nodeSecurity,
  ...nodeOperations,
  ...nodeTests,
];
