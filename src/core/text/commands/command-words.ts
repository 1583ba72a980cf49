/** Which words look like a command where people write about one: in a code fence, in inline code, or in a sentence. */

/** Programs that a set-up, a test run or a request begins with. */
const programs = new Set(
  (
    'npm npx yarn pnpm bun bunx node nodemon ts-node ts-node-dev tsx tsc deno nest nx turbo lerna rush pm2 next vite serverless sls sam wrangler encore corepack nvm ' +
    'jest vitest mocha ava playwright cypress newman prisma sequelize knex typeorm drizzle-kit ' +
    'go air gow reflex ginkgo gotestsum mage task just make gmake dep templ migrate goose sqlc swag buf wire golangci-lint ' +
    'python python3 py pip pip3 pipx poetry pipenv uv uvx pdm rye hatch conda mamba virtualenv pytest py.test tox nox behave nosetests coverage ' +
    'uvicorn gunicorn hypercorn daphne waitress-serve flask fastapi django-admin celery alembic sanic litestar invoke inv poe ' +
    'mvn mvnw gradle gradlew java sbt ant lein clj kotlin ' +
    'dotnet nuke cake func ' +
    'bundle bundler rails rake ruby rspec rackup puma foreman overmind hivemind gem cucumber ' +
    'php composer artisan sail symfony phpunit pest codecept behat frankenphp ' +
    'cargo rustup sqlx diesel bacon trunk ' +
    'mix iex elixir ' +
    'docker docker-compose podman podman-compose kubectl helm minikube kind skaffold tilt devspace vagrant terraform ansible-playbook nix nix-shell devbox earthly bazel ' +
    'git gh cp mv copy xcopy copy-item move-item mkdir touch cd chmod export source . set sh bash zsh pwsh powershell sudo env cross-env time ' +
    'createdb psql mysql mongod redis-server redis-cli sqlite3 ' +
    'curl http https xh wget grpcurl grpc_cli evans invoke-restmethod invoke-webrequest irm iwr curlie httpie hurl'
  ).split(' '),
);

/** Programs whose name is a plain word: they count only with one of the words that they are used with. */
const verbs: Readonly<Record<string, RegExp>> = {
  go: /^(?:run|build|test|mod|get|install|generate|work|tool|vet|fmt|env|version)$/,
  make: /^[\w.:/-]+$/,
  just: /^[\w.:-]+$/,
  task: /^[\w.:-]+$/,
  set: /^(?:\w+=|[-+][a-z])/i,
  time: /^[a-z./][\w./-]*$/,
  source: /[./]/,
  '.': /^[\w.-]*\/|^\.env/,
  kind: /^(?:create|load|delete|get)$/,
  func: /^(?:start|host|init)$/,
  serve: /^-/,
  cake: /^-|\.cake$/,
  wire: /^(?:gen|\.\/)/,
  air: /^(?:-|init$)/,
  next: /^(?:dev|build|start)$/,
  http: /^(?:-|[A-Z]+$|:|\S*[/:.])/,
  https: /^(?:-|[A-Z]+$|\S*[/:.])/,
  java: /^-|^[A-Z]\w*$/,
  node: /^[\w./\\-]+$/,
  migrate: /^(?:-|up|down|create|force|goto)/,
  export: /^(?:\w+=|["']?\$\(|`)/,
  copy: /[.\\/]/,
  inv: /^[\w.-]+$/,
  invoke: /^[\w.-]+$/,
  trunk: /^(?:serve|build)$/,
  buf: /^(?:generate|lint|build|dep|mod)$/,
  dep: /^ensure$/,
};

/** Programs that do something sensible when they are run without a word more. */
const alone =
  /^(?:yarn|make|pytest|py\.test|tox|nox|rspec|rake|air|ginkgo|gotestsum|phpunit|pest|bundle|jest|vitest|mocha|rackup|sbt|behave|cucumber|task|just|nodemon|iex|codecept|behat|gow)$/;

/** The program that a command line begins with, in lower case and without folder and extension; empty where none is named. */
export function programOf(line: string): string {
  const first = /^(?:[A-Za-z_]\w*=\S*\s+)*(?:sudo\s+)?(\S+)/.exec(line)?.[1] ?? '';
  return first
    .replace(/^["']|["']$/g, '')
    .replaceAll('\\', '/')
    .replace(/^.*\//, '')
    .replace(/\.(?:exe|cmd|bat)$/i, '')
    .toLowerCase();
}

/** Whether a line is a command, as far as its first two words tell. */
export function looksLikeCommand(line: string): boolean {
  const written = /^(?:[A-Za-z_]\w*=\S*\s+)*(?:sudo\s+)?(\S+)(?:\s+(\S+))?/.exec(line);
  if (!written) return false;
  const [, first = '', second] = written;
  if (/^(?:\.{1,2}|vendor|bin|node_modules|scripts?|venv|\.venv)[/\\][\w./\\-]+$/.test(first))
    return !/[.,:;]$/.test(first);
  const program = programOf(first);
  if (!programs.has(program)) return /^[\w-]+\.(?:sh|bat|cmd|ps1)$/i.test(first);
  // Names of programs are written small, but for those of Windows; `Go` and `Docker` begin sentences.
  if (/^[A-Z]/.test(first) && !/^(?:Copy-Item|Move-Item|Invoke-|IRM|IWR)/i.test(first)) return false;
  if (second === undefined) return alone.test(program);
  return verbs[program]?.test(second) ?? /^[\w./\\@:$~"'<>[{*-]/.test(second);
}

/** Whether a program does something sensible without a word more. */
export const runsAlone = (program: string): boolean => alone.test(program);
