/** Collections of requests that make assertions: Postman, Hurl, `.http` files. */
import type { SourceFile } from '../collector';

/** What a command line begins with that runs a collection of requests. */
const runners = {
  hurl: /^hurl\b.*--test|^hurl\b/,
  http: /^(?:ijhttp|httpyac|httpya?c)\b/,
  bruno: /^bru run\b/,
  newman: /^newman run\b|^postman collection run\b/,
} as const;

export type RequestRunner = keyof typeof runners;

/** Whether a command runs a collection with its runner. */
export const runsRequests = (runner: RequestRunner, command: string): boolean => runners[runner].test(command);

/** Assertions that a collection of requests makes, by the runner that it needs. */
export interface RequestSuite {
  readonly runner: RequestRunner;
  readonly cases: number;
  readonly assertions: number;
  readonly line: number;
  readonly refusal: number | null;
}

/** Whether a path may hold a collection of requests. */
export function isRequestFile(path: string): boolean {
  return /postman_collection\.json$|\.postman\.json$|(?:^|\/)[^/]*collection[^/]*\.json$|\.hurl$|\.http$|\.bru$/i.test(
    path,
  );
}

/** What a collection of requests asserts; null where it only sends them. */
export function requestSuite({ path, text }: SourceFile): RequestSuite | null {
  const suite = (runner: RequestRunner, asserts: RegExp, one: RegExp): RequestSuite | null => {
    const first = asserts.exec(text);
    if (!first) return null;
    const assertions = text.match(new RegExp(asserts.source, 'gm'))?.length ?? 0;
    const cases = Math.min(assertions, text.match(new RegExp(one.source, 'gm'))?.length ?? 0);
    const refused = /\b(?:status\(|HTTP(?:\/[\d.]+)? |code\)?\.to\.\w+\.?\w*\(|status: eq |eql?\()4\d\d\b/.exec(text);
    return {
      runner,
      cases,
      assertions,
      line: lineAt(text, first.index),
      refusal: refused ? lineAt(text, refused.index) : null,
    };
  };
  if (/\.hurl$/i.test(path)) return suite('hurl', /^HTTP(?:\/[\d.]+)? \d{3}/m, /^(?:GET|POST|PUT|PATCH|DELETE) /m);
  if (/\.http$/i.test(path)) return suite('http', /client\.test\(|\?\? status/m, /client\.test\(|\?\? status/m);
  if (/\.bru$/i.test(path)) return suite('bruno', /^\s*(?:res\.\w+: \w+|test\()/m, /^\s*(?:res\.\w+: \w+|test\()/m);
  if (!text.includes('"item"')) return null;
  return suite('newman', /pm\.test\(|tests\[/, /pm\.test\(|tests\[/);
}

function lineAt(text: string, offset: number): number {
  let line = 1;
  for (let at = text.indexOf('\n'); at >= 0 && at < offset; at = text.indexOf('\n', at + 1)) line++;
  return line;
}
