import { toJson } from '../../core/report/json';
import { toText } from '../../core/report/text';
import { colours, columns, locator } from '../terminal';
import { report as reportOn } from '../open';

/** `audit [PATH]`: prints the report. */
export async function audit(path: string, { format }: { readonly format: 'text' | 'json' }): Promise<number> {
  const { host, report } = await reportOn(path);
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
