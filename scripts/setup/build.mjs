// Builds the bundles (and the test bundles).
import { mustRun } from '../run/command.mjs';
import { inProject, root } from '../paths.mjs';

/** Builds `dist/`, and with `tests` also `out/test/`. */
export async function buildProject({ tests = false } = {}) {
  const args = [inProject('scripts', 'build.mjs'), ...(tests ? ['--tests'] : [])];
  await mustRun('build the project', process.execPath, args, { cwd: root });
}
