/** The commands that a document gives its reader: in code fences, in inline code, and spelled out in sentences. */
import type { Block, Section } from '../../facts';
import { byBlock } from '../prose/block-memory';
import { looksLikeCommand, programOf, runsAlone } from './command-words';
import { simpleCommands } from './shell';
import { isPlanned } from '../prose/planned';
import { byDocument, byPart } from '../reading/memo';

/** A command as a document writes it. */
export interface DocumentCommand {
  /** The program and its arguments; `cd` and `source` are commands here as well. */
  readonly words: readonly string[];
  readonly text: string;
  readonly path: string;
  readonly line: number;
  /** `code` for a block of its own, `inline` for code within text, `prose` for plain words. */
  readonly written: 'code' | 'inline' | 'prose';
  readonly block: Block;
  readonly section: Section;
}

const shellLanguages =
  /^(?:|bash|sh|shell|zsh|fish|ksh|console|shell-?session|sh-session|terminal|powershell|pwsh|ps1|ps|posh|cmd|bat|batch|batchfile|dos|winbatch|command|commandline|cli|text|txt|plain|plaintext|none|prompt|git|npm|docker|make|makefile|md|markdown)$/;
/** Languages whose code is never meant for a shell; in others a command may stand by mistake. */
const otherLanguages =
  /^(?:jsonc?|json5|ya?ml|xml|html?|https?|sql|psql|mermaid|plantuml|puml|dot|d2|graphviz|diff|toml|ini|env|dotenv|properties|graphql|gql|css|csv|proto|protobuf|dockerfile|nginx|tree)$/;

const longestLine = 2_000;
/** Lines of one command at most: long request bodies are written over several. */
const longestCommand = 60;

/** The commands of a document in reading order. Comments, open tasks and plans give none. */
export const commandsOf = byDocument((document): readonly DocumentCommand[] =>
  document.sections.flatMap((section) => commandsIn(section, document.path)),
);

/** The commands of one section of the document at `path`. */
export const commandsIn = byPart((section: Section, path: string): readonly DocumentCommand[] =>
  [...headingOf(section), ...section.blocks].flatMap((block) =>
    commandsInBlock(block).map((found) => ({ ...found, path, block, section })),
  ),
);

/** A heading that gives the command itself: `3. Run the tests: go test ./...`. */
function headingOf({ heading, line }: Section): readonly Block[] {
  if (!/^[^\p{L}]{0,12}(?:run|execute|launch|rodar|ejecutar|lancer|exécuter)\s/iu.test(heading)) return [];
  const [found] = heading.matchAll(spelledOut);
  if (!found) return [];
  const command = heading.slice(found.index + found[0].length - found[1]!.length);
  return [{ type: 'paragraph', text: command, line, endLine: line, codes: [command] }];
}

type Found = Pick<DocumentCommand, 'words' | 'text' | 'line' | 'written'>;
type Add = (words: readonly string[], text: string, line: number, written: DocumentCommand['written']) => void;

const commandsInBlock = byBlock((block): readonly Found[] => {
  const found: Found[] = [];
  const add: Add = (words, text, line, written) => void found.push({ words, text, line, written });
  if (block.type === 'code') commandsInCode(block, add);
  else if (block.type !== 'html' && block.type !== 'image' && block.task !== 'open') commandsInText(block, add);
  return found;
});

/** The line on which a code block's text begins: fences stand around it, indentation does not. */
export function firstLineOf(block: Block): number {
  const lines = block.text.split('\n').length;
  return block.endLine - block.line + 1 > lines ? block.line + 1 : block.line;
}

