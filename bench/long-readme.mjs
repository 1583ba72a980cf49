/** A README of 1,000 lines with everything that one has, in which one word differs by `round`: what a keystroke does to it. */
export function longReadme(/** @type {number} */ round) {
  const lines = [
    '# Lending shelf',
    '',
    `Neighbours lend each other books; this service keeps track (${'x'.repeat(round + 1)}).`,
    '',
  ];
  for (let section = 1; lines.length < 990; section++) {
    lines.push(
      `## Part ${section}`,
      '',
      `Requests reach the *handler* of part ${section}, which asks the [store](src/store.ts) and answers with \`200\` or \`404\`,`,
      'because a missing book is no fault of the service. Retries are left to the caller.',
      '',
      '- one step',
      '  - a smaller one with `code`',
      '- [x] a task that is done',
      '',
      '| Method | Path | What it does |',
      '| --- | --- | --- |',
      `| GET | /books/${section} | tells a book |`,
      `| POST | /books/${section}/loans | lends it |`,
      '',
      '```sh',
      `curl -X POST http://localhost:3000/books/${section}/loans`,
      '```',
      '',
    );
  }
  while (lines.length < 1000) lines.push('And so on.');
  return lines.join('\n');
}
