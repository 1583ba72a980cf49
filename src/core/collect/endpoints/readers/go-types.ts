import { occurrences } from '../../../search';
import type { Source } from '../../source';
import type { RouteNotes } from '../model';
import type { Functions } from '../syntax/functions';

/** What is known of a variable: the type it has, and the package that made it. */
interface GoType {
  readonly type?: string;
  readonly module?: string;
}

const made = /(?<![\w.])((?:\w+\.)?\w+)(?:\s*,\s*\w+)?\s*(?::?=|:)\s*&?(?:(\w+)\.)?(New\w*|\w+)(?:\(|\{)/g;
const field = /^[ \t]+(\w+)[ \t]+\*?(?:(\w+)\.)?([A-Z]\w*)[ \t]*(?:`[^`\n]*`)?$/gm;

/** Guesses types of variables in Go by what they are made with: constructors, literals, parameters, fields. */
export class GoTypes {
  private readonly known = new Map<string, GoType>();
  private readonly modules = new Map<string, string>();

  constructor(
    source: Source,
    private readonly functions: Functions,
  ) {
    for (const { names, module } of source.imports) for (const { local } of names) this.modules.set(local, module);
    for (const [, name, of, type] of occurrences(field, source.code)) this.learn(name!, of, type!);
    for (const [, name, of, type] of occurrences(made, source.code)) {
      const bare = name!.slice(name!.lastIndexOf('.') + 1);
      const constructor = /^New(\w*)$/.exec(type!);
      if (constructor) this.learn(bare, of, constructor[1]!);
      else if (/^[A-Z]/.test(type!)) this.learn(bare, of, type!);
    }
  }

  private learn(name: string, of: string | undefined, type: string): void {
    if (this.known.has(name)) return;
    const module = of ? this.modules.get(of) : undefined;
    this.known.set(name, { ...(type ? { type } : {}), ...(module ? { module } : {}) });
  }

  /** What is known of an expression such as `h`, `s.users`, `NewUsers`. */
  of(expression: string, at: number): GoType | undefined {
    const name = expression.slice(expression.lastIndexOf('.') + 1);
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

  private receiver(expression: string, at: number): GoType | undefined {
    if (expression.includes('.')) return undefined;
    const method = this.functions.around(at).find(({ owner }) => owner !== undefined);
    return method && !this.known.has(expression) ? { type: method.owner! } : undefined;
  }

  /** Fields, so that other files know the types of what they reach through them. */
  note(notes: RouteNotes): void {
    for (const [name, { type }] of this.known) if (type) (notes.notes.instances ??= []).push(`${name}=${type}`);
  }
}
