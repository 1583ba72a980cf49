import { byText } from './memo';
import { mainTechnology, technologyCount } from './technology-words';

/** What somebody gets from it: for whom it is, what it lets them do, which need it meets. */
const benefit =
  /(?<![A-Za-zÀ-ɏ])(?:(?:allow|let|enabl|help|empower)(?:e|es|s|ing|ed)? (?:\w+ly )?(?:(?:the|a|an|its|their|our|your|small|multiple|registered|authenticated|different|any|all|each|individual|other) )*[A-Za-zÀ-ɏ-]+(?: [A-Za-zÀ-ɏ-]+){0,3}? (?:to |[a-z]+)|(?:make|mak(?:es|ing)) it (?:easy|easier|simple|possible)|so that (?:[A-Za-zÀ-ɏ]+ ){1,4}?(?:can|may|could|no longer|never|does not|do not|need not)|so that (?:\w+ )?(?:users?|people|customers?|teams?|you|they|the \w+)|(?:users?|customers?|admins?|administrators?|people|teams?|students?|teachers?|patients?|doctors?|drivers?|riders?|sellers?|buyers?|owners?|managers?|members?|employees?|guests?|hosts?|readers?|authors?|developers?|clients?|visitors?|staff|you|players?|instructors?|librarians?|companies|businesses) (?:can|could|may|are able to|will be able to|get to|need|want|have to)|you (?:will )?(?:also )?get|for (?:quickly |easily |rapidly )?(?:building|bootstrapping|jumpstarting|kickstarting)|suitable (?:to|for)|solv(?:es|ing)|address(?:es|ing)|tackl(?:es|ing)|eliminat(?:es|ing)|replac(?:es|ing)|simplif(?:ies|ying)|streamlin(?:es|ing)|automat(?:es|ing)|(?:designed|built|made|intended|meant|created|developed|aim(?:s|ed|ing)?|used) (?:to|for) (?:[A-Za-zÀ-ɏ-]+)|aim(?:s|ed) at|(?:goal|aim|purpose|idea|objective|motivation|mission|problem|emphasis|focus|point|intention)(?: (?:of|behind) [A-Za-zÀ-ɏ\d -]{2,40}?)? (?:is|was|here)|permite|permitir|ayuda a|ajuda|sirve para|serve para|facilita|resuelve|resolve|pensad[oa] para|diseñad[oa] para|projetad[oa] para|desenvolvid[oa] para|usuarios pueden|usuários podem|objetivo|permet(?:tant)?|aide|facilite|conçue? pour|destinée? à|utilisateurs peuvent|(?:ermöglicht|hilft|erlaubt|dient|löst|erleichtert|vereinfacht)|können)(?![A-Za-zÀ-ɏ])|用于|帮助|让用户|用户可以|解决|旨在|方便|実現|ための|できる|できます|支援|解決|目的|할 수 있|수 있도록|위한|위해|돕는|도와|도움|해결/iu;

