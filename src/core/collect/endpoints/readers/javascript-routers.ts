import { occurrences } from '../../../search';
import type { Source } from '../../source';
import type { PathText, RouteNotes, RouterId } from '../model';
import { argumentsAt, closing, parts } from '../syntax/brackets';
import type { FunctionRange, Functions } from '../syntax/functions';
import { scriptPathAt } from '../syntax/script-classes';
import type { Scopes } from '../syntax/scopes';

const application =
  /([\w$.]+)\s*(?::[^=;\n]{0,80})?=\s*(?:await\s+)?(?:new\s+)?(express|fastify|Fastify|Koa|Hono|OpenAPIHono|Elysia|polka|restana|restify\.createServer|[hH]api\.(?:server|Server)|HyperExpress\.Server)\b\s*(?:<[^()]*?>)?\(/g;
/** The name of a router that a module exports without one. */
export const exportedRouter = '@exported';
const frameworks: ReadonlySet<string> = new Set(['express', 'fastify', 'koa', 'polka', 'restana']);
/** Names that `application` knows. */
const usualNames = /^(?:express|fastify|Fastify|Koa|polka|restana)$/;
/** `const app = createApp()`. */
const made =
  /\b(?:const|let|var)\s+(app|server|api|application|fastify|router|\w+(?:App|Server|Router))\s*(?::[^=;\n]{0,80})?=\s*(?:await\s+)?((?!require\b|import\b)[\w$]+(?:\.[\w$]+)?)\s*\(/g;
/** `const app = require('express')()`. */
const required = /([\w$.]+)\s*=\s*require\s*\(\s*(['"`])\s*\2\s*\)\s*\(/g;
const group =
  /([\w$.]+)\s*(?::[^=;\n]{0,80})?=\s*(?:new\s+)?(?:(?:require\s*\([^()]*\)|\w+)\.)?(Router|KoaRouter|PromiseRouter|AsyncRouter|createRouter)\s*(?:<[^()]*?>)?\(/g;
/** A router that a module exports without a name: `export default Router().use('/books', books)`. */
const exported =
  /\b(?:export\s+default|module\.exports\s*=|export\s*=)\s*(?:new\s+)?(?:\w+\.)?(express|[fF]astify|Koa|Hono|OpenAPIHono|Elysia|Router|KoaRouter)\s*(?:<[^()]*?>)?\(/g;
const derived = /(?:const|let|var)\s+([\w$]+)\s*=\s*([\w$.]+)\.(basePath|group|prefix)\(/g;

/** Is told where the call that makes a router opens, since routes may be chained to it. */
export type Chained = (id: RouterId, open: number) => void;

/** The applications and routers that a script makes, by the names that it keeps them under. */
export class ScriptRouters {
  constructor(
    private readonly source: Source,
    private readonly notes: RouteNotes,
    private readonly functions: Functions,
    private readonly scopes: Scopes,
  ) {}

  /** Notes them. */
  define(chained: Chained): void {
    const { code } = this.source;
    for (const match of occurrences(application, code)) {
      const open = match.index + match[0].length - 1;
      const id = this.scopes.define(match[1]!, match.index);
      this.notes.routers.push({
        id,
        root: true,
        path: this.option(open, 'basePath') ?? this.basePathAfter(open) ?? [],
      });
      chained(id, open);
    }
    this.defineRenamed(chained);
    for (const match of occurrences(required, code)) {
      const module = this.source.stringAt(match.index + match[0].indexOf(match[2]!) + 1)?.value ?? '';
      if (!/^(?:express|fastify|polka|restana|hyper-express)$/.test(module)) continue;
      this.notes.routers.push({ id: this.scopes.define(match[1]!, match.index), root: true, path: [] });
    }
    for (const match of occurrences(group, code)) {
      if (this.isOwnFunction(match[2]!)) continue;
      const open = match.index + match[0].length - 1;
      const id = this.scopes.define(match[1]!, match.index);
      this.notes.routers.push({ id, root: false, path: this.option(open, 'prefix') ?? this.basePathAfter(open) ?? [] });
      chained(id, open);
    }
    for (const match of occurrences(exported, code)) {
      if (this.isOwnFunction(match[1]!)) continue;
      const open = match.index + match[0].length - 1;
      const id = this.scopes.define(exportedRouter, match.index);
      const root = !match[1]!.endsWith('Router');
      this.notes.routers.push({ id, root, path: this.option(open, 'prefix') ?? this.basePathAfter(open) ?? [] });
      chained(id, open);
    }
    this.defineMade();
    for (const match of occurrences(derived, code)) {
      const parent = this.scopes.find(match[2]!, match.index);
      const path = this.firstPath(match.index + match[0].length - 1);
      if (!parent || !path) continue;
      const id = this.scopes.define(match[1]!, match.index);
      this.notes.routers.push({ id, root: false, path: [] });
      this.notes.mounts.push({ parent, path, child: { name: match[1]!, id } });
    }
  }

  /** Applications of a framework that the file gives a name of its own: `import e from 'express'`. */
  private defineRenamed(chained: Chained): void {
    for (const { module, names } of this.source.imports) {
      if (!frameworks.has(module)) continue;
      for (const { name, local } of names) {
        if (usualNames.test(local) || (name !== 'default' && name !== '*')) continue;
        const made = new RegExp(
          `([\\w$.]+)\\s*(?::[^=;\\n]{0,80})?=\\s*(?:new\\s+)?${local.replaceAll('$', '\\$')}\\s*(?:<[^()]*?>)?\\(`,
          'g',
        );
        for (const match of this.source.code.matchAll(made)) {
          const id = this.scopes.define(match[1]!, match.index);
          this.notes.routers.push({ id, root: true, path: [] });
          chained(id, match.index + match[0].length - 1);
        }
      }
    }
  }

  private isOwnFunction(name: string): boolean {
    return (
      this.functions.list.some((one) => one.name === name) ||
      this.source.imports.some(
        ({ module, names }) => /^(?:[.~#]|@\/|src\/)/.test(module) && names.some(({ local }) => local === name),
      )
    );
  }

  /** Applications and routers that a function elsewhere makes; only names that say so, since any function may return anything. */
  private defineMade(): void {
    for (const match of occurrences(made, this.source.code)) {
      if (this.scopes.find(match[1]!, match.index)) continue;
      const id = this.scopes.define(match[1]!, match.index);
      this.notes.aliases.push({ id, of: { name: match[2]!, called: true } });
    }
  }

  /** An application or a router that a function makes and returns at once: `return express()`, `return new Hono().basePath('/api')`. */
  returnedBy({ start, end }: FunctionRange, chained: Chained): RouterId | null {
    const { code } = this.source;
    const found =
      /\breturn\s+(?:new\s+)?(?:(express|[fF]astify|Koa|Hono|OpenAPIHono|Elysia)|(?:\w+\.)?(?:Router|KoaRouter))\s*(?:<[^()]*?>)?\(/.exec(
        code.slice(start, end),
      );
    if (!found) return null;
    const open = start + found.index + found[0].length - 1;
    const id = `made@${open}`;
    this.notes.routers.push({ id, root: found[1] !== undefined, path: this.basePathAfter(open) ?? [] });
    chained(id, open);
    return id;
  }

  /** The value of an option in an object argument. */
  private option(open: number, key: string): PathText | null {
    const { code } = this.source;
    const end = closing(code, open);
    const found = new RegExp(`\\b${key}\\s*:\\s*`).exec(code.slice(open, Math.min(end, open + 2000)));
    if (!found) return null;
    const start = open + found.index + found[0].length;
    const value = parts(code, start, end)[0];
    return value ? scriptPathAt(this.source, value) : null;
  }

  /** `new Hono().basePath('/api')`. */
  private basePathAfter(open: number): PathText | null {
    const { code } = this.source;
    const after = closing(code, open) + 1;
    const found = /^\s*\.\s*(?:basePath|prefix)\(/.exec(code.slice(after, after + 60));
    return found ? this.firstPath(after + found[0].length - 1) : null;
  }

  private firstPath(open: number): PathText | null {
    const first = argumentsAt(this.source.code, open)[0];
    return first ? scriptPathAt(this.source, first) : null;
  }
}
