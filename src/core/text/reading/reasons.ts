import { byText } from './memo';
import {
  effectOfApproach,
  leavesOut,
  leavesOutElsewhere,
  namesApproach,
  rejects,
  weighs,
  weighsElsewhere,
} from './weighing';

/** What a sentence does with a choice. */
export interface Reasoning {
  /** Names a cause: because, since, due to. */
  readonly cause: boolean;
  /** Names what follows: so that, which keeps, therefore. */
  readonly outcome: boolean;
  /** Weighs one thing against another, or names a cost: instead of, at the cost of. */
  readonly contrast: boolean;
  /** Names a purpose only: to reduce, for performance. */
  readonly purpose: boolean;
  /** Says that something was chosen, decided, kept on purpose. */
  readonly decides: boolean;
  /** Says that the project uses or does something. */
  readonly uses: boolean;
  /** Tells its reader what to do. */
  readonly instructs: boolean;
  readonly wish: boolean;
}

const cause =
  /\b(?:because|since (?!\d|v\d|version|then\b|the (?:release|start|beginning)|last|january|february|march|april|may|june|july|august|september|october|november|december)|due to|owing to|given that|the (?:main |biggest |primary )?reason(?:s|ing)? (?:is|are|was|for|why|being|behind)|for (?:this|that|these) reasons?|for (?!the same)\w+ reasons|that(?:'s| is) why|(?:this|which) is why|(?<!\bas (?:many|much|long|soon|often|far|well|big|little|few)\b[^.;,]{0,30})as (?:it|this|they|we|i|there|these|most|each|every|our)(?:['’](?:s|m|re|ve|d)\b(?! going)| (?:is|are|was|were|has|have|had|does|do|can|would|wants?|wanted|needs?|needed|allow(?:s|ed)?|gives?|gave|makes?|made|keeps?|kept|lets?|provide[sd]?|offer(?:s|ed)?|support(?:s|ed)?|require[sd]?|fits?|meets?|met|suit(?:s|ed)?|helps?|felt|feels?|seem(?:s|ed)?|knew|know (?:it|them|how|the|this)|found|prefer|(?:comes?|came) with|works? (?:well|best|better|out)|integrates?|only|already|don['’]t|doesn['’]t|didn['’]t)\b(?! seen| said| shown))|, as (?!well|a result|shown|described|mentioned|soon|long|follows|seen|expected|usual|such)(?:[\w.-]+ ){1,5}(?:is|are|was|were|has|have|had|needs?|provides?|offers?|supports?|requires?|fits?)\b|seeing (?:that|as)\b|considering that\b|, given (?:the|our|my|how|its|their)\b)/i;
const outcome =
  /\b(?:so that|so (?:it|we|i|they|no|a|an|that|there|both|either|nothing|two|each|one|concurrent|duplicate|the (?:service|api|app|application|database|server|worker|domain|business|code|handlers?|client|same|whole|system|queue|event|request|data|tests?|rest|core)) (?!must|should)|therefore|thus|hence|consequently|(?:which|this|that) (?:\w+ly )?(?:means|lets|allows|keeps|makes|avoids|prevents|gives|removes|ensures|enables|simplifies|reduces|guarantees|saves|isolates|decouples|protects|leaves|eliminates|scales|fits)(?! (?:you|your|users?|the user|customers?|clients?|people|anyone)\b)|making (?:it|them|the|sure)|[.;] it means (?:that )?(?!a lot|you\b|your\b|users?\b|customers?\b|clients?\b)|as a result|(?:^\W*|[;,.] )otherwise,? (?:the|it|a|an|we|two|every|each|one)|without (?:it|this|that|them|losing|touching|changing|blocking|breaking|affecting|coupling|locking|polluting|leaking|rewriting|redeploying|downtime|a single point))\b/i;
const contrast =
  /\b(?:instead of|rather than|as opposed to|in favou?r of|at the (?:cost|expense|price) of|trade[- ]?offs?|traded|in exchange for|the (?:cost|price|downside|drawback|disadvantage|catch) (?:is|of|here|being)|(?:its|one|a|main|only|biggest) (?:downside|drawback|disadvantage|catch)|overkill|not worth|worth (?:the|it)|sacrific\w+|alternatives? (?:was|were|considered|would|is|such)|rejected|would (?:have been|have meant|be too|add|require|mean|need|have required|have added)|compared (?:to|with)|even though|acceptable|good enough|outweighs?)\b|\b(?:chos\w+|choose|pick\w*|prefer\w*|select\w*|favou?r\w*|use[ds]?|went with)\b[^.;]{2,60}\bover\b|\b(?:while|whereas) (?:[\w-]+ ){1,6}(?:handles?|leverages?|uses?|is|are|stays?|keeps?|stores?|serves?|provides?|takes?|reads?|goes|remains?|holds?|gets?|runs?)\b/i;
const purpose =
  /\b(?:in order to|to (?:\w+ly )?(?:avoid|prevent|reduce|keep|ensure|guarantee|minimi[sz]e|maximi[sz]e|simplify|enforce|protect|isolate|decouple|allow|make|speed up|improve|limit|stop|let|handle|survive|decrease|eliminate|maintain|enable|optimi[sz]e|increase|facilitate|ease|save (?:on|time|money|costs?|memory|space|bandwidth|storage|work|resources|an?|(?:\w+ )?(?:requests|calls|queries|round trips))|separate|preserve|provide|promote|demonstrate)|for (?:its|their|the sake of|easy|easier|better|fast|faster|simple|simplicity|simpler|performance|speed|type safety|scalability|maintainability|reliability|consistency|testability|flexibility|demo|low|high|strong|safe|quick|improved|optimal|efficient|robust|ease|cleaner|clean)|(?<!\bby )(?:avoid|prevent|ensur|guarantee|reduc|improv|allow|enabl|provid|maximi[sz]|minimi[sz]|promot|keep|mak|simplif)y?ing|avoids|prevents|ensures|guarantees|reduces|keeps|improves|allows|enables|simplifies|eliminates)\b/i;
const decides =
  /\b(?:chose|chosen|choosing|we choose|i choose|picked|opt(?:ed|s|ing)? (?:for|to|out)|decid(?:ed|es)|went with|going with|settled on|selected|prefer(?:red|s)?|adopted|deliberate(?:ly)?|intentional(?:ly)?|on purpose|purposely|by design|consciously|favou?red|rejected|ruled out|the (?:decision|choice|solution|goal|idea) (?:is|was)|(?:we|i) (?:avoid(?:ed)?|kept|keep|don't|do not|did not|didn't|did this|never|switched|moved|replaced|dropped|needed|wanted|wanted to)|was (?:a )?(?:good|natural|better|best) (?:fit|choice|option))\b/i;
const uses =
  /\b(?:(?:i|we|it|they|this|that|(?:the|this|our|each|every|all|my) (?:[\w-]+ ){0,3}[\w-]+|[A-Z][\w.-]+s?) (?:\w+ly )?(?:uses?|used|am using|are using|is using|have used|has|had|utili[sz]es?|leverages?|rel(?:y|ies) on|stores?|stored|keeps?|writes?|reads?|runs?|follows?|implements?|implemented|separates?|splits?|wraps?|caches?|adopts?|depends? on|sits?|lives?|returns?|holds?|goes|go|takes?|owns?|acquires?|locks?|builds on|can)|(?:is|are|was|were|been|gets|being) (?:\w+ly )?(?:used|stored|kept|implemented|handled|separated|split|cached|written|read|hashed|wrapped|injected|built|organi[sz]ed|structured|modell?ed|generated|persisted|denormali[sz]ed|computed|processed|published|executed|run|done|held|defined|placed|designed|isolated|limited|enforced|checked|validated|signed|encrypted|created)|^(?:use|using|uses|used|utili[sz]es?|implement(?:s|ed|ing)?|leverages?|store|stores|keep|keeps|built|separates?|follows?|adopts?|applies))\b/i;

/** What the authors say that they did. */
const ownWork =
  /\b(?:i|we)(?:['’]ve| have)? (?:also |just |simply |then |\w+ly )?(?:employed|wrote|written|made|put|added|built|created|moved|split|separated|set|limited|designed|structured|modell?ed|cached|wrapped|injected|extracted|introduced|applied|went|placed|defined|denormali[sz]ed|normali[sz]ed|stuck)\b|^\W*(?:(?:just|simply) used|wrote|made|put|split|moved|kept|stored|having|keeping|storing|separating|splitting|isolating|injecting)\b/i;

const causeElsewhere =
  /(?<![A-Za-zÀ-ɏ])(?:porque|ya que|debido a|dado que|puesto que|por eso|por lo que|la razón|el motivo|pois|já que|devido a|uma vez que|por isso|por causa d[eoa]|o motivo|a razão|parce que|car|puisque|en raison de|grâce à|c'est pourquoi|la raison|weil|da (?:es|wir|sie|er|die|der|das|so)|aufgrund|wegen|deshalb|deswegen|daher|der grund|denn)(?![A-Za-zÀ-ɏ])|因为|由于|考虑到|原因|なぜなら|ため(?!の)|ので|理由|からです|때문에|때문이|[이으하되]므로|로 인해|이유로|이유는/iu;
const outcomeElsewhere =
  /(?<![A-Za-zÀ-ɏ])(?:para que|así que|de modo que|por lo tanto|lo que permite|de forma que|portanto|o que permite|de modo a|afin que|pour que|donc|ce qui permet|damit|sodass|so dass|wodurch)(?![A-Za-zÀ-ɏ])|所以|因此|从而|这样|使得|以便|ことで|ように|따라서|그래서|그러므로|함으로써|게 되었|그 결과/iu;
const contrastElsewhere =
  /(?<![A-Za-zÀ-ɏ])(?:en lugar de|en vez de|a costa de|a cambio de|frente a|desventaja|em vez de|ao invés de|em troca de|em detrimento|desvantagem|au lieu de|plutôt que|au prix de|au détriment|inconvénient|statt|anstatt|anstelle|auf kosten|nachteil|gegenüber)(?![A-Za-zÀ-ɏ])|而不是|代替|代价|权衡|缺点|相比|优于|代わりに|ではなく|よりも|トレードオフ|デメリット|一方で|(?<![을를] )대신|것보다|보다는|반면|에 비해|단점|트레이드오프/iu;
const purposeElsewhere =
  /(?<![A-Za-zÀ-ɏ])(?:para (?:evitar|reducir|mejorar|garantizar|asegurar|poder|mantener|permitir|reduzir|melhorar|garantir|manter|que)|pour (?:éviter|réduire|améliorer|garantir|assurer|permettre|simplifier)|afin de|afin d|um [^.]{1,80} zu)(?![A-Za-zÀ-ɏ])|为了|避免|減らす|向上|防ぐ|するため|위해|위하여|수 있도록|방지|줄이/iu;
const decidesElsewhere =
  /(?<![A-Za-zÀ-ɏ])(?:elegí|elegimos|se eligió|opté|optamos|decidí|decidimos|preferí|preferimos|escogí|escolhi|escolhemos|foi escolhid[oa]|optei|decidi|preferi|j'ai choisi|nous avons choisi|on a choisi|a été choisie?|j'ai décidé|nous avons décidé|privilégié|gewählt|entschieden|bewusst|absichtlich|ausgewählt)(?![A-Za-zÀ-ɏ])|选择|选用|决定|采用|選択|選定|選びまし|採用|決め|선택했|선택하[였게]|선정했|선정하[였게]|결정했|결정하[였게]|채택|도입했|도입하[였게]|판단했|판단하[였여]/iu;
const usesElsewhere =
  /(?<![A-Za-zÀ-ɏ])(?:us[oa]|usamos|usan|usé|se usa|se utiliza|utiliz[oa]|utilizamos|utiliza|se guarda|guardamos|está hech[oa]|usei|usa|usamos|utilizei|é usad[oa]|foi usad[oa]|são|utilise|utilisons|j'utilise|est utilisée?|verwend\w+|nutz\w+|wird|werden|setzen|liegt|liegen)(?![A-Za-zÀ-ɏ])|使用|用于|存储|采用|基于|使って|使用し|利用し|保存|用い|사용|이용하|적용|활용|처리|저장|구현|분리/iu;

const instructs =
  /^(?:\W*)(?:you\b|your\b|if you|when you|once you|please|note that you|make sure|be sure|ensure (?:that )?(?:you|the|your|docker|it)|remember|don't forget|run|install|clone|copy|create|add|set(?! of)|open|start|stop|visit|navigate|download|configure|replace|rename|see|check|click|go to|edit|change|update|execute|import|export|press|type|enter|choose|select|send|call|try|feel free|remove|delete|generate|restart|wait|put|place|provide|specify|fill|register|log ?in|sign (?:in|up)|obtain|head|switch|fork|pull|push|verify|activate|compile|launch|adjust|if [^,]{3,80}, (?:please|try|run|visit|check|see|use|make|install)|to (?:run|start|install|build|test|use|set|create|see|check|access|deploy|stop|generate|get|add|view|debug|execute|configure|open|connect|try|make working)|for (?:more|further|details)|have a look|take a look)\b|\byou(?:'ll| will| can| could| may| might| must| should| need| have to| want| don't| would|'d|'re| are)\b|\b(?:(?:we|i) (?:would |highly |strongly )?recommend|it is recommended|visit us|help you|lets you|allows you|letting you|allowing you|is required to run|needs to be installed)\b|(?:세요|십시오)\s*[.!]?\s*$|(?:실행|설치|설정|입력)해야/i;
/** What is meant to come, not what is there. */
const plans =
  /\b(?:we|i) (?:will|shall|plan|want|wish|hope|intend|would like|am going|are going|aim)\b|\b(?:we|i)['’](?:ll|d like)\b|\b(?:will|should|could|might|may|would|going to|plans? to|planning to|needs? to) (?:also |soon |eventually |later |be |then |probably |still |have to )*(?:add|added|implement\w*|introduc\w+|integrat\w+|migrat\w+|refactor\w*|replac\w+|explor\w+|investigat\w+)\b(?! (?:if|when|whenever) )|\bTODO\b|\b(?:coming soon|in (?:the|a|some|near) (?:near |next |later )?(?:future|release|version|iteration)|(?:is|are) planned|someday|future (?:work|version|improvement|enhancement|release)s?|on the roadmap|work in progress|under development|under construction|still (?:missing|to do|to be|open|pending))\b|(?<![A-Za-zÀ-ɏ])(?:futur[oae]s?|próximamente|por hacer|em breve|a fazer|pretendo|pretendemos|à venir|bientôt|à faire|geplant\w*|zukünftig\w*|demnächst|noch nicht)(?![A-Za-zÀ-ɏ])|计划|将来|未来|即将|待办|今後|予定|将来的|향후|추후|앞으로|예정|하고 싶|개선할|도입할/iu;
const question = /[?？]\s*$/;

/** What a sentence, or a sentence with the one that refers back to it, does with a choice. */
export const reasoningOf = byText((whole): Reasoning => {
  const text = whole.slice(0, 1500);
  const foreign = /\P{ASCII}/u.test(text) || !/\b(?:the|a|is|to|of|and|in|for|with)\b/i.test(text);
  const finds = (english: RegExp, elsewhere: RegExp): boolean =>
    english.test(text) || (foreign && elsewhere.test(text));
  return {
    cause: finds(cause, causeElsewhere),
    outcome: finds(outcome, outcomeElsewhere) || effectOfApproach.test(text),
    contrast: finds(contrast, contrastElsewhere) || weighs(text) || (foreign && weighsElsewhere.test(text)),
    purpose: finds(purpose, purposeElsewhere),
    decides: finds(decides, decidesElsewhere) || finds(leavesOut, leavesOutElsewhere) || rejects.test(text),
    uses: finds(uses, usesElsewhere) || namesApproach.test(text) || ownWork.test(text),
    instructs: instructs.test(text) || question.test(text),
    wish: plans.test(text),
  };
});

/** Whether a reason is given that is more than a purpose. */
export const explains = ({ cause: because, outcome: so, contrast: against }: Reasoning): boolean =>
  because || so || against;

/** Words that refer back to the sentence before. */
const refersBack =
  /^(?:\W*)(?:this|that|these|it|they|i did|we did|the reason|because|otherwise|without|doing so|so\b|therefore|thus|hence|for (?:this|that) reason|as a result|which|the (?:downside|drawback|trade-?off|cost|alternative|price)|however|on the other hand|esto|eso|así|isso|isto|assim|cela|ceci|ainsi|das|dies|dadurch|so)(?![A-Za-zÀ-ɏ])|^(?:这|因此|所以|これ|そのため|そうする)/iu;

/** Whether a sentence goes on from the one before it. */
export const continues = (sentence: string): boolean => refersBack.test(sentence);
