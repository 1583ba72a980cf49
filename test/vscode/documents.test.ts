import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { commitUri, Documents, explanationUri } from '../../src/vscode/documents';
import { escapeMarkdown } from '../../src/vscode/markdown';
import { FakeWorkspace } from './support/fake-workspace';
import { checkReport, metadataOf, reportOf } from './support/reports';

describe('the read-only documents', () => {
  let workspace: FakeWorkspace;
  let documents: Documents;

  beforeEach(() => {
    workspace = new FakeWorkspace('shop').start();
    documents = new Documents(workspace.sessions, workspace.metadata);
    workspace.worker.ready([metadataOf('quality/linter')]);
  });

  afterEach(() => {
    documents.dispose();
    workspace.dispose();
  });

  it('explain why a check matters, what passes and what to do', () => {
    const text = documents.provideTextDocumentContent(explanationUri('quality/linter'));
    for (const part of ['# Title of quality', '`quality/linter`', 'Why of quality', 'Failure title', '1. First step']) {
      assert.ok(text.includes(part), part);
    }
  });

  it('say what was found in each folder, as literal text', () => {
    const answer = checkReport('quality/linter', {
      status: 'partial',
      message: 'Found <img src=x> [here](http://example.org)',
      evidence: [{ path: 'a_b_.json', startLine: 2 }],
    });
    workspace.report('shop', reportOf([answer]));
    const text = documents.provideTextDocumentContent(explanationUri('quality/linter'));
    assert.match(text, /## In shop: partly there/);
    assert.doesNotMatch(text, /[^\\]<img|[^\\]\[here/);
    assert.match(text, /- a\\_b\\_\.json:2/);
  });

  it('tell what the report knows of a commit', () => {
    const commit = 'c'.repeat(40);
    const text = documents.provideTextDocumentContent(commitUri({ commit, excerpt: 'Add *orders*' }));
    assert.match(text, /^# Commit cccccccc$/m);
    assert.match(text, /^Add \\\*orders\\\*$/m);
    assert.ok(text.includes(commit));
  });

  it('have nothing to say of what is not theirs', () => {
    for (const path of ['/checks/no/such.md', '/elsewhere/x.md', '/checks/.md']) {
      const uri = vscode.Uri.from({ scheme: 'portfolio-coach', path });
      assert.equal(documents.provideTextDocumentContent(uri), 'There is nothing to show here.');
    }
  });

  it('keep text of the repository on one line and as it is', () => {
    for (const [text, escaped] of [
      ['# a', '\\# a'],
      ['- a - b', '\\- a - b'],
      ['1. a 2. b', '1\\. a 2. b'],
      ['14 commits', '14 commits'],
      ['3.5/5', '3.5/5'],
      ['![x](y) <b>', '\\!\\[x\\](y) \\<b\\>'],
    ] as const) {
      assert.equal(escapeMarkdown(text), escaped);
    }
    assert.equal(escapeMarkdown('a\n\n# b\tc'), 'a # b c');
  });
});
