import { closeSync, constants, fstatSync, openSync, readSync } from 'node:fs';
import type { FileText } from '../core/host';
import { decode } from './decode';

const kilobyte = 1024;

/** How many bytes of a file are read at most; documents are parsed as a whole, which takes long for large ones. */
export function limitOf(path: string): number {
  return /\.(?:md|mdx|markdown|mdown|rst|adoc|asciidoc)$/i.test(path) ? 256 * kilobyte : 1024 * kilobyte;
}

/** Never follows a link that took the file's place, and never waits for a pipe. */
export const readingFlags = constants.O_RDONLY | (constants.O_NOFOLLOW ?? 0) | (constants.O_NONBLOCK ?? 0);

/**
 * Reads a regular file.
 *
 * @param file its absolute path, links resolved
 * @param limit the most bytes it may have
 */
export function readText(file: string, limit: number): FileText {
  let descriptor: number | undefined;
  try {
    descriptor = openSync(file, readingFlags);
    const { size, isFile } = statOf(descriptor);
    if (!isFile) return { unreadable: 'unreadable', bytes: 0 };
    if (size > limit) return { unreadable: 'too-large', bytes: 0 };
    return decode(readAll(descriptor, size));
  } catch {
    return { unreadable: 'unreadable', bytes: 0 };
  } finally {
    if (descriptor !== undefined) closeSync(descriptor);
  }
}

function statOf(descriptor: number): { size: number; isFile: boolean } {
  const stat = fstatSync(descriptor);
  return { size: stat.size, isFile: stat.isFile() };
}

/** What is there of `size` bytes; fewer where the file was cut short meanwhile. */
function readAll(descriptor: number, size: number): Uint8Array {
  const bytes = Buffer.allocUnsafe(size);
  let read = 0;
  while (read < size) {
    const count = readSync(descriptor, bytes, read, size - read, read);
    if (count === 0) break;
    read += count;
  }
  return bytes.subarray(0, read);
}
