import type { Block } from '../../facts';
import { byText } from '../reading/memo';
import { normalised, phrasePattern, wordCount } from './phrases';

/** Words that stand where text is still to be written, when a block consists of little else. */
const unwritten = phrasePattern(
  '=todo|tbd|tba|tbc|wip|fixme|xxx|coming soon|work in progress|under construction|to be done|to be added|to be written|to be defined|to be determined|to be announced|to be continued|to be completed|to be updated|not written yet|will be added soon|will be added later|will be updated|stay tuned|content goes here|more to come|more soon|fill me in|fill this in|placeholder|n a|none yet|nothing here yet|write me|in progress|details later',
  'por hacer|pendiente|proximamente|en construccion|por completar|a fazer|em breve|em construcao|em desenvolvimento|a completer|a venir|bientot disponible|en construction|a definir|wird noch erganzt|folgt noch|in arbeit|demnachst|kommt bald|待补充|待完善|待定|待办|敬请期待|施工中|未完成|未定|準備中|作成中|近日公開|工事中|後で書く|記入',
);

/** Sentences with which templates ask for text. */
const asked: readonly RegExp[] = [
  /\blorem ipsum\b|\bdolor sit amet\b/,
  /\b(?:goes|go|comes) here\b/,
  /^(?:please )?(?:describe|explain|outline|summari[sz]e|state|tell|document|detail|discuss|note|mention) (?:here |briefly |in detail |in a few sentences )*(?:what|how|why|which|who|when|where|the|your|any|a|an|all|us|readers) .{0,200}\b(?:here|your|you|this project|the project|project|this section|does|works|chose|made|should|reader|readers|if any|it solves|it is for)\b/,
  /^(?:please )?(?:add|insert|write|put|place|provide|include|list|enter|fill in|replace|specify|give|share|show|paste|drop|update|mention|link) .{0,120}\b(?:here|below this line|your (?:own )?(?:text|content|description|project|name|username|repo|repository|link|diagram|screenshot|screenshots|problem|reason|reasons|decision|decisions|limitation|limitations|answer|story|feature|features|section)|this (?:text|section|placeholder|paragraph))\b/,
  /^(?:add|insert|write|provide|include|give) (?:a |an |the |some |one |your )?(?:\w+ ){0,3}(?:description|overview|summary|explanation|details|information|introduction|diagram|screenshots?|sentences?|paragraphs?)(?: (?:of|about|for|on) .{0,80})?$/,
  /^a (?:brief|short|one line|concise) (?:description|overview|summary|introduction|explanation) (?:of|about) (?:what |the |this |your )/,
  /^(?:one|two|a few|some|1|2|3) (?:\d )?(?:paragraphs?|sentences?|lines?) (?:of|about|describing|on|that)\b/,
  /^(?:this|the) (?:section|document|page|part|file|paragraph) (?:should|must|needs to|is for|is where you|will) (?:\w+ ){0,2}(?:describe|contain|explain|list|document|be|cover|include|outline|give|be filled)/,
  /^(?:what|why|which|who|how) (?:did|do|does|would|will|is|are|was) (?:you|your|we|the project|this project)\b.{0,120}$/,
  /^(?:your|my) (?:project|text|description|content|name|title|feature|item|limitation|decision|reason|answer|company)(?: (?:\w+ ){0,4})?$/,
  /^(?:item|feature|step|limitation|decision|point|bullet|example|reason|section|improvement|idea|task|option|text|title) (?:\d+|one|two|three|a|b|c|x|n)(?: (?:here|description|goes here))?$/,
  /^(?:some|more|other|sample|example|dummy|insert|generic|placeholder) (?:text|content|description|stuff|things|words|item|items)(?: here)?$/,
  /^(?:describe|explain|summari[sz]e|outline) (?:\w+ ){1,8}(?:here|below)?$/,
];

const bracketed =
  /^[-*\s]*(?:\[[^\]\n]{0,300}\]|<[^>\n]{0,300}>|\{\{?[^}\n]{0,300}\}?\}|\(\s*(?:todo|tbd|fill|add|insert|your|describe)[^)\n]{0,300}\)|_{3,}|\.{2,}|…+|-+|—+|\?+|x{3,}|\*+)[.\s]*$/i;
const bracketsInside =
  /(?<![\w`\]!])\[(?:your|add|insert|describe|explain|todo|tbd|fill|name|project|list|why|what|how|date|link|reason|briefly|short|problem|user|feature|decision|number|e\.g)\b[^\]\n]{0,200}\](?!\(|\[)|<(?:your|add|insert|describe|explain|todo|tbd|fill|name of|project|list|why|what|how|reason|briefly|short)\b[^>\n]{0,200}>|\{\{[^}\n]{1,120}\}\}/i;

/** Whether a sentence, item or cell only stands where text is still to be written. */
export const isPlaceholder: (text: string) => boolean = byText((text) => {
  const short = text.slice(0, 600).trim();
  if (short === '' || bracketed.test(short)) return true;
  const words = normalised(short);
  if (words === '' || words === 'n a' || words === 'na' || words === 'none' || words === 'nil') return true;
  if (asked.some((pattern) => pattern.test(words))) return true;
  if (
    /^(?:todo\b(?! (?:el|la|lo|los|las|o|os|as|un|una|um|uma|se|esto|eso|este|esta|es|app|api|apps|list|lists|item|items|service|application)\b)|(?:tbd|fixme|wip|xxx)\b)/.test(
      words,
    )
  )
    return true;
  if ((unwritten.test(words) || /\bTODO\b/.test(short)) && wordCount(words) <= 8) return true;
  return isFilledIn(short) ? false : bracketsInside.test(short);
});

/** Brackets with an address or an instruction in a command are no gaps in prose. */
const isFilledIn = (text: string): boolean => /https?:\/\/|\bcurl\b|^\s*(?:GET|POST|PUT|PATCH|DELETE)\s/.test(text);

/** Whether a comment holds the place of what only the author can say (`<!-- coach: … -->`). */
export const isCoachComment = ({ type, text }: Block): boolean => type === 'html' && /^<!--\s*coach\s*:/i.test(text);

/** Whether a comment marks a gap that is still to be filled (`<!-- coach: … -->`, `<!-- TODO -->`). */
export function isStubComment(block: Block): boolean {
  return (
    block.type === 'html' &&
    /^(?:<!--|\/\/|\.\.|\/{4})\s*(?:coach\s*:|todo\b|tbd\b|fixme\b|fill\b|add\b|describe\b|replace\b|insert\b|write\b)/i.test(
      block.text,
    )
  );
}
