import type { Block, Section } from '../../facts';
import { firstLineOf } from '../commands/document-commands';
import { excerptOf } from '../prose';
import { isWish } from '../prose/claims';
import { normalised, phrasePattern } from '../prose/phrases';
import { isDoneHeading, isDoneItem, isDoneRow, saysNothingLeft } from './done';
import { byDocument, byPart, byText } from './memo';
import { traceOf, type Trace } from './traces';
import { askSections, surroundingsOf, type Unit } from './units';
import { voiceOf } from './voice';

/** Headings under which plans stand. */
const planHeading = phrasePattern(
  'future*|roadmap*|road map|next step*|whats next|what is next|what comes next|=next|=to do|=todo|=todos|=to dos|to do list|todo list|todo items|things to do|=planned|planned *|plans|possible improvement*|potential improvement*|areas for improvement|room for improvement|=improvements|improvements to *|suggested improvement*|further improvement*|potential enhancement*|possible enhancement*|=enhancements|planned enhancement*|=upcoming|upcoming feature*|=coming soon|=backlog|wish list|wishlist|ideas for *|=ideas|further work|what i would do*|what id do*|what i would improve|what i would change|what would i *|what you would improve|what we would improve|what i could do better|what could be better|what could be improved|what should be improved|proposed improvement*|proposed enhancement*|recommended improvement*|improvement options|improvements options|options for improvement|if i had more time|with more time|given more time|where to go from here|=milestones|what would change*|what wed change*|missing features|features to add|things to add|things to improve|not done yet|not yet done|still to do|left to do|remaining work|outstanding work|open tasks|future extensions|possible extensions|extension ideas',
  'mejoras|mejoras futuras|posibles mejoras|mejoras pendientes|futuro|futuras mejoras|trabajo futuro|proximos pasos|pendiente|pendientes|por hacer|hoja de ruta|melhorias|melhorias futuras|possiveis melhorias|futuras melhorias|proximos passos|proximas etapas|a fazer|pendencias|roteiro|ameliorations|ameliorations possibles|ameliorations futures|pistes d amelioration|evolutions|evolutions possibles|evolutions futures|travaux futurs|prochaines etapes|feuille de route|a faire|perspectives|verbesserungen|mogliche verbesserungen|nachste schritte|ausblick|offene punkte|geplant|geplante*|fahrplan|zukunft*|weiterentwicklung',
  '待办|待办事项|计划|开发计划|后续计划|路线图|未来*|后续|改进|改进方向|下一步|优化方向|今後*|予定|ロードマップ|改善点|やること|展望|次のステップ|今後の課題',
);
const doneHeading =
  /\b(?:deployments?|(?<!not )done|completed|implemented|finished|performance improvements?|improvements (?:made|done|implemented|over)|what(?:'s| is) new|released|changelog|history|past)\b/i;
const asHeading = byText(normalised);
const isPlanHeading = byText(
  (heading) =>
    planHeading.test(asHeading(heading.slice(0, 120))) &&
    !doneHeading.test(heading) &&
    heading.split(/\s+/).length <= 11 &&
    !(/[?？]/.test(heading) && !/\bnext\b|what would/i.test(heading)),
);
/** A label names plans only where it begins with the word. */
const isPlanLabel = byText((label) => {
  const match = planHeading.exec(asHeading(label.slice(0, 120)));
  return match !== null && match.index <= 12 && isPlanHeading(label);
});

/** Headings under which an open task is a plan; elsewhere it may be a checklist for a release or a pull request. */
const taskHeading =
  /\b(?:features?|tasks?|progress|status|implementation|goals?|requirements?|functionalit\w+|modules?|phase|milestone|sprint|version|v\d|(?:continu(?:ous|ed)|further) development|funcionalidades|tareas|tarefas|fonctionnalités|tâches|aufgaben|funktionen)\b|功能|任务|进度|機能|タスク|進捗/i;

/** Headings that call it an improvement or a gap before production, where advice on how to deploy is none; and how such an item begins. */
const productionHeading =
  /\bproduction\b.*\b(?:improvements?|enhancements?|gaps)\b|\b(?:improvements?|enhancements?|gaps) (?:for|before|in) (?:\w+ )?production\b/i;
const toBuild =
  /^\W*(?:add|implement|introduce|integrate|build)\b(?!.*(?:\byours?\b|\benv(?:ironment)?\b|\bsecrets?\b|\b[A-Z]+_[A-Z_]+\b|`))/i;

/** A plan in passing: what is meant to come, and a word for when or that it is not there yet. */
const planned =
  /\b(?:(?:future|next) (?:versions?|releases?|iterations?|work|improvements?|enhancements?|steps?) (?:will|would|could|may|might|include|are|is)|(?:i|we) (?:plan|intend|am planning|are planning|aim|hope|would like|want) to (?:also )?(?:add|implement|support|introduce|integrate|migrate|move|replace|write|extend|deploy|improve|refactor|switch|build|expose|cover|include)|(?:i'll|we'll|i will|we will|will be) (?:also |soon |eventually |later )?(?:add(?:ed|ing)?|implement(?:ed|ing)?|support(?:ed|ing)?|replac(?:ed|e|ing)|migrat(?:ed|e|ing)|introduc(?:ed|e|ing)|integrat(?:ed|e|ing))\b.{0,60}\b(?:soon|later|next|eventually|future|once|after)|(?:is|are) (?:planned|on the roadmap)|(?:planned|next) (?:for|is|are|:)|on the roadmap|still (?:to do|missing|to be (?:done|added|implemented))|(?:yet|still) to be (?:implemented|added|done|written)|given more time|with more time|if i had (?:more )?time|production\b.{0,60}\b(?:i|we)(?:['’]d| would) (?:also |probably |then )?(?:add|implement|introduce|integrate|migrate|replace|move|switch))\b|^\W*(?:todo|to-do|next|planned|upcoming|coming soon)\s*[:：–—-]|(?<![A-Za-zÀ-ɏ])(?:en el futuro|próximamente se|se planea|planeo|planeamos|no futuro|pretendo|pretendemos|planejo|à l'avenir|il est prévu|nous prévoyons|je prévois|in zukunft|geplant ist|ist geplant|demnächst)(?![A-Za-zÀ-ɏ])|将来|未来.{0,12}(?:计划|支持|增加|添加)|计划(?:支持|增加|添加|引入|实现)|今後.{0,20}(?:予定|追加|対応|検討)|予定です/iu;
const inFuture = /\bin (?:the|a) (?:near |later |next )?(?:future|release|version|iteration)\b/i;
/** What a design leaves open is no plan: `which makes it easy to add others in the future`. */
const leavesOpen = /\b(?:allow\w*|enabl\w*|lets?|letting|eas(?:e|y|ier|ily)|flexib\w*|so that|in case|if)\b/i;
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
function isUnderPlan({ label, around, block }: Unit): boolean {
  if (label !== '' && isPlanLabel(label)) return true;
  const near = around.headings.slice(0, 3);
  const at = near.findIndex(isPlanHeading);
  return at >= 0 && (block.task === 'open' || ![label, ...near.slice(0, at)].some(isDoneHeading));
}

const isForProduction = byText((heading) => productionHeading.test(heading.slice(0, 120)));

/** Whether a unit is something that was a plan once, or says that there is none. */
const isPast = ({ text, block }: Unit): boolean =>
  block.task === 'done' ||
  past.test(text) ||
  saysNothingLeft(text) ||
  (block.type === 'row' ? isDoneRow(block.cells ?? []) : block.task !== 'open' && isDoneItem(text));

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
    return isReal(text) && taskHeading.test(`${unit.label} ${unit.around.headings[0] ?? ''}`) ? 3 : null;
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

const speaksOfPlan = byText((text) => {
  const future = inFuture.exec(text);
  return planned.test(text) || (future !== null && !leavesOpen.test(text.slice(0, future.index)));
});

/** A sentence that only leads to the list below it. */
const isIntroduction = (text: string): boolean => /[:：]\s*$/.test(text);
const concernsReader =
  /\byou(?:r|'ll)?\b|\bif the\b|\bwill be (?:available|running|started|displayed|shown|created|accessible)\b/i;
