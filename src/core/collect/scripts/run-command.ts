import type { RunCommand, Script } from '../../facts';
import { toolsOfCommand } from '../../technologies/development-tools';
import { joined, simpleCommands } from '../../text/commands/shell';

/** The simple commands of shell text that begins at `line` of `path` and runs in `directory`. */
export function runCommands(shell: string, path: string, line: number, directory: string | null): RunCommand[] {
  return simpleCommands(shell, line).map((command) => ({
    text: command.text,
    place: { path, line: command.line },
    directory: directory === null || command.directory === null ? null : joined(directory, command.directory),
    does: capabilitiesOf(command.words),
  }));
}

function capabilitiesOf(words: readonly string[]): readonly string[] {
  return [...new Set(toolsOfCommand(words).map((row) => row.capability))];
}

/** A piece of shell text with its first line. */
export interface Piece {
  readonly text: string;
  readonly line: number;
}

/** A script made of pieces that run one after another. */
export function scriptOf(
  runner: string,
  name: string,
  place: Script['place'],
  pieces: readonly Piece[],
  directory: string | null,
): Script {
  return {
    runner,
    name,
    command: pieces.map((piece) => piece.text).join('\n'),
    place,
    commands: pieces.flatMap((piece) => runCommands(piece.text, place.path, piece.line, directory)),
  };
}
