import { meeting } from '../../search';
import { normalised, phrasePattern } from '../prose/phrases';
import { byDocument, byText } from './memo';
import { fallsShort } from './shortcomings';
import { traceOf, type Trace } from './traces';
import { askSections, type Unit } from './units';

/** Headings under which every item is a limitation. */
const limitHeading = phrasePattern(
  'limitation*|known limitation*|current limitation*|=limits|limits of *|known limits|current limits|known issue*|known problem*|known bug*|=bugs|caveat*|shortcoming*|out of scope|not in scope|non goal*|nongoal*|not implemented|not yet implemented|not there yet|not yet there|not done yet|not supported|unsupported|what is not *|whats not *|what this is not|whats missing|what is missing|=missing|gotcha*|simplifications|simplifying assumption*|intentionally *|deliberately *|left out|=not done|what it does not *|what it doesnt *|what this does not *|not done yet|not yet done|not included|whats left out|what i left out|what is left out|technical debt|tech debt|=drawbacks|known drawback*|known weakness*|=weaknesses|weak points|weak spots|rough edges|shortcuts taken|corners cut|cut corners|what is missed *|what was left out|what was not *|whats missed *|things not done|things not implemented|things not covered|things left out|missing features|missing functionality|missing parts|missing pieces|=not covered|=not handled|what i did not *|what i didnt *|what we did not *|what we didnt *|open problem*',
  'limitacion*|limitaciones conocidas|problemas conocidos|errores conocidos|fuera de alcance|limitac*|limitacoes conhecidas|fora do escopo|problemas conhecidos|limites|limites connues|problemes connus|hors perimetre|hors du perimetre|einschrankung*|bekannte probleme|bekannte fehler|bekannte einschrankungen|grenzen|nicht enthalten|nicht im umfang|no implementado|nao implementado|nao suportado|non implemente|nicht implementiert|nicht unterstutzt|bekannte schwachen|=한계|=한계점|제한 사항|제한사항|알려진 이슈|알려진 문제|미구현|아쉬운 점|부족한 점',
  '局限|局限性|已知限制|限制|已知问题|不足|制限|制限事項|制約|制約事項|既知の問題|未対応|課題|スコープ外|未实现|未完成|不支持|既知の不具合|対象外|やらないこと|未実装',
);
/** Headings under which limitations may stand among other things. */
const perhapsHeading = phrasePattern(
  'assumption*|=scope|scope *|constraints|=notes|note|important note*|disclaimer*|current state|=status|project status|things to note|warning*|trade off*|tradeoff*|future*|considerations|design decision*|restriction*|drawback*|disadvantage*|weakness*|cons|simplif*|compromise*|challenge*|what i would do differently*|what i would improve|what could be better|improvement*',
  'supuestos|restricciones|notas|suposicoes|restricoes|observacoes|hypotheses|remarques|annahmen|hinweise|注意事项|假设|注意点|前提',
);
const limitingRates =
  /\b(?:rate|size|request|memory|upload|query|time|length|character|usage|page|file)[ -]?limit|\blimits? (?:and|&) (?:offset|quota)/i;
/** What is asked of the reader, or told to say how it was got over. */
const overcome = /[?？]\s*$|\b(?:solved|fixed|overcame|overcome|resolved|addressed|mitigated|answers?|solutions?)\b/i;
const asHeading = byText(normalised);
const isLimitHeading = byText(
  (heading) =>
    limitHeading.test(asHeading(heading.slice(0, 120))) && !limitingRates.test(heading) && !overcome.test(heading),
);
/** A label names limits only where it begins with the word: `Known limits:`, not `The outer layer has other limits:`. */
const isLimitLabel = byText((label) => {
  const match = limitHeading.exec(asHeading(label.slice(0, 120)));
  return match !== null && match.index <= 10 && !limitingRates.test(label);
});
const mayLimit = byText((heading) => perhapsHeading.test(asHeading(heading.slice(0, 120))));

