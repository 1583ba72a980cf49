import type { RouterId } from '../model';
import type { FunctionRange, Functions } from './functions';

/**
 * Names of routers and where they hold: a router defined in a function is another than one of the same name elsewhere. Parameters are
 * routers as soon as something is registered on them.
 */
export class Scopes {
  private readonly known = new Map<string, Set<number>>();

  constructor(private readonly functions: Functions) {}

  /** The router that a definition at an offset makes. */
  define(name: string, offset: number): RouterId {
    const scope = isField(name) ? -1 : (this.functions.around(offset)[0]?.start ?? -1);
    const scopes = this.known.get(name) ?? new Set<number>();
    scopes.add(scope);
    this.known.set(name, scopes);
    return idOf(name, scope);
  }

  /** The router that a name stands for at an offset, if it is one. */
  find(name: string, offset: number): RouterId | null {
    const scopes = this.known.get(name);
    for (const around of this.functions.around(offset)) {
      if (scopes?.has(around.start)) return idOf(name, around.start);
      if (around.parameters.includes(name) || takesOut(around, name)) return idOf(name, around.start);
    }
    return scopes?.has(-1) ? idOf(name, -1) : null;
  }

  /** The router that a function's parameter is. */
  parameter(of: FunctionRange, index: number): RouterId | null {
    const name = of.parameters[index];
    return name ? idOf(name, of.start) : null;
  }

  /** The routers that a function takes out of objects it is given, by the members that they are there. */
  members(of: FunctionRange): Readonly<Record<string, RouterId>> {
    return Object.fromEntries(Object.entries(of.members ?? {}).map(([member, name]) => [member, idOf(name, of.start)]));
  }
}

function takesOut({ members }: FunctionRange, name: string): boolean {
  return members !== undefined && Object.values(members).includes(name);
}

/** Fields belong to an object and not to the function in which they are set. */
function isField(name: string): boolean {
  return /[.>]|^@/.test(name);
}

function idOf(name: string, scope: number): RouterId {
  return scope < 0 ? name : `${name}@${scope}`;
}
