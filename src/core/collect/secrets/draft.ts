import type { SecretFinding } from '../../facts';

/** A finding before its path is known. */
export type SecretDraft = Omit<SecretFinding, 'place'> & { readonly line: number };

/** Files that serve development, tests or a first filling of the database, by their path. */
const ofDevelopment =
  /(?:^|[/._-])(?:dev|develop|development|local|tests?|testing|spec|ci|e2e|examples?|samples?|demo|seeds?|seeders?|fixtures?|factories|mocks?|stubs?|docker-?compose|compose|playground|stories|storybook|scripts?|tools|benchmarks?|launchSettings)(?:[/._-]|$)/i;

/** Stand-ins for tests that lie beside what they stand for: `mockUsers.go`, `UsersMock.cs`. */
const standIn = /(?:^|\/)(?:[mM]ock|[sS]tub)[A-Z]\w*\.\w+$|[a-z](?:Mock|Stub)s?\.\w+$/;

/** Whether constants of a file do not reach production. */
export function servesDevelopment(path: string): boolean {
  return ofDevelopment.test(path.replace(/^src\/(?:main\/)?/, '')) || standIn.test(path);
}
