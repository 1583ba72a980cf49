import type { HistoryFacts } from '../facts';
import type { Commit } from '../host';
import { defineCollector } from './collector';

/** Whether a program made the commit (dependency updates, release bots). */
export function isBot({ author, email }: Pick<Commit, 'author' | 'email'>): boolean {
  return /\[bot\]|\b(?:dependabot|renovate|greenkeeper|snyk-bot|github-actions|pyup-bot|semantic-release-bot|imgbot|allcontributors|mergify)\b/i.test(
    `${author} ${email}`,
  );
}

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
