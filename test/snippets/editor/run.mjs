// The editor's own parser gives back each source to the letter.

/** @param {import('../support/part.mjs').Part & { plainText: (snippet: import('../support/snippets.mjs').Snippet) => string, source: (snippet: import('../support/snippets.mjs').Snippet) => string }} part */
export async function prove({ snippets, expanded, plainText, source, outcomes }) {
  for (const snippet of snippets) {
    const text = expanded(snippet);
    const faults = [];
    if (text !== plainText(snippet)) faults.push('the expansion differs from the text');
    // JavaScript has no source of its own.
    if (snippet.language !== 'javascript' && !source(snippet).endsWith(`\n${text}`))
      faults.push('the source file does not end with the expansion');
    const error = faults.length > 0 ? `${faults.join('; ')}:\n${text}` : undefined;
    const what = 'is given back by the editor to the letter';
    outcomes.add({
      id: snippet.id,
      what,
      by: 'the editor’s snippet parser',
      ...(error ? { error } : {}),
    });
  }
}
