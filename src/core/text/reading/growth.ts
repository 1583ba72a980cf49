import { byDocument, byText } from './memo';
import { traceOf, type Trace } from './traces';
import { askSections, type Unit } from './units';

const scales =
  /(?<![A-Za-zÀ-ɏ])(?:scal(?:es|ed|ing|ability)|(?:to|can|could|would|will|at|must|should|we|it|they|and) scale|scale[- ](?:out|up|horizontally|independently|to|with|by)|horizontally|(?:10|100|1000|ten|hundred)\s?(?:x|×|times)(?= (?:the |more |as |traffic|load|users|scale|growth))|(?:at|for) (?:a )?(?:production|larger|bigger|web|internet) scale|more traffic|(?:high|higher|extreme|peak) (?:traffic|load)|(?:handle|cope with|keep up with) (?:the |this |that |such |its |more |much )?(?:load|traffic|throughput)(?! of\b)(?! in batches)|(?:sob|bajo) (?:(?:alta|muita|mucha) )?carga|(?:higher|greater|increas(?:ed|ing)|growing) (?:traffic|loads?|throughput|volumes?|concurrency|demand|request rates?)|(?:multiple|several|many|more|additional|any number of) (?:\w+ ){0,2}(?:instances|replicas|workers|pods|nodes|consumers) (?:can|may|could)(?: safely| also)? (?:run|work|share|poll|pull|take|claim|be (?:run|started|added|deployed))|heavy (?:load|traffic)|traffic (?:grows|spikes|increases|growth)|(?:traffic|load|data|volume|usage|users?) (?:grow\w*|increases?)|grow(?:s|th|ing)? in (?:traffic|load|users?)|millions? of (?:users|requests|rows|records|events|messages)|escal(?:a|an|ar|able|abilidad|abilidade|ado|amos)|montée en charge|passage à l[’']échelle|skalier\w+|mehr last)(?![A-Za-zÀ-ɏ])|扩展|扩容|高并发|伸缩|スケール|負荷が増|拡張/iu;
/** What scales with what. */
const law =
  /\b(?:instances|replicas|workers|pods|nodes|consumers) (?:can|may|could)(?: safely| also)? (?:run|work|share|poll|pull|take|claim|be (?:run|started|added|deployed))\b|\bscal(?:es?|ed|ing) (?:\w+ly )?(?:with|by|across|out|up|to \d)\b|\bscal(?:es?|ed) (?:horizontally|independently|linearly|separately)\b|\b(?:easy|simple|trivial) to scale\b/i;
/** What holds, or fails to hold, between several instances. */
const spread =
  /\b(?:across|between|among) (?:all|multiple|several|many|different) (?:[\w-]+ ){0,2}(?:instances(?! of\b)|replicas|pods|nodes)\b|\b(?:with|over|on|to) (?:multiple|several|many|more than one) (?:(?:api|app|application|backend|container|server|service) )?(?:instances?|replicas?|pods?)\b|\bacross (?:[\w-]+ )?(?:instances|replicas|pods)\b|\bmulti[- ](?:instance|replica|node)\b/i;
const shared =
  /\b(?:shar(?:e|es|ed|ing)|in[- ]memory|in (?:the )?memory|central\w*|distributed|(?:in)?consisten\w+|redis|memcached|stateless|synchroni[sz]\w+|coordinat\w+|duplicat\w+|lock(?:s|ed|ing)?|sticky)\b/i;
const ofClasses =
  /\b(?:static|class(?:es)?|objects?|prototypes?|constructors?|singletons?|(?:repository|service|controller|bean) instances?)\b/i;
/** What is done for more traffic and for little else. */
const forTraffic =
  /\bread[- ](?:only )?replicas?\b|\bauto[- ]?scal\w+|\bhorizontal(?:ly)? scal\w+|\bscal\w+ (?:out|horizontally)\b|\bload[- ]balanc\w+|\b(?:database|db|table|data) (?:shard|partition)ing\b|\bsharding\b/gi;
/** What is to be done, not what is there or missing. */
const advice =
  /^\W*(?:use|add|set up|deploy|configure|enable|implement|introduce|consider|put|distribute|scale)\b(?!.*\b(?:no|not|never|without)\b)/i;
/** What gives way first. */
const bottleneck =
  /\bbottlenecks?\b|\bgargalos?\b|\bcuellos? de botella\b|\bgoulots?\b|\bengp(?:ass|ässe)\b|瓶颈|ボトルネック|병목/i;
/** What would be done or chosen then. */
const change =
  /\b(?:if|when|once|as|with|under|at|for)\b.{0,120}(?:\b(?:would|could|might|will|we can|i can)|\b(?:i|we|it)['’](?:d|ll)) (?:\w+ ){0,3}?(?:better to|prefer|use|add|move|replace|split|switch|change|introduce|shard|partition|put|swap|separate|offload|upgrade|become the|be (?:\w+ly )?(?:better|recommended|preferable|preferred|needed|required|necessary|more suitable|moved|replaced|split|swapped|sharded|partitioned|introduced|added|separated))\b/i;
/** The word as an adjective of praise, and other meanings of it. */
const praise =
  /\b(?:highly |easily |fully |more )?scalable\b|\bscalability\b|\bescalabilidade?\b|\bescalável\b|\bescalables?\b|\bscalabilité|\bskalierbar(?:keit)?\b|可扩展(?:性)?|スケーラビリティ|\bfull[- ]scale\b|\blarge[- ]scale\b|\bscaled? (?:image|down images?)\b|\bscale of (?:1|one)\b|\btime ?scale\b/gi;
const means =
  /(?<![A-Za-zÀ-ɏ])(?:stateless|instances?|replicas?|nodes?|pods?|workers?|shard\w*|partition\w*|consumer groups?|load ?balanc\w+|read[- ]replicas?|cluster\w*|queues?|cach(?:e|es|ed|ing)|connection pool\w*|pool size|pooling|pgbouncer|auto ?scal\w+|hpa|kubernetes|k8s|cdn|batch\w*|sticky sessions?|shared (?:store|state|cache|nothing)|microservices?|split (?:out|off|into)|separate (?:service|process|database|queue)|rate limit\w*|back ?pressure|leader[- ]election|inverted index(?:es)?|approximate nearest neighbou?rs?|denormali[sz]\w+|materiali[sz]ed|read[- ]models?|cqrs|write[- ]behind|single (?:process|node|instance|writer)|concurrency|event[- ]driven|message brokers?|instancias?|réplicas?|cola|caché|fila|instâncias?|répliques?|file d[’']attente|instanzen|lastverteiler|zustandslos)(?![A-Za-zÀ-ɏ])|无状态|实例|分片|分区|副本|负载均衡|集群|队列|缓存|ステートレス|インスタンス|レプリカ|シャード|パーティション|ロードバランサ|キュー|キャッシュ/iu;

const subject = byText((text) => scales.test(text.slice(0, 1200).replace(praise, ' ')));
const names = byText((text) => scales.test(text.slice(0, 1200)));
const spreads = byText((text) => {
  const short = text.slice(0, 1200);
  return spread.test(short) && shared.test(short) && !ofClasses.test(short);
});
const tells = byText((text) => means.test(text.slice(0, 1200)));
const orders =
  /^\W*(?:run|install|start|use the following|docker|kubectl|execute|to (?:scale|run|start) )\b|\byou (?:can|need|should|must|may)\b.{0,40}\b(?:run|install|command)\b|[?？]\s*$/i;
/** What is said of the parts even where the reader is told what they may run. */
const independent = /\bscal(?:es?|ed) (?:horizontally|independently|linearly|separately)\b.*[^?？\s]\s*$/i;

/** What a document says of more traffic. */
export const growthTraces = byDocument((document): readonly Trace[] => {
  const traces: Trace[] = [];
  let headedMeans = 0;
  for (const unit of concerned(document).flat()) {
    const headed = isHeaded(unit);
    if ((orders.test(unit.text) && !independent.test(unit.text)) || (unit.around.instructing && !headed)) continue;
    const strength = strengthOf(unit, headed);
    if (headed && tells(unit.text)) headedMeans++;
    if (strength) traces.push(traceOf(unit, strength, (headed ? 4 : 0) + (law.test(unit.text) ? 2 : 0)));
    if (headedMeans === 2 && strength && strength < 3) traces.push(traceOf(unit, 3, 3));
  }
  return [...traces, ...forProduction(document).flat()];
});

const concerned = askSections((units) =>
  units.filter((unit) => !unit.block.head && (isHeaded(unit) || names(unit.text) || spreads(unit.text))),
);

/** Lists under a heading on production that name two or more measures for more traffic. */
const forProduction = askSections((units): readonly Trace[] => {
  const items = units.filter(
    ({ block, around }) =>
      block.type === 'item' && /^(?!.*\b(?:not|no|un\w+)\b).*\bproduction\b/i.test(around.headings[0] ?? ''),
  );
  const advised = items.filter(({ text }) => advice.test(text));
  const measures = advised.flatMap(({ text }) => text.match(forTraffic) ?? []);
  const first = advised.find(({ text }) => text.search(forTraffic) >= 0);
  return first && new Set(measures.map((measure) => measure.toLowerCase().slice(0, 4))).size >= 2
    ? [traceOf(first, 3, 1)]
    : [];
});

/** Whether the heading or label right above speaks of growth. */
const isHeaded = ({ around, label }: Unit): boolean =>
  [label, ...around.headings.slice(0, 2)].some(
    (heading) => names(heading) && !/\b(?:features?|highlights)\b/i.test(heading),
  );

function strengthOf(unit: Unit, headed: boolean): Trace['strength'] | null {
  const { text, words, around } = unit;
  if (headed) {
    if (tells(text) && words >= 6) return 3;
    return words >= 5 ? 2 : 1;
  }
  if (law.test(text) && tells(text) && words >= 4) return 3;
  if (spreads(text) && words >= 9) return 3;
  const long = words >= (bottleneck.test(around.headings[0] ?? '') ? 6 : 9);
  if (subject(text) && (tells(text) || change.test(text)) && long) return 3;
  if (subject(text) && tells(text) && words >= 5) return 2;
  return words >= 6 && tells(text) ? 1 : null;
}
