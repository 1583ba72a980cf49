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
  /** Words for what it holds or does, which say something only under a heading on it. */
  readonly has: RegExp;
}

/** Claims that fit every service. */
const vague =
  /(?<![A-Za-zÀ-ɏ])(?:proper(?:ly)?|appropriate(?:ly)?|meaningful|robust|comprehensive|graceful(?:ly)?|consistent(?:ly)?|clean|clear|user-friendly|good|better|standard(?:i[sz]ed)?|adecuad\w+|apropiad\w+|adequad\w+|approprié\w*|sauber\w*|angemessen\w*)(?![A-Za-zÀ-ɏ])/iu;
const concrete =
  /\b[1-5]\d\d\b|\b[45]xx\b|`|\b[A-Z][a-z]+(?:[A-Z]\w+)+\b|\b[a-z]+(?:[A-Z]\w+)+\b|\b\w+_\w+\b|\b\w+<\w|\.(?:go|ts|js|py|java|kt|cs|rb|php|rs|ex)\b|\{|"/;

/** What a text holds of a concern. */
interface Flags {
  readonly named: boolean;
  readonly acts: boolean;
  readonly where: boolean;
  readonly how: boolean;
  readonly has: boolean;
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
      has: concern.has.test(short),
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
    const layers = units.filter(
      (unit) => isLayer(unit) && isNear(unit, concern) && saysAnything(flagsOf(unit.text.replace(layer, ''))),
    );
    const ruled = concern.topic === 'validation' ? units.filter((unit) => ruledRows(unit.section).has(unit.block)) : [];
    const told = [account ? points : [], answers.length >= 2 ? answers : [], isLayered(layers) ? layers : [], ruled];
    const [first] = told.find(({ length }) => length > 0) ?? [];
    const halves =
      concern.topic === 'validation' ? units.filter(({ block }) => block.type !== 'row' && !block.head) : [];
    return {
      traces,
      listed,
      told: first ? [traceOf(first, 3, 3)] : [],
      placed: halves.filter((unit) => flagsOf(unit.text).named && isPlaced(unit)),
      meant: halves.filter(
        (unit) => flagsOf(unit.text).named && flagsOf(unit.text).how && !isPlaced(unit) && !unit.topics.has('features'),
      ),
    };
  });
  return byDocument((document) => {
    const sections = toldIn(document);
    return [
      ...sections.flatMap(({ traces }) => traces),
      ...sections.flatMap(({ listed }) => listed),
      ...sections.flatMap(({ told }) => told),
      ...(sections.some(({ meant }) => meant.length > 0)
        ? sections.flatMap(({ placed }) => placed).map((unit) => traceOf(unit, 3))
        : []),
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

/** A point that begins with the place that it speaks of: `Service layer - rules on rooms`. */
const isLayer = ({ block, text, words }: Unit): boolean =>
  block.type === 'item' && words >= 4 && layer.test(text) && !reasoningOf(text).instructs && !reasoningOf(text).wish;
const layer =
  /^\W*(?:in |at )?(?:the )?(?:(?:[\w-]+ ){0,2}(?:layer|level|boundary|tier|side)|(?:request |query )?dtos?|(?:[\w-]+ )?(?:controllers?|services?|middlewares?|handlers?|schemas?|entit(?:y|ies)|models?|repositor(?:y|ies)|routes?|filters?|gateway)|domain|database|db|server|client|frontend|backend|api|transport|application|infrastructure|capa \p{L}+|camada \p{L}+|couche \p{L}+|\p{L}+schicht)\b(?: \([^)]{1,40}\))?\W{1,4}(?=\p{L})/iu;

const saysAnything = ({ named, acts, how }: Flags): boolean => named || acts || how;

/** A sentence that says at which place of the service something is validated; with what may be said elsewhere. */
const isPlaced = ({ text, words, around }: Unit): boolean => {
  const { instructs, wish } = reasoningOf(text);
  return (
    words >= 6 &&
    placed.test(text) &&
    !instructs &&
    !wish &&
    !denied.test(text) &&
    !around.instructing &&
    !ofTests.test(text)
  );
};
const placed =
  /\b(?:(?:validated|checked|saniti[sz]ed|enforced|verified|rejected)|(?:validation|checks?|sanitation)(?: \w+)? (?:happens?|takes? place|occurs?|lives?|runs?|is done|is performed|are done|are performed|is handled))(?: \w+ly)? (?:at|in|inside|within|before) (?:[\w-]+ ){0,4}?(?:boundar(?:y|ies)|edge(?! of (?!(?:the|our|this) (?:api|service|system|app\w*)))|controllers?|(?:route |request )?handlers?|middlewares?|pipes?|dtos?|layers?|gateway|routers?|domain|entit(?:y|ies)|constructors?|serializers?|value objects?)\b/i;

/** Rows of tables that say of each rule what it is checked by, where one of them names a place or a tool. */
const ruledRows = byPart(({ blocks }: Section): ReadonlySet<Block> => {
  const found = new Set<Block>();
  let column = -1;
  let table: Block[] = [];
  const close = (): void => {
    const cells = table.map((row) => row.cells![column]!.trim()).filter((cell) => cell !== '');
    if (cells.length >= 3 && cells.filter((cell) => checker.test(cell)).length >= 2)
      table.forEach((row) => found.add(row));
    table = [];
  };
  for (const block of blocks) {
    if (block.type !== 'row' || !block.cells || block.head) {
      close();
      column = block.head ? (block.cells ?? []).findIndex((cell, index) => index > 0 && checked.test(cell.trim())) : -1;
    } else if (column > 0 && block.cells.length > column) table.push(block);
  }
  close();
  return found;
});
const checked =
  /^(?:validation|validator|validation (?:layer|place|location|method)|(?:validated|checked|enforced) (?:by|in|at|with|where)|enforcement|where (?:it is |its )?(?:validated|checked|enforced))$/i;
const checker =
  /\b(?:domain|service|controller|dto|database|entity|middleware|schema|handler|value object|aggregate|constructor|fluentvalidation|zod|joi|pydantic|class-validator|bean validation|constraint)\b/i;

/** Whether points begin with two places or more. */
const isLayered = (points: readonly Unit[]): boolean =>
  new Set(points.map(({ text }) => layer.exec(text)![0].toLowerCase().replace(/\W/g, ''))).size >= 2;

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
    else if (block.head) answers = isAnswerHead(block.cells.map((cell) => cell.trim()));
    else if (answers && block.cells.slice(1).some((cell) => cell.trim() !== '')) found.add(block);
  }
  return found;
});
const isAnswerHead = ([first = '', ...rest]: readonly string[]): boolean =>
  situation.test(first) && rest.some((cell) => answer.test(cell));
const situation =
  /^(?:scenarios?|cases?|situations?|conditions?|causes?|triggers?|failures?(?: modes?)?|errors?|error (?:types?|cases?|conditions?)|exceptions?|when|escenarios?|casos?|cenários?|situaç(?:ão|ões)|situación|cas|szenario|fall|fehler)$/i;
const answer =
  /^(?:(?:api |service |system |expected |http |our )?(?:behaviou?rs?|responses?|results?|answers?|handling|actions?|outcomes?|reactions?|recovery|mitigations?)|what (?:happens|the (?:caller|client|user) (?:sees|gets))|(?:http )?(?:status(?: codes?)?|codes?)|http|comportamientos?|comportamentos?|respuestas?|respostas?|réponses?|antwort(?:en)?|verhalten)$/i;

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

/** Under a heading on the concern, what it has or keeps from happening says as much as what is done with it. */
const isTold = ({ named, acts, has, where, how }: Flags, text: string): boolean =>
  (acts && (where || how)) || (named && has && how && (where || concrete.test(text) || formal.test(text)));
const formal =
  /\b(?:json|rfc ?\d{4}|status|problem details|envelope|codes?|(?:request|correlation) id|\w+-id|headers?|result|dtos?|schemas?|pydantic|zod|joi|yup|fluentvalidation|class-validator|bean validation|annotations?|decorators?|form requests?|serializers?|changesets?)\b/i;

/** Statuses that are each said to be for a situation of its own: `404 for …, 409 when …`; `a missing label becomes 404`. */
const mapsCodes = (text: string): boolean => {
  const codes = new Set(Array.from(text.matchAll(codeFor), ([match]) => /[45]\d\d/.exec(match)![0]));
  return codes.size >= 2;
};
const codeFor =
  /\b[45]\d\d\b(?: [A-Z]\w+){0,3} (?:is )?(?:for|on|when|whenever|if|upon|in case|para|si|se|quando|cuando|pour|bei|wenn)\b|[A-Za-z]{3,} ?(?:→|->|=>|⇒|\b(?:becomes?|to|as|with|gives?|yields?|maps? to|mapped to|in|into|:)) (?:an? )?(?:HTTP )?[45]\d\d\b/g;

function strengthOf(unit: Unit, flags: Flags, near: 'heading' | 'label' | null): Trace['strength'] | null {
  const { text, words } = unit;
  if (!near && ofTests.test(text)) return null;
  const { instructs, wish } = reasoningOf(text);
  if (wish || instructs || unit.block.head || (unit.around.instructing && !near)) return null;
  const told = near === 'heading' ? isTold(flags, text) : flags.acts && (flags.where || flags.how);
  if (near && mapsCodes(text) && unit.block.type !== 'row') return 3;
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
