import type { TreeFacts, Use } from '../../facts';
import type { FileEvidence, Finding } from '../../model';
import { sourceFiles } from '../../text/scaffolds/default-code';
import { defineCheck, fail, partial, pass } from '../define-check';

/** What only a program that serves or works shows. */
const backendWork: ReadonlySet<Use['capability']> = new Set(['server', 'worker', 'background-jobs', 'scheduler']);
/** What a program does that handles data without serving anybody. */
const dataWork: ReadonlySet<Use['capability']> = new Set([
  'database',
  'document-store',
  'key-value-store',
  'queue',
  'orm',
]);
/** What a server does besides handing out files. */
const moreThanFiles: ReadonlySet<Use['capability']> = new Set([
  ...backendWork,
  ...dataWork,
  'router',
  'graphql',
  'grpc',
  'websockets',
  'server-rendering',
]);

/** Servers that stand in for one while a frontend is developed, and the sample routes of frontend starters. */
const mockServer =
  /(?:^|\/)(?:mocks?|__mocks__|fake-?(?:api|server|backend)|mock-?(?:api|server|backend)|json-server|\.storybook)(?:\/|\.[cm]?[jt]s$)/i;
const starterRoute = /(?:^|\/)(?:pages\/api\/hello|app\/api\/hello\/route|middleware|proxy)\.[cm]?[jt]sx?$/;
const toolConfiguration = /(?:^|\/)[\w.-]+\.config\.[cm]?[jt]s$/;
const mockTechnology = /^(?:json-server|msw|mock service worker|miragejs|mockoon)/i;
/** Code that runs in a browser, where jobs and schedules are timers and workers of the page. */
const browserCode = /\.(?:jsx|tsx|vue|svelte)$|(?:^|\/)(?:public|static|assets|wwwroot)\//;

export default defineCheck({
  area: 'business-relevance',
  weight: 0.5,
  effort: 480,
  needs: ['uses', 'tree'],
  title: 'There is a backend',
  failureTitle: 'There is no backend',
  why: 'A backend role is decided on server code: an API, a job, a consumer. A page that calls other people’s services does not show it.',
  remedy: [
    'Move the rules of the application behind an API of its own: start with one resource and a database.',
    'If the backend lives in another repository, show that one, and link to it from this README.',
  ],
  examples: [
    {
      name: 'that starts a server',
      status: 'pass',
      files: {
        'package.json': '{ "name": "tools", "dependencies": { "express": "^4.19.0" } }',
        'index.js':
          "const express = require('express');\nconst app = express();\napp.get('/tools', list);\napp.listen(3000);\n",
      },
    },
    {
      name: 'with pages for the browser only',
      status: 'fail',
      files: {
        'package.json': '{ "name": "tools", "dependencies": { "react": "^18.0.0" } }',
        'src/App.jsx': 'export default function App() {\n  return <h1>Tools</h1>;\n}\n',
      },
    },
    {
      name: 'whose server only hands out the built pages',
      status: 'partial',
      files: {
        'package.json': '{ "name": "tools", "dependencies": { "express": "^4.19.0", "react": "^18.0.0" } }',
        'server.js':
          "const express = require('express');\nconst app = express();\napp.use(express.static('build'));\napp.listen(3000);\n",
        'src/App.jsx': 'export default function App() {\n  return <h1>Tools</h1>;\n}\n',
      },
    },
    { name: 'of documents alone', status: 'fail', files: { 'README.md': '# Notes\n\nWhat I learned about queues.\n' } },
  ],
  run({ uses, tree }) {
    const production = uses.filter(
      ({ production, place, technology }) =>
        production &&
        !mockServer.test(place.path) &&
        !starterRoute.test(place.path) &&
        !toolConfiguration.test(place.path) &&
        !mockTechnology.test(technology),
    );
    const starts = best(production.filter(({ capability }) => capability === 'server'));
    const works = best(
      production.filter(({ capability, place }) => backendWork.has(capability) && !browserCode.test(place.path)),
    );
    if (starts) return serves(starts, production);
    if (works)
      return pass(`${works.technology} runs work in the background (${works.place.path}).`, [evidenceOf(works)]);
    const serverPages = best(
      production.filter(
        ({ capability, place }) =>
          (capability === 'graphql' || capability === 'router') && !browserCode.test(place.path),
      ),
    );
    if (serverPages)
      return pass(`${serverPages.technology} answers requests (${serverPages.place.path}).`, [evidenceOf(serverPages)]);
    const data = best(
      production.filter(({ capability, place }) => dataWork.has(capability) && !browserCode.test(place.path)),
    );
    if (data) {
      return partial(
        `${data.technology} is used in ${data.place.path}, but nothing starts a server, a consumer or a scheduled job.`,
        [evidenceOf(data)],
      );
    }
    return noBackend(tree);
  },
});

/** A server was found; one that only hands out files is none to show. */
function serves(start: Use, production: readonly Use[]): Finding {
  const more = production.some((use) => moreThanFiles.has(use.capability) && use.capability !== 'server');
  const files = production.find(({ capability }) => capability === 'static-files');
  if (files && !more) {
    return partial(
      `${start.technology} in ${start.place.path} only hands out files; no route of an API is registered.`,
      [evidenceOf(start)],
    );
  }
  const route = best(
    production.filter(({ capability, place }) => capability === 'router' && place.path !== start.place.path),
  );
  return pass(
    `${start.technology} serves requests (${start.place.path}).`,
    [start, ...(route ? [route] : [])].map(evidenceOf),
  );
}

function noBackend(tree: TreeFacts): Finding {
  const files = sourceFiles(tree);
  const looked = 'looked for a server, an API route, a queue consumer and a scheduled job';
  if (files.length === 0) return fail(`There is no source code in a backend language; ${looked}.`);
  const where = files.length === 1 ? files[0]! : `${files.length} source files`;
  return fail(
    `No backend code in ${where}: ${looked}.`,
    files.slice(0, 1).map((path) => ({ path })),
  );
}

const entry =
  /(?:^|\/)(?:main|index|app|server|program|startup|manage|wsgi|asgi|application|config|kernel|routes|web|api|\w*Application)\.\w+$/i;
/** A server among the pages hands them out; the one of the API is the better place to point at. */
const pagesFolder = /(?:^|\/)(?:front-?end|client|web-?(?:app|ui|client)|ui)\//i;
const nearness = (path: string): number =>
  (pagesFolder.test(path) ? 20 : 0) + (entry.test(path) ? 0 : 10) + path.split('/').length;

/** The use that shows most plainly where the program begins. */
function best(uses: readonly Use[]): Use | undefined {
  return [...uses].sort(
    (a, b) =>
      nearness(a.place.path) - nearness(b.place.path) ||
      compare(a.place.path, b.place.path) ||
      a.place.line - b.place.line,
  )[0];
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

function evidenceOf({ place, technology, capability }: Use): FileEvidence {
  return { path: place.path, startLine: place.line, excerpt: `${technology}: ${capability}` };
}
