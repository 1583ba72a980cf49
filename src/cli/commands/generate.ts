import { existsSync, statSync } from 'node:fs';
import { createTwoFilesPatch } from 'diff';
import type { AnyGenerator } from '../../core/generate/define-generator';
import type { Generated } from '../../core/generate/generate';
import type { Edit } from '../../core/model';
import { nearest } from '../../core/text/nearest';
import { plainLine } from '../../core/text/plain-line';
import type { DiskHost } from '../../node/disk-host';
import { EditRefused, writeEdit } from '../../node/write-edits';
import { engine } from '../engine';
import { open } from '../open';
import { colours } from '../terminal';
import { WrongUsage } from '../wrong-usage';

export interface GenerateOptions {
  readonly list?: boolean;
  readonly missing?: boolean;
  readonly write?: boolean;
  readonly diff?: boolean;
}

/**
 * `generate --list`, `generate ID… [PATH]`, `generate --missing [PATH]`: proposes what generators write. Only `--write` writes.
 *
 * @param words ids of generators, and the folder as the last of them
 */
export async function generate(words: readonly string[], options: GenerateOptions): Promise<number> {
  if (options.list) return list();
  const { ids, path } = told(words, options);
  const { host, audit } = await open(path);
  const chosen = options.missing ? engine().generatorsForOpenItems(audit.report.checks) : ids.map(known);
  const found = engine().generate(chosen, {
    facts: audit.facts,
    checks: audit.report.checks,
    projectName: host.name,
    read: (file) => textOf(host, file),
  });
  if (options.diff) printDiff(found.edits, host);
  else if (options.write) return write(found, host);
  else printSummary(found);
  return 0;
}

function list(): number {
  const { generators } = engine();
  const width = Math.max(...generators.map(({ id }) => id.length));
  for (const { id, title, serves } of generators)
    process.stdout.write(`${id.padEnd(width)}  ${title} (${serves.join(', ')})\n`);
  return 0;
}

/** Ids come first; the last word is the folder where it is no id, or where it is a folder that is there. */
function told(words: readonly string[], { missing }: GenerateOptions): { ids: readonly string[]; path: string } {
  const { generators } = engine();
  const last = words.at(-1);
  const isId = (word: string): boolean => generators.some(({ id }) => id === word);
  const namesFolder = last !== undefined && !isId(last) && (missing === true || words.length > 1 || isFolder(last));
  const ids = namesFolder ? words.slice(0, -1) : words;
  if (missing && ids.length > 0) throw new WrongUsage('Say either which generators to run or --missing, not both.');
  if (!missing && ids.length === 0) throw new WrongUsage('Say what to generate: an id (see --list), or --missing.');
  for (const id of ids) known(id);
  return { ids, path: namesFolder ? last : '.' };
}

const isFolder = (path: string): boolean => existsSync(path) && statSync(path).isDirectory();

function known(id: string): AnyGenerator {
  const { generators } = engine();
  const generator = generators.find((one) => one.id === id);
  if (generator) return generator;
  const close = nearest(
    id,
    generators.map((one) => one.id),
  );
  throw new WrongUsage(`There is no generator ${id}${close === null ? '' : `; did you mean ${close}?`}`);
}

/** A file that is listed and can be read; workflow files above the folder are none of it. */
function textOf(host: DiskHost, path: string): string | null {
  if (host.entry(path) === undefined) return null;
  const content = host.read(path);
  return 'text' in content ? content.text : null;
}

const before = ({ creates, path }: Edit, host: DiskHost): string => (creates ? '' : (textOf(host, path) ?? ''));

function printDiff(edits: readonly Edit[], host: DiskHost): void {
  for (const edit of edits) {
    const text = before(edit, host);
    const from = edit.creates ? '/dev/null' : `a/${edit.path}`;
    process.stdout.write(
      createTwoFilesPatch(from, `b/${edit.path}`, text, engine().applyEdit(text, edit), '', '').replace(/^=+\n/, ''),
    );
  }
}

function printSummary({ edits, answers }: Generated): void {
  printAnswers(answers);
  for (const { path, creates, insertions } of edits) {
    const lines = insertions.reduce((sum, { text }) => sum + text.split('\n').length - 1, 0);
    process.stdout.write(`${creates ? 'would create' : 'would add to'} ${plainLine(path)}: ${lines} lines\n`);
  }
  if (edits.length > 0) process.stdout.write('Nothing was written; see it with --diff, write it with --write.\n');
}

function printAnswers(answers: Generated['answers']): void {
  for (const { generator, nothing } of answers)
    if (nothing !== undefined)
      process.stdout.write(`${colours(process.stdout).dim(`${generator}: ${plainLine(nothing)}`)}\n`);
}

/** Writes what can be written; what is refused is told, and makes the status 1. */
function write({ edits, answers }: Generated, host: DiskHost): number {
  let status = 0;
  printAnswers(answers);
  for (const edit of edits) {
    try {
      writeEdit(host.root, edit, before(edit, host));
      process.stdout.write(`${edit.creates ? 'created' : 'added to'} ${plainLine(edit.path)}\n`);
    } catch (error) {
      if (!(error instanceof EditRefused)) throw error;
      process.stderr.write(`${plainLine(error.message)}\n`);
      status = 1;
    }
  }
  return status;
}
