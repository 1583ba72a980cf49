import type { Manifest } from '../../facts';
import { folderOf } from '../../text/repository/file-role';

const inBrowser =
  /^(?:react-dom|react-native|react-scripts|expo|vue|svelte|solid-js|preact|lit|ember-source|alpinejs|@angular\/core|@builder\.io\/qwik|@ionic\/\w+)$/;
const onServer =
  /^(?:express|fastify|koa|hono|polka|restify|elysia|next|nuxt|astro|nitropack|h3|sails|moleculer|electron|graphql-yoga|socket\.io|ws|@(?:nestjs\/core|hapi\/hapi|sveltejs\/kit|remix-run\/\w+|react-router\/node|tanstack\/react-start|solidjs\/start|apollo\/server|trpc\/server|feathersjs\/\w+|adonisjs\/core|redwoodjs\/\w+|oak\/oak|angular\/ssr))$/;

/** What a browser runs: code of a service in another language may lie in the same folder. */
const script = /\.[cm]?[jt]sx?$/;

/**
 * Whether a file belongs to a package that runs in a browser or on a phone, where another package of the repository is the service: what
 * a page does says nothing of the service. Where there is one package alone, no file does.
 */
export function browserFiles(manifests: readonly Manifest[]): (path: string) => boolean {
  const packages = manifests
    .filter(({ ecosystem }) => ecosystem === 'npm')
    .map(({ path, dependencies }) => ({
      folder: folderOf(path),
      page:
        dependencies.some(({ name }) => inBrowser.test(name)) && !dependencies.some(({ name }) => onServer.test(name)),
    }))
    .sort((a, b) => b.folder.length - a.folder.length);
  const others = manifests.length > packages.length || packages.some(({ page }) => !page);
  if (!others || !packages.some(({ page }) => page)) return () => false;
  return (path) =>
    script.test(path) && (packages.find(({ folder }) => folder === '' || path.startsWith(`${folder}/`))?.page ?? false);
}
