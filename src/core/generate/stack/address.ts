/** Where the service answers on the machine of whoever started it. */
import type { Facts } from '../../facts';
import type { Place } from '../../model';
import { composed } from './services';
import type { Toolchain } from './toolchain';

export interface Address {
  readonly port: number;
  /** What says so; absent where it is what the framework does by itself. */
  readonly place?: Place;
}

/** Ports that frameworks take when nothing says otherwise, by a word of the command that starts them. */
const usualPorts: readonly (readonly [RegExp, number])[] = [
  [/\buvicorn\b|manage\.py runserver|artisan serve|php -S localhost:8000/, 8000],
  [/\bflask\b|\bfastapi\b/, 5000],
  [/rails server/, 3000],
  [/phx\.server/, 4000],
  [/spring-boot:run|bootRun|quarkus|mn:run/i, 8080],
  [/rackup/, 9292],
];

type Needs = Pick<Facts, 'environment' | 'containers' | 'uses' | 'tree'>;

/** The port at which the service answers when it was started as the set-up says; null where nothing tells. */
export function addressOf(
  facts: Needs,
  stack: Toolchain | null,
  read: (path: string) => string | null,
): Address | null {
  return (
    fromVariable(facts) ??
    fromSettings(facts, read) ??
    fromServer(facts, read) ??
    fromCompose(facts) ??
    fromLaunchSettings(facts, read) ??
    fromFramework(stack)
  );
}

/** Ports at which databases, brokers and mail servers answer. */
const portsOfOthers = new Set([
  25, 587, 1025, 1433, 1521, 3306, 4222, 5432, 5672, 6379, 9042, 9092, 9200, 11211, 27017,
]);

/** A variable for the port that has a default. */
function fromVariable({ environment }: Needs): Address | null {
  const variable = environment.variables.find(
    ({ name, default: value }) =>
      /^(?:PORT|(?:\w+_)?(?:HTTP|SERVER|APP|API|WEB|LISTEN|SERVICE)_PORT)$/.test(name) &&
      value !== undefined &&
      /^:?\d{2,5}$/.test(value) &&
      !portsOfOthers.has(portOf(value)),
  );
  const [place] = variable?.reads ?? [];
  return variable && place ? { port: portOf(variable.default!), place } : null;
}

const portOf = (text: string): number => Number(/\d{2,5}/.exec(text)![0]);

const settingsFiles =
  /(?:^|\/)(?:application(?:-(?:dev|local))?\.(?:properties|ya?ml|conf)|\.env\.(?:example|sample)|config\.ya?ml)$/;
const portSetting =
  /^\s*(?:server\.port|port|PORT|SERVER_PORT|APP_PORT|HTTP_PORT)\s*[=:]\s*["']?(?:\$\{[A-Z_]{1,40}:)?(\d{2,5})\}?["']?\s*$/;

function fromSettings({ tree }: Needs, read: (path: string) => string | null): Address | null {
  const paths = [...tree.files.values()].filter(
    ({ path, role }) => settingsFiles.test(path) && role !== 'test' && !path.startsWith('../'),
  );
  for (const { path } of paths.slice(0, 8)) {
    const found = lineWith(read(path), portSetting);
    if (found) return { port: found.port, place: { path, line: found.line } };
  }
  return null;
}

const listens =
  /(?:\.listen|listen|Run|ListenAndServe|serve|bind|TcpListener::bind|run|start|Start|Listen)\s*\(?[^\n;]{0,80}?(?:[:"'\s(,=]|0\.0\.0\.0:|localhost:|127\.0\.0\.1:)(\d{4,5})\b/;

/** The file that starts the server, with the port written out there. */
function fromServer({ uses, tree }: Needs, read: (path: string) => string | null): Address | null {
  const paths = uses
    .filter(({ capability, production }) => production && capability === 'server')
    .map(({ place }) => place.path)
    .filter((path) => tree.files.get(path)?.role === 'production');
  for (const path of [...new Set(paths)].slice(0, 8)) {
    const text = read(path);
    const found = lineWith(text, listens) ?? lineWith(text, portConstant);
    if (found) return { port: found.port, place: { path, line: found.line } };
  }
  return null;
}

const portConstant =
  /^\s*(?:const|let|var|final|val)?\s*\w*(?:port|PORT|Port)\w*\s*(?::=|=|:)\s*[^;\n]{0,60}?\b(\d{4,5})\b/;

function fromCompose(facts: Needs): Address | null {
  const file = composed(facts);
  for (const { ports, place } of file?.own ?? []) {
    const published = ports
      .map((port) => /(?:^|:)(\d{2,5}):\d{2,5}(?:\/tcp)?$/.exec(port)?.[1])
      .find((port) => port !== undefined);
    if (published !== undefined) return { port: Number(published), place };
  }
  return null;
}

function fromLaunchSettings({ tree }: Needs, read: (path: string) => string | null): Address | null {
  const path = [...tree.files.keys()].find((one) => one.endsWith('Properties/launchSettings.json'));
  const found =
    path === undefined ? null : lineWith(read(path), /"applicationUrl"[^\n]{0,200}http:\/\/localhost:(\d{2,5})/);
  return found && path !== undefined ? { port: found.port, place: { path, line: found.line } } : null;
}

function fromFramework(stack: Toolchain | null): Address | null {
  const start = stack?.start ?? '';
  const usual = usualPorts.find(([pattern]) => pattern.test(start));
  return usual ? { port: usual[1] } : null;
}

function lineWith(text: string | null, pattern: RegExp): { readonly port: number; readonly line: number } | null {
  const lines = (text ?? '').split('\n').slice(0, 2_000);
  for (const [index, line] of lines.entries()) {
    const match = pattern.exec(line.slice(0, 400));
    if (match) return { port: Number(match[1]), line: index + 1 };
  }
  return null;
}
