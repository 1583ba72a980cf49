import type { CodeLength, Endpoint, LayerImport, LayerName, StructureFacts, Use } from '../../facts';
import type { Place } from '../../model';
import { fileNameOf, languageOf, roleOfPath, saysGenerated } from '../../text/repository/file-role';
import { defineCollector, type SourceFile } from '../collector';
import { sourceMigration } from '../schemas/migrations';
import { sourceOf } from '../source';
import { CodeLines } from './code-lines';
import { commentedCode, unwrittenBodies } from './dead-code';
import { duplicatesIn } from './duplicates';
import { fingerprintsOf, type Fingerprint } from './fingerprints';
import { functionLengths, type FunctionLength } from './functions';
import { isExchanged, layerOf, layerOrder, pointsOutward } from './layers';
import { missingModules } from './missing-modules';
import { ModuleIndex, modulePaths, type ModulePath } from './module-paths';
import { againstStyle, unclearFile, unclearFunctions } from './naming';

/** What one file contributes. */
interface FileStructure {
  readonly layer: LayerName | null;
  readonly lines: number;
  readonly substance: number;
  readonly functions: number;
  readonly functionLines: number;
  readonly long: readonly { readonly name: string; readonly line: number; readonly lines: number }[];
  readonly imports: readonly ModulePath[];
  readonly fingerprints: readonly Fingerprint[];
  readonly commented: readonly { readonly line: number; readonly lines: number }[];
  readonly unwritten: readonly number[];
  readonly unclear: readonly { readonly name: string; readonly line: number }[];
}

/** A function with more lines of code does not fit a screen. */
const longFunction = 50;
/** Programs of the build, first data, and changes of the schema are no work of the service. */
const aside =
  /(?:^|\/)(?:[\w.-]*migrations?|migrate|seeds?|seeders?|factories|docs?|scripts?)\/|\.(?:config|conf)\.[cm]?[jt]s$|\.gradle\.kts$|(?:^|\/)(?:setup|manage|conftest|noxfile|gulpfile|Gruntfile|docs)\.\w+$|(?:^|\/)(?:public|static|assets|wwwroot)\/|\.d\.ts$/;

/** How the production code that people wrote is divided. */
export const structure = defineCollector<FileStructure, StructureFacts, 'endpoints' | 'uses' | 'ignores'>({
  needs: ['endpoints', 'uses', 'ignores'],
  linksTree: true,
  wants: ({ path, size }) =>
    size < 400_000 && languageOf(path) !== null && roleOfPath(path) === 'production' && !aside.test(path),
  extract: structureOf,
  link(files, context, { endpoints, uses, ignores }) {
    const largest: CodeLength[] = [...files]
      .map(([path, { lines }]) => ({ name: path, path, line: 1, lines }))
      .sort((a, b) => b.lines - a.lines);
    const sum = (of: (file: FileStructure) => number): number =>
      [...files.values()].reduce((total, file) => total + of(file), 0);
    return {
      files: files.size,
      lines: sum(({ lines }) => lines),
      substance: Math.round(sum(({ substance }) => substance)),
      largest: largest.slice(0, 5),
      functions: {
        count: sum(({ functions }) => functions),
        lines: sum(({ functionLines }) => functionLines),
        longLines: sum(({ long }) => long.reduce((total, { lines }) => total + lines, 0)),
        long: placesOf(files, ({ long }) => long)
          .sort((a, b) => b.lines - a.lines)
          .slice(0, 10),
      },
      ...layersIn(files),
      missing: missingModules(
        new Map([...files].map(([path, { imports }]) => [path, imports])),
        context.files.keys(),
        ignores,
      ),
      mixed: mixedIn(endpoints, uses),
      duplicates: duplicatesIn(new Map([...files].map(([path, { fingerprints }]) => [path, fingerprints]))),
      dead: {
        commentedLines: sum(({ commented }) => commented.reduce((total, { lines }) => total + lines, 0)),
        commented: placesOf(files, ({ commented }) => commented)
          .slice(0, 10)
          .map(({ path, line }) => ({ path, line })),
        unwritten: placesOf(files, ({ unwritten }) => unwritten.map((line) => ({ line }))).slice(0, 10),
      },
      naming: namingIn(files),
    };
  },
});

