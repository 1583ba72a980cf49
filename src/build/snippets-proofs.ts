import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { plainText, type Snippet } from '../core/snippets';

/** How far a snippet was proven, from most to least. */
export type Level = 'ran' | 'compiled' | 'parsed';

/** What a run of `npm run test:snippets` found out about one snippet. */
export interface Proof {
  readonly level: Level;
  /** With what: the tools, their versions, and what was run. */
  readonly by: string;
  /** A digest of the text that was proven; another text has no proof. */
  readonly text: string;
}

/** Where the run keeps what it found out. */
export const proofsFile = 'test/snippets/proofs.json';

/** The proofs of the last run by id of the snippet. */
export function readProofs(root: string): Readonly<Record<string, Proof>> {
  try {
    return JSON.parse(readFileSync(join(root, proofsFile), 'utf8')) as Record<string, Proof>;
  } catch {
    return {};
  }
}

/** The digest of what a snippet inserts. */
export const digestOf = (snippet: Snippet): string =>
  createHash('sha256').update(plainText(snippet)).digest('hex').slice(0, 16);
