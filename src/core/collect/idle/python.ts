import { occurrences, occurs } from '../../search';
import { fileNameOf } from '../../text/repository/file-role';
import type { Source } from '../source';
import { pythonClasses } from '../endpoints/syntax/python-blocks';
import type { FileReach } from './reach';

const baseClass =
  /(?:^|\.)(?:BaseHTTPMiddleware|AbstractMiddleware|ASGIMiddleware|MiddlewareProtocol|MiddlewareMixin)$/;
/** Classes of Django and of ASGI are known by the way in which they are called. */
const called =
  /\bdef __init__\s*\(\s*self\s*,\s*get_response\b|\bdef __call__\s*\(\s*self\s*,\s*scope\b[^()]{0,80}\breceive\b[^()]{0,80}\bsend\b/;
const mountedIn =
  /\b(?:add_middleware|Middleware|DefineMiddleware)\s*\(\s*(?:\w+\.)*(\w+)|\bmiddlewares?\s*(?::[^=\n]{0,60})?\+?=\s*\[([^\]]{0,1500})\]|\b(?:wsgi_app|asgi_app|app)\s*=\s*(?:\w+\.)*(\w+)\s*\(|\.append\(\s*(?:\w+\.)*(\w+)/g;
/** Files that something outside Python starts, or that a framework finds by their names. */
const foundByName =
  /^(?:__\w+__|main|apps?|application|server|run\w*|start\w*|serve\w*|manage|wsgi|asgi|api|index|worker\w*|celery\w*|tasks?|jobs?|cron\w*|scheduler|consumers?|bot|cli|cmd|commands?|settings|config\w*|conf|constants|gunicorn\w*|uvicorn\w*|hypercorn\w*|lambda\w*|handlers?|function_app|models?|db|database\w*|session|connection|orm|base|fixtures?|seeds?\w*|seed\w*|init\w*|env|setup|noxfile|conftest|fabfile|locustfile|alembic|migrations?|schema|schemas|_\w+)$/i;
const startsItself =
  /\bif __name__\b|\b(?:FastAPI|Flask|Litestar|Starlette|Quart|Sanic|Celery|Bottle|Application|Typer|APIFlask|Robyn)\(|@(?:\w+\.)*(?:task|actor|shared_task|command|group|job|function_name|register|receiver|agent|tool)\b|\bdef (?:lambda_handler|main)\b/;
const asideFolder =
  /(?:^|\/)(?:scripts?|bin|tools?|workers?|consumers?|crons?|components?|commands?|migrations?|versions|alembic|templatetags|management|plugins?|tasks?|jobs?|dags?|notebooks?|seeds?|functions?|lambdas?|extensions|cogs|handlers)\//i;
const loadsByName =
  /\b(?:importlib|pkgutil|__import__|import_module|import_string|find_modules|autodiscover(?!_tasks)\w*|load_extension|scan_packages|entry_points|walk_packages|iter_modules)\b/;

/** Middleware, which acts where an application adds it, and modules, which act where another imports them. */
export function pythonReach(source: Source): FileReach | null {
  const { code } = source;
  const middleware = pythonClasses(code)
    .filter(
      ({ bases, start, end }) => bases.some((base) => baseClass.test(base)) || called.test(code.slice(start, end)),
    )
    .map(({ name, at, end }) => ({ name, line: source.lineOf(at), endLine: source.lineOf(Math.max(at, end - 1)) }));
  const name = fileNameOf(source.path).replace(/\.py$/, '');
  const isDjango = source.imports.some(({ module }) => /^(?:django|rest_framework|ninja)\b/.test(module));
  const acts = foundByName.test(name) || asideFolder.test(source.path) || occurs(startsItself, code) || isDjango;
  return {
    middleware,
    mentions: mentionsIn(source),
    ...(acts ? {} : { module: { name, lines: source.text.split('\n').length } }),
    modules: modulesIn(source),
    starts: occurs(startsItself, code),
    loads: occurs(loadsByName, code),
  };
}

/** Names that are handed to an application, built on, or written as dotted paths. */
function mentionsIn(source: Source): string[] {
  const found = new Set<string>();
  for (const match of occurrences(mountedIn, source.code))
    for (const part of match.slice(1)) for (const [word] of part?.matchAll(/\b[A-Za-z_]\w+\b/g) ?? []) found.add(word);
  for (const { bases } of pythonClasses(source.code)) for (const base of bases) found.add(base.split('.').at(-1)!);
  for (const { value } of source.strings) {
    const dotted = value.length < 200 ? /^(?:\w+\.)+(\w+)$/.exec(value) : null;
    if (dotted) found.add(dotted[1]!);
  }
  return [...found];
}

function modulesIn(source: Source): string[] {
  const found = new Set<string>();
  for (const { module, names } of source.imports) {
    for (const part of module.split('.')) if (part) found.add(part);
    for (const { name } of names) found.add(name);
  }
  for (const { value } of source.strings) {
    if (value.length < 200 && /^[\w.]+(?::\w+)?$/.test(value) && /[.:]/.test(value))
      for (const part of value.split(/[.:]/)) found.add(part);
  }
  return [...found];
}
