import type { Section } from '../../facts';

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

/** Whether two pieces of plain data are alike. */
function isSame(one: unknown, other: unknown): boolean {
  if (one === other) return true;
  if (typeof one !== 'object' || typeof other !== 'object' || one === null || other === null) return false;
  if (Array.isArray(one)) {
    return (
      Array.isArray(other) &&
      one.length === other.length &&
      one.every((part: unknown, index) => isSame(part, other[index]))
    );
  }
  const names = Object.keys(one);
  return (
    names.length === Object.keys(other).length &&
    names.every((name) => isSame(one[name as keyof typeof one], other[name as keyof typeof other]))
  );
}
