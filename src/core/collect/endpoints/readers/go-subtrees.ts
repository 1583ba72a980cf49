import { occurrences, occurs } from '../../../search';
import type { Source } from '../../source';
import type { PathText } from '../model';
import { trimmed } from '../syntax/brackets';
import type { Functions } from '../syntax/functions';
import { pathAt } from '../syntax/paths';

const fileServer = /\bhttp\.FileServer(?:FS)?\b/;
const assigned = /(?<![\w.])(\w+)\s*:?=\s*([^\n]+)/g;
/** What hands requests on, whatever they ask for. */
const proxy = /[pP]rox(?:y|ied)|[fF]orward|[gG]ateway/;
/** What reads the rest of a path by hand, as opposed to comparing or logging it. */
const readsRest =
  /\b(?:\w*Trim\w*|Split\w*|Cut\w*|Base|Has[PS]\w+fix|\w*Match\w*|FindString\w*|len)\(\s*\w+\.URL\.Path\b|\bURL\.Path\s*\[|(?<![=!])=\s*\w+\.URL\.Path\b/;
const serveMux = /\bhttp\.(?:NewServeMux\(|ServeMux\b)/;
/** Routers of other packages, for which a slash at the end is part of one path. */
const otherRouter = /(?:^|\/)(?:mux|chi|httprouter|gin|echo|fiber|iris|bunrouter|httptreemux|pat|flow|way)(?:\/v\d+)?$/;

/** Tells which handlers of Go answer everything below a path, and which of them serve files. */
export class GoSubtrees {
  private readonly servers = new Set<string>();
  private readonly muxOnly: boolean;

  constructor(
    private readonly source: Source,
    private readonly functions: Functions,
  ) {
    const { code } = source;
    this.muxOnly = occurs(serveMux, code) && !source.imports.some(({ module }) => otherRouter.test(module));
    if (occurs(fileServer, code)) this.readServers();
  }

  /** Whether an expression is a server of files, by itself, its name, or the function that makes it. */
  servesFiles(text: string): boolean {
    return fileServer.test(text) || this.namesIn(text).some((name) => this.servers.has(name));
  }

  /** Whether an expression says that it hands requests on. */
  isProxy(text: string): boolean {
    return proxy.test(text);
  }

  /**
   * Whether a pattern of net/http that ends in a slash is meant for what lies below. Each such pattern answers all of it, but most
   * often out of habit.
   */
  isMeant(router: string, pattern: PathText, handler: string): boolean {
    const [first] = pattern;
    if (router !== 'http' && !this.muxOnly) return false;
    if (typeof first !== 'string' || pattern.length > 1 || !/^\/.+\/$/.test(first)) return false;
    return (
      this.isProxy(handler) || handler.startsWith('http.StripPrefix(') || this.isApart(first) || this.isRead(handler)
    );
  }

  /** Whether the path without the slash has a pattern of its own. */
  private isApart(pattern: string): boolean {
    const { code } = this.source;
    for (const match of occurrences(/\.Handle(?:Func)?\(/g, code)) {
      const start = match.index + match[0].length;
      const path = pathAt(this.source, trimmed(code, start, code.indexOf(',', start)));
      if (path?.length === 1 && path[0] === pattern.slice(0, -1)) return true;
    }
    return false;
  }

  private isRead(handler: string): boolean {
    const { code } = this.source;
    if (/^func\b/.test(handler)) return readsRest.test(handler);
    const names = new Set(handler.match(/\w+/g));
    return this.functions.list.some(
      ({ name, owner, start, end }) =>
        (names.has(name) || (name === 'ServeHTTP' && owner !== undefined && names.has(owner))) &&
        readsRest.test(code.slice(start, end)),
    );
  }

  /** Names of variables that hold servers of files, and of functions that make them. */
  private readServers(): void {
    const { code } = this.source;
    for (const { 1: name, 2: value } of occurrences(assigned, code)) if (this.isServer(value!)) this.servers.add(name!);
    for (const { name, start, end } of this.functions.list) {
      const returned = /\breturn\s+([^\n]+)/.exec(code.slice(start, end))?.[1];
      if (name !== '' && returned && this.isServer(returned)) this.servers.add(name);
    }
  }

  /** `http.FileServer(…)`, also behind `http.StripPrefix`, or a name that stands for one. */
  private isServer(value: string): boolean {
    const inner = value.replace(/^http\.StripPrefix\([^,]*,\s*/, '');
    return /^http\.FileServer(?:FS)?\(/.test(inner) || this.servers.has(/^(\w+)[\s)]*$/.exec(inner)?.[1] ?? '');
  }

  /** Names in an expression that are no members of others. */
  private namesIn(text: string): string[] {
    return this.servers.size > 0 && !/^func\b/.test(text) ? (text.match(/(?<![\w.])\w+(?![\w.])/g) ?? []) : [];
  }
}
