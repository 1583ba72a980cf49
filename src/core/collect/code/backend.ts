/** Which code of a repository is its backend, and the language it is mainly written in. */
import type { BackendCode, LanguageName, Manifest, SizeFacts, TreeFacts, TreeFile } from '../../facts';
import { lastAnswer } from '../../last-answer';
import { folderOf } from '../../text/repository/file-role';

const frontendPackage =
  /^(?:react|react-dom|preact|vue|svelte|solid-js|@angular\/core|lit|ember-source|react-scripts|react-native|expo|gatsby|@sveltejs\/kit|nuxt|alpinejs|jquery)$/;
const serverPackage =
  /^(?:express|fastify|koa|@nestjs\/core|@hapi\/hapi|hapi|hono|restify|polka|@feathersjs\/\w+|@adonisjs\/core|apollo-server[\w-]*|@apollo\/server|next|@trpc\/server|moleculer|loopback|@loopback\/core|sails|mongoose|pg|mysql2|typeorm|sequelize|@prisma\/client|bullmq|kafkajs|amqplib|@grpc\/grpc-js|elysia|ws|socket\.io)$/;
/** Code for browsers, wherever it lies. */
const browserFolder =
  /(?:^|\/)(?:public|static|assets|wwwroot|webroot)\/|(?:^|\/)resources\/(?:js|ts|assets|views)\/|(?:^|\/)app\/(?:javascript|assets)\/|(?:^|\/)src\/main\/(?:resources|webapp)\//;
/** Scripts among the documentation act in its pages. */
const ofDocs = /^(?:docs?|documentation)\//;
const buildFile =
  /\.gradle\.kts$|(?:^|\/)buildSrc\/|(?:^|\/)[\w.-]+\.(?:config|conf)\.[cm]?[jt]s$|(?:^|\/)(?:gulpfile|Gruntfile|noxfile|setup|conftest)\.\w+$/;

const family = (language: LanguageName): LanguageName => (language === 'JavaScript' ? 'TypeScript' : language);
const isScript = (language: LanguageName): boolean => family(language) === 'TypeScript';

/** The main language of the backend's production code; that of all code where none is recognised as backend. Null without code. */
export function backendCode(tree: TreeFacts, sizes: SizeFacts, manifests: readonly Manifest[]): BackendCode | null {
  const files = backendFiles(tree, manifests);
  const bytes = bytesByLanguage(files, sizes);
  const families = new Map<LanguageName, number>();
  for (const [language, size] of bytes) families.set(family(language), (families.get(family(language)) ?? 0) + size);
  const main = largest(families);
  if (main === null) return null;
  const language =
    main === 'TypeScript' && (bytes.get('JavaScript') ?? 0) > (bytes.get('TypeScript') ?? 0) ? 'JavaScript' : main;
  return { language, paths: files.filter((file) => family(file.language!) === main).map((file) => file.path) };
}

/** Code that is sent to browsers as it is. */
const forBrowsers = /(?:^|\/)(?:public|static|assets|wwwroot|webroot)\//;

/** The language of most production code, but for what is handed to browsers; that of all code where there is no other. */
export function mainLanguage(tree: TreeFacts, sizes: SizeFacts): LanguageName | null {
  const code = serverFiles(tree);
  return largest(bytesByLanguage(code, sizes)) ?? sizes.languages[0]?.name ?? null;
}

const serverFiles = lastAnswer((tree: TreeFacts) =>
  [...tree.files.values()].filter(
    ({ path, role, language }) => role === 'production' && language !== null && !forBrowsers.test(path),
  ),
);

const backendFiles = lastAnswer((tree: TreeFacts, manifests: readonly Manifest[]) => {
  const frontends = frontendFolders(manifests);
  const code = [...tree.files.values()].filter(
    (file) => file.role === 'production' && file.language !== null && !buildFile.test(file.path),
  );
  const inFrontend = (path: string) => frontends.some((folder) => folder === '' || path.startsWith(`${folder}/`));
  const isFrontend = ({ path, language }: TreeFile) =>
    browserFolder.test(path) ||
    (isScript(language!) && (/\.[jt]sx$/.test(path) || ofDocs.test(path) || inFrontend(path)));
  const backend = code.filter((file) => !isFrontend(file));
  return backend.length > 0 ? backend : code;
});

function bytesByLanguage(files: readonly TreeFile[], { bytes }: SizeFacts): ReadonlyMap<LanguageName, number> {
  const sums = new Map<LanguageName, number>();
  for (const { path, language } of files) sums.set(language!, (sums.get(language!) ?? 0) + (bytes.get(path) ?? 0));
  return sums;
}

function largest(sizes: ReadonlyMap<LanguageName, number>): LanguageName | null {
  let best: LanguageName | null = null;
  for (const [language, size] of sizes) if (best === null || size > sizes.get(best)!) best = language;
  return best;
}

/** Folders of packages that bring a browser framework and nothing of a server. */
function frontendFolders(manifests: readonly Manifest[]): readonly string[] {
  return manifests
    .filter(
      ({ ecosystem, dependencies }) =>
        ecosystem === 'npm' &&
        dependencies.some(({ name }) => frontendPackage.test(name)) &&
        !dependencies.some(({ name }) => serverPackage.test(name)),
    )
    .map(({ path }) => folderOf(path))
    .filter((folder) => folder !== '' || manifests.filter(({ ecosystem }) => ecosystem === 'npm').length === 1);
}
