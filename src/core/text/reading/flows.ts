import type { Block, Document, Section } from '../../facts';
import { isStubComment } from '../prose/placeholders';
import { excerptOf } from '../prose';
import { isFolderTree } from '../prose/system-parts';
import { byDocument, byPart, byText } from './memo';
import type { Topic } from '../documents/topics';
import { firstOfSteps, isStep } from './flow-steps';
import { isThrough, isWhole, stationsIn, stationsOfComponentsIn, type Station } from './stations';
import { traceOf, type Trace } from './traces';
import { surroundingsOf, unitsBySection, unitsOf, type Surroundings, type Unit } from './units';
import { voiceOf } from './voice';

/** Words by which something moves on from one station to the next. */
const travels =
  /(?<![A-Za-zÀ-ɏ])(?:calls|called|invokes|invoked|delegat(?:es|ed)|pass(?:es|ed)|forwards|forwarded|sends|sent|hands|handed|goes|travels|flows|enters|arrives|reaches|hits|receiv(?:es|ed)|accepts|pars(?:es|ed)|validates|maps|mapped|turns|routes|routed|dispatch(?:es|ed)|enqueu(?:es|ed)|push(?:es|ed)|publish(?:es|ed)|consum(?:es|ed)|picks|picked|polls|polled|pulls|claims|claimed|process(?:es|ed)|execut(?:es|ed)|puts? (?:in|on)to|loads|loaded|fetch(?:es|ed)|reads|quer(?:ies|ied)|writes|written|saves|saved|stores|stored|persists|persisted|inserts|inserted|updates|updated|returns|returned|responds|answers|talks to|passing|calling|delegating|then|llama|pasa|recibe|envía|delega|guarda|consulta|devuelve|chama|recebe|envia|salva|grava|retorna|appelle|reçoit|transmet|délègue|enregistre|renvoie|ruft|übergibt|empfängt|leitet|speichert|liest|schreibt|reicht|gibt)(?![A-Za-zÀ-ɏ])|调用|接收|传递|转发|写入|读取|查询|返回|校验|处理|呼び出|受け取|渡|保存|検証|返|取得|送信|経由/iu;
const everyTravel = new RegExp(travels.source, 'giu');
const arrow = /\s*(?:→|⟶|➜|➔|➡️?|⇒|=>|-+>+|─+[>▶►]|──+|>>|\s>\s|↓|⬇️?|▼|↦)\s*/u;
const downward = /[↓▼⬇│|v]/u;

const flowHeading =
  /(?:request|job|message|event|data|control|process\w*|order|payment|booking|handler)s?[ -](?:flow|life ?cycle|path|pipeline|journey)|(?:life|way|path|journey) of an?|how (?:it|this|the \w+|an? \w+|requests?|jobs?|data) (?:works?|flows?|travels?|moves?|is (?:processed|handled))|\bflow\b|lifecycle|sequence|pipeline|flujo|fluxo|flux|ablauf|datenfluss|流程|数据流|フロー|流れ|under the hood|how it works/i;

/** How a request or job travels, as far as a document tells it. */
export const flowTraces = byDocument((document): readonly Trace[] => {
  const traces: Trace[] = [];
  const units = unitsBySection(document);
  const voice = voiceOf(document);
  const surroundings = surroundingsOf(document);
  for (const [section, around] of surroundings) {
    if (around.aside || voice === 'assignment') continue;
    const flows = around.headings.slice(0, 2).some((heading) => flowHeading.test(heading));
    if (around.instructing && !flows) continue;
    if (!flows && elsewhere.some((topic) => around.topics.has(topic))) continue;
    const told = strongerOf(
      toldIn(section, units.get(section) ?? none, flows),
      flowHeading.test(around.headings[0] ?? '') ? toldInParts(section, document, surroundings, units) : null,
    );
    if (told)
      traces.push(
        traceOf(told.unit, told.strength, told.weight + (flows ? 4 : 0) + (around.topics.has('architecture') ? 2 : 0)),
      );
    // A comment that marks a gap keeps its section unwritten, drawings included.
    if (voice === 'lesson' || section.blocks.some(isStubComment)) continue;
    for (const block of section.blocks) {
      if (block.type !== 'code' || !(isDrawn(block) || (flows && (listsSteps(block) || isChain(block))))) continue;
      traces.push({
        strength: flows || around.topics.has('architecture') || tellsSteps(block.text) ? 3 : 2,
        path: document.path,
        line: block.line,
        endLine: block.endLine,
        excerpt: excerptOf(around.headings[0] ?? block.text.slice(0, 80)),
        heading: around.headings[0] ?? '',
        weight: flows ? 5 : 1,
      });
    }
  }
  return traces;
});

