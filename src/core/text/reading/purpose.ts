import type { Document } from '../../facts';
import { wordCount } from '../phrases';
import { titleOf } from '../sections';
import { byDocument, byText } from './memo';
import { mainTechnology } from './technology-words';
import { traceOf, type Trace } from './traces';
import { topicsNamed, unitsOf, type Unit } from './units';
import type { Topic } from '../topics';

/** What somebody gets from it: for whom it is, what it lets them do, which need it meets. */
const benefit =
  /(?<!\p{L})(?:(?:allow|let|enable|help|empower)(?:s|ing|ed)? (?:\w+ly )?(?:(?:the|a|an|its|their|our|your|small|multiple|registered|authenticated|different|any|all|each|individual|other) )*[\p{L}-]+(?: [\p{L}-]+){0,3}? (?:to |[a-z]+)|(?:make|mak(?:es|ing)) it (?:easy|easier|simple|possible)|so that (?:\w+ )?(?:users?|people|customers?|teams?|you|they|it|a|the)|(?:users?|customers?|admins?|administrators?|people|teams?|students?|teachers?|patients?|doctors?|drivers?|riders?|sellers?|buyers?|owners?|managers?|members?|employees?|guests?|hosts?|readers?|authors?|developers?|clients?|visitors?|staff|you|players?|instructors?|companies|businesses) (?:can|could|may|are able to|will be able to|who|get to|need|want|have to|must)|solv(?:es|ing)|address(?:es|ing)|tackl(?:es|ing)|eliminat(?:es|ing)|replac(?:es|ing)|simplif(?:ies|ying)|streamlin(?:es|ing)|automat(?:es|ing)|designed (?:to|for)|built (?:to|for)|made (?:to|for)|intended (?:to|for)|meant (?:to|for)|created (?:to|for)|developed (?:to|for)|aim(?:s|ed|ing)? (?:to|at)|used (?:to|for|by)|responsible for|in charge of|(?:the )?(?:goal|aim|purpose|idea|objective|motivation|mission|problem)(?: of [\p{L} ]{2,40}?)? (?:is|was|it|here)|permite|permitir|ayuda a|ajuda|sirve para|serve para|facilita|resuelve|resolve|pensad[oa] para|diseñad[oa] para|projetad[oa] para|desenvolvid[oa] para|los usuarios pueden|(?:os )?usuários podem|objetivo|permet(?:tant)?|aide|facilite|conçue? pour|destinée? à|les utilisateurs peuvent|(?:ermöglicht|hilft|erlaubt|dient|löst|erleichtert|vereinfacht)|können|damit)(?!\p{L})|用于|帮助|让用户|用户可以|解决|旨在|支持用户|方便|実現|ための|できる|できます|支援|解決|目的/iu;

/** What it does: a verb of doing that is not about how it is made. */
const does =
  /(?<!\p{L})(?:(?:that|which|to|and|it|service|api|system|app|application|platform|backend|tool|server|project|bot|engine|[\p{L}]+r) )?(?:manag(?:es|ing|e)|track(?:s|ing)?|stor(?:es|ing)|keep(?:s|ing)?|process(?:es|ing)|send(?:s|ing)?|collect(?:s|ing)?|generat(?:es|ing)|creat(?:es|ing)|shorten(?:s|ing)?|search(?:es|ing)?|book(?:s|ing)|reserv(?:es|ing)|schedul(?:es|ing)|order(?:s|ing)|sell(?:s|ing)?|shar(?:es|ing)|organi[sz](?:es|ing|e)|monitor(?:s|ing)?|analy[sz](?:es|ing)|calculat(?:es|ing)|convert(?:s|ing)?|fetch(?:es|ing)?|retriev(?:es|ing)|aggregat(?:es|ing)|serv(?:es|ing)|deliver(?:s|ing)?|notif(?:ies|ying)|record(?:s|ing)?|publish(?:es|ing)?|upload(?:s|ing)?|stream(?:s|ing)?|recommend(?:s|ing)?|match(?:es|ing)?|charg(?:es|ing)|pay(?:s|ing)?|issu(?:es|ing)|import(?:s|ing)?|export(?:s|ing)?|sync(?:s|hroni[sz]es|hroni[sz]ing|ing)?|rank(?:s|ing)?|assign(?:s|ing)?|review(?:s|ing)?|simulat(?:es|ing)|handl(?:es|ing)|provid(?:es|ing)|offer(?:s|ing)?|support(?:s|ing)?|runs?|running|turns?|gives?|watch(?:es|ing)?|writ(?:es|ing)|read(?:s|ing)|play(?:s|ing)?|log(?:s|ging)|plan(?:s|ning)?|split(?:s|ting)?|transfer(?:s|ring)?|answers?|control(?:s|ling)?|gestiona\w*|gestión de|gestion de|gestão de|gerencia\w*|gerenciamento de|administra\w*|registra\w*|controla\w*|gère|gérer|suivre|verwalt\w+|erfass\w+|speicher\w+|bietet)(?!\p{L})|管理|记录|提供|处理|生成|查询|预订|提供し|記録|検索|予約|共有/iu;

