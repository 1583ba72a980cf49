import type { Block, Section } from '../../facts';
import { firstLineOf } from '../commands/document-commands';
import { excerptOf } from '../prose';
import { isWish } from '../prose/claims';
import { isDoneHeading, isDoneItem, isDoneRow, saysNothingLeft } from './done';
import { byDocument, byPart, byText } from './memo';
import { isPlanHeading, isPlanLabel, isPlanPage } from './plan-headings';
import { speaksOfPlan } from './plan-sentences';
import { traceOf, type Trace } from './traces';
import { askSections, surroundingsOf, type Unit } from './units';
import { voiceOf } from './voice';

/** Headings under which an open task is a plan; elsewhere it may be a checklist for a release or a pull request. */
const taskHeading =
  /\b(?:features?|tasks?|progress|status|not (?:yet )?(?:done|implemented|started|included)|pending|remaining|outstanding|todos?|implementation|goals?|requirements?|functionalit\w+|modules?|phase|milestone|sprint|version|v\d|(?:continu(?:ous|ed)|further) development|funcionalidades|tareas|tarefas|fonctionnalités|tâches|aufgaben|funktionen)\b|功能|任务|进度|機能|タスク|進捗/i;

/** Headings that call it an improvement or a gap before production, where advice on how to deploy is none; and how such an item begins. */
const productionHeading =
  /\bproduction\b.*\b(?:improvements?|enhancements?|gaps)\b|\b(?:improvements?|enhancements?|gaps) (?:for|before|in) (?:\w+ )?production\b/i;
