/** What a command is for: to install, to start, to test … It is told from its words, and from the scripts that it names. */
import { toolsOfCommand } from '../../technologies/development-tools';
import { stagesOf } from './runners';
import { facetsOfName } from './script-names';

/**
 * `install` brings dependencies in or builds; `package` installs a named package; `start` runs the service, `self-contained` with
 * whatever it needs; `implied-test` builds and tests on the way; `infrastructure` starts a database or the like; `deploy` brings it
 * to a cluster or a host; `named` runs a script of the repository whose name does not tell.
 */
export type Facet =
  | 'clone'
  | 'install'
  | 'package'
  | 'configure'
  | 'migrate'
  | 'start'
  | 'self-contained'
  | 'infrastructure'
  | 'test'
  | 'implied-test'
  | 'deploy'
  | 'named';

const memory = new Map<string, ReadonlySet<Facet>>();
const memoryLimit = 3_000;

/** What a command is for, by its words. */
export function facetsOf(words: readonly string[]): ReadonlySet<Facet> {
  const key = words.length > 40 ? words.slice(0, 40).join(' ') : words.join(' ');
  const known = memory.get(key);
  if (known) return known;
  const facets = new Set<Facet>();
  if (!/(?:^|\s)(?:--help|--version|-h|-V)$/.test(key)) {
    for (const { words: stage, program } of stagesOf(words.slice(0, 40))) {
      const [name = '', ...rest] = stage;
      for (const facet of facetsOfStage(name, rest, program, key)) facets.add(facet);
    }
    addTests(words, facets);
  }
  if (memory.size >= memoryLimit) memory.clear();
  memory.set(key, facets);
  return facets;
}

/** Builds that run the tests on their way do so unsaid. */
function addTests(words: readonly string[], facets: Set<Facet>): void {
  if (
    facets.has('package') ||
    facets.has('deploy') ||
    !toolsOfCommand(words).some((row) => row.capability === 'test-runner')
  )
    return;
  const text = words.join(' ').slice(0, 300);
  const build =
    /\b(?:mvnw?|gradlew?|nx|turbo)\b.*\s:?(?:[\w-]+:)?(?:install|package|build|deploy|publish\w*|assemble)\b/.test(
      text,
    );
  const said =
    /\s:?(?:[\w-]+:)*(?:\w*[tT]ests?|verify|check|integration-test|surefire:test|failsafe:integration-test)(?:\s|$)/.test(
      text,
    );
  facets.add(build && !said ? 'implied-test' : 'test');
}

const none: readonly Facet[] = [];
const notOptions = (words: readonly string[]): string[] => words.filter((word) => !word.startsWith('-'));

function facetsOfStage(name: string, rest: readonly string[], program: string, text: string): readonly Facet[] {
  const plain = notOptions(rest);
  const verb = plain[0] ?? '';
  switch (name) {
    case 'git':
      return verb === 'clone' ? ['clone'] : none;
    case 'gh':
      return verb === 'repo' && plain[1] === 'clone' ? ['clone'] : none;
    case 'cp':
    case 'mv':
    case 'copy':
    case 'xcopy':
    case 'Copy-Item':
      return ['configure'];
    case 'npm':
    case 'pnpm':
    case 'yarn':
    case 'bun':
      return packageManager(name, rest, plain);
    case 'make':
    case 'task':
    case 'just':
    case 'mage':
    case 'gmake':
    case 'poe':
    case 'inv':
    case 'invoke':
      return scriptNames(plain.length > 0 ? plain.filter((word) => !word.includes('=')) : ['default']);
    case 'composer':
      if (/^(?:install|update|i)$/.test(verb)) return ['install'];
      if (verb === 'require') return ['package'];
      if (/^(?:create-project|dump-autoload|self-update|show|global)$/.test(verb)) return none;
      return scriptNames(/^run(?:-script)?$/.test(verb) ? plain.slice(1, 2) : plain.slice(0, 1));
    case 'docker':
    case 'podman':
      return container(rest, plain);
    case 'sail':
      return /^(?:up|start)$/.test(verb) ? ['start', 'self-contained'] : none;
    default:
      return byProgram(name, rest, plain, program, text);
  }
}

