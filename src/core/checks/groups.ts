/** A group of checks: the first part of their ids, and what people see. */
export interface CheckGroup {
  readonly id: string;
  readonly title: string;
}

/** The groups in the order in which they are shown. */
export const groups: readonly CheckGroup[] = [
  { id: 'readme', title: 'README' },
  { id: 'notes', title: 'Architecture notes' },
  { id: 'quality', title: 'Portfolio quality' },
  { id: 'api', title: 'API design' },
  { id: 'data', title: 'Data' },
  { id: 'errors', title: 'Errors' },
  { id: 'validation', title: 'Validation' },
  { id: 'tests', title: 'Tests' },
  { id: 'deploy', title: 'Deployment' },
  { id: 'observability', title: 'Observability' },
  { id: 'security', title: 'Security' },
  { id: 'reliability', title: 'Reliability' },
  { id: 'antipattern', title: 'Anti-patterns' },
];

/** The group that a check belongs to: the part of its id before the slash. */
export function groupOf(checkId: string): string {
  return checkId.slice(0, checkId.indexOf('/'));
}
