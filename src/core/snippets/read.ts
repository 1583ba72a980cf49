import { parse } from 'yaml';
import { inReadingOrder, stretches } from './fields';
import { takeApart } from './front-matter';
import { splitHeader } from './header';
import { frameworks, isLanguage, languages } from './languages';
import type { Field, FieldRole, Snippet } from './model';
import { topics } from './topics';

const keys = ['title', 'prefix', 'topic', 'checks', 'needs', 'with', 'contract', 'leaves out', 'fields'];
const roles: readonly string[] = ['port', 'database', 'image', 'runtime-version'] satisfies FieldRole[];

/**
 * Reads a snippet from its source file. `path` is relative to the folder of snippets: `<language>/<name>` or
 * `<language>/<framework>/<name>`. Throws, naming the file, where something about it is not as it has to be.
 */
export function readSnippet(path: string, source: string): Snippet {
  try {
    return read(path, source.replace(/\r\n/g, '\n'));
  } catch (error) {
    throw new Error(`${path}: ${(error as Error).message}`, { cause: error });
  }
}

function read(path: string, source: string): Snippet {
  const parts = path.split('/');
  const language = parts[0]!;
  if (!isLanguage(language)) throw new Error(`no language is called "${language}"`);
  const framework = parts.length > 2 ? parts[1]! : undefined;
  if (framework !== undefined && !frameworks[framework]) throw new Error(`no framework is called "${framework}"`);
  const { ending, headLine } = languages[language];
  if (!path.endsWith(ending)) throw new Error(`a file of ${languages[language].name} ends with "${ending}"`);

  const { matter, text } = takeApart(source, language);
  const { header, body } = splitHeader(text, headLine);
  if (body.trim() === '') throw new Error('nothing follows the front matter');
  const data = parse(matter) as Record<string, unknown>;
  const unknown = Object.keys(data).filter((key) => !keys.includes(key));
  if (unknown.length > 0) throw new Error(`the front matter has no "${unknown.join('", "')}"`);
  const topic = textOf(data, 'topic');
  if (!topics.some(({ id }) => id === topic)) throw new Error(`no topic is called "${topic}"`);
  return {
    id: path.slice(0, -ending.length),
    language,
    ...(framework === undefined ? {} : { framework }),
    title: textOf(data, 'title'),
    prefix: textOf(data, 'prefix'),
    topic,
    checks: listOf(data, 'checks'),
    dependencies: listOf(data, 'needs'),
    companions: listOf(data, 'with'),
    contract: textOf(data, 'contract'),
    leavesOut: textOf(data, 'leaves out'),
    fields: fieldsOf(data.fields ?? [], header, body),
    header,
    body,
  };
}

function textOf(data: Record<string, unknown>, key: string): string {
  const value = data[key];
  if (typeof value !== 'string' || value.trim() === '') throw new Error(`the front matter lacks "${key}"`);
  return value.trim();
}

function listOf(data: Record<string, unknown>, key: string): readonly string[] {
  const value = data[key] ?? [];
  if (!Array.isArray(value) || value.some((one) => typeof one !== 'string'))
    throw new Error(`"${key}" is a list of texts`);
  return value as string[];
}

/** The declared fields in reading order. Each occurs in the body, and none in the header, which is merged without tab stops. */
function fieldsOf(declared: unknown, header: string, body: string): readonly Field[] {
  if (!Array.isArray(declared)) throw new Error('"fields" is a list');
  const fields = declared.map(fieldOf);
  const inHeader = stretches(header, fields).find(({ field }) => field);
  if (inHeader) throw new Error(`the field "${inHeader.text}" also stands among the imports`);
  const ordered = inReadingOrder(body, fields);
  const missing = fields.find((field) => !ordered.includes(field));
  if (missing) throw new Error(`the field "${missing.text}" does not occur`);
  return ordered;
}

function fieldOf(declared: unknown): Field {
  if (typeof declared === 'string' || typeof declared === 'number') return { text: String(declared) };
  const { text, choices, role } = declared as { text?: unknown; choices?: unknown; role?: string };
  if (typeof text !== 'string' && typeof text !== 'number') throw new Error('a field has a text');
  const own = String(text);
  if (role !== undefined && !roles.includes(role)) throw new Error(`no role is called "${role}"`);
  const all = choices === undefined ? undefined : (choices as unknown[]).map(String);
  if (all && !all.includes(own)) throw new Error(`the choices of "${own}" hold it`);
  return { text: own, ...(all ? { choices: all } : {}), ...(role === undefined ? {} : { role: role as FieldRole }) };
}
