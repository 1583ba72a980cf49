import type { Document } from '../../facts';
import { argumentsOf, isArgued, ordersReader, rowOf, type Argument } from './decisions';
import { byDocument, byPart, byText } from './memo';
import { explains } from './reasons';
import { mainTechnologiesIn, mainTechnology, namesTestTool, technologyCount } from './technology-words';
import { traceOf, type Trace } from './traces';
import { unitsOf } from './units';

const named = mainTechnology.source;

/** A verb of choosing or using shortly before a main technology, or such a technology followed by its choice. */
const chosen = new RegExp(
  '(?:\\b(?:chos\\w+|choos\\w+|pick\\w*|opt\\w* (?:for|to)|decid\\w* (?:on|to)|went with|go(?:ing)? with|settled on|select\\w*|prefer\\w*|adopt\\w*|favou?r\\w*|use|uses|used|using|utili[sz]\\w*|leverag\\w*|built (?:on|with|in|using)|written in|writ\\w+ (?:it )?in|relies on|rely on|runs? on|backed by|based on|powered by|moved to|switched to|migrated to|stor\\w+ (?:\\S+ ){0,5}in|reads? (?:\\S+ )?from|ke(?:ep|pt)\\w* (?:\\S+ ){0,5}in|stick\\w* (?:to|with)|' +
    'elegí|elegimos|opt[éeo]\\w*|us[oaé]\\w*|utiliz\\w+|utilis\\w+|escolh\\w+|choisi\\w*|verwend\\w+|nutz\\w+|gewählt|entschieden)\\b|使用|采用|选择|选用|採用|選択|選定|使って|使用し)' +
    `[^.;\\n]{0,60}?${named}(?![ -](?:packages?|modules?|libraries|code|files?|versions?|projects?|structs?|developers?|applications?|apps?|types?|classes|apis?|api's|endpoints?|schemas?|queries|query|commands?|containers?)\\b)|` +
    `${named}(?!['’]s)(?:[^.;,\\n]{0,40}?(?:\\b(?:was|were|is|are|has been) (?:the \\w+ )?(?:chosen|used|picked|selected|preferred|choice|adopted|favou?red|added|introduced|brought in)|を(?:採用|選択|選定|使用|選))|(?:[ (]+[^ .;,]+){0,2}?[ )]+(?:over|instead of|rather than|statt|en lugar de|en vez de|em vez de|plutôt que|au lieu de)\\b)`,
  'iu',
);
/** What a technology has: who asks why that is so does not ask why it was picked. */
const detailOfTechnology = new RegExp(
  `${named}['’]?s? (?!${named})(?:\\p{L}+\\p{Ll}\\p{Lu}\\p{L}*|(?:\\p{Ll}+ )?(?:keys?|topics?|partitions?|index(?:es)?|sequences?|triggers?|schemas?|tables?|columns?|rows?|enums?|headers?|properties|containers?|images?|ports?|versions?|migrations?|queries|query|connections?)(?!\\p{L}))`,
  'u',
);
const chooses = byText((text) => chosen.test(text.slice(0, 800)));

