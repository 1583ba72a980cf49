import { globalPrefix, type PathText } from '../model';
import type { RouteFiles } from './repository';
import { moduleOf } from './targets';

interface Setting {
  readonly path: string;
  readonly value: PathText;
}

/**
 * What is set for the applications of NestJS that a file may belong to: by a file of the same module, else by the only one that sets it,
 * unless that belongs to another application.
 */
export function applicationSetting(files: RouteFiles, file: string, name: string): Setting | null {
  const module = moduleOf(file);
  for (const [path, { constants }] of files.files)
    if (constants?.[name] && moduleOf(path) === module) return { path, value: constants[name] };
  const set = files.uniqueConstant(name);
  return set && hasApplication(files, module) && hasApplication(files, moduleOf(set.path)) ? null : set;
}

function hasApplication(files: RouteFiles, module: string): boolean {
  return [...files.files].some(
    ([path, { routers }]) => routers?.some(({ id }) => id === 'nest') === true && moduleOf(path) === module,
  );
}

/** The paths that an application leaves without its prefix. */
export function unprefixed(files: RouteFiles, file: string): readonly string[] | undefined {
  const application = files.get(file);
  const own = application?.notes?.unprefixed;
  if (own || !application?.routers?.some(({ path }) => path.some((piece) => isGlobalPrefix(piece)))) return own;
  const set = applicationSetting(files, file, globalPrefix);
  return set ? files.get(set.path)?.notes?.unprefixed : undefined;
}

function isGlobalPrefix(piece: PathText[number]): boolean {
  return typeof piece === 'object' && piece.constant === globalPrefix;
}
