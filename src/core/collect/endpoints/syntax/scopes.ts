import type { RouterId } from '../model';
import type { Range } from './brackets';
import type { FunctionRange, Functions } from './functions';

/** Names that hold everywhere in a file. */
const file: Range = { start: -1, end: Infinity };

/**
 * Names of routers and where they hold: a router defined in a function is another than one of the same name elsewhere. Parameters are
 * routers as soon as something is registered on them.
 */
export class Scopes {
  /** Where each name holds, by where that begins. */
  private readonly known = new Map<string, Map<number, Range>>();

  constructor(private readonly functions: Functions) {}

  /** The router that a definition at an offset makes: it holds in the function around it, or where the language says otherwise. */
  define(name: string, offset: number, within?: Range): RouterId {
    const scope = isField(name) ? file : (within ?? this.functions.around(offset)[0] ?? file);
    const scopes = this.known.get(name) ?? new Map<number, Range>();
    scopes.set(scope.start, scope);
    this.known.set(name, scopes);
    return idOf(name, scope.start);
  }

  /** The router that a name stands for at an offset, if it is one. */
  find(name: string, offset: number): RouterId | null {
    const scope = this.scopeOf(name, offset);
    return scope && idOf(name, scope.start);
  }

  /** Where the innermost definition of a name around an offset holds. */
  scopeOf(name: string, offset: number): Range | null {
    const parameter = this.functions
      .around(offset)
      .find((around) => around.parameters.includes(name) || takesOut(around, name));
    let innermost: Range | null = parameter ?? null;
    for (const scope of this.known.get(name)?.values() ?? []) {
      const inside = scope.start <= offset && offset < scope.end;
      if (inside && (!innermost || scope.start > innermost.start)) innermost = scope;
    }
    return innermost;
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
