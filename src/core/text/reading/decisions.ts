import type { Document } from '../../facts';
import { normalised, phrasePattern } from '../prose/phrases';
import { byDocument, byPart, byText } from './memo';
import { reasonedRows, type ReasonedRow } from './reasoned-rows';
import { continues, explains, reasoningOf, type Reasoning } from './reasons';
import {
  isDesign,
  isPlainDesign,
  isTechnical,
  mainTechnologiesIn,
  namesTestTool,
  technologyCount,
} from './technology-words';
import { traceOf, type Trace } from './traces';
import type { Topic } from '../documents/topics';
import { askSections, type Unit } from './units';
import { leavesOut, leavesOutElsewhere, opensWithApproach, turnsFrom } from './weighing';

/** Headings under which decisions are argued. */
const decisionHeading = phrasePattern(
  'design decision*|technical decision*|technology decision*|architect* decision*|key decision*|engineering decision*|implementation decision*|important decision*|decisions|decision log|decision record*|decisions made|adr|adrs|trade off*|tradeoff*|design choice*|technical choice*|technology choice*|architect* choice*|engineering choice*|implementation choice*|key choices|stack choice*|choices|tech choice*|database choice*|db choice*|framework choice*|library choice*|language choice*|choice of tech*|choice of database|choice of framework|tech decision*|database decision*|rationale|design and rational|rational|design rationale|alternatives considered|considered alternatives|considered options|alternatives|pros and cons|decision outcome|reasoning|justification*',
  'decisiones|decisiones de diseno|decisiones tecnicas|compromisos|alternativas|justificacion|decisoes|decisoes tecnicas|decisoes de projeto|decisoes de design|escolhas|escolhas tecnicas|trade offs|choix|choix techniques|choix d architecture|decisions techniques|compromis|entscheidungen|designentscheidungen|architekturentscheidungen|technische entscheidungen|abwagungen|begrundung',
  '设计决策|技术决策|架构决策|设计考虑|权衡|取舍|技术选型|选型理由|設計判断|設計上の判断|技術的な判断|トレードオフ|選定理由|技術選定|工夫した点|こだわり|技術的な工夫',
  '기술적 의사결정*|의사결정*|의사 결정*|기술 선택*|기술 선정*|선택 이유|선정 이유|도입 이유|사용 이유|기술적 고민*|트레이드오프',
);
const whyHeading =
  /^(?:\W|\d)*(?:why|por qué|por que|pourquoi|warum|为什么|なぜ)(?![A-Za-zÀ-ɏ])|(?:を選んだ理由|の理由|を採用した理由)/iu;
const projectHeading =
  /\b(?:this (?:project|repo|repository|app|application|api|template|boilerplate|tool|library|package|service|system|course|exists)|(?:would|should|do) (?:i|you|we)|use (?:this|it)\b|choose us|i (?:built|made|created|wrote)|we (?:built|made|created|wrote)|it matters|it exists|us|matters|contribute|star)\b|^(?:\W|\d)*why\W*$/i;

const asHeading = byText(normalised);
const namesDecisions = byText((heading) => decisionHeading.test(asHeading(heading)));

/** Whether a heading asks why something technical is as it is. */
const asksWhy = byText(
  (heading) => whyHeading.test(heading) && !projectHeading.test(heading) && heading.split(/\s+/).length >= 2,
);

/** Whether a unit stands where decisions are argued: under such a heading, or under `Why X?`. */
export function isArgued(unit: Unit): 'decisions' | 'why' | null {
  const names = unit.label === '' ? unit.around.headings : [unit.label, ...unit.around.headings];
  if (names.slice(0, 2).some(asksWhy) || /^why\b/i.test(unit.label)) return 'why';
  const [name = '', ...above] = names;
  if (isTechnical(name) && above.some(promisesReasons)) return 'why';
  return names.some(namesDecisions) ? 'decisions' : null;
}

/** Headings that promise reasons, so that what stands below the name of a thing is its reason. */
const reasonHeading = phrasePattern(
  'rationale*|rational|justification*|reasons for*|reasons behind*|reasoning behind*|=reasons|=reasoning',
  'justificacion*|justificativa*|razones de*|motivos de*|motivos da*|raisons de*|begrundung*|选型理由|选择理由|選定理由|採用理由|선택 이유|선정 이유|도입 이유|사용 이유',
);
const promisesReasons = byText((heading) => reasonHeading.test(asHeading(heading)));