/** A feature that somebody uses: what is done with what. */
const using =
  /(?<!\p{L})(?:create|add|manage|track|view|browse|search|find|book|reserve|order|buy|sell|pay|cancel|schedule|assign|invite|share|send|receive|upload|download|rate|review|comment|follow|like|post|publish|write|edit|upvote|vote|join|leave|apply|approve|reject|confirm|redeem|transfer|withdraw|deposit|record|log|import|export|filter|sort|see|get|set|mark|complete|organi[sz]e|generate|shorten|redirect|notify|remind|subscribe|check|compare|crear|gestionar|buscar|reservar|ver|criar|gerenciar|créer|gérer|suivre|anlegen|verwalten|suchen|buchen)(?!\p{L})/iu;

/** Words that every backend's first lines hold. */
const common = new Set(
  (
    'a an the this that these those is are was were be been being it its and or but of in on at to for with by from as into using use uses used via based built build builds building made make makes ' +
    'written write developed develop created create designed design implemented implement implementing implements project app apps application applications api apis rest restful web webapp service services ' +
    'server backend back end frontend front full stack fullstack system systems platform software program code codebase repository repo example sample demo simple basic small tiny minimal complete full ' +
    'fully modern robust scalable secure fast clean efficient powerful production ready grade high performance performant lightweight easy best practices practice crud operations operation create read update ' +
    'delete endpoints endpoint http json database db data sql nosql orm framework library libraries language technologies technology tech tools tool stack features feature including include includes such like ' +
    'etc more all various several different basic functionality functionalities authentication authorization auth login register registration jwt token tokens user users management roles role based access ' +
    'control testing test tests tested docker container containers deployment deployed architecture pattern patterns principles principle mvc layered microservice microservices monolith layer layers solid ddd ' +
    'cqrs clean hexagonal structure template boilerplate starter kit skeleton scaffold course tutorial assignment challenge learning learn practice personal portfolio my i we our you your their his her which ' +
    'who what when where how why can will would should has have had do does not no also only very one two three first some any each other new own real world realworld spec specification adheres demonstrate ' +
    'demonstrates demonstrating showcase showcases showcasing show shows purpose goal aim main about overview introduction welcome here there version written python javascript provides provide providing support ' +
    'supports supporting allow allows allowing enable enables let lets help helps able manage manages managing handle handles handling store stores integration integrated integrates documentation docs swagger ' +
    'openapi validation error errors pagination routing crud filtering sorting logging caching cache redis queue async asynchronous concurrent configuration environment variables ci cd pipeline cloud aws azure ' +
    'interface client clients following follow strict separation concerns concern dependency inversion injection maintainability maintainable scalability readability testability testable reusable loosely coupled coupling cohesion organized structured approach concept concepts focus focused focusing comprehensive seamless seamlessly quality standard methods method status codes code type types typescript safe safety data-driven driven domain event events sourcing business logic rules business-logic together well many making possible setup set run running local locally development environment request requests response responses route routes model models controller controllers entity entities repository unit source open free github git node express spring boot django ' +
    'flask laravel rails go java php ruby rust kotlin elixir net core asp mongodb mysql postgres postgresql sqlite advanced industry standards modular maintainable extensible flexible reliable'
  ).split(' '),
);

