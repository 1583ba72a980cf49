/** The names that languages and libraries give to status codes. */

/** Reason phrases in lower case without blanks, and other words that stand for one code. */
const codes: Readonly<Record<string, number>> = {
  ok: 200,
  success: 200,
  created: 201,
  createdataction: 201,
  createdatroute: 201,
  accepted: 202,
  acceptedataction: 202,
  nonauthoritativeinformation: 203,
  nocontent: 204,
  resetcontent: 205,
  partialcontent: 206,
  movedpermanently: 301,
  found: 302,
  seeother: 303,
  notmodified: 304,
  temporaryredirect: 307,
  permanentredirect: 308,
  badrequest: 400,
  invalidargument: 400,
  failedprecondition: 400,
  validationproblem: 400,
  validation: 400,
  parse: 400,
  unauthorized: 401,
  unauthenticated: 401,
  notauthenticated: 401,
  authenticationfailed: 401,
  notauthorized: 401,
  paymentrequired: 402,
  forbidden: 403,
  forbid: 403,
  permissiondenied: 403,
  accessdenied: 403,
  authorize: 403,
  accessdeniedhttp: 403,
  notfound: 404,
  404: 404,
  methodnotallowed: 405,
  notacceptable: 406,
  requesttimeout: 408,
  conflict: 409,
  alreadyexists: 409,
  gone: 410,
  lengthrequired: 411,
  preconditionfailed: 412,
  payloadtoolarge: 413,
  requestentitytoolarge: 413,
  contenttoolarge: 413,
  unsupportedmediatype: 415,
  imateapot: 418,
  teapot: 418,
  unprocessableentity: 422,
  unprocessablecontent: 422,
  locked: 423,
  faileddependency: 424,
  tooearly: 425,
  upgraderequired: 426,
  preconditionrequired: 428,
  toomanyrequests: 429,
  throttled: 429,
  resourceexhausted: 429,
  unavailableforlegalreasons: 451,
  internalservererror: 500,
  internalserver: 500,
  internal: 500,
  servererror: 500,
  problem: 500,
  notimplemented: 501,
  unimplemented: 501,
  badgateway: 502,
  badimplementation: 500,
  serviceunavailable: 503,
  serverunavailable: 503,
  unavailable: 503,
  gatewaytimeout: 504,
  deadlineexceeded: 504,
};

/** What stands around the phrase in a name: `HTTP_`, `Status404`, `SC_`, `Exception`. */
const before = /^(?:http(?:status)?|status|sc|err(?:or)?)(?=[a-z\d])/;
const after = /(?<=[a-z])(?:http)?(?:exception|error|response|result|objectresult|request)s?$/;

/** The code that a number or a name stands for; null where it is none. */
export function statusCodeOf(written: string): number | null {
  const digits = /(?:^|[a-z_])([1-5]\d\d)(?=$|[A-Z_])/i.exec(written);
  if (digits) return Number(digits[1]);
  const name = written
    .slice(Math.max(written.lastIndexOf('.'), written.lastIndexOf(':')) + 1)
    .replace(/_/g, '')
    .toLowerCase();
  const bare = name.replace(before, '');
  return own(name) ?? own(bare) ?? own(name.replace(after, '')) ?? own(bare.replace(after, ''));
}

const own = (name: string): number | null => (Object.hasOwn(codes, name) ? codes[name]! : null);
