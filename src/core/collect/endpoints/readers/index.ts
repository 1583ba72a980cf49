import type { LanguageName } from '../../../facts';
import type { Source } from '../../source';
import type { RouteNotes } from '../model';
import { readGoRoutes } from './go';
import { readControllers } from './aspnet';
import { readMinimalRoutes } from './aspnet-minimal';
import { readDjangoRoutes } from './django';
import { noteHandlerMakers } from './handler-makers';
import { readScriptRoutes } from './javascript';

import { readJvmRoutes, readRouterFunctions } from './jvm';
import { readDecoratedRoutes } from './nest';
import { readPhpRoutes } from './php';
import { readRailsRoutes } from './rails';
import { readRustRoutes } from './rust';
import { readFileRoutes } from './file-routes';
import { readKtorRoutes } from './ktor';
import { readLitestarRoutes } from './litestar';
import { readPhoenixRoutes } from './phoenix';
import { readRackMaps, readSinatraRoutes } from './sinatra';
import { readSymfonyRoutes } from './symfony';
import { readPythonRoutes } from './python';
import { readPythonClasses } from './python-classes';

/** Notes what a file says about routes. */
export type RouteReader = (source: Source, notes: RouteNotes) => void;

const python: readonly RouteReader[] = [readPythonRoutes, readPythonClasses, readDjangoRoutes, readLitestarRoutes];
const jvm: readonly RouteReader[] = [readJvmRoutes, readRouterFunctions];
const script: readonly RouteReader[] = [readScriptRoutes, noteHandlerMakers, readDecoratedRoutes, readFileRoutes];

/** The readers of each language, one for each way of writing routes. */
export const readersOf: Readonly<Record<LanguageName, readonly RouteReader[]>> = {
  Go: [readGoRoutes],
  TypeScript: script,
  JavaScript: script,
  Python: python,
  Java: jvm,
  Kotlin: [...jvm, readKtorRoutes],
  'C#': [readControllers, readMinimalRoutes],
  Ruby: [readRailsRoutes, readSinatraRoutes, readRackMaps],
  PHP: [readPhpRoutes, readSymfonyRoutes],
  Rust: [readRustRoutes],
  Elixir: [readPhoenixRoutes],
};
