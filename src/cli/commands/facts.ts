import { factsToJson } from '../../core/report/facts-json';
import { factsToText } from '../../core/report/facts-text';
import { open } from '../open';
import { colours, locator } from '../terminal';

/** `facts [PATH]`: prints what the collectors found. */
export async function facts(path: string, { format }: { readonly format: 'text' | 'json' }): Promise<number> {
  const { host, audit } = await open(path);
  process.stdout.write(
    format === 'json'
      ? factsToJson(audit.facts)
      : factsToText(audit.facts, { palette: colours(process.stdout), locate: locator(host.root) }),
  );
  return 0;
}
