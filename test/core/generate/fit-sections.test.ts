import assert from 'node:assert/strict';
import { applyEdit } from '../../../src/core/generate/apply-edit';
import { fitSections } from '../../../src/core/generate/document/fit-sections';
import type { SectionProposal } from '../../../src/core/generate/sections/section';

const section = (changes: Partial<SectionProposal> = {}): SectionProposal => ({
  kind: 'section',
  document: 'readme',
  id: 'run-tests',
  heading: 'Running the tests',
  body: 'One command runs them:\n\n```bash\n# all of them\nnpm test\n```',
  place: { home: ['tests'], after: ['setup'], before: ['deployment'] },
  ...changes,
});
const written = '## Running the tests\n\nOne command runs them:\n\n```bash\n# all of them\nnpm test\n```';

function fit(text: string, ...sections: readonly SectionProposal[]): string {
  const wanted = sections.length > 0 ? sections : [section()];
  const after = applyEdit(text, fitSections(text, wanted));
  assert.deepEqual(fitSections(after, wanted).insertions, [], 'a second run adds nothing');
  return after;
}

describe('sections are fitted into a document', () => {
  it('behind the nearest kin', () => {
    assert.equal(
      fit('# A\n\n## Set-up\n\nRun it.\n\n### On a Mac\n\nThe same.\n\n## Notes\n\nNone.\n'),
      `# A\n\n## Set-up\n\nRun it.\n\n### On a Mac\n\nThe same.\n\n${written}\n\n## Notes\n\nNone.\n`,
    );
  });

  it('before what comes later, and before the formalities', () => {
    assert.equal(fit('# A\n\n## Deployment\n\nBy hand.\n'), `# A\n\n${written}\n\n## Deployment\n\nBy hand.\n`);
    assert.equal(
      fit('# A\n\n## Odd\n\nIt is.\n\n## License\n\nMIT\n'),
      `# A\n\n## Odd\n\nIt is.\n\n${written}\n\n## License\n\nMIT\n`,
    );
  });

  it('at the end, with or without a line end there', () => {
    assert.equal(fit('# A\n\nText.\n'), `# A\n\nText.\n\n${written}\n`);
    assert.equal(fit('# A\n\nText.'), `# A\n\nText.\n\n${written}`);
    assert.equal(fit('# A\n\nText.\n\n\n'), `# A\n\nText.\n\n${written}\n\n\n`);
    assert.equal(fit(''), `${written}\n`);
  });

  it('with the line ends of the document', () => {
    assert.equal(fit('# A\r\n\r\nText.\r\n'), `# A\r\n\r\nText.\r\n\r\n${written.replaceAll('\n', '\r\n')}\r\n`);
  });

  it('at the level of its sections', () => {
    assert.match(fit('# A\n\n# Set-up\n\nRun.\n\n# License\n\nMIT\n'), /\n\n# Running the tests\n\n[^]*\n\n# License/);
    assert.match(fit('# A\n\n### Set-up\n\nRun.\n\n### License\n\nMIT\n'), /\n\n### Running the tests\n/);
    assert.match(
      fit('A\n=\n\nSet-up\n------\n\nRun.\n\nLicense\n-------\n\nMIT\n'),
      /Run\.\n\n## Running the tests\n[^]*```\n\nLicense\n---/,
    );
  });

  it('with the next number, behind the last numbered one', () => {
    assert.match(
      fit('# A\n\n## 1. Set-up\n\nRun.\n\n## 2. Layout\n\nFlat.\n\n## License\n\nMIT\n'),
      /Flat\.\n\n## 3\. Running the tests\n[^]*## License/,
    );
    assert.match(fit('# A\n\n## 1) Set-up\n\nRun.\n\n## 2) Layout\n\nFlat.\n'), /\n## 3\) Running the tests\n/);
  });

  it('with an entry in the table of contents', () => {
    const list = (entries: string): string =>
      `# A\n\n## Contents\n\n${entries}\n## Set-up\n\nRun.\n\n## License\n\nMIT\n`;
    assert.match(
      fit(list('- [Set-up](#set-up)\n- [License](#license)\n')),
      /- \[Set-up\]\(#set-up\)\n- \[Running the tests\]\(#running-the-tests\)\n- \[License\]/,
    );
    assert.match(
      fit(list('1. [Set-up](#set-up)\n2. [License](#license)\n')),
      /1\. \[Set-up\]\(#set-up\)\n2\. \[Running the tests\]\(#running-the-tests\)\n2\. \[License\]/,
    );
    assert.match(fit(list('1. [Set-up](#set-up)\n1. [License](#license)\n')), /\n1\. \[Running the tests\]/);
    assert.match(
      fit(list('* [Set-up](#set-up)\n  * [More](#more)\n* [License](#license)\n')),
      /More\]\(#more\)\n\* \[Running the tests\]/,
    );
  });

  it('after the last entry where nothing follows, with what is nested below it', () => {
    const text = '# A\n\n- [Features](#features)\n  - [Small](#small)\n\n## Features\n\nMany.\n\n### Small\n\nOnes.\n';
    assert.match(fit(text), / {2}- \[Small\]\(#small\)\n- \[Running the tests\]\(#running-the-tests\)\n\n## Features/);
  });

  it('on a line of its own where the table ends the document', () => {
    const text = '# A\n\n## Layout\n\nFlat.\n\n## Set-up\n\nRun.\n\n- [Layout](#layout)\n- [Set-up](#set-up)';
    assert.ok(fit(text).startsWith(`${text}\n- [Running the tests](#running-the-tests)\n\n## Running the tests\n`));
  });

  it('leaves a list of links to elsewhere alone', () => {
    const text = '# A\n\n- [Site](https://example.org)\n- [Docs](docs/)\n\n## Set-up\n\nRun.\n';
    assert.equal(fit(text), `${text}\n${written}\n`);
  });

  it('inside the section that is there already', () => {
    const body = written.replace('## Running the tests\n\n', '');
    assert.equal(
      fit('# A\n\n## Tests\n\nTODO\n\n## License\n\nMIT\n'),
      `# A\n\n## Tests\n\nTODO\n\n${body}\n\n## License\n\nMIT\n`,
    );
    assert.equal(fit('# A\n\n## Tests\n\n## License\n'), `# A\n\n## Tests\n\n${body}\n\n## License\n`);
    assert.equal(
      fit('# A\n\n## Work\n\nHm.\n\n### Tests\n\nThere are some.\n'),
      `# A\n\n## Work\n\nHm.\n\n### Tests\n\nThere are some.\n\n${body}\n`,
    );
  });

  it('with headings of its own below its level', () => {
    const own = section({ body: 'Text.\n\n# Unit\n\nMore.\n\n## Fast\n\nAll.' });
    assert.match(
      fit('# A\n\n## B\n\nC.\n', own),
      /\n## Running the tests\n\nText\.\n\n### Unit\n\nMore\.\n\n#### Fast\n/,
    );
  });

  it('under a heading of its own where the author has begun', () => {
    const asks = section({
      id: 'trade-offs',
      heading: 'Trade-offs',
      subheading: 'To be told',
      body: '<!-- coach: Say why. -->',
      place: { home: ['trade-offs'], after: [], before: [] },
    });
    assert.equal(
      fit('# A\n\n## Trade-offs\n\nWe took Go.\n\n## License\n\nMIT\n', asks),
      '# A\n\n## Trade-offs\n\nWe took Go.\n\n### To be told\n\n<!-- coach: Say why. -->\n\n## License\n\nMIT\n',
    );
    assert.equal(fit('# A\n\n## Trade-offs\n\n', asks), '# A\n\n## Trade-offs\n\n<!-- coach: Say why. -->\n\n');
  });

  it('once, where two are to have the same heading', () => {
    const [one, two] = ['First.', 'Second, with more words.'].map((body, index) =>
      section({ id: `part-${index}`, heading: 'Parts', body, place: { home: [], after: [], before: [] } }),
    );
    assert.equal(fit('# A\n', one!, two!), '# A\n\n## Parts\n\nFirst.\n\nSecond, with more words.\n');
  });

  it('each behind the one that it follows, new ones included', () => {
    const setup = section({
      id: 'local-setup',
      heading: 'Getting started',
      body: 'Start it with one command.',
      place: { home: ['setup'], after: [], before: ['api'] },
    });
    assert.match(
      fit('# A\n\n## API\n\nNone.\n', setup, section()),
      /## Getting started\n[^]*## Running the tests\n[^]*## API/,
    );
  });

  it('between the breaks with which a document parts its sections', () => {
    const text = '# A\n\n## Set-up\n\nRun.\n\n---\n\n## Layout\n\nFlat.\n\n---\n\n## License\n\nMIT\n';
    assert.match(fit(text), /Run\.\n\n---\n\n## Running the tests\n[^]*```\n\n---\n\n## Layout/);
    const other = section({
      id: 'roadmap',
      heading: 'Plans',
      body: 'Many things are planned.',
      place: { home: [], after: ['license'], before: [] },
    });
    assert.match(fit(text, other), /MIT\n\n---\n\n## Plans\n\nMany things are planned\.\n$/);
  });

  it('before the anchor and the comment of the next section', () => {
    const text = '# A\n\n## Set-up\n\nRun.\n\n<!-- LICENSE -->\n<a id="license"></a>\n\n## License\n\nMIT\n';
    assert.match(
      fit(text),
      /Run\.\n\n## Running the tests\n[^]*```\n\n<!-- LICENSE -->\n<a id="license"><\/a>\n\n## License/,
    );
  });

  it('outside folds and frames', () => {
    const text = '# A\n\n<details>\n<summary>More</summary>\n\n## Set-up\n\nRun.\n\n</details>\n\n## License\n\nMIT\n';
    assert.match(fit(text), /<\/details>\n\n## Running the tests\n[^]*## License/);
  });

  it('before code or a comment that never ends', () => {
    const open = '# A\n\nText.\n\n```js\n## Set-up\nconst a = 1;\n';
    assert.ok(fit(open).startsWith(`# A\n\nText.\n\n${written}\n\n\`\`\`js\n`), fit(open));
    assert.ok(fit('# A\n\nText.\n\n<!-- open\n\n## B\n').startsWith(`# A\n\nText.\n\n${written}\n\n<!-- open\n`));
  });

  it('behind the front matter', () => {
    assert.equal(fit('---\ntitle: A\n# none\n---\n'), `---\ntitle: A\n# none\n---\n\n${written}\n`);
    assert.match(fit('---\ntitle: A\n---\n\n## Set-up\n\nRun.\n'), /Run\.\n\n## Running the tests/);
  });
});
