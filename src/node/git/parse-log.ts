import type { Commit } from '../../core/host';

/** The fields of a commit as `log --format` prints them with `-z`, in the order in which `parseLog` reads them. */
export const logFormat = '%H%x00%P%x00%an%x00%ae%x00%at%x00%s';

const fields = 6;

/**
 * Reads what `log -z --format=<logFormat>` printed, with `--numstat` (files and lines are known), with `--raw` (only files are)
 * or with neither. Names and subjects are text of strangers that may hold anything but a NUL, so that positions decide and
 * never their looks.
 */
export function parseLog(output: string): readonly Commit[] {
  const tokens = output.split('\0');
  const commits: Commit[] = [];
  let at = 0;
  while (at + fields <= tokens.length) {
    const [hash, parents, author, email, time, subject] = tokens.slice(at, at + fields) as [
      string,
      string,
      string,
      string,
      string,
      string,
    ];
    at += fields;
    const counted = countChanges(tokens, at);
    at = counted.next;
    commits.push({
      hash: hash.trim(),
      parents: parents === '' ? 0 : parents.split(' ').length,
      author,
      email,
      time: Number(time) || 0,
      subject,
      ...(counted.files > 0 ? { files: counted.files } : {}),
      ...(counted.lines !== null ? { lines: counted.lines } : {}),
    });
  }
  return commits;
}

const numstat = /^\n?(\d+|-)\t(\d+|-)\t/;
const raw = /^\n?:\d{6} \d{6} [0-9a-f.]+ [0-9a-f.]+ [A-Z]\d*$/;

/** Counts the changed files that follow a commit's fields, up to the next commit. */
function countChanges(tokens: readonly string[], from: number): { files: number; lines: number | null; next: number } {
  let files = 0;
  let lines: number | null = null;
  let next = from;
  for (; next < tokens.length; next++) {
    const token = tokens[next]!;
    const counts = numstat.exec(token);
    if (counts) {
      files++;
      lines = (lines ?? 0) + (Number(counts[1]) || 0) + (Number(counts[2]) || 0);
    } else if (raw.test(token)) {
      files++;
      next++; // The path stands in a token of its own.
    } else if (token !== '' || next < tokens.length - 1) break;
  }
  return { files, lines, next };
}
