import { byDocument, byText } from './memo';
import { continues, explains, reasoningOf } from './reasons';
import type { Topic } from '../documents/topics';
import { traceOf, type Trace } from './traces';
import { askSections, type Unit } from './units';

/** What makes a service fast or dependable. */
const mechanism =
  /(?<![A-Za-zÀ-ɏ])(?:cach(?:e|es|ed|ing)|index(?:es|ed|ing)?|n\+1s?|eager(?:ly)?[- ]load\w*|connection pool\w*|pool(?:ing| size| exhaustion)|batch(?:es|ed|ing)?|bulk (?:insert|write|load|update|quer|delet)\w*|lazy load\w*|non-blocking|worker pools?|back ?pressure|throughput|latenc(?:y|ies)|response times?|p50|p9\d|percentile|benchmark\w*|load test\w*|stress test\w*|req(?:uests)?\/s|rps|memory (?:use|usage|exhaustion|footprint)|time ?outs?|times out|retr(?:y|ies|ied|ying)|back ?off|jitter|circuit[- ]?break(?:ers?|ing)|(?:read|write|query|lookup|search|insert|point-read) performance(?! (?:is |are )?(?:rated|graded|discussed|reviewed))|performance (?:impact|cost|penalty|overhead|hit|gains?)|(?:reads?|writes?|queries|lookups?|inserts?|searches|responses?|scans) (?:is|are|get|gets|become|becomes|stay|remain) (?:[a-z]+ )?(?:slow|fast|cheap|expensive|unimpeded)\w*|(?:it|(?:worker|job|request|connection|delivery|client|consumer|call|task)s?) (?:is |are )?(?:try|tries|tried|attempt(?:s|ed)?) (?:again|(?:up to |at most )?(?:\d+|two|three|five|several|a few) times)|(?:highly )?concurrent(?:ly)? (?:requests?|writes?|updates?|transactions?)|bulkhead|dead[- ]?letters?|dlq|idempoten\w+|at[- ](?:least|most)[- ]once|exactly[- ]once|dedup\w*|duplicate (?:requests?|messages?|charges?|events?|deliver\w+|processing)|outbox|graceful(?:ly)? shut\w*|graceful (?:degradation|shutdown|termination)|drain(?:s|ed|ing)?|failover|read[- ]replicas?|replication|single point of failure|fails? (?:open|closed|over|fast)|failure modes?|(?:goes|is|are|be) down|even (?:if|when) (?:[\w-]+ ){1,4}(?:fails?|crash(?:es)?|restarts?|is lost)|(?:if|when) (?:[\w-]+ ){0,3}(?:database|db|redis|kafka|rabbitmq|broker|queue|cache|worker|consumer|gateway|provider|upstream|network|connection|delivery|job|task) (?:fails|drops|is (?:lost|unavailable|unreachable|not (?:available|reachable)))|outage|high availability|uptime|redundan\w+|race conditions?|dead ?locks?|(?:row|optimistic|pessimistic|distributed|advisory)[- ](?:level )?lock\w*|rows? (?:is|are|gets?|stays?) locked|locks? (?:the|its|that|this|every|each) (?:\w+ )?rows?|lock contention|(?:send|run|process|deliver|exactly|only)-once|double[- ](?:booking|spend\w*|charg\w+)|over-?sell\w*|over-?sold|lost updates?|rate limit\w*|throttl\w+|hot path|bottlenecks?|slow quer\w+|full table scans?|sequential scans?|o\((?:1|n|log)[^)]{0,8}\)|gzip|cdn|denormali[sz]\w+|materiali[sz]ed views?|precompute\w*|crash(?:es|ed)?|caché|índices?|reintentos?|rendimiento|latencia|latência|tentativas|desempenho|réessais?|zwischenspeicher\w*|zeitüberschreitung|ausfall|ausfällt)(?![A-Za-zÀ-ɏ])|缓存|索引|重试|超时|性能|限流|熔断|幂等|降级|故障|宕机|キャッシュ|インデックス|リトライ|タイムアウト|性能|負荷|冪等|障害|再試行|캐시|캐싱|인덱스|재시도|타임아웃|성능|동시성|멱등|장애|병목|부하|처리량|응답 ?(?:속도|시간)|(?:비관적|낙관적|분산) ?락|데드락|커넥션 ?풀/iu;
/** Mechanisms as features name them, and where such words speak of something else. */
const otherwise =
  /\bsave(?:s)? up to\b|\byour (?:team|business|company|customers)\b|\b(?:docker|build|npm|pip|yarn|apt|browser|composer|gradle|maven|ci) caches?\b|\bcache: ?(?:npm|pip)\b|\bindex\.(?:js|ts|html|php)\b|\bpassword recovery\b|\brecover (?:your |the |a )?(?:password|account)\b|\btoken (?:expir\w+|ttl)\b|\b(?:jwt|token|session|link|otp|code)s? (?:that )?expir\w+|\bexpir\w+ (?:in|after) .{0,20}\b(?:token|jwt)|\brestarts? (?:the |your )?(?:server|container|app|docker|service|terminal|shell)\b|\blost (?:password|and found|connection to your)\b|\block ?files?\b|package-lock|\basync(?:hronous)? (?:python|javascript|programming)\b|\bhot[- ]reload/i;
