import type { Document, Facts } from '../../facts';
import type { Evidence } from '../../model';
import { apiPointers, hostedPath, type ApiPointer } from '../../text/documents/api-pointers';
import { documentedEndpoints } from '../../text/documents/documented-endpoints';
import {
  agreeing,
  distinctEndpoints,
  fullestPlaces,
  type NamedEndpoint,
} from '../../text/documents/endpoint-agreement';
import { isCoachComment } from '../../text/prose/placeholders';
import { at, pagesLookedAt, readmePages } from '../../text/documents/readme-pages';
import { lookFor, repositoryFiles } from '../../text/repository/repository-files';
import { sampleRequests } from '../../text/documents/sample-requests';
import { topicsOfHeading, type Topic } from '../../text/documents/topics';
import { defineCheck, fail, partial, pass } from '../define-check';

/** So many endpoints, named with their methods, are a list. */
const enough = 2;
const enoughOfMany = 3;
/** Paths alone say less: a list of them needs one more. */
const enoughPaths = 3;

export default defineCheck({
  area: 'documentation',
  weight: 2,
  effort: 30,
  needs: ['documents', 'tree', 'endpoints'],
  title: 'The README documents the API or points at its documentation',
  failureTitle: 'The README does not document the API',
  why: 'The API is the face of a backend: a reviewer looks for its endpoints before opening a source file.',
  remedy: [
    'Add a table of the endpoints to the README: method, path, what it does, who may call it.',
    'Where an OpenAPI page, a Postman collection or a GraphQL schema exists, link to it and say at which address it is served.',
  ],
  generator: 'api-reference',
  examples: [
    {
      name: 'whose README has a table of endpoints',
      status: 'pass',
      files: {
        'README.md':
          '# Parcels\n\n## API\n\n| Method | Path | Does |\n| --- | --- | --- |\n| GET | `/parcels` | lists parcels of a depot |\n| POST | `/parcels` | registers a parcel |\n',
      },
    },
    {
      name: 'whose README says where the interactive documentation is served',
      status: 'pass',
      files: {
        'README.md': '# Parcels\n\nOnce it runs, the Swagger UI is at http://localhost:8080/swagger-ui/index.html.\n',
      },
    },
    {
      name: 'whose README links its contract',
      status: 'pass',
      files: {
        'README.md': '# Parcels\n\nThe API is described in [openapi.yaml](api/openapi.yaml).\n',
        'api/openapi.yaml': 'openapi: 3.1.0\n',
      },
    },
    {
      name: 'whose README names one endpoint in passing',
      status: 'partial',
      files: { 'README.md': '# Parcels\n\nDepots send parcels to `POST /parcels` at closing time.\n' },
    },
    {
      name: 'whose README says that there is Swagger, but not where',
      status: 'partial',
      files: { 'README.md': '# Parcels\n\nThe Swagger documentation is available once the server runs.\n' },
    },
    {
      name: 'whose README lists Swagger among its tools',
      status: 'fail',
      files: { 'README.md': '# Parcels\n\n## Tech stack\n\n- Express\n- Swagger\n- PostgreSQL\n' },
    },
    {
      name: 'whose notes name endpoints that would give way first',
      status: 'fail',
      files: {
        'README.md': '# Parcels\n\nDepots register parcels. See the [notes](docs/notes.md).\n',
        'docs/notes.md':
          '# Notes\n\n## At ten times the traffic\n\nTwo lists would give way first, because they have no limit:\n\n- `GET /parcels` reads all parcels of a depot\n- `GET /depots` reads all depots\n- `GET /couriers` reads all couriers\n',
      },
    },
    {
      name: 'whose table of endpoints is still a template',
      status: 'fail',
      files: {
        'README.md':
          '# Parcels\n\n## API endpoints\n\n| Method | Path |\n| --- | --- |\n| GET | `/endpoint` |\n| POST | `/<resource>` |\n',
      },
    },
  ],
  run({ documents, tree, endpoints }) {
    const pages = readmePages(documents);
    const { folders } = repositoryFiles(tree);
    const named = pages.flatMap(namedOn).filter(({ method, path }) => method !== null || !folders.has(path.slice(1)));
    const pointers = pages.flatMap(apiPointers).filter((pointer) => leadsSomewhere(pointer, tree));
    const full = distinctEndpoints(named.filter(({ method }) => method !== null));
    const paths = distinctEndpoints(named.filter(({ method }) => method === null));
    const own = pointers.filter(({ kind }) => kind !== 'elsewhere' && kind !== 'mention');
    const some = [...full, ...paths];
    const isList = full.length >= listLength(endpoints) || some.length >= enoughPaths;
    const listed = isList ? some : [];
    const places = [...placesOf(listed), ...own.slice(0, 2).map(placeOf)].slice(0, 4);
    const grade = listed.length > 0 && agreeing(listed, endpoints) * 2 > listed.length ? 'verified' : 'specific';
    if (listed.length > 0) {
      const count = listed.length === 1 ? 'the one endpoint' : `${listed.length} endpoints`;
      const pointing = own.length > 0 ? ` and points at \`${own[0]!.target}\`` : ' of the API';
      return pass(`${listed[0]!.document} names ${count}${pointing}.`, places, { grade });
    }
    if (own.length > 0)
      return pass(`${own[0]!.document} points at the documentation of the API: \`${own[0]!.target}\`.`, places, {
        grade: 'filled',
      });
    if (some.length > 0)
      return partial(
        `${some[0]!.document} names only ${some.length === 1 ? 'one endpoint' : `${some.length} endpoints`}, and no documentation of the API is linked.`,
        placesOf(some),
        { grade: 'filled' },
      );
    const mention = pointers.find(({ kind }) => kind === 'mention');
    if (mention)
      return partial(
        `${mention.document} speaks of ${mention.target}, but not of where to find it.`,
        [placeOf(mention)],
        { grade: 'filled' },
      );
    const elsewhere = pointers[0];
    if (elsewhere)
      return partial(
        `${elsewhere.document} links a specification elsewhere (\`${elsewhere.target}\`), but says nothing of this service's own endpoints.`,
        [placeOf(elsewhere)],
        { grade: 'filled' },
      );
    return pages.length === 0
      ? fail('There is no README that could document the API.', [], { grade: 'absent' })
      : fail(
          `No list of endpoints and no pointer to documentation of the API was found in ${pagesLookedAt(documents)}.`,
          [],
          { grade: 'absent' },
        );
  },
});

