/** What is said of a choice by weighing it: the forms that need no word for reasons. */

/** Words that any project can claim of itself. */
const praised =
  '(?:(?:\\w+ly |high|good|better|best|great|easy|easier|clean|clear|strong|excellent|improved|enhanced|overall|a|an|the|and|both|for|to|of|system|code|codebase|this) ?)*(?:scal|maintain|reliab|flexib|perform|secur|efficien|robust|modular|quality|readab|extensib|extend|clean|best practice|user|separation of concerns|high)';

const subject =
  '(?:approach|design|choice|decision|structure|architecture|separation|split|pattern|solution|strategy|setup|set-up|layout|model|abstraction|indirection|layer|layering|isolation|mechanism|scheme|option|constraint|trick|convention)';
const effect =
  '(?:means|lets|allows?|keeps|makes|avoids|prevents|gives|removes|ensures|enables|simplifies|guarantees|saves|isolates|decouples|protects|leaves|eliminates|facilitates|costs|adds|trades|requires|comes (?:at|with))';

/** `This approach avoids …`, `That way …`, `Keeping X out of Y makes …`: what follows from how it was done, and more than praise. */
export const effectOfApproach = new RegExp(
  `\\b(?:this|that|such an?) (?:\\w+ )?${subject} (?:\\w+ly |also |then )?${effect}(?! ${praised})(?! (?:you|your|users?|customers?|clients?|people|anyone)\\b)|` +
    `(?:^\\W*|[.;,:] )(?:in )?(?:this|that) way,? (?!you\\b|your\\b|users?\\b|customers?\\b|clients? can\\b|to )|` +
    `^\\W*(?:using|having|keeping|storing|separating|splitting|moving|isolating|injecting|wrapping|computing|defining|placing|putting|caching|holding|writing|passing|model+ing|generating) [^.;,:]{3,80} ${effect}(?! ${praised})(?! (?:you|your|users?|the user|customers?|clients?|people|anyone)\\b)`,
  'i',
);

/** The design as what a sentence is about. */
export const namesApproach = new RegExp(`\\b(?:this|that|such an?|our|my) (?:\\w+ )?${subject}\\b`, 'i');

const approachFirst = new RegExp(`^\\W*(?:this|that|such an?) (?:\\w+ )?${subject}\\b`, 'i');
/** Whether a sentence begins with the design that was told before it. */
export const opensWithApproach = (text: string): boolean => approachFirst.test(text);

const quality =
  '(?:simpler|faster|lighter|cheaper|easier|safer|slower|heavier|cleaner|better|quicker|worse|leaner|clearer|harder|stricter|nicer)';
/** One thing set against another; not a rule on numbers, and not what is asked under a condition. */
const comparative = new RegExp(
  `\\b(?:${quality}|(?:more|less|fewer|higher|lower|greater|smaller|larger|better|worse) (?:[a-z-]+ ){1,6}?)(?: (?:\\w+ ){0,4})?than (?!\\d|one\\b|two\\b|once\\b|twice\\b|zero\\b|half\\b|just\\b|ever\\b|before\\b|usual\\b|allowed\\b|expected\\b|needed\\b|that\\b|requested\\b|available\\b|the (?:current|given|maximum|minimum|limit|number|total|available|other)\\b)`,
  'i',
);
/** What suffices, or is not needed here. */
const suffices =
  /\b(?:is|are|was|were|be|seems?|seemed|felt) (?:\w+ly |more than |quite |still |already |thought to be |considered )*(?:enough|sufficient|adequate|plenty)\b|\bsuffices?\b|\bno need (?:for|of) (?!the user|users|you)|\b(?:we|i|this (?:project|service|app|application|api)|the (?:project|service|app|application|api)) (?:do not|don['’]t|does not|doesn['’]t|did not|didn['’]t) (?:really |yet |actually |want or )?(?:need|want|require) (?![^.;]{0,60} to (?:run|start|test|use|install|try)\b)(?!to (?:be|run|install|start)\b|any (?:config|install|setup)|authentication|a token)|\b(?:not|n['’]t) (?:needed|necessary|warranted|justified) (?:for (?:this|our|such|an?)|here|yet|at (?:this|our))\b|\bunnecessary (?:for|here|at|in this)\b/i;
const conditional =
  /\b(?:if|when|whenever|whether|unless|until|must|cannot|exceeds?|checks?|verif\w+|validat\w+|reject\w*|error|insufficient|returns? \d)\b/i;
/** What would have been done otherwise, and what it would cost. */
const otherwise =
  /\bconsidered (?!everything|all\b|many|several|every)[^.;]{2,160}\bbut\b|\b(?:could|might|would) (?:also |just |easily |instead )?have (?:used|gone|chosen|picked|done|put|made|taken|been|written|built|added|kept|stored|cached|split)\b|\b(?:normally|usually|ideally|otherwise|in production)[^.;]{0,60}\b(?:would|['’]d)\b[^.;]{3,120}\bbut\b|\bover-?engineer\w*|\bover-?complicat\w*|\btoo (?:complex|heavy|much|big|slow|complicated|costly|expensive) (?:for|to)\b|\bpremature\b|\bat the risk of\b|\b(?:we|i)(?:['’](?:re|m)| are| am) (?:ok|okay|fine|happy) (?:if|with|that)\b|\b(?:at this (?:stage|scale|point)|for now|works? (?:well|fine))\b[^.;]{0,60}\bbut\b[^.;]{3,120}\b(?:better|would|needs?|migrate)\b/i;

