import { occurrences, occurs } from '../../../search';
import type { Source } from '../../source';
import type { PathText } from '../model';
import { argumentsAt, closing, parts, type Range } from '../syntax/brackets';
import { pathAt } from '../syntax/paths';

const modules =
  /^(?:@apollo\/server|@as-integrations|apollo-server-[\w-]+|express-graphql|koa-graphql|graphql-http|graphql-yoga|@graphql-yoga|@hono\/graphql-server)(?:\/|$)/;
const makers =
  /^(?:expressMiddleware|koaMiddleware|graphqlHTTP|createHandler|createYoga|createServer|graphqlServer|graphqlExpress|graphqlKoa)$/;
/** Modules whose default export makes a handler. */
const makesByDefault = /^(?:express-graphql|koa-graphql)$/;
const yogas = /^@?graphql-yoga(?:\/|$)/;
const assignment = /([\w$.]+)\s*(?::[^=;\n]{0,120})?=\s*(?:await\s+)?([\w$.]+)\s*(?:<[^()=]*>)?\(/g;
const inlineFunction = /^(?:async\b\s*)?(?:function\b|\(|[\w$]+\s*=>)/;

/** The path under which GraphQL servers answer where none is written. */
export const usualGraphqlPath: PathText = ['/graphql'];

/** What answers GraphQL requests under a name of its own. */
export interface GraphqlVariable {
  readonly name: string;
  readonly at: number;
  /** The path that it answers wherever it is mounted; absent where the mount says. */
  readonly path?: PathText;
}

/** What of a file answers GraphQL requests: handlers that the libraries make, by a name or on the spot. */
export class GraphqlHandlers {
  readonly variables: readonly GraphqlVariable[];
  private readonly imported = new Map<string, { readonly module: string; readonly name: string }>();

  constructor(private readonly source: Source) {
    for (const { module, names, kind } of source.imports) {
      if (kind !== 'type' && modules.test(module))
        for (const { name, local } of names) this.imported.set(local, { module, name });
    }
    this.variables = this.imported.size > 0 ? this.findVariables() : [];
  }

  private findVariables(): GraphqlVariable[] {
    return [...occurrences(assignment, this.source.code)].flatMap((match) => {
      const module = this.maker(match[2]!);
      if (module === null) return [];
      const path = yogas.test(module) ? { path: this.yogaPath(match.index + match[0].length - 1) } : {};
      return [{ name: match[1]!, at: match.index, ...path }];
    });
  }

  /** The module whose function makes handlers under this name. */
  private maker(callee: string): string | null {
    const [first, ...rest] = callee.split('.');
    const from = this.imported.get(first!);
    if (!from) return null;
    const name = rest.at(-1) ?? from.name;
    if (name === 'default') return makesByDefault.test(from.module) ? from.module : null;
    if (name === 'createServer' && !yogas.test(from.module)) return null;
    return makers.test(name) ? from.module : null;
  }

  private yogaPath(open: number): PathText {
    return optionOf(this.source, open, 'graphqlEndpoint') ?? usualGraphqlPath;
  }

  /** Whether an argument answers GraphQL requests, with the path that it answers where its mount names none. */
  at(range: Range, depth = 0): { readonly path: PathText } | null {
    const { code } = this.source;
    const text = code.slice(range.start, range.end);
    const server = /^[\w$.]+\.getMiddleware\s*\(/.exec(text);
    if (server && occurs(/\bApolloServer\b/, code))
      return { path: optionOf(this.source, range.start + server[0].length - 1, 'path') ?? usualGraphqlPath };
    if (this.imported.size === 0) return null;
    const variable = this.variables.find(({ name }) => text === name || isMemberOf(text, name));
    if (variable) return { path: variable.path ?? [] };
    const called = /^(?:await\s+)?([\w$.]+)\s*(?:<[^()=]*>)?\(/.exec(text);
    if (called && closing(code, range.start + called[0].length - 1) === range.end - 1) {
      const open = range.start + called[0].length - 1;
      const module = this.maker(called[1]!);
      if (module !== null) return { path: yogas.test(module) ? this.yogaPath(open) : [] };
      const inner = argumentsAt(code, open).at(-1);
      return inner && depth < 3 ? this.at(inner, depth + 1) : null;
    }
    if (!inlineFunction.test(text)) return null;
    for (const [, callee] of text.matchAll(/(?<![\w$.])([\w$.]+)\s*\(/g)) {
      if (this.maker(callee!) !== null) return { path: [] };
      const handler = this.variables.find(({ name }) => callee === name || isMemberOf(callee!, name));
      if (handler) return { path: handler.path ?? [] };
    }
    return null;
  }
}

/** Functions by which a handler is handed on. */
const isMemberOf = (text: string, name: string): boolean =>
  text.startsWith(`${name}.`) &&
  /^\.(?:handle|fetch|handleNodeRequest\w*|requestListener)$/.test(text.slice(name.length));

/** An option of the object that a call is given, as a path. */
export function optionOf(source: Source, open: number, key: string): PathText | null {
  const { code } = source;
  for (const argument of argumentsAt(code, open)) {
    if (code[argument.start] !== '{') continue;
    for (const { start, end } of parts(code, argument.start + 1, closing(code, argument.start))) {
      const text = code.slice(start, end);
      if (text === key) return [{ constant: key }];
      const found = /^([\w$]+)\s*:\s*/.exec(text);
      if (found?.[1] === key) return pathAt(source, { start: start + found[0].length, end });
    }
  }
  return null;
}
