/** Variables that code reads from its environment. */
import type { LanguageName } from '../../facts';
import { occurrences, occurs } from '../../search';
import type { Source } from '../source';
import { doesWithout } from './asked';
import { taggedFields } from './go-tags';

/** A variable that a file reads. */
export interface Read {
  readonly name: string;
  readonly line: number;
  /** The literal that stands in for it; empty for one that cannot be told. */
  readonly fallback?: string;
  /** Whether there is something that stands in for it. */
  readonly optional: boolean;
}

const name = String.raw`([A-Za-z_][A-Za-z0-9_.]{1,80})`;
const quoted = String.raw`\s*["'\`]${name}["'\`]`;
/** What may stand in for a variable after the name: `, "8080"`, `) or "x"`, `?? 3000`. */
const fallback = String.raw`(?:\s*,\s*(?:default\s*[=:]\s*|cast\s*=\s*\w+\s*,\s*default\s*=\s*|\w+\s*=\s*)?([^\n,)]{1,120}))?`;

const general = new RegExp(
  String.raw`(?<![\w.])(?:\w+\.)?(?:get_?env|env_?or|lookup_?env|env_?var|read_?env|must_?env|require_?env|env_?string|env_?int|env_?bool|get_?env\w*|\w*env_?(?:var|value|or_?default))\(${quoted}${fallback}`,
  'gi',
);

const patterns: Readonly<Record<LanguageName, readonly RegExp[]>> = {
  Go: [
    new RegExp(String.raw`\bos\.(?:Getenv|LookupEnv|ExpandEnv)\(${quoted}`, 'g'),
    /\b\w+\.(?:Get(?:String|Int|Bool|Duration|Int64|Float64|StringSlice)|SetDefault|BindEnv)\(\s*"([A-Z][A-Z0-9_]{1,80})"(?:\s*,\s*([^\n,)]{1,120}))?/g,
    new RegExp(String.raw`\bviper\.(?:Get\w*|BindEnv|SetDefault)\(${quoted}${fallback}`, 'g'),
    general,
  ],
  TypeScript: [],
  JavaScript: [
    /\b(?:process|Bun|import\.meta)\.env\.([A-Za-z_]\w{1,80})(?:!|\s+as\s+\w+)?(?:\s*(?:\|\||\?\?)\s*([^\n;,)]{1,120}))?/g,
    new RegExp(String.raw`\b(?:process|Bun)\.env\[${quoted}\s*\](?:\s*(?:\|\||\?\?)\s*([^\n;,)]{1,120}))?`, 'g'),
    new RegExp(
      String.raw`\b(?:Deno\.env\.get|[eE]nv\.(?:get|required)|[cC]onfig(?:Service)?\.(?:get|getOrThrow)(?:<[^>\n]{1,40}>)?)\(\s*["'\`]([A-Z][A-Z0-9_]{1,80})["'\`]${fallback}`,
      'g',
    ),
    general,
  ],
  Python: [
    new RegExp(String.raw`\benviron\[${quoted}\s*\]`, 'g'),
    new RegExp(
      String.raw`\b(?:os\.)?(?:environ\.(?:get|setdefault|pop)|getenv)\(${quoted}${fallback}(?:\s*\)\s*or\s+([^\n,)]{1,120}))?`,
      'g',
    ),
    new RegExp(
      String.raw`(?<![\w.])(?:env|config|decouple\.config|environ)(?:\.(?:str|int|bool|list|url|db|db_url|cache_url|float|json|dict|path|get|get_value|email_url))?\(\s*["'\`]([A-Z][A-Z0-9_]{1,80})["'\`]${fallback}`,
      'g',
    ),
    general,
  ],
  Java: [
    new RegExp(
      String.raw`\bSystem\.getenv\(\s*\)?(?:\.get(?:OrDefault)?\(|\[)?${quoted}${fallback}(?:\s*\)?\s*\?:\s*([^\n;,)]{1,120}))?`,
      'g',
    ),
    /\$\{([A-Z][A-Z0-9_]{1,80})(?::([^}\n]{0,120}))?\}/g,
    general,
  ],
  Kotlin: [],
  'C#': [
    new RegExp(String.raw`\bEnvironment\.GetEnvironmentVariable\(${quoted}\s*\)(?:\s*\?\?\s*([^\n;,)]{1,120}))?`, 'g'),
    new RegExp(String.raw`\b\w*[cC]onfig\w*\[\s*"([A-Za-z][\w:]{1,80})"\s*\](?:\s*\?\?\s*([^\n;,)]{1,120}))?`, 'g'),
    new RegExp(
      String.raw`\b(?:\w*[cC]onfig\w*)\.(?:GetValue<[^>\n]{1,40}>|GetConnectionString|GetSection|GetRequiredSection)\(\s*"([A-Za-z][\w:]{1,80})"${fallback}`,
      'g',
    ),
  ],
  Ruby: [
    new RegExp(String.raw`\bENV\[${quoted}\s*\](?:\s*\|\|=?\s*([^\n;,)}]{1,120}))?`, 'g'),
    new RegExp(String.raw`\bENV\.fetch\(?${quoted}(?:\s*,\s*([^\n,)]{1,120})|\s*\)?\s*\{\s*([^\n}]{1,120})\})?`, 'g'),
  ],
  PHP: [
    new RegExp(String.raw`(?<![\w>$])(?:env|getenv)\(${quoted}${fallback}`, 'g'),
    new RegExp(String.raw`\$_ENV\[${quoted}\s*\](?:\s*\?\?\s*([^\n;,)]{1,120}))?`, 'g'),
    /%env\((?:\w+:)*([A-Z][A-Z0-9_]{1,80})\)%/g,
  ],
  Rust: [
    new RegExp(
      String.raw`\b(?:env::var(?:_os)?|dotenvy?::var|dotenv::var|get_env_var|env_var)\(${quoted}\s*\)(?:\s*\.unwrap_or(?:_else|_default)?\(([^\n)]{0,120}))?`,
      'g',
    ),
    new RegExp(String.raw`\b(?:option_)?env!\(${quoted}`, 'g'),
    /#\[(?:clap|arg|structopt)\([^\]\n]{0,200}\benv\s*=\s*"([A-Z][A-Z0-9_]{1,80})"[^\]\n]{0,200}\]/g,
  ],
  Elixir: [
    new RegExp(
      String.raw`\bSystem\.(?:get_env|fetch_env!?)\(${quoted}${fallback}(?:\s*\)\s*\|\|\s*([^\n,)]{1,120}))?`,
      'g',
    ),
    new RegExp(String.raw`\benv!\(${quoted}${fallback}`, 'g'),
  ],
};

