/** Whether the subject of a commit says what changed. */

/** Words that say nothing of what changed, in the languages in which people write them. */
const vague = new Set(
  (
    'a an the and or to of in on for with from by at as is it its this that some few more other another again also so now my our ' +
    'update updates updated updating fix fixes fixed fixing bug bugs bugfix bugfixes hotfix error errors issue issues problem problems ' +
    'change changes changed changing modify modified modification modifications edit edits edited adjust adjusted adjustment adjustments ' +
    'improve improved improvement improvements tweak tweaks refactor refactored refactoring refine cleanup clean cleaned cleaning up ' +
    'wip work working works progress in-progress done finish finished finishing complete completed final last latest first second third ' +
    'commit commits committed initial init initialize initialise push pushed save saved backup checkpoint temp tmp test tests testing tested ' +
    'stuff things thing various several misc miscellaneous minor major small little big tiny quick new old add added adding remove removed ' +
    'code file files project app application repo repository everything all version release day part step try trying attempt ok okay ' +
    'upload uploaded uploads via readme readme.md docs documentation setup set hello world foo bar asdf qwe xxx yyy lol please hopefully ' +
    'ready start started begin base basic update. merge merged sync todo cosmetic typo typos format formatting lint ' +
    'cambio cambios arreglo arreglos arreglado corregido correccion corrección correcciones actualizacion actualización actualizado actualizar ' +
    'prueba pruebas inicial primer proyecto subida listo mejora mejoras mudança mudanças mudancas ajuste ajustes correção correcao correções ' +
    'atualização atualizacao atualizando primeiro teste testes inicial melhorias mise à jour modif modifs modification modifications ' +
    'correctif ajout premier essai änderung änderungen aenderungen kleine korrektur aktualisiert anpassung anpassungen erster fertig ' +
    'aggiornamento modifiche correzione güncelleme güncellendi düzeltme düzeltmeler değişiklik değişiklikler ilk son perubahan perbaikan ' +
    'perbaiki tambah ubah selesai правки правка изменения изменение исправление исправления исправил обновление обновил мелкие фикс фиксы ' +
    'первый коммит тест poprawki poprawka zmiany zmiana wersja'
  ).split(' '),
);

/** Words of the types of conventional commits and their like. */
const typePrefix =
  /^(?:\[?(?:feat|feature|fix|bugfix|hotfix|docs?|style|refactor|perf|tests?|build|ci|chore|revert|deps|security|add|update|remove|improve|release|config|wip)\]?)(?:\([^)]{1,60}\))?!?\s*[:\-–|]\s*/i;
const ticket = /^(?:\[?[A-Z]{2,10}-\d+\]?|#\d+|\(#\d+\)|\[[^\]\n]{1,30}\])\s*[:\-–]?\s*/;
const emoji = /^(?::[\w+-]+:|\p{Extended_Pictographic}|\p{Emoji_Modifier}|\u{FE0F}|\u{200D})+\s*/u;
/** What web editors write by themselves, and messages of tools. */
const automatic =
  /^(?:(?:update|create|delete|rename|add|upload)\s+[\w./ -]*\.\w{1,8}|add(?:ed)? files? via upload|initial commit|first commit|merge\b.*|revert "?merge.*|apply suggestions from code review|auto-?(?:commit|save)\b.*)$/i;
const eastAsian = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/u;
const vagueEastAsian =
  /^(?:修改|更新|修复|修正|测试|提交|初始化|初始提交|第一次提交|首次提交|完善|优化|小修改|变更|変更|追加|テスト|最初のコミット|初回コミット|수정|업데이트|커밋|첫\s?커밋|초기\s?커밋|테스트|추가)[\s\d!。.]*$/u;

/** The subject without the marks that teams put before it. */
function withoutMarks(subject: string): { readonly text: string; readonly typed: boolean } {
  let text = subject.trim().slice(0, 500);
  let typed = false;
  for (let turn = 0; turn < 4; turn++) {
    const before = text;
    text = text.replace(emoji, '').replace(ticket, '');
    if (typePrefix.test(text)) {
      text = text.replace(typePrefix, '');
      typed = true;
    }
    if (text === before) break;
  }
  return { text: text.replace(/\s*\(#\d+\)$/, ''), typed };
}

/** How many words of the subject say what changed; 0 where it says nothing. */
export function tellingWords(subject: string): number {
  const { text, typed } = withoutMarks(subject);
  if (automatic.test(text)) return 0;
  if (eastAsian.test(text)) return vagueEastAsian.test(text) ? 0 : Math.max(1, Math.floor(text.length / 3));
  const words = text.toLowerCase().match(/[\p{L}\p{N}_][\p{L}\p{N}_.'/@-]*/gu) ?? [];
  const content = words.filter(
    (word) => /\p{L}{2}/u.test(word) && !vague.has(word.replace(/[.'/-]+$/, '')) && !/^v?\d+(?:\.\d+)*$/.test(word),
  );
  const verb = words.length > content.length || typed;
  return content.length >= 2 || (content.length === 1 && verb) ? content.length : 0;
}
