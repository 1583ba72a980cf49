import type { Facts, HistoryFacts } from '../facts';

/** The facts as one JSON object, indented by two spaces, with a final newline. */
export function factsToJson(facts: Facts): string {
  return `${JSON.stringify(publicFacts(facts), null, 2)}\n`;
}

/** The part of the facts that others may rely on, under the names they rely on. Fields of collectors yet to come are left out. */
export function publicFacts(facts: Facts): Record<string, unknown> {
  const { readme } = facts.documents;
  return {
    readme: readme && {
      path: readme.path,
      sections: readme.sections
        .filter(({ level }) => level > 0)
        .map(({ heading, level, line, kinds }) => ({ heading, level, line, kinds })),
    },
    languages: facts.sizes.languages,
    manifests: facts.manifests,
    scripts: facts.scripts,
    entities: facts.schema.entities,
    migrations: facts.schema.migrations,
    ...facts.stores,
    uses: facts.uses,
    endpoints: facts.endpoints,
    services: facts.containers.services,
    environment: facts.environment.variables,
    tests: facts.tests,
    structure: facts.structure,
    domain: facts.domain,
    history: publicHistory(facts.history),
  };
}

function publicHistory(history: HistoryFacts): Record<string, unknown> | null {
  if (history.kind !== 'known') return null;
  const { commits, authors, head, branch, defaultBranch, truncated, total } = history;
  const times = commits.map(({ time }) => time);
  return {
    commits: total ?? commits.length,
    authors,
    first: times.length > 0 ? day(Math.min(...times)) : null,
    last: times.length > 0 ? day(Math.max(...times)) : null,
    head: head || null,
    branch,
    defaultBranch,
    truncated,
  };
}

/** ISO 8601 in UTC; the year 9999 for a time beyond what a date can hold. */
function day(seconds: number): string {
  return new Date(Math.max(0, Math.min(seconds, 253_402_300_799)) * 1000).toISOString();
}
