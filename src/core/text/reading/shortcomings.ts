import { meeting } from '../../search';

/** What a reviewer may find wanting in a project. */
const made =
  '(?:code(?:base)?|implementations?|solutions?|tests?|test suite|suite|project|app|application|apis?|service|parser|clients?|ui|interface|frontend|front end|backend|server|algorithms?|logic|handling|calculations?|computation|coverage|validations?|documentation|docs|set-?up|configuration|schema|data model|quer(?:y|ies)|search|scripts?|styling|structure|architecture|storage|cache|queue|pipeline|endpoints?|deployment|chat|bot|prototype|cli|function|method|class|module|package|library|lookups?|import(?:er)?|simulation|rout(?:es|ing)|scheduler|matching|workaround)';
/** What may as well be somebody else's. */
const anyones = '(?:approach|design|version|way)';
const degrees =
  '(?:(?:a (?:bit|little)|an? bit|very|quite|pretty|rather|somewhat|really|still|currently|extremely|fairly|overly|too|kind of|sort of|also|far|so|heavily|slightly|probably|of course|admittedly|unfortunately|sadly|relatively|highly|potentially|now) )*';
const is = "(?:is|are|remains?|feels?|looks?|seems?|can (?:still )?be|may be|might be|isn['’]t|aren['’]t|['’]s)";
const imperfect =
  '(?:ideal|optimal|perfect|efficient|elegant|robust|clean|scalable|reliable|accurate|precise|complete|exhaustive|sufficient|enough|secure|optimi[sz]ed|polished|battle[- ]tested|(?:the )?(?:best|nicest|cleanest|most \\w+) (?:solution|approach|way|option|choice|idea|code|design))';
/** Words that nobody says of what they praise. */
const criticism = `(?:buggy|hacky|janky|wonky|clunky|crude|rudimentary|simplistic|half[- ]baked|unfinished|quick[- ]and[- ]dirty|over-?simplified|suboptimal|sub-optimal|lacking|untested|unoptimi[sz]ed|a (?:\\w+ )?(?:hack|kludge)|far from (?:ideal|perfect|optimal|complete|finished)|not (?:\\w+ly |very |quite |so |that |the most )?${meeting}${imperfect}|(?<=(?:very|quite|overly|heavily|too|extremely|much) )(?:simplified|basic|coarse|minimal|naive))`;
/** Words that are also said of what was not chosen. */
const weakness =
  '(?:brittle|fragile|naive|inefficient|messy|sloppy|primitive|incomplete|simplified|flaky|error[- ]prone|unsafe|insecure|duplicated|cluttered|(?:vulnerable|prone|susceptible|subject) to|bad|low|poor|insufficient|weak|sparse|patchy|slow|hard-?coded|inaccurate|outdated)';
