import type { Report } from '../model';

/** The report as one JSON object, indented by two spaces, with a final newline. */
export function toJson(report: Report): string {
  return `${JSON.stringify(report, null, 2)}\n`;
}
