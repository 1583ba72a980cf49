import { phrasePattern, normalised, type PhrasePattern } from './phrases';
import { byText } from '../reading/memo';
import { namesIn, type RepositoryNames } from '../repository/repository-names';

/** Kinds of parts that backends are made of, each by the words for it in seven languages. */
const kindsOfParts: Readonly<Record<string, PhrasePattern>> = {
  layer: phrasePattern('layer*|tier*|capa*|camada*|couche*|schicht*|分层|层|レイヤー|層'),
  controller: phrasePattern(
    'controller*|handler*|endpoint*|resolver*|router*|route*|view|views|viewset*|controlador*|controleur*|manejador*|控制器|处理器|コントローラ|ハンドラ|エンドポイント',
  ),
  service: phrasePattern(
    'service|services|use case*|usecase*|interactor*|business logic|servicio*|servico*|dienst*|业务逻辑|服务|サービス|ユースケース',
  ),
  repository: phrasePattern(
    'repository|repositories|repo|repos|dao|daos|data access|data mapper|repositorio*|depot*|仓储|数据访问|リポジトリ',
  ),
  domain: phrasePattern(
    'domain|domains|entity|entities|aggregate*|value object*|core|dominio*|domaine*|entite*|entidad*|entidade*|领域|实体|ドメイン|エンティティ',
  ),
  infrastructure: phrasePattern(
    'infrastructure|adapter*|port|ports|driver*|gateway*|infraestructura|infraestrutura|adaptador*|adaptateur*|基础设施|适配器|网关|アダプタ|ゲートウェイ',
  ),
  database: phrasePattern(
    'database*|db|datastore*|data store*|storage|table|tables|schema|base de datos|banco de dados|base de donnees|datenbank*|数据库|存储|データベース|ストレージ',
  ),
  cache: phrasePattern('cache|caches|caching layer|in memory store|缓存|キャッシュ'),
  queue: phrasePattern(
    'queue*|broker*|topic*|event bus|message bus|stream|streams|outbox|channel|channels|exchange|cola*|fila*|file d’attente|warteschlange*|消息队列|队列|キュー|ブローカー',
  ),
  worker: phrasePattern(
    'worker*|consumer*|producer*|publisher*|subscriber*|scheduler*|poller*|dispatcher*|job|jobs|cron|daemon*|trabajador*|trabalhador*|消费者|生产者|调度|ワーカー|スケジューラ',
  ),
  middleware: phrasePattern(
    'middleware*|interceptor*|filter*|guard*|proxy|proxies|reverse proxy|load balancer*|中间件|负载均衡|ミドルウェア|プロキシ',
  ),
  client: phrasePattern(
    'client|clients|frontend|front end|web app|browser|mobile app|caller*|third party|external api|cliente*|客户端|前端|クライアント|フロントエンド',
  ),
  module: phrasePattern(
    'module*|package|packages|component*|microservice*|plugin*|bounded context*|subsystem*|modulo*|componente*|paquete*|pacote*|composant*|komponente*|模块|组件|微服务|モジュール|コンポーネント|マイクロサービス',
  ),
  interface: phrasePattern(
    'interface|interfaces|abstraction*|contract|contracts|dependency injection|inversion|interfaz|schnittstelle*|接口|依赖注入|インターフェース|依存性注入',
  ),
};

const kindsIn = byText((sentence) => {
  const text = normalised(sentence);
  return Object.keys(kindsOfParts).filter((kind) => kindsOfParts[kind]!.test(text));
});

/** The parts of a system that a sentence speaks of: kinds of parts, and parts and technologies known in the repository. */
export function partsIn(sentence: string, names: RepositoryNames): readonly string[] {
  return [...new Set([...kindsIn(sentence), ...namesIn(sentence, names)])];
}

/** Whether a text draws a tree of folders. */
export function isFolderTree(text: string): boolean {
  const branches = text.match(/[├└│┣┗]|^\s*(?:\|--|\+--|\\--|`--)/gm)?.length ?? 0;
  return branches >= 3 && !/[▼▲►◄▶◀]|-->|──>|┐|┘/.test(text);
}
