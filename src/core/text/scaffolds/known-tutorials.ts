/** Projects that documentation, books and courses build step by step, told by the names that they use. */
import type { Manifest, TreeFacts } from '../../facts';
import { lastAnswer } from '../../last-answer';
import { sourceFiles } from './default-code';

interface KnownTutorial {
  /** As the end of "the files are those of …". */
  readonly name: string;
  /** Paths of which each has to be there; none where the name of the package is enough. */
  readonly marks: readonly RegExp[];
  /** What the package is called, where that is a mark of its own. */
  readonly packageName?: RegExp;
  /** How many source files a project may have to be taken for it. */
  readonly files?: number;
}

/** A project whose files are those of a known tutorial. */
export interface TutorialCode {
  readonly name: string;
  /** A file that tells. */
  readonly path: string;
}

const tutorials: readonly KnownTutorial[] = [
  { name: 'the Flask tutorial', marks: [/(?:^|\/)flaskr\/auth\.py$/, /(?:^|\/)flaskr\/blog\.py$/] },
  {
    name: 'the Django tutorial',
    marks: [/(?:^|\/)polls\/models\.py$/, /(?:^|\/)polls\/views\.py$/, /(?:^|\/)mysite\/settings\.py$/],
  },
  {
    name: 'the Django REST framework tutorial',
    marks: [/(?:^|\/)tutorial\/settings\.py$/, /(?:^|\/)(?:quickstart|snippets)\/serializers\.py$/],
  },
  { name: "FastAPI's tutorial on databases", marks: [/(?:^|\/)sql_app\/crud\.py$/, /(?:^|\/)sql_app\/schemas\.py$/] },
  {
    name: 'a Spring guide',
    marks: [/\/GreetingController\.(?:java|kt)$/, /\/Greeting\.(?:java|kt)$/],
    files: 8,
  },
  { name: 'a Spring guide', marks: [], packageName: /^(?:gs-[\w-]+|payroll|accessing-data-\w+)$/ },
  {
    name: "Spring's tutorial on REST",
    marks: [/\/EmployeeNotFoundAdvice\.(?:java|kt)$/, /\/LoadDatabase\.(?:java|kt)$/],
  },
  {
    name: 'a tutorial about tutorials',
    marks: [
      /(?:^|\/)tutorials?[._-]?(?:model|entity)\.\w+$|\/(?:models?|entity|entities)\/Tutorial\.\w+$|(?:^|\/)tutorial\.rb$/i,
      /(?:^|\/)tutorials?[._-]?(?:controller|routes?|service|view)\w*\.\w+$/i,
    ],
    files: 40,
  },
  {
    name: "Microsoft's tutorial on Web APIs",
    marks: [/\/TodoItemsController\.cs$/, /\/TodoContext\.cs$/, /\/TodoItem(?:DTO)?\.cs$/],
    files: 25,
  },
  { name: "Microsoft's MvcMovie tutorial", marks: [/\/MoviesController\.cs$/, /\/MvcMovieContext\.cs$/] },
  { name: "Microsoft's Contoso University", marks: [/\/SchoolContext\.cs$/, /\/Enrollment\.cs$/] },
  { name: "the NestJS documentation's cats", marks: [/\/cats\.controller\.ts$/, /\/cats\.service\.ts$/], files: 25 },
  { name: 'the Laravel Bootcamp', marks: [/app\/Models\/Chirp\.php$/, /\/ChirpController\.php$/] },
  {
    name: 'the Rails Tutorial',
    marks: [/app\/models\/micropost\.rb$/, /app\/controllers\/static_pages_controller\.rb$/],
  },
  {
    name: "a Rails book's Depot",
    marks: [/app\/models\/line_item\.rb$/, /app\/controllers\/store_controller\.rb$/, /app\/models\/cart\.rb$/],
  },
  { name: "Symfony's guestbook", marks: [/src\/SpamChecker\.php$/, /src\/Controller\/ConferenceController\.php$/] },
  {
    name: "the Next.js course's dashboard",
    marks: [/app\/lib\/placeholder-data\.[jt]s$/, /app\/ui\/(?:acme-logo|dashboard\/sidenav)\.[jt]sx$/],
  },
  {
    name: "Go's tutorial on web services",
    marks: [],
    packageName: /^example(?:\.com)?\/(?:web-service-gin|data-access)$/,
  },
  { name: 'the snippet box of a Go book', marks: [], packageName: /^snippetbox(?:\.|$)|\/snippetbox$/ },
  { name: 'the movie API of a Go book', marks: [/(?:^|\/)internal\/data\/movies\.go$/], packageName: /greenlight/ },
  {
    name: 'the simple bank of a Go course',
    marks: [/\/entry\.sql\.go$/, /\/transfer\.sql\.go$/, /\/account\.sql\.go$/],
    packageName: /simple[_-]?bank/,
  },
  { name: 'the newsletter of a Rust book', marks: [], packageName: /^zero2prod$/ },
  { name: 'the tours of a Node.js course', marks: [], packageName: /^natours(?:-\w+)?$/ },
  { name: 'the bootcamp directory of a Node.js course', marks: [], packageName: /^devcamper(?:[_-]\w+)?$/ },
];

/** The tutorial whose files the project has, or null; a name says nothing where the code goes far beyond the tutorial. */
export const tutorialCodeOf = lastAnswer((tree: TreeFacts, manifests: readonly Manifest[]): TutorialCode | null => {
  const paths = sourceFiles(tree);
  for (const { name, marks, packageName, files = mostFiles } of tutorials) {
    if (paths.length > files && !packageName) continue;
    const manifest = packageName && manifests.find((one) => one.name !== null && packageName.test(one.name));
    if (packageName && !manifest) continue;
    const found = marks.map((mark) => paths.find((path) => mark.test(path)));
    if (found.some((path) => path === undefined)) continue;
    return { name, path: found[0] ?? manifest!.path };
  }
  return null;
});

const mostFiles = 60;

const lesson =
  /^(?:\d+[-_. ])?(?:lesson|chapter|section|lecture|week|day|module|unit|exercise|assignment|homework|hw|lab|episode|ep|part|cap[ií]tulo|aula|clase|lektion|tp)[-_ ]?0*(\d{1,3})(?:[-_. ].*)?$/i;

/** A folder of a series of lessons that holds most of the code (`lesson-01`, `lesson-02` …), or null. */
export const lessonFolders = lastAnswer((tree: TreeFacts): string | null => {
  const paths = sourceFiles(tree);
  const numbers = new Map<string, string>();
  let inside = 0;
  for (const path of paths) {
    const folder = path
      .split('/')
      .slice(0, 3)
      .slice(0, -1)
      .find((part) => lesson.test(part));
    if (folder === undefined) continue;
    inside++;
    const number = lesson.exec(folder)![1]!;
    if (!numbers.has(number)) numbers.set(number, path);
  }
  return numbers.size >= 3 && inside * 2 >= paths.length ? [...numbers.values()][0]! : null;
});
