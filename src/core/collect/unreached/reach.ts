import type { Manifest, Script } from '../../facts';
import { occurrences, occurs } from '../../search';
import { fileNameOf, folderOf } from '../../text/repository/file-role';
import type { Source } from '../source';

/** What a JavaScript or TypeScript file says on which files of the project act. */
export interface Reach {
  /** Names of files that it imports or mentions by their path, without folder and extension. */
  readonly mentions: readonly string[];
  /** Packages with a scope that it imports; some may lie in the same repository. */
  readonly packages: readonly string[];
  /** Whether it may load files that it does not name: those of its own folder, or any. */
  readonly loads?: 'folder' | 'any';
  /** Whether it only offers something to others, and starts nothing by itself. */
  readonly offers: boolean;
}

const filePath = /["'`]([\w@~#$./*{},[\]-]{1,200}\.[cm]?[jt]sx?|\.{1,2}\/[\w@./-]{1,200})["'`]/g;
const scoped = /^@[\w.-]+\/[\w.-]+/;
const lists =
  /\breaddir(?:Sync)?\s*\(|\b(?:fast)?[gG]lob(?:Sync)?\s*\(|\bfg(?:\.sync)?\s*\(|\bimport\.meta\.glob\b|\brequire-?(?:all|dir(?:ectory)?)\b|\bload(?:Files|Modules)(?:Sync)?\s*\(|\bconsign\s*\(|\bautoload\b|\brequire\.context\b/i;
const loadsByVariable = /\b(?:require|import)\s*\(\s*(?:[A-Za-z_$(]|`[^`\n]{0,200}\$\{)/;
const offersSomething = /^\s*export\b|\bmodule\.exports\b|\bexports\.\w/m;
const starts =
  /^(?:await\s+|void\s+)?(?:main|start|run|init|bootstrap|consume|connect|listen|serve|work)\w*\s*\(|^;?\(\s*(?:async\b|function\b|\(\))|\.listen\s*\(|\bnew Worker\s*\(|\bprocess\.on\s*\(|\.consume\s*\(|\brequire\.main\b|\bimport\.meta\.(?:main|url|filename)\b|\bexports\.\w*[hH]andler\b|\bexport\s+(?:const|async function|function)\s+\w*[hH]andler\b/m;

/** What a file of production code says on which files act. */
export function reachOf(source: Source): Reach {
  const mentions = new Set<string>();
  const packages = new Set<string>();
  for (const { module, kind } of source.imports) {
    if (kind === 'type') continue;
    mentions.add(stemOf(module));
    const [name] = scoped.exec(module) ?? [];
    if (name) packages.add(name);
  }
  for (const [, path] of occurrences(filePath, source.uncommented)) mentions.add(stemOf(path!));
  const loads = occurs(loadsByVariable, source.uncommented) || [...mentions].some((name) => /[*{]/.test(name));
  const listed = occurs(lists, source.code);
  const here = listed && occurs(/\b(?:__dirname|import\.meta\.dirname)\s*[),]/, source.code);
  return {
    mentions: [...mentions],
    packages: [...packages],
    ...(here ? { loads: 'folder' } : listed || loads ? { loads: 'any' } : {}),
    offers: occurs(offersSomething, source.code) && !occurs(starts, source.code),
  };
}

/** Files by which programs, tools and platforms start, and folders whose files they find by themselves. */
const entry =
  /^(?:index|main|server|app|application|cli|www|mod|lambda|register|middleware|proxy|knexfile|gulpfile|ormconfig|(?:worker|handler|bootstrap|start|run|instrument|tracing|telemetry|otel|entry|setup|cron|scheduler|consumer|seed|preload|ecosystem)[\w-]*|.*[.-](?:config|d|entity|handler|worker|processor|subscriber|migration))$/i;
const foundByPlace =
  /(?:^|\/)(?:bin|scripts?|functions?|lambdas?|handlers?|netlify|workers?|jobs?|cron|tasks?|pages|migrations?|seeds?|seeders?|public|static|assets|tools?|commands?|processors?|subscribers?|listeners?|entities|extensions)\/|(?:^|\/)api\/[^/]+$/i;
const findsFiles =
  /^(?:next|nuxt|astro|nitro|nitropack|h3|egg|sails|consign|express-load|require-directory|express-openapi(?:-validator)?|openapi-backend|swagger-tools|oas-tools|swagger-routes-express|aws-lambda|moleculer|payload|serverless|sst|wrangler|tsoa|routing-controllers|firebase-functions|encore\.dev|keystone|actionhero|@(?:graphql-tools\/load-files|middy\/core|types\/aws-lambda|sveltejs\/kit|remix-run|react-router\/dev|adonisjs|feathersjs|loopback|strapi|azure\/functions|redwoodjs|midwayjs|foal|keystone-6|medusajs|overnightjs|tsed|nocobase|cloudflare\/workers-types|fastify\/autoload))(?:\/|$)/;

/**
 * Files of JavaScript and TypeScript that offer something and that no file of the service imports, names or loads from a folder: a
 * middleware that nobody mounts. Where files may be found in other ways, or none is known to start, none.
 */
export function unreachedFiles(
  files: ReadonlyMap<string, Reach>,
  manifests: readonly Manifest[],
  scripts: readonly Script[],
): ReadonlySet<string> {
  const unreached = new Set<string>();
  const inPackages = byPackage(files, manifests);
  for (const { paths, finds } of inPackages) {
    if (finds || paths.some((path) => files.get(path)!.loads === 'any')) continue;
    const waiting = paths.filter((path) => mayBeUnreached(path, files.get(path)!));
    if (waiting.length < paths.length) for (const path of waiting) unreached.add(path);
  }
  if (unreached.size === 0) return unreached;
  const folders = [...files].flatMap(([path, { loads }]) => (loads === 'folder' ? [`${folderOf(path)}/`] : []));
  const commands = scripts.map(({ command }) => command).join('\n');
  const packages = packagesHere(files.values(), manifests);
  const found = (path: string): boolean =>
    folders.some((folder) => path.startsWith(folder)) ||
    commands.includes(stemOf(path)) ||
    path.split('/').some((folder) => packages.has(folder));
  const kept = new Set([...unreached].filter((path) => !found(path)));
  for (let changed = true; changed;) {
    changed = false;
    const named = namesFrom(files, kept);
    for (const path of kept) {
      const by = named.get(stemOf(path));
      if (by && (by.size > 1 || !by.has(path))) {
        kept.delete(path);
        changed = true;
      }
    }
  }
  return kept;
}

/** Names without their scope of packages whose scope comes from no registry: folders of the repository are called by them. */
function packagesHere(files: Iterable<Reach>, manifests: readonly Manifest[]): ReadonlySet<string> {
  const scopeOf = (name: string): string => name.replace(/\/.*/s, '');
  const fetched = new Set(
    manifests.flatMap(({ dependencies }) =>
      dependencies.flatMap(({ name, version }) =>
        /^(?:workspace|file|link|portal):|^\*?$/.test(version ?? '') ? [] : scopeOf(name),
      ),
    ),
  );
  const named = [...files].flatMap(({ packages }) => packages.filter((name) => !fetched.has(scopeOf(name))));
  return new Set(named.map((name) => name.replace(/^@[^/]+\//, '')));
}

const mayBeUnreached = (path: string, { offers }: Reach): boolean =>
  offers && !entry.test(stemOf(path)) && !foundByPlace.test(path);

/** Which files name which, those of production code that are reached alone. */
function namesFrom(
  files: ReadonlyMap<string, Reach>,
  unreached: ReadonlySet<string>,
): ReadonlyMap<string, ReadonlySet<string>> {
  const named = new Map<string, Set<string>>();
  for (const [path, { mentions }] of files) {
    if (unreached.has(path)) continue;
    for (const name of mentions) {
      const by = named.get(name);
      if (by) by.add(path);
      else named.set(name, new Set([path]));
    }
  }
  return named;
}

/** The files of each package of the repository, and whether a framework of the package finds files by itself. */
function byPackage(
  files: ReadonlyMap<string, Reach>,
  manifests: readonly Manifest[],
): readonly { readonly paths: readonly string[]; readonly finds: boolean }[] {
  const packages = manifests
    .filter(({ ecosystem }) => ecosystem === 'npm')
    .map((manifest) => ({ manifest, folder: folderOf(manifest.path), paths: [] as string[] }))
    .sort((a, b) => b.folder.length - a.folder.length);
  for (const path of files.keys())
    packages.find(({ folder }) => folder === '' || path.startsWith(`${folder}/`))?.paths.push(path);
  return packages.map(({ manifest, paths }) => ({
    paths,
    finds: manifest.dependencies.some(({ name }) => findsFiles.test(name)),
  }));
}

/** The name of a file without folder and extension; that of its folder for an `index`. */
function stemOf(path: string): string {
  const bare = path.replace(/\.[cm]?[jt]sx?$/, '').replace(/\/index$/, '');
  return fileNameOf(bare);
}
