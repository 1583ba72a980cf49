/** What a request has to bring: the fields of its validation schema, or else those of the table that it is about. */
import type { Endpoint, Entity, Facts } from '../../facts';
import { fileNameOf, folderOf, languageOf } from '../../text/repository/file-role';
import { entityOf, handlerLines } from './endpoints';
import type { BodyField } from './example-values';
import { fieldsOfShape, namedShapes, ownShape } from './shapes';

type Needs = Pick<Facts, 'endpoints' | 'schema' | 'tree'>;
type Read = (path: string) => string | null;

const mostFields = 8;

/** The fields of a request's body; empty where nothing tells. */
export function bodyOf(endpoint: Endpoint, facts: Needs, read: Read): readonly BodyField[] {
  const declared = declaredBody(endpoint, facts, read);
  if (declared.length > 0) return declared.slice(0, mostFields);
  const entity = entityOf(endpoint.path, facts.schema.entities);
  return entity ? writtenFields(entity).slice(0, mostFields) : [];
}

/** Names that a handler gives to types of bodies are declared beside it, or in files that are named for such things. */
const declaring =
  /(?:schemas?|dtos?|validat\w*|requests?|inputs?|forms?|payloads?|models?|types?|commands?|params?|serializers?|contracts?)/i;

function declaredBody(endpoint: Endpoint, facts: Needs, read: Read): readonly BodyField[] {
  const { path, from, to } = handlerLines(endpoint, facts.endpoints);
  const language = languageOf(path);
  const handler = linesIn(read(path), from, to);
  const registered =
    endpoint.route.path === path
      ? ''
      : linesIn(read(endpoint.route.path), endpoint.route.line, endpoint.route.line + 4);
  const own = ownShape(handler, language);
  if (own.length > 0) return own;
  // In Rails a method of its own says for all actions what is permitted.
  const ofController = language === 'Ruby' ? ownShape(read(path) ?? '', language) : [];
  if (ofController.length > 0) return ofController;
  const near = [path, endpoint.route.path];
  const shape = (name: string): readonly BodyField[] => {
    for (const file of candidates(name, near, facts)) {
      const fields = fieldsOfShape(read(file) ?? '', name, language).filter(
        (field) => !givenByService.test(field.name),
      );
      if (fields.length > 0) return fields;
    }
    return [];
  };
  for (const name of namedShapes(`${registered}\n${handler}`, language)) {
    const fields = shape(name).map((field) => nested(field, shape));
    // A type that stands open, as in `Envelope<T>`, does not tell what is in it.
    if (fields.length > 0 && !fields.some(({ type }) => /^[A-Z]$/.test(type ?? ''))) return fields;
  }
  return [];
}

/** Even a declared body leaves these to the service. */
const givenByService = /^(?:id|_id|created_?(?:at|on|date)|updated_?(?:at|on|date)|deleted_?at)$/i;
const scalar =
  /^(?:String|Integer|Int|Long|Double|Float|Boolean|BigDecimal|Decimal|Date|DateTime|LocalDate|LocalDateTime|Instant|UUID|Guid|Number|Text|Email\w*|Array|List|Set|Map|Object|Any|Optional|Literal|Union)\b/;

/** A field whose type is a shape of its own, one level deep. */
function nested(field: BodyField, shape: (name: string) => readonly BodyField[]): BodyField {
  const type = /^\*?(?:Option<|Optional\[)?([A-Z]\w{2,60})[>\]?]*$/.exec(field.type ?? '')?.[1];
  if (type === undefined || scalar.test(type)) return field;
  const inside = shape(type);
  return inside.length > 0 ? { ...field, fields: inside.slice(0, mostFields) } : field;
}

const linesIn = (text: string | null, from: number, to: number): string =>
  (text ?? '')
    .split('\n')
    .slice(from - 1, to)
    .join('\n');

/** Where a type may be declared, the likeliest place first. */
function candidates(name: string, near: readonly string[], { tree }: Needs): readonly string[] {
  const language = languageOf(near[0]!);
  const plain = (text: string): string => text.toLowerCase().replace(/[^a-z0-9]/g, '');
  const wanted = plain(name);
  const folders = new Set(near.map(folderOf));
  const others = [...tree.files.values()]
    .filter(
      (file) =>
        file.role === 'production' &&
        (file.language === language || (file.language ?? '').endsWith('Script')) &&
        !near.includes(file.path),
    )
    .map(({ path }) => ({
      path,
      rank:
        plain(fileNameOf(path).replace(/\.\w+$/, '')) === wanted
          ? 0
          : folders.has(folderOf(path))
            ? 1
            : declaring.test(path)
              ? 2
              : 9,
    }))
    .filter(({ rank }) => rank < 9)
    .sort((a, b) => a.rank - b.rank || (a.path < b.path ? -1 : 1));
  return [...new Set([...near, ...others.map(({ path }) => path)])].slice(0, 80);
}

/** Fields that the service itself fills in. */
const filledIn =
  /^(?:id|\w+_count|_id|uuid|pk|created\w*|updated\w*|modified\w*|deleted\w*|inserted\w*|version|__v|salt|\w*hash\w*|\w*_?token|slug|last_?login\w*|author_?id|user_?id|owner_?id|owner|is_?deleted|row_?version)$/i;

/** What a caller gives for a table's row. */
function writtenFields({ fields, keys }: Entity): readonly BodyField[] {
  const automatic = new Set(keys.flatMap((key) => key.fields));
  return fields
    .filter(({ name }) => !filledIn.test(name) && !automatic.has(name) && !/^(?:created|updated|deleted)/i.test(name))
    .map(({ name, type }) => ({ name, type }));
}
