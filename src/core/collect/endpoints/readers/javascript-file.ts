import type { Source } from '../../source';
import type { RouteNotes } from '../model';
import type { Functions } from '../syntax/functions';
import type { ScriptClasses } from '../syntax/script-classes';
import type { ScriptScopes } from '../syntax/script-scopes';
import type { BorrowedRouters } from './borrowed';

/** A script whose routes are read, with what its names stand for. */
export interface ScriptFile {
  readonly source: Source;
  readonly notes: RouteNotes;
  readonly classes: ScriptClasses;
  readonly functions: Functions;
  readonly scopes: ScriptScopes;
  readonly borrowed: BorrowedRouters;
}
