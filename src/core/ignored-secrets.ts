import { secrets } from './collect/secrets';
import type { Collectors } from './collect/collector';
import { FactStore } from './fact-store';
import type { Facts } from './facts';
import type { Changes, Host } from './host';

/**
 * Secrets in files that a configuration leaves out. Leaving a file out does not take it back from those who can read the repository,
 * so that it is no way round the question.
 */
export class IgnoredSecrets {
  private readonly store: FactStore;

  /** @param ignored the files that are left out, as a host of their own */
  constructor(ignored: Host) {
    // The store asks no more of its collectors than those it is given.
    this.store = new FactStore(ignored, { secrets } as unknown as Collectors);
    this.store.collect();
  }

  /** Takes in what changed; gives whether the secrets did. */
  update(changes: Changes): boolean {
    return this.store.update(changes).has('secrets');
  }

  /** The facts with the secrets that the left out files hold. */
  addTo(facts: Facts): Facts {
    const { secrets: found } = this.store.facts;
    return found.length === 0 ? facts : { ...facts, secrets: [...facts.secrets, ...found] };
  }
}