/** Sections in which layers are named for another reason. */
const elsewhere: readonly Topic[] = [
  'future',
  'scaling',
  'limitations',
  'tests',
  'stack-choice',
  'results',
  'structure',
  'features',
];

const none: readonly Unit[] = [];

/** How far a way is told, and by which sentence. */
interface Told {
  readonly unit: Unit;
  readonly strength: Trace['strength'];
  readonly weight: number;
}

const strongerOf = (one: Told | null, other: Told | null): Told | null =>
  (other?.strength ?? 0) > (one?.strength ?? 0) ? other : one;

/** What a section on a flow tells of the way together with its sub-sections, where each takes a part of it. */
function toldInParts(
  section: Section,
  { sections }: Document,
  surroundings: ReadonlyMap<Section, Surroundings>,
  units: ReadonlyMap<Section, readonly Unit[]>,
): Told | null {
  const inside = new Set([sections.indexOf(section)]);
  const parts = sections.filter((part, index) => {
    const belongs = inside.has(index) || inside.has(part.parent);
    if (belongs) inside.add(index);
    const { aside = true, instructing = true, topics } = surroundings.get(part) ?? {};
    return belongs && !aside && !instructing && !elsewhere.some((topic) => topics?.has(topic));
  });
  if (parts.length < 2) return null;
  const inParts = parts.flatMap((part) => units.get(part) ?? none);
  const told = telling(section, inParts, true);
  const step = inParts.find(({ block }) => block.ordered);
  return told?.strength === 3 ? { ...told, unit: step ?? told.unit } : null;
}

/** What the sentences of one section tell of the way. */
function telling(_section: Section, units: readonly Unit[], inFlow: boolean): Told | null {
  const named = new Set<Station>();
  const linked = new Set<Station>();
  const links: Unit[] = [];
  let richest: Unit | null = null;
  for (const unit of units) {
    const chain = chainIn(unit.text);
    if (chain >= 3) return { unit, strength: 3, weight: chain };
    const nested = inFlow && (unit.block.depth ?? 0) > 0;
    const all = stationsOfComponentsIn(nested ? `${unit.label} ${unit.text}` : unit.text);
    const own = inFlow || isWhole(all) ? all : stationsIn(unit.text);
    for (const station of own) named.add(station);
    if (own.size > (richest ? stationsIn(richest.text).size : 0)) richest = unit;
    if (own.size >= 2 && unit.words >= 5 && travels.test(unit.text) && !instructs(unit)) {
      links.push(unit);
      for (const station of own) linked.add(station);
    } else if (
      (unit.block.ordered || nested) &&
      own.size >= 1 &&
      (travels.test(unit.text) || (inFlow && isStep(unit.text))) &&
      !instructs(unit)
    ) {
      links.push(unit);
      for (const station of own) linked.add(station);
    }
  }
  const [start] = links;
  if (inFlow) {
    const told = links.find(({ text }) => isThrough(stationsOfComponentsIn(text)) && stepsIn(text) >= 4);
    if (told) return { unit: told, strength: 3, weight: 3 };
  }
  if (start && isWhole(linked)) {
    const count = links.length;
    const told = links.reduce(
      (most, unit) => (stationsIn(unit.text).size > stationsIn(most.text).size ? unit : most),
      start,
    );
    const labelled = inFlow || links.some(({ label }) => flowHeading.test(label));
    const alone = links.some(
      (unit) =>
        isWhole(stationsOfComponentsIn(unit.text)) && unit.words >= 14 && stepsIn(unit.text) >= (labelled ? 2 : 3),
    );
    const weight = Math.min(count, 6) / 2 + (labelled ? 3 : 0);
    if (count >= 3 || (count >= 2 && links.some(({ words }) => words >= 8)) || alone)
      return { unit: labelled ? start : told, strength: 3, weight };
  }
  const first = firstOfSteps(units, inFlow);
  if (first) return { unit: first, strength: 3, weight: 2 };
  if (richest && isWhole(named) && named.size >= 3) return { unit: start ?? richest, strength: 2, weight: 0 };
  return null;
}

