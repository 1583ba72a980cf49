import { optionValues, withoutValues, folderOption, type Request, type Where } from './request';

/** Verbs of package managers that are no script names. */
const builtin =
  /^(?:install|i|ci|add|remove|rm|upgrade|update|up|dedupe|audit|publish|pack|init|create|link|why|list|ls|info|config|cache|set|version|workspace|workspaces|dlx|exec|x|import|fetch|rebuild|store|prune|outdated|plugin|login|patch|global|node|help)$/;

/** `npm run x`, `yarn x`, `pnpm -r x`, `npm test -w package` and their like. */
export function packageScripts(program: string, rest: readonly string[], where: Where): Request[] {
  let folder = folderOption(rest, where, /^(?:--prefix|-C|--cwd|--dir)$/);
  const selected = optionValues(rest, /^(?:-w|--workspace|-F|--filter|--filter-prod)$/);
  const words = withoutValues(
    rest,
    /^(?:--prefix|-C|--cwd|--dir|-w|--workspace|-F|--filter|--filter-prod|--loglevel)$/,
  );
  let everywhere =
    rest.some((word) => /^(?:-ws|--workspaces|-r|--recursive|-A|--all)$/.test(word)) ||
    selected.some((name) => /[*.^]/.test(name));
  if (words[0] === 'workspaces') {
    everywhere = true;
    words.splice(0, words[1] === 'foreach' ? 2 : 1);
  } else if (words[0] === 'workspace') {
    selected.push(words[1] ?? '');
    words.splice(0, 2);
  }
  if (selected[0] !== undefined && !everywhere)
    folder = where.packageFolder(selected[0]) ?? where.join(where.directory, selected[0]);
  const name = scriptName(program, words);
  const request: Request = {
    runners: ['npm'],
    names: name ? [`pre${name}`, name, `post${name}`] : [],
    directory: folder,
  };
  return name ? [everywhere ? { ...request, anywhere: 'always' } : request] : [];
}

function scriptName(program: string, words: readonly string[]): string | undefined {
  const verb = words[0] ?? '';
  if (/^(?:run|run-script|rum)$/.test(verb)) return words[1];
  if (program !== 'bun' && /^(?:test|t|tst)$/.test(verb)) return 'test';
  if (/^(?:start|stop|restart)$/.test(verb)) return verb;
  return (program === 'yarn' || program === 'pnpm') && !builtin.test(verb) ? verb : undefined;
}

/** `turbo run test`, `nx affected -t test`, `lerna run test`: the scripts of that name in every package. */
export function workspaceTargets(program: string, rest: readonly string[], { directory }: Where): Request[] {
  return [{ runners: ['npm', 'nx'], names: targetNames(program, rest), directory, anywhere: 'always' }];
}

function targetNames(program: string, rest: readonly string[]): string[] {
  const listed = optionValues(rest, /^(?:-t|--target|--targets)$/).flatMap((value) => value.split(','));
  const words = withoutValues(
    rest,
    /^(?:-p|--projects?|--scope|--filter|--base|--head|-t|--targets?|--parallel|-F|-c|--configuration)$/,
  );
  if (listed.length > 0) return [...listed, ...words.slice(1)];
  const verb = words[0] ?? '';
  if (verb === 'run') return program === 'nx' ? [(words[1] ?? '').split(':')[1] ?? ''] : words.slice(1);
  if (verb.startsWith('affected:')) return [verb.slice(9)];
  if (/^(?:run-many|affected|install|build-server|bootstrap)$/.test(verb)) return [];
  return program === 'nx' ? [verb] : words;
}