const condition =
  /(?<![A-Za-zÀ-ɏ])(?:if|when|whenever|unless|until|once|after|before|even (?:if|when)|in case|per|every|up to|at most|no more than|on (?:a |an |the |every |each )?(?:miss|hit|failure|failures|error|startup|write|update|conflict|restart|timeout|crash|shutdown|sigterm|exhaustion)|si|cuando|quando|cada|wenn|falls|sobald|bei|lorsque|quand|chaque)(?![A-Za-zÀ-ɏ])|如果|当|每|时|最多|場合|たび|ごと|とき|最大|때(?!문)|경우|마다|하면|[가-힣] 시 |최대|이후/iu;
const amount =
  /\b\d[\d.,]*\s?(?:%|ms|µs|us|s\b|sec\w*|seconds?|minutes?|mins?|hours?|h\b|days?|x\b|times|requests?|req\b|rps|qps|users?|connections?|retries|attempts?|rows?|records?|items|workers?|threads|mb|gb|kb|k\b)|\b(?:p50|p90|p95|p99)\b|\b(?:twice|three|four|five|ten) (?:times|retries|attempts|seconds|minutes)\b|\bO\([^)]{1,12}\)/i;
/** Effects that every service claims. */
const effect =
  /(?<![A-Za-zÀ-ɏ])(?:avoid(?:s|ing|ed)?|prevent(?:s|ing|ed)?|reduc(?:es|ing|ed)|keeps|protects|isolates|limits|bounds|caps|invalidat(?:es|ed|ing|ion)|evict(?:s|ed|ion)|refresh(?:es|ed)|stays?|survives?|falls back|serves?|served|scans?|contention|trips|rejects|skip(?:s|ped)|ignored|guard(?:s|ed)|queues up|absorbs|guarantees?|ensures?|ensuring|maximi[sz]ing|minimi[sz]ing|provid(?:es|ing) (?:extremely |very )?(?:low|fast|high)[- ]\w+|without (?:blocking|waiting|losing|hitting|touching|locking)|slower|(?:more|less) expensive|slow(?:s|ing)? down|speed(?:s|ing)? up|unimpeded|directly from|instead of|rather than|because|so that|since)(?![A-Za-zÀ-ɏ])|방지|제거|줄이|줄였|줄어|감소|보장|최신화|무효화|단축|개선(?:했|하였|됨|되었)|막[기는았]/iu;

/** How an item of a list of plans begins. */
const toDo = /^\W*(?:improve|speed up|optimi[sz]e|reduce|add|introduce|implement|use|cache|index|tune|measure|move)\b/i;

const about = byText((text): boolean => {
  const short = text.slice(0, 1200);
  return mechanism.test(short) && (!otherwise.test(short) || (short.match(everyMechanism)?.length ?? 0) >= 3);
});
const everyMechanism = new RegExp(mechanism.source, 'giu');

/** What a document says of performance or reliability; three measures that are each told in part are told together. */
export const performanceTraces = byDocument((document): readonly Trace[] => {
  const traces: Trace[] = [];
  const told = new Map<string, Unit>();
  let measures = false;
  for (const unit of concerned(document).flat()) {
    const headed = isHeaded(unit);
    if (unit.block.head) {
      measures = headed && about(unit.text);
      continue;
    }
    if (isEndpoint(unit) || (!about(unit.text) && !(measures && unit.block.type === 'row'))) continue;
    const strength = strengthOf(unit, headed);
    if (!strength || (unit.topics.has('future') && (strength < 3 || toDo.test(unit.text)))) continue;
    traces.push(
      traceOf(unit, strength, (headed ? 3 : 0) + signalsOf(unit.text) - (reasoningOf(unit.text).wish ? 2 : 0)),
    );
    const name = mechanism.exec(unit.text)?.[0].toLowerCase().slice(0, 5) ?? '';
    if (strength === 2 && !told.has(name)) told.set(name, unit);
  }
  const [first] = told.values();
  if (first && told.size >= 3) traces.push(traceOf(first, 3, 0));
  return [...traces, ...accounts(document).flat()];
});

/** A row or an item of a list of endpoints. */
const isEndpoint = ({ block, text }: Unit): boolean =>
  block.type !== 'paragraph' && /^\W*(?:GET|POST|PUT|PATCH|DELETE)\b/.test(text);

