import assert from 'node:assert/strict';
import { asSnippetText, plainText } from '../../../src/core/snippets';
import type { Field, Snippet } from '../../../src/core/snippets';
import { inReadingOrder } from '../../../src/core/snippets/fields';
import { expand } from './expansion';

function snippetOf(body: string, fields: readonly Field[] = [], header = ''): Snippet {
  return {
    ...{ id: 'typescript/one', language: 'typescript', title: 'One', prefix: 'pc-one', topic: 'health', checks: [] },
    ...{ dependencies: [], companions: [], contract: '', leavesOut: '', header, body },
    fields: inReadingOrder(body, fields),
  };
}

describe('the text of a snippet', () => {
  it('escapes what the editor would read as its own', () => {
    const body = 'const a = `${b}` + "\\n$1 ${2:x} \\\\ }";\n$this->pay({ $x });\n';
    assert.equal(expand(asSnippetText(snippetOf(body))), body);
  });

  it('numbers fields in reading order, and lets later occurrences follow the first', () => {
    const snippet = snippetOf('two one two one\n', [{ text: 'one' }, { text: 'two' }]);
    assert.equal(asSnippetText(snippet), '${1:two} ${2:one} ${1} ${2}\n');
  });

  it('finds a field only where it is a word of its own, and the longest one', () => {
    const snippet = snippetOf('order orders reorder order_id order.id\n', [{ text: 'order' }, { text: 'order.id' }]);
    assert.equal(asSnippetText(snippet), '${1:order} orders reorder order_id ${2:order.id}\n');
  });

  it('offers choices, the default first', () => {
    const snippet = snippetOf('ORDER BY a DESC\n', [{ text: 'DESC', choices: ['ASC', 'DESC', 'a,b|c\\'] }]);
    assert.equal(asSnippetText(snippet), 'ORDER BY a ${1|DESC,ASC,a\\,b\\|c\\\\|}\n');
    assert.equal(expand(asSnippetText(snippet)), 'ORDER BY a DESC\n');
  });

  it('takes the names that are known of the project', () => {
    const snippet = snippetOf('listen(3000); // 3000\n', [{ text: '3000', role: 'port' }]);
    const names = { port: '8080' };
    assert.equal(asSnippetText(snippet, { names }), 'listen(${1:8080}); // ${1}\n');
    assert.equal(plainText(snippet, { names }), 'listen(8080); // 8080\n');
    assert.equal(plainText(snippet), 'listen(3000); // 3000\n');
  });

  it('can leave the header to others', () => {
    const snippet = snippetOf('a();\n', [], "import { a } from 'a';\n\n");
    assert.equal(plainText(snippet), "import { a } from 'a';\n\na();\n");
    assert.equal(plainText(snippet, { withoutHeader: true }), 'a();\n');
  });
});
