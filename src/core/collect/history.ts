import type { HistoryFacts } from '../facts';
import { isBot } from '../text/repository/commit-author';
import { defineCollector } from './collector';

/** The git history under the audited root. */
export const history = defineCollector<never, HistoryFacts>({
  linksHistory: true,
  wants: () => false,
  extract: () => null,
  link(_files, { history: known }) {
    if (known.kind !== 'known') return known;
    const authors = new Set(
      known.commits.filter((commit) => !isBot(commit)).map((commit) => commit.email.toLowerCase()),
    );
    return { ...known, authors: authors.size };
  },
});
