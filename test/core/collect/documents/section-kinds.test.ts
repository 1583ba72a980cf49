import assert from 'node:assert/strict';
import { documents } from '../../../../src/core/collect/documents';

const kinds = (text: string) =>
  Object.fromEntries(
    documents
      .extract({ path: 'README.md', text }, () => undefined)!
      .sections.map((section) => [section.heading, section.kinds.join(' ')]),
  );

describe('the kinds of README sections', () => {
  it('go by the words of headings in several languages', () => {
    const text =
      '# Orders\n## Why\n## Installation\n## Roadmap\n## License\n## Contributing\n## Further reading\n## Table of contents\n';
    assert.deepEqual(kinds(text), {
      Orders: 'what',
      Why: 'what why',
      Installation: 'how',
      Roadmap: 'when',
      License: 'who',
      Contributing: 'contribution',
      'Further reading': 'references',
      'Table of contents': 'other',
    });
    const others = '# X\n## Requisitos\n## Licença\n## À propos\n## Mitwirken\n## 安装\n## ライセンス\n';
    assert.deepEqual(Object.values(kinds(others)), ['what', 'how', 'who', 'what', 'contribution', 'how', 'who']);
  });

  it('go by the section around them where their words say nothing', () => {
    assert.deepEqual(kinds('# X\n## Features\n### Refunds\nPays back.\n## Usage\n### Refunds by hand\nCall it.'), {
      X: 'what',
      Features: 'what',
      Refunds: 'what',
      Usage: 'how',
      'Refunds by hand': 'how',
    });
  });

  it('go by what stands in them where nothing else says more', () => {
    const found = kinds(
      '# X\n## Orders in short\nKeeps orders.\n## Colours\n- [red](https://r.example)\n- [blue](https://b.example)\n## Queue\n```sh\nmake queue\n```\n',
    );
    assert.deepEqual([found['Orders in short'], found.Colours, found.Queue], ['what', 'references', 'how']);
  });
});