/** The lists under a heading on a measure whose points tell together what it does: short ones, so that none tells it alone. */
const accounts = askSections((units): readonly Trace[] => {
  const points = units.filter(isPoint);
  const measure = points.find(({ text, label, around }) =>
    [text, label, ...around.headings.slice(0, 2)].some(isMeasure),
  );
  if (!measure || points.length < 3) return [];
  const telling = points.filter(({ text, words }) => aspectsOf(text).length > 0 || (words >= 5 && happens.test(text)));
  const aspects = new Set(telling.flatMap(({ text }) => aspectsOf(text)));
  const clauses = telling.filter(({ text }) => aspectsOf(text).join() !== 'amount');
  const words = points.reduce((sum, point) => sum + point.words, 0);
  const told = (telling.length >= 2 && aspects.size >= 2) || (clauses.length >= 3 && words >= 20);
  return told && words >= 12 && telling.length * 2 >= points.length ? [traceOf(telling[0]!, 3, 3)] : [];
});

/** An item on what is done, and not on what is wanted, set or called. */
const isPoint = (unit: Unit): boolean => {
  const { instructs, wish } = reasoningOf(unit.text);
  return (
    unit.block.type === 'item' &&
    isHeaded(unit) &&
    !isEndpoint(unit) &&
    !unit.around.instructing &&
    !instructs &&
    !wish &&
    !wanted.test(unit.text)
  );
};
const wanted = /\b(?:must|should|shall)\b/i;

/** Whether words name a measure; a limit of requests alone is one of safety. */
const isMeasure = (text: string): boolean => about(text.replace(/\brate[- ]limit\w*|\bthrottl\w+/gi, ' '));

/** What happens to something, in a clause of its own. */
const happens =
  /\b(?:is|are|gets?) (?:\w+ ){0,2}(?:\w+ed|kept|sent|held|read|written|made|run|done)\b|\b(?:stores?|returns?|checks?|runs?|keeps?|writes?|reads?|holds?|deletes?|clears?|expires?|waits?|moves?|sends?|handles?|happens?|marks?|opens?|closes?|drops?)\b/i;

const aspectsOf = byText((text): readonly string[] => {
  const answers = /=>|->|→|⇒/.test(text);
  return [
    ...(answers || condition.test(text.replace(/\bper \w+/gi, ' ')) ? ['condition'] : []),
    ...(amount.test(text) ? ['amount'] : []),
    ...(answers || effect.test(text) ? ['effect'] : []),
    ...(explains(reasoningOf(text)) ? ['reason'] : []),
  ];
});

/** What names a mechanism, and tables under a heading on performance. */
const concerned = askSections((units) =>
  units.flatMap((unit, index): readonly Unit[] => {
    if (!(unit.block.type === 'row' && isHeaded(unit)) && !about(unit.text)) return [];
    const next = units[index + 1];
    return next && goesOn(unit, next)
      ? [unit, { ...unit, text: `${unit.text} ${next.text}`, words: unit.words + next.words }]
      : [unit];
  }),
);

const tellsMore = (text: string): boolean => effect.test(text) || amount.test(text) || explains(reasoningOf(text));

/** Whether a sentence tells more of the same measure: it refers back, or stands in the same item and names a measure too. */
const goesOn = ({ block, text }: Unit, next: Unit): boolean =>
  next.block === block &&
  block.type !== 'row' &&
  /[.!;:]\s*$/.test(text) &&
  ((tellsMore(next.text) && continues(next.text)) || (block.type === 'item' && about(next.text)));

const headings: readonly Topic[] = ['performance', 'scaling', 'results'];

const isFeature = ({ around, label }: Unit): boolean => around.topics.has('features') || /^\W*features?/i.test(label);

/** Whether it stands under a heading on performance, and not in a list of features. */
const isHeaded = (unit: Unit): boolean => headings.some((topic) => unit.topics.has(topic)) && !isFeature(unit);

/** Whether it can stand for itself: cells of tables and features name more than they say. */
const isStatement = (unit: Unit): boolean => unit.block.type !== 'row' && !isFeature(unit);

/** How many of condition, amount and effect a sentence names. */
const behaviours = byText(
  (text): number => Number(condition.test(text)) + Number(amount.test(text)) + Number(effect.test(text)),
);
const signalsOf = (text: string): number => behaviours(text) + Number(explains(reasoningOf(text)));

function strengthOf(unit: Unit, headed: boolean): Trace['strength'] | null {
  const { text, words } = unit;
  const reasoning = reasoningOf(text);
  const planned = reasoning.wish && !unit.topics.has('scaling') && !unit.topics.has('performance');
  if (reasoning.instructs || planned || (unit.around.instructing && !headed)) return null;
  const behaves = behaviours(text);
  const gives = explains(reasoning);
  if (words >= 10 && ((gives && behaves >= 1) || behaves >= 2)) return 3;
  const bare = behaves === 1 && amount.test(text) && !isMeasure(text.replace(/\b(?:req(?:uest)?s?\/s|rps)\b/gi, ' '));
  if (words >= 12 && behaves >= 1 && (reasoning.purpose || reasoning.uses) && isStatement(unit) && !bare) return 3;
  if (headed && words >= 8 && (gives || behaves >= 1)) return 3;
  if (headed && unit.block.type === 'row' && /\d/.test(text)) return 3;
  if (words >= 7 && (gives || behaves >= 1)) return 2;
  return 1;
}
