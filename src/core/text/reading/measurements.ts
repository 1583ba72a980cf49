import type { Document, Section } from '../../facts';
import { excerptOf } from '../prose';
import { byDocument, byText } from './memo';
import { traceOf, type Trace } from './traces';
import { askSections, surroundingsOf, unitsOf, type Unit } from './units';

/** A number with what it counts. */
const measured =
  /\b\d[\d.,]*\s?(?:%|percent|ms|µs|us|ns|milliseconds?|microseconds?|sec(?:onds?)?|s\b|minutes?|req(?:uests)?(?:\/| per )s\w*|requests?(?:\/| per )(?:second|sec|minute)|rps|qps|tps|ops\/s\w*|ops per second|messages?(?:\/| per )s\w*|events?(?:\/| per )s\w*|jobs?(?:\/| per )(?:s|min)\w*|mb|gb|kb|mib|x faster|times faster|x (?:less|fewer|improvement|speed-?up)|fold)(?![A-Za-zÀ-ɏ])|(?:^|[^\d])\d[\d.,]* ?[×x] (?:faster|slower)/iu;
const metric =
  /(?<![A-Za-zÀ-ɏ])(?:coverage|covered|benchmarks?|load test\w*|stress test\w*|throughput|latenc(?:y|ies)|p50|p90|p95|p99|percentile|req\/s|rps|requests? per second|response times?|query times?|execution times?|error rate|memory usage|measured|profil(?:ed|ing)|faster|reduced|dropped|went from|from \d[\d.,]*\s?\w+ to \d|before and after|duplicate \w+|accuracy|cobertura|latencia|rendimiento|latência|desempenho|couverture|latence|abdeckung|latenz|durchsatz)(?![A-Za-zÀ-ɏ])|覆盖率|延迟|吞吐|压测|カバレッジ|レイテンシ|スループット|負荷テスト|計測/iu;
/** How it was measured: the tool, the load, the data or the machine. */
const method =
  /(?<![A-Za-zÀ-ɏ])(?:k6|wrk2?|locust|jmeter|gatling|vegeta|hey|ab\b|apache ?bench|apachebench|autocannon|artillery|siege|bombardier|hyperfine|pgbench|redis-benchmark|jmh|benchmark\.?net|go test -bench|testing\.b|criterion|pytest-benchmark|pytest-cov|coverage\.py|jacoco|istanbul|nyc|c8|simplecov|cover(?:let|profile)|go test -cover\w*|tarpaulin|explain analy[sz]e|pprof|py-spy|(?:concurrent|virtual|simultaneous) (?:users?|clients?|connections?|requests?)|\d[\d.,]*k? (?:users?|vus?|clients?|connections?|requests?|rows?|records?|messages?|jobs?|orders?|products?|tests?|runs?|iterations?|threads?|workers?)|on (?:a|an|my|the) (?:[\w.-]+ ){0,5}(?:laptop|machine|macbook|server|vps|instance|cpu|cores?|m[1-4])|m[1-4] (?:pro|max|air)|t[23]\.\w+|ryzen|core i\d|measured (?:with|by|using|on|over|under)|averaged? over|load test\w*|tests? pass\w*|npm (?:run )?test|pytest|jest|mix (?:test|coveralls)|llvm-cov|dotnet test|in ci)(?![A-Za-zÀ-ɏ])/iu;
const target =
  /\b(?:must|should|shall|target(?!\/)\w*|goal|aim(?:s|ed)?|at least|needs? to|threshold|require[sd]?|minimum|expected|sla|slo|budget|up to|limit(?:ed)?|configurable|default|ttl|expires?|every (?:\d|few|(?:other )?(?:second|minute|hour|day|night|week|month)\b)|timeout|max(?:imum)?|interval|cached? for|retention)\b/i;

const counts = byText((text): boolean => measured.test(text.slice(0, 800)));
const aboutResult = byText((text): boolean => metric.test(text.slice(0, 800)));
const tellsHow = byText((text): boolean => method.test(text.slice(0, 4000)));

/** What a document states as measured. */
export const measurementTraces = byDocument((document): readonly Trace[] => {
  const traces: Trace[] = [];
  const surroundings = surroundingsOf(document);
  let columns = '';
  for (const unit of counting(document).flat()) {
    if (unit.block.head) columns = unit.text;
    if (unit.block.head || unit.topics.has('future') || unit.block.task === 'open') continue;
    const headed = isHeaded(unit.topics);
    if (!headed && !aboutResult(unit.text)) continue;
    if (headed && !aboutResult(unit.text) && !(unit.block.type === 'row' && aboutResult(columns))) continue;
    traces.push(traceOf(unit, tellsHow(unit.text) || tellsHow(contextOf(unit.section)) ? 3 : 2, headed ? 3 : 0));
  }
  for (const section of document.sections) {
    const around = surroundings.get(section)!;
    if (!isHeaded(around.topics) || around.aside) continue;
    const output = section.blocks.find(
      ({ type, text }) => type === 'code' && text.length < 4000 && counts(text) && aboutResult(text),
    );
    if (!output) continue;
    traces.push({
      strength: tellsHow(output.text) || tellsHow(contextOf(section)) ? 3 : 2,
      path: document.path,
      line: output.line,
      endLine: output.endLine,
      excerpt: excerptOf(output.text),
      heading: section.heading,
      weight: 2,
    });
  }
  return traces;
});

/** Heads of tables, and what states an amount that is no aim. */
const counting = askSections((units) =>
  units.filter(({ block, text }) => block.head === true || (counts(text) && !target.test(text))),
);

const isHeaded = (topics: Unit['topics']): boolean => topics.has('results') || topics.has('performance');

/** A section's words and the heading above it, where a measurement's circumstances stand. */
function contextOf(section: Section): string {
  const known = contexts.get(section);
  if (known !== undefined) return known;
  const text = `${section.heading}\n${section.blocks.map(({ text: own }) => own).join('\n')}`.slice(0, 4000);
  contexts.set(section, text);
  return text;
}
const contexts = new WeakMap<Section, string>();

/** Whether a document names coverage or benchmarks at all. */
export const namesMetrics = byDocument((document: Document): boolean =>
  unitsOf(document).some(({ text }) => aboutResult(text)),
);
