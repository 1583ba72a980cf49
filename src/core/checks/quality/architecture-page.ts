import type { Document } from '../../facts';
import { lastAnswer } from '../../last-answer';
import type { Finding } from '../../model';
import { accountsOf, compositionOf, partListsOf, type Account } from '../../text/prose/architecture-accounts';
import {
  evidenceOf,
  evidenceOfPassage,
  isSpecific,
  namesOf,
  sectionsAbout,
  type RepositoryNames,
  type Topic,
} from '../../text/prose';
import { byPage } from '../../text/reading/memo';
import { isFolderTree } from '../../text/prose/system-parts';
import { defineCheck, fail, partial, pass } from '../define-check';

/** Topics under which an architecture is explained, the plainest first. */
const topics: readonly Topic[] = ['architecture', 'request-flow', 'structure', 'diagram', 'trade-offs'];
/** Topics that each explain a part of it; several of them beside a tree of the folders make a whole. */
const partTopics: readonly Topic[] = ['errors', 'validation', 'security', 'performance', 'scaling', 'stack-choice'];
/** From here on a description is more than a remark. */
const enough = { words: 45, parts: 3, connections: 2 };
/** What sections on parts of the architecture need to explain it together. */
const enoughTogether = { sections: 2, words: 120, parts: 5, connections: 4 };

export default defineCheck({
  area: 'documentation',
  weight: 2,
  effort: 60,
  needs: ['documents', 'tree', 'code', 'manifests', 'uses'],
  title: 'The docs explain the architecture',
  failureTitle: 'The docs do not explain the architecture',
  why: 'A reviewer wants the map before the territory: which parts there are, and how a request or a job moves between them. Without it they read file by file, or not at all.',
  remedy: [
    'Write an "Architecture" section in the README, or `docs/architecture.md` and link to it.',
    'Name the main parts of the service and say in a sentence each what it is responsible for.',
    'Say how they connect: what calls what, where data is kept, what happens in the background, and why it is cut this way.',
  ],
  generator: 'architecture-notes',
  examples: [
    {
      name: 'that names its parts and how they connect',
      status: 'pass',
      files: {
        'README.md':
          '# Parcel desk\n\n## Architecture\n\nHandlers under `internal/http` parse a request and call the booking service. The booking service holds the rules and writes through the `BookingStore` interface, so that tests can run without PostgreSQL.\n\n- **Courier worker**: reads confirmed bookings from the outbox table and publishes them to the courier queue.\n- **Tracking cache**: sits in front of the store and is filled by the worker.\n',
        'internal/http/booking.go': 'package http\n',
        'internal/booking/store.go': 'package booking\n',
      },
    },
    {
      name: 'with an architecture page of its own',
      status: 'pass',
      files: {
        'README.md': '# Parcel desk\n\nBooks couriers.\n',
        'docs/architecture.md':
          '# How the parcel desk fits together\n\nThe API process and the worker share one database. A controller validates the payload and passes a command to the booking service. The service stores the booking and an outbox row in one transaction, because a courier must never be called for a booking that was rolled back. The worker polls the outbox and sends each row to the courier gateway.\n',
        'src/booking/service.ts': 'export {};\n',
      },
    },
    {
      name: 'that shows only its folders',
      status: 'partial',
      files: {
        'README.md':
          '# Parcel desk\n\n## Project structure\n\n```\nsrc\n├── controllers  # HTTP\n├── services     # rules\n└── models       # tables\n```\n',
        'src/controllers/a.ts': 'export {};\n',
      },
    },
    {
      name: 'that lists technologies as its architecture',
      status: 'partial',
      files: {
        'README.md':
          '# Parcel desk\n\n## Architecture\n\n- Express controllers\n- Prisma repositories\n- Redis cache\n',
        'src/controllers/a.ts': 'export {};\n',
      },
    },
    {
      name: 'with a heading and nothing under it',
      status: 'fail',
      files: {
        'README.md':
          '# Parcel desk\n\n## Architecture\n\nTODO: describe the architecture here.\n\n## Usage\n\nRun it.\n',
      },
    },
    { name: 'without documents', status: 'fail', files: { 'main.go': 'package main\n' } },
  ],
  run({ documents, tree, code, manifests, uses }) {
    const names = namesOf({ tree, code, manifests, uses });
    const accounts = accountsWith(names)(documents.pages)
      .flat()
      .sort((a, b) => score(b) - score(a));
    const folders = folderTreesOn(documents.pages).flat();
    const lists = partListsWith(names)(documents.pages).flat().filter(explains);
    const full = [...accounts, ...lists].filter(explains).sort((a, b) => score(b) - score(a));
    const together = full.length > 0 ? [] : togetherWith(names)(documents.pages).find(({ length }) => length > 0);
    const shown = full.length > 0 ? full : (together ?? []);
    if (shown.length > 0) {
      const sections = (full.length > 0 ? full.slice(0, 1) : shown)
        .slice(0, 3)
        .map(({ passage }) => `"${passage.heading}"`);
      return pass(
        `The parts and how they connect are explained in ${shown[0]!.passage.path}, ${sections.join(', ')}.`,
        evidence(shown),
        {
          grade: shown.some(({ connections }) => connections.some((sentence) => isSpecific(sentence, names)))
            ? 'specific'
            : 'filled',
        },
      );
    }
    const some = accounts.find(({ parts }) => parts.size >= 2);
    if (some) {
      return partial(
        `${some.passage.path} names parts of the system under "${some.passage.heading}", but says little about how they connect.`,
        evidence([some]),
        { grade: 'filled' },
      );
    }
    if (folders[0])
      return partial('The docs show a tree of folders, but not in words what the parts do and how they connect.', [
        folders[0],
      ]);
    const [composition] = compositionsOn(documents.pages);
    if (composition)
      return partial(
        `${composition.path} says of which parts the system consists, but not what each does and how they connect.`,
        [evidenceOf(composition)],
        { grade: 'filled' },
      );
    return nothing(documents.pages);
  },
});