function structureOf(file: SourceFile): FileStructure | null {
  const source = sourceOf(file);
  if (!source || source.minified || saysGenerated(file.text) || sourceMigration(source)) return null;
  const lines = new CodeLines(source.code);
  if (lines.total === 0) return null;
  const functions = functionLengths(source, lines);
  return {
    layer: layerOf(file.path),
    lines: lines.total,
    substance: substanceOf(functions, lines),
    functions: functions.length,
    functionLines: functions.reduce((total, one) => total + one.lines, 0),
    long: functions.filter((one) => one.lines > longFunction),
    imports: modulePaths(source),
    fingerprints: fingerprintsOf(lines),
    commented: commentedCode(source, lines),
    unwritten: unwrittenBodies(source),
    unclear: unclearFunctions(functions).map(({ name, line }) => ({ name, line })),
  };
}

/** A function's heading, its end and one statement say nothing yet; nor do imports and the frame of a class outside of functions. */
const frame = { function: 3, file: 5 };

/** Lines that do more than a stub does; what stands outside of functions is mostly declared, and counts half. */
function substanceOf(functions: readonly FunctionLength[], lines: CodeLines): number {
  const inside = functions.reduce((total, one) => total + Math.max(0, one.lines - frame.function), 0);
  const outside = lines.total - functions.reduce((total, one) => total + one.lines, 0);
  return inside + Math.max(0, outside - frame.file) / 2;
}

function placesOf<Found extends { readonly line: number }>(
  files: ReadonlyMap<string, FileStructure>,
  of: (file: FileStructure) => readonly Found[],
): (Found & { path: string })[] {
  return [...files].flatMap(([path, file]) => of(file).map((one) => ({ ...one, path })));
}

/** The layers that files belong to, and in which direction they import each other. */
function layersIn(files: ReadonlyMap<string, FileStructure>): Pick<StructureFacts, 'layers' | 'imports' | 'outward'> {
  const layerOfPath = new Map<string, LayerName>();
  for (const [path, { layer }] of files) if (layer) layerOfPath.set(path, layer);
  const index = new ModuleIndex(files.keys());
  const outward: LayerImport[] = [];
  let inward = 0;
  for (const [path, from] of layerOfPath) {
    const targets = new Set<string>();
    for (const module of files.get(path)!.imports) {
      const target = index.find(path, module);
      const to = target === null ? undefined : layerOfPath.get(target);
      if (target === null || to === undefined || targets.has(target) || target === path) continue;
      targets.add(target);
      if (pointsOutward(from, to) && isExchanged(target)) continue;
      if (pointsOutward(from, to)) outward.push({ from, to, place: { path, line: module.line }, target });
      else if (from !== to) inward++;
    }
  }
  return {
    layers: layerOrder.flatMap((name) => {
      const own = [...layerOfPath].filter(([, layer]) => layer === name).map(([path]) => path);
      if (own.length === 0) return [];
      const lines = own.map((path) => files.get(path)!.lines);
      const biggest = own[lines.indexOf(Math.max(...lines))]!;
      const total = lines.reduce((sum, one) => sum + one, 0);
      return [{ name, files: own.length, lines: total, place: { path: biggest, line: 1 } }];
    }),
    imports: { inward, outward: outward.length },
    outward: outward.slice(0, 10),
  };
}

const stores = new Set<Use['capability']>(['database', 'document-store', 'orm', 'query-builder', 'key-value-store']);

/** Files whose functions answer requests, and those of them that query a store themselves. */
function mixedIn(endpoints: readonly Endpoint[], uses: readonly Use[]): StructureFacts['mixed'] {
  const answering = new Set(endpoints.map(({ route, handler }) => (handler ?? route).path));
  const first = new Map<string, Place>();
  for (const { capability, place, production } of uses) {
    if (production && stores.has(capability) && answering.has(place.path) && !first.has(place.path))
      first.set(place.path, place);
  }
  return { files: first.size, of: answering.size, places: [...first.values()].slice(0, 10) };
}

function namingIn(files: ReadonlyMap<string, FileStructure>): StructureFacts['naming'] {
  const byLanguage = new Map<string, string[]>();
  const unclear: (Place & { name: string })[] = [];
  for (const [path, file] of files) {
    const language = languageOf(path)!.replace('JavaScript', 'TypeScript');
    const list = byLanguage.get(language);
    if (list) list.push(path);
    else byLanguage.set(language, [path]);
    if (unclearFile(path)) unclear.push({ path, line: 1, name: fileNameOf(path) });
    for (const { name, line } of file.unclear) unclear.push({ path, line, name });
  }
  const styles = [...byLanguage.values()].map(againstStyle);
  return {
    unclear: unclear.slice(0, 20),
    names: files.size + [...files.values()].reduce((total, { functions }) => total + functions, 0),
    styles: {
      files: styles.reduce((total, { files: count }) => total + count, 0),
      against: styles.flatMap(({ against }) => against.map((path) => ({ path, line: 1 }))).slice(0, 20),
    },
  };
}