/** Words of a subject of its own: what is left without technologies and what every backend says of itself. */
const subjectWords = byText((text): number => {
  const seen = new Set<string>();
  for (const [word] of text
    .toLowerCase()
    .replace(/https?:\S+/g, ' ')
    .matchAll(/\p{L}[\p{L}'’-]+/gu)) {
    if (!common.has(word) && !mainTechnology.test(word) && word.length > 2) seen.add(word.replace(/(?:ing|ed|s)$/, ''));
  }
  const dense = text.match(/[\u3040-\u30ff\u3400-\u9fff]/g)?.length ?? 0;
  return seen.size + Math.floor(dense / 4);
});

/** Sentences on the code base rather than on what it is for. */
const ofCode =
  /\b(?:(?:code ?base|repo(?:sitory)?|project|app(?:lication)?) (?:was |is )?(?:created|built|made|written|developed|intended|meant|serves|exists)? ?(?:to|for|as|that|containing|which)? ?(?:demonstrat|showcas|illustrat|practi[cs]|learn|contain\w* real world|my portfolio|adhere)|adheres to|real ?world (?:spec|examples?)|this is (?:a|an|my) (?:sample|example|demo|starter|boilerplate|template|assignment|homework|practice|learning|test|pet|toy|study)\b|for (?:learning|educational|practice|study|training|demonstration) (?:purposes?|only)|to (?:learn|practice|practise|improve my)\b|(?:see|check|visit|follow|click|refer to|for more information)\b|not (?:actively )?maintained|table of contents|prerequisites|you (?:need|must|should|will need|have) to (?:have|install|run)|make sure|clone|npm|pip install|docker|licensed under|contributions?|feel free|pull requests?|star this)/i;

/** Headings that say what it is, in the order in which they are looked at. */
const topics: readonly Topic[] = ['problem', 'users'];

/** Sections that answer another question, wherever they stand. */
const other: readonly Topic[] = [
  'setup',
  'tests',
  'configuration',
  'deployment',
  'api',
  'requests',
  'structure',
  'future',
  'limitations',
  'stack-choice',
  'trade-offs',
  'results',
  'demo',
  'architecture',
  'errors',
  'validation',
  'performance',
  'scaling',
  'security',
];

/** What the README says it is for. */
export const purposeTraces = byDocument((document): readonly Trace[] => {
  if (document.role !== 'readme') return [];
  const opening = openingOf(document);
  const traces: Trace[] = [];
  const items: Unit[] = [];
  for (const unit of unitsOf(document)) {
    if (unit.block.head || unit.block.type === 'row') continue;
    const own = isOwn(unit);
    const opens = unit.line <= opening && !unit.around.instructing;
    if (unit.topics.has('features') && unit.block.type === 'item') items.push(unit);
    if (!own && !opens) continue;
    const strength = strengthOf(unit, own);
    if (strength) traces.push(traceOf(unit, strength, (own ? 2 : 3) + (benefit.test(unit.text) ? 2 : 0)));
  }
  const doing = items.filter(
    ({ text, words }) => words >= 4 && subjectWords(text) >= 2 && (does.test(text) || using.test(text)),
  );
  if (doing.length >= 3) traces.push(traceOf(doing[0]!, traces.length > 0 || doing.length >= 4 ? 3 : 2, -1));
  return traces;
});

/** Whether the heading above says what the project is; a heading without a topic of its own goes by the one around it. */
function isOwn({ around, label }: Unit): boolean {
  if (around.instructing) return false;
  for (const heading of [label, ...around.headings.slice(0, 2)]) {
    const named = topicsNamed(heading);
    if (named.some((topic) => other.includes(topic)) || ofMaking.test(heading)) return false;
    if (named.some((topic) => topics.includes(topic))) return true;
  }
  return false;
}
const ofMaking = /\b(?:code|api|technical|tech|architecture|system|design|database|schema|module|file|endpoint|class|layer|stack)\b/i;

/** The last line of what a reader sees first: all before the second heading, or the first section of prose. */
function openingOf(document: Document): number {
  const title = titleOf(document);
  const first = document.sections[0];
  const lines = [first?.level === 0 ? first.endLine : 0, title ? title.endLine : 0];
  const start = title ?? (first?.level === 0 ? first : undefined);
  if (!start && first) lines.push(first.endLine);
  const [next] = document.sections.filter(({ level, line }) => level > 0 && line > Math.max(...lines));
  if (
    next &&
    next.parent >= 0 &&
    wordCount(
      document.sections
        .filter(({ line }) => line < next.line)
        .flatMap(({ blocks }) => blocks)
        .filter(({ type }) => type === 'paragraph')
        .map(({ text }) => text)
        .join(' '),
    ) < 8
  )
    lines.push(next.endLine);
  return Math.max(...lines);
}

/** A sentence that says what the project is. */
const defines =
  /\b(?:is|are) (?:an?|the|my|our)\b|^\W*(?:an?|the) |(?<!\p{L})(?:es un[a]?|é um[a]?|est une?|ist eine?)(?!\p{L})|是|です/iu;

function strengthOf(unit: Unit, own: boolean): Trace['strength'] | null {
  const { text, words, block } = unit;
  const dense = /[\u3040-\u30ff\u3400-\u9fff]{6}/.test(text);
  if (/[?？]\s*$/.test(text) || (words < 5 && !dense)) return null;
  if (block.type === 'item' && !own) return null;
  const code = ofCode.test(text);
  const subject = subjectWords(text);
  const helps = benefit.test(text);
  const acts = does.test(text);
  if (code) return subject >= 4 && helps ? 2 : null;
  const crud = /\bcrud\b/i.test(text);
  if (helps && subject >= 3 && !(crud && subject < 5)) return 3;
  if (acts && subject >= 4 && !(crud && !helps)) return 3;
  if (subject >= 5 && words >= 9 && defines.test(text)) return 3;
  if ((helps || acts) && subject >= 2) return 2;
  return subject >= 2 || words >= 8 ? 1 : null;
}
