import type { LanguageName, Use } from '../../facts';
import { technologiesOf } from '../../technologies';
import type { Technology } from '../../technologies/technology';
import { languageOf, roleOfPath, saysGenerated } from '../../text/repository/file-role';
import { defineCollector } from '../collector';
import { sourceOf } from '../source';
import { browserFiles } from './browser-packages';
import { idleLines } from '../idle/lines';
import { DeclaredPackages } from './declared';
import { usesOf, type Candidate, type FileUses } from './extract';
import { languageOfSettings, usesOfSettings } from './framework-settings';
import { actsOnlyWhenReached } from './reached-alone';

/** Technologies that the code brings into play: bound to an import, a declared dependency or a framework; never by a mention alone. */
export const uses = defineCollector<FileUses, readonly Use[], 'manifests' | 'code' | 'idle' | 'unreached'>({
  needs: ['manifests', 'code', 'idle', 'unreached'],
  wants({ path }) {
    if (languageOf(path) === null) return languageOfSettings(path) !== null;
    const role = roleOfPath(path);
    return role === 'production' || role === 'test' || role === 'example';
  },
  extract(file) {
    if (languageOf(file.path) === null) return usesOfSettings(file.path, file.text);
    const source = sourceOf(file);
    if (!source || source.minified || saysGenerated(file.text)) return null;
    const all = usesOf(source, roleOfPath(file.path) === 'production');
    const found = isRegister(file.path) ? { ...all, candidates: all.candidates.filter(actsRegistered) } : all;
    return found.candidates.length > 0 || found.imports.length > 0 ? found : null;
  },
  link(files, _context, { manifests, code, idle, unreached }) {
    const inBrowser = browserFiles(manifests);
    const isIdle = idleLines(idle);
    const waiting = new Set(unreached);
    const declared = new DeclaredPackages(manifests);
    const inPlay = technologiesInPlay(files.values());
    const found: Use[] = [];
    for (const [path, { language, production, candidates }] of files) {
      const rows = rowsByName(language);
      const placed = new Set<string>();
      for (const { technology, capability, line, test, needsProject, again } of candidates) {
        const row = rows.get(technology)!;
        const byName = row.ambient === true || loadsByName.has(language);
        const known = inPlay.has(keyOf(language, row)) || (byName && declared.find(language, row.packages ?? []));
        if ((needsProject && !known) || isIdle(path, line)) continue;
        if (again && placed.has(`${technology} ${capability}`)) continue;
        placed.add(`${technology} ${capability}`);
        found.push({
          technology,
          capability,
          ...(row.kind ? { kind: row.kind } : {}),
          place: { path, line },
          production:
            production &&
            !test &&
            !elsewhere.test(path) &&
            !(dataAtHand.test(path) && ofRepeatedWrites.has(capability)) &&
            !inBrowser(path) &&
            !(waiting.has(path) && actsOnlyWhenReached(capability)),
        });
      }
    }
    return [...withoutIdle(found), ...declaredUses(declared, code.languages)];
  },
});

/** Leaves out what only acts with something else that nothing in production code does. */
function withoutIdle(found: readonly Use[]): readonly Use[] {
  const acting = new Set(found.flatMap(({ technology, production }) => (production ? [technology] : [])));
  return found.filter(({ technology }) => {
    const other = partnerOf.get(technology);
    return other === undefined || acting.has(other);
  });
}

const partnerOf: ReadonlyMap<string, string> = new Map(
  Object.values(technologiesOf).flatMap((rows) =>
    rows.flatMap(({ name, actsWith }) => (actsWith ? [[name, actsWith] as const] : [])),
  ),
);

/** What Rails and Mix load on a developer's machine or in tests alone. */
const elsewhere = /(?:^|\/)config\/(?:environments\/(?:development|test)\.rb|(?:dev|test)\.exs)$/;

/** First data and data that a migration moves are put in with care not to put it in twice, which says nothing of requests and jobs. */
const dataAtHand =
  /(?:^|\/)(?:seeds?|seeders?|fixtures|[\w.-]*migrations?|migrate|alembic\/versions)\/|(?:^|\/)[\w.-]*seed(?:s|er)?\.\w+$|(?:^|\/)\w*Seeder\.\w+$/;
const ofRepeatedWrites: ReadonlySet<Candidate['capability']> = new Set(['upsert', 'idempotency']);

/** The list of Symfony's bundles: most of what stands there does nothing before it is configured. */
const isRegister = (path: string): boolean => /(?:^|\/)config\/bundles\.php$/.test(path);
const actsRegistered = ({ capability }: Candidate): boolean =>
  !['authentication', 'jwt', 'authorization', 'openapi', 'database', 'orm', 'migrations'].includes(capability);

/** Languages whose programs use a declared package without naming it in an import. */
const loadsByName = new Set<LanguageName>(['Ruby', 'PHP', 'C#']);

/** Technologies that some file imports. */
function technologiesInPlay(files: Iterable<FileUses>): Set<string> {
  const keys = new Set<string>();
  for (const { language, imports } of files) {
    for (const name of imports) keys.add(`${familyOf(language)} ${name}`);
  }
  return keys;
}

/** What declared dependencies show by themselves, in the languages that the project is written in. */
function declaredUses(declared: DeclaredPackages, languages: readonly LanguageName[]): Use[] {
  const families = new Map(languages.map((name) => [familyOf(name), name]));
  const found: Use[] = [];
  for (const language of families.values()) {
    for (const row of technologiesOf[language]) {
      const declaration = row.declared && declared.find(language, row.packages ?? []);
      if (!declaration || declaration.dependency.development) continue;
      const place = { path: declaration.manifest.path, line: declaration.dependency.line };
      for (const capability of row.declared ?? []) {
        found.push({
          technology: row.name,
          capability,
          ...(row.kind ? { kind: row.kind } : {}),
          place,
          production: true,
        });
      }
    }
  }
  return found;
}

const namedRows = new Map<LanguageName, ReadonlyMap<string, Technology>>();

function rowsByName(language: LanguageName): ReadonlyMap<string, Technology> {
  let rows = namedRows.get(language);
  if (!rows) namedRows.set(language, (rows = new Map(technologiesOf[language].map((row) => [row.name, row]))));
  return rows;
}

function keyOf(language: LanguageName, row: Technology): string {
  return `${familyOf(language)} ${row.name}`;
}

/** Languages that share their packages. */
function familyOf(language: LanguageName): string {
  if (language === 'TypeScript') return 'JavaScript';
  return language === 'Kotlin' ? 'Java' : language;
}
