import type { Status } from '../model';
import type { Baseline } from './compare';

const statuses: readonly string[] = ['pass', 'partial', 'fail', 'na', 'unknown'] satisfies Status[];

/** Reads a report that was printed as JSON before; null where a text is none. */
export function parseBaseline(text: string): Baseline | null {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return null;
  }
  return isBaseline(value) ? value : null;
}

function isBaseline(value: unknown): value is Baseline {
  if (!isObject(value) || value.schemaVersion !== 1) return false;
  const { tool, project, checks, rubric } = value;
  return (
    isObject(tool) &&
    typeof tool.model === 'string' &&
    isObject(project) &&
    (project.revision === null || typeof project.revision === 'string') &&
    isObject(rubric) &&
    isScore(rubric.average) &&
    isListOf(rubric.areas, (area) => typeof area.id === 'string' && isScore(area.score)) &&
    isListOf(
      checks,
      ({ id, title, status }) =>
        typeof id === 'string' && typeof title === 'string' && statuses.includes(status as string),
    )
  );
}

type Fields = Readonly<Record<string, unknown>>;

const isObject = (value: unknown): value is Fields => typeof value === 'object' && value !== null;
const isScore = (value: unknown): boolean => value === null || typeof value === 'number';
const isListOf = (value: unknown, fits: (item: Fields) => boolean): boolean =>
  Array.isArray(value) && value.every((item) => isObject(item) && fits(item));