const faults = `(?:${is} ${degrees}${meeting}${criticism}|(?:is|are|does|do)n['’]t (?:be |look |feel )?${degrees}${meeting}${imperfect})`;
const start = '(?:^\\W*|[.;:,(—–]\\s*|\\b(?:and|but|as|since|because|though|although|so|that|however|unfortunately) )';
/** A sentence that finds fault with what its authors made. */
const faulty = new RegExp(
  `${start}(?:(?:this|it) ${meeting}${faults}` +
    `|it['’]s ${degrees}${meeting}${criticism}` +
    `|(?:(?:this|these|our|my|current) (?:[\\w-]+ ){0,4}${meeting}(?:${made}|${anyones})|the (?:[\\w-]+ ){0,4}${meeting}${made})(?: (?!(?:if|when|that|which|who|for|because|so|than)\\b)[\\w-]+){0,4} ${meeting}(?:${faults}|${is} ${degrees}${meeting}${weakness})` +
    `|(?:(?:the|our|my) (?:test )?|test )(?:coverage|documentation|error handling|validation|logging|security|test suite|styling) (?:is|remains) ${degrees}${meeting}(?:${criticism}|bad|low|poor|insufficient|weak|thin|sparse|patchy|limited|incomplete))\\b`,
  'i',
);
/** What was before, what others do, and what is told only to say how it was got rid of. */
const notOurs =
  /\b(?:previous(?:ly)?|old|older|former(?:ly)?|legacy|original|traditional(?:ly)?|existing|alternatives?|otherwise|competing|other (?:tools|solutions|libraries|approaches)|conventional|typical|usual(?:ly)?|many|most|without|would be|was|were)\b|[,;:.—–]\s*(?:so|therefore|thus|hence)\b|\b(?:instead|rather than|that['’]s why|which (?:is why|led)|led (?:us|me) to|solved?|solves|fix(?:ed|es)|avoids?|avoided|replaced|chose|switched|moved (?:to|away)|designed to)\b/i;

/** Data that does not outlast the process. */
const unsaved =
  /\b(?:data|state|everything|records?|entries|changes|storage|database|db|messages|events|history|content|information) (?:is|are|will be) (?:not|n['’]t) (?:actually |really |currently |being )?(?:persist(?:ed|ent)|durable)\b(?! (?:in|as|by|until|unless|if|when|before)\b)|\b\w+s (?:are|will be) (?:not|n['’]t) persisted (?:between|across|over|after)\b|\b(?:nothing|no data) (?:is|gets|will be) (?:actually |really |ever )?(?:persisted|saved|stored)\b(?! (?:about|on|of|without|from)\b)|\b(?:do|does)(?: not|n['’]t) (?:actually |really |currently )?(?:persist|store|save) (?:any ?thing|any data|data|state|the data|its data|its state)\b(?! (?:in|on|until|unless|if|when)\b)|\b(?:fresh|reset|empty|wiped|gone|vanish(?:es)?|disappears?|cleared|erased|start(?:s|ed)? (?:over|fresh|empty)|recreated|re-created|dropped) (?:on|after|at|when|with|upon|by|every time|each time|whenever) (?:an? |the |every |each |it |you )?(?:[\w-]+ ){0,2}(?:restart|reboot|redeploy|shutdown)\w*(?! of (?!(?:the |an? |its |our )?(?:[\w-]+ )?(?:app\w*|api|service|server|process|container|program|system|backend|node|machine|host|pod|database|broker|instance|worker|bot|cache|redis|cluster)\b))|\b(?:by|after|on|at|upon|with|between) (?:every |each |an? |the )?(?:[\w-]+ ){0,2}(?:restarts?|reboot|redeploy\w*)\b.{0,50}\b(?:fresh|lost|empty|reset|gone|wiped|disappears?|cleared)\b|\b(?:data|state|storage|everything|users?|\w+s)(?: (?:is|are)(?: (?:kept|held|stored|saved))?)?(?: only)? in[- ]memory(?: only)? (?:for (?:now|simplicity|brevity|ease|th[ei]s?|demo\w*)|to keep (?:it|things|this|the \w+) (?:simple|small|short))\b/i;
const secret =
  /\b(?:sensitive|passwords?|cards?|secrets?|tokens?|pii|credentials?|plain ?text|cookies?|keys?|sessions?|jwts?|stateless)\b/i;

const earnest =
  '(?:if (?:this|it|that) (?:was|were|had been) (?:to be |going to be |destined to be |meant to be |supposed to be |intended to be )?(?:an? |for |in |to go )?(?:\\w+ )?(?:real|actual|proper|production|commercial|serious|live|enterprise)|(?:in|for|with) (?:an? |the |any )?(?:more )?(?:real(?:istic)?(?:[- ](?:world|life))?|actual|proper|production(?:[- ](?:ready|grade|like|level))?|live|commercial) (?:world|life|projects?|app\\w*|systems?|environments?|scenarios?|settings?|product|service|set-?up|implementation|deployments?|version|solution|case|situation|use)|in (?:production|reality|the real world|real life)|realistically|ideally|for production)';
const demands =
  "(?:would|['’]d) (?:then |also |probably |likely |definitely |obviously |of course |certainly |rather |most likely |instead |have to |want to |need to |like to |not )*(?:use|need|require|add|include|have|prefer|replace|switch|want|consider|implement|introduce|choose|go with|opt|move|separate|split|put|store|look into|be (?:\\w+ly )?(?:replaced|stored|moved|better|needed|required|handled|swapped|added|preferable|preferred|recommended|necessary|used|done|different|more|split|an? (?:real|proper|better)|in an?|behind|managed|secured|persisted|implemented))\\b";
/** What would be otherwise if the project were meant in earnest. */
const inEarnest = new RegExp(
  `\\b${earnest}\\b[^.?!]{0,120}?${demands}|${demands}[^.?!]{0,80}? ${meeting}${earnest}\\b`,
  'i',
);
const notLacking =
  /\b(?:users?|clients?|customers?|callers?) would\b|\b(?:you|your|candidates?)\b|\bso (?:think|please|consider|focus|keep)\b|\bwould (?:\w+ )?(?:be the same|not (?:change|need|require)|(?:need|require) (?:no|few|little)\b)/i;

/** What time or the size of an exercise is said to have cut short. */
const pressed =
  /\b(?:due to|because of|given|owing to|with|within|under|in) (?:the |an? |my |our )?(?:very |so )?(?:lack of|limited|short|tight|restricted|available)? ?(?:time ?(?:constraints?|limits?|limitations?|pressure|restrictions?|frame|box)|(?:lack of|limited|little|the short) time)\b|\b(?:lack of|shortage of) time\b|\b(?:ran|run|running) out of time\b|\bshort on time\b|\btime (?:did not|didn['’]t) (?:allow|permit)\b|\b(?:not|n['’]t) (?:have )?(?:had )?(?:enough|the|much|any(?: more)?) time (?:to|for)\b|\bfor the (?:sake|purposes?) of (?:this|the|a|an) (?:\w+ )?(?:exercise|demo|demonstration|challenge|assignment|test|task|project|example|kata|interview|poc|assessment)\b/i;
/** Simplicity alone is a virtue: what was left away for it has to be said. */
const simple =
  /\bfor (?:the sake of )?(?:simplicity|brevity)\b|\bto keep (?:it|things|this|the \w+) (?:simple|short|small)\b/i;
const leftAway =
  /\b(?:skip(?:ped)?|left out|omit(?:ted)?|simplified|could have|couldn['’]t|didn['’]t|did not|doesn['’]t (?:handle|support|cover|validate|check|persist)|isn['’]t|aren['’]t|wasn['’]t|not (?:\w+ly )?(?:implemented|handled|supported|covered|included|considered|validated|checked|persisted|tested)|no (?:[\w-]+ )?(?:auth\w*|login|pagination|validation|persistence|database|tests?|retries|error handling|security|users?)|(?:a|one) single|limited to|missing|hard-?coded|in[- ]memory|mock(?:ed|s)?|stub(?:bed|s)?|dummy|ignored?|assum(?:e|es|ed|ing))\b/i;
const cut =
  /\b(?:no|not|only|without|skip(?:ped)?|left out|omit(?:ted)?|simplified|basic|minimal|could have|couldn['’]t|didn['’]t|don['’]t|doesn['’]t|isn['’]t|aren['’]t|wasn['’]t|limited|missing|hard-?coded|in[- ]memory|mock(?:ed|s)?|stub(?:bed|s)?|dummy|ignored?|assum(?:e|es|ed|ing))\b/i;

const enough = /\b(?:is|are) (?:needed|required|necessary)\b|\b(?:must|should|expect(?:ed)?|you|your)\b/i;

const elsewhere =
  /(?<![A-Za-zÀ-ɏ])(?:no (?:es|son) (?:la mejor|lo más|l[ao]s? (?:ideal|suficientes?)|el ideal|ideal|óptim[oa]|suficientes?)|no se (?:implement|incluy|contempl|persist|valid|cubr)\p{L}+|por (?:falta|cuestiones) de tiempo|no (?:implementé|alcancé)|não (?:é|está) (?:o |a )?(?:ideal|melhor|otimizad[oa])|não (?:foi|foram) (?:implementad|tratad|criad)[oa]s?|não implementei|por falta de tempo|n['’]est pas (?:idéale?|optimale?|parfaite?|complète?)|n['’](?:a|ont) pas été (?:implémenté|traité|réalisé|testé)\p{L}*|je n['’]ai pas (?:implémenté|traité|eu le temps)|faute de temps|par manque de temps|(?:ist|sind|wurden?) (?:\p{L}+ )?nicht (?:optimal|ideal|perfekt|implementiert|umgesetzt|persistiert|abgedeckt|berücksichtigt|enthalten)|aus zeitgründen|gehen .{0,30}verloren)(?![A-Za-zÀ-ɏ])|不够完善|有待(?:改进|完善|优化)|未(?:处理|考虑|做|完成|涉及)|暂无|还没有|由于时间(?:有限|关系)|考慮していません|行っていません|省略して|割愛|対象外|時間の都合|구현하지 (?:않|못)|미구현|지원하지 않|아직 .{0,20}(?:않|못|없)|고려하지 (?:않|못)|시간(?:이 부족| 관계상)/iu;

/** Whether a sentence says what is weak, provisional or cut short in the project. */
export function fallsShort(text: string): boolean {
  return (
    (faulty.test(text) && !notOurs.test(text)) ||
    (unsaved.test(text) && !secret.test(text)) ||
    (inEarnest.test(text) && !notLacking.test(text)) ||
    (((pressed.test(text) && cut.test(text)) || (simple.test(text) && leftAway.test(text))) && !enough.test(text)) ||
    elsewhere.test(text)
  );
}
