import assert from 'node:assert/strict';
import { statSync } from 'node:fs';
import type { Report } from '../../src/core/model';
import { CommandLine } from '../support/command-line';
import { scratchFolders } from '../support/scratch-folder';

describe('another audit of a folder', () => {
  const scratch = scratchFolders();
  const commandLine = new CommandLine();

  const audited = (path: string, caches: string): Report => {
    const { status, output } = commandLine.run(['audit', '--format', 'json', path], { PORTFOLIO_COACH_CACHE: caches });
    assert.equal(status, 0);
    return JSON.parse(output) as Report;
  };
  const withoutFigures = ({ stats: _, ...report }: Report) => report;

  it('reads what changed since, and answers as if it had read everything', async () => {
    const caches = scratch().path;
    const folder = scratch({
      'package.json': '{"name":"shelf","dependencies":{"express":"5"}}',
      'README.md': '# Shelf\n\nLends books to neighbours.\n',
      'server.js': "const app = require('express')();\napp.get('/books', list);\napp.listen(80);\n",
    });
    // Until then a file may yet be written again without a trace.
    await new Promise((wake) => setTimeout(wake, 150));
    const sizes = (...names: string[]) => names.reduce((sum, name) => sum + statSync(folder.at(name)).size, 0);
    assert.equal(audited(folder.path, caches).stats.bytesRead, sizes('package.json', 'README.md', 'server.js'));
    folder.write('README.md', '# Shelf\n\nLends books to neighbours.\n\n## Roadmap\n\n- Late fees by e-mail\n');
    const report = audited(folder.path, caches);
    assert.equal(report.stats.bytesRead, sizes('README.md'));
    assert.deepEqual(withoutFigures(report), withoutFigures(audited(folder.path, 'off')));
  });
});
