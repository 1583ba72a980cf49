import type { Block, Document } from '../../facts';
import { isStubComment } from '../prose/placeholders';
import { wordCount } from '../prose/phrases';
import { titleOf } from '../documents/sections';
import { splitSentences } from '../prose/sentences';
import { byDocument } from './memo';
import { isPlanHeading } from './plan-headings';
import { isOrder, isUse, saysBenefit, saysDoing, speaksOfMaking, subjectWords } from './purpose-words';
import { traceOf, type Trace } from './traces';
import { isHollow, surroundingsOf, topicsNamed, unitsOf, type Unit } from './units';
import { voiceOf } from './voice';
import type { Topic } from '../documents/topics';

/** Sentences on the code base rather than on what it is for. */
const ofCode =
  /\b(?:(?:code ?base|repo(?:sitory)?|project|app(?:lication)?) (?:was |is )?(?:created|built|made|written|developed|intended|meant|serves|exists)? ?(?:to|for|as|that|containing|which)? ?(?:demonstrat|showcas|illustrat|practi[cs]|learn|contain\w* real world|my portfolio|adhere)|adheres to|functionality complete|real ?world (?:spec|examples?)|this is (?:a|an|my) (?:sample|example|demo|starter|boilerplate|template|assignment|homework|practice|learning|test|pet|toy|study)\b|for (?:learning|educational|practice|study|training|demonstration) (?:purposes?|only)|to (?:learn|practice|practise|improve my)\b|(?:technical|programming|coding|my|backend|development) skills|just a \w* ?(?:\w+ )?crud|\b(?:project|task|exercise|assessment) (?:involves|consists (?:of|in)|requires) (?:creating|building|developing|implementing|designing)\b(?!.*\b(?:for|to|that|which|where|so)\b)|(?<!\p{L})(?:para (?:fins de |o |el |la )?(?:estudos?|estudiar|estudar|aprender|aprendizado|aprendizaje|praticar|practicar|prática|práctica)|pour (?:apprendre|étudier|pratiquer|l['’]apprentissage)|zum (?:lernen|üben)|zu (?:lern|übungs)zwecken)(?!\p{L})|学习项目|用于学习|学習(?:用|のため|目的)|(?:학습|공부|연습|실습|스터디)(?:하기|을|를|용| ?목적| ?프로젝트)|익히|친숙|토이 프로젝트|사이드 프로젝트|과제|doesn['’]t do anything|not (?:actively )?maintained|table of contents|prerequisites|licensed under|contributions?|giving stars?|star this)/iu;
/** Sentences that tell their reader what to do. */
const instructs =
  /^\W*(?:to (?:run|start|install|build|test|set|use|see|get|create|deploy)|run|install|clone|see|check|visit|follow|click|refer|open|make sure|feel free|please|if you|for (?:more|further|details)|a list of|note)\b|\byou(?:'ll| can| may| could| will| should| must| might)?(?: also| then| now| need(?: to)?| have to| want to)? (?:find|open|run|see|use|visit|check|access|download|install|read|modify|clone|test|start|follow|change|try|refer|configure|choose|contact|skip|look|learn|deploy|build|suggest|have|know|be able to run)\b|\b(?:make sure|npm|pip install|pull requests?|can be found|more information)\b/i;

/** Headings that say what it is, in the order in which they are looked at. */
const topics: readonly Topic[] = ['problem', 'users'];

/** Sections that answer another question, wherever they stand. */
const other: readonly Topic[] = [
  'setup',
  'tests',
  'configuration',
  'deployment',
  'api',
  'requests',
  'structure',
  'future',
  'limitations',
  'stack-choice',
  'trade-offs',
  'results',
  'demo',
  'architecture',
  'errors',
  'validation',
  'performance',
  'scaling',
  'security',
];

/** What the README says it is for. */
export const purposeTraces = byDocument((document): readonly Trace[] => {
  if (document.role !== 'readme') return [];
  const opening = openingOf(document);
  const traces: Trace[] = [];
  const uses: Unit[] = [];
  const orders: Unit[] = [];
  const candidates: Unit[] = [...taglineOf(document)];
  for (const unit of unitsOf(document)) {
    if (unit.block.type === 'row') continue;
    const opens = unit.line <= opening && !unit.around.instructing;
    if (unit.block.type === 'item' && unit.topics.has('features')) {
      if (isUse(unit.text)) uses.push(unit);
      else if (isOrder(unit.text)) orders.push(unit);
    }
    if (opens ? unit.block.type === 'paragraph' || isLed(unit, candidates.at(-1)) : isOwn(unit)) candidates.push(unit);
  }
  statementsOf(candidates).forEach((statement, index) => {
    const found = strengthOf(statement);
    if (found) traces.push(traceOf(found.unit, found.strength, Math.max(0, 6 - index)));
  });
  const told = traces.length > 0 ? [...uses, ...orders] : uses;
  if (told.length >= 3) traces.push(traceOf(told[0]!, traces.length > 0 || told.length >= 4 ? 3 : 2, -1));
  return traces;
});

/** What some put as a quotation under the title or its badges to say what the project is. */
function taglineOf(document: Document): readonly Unit[] {
  const section = titleOf(document);
  const block = section?.blocks.find(({ type }) => type === 'quote' || type === 'paragraph');
  if (!section || block?.type !== 'quote' || voiceOf(document) === 'assignment') return [];
  if (
    isNotice.test(block.lead ? `${block.lead}:` : block.text) ||
    isSaying.test(block.text) ||
    block.text.length > longestTagline
  )
    return [];
  const around = surroundingsOf(document).get(section)!;
  const { path } = document;
  const { line } = block;
  return splitSentences(block.text)
    .map((part) => part.trim().replace(/\s+/g, ' '))
    .filter((text) => text !== '' && !isHollow(text))
    .map((text) => ({
      text,
      path,
      line,
      words: wordCount(text),
      block,
      section,
      around,
      label: '',
      topics: around.topics,
    }));
}
const longestTagline = 600;
/** Remarks beside the matter; `Status board for …` is none. */
const isNotice =
  /^\W*(?:note|notice|warning|important|tip|caution|attention|disclaimer|heads[- ]up|update|status|deprecated|archived|todo|wip|nota|aviso|atenção|atención|remarque|hinweis|achtung|注意|참고|주의)\s*[:：!—–]/iu;
/** Words of others, with their name below. */
const isSaying = /[.!?"”»]\s*(?:[—–-]\s*)\p{Lu}[\p{L}. ]{1,40}$/u;

/** Units that belong together: the sentences of a paragraph, and the list that it leads to. */
function statementsOf(units: readonly Unit[]): readonly (readonly Unit[])[] {
  const statements: Unit[][] = [];
  let block: Block | null = null;
  for (const unit of units) {
    if (ofCode.test(unit.text) || instructs.test(unit.text) || /[?？]\s*$/.test(unit.text)) continue;
    const last = statements.at(-1);
    const leads = unit.block.type === 'item' && leadsToList(last?.[0]);
    if (last && (unit.block === block || leads)) last.push(unit);
    else statements.push([unit]);
    block = unit.block;
  }
  return statements;
}

const leadsToList = (unit: Unit | undefined): boolean => unit !== undefined && /[:：]\s*$/.test(unit.block.text);

/** Whether an item of the opening tells what the sentence before its list promises: "It lets its users do the following:". */
function isLed({ block, section }: Unit, before: Unit | undefined): boolean {
  if (block.type !== 'item' || before?.section !== section) return false;
  return before.block.type === 'item' || (leadsToList(before) && saysBenefit(before.block.text));
}

/** Whether the heading above says what the project is; a heading without a topic of its own goes by the one around it. */
function isOwn(unit: Unit): boolean {
  const { around } = unit;
  if (around.instructing || around.topics.has('structure') || around.topics.has('architecture')) return false;
  for (const heading of [opensSentence(unit) ? '' : unit.label, ...around.headings.slice(0, 2)]) {
    const named = topicsNamed(heading.replace(exampleOfUse, ''));
    if (named.some((topic) => other.includes(topic)) || ofMaking.test(heading) || isPlanHeading(heading)) return false;
    if (named.some((topic) => topics.includes(topic))) return true;
  }
  return false;
}
/** Bold words that a sentence goes on from (`**Tide API** lets …`) are its subject and no label. */
const opensSentence = ({ label, text }: Unit): boolean =>
  label !== '' && text.startsWith(label) && /^\s+\p{Ll}/u.test(text.slice(label.length));
/** An example of a use case is no example of a request. */
const exampleOfUse = /\b(?:example|sample)s?\s+(?:of\s+(?:an?\s+)?)?(?=use[ -]cases?\b)/i;
const ofMaking =
  /\b(?:code|api|technical|tech|architecture|system|design|database|schema|module|file|endpoint|class|layer|stack)\b/i;

/** The last line of what a reader sees first: all before the second heading, or the first section of prose. */
function openingOf(document: Document): number {
  const title = titleOf(document);
  const first = document.sections[0];
  const lines = [first?.level === 0 ? first.endLine : 0, title ? title.endLine : 0];
  const start = title ?? (first?.level === 0 ? first : undefined);
  if (!start && first) lines.push(first.endLine);
  const [next] = document.sections.filter(
    ({ level, line, blocks }) => level > 0 && line > Math.max(...lines) && !blocks.some(isStubComment),
  );
  if (next && next.parent >= 0) {
    const before = document.sections.filter(({ line }) => line < next.line).flatMap(({ blocks }) => blocks);
    const words = wordCount(
      before
        .filter(({ type }) => type === 'paragraph')
        .map(({ text }) => text)
        .join(' '),
    );
    // Below one line, a heading on nothing in particular goes on with it.
    if (words < 8 || (words < 16 && topicsNamed(next.heading).length === 0)) lines.push(next.endLine);
  }
  return Math.max(...lines);
}

/** A sentence that says what the project is. */
const defines =
  /\b(?:is|are) (?:an?|the|my|our)\b|^\W*an? (?:[A-Za-zÀ-ɏ\d/.#+-]+ ){0,8}?(?:api|service|application|app|system|platform|tool|backend|bot|engine|server|website|site|planner|tracker|manager|shortener|queue|gateway|store|shop|marketplace|scheduler|solution|microservices?|project|clone)\b|(?<![A-Za-zÀ-ɏ])(?:es un[a]?|é um[a]?|est une?|ist eine?)(?![A-Za-zÀ-ɏ])|是|です/iu;

function strengthOf(statement: readonly Unit[]): { readonly unit: Unit; readonly strength: Trace['strength'] } | null {
  let best: { unit: Unit; strength: Trace['strength'] } | null = null;
  for (const unit of statement) {
    const strength = ofSentence(unit);
    if (strength && (!best || strength > best.strength)) best = { unit, strength };
  }
  if (best?.strength === 3) return best;
  // The capital at the start of an item makes no name of its first word.
  const text = statement
    .map((unit) => (unit.block.type === 'item' ? unit.text.charAt(0).toLowerCase() + unit.text.slice(1) : unit.text))
    .join(' ');
  const told = statement.some((unit) => saysBenefit(unit.text)) && subjectWords(text) >= 5;
  return told ? { unit: statement[0]!, strength: 3 } : best;
}

function ofSentence({ text, words }: Unit): Trace['strength'] | null {
  if (words < 5 && !/[\u3040-\u30ff\u3400-\u9fff]{6}/.test(text)) return null;
  const subject = subjectWords(text);
  const helps = saysBenefit(text);
  const acts = saysDoing(text);
  const crud = /\bcrud\b/i.test(text);
  if (speaksOfMaking(text) && !(helps && subject >= 6)) return subject >= 2 ? 1 : null;
  if (helps && subject >= 3 && !(crud && subject < 5)) return 3;
  if (acts && subject >= 4 && !crud) return 3;
  if (subject >= 5 && words >= 9 && defines.test(text)) return 3;
  if ((helps || acts) && subject >= 2) return 2;
  return subject >= 2 || words >= 8 ? 1 : null;
}
