import { byText } from './memo';

/** Stations of a request or a job on its way, from the caller to where data is kept. */
export type Station = 'entry' | 'rules' | 'async' | 'store';

const stations: Readonly<Record<Station, RegExp>> = {
  entry:
    /(?<![A-Za-zÀ-ɏ])(?:requests?|clients?|callers?|browser|endpoints?|routes?|routers?|routing|controllers?|handlers?|resolvers?|view ?sets?|gateway|http|rest|grpc|graphql|apis?|middlewares?|guards?|filters?|interceptors?|webhooks?|petici(?:ón|ones)|solicitud(?:es)?|requisiç(?:ão|ões)|controlador(?:es)?|requêtes?|contrôleurs?|anfragen?|enrutador|rotas?|rutas?)(?![A-Za-zÀ-ɏ])|请求|客户端|控制器|路由|接口层|リクエスト|コントローラ|クライアント|ハンドラ|ルーティング/iu,
  rules:
    /(?<![A-Za-zÀ-ɏ])(?:services?|use ?cases?|interactors?|business (?:logic|rules?)|domain|application layer|app layer|command handlers?|query handlers?|commands?|aggregates?|entit(?:y|ies)|state machine|servicios?|serviços?|lógica de negóci?o|casos? de uso|logique métier|cas d[’']utilisation|dienste?|geschäftslogik|anwendungsschicht)(?![A-Za-zÀ-ɏ])|业务逻辑|服务层|业务层|领域|用例|サービス|ユースケース|ドメイン|ビジネスロジック/iu,
  async:
    /(?<![A-Za-zÀ-ɏ])(?:queues?|brokers?|kafka|rabbitmq|sqs|nats|pub\/sub|workers?|consumers?|producers?|publishers?|subscribers?|outbox|topics?|schedulers?|dispatchers?|pollers?|celery|bullmq|sidekiq|event bus|message bus|channels?|colas?|filas?|files? d[’']attente|warteschlangen?)(?![A-Za-zÀ-ɏ])|队列|消费者|生产者|消息|キュー|ワーカー|ブローカー/iu,
  store:
    /(?<![A-Za-zÀ-ɏ])(?:repositor(?:y|ies)|repos?|daos?|data access|databases?|db|postgres(?:ql)?|mysql|mariadb|sqlite|mongo(?:db)?|redis|dynamodb|orms?|prisma|gorm|sqlalchemy|hibernate|jpa|eloquent|typeorm|sequelize|mongoose|entity framework|persistence|storage|store|stores|tables?|cache|bases? de datos|banco de dados|bases? de données|datenbank(?:en)?|repositorios?|repositórios?|dépôts?|persistenz)(?![A-Za-zÀ-ɏ])|数据库|仓储|存储|数据访问|缓存|リポジトリ|データベース|永続化|ストレージ/iu,
};
const names = Object.keys(stations) as Station[];

const namedIn = (text: string): ReadonlySet<Station> => new Set(names.filter((name) => stations[name].test(text)));

/** The stations that a text names by words of their own. */
export const stationsIn = byText((text) => namedIn(text.slice(0, 800)));

/** The same, and those that components are called after: `OrdersController`. */
export const stationsOfComponentsIn = byText((text) => namedIn(text.slice(0, 800).replace(component, '$1 ')));
const component =
  /([\p{Ll}\d])(?=(?:Controller|Handler|Resolver|Router|Middleware|Gateway|Service|UseCase|Interactor|Worker|Consumer|Producer|Publisher|Subscriber|Queue|Repository|Repo|Dao|DAO)s?(?!\p{L}))/gu;

/** A way from an entry over rules or a queue to a store, or by a queue to its worker. */
export const isWhole = (found: ReadonlySet<Station>): boolean =>
  found.has('entry') &&
  (found.has('store') || found.has('async')) &&
  (found.has('rules') || found.has('async') || found.size >= 3);

/** A way from an entry to a store, whatever lies between. */
export const isThrough = (found: ReadonlySet<Station>): boolean => found.has('entry') && found.has('store');