/** What it does: a verb of doing that is not about how it is made. */
const doing =
  /(?<![A-Za-zÀ-ɏ])(?:manag(?:es|ing|e)|track(?:s|ing)|stor(?:es|ing)|keep(?:s|ing)|process(?:es|ing)|send(?:s|ing)|collect(?:s|ing)|generat(?:es|ing)|creat(?:es|ing)|shorten(?:s|ing)?|search(?:es|ing)|booking|reserv(?:es|ing|ations?)|schedul(?:es|ing)|ordering|sell(?:s|ing)|sharing|organi[sz](?:es|ing)|monitor(?:s|ing)|analy[sz](?:es|ing)|calculat(?:es|ing)|convert(?:s|ing)|fetch(?:es|ing)?|retriev(?:es|ing)|aggregat(?:es|ing)|serv(?:es|ing)|deliver(?:s|ing)|notif(?:ies|ying)|recording|publish(?:es|ing)|upload(?:s|ing)|streaming|recommend(?:s|ing)|matching|charging|paying|issuing|importing|exporting|sync(?:s|hroni[sz]es|hroni[sz]ing|ing)|ranking|assign(?:s|ing)|simulat(?:es|ing)|handl(?:es|ing)|provid(?:es|ing)|offer(?:s|ing)|support(?:s|ing)|turns?|gives?|writ(?:es|ing)|borrow\w*|lending|planning|splitting|transferring|extract(?:s|ing)|summari[sz](?:es|ing)|translat(?:es|ing)|transcrib(?:es|ing)|detect(?:s|ing)|predict(?:s|ing)|classif(?:ies|ying)|compar(?:es|ing)|estimat(?:es|ing)|for (?!learning|practi[cs]ing|demonstrating|showcasing|illustrating|testing|teaching|studying|understanding|exploring|trying|using|implementing|developing|coding|programming|backend|running|working|deploying|getting|building|integrating|caching|logging|routing|handling|training|interviewing|evaluating|something|anything|everything|nothing)[a-z]{3,}ing|gestiona\w*|gestión de|gestion d[e’']|gestão de|gerencia\w*|gerenciamento de|administra\w*|registra\w*|controla\w*|(?:simul|gerenci|gestion|consult|calcul|agend|reserv|cadastr|acompanh|monitor|compart|compartilh|organiz|armazen|almacen|vend|public|envi|process)(?:am?|ando|ar|e[nr]?|endo)|gère|gérer|suivre|verwalt\w+|erfass\w+|speicher\w+|bietet)(?![A-Za-zÀ-ɏ])|管理|记录|提供|处理|生成|查询|预订|提供し|記録|検索|予約|共有|관리하|기록하|예약하|조회하|검색하|제공하|제공합|추천하|공유하|알려주|연결하|중개하|처리하|판매하|구매하|배정하/iu;

/** An item of a list of features that says what somebody does with it: an actor, or a verb right at its start. */
const action =
  /^\W*(?:[A-Za-zÀ-ɏ\d /&-]{2,40}[:–—]\s*|[A-Za-zÀ-ɏ ]{2,30} - )?(?:as an? [A-Za-zÀ-ɏ ]{2,25},? )?(?:(?:(?:the|an?|each|every|all) )?(?:[A-Za-zÀ-ɏ]+ )?(?:[A-Za-zÀ-ɏ]{3,}s|user|admin|customer|staff|people|you) (?:can |may |are able to )?)?(?:create|add|manage|track|view|browse|search|find|book|reserve|order|buy|sell|pay|cancel|schedule|assign|invite|share|send|receive|upload|download|rate|review|comment|follow|like|post|publish|write|edit|upvote|vote|join|leave|apply|approve|reject|confirm|redeem|transfer|withdraw|deposit|record|import|export|filter|sort|see|organi[sz]e|generate|shorten|redirect|remind|subscribe|compare|borrow|return|split|plan|crear|gestionar|buscar|reservar|ver|criar|gerenciar|créer|gérer|suivre)(?:s|es|ing)?(?![A-Za-zÀ-ɏ])/u;
const ofMaking =
  /\b(?:cach|index|auth\w*|tokens?|jwt|validat|errors?|exceptions?|docker|tests?|testing|logs?|logging|migrations?|deploy|config|middleware|paginat|rate limit|swagger|openapi|async|schema|ci|code|endpoints?|templates?|framework)\w*\b/i;

/** Words that every backend's first lines hold. */
const common = new Set(
  (
    'a an the this that these those is are was were be been being it its and or but of in on at to for with by from as into using use uses used via based built build builds building made make makes ' +
    'written write developed develop created create designed design implemented implement implementing implements project app apps application applications api apis rest restful web webapp service services ' +
    'server backend back end frontend front full stack fullstack system systems platform software program code codebase repository repo example sample demo simple basic small tiny minimal complete full ' +
    'fully modern robust scalable secure fast clean efficient powerful production ready grade high performance performant lightweight easy best practices practice crud operations operation create read update ' +
    'delete endpoints endpoint http json database db data sql nosql orm framework language technologies technology tech tools tool stack features feature including include includes such like ' +
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

const cyrillic = /[а-яёіїєґ]{3}/i;
/** The same in Russian and Ukrainian, by the beginnings of words. */
const commonCyrillic =
  /^(?:проект|проєкт|приложени|застосун|додат|сервис|сервіс|систем|платформ|программ|програм|сервер|бэкенд|бекенд|фронтенд|клиент|клієнт|веб|разработ|розроб|созда|створ|реализ|реаліз|написан|использ|використ|помощ|допомог|основ|баз|данн|дани|управлен|керуван|для|это|этот|эта|цей|который|котор|який|яка|позвол|дозвол|пользовател|користувач|авторизац|аутентиф|регистрац|реєстрац|асинхрон|микросервис|мікросервіс|архитект|архітект|тест|учебн|навчальн|задани|завдан|пример|приклад|прост|полн|операц|функци|функці|возможност|можлив|простой|также|також|через|свои|своих|может|могут|запрос|ответ|контейнер|докер|документац|валидац|кэш|кеш|очеред|черг|брокер|токен|рол[ьия]|админ|эндпо|маршрут|метод|модел|слой|слоя|чист|паттерн|технолог|язык|мова|мовою|фреймворк|запуск|команд|файл|структур|код|изуч|вивч|обучен|навчан|практик|современн|сучасн|масштаб|высок|безопас|безпе|аккаунт|акаунт|учётн|учетн|войти|увійти|парол|логин|логін|зарегистр|зареєстр|получ|отрим|обнов|оновл|удал|видал|добав|додав|измен|змін|отлич|порт|параметр|верси|версі|минут|курс|работ|робот|студент|групп|диплом|выпуск|лаборатор|дисциплин|стажиров|практикум|вариант|выполн|викон|репозитор|компан|техн|чтени|читан|запис|сущност|средств|соответств|указан|следующ|необходим|нужн|можно|можна|освоить|освоен|профес|совет|помоч)/;
const hangul = /^[가-힣]{2}/;
/** The same in Korean, where endings follow the word. */
const commonKorean =
  /^(?:프로젝트|서비스|플랫폼|백엔드|프론트|서버|시스템|애플리|어플|개발|구현|사용|이용|기반|제공|관리|기능|위한|위해|위하|통해|통한|대한|있는|있도록|있습|있다|있게|있으|하기|하는|하여|해서|합니|입니|되는|되어|됩니|만든|만들|진행|활용|적용|설계|구축|구성|데이터|유저|회원|로그인|인증|인가|권한|보안|테스트|배포|코드|클린|아키텍|프레임|언어|기술|간단|쉽게|쉬운|저장|레포|페이지|또한|그리고|해당|다양|유지보수|확장|성능|스프링|코틀린|자바|부트|노드|파이썬|장고|도커|레디스|토이|사이드|학습|공부|연습|가능|필요|돕는|도와|우리|저희|모든|여러|각각|이를|것을|수행|요청|응답|처리|생성|조회|수정|삭제|등록|추가|전체|실제|대규모|트래픽|안정|효율|최적)/;

/** Words of a subject of its own: what is left without technologies and what every backend says of itself. */
export const subjectWords = byText((text): number => {
  const english = /\b(?:the|an?|of|and|for|with|to)\b/.test(text);
  const seen = new Set<string>();
  for (const { 0: word, index } of text.replace(/https?:\S+/g, ' ').matchAll(/\p{L}[\p{L}'’-]+/gu)) {
    const named = english && index > 2 && /^\p{Lu}/u.test(word);
    const plain = word.toLowerCase();
    if (hangul.test(word)) {
      if (!commonKorean.test(word)) seen.add(word.slice(0, 2));
    } else if (cyrillic.test(plain)) {
      if (plain.length > 3 && !commonCyrillic.test(plain)) seen.add(plain.slice(0, 5));
    } else if (!named && plain.length > 2 && !common.has(plain) && !mainTechnology.test(word))
      seen.add(plain.replace(/(?:ing|ed|s)$/, ''));
  }
  const dense = text.match(/[\u3040-\u30ff\u3400-\u9fff]/g)?.length ?? 0;
  return seen.size + Math.floor(dense / 4);
});

const partsOfCode =
  /\b(?:frameworks?|architectures?|code|dependenc(?:y|ies)|class(?:es)?|modules?|layers?|controllers?|middlewares?|exceptions?|patterns?|packages?|persistence|authentication|authorization|tests?|structure|folders?|directories|files?|endpoints?|repositor(?:y|ies)|interfaces?)\b/gi;

/** Whether a sentence speaks of how something is made: of two parts of code or more. */
export const speaksOfMaking = byText(
  (text): boolean => new Set((text.match(partsOfCode) ?? []).map((word) => word.toLowerCase())).size >= 2,
);

/** The same in Russian and Ukrainian. */
const benefitCyrillic =
  /(?<!\p{L})(?:позвол(?:яет|яют|яющ\p{L}{2,4})|дозволя(?:є|ють)|помога(?:ет|ют|ющ\p{L}{2,4})|допомага(?:є|ють)|предназнач\p{L}+ для|призначен\p{L}+ для|да[её]т возможность|дает возможность|нада(?:є|ють) можливість|(?:пользовател|клиент|сотрудник|читател|участник|продав|покупател|врач|пациент|учител|преподавател|администратор|менеджер|користувач|клієнт|читач|учасник|покупц|лікар|пацієнт)\p{L}{0,4} (?:может|могут|может|можуть|може)(?! (?:быть|бути|отличаться|меняться|занять|потребовать))|упроща(?:ет|ют)|спрощу(?:є|ють))(?!\p{L})/iu;
const doingCyrillic =
  /(?<!\p{L})(?:(?:для|по) )?(?:управлени[яею]|керування|уч[её]т[ау]?|облік[уа]?|бронировани[яею]|бронювання|планировани[яею]|планування|отслеживани[яею]|відстеження|поиска?|пошуку?|продаж\p{L}{0,2}|аренд[ыеу]|оренди|доставк[иау]|записи?|заказ(?:а|ов)?|замовлень?|обмен[ау]|хранени[яею]|зберігання|обработк[иау]|обробки|сокращени[яею]|проведени[яею]|организаци[яию]|мониторинга?)(?= \p{L})/iu;

/** Whether a sentence says what somebody gets from it. */
export const saysBenefit = byText((text): boolean => {
  const read = text.slice(0, 800);
  return benefit.test(read) || (cyrillic.test(read) && benefitCyrillic.test(read));
});

/** Its work as a noun: `an API for berth management at small harbours`. */
const work =
  /\bfor (?:\w+ ){0,2}(?!user |data |state |error |session |memory |database |api |project |code )[a-z]{3,} (?:management|administration|tracking|booking|reservations?|ordering|scheduling|planning|sharing|monitoring|registration|delivery|rental)\b/i;
/** It as the subject of a verb of its own, whichever that is; verbs of how things are made or started aside. */
const itself =
  /\b(?:the|this) (?:system|service|app|application|platform|api|bot|tool) (?:(?!only\b)[a-z]+ly )?(?!(?:is|was|has|does|uses|consists|contains|includes|requires|needs|runs|follows|implements|demonstrates|showcases|leverages|adheres|listens|exposes|starts|returns|depends|connects|lives|employs|utili[sz]es|features|comes|works|relies|allows|lets|enables|ensures|boasts|adopts|applies|expects|responds|logs|reads|supports|offers|provides|ships|throws|shuts|loads|validates|restarts|reloads|watches|hashes|encrypts|rejects|authenticates|authori[sz]es|caches|crashes|prints|seeds|starts|stops|parses|returns|handles|processes|aims|serves|focuses|meets|makes|gets|combines|integrates|communicates|operates|this|always|process|access|address)\b)[a-z]{3,}s (?!(?:a |an |the )?(?:\w+ )?(?:architecture|pattern|principles?|framework|endpoints?|database|port)\b)[a-z]/i;

/** Whether a sentence says what it does. */
export const saysDoing = byText((text): boolean => {
  const read = text.slice(0, 800);
  return doing.test(read) || work.test(read) || itself.test(read) || (cyrillic.test(read) && doingCyrillic.test(read));
});

/** Whether an item says what somebody does with it, in words of its own subject. */
export const isUse = byText((text): boolean => isAction(text, 2));

/** Whether an item is an order that its users give, such as `Reserve a berth for a tide`. */
export const isOrder = byText((text): boolean => isAction(text.replace(firstCapital, small), 3));

const firstCapital = /^[^:\p{L}]*\p{Lu}|(?<=[:–—] )\p{Lu}/gu;
const small = (letter: string): string => letter.toLowerCase();

const isAction = (text: string, subjects: number): boolean =>
  action.test(text.slice(0, 300)) &&
  !ofMaking.test(text) &&
  technologyCount(text) === 0 &&
  subjectWords(text) >= subjects;
