import { openAudit } from '../../src/core/audit';
import type { Facts } from '../../src/core/facts';
import { MemoryHost } from './memory-host';

/** What the collectors find in a repository of these files. */
export function factsOf(files: Readonly<Record<string, string>>): Facts {
  return openAudit(new MemoryHost(files), { version: '0' }).facts;
}