const toldIn = byPart(telling);

/** How many words of moving on a sentence holds. */
const stepsIn = byText((text): number => new Set(text.toLowerCase().match(everyTravel) ?? []).size);

const instructs = ({ text }: Unit): boolean =>
  /^(?:run|install|create|clone|open|set|make sure|copy|add|if you|you)\b|\byou (?:can|should|need|must)\b/i.test(text);

/** How many stations in a row a sentence joins with arrows. */
const chainIn = byText((text): number => {
  if (!arrow.test(text)) return 0;
  const parts = text.slice(0, 800).split(arrow);
  const found = new Set<Station>();
  let count = 0;
  for (const part of parts) {
    const own = stationsOfComponentsIn(part);
    if (own.size > 0) count++;
    for (const station of own) found.add(station);
  }
  return isWhole(found) ? count : 0;
});

const drawable: ReadonlySet<string> = new Set([
  '',
  'text',
  'txt',
  'plaintext',
  'plain',
  'ascii',
  'mermaid',
  'plantuml',
  'puml',
  'd2',
  'diagram',
]);

/** Whether a code block draws or lists a way through the system: arrows between stations. */
function isDrawn(block: Block): boolean {
  if (!drawable.has(block.language ?? '') || block.text.length > 8000) return false;
  return drawnWay(block.text);
}

const drawnWay = byText((text): boolean => {
  if (isFolderTree(text) || /^\s*(?:erDiagram|classDiagram|stateDiagram|gantt|pie|gitGraph)/.test(text)) return false;
  if (/^\s*(?:\$|>|#!|curl|npm|docker|go run|python|git)\b/m.test(text)) return false;
  const lines = text.split('\n').filter((line) => line.trim() !== '');
  const arrows = lines.filter(
    (line) => arrow.test(line) || /^\s*[│|↓▼v]+\s*$/u.test(line) || (downward.test(line) && /[▼↓]/u.test(line)),
  );
  if (arrows.length < 2) return false;
  const found = new Set<Station>();
  for (const line of lines) for (const station of stationsOfComponentsIn(line)) found.add(station);
  return isWhole(found) && found.size >= 3;
});

/** Whether a code block lists what is done with a request, step by step. */
function listsSteps({ language, text }: Block): boolean {
  if (!drawable.has(language ?? '') || text.length > 8000 || isFolderTree(text)) return false;
  const lines = text.split('\n').filter((line) => isStep(line));
  const found = stationsOfComponentsIn(text);
  return lines.length >= 4 && found.has('entry') && found.size >= 2;
}

/** Whether a code block follows what somebody does from step to step until it is kept: `Clerk scans a label → … → saved to PostgreSQL`. */
function isChain({ language, text }: Block): boolean {
  if (!drawable.has(language ?? '') || text.length > 2000 || isFolderTree(text)) return false;
  const parts = text.split(arrow).filter((part) => /\p{L}/u.test(part));
  const [first = '', last = ''] = [parts[0], parts.at(-1)];
  return (
    parts.length >= 4 &&
    (actor.test(first) || stationsOfComponentsIn(first).has('entry')) &&
    stationsOfComponentsIn(last).has('store') &&
    parts.filter((part) => /\p{L}+\s+\p{L}+/u.test(part)).length >= parts.length / 2
  );
}
const actor =
  /^\W*(?:(?:the|an?|each) )?(?:users?|customers?|admins?|visitors?|members?|operators?|guests?|sellers?|buyers?|drivers?|clerks?) \p{L}/iu;

/** Whether what is drawn also says what happens at the stations. */
const tellsSteps = byText((text): boolean => text.split('\n').filter((line) => travels.test(line)).length >= 3);

/** Whether the parts of a system are named at all. */
export const namesLayers = byDocument((document: Document): boolean => {
  const found = new Set<Station>();
  for (const unit of unitsOf(document)) for (const station of stationsIn(unit.text)) found.add(station);
  return found.size >= 3;
});
