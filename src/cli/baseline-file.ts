import { readFileSync } from 'node:fs';
import { parseBaseline } from '../core/report/baseline';
import type { Baseline } from '../core/report/compare';
import { WrongUsage } from './wrong-usage';

/**
 * Reads a report that was printed as JSON earlier.
 *
 * @throws WrongUsage where there is none
 */
export function readBaseline(file: string): Baseline {
  let text: string;
  try {
    text = readFileSync(file, 'utf8');
  } catch {
    throw new WrongUsage(`There is no report ${file} that can be read.`);
  }
  const baseline = parseBaseline(text);
  if (!baseline) throw new WrongUsage(`${file} is no report that "audit --format json" printed.`);
  return baseline;
}
