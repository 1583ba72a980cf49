/** What stands over plans: headings, lines that lead to a list, and names of pages. */
import { normalised, phrasePattern } from '../prose/phrases';
import { byText } from './memo';

/** Headings under which plans stand. */
const planHeading = phrasePattern(
  'future*|roadmap*|road map|next step*|whats next|what is next|what comes next|=next|=to do|=todo|=todos|=to dos|to do list|todo list|todo items|things to do|=planned|planned *|plans|possible improvement*|potential improvement*|areas for improvement|room for improvement|=improvements|improvements to *|suggested improvement*|further improvement*|potential enhancement*|possible enhancement*|=enhancements|planned enhancement*|=upcoming|upcoming feature*|=coming soon|=backlog|wish list|wishlist|ideas for *|=ideas|further work|what id do*|what i would *|what would i *|what you would change*|what you would improve*|what you would add*|what you would do*|what we would *|what id *|what wed *|what i could do better|what could be better|could be improved|should be improved|proposed improvement*|proposed enhancement*|recommended improvement*|improvement options|improvements options|options for improvement|where to go from here|=milestones|what would change*|what wed change*|missing features|features to add|things to add|things to improve|not done yet|not yet done|still to do|left to do|remaining work|outstanding work|open tasks|future extensions|possible extensions|extension ideas',
  'mejoras|mejoras futuras|posibles mejoras|mejoras pendientes|futuro|futuras mejoras|trabajo futuro|proximos pasos|pendiente|pendientes|por hacer|hoja de ruta|melhorias|melhorias futuras|possiveis melhorias|futuras melhorias|proximos passos|proximas etapas|a fazer|pendencias|roteiro|ameliorations|ameliorations possibles|ameliorations futures|pistes d amelioration|evolutions|evolutions possibles|evolutions futures|travaux futurs|prochaines etapes|feuille de route|a faire|perspectives|verbesserungen|mogliche verbesserungen|nachste schritte|ausblick|offene punkte|geplant|geplante*|fahrplan|zukunft*|weiterentwicklung',
  '待办|待办事项|计划|开发计划|后续计划|路线图|未来*|后续|改进|改进方向|下一步|优化方向|今後*|予定|ロードマップ|改善点|やること|展望|次のステップ|今後の課題',
);
const doneHeading =
  /\b(?:deployments?|(?<!not |have )done|completed|(?<!not |not yet )implemented|finished|performance improvements?|improvements (?:made|done|implemented|over)|what(?:'s| is) new|released|changelog|history|past)\b/i;
const asHeading = byText(normalised);
/** What more time would bring. */
const moreTime =
  /\b(?:with|given|if|had|have|what)\b.{0,30}\b(?:more|extra|additional|another|spare|enough) (?:time|days?|weeks?|hours?)\b(?![ -](?:zones?|series|slots?|stamps?|based))|(?<!\p{L})(?:(?:con|si) .{0,25}más tiempo|(?:com|se) .{0,25}mais tempo|(?:avec|si) .{0,20}plus de temps|(?:mit|wenn) .{0,20}mehr zeit)(?!\p{L})|更多时间|時間があ|시간이 (?:더|있)/iu;

/** The mark of programmers for what is left to do; to-dos as a subject are written small or name what they are. */
const todoMark = /\bTODOs?\b/;
const todoSubject =
  /\bto-?dos?\b\W*(?:(?:list|item|task)s?\W*)?(?:apis?|apps?|applications?|services?|managers?|endpoints?|routes?|crud|backend|entit\w+|resources?|models?)\b/i;

/** Whether a heading stands over plans. */
export const isPlanHeading = byText((whole) => {
  const heading = whole.slice(0, 120);
  return (
    (planHeading.test(asHeading(heading)) ||
      (moreTime.test(heading) && !/\byou\b/i.test(heading)) ||
      todoMark.test(heading)) &&
    !todoSubject.test(heading) &&
    !doneHeading.test(heading) &&
    heading.split(/\s+/).length <= 11 &&
    !(/[?？]/.test(heading) && !/\bnext\b|\bwould\b/i.test(heading))
  );
});

/** A line in which the authors wish for what is listed below it. */
const wishing =
  /\b(?:i|we)(?:['’]d| would| want to| plan to| intend to| hope to)(?: (?:also|still|probably|then|further|next|like to|love to)){0,3}(?: (?:have )?(?:add|improv|chang|do|implement|introduc|work on|extend|includ|invest|tackl|focus|address|fix|refactor|explor|look|mak)(?:e|ed|d|ne)?\b|\s*[:：]\s*$)|\b(?:things?|points?|areas?|aspects?|parts?|features?|improvements?)\b.{0,20}\b(?:could|should|to) (?:still |also )?be (?:improved|added|implemented|optimi[sz]ed|refactored|extended)\b|\b(?:things?|points?|areas?|aspects?|parts?|features?)\b.{0,20}\b(?:i|we)(?:['’]d| would| could| want to)? (?:like to |still )?(?:improve|add|change)\b/i;

/** Whether a label names plans: it begins with the word, or wishes for what it leads to. */
export const isPlanLabel = byText((label) => {
  const match = planHeading.exec(asHeading(label.slice(0, 120)));
  if (match !== null && match.index <= 12 && isPlanHeading(label)) return true;
  return (
    /[:：]\s*$/.test(label) &&
    label.length <= 120 &&
    !/\byou\b/i.test(label) &&
    (moreTime.test(label) || wishing.test(label))
  );
});

/** Pages of plans; `todos.md` may as well document the to-dos of a to-do service, so that only its open tasks count. */
export const isPlanPage = (path: string, task: string | undefined): boolean =>
  /(?:^|\/)(?:TODOS?|TO-DO|[Rr]oad-?map|ROAD-?MAP|[Bb]acklog|BACKLOG|[Ff]uture[-_](?:work|improvements|plans)|FUTURE\w*|[Nn]ext[-_][Ss]teps|NEXT_STEPS)\.\w+$/.test(
    path,
  ) ||
  (task === 'open' && /(?:^|\/)todos?\.\w+$/i.test(path));
