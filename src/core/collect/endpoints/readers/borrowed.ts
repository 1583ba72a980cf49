import type { Source } from '../../source';
import type { RouteNotes, RouterId } from '../model';

/** Routers that other files make and on which a file registers, by the names under which it imports them. */
export class BorrowedRouters {
  private readonly imported: ReadonlySet<string>;
  private readonly known = new Map<string, RouterId>();

  constructor(
    { imports }: Source,
    private readonly notes: RouteNotes,
  ) {
    this.imported = new Set(
      imports.filter(({ kind }) => kind !== 'type').flatMap(({ names }) => names.map(({ local }) => local)),
    );
  }

  /** What a name would be as a router, where it is imported or a member of something imported; whether it is one shows when files are joined. */
  find(name: string): RouterId | null {
    if (!this.imported.has(name.split('.', 1)[0]!)) return null;
    let id = this.known.get(name);
    if (id === undefined) {
      id = `borrowed:${name}`;
      this.known.set(name, id);
      this.notes.borrowed.push({ id, from: { name } });
    }
    return id;
  }
}
