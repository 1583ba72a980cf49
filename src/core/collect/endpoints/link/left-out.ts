import type { Endpoint } from '../../../facts';

/** Programs that stand in for others while one develops. */
const standIn = /(?:^|[/_-])(?:mocks?|stubs?|fakes?)(?:[/_.-]|$)/i;
const documentationPath =
  /\/(?:(?:api-?docs?|docs)(?:[.-](?:json|ya?ml))?|swagger(?:-ui)?(?:\.html)?|redoc|openapi(?:\.(?:json|ya?ml))?|swagger\.(?:json|ya?ml)|graphiql|playground|reference)(?:\/\*)?$/i;

/** Words by which a file that serves documentation of its API gives itself away. */
export const documentationWords = /\b(?:swagger\w*|openapi\w*|redoc\w*|scalar\w*|graphiql|playground)\b/i;

/** What a function is called that does something with whatever path it is asked for, as opposed to saying that nothing is there. */
const servesAnyPath = /redirect|prox(?:y|ied)|forward|gateway/i;

/**
 * Whether a route is none of the service's own: mock servers, pages that document the API, a catch-all that only says that nothing is
 * there.
 */
export function isLeftOut(
  file: string,
  { method, path, handler }: Pick<Endpoint, 'method' | 'path' | 'handler'>,
  documents: boolean,
): boolean {
  if (standIn.test(file)) return true;
  if (documents && (method === 'GET' || method === 'ANY') && documentationPath.test(path)) return true;
  return path === '/*' && (method === 'ANY' || method === 'GET') && !servesAnyPath.test(handler?.name ?? '');
}
