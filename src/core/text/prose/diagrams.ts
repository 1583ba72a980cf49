/** Diagrams in documents: drawn in a diagram language, out of characters, or shown as an image. */
import type { Block, Document, DocumentLink, Section } from '../../facts';
import { fileNameOf } from '../repository/file-role';

/** What a diagram shows: parts or flow of a system, tables or classes, or nothing that its surroundings tell. */
export type DiagramSubject = 'system' | 'data' | 'untold';

export interface Diagram {
  readonly form: 'Mermaid' | 'PlantUML' | 'D2' | 'Graphviz' | 'text' | 'image' | 'file';
  readonly subject: DiagramSubject;
  /** Whether it is there to be seen: an image that leads nowhere is not. */
  readonly shown: boolean;
  readonly document: string;
  readonly line: number;
  /** What it is called: alternative text, file, or heading. */
  readonly name: string;
}

const kept = new WeakMap<readonly DocumentLink[], readonly Diagram[]>();

/** The diagrams of a document in reading order. */
export function diagramsOf(document: Document): readonly Diagram[] {
  const known = kept.get(document.links);
  if (known) return known;
  const found: Diagram[] = [];
  const images = new Map(
    document.links.filter(({ image }) => image).map((link) => [`${link.line} ${link.target}`, link]),
  );
  for (const section of document.sections) {
    section.blocks.forEach((block, index) => {
      const base = { document: document.path, line: block.line, name: section.heading };
      if (block.type === 'code') {
        const drawn = drawnIn(block);
        if (drawn) found.push({ ...base, ...drawn, shown: true });
      } else if (block.type === 'image') {
        const link =
          images.get(`${block.line} ${block.target ?? ''}`) ??
          document.links.find(({ image, target }) => image && target === block.target);
        const subject = subjectOfImage(block, section, document, index);
        if (subject !== null)
          found.push({
            ...base,
            form: 'image',
            subject,
            shown: leadsSomewhere(link, block),
            name: block.text || fileNameOf(block.target ?? ''),
          });
      }
    });
  }
  for (const link of document.links) {
    const subject = link.image ? null : subjectOfFile(link);
    if (subject !== null)
      found.push({
        form: 'file',
        subject,
        shown: true,
        document: document.path,
        line: link.line,
        name: link.text || link.target,
      });
  }
  kept.set(document.links, found);
  return found;
}

