import type { Document, Facts } from '../../facts';
import type { Evidence } from '../../model';
import { collectionFile } from '../../text/documents/api-pointers';
import { documentedEndpoints } from '../../text/documents/documented-endpoints';
import { at, linkEvidence, pagesLookedAt, readmePages } from '../../text/documents/readme-pages';
import { lookFor, repositoryFiles } from '../../text/repository/repository-files';
import { sampleRequests, type SampleRequest } from '../../text/documents/sample-requests';
import { defineCheck, fail, partial, pass } from '../define-check';

const placeOf = ({ document, line, method, path }: SampleRequest): Evidence =>
  at(document, line, method ? `${method} ${path}` : path);

export default defineCheck({
  area: 'documentation',
  weight: 2,
  effort: 15,
  needs: ['documents', 'tree'],
  title: 'The README shows an example request',
  failureTitle: 'The README shows no example request',
  why: 'One request that can be copied shows what the service does faster than any description, and proves that somebody called it.',
  remedy: [
    'Add one request that can be copied to the README, with its body and the answer: `curl -X POST http://localhost:8080/… -H "Content-Type: application/json" -d \'{…}\'`.',
  ],
  generator: 'example-requests',
  examples: [
    {
      name: 'whose README sends a request with its body',
      status: 'pass',
      files: {
        'README.md':
          '# Parcels\n\n## Try it\n\n```bash\ncurl -X POST http://localhost:8080/parcels \\\n  -H "Content-Type: application/json" \\\n  -d \'{"weight": 1200, "to": "Depot 7"}\'\n```\n',
      },
    },
    {
      name: 'whose README links a file of requests',
      status: 'pass',
      files: {
        'README.md': '# Parcels\n\nTry the requests in [parcels.http](docs/parcels.http).\n',
        'docs/parcels.http': 'GET http://localhost:8080/parcels?depot=7\n',
      },
    },
    {
      name: 'whose example request leaves the path open',
      status: 'partial',
      files: { 'README.md': '# Parcels\n\n```bash\ncurl http://localhost:8080/parcels/<parcel-id>\n```\n' },
    },
    {
      name: 'whose README lists endpoints without calling one',
      status: 'fail',
      files: {
        'README.md': '# Parcels\n\n## API\n\n- `GET /parcels` lists parcels\n- `POST /parcels` registers one\n',
      },
    },
    {
      name: 'whose only curl fetches an installer',
      status: 'fail',
      files: {
        'README.md':
          '# Parcels\n\n## Example requests\n\nTODO\n\n## Install\n\n```bash\ncurl -LsSf https://tools.example.org/install.sh | sh\n```\n',
      },
    },
  ],
  run({ documents, tree }) {
    const pages = readmePages(documents);
    const requests = pages.flatMap(sampleRequests);
    const complete = requests.filter(({ state }) => state === 'complete');
    if (complete.length > 0) {
      const [best] = [...complete].sort((a, b) => worth(b) - worth(a));
      return pass(
        `${best!.document} shows ${describe(best!)}.`,
        [best!, ...complete.filter((request) => request !== best)].slice(0, 3).map(placeOf),
        { grade: 'specific' },
      );
    }
    const files = pages.flatMap((page) => requestFiles(page, tree));
    if (files.length > 0)
      return pass(
        `${files[0]!.page} leads to a file of requests: \`${files[0]!.path}\`.`,
        files.slice(0, 2).flatMap(({ evidence }) => evidence),
        { grade: 'filled' },
      );
    const [short] = requests;
    if (short)
      return partial(`${short.document} shows ${describe(short)}, but ${lacking[short.state]}.`, [placeOf(short)], {
        grade: 'filled',
      });
    const hosted = pages.flatMap((page) =>
      page.links
        .filter(({ target }) =>
          /(?:documenter|app|www|god\.gw)\.(?:get)?postman\.com\/(?!downloads|product)\w/i.test(target),
        )
        .map((link) => linkEvidence(page.path, link)),
    );
    if (hosted.length > 0)
      return partial(
        `The requests are in a collection outside the repository; ${hosted[0]!.path} shows none.`,
        hosted.slice(0, 1),
        { grade: 'filled' },
      );
    return fail(
      pages.length === 0
        ? 'There is no README that could show a request.'
        : `No request that can be copied was found in ${pagesLookedAt(documents)}.`,
      [],
      { remedy: remedyFor(pages), grade: 'absent' },
    );
  },
});

/** A request with a body shows most. */
const worth = ({ method, tool, path }: SampleRequest): number =>
  (/^(?:POST|PUT|PATCH)$/.test(method ?? '') ? 2 : 0) +
  (tool === 'curl' || tool === 'GraphQL' ? 1 : 0) -
  (/health|ping|ready|live/i.test(path) ? 2 : 0);

const describe = ({ tool, method, path }: SampleRequest): string =>
  tool === 'body'
    ? `the body of \`${method ? `${method} ` : ''}${path}\``
    : `a ${tool === 'code' ? 'call in code' : `${tool} request`} to \`${method ? `${method} ` : ''}${path || '/'}\``;

const lacking: Readonly<Record<SampleRequest['state'], string>> = {
  complete: 'nothing is missing',
  open: 'its path has a gap that the reader must fill',
  bodiless: 'it sends no body',
  bare: 'it asks for no path of the API',
};

interface RequestFile {
  readonly path: string;
  readonly page: string;
  readonly evidence: readonly Evidence[];
}

/** The files of requests that a page links to or names. */
function requestFiles(page: Document, tree: Facts['tree']): readonly RequestFile[] {
  const found: RequestFile[] = [];
  for (const link of page.links) {
    const path =
      link.path === undefined || link.image || !collectionFile.test(link.path) ? undefined : fileAt(link.path, tree);
    if (path !== undefined) found.push({ path, page: page.path, evidence: [linkEvidence(page.path, link), { path }] });
  }
  for (const { blocks } of page.sections) {
    for (const block of blocks) {
      for (const code of block.codes ?? []) {
        if (/\s/.test(code) || !/\.\w+$/.test(code) || !collectionFile.test(code)) continue;
        if (lookFor(code, repositoryFiles(tree)) === 'there')
          found.push({ path: code, page: page.path, evidence: [at(page.path, block.line, code)] });
      }
    }
  }
  return found;
}

/** The file itself, or the one in a folder of that name. */
function fileAt(path: string, { files }: Facts['tree']): string | undefined {
  if (files.has(path)) return path;
  return [...files.keys()].find(
    (file) => file.startsWith(`${path}/`) && collectionFile.test(file) && /\.\w+$/.test(file),
  );
}

function remedyFor(pages: readonly Document[]): readonly string[] {
  const endpoints = pages.flatMap(documentedEndpoints);
  const best = endpoints.find(({ method }) => method === 'POST') ?? endpoints.find(({ method }) => method === 'GET');
  if (!best)
    return ['Add one request that can be copied to the README, with its body and the answer, for example with `curl`.'];
  const body = best.method === 'POST' ? ` -H "Content-Type: application/json" -d '{…}'` : '';
  return [
    `Show one of the listed endpoints as a request that can be copied: \`curl${best.method === 'POST' ? ' -X POST' : ''} http://localhost:8080${best.path}${body}\`, and the answer to it.`,
  ];
}