const ofLanguage = (language: LanguageName): readonly RegExp[] => {
  if (language === 'TypeScript') return patterns.JavaScript;
  return language === 'Kotlin' ? patterns.Java : patterns[language];
};

const mostReads = 300;
/** Variables of the runtime and of the shell. */
const ambient =
  /^(?:NODE_ENV|PATH|HOME|USER|PWD|CI|TZ|LANG|HOSTNAME|SHELL|TERM|TMPDIR|RAILS_ENV|RACK_ENV|MIX_ENV|GITHUB_(?:ACTIONS?|ACTOR\w*|API_URL|BASE_REF|ENV|EVENT_\w+|GRAPHQL_URL|HEAD_REF|JOB|OUTPUT|PATH|REF\w*|REPOSITORY\w*|RUN_\w+|SERVER_URL|SHA|STEP_SUMMARY|WORKFLOW\w*|WORKSPACE)|npm_\w+|DJANGO_SETTINGS_MODULE|ASPNETCORE_ENVIRONMENT|RAILS_MAX_THREADS|RAILS_MIN_THREADS|RAILS_SERVE_STATIC_FILES|RAILS_LOG_TO_STDOUT|PYTHONPATH|BUNDLE_GEMFILE|CARGO_\w+|OUT_DIR|JEST_WORKER_ID|VERCEL\w*|DYNO|RUST_LOG|DEV|PROD|MODE|SSR|BASE_URL_PATH|LOGGER_LEVEL_DEFAULT)$/;