/** Pages beside the README name endpoints there to say something else of them. */
const otherSubjects: readonly Topic[] = ['scaling', 'performance', 'limitations', 'future'];

/** What a page lists, and what its sample requests call; sections that still wait for their author say nothing yet. */
function namedOn(page: Document): readonly NamedEndpoint[] {
  const called = sampleRequests(page).filter(({ method, state }) => method !== null && state !== 'bare');
  return [...documentedEndpoints(page), ...called].filter(
    ({ section }) =>
      !section.blocks.some(isCoachComment) &&
      (page.role === 'readme' || !topicsOfHeading(section.heading).some((topic) => otherSubjects.includes(topic))),
  );
}

/** Two of many endpoints are no list of them, and the only one is. */
function listLength(endpoints: Facts['endpoints']): number {
  const known = new Set(endpoints.map(({ method, path }) => `${method} ${path}`)).size;
  return known === 1 ? 1 : known >= 12 ? enoughOfMany : enough;
}

/** A contract or collection must be in the repository where it is meant to be. */
function leadsSomewhere({ kind, target }: ApiPointer, tree: Facts['tree']): boolean {
  if (kind !== 'contract' && kind !== 'collection') return true;
  const path = hostedPath(target) ?? target.replace(/#.*$/, '');
  return lookFor(decoded(path), repositoryFiles(tree)) === 'there';
}

function decoded(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}

const placeOf = ({ document, line, target }: ApiPointer): Evidence => at(document, line, target);

const placesOf = (endpoints: readonly NamedEndpoint[]): readonly Evidence[] =>
  fullestPlaces(endpoints)
    .slice(0, 2)
    .map(({ document, line, method, path }) => at(document, line, method ? `${method} ${path}` : path));