/** Sentences that name a limit by themselves. */
const plainLimit =
  /\b(?:known (?:limitations?|issues?|bugs?) (?:is|are|with|in|of|include)\b|(?:one|a|another|the main|the biggest|a known|a current) (?:limitation|caveat|shortcoming)\b|^\W*(?:\w+ )?(?:limitations?|caveats?|shortcomings?|drawbacks?|limitaci(?:ón|ones)|limitaç(?:ão|ões)|einschränkung(?:en)?) ?:(?= ?\S)|(?:is|are|was|were|stays?|kept|left|considered|deliberately|intentionally) out of scope\b|^\W*out of scope\b|(?<!\b(?:requests?|payloads?|bod(?:y|ies)|tests?|fixtures?|files?|rows?|headers?) (?:is|are|was|were) )(?:deliberately|intentionally|purposely|consciously) (?:left out|omitted|skipped|excluded|unchecked|not|no|missing|lack(?:s|ing)|simple|simplified|minimal|kept (?:out|simple|minimal|small))|(?:left out|omitted|skipped|excluded|unchecked|not checked) (?:on purpose|deliberately|intentionally|for (?:now|simplicity|brevity|the sake)|to keep)|on purpose,? (?:there is |it has |we have )?no|(?:is|are|it's|being) not (?:yet )?production[- ]ready|not (?:meant|intended|suitable|designed|ready|safe|hardened) (?:for|to be used in) (?:production|high|heavy|concurrent|public|multi)|(?:is|are|be|gets?) lost (?:on|after|when|upon|at|if)\b|lost (?:on|after|upon|at) (?:a |the |every |each )?(?:restart|reboot|crash|shutdown)|is not thread[- ]safe)/i;
/** What is not there yet. */
const stillLacks =
  /\b(?:currently|at the moment|for now|so far|as of now|right now|at present),? (?:[\w-]+ ){0,5}(?:only|no|not|limited|without|missing|lacks?|single|in[- ]memory|hard-?coded|unsupported)\b|\b(?:is|are|does|do|has|have) (?:currently|still) (?:not|no|only|limited|missing|in[- ]memory|hard-?coded)\b|\bonly (?:\w+ ){1,4}(?:is|are) (?:currently )?supported\b|\b(?:not|n't) (?:\w+ ){0,3}yet\b/i;
const project = `(?:this|it|we|i|(?:the|this|our) (?:[\\w-]+ ){0,2}${meeting}(?:project|services?|apis?|app|application|implementation|system|server|backend|version|code|parser|workers?|scheduler|tool|search|endpoints?|import\\w*|queue|poller|cache|limiter|demo|repository|repo|prototype|bot|cli|store|storage|gateway))`;
/** What this project does not do, or does only in part. */
const projectLacks = new RegExp(
  `(?:^|[.;:,—–]\\s+|\\b(?:that|which|and|but|so|because|since|means) )${meeting}${project} (?:(?:\\w+ly|also|yet|still) )?${meeting}(?:(?:does|do|did|is|are|was|were|has|have|can|could|will) ?(?:not|n't|no)|doesn't|don't|isn't|aren't|can't|cannot|won't|lacks?|only (?:supports?|works?|handles?|covers?|accepts?|runs?|stores?|keeps?)|supports? only|(?:is|are) limited to|assumes?) ?${meeting}(?!(?:just|only|merely|simply|solely) )(?:[\\w-]+ ){0,2}${meeting}` +
    '(?:yet|support\\w*|handle\\w*|implement\\w*|include\\w*|cover\\w*|persist\\w*|scale|survive|validat\\w+|paginat\\w+|retry|retries|encrypt\\w*|provide|works?|check\\w*|enforce\\w*|deduplicat\\w*|authenticat\\w*|authoriz\\w*|tests?|production|thread[- ]safe|in[- ]memory|one|a single|single|optimi[sz]ed|secured|migrations?|transactions?|rate limit\\w*|refresh|logging|monitoring|users?|roles|postgres\\w*|mysql|english|utc|integration|replicat\\w+|multi\\w*|concurrent\\w*)\\b',
  'i',
);
const noFeature =
  /(?:\b(?:there (?:is|are)|has|have) (?:currently |still |deliberately )?no|^\W*no) (?:[\w-]+ ){0,2}(?:authentication|authorization|auth|pagination|rate limit\w*|tests?|retry|retries|persistence|caching|migrations?|ui|frontend|admin|validation|refresh tokens?|https|tls|monitoring|transactions?|user management|roles|support|concurrency|locking|deduplication|idempotency|encryption|backups?|soft deletes?|audit log)\b(?! (?:\w+ )?(?:required|needed|necessary|changes?)\b)|(?:\b(?:so|but|currently)|[;:(—–]) no (?:[\w-]+ ){0,2}(?:auth\w*|pagination|filtering|rate limit\w*|tests|retries|persistence|validation|error handling|monitoring|logging|security|(?:high )?availability|transactions?|user management|concurrency control)(?=,? (?:and|or|nor) |, |\W*$)(?!.{0,40}\b(?:required|needed|necessary)\b)/i;
/** What a system that is meant in earnest would have beside what only stands in for it here, or what a larger one would need. */
const wouldNeed =
  /\b(?:simplif\w+|simulat\w+|mock\w*|fake[ds]?|faking|stub\w*|dummy|pretends?|placeholder|hard-?coded|naive\w*)\b.*?(?:[(;:.,—–-]\s*|\b(?:but|and|whereas|while) )(?:an? |the )?(?:real|proper|production|full|complete)(?:[- ](?:world|life|grade|ready))? (?:implementation|system|deployment|service|application|app|version|solution|setup|integration|product) would (?:need|require|use|integrate|call|add|include|handle|verify|validate|check|store|send|wait)\b(?!.*\bso\b)|^\W*(?:designed|sized|built|tuned|optimi[sz]ed|tested|made|meant|suitable|intended) for [^,;]{4,120}[(;,—–-]\s*(?:but )?(?:it )?would (?:need|require) (?:some |much )?(?:additional|further|more|extra) \w+ (?:for|at|beyond)\b/i;
/** What is missing from the whole, rather than a value from a request. */
const missesFeatures =
  /\b(?:is|are|it's|its|still|currently) missing (?:(?!(?:in|from|on|at|of|for|when|if|then|and|or)\b)[a-z-]+ ){0,3}(?:features?|functionalit(?:y|ies)|capabilit(?:y|ies)|support for|tests|test coverage|validations?|authentication|authorization|pagination|monitoring|telemetry|documentation)\b/i;
/** A part that was not built. */
const notBuilt =
  /\b(?:(?:is|are|was|were) (?:currently |still |also )?not(?: yet| fully| currently)? (?:implemented|supported|covered|available|finished|completed|integrated|set up)|(?:has|have) not (?:yet )?been (?:\w+ly )?(?:implemented|built|added|covered|finished|completed|integrated|set up|tested)|could not be (?:implemented|built|added|covered|finished|completed)|(?:is|are|was|were)n['’]t (?:yet |fully |currently )?(?:implemented|supported|covered)|(?:is|are|was|were)(?: not|n['’]t)(?: being| currently| yet)? (?:considered|addressed|handled|modell?ed|represented|accounted for|dealt with|taken (?:into|in) (?:account|consideration)|in scope|part of (?:this|the (?:scope|exercise|task|challenge)))(?= (?:here|yet|in this|for now|at (?:the|this)|so far)|\W*$|[.,;)])|but (?:is |are |it['’]s |it is |they are )?(?:not|never) (?:yet |currently |actually )?(?:implemented|used|wired|connected|enforced)\b(?! (?:for|as|to)\b)|(?<=[\p{L}\d)`] )not (?:yet |fully )?implemented(?: yet)?(?=\W*$|[.,;)] ?)|(?:was|were|has been|have been) (?:dropped|postponed|deferred|skipped|ignored|cut) (?:for now|due|because|for (?:simplicity|brevity|lack|time))|(?:has|have)n['’]t been (?:implemented|built|added|covered|finished|completed))\b|\bno (?:[\w-]+ ){1,3}(?:(?:is |are |was |were )?(?:currently |yet )?(?:implemented|in place)|at the moment|for now|so far)\b|\b(?:potential|possible|risk of|risks?) (?:data|event|message|job|log) loss\b/iu;
/** What the authors say that they did not do; fields that are not shown, or lines that a listing leaves out, are none of it. */
const leftOut =
  /\b(?:i|we)(?:['’]ve| have|['’]d| had)?(?: also| \w+ly)? (?:(?:decided|chose|chosen|opted|preferred) to (?:omit|skip|exclude|leave (?:\w+ ){0,4}out)|(?:omitted|skipped|excluded|left out)|(?:decided|chose|chosen|opted) (?:against|not to (?:add|implement|include|validate|support|handle|cover|persist|build|write|expose|test|process|track|model|represent|consider|deal|account|address|secure|encrypt|paginate|mock|deploy|dockeri[sz]e|optimi[sz]e))|(?:decided|think|thought|felt|believe) (?:that )?(?:it|this|that) (?:was|is|were)(?:n['’]t| not) worth)\b(?! (?:[\w-]+ ){0,3}(?:fields?|columns?|passwords?|values?|imports?|details|rest|lines)\b)|\b(?:i|we) (?:did not|didn['’]t|have not|haven['’]t) (?:yet )?(?:implement(?:ed)?|add(?:ed)?|include[d]?|cover(?:ed)?|represent(?:ed)?|model(?:l?ed)?|handled?|consider(?:ed)?|address(?:ed)?|tested|validated?|support(?:ed)?|writ(?:e|ten) (?:any |many |enough |unit |integration )*tests|get (?:to|around to)|got (?:to|around to)|manage[d]? to|finish(?:ed)?|optimi[sz]ed?|deal(?:t)? with|take(?:n)? into|have (?:enough |the |much )?time (?:to|for))\b/i;
/** A case that behaviour is told of: `if the unit is not supported`. */
const inCase = /\b(?:if|when|whenever|unless|until|that|which|where|whether|while|because)\b[^.;:]*$/i;
const saysUnbuilt = (text: string): boolean => {
  const found = notBuilt.exec(text) ?? leftOut.exec(text);
  return found !== null && !inCase.test(text.slice(0, found.index));
};
const lacksElsewhere =
  /(?<![A-Za-zÀ-ɏ])(?:no (?:está |están )?(?:soporta|implementad[oa]s?|incluye|contempla|gestiona|persiste)|todavía no|aún no|solo (?:soporta|funciona|admite)|limitad[oa] a|fuera de alcance|não (?:suporta|implementa|inclui|trata|persiste|há (?:autenticação|paginação|testes|suporte))|ainda não|apenas suporta|fora do escopo|ne (?:gère|prend|supporte|couvre|persiste) pas|n'est pas (?:géré|implémenté|pris en charge|supporté)\w*|pas encore|uniquement|hors périmètre|unterstützt (?:nur|kein\w*|nicht)|wird (?:noch )?nicht|noch nicht|kein(?:e|en)? (?:authentifizierung|paginierung|unterstützung|persistenz)|bewusst (?:nicht|weggelassen)|außerhalb des umfangs)(?![A-Za-zÀ-ɏ])|(?:暂|目前|尚)?(?:不支持|未实现|没有实现|尚未)|仅支持|只支持|重启后.{0,6}丢失|未対応|対応していません|サポートしていません|実装していません|のみ対応|失われ|できません/iu;
/** A denial that there is anything to name. */
const nothing =
  /^\W*(?:there (?:are|is) )?(?:currently |at (?:the|this) (?:moment|time),? )?(?:no|none|not any|nothing)(?: \w+){0,2}(?: known)?(?: (?:limitations?|issues?|bugs?|problems?|caveats?))?(?: (?:known|found|reported|yet|so far|at (?:the|this) (?:moment|time)|right now|for now|currently|are known|have been \w+|(?:that )?(?:we|i) (?:know of|am aware of|are aware of)))*\W*$|\b(?:no|not aware of any) (?:known |major |significant |open )?(?:limitations?|issues|bugs|problems)\b|^\W*(?:keine|aucune?|ningun[oa]|nenhum[a]?|无|なし|特になし)(?: \p{L}+){0,3}\W*$/iu;
/** Words that speak to the reader, of errors of theirs, or of what an endpoint answers. */
const aside =
  /\b(?:you|your)\b|\bif (?:the|a|an) \w+ (?:does not|doesn't|is not|isn't) (?:exist|found|valid|running|installed|set|work)|\b(?:returns?|responds?|throws?|raises?|answers?|responses?|status|error)\b.{0,40}\b(?:when|if|for)\b|\b[45]\d\d\b|\bwithout (?:having|needing)\b|\bmake sure\b|[?？]\s*$|\bno (?:need|longer|matter|problem|worries|additional|further|extra|external|setup)\b|\bfree[- ]tier\b.{0,30}\bspin/i;
/** What stands beside the limit (`…, but you can …`) may speak to the reader. */
const isAside = byText((text) => aside.test(text.split(/,? but /).find(namesLimit) ?? text));
const rights =
  /\b(?:users?|customers?|clients?|admins?|members?|guests?|visitors?|owners?|employees?|students?)\b.{0,40}\b(?:can(?:not|'t)?|may|must|only|are not|is not)\b/i;

/** What a document says is missing, broken or left out on purpose. */
export const limitTraces = byDocument((document): readonly Trace[] => limitsIn(document).flat());

const limitsIn = askSections((units) =>
  units.flatMap((unit): readonly Trace[] => {
    if (unit.block.head) return [];
    const under = isUnderLimits(unit);
    const strength = strengthOf(unit, under);
    return strength ? [traceOf(unit, strength, under ? 4 : mayStandHere(unit) ? 2 : 0)] : [];
  }),
);

const isUnderLimits = ({ label, around }: Unit): boolean =>
  (label !== '' && isLimitLabel(label)) || around.headings.slice(0, 2).some(isLimitHeading);
const mayStandHere = ({ label, around }: Unit): boolean =>
  [label, ...around.headings.slice(0, 2)].some((heading) => heading !== '' && mayLimit(heading));

const namesLimit = byText((text): boolean => {
  const short = text.slice(0, 800);
  return (
    [plainLimit, stillLacks, projectLacks, noFeature, missesFeatures, wouldNeed, lacksElsewhere].some((pattern) =>
      pattern.test(short),
    ) ||
    saysUnbuilt(short) ||
    fallsShort(short)
  );
});

function strengthOf(unit: Unit, under: boolean): Trace['strength'] | null {
  const { text, words, block } = unit;
  if (nothing.test(text) || block.task === 'done') return null;
  if (under) {
    if (/[:：]\s*$/.test(text) && block.type === 'paragraph') return 1;
    return words >= 3 || /[\u3040-\u9fff]{4}/.test(text) ? 3 : 1;
  }
  if (!namesLimit(text) || isAside(text) || rights.test(text) || unit.around.instructing) return null;
  if (words < (fallsShort(text) ? 4 : 5)) return null;
  // A problem that led to the project is nobody's shortcoming here.
  if (unit.topics.has('problem') && fallsShort(text)) return null;
  return mayStandHere(unit) || !isOfApi(unit) ? 3 : 1;
}

/** Whether a unit stands among descriptions of endpoints; bold words that begin it belong to what it says. */
const isOfApi = ({ block, around, topics }: Unit): boolean =>
  (block.lead === undefined ? topics : around.topics).has('api');
