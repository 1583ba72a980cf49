import assert from 'node:assert/strict';
import { openAudit } from '../../../../src/core/audit';
import { sampleRequests } from '../../../../src/core/text/documents/sample-requests';
import { MemoryHost } from '../../../support/memory-host';

describe('what is remembered of a document', () => {
  it('is forgotten once a file comes that it links to', () => {
    const host = new MemoryHost({
      'README.md': '# Shelf\n\nThe [description](api/openapi.yaml) tells what is sent.\n',
      'main.go': 'package main\n',
    });
    const audit = openAudit(host, { version: '0' });
    const status = () => audit.report.checks.find(({ id }) => id === 'readme/api-docs')?.status;
    assert.equal(status(), 'fail');
    host.write('api/openapi.yaml', 'openapi: 3.1.0\n');
    audit.update({ paths: ['api/openapi.yaml'], tree: true });
    assert.equal(status(), 'pass');
  });
});

describe('sample requests', () => {
  it('come in reading order, where a section goes on behind a fold', () => {
    const curl = (path: string) => `\`\`\`sh\ncurl http://localhost:80${path}\n\`\`\`\n`;
    const readme = `# Shelf\n\n## Requests\n\n<details>\n<summary>More</summary>\n\n${curl('/folded')}\n</details>\n\n${curl('/open')}`;
    const { facts } = openAudit(new MemoryHost({ 'README.md': readme }), { version: '0' });
    assert.deepEqual(
      sampleRequests(facts.documents.readme!).map(({ path }) => path),
      ['/folded', '/open'],
    );
  });
});
