import type { AnswerFacts, ErrorAnswer, IdleCode } from '../../facts';
import { folderOf, languageOf, roleOfPath, saysGenerated } from '../../text/repository/file-role';
import { defineCollector, type SourceFile } from '../collector';
import { idleLines } from '../idle/lines';
import { sourceOf } from '../source';
import { codesIn, type CodeHere } from './codes';
import { contractIn, mayBeContract, type ContractKind } from './contracts';
import { errorsIn, type ErrorHere, type FileErrors } from './errors';
import { inputChecksIn, type InputCheckHere } from './input-checks';
import { mapsToAnswers } from './mappings';
import { pagingIn, type FilePaging } from './paging';
import { repeatedMappings } from './repeated-mappings';
import { isMounted } from './wrapping';

/** What one file contributes. */
interface FileAnswers {
  readonly contract?: { readonly kind: ContractKind; readonly line: number };
  readonly codes?: readonly Pick<CodeHere, 'code' | 'line'>[];
  readonly errors?: FileErrors;
  readonly paging?: FilePaging;
  readonly checks?: readonly InputCheckHere[];
}

/** Code that runs in a browser, and code that puts data in by hand, answers no requests. */
const aside = /\.[jt]sx$|(?:^|\/)(?:static|assets|wwwroot|migrations?|seeds?|seeders?)\/|(?:^|\/)public\/(?!.*\.php$)/i;

/** How production code answers requests: the codes it chooses, where errors become answers, pages of lists, refusals, contracts. */
export const answers = defineCollector<FileAnswers, AnswerFacts, 'idle' | 'unreached'>({
  needs: ['idle', 'unreached'],
  wants: ({ path }) =>
    languageOf(path) === null
      ? mayBeContract(path) && !['vendored', 'output'].includes(roleOfPath(path))
      : roleOfPath(path) === 'production' && !aside.test(path),
  extract: (file) => (languageOf(file.path) === null ? fromContract(file) : fromCode(file)),
  link(found, _context, { idle, unreached }) {
    const files = withoutIdle(found, idle);
    const all = [...files];
    const waiting = new Set(unreached);
    const spoken = all.some(([, { paging }]) => paging?.speaks);
    return {
      contracts: all.flatMap(([path, { contract }]) =>
        contract ? [{ kind: contract.kind, place: { path, line: contract.line } }] : [],
      ),
      codes: all.flatMap(([path, { codes = [] }]) => codes.map(({ code, line }) => ({ code, place: { path, line } }))),
      errors: errorAnswers(files),
      pageParameters: all.flatMap(([path, { paging }]) =>
        (waiting.has(path) ? [] : (paging?.parameters ?? []))
          .filter(({ byStore }) => !byStore || spoken)
          .map(({ kind, name, line }) => ({ kind, name, place: { path, line } })),
      ),
      slices: all.flatMap(([path, { paging }]) => (paging?.slices ?? []).map((line) => ({ path, line }))),
      inputChecks: all.flatMap(([path, { checks = [] }]) =>
        checks.map(({ kind, line, name }) => ({ kind, ...(name ? { name } : {}), place: { path, line } })),
      ),
    };
  },
});

function fromContract({ path, text }: SourceFile): FileAnswers | null {
  const contract = contractIn(path, text);
  return contract && { contract: { kind: contract.kind, line: text.slice(0, contract.offset).split('\n').length } };
}

function fromCode(file: SourceFile): FileAnswers | null {
  const source = sourceOf(file);
  if (!source || source.minified || saysGenerated(file.text)) return null;
  const codes = codesIn(source);
  const errors = errorsIn(source);
  const paging = pagingIn(source);
  const checks = inputChecksIn(source, codes);
  if (codes.length + checks.length === 0 && !errors && !paging) return null;
  return {
    ...(codes.length > 0 ? { codes: codes.map(({ code, line }) => ({ code, line })) } : {}),
    ...(errors ? { errors } : {}),
    ...(paging ? { paging } : {}),
    ...(checks.length > 0 ? { checks } : {}),
  };
}

/** What files say but in code that cannot act; a handler of errors there is kept as one that never acts. */
function withoutIdle(
  files: ReadonlyMap<string, FileAnswers>,
  idle: readonly IdleCode[],
): ReadonlyMap<string, FileAnswers> {
  if (idle.length === 0) return files;
  const isIdle = idleLines(idle);
  const paths = new Set(idle.map(({ path }) => path));
  return new Map(
    [...files].map(([path, file]) => {
      if (!paths.has(path)) return [path, file];
      const acts = ({ line }: { readonly line: number }): boolean => !isIdle(path, line);
      const { codes, checks, errors, paging, ...rest } = file;
      return [
        path,
        {
          ...rest,
          ...(codes ? { codes: codes.filter(acts) } : {}),
          ...(checks ? { checks: checks.filter(acts) } : {}),
          ...(paging
            ? {
                paging: {
                  ...paging,
                  parameters: paging.parameters.filter(acts),
                  slices: paging.slices.filter((line) => acts({ line })),
                },
              }
            : {}),
          ...(errors
            ? {
                errors: {
                  ...errors,
                  handlers: errors.handlers.map((one) => (acts(one) ? one : { ...one, mounted: 'nowhere' })),
                  ...(errors.answered ? { answered: errors.answered.filter(acts) } : {}),
                },
              }
            : {}),
        },
      ];
    }),
  );
}

