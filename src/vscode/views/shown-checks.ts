import { groups, groupOf } from '../../core/checks/groups';
import type { CheckReport } from '../../core/model';
import type { Session } from '../session';

/** The answered checks of a group; none while there is no report to show. */
export function checksOf(session: Session, group: string): readonly CheckReport[] {
  return session.shown?.checks.filter((check) => groupOf(check.id) === group) ?? [];
}

/** The groups that have checks, in the catalogue's order; a group it does not know comes last. */
export function groupsOf(session: Session): readonly string[] {
  const present = new Set(session.shown?.checks.map((check) => groupOf(check.id)));
  const known = groups.map((group) => group.id).filter((id) => present.has(id));
  return [...known, ...[...present].filter((id) => !known.includes(id))];
}
