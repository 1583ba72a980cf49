import { occurrences } from '../../../search';
import type { Source } from '../../source';
import type { RouteNotes, RouterId, Target } from '../model';
import { argumentsAt, type Range } from '../syntax/brackets';
import type { GoRouters } from './go-routers';
import type { GoScopes } from './go-scopes';
import type { GoTypes } from './go-types';

const call = /(?<!\w)((?:\w+\.)*\w+)\(/g;
/** Functions that may take a router whatever the argument looks like. */
const takesRouters =
  /[rR]out|[rR]egister|[sS]etup|[sS]et[A-Z]|[iI]nit|[hH]andle|[mM]ount|[nN]ew|API|Api|[eE]ndpoint|[aA]pply|[aA]ttach|[cC]onfigure|[bB]ind|[mM]ake|[sS]erve|[lL]oad|[aA]dd|[iI]nstall/;
/** Names of routers that other files define. */
const namedRouter = /(?:[rR]outer|[eE]ngine|[aA]pp|[eE]cho|[mM]ux|[gG]in|[fF]iber|[gG]roup)$/;
const requests = /\bhttp\.(?:Get|Post|Head)\b/;
const derived = /^([\w.]+)\.(Group|Party|PathPrefix|With)\(/;
/** What makes functions known to a container, which calls them with what they need. */
const container = /^(?:fx\.|\w*\.?Invoke|\w*\.?Provide)/;

/** Reads which functions are handed routers. */
export class GoPasses {
  constructor(
    private readonly source: Source,
    private readonly notes: RouteNotes,
    private readonly scopes: GoScopes,
    private readonly types: GoTypes,
    private readonly routers: GoRouters,
  ) {}

  read(): void {
    for (const { 0: text, 1: name, index } of occurrences(call, this.source.code))
      this.readCall(name!, index, index + text.length - 1);
  }

  private readCall(name: string, at: number, open: number): void {
    const { code } = this.source;
    const args = argumentsAt(code, open);
    const likely = takesRouters.test(name.slice(name.lastIndexOf('.') + 1)) || container.test(name);
    if (!likely && !args.some((argument) => this.isRouter(argument))) return;
    if (/\bfunc\s*(?:\([^()]*\)\s*)?$/.test(code.slice(Math.max(0, at - 80), at)) || requests.test(name)) return;
    const callee = this.calleeAt(name, at);
    args.forEach((argument, index) => {
      const text = nameAt(code, argument);
      if (text) {
        const router = this.scopes.find(text, argument.start);
        this.notes.passes.push({ callee, index, ...(router ? { router } : {}) });
        if (container.test(name)) this.notes.passes.push({ callee: { name: text }, index: 0 });
        return;
      }
      const router = this.routers.madeAt(argument) ?? this.derivedAt(argument);
      if (router) this.notes.passes.push({ callee, index, router });
    });
    if (args.length === 0) this.notes.passes.push({ callee, index: -1 });
  }

  /** Whether an argument is a router, as far as this file or the name tells. */
  private isRouter(argument: Range): boolean {
    const { code } = this.source;
    const made = derived.exec(code.slice(argument.start, argument.end));
    const name = made ? made[1]! : nameAt(code, argument);
    if (!name) return false;
    const router = this.scopes.find(name, argument.start);
    return router !== null && (namedRouter.test(name) || this.routers.isRouter(router));
  }

  /** A function, with the package or the type before it: `users.NewRoutes(db).Register(`. */
  private calleeAt(name: string, at: number): Target {
    const { code, imports } = this.source;
    const before = /(\w+)\.(\w+)\([^()]*(?:\([^()]*\)[^()]*)*\)\.$/.exec(code.slice(Math.max(0, at - 300), at));
    const module = before && imports.find(({ names }) => names.some(({ local }) => local === before[1]))?.module;
    if (!module) return this.types.callee(name, at);
    const type = /^New(\w+)$/.exec(before[2]!)?.[1];
    return { name: type ? `${type}.${name}` : name, module };
  }

  /** A group that is made where it is handed on: `users.Register(api.Group("/users"))`. */
  private derivedAt(argument: Range): RouterId | null {
    const made = derived.exec(this.source.code.slice(argument.start, argument.end));
    if (!made) return null;
    const parent = this.scopes.find(made[1]!, argument.start);
    const path = this.routers.derivedPath(made[2]!, argument.start + made[0].length - 1);
    if (!parent || !path) return null;
    const id = `group@${argument.start}`;
    this.notes.routers.push({ id, root: false, path: [] });
    this.notes.mounts.push({ parent, path, child: { name: '', id } });
    return id;
  }
}

/** The name that an argument is, or the address of; nothing where it is something else. */
function nameAt(code: string, { start, end }: Range): string | undefined {
  return /^&?([\w.]+)$/.exec(code.slice(start, end))?.[1];
}
