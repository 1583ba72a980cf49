/** What configuration files bring into play: frameworks act on settings without a line of code. */
import type { LanguageName } from '../../facts';
import { technologiesOf } from '../../technologies';
import type { Capability, Technology } from '../../technologies/technology';
import { fileNameOf, roleOfPath } from '../../text/repository/file-role';
import { parseJson } from '../../text/structured/json';
import type { Node } from '../../text/structured/node';
import { parseToml } from '../../text/structured/toml';
import { parseYaml } from '../../text/structured/yaml';
import type { Candidate, FileUses } from './extract';

/** One setting with its keys joined, as the expressions of the tables expect it. */
interface Setting {
  readonly text: string;
  readonly line: number;
}

const mostCharacters = 200_000;
/** Places kept for one capability of one technology in one file. */
const mostPlaces = 3;
const jvmFile = /^(?:application|bootstrap|microprofile-config)[\w-]*\.(?:ya?ml|properties|conf)$/;
const dotnetFile = /^(?:appsettings|ocelot)[\w.-]*\.json$/i;
const rubyFile = /^config\/(?:.*\/)?(?:database|sidekiq)\.yml$/;
const phpFile = /^(?:.*\/)?(?:config\/packages\/(?:prod\/)?|app\/config\/)[\w-]+\.ya?ml$/;
const rustFile = /^Rocket\.toml$/;
const ofTests =
  /(?:^|\/)(?:tests?|specs?|fixtures?|examples?|samples?|docs?)\/|(?:^|\/)[\w-]+[.-]tests?\.[a-z]+$|Tests?\//;

/** The language whose frameworks read a file of settings; null for any other file. */
export function languageOfSettings(path: string): LanguageName | null {
  const name = fileNameOf(path);
  const language = jvmFile.test(name)
    ? 'Java'
    : dotnetFile.test(name)
      ? 'C#'
      : rubyFile.test(path) || /\/config\/(?:database|sidekiq)\.yml$/.test(path)
        ? 'Ruby'
        : phpFile.test(path)
          ? 'PHP'
          : rustFile.test(name)
            ? 'Rust'
            : null;
  if (language === null || ofTests.test(path) || roleOfPath(path) !== 'configuration') return null;
  return language;
}

/** What the settings of a file show, as far as they can tell by themselves. */
export function usesOfSettings(path: string, text: string): FileUses | null {
  const language = languageOfSettings(path);
  if (language === null || text.length > mostCharacters) return null;
  const rows = rowsWithSettings(language);
  const candidates: Candidate[] = [];
  const places = new Map<string, number>();
  for (const { text: setting, line } of settingsIn(path, text)) {
    for (const row of rows) {
      for (const [capability, expression] of Object.entries(row.settings) as [Capability, RegExp][]) {
        if (!expression.test(setting)) continue;
        const key = `${row.technology} ${capability}`;
        const count = (places.get(key) ?? 0) + 1;
        if (count > mostPlaces) continue;
        places.set(key, count);
        candidates.push({ technology: row.technology, capability, line, test: false, needsProject: row.bound });
      }
    }
  }
  return candidates.length > 0 ? { language, production: true, imports: [], candidates } : null;
}

interface SettingRow {
  readonly technology: string;
  readonly bound: boolean;
  readonly settings: NonNullable<Technology['settings']>;
}

const rowsOf = new Map<LanguageName, readonly SettingRow[]>();

function rowsWithSettings(language: LanguageName): readonly SettingRow[] {
  let rows = rowsOf.get(language);
  if (!rows) {
    rows = technologiesOf[language].flatMap(({ name, settings, packages }) =>
      settings ? [{ technology: name, settings, bound: (packages?.length ?? 0) > 0 }] : [],
    );
    rowsOf.set(language, rows);
  }
  return rows;
}

function* settingsIn(path: string, text: string): Generator<Setting> {
  if (path.endsWith('.properties')) yield* fromProperties(text);
  else if (path.endsWith('.conf')) yield* fromHocon(text);
  else if (/\.json$/i.test(path)) yield* fromTree(parseJson(text), '');
  else if (path.endsWith('.toml')) yield* fromTree(parseToml(text), '');
  else for (const document of parseYaml(text)) yield* fromTree(document, '');
}

/** Lower case, without the dashes, underscores and profiles that frameworks pass over. */
const plainKey = (key: string): string =>
  key
    .slice(0, 200)
    .toLowerCase()
    .replace(/^%\w+\./, '')
    .replace(/[-_"]/g, '');
const join = (prefix: string, key: string): string => (prefix ? `${prefix}.${plainKey(key)}` : plainKey(key));

function* fromTree(node: Node | undefined, prefix: string): Generator<Setting> {
  if (node?.kind === 'text') yield { text: `${prefix}=${node.text.slice(0, 300)}`, line: node.line };
  else if (node?.kind === 'list') for (const item of node.items) yield* fromTree(item, prefix);
  else if (node?.kind === 'map') {
    for (const { key, line, value } of node.entries) {
      if (value.kind === 'text') yield { text: `${join(prefix, key)}=${value.text.slice(0, 300)}`, line };
      else yield* fromTree(value, join(prefix, key));
    }
  }
}

function* fromProperties(text: string): Generator<Setting> {
  let line = 0;
  for (const written of text.split('\n')) {
    line++;
    const row = written.slice(0, 500).trim();
    const at = row.search(/[=:]/);
    if (at <= 0 || row.startsWith('#') || row.startsWith('!')) continue;
    yield { text: `${plainKey(row.slice(0, at).trim())}=${row.slice(at + 1).trim()}`, line };
  }
}

/** HOCON as Ktor's files use it: one setting, opening or closing brace a line. */
function* fromHocon(text: string): Generator<Setting> {
  const path: string[] = [];
  let line = 0;
  for (const written of text.split('\n')) {
    line++;
    const row = written.slice(0, 500).trim();
    if (row === '' || row.startsWith('#') || row.startsWith('//')) continue;
    if (row.startsWith('}')) {
      path.pop();
      continue;
    }
    const opening = /^([\w.-]+)\s*[:=]?\s*\{$/.exec(row);
    if (opening) {
      path.push(plainKey(opening[1]!));
      continue;
    }
    const setting = /^([\w.-]+)\s*[:=]\s*(\S.*)$/.exec(row);
    if (setting) yield { text: `${[...path, plainKey(setting[1]!)].join('.')}=${setting[2]!}`, line };
  }
}