/** Headings under which remarks on the design are gathered: what gives a reason there is a decision. */
const notesHeading = phrasePattern(
  'design consideration*|technical consideration*|architect* consideration*|implementation consideration*|=considerations|design note*|design and assumption*|notes on design|notes on the design|design philosophy|design principle*|design approach',
  'consideraciones de diseno|consideraciones tecnicas|notas de diseno|consideracoes de design|consideracoes tecnicas|considerations de conception|designnotizen|设计说明|设计考量|设计思路|設計方針|設計思想|설계 고려*|설계 원칙*',
);
/** What the design gains: headings that speak of how it was done, and not of what users get. */
const gainHeading =
  /^\W*(?:(?:key |main )?(?:benefits|advantages|pros|drawbacks|disadvantages|cons)(?: (?:of|in) (?:this|the|our|such an?) (?:\w+ )?(?:approach|design|change|architecture|structure|pattern|solution|separation|decision|choice|migration|refactoring?))|(?:advantages|benefits|improvements) over\b.{2,60})\W*$/i;
const bareGain = /^\W*(?:benefits|advantages|pros|drawbacks|disadvantages|cons|why)\W*$/i;
const designHeading = /\b(?:system design|design|architecture|approach)\b/i;

/** Whether a unit stands among remarks on the design, or under what the design gains or costs. */
function isNoted({ around, label, block }: Unit): boolean {
  const [own = '', above = ''] = around.headings;
  if ([label, own].some((name) => name !== '' && (notesHeading.test(asHeading(name)) || gainHeading.test(name))))
    return true;
  return block.type === 'item' && bareGain.test(own) && designHeading.test(above);
}

/** Whether a unit says what it is about before it goes on: `**Storage** …`, `Storage: …`. */
const isNamed = ({ label, text }: Unit): boolean => label !== '' || /^\W*\p{L}[\p{L}\d /-]{1,30}: /u.test(text);