/** What was thought of and not done: itself a decision. */
export const rejects =
  /\bconsidered (?!everything|all\b|many|several|every)[^.;]{2,160}\bbut\b|\b(?:could|might|would) (?:also |just |easily |instead )?have (?:used|gone|chosen|picked|done|put|built|added|kept|stored|cached|split)\b|\bover-?engineering\b|\boverkill\b|\bwould (?:be|have been) too\b|\b(?:we|i)(?:['’](?:re|m)| are| am) (?:ok|okay|fine|happy) (?:if|with|that)\b/i;

/** What is done in place of what the sentence before finds fault with: `This service uses an outbox instead.` */
const turnsAway =
  /\b(?:we|i|here|(?:this|the|our) (?:project|service|app|application|api|backend|system|code|repo(?:sitory)?)) (?:therefore |so |instead )?[a-z]+ [^.;]{3,120}\binstead\b(?! of)/i;
const fault =
  /\b(?:unsafe|not safe|risky|dangerous|expensive|costly|slow(?:er)?|brittle|fragile|error-prone|wasteful|unreliable|inconsistent|(?:can|could|may|might|would|will) (?:be lost|get lost|lose|leak|succeed|fail|block|grow|drift|race|break|deadlock|overwrite)|loses?|leaks?|blocks)\b/i;

/** Trouble on the way to running it, and answers to situations: not what the design turns away from. */
const ofMachine =
  /^\W*(?:if|when|whenever|should)\b|\b(?:npm|npx|yarn|pnpm|pip|brew|apt|proxy|windows|macos|wsl|docker desktop|heroku|install\w*|free (?:plan|tier)|demo)\b|\bports?\b/i;

/** Whether a sentence turns to something else for what the one before finds fault with. */
export const turnsFrom = (faulty: string, text: string): boolean =>
  fault.test(faulty) && turnsAway.test(text) && !ofMachine.test(faulty) && !ofMachine.test(text);

/** Whether a sentence sets what was chosen against something else. */
export const weighs = (text: string): boolean =>
  (otherwise.test(text) && !/\byour\b/i.test(text)) ||
  turnsFrom(text, text) ||
  ((comparative.test(text) || suffices.test(text)) && !conditional.test(text));

/** What was left out on purpose, or thought of and given up. */
export const leavesOut =
  /\b(?:considered (?:using|an?|the|adding|\w+ing)|(?:was|were|is|are|been|being|i|we|have|has) (?:\w+ly )?(?:left out|left aside|omitted|excluded|postponed|deferred|dropped|kept out|not (?:included|considered))|left out|leaving out|out of scope)\b/i;
export const leavesOutElsewhere =
  /(?<![A-Za-zÀ-ɏ])(?:no se (?:incluy\w+|añad\w+|implementa\w*|us[aóo]\w*)|se (?:omit\w+|descart\w+|dej\w+ fuera)|fuera de(?:l)? alcance|descarté|não (?:foi|foram|são|é) (?:incluíd|usad|utilizad|implementad)[oa]s?|(?:foi|foram) (?:omitid|descartad|deixad)[oa]s?|fora d[oe] escopo|descartei|n'(?:est|a|ont) pas (?:été )?inclus\w*|volontairement|laissé de côté|hors périmètre|weggelassen|verzichtet|ausgelassen)(?![A-Za-zÀ-ɏ])|特意不|刻意不|有意省略|没有引入|未引入|あえて|導入しませ|採用しませ|採用せず|省略し|의도적으로|도입하지 않|사용하지 않/iu;
export const weighsElsewhere =
  /(?<![A-Za-zÀ-ɏ])(?:no hace falta|no era necesari[oa]|sobre-?ingeniería|demasiado (?:complejo|pesado)|es suficiente para|más (?:simple|sencill[oa]|rápid[oa]|liger[oa]|barat[oa]) que|não (?:há|havia) necessidade|não era necessári[oa]|super-?engenharia|excesso de engenharia|é suficiente para|mais (?:simples|rápid[oa]|leve|barat[oa]) (?:do )?que|pas besoin|sur-?ingénierie|suffit (?:ici|pour)|plus (?:simple|rapide|léger|légère) que|nicht nötig|reicht (?:hier|dafür|aus)|genügt|übertrieben|zu aufwendig|(?:einfacher|schneller|leichter|günstiger) als)(?![A-Za-zÀ-ɏ])|过度设计|没有必要|没必要|更(?:简单|轻量|快|适合|容易)|過剰|不要と判断|必要がない|よりシンプル|오버엔지니어링|과하다|필요가 없|더 (?:간단|가볍|빠르|적합)/iu;
