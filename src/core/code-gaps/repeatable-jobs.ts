import type { Facts } from '../facts';
import { blockAt, blockAround, textOf } from './block';
import type { CodeGap } from './model';
import type { ReadLines } from './unchecked-input';

/** Handlers of jobs and messages in a file that would do a repetition's work again. */
export function repeatableJobs(path: string, { uses }: Pick<Facts, 'uses'>, read: ReadLines): readonly CodeGap[] {
  const here = uses.filter(({ place, production }) => production && place.path === path);
  const candidates = here.filter(({ capability }) => capability === 'worker' || capability === 'background-jobs');
  const lines = candidates.length > 0 && !here.some(({ capability }) => capability === 'idempotency') && read(path);
  if (!lines) return [];
  const gaps = new Map<number, CodeGap>();
  for (const { place } of candidates) {
    const line = place.line;
    const first = lines[line - 1] ?? '';
    if (!handles.test(first) || gaps.has(line)) continue;
    const text = textOf(lines, blockAt(lines, line)) + textOf(lines, blockAround(lines, line));
    if (knowsRepetitions.test(text)) continue;
    gaps.set(line, { kind: 'repeatable-job', name: nameOf(first, lines.slice(line, line + 6)), lines: [line] });
  }
  return [...gaps.values()];
}

/** A line that takes jobs or messages; one that only sends them or sets a server up does not. */
const handles =
  /\bnew\s+Worker\b|@Process(?:or)?\(|\.process\(|\.work\(|onsume(?:WithContext|Async)?\(|@RabbitSubscribe|eachMessage|\.run\(|@EventPattern\(|@(?:Kafka|Rabbit|Jms|Sqs|Stream)Listener\b|IConsumer<|IHandleMessages<|shared_task|\.task\b|\bQueue?Subscribe\(|\.Subscribe\(|ApplicationJob|ActiveJob|Sidekiq::(?:Worker|Job)|ShouldQueue|Oban\.Worker|basic_consume|\bdramatiq\.actor/;
/** Words of a handler that tells a repetition from a new message. */
const knowsRepetitions =
  /idempoten|dedup|de_dup|processed|already|seen(?:Before|_before|Messages|_messages)?\b|ON CONFLICT|unique_for|UniqueJob|ShouldBeUnique|lock_version|\bonce\b|handled_?(?:messages|events)/i;

/** The queue, or the function after the line. */
function nameOf(first: string, after: readonly string[]): string {
  const quoted = /["'`]([\w.:/-]{1,60})["'`]/.exec(first)?.[1];
  if (quoted) return quoted;
  const named = [first, ...after].map((text) =>
    /\b(?:def|func|fun|function|void|class|Task)\s+(?:\([^)]*\)\s*)?(\w+)/.exec(text.slice(0, 300)),
  );
  return named.find((match) => match)?.[1] ?? '';
}