/** Advice to the reader rather than an account of what was done. */
const orders =
  /\byour?\b|(?:^\W*|[:–—-] )(?:use|keep|avoid|add|rotate|store|make|prefer|always|never|implement|ensure|apply|set|consider|do|don['’]t|cache|hash|limit|enable|configure|validate|check|log|return|write|split|create)\b/i;

/** The items of the list that a unit leads to. */
const listBelow = ({ section, block, text }: Unit): string => {
  if (!/[:：]\s*$/.test(text)) return '';
  const after = section.blocks.slice(section.blocks.indexOf(block) + 1);
  const end = after.findIndex(({ type }) => type !== 'item');
  return after
    .slice(0, end === -1 ? 12 : Math.min(end, 12))
    .map((item) => item.text)
    .join(', ');
};

/** Whether a unit says why the things listed below it were left out. */
function leavesListOut({ unit, text, reasoning }: Argument): boolean {
  if (reasoning.wish || reasoning.instructs || !(leavesOut.test(text) || leavesOutElsewhere.test(text))) return false;
  const list = listBelow(unit);
  return list !== '' && isTechnical(list) && (reasoning.purpose || reasoning.cause || reasoning.contrast);
}

/** Whether an item stands under the name of one choice where decisions are argued, so that its reason needs no whole sentence. */
function isUnderChoice({ text, block, label, around }: Unit): boolean {
  const name = label === '' ? (around.headings[0] ?? '') : label;
  return block.type === 'item' && name !== '' && !namesDecisions(name) && isTechnical(`${name} ${text}`);
}

/** What a choice brings about, and not what it is used for or to do. */
const secures = /^\W*(?:avoids|prevents|ensures|guarantees|eliminates)\b/i;

const explaining: readonly Topic[] = [
  'architecture',
  'trade-offs',
  'stack-choice',
  'features',
  'performance',
  'scaling',
  'request-flow',
];

/** Whether a unit is an order to its reader; where the design is explained, `Use X for Y` says what the project does. */
export const ordersReader = (unit: Unit): boolean =>
  /^\W*(?:use|keep|avoid|prefer|always|never|do not|don['’]t|consider)\b/i.test(unit.text) &&
  !explaining.some((topic) => unit.topics.has(topic));

/** A unit with the sentences of its block that go on from it. */
export interface Argument {
  readonly unit: Unit;
  readonly text: string;
  readonly reasoning: Reasoning;
}

/** Every unit of a document by section, joined with the next sentence where that refers back. */
export const argumentsOf = askSections((units): readonly Argument[] =>
  units.map((unit, index) => {
    const next = units[index + 1];
    const goesOn = next?.block === unit.block && (continues(next.text) || turnsFrom(unit.text, next.text));
    const text = goesOn ? `${unit.text} ${next.text}` : unit.text;
    return { unit, text, reasoning: reasoningOf(text) };
  }),
);

/** The row that an argument stands in, if it names its reason. */
export const rowOf = ({ unit }: Argument): ReasonedRow | undefined => reasonedRows(unit.section).get(unit.block);

/** The boilerplate record with which tools for decision records begin a log. */
const boilerplate = /record (?:the )?architect\w+ decisions/i;
const recordHeading =
  /\b(?:decision|outcome|consequences|rationale|pros and cons|considered|alternatives|trade-?offs?|positive|negative|good|bad)\b|(?<!\p{L})(?:decisi[óo]n|decis[ãa]o|décision|entscheidung|consecuencias|consequ[êe]ncias|conséquences|konsequenzen|folgen|alternativas|alternativen|justificación|justificativa)(?!\p{L})|决定|决策|后果|影响|決定|結果/iu;
/** The lists of what a decision brings and costs; their items are short. */
const effectLabel =
  /^\W*(?:pros?|cons|positives?|negatives?|benefits?|costs?|drawbacks?|downsides?|advantages?|disadvantages?|good|bad|ventajas?|desventajas?|vantagens|desvantagens|positiv[oa]s?|negativ[oa]s?|avantages?|inconvénients?|vorteile?|nachteile?|优点|缺点|利点|欠点|メリット|デメリット)(?!\p{L})/iu;

/** Decisions that a document explains, with their reason or their cost. */
export const decisionTraces = byDocument((document): readonly Trace[] => {
  if (document.role === 'decision' && isBoilerplate(document)) return [];
  return argumentsOf(document).flatMap((section) => decisionsIn(section, document.role));
});

const decisionsIn = byPart((section: readonly Argument[], role: Document['role']) =>
  section.flatMap((argument): readonly Trace[] => {
    const strength = strengthOf(argument, role);
    return strength ? [traceOf(argument.unit, strength, weightOf(argument))] : [];
  }),
);

/** Where decisions are argued is the better place to point at, and among sentences those that choose and weigh. */
function weightOf({ unit, reasoning }: Argument): number {
  const argued = isArgued(unit);
  const { cause, contrast, decides } = reasoning;
  if (namesEffect(unit)) return 6;
  return (argued === 'decisions' ? 5 : argued === 'why' ? 2 : 0) + Number(cause) + Number(contrast) + Number(decides);
}

const isBoilerplate = ({ sections, path }: Document): boolean =>
  boilerplate.test(path.replace(/[-_]/g, ' ')) || sections.slice(0, 2).some(({ heading }) => boilerplate.test(heading));

function strengthOf(argument: Argument, role: Document['role']): Trace['strength'] | null {
  const { unit, text, reasoning } = argument;
  if (unit.block.head) return null;
  const row = rowOf(argument);
  if (row) return isTechnical(row.what) || isArgued(unit) ? 3 : 2;
  const { purpose, decides, uses, instructs, wish } = reasoning;
  const gives = explains(reasoning);
  const long = text.length >= 40 || /[\u3040-\u9fff]{12}/.test(text);
  const argued = isArgued(unit);
  const record = role === 'decision' && unit.around.headings.some((heading) => recordHeading.test(heading));
  if ((argued || record) && !unit.around.instructing) {
    if (
      argued === 'why' &&
      unit.words >= 3 &&
      (isTechnical(unit.around.headings[0] ?? '') || isTechnical(text) || gives)
    )
      return 3;
    if (record && unit.block.type === 'item' && unit.words >= 3 && namesEffect(unit)) return 3;
    if (unit.words >= 6 && long && (gives || purpose || (decides && unit.words >= 9))) return 3;
    if (argued === 'decisions' && unit.words >= 5 && (gives || secures.test(text)) && isUnderChoice(unit)) return 3;
    if (unit.words >= 8 && (unit.label !== '' || record || unit.block.cells) && isTechnical(text)) return 3;
    return unit.words >= 5 ? 2 : 1;
  }
  if (leavesListOut(argument)) return 3;
  if (isNoted(unit) && !wish && !instructs && !unit.around.instructing && isTechnical(text)) {
    if (unit.words >= 6 && gives) return 3;
    // A purpose in fewer words is what any project says of caching or security.
    if (unit.words >= 9 && purpose && isNamed(unit) && !orders.test(text)) return 3;
    if (
      gainHeading.test(unit.around.headings[0] ?? '') &&
      unit.words >= 5 &&
      !/^\W*(?:users?|customers?|clients?|you)\b/i.test(text)
    )
      return 3;
  }
  if (
    wish ||
    instructs ||
    ordersReader(unit) ||
    unit.words < 7 ||
    !long ||
    !isTechnical(text) ||
    !(isDesign(text) || opensWithApproach(text) || (decides && gives && isPlainDesign(text)))
  )
    return null;
  if (namesTestTool(text) && technologyCount(text) === 0) return null;
  const { instructing } = unit.around;
  if (decides && (gives || (purpose && !instructing))) return 3;
  if (uses && gives && (!instructing || speaksForItself(text))) return unit.words >= 9 || !/[a-z]/i.test(text) ? 3 : 2;
  if (purpose && !instructing && (uses || mainTechnologiesIn(text).length > 0)) return 1;
  return null;
}

const namesEffect = ({ label, around }: Unit): boolean =>
  effectLabel.test(label) || effectLabel.test(around.headings[0] ?? '');

/** In set-up sections only what the authors say of their own doing counts. */
const speaksForItself = (text: string): boolean => /\b(?:we|i|our|this (?:project|service|app|api))\b/i.test(text);
