import type { DocumentFacts, DomainStatement } from '../../facts';
import { measurementTraces } from '../../text/reading/measurements';
import { purposeTraces } from '../../text/reading/purpose';
import { tracesIn, type Trace } from '../../text/reading/traces';
import { unitsOf } from '../../text/reading/units';

/** People whom a service is for, by what they are to it. */
const people =
  /(?<![\p{L}-])(?:customers?|shoppers?|buyers?|sellers?|merchants?|shop owners?|store owners?|patients?|doctors?|nurses?|clinics?|hospitals?|students?|teachers?|instructors?|tutors?|schools?|drivers?|riders?|passengers?|couriers?|dispatchers?|guests?|hotels?|landlords?|tenants?|employees?|employers?|recruiters?|candidates?|administrators?|admins?|accountants?|librarians?|players?|coaches|organi[sz]ers?|attendees?|visitors?|citizens?|farmers?|companies|businesses|freelancers?|moderators?|volunteers?|donors?|subscribers?|investors?|traders?|auditors?|clerks?|skippers?|mechanics|families|travell?ers?|fans|musicians?|photographers?)(?![\p{L}-])/iu;
/** What makes them the subject of a sentence, or those whom something is for. */
const actingOrServed =
  /(?<!\p{L})(?:(?:can|could|may|are able to|wants?|needs?|have to|must|gets?|see|books?|reserves?|buys?|orders?|manages?|creates?|tracks?|receives?|pays?|assigns?|approves?|submits?|browses?|cancels?|plans?|lends?|borrows?)(?!\p{L})|(?:for|helps?|lets?|allows?|enables?|gives?|tells?|as an?|between) (?:\p{L}+ ){0,4})/iu;
/** Anybody, in a sentence that says what they can do. */
const anybody =
  /(?<![\p{L}-])(?:(?:registered |authenticated |signed-in )?users?|people|teams?|members?|owners?|managers?|operators?|readers?|authors?|developers?|creators?|staff|clients?) (?:can|could|may|are able to|want to|need to|have to|get to)(?!\p{L})/iu;

const most = 5;

/** What the documents say of who it is for, which need it meets and what was measured. */
export function statementsOf(documents: DocumentFacts): {
  users: readonly DomainStatement[];
  needs: readonly DomainStatement[];
  measurements: readonly DomainStatement[];
} {
  return {
    users: usersOf(documents),
    needs: strong(tracesIn(documents, purposeTraces)),
    measurements: strong(tracesIn(documents, measurementTraces)),
  };
}

const strong = (traces: readonly Trace[]): readonly DomainStatement[] =>
  traces
    .filter(({ strength }) => strength === 3)
    .slice(0, most)
    .map(({ path, line, excerpt }) => ({ path, line, text: excerpt }));

/** Sentences of the README in which people of the domain do something or are served. */
function usersOf({ readme }: DocumentFacts): readonly DomainStatement[] {
  if (!readme) return [];
  const found: DomainStatement[] = [];
  for (const unit of unitsOf(readme)) {
    if (found.length >= most) break;
    if (unit.around.aside || unit.around.instructing || unit.topics.has('future') || unit.block.type === 'row')
      continue;
    const text = unit.text.slice(0, 500);
    if (anybody.test(text) || (people.test(text) && actingOrServed.test(text)))
      found.push({ path: readme.path, line: unit.line, text: text.slice(0, 160) });
  }
  return found;
}
