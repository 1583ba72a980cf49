import type { DocumentFacts, DomainStatement } from '../../facts';
import { byText } from '../../text/reading/memo';
import { measurementTraces } from '../../text/reading/measurements';
import { purposeTraces } from '../../text/reading/purpose';
import { tracesIn, type Trace } from '../../text/reading/traces';
import { unitsOf } from '../../text/reading/units';
import { titleOf } from '../../text/documents/sections';

/** People whom a service is for, by what they are to it. */
const people =
  /(?<![\w-])(?:customers?|shoppers?|buyers?|sellers?|merchants?|shop owners?|store owners?|patients?|doctors?|nurses?|clinics?|hospitals?|students?|teachers?|instructors?|tutors?|schools?|drivers?|riders?|passengers?|couriers?|dispatchers?|guests?|hotels?|landlords?|tenants?|employees?|employers?|recruiters?|candidates?|administrators?|admins?|accountants?|librarians?|players?|coaches|organi[sz]ers?|attendees?|visitors?|citizens?|farmers?|companies|businesses|freelancers?|moderators?|volunteers|donors?|subscribers?|investors?|traders?|auditors?|clerks?|skippers?|mechanics|families|travell?ers?|fans|musicians?|photographers?)(?![\w-])/i;
/** What makes them the subject of a sentence, or those whom something is for. */
const actingOrServed =
  /\b(?:(?:can|could|may|are able to|wants?|needs?|have to|must|gets?|see|books?|reserves?|buys?|orders?|manages?|creates?|tracks?|receives?|pays?|assigns?|approves?|submits?|browses?|cancels?|plans?|lends?|borrows?)\b|(?:for|helps?|lets?|allows?|enables?|gives?|tells?|as an?|between) (?:[a-z]+ ){0,4})/i;
/** Anybody, in a sentence that says what they can do. */
const anybody =
  /(?<![\w-])(?:(?:registered |authenticated |signed-in )?users?|people|teams?|members?|owners?|managers?|operators?|readers?|authors?|developers?|creators?|staff|clients?) (?:can|could|may|are able to|want to|need to|have to|get to)\b/i;

/** Whether a sentence says who does something or is served. */
const servesPeople = byText((text) => {
  const start = text.slice(0, 500);
  return actingOrServed.test(start) && (people.test(start) || anybody.test(start));
});

const most = 5;

/** What the documents say of who it is for, which need it meets and what was measured. */
export function statementsOf(documents: DocumentFacts): {
  users: readonly DomainStatement[];
  needs: readonly DomainStatement[];
  measurements: readonly DomainStatement[];
  exercise: readonly DomainStatement[];
} {
  return {
    users: usersOf(documents),
    needs: strong(tracesIn(documents, purposeTraces)),
    measurements: strong(tracesIn(documents, measurementTraces)),
    exercise: exerciseOf(documents),
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
    if (servesPeople(unit.text)) found.push({ path: readme.path, line: unit.line, text: unit.text.slice(0, 160) });
  }
  return found;
}

/** Titles of what is made to be copied or looked at. */
const exerciseTitle =
  /(?<![A-Za-zÀ-ɏ])(?:template|boilerplate|starter(?: kit| project| app)?|skeleton|examples?(?: app\w*| project| code\w*)?|sample(?: app\w*| project)?|demo(?: app\w*| project)?|playground|kata|seed project)\P{L}*$/iu;
/** Sentences that say so of the project. */
const saysExercise =
  /(?<![A-Za-zÀ-ɏ])(?:boilerplate|starter (?:kit|project|template)|(?:project|app\w*|architecture|code|api|service|backend) template|template (?:for|of|to|is)|examples? (?:of an?|app\w*|code ?base|project|implementation|\p{L}+ codebase)|sample (?:app\w*|project|service|api)|demo (?:app\w*|project|spec|api)|reference (?:implementation|architecture)|real ?world examples?|skeleton (?:app\w*|project)|(?:learning|practice|pet|toy|hobby|study) project|for (?:learning|educational|study|practice) purposes)(?![A-Za-zÀ-ɏ])/iu;
const callsExercise = byText((text) => saysExercise.test(text.slice(0, 300)));
/** A repository says what it is at its beginning. */
const opening = 8;

/** Where the README calls the project a template, an example or an exercise. */
function exerciseOf({ readme }: DocumentFacts): readonly DomainStatement[] {
  if (!readme) return [];
  const title = titleOf(readme);
  const found: DomainStatement[] = [];
  if (title && exerciseTitle.test(title.heading))
    found.push({ path: readme.path, line: title.line, text: title.heading.slice(0, 160) });
  let seen = 0;
  for (const unit of unitsOf(readme)) {
    if (seen++ >= opening || found.length >= most) break;
    if (unit.block.type === 'item' || unit.block.type === 'row' || unit.around.instructing) continue;
    if (callsExercise(unit.text)) found.push({ path: readme.path, line: unit.line, text: unit.text.slice(0, 160) });
  }
  return found;
}
