/** Which code of a repository is its backend, and the language it is mainly written in. */
import type { LanguageName, Manifest, TreeFacts, TreeFile } from '../facts';
import { folderOf } from './file-role';

/** Production code of the backend in its main language. */
export interface BackendCode {
  readonly language: LanguageName;
  /** Paths of its files; TypeScript and JavaScript count as one language, for they share their tools. */
  readonly paths: readonly string[];
}

const frontendPackage =
  /^(?:react|react-dom|preact|vue|svelte|solid-js|@angular\/core|lit|ember-source|react-scripts|react-native|expo|gatsby|@sveltejs\/kit|nuxt|alpinejs|jquery)$/;
const serverPackage =
  /^(?:express|fastify|koa|@nestjs\/core|@hapi\/hapi|hapi|hono|restify|polka|@feathersjs\/\w+|@adonisjs\/core|apollo-server[\w-]*|@apollo\/server|next|@trpc\/server|moleculer|loopback|@loopback\/core|sails|mongoose|pg|mysql2|typeorm|sequelize|@prisma\/client|bullmq|kafkajs|amqplib|@grpc\/grpc-js|elysia|ws|socket\.io)$/;
/** Code for browsers, wherever it lies. */
const browserFolder =
  /(?:^|\/)(?:public|static|assets|wwwroot|webroot)\/|(?:^|\/)resources\/(?:js|ts|assets|views)\/|(?:^|\/)app\/(?:javascript|assets)\/|(?:^|\/)src\/main\/(?:resources|webapp)\//;
const buildFile =
  /\.gradle\.kts$|(?:^|\/)buildSrc\/|(?:^|\/)[\w.-]+\.(?:config|conf)\.[cm]?[jt]s$|(?:^|\/)(?:gulpfile|Gruntfile|noxfile|setup|conftest)\.\w+$/;

const family = (language: LanguageName): LanguageName => (language === 'JavaScript' ? 'TypeScript' : language);

/** The main language of the backend's production code; that of all code where none is recognised as backend. Null without code. */
export function backendCode(tree: TreeFacts, manifests: readonly Manifest[]): BackendCode | null {
  const frontends = frontendFolders(manifests);
  const code = [...tree.files.values()].filter(
    (file) => file.role === 'production' && file.language !== null && !buildFile.test(file.path),
  );
  const isScript = (language: LanguageName) => family(language) === 'TypeScript';
  const inFrontend = (path: string) => frontends.some((folder) => folder === '' || path.startsWith(`${folder}/`));
  const isFrontend = ({ path, language }: TreeFile) =>
    browserFolder.test(path) || (isScript(language!) && (/\.[jt]sx$/.test(path) || inFrontend(path)));
  const backend = code.filter((file) => !isFrontend(file));
  const files = backend.length > 0 ? backend : code;
  const bytes = new Map<LanguageName, number>();
  for (const file of files) bytes.set(file.language!, (bytes.get(file.language!) ?? 0) + file.bytes);
  const families = new Map<LanguageName, number>();
  for (const [language, size] of bytes) families.set(family(language), (families.get(family(language)) ?? 0) + size);
  const main = largest(families);
  if (main === null) return null;
  const language =
    main === 'TypeScript' && (bytes.get('JavaScript') ?? 0) > (bytes.get('TypeScript') ?? 0) ? 'JavaScript' : main;
  return { language, paths: files.filter((file) => family(file.language!) === main).map((file) => file.path) };
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
