import { occurrences } from '../../../search';
import type { Source } from '../../source';
import type { RouteNotes, Target } from '../model';
import type { Functions } from '../syntax/functions';
import { Scopes } from '../syntax/scopes';
import { declares, endOfBlock } from './go-scopes';

/** What is known of a variable: the type it has, and the package that made it. */
interface GoType {
  readonly type?: string;
  readonly module?: string;
}

const making = /(?<![\w.])((?:\w+\.)?\w+)(?:\s*,\s*\w+)?\s*(?::?=|:)\s*&?(?:(\w+)\.)?(New\w*|\w+)(?:\(|\{)/g;
const field = /^[ \t]+(\w+)[ \t]+\*?(?:(\w+)\.)?([A-Z]\w*)[ \t]*(?:`[^`\n]*`)?$/gm;

/** Guesses types of variables in Go by what they are made with: constructors, literals, parameters, fields. */
export class GoTypes {
  private readonly known = new Map<string, GoType>();
  /** Variables of functions, which may be of other types than those of the same name elsewhere. */
  private readonly scopes: Scopes;
  private readonly locals = new Map<string, GoType>();
  /** Names of fields and of variables of the package. */
  private readonly shared = new Set<string>();
  private readonly modules = new Map<string, string>();

  constructor(
    source: Source,
    private readonly functions: Functions,
  ) {
    for (const { names, module } of source.imports) for (const { local } of names) this.modules.set(local, module);
    this.scopes = new Scopes(functions);
    for (const [, name, of, type] of occurrences(field, source.code)) this.learn(name!, this.typeOf(of, type!));
    for (const { 1: name, 2: of, 3: made, index } of occurrences(making, source.code)) {
      const type = /^New(\w*)$/.exec(made!)?.[1] ?? (/^[A-Z]/.test(made!) ? made! : null);
      if (type !== null) this.learnMade(source.code, name!, this.typeOf(of, type), index);
    }
  }

  private typeOf(of: string | undefined, type: string): GoType {
    const module = of ? this.modules.get(of) : undefined;
    return { ...(type ? { type } : {}), ...(module ? { module } : {}) };
  }

  private learn(name: string, type: GoType): void {
    this.shared.add(name);
    if (!this.known.has(name)) this.known.set(name, type);
  }

  private learnMade(code: string, name: string, type: GoType, at: number): void {
    const [around] = this.functions.around(at);
    const bare = name.slice(name.lastIndexOf('.') + 1);
    if (!around || bare !== name || !declares.test(code.slice(at + name.length, at + name.length + 100))) {
      this.learn(bare, type);
      return;
    }
    this.locals.set(this.scopes.define(name, at, { start: at, end: endOfBlock(code, around, at) }), type);
    // What a field or another function calls the same is often the same.
    if (!this.known.has(name)) this.known.set(name, type);
  }

  /** What is known of an expression such as `h`, `s.users`, `NewUsers`. */
  of(expression: string, at: number): GoType | undefined {
    const name = expression.slice(expression.lastIndexOf('.') + 1);
    const id = name === expression ? this.scopes.find(name, at) : null;
    const local = id === null ? undefined : this.locals.get(id);
    if (local) return local;
    for (const one of this.functions.around(at)) {
      const index = one.parameters.indexOf(name);
      const text = index < 0 ? undefined : one.parameterTexts.slice(index).find((parameter) => /\s/.test(parameter));
      const typed = text && /\s\*?(?:(\w+)\.)?(\w+)$/.exec(text);
      if (typed) {
        const module = typed[1] ? this.modules.get(typed[1]) : undefined;
        return { type: typed[2]!, ...(module ? { module } : {}) };
      }
    }
    const receiver = this.receiver(expression, at);
    return receiver ?? this.known.get(name);
  }

  /** What is called, with the type or the package that it belongs to. */
  callee(name: string, at: number): Target {
    const [first = '', ...rest] = name.split('.');
    if (rest.length === 0 || this.modules.has(first)) return { name, called: true };
    const owner = this.of(name.slice(0, name.lastIndexOf('.')), at);
    return {
      name: owner?.type ? `${owner.type}.${rest.at(-1)}` : name,
      called: true,
      ...(owner?.module ? { module: owner.module } : {}),
    };
  }

  private receiver(expression: string, at: number): GoType | undefined {
    if (expression.includes('.')) return undefined;
    const method = this.functions.around(at).find(({ owner }) => owner !== undefined);
    return method && !this.shared.has(expression) ? { type: method.owner! } : undefined;
  }

  /** Fields, so that other files know the types of what they reach through them. */
  note(notes: RouteNotes): void {
    for (const [name, { type }] of this.known) if (type) (notes.notes.instances ??= []).push(`${name}=${type}`);
  }
}