function leadsSomewhere(link: DocumentLink | undefined, { target = '' }: Block): boolean {
  if (/^(?:https?:)?\/\//i.test(target) || /^data:/i.test(target))
    return !/(?:via\.)?placeholder|example\.(?:com|org)|your[-_]|path\/to/i.test(target);
  return link?.path !== undefined;
}

/* ---- drawn ------------------------------------------------------------------------------------------------------------- */

type Drawn = Pick<Diagram, 'form' | 'subject'>;

function drawnIn(block: Block): Drawn | null {
  const text = block.text.slice(0, 60_000);
  const language = block.language ?? '';
  if (
    language === 'mermaid' ||
    (language === '' &&
      /^\s*(?:graph|flowchart)\s+(?:TD|TB|LR|RL|BT)\b|^\s*sequenceDiagram\b|^\s*erDiagram\b/.test(text))
  )
    return mermaid(text);
  if (/^(?:plantuml|puml|uml)$/.test(language) || /^\s*@start(?:uml|c4)?\b/.test(text)) return plantuml(text);
  if (language === 'd2')
    return hasEdges(text, /\S\s*(?:->|<-|<->|--)\s*\S/g)
      ? { form: 'D2', subject: /\bshape:\s*sql_table/.test(text) ? 'data' : 'system' }
      : null;
  if (/^(?:dot|graphviz|gv)$/.test(language) || /^\s*(?:strict\s+)?(?:di)?graph\s+\w*\s*\{/.test(text))
    return hasEdges(text, /(?:->|--)/g) ? { form: 'Graphviz', subject: 'system' } : null;
  if (
    /^(?:ditaa|svgbob|ascii|nomnoml|structurizr|c4plantuml|blockdiag|seqdiag|kroki)$/.test(language) &&
    /->|-->|\[[^\]]+\]/.test(text)
  )
    return { form: 'text', subject: 'system' };
  if (
    /^(?:|text|txt|plain|plaintext|none|ascii|diagram|console|bash|sh|shell|nohighlight|asciidoc|markdown|md|yaml|ansi|mathematica|scss|css|haskell)$/.test(
      language,
    )
  )
    return drawnWithCharacters(text);
  return null;
}

const hasEdges = (text: string, edge: RegExp): boolean => (text.match(edge)?.length ?? 0) >= 2;

function mermaid(text: string): Drawn | null {
  const body = text
    .replace(/%%\{[\s\S]{0,4000}?\}%%/g, '')
    .replace(/^\s*---\n[\s\S]{0,2000}?\n\s*---\s*\n/, '')
    .replace(/%%[^\n]*/g, '');
  const kind = /^\s*([\w-]+)/.exec(body)?.[1] ?? '';
  const lines = body.split('\n').filter((line) => line.trim() !== '').length;
  if (lines < 3 && !hasEdges(body, /-->|==>|->>|-\.->/g)) return null;
  if (/^(?:erDiagram|classDiagram(?:-v2)?|requirementDiagram)$/.test(kind)) return { form: 'Mermaid', subject: 'data' };
  if (
    /^(?:graph|flowchart|flowchart-elk|sequenceDiagram|zenuml|stateDiagram(?:-v2)?|C4\w+|architecture(?:-beta)?|block(?:-beta)?)$/.test(
      kind,
    )
  )
    return hasEdges(`${body}${body}`, /-->|---|==>|->>?|-\.-|--|<-|:\s*\w|Rel\w*\(/g)
      ? { form: 'Mermaid', subject: 'system' }
      : null;
  return null;
}

function plantuml(text: string): Drawn | null {
  const arrows =
    text.match(/[-.=~]{1,8}(?:\w{1,20}[-.]{1,4})?[|>ox*]{1,4}|<[-.]{1,8}|\bRel\w{0,20}\(|--/g)?.length ?? 0;
  if (arrows < 1) return null;
  const data =
    /^\s*(?:entity|table|class)\b/m.test(text) &&
    !/^\s*(?:component|actor|node|database|participant|rectangle|package|queue|cloud|start|partition|:)/m.test(text);
  return { form: 'PlantUML', subject: data ? 'data' : 'system' };
}

/** A remark behind the name of a file or folder, set off by spaces or several words long: what an arrow to a part is not. */
const treeRemark =
  /^[\s│|├└─+`-]*[\w.@*][\w.@*-]*\/?(?:\s+\([^)]*\))?(?:\s{2,}(?:[-=]+>|[→⇒➜])|\s+(?:[-=]+>|[→⇒➜])\s+\w+\s+\w)[^→⇒➜>]*$/;
const treeLine = /^[\s│|]*(?:├|└|\+--|\|--|`--|\\--)[─-]*\s*[\w.@[*(<-]/;
/** The top or bottom of a box of plain characters. */
const boxEdge = /\+[-=]{3,}\+/;
const corners = /[┌┐└┘╔╗╚╝╭╮╰╯]/;
const drawnArrow = /[→←↑↓▼▲▶◀►◄⇒⇐⇓⇑➜➔⟶⬇⬆]|-{1,}>|<-{1,}|={1,}>|\|\s*$|^\s*[|v│▼↓]\s*$/;

function drawnWithCharacters(text: string): Drawn | null {
  const lines = text
    .split('\n')
    .map((line) => line.slice(0, 400))
    .filter((line) => line.trim() !== '')
    .slice(0, 200);
  if (lines.length < 2) return null;
  const folders = lines.filter(
    (line) => treeLine.test(line) && !boxEdge.test(line) && (!/[→▼►▶]|->/.test(line) || treeRemark.test(line)),
  ).length;
  const paths = lines.filter((line) => treeLine.test(line) && /[\w-]+(?:\/|\.\w{1,10})(?:\s|$)/.test(line)).length;
  if (paths >= 2 || folders > lines.length / 2) return null;
  const tops = lines.filter((line) => /[┌╔╭].*[┐╗╮]|\+[-=]{3,}\+|^\s*[-=_]{5,}\s*$/.test(line)).length;
  const bottoms = lines.filter((line) => /[└╚╰].*[┘╝╯]|\+[-=]{3,}\+/.test(line)).length;
  const boxes = lines.some((line) => corners.test(line)) ? Math.min(tops, bottoms) : Math.floor(tops / 2);
  const words = text.slice(0, 8_000).match(/\p{L}{2,}/gu)?.length ?? 0;
  const arrows = lines.filter((line) => isArrowLine(line)).length;
  const isTable =
    lines.filter((line) => /^\s*[|│┃].*[|│┃].*[|│┃]\s*$/.test(line)).length > lines.length * 0.6 && arrows === 0;
  if (isTable || words < 2 || (arrows === 0 && /[┼╬]/.test(text))) return null;
  const boxCount = lines.reduce((sum, line) => sum + (line.match(/[┌╔╭]/g)?.length ?? 0), 0);
  if (boxes >= 1 && (arrows >= 1 || boxCount >= 2)) return { form: 'text', subject: 'system' };
  const draws = (arrows >= 3 && lines.some((line) => pointed.test(line)) && !isGlossary(lines)) || isCallTree(lines);
  return draws && !isCodeLike(lines) ? { form: 'text', subject: 'system' } : null;
}

/** An item that says what a word stands for: `- Postgres => database`. */
const glossed = /^\s*(?:[-*•]|\d{1,2}[.)])\s+([^=>]{1,60}?)\s*=+>\s*([^=>]+)$/;

/** Whether all arrows stand between a word and what it is, and nothing goes on from there. */
function isGlossary(lines: readonly string[]): boolean {
  const pairs = lines.flatMap((line) => {
    const [, word, meaning] = glossed.exec(line) ?? [];
    return word && meaning ? [{ word: word.toLowerCase(), meaning: meaning.trim().toLowerCase() }] : [];
  });
  return (
    pairs.length === lines.filter(isArrowLine).length &&
    new Set(pairs.map(({ word }) => word)).size === pairs.length &&
    !pairs.some(({ word }) => pairs.some(({ meaning }) => meaning.replace(/\s*\([^)]*\)$/, '') === word))
  );
}

const treeArrow = /^(\s*)-{1,2}>\s+[\p{L}[(]/u;
/** The steps of a query plan, which are drawn the same way. */
const planStep = /->\s+(?:\w+ ){0,3}(?:Scan|Sort|Hash|Join|Loop|Aggregate|Limit|Gather|Append|Materialize)\b|\(cost=/i;

/** What a step is called that is part of a system: a layer, a store, a file or a function. */
const partName =
  /\b\w*(?:handler|controller|router|middleware|service|use ?case|repository|repo|dao|gateway|client|worker|consumer|producer|publisher|subscriber|scheduler|proxy|api|server|database|db|cache|queue|broker|topic|redis|kafka|rabbitmq|nats|sqs|s3|postgres(?:ql)?|mysql|mariadb|sqlite|mongo(?:db)?|dynamodb|elasticsearch|nginx)\b|\b\w+\(\)|\b\w+\.(?:go|ts|js|py|rb|rs|java|kt|cs|php|ex)\b/i;
/** What a program prints as it goes: a prompt, what it does, or what it has done. */
const printed = /^\s*[$%]\s|^\s*-{1,2}>\s+\w+ing\b|\b(?:started|connected|loaded|ready|done|listening|running|ok)\b/i;

/** Whether lines draw which part calls which, from the caller on, each step behind an arrow and some deeper than others. */
function isCallTree(lines: readonly string[]): boolean {
  const depths = lines.flatMap((line) => treeArrow.exec(line)?.[1]!.length ?? []);
  return (
    depths.length >= 3 &&
    new Set(depths).size >= 2 &&
    !treeArrow.test(lines[0]!) &&
    lines.filter((line) => partName.test(line)).length >= 3 &&
    !lines.some((line) => planStep.test(line) || printed.test(line))
  );
}

/** The head of an arrow. Upright strokes alone also begin the stages of a query or a quoted text. */
const pointed = /[→⇒➜➔⟶►▶▼▲↓↑←◄⬇]|[-─═=]>|<[-─]|^[|│\s]*[vV](?:\s+[|│vV])*\s*$/;

/** A line with an arrow from one thing to another, or one that stands between lines. */
function isArrowLine(line: string): boolean {
  if (/^\s*[$>#]\s/.test(line) || /^\s*(?:\/\/|#)/.test(line)) return false;
  if (/^\s*(?:[|│┃▼▲↓↑v⬇]|\|\s+\||[|│]\s*\([^)]*\))(?:\s+[|│▼▲↓↑v])*\s*(?:\p{L}[^|│]{0,60})?$/u.test(line)) return true;
  return (
    /[\p{L}\p{N})\]"'│|└├┌╰╭]\s*(?:[→⇒➜➔⟶►▶]|[-─═]+[>►▶]|=+>|<[-─]+)\s*[\p{L}\p{N}([{"'│|]/u.test(line) ||
    (drawnArrow.test(line) && /[→←▼▲►◄]/.test(line))
  );
}

const isCodeLike = (lines: readonly string[]): boolean =>
  lines.filter((line) =>
    /[;{}]\s*$|=>\s*\{|[=!]==|&&|\|\||^\s*@\w+\(|^\s*(?:const|let|var|def|func|fn|return|import|if|for|class|public|private|match|case)\b|\(\w*\)\s*(?:=>|->)|'\s*=>\s*|"\s*=>\s*|::|\bfn\b/.test(
      line,
    ),
  ).length >
  lines.length * 0.2;

/* ---- shown ------------------------------------------------------------------------------------------------------------- */

const systemWords =
  /architect|arquitet|arquitect|architekt|diagram|flow ?chart|work ?flow|data ?flow|(?:^|[^a-z])flow(?:[^a-z]|$)|system[-_ ]?(?:design|overview|context|landscape)|(?:^|[^a-z])(?:hld|c4|dfd|uml)(?:[^a-z]|$)|component[-_ ]?(?:view|model)|container[-_ ]?view|topolog|infrastructure|sequence|high[-_ ]?level|deployment[-_ ]?(?:view|model)|micro-?services?[-_ ]|pipeline|(?:^|[^a-z])layers?(?:[^a-z]|$)|hexagonal|clean[-_ ]?arch|use[-_ ]?case|event[-_ ]?storming|dependency[-_ ]?graph|schaubild|übersicht|架构|流程|拓扑|構成|アーキテクチャ|フロー|シーケンス/i;
const dataWords =
  /(?:^|[^a-z])(?:erd?|eer)(?:[^a-z]|$)|entity[-_ ]?relation|(?:^|[^a-z])er[-_ ]?(?:diagram|model)|db[-_ ]?(?:diagram|schema|design|model)|data(?:base)?[-_ ]?(?:diagram|schema|design|model|structure)|relational|schema|tables?(?:[^a-z]|$)|class[-_ ]?diagram|domain[-_ ]?model|数据库|表结构|データベース|テーブル/i;
const dataFile =
  /(?:^|[^a-z])(?:erd?|eer|entity[-_ ]?relation\w*|(?:db|database|data)[-_ ]?(?:schema|diagram|model|structure|tables?))(?:[^a-z]|$)/i;
const systemFile = /architect|system|flow|component|overview/i;
/** All that a picture or its heading is called: `relations.png` under `Relations`. */
const relationsAlone =
  /^\W*(?:(?:table|model|db|database|data) )?(?:relations(?:hips)?|relaciones|rela[cç][oõ]es|beziehungen)\W*$/iu;
/** Images that show something else, whatever stands around them. */
const otherWords =
  /logo|icon|badge|banner|avatar|screen ?shot|screen[-_ ]?\d|capture|demo|preview|\.gif(?:$|\?)|license|build status|coverage|swagger|postman|insomnia|grafana|dashboard|jaeger|zipkin|kibana|prometheus|login|home ?page|landing|profile|photo|sponsor|star|cover|result|benchmark|graph of requests|chart of|terminal|console|output|response|test[-_ ]?(?:run|results?)|mail|qr/i;

function subjectOfImage(block: Block, section: Section, document: Document, index: number): DiagramSubject | null {
  const target = block.target ?? '';
  const file = safelyDecoded(fileNameOf(target.replace(/[?#].*$/, '')));
  const own = `${block.text} ${file.replace(/([a-z])([A-Z])/g, '$1 $2')}`;
  const before = section.blocks[index - 1];
  const after = section.blocks[index + 1];
  const caption = [before, after]
    .map((one) => (one && /^(?:paragraph|item)$/.test(one.type) ? one.text : ''))
    .map((text) => text.slice(-160))
    .join(' ');
  if (dataWords.test(own) && !/architect|system/i.test(own)) return 'data';
  // Where the text speaks of the architecture and the file is named after the database, the file is what is shown.
  if (dataFile.test(file) && !systemFile.test(file)) return 'data';
  if (systemWords.test(own))
    return /swagger|postman|screen ?shot|dashboard|badge|actions\/workflows/i.test(own) ? null : 'system';
  if (otherWords.test(own)) return null;
  const headings = headingsAround(section, document);
  if (dataWords.test(headings) && !/architect/i.test(headings)) return 'data';
  if (headingWords.test(headings)) return 'system';
  if (relationsAlone.test(file.replace(/\.\w+$/, '')) || relationsAlone.test(section.heading)) return 'data';
  return captionWords.test(caption)
    ? dataWords.test(caption) && !/architect/i.test(caption)
      ? 'data'
      : 'system'
    : null;
}

const headingWords =
  /architect|arquitet|arquitect|architekt|diagram|flow|system design|overview of the system|how it works|under the hood|infrastructure|components|sequence|topology|架构|流程|構成|アーキテクチャ|フロー/i;
const captionWords =
  /\b(?:architect\w*|diagrams?|flow ?charts?|data flow|system design|sequence|request flow)\b|arquitet|arquitect|architekt|架构|流程|構成|アーキテクチャ|\b(?:shown|illustrated|depicted) in the (?:picture|figure|image)\b/i;

/** The headings above a section; the title names the project. */
function headingsAround(section: Section, { sections }: Document): string {
  const names: string[] = [];
  for (let at: Section | undefined = section; at; at = sections[at.parent])
    if (at.level > 1 || at === section) names.push(at.heading);
  return names.slice(0, 2).join(' | ');
}

/** A link to a picture of the system instead of the picture itself. */
function subjectOfFile({ path, text, target }: DocumentLink): DiagramSubject | null {
  const words = `${text} ${fileNameOf(path ?? target)}`;
  if (
    path !== undefined &&
    /\.(?:png|jpe?g|svg|webp|gif|pdf|drawio|puml|plantuml|mmd|mermaid|d2|dot|excalidraw|dsl)$/i.test(path)
  ) {
    const isSource = /\.(?:drawio|puml|plantuml|mmd|mermaid|d2|dot|excalidraw|dsl)$/i.test(path);
    if (dataWords.test(words) && !/architect/i.test(words)) return 'data';
    return systemWords.test(words) ? 'system' : isSource ? 'untold' : null;
  }
  return /^https?:\/\/(?:[\w-]+\.)*(?:draw\.io|diagrams\.net|lucid\.app|lucidchart\.com|miro\.com|excalidraw\.com|figma\.com|whimsical\.com|mermaid\.live|cloudcraft\.co|eraser\.io|icepanel\.io)\//i.test(
    target,
  )
    ? 'untold'
    : null;
}

function safelyDecoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
