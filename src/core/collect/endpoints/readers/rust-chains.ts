import { closing, skipSpace } from '../syntax/brackets';

/** A call of a method on what stands before it. */
interface ChainedCall {
  readonly name: string;
  readonly at: number;
  readonly open: number;
}

/** The calls that follow one another from an offset on: `.route(…).nest(…)`. */
export function callsAfter(code: string, from: number): ChainedCall[] {
  const calls: ChainedCall[] = [];
  let at = from;
  while (calls.length < 400) {
    const next = /^\s*\.\s*(\w+)\s*(?:::<[^()]*>)?\(/.exec(code.slice(at, at + 200));
    if (!next) break;
    const open = at + next[0].length - 1;
    calls.push({ name: next[1]!, at: skipSpace(code, at), open });
    at = closing(code, open) + 1;
  }
  return calls;
}

/** Whether routes are added, or routers joined, in the calls after an offset. */
export function isRouted(code: string, from: number): boolean {
  return callsAfter(code, from).some(({ name }) => /^(?:route|nest|merge|nest_service)$/.test(name));
}

const others =
  /(?:^|::)(?:new|scope|resource|get|post|put|patch|delete|bind|serve|default|from|connect|Ok|Some|Err|if|while|match|for|return|fn)$/;

/** Whether a call may be of a function of the project that returns a router. */
export function mayMakeRouter(name: string): boolean {
  return !others.test(name);
}
