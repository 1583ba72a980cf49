/** Code that a generator wrote and nobody touched: told by which files there are, and how small they are. */
import type { SizeFacts, TreeFacts } from '../../facts';
import { lastAnswer } from '../../last-answer';

/** The files with which a generator starts a project. */
interface DefaultCode {
  /** Who wrote them, as the end of "the code that … writes". */
  readonly name: string;
  /** Paths of which each has to be there. */
  readonly marks: readonly RegExp[];
  /** Its source files. */
  readonly files: RegExp;
  /** Bytes of its source files beyond which something was written into them. */
  readonly bytes: number;
}

/** What of a project's code is its generator's. */
export interface DefaultCodeReading {
  readonly name: string;
  /** A file of the generator. */
  readonly path: string;
  /** Whether nothing, or next to nothing, was added to it. */
  readonly untouched: boolean;
  /** Paths of source files that are not the generator's. */
  readonly own: readonly string[];
}

const anyFolder = '(?:^|/)';
const under = (pattern: string): RegExp => new RegExp(anyFolder + pattern);

const generators: readonly DefaultCode[] = [
  {
    name: 'the NestJS CLI',
    marks: [under('app\\.controller\\.[jt]s$'), under('app\\.service\\.[jt]s$')],
    files: under('(?:main|app\\.(?:module|controller|service))\\.[jt]s$'),
    bytes: 2_500,
  },
  {
    name: 'create-vite or Create React App',
    marks: [under('src/(?:App\\.(?:[jt]sx?|vue|svelte))$'), under('src/(?:main|index)\\.[jt]sx?$')],
    files: under(
      'src/(?:App|main|index|counter|reportWebVitals|setupTests|vite-env\\.d|react-app-env\\.d|serviceWorker|lib/Counter|components/HelloWorld)\\.[jt]sx?$',
    ),
    bytes: 7_000,
  },
  {
    name: 'create-next-app',
    marks: [under('(?:app/layout|pages/_app)\\.[jt]sx?$'), under('(?:app/page|pages/index)\\.[jt]sx?$')],
    files: under(
      '(?:app/(?:layout|page)|app/api/hello/route|pages/(?:_app|_document|index|api/hello)|next-env\\.d)\\.[jt]sx?$',
    ),
    bytes: 9_000,
  },
  {
    name: 'the Angular CLI',
    marks: [under('src/main\\.ts$'), under('src/app/app(?:\\.component)?\\.ts$')],
    files: under(
      'src/(?:main|main\\.server|server|polyfills|test|environments/environment[.\\w]*|app/app[.\\w-]*)\\.ts$',
    ),
    bytes: 6_000,
  },
  {
    name: 'express-generator',
    marks: [under('routes/users\\.[jt]s$'), under('routes/index\\.[jt]s$')],
    files: under('(?:app|routes/(?:index|users)|bin/www|public/javascripts/\\w+)\\.[jt]s$'),
    bytes: 4_000,
  },
  {
    name: 'the Fastify CLI',
    marks: [under('plugins/support\\.[cm]?[jt]s$'), under('routes/root\\.[cm]?[jt]s$')],
    files: under('(?:app|plugins/(?:support|sensible)|routes/root|routes/example/index)\\.[cm]?[jt]s$'),
    bytes: 5_000,
  },
  {
    name: 'the LoopBack CLI',
    marks: [under('controllers/ping\\.controller\\.ts$'), under('sequence\\.ts$')],
    files: under(
      '(?:application|index|migrate|openapi-spec|sequence|controllers/(?:index|ping\\.controller)|(?:datasources|models|repositories)/index)\\.[jt]s$',
    ),
    bytes: 9_000,
  },
  {
    name: 'dotnet new',
    marks: [under('WeatherForecast(?:Controller)?\\.cs$'), under('Program\\.cs$')],
    files: under('(?:Program|Startup|Controllers/WeatherForecastController|WeatherForecast)\\.cs$'),
    bytes: 6_000,
  },
  {
    name: 'dotnet new',
    marks: [under('Controllers/HomeController\\.cs$'), under('Models/ErrorViewModel\\.cs$')],
    files: under('(?:Program|Startup|Controllers/HomeController|Models/ErrorViewModel)\\.cs$'),
    bytes: 6_000,
  },
  {
    name: 'Spring Initializr',
    marks: [under('src/main/\\w+/.*Application\\.(?:java|kt)$')],
    files: under('src/main/\\w+/.*(?:Application|ServletInitializer)\\.(?:java|kt)$'),
    bytes: 900,
  },
  {
    name: 'code.quarkus.io',
    marks: [under('src/main/\\w+/.*(?:Greeting|Example|Reactive\\w*)Resource\\.(?:java|kt)$')],
    files: under('src/main/\\w+/.*(?:(?:Greeting|Example|Reactive\\w*)Resource|My\\w*Entity)\\.(?:java|kt)$'),
    bytes: 2_500,
  },
  {
    name: 'the Ktor project generator',
    marks: [under('Application\\.kt$'), under('Routing\\.kt$')],
    files: under(
      '(?:Application|Routing|Serialization|Security|Monitoring|HTTP|Sockets|Databases|Templating|Administration)\\.kt$',
    ),
    bytes: 3_500,
  },
  {
    name: 'Laravel',
    marks: [under('artisan$'), under('app/Http/Controllers/Controller\\.php$')],
    files: under(
      '(?:artisan|server|app/(?:Http/Controllers/Controller|Http/Kernel|Http/Middleware/\\w+|Models/User|User|Providers/\\w+|Console/Kernel|Exceptions/Handler)|routes/\\w+|config/[\\w-]+|lang/.*|resources/.*|bootstrap/\\w+|public/index|database/(?:factories/UserFactory|seed(?:er)?s/DatabaseSeeder|migrations/\\w+_(?:create_(?:users|cache|jobs|job_batches|password_resets|password_reset_tokens|failed_jobs|personal_access_tokens|sessions)_table|add_two_factor\\w+)))(?:\\.php)?$',
    ),
    bytes: 200_000,
  },
  {
    name: 'the Symfony skeleton',
    marks: [under('src/Kernel\\.php$'), under('config/bundles\\.php$')],
    files: under('(?:src/Kernel|config/[\\w/.-]+|public/index|importmap|bin/\\w+)\\.php$'),
    bytes: 12_000,
  },
  {
    name: 'the Slim skeleton',
    marks: [under('src/Application/Actions/User/ViewUserAction\\.php$'), under('app/routes\\.php$')],
    files: under(
      '(?:app/(?:dependencies|middleware|repositories|routes|settings)|public/index|src/Application/(?:Actions/(?:Action\\w*|User/\\w+)|Handlers/\\w+|Middleware/SessionMiddleware|ResponseEmitter/\\w+|Settings/\\w+)|src/Domain/(?:DomainException/\\w+|User/\\w+)|src/Infrastructure/Persistence/User/\\w+)\\.php$',
    ),
    bytes: 40_000,
  },
  {
    name: 'the CodeIgniter starter',
    marks: [under('app/Controllers/(?:Home|BaseController)\\.php$'), under('app/Config/App\\.php$')],
    files: under(
      '(?:app/(?:Common|Config/.*|Controllers/(?:Home|BaseController)|Views/(?:welcome_message|errors/.*)|Language/.*)|public/index|preload|spark)(?:\\.php)?$',
    ),
    bytes: 250_000,
  },
  {
    name: 'rails new',
    marks: [under('app/controllers/application_controller\\.rb$'), under('config/application\\.rb$')],
    files: under(
      '(?:app/(?:controllers/application_controller|models/application_record|jobs/application_job|mailers/application_mailer|helpers/application_helper|channels/application_cable/\\w+|javascript/.*)|config/.*|db/(?:seeds|schema))\\.(?:rb|js)$',
    ),
    bytes: 60_000,
  },
  {
    name: 'mix phx.new',
    marks: [under('lib/\\w+_web/router\\.ex$'), under('lib/\\w+_web/telemetry\\.ex$')],
    files: under(
      '(?:mix|lib/\\w+|lib/\\w+/(?:application|repo|mailer)|lib/\\w+_web/(?:endpoint|router|telemetry|gettext|components/\\w+|controllers/(?:page_\\w+|error_\\w+)|views/(?:error_\\w+|layout_view|page_view)|channels/user_socket)|config/\\w+|priv/repo/seeds)\\.exs?$|assets/.*\\.js$',
    ),
    bytes: 60_000,
  },
  {
    name: 'django-admin startproject',
    marks: [under('manage\\.py$'), under('settings\\.py$'), under('wsgi\\.py$')],
    files: under('(?:manage|settings|urls|wsgi|asgi|apps|__init__)\\.py$'),
    bytes: 9_000,
  },
  {
    name: 'sam init',
    marks: [under('hello[-_]?world/app\\.(?:[cm]?[jt]s|py|rb)$'), under('template\\.ya?ml$')],
    files: under('hello[-_]?world/(?:app|__init__)\\.(?:[cm]?[jt]s|py|rb)$'),
    bytes: 3_000,
  },
];

