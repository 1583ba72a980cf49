import type { Block, Document, Section } from '../../facts';
import { byDocument, byPart, byText } from './memo';
import { continues, reasoningOf } from './reasons';
import { traceOf, type Trace } from './traces';
import { askSections, type Unit } from './units';
import type { Topic } from '../documents/topics';

/** How prose about one concern of a service is told from the mere name of it. */
export interface Concern {
  readonly topic: Topic;
  /** Words for the thing itself. */
  readonly names: RegExp;
  /** The same words where they mean something else. */
  readonly otherwise: RegExp;
  /** Words for what is done with it. */
  readonly acts: RegExp;
  /** Words for where it is done. */
  readonly where: RegExp;
  /** Words for how it is done, or what comes of it. */
  readonly how: RegExp;
}

/** Claims that fit every service. */
const vague =
  /(?<![A-Za-zÀ-ɏ])(?:proper(?:ly)?|appropriate(?:ly)?|meaningful|robust|comprehensive|graceful(?:ly)?|consistent(?:ly)?|clean|clear|user-friendly|good|better|standard(?:i[sz]ed)?|adecuad\w+|apropiad\w+|adequad\w+|approprié\w*|sauber\w*|angemessen\w*)(?![A-Za-zÀ-ɏ])/iu;
const concrete =
  /\b[1-5]\d\d\b|\b[45]xx\b|`|\b[A-Z][a-z]+(?:[A-Z]\w+)+\b|\b[a-z]+(?:[A-Z]\w+)+\b|\b\w+_\w+\b|\.(?:go|ts|js|py|java|kt|cs|rb|php|rs|ex)\b|\{|"/;

/** What a text holds of a concern. */
interface Flags {
  readonly named: boolean;
  readonly acts: boolean;
  readonly where: boolean;
  readonly how: boolean;
}

/** What a document says of how a concern is dealt with. */
export const concernTraces = (concern: Concern): ((document: Document) => readonly Trace[]) => {
  const flagsOf = byText((text): Flags => {
    const short = text.slice(0, 1000);
    return {
      named: concern.names.test(short) && !concern.otherwise.test(short),
      acts: concern.acts.test(short),
      where: concern.where.test(short),
      how: concern.how.test(short),
    };
  });
  const toldIn = askSections((units) => {
    const traces: Trace[] = [];
    const reference: Unit[] = [];
    const points: Unit[] = [];
    const answers: Unit[] = [];
    let before: Unit | undefined;
    for (const unit of units) {
      const own = flagsOf(unit.text);
      const goesOn = before?.block === unit.block && continues(unit.text);
      const flags = goesOn ? joined(own, flagsOf(before!.text)) : own;
      before = unit;
      const headed = unit.topics.has(concern.topic);
      const near = headed ? isNear(unit, concern) : null;
      if (!flags.named && !near) continue;
      if (near && (isCodeRow(unit) || answeredRows(unit.section).has(unit.block))) reference.push(unit);
      else if (near && (flags.where || flags.how || flags.acts) && unit.words >= 4 && !reasoningOf(unit.text).wish)
        points.push(unit);
      if (near && concern.topic === 'errors' && own.acts && isAnswered(unit)) answers.push(unit);
      const strength = strengthOf(unit, flags, near);
      if (strength) traces.push(traceOf(unit, strength, near ? 4 : headed ? 2 : 0));
    }
    const listed = reference.length < 2 ? [] : [traceOf(reference[0]!, isReference(reference) ? 3 : 2, 2)];
    const account = isAccount(points.map(({ text }) => flagsOf(text))) && wordsOf(points) >= 18;
    const [first] = account ? points : answers.length >= 2 ? answers : [];
    return { traces, listed, told: first ? [traceOf(first, 3, 3)] : [] };
  });
  return byDocument((document) => {
    const sections = toldIn(document);
    return [
      ...sections.flatMap(({ traces }) => traces),
      ...sections.flatMap(({ listed }) => listed),
      ...sections.flatMap(({ told }) => told),
    ];
  });
};

/** What a sentence says together with the one that it refers back to: `Every endpoint has a schema. This means …`. */
const joined = (flags: Flags, earlier: Flags): Flags => ({
  ...flags,
  where: flags.where || earlier.where,
  how: flags.how || earlier.how,
});

/** Whether rows under one heading explain several codes. */
const isReference = (rows: readonly Unit[]): boolean => rows.filter(({ words }) => words >= 5).length >= 3;

const wordsOf = (units: readonly Unit[]): number => units.reduce((sum, { words }) => sum + words, 0);

/** Whether points under one heading together say where and how. */
const isAccount = (flags: readonly Flags[]): boolean =>
  flags.length >= 3 && flags.some(({ where }) => where) && flags.some(({ how }) => how);

/** Whether the heading or label right above is about the concern itself. */
function isNear({ around, label }: Unit, { names, otherwise }: Concern): 'heading' | 'label' | null {
  const about = (heading: string): boolean => names.test(heading) && !otherwise.test(heading);
  if (around.headings.slice(0, 2).some(about)) return 'heading';
  return about(label) ? 'label' : null;
}

/** A row or item that explains one status or code. */
const isCodeRow = ({ block, text }: Unit): boolean =>
  (block.type === 'row' || block.type === 'item') &&
  !block.head &&
  /^\W*(?:HTTP )?(?:[45]\d\d\b|[A-Z]+(?:_[A-Z]+)+\b|\w+(?:Error|Exception)\b)/.test(text);

/** Rows of tables that say of each situation what is answered. */
const answeredRows = byPart(({ blocks }: Section): ReadonlySet<Block> => {
  const found = new Set<Block>();
  let answers = false;
  for (const block of blocks) {
    if (block.type !== 'row' || !block.cells) answers = false;
    else if (block.head)
      answers = situation.test(block.cells[0]!.trim()) && block.cells.slice(1).some((cell) => answer.test(cell.trim()));
    else if (answers && block.cells.slice(1).some((cell) => cell.trim() !== '')) found.add(block);
  }
  return found;
});
const situation =
  /^(?:scenarios?|cases?|situations?|conditions?|causes?|triggers?|failures?(?: modes?)?|errors?|error (?:types?|cases?|conditions?)|exceptions?|when|escenarios?|casos?|cenários?|situaç(?:ão|ões)|situación|cas|szenario|fall|fehler)$/i;
const answer =
  /^(?:(?:api |service |system |expected |http |our )?(?:behaviou?rs?|responses?|results?|answers?|handling|actions?|outcomes?|reactions?|recovery|mitigations?)|what (?:happens|the (?:caller|client|user) (?:sees|gets))|(?:http )?(?:status(?: codes?)?|codes?)|comportamientos?|comportamentos?|respuestas?|respostas?|réponses?|antwort(?:en)?|verhalten)$/i;

/** A sentence that says of one situation which status it is answered with. */
const isAnswered = ({ text, words }: Unit): boolean =>
  words >= 8 && /\b[45]\d\d\b/.test(text) && situated.test(text) && !reasoningOf(text).instructs;
const situated =
  /(?<![A-Za-zÀ-ɏ])(?:if|when|whenever|in case|unless|si|cuando|se|quando|caso|wenn|falls|lorsque|quand)(?![A-Za-zÀ-ɏ])|如果|当|場合|경우/iu;

/** Sentences that say what is missing. */
const denied =
  /^\W*(?:there (?:is|are|was|were) )?(?:currently |still )?no\b|\b(?:not|never) (?:yet )?(?:implemented|handled|present|found|covered|supported|validated|caught)\b|\b(?:is|are|still) missing\b|^\W*missing\b|\blacks?\b/i;

/** Sentences on what tests cover. */
const ofTests =
  /\btest coverage\b|\b(?:unit|integration|automated|e2e|end[- ]to[- ]end|functional|api|feature) tests?\b|\btests? (?:cases? )?(?:cover\w*|verif\w+|assert\w*|check\w*|ensur\w+)\b/i;

function strengthOf(unit: Unit, flags: Flags, near: 'heading' | 'label' | null): Trace['strength'] | null {
  const { text, words } = unit;
  if (!near && ofTests.test(text)) return null;
  const { instructs, wish } = reasoningOf(text);
  if (wish || instructs || unit.block.head || (unit.around.instructing && !near)) return null;
  const told = flags.acts && (flags.where || flags.how);
  const long = words >= (near ? 7 : 8);
  if (denied.test(text)) return near ? 1 : null;
  if (told && long && unit.block.type !== 'row') {
    if (near === 'label' && !(flags.where && flags.how)) return 2;
    if (vague.test(text) && !concrete.test(text) && !(flags.where && flags.how)) return 2;
    if (!near && !(flags.where && flags.how) && !(concrete.test(text) && words >= 10)) return 2;
    return 3;
  }
  if (told) return 2;
  if (flags.named && (flags.where || flags.how) && words >= 3) return 1;
  return near && words >= 5 && (flags.where || flags.how || flags.acts) ? 1 : null;
}
