import type { Evidence } from '../../model';
import { reviewLinks, type BrokenLink } from '../../text/documents/broken-links';
import { linkEvidence } from '../../text/documents/readme-pages';
import { repositoryFiles } from '../../text/repository/repository-files';
import { defineCheck, fail, notApplicable, partial, pass } from '../define-check';

export default defineCheck({
  area: 'documentation',
  weight: 0.5,
  effort: 10,
  needs: ['documents', 'tree'],
  title: "The README's links into the repository lead somewhere",
  failureTitle: 'The README has links into the repository that lead nowhere',
  why: 'A link that leads nowhere is the first thing that a reviewer finds broken, and it is found by clicking once.',
  remedy: ['Correct each link to the path or heading as it is now, or remove it.'],
  examples: [
    {
      name: 'whose README links a file, an image and a heading that are there',
      status: 'pass',
      files: {
        'README.md':
          '# Parcels\n\n[Design](docs/design.md), [set-up](#set-up)\n\n![parts](docs/parts.png)\n\n## Set-up\n\nRun it.\n',
        'docs/design.md': '# Design\n',
        'docs/parts.png': 'image\n',
      },
    },
    {
      name: 'one of whose links names a file that was moved',
      status: 'partial',
      files: {
        'README.md': '# Parcels\n\n[Design](design.md), [contract](api/openapi.yaml)\n',
        'docs/design.md': '# Design\n',
        'api/openapi.yaml': 'openapi: 3.1.0\n',
      },
    },
    {
      name: 'whose table of contents names headings that are not there',
      status: 'fail',
      files: { 'README.md': '# Parcels\n\n- [Set-up](#setting-up)\n- [API](#the-api)\n\n## Set-up\n\nRun it.\n' },
    },
    {
      name: 'whose README links other sites only',
      status: 'na',
      files: { 'README.md': '# Parcels\n\nMade with [Fastify](https://fastify.dev).\n' },
    },
  ],
  run({ documents, tree }) {
    const { readme, pages } = documents;
    if (readme === null) return notApplicable('There is no README, and so no link in it.');
    const { working, broken } = reviewLinks(readme, pages, repositoryFiles(tree));
    if (working.length + broken.length === 0) return notApplicable(`${readme.path} has no link into the repository.`);
    if (broken.length === 0)
      return pass(
        `${working.length === 1 ? 'The one link' : `All ${working.length} links`} of ${readme.path} into the repository ${working.length === 1 ? 'leads' : 'lead'} somewhere.`,
        [linkEvidence(readme.path, working[0]!)],
        { grade: 'verified' },
      );
    const [first] = broken;
    const message = `${broken.length === 1 ? 'One link' : `${broken.length} links`} of ${readme.path} ${broken.length === 1 ? 'leads' : 'lead'} nowhere: \`${first!.link.target.slice(0, 100)}\` in line ${first!.link.line}, ${first!.why}.`;
    const remedy = broken.slice(0, 8).map(correction);
    return working.length > 0
      ? partial(message, broken.slice(0, 10).map(placeOf), { remedy })
      : fail(message, broken.slice(0, 10).map(placeOf), { remedy });
  },
});

const placeOf = ({ link, document }: BrokenLink): Evidence => linkEvidence(document, link);

const correction = ({ link, document, why }: BrokenLink): string =>
  `Correct \`${link.target.slice(0, 100)}\` in ${document}:${link.line}: ${why}.`;