function commandsInCode(block: Block, add: Add): void {
  const language = block.language ?? '';
  if (otherLanguages.test(language)) return;
  const lines = withoutPrompts(block.text.split('\n'));
  if (!shellLanguages.test(language) && !looksLikeCommand((lines.find((line) => line.trim() !== '') ?? '').trim()))
    return;
  const firstLine = firstLineOf(block);
  for (let at = 0; at < lines.length; at++) {
    const line = lines[at]!.trim().slice(0, longestLine);
    if (!looksLikeCommand(line) && !/^\(?\s*cd\s/.test(line)) {
      if (language !== 'makefile' && isSentence(line)) commandsInProse(line, firstLine + at, add);
      continue;
    }
    const end = lastLineOf(lines, at);
    addCommands(lines.slice(at, end + 1).join('\n'), firstLine + at, 'code', add);
    at = end;
  }
}

/** Whether a line in a block of code is prose: text that was pasted with an indentation, or stands below a fence that nothing ends. */
const isSentence = (line: string): boolean => /^\p{Lu}\p{L}+[ ,]/u.test(line) && !/[;{}]|##|\$\(|=/.test(line);

function addCommands(text: string, line: number, written: DocumentCommand['written'], add: Add): void {
  for (const [, folder] of text.slice(0, longestLine).matchAll(/(?:^|&&|;)\s*\(?\s*cd\s+([^\s;&|)]+)/g))
    add(['cd', folder!], `cd ${folder!}`, line, written);
  for (const command of simpleCommands(withoutRemark(text).replace(gap, '\ue000$1\ue001'), line))
    if (programOf(command.words[0]!) !== 'cd')
      add(command.words.map(gapsBack), gapsBack(command.text), command.line, written);
}

/** `<name>` stands for what the reader fills in; the shell would read a file. */
const gap = /<([\p{L}\w][^<>\n]{0,60})>/gu;
const gapsBack = (text: string): string => text.replaceAll('\ue000', '<').replaceAll('\ue001', '>');

/** What people append to a command for the reader. */
function withoutRemark(text: string): string {
  return text.includes('\n') ? text : text.replace(/\s+(?:\([A-Za-z][^()]*\)|(?:->|=>|→|←|<-|–|—|\/\/)\s.*)$/, '');
}

/** The last line of the command that begins at `from`: a backslash, a pipe or an open quote carries it on. */
function lastLineOf(lines: readonly string[], from: number): number {
  const last = Math.min(lines.length - 1, from + longestCommand);
  let open: string | null = null;
  for (let at = from; at <= last; at++) {
    const line = lines[at]!;
    open = openQuote(line.slice(0, longestLine), open);
    if (open === null && !/(?:\\|\||&&|`|\^)\s*$/.test(line)) return at;
  }
  // A quote that nothing closes is an apostrophe.
  return open === null ? last : from;
}

/** The quote that is still open at the end of a line; a comment opens none. */
function openQuote(line: string, before: string | null): string | null {
  let open = before;
  for (let at = 0; at < line.length; at++) {
    const char = line[at]!;
    if (char === '\\' && open !== "'") at++;
    else if (open !== null) open = char === open ? null : open;
    else if (char === "'" || char === '"') open = char;
    else if (char === '#' && (at === 0 || /\s/.test(line[at - 1]!))) return open;
  }
  return open;
}

const dollarPrompt =
  /^\s*(?:\([\w.-]+\)\s*)?(?:\[?[\w.-]+@[\w.-]+[^\s$#%]*(?:\s[^\s$#%]+)?[$#%]|~?\/[\w./-]{0,100}\s?[$#]|~?[$❯➜λ])\s+(?=\S)/;
const windowsPrompt = /^\s*(?:\([\w.-]+\)\s*)?(?:PS\s*)?(?:[A-Za-z]:\\[^>\n]*|PS)>\s*/;
const comment = /^\s*(?:REM\s|::|\/\/|--\s|;)/i;

/** Lines without what a terminal prints before a command; where prompts are shown, other lines are output. */
function withoutPrompts(lines: readonly string[]): string[] {
  const prompted = lines.some((line) => dollarPrompt.test(line) || windowsPrompt.test(line));
  let continued = false;
  return lines.map((written) => {
    const line = written.slice(0, longestLine).replace(/\r$/, '');
    if (comment.test(line)) return '';
    if (!prompted) return line.replace(/^\s*(?:>{1,3}\s*|(?:%|\d{1,2}[.)]|[-*•])\s+)(?=\S)/, '');
    const command = line.replace(dollarPrompt, '').replace(windowsPrompt, '');
    const shown = command !== line || continued || looksLikeCommand(line.trim());
    continued = shown && /\\\s*$/.test(line);
    return shown ? command : '';
  });
}

/** Words before a command that tell the reader to give it. */
const telling =
  /(?:\b(?:run|runs|running|execut\w*|type|typing|enter|use|uses|using|with|via|through|call|issue|invoke|start|started|launch|by|command|commands|then|ejecut\w+|corre\w*|usa\w*|con|com|execut\w+|rod\w+|lanc\w+|exécut\w+|utilis\w+|avec|par|führ\w*|ausführen|mit)|运行|执行|使用|输入|実行|使って|入力)[\s:："“'«(`]*(?:(?:the|this|following|command|simply|just|either)[\s:]+){0,3}$/i;

/** Commands that are told from prose by their first words alone. */
const spelledOut =
  /(?:^|[\s"“'«(:：`])((?:npm (?:run(?:-script)? [\w:.-]+|test|start|install|ci|i)|(?:yarn|pnpm|bun) (?:run [\w:.-]+|test|start|dev|install)|npx [\w@/.-]+|go (?:run|test|build|mod|get) [\w./-]+|docker[- ]compose (?:up|build|run|exec)|docker (?:build|run) \S+|cargo (?:run|test|build)|mix [a-z][\w.]+|(?:mvn|\.\/mvnw) (?:clean )?[\w:-]+|(?:gradle|\.\/gradlew) [\w:]+|dotnet (?:run|test|build|restore|watch)|php artisan [\w:]+|composer (?:install|run [\w:-]+|test)|bundle (?:install|exec \w+)|(?:rails|rake|bin\/rails) (?:s|server|test|spec|db:\w+)|python3? (?:-m \w+|[\w./-]+\.py)|pip3? install \S+|poetry (?:install|run \S+)|uv (?:sync|run \S+)|pytest|phpunit|rspec|make [a-z][\w-]*|uvicorn [\w.]+:\w+|flask run|node [\w./-]+\.[cm]?[jt]s)(?![\w/]))/gi;

function commandsInText(block: Block, add: Add): void {
  let inline = 0;
  let from = 0;
  for (const code of block.codes ?? []) {
    const text = code.replace(shownPrompt, '').trim();
    const at = block.text.indexOf(code, from);
    if (at >= 0) from = at + code.length;
    if (text.length > longestLine || !looksLikeCommand(text) || isVersion(text)) continue;
    inline++;
    const sentence = sentenceAround(block.text, Math.max(0, at));
    if (isPlanned(sentence)) continue;
    if (/\s/.test(text) || !runsAlone(programOf(text)) || isTold(block, Math.max(0, at)) || standsAlone(block, code))
      addCommands(text, lineAt(block, at), 'inline', add);
  }
  if (inline > 0 || block.text.length > 20_000) return;
  if (block.type === 'row') for (const cell of block.cells ?? []) wholeLine(cell, block, block.line, add);
  else linesOf(block, add);
}

/** The prompt that some write before a command in a sentence. */
const shownPrompt = /^\s*(?:\$\s+|>{1,3}\s*)/;

/** Whether code is all that a paragraph says, or what it says of the code is what it runs: "`tox` runs the tests". */
const standsAlone = ({ type, text }: Block, code: string): boolean =>
  (type === 'paragraph' || type === 'quote' ? text.trim() === code.trim() : false) ||
  (text.startsWith(code) && /^\s*(?:[-–—:(]\s*)?(?:to\s+)?(?:runs?|executes?)\b/i.test(text.slice(code.length)));

function linesOf(block: Block, add: Add): void {
  block.text.split('\n').forEach((written, index) => {
    const line = written.slice(0, longestLine).trim();
    if (!wholeLine(line, block, block.line + index, add)) commandsInProse(line, block.line + index, add);
  });
}

function commandsInProse(line: string, number: number, add: Add): void {
  for (const match of line.matchAll(spelledOut)) {
    const at = match.index + match[0].length - match[1]!.length;
    const sentence = sentenceAround(line, at);
    if (!telling.test(line.slice(Math.max(0, at - 60), at)) || isPlanned(sentence)) continue;
    if (!/\s/.test(match[1]!) && !ordering.test(sentence)) continue;
    addCommands(commandAtStart(line.slice(at)), number, 'prose', add);
  }
}

/** A line of text that is a command and nothing else. */
function wholeLine(written: string, { type }: Block, line: number, add: Add): boolean {
  const text = written.replace(shownPrompt, '');
  if (!looksLikeCommand(text) || isVersion(text)) return false;
  if (!/\s/.test(text) && !(type === 'quote' && /^(?:\.\/|vendor\/bin\/)/.test(text))) return false;
  if (/[.!?:]$/.test(text) && !/(?: \.|\/\.{1,3})$/.test(text)) return false;
  addCommands(text, line, 'prose', add);
  return true;
}

/** What of a sentence belongs to the command that it begins with. */
function commandAtStart(text: string): string {
  return text.replace(
    /(?:[,;"”'»)`]|\.(?=\s|$)|\s(?:to|and|or|in|for|which|then|from|inside|after|before|on|at|will|para|pour|um|command)\s).*$/s,
    '',
  );
}

const ordering =
  /\b(?:run|execute|type|enter|invoke|call|issue|launch|start|try|ejecut\w+|corr[ae]\w*|rod[ae]\w*|execut[ae]\w*|lance[rz]?|exécute[rz]?|starte\w*|führe\w*|ausführen)\b|运行|执行|实行|実行/i;

/** Whether the sentence tells the reader to run what stands at `at`, and does not only name it. */
const isTold = (block: Block, at: number): boolean => ordering.test(sentenceAround(block.text, at));

/** `node 20` or `python 3.12` names what is needed, not what is to be run. */
const isVersion = (text: string): boolean => /^\S+\s+(?:>=?|~|\^|v)?\d+(?:\.[\dx]+)*\+?(?:\s|$)/.test(text);

export function sentenceAround(whole: string, place: number): string {
  const text = whole.slice(Math.max(0, place - 300), place + 300);
  const at = Math.min(place, 300);
  const before = Math.max(text.lastIndexOf('\n', at - 1), text.lastIndexOf('. ', at - 1));
  const after = text.slice(at).search(/\n|\.\s/);
  return text.slice(at > 0 ? before + 1 : 0, after < 0 ? text.length : at + after);
}

function lineAt(block: Block, at: number): number {
  if (at <= 0 || block.type === 'row') return block.line;
  let line = block.line;
  for (let next = block.text.indexOf('\n'); next >= 0 && next < at; next = block.text.indexOf('\n', next + 1)) line++;
  return Math.min(block.endLine, line);
}