/** Bytes of a module that holds next to nothing, and of all that may be added to a project without making it one's own. */
const tinyFile = 90;
const tinyProgram = 350;
const buildProgram =
  /(?:^|\/)(?:[\w.-]+\.(?:config|conf|setup)\.[cm]?[jt]s|gulpfile\.js|setup\.py|build\.rs|build\.gradle\.kts|settings\.gradle\.kts|mix\.exs|conftest\.py)$/;

/** Paths of production code, build programs left out. */
export const sourceFiles = lastAnswer((tree: TreeFacts): readonly string[] =>
  [...tree.files.values()]
    .filter(({ path, role, language }) => role === 'production' && language !== null && !buildProgram.test(path))
    .map(({ path }) => path),
);

/** Which generator's files the code starts from, and whether anything was added; null where none is recognised. */
export const defaultCodeOf = lastAnswer((tree: TreeFacts, { bytes }: SizeFacts): DefaultCodeReading | null => {
  const size = (paths: readonly string[]): number => paths.reduce((sum, path) => sum + (bytes.get(path) ?? 0), 0);
  let found: DefaultCodeReading | null = null;
  for (const { generator, mark, theirs, others } of generatorsOf(tree)) {
    const own = others.filter((path) => (bytes.get(path) ?? 0) > tinyFile);
    const untouched = size(own) <= tinyProgram && size(theirs) <= generator.bytes;
    const reading = { name: generator.name, path: mark, untouched, own };
    if (untouched) return reading;
    if (!found || own.length < found.own.length) found = reading;
  }
  return found;
});

/** A generator whose files are there. */
interface Started {
  readonly generator: DefaultCode;
  /** The first file that tells. */
  readonly mark: string;
  /** Paths of source files that it wrote. */
  readonly theirs: readonly string[];
  readonly others: readonly string[];
}

/** The generators whose marks a tree bears: asked again only when files come or go. */
const generatorsOf = lastAnswer((tree: TreeFacts): readonly Started[] => {
  const code = sourceFiles(tree);
  const paths = [...tree.files.keys()];
  return generators.flatMap((generator): Started[] => {
    const [first, ...marks] = generator.marks;
    const mark = paths.find((path) => first!.test(path));
    if (mark === undefined || !marks.every((pattern) => paths.some((path) => pattern.test(path)))) return [];
    const isTheirs = (path: string): boolean => generator.files.test(path);
    return [{ generator, mark, theirs: code.filter(isTheirs), others: code.filter((path) => !isTheirs(path)) }];
  });
});
