import { meeting, occurrences, occurs } from '../../search';
import type { Source } from '../source';

/** Words for the states that a thing of some domain can be in. */
const stateWords = (
  'pending todo backlog queued scheduled planned draft new open active inactive enabled disabled suspended blocked banned locked unlocked assigned unassigned accepted ' +
  'approved rejected declined confirmed unconfirmed reserved booked available unavailable occupied sold held released processing running started progress ' +
  'inprogress paused resumed waiting completed complete done finished closed resolved failed succeeded success cancelled canceled aborted expired ' +
  'paid unpaid authorized captured refunded settled disputed overdue shipped delivered dispatched transit intransit loaded unloaded returned received packed ' +
  'preparing ready picked published unpublished archived deleted retired review reviewing submitted verified unverified invited joined left won lost ' +
  'retrying dead deadletter created sent opened issued checkedin checkedout borrowed fulfilled partial trial subscribed'
).split(' ');
const states = new Set(stateWords);

/** The end of a name of a state: `OrderStatus`, `shipment_state`, `STAGES`. */
const holder = /(?:[sS]tat(?:us(?:es)?|es?)|STAT(?:US(?:ES)?|ES?)|[sS]tages?|STAGES?|[pP]hases?|PHASES?)\b/g;
/** Answers to requests, and states of parts of programs. */
const notOfDomain =
  /http|response|status_?code|exit|health|readiness|react|redux|usestate|setstate|appstate|axum|with_state/i;
const worthALook = /status|state|stage|phase/i;

const windowLength = 700;
const leastValues = 3;
const mostValues = 12;

export interface FileStates {
  readonly name: string;
  readonly values: readonly string[];
  readonly line: number;
}

/**
 * Sets of states that a file declares: a name that says so, and right behind it a list, an enumeration or constants with three or more
 * words for states.
 */
export function statesIn(source: Source): readonly FileStates[] {
  const text = source.uncommented;
  if (!occurs(worthALook, text)) return [];
  const found = new Map<string, FileStates>();
  for (const match of occurrences(holder, text)) {
    if (found.size >= 10) break;
    const after = match.index + match[0].length;
    const start = nameStart(text, match.index);
    const name = text.slice(start, after);
    if (notOfDomain.test(name)) continue;
    const body = declarationBody(text, after);
    if (body === null || /\b(?:if|return|await)\b/.test(body.slice(0, 40))) continue;
    const values = valuesIn(body);
    if (values.length < leastValues || notOfDomain.test(text.slice(Math.max(0, start - 30), after + 30))) continue;
    const key = values.join(' ');
    if (!found.has(key)) found.set(key, { name, values, line: source.lineOf(start) });
  }
  return [...found.values()];
}

/** Where the name begins that an offset lies in. */
function nameStart(text: string, at: number): number {
  let start = at;
  while (start > 0 && at - start < 60 && /\w/.test(text[start - 1]!)) start--;
  return start;
}

/** What a declaration holds: a group in brackets, a union of strings, indented or repeated constants. */
function declarationBody(text: string, from: number): string | null {
  const window = text.slice(from, from + windowLength);
  const opening = /^[^\n({[;]{0,60}(?:\r?\n\s{0,40})?[({[]/.exec(window);
  if (opening) return untilClosed(window, opening[0].length - 1);
  const union = /^\s*=\s*\|?\s*(['"][\w -]+['"](?:\s*\|\s*['"][\w -]+['"])+)/.exec(window);
  if (union) return union[1]!;
  const indented = /^\([^)\n]{0,80}\)?:\s*\n((?:[ \t]+[^\n]*\n|\n){3,24})/.exec(window);
  if (indented) return indented[1]!;
  const constants = /^[ \t]+(?:string|int\w*|uint\w*)[ \t]*\n\s*const\s*\(([^)]*)\)/.exec(window);
  return constants?.[1] ?? null;
}

function untilClosed(window: string, open: number): string {
  let depth = 0;
  for (let i = open; i < window.length; i++) {
    const character = window[i]!;
    if ('({['.includes(character)) depth++;
    else if (')}]'.includes(character) && --depth === 0) {
      const inside = window.slice(open + 1, i);
      const classBody = /^\)?:\s*\n((?:[ \t]+[^\n]*\n|\n){3,24})/.exec(window.slice(i));
      return classBody ? inside + classBody[1]! : inside;
    }
  }
  return '';
}

function valuesIn(body: string): string[] {
  const found = new Set<string>();
  for (const [word] of body.matchAll(/[A-Za-z][A-Za-z_ -]{2,30}/g)) {
    const state = stateOf(word);
    if (state !== null) found.add(state);
    if (found.size >= mostValues) break;
  }
  return [...found];
}

/** The state that a name ends in: `OrderPending`, `IN_TRANSIT`, `paid`. */
function stateOf(name: string): string | null {
  const parts = name
    .replace(/([a-z])([A-Z])/g, '$1 $2')
    .toLowerCase()
    .split(/[ _-]+/)
    .filter((part) => part !== '');
  const last = parts.at(-1) ?? '';
  if (states.has(parts.join(''))) return parts.join('');
  return parts.length <= 4 && states.has(last) ? last : null;
}

const guard = new RegExp(
  `\\b\\w*(?:status|state|stage|phase)\\w*(?:\\(\\))?${meeting}(?:\\s*(?:[!=]==?|is not|is|not in|in|!in)\\s*|\\.(?:equals|contains|eq|ne)\\(\\s*)${meeting}(?:[\\w$]+[.:]{1,2})*['"\`]?\\w*?${meeting}(?:${stateWords.join('|')})\\b`,
  'i',
);
const change = new RegExp(
  `\\b\\w*(?:status|state|stage|phase)\\s*${meeting}(?:=|:|=>)\\s*(?:[\\w$]+[.:]{1,2})*['"\`]?(?:\\w*_)?${meeting}(?:${stateWords.join('|')})\\b|\\b(?:set_?|update_?|change_?|transition_?|move_?)(?:status|state|stage|to)\\(`,
  'i',
);
const mostTransitions = 20;

/** Lines where a state decides what may happen, or is changed. */
export function transitionsIn(source: Source): readonly number[] {
  const text = source.uncommented;
  if (!occurs(worthALook, text)) return [];
  const found: number[] = [];
  text.split('\n').forEach((line, index) => {
    if (found.length >= mostTransitions || line.length > 400 || !worthALook.test(line) || notOfDomain.test(line))
      return;
    if (guard.test(line) || change.test(line)) found.push(index + 1);
  });
  return found;
}
