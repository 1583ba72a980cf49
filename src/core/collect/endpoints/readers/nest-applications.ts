import { occurrences, occurs } from '../../../search';
import type { Source } from '../../source';
import { globalPrefix, type PathText, type RouteNotes } from '../model';
import { argumentsAt, closing } from '../syntax/brackets';
import { pathAt } from '../syntax/paths';
import { usualVersion, versionPrefix } from './nest-versions';

/** An application that answers over HTTP; `createApplicationContext` and `createMicroservice` make none. */
const made = /\bNestFactory\s*\.\s*create\s*(?:<[^()]{0,200}>)?\(/g;
const named = /([\w$.]+)\s*(?::[^=;\n]{0,80})?=\s*(?:await\s+)?$/;
const prefixed = /([\w$]+(?:\s*\.\s*[\w$]+)*)\s*\.\s*setGlobalPrefix\s*\(/g;

interface Application {
  readonly at: number;
  /** What the file calls it. */
  readonly name: string;
}

interface PrefixCall extends Application {
  readonly open: number;
}

/** `NestFactory.create(AppModule)`, `app.setGlobalPrefix('api')` and `app.enableVersioning(…)`, where these may stand in another file. */
export function readNestApplications(source: Source, notes: RouteNotes): void {
  const { code } = source;
  if (!occurs(/\bNestFactory\b|\.\s*setGlobalPrefix\b|\.\s*enableVersioning\b/, code)) return;
  const applications = [...occurrences(made, code)].map(({ index }) => ({
    at: index,
    name: named.exec(code.slice(Math.max(0, index - 160), index))?.[1] ?? '',
  }));
  const calls = [...occurrences(prefixed, code)].map((match) => ({
    at: match.index,
    name: match[1]!,
    open: match.index + match[0].length - 1,
  }));
  noteExcluded(source, notes, calls[0]);
  readVersioning(source, notes);
  if (applications.length === 0) {
    const path = calls[0] && pathOf(source, calls[0]);
    if (path) notes.constants[globalPrefix] = path;
    return;
  }
  applications.forEach((one, index) => {
    const id = index === 0 ? 'nest' : `nest:${index}`;
    const call = prefixOf(one, applications, calls);
    const elsewhere = calls.length === 0 && isHandedOn(code, one) ? [{ constant: globalPrefix }] : [];
    notes.routers.push({ id, root: true, path: call ? pathOf(source, call) : elsewhere });
    const root = /^[^(]*\(\s*([A-Z][\w$]*)/.exec(code.slice(one.at, one.at + 400))?.[1];
    if (root) notes.mounts.push({ parent: id, path: [], child: { name: `type:${root}` } });
    else if (applications.length === 1) notes.mounts.push({ parent: id, path: [], child: { name: 'nest:module' } });
  });
}

/** The prefix of one of several applications: its own, else that of a function which is given any. */
function prefixOf(
  one: Application,
  applications: readonly Application[],
  calls: readonly PrefixCall[],
): PrefixCall | undefined {
  if (applications.length === 1) return calls[0];
  const next = applications.find(({ at, name }) => at > one.at && name === one.name)?.at ?? Infinity;
  return (
    calls.find(({ at, name }) => name === one.name && one.at < at && at < next) ??
    calls.find(({ name }) => applications.every((other) => other.name !== name))
  );
}

/** Whether an application is given to a function: `configure(app)`. */
function isHandedOn(code: string, { at, name }: Application): boolean {
  if (name === '') return false;
  return new RegExp(`[\\w$]\\s*\\(\\s*${name.replace(/[$.]/g, '\\$&')}\\s*[,)]`).test(code.slice(at));
}

function pathOf(source: Source, { open }: PrefixCall): PathText {
  const [path] = argumentsAt(source.code, open);
  return (path && pathAt(source, path)) ?? [];
}

/** Paths that the global prefix is not put before: `exclude: ['health', { path: 'metrics', method: RequestMethod.GET }]`. */
function noteExcluded({ code, text }: Source, notes: RouteNotes, call: PrefixCall | undefined): void {
  const options = call && argumentsAt(code, call.open)[1];
  if (!options) return;
  const written = text.slice(options.start, options.end);
  const list = /\bexclude\s*:\s*\[/.exec(written);
  const inner = list ? written.slice(list.index, closing(written, list.index + list[0].length - 1)) : '';
  notes.notes.unprefixed = [...inner.matchAll(/(?:[[,]\s*|\bpath\s*:\s*)['"`]([^'"`]+)['"`]/g)].map(
    ([, path]) => path!,
  );
}

function readVersioning({ code, text }: Source, notes: RouteNotes): void {
  const versioning = /\.\s*enableVersioning\s*\(/.exec(code);
  if (!versioning) return;
  const written = text.slice(versioning.index, closing(code, versioning.index + versioning[0].length - 1));
  const own = /\bprefix\s*:\s*(?:['"`]([^'"`]*)['"`]|false)/.exec(written);
  const byPath = !/VersioningType\.(?:HEADER|MEDIA_TYPE|CUSTOM)/.test(written);
  const usual = /\bdefaultVersion\s*:\s*\[?\s*['"`]([^'"`]+)['"`]/.exec(written);
  notes.constants[versionPrefix] = [byPath ? (own ? (own[1] ?? '') : 'v') : '@none'];
  if (byPath && usual) notes.constants[usualVersion] = [usual[1]!];
}
