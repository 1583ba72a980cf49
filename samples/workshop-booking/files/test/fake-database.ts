import type { Database } from '../src/plugins/database.js';

interface Answer {
  when: RegExp;
  rows: unknown[];
}

/** Answers each query with the rows of the first pattern that fits, and remembers what was asked. */
export function fakeDatabase(...answers: Answer[]) {
  const asked: string[] = [];
  const query = async (text: string) => {
    asked.push(text);
    const rows = answers.find((answer) => answer.when.test(text))?.rows ?? [];
    return { rows, rowCount: rows.length };
  };
  const database = { query, connect: async () => ({ query, release: () => undefined }) };
  return { asked, database: database as unknown as Database };
}