function nothing(pages: readonly Document[]): Finding {
  if (pages.length === 0)
    return fail('There is no README and no other document that could explain the architecture.', [], {
      grade: 'absent',
    });
  const headed = headedOn(pages).flat()[0];
  if (headed) {
    const message = `The section "${headed.heading}" in ${headed.path} does not say which parts there are and how they connect.`;
    return fail(message, [evidenceOfPassage(headed)], { grade: 'stub' });
  }
  const lookedAt = pages.length === 1 ? pages[0]!.path : `${pages.length} documents`;
  return fail(`No section on the architecture was found in ${lookedAt}.`, [], { grade: 'absent' });
}

const accountsWith = lastAnswer((names: RepositoryNames) => byPage((page) => accountsOf(page, topics, names)));

const partListsWith = lastAnswer((names: RepositoryNames) => byPage((page) => partListsOf(page, names)));

const compositionsOn = (pages: readonly Document[]) =>
  ofComposition(pages).filter((sentence) => sentence !== undefined);
const ofComposition = byPage(compositionOf);

const togetherWith = lastAnswer((names: RepositoryNames) => byPage((page) => togetherIn(page, names)));

const headedOn = byPage((page) => sectionsAbout(page, 'architecture'));

/** Sections of a page that explain parts of the architecture, if the page shows the folders and they are enough together. */
function togetherIn(page: Document, names: RepositoryNames): readonly Account[] {
  if (folderTrees(page).length === 0) return [];
  const accounts = accountsOf(page, [...topics, ...partTopics], names).filter(
    ({ connections }) => connections.length > 0,
  );
  const words = accounts.reduce((sum, account) => sum + account.words, 0);
  const parts = new Set(accounts.flatMap((account) => [...account.parts]));
  const connections = accounts.reduce((sum, account) => sum + account.connections.length, 0);
  const reached =
    accounts.length >= enoughTogether.sections &&
    words >= enoughTogether.words &&
    parts.size >= enoughTogether.parts &&
    connections >= enoughTogether.connections;
  return reached ? accounts : [];
}

const explains = ({ words, parts, connections, drawn }: Account): boolean =>
  words >= enough.words && parts.size >= enough.parts && connections.length + (drawn ? 2 : 0) >= enough.connections;

/** Pages on one mechanism tell of their own parts: what the README says of the whole, or a page named after it, comes first. */
const score = (account: Account): number =>
  (explains(account) ? (ofWhole.test(account.passage.path) ? 2000 : 1000) : 0) +
  Math.min(20, account.connections.length) * 10 +
  Math.min(50, account.parts.size);
const ofWhole =
  /(?:^|\/)(?:readme(?:\.\w+)?|[\w-]*(?:architect|arquitet|arquitect|architekt|design|overview)[\w-]*\.\w+)$/i;

const evidence = (accounts: readonly Account[]) => {
  const [best] = accounts;
  const sentence = best?.connections[0];
  return [
    ...accounts.slice(0, 3).map(({ passage }) => evidenceOfPassage(passage)),
    ...(sentence ? [evidenceOf(sentence)] : []),
  ];
};

/** Where a document draws its folders as a tree. */
const folderTrees = ({ path, sections }: Document) =>
  sections
    .flatMap(({ blocks }) => blocks)
    .filter((block) => block.type === 'code' && isFolderTree(block.text))
    .map(({ line, endLine }) => ({ path, startLine: line, endLine }));

const folderTreesOn = byPage(folderTrees);