/** The part of a sentence that is not its reason. */
const withoutCause = byText((text) =>
  text
    .replace(/^\W*(?:because|since|as|given that|due to)\b[^,]{5,200},/i, ' ')
    .replace(/\b(?:because|since|due to|given that)\b.*$/i, ' '),
);
/** A purpose that says more than `for performance`. */
const fullPurpose = /\b(?:for|to|thanks to|gives?|offers?|brings?|provides?)\b(?:\W+[\wÀ-ɏ'’-]+){5,}/iu;
const forIts = /\bfor (?:its|their|easy|simple)\b(?:\W+[\wÀ-ɏ'’-]+){4,}/iu;
/** What it is chosen for is this project, not the general use that its makers name. */
const fitsProject =
  /\b(?:(?:fits?|suits?)(?: \w+){0,2}|work(?:s|ed)? (?:well|best|great|fine)|(?:well|ideally|perfectly|best)[- ]suited|(?:good|great|ideal|perfect|natural|right|excellent|best) (?:fit|choice|match|option))(?: (?:for|to|with))? (?:this|our|my|the) (?:[\w-]+ ){0,2}(?:(?:micro)?services?|projects?|apps?|applications?|apis?|systems?|workloads?|use cases?|needs|requirements|domain|data|team)\b/i;

/** For which quality it was taken, where decisions are argued. */
const forQuality =
  /\b(?:for|because of|thanks to|due to) (?:(?:its|their|the|better|more|greater|maximum|sheer) )?(?:simplicity|speed|ease|familiarity|convenience|flexibility|portability|type[- ]safety|performance|productivity|maturity|reliability|consistency|safety|low \w+|rapid|quick|strong|native|built-in)\b/i;
/** To learn it, or to see how it does. */
const trial =
  /\bto (?:try|learn|explore|practi[cs]e|experiment|get (?:to know|familiar|experience|more)|gain|become|challenge|see how|improve my|refresh|deepen)\b|\b(?:want(?:ed)?|wished) to (?:try|learn|explore|practi[cs]e|get|gain|see|use)\b|\b(?:never|not) (?:\w+ )?(?:used|worked with|tried)\b/i;
/** What suits those who chose it. */
const suitsAuthors =
  /\b(?:familiar(?:ity)?|comfortable|experienced?|popular|well[- ](?:known|documented|supported)|mature|battle[- ]tested|(?:easy|simple|quick|fast) to (?:set ?up|learn|use|start|read|test|write|deploy|get)|(?:easy|simple|quick|fast) (?:set-?up|start|development)|(?:i|we) (?:know|knew|love|like|have used|had used|work with|use (?:it|them) (?:daily|at work)))\b/i;
/** Said of it right after the choice: `I went with X. It needs …`, `I picked X - …`. */
const saidOfChoice =
  /[.;:,–—(-] ?(?:it|they|which|this)(?:(?:['’]s|['’]re| is| are| was| were) (?!(?:now |also |currently )?(?:used|running|run|installed|called|available|stored|configured|deployed|started|at|in|on|under|here|below|my|our|not (?:yet|finished|complete))\b)| (?:has|have|gives?|needs? (?:no|little|less|only)|offers?|provides?|comes?|works?|fits?|makes?|keeps?|handles?|lets?|supports?|scales?|requires? (?:no|little|less|only)) )(?:[\w'’,-]+ ){2,}/i;
/** Who begins with the own choice does not instruct, also where `you` follows. */
const ownChoice =
  /^\W*(?:i|we)(?:['’]ve| have)? (?:\w+ly )?(?:chose|chosen|picked|went|opted|decided|selected|preferred)\b/i;
/** Kinds of main technologies, for those who weigh them without a name. */
const kinds =
  /\b(?:ORMs?|raw SQL|plain SQL|hand-?written SQL|NoSQL|no-SQL|non-relational|relation(?:al)? (?:database|DB|data ?store|model)s?|SQL databases?|document (?:database|store|DB)|graph database|key[- ]value (?:store|database)|message broker|web framework)\b/;

/** Whether one kind of technology is chosen over another, or left out, with the reason. */
function choosesKind({ unit, text, reasoning }: Argument, argued: boolean): boolean {
  if (unit.words < 8 || !kinds.test(withoutCause(text)) || reasoning.wish) return false;
  if (!reasoning.cause && !reasoning.contrast) return false;
  return reasoning.decides || fitsProject.test(text) || (argued && reasoning.uses);
}

/** Reasons that a document gives for the main technologies it is built on. */
export const stackTraces = byDocument((document): readonly Trace[] => {
  if (
    document.role === 'decision' &&
    /record (?:the )?architect\w+ decisions/i.test(document.sections[0]?.heading ?? '')
  )
    return [];
  const sections = argumentsOf(document);
  const records = document.role === 'decision' && recordsChoice(document, sections.flat());
  return sections.flatMap((section) => [...choicesIn(section), ...(records ? recorded(section) : [])]);
});

const choicesIn = byPart((section: readonly Argument[]) =>
  section.flatMap((argument): readonly Trace[] => {
    const strength = strengthOf(argument);
    return strength ? [traceOf(argument.unit, strength, isListed(argument) ? 3 : 0)] : [];
  }),
);

/** Whether a decision record is about a main technology: by its title, or by what it says was decided. */
const recordsChoice = ({ sections }: Document, said: readonly Argument[]): boolean => {
  const title = sections[0]?.heading ?? '';
  return (
    (chooses(title) && asksForTechnology(title)) ||
    said.some(({ unit, text }) => /\bdeci(?:sion|ded)\b/i.test(unit.around.headings[0] ?? '') && chooses(text))
  );
};

/** The points of a record's rationale, each under a name of its own or with its reason. */
const recorded = byPart((section: readonly Argument[]): readonly Trace[] => {
  const items = pointsOf(section).filter(
    ({ unit, text, reasoning }) =>
      unit.words >= 5 && (unit.block.lead !== undefined || explains(reasoning)) && !pending.test(text),
  );
  const [first] = items;
  return first && items.length >= 2 && rationale.test(headingOf(first)) ? [traceOf(first.unit, 3, 3)] : [];
});

const pointsOf = (section: readonly Argument[]): readonly Argument[] =>
  section.filter(({ unit, reasoning }) => unit.block.type === 'item' && !reasoning.wish && !reasoning.instructs);
const headingOf = ({ unit }: Argument): string => unit.around.headings[0] ?? '';
/** A point that somebody has still to write. */
const pending =
  /\b(?:to be|tb[ad]|todo|pending|later|unknown|ask|fill in|describe|explain|write|not (?:yet )?(?:known|written|decided|clear))\b/i;
const rationale =
  /^\W*(?:rationale|reasons?|reasoning|justification|why\b.*|motivo|justificativa|razones|begründung)\W*$/i;
const isListed = ({ unit }: Argument): boolean => unit.topics.has('stack-choice') || isArgued(unit) !== null;

function strengthOf(argument: Argument): Trace['strength'] | null {
  const { unit, text, reasoning } = argument;
  if (unit.block.head) return null;
  const row = rowOf(argument);
  if (row) return mainTechnologiesIn(row.what).length > 0 ? 3 : technologyCount(row.what) > 0 ? 2 : null;
  if (reasoning.wish || (unit.words < 5 && text === unit.text) || /\b(?:should|shouldn['’]t)\b/i.test(text))
    return null;
  const listed = isListed(argument);
  const main = mainTechnologiesIn(withoutCause(text)).length > 0;
  const heading = unit.label || (unit.around.headings[0] ?? '');
  const asked = isArgued(unit) === 'why' && asksForTechnology(heading);
  if (asked) return unit.words >= 4 ? 3 : 2;
  if (
    (reasoning.instructs && !ownChoice.test(text)) ||
    ordersReader(unit) ||
    (unit.around.instructing && !reasoning.decides)
  )
    return null;
  const gives = explains(reasoning);
  const argued = isArgued(unit) !== null;
  const weighed = reasoning.cause || reasoning.contrast;
  if (choosesKind(argument, argued)) return 3;
  if (main) {
    const opens =
      listed &&
      beginsWithTechnology(text) &&
      (reasoning.cause || reasoning.contrast || reasoning.decides || forIts.test(text) || fitsProject.test(text));
    const picks = chooses(text) || opens;
    if (argued && weighed && beginsWithTechnology(text) && unit.words >= 4) return 3;
    if (argued && (picks || listed) && beginsOrUses(text) && (forQuality.test(text) || trial.test(text))) return 3;
    if (picks && reasoning.decides && (saidOfChoice.test(text) || trial.test(text))) return 3;
    if (beginsWithTechnology(text) && unit.words >= 7 && /\bthan (?:\w+ )?[A-Z]/.test(text) && weighed) return 3;
    const underTechnology = isArgued(unit) === 'decisions' && mainTechnologiesIn(heading).length > 0;
    if ((picks || underTechnology) && unit.words >= 7 && (gives || forIts.test(text) || fitsProject.test(text)))
      return 3;
    if (picks && reasoning.decides && reasoning.purpose && fullPurpose.test(text)) return 3;
    if (picks && reasoning.purpose) return 2;
    return null;
  }
  if (isArgued(unit) === 'decisions' && mainTechnologiesIn(heading).length > 0)
    if ((unit.words >= 6 && gives) || (unit.words >= 4 && (suitsAuthors.test(text) || weighed))) return 3;
  const side = technologyCount(text) > 0 && !namesTestTool(text);
  return side && (reasoning.uses || reasoning.decides) && gives ? 1 : null;
}

/** Whether a heading asks for the technology: `Why Redis as a queue?`, and not `Why the order number as Kafka message key?`. */
const asksForTechnology = byText(
  (heading) =>
    mainTechnologiesIn(heading.replace(/\bas (?:an? |the |our )?.*$/i, ' ').replace(detailOfTechnology, ' ')).length >
    0,
);

/** Whether a text opens with a technology, with its use, or with what the choice is about: `Database choice: SQLite …`. */
const beginsOrUses = (text: string): boolean =>
  beginsWithTechnology(text) ||
  /^\W*(?:i |we )?(?:used|using|use|chose|picked|went with)\b/i.test(text) ||
  /^\W*[\p{L} /&-]{2,30}[:：–—-]\s/u.test(text);

/** Whether a list item or paragraph opens with a main technology. */
const beginsWithTechnology = byText((text) => {
  const start = text.replace(/^[^\p{L}.]+/u, '').slice(0, 40);
  const match = mainTechnology.exec(start);
  return match !== null && match.index <= 14 && !/^['’]s\b/.test(start.slice(match.index + match[0].length));
});

/** Whether a document names main technologies at all, without a reason. */
export const namesStack = byDocument((document: Document): boolean =>
  unitsOf(document).some(({ text }) => mainTechnologiesIn(text).length > 0),
);
