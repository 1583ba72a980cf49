import type { LogOutputChannel } from 'vscode';
import type { CheckMetadata } from '../../core/model';
import type { Generation } from '../generators/generation';
import type { Sessions } from '../sessions';
import type { Snippets } from '../snippets/snippets';

/** What commands may reach. */
export interface CommandContext {
  readonly sessions: Sessions;
  /** What every check says of itself; empty until the engine has started. */
  readonly metadata: ReadonlyMap<string, CheckMetadata>;
  readonly generation: Generation;
  readonly snippets: Snippets;
  readonly output: LogOutputChannel;
}

/** A command; its arguments come from menus, links and other extensions, so it checks them itself. */
export type Command = (context: CommandContext, ...args: readonly unknown[]) => unknown;
