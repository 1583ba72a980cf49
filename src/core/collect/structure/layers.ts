import type { LayerName } from '../../facts';

/** Words of folder and file names that say which layer a file belongs to. */
const layerWords: Readonly<Record<LayerName, readonly string[]>> = {
  interface: (
    'controller controllers handler handlers route routes router routers routing resources endpoint endpoints view views viewset viewsets ' +
    'api apis rest http transport delivery presentation web graphql resolvers grpc rpc middleware middlewares webapi'
  ).split(' '),
  application: (
    'service services usecase usecases interactor interactors application command commands query queries logic business ' +
    'manager managers workflow workflows worker workers job jobs processor processors feature features bll'
  ).split(' '),
  domain: 'domain domains model models entity entities aggregate aggregates valueobject valueobjects'.split(' '),
  data: (
    'repository repositories repo repos dao daos store stores storage persistence infrastructure infra database db dal orm mapper ' +
    'mappers datasource datasources'
  ).split(' '),
};

/** Words of what every layer may use. */
const sharedWords = new Set(
  (
    'dto dtos request requests response responses schema schemas serializer serializers type types interface interfaces error errors ' +
    'exception exceptions util utils utility helper helpers common shared constant constants enum enums config configuration ' +
    'configurations validator validators validation contract contracts main app index init logger logging package libs docs'
  ).split(' '),
);

const layerOfWord = new Map<string, LayerName>(
  (Object.keys(layerWords) as LayerName[]).flatMap((name) => layerWords[name].map((word) => [word, name] as const)),
);

/** From the outside in: an import may point to the same or a deeper layer. Stores stand beside the logic that uses them. */
export const layerOrder: readonly LayerName[] = ['interface', 'application', 'domain', 'data'];

/** Handlers of what happens inside, not of requests. */
const insideHandler = /^(?:command|query|event|message|notification|job|task|saga|exception|error|signal|log)$/;

/** The layer of a source file, as its name and folders tell: the file's own name first, then the innermost folder. */
export function layerOf(path: string): LayerName | null {
  const parts = path.split('/');
  const own = wordsOf(parts.at(-1)!.replace(/\.\w+$/, ''));
  const last = own.at(-1);
  if (last !== undefined && sharedWords.has(last) && own.length > 1) return null;
  if (/^handlers?$/.test(last ?? '') && insideHandler.test(own.at(-2) ?? '')) return 'application';
  if (last === 'resource' && /\.(?:java|kt)$/.test(path)) return 'interface';
  if (last !== undefined && layerOfWord.has(last)) return layerOfWord.get(last)!;
  for (let i = parts.length - 2; i >= 0; i--) {
    const found = layerOfFolder(parts[i]!);
    if (found === 'shared') return null;
    if (found) return found;
  }
  return null;
}

function layerOfFolder(folder: string): LayerName | 'shared' | null {
  const words = wordsOf(folder);
  const whole = words.join('');
  const last = words.at(-1) ?? '';
  const layer = layerOfWord.get(whole) ?? layerOfWord.get(last);
  if (layer) return layer;
  return sharedWords.has(whole) && !/^(?:app|main|common|shared|libs)$/.test(whole) ? 'shared' : null;
}

/** The words of a name in any style, in lower case: `user_controller`, `UserController`, `user.controller`. */
function wordsOf(name: string): string[] {
  return name
    .replace(/([a-z\d])([A-Z])/g, '$1 $2')
    .replace(/([A-Z])([A-Z][a-z])/g, '$1 $2')
    .toLowerCase()
    .split(/[^a-z]+/)
    .filter((word) => word !== '' && word !== 'impl');
}

const named = /(?:controller|handler|route|router|endpoint|view|viewset|middleware)s?$/;

/** Whether a file of the interface only says what is exchanged: any layer may know that. */
export function isExchanged(path: string): boolean {
  const own = wordsOf(path.slice(path.lastIndexOf('/') + 1).replace(/\.\w+$/, ''));
  return /(?:^|[/.-])apis?[/.]/i.test(path) && !named.test(own.at(-1) ?? '');
}

/** Whether an import from one layer into another points from the inside out. */
export function pointsOutward(from: LayerName, to: LayerName): boolean {
  if (from === to || from === 'interface') return false;
  if (to === 'interface') return true;
  return from === 'domain' && (to === 'application' || to === 'data');
}
