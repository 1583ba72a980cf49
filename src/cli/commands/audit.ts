import { toJson } from '../../core/report/json';
import { toText } from '../../core/report/text';
import { colours, columns, locator } from '../terminal';
import { open } from '../open';

/** `audit [PATH]`: prints the report. */
export async function audit(path: string, { format }: { readonly format: 'text' | 'json' }): Promise<number> {
  const { host, audit } = await open(path);
  const { report } = audit;
  process.stdout.write(
    format === 'json'
      ? toJson(report)
      : toText(report, {
          palette: colours(process.stdout),
          width: columns(process.stdout),
          locate: locator(host.root),
        }),
  );
  return 0;
}
