import type { ToolUse } from '../../facts';
import { defineCollector } from '../collector';

export const tools = defineCollector<never, readonly ToolUse[]>({
  wants: () => false,
  extract: () => null,
  link: () => ([]),
});
