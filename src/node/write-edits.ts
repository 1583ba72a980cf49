import { closeSync, constants, lstatSync, mkdirSync, openSync, readFileSync, writeFileSync, writeSync } from 'node:fs';
import { dirname, join, sep } from 'node:path';
import type { Edit } from '../core/model';
import { isInside, realPath } from './paths';

/** An edit that cannot be made, with the reason as a sentence for people. */
export class EditRefused extends Error {}

const mark = Buffer.from([0xef, 0xbb, 0xbf]);
const noFollow = constants.O_NOFOLLOW ?? 0;

/**
 * The bytes of a file after an edit. What was there stays byte for byte, the byte order mark included.
 *
 * @param expected the text that the edit was made for
 * @throws EditRefused where the file holds something else by now, or is not in UTF-8
 */
export function editedBytes(before: Buffer, { path, insertions }: Edit, expected: string): Buffer {
  const start = before.subarray(0, 3).equals(mark) ? 3 : 0;
  const text = before.subarray(start).toString('utf8');
  if (text !== expected) throw new EditRefused(`${path} has changed meanwhile, or is not written in UTF-8.`);
  const pieces: Buffer[] = [before.subarray(0, start)];
  let from = 0;
  for (const { offset, text: added } of insertions) {
    pieces.push(Buffer.from(text.slice(from, offset), 'utf8'), Buffer.from(added, 'utf8'));
    from = offset;
  }
  pieces.push(Buffer.from(text.slice(from), 'utf8'));
  const after = Buffer.concat(pieces);
  const added = insertions.reduce((sum, one) => sum + Buffer.byteLength(one.text), 0);
  // Bytes that are no UTF-8 would have become other bytes on the way.
  if (after.length !== before.length + added) throw new EditRefused(`${path} is not written in UTF-8.`);
  return after;
}

/**
 * Makes an edit on disk. Never writes through a link, outside the folder, or over a file that an edit means to create.
 *
 * @param root the audited folder, links resolved
 * @param expected the text that the edit was made for; empty for a new file
 * @throws EditRefused
 */
export function writeEdit(root: string, edit: Edit, expected: string): void {
  const file = placeFor(root, edit);
  try {
    if (edit.creates) return create(root, file, edit);
    const handle = openSync(file, constants.O_RDWR | noFollow);
    try {
      const after = editedBytes(readFileSync(handle), edit, expected);
      // An edit only adds, so that writing from the start covers all that was there.
      for (let at = 0; at < after.length;) at += writeSync(handle, after, at, after.length - at, at);
    } finally {
      closeSync(handle);
    }
  } catch (error) {
    if (error instanceof EditRefused) throw error;
    throw new EditRefused(
      `${edit.path} could not be written: ${error instanceof Error ? error.message : String(error)}`,
    );
  }
}

/**
 * The file that an edit is made to.
 *
 * @throws EditRefused where the path leads out of the folder or through a link
 */
export function placeFor(root: string, { path }: Pick<Edit, 'path'>): string {
  const parts = path.split('/');
  if (path === '' || parts.some((part) => part === '' || part === '.' || part === '..' || /[\0\\]/.test(part)))
    throw new EditRefused(`${JSON.stringify(path)} is no path in the folder.`);
  const file = join(root, ...parts);
  // Every folder on the way is a folder of its own and no link to another place.
  let folder = root;
  for (const part of parts) {
    folder = join(folder, part);
    const stat = lstatSync(folder, { throwIfNoEntry: false });
    if (stat === undefined) break;
    if (stat.isSymbolicLink()) throw new EditRefused(`${path} is reached through a link, and is left alone.`);
  }
  return file;
}

function create(root: string, file: string, { path, insertions }: Edit): void {
  mkdirSync(dirname(file), { recursive: true });
  const folder = realPath(dirname(file));
  if (folder === null || !isInside(root, folder)) throw new EditRefused(`${path} lies outside ${root}${sep}.`);
  writeFileSync(file, insertions.map(({ text }) => text).join(''), { flag: 'wx' });
}