/** The variables that a source file reads. */
export function readsOf(source: Source): Read[] {
  const { uncommented } = source;
  if (!occurs(/[eE]nv|ENV|[cC]onfig|Settings|\$\{/, uncommented)) return [];
  const found: Read[] = [];
  for (const pattern of ofLanguage(source.language)) {
    for (const match of occurrences(pattern, uncommented)) {
      const [, variable = '', ...rest] = match;
      const given = rest.find((part) => part !== undefined && part.trim() !== '');
      if (!ambient.test(variable) && !source.inTest(match.index)) {
        const one = read(variable, source.lineOf(match.index), given, source.language);
        const asked = given === undefined && doesWithout(uncommented, match.index, match.index + match[0].length);
        found.push(asked ? { ...one, optional: true } : one);
      }
      if (found.length >= mostReads) return found;
    }
  }
  return [...found, ...declared(source).filter(({ name: variable }) => !ambient.test(variable))];
}

function read(variable: string, line: number, given: string | undefined, language: LanguageName): Read {
  if (given === undefined) return { name: variable, line, optional: false };
  const literal = /^\s*(?:["'`]([^"'`]*)["'`]|(-?\d[\d_.]*|true|false|True|False))/.exec(given);
  const plain =
    language === 'Go' || language === 'Java' || language === 'Kotlin' ? /^[\w.:/@ -]*$/.exec(given)?.[0] : undefined;
  const text = literal?.[1] ?? literal?.[2] ?? plain;
  return { name: variable, line, optional: true, ...(text !== undefined ? { fallback: text.trim() } : {}) };
}

/** Variables that a schema or a settings class declares, all of them read at once. */
function declared(source: Source): Read[] {
  const { code, uncommented, language } = source;
  if (language === 'TypeScript' || language === 'JavaScript') return [...destructured(source), ...schema(source)];
  if (language === 'Go') return taggedFields(source);
  if (language === 'Python' && occurs(/^class \w+\([^)\n]*Settings\b[^)\n]*\):/m, code)) return settingsFields(source);
  if (language === 'Rust' && occurs(/\benv\b[,)]/, code)) {
    return [
      ...occurrences(
        /#\[(?:clap|arg|structopt)\([^\]\n]{0,200}\benv\b(?!\s*=)[^\]\n]{0,200}\]\s*(?:pub\s+)?(\w+)\s*:\s*(Option<)?/g,
        uncommented,
      ),
    ].map((match) => ({
      name: match[1]!.toUpperCase(),
      line: source.lineOf(match.index + match[0].length - 1),
      optional: match[2] !== undefined || match[0].includes('default_value'),
    }));
  }
  return [];
}

function destructured(source: Source): Read[] {
  return [
    ...occurrences(/\{([^{}]{1,1500})\}\s*(?::\s*[\w.<>]+\s*)?=\s*process\.env\b(?!\.)/g, source.uncommented),
  ].flatMap((match) =>
    [...match[1]!.matchAll(/(?:^|,)\s*([A-Z][A-Z0-9_]+)\b(?:\s*:\s*\w+)?(\s*=)?/g)].map((one) => ({
      name: one[1]!,
      line: source.lineOf(match.index + 1 + one.index + one[0].indexOf(one[1]!)),
      optional: one[2] !== undefined,
    })),
  );
}

/** Keys in capitals of a schema (zod, joi, envalid, JSON schema …) in a file that hands the environment over as a whole. */
function schema(source: Source): Read[] {
  const { code, uncommented, imports } = source;
  const whole =
    occurs(/\bprocess\.env\b(?!\s*[.[])/, code) ||
    imports.some(({ module }) =>
      /^(?:envalid|env-schema|@fastify\/env|env-var|@t3-oss\/env-\w+|znv|convict)$/.test(module),
    ) ||
    occurs(/\b(?:validationSchema|envSchema|EnvironmentVariables)\b/, code);
  if (!whole) return [];
  return [
    ...occurrences(/^[ \t]*['"]?([A-Z][A-Z0-9_]{1,60})['"]?[!?]?\s*:\s*(?!["'`\d])([^\n]{0,300})/gm, uncommented),
  ].map((match) => {
    const end = match.index + match[0].length;
    const inside = /[{(]\s*$/.test(match[2]!) ? uncommented.slice(end, end + 600).split(/\n\s*[})]/, 1)[0]! : '';
    return {
      name: match[1]!,
      line: source.lineOf(match.index + match[0].indexOf(match[1]!)),
      optional: /default|optional|\?\s*:/.test(match[2]! + inside),
    };
  });
}

/** Fields of pydantic settings. */
function settingsFields(source: Source): Read[] {
  const { code, uncommented } = source;
  const prefix = /\benv_prefix\s*[=:]\s*["']([A-Za-z_]+)["']/.exec(uncommented)?.[1] ?? '';
  return [...occurrences(/^class \w+\([^)\n]*Settings\b[^)\n]*\):[^\n]*\n((?:[ \t]+[^\n]*\n|\n)*)/gm, code)].flatMap(
    (match) => {
      const from = match.index + match[0].length - match[1]!.length;
      return [...match[1]!.matchAll(/^[ \t]{1,4}([A-Za-z]\w+)[ \t]*:[ \t]*([^\n=]{1,100})(=[^\n]*)?$/gm)]
        .filter((field) => field[1] !== 'model_config')
        .map((field) => ({
          name: (prefix + field[1]!).toUpperCase(),
          line: source.lineOf(from + field.index + field[0].search(/\S/)),
          optional:
            field[3] !== undefined &&
            !/^=\s*(?:Field\(\s*(?:\.\.\.|alias|validation_alias|[\])])|\.\.\.)/.test(field[3]),
        }));
    },
  );
}
