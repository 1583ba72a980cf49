import type { Exemption, Finding, Notice } from '../model';
import { configurationFile, type ExemptionWish } from './configuration';

/** No more checks than these leave the scores, whatever the reasons. */
export const mostExempted = 3;

/** No reason makes a committed secret acceptable. */
export const neverExempted = 'security/no-secrets';

/** The exemptions that hold, by check, and why others do not. */
export interface Exemptions {
  readonly held: ReadonlyMap<string, Exemption>;
  readonly notices: readonly Notice[];
}

/**
 * Which of the wished exemptions hold, in the order of the file up to the bound. A check that passes, does not apply or could not be
 * looked at needs no exemption and takes up none; switched off it is left out all the same.
 */
export function holdExemptions(
  wishes: readonly ExemptionWish[],
  answers: ReadonlyMap<string, Pick<Finding, 'status'>>,
): Exemptions {
  const held = new Map<string, Exemption>();
  const notices: Notice[] = [];
  let taken = 0;
  for (const { check, kind, reason, line } of wishes) {
    const refuse = (message: string): void => void notices.push({ path: configurationFile, line, message });
    const status = answers.get(check)?.status;
    const open = status === 'fail' || status === 'partial';
    const scored = open || status === 'pass';
    if (check === neverExempted) {
      if (open || kind === 'off') refuse(`exempts ${check}, which is never left out of the scores`);
    } else if (kind === 'exempt' && !open) continue;
    else if (scored && ++taken > mostExempted) {
      refuse(`exempts ${check}, but no more than ${mostExempted} checks may leave the scores, so that it counts`);
    } else held.set(check, { kind, reason });
  }
  return { held, notices };
}
