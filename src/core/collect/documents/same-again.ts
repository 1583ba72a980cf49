import type { Section } from '../../facts';
import { isSame } from '../../same';

/**
 * Sections of an edited document, with those that it had before handed out again where nothing of them changed, their lines included:
 * a key in one sentence leaves what is known of all other sections known.
 */
export function sameAgain(before: readonly Section[], now: readonly Section[]): readonly Section[] {
  return now.map((section, index) => {
    const old = before[index];
    return old !== undefined && isSame(old, section) ? old : section;
  });
}
