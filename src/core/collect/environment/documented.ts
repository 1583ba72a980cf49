/** Names of variables and settings that documents give. */
import type { Block, DocumentFacts } from '../../facts';
import type { Place } from '../../model';
import { byDocument } from '../../text/reading/memo';
import { nestedSettings } from './nested-settings';

interface DocumentedName {
  readonly name: string;
  readonly place: Place;
}

const mostNames = 5_000;
/** `PORT=3000`, `` `PORT`: … ``, a line that is nothing else. */
const inCapitals = /(?<![\w$/.-])([A-Z][A-Z0-9]*(?:_[A-Z0-9]+)+|[A-Z][A-Z0-9]{2,})(?=\s*[=:|`,)]|\s*$|\s+[-–(—])/g;
/** How .NET is told a setting from outside: `dotnet user-secrets set "Jwt:Key" "…"`, `Jwt__Key=…`. */
const nested =
  /\buser-secrets\s+set\s+["']?([A-Za-z]\w*(?::\w+)*)|(?<![\w$/.-])([A-Z][A-Za-z\d]*(?:__[A-Za-z\d]+)+)(?=\s*[=:|`])/g;

/** What every line holds that names one. */
const mayName = /[A-Z][A-Z\d_]{2}|[A-Za-z\d]__[A-Za-z\d]|user-secrets/;

/** The beginning of settings as .NET writes them. */
const settingsBlock = /^\s*\{?\s*"[A-Z]\w*"\s*:\s*\{/;

/** Names that documents give in code, tables and lists. */
export function documentedNames({ pages }: DocumentFacts): DocumentedName[] {
  const found: DocumentedName[] = [];
  for (const page of pages) {
    found.push(...namesOfPage(page));
    if (found.length > mostNames) break;
  }
  return found;
}

const namesOfPage = byDocument(({ path, sections }): readonly DocumentedName[] =>
  sections.flatMap(({ blocks }) => blocks.flatMap((block) => namesIn(block, path))),
);

function namesIn(block: Block, path: string): DocumentedName[] {
  if (block.type === 'html' || block.type === 'image') return [];
  const whole = block.type === 'code' || block.type === 'row' || block.type === 'item';
  const text = whole ? block.text : (block.codes ?? []).join('\n');
  const found = text.split('\n').flatMap((line, index): DocumentedName[] => {
    if (!mayName.test(line)) return [];
    const place = { path, line: block.line + (block.type === 'code' ? index + 1 : 0) };
    const short = line.slice(0, 500);
    return [
      ...[...short.matchAll(inCapitals)].map((match) => ({ name: match[1]!, place })),
      ...[...short.matchAll(nested)].map((match) => ({ name: (match[1] ?? match[2])!, place })),
    ];
  });
  if (block.type === 'row' && block.cells?.[0]) {
    const cell = /^\s*`?([A-Za-z][\w.:-]{1,80})`?\s*$/.exec(block.cells[0].slice(0, 120));
    if (cell) found.push({ name: cell[1]!, place: { path, line: block.line } });
  }
  if (block.type === 'code' && settingsBlock.test(text))
    for (const name of nestedSettings(text)) found.push({ name, place: { path, line: block.line } });
  return found;
}