function packageManager(name: string, rest: readonly string[], plain: readonly string[]): readonly Facet[] {
  const at = plain[0] === 'workspace' || plain[0] === 'workspaces' ? 2 : 0;
  const values = new Set(['--prefix', '-C', '--cwd', '--dir', '-w', '--workspace', '-F', '--filter']);
  const words = plain.filter((word) => !values.has(rest[rest.indexOf(word) - 1] ?? '')).slice(at);
  const [verb = '', second] = words;
  if (verb === '' && name === 'yarn') return rest.some((word) => /^-v|^--version/.test(word)) ? none : ['install'];
  if (/^(?:install|i|ci|clean-install|bootstrap|link)$/.test(verb)) {
    if (rest.some((word) => /^(?:-g|--global)$/.test(word))) return none;
    return second === undefined || /^[.<[]/.test(second) ? ['install'] : ['package'];
  }
  if (
    /^(?:add|remove|uninstall|update|upgrade|audit|init|create|publish|global|exec|x|dlx|config|set|version|outdated|prune|login|list|ls)$/.test(
      verb,
    )
  )
    return verb === 'add' ? ['package'] : none;
  if (/^(?:run|run-script|rum)$/.test(verb)) return second === undefined ? none : scriptNames([second], name);
  if (/^(?:t|tst)$/.test(verb)) return ['test'];
  return verb === '' ? none : scriptNames([verb], name);
}

function scriptNames(names: readonly string[], runner = ''): readonly Facet[] {
  const facets = names.filter((word) => !isGap(word)).flatMap((word) => facetsOfName(word));
  // What a package manager runs needs its dependencies first; a target of a build program may see to them by itself.
  return facets.includes('start') && !/^(?:npm|pnpm|yarn|bun)$/.test(runner) ? [...facets, 'self-contained'] : facets;
}

/** Images that stand beside a service. */
export const infrastructure =
  /(?:^|\/)(?:postgres|postgresql|postgis|pg|db|database|mysql|mariadb|mongo|mongodb|redis|valkey|memcached|rabbitmq|kafka|zookeeper|redpanda|elasticsearch|opensearch|kibana|grafana|prometheus|jaeger|zipkin|adminer|pgadmin\d?|phpmyadmin|mailhog|mailpit|maildev|minio|localstack|keycloak|nats|consul|vault|etcd|cassandra|scylla|neo4j|clickhouse|dynamodb\w*|mssql|server|sqlserver|azure-sql-edge|nginx|traefik|otel\w*|sonarqube|hello-world|meilisearch|influxdb|cockroach\w*|activemq|mosquitto|temporal|eventstore|seq|dpage|edoburu|swagger-ui)(?:[-_]?(?:db|server|dev|test|local|data|alpine|single-node|json-hc|all-in-one))?(?::|$)/i;
/** Images that a toolchain or a system is published as. */
const base =
  /^(?:library\/)?(?:node|python|golang|ruby|php|openjdk|eclipse-temurin|amazoncorretto|maven|gradle|alpine|ubuntu|debian|fedora|centos|busybox|rust|elixir|erlang|dotnet|httpd|caddy|composer|bash|curlimages\/curl|mcr\.microsoft\.com\/dotnet\/.*|migrate\/migrate|openapitools\/.*)(?::|$)/i;
const containerValues =
  /^(?:-[eptvmuwhcalf]|--(?:name|env|env-file|publish|volume|network|net|platform|restart|memory|cpus|user|workdir|entrypoint|hostname|link|mount|add-host|file|tag|build-arg|target|label|project-name|profile|scale|pull))$/;

function container(rest: readonly string[], plain: readonly string[]): readonly Facet[] {
  const words = rest.filter((word, index) => !word.startsWith('-') && !containerValues.test(rest[index - 1] ?? ''));
  const [verb = '', second = ''] =
    words[0] === 'container' || words[0] === 'image' || words[0] === 'buildx' ? words.slice(1) : words;
  if (verb === 'build') return ['install'];
  if (verb === 'stack' && second === 'deploy') return ['start', 'self-contained'];
  if (verb === 'run')
    return second === '' || /[<>{[]/.test(second) || infrastructure.test(second) || base.test(second)
      ? ['infrastructure']
      : ['start', 'self-contained'];
  if (verb !== 'compose') return none;
  const services = words.slice(2);
  if (second === 'build' || second === 'pull') return ['install'];
  if (second === 'start' || second === 'up' || second === 'watch' || (second === '' && plain.includes('up')))
    return services.length > 0 && services.every((service) => infrastructure.test(service))
      ? ['infrastructure']
      : ['start', 'self-contained'];
  return none;
}

/** A word that stands for what the reader fills in. */
export const isGap = (word: string): boolean =>
  /^[<[{(]|[<>]|^\$\{?[A-Z_]*(?:NAME|COMMAND|SCRIPT|TARGET)\}?$|^(?:your|my)[-_]|^\.{3}$|^x{3,}$/i.test(word);

/** Patterns over a program with its arguments, its name bare. */
const patterns: readonly (readonly [RegExp, readonly Facet[]])[] = [
  // Dependencies and builds
  [
    /^go (?:mod (?:download|tidy|vendor)|get(?: -\S+)*(?: \.\S*)?|build\b.*|install(?: \.\S*)?|generate\b.*)$/,
    ['install'],
  ],
  [/^dep ensure|^glide install/, ['install']],
  [/^(?:pip|pip3) install (?:.* )?(?:-r|--requirement|-e|--editable|\.(?:\[|$))/, ['install']],
  [
    /^(?:pip|pip3|uv pip) install (?!(?:-\S+ )*(?:pip|virtualenv|poetry|pipenv|uv|setuptools|wheel)\b)[\w[-]/,
    ['install'],
  ],
  [/^uv (?:sync|pip install|pip sync|venv)\b/, ['install']],
  [/^(?:poetry|pdm|pipenv|rye|hatch) (?:install|sync|env create|update)\b/, ['install']],
  [/^(?:conda|mamba|micromamba) (?:env create|install|env update)\b/, ['install']],
  [/^python setup\.py (?:install|develop)\b/, ['install']],
  [/^mvn\b.*\s(?:install|package|compile|verify|dependency:\S+)\b/, ['install']],
  [
    /^gradle\b.*\s:?(?:[\w-]+:)*(?:build|assemble|installDist|bootJar|shadowJar|dependencies|bootBuildImage|classes|jar)\b/,
    ['install'],
  ],
  [/^sbt (?:.*\s)?(?:compile|update|assembly|stage)\b/, ['install']],
  [/^dotnet (?:restore|build|publish|tool restore)\b/, ['install']],
  [/^(?:bundle|bundler)(?: (?:install|update))?(?: -\S+| \d+)*$/, ['install']],
  [/^setup(?:\.(?:sh|bat|ps1))?$/, ['install']],
  [/^cargo (?:\+\S+ )?(?:build|fetch|install --path)\b/, ['install']],
  [/^mix (?:do )?(?:deps\.get|setup|compile)\b/, ['install']],
  [/^deno (?:install|cache)\b/, ['install']],
  [/^(?:lerna bootstrap|rush (?:install|update))\b/, ['install']],
  [/^(?:install|bootstrap|build)\.(?:sh|bat|ps1|cmd)$/, ['install']],
  [/^(?:nix develop|nix-shell|devbox (?:shell|install)|devenv up|direnv allow)\b/, ['install']],
  // Schema
  [/^(?:artisan|bin\/console|console) (?:migrate|doctrine:migrations:migrate)\b/, ['migrate']],
  [
    /^python (?:\S*\/)?manage\.py migrate\b|^manage\.py migrate\b|^(?:flask db|alembic) upgrade\b|^aerich upgrade\b/,
    ['migrate'],
  ],
  [
    /^(?:rails|rake) db:\w+|^mix ecto\.\w+|^dotnet(?:-| )ef database update\b|^(?:prisma|sequelize|knex|typeorm)\b.*\b(?:migrate|migration:run|db push|db:migrate)\b/,
    ['migrate'],
  ],
  [
    /^(?:migrate|goose|sqlx|diesel|dbmate|flyway|liquibase|atlas)\b.*\b(?:up|run|setup|migrate|update|apply)\b/,
    ['migrate'],
  ],
  // Started by the toolchain, with what it depends on
  [/^go run\b|^(?:air|gow|reflex|fresh|realize|CompileDaemon)\b(?! (?:init|-v))/, ['start', 'self-contained']],
  [
    /^mvn\b.*\b(?:spring-boot:(?:run|start)|quarkus:dev|jetty:run|tomcat\d?:run|exec:java|liberty:dev|mn:run|micronaut:run|vertx:run|wildfly:run|cargo:run|compile exec:\w+)\b/,
    ['start', 'self-contained'],
  ],
  [
    /^gradle\b.*\s:?(?:[\w-]+:)*(?:bootRun|bootTestRun|run|runServer|quarkusDev|appRun|runShadow|jettyRun|runDocker|start\w*|composeUp|dockerComposeUp)(?:\s|$)/,
    ['start', 'self-contained'],
  ],
  [/^sbt (?:.*\s)?["']?~?(?:\w+\/)?(?:run|reStart)\b/, ['start', 'self-contained']],
  [/^dotnet (?:run|watch)\b|^func (?:host )?start\b/, ['start', 'self-contained']],
  [
    /^cargo (?:\+\S+ )?(?:run|r|shuttle run|leptos watch|lambda watch)(?:\s|$)|^cargo watch\b|^bacon run/,
    ['start', 'self-contained'],
  ],
  [/^deno (?:run|serve)\b/, ['start', 'self-contained']],
  [
    /^(?:tilt up|skaffold (?:dev|run)|devspace (?:dev|deploy)|vagrant up|garden (?:dev|deploy)|okteto up|encore run)\b/,
    ['start', 'self-contained'],
  ],
  [
    /^(?:flyctl|fly|heroku|gcloud|eb|serverless|sls|sam|cdk|terraform|helm|kubectl|wrangler|vercel|netlify|railway|ansible-playbook|pulumi)\b.*\b(?:deploy|up|apply|install|create|push|publish)\b/,
    ['deploy'],
  ],
  [/^kustomize\b|^minikube (?:service|tunnel)\b/, ['deploy']],
  // Started with dependencies in place
  [
    /^(?:node|nodemon|ts-node|ts-node-dev|tsx|babel-node|bun)\b (?!.*(?:--test\b|-[ep]\b|--eval\b|--version|-v$|\.(?:test|spec)\.|seed|migrat|(?:^|\/)scripts?\/|-r |ace\b|add|install|init)).*[\w./-]/,
    ['start'],
  ],
  [
    /^(?:nest start|nodemon|pm2 (?:start|restart)|forever start|next (?:dev|start)|nuxt dev|vite(?: dev)?|fastify start|adonis serve|strapi (?:develop|start)|medusa (?:develop|start)|wrangler dev|serverless offline|sls offline|sam local start-api|serverless dev|netlify dev|vercel dev|firebase emulators:start|json-server|platformatic (?:start|dev)|meteor)\b/,
    ['start'],
  ],
  [/^node (?:\S*\/)?ace(?:\.js)? serve\b/, ['start']],
  [
    /^(?:uvicorn|gunicorn|hypercorn|daphne|granian|waitress-serve|sanic|litestar (?:--\S+(?: \S+)? )*run|flask (?:--\S+(?: \S+)? )*run|fastapi (?:dev|run)|chalice local|robyn|blacksheep|starlette|quart run|streamlit run|functions-framework|mangum)\b(?! (?:--help|--version))/,
    ['start'],
  ],
  [
    /^python (?:-\S+ )*(?:\S*\/)?manage\.py (?:runserver(?:_plus)?|run|server|serve|start|runsslserver)\b|^manage\.py (?:runserver(?:_plus)?|run)\b|^django-admin runserver\b/,
    ['start'],
  ],
  [
    /^python (?:-[uBOX]+ )*(?!\S*(?:test|seed|migrat|setup|manage|create|init_?db|import|load|populate|train|generate|download|scrape|script|client|locust)\S*\.py)[\w./\\-]+\.py\b/,
    ['start'],
  ],
  [/^(?:app|main|run|server|api|src|backend|wsgi|asgi|service)(?:\.[\w.]+)?$/, ['start']],
  [
    /^rails (?:s|server)\b|^(?:rackup|puma|unicorn|thin start|falcon (?:serve|host)|shotgun|passenger start|foreman start|overmind (?:s|start)|hivemind|honcho start|jets server|hanami (?:server|dev)|guard|rerun)\b/,
    ['start'],
  ],
  [/^ruby (?:-\S+ )*(?!\S*(?:test|spec|seed)\S*\.rb)[\w./-]+\.rb\b/, ['start']],
  [
    /^artisan (?:serve|octane:start|reverb:start)\b|^(?:symfony|console) (?:serve|server:start|server:run|local:server:start)\b|^php -S\b|^php (?:\S*\/)?(?:spark serve|hyperf\.php start|think run|yii serve|index\.php|server\.php|easyswoole server start)\b|^(?:frankenphp|rr serve|valet (?:link|park)|yii serve|cake server|herd link|ddev start|lando start)\b/,
    ['start'],
  ],
  [
    /^mix (?:phx\.server|phoenix\.server|run\b.*--no-halt|run(?:\s|$)|ecto\.setup phx\.server)|^iex\b.* -S mix\b|^elixir\b.*\.exs\b/,
    ['start'],
  ],
  [/^java\b.*-jar\b|^java (?:-\S+ )*[\w.]*[A-Z]\w*$/, ['start']],
];

/** A script of the repository that is run by its path. */
const scriptPath = /^(?:\.{1,2}[/\\]|scripts?\/|bin\/|tools\/)|\.(?:sh|bat|cmd|ps1)$/;

/** What a path may name without being run: data that another program reads. */
const dataFile = /\.(?:sql|json|ya?ml|toml|ini|xml|csv|env|md|txt|html?|http|conf|log|proto|graphql)$/i;

/** Programs that repositories bring along without being their own scripts. */
const toolchain =
  /^(?:gradle|mvn|rails|rake|bundle|spring|artisan|console|manage\.py|phpunit|pest|sail|yarn|prettier|eslint|php-cs-fixer|phpstan)$/;

function byProgram(
  name: string,
  rest: readonly string[],
  plain: readonly string[],
  program: string,
  text: string,
): readonly Facet[] {
  const words = [name, ...rest];
  const command = words.join(' ').slice(0, 400);
  if (words.slice(0, 3).some(isGap) && !/^(?:python|node|uvicorn|gunicorn|java|psql)$/.test(name)) return none;
  const facets = new Set<Facet>();
  for (const [pattern, found] of patterns) if (pattern.test(command)) for (const facet of found) facets.add(facet);
  if (
    facets.size === 0 &&
    /^(?:bash|sh|zsh|pwsh|powershell|\.|call|start)$/.test(name) &&
    plain[0] !== undefined &&
    !text.includes(' -c ')
  )
    return scriptNames([scriptWord(plain[0])]);
  if (
    facets.size === 0 &&
    scriptPath.test(program) &&
    !dataFile.test(program) &&
    !/node_modules|vendor|venv/.test(program) &&
    !toolchain.test(name)
  ) {
    const named = facetsOfName(scriptWord(program));
    return named.length > 0 ? (named.includes('start') ? [...named, 'self-contained'] : named) : ['named'];
  }
  return [...facets];
}

const scriptWord = (path: string): string =>
  path
    .replaceAll('\\', '/')
    .replace(/^.*\//, '')
    .replace(/\.\w{1,4}$/, '');
