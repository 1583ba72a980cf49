import type { Facts } from '../../facts';
import { lastAnswer } from '../../last-answer';
import type { Evidence } from '../../model';
import { diagramsOf, type Diagram } from '../../text/prose/diagrams';
import { headingIsAbout } from '../../text/documents/topics';
import { at, pagesLookedAt, readmePages } from '../../text/documents/readme-pages';
import { defineCheck, fail, partial, pass } from '../define-check';

const placeOf = ({ document, line, name }: Diagram): Evidence => at(document, line, name);
const forms: Readonly<Record<Diagram['form'], string>> = {
  Mermaid: 'a Mermaid diagram',
  PlantUML: 'a PlantUML diagram',
  D2: 'a D2 diagram',
  Graphviz: 'a Graphviz diagram',
  text: 'a diagram drawn in text',
  image: 'an image',
  file: 'a linked diagram',
};

export default defineCheck({
  area: 'documentation',
  weight: 2,
  effort: 30,
  needs: ['documents', 'tree'],
  title: 'The README shows a diagram of the system',
  failureTitle: 'The README shows no diagram of the system',
  why: 'A picture of the parts and of how a request travels lets a reviewer place everything that follows.',
  remedy: [
    'Add a Mermaid diagram to the README that shows the parts of the system and what they say to each other; GitHub renders it.',
  ],
  generator: 'architecture-diagram',
  examples: [
    {
      name: 'whose README draws its parts in Mermaid',
      status: 'pass',
      files: {
        'README.md':
          '# Parcels\n\n## How it fits together\n\n```mermaid\nflowchart LR\n  scanner --> api[Parcel API]\n  api --> db[(PostgreSQL)]\n  api --> queue[[Labels]]\n```\n',
      },
    },
    {
      name: 'whose README shows an image under a heading about its architecture',
      status: 'pass',
      files: { 'README.md': '# Parcels\n\n## Architecture\n\n![](docs/parts.png)\n', 'docs/parts.png': 'image\n' },
    },
    {
      name: 'whose README draws boxes out of characters',
      status: 'pass',
      files: {
        'README.md':
          '# Parcels\n\n```\n+---------+      +-----------+\n| scanner | ---> | Parcel API|\n+---------+      +-----------+\n                       |\n                       v\n                 +-----------+\n                 | PostgreSQL|\n                 +-----------+\n```\n',
      },
    },
    {
      name: 'that shows its tables alone',
      status: 'partial',
      files: {
        'README.md':
          '# Parcels\n\n```mermaid\nerDiagram\n  DEPOT ||--o{ PARCEL : holds\n  PARCEL ||--|{ SCAN : has\n```\n',
      },
    },
    {
      name: 'whose diagram is not in the repository',
      status: 'partial',
      files: { 'README.md': '# Parcels\n\n![Architecture diagram](docs/architecture.png)\n' },
    },
    {
      name: 'that shows its folders',
      status: 'fail',
      files: {
        'README.md':
          '# Parcels\n\n## Architecture\n\n```\nsrc/\n├── api/\n│   └── routes.ts\n├── domain/\n└── server.ts\n```\n',
      },
    },
    {
      name: 'whose heading about its architecture has a logo under it',
      status: 'fail',
      files: {
        'README.md': '# Parcels\n\n## Architecture\n\n![logo](logo.png)\n\nTODO: add the diagram.\n',
        'logo.png': 'image\n',
      },
    },
  ],
  run({ documents, tree }) {
    const pages = readmePages(documents);
    const found = pages.flatMap(diagramsOf);
    const shown = found.filter((diagram) => diagram.shown);
    const system = shown.filter(({ subject }) => subject === 'system').sort((a, b) => plainness(b) - plainness(a));
    if (system.length > 0)
      return pass(
        `${system[0]!.document} shows ${forms[system[0]!.form]} of the system.`,
        system.slice(0, 3).map(placeOf),
        { grade: 'specific' },
      );
    const data = shown.filter(({ subject }) => subject === 'data');
    if (data.length > 0)
      return partial(
        `${data[0]!.document} shows its tables or classes, but not the parts of the system or how a request travels.`,
        data.slice(0, 2).map(placeOf),
        { grade: 'filled' },
      );
    const [other] = shown;
    if (other)
      return partial(
        `${other.document} links a diagram (\`${other.name}\`), but shows none to the reader.`,
        [placeOf(other)],
        { grade: 'filled' },
      );
    const [lost] = found;
    if (lost)
      return partial(
        `The diagram \`${lost.name}\` in ${lost.document} leads to no image in the repository.`,
        [placeOf(lost)],
        { grade: 'stub' },
      );
    const drawn = unlinked(tree);
    if (drawn !== undefined)
      return partial(`There is a diagram in ${drawn}, but the README neither shows nor links it.`, [{ path: drawn }], {
        remedy: [`Show ${drawn} in the README, as an image.`],
        grade: 'absent',
      });
    return pages.length === 0
      ? fail('There is no README that could show a diagram.', [], { grade: 'absent' })
      : fail(`No diagram of the system was found in ${pagesLookedAt(documents)}.`, [], { grade: 'absent' });
  },
});

/** What is called the architecture, and what is drawn as a diagram, are better places than lists with arrows. */
const plainness = ({ form, name }: Diagram): number =>
  (headingIsAbout(name, 'architecture') || headingIsAbout(name, 'diagram') ? 2 : 0) + (form === 'text' ? 0 : 1);

const drawing =
  /\.(?:drawio|puml|plantuml|mmd|mermaid|d2|excalidraw)(?:\.(?:png|svg))?$|(?:^|\/)(?:[\w-]*architecture[\w-]*|system[-_]?design|[\w-]*diagram)\.(?:png|jpe?g|svg|webp)$/i;

/** A diagram of the repository that no page shows. */
const unlinked = lastAnswer(({ files }: Facts['tree']): string | undefined => {
  for (const { path, role } of files.values())
    if (drawing.test(path) && role !== 'vendored' && role !== 'output') return path;
  return undefined;
});
