/** Reads declared shapes of request bodies: schemas, data classes, structs, rules. */
import type { LanguageName } from '../../facts';
import type { BodyField } from './example-values';

const longest = 60;

/** Names of types and schemas that a handler or its registration uses for what comes in, the likeliest first. */
export function namedShapes(text: string, language: LanguageName | null): readonly string[] {
  const found = (patterns: readonly RegExp[]): readonly string[] => [
    ...new Set(patterns.flatMap((pattern) => [...text.slice(0, 20_000).matchAll(pattern)].map((match) => match[1]!))),
  ];
  switch (language) {
    case 'TypeScript':
    case 'JavaScript':
      return found([
        /@Body\([^)]{0,60}\)\s+\w+\s*:\s*(\w+)/g,
        /\b(\w*(?:Schema|Dto|DTO|Validation|Validator|Input|Body))\b/g,
        /\bvalidat\w*\(\s*(?:\w+\.)?(\w+)/g,
      ]);
    case 'Python':
      return found([
        /\b\w+\s*:\s*(?:Annotated\[\s*)?(?:\w+\.)?([A-Z]\w+)(?:\s*=\s*Body\()?/g,
        /\b([A-Z]\w*(?:Serializer|Schema|Form))\b/g,
      ]).filter(
        (name) =>
          !/^(?:Session|AsyncSession|Request|Response|Depends|User|UUID|Optional|List|Dict|Any|Path|Query|Header|BackgroundTasks)$/.test(
            name,
          ),
      );
    case 'Java':
    case 'Kotlin':
      return found([
        /@RequestBody\s+(?:@\w+(?:\([^)]{0,60}\))?\s+)*(?:final\s+)?([A-Z]\w+)/g,
        /@(?:RequestBody|Body|Valid)[^\n]{0,60}?\w+\s*:\s*([A-Z]\w+)/g,
        /receive<([A-Z]\w+)>/g,
      ]);
    case 'C#':
      return found([
        /\[FromBody\]\s*([A-Z]\w+)/g,
        /\b([A-Z]\w*(?:Dto|DTO|Request|Command|Model|Input|ViewModel))\s+\w+\s*[,)]/g,
      ]);
    case 'Go':
      return found([
        /\bvar\s+\w+\s+(?:\w+\.)?([A-Za-z]\w+)/g,
        /\b\w+\s*:=\s*(?:new\()?&?(?:\w+\.)?([A-Z]\w+|\w*(?:[rR]equest|[iI]nput|Dto|Body|Params))\s*[{)]/g,
      ]);
    case 'PHP':
      return found([/\(\s*([A-Z]\w*Request)\s+\$/g]).filter((name) => name !== 'Request');
    case 'Rust':
      return found([
        /Json\(\s*\w+\s*\)\s*:\s*(?:\w+::)?Json<(?:\w+::)?(\w+)(?:<(?:\w+::)?(\w+)>)?/g,
        /(?:web::)?Json<(?:\w+::)?(\w+)/g,
      ]);
    case 'Ruby':
    case 'Elixir':
    case null:
      return [];
  }
}

/** A shape that a handler declares in its own lines. */
export function ownShape(text: string, language: LanguageName | null): readonly BodyField[] {
  if (language === 'Ruby') {
    const [, within, permitted = ''] = /(?:\.require\(\s*:(\w+)\s*\)\s*)?\.permit\(([^)]{1,600})\)/.exec(text) ?? [];
    const fields = [...permitted.matchAll(/:(\w+)|(\w+): *\[/g)].map(([, name, list]) => ({
      name: (name ?? list)!,
      type: list === undefined ? null : 'array',
    }));
    return within === undefined || fields.length === 0 ? fields : [{ name: within, type: null, fields }];
  }
  if (language === 'PHP')
    return ruleFields(/validate\(\s*(?:\$\w+(?:->\w+\(\))?\s*,\s*)?\[([^]{1,2000}?)\]\s*\)/.exec(text)?.[1] ?? '');
  if (language === 'JavaScript' || language === 'TypeScript') {
    const taken =
      /(?:const|let|var)\s*\{([^}]{1,400})\}\s*=\s*(?:await\s+)?(?:req|request|ctx\.request|c\.req|ctx|event)\.(?:body|valid\('json'\)|json\(\))/.exec(
        text,
      )?.[1] ?? '';
    return [...taken.matchAll(/(?:^|,)\s*(\w+)/g)].map((match) => ({ name: match[1]!, type: null }));
  }
  if (language === 'Python') {
    const names = [
      ...text.matchAll(
        /(?:data|body|payload|json_data|request\.json|request\.get_json\(\))(?:\.get\(\s*|\[\s*)["'](\w+)["']/g,
      ),
    ].map((match) => match[1]!);
    return [...new Set(names)].map((name) => ({ name, type: null }));
  }
  return [];
}

/** The fields of a shape of this name in a file's text; empty where it is not declared there. */
export function fieldsOfShape(text: string, name: string, language: LanguageName | null): readonly BodyField[] {
  if (!/^\w{1,80}$/.test(name) || !text.includes(name)) return [];
  const declaration = new RegExp(declarations[language ?? 'TypeScript']?.replace('NAME', name) ?? `\\b${name}\\b`).exec(
    text,
  );
  if (!declaration) return [];
  const body = text
    .slice(declaration.index, declaration.index + 4_000)
    .split('\n')
    .slice(0, longest);
  const reader = readers[language ?? 'TypeScript'];
  return reader ? unique(reader(withinBlock(body, language))) : [];
}

const declarations: Partial<Record<LanguageName, string>> = {
  TypeScript: '(?:class|interface|type|const|let|var)\\s+NAME\\b|(?:^|\\n)\\s*(?:exports\\.)?NAME\\s*[:=]\\s*',
  JavaScript: '(?:class|const|let|var)\\s+NAME\\b|(?:^|\\n)\\s*(?:exports\\.)?NAME\\s*[:=]\\s*',
  Python: 'class\\s+NAME\\b',
  Java: '(?:class|record)\\s+NAME\\b',
  Kotlin: 'class\\s+NAME\\b',
  'C#': '(?:class|record)\\s+NAME\\b',
  Go: 'type\\s+NAME\\s+struct\\b|\\bNAME\\s+struct\\b',
  PHP: 'class\\s+NAME\\b',
  Rust: 'struct\\s+NAME\\b',
};

/** The lines up to where the declaration ends: its closing bracket, or for Python the next line without indentation. */
function withinBlock(lines: readonly string[], language: LanguageName | null): readonly string[] {
  if (language === 'Python') {
    const end = lines.findIndex((line, index) => index > 0 && /^\S/.test(line));
    return lines.slice(1, end < 0 ? undefined : end);
  }
  let depth = 0;
  let opened = false;
  for (const [index, line] of lines.entries()) {
    for (const character of line) {
      if (/[{([]/.test(character)) {
        depth++;
        opened = true;
      } else if (/[})\]]/.test(character)) depth--;
    }
    if (opened && depth <= 0) return lines.slice(0, index + 1);
  }
  return lines;
}

type Reader = (lines: readonly string[]) => readonly BodyField[];

const byLine =
  (pattern: RegExp, left?: RegExp): Reader =>
  (lines) =>
    lines.flatMap((line) => {
      const match = left?.test(line) === true ? null : pattern.exec(line.slice(0, 400));
      const { name, type } = match?.groups ?? {};
      return name === undefined ? [] : [{ name, type: type?.trim() ?? null }];
    });

const script: Reader = (lines) => {
  // The first level of a schema's object: what `body:` wraps is one deeper.
  const text = lines.join('\n');
  const start = /\bbody\s*:\s*(?:\w+\.)*object\(\)?[^{]{0,40}\{|\bbody\s*:\s*\{/.exec(text);
  const inner = start ? withinBlock(text.slice(start.index).split('\n'), 'TypeScript') : lines;
  return inner.slice(0, longest).flatMap((line) => {
    const match =
      /^\s*(?:readonly\s+|public\s+)?["']?(?<name>[a-zA-Z_]\w*)["']?[?!]?\s*:\s*(?<type>[^;]{1,300}?)[,;]?\s*$/.exec(
        line.slice(0, 400),
      );
    const { name, type } = match?.groups ?? {};
    if (
      name === undefined ||
      type === undefined ||
      /^(?:body|params|query|headers|type|properties|required|message|default|additionalProperties|example|description|format|minLength|maxLength|minimum|maximum)$/.test(
        name,
      )
    )
      return [];
    const oneOf = /(?:enum|valid|oneOf|union)\(\s*\[?\s*["'](\w+)["']|^["'](\w+)["']\s*\|/.exec(type);
    return [{ name, type, ...(oneOf ? { oneOf: (oneOf[1] ?? oneOf[2])! } : {}) }];
  });
};

const readers: Partial<Record<LanguageName, Reader>> = {
  TypeScript: script,
  JavaScript: script,
  Python: byLine(
    /^\s{2,8}(?<name>[a-z_]\w*)\s*(?::\s*(?<type>[^=#\n]{1,120})|=\s*(?:\w+\.)?\w*Field\b.*|=\s*fields\.\w+.*)/,
    /^\s*(?:def|class|model_config|class Meta|"""|#)/,
  ),
  Java: (lines) => {
    const record = /record\s+\w+\s*\(([^]{1,2000}?)\)\s*(?:implements[^{]{0,200})?\{/.exec(lines.join('\n'));
    const parts = record
      ? record[1]!
          .split(/,(?![^<(]*[>)])/)
          .map((part) => `  private ${part.replace(/@\w+(?:\([^)]*\))?\s*/g, '').trim()};`)
      : lines;
    return byLine(
      /^\s*(?:private|public|protected)\s+(?:final\s+)?(?<type>[A-Z]?\w+(?:<[^>]{1,60}>)?)\s+(?<name>[a-z]\w*)\s*(?:=[^;]{0,100})?;/,
      /\bstatic\b/,
    )(parts);
  },
  Kotlin: (lines) =>
    byLine(/^\s*(?:@[\w:]+(?:\([^)]{0,100}\))?\s*)*(?:va[lr])\s+(?<name>\w+)\s*:\s*(?<type>[\w<>?.]{1,60})/)(
      lines
        .join('\n')
        .replace(/([(,])\s*(?=(?:@[^\n]{0,80})?va[lr]\s)/g, '$1\n')
        .split('\n'),
    ),
  'C#': (lines) => {
    const record = /record\s+\w+\s*\(([^)]{1,1500})\)/.exec(lines.join('\n'))?.[1];
    if (record !== undefined)
      return record.split(',').flatMap((part) => {
        const match = /(\S+)\s+(\w+)(?:\s*=.*)?$/.exec(part.trim());
        return match ? [{ name: camel(match[2]!), type: match[1]! }] : [];
      });
    return byLine(/^\s*public\s+(?:required\s+|virtual\s+)?(?<type>[\w<>?[\].]{1,60})\s+(?<name>[A-Z]\w*)\s*\{\s*get;/)(
      lines,
    ).map((field) => ({ ...field, name: camel(field.name) }));
  },
  Go: byLine(/^\s*\w+\s+(?<type>[\w.*[\]]{1,60})\s+`[^`]{0,200}?json:"(?<name>[\w-]+)/, /json:"-"/),
  PHP: (lines) => ruleFields(lines.join('\n')),
  Rust: byLine(/^\s*(?:pub(?:\([^)]*\))?\s+)?(?<name>[a-z_]\w*)\s*:\s*(?<type>[\w<>:]{1,80})\s*,?\s*$/),
};

const camel = (name: string): string => name.charAt(0).toLowerCase() + name.slice(1);

/** Laravel's rules: `'title' => 'required|string'`. */
function ruleFields(text: string): readonly BodyField[] {
  return [...text.slice(0, 4_000).matchAll(/["']([a-z_]\w*)["']\s*=>\s*(\[[^\]]{0,300}\]|["'][^"']{0,300}["'])/g)]
    .filter(([, , rules]) =>
      /required|string|integer|numeric|email|date|boolean|array|nullable|sometimes|max:|min:/.test(rules!),
    )
    .map(([, name, rules]) => ({
      name: name!,
      type: /integer|numeric/.test(rules!)
        ? 'int'
        : rules!.includes('boolean')
          ? 'bool'
          : /\bdate\b/.test(rules!)
            ? 'date'
            : /\barray\b/.test(rules!)
              ? 'array'
              : 'string',
    }));
}

function unique(fields: readonly BodyField[]): readonly BodyField[] {
  const seen = new Set<string>();
  return fields.filter(({ name }) => !seen.has(name) && seen.add(name));
}
