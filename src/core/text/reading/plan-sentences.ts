/** Sentences that say what is meant to come. */
import { byText } from './memo';

/** A plan in passing: what is meant to come, and a word for when or that it is not there yet. */
const planned =
  /\b(?:(?:future|next) (?:versions?|releases?|iterations?|work|improvements?|enhancements?|steps?) (?:will|would|could|may|might|include|are|is)|(?:i|we) (?:plan|intend|am planning|are planning|aim|hope|would like|want) to (?:also )?(?:add|implement|support|introduce|integrate|migrate|move|replace|write|extend|deploy|improve|refactor|switch|build|expose|cover|include)|(?:i'll|we'll|i will|we will|will be) (?:also |soon |eventually |later )?(?:add(?:ed|ing)?|implement(?:ed|ing)?|support(?:ed|ing)?|replac(?:ed|e|ing)|migrat(?:ed|e|ing)|introduc(?:ed|e|ing)|integrat(?:ed|e|ing))\b.{0,60}\b(?:soon|later|next|eventually|future|once|after)|(?:is|are) (?:planned|on the roadmap)|(?:planned|next) (?:for|is|are|:)|on the roadmap|still (?:to do|missing|to be (?:done|added|implemented))|(?:yet|still) to be (?:implemented|added|done|written)|given more time|with more time|if i had (?:more )?time|production\b.{0,60}\b(?:i|we)(?:['’]d| would) (?:also |probably |then )?(?:add|implement|introduce|integrate|migrate|replace|move|switch))\b|^\W*(?:todo|to-do|next|planned|upcoming|coming soon)\s*[:：–—-]|(?<![A-Za-zÀ-ɏ])(?:en el futuro|próximamente se|se planea|planeo|planeamos|no futuro|pretendo|pretendemos|planejo|à l'avenir|il est prévu|nous prévoyons|je prévois|in zukunft|geplant ist|ist geplant|demnächst)(?![A-Za-zÀ-ɏ])|将来|未来.{0,12}(?:计划|支持|增加|添加)|计划(?:支持|增加|添加|引入|实现)|今後.{0,20}(?:予定|追加|対応|検討)|予定です/iu;
const inFuture = /\bin (?:the|a) (?:near |later |next )?(?:future|release|version|iteration)\b/i;
/** What a design leaves open is no plan: `which makes it easy to add others in the future`. */
const leavesOpen = /\b(?:allow\w*|enabl\w*|lets?|letting|eas(?:e|y|ier|ily)|flexib\w*|so that|in case|if)\b/i;
/** What the authors would do, or where they say that the work could go. */
const wished =
  /\b(?:(?:i|we)(?:['’]d| would)(?: (?:also|then|probably|further|definitely|still|like to|love to)){0,2} (?:have )?(?:add|implement|introduc|replac|switch|mov|migrat|extend|improv|refactor|split|extract|integrat)(?:e|ed|d)?|would (?:also )?be (?:nice|good|great|better|interesting|useful|worthwhile|ideal|helpful|valuable) to (?:also )?(?:add|implement|introduce|replace|move|include|support|extend|split|write|cache|create|store|integrate|separate|refactor|expose|switch|improve|handle|show|provide|make|have(?! (?:some |any )?(?:feedback|help|input|contributors?|stars?)))\b|(?:next|further|possible|natural|obvious|logical|potential|sensible) (?:next )?(?:steps?|improvements?|extensions?|enhancements?|additions?|optimi[sz]ations?) (?:would|could|might) (?:also )?(?:be|include|involve)|(?:could|should) (?:also |still |further |later )?be (?:further )?(?:improved|optimi[sz]ed|refactored|enhanced|sped up) (?:by|with|through|using)|tracked (?:in|on) (?:the|our|my) backlog|(?:deferred|postponed|left) (?:to|for|until) (?:an? |the )?(?:later|next|future|second|following) (?:version|release|iteration|milestone))\b|(?<!\p{L})(?:ser[ií]a|estar[ií]a) (?:muy |muito )?(?:interesante|interessante|bueno|bom|ideal|mejor|melhor|útil|conveniente|legal) \p{L}+[aei]r(?!\p{L})|(?<!\p{L})serait (?:bien|intéressant|utile|préférable|judicieux) (?:de |d['’])|(?<!\p{L})wäre (?:es )?(?:gut|schön|sinnvoll|besser|interessant|wünschenswert), |可以(?:进一步|考虑)(?:优化|改进|引入|增加)|(?:改善|追加|対応|導入)したい|(?:추후|향후|앞으로).{0,40}(?:예정|계획|개선|추가|도입)|(?:추가|개선|도입|적용|구현|확장)할 (?:예정|계획)/iu;
/** What is not wished for, only weighed. */
const weighed =
  /\b(?:assum\w+|thought|believed|if|unless|otherwise|instead|rather than|better .{0,60} than|not|never|\w+n['’]t)\b/i;
/** Whether a sentence says what is meant to come. */
export const speaksOfPlan = byText((text) => {
  const future = inFuture.exec(text);
  return (
    planned.test(text) ||
    (wished.test(text) && !weighed.test(text)) ||
    (future !== null && !leavesOpen.test(text.slice(0, future.index)))
  );
});
