import assert from 'node:assert/strict';
import { coachPlaces, snippetOf } from '../../../src/vscode/generators/coach-places';

describe('places for the author', () => {
  it('are found with what they ask for', () => {
    const text = '## Trade-offs\n\n<!-- coach: Say why. -->\n<!-- not ours -->\n<!--coach:Say more.-->\n';
    assert.deepEqual(
      coachPlaces(text).map(({ start, end, request }) => [text.slice(start, end), request]),
      [
        ['<!-- coach: Say why. -->', 'Say why.'],
        ['<!--coach:Say more.-->', 'Say more.'],
      ],
    );
  });

  it('end with their comment, or are none', () => {
    assert.deepEqual(coachPlaces('<!-- coach: never closed\n'.repeat(2000)), []);
  });

  it('become placeholders, and all else stays literal', () => {
    const text = 'Costs $5 a ${month}, \\ and }\n<!-- coach: Say why. -->\nend';
    const { value } = snippetOf(text);
    assert.match(value, /\$\{1:<!-- coach: Say why\. -->\}/);
    assert.ok(value.startsWith('Costs \\$5 a \\${month\\}, \\\\ and \\}\n'));
  });
});
