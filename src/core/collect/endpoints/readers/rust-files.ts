import type { Range } from '../syntax/brackets';
import type { Functions } from '../syntax/functions';
import type { RustVariables } from './rust-variables';

const server = /\bServe(?:Dir|File)\b/;

/** Whether what answers a route of Axum are files: written there, in a variable, or made by a function that says so. */
export function servesFiles(code: string, functions: Functions, variables: RustVariables, range: Range): boolean {
  const text = code.slice(range.start, range.end);
  if (server.test(text)) return true;
  const [, name, called] = /^(\w+)(\(|\.clone\(\)$|$)/.exec(text) ?? [];
  if (name === undefined) return false;
  if (called === '(')
    return functions.list.some((one) => one.name === name && server.test(code.slice(one.at, one.start)));
  const value = variables.valueOf(name, range.start);
  return value !== null && server.test(code.slice(value.start, value.end));
}