/** Where errors become answers, with what says whether it acts. */
function errorAnswers(files: ReadonlyMap<string, FileAnswers>): ErrorAnswer[] {
  const found: ErrorAnswer[] = [];
  const mounts = [...files].flatMap(([path, { errors }]) =>
    (errors?.mounts ?? []).map((mount) => ({ path, ...mount })),
  );
  const mounted = [...files].flatMap(([path, { errors }]) =>
    (errors?.mounted ?? []).map((one) => ({ from: path, one })),
  );
  const registered = new Set([...files.values()].flatMap(({ errors }) => errors?.registers ?? []));
  const callers = new Map<string, Set<string>>();
  for (const [path, { errors }] of files) {
    for (const name of errors?.calls ?? []) {
      const paths = callers.get(name);
      if (paths) paths.add(path);
      else callers.set(name, new Set([path]));
    }
  }
  const declared = declaredAnswers(files);
  for (const [path, { errors }] of files) {
    for (const handler of errors?.handlers ?? []) {
      if (!mapsToAnswers(handler, path, declared)) continue;
      const place = { path, line: handler.line };
      const { kind, what } = handler;
      if (handler.what === 'error middleware' && handler.name !== undefined) {
        const mine = mounts.filter(({ names }) => names.some((name) => fits(name, handler.name!, path)));
        const late = mine.some(({ early }) => !early);
        found.push({ kind, what, place, acts: late ? 'yes' : mine.length > 0 ? 'early' : 'never' });
      } else if (handler.what === 'error middleware') {
        const mount = mounts.find((one) => one.path === path && Math.abs(one.line - handler.line) < 2);
        found.push({ kind, what, place, acts: mount?.early ? 'early' : 'yes' });
      } else if (handler.returned !== undefined && !registered.has(`returned ${handler.returned}`)) {
        found.push({ kind: 'local', what: 'an error type of middleware alone', place, acts: 'yes' });
      } else if (handler.mountedAs !== undefined && handler.mounted === undefined) {
        const acts = mounted.some(({ from, one }) => isMounted(one, from, handler.mountedAs!, path));
        found.push({ kind, what, place, acts: acts ? 'yes' : 'never' });
      } else if (handler.name !== undefined) {
        found.push({ kind, what, place, acts: reach(callersOf(handler.name, path, callers), path) });
      } else found.push({ kind, what, place, acts: registers(handler, registered) ? 'yes' : 'never' });
    }
  }
  return [...found, ...repeatedMappings([...files].map(([path, { errors }]) => [path, errors?.answered ?? []]))];
}

/** The errors that are answers themselves, by the folder that declares them. */
function declaredAnswers(files: ReadonlyMap<string, FileAnswers>): ReadonlyMap<string, ReadonlySet<string>> {
  const found = new Map<string, Set<string>>();
  for (const [path, { errors }] of files) {
    if (!errors?.answers) continue;
    const folder = folderOf(path);
    const names = found.get(folder) ?? new Set();
    for (const name of errors.answers) names.add(name);
    found.set(folder, names);
  }
  return found;
}

/** Whether a mounted name may stand for a function of a file: its own name, or one of the file's where it is exported without. */
function fits(mounted: string, name: string, path: string): boolean {
  if (mounted === name) return true;
  const plain = (text: string): string => text.replace(/[^a-z]/gi, '').toLowerCase();
  const file = path.slice(path.lastIndexOf('/') + 1).replace(/\.\w+$/, '');
  const other = plain(mounted);
  return (
    /err|exception|fail/i.test(mounted) &&
    (name === '' ||
      plain(file).includes(other) ||
      other.includes(plain(file)) ||
      /^(?:handle|handler|default|use|middleware)$/i.test(name) ||
      other.includes(plain(name)) ||
      plain(name).includes(other))
  );
}

const registers = (handler: ErrorHere, registered: ReadonlySet<string>): boolean =>
  handler.mounted === undefined || registered.has(handler.mounted);

/** Files that are named after what they do for all handlers. */
const servesOthers =
  /(?:^|[/_.-])(?:\w*errors?|\w*middlewares?|\w*interceptors?|exceptions?|problems?)[\w-]*(?:\.\w+)?$/i;

/** Files that call a function of a file. Go's names in small letters are known in their own package alone. */
function callersOf(
  name: string,
  own: string,
  callers: ReadonlyMap<string, ReadonlySet<string>>,
): ReadonlySet<string> | undefined {
  const paths = callers.get(name);
  if (!paths || !own.endsWith('.go') || !/^[a-z_]/.test(name)) return paths;
  return new Set([...paths].filter((path) => folderOf(path) === folderOf(own)));
}

/** How far calls of a function reach. */
function reach(paths: ReadonlySet<string> | undefined, own: string): ErrorAnswer['acts'] {
  if (!paths || paths.size === 0) return 'never';
  return paths.size === 1 && paths.has(own) && !servesOthers.test(own) ? 'file' : 'yes';
}
