/**
 * What code can bring into play: the words that checks, advice and generators ask for, each with what a use of it shows. A use stands
 * for the thing at work (a line that limits requests), not for a library being at hand.
 */
export const capabilityMeanings = {
  // What the project is
  framework: 'A web, RPC or application framework is brought into play.',
  server: 'A program that answers requests is started or declared.',
  worker: 'A program that works without requests is started: a queue consumer, a scheduler, a stream processor.',
  cli: 'A command-line program is declared.',
  router: 'Routes are registered.',
  openapi: 'An OpenAPI description is made from the code or served by it.',
  graphql: 'A GraphQL schema is served.',
  grpc: 'A gRPC service is served or called.',
  websockets: 'Messages are exchanged over a kept connection: WebSocket, Socket.IO, server-sent events.',
  'server-rendering': 'Pages are rendered on the server from templates.',
  'static-files': 'Files are served as they are.',
  serialization: 'Data is turned into its outward form by a declared schema.',
  pagination: 'A list is cut into pages.',

  // Data
  database: 'A relational database is connected to or queried.',
  'document-store': 'A document database is connected to or queried.',
  'key-value-store': 'A key-value store is connected to or used.',
  search: 'A search engine is connected to or queried.',
  orm: 'Records are mapped to objects.',
  'query-builder': 'Queries are composed in code, or generated from SQL.',
  migrations: 'Versioned changes of the schema are declared or run.',
  'schema-sync': 'The schema is made from the models at start-up, without versions.',
  transactions: 'Several writes are run as one.',
  upsert: 'A record is written or left as it is by its key, so that a repeated write does no harm.',
  locking: 'Writers are kept apart: row locks, version columns, distributed locks.',

  // Errors and input
  'error-handling': 'One place turns errors into responses.',
  'error-reporting': 'Errors are sent to a tracker.',
  validation: 'Input is checked against a declared schema or rules.',

  // Security
  authentication: 'Callers are identified: session, token, key, OAuth.',
  'open-access': 'Every request is let in, whoever sends it.',
  authorization: 'Roles, permissions, policies or ownership are checked.',
  'password-hash': 'Passwords are hashed by an algorithm made for them.',
  'fast-hash': 'A general-purpose hash is computed.',
  jwt: 'JSON Web Tokens are issued or verified.',
  session: 'Server-side or signed-cookie sessions are kept.',
  csrf: 'Forged requests from other sites are refused.',
  cors: 'Requests from other origins are ruled on.',
  'security-headers': 'Protective response headers are set.',
  'rate-limit': 'Requests are limited per client or key.',
  encryption: 'Data is encrypted or signed.',

  // Observing
  logger: 'Something is written through a levelled or structured logger.',
  'logger-setup': 'A levelled or structured logger is made or configured.',
  'log-call': 'Something is written with a level through a logger that the project wrapped itself.',
  print: 'Something is written to standard output without a level.',
  'access-log': 'Each request is logged.',
  metrics: 'Metrics are recorded or exported.',
  tracing: 'Traces are recorded or exported.',
  health: 'A health, readiness or liveness endpoint is provided.',
  'correlation-id': 'A request or correlation id is made or taken over.',

  // Reliability
  'http-client': 'Another server is called.',
  timeouts: 'A time limit is set on serving, calling or querying.',
  retry: 'A failed call or job is tried again.',
  'connection-retry': 'A program waits for a database or a broker by trying to connect again.',
  'circuit-breaker': 'Calls to a failing dependency are cut off.',
  'graceful-shutdown': 'The stop signal is handled and work in progress is finished.',
  'stop-signal': 'The stop signal is caught.',
  drain: 'A server is stopped, or work in progress is waited for.',
  'graceful-default': 'The framework finishes work in progress when it is told to stop, without a word of the project.',
  idempotency: 'A repeated request or message is recognised.',
  'background-jobs': 'Work is put off the request path.',
  scheduler: 'Work is run at set times.',
  queue: 'Messages are sent to or taken from a broker.',
  events: 'Parts of the program talk through events.',
  cache: 'Results are kept to be used again.',
  'http-caching': 'Responses say how long or under which tag they may be kept.',
  compression: 'Responses are compressed.',
  'dependency-injection': 'Parts are wired together by a container.',
  config: 'Configuration is read from the environment or files.',

  // Outside parts
  mail: 'Mail is sent.',
  sms: 'Text messages or push notifications are sent.',
  storage: 'Files are kept in an object store or uploaded.',
  payments: 'Payments are made through a provider.',
  'ai-model': 'A language or other model is called.',

  // Tests
  'test-runner': 'Automated tests are declared.',
  'integration-test': 'Tests drive the HTTP or RPC interface, or a database.',
  mocking: 'Parts are replaced in tests.',
  'end-to-end': 'Tests drive a browser.',
  'load-test': 'The service is put under load.',
  'test-data': 'Data for tests is made.',
} as const;

export type Capability = keyof typeof capabilityMeanings;
