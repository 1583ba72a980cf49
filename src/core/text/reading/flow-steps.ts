import { byText } from './memo';
import { isThrough, stationsOfComponentsIn, type Station } from './stations';
import type { Unit } from './units';

/** Short steps of a list, as orders or as what happens: `Validate input`, `Cache is consulted`. */
const step =
  /^\W*(?:\d\W+)?(?:[\p{L} ]{1,30}[:–—-]\s*)?(?:call|invoke|delegate|pass|forward|send|hand|receive|accept|parse|validate|map|route|dispatch|enqueue|push|publish|consume|pick|poll|claim|process|execute|load|fetch|read|query|write|save|store|persist|insert|append|update|return|respond|authenticate|check|create|build|find|look up|lock|begin|commit|format|serialize|marshal|limit|render|log|notify|mark)(?![A-Za-zÀ-ɏ])/iu;
const happening =
  /(?<![A-Za-zÀ-ɏ])(?:arrives?|comes in|checks|looks up|(?:is|are|gets) (?:\w+ ){0,1}(?:checked|validated|parsed|authenticated|consulted|looked up|found|cached|saved|stored|created|returned|sent|collected|logged)|chega|valida|verifica|consulta|busca|processa|persiste|procura|cria|(?:é|são) (?:validad|verificad|consultad|cachead|salv|gravad|enviad|retornad|processad|criad)[oa]s?|llega|procesa|guarda|crea|se (?:valida|verifica|consulta|guarda|procesa|crea|env[ií]a|devuelve)|arrive|vérifie|valide|consulte|enregistre)(?![A-Za-zÀ-ɏ])|→|=>|->/iu;
const everyday = /\bstores?\b|\b(?:pull|merge) requests?\b/gi;

/** Whether a step is written as an order or as what happens. */
export const isStep = byText((text): boolean => step.test(text));
const happens = byText((text): boolean => happening.test(text));

/** A line that says that the list below it is what happens with a request. */
const introducesRequest =
  /\b(?:each|every|any|an?|the|all|for|when|on|incoming) (?:[\w-]+ ){0,3}(?:requests?|(?:api|http) calls?)\b.*[:：]\s*$/iu;

/** A line on a call that a developer is to add. */
const addsCall =
  /\bnew (?:[\w-]+ ){0,2}calls?\b|\bto (?:add|create|implement|write|support)\b|\b(?:adding|creating|implementing|additional)\b/i;
const introduces = byText((text) => {
  const end = text.slice(-300);
  return introducesRequest.test(end) && !addsCall.test(end);
});
/** A part that a developer is to write. */
const writesPart =
  /^\W*(?:\d\W+)?(?:create|add|build|write|define|implement) (?:an? |the )?(?:new )?(?:[\w-]+ )?(?:routes?|routers?|controllers?|services?|repositor(?:y|ies)|handlers?|endpoints?)\b/i;

/** A login is no way through the layers, though its steps name a request and a table. */
const ofLogin = /\b(?:auth\w*|log ?in|sign[- ]?(?:in|up)|tokens?|oauth2?|jwt|sessions?|passwords?|ci|cd|deploy\w*)\b/i;

/** The way of a request as five or more steps of one list tell it, however short each is: the first of them. */
export function firstOfSteps(units: readonly Unit[], inFlow: boolean): Unit | null {
  for (const [index, unit] of units.entries()) {
    const introduced = introduces(unit.text);
    if (!introduced && !(inFlow && unit.block.ordered)) continue;
    const list = introduced ? below(unit, units.slice(index + 1)) : units.filter(({ block }) => block.ordered);
    const steps = list.filter(({ text }) => (isStep(text) || happens(text)) && !writesPart.test(text));
    const named = new Set<Station>();
    for (const { text } of introduced ? [unit, ...steps] : steps)
      for (const station of stationsOfComponentsIn(text.replace(everyday, ' '))) named.add(station);
    const headings = [unit.label, unit.around.headings[0] ?? '', unit.text];
    if (steps.length >= 5 && isThrough(named) && !headings.some((heading) => ofLogin.test(heading)))
      return introduced ? unit : steps[0]!;
    if (!introduced) return null;
  }
  return null;
}

/** The items below the line that introduces them. */
function below({ block }: Unit, after: readonly Unit[]): readonly Unit[] {
  const depth = block.type === 'item' ? (block.depth ?? 0) : -1;
  const end = after.findIndex((unit) => unit.block.type !== 'item' || (unit.block.depth ?? 0) <= depth);
  return end < 0 ? after : after.slice(0, end);
}
