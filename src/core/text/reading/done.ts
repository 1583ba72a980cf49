/** Marks and words by which a list of tasks says that something on it is done, or that nothing is left to do. */
import { byText } from './memo';

/** Marks of what is done, wherever they stand in a heading, an item or a cell. */
const mark = '(?:✅|✔|☑|🎉|\\[x\\])';
const word =
  '(?:done|completed?|finished|implemented|shipped|released|resolved|closed|fixed|hecho|completad[oa]s?|terminad[oa]s?|implementad[oa]s?|feito|conclu[ií]d[oa]s?|fait|terminée?s?|erledigt|abgeschlossen|fertig|已完成|完成|已实现|已實現|已解决|已解決|完了|済み?|実装済み?|対応済み?)';

/** A heading or label over what is done: `Completed`, `Search ✅`, `✅ Done (2024)`; not `Definition of done`, not `Not done yet`. */
const doneHeading = new RegExp(
  `${mark}|^\\W*${word}(?:\\W*$|\\W*\\(|\\s*[:：]|\\s+(?:tasks?|items?|features?|work|steps?|milestones?|so far|already)\\b|(?:项目|項目|事项|事項|功能|機能|タスク|任务|任務)|的)|[-–—(:：]\\s*${word}\\W*$`,
  'iu',
);
/** An item that ends in such a mark, or is crossed out. */
const doneItem = new RegExp(`${mark}\\W*$|[-–—(:：]\\s*${word}\\W*$|^\\W*~~[^~]+~~\\W*$`, 'iu');
/** The cell of a table that holds its row's state and nothing else. */
const doneCell = new RegExp(`^\\W*${mark}?\\W*${word}\\W*$|^\\s*${mark}\\W*$`, 'iu');

/** Sentences that say of a list of tasks that nothing stands on it: made of such words alone, so that `No pagination` is none. */
const nothing: readonly RegExp[] = [
  /^\W*(?:(?:there (?:is|are)|we have|i have|currently|at the moment|for now|right now|so far|at present),? ){0,2}(?:no|nothing|none)(?: (?:more|other|further|new|open|known|pending|outstanding|planned|remaining|left|scheduled|currently|else|here|yet|items?|tasks?|todos?|plans?|work|issues?|steps?|features?|improvements?|is|are|to|be|do|done|at|the|this|moment|time|for|now|on|in|list)){0,8}\W*$/i,
  /^\W*(?:everything|all(?: (?:of )?(?:the )?(?:\w+ )?(?:tasks?|items?|todos?|features?|steps?|points?))?)(?: (?:on|in|from|above|here|this|the|list)){0,4}(?: (?:is|are|has|have|been|was|were|now|already)){0,3} (?:done|completed?|finished|implemented|resolved)\W*$/i,
  /^\W*(?:no hay|nada|ningun[oa]|nenhum[a]?|não há|aucune?|rien|keine|nichts)(?: [^\s.,;:!?]+){0,3} (?:pendientes?|pendentes?|planead[oa]s?|planejad[oa]s?|prévue?s?|offen\w*|geplant\w*)\W*$/iu,
  /^\W*(?:目前|当前|當前|现在|現在|暂时|暫時)?(?:还|還)?(?:没有|沒有|无|無|暂无|暫無)\p{L}{0,6}(?:待办|待辦|待处理|待處理|待完成|计划|計劃|项目|項目|任务|任務|事项|事項)\p{L}{0,4}\W*$/u,
  /^\W*(?:特に|現在|今のところ)?(?:は|、)?(?:なし|ありません|ない)\W*$/u,
];

/** Whether a heading or label stands over what is done. */
export const isDoneHeading = byText((heading) => doneHeading.test(heading.slice(0, 160)));

/** Whether an item of a list says of itself that it is done. */
export const isDoneItem = byText((text) => doneItem.test(text.slice(-400)));

/** Whether a row of a table names its state as done in one of its cells. */
export const isDoneRow = (cells: readonly string[]): boolean => cells.some((cell) => doneCell.test(cell.slice(0, 60)));

/** Whether a text says that nothing is left to do. */
export const saysNothingLeft = byText((text) => text.length <= 160 && nothing.some((pattern) => pattern.test(text)));
