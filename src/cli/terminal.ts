import { join, relative } from 'node:path';
import pc from 'picocolors';
import type { Palette } from '../core/report/palette';

type Output = Pick<NodeJS.WriteStream, 'isTTY' | 'columns'>;

/**
 * Whether colours are wanted: only on a terminal that has some, unless the environment says otherwise (`NO_COLOR` and
 * `FORCE_COLOR` as usual).
 */
export function wantsColour(output: Output, env: NodeJS.ProcessEnv = process.env): boolean {
  if (env.NO_COLOR) return false;
  const forced = env.FORCE_COLOR;
  if (forced !== undefined) return forced !== '0' && forced !== 'false';
  return output.isTTY === true && env.TERM !== 'dumb';
}

/** Colours where they are wanted. */
export function colours(output: Output): Palette {
  return pc.createColors(wantsColour(output));
}

/** The width at which prose is broken: that of the terminal within reason, none elsewhere. */
export function columns(output: Output): number {
  return output.isTTY === true ? Math.max(60, Math.min(output.columns || 100, 120)) : Infinity;
}

/** Paths from where the command runs, so that a terminal can open them. */
export function locator(root: string): (path: string) => string {
  const here = process.cwd();
  return (path) => {
    const file = join(root, path);
    const near = relative(here, file);
    return near.length < file.length ? near : file;
  };
}
