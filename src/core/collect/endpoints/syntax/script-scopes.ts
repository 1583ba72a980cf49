import type { RouterId } from '../model';
import type { Range } from './brackets';
import { Scopes } from './scopes';
import type { ScriptClasses } from './script-classes';

/** Names of routers in a script: those of fields hold in all methods of their class, which may be one of several. */
export class ScriptScopes extends Scopes {
  constructor(private readonly classes: ScriptClasses) {
    super(classes.functions);
  }

  override define(name: string, offset: number, within?: Range): RouterId {
    const around = /^[\w$]+$/.test(name) ? this.classes.directlyAround(offset) : undefined;
    return super.define(around ? `${around.name}.${name}` : this.classes.outside(name, offset), offset, within);
  }

  override find(name: string, offset: number): RouterId | null {
    return super.find(this.classes.outside(name, offset), offset);
  }
}
