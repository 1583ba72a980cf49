import type { DomainRule } from '../../facts';
import { meeting, occurrences, occurs } from '../../search';
import type { Source } from '../source';

export interface FileRule {
  readonly kind: DomainRule['kind'];
  readonly text: string;
  readonly line: number;
}

const mostRules = 30;

/**
 * What a refusal of a domain speaks of. What every service refuses (a missing record, a bad token, a name that is taken) is none.
 */
const refusal =
  /insufficient|not ?enough|out ?of ?stock|over ?(?:draft|draw|book|lap|due|capacity)|(?:exceed|surpass)(?:s|ed|ing)?|already ?(?:been ?)?(?:book|reserv|taken|paid|cancel|complet|refund|ship|deliver|assign|clos|confirm|process|publish|vot|appl|submit|check|return|borrow|follow|lik|friend|member|join|start|finish|redeem|used|load|approv|reject)\w*|(?:seat|slot|room|table|time|date|car|copy|item)s? ?(?:(?:is|are|has) ?)?(?:been ?)?(?:already|taken|unavailable|not ?available|occupied|booked|reserved)|not ?(?:available|eligible|allowed ?(?:to|in|for)|permitted ?to|in ?(?:the ?)?(?:right|correct|valid) ?(?:state|status)|yet ?(?:started|open|due|paid))|unavailable|ineligible|sold ?out|fully ?booked|no (?:longer|more|available) |(?:can|could) ?not ?(?:be ?)?(?:cancel|refund|book|reserv|ship|assign|deliver|delete|approv|reject|transfer|withdraw|exceed|follow|unfollow|vote|modif|chang|edit|transition|complet|start|clos|publish|return|negative)\w*|can['’]t (?:be )?(?:cancel|refund|book|reserv|ship|assign|approv|follow|edit|vote)\w*|(?:must|should|has to|need to) be (?:in the (?:future|past)|before|after|positive|greater|less|more than|at least|at most|between|paid|approved|confirmed|active|completed)|(?:cannot|must not|may not) be (?:negative|in the past|zero|before|after|less|more)|only (?:the )?(?:owner|author|admin\w*|pending|active|confirmed|paid|drafts?|approved|completed|one|once|manager|creator|member)\w*|(?:coupon|voucher|offer|promo\w*|subscription|invitation|booking|reservation|membership|card|quote|deadline) ?(?:code ?)?(?:(?:is|has) ?)?(?:expired|used|invalid|passed)|invalid ?(?:state|status) ?(?:transition|change)|illegal ?(?:state ?)?transition|invalid ?transition|quota|blackout|curfew|credit ?limit|(?:daily|monthly|maximum|minimum|withdrawal|transfer|booking|order|loan) ?(?:amount|limit|quantity|age|stay)|limit ?(?:reached|exceeded)|conflicting (?:booking|schedule|appointment|reservation)|double ?book|self ?(?:follow|vote|transfer)|duplicate ?(?:payment|transaction|order|booking|vote|event|webhook)/i;
/** The same words in answers of gateways and in the limits of requests. */
const notOfDomain =
  /request|rate|token|jwt|attempt|upload|file ?size|payload|bytes|memory|timeout|connection|redis|database|server|service ?unavailable|socket|retry|retries|character|length|password|email|username|cors|header|cookie|http|select |insert |update .* set|schema|json|sdk|permission|legal reasons|storage|bandwidth/i;
/** An error that is named after a thing of a domain rather than after what every service refuses. */
const ofThing =
  /\b(?:reservation|booking|payment|order|stock|inventory|balance|wallet|shipment|delivery|checkout|transfer|seat|slot|loan|invoice|refund|cart|schedule|ticket|auction|bid|subscription|transition|coupon|appointment|rental|enrollment|withdrawal|deposit)\b/;
const everyService =
  /not ?found|exist|valid|missing|required|creat|fetch|updat|delet|find|load|parse|unknown|failed|unable/;
const errorName = /\b(?:Err[A-Z]\w{4,50}|[A-Z]\w{3,50}(?:Exception|Error)|(?:[A-Z][A-Z\d]+_){1,5}[A-Z\d]+)\b/g;
const worthALook = /error|exception|err[A-Z]|throw|raise|panic|fail|abort|reject|return|halt|[A-Z]_[A-Z]/;

/** Refusals by a condition of the domain: errors named after it, and messages that state it. */
export function refusalsIn(source: Source): readonly FileRule[] {
  if (!occurs(worthALook, source.text)) return [];
  const found = new Map<string, FileRule>();
  const add = (text: string, offset: number): void => {
    const key = text.toLowerCase().replace(/[^a-z]/g, '');
    if (found.size < mostRules && !found.has(key))
      found.set(key, { kind: 'refusal', text: text.trim().slice(0, 120), line: source.lineOf(offset) });
  };
  for (const match of occurrences(errorName, source.code)) {
    const words = wordsOf(match[0]);
    if (
      isRefusal(words) ||
      (/Exception$|Error$|^Err[A-Z]/.test(match[0]) && ofThing.test(words) && !everyService.test(words))
    )
      add(match[0], match.index);
  }
  for (const { value, start } of source.strings) {
    if (value.length < 8 || value.length > 200) continue;
    const spaced = value.includes(' ');
    if (!spaced && !value.includes('_')) continue;
    if (isRefusal(spaced ? value : wordsOf(value))) add(value, start);
  }
  return [...found.values()];
}

const isRefusal = (words: string): boolean => refusal.test(words) && !notOfDomain.test(words);

function wordsOf(name: string): string {
  return name
    .replace(/^Err(?=[A-Z])|(?:Exception|Error)$/g, '')
    .replace(/([a-z\d])([A-Z])/g, '$1 $2')
    .replace(/_/g, ' ')
    .toLowerCase();
}

/** Quantities, amounts and times that rules of a domain compare. */
const quantity =
  '(?:balance|stock|quantity|qty|capacity|amount|price|subtotal|totalPrice|total_price|seats?|available\\w*|remaining\\w*|quota|credits?|deadline|due(?:_?[dD]ate|_?[aA]t)?|start(?:s|_?[tT]ime|_?[dD]ate|s?_?[aA]t)|end(?:s|_?[tT]ime|_?[dD]ate|s?_?[aA]t)|check_?(?:in|out)\\w*|arrival\\w*|departure\\w*|attempts|age|rating|score|weight|distance|stake|bid\\w*|salary|budget|inventory|participants|attendees|guests|nights|duration|mileage|points|level|discount\\w*|debt|fee|limit_?[aA]mount)';
const comparison = new RegExp(
  `(?:^|[^A-Za-z])(?:\\w*[a-z_.>$]|\\w+[.>])?${meeting}${quantity}(?:\\(\\))?\\s*(?:[<>]=?)\\s*[\\w$(-]|[<>]=?\\s*[\\w$.>-]*${quantity}\\b`,
  'i',
);
const comparedTime =
  /\.(?:isBefore|isAfter|Before|After|before|after|isSameOrBefore|compareTo|CompareTo|lessThan|greaterThan|signum)\(/;
const condition = /\b(?:if|unless|elif|elsif|ensure|require|check|assert|guard|when)\b|\?\s*$|&&|\|\||\bwhere\b/;
const plumbing =
  /token|jwt|expires?_?in|session|cache|page|offset|index|\.length|len\(|count\(|for\s*\(|\bi\b\s*[<>]|retry|retries|attempts?\b.*(?:max|retr)|timeout|elapsed|latency/i;

/** Lines that compare amounts or times of the domain to decide. */
export function conditionsIn(source: Source): readonly FileRule[] {
  const { code, text } = source;
  const found: FileRule[] = [];
  let line = 0;
  for (let start = 0; start < code.length && found.length < mostRules;) {
    const next = code.indexOf('\n', start);
    const end = next < 0 ? code.length : next;
    line++;
    if (end - start > 8 && end - start < 300) {
      if (comparesQuantities(code.slice(start, end)))
        found.push({ kind: 'condition', text: text.slice(start, end).trim().slice(0, 120), line });
    }
    start = end + 1;
  }
  return found;
}

const comparedQuantity = new RegExp(quantity, 'i');

function comparesQuantities(line: string): boolean {
  const signs = line.includes('<') || line.includes('>');
  if (!signs && !/efore\(|fter\(|ompareTo\(|Than\(|signum\(/.test(line)) return false;
  if (!condition.test(line) || plumbing.test(line)) return false;
  return (signs && comparison.test(line)) || (comparedTime.test(line) && comparedQuantity.test(line));
}