const toBuild =
  /^\W*(?:add|implement|introduce|integrate|build)\b(?!.*(?:\byours?\b|\benv(?:ironment)?\b|\bsecrets?\b|\b[A-Z]+_[A-Z_]+\b|`))/i;

const comingItem =
  /\((?:coming soon|planned|todo|to do|wip|in progress|soon|future|próximamente|em breve|geplant|à venir)\)|\b(?:coming soon)\b\W*$/i;

/** Items that fit every project, or that ask for help. */
const empty =
  /^(?:(?:add|adding|more|other|new|many|some|several|various|and|etc|future|additional|bug|bugs|fix|fixes|fixing|improve|improvements?|improving|features?|functionalit(?:y|ies)|enhancements?|updates?|changes?|things?|stuff|code|the|to|be|will|announced|soon|contributions?|welcome|are|pull|requests?|prs?|suggestions?|ideas?|feel|free|stay|tuned|see|issues?|open|list|here|project|general|none|nothing|yet|no|planned|plans?|know|a|of|for|all|proposed|known)\W*)+$/i;
const inviting =
  /\b(?:contributions?|pull requests?|suggestions|feedback|ideas) (?:are|is) (?:always |very |more than )?welcome\b|\bsee the (?:\[?open )?(?:issues|\[open issues)|\bopen issues\b/i;
const studying =
  /^\W*(?:read|study|review|see|check|understand|learn|visit|look|practi[cs]e|try|continue|go|follow|proceed|complete|move on|start|run|open|congratulations|now that)\b/i;
const past =
  /^\W*(?:added|implemented|fixed|improved|created|introduced|migrated|completed|released|last (?:updated|modified|edited|reviewed)\b|最后更新|最後更新|最終更新|✅|✔|☑|\[x\])/i;

/** What a document says is meant to come. */
export const planTraces = byDocument((document): readonly Trace[] => [
  ...plansIn(document).flat(),
  ...drawnPlansIn(document),
]);

const plansIn = askSections((units) =>
  units.flatMap((unit): readonly Trace[] => {
    const strength = unit.block.head ? null : strengthOf(unit);
    return strength ? [traceOf(unit, strength, isUnderPlan(unit) ? 4 : unit.block.task ? 2 : 0)] : [];
  }),
);

/** The mark of an open item in a list that is drawn in a block of text. */
const openMark = /^\s*(?:[-*+•]\s+)?(?:\[ ?\]|⬜|☐|🔲|◻|□|🔜|⏳|🚧|❌)\ufe0f?\s*(?=\S)/u;

/** Open items of lists that are drawn in blocks of text under a heading for plans. */
const drawnPlansIn = byDocument((document): readonly Trace[] =>
  voiceOf(document) === 'assignment'
    ? []
    : [...surroundingsOf(document)].flatMap(([section, { headings, aside }]) =>
        aside || !headings.slice(0, 2).some(isPlanHeading) || headings.slice(0, 1).some(isDoneHeading)
          ? []
          : drawnPlans(section, document.path),
      ),
);

const drawnPlans = byPart(({ blocks, heading }: Section, path: string): readonly Trace[] =>
  blocks.filter(isPlainText).flatMap((block) =>
    block.text.split('\n').flatMap((written, index): readonly Trace[] => {
      const text = written.slice(0, 300).replace(openMark, '').trim();
      if (!openMark.test(written.slice(0, 300)) || !isReal(text)) return [];
      const line = firstLineOf(block) + index;
      return [{ strength: 3, path, line, endLine: line, excerpt: excerptOf(text), heading, weight: 4 }];
    }),
  ),
);
const isPlainText = ({ type, language }: Block): boolean =>
  type === 'code' && /^(?:|text|txt|plain|plaintext|none|md|markdown)$/.test(language ?? '');

/** Whether a unit stands under a heading or label for plans, with none nearer that says its tasks are done. */
function isUnderPlan({ label, around, block, path }: Unit): boolean {
  if (label !== '' && isPlanLabel(label)) return true;
  if (block.type !== 'paragraph' && isPlanPage(path, block.task) && ![label, ...around.headings].some(isDoneHeading))
    return true;
  const near = around.headings.slice(0, 3);
  const at = near.findIndex(isPlanHeading);
  return at >= 0 && (block.task === 'open' || ![label, ...near.slice(0, at)].some(isDoneHeading));
}

const isForProduction = byText((heading) => productionHeading.test(heading.slice(0, 120)));

/** Whether a unit is something that was a plan once, or says that there is none. */
const isPast = ({ text, block, section }: Unit): boolean =>
  block.task === 'done' ||
  isBelowDone(block, section) ||
  past.test(text) ||
  saysNothingLeft(text) ||
  (block.type === 'row' ? isDoneRow(block.cells ?? []) : block.task !== 'open' && isDoneItem(text));

/** Whether an item is a remark on a task that is ticked. */
function isBelowDone(block: Block, { blocks }: Section): boolean {
  const { type, task, depth = 0 } = block;
  if (type !== 'item' || task !== undefined || depth === 0) return false;
  const above = blocks.slice(0, blocks.indexOf(block));
  return above.findLast((one) => one.type === 'item' && (one.depth ?? 0) < depth)?.task === 'done';
}

/** Under next steps `Run …` is meant for the reader; on a list of what is to be done it is a task, unless it is a command. */
const isOwnTask = ({ text, around, label }: Unit): boolean =>
  /^\W*(?:to[ -]?dos?|backlog)\b/i.test(label || (around.headings[0] ?? '')) && !ofReader.test(text);
const ofReader =
  /^\W*(?:run|start|try|open|visit|see|read)\s+(?:npm|npx|yarn|pnpm|docker|make|go|python3?|pip3?|mvn|gradle|cargo|php|bundle|\.?\/|`|https?:|the (?:apps?|application|server|service|following|commands?|project|docs?|documentation)\b)/i;

/** Whether an item says anything that not every project could say. */
const isReal = byText((text): boolean => {
  const words = text
    .replace(/\[[ x]\]/gi, ' ')
    .replace(/[^\p{L}\p{N}/+#.\s-]/gu, ' ')
    .trim();
  return words.length >= 3 && !empty.test(words) && !inviting.test(text) && /\p{L}{2}/u.test(words);
});

/** Whether a task stands on a list that others tick, or shows what a list looks like. */
const ofChecklist = ({ text, around, label }: Unit): boolean =>
  /\b(?:check-?list|deploy\w*|set-?up|install\w*|samples?|examples?|contribut\w*|pull requests?|markdown|release)\b/i.test(
    `${label} ${around.headings[0] ?? ''}`,
  ) || /^\W*I have\b|\b[A-Z]+_[A-Z_]+\b/.test(text);

function strengthOf(unit: Unit): Trace['strength'] | null {
  const { text, block } = unit;
  if (isPast(unit) || (studying.test(text) && !isOwnTask(unit))) return null;
  if (isUnderPlan(unit)) {
    if (!isReal(text)) return 1;
    if (block.type === 'item' || block.type === 'row') return 3;
    return unit.words >= 6 || /[\u3040-\u9fff]{6}/.test(text)
      ? isIntroduction(text) || concernsReader.test(text) || /\btracker\b/i.test(text)
        ? 1
        : 3
      : 2;
  }
  if (block.task === 'open')
    return isReal(text) &&
      (taskHeading.test(`${unit.label} ${unit.around.headings[0] ?? ''}`) ||
        (unit.section.blocks.some(({ task }) => task === 'done') && !ofChecklist(unit)))
      ? 3
      : null;
  if (unit.words >= 3 && isReal(text) && toBuild.test(text) && unit.around.headings.slice(0, 2).some(isForProduction))
    return 3;
  if (unit.around.instructing || !isReal(text)) return null;
  if (comingItem.test(text) && unit.words >= 3) return 3;
  return speaksOfPlan(text) &&
    unit.words >= 7 &&
    !/[?？]\s*$/.test(text) &&
    !concernsReader.test(text) &&
    (isWish(text) || unit.words >= 9)
    ? 3
    : null;
}

/** A sentence that only leads to the list below it. */
const isIntroduction = (text: string): boolean => /[:：]\s*$/.test(text);
const concernsReader =
  /\byou(?:r|'ll)?\b|\bif the\b|\bwill be (?:available|running|started|displayed|shown|created|accessible)\b/i;
