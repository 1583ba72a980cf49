import type { RouteNotes, RouterId } from '../model';
import type { ScriptClasses } from '../syntax/script-classes';
import type { ScriptScopes } from '../syntax/script-scopes';

/** Routers in fields that a class has from the one above it, or that its constructor is given. */
export class InheritedRouters {
  constructor(
    private readonly classes: ScriptClasses,
    private readonly scopes: ScriptScopes,
    private readonly notes: RouteNotes,
  ) {}

  /** What `this.router` would be as a router; whether it is one shows when files are joined. */
  find(name: string, at: number): RouterId | null {
    const field = /^this\.([\w$]+)$/.exec(name)?.[1];
    const around = field === undefined ? undefined : this.classes.around(at);
    if (!around || field === undefined) return null;
    const id = this.scopes.define(name, at);
    if (around.base) this.notes.aliases.push({ id, of: { name: `${around.base}.${field}` } });
    return id;
  }
}
