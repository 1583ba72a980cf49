import type { Notice, Report, TargetReport } from '../model';
import { plainLine } from '../text/plain-line';
import type { LineWriter } from './line-writer';

/** What of the configuration does not apply, what it leaves out, and the role that the project aims at. */
export function writeConfiguration(writer: LineWriter, { configuration, notices }: Report): void {
  if (!configuration) return;
  const { ignored, target } = configuration;
  const complaints = notices.filter((notice) => isOfConfiguration(notice, configuration));
  if (complaints.length > 0 || ignored.patterns.length > 0) writer.section('Configuration');
  for (const { path, line, message } of complaints)
    writer.prose(`${writer.place(path, line)} ${message}`, '    ', '  ', writer.paint.yellow);
  if (ignored.patterns.length > 0) {
    const files = ignored.files === 1 ? '1 file is' : `${ignored.files} files are`;
    writer.prose(`${files} left out by ${ignored.patterns.join(', ')}`, '    ', '  ');
  }
  if (target) writeTarget(writer, target);
}

/** Whether a notice is about the configuration, and not about a file that could not be read. */
export function isOfConfiguration({ path }: Notice, configuration: Report['configuration']): boolean {
  return path === configuration?.path;
}

function writeTarget(writer: LineWriter, { title, parts }: TargetReport): void {
  const { paint } = writer;
  writer.section(`Target: ${plainLine(title)}`);
  for (const { name, shown, evidence } of parts) {
    const place = evidence[0] ? `  ${writer.evidence(evidence[0])}` : '';
    writer.line(`  ${shown ? paint.green('✓') : paint.red('✗')} ${name}${place}`);
  }
}
