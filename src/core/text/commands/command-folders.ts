/** Whether the commands of a document can work where it gives them: `docker compose up` needs a file in the folder that `cd` led to. */
import type { Document } from '../../facts';
import { verdictOf, type Verdict, type Workspace } from './broken-commands';
import { joined } from './shell';
import { commandsOf, type DocumentCommand } from './document-commands';
import { folderOf } from '../repository/file-role';
import { stagesOf } from './runners';

/** The verdict on each command of a page. */
export function verdictsIn(page: Document, workspace: Workspace): (command: DocumentCommand) => Verdict {
  const folders = new Map<DocumentCommand, string>();
  let section: unknown = null;
  let folder: string | null = null;
  for (const command of commandsOf(page)) {
    // A new section mostly begins where the reader cloned to.
    if (command.section !== section) folder = null;
    section = command.section;
    if (command.words[0] === 'cd') folder = led(folder, command.words[1], folderOf(page.path), workspace);
    else if (folder !== null && folder !== '') folders.set(command, folder);
  }
  return (command) => {
    const verdict = verdictOf(command.words, workspace);
    const from = folders.get(command);
    if (from === undefined || verdict.is === 'broken' || !needsComposeFile(command) || hasComposeFile(from, workspace))
      return verdict;
    return { is: 'broken', why: `there is no compose file in \`${from}\`` };
  };
}

/** The folder of the repository that a `cd` leads to; null where it cannot be told. */
function led(from: string | null, to: string | undefined, page: string, { files }: Workspace): string | null {
  const typed = to?.replace(/^\.\//, '').replace(/\/+$/, '');
  const inside = typed?.replace(/^[^/]*\/?/, '');
  const candidates = [joined(from ?? '', typed), joined('', typed), joined(page, typed)];
  const found = candidates.find((folder) => folder !== null && files.folders.has(folder));
  if (found !== undefined) return found;
  // The first part may be the name that the repository is cloned to.
  return inside !== undefined && inside !== '' && files.folders.has(inside) ? inside : null;
}

/** Whether a command is one of Compose that names neither its file nor its folder. */
function needsComposeFile({ words }: DocumentCommand): boolean {
  return stagesOf(words).some(
    ({ words: [program, ...rest] }) =>
      /^(?:docker|podman)$/.test(program ?? '') &&
      rest.includes('compose') &&
      rest.includes('up') &&
      !rest.some((word) => /^(?:-f|--file|--project-directory)(?:=|$)/.test(word)),
  );
}

/** Whether Compose finds a file: in the folder, or in one above it. */
function hasComposeFile(folder: string, { files }: Workspace): boolean {
  const names = ['compose.yaml', 'compose.yml', 'docker-compose.yaml', 'docker-compose.yml'];
  const paths = names.flatMap((name) => files.byName.get(name) ?? []).map(folderOf);
  return paths.some((one) => one === '' || one === folder || folder.startsWith(`${one}/`));
}
