import type { Target } from '../model';
import { argumentsAt, type Range } from '../syntax/brackets';
import { dottedName } from '../syntax/paths';
import type { ScriptFile } from './javascript-file';

/** What the arguments of a script's calls may stand for as routers. */
export class ScriptTargets {
  constructor(private readonly file: ScriptFile) {}

  /** The arguments of `mount('/x', router)` of koa-mount. */
  mountedInside({ start, end }: Range): readonly Range[] | null {
    const { code } = this.file.source;
    const called = /^([\w$]+)\s*\(/.exec(code.slice(start, end));
    const mounts = this.file.source.imports.some(
      ({ module, names }) => module === 'koa-mount' && names.some(({ local }) => local === called?.[1]),
    );
    return called && mounts ? argumentsAt(code, start + called[0].length - 1) : null;
  }

  /** What an argument may stand for: a name, `name.routes()`, `require('./x')`, `new X().router`. */
  at(range: Range): Target[] {
    const { code } = this.file.source;
    const text = code.slice(range.start, range.end);
    const required = /^(?:await\s+)?(?:require|import)\s*\(\s*['"`]/.exec(text);
    if (required) {
      const module = this.file.source.stringAt(range.start + required[0].length)?.value ?? '';
      const member = /\)\s*\.\s*([\w$.]+)$/.exec(text)?.[1];
      return [{ name: member ?? 'default', module, called: /\)\s*\([^()]*\)$/.test(text) }];
    }
    const created = /^\(?\s*new\s+([\w$.]+)\s*\([\s\S]*\)\s*\)?\s*\.\s*([\w$]+)/.exec(text);
    if (created) return [{ name: `${created[1]}.${created[2]}` }];
    const called =
      /^([\w$]+(?:\.[\w$]+)*?)(?:\.(?:routes|middleware|allowedMethods|getRouter|router))?\s*\([\s\S]*\)$/.exec(text);
    if (called) {
      if (/\.allowedMethods\s*\(/.test(text)) return [];
      const routes = /\.(?:routes|middleware)\s*\(/.test(text);
      const open = range.start + text.indexOf('(', called[1]!.length);
      const inner = argumentsAt(code, open).flatMap((argument) => {
        const name = dottedName(code.slice(argument.start, argument.end));
        return name ? [this.local({ name }, argument.start)] : [];
      });
      const getter = /\.(?:getRouter|router)\s*\([^()]*\)$/.exec(text);
      const method = getter
        ? [{ name: this.file.classes.outside(text.slice(0, text.lastIndexOf('(')).trim(), range.start), called: true }]
        : [];
      return [this.local({ name: called[1]!, called: !routes }, range.start), ...method, ...inner];
    }
    const name = dottedName(text);
    return name ? [this.local({ name }, range.start)] : [];
  }

  private local(target: Target, at: number): Target {
    if (target.called) return target;
    const id = this.file.scopes.find(target.name, at);
    return id
      ? { ...target, id }
      : (this.resultOf(target.name, at) ?? { ...target, name: this.file.classes.outside(target.name, at) });
  }

  /** What a name stands for that a function's result is kept under: `const users = createUsersRouter(service)`. */
  private resultOf(name: string, at: number): Target | null {
    if (!/^[\w$]+$/.test(name)) return null;
    const kept = new RegExp(
      `\\b(?:const|let|var)\\s+${name.replaceAll('$', '\\$')}\\b[^=;\\n]{0,80}=\\s*(?:await\\s+)?([\\w$]+(?:\\.[\\w$]+)*)\\s*\\(`,
      'g',
    );
    const made = [...this.file.source.code.slice(0, at).matchAll(kept)].at(-1)?.[1];
    return made && made !== 'require' && made !== 'import' ? { name: made, called: true } : null;
  }
}
