import { PhraseIndex } from '../prose/phrase-index';
import { normalised } from '../prose/phrases';

/**
 * What sections are about, by the words of their headings: English first, then Spanish, Portuguese, French, German, Chinese,
 * Japanese, Korean. See `phrases.ts` for how they are written. A heading may be about several topics.
 */
export const headingWords = {
  problem: [
    'problem*|problem statement|why*|motivation*|purpose*|objective*|goal*|=background|=about|=about *|=about the *|=about this *|about this project|about the project|=about us|overview|introduction|intro|summary|description|what is*|what it does|what this does|what does it do|what is this|rationale|context|the idea|vision|mission|use case*|business case|pain point*|challenge|=abstract|elevator pitch|tl dr',
    'problema*|motivacion*|proposito|objetivo*|sobre el proyecto|acerca de*|descripcion*|introduccion|resumen|que es*|por que*|contexto|caso* de uso',
    'motivacao|proposito|sobre o projeto|sobre|descricao*|introducao|resumo|o que e*|por que*|visao geral|caso* de uso',
    'probleme*|pourquoi|objectif*|but|a propos*|presentation|contexte|apercu|cas d’utilisation|resume|qu’est ce*',
    'warum*|ziel*|zweck|uber das projekt|uber|beschreibung|einleitung|einfuhrung|uberblick|ubersicht|hintergrund|was ist*|anwendungsfall*|anwendungsfalle|worum geht es',
    '问题|动机|目的|目标|背景|关于|简介|介绍|概述|概要|项目说明|为什么',
    '問題|課題|動機|目標|背景|について|はじめに|紹介|概要|なぜ',
    '=소개|프로젝트 소개*|서비스 소개*|프로젝트 개요*|=개요|=설명|프로젝트 설명|기획 배경|기획 의도|배경|목적|=목표|프로젝트 목표|문제 정의',
  ],
  users: [
    'user stor*|who is it for|who is this for|for whom|target audience|target users|intended audience|audience|personas|stakeholder*|actors|user roles',
    'usuarios objetivo|publico objetivo|para quien*|actores|publico alvo|para quem*|historias de usuario*|pour qui*|public cible|utilisateurs cibles|zielgruppe*|fur wen*|目标用户|用户角色|対象ユーザー|想定ユーザー|对象',
  ],
  features: [
    'feature*|key features|functionalit*|functional requirement*|capabilit*|highlights|what it can do|what you can do|main features|functions|characteristic*',
    'caracteristica*|funcionalidad*|funcionalidade*|funciones|recursos|fonctionnalite*|funktion*|funktionen|funktionalitat*|merkmale|leistungsumfang|功能*|特性|特点|機能|特徴',
  ],
  architecture: [
    'architect*|system design|design overview|high level design|technical design|system overview|technical overview|how it works|how it is built|how its built|how it is made|how it fits together|how the parts fit*|how does it work|how this works|under the hood|internals|=components|main components|=the parts|main parts|building blocks|=design|layers|layered|data flow|system components|service overview|services overview|microservices|module overview|=modules|code tour|code overview|=implementation|c4 model|component diagram',
    'arquitect*|diseno*|como funciona|componentes|capas|arquitet*|desenho|projeto tecnico|camadas|conception|fonctionnement|comment ca marche|composants|couches|architektur*|aufbau|entwurf|systementwurf|funktionsweise|wie es funktioniert|komponenten|schichten|架构|设计|系统设计|组件|模块|原理|アーキテクチャ|設計|構成|仕組み|コンポーネント',
  ],
  structure: [
    'project structure|folder structure|directory structure|directory layout|project layout|code structure|repository structure|repo structure|file structure|structure|folders|project organi*|code organi*|layout|repository layout|source tree|package structure|whats inside|codebase structure',
    'estructura*|estrutura*|organizacion del codigo|structure du projet|arborescence|organisation du code|projektstruktur|ordnerstruktur|verzeichnisstruktur|struktur|目录结构|项目结构|文件结构|代码结构|ディレクトリ構成|フォルダ構成|プロジェクト構成|ディレクトリ構造',
  ],
  diagram: [
    'diagram*|flowchart*|flow chart*|schema visual*|diagrama*|diagramme*|schaubild|图|图表|流程图|架构图|図|構成図|ダイアグラム',
  ],
  api: [
    'api|apis|api doc*|api reference|api endpoint*|endpoint*|route*|rest api|http api|graphql|graphql schema|grpc|openapi|swagger|postman|web api|rest resources|api resources|available routes|api overview|api spec*|rpc|webhooks|interface|api usage|requests',
    'rutas|puntos de acceso|referencia de la api|documentacion de la api|rotas|documentacao da api|points d’acces|documentation de l api|routes disponibles|schnittstelle*|endpunkte|api dokumentation|接口*|接口文档|路由|エンドポイント|インターフェース|api仕様',
  ],
  requests: [
    'example request*|sample request*|request example*|example call*|api example*|example*|sample*|usage|usage example*|curl*|try it*|how to use*|quick example|requests|testing the api|calling the api|demo request*',
    'ejemplo*|uso|como usar*|exemplo*|exemple*|utilisation|beispiel*|nutzung|verwendung|使用|示例|例子|使用方法|用法|使い方|使用例|例|サンプル',
  ],
  'trade-offs': [
    'trade off*|tradeoff*|design decision*|decision*|design choice*|technical decision*|architectur* decision*|key decisions|engineering decisions|decision log|decision record*|adr|adrs|rationale|design rationale|why*|alternative*|considered alternatives|alternatives considered|pros and cons|choices|technical choices|design notes|design considerations|considerations|lessons learned|what i learned|consequences|reasoning|key design*|design principle*',
    'decisiones*|compromisos|por que*|alternativas|justificacion|decisoes*|escolhas*|choix*|compromis|pourquoi*|entscheidung*|designentscheidung*|abwagung*|warum*|begrundung|设计决策|技术决策|决策|权衡|取舍|为什么|技术选型|設計判断|設計上の判断|技術的な判断|トレードオフ|なぜ|選定理由|技術選定|工夫した点|こだわり',
  ],
  future: [
    'future*|=wip|roadmap*|road map|next step*|whats next|what is next|to do|todo*|to dos|to do list|planned*|plans|possible improvement*|improvement*|potential improvement*|enhancement*|upcoming*|coming soon|backlog|wish list|wishlist|ideas|further work|further improvement*|next|what i would do*|what id do*|if i had more time|with more time|where to go from here|milestones|missing features|not done yet|not yet done|work in progress|in progress',
    'mejoras*|futuro|trabajo futuro|proximos pasos|pendiente*|por hacer|hoja de ruta|melhorias*|futuras*|proximos passos|a fazer|pendencias|ameliorations*|evolutions*|travaux futurs|prochaines etapes|feuille de route|a faire|perspectives|verbesserung*|zukunft*|nachste schritte|ausblick|offene punkte|geplant*|fahrplan|待办*|计划|路线图|未来*|后续*|改进*|下一步|今後*|予定|ロードマップ|改善*|やること|展望',
  ],
  tests: [
    'test*|testing|unit test*|integration test*|run* test*|run* the test*|how to test|test suite|e2e|end to end test*|quality assurance|test coverage|coverage|running specs|specs|automated test*|load test*',
    'prueba*|ejecutar pruebas|ejecutar tests|teste*|testes|testando|executando os testes|lancer les tests|essais|testen|tests ausfuhren|测试*|单元测试|运行测试|テスト*|テスト実行',
  ],
  setup: [
    'set up|setup|setting up|getting started|get started|quick start|quickstart|install*|installation|installing|how to install|how to run|run*|running|run locally|running locally|local setup|local development|development setup|dev setup|development|environment setup|build*|building|build and run|start*|starting|start here|launch*|usage|how to use|how to start|prerequisite*|prerequisities|requirement*|dependencies|before you begin|docker*|docker compose|running with docker|configuration|deploy locally|try it out|instructions|bootstrapping|cloning|steps|step 1|local environment|project setup|dev environment|commands|useful commands',
    'instalacion*|configuracion|puesta en marcha|primeros pasos|como ejecutar*|ejecucion|ejecutar*|requisitos*|inicio rapido|como empezar|empezando|despliegue local|instalacao|instalando|configuracao|primeiros passos|comecando|como executar*|como rodar*|rodando*|executando*|execucao|pre requisitos|inicio rapido|demarrage*|demarrer|mise en route|prise en main|lancement|lancer*|prerequis|execution|installer|installation*|erste schritte|einrichtung|einrichten|schnellstart|voraussetzung*|starten|inbetriebnahme|ausfuhren|lokale entwicklung',
    '安装*|快速开始|快速上手|开始使用|运行*|启动*|环境*|部署|使用|准备|依赖|构建|本地开发|インストール*|セットアップ|環境構築|起動*|実行*|はじめ方|使い方|必要条件|前提条件|クイックスタート|ビルド|開発環境',
  ],
  configuration: [
    'config*|configuration|configuring|environment variable*|env var*|env|environment|setting*|options|parameters|secrets|dotenv|env file',
    'configuracion|variables de entorno|ajustes|configuracao|variaveis de ambiente|variables d’environnement|parametres|konfiguration|umgebungsvariablen|einstellungen|配置*|环境变量|设置|設定*|環境変数',
  ],
  deployment: [
    'deploy*|deployment|hosting|production|release process|ci cd|ci|cd|despliegue*|implantacao|deploiement|mise en production|bereitstellung|部署*|发布|デプロイ*|公開',
  ],
  demo: [
    'demo*|live demo|live|try it|try it live|live preview|preview|live version|deployed*|hosted*|online demo|demonstration|screenshot*|demostracion|demonstracao|demo en ligne|演示*|在线*|デモ*|スクリーンショット',
  ],
  limitations: [
    'limitation*|known limitation*|=limits|known limits|current limits|known issue*|known problem*|known bugs|bugs|caveat*|shortcoming*|out of scope|non goals|nongoals|not implemented|not supported|unsupported|what is not*|whats not*|what it does not*|what it doesnt*|whats missing|=constraints|assumption*|=scope|gotcha*|restriction*|drawback*|=missing|=disclaimer|current state|simplifications|intentionally*|left out|things to note|warnings|not included',
    'limitacion*|problemas conocidos|errores conocidos|fuera de alcance|alcance|supuestos|restricciones|limitac*|fora do escopo|escopo|limites|limites connues|problemes connus|hors perimetre|hypotheses|einschrankung*|bekannte probleme|bekannte fehler|grenzen|annahmen|nicht enthalten|局限*|限制*|已知问题|不足|注意事项|假设|制限*|制約*|既知の問題|注意点|前提',
  ],
  'request-flow': [
    'request flow|request life cycle|request lifecycle|life of a request|lifecycle|data flow|flow|flows|control flow|processing flow|how a request*|how requests*|request path|way of a request|path of a request|journey of a request|request pipeline|request processing|workflow|job flow|job life cycle|job lifecycle|message flow|event flow|sequence*|order flow|payment flow|how it works|end to end flow|processing pipeline|pipeline',
    'flujo*|ciclo de vida*|fluxo*|flux*|cycle de vie*|ablauf*|datenfluss|anfrageablauf|lebenszyklus|请求流程|流程|数据流|处理流程|リクエストの流れ|処理の流れ|フロー|データフロー',
  ],
  errors: [
    'error*|error handling|handling error*|exception*|failure*|failure mode*|error response*|error codes|status codes|fault tolerance|exception handling',
    'errores|manejo de errores|excepciones|erros|tratamento de erros|erreurs|gestion des erreurs|fehler*|fehlerbehandlung|ausnahmen|错误*|异常*|错误处理|エラー*|例外*|エラー処理|エラーハンドリング',
  ],
  validation: [
    'validat*|validation|input validation|request validation|data validation|schema validation|sanitization|sanitisation|invariants|guards|guarding|validacion*|validacao*|validierung|eingabeprufung|校验*|验证*|参数校验|バリデーション*|検証|入力チェック',
  ],
  'stack-choice': [
    'tech stack*|technology stack|stack|technolog*|tech|built with|built using|tools used|tech used|made with|technologies used|libraries|frameworks|tools|why*|technology choice*|stack choice*|choice of*|tech choices|tooling|dependencies',
    'tecnologia*|herramientas|ferramentas|construido con|construido com|technologie*|outils|pile technique|choix techniques|technologien|technologie*|werkzeuge|技术栈|技术选型|使用技术|技術スタック|使用技術|技術選定|技術構成|使用ツール',
  ],
  scaling: [
    'scal*|scaling|scalability|scale|horizontal scaling|handling load|high load|growth|10x|100x|times the traffic|times the load|times more traffic|more traffic|capacity*|throughput|concurrency|escalab*|escalado|escalar|escalabilidade|mise a l’echelle|passage a l’echelle|montee en charge|skalier*|skalierbarkeit|扩展*|可扩展性|伸缩*|高并发|スケール*|スケーラビリティ|拡張性',
  ],
  performance: [
    'performance*|optimi*|benchmark*|load test*|stress test*|latency|throughput|cach*|index*|indexing|speed|reliab*|resilien*|retr*|timeout*|failure mode*|fault tolerance|availability|robustness|rate limit*|graceful shutdown|idempoten*|durability|consistency|concurrency|circuit breaker*',
    'rendimiento|fiabilidad|desempenho|confiabilidade|fiabilite|fiabilidade|leistung|zuverlassigkeit|ausfallsicherheit|resilienz|性能*|优化*|可靠性|缓存*|压测|基准测试|性能|パフォーマンス|信頼性|キャッシュ*|最適化|負荷テスト|ベンチマーク',
  ],
  results: [
    'result*|benchmark*|metric*|measurement*|load test*|coverage|test coverage|evaluation|numbers|findings|outcome*|impact|resultado*|mediciones|medidas|resultat*|mesures|ergebnis*|messung*|结果*|基准测试|压测结果|结論|結果*|計測*|ベンチマーク',
  ],
  security: [
    'security*|auth|authentication|authorization|authorisation|permissions|seguridad|seguranca|securite|sicherheit|安全*|セキュリティ|認証*|鉴权|认证',
  ],
  usage: [
    'usage|=use|using|how to use*|how do i*|example*|tutorial*|guide|walkthrough|user guide|cli|command line|commands|synopsis|cookbook|recipes|uso|como usar*|modo de uso|utilisation|nutzung|verwendung|benutzung|使用*|用法|教程|使い方|使用方法|利用方法',
  ],
  contents: [
    'table of contents|=contents|toc|table des matieres|sommaire|=inhalt|inhaltsverzeichnis|=indice|tabla de contenido*|=contenido*|sumario|=conteudo|=index|目录|目次',
  ],
  contributing: [
    'contribute|contributing|contribution*|how to contribute|get involved|getting involved|pull request*|code of conduct|=issues|bug report*|reporting|bug tracker|feature request*|report* bug*|report* issue*|report* a bug|issue tracking|issue tracker|development guidelines|coding style|style guide|help wanted|=translating|hacking on*|=hacking|=patches|submitting a*|submitting issues|submitting patches',
    'contribuir|contribucion*|como contribuir|contribuicao|contribuicoes|contribuindo|contribuer|mitwirken|beitragen|mitmachen|贡献*|参与*|コントリビュート*|貢献*',
  ],
  license: [
    'license*|licence*|licensing|copyright*|legal|licencia*|licenca*|lizenz*|许可*|版权|授权*|协议|ライセンス*|著作権',
  ],
  credits: [
    'author*|credit*|acknowledg*|thanks|thank you|special thanks|team|team members|members|maintainer*|contributor*|collaborator*|contact*|contact us|about me|about the author|sponsor*|backers|=community|join us|authors and*|support us|citation|citing|donat*|support and contact|connect with me|=developer*|created by|written by|developed by|development by|made by|people|governance|funding|chat|mailing list*|follow us*|follow me*|follow on*|=follow|=social|socials|social media|social links|social network*|stay in touch',
    'autor*|autores|contacto|agradecimientos|equipo|creditos|contato|agradecimentos|equipe|auteur*|remerciements|kontakt|danksagung|mitwirkende|impressum|作者*|联系*|致谢|鸣谢|作者|作成者|連絡先|謝辞',
  ],
  references: [
    'reference*|resource*|documentation|docs|further reading|read more|more info*|more information|learn more|links|useful links|external links|see also|related*|related work|similar*|inspiration|inspired by|bibliography|faq*|=help|help content|=support|get support|getting support|help and support|support and*|api reference|api doc*|wiki|articles|additional resources|=more|questions|troubleshooting|examples in the wild|blog posts|showcase|used by|who uses*|getting help|tutorial*|recommended book*|reference book*|useful book*|book recommendation*|books and*|=learning',
    'referencia*|recursos|documentacion|enlaces|mas informacion|documentacao|references|ressources|documentation|liens|en savoir plus|referenzen|ressourcen|dokumentation|verweise|weiterfuhrende*|siehe auch|quellen|参考*|文档*|链接|资源|更多|参考文献|ドキュメント|リンク|関連*|資料',
  ],
  changelog: [
    'change log|changelog*|release notes|release history|release schedule|release types|=release*|version history|versioning|=version*|=history|=news|latest news|revision history|=status|project status|current status|build status|code status|development status|migration guide|upgrading|upgrade notes|whats new|updates|recent updates|announcement*|supported versions|maintenance|deprecat*|stability|compatibility notice|=changes|changes in*|=latest',
    'historial*|registro de cambios|versiones|estado*|novedades|historico|versoes|estado do projeto|historique|journal des modifications|etat*|nouveautes|anderungen|versionsgeschichte|stand|neuigkeiten|更新*|更新日志|版本*|变更*|状态|変更履歴|更新履歴|バージョン*|リリース*|ステータス',
  ],
} as const satisfies Readonly<Record<string, readonly string[]>>;

/** What a section may be about. */
export type Topic = keyof typeof headingWords;

export const topics = Object.keys(headingWords) as readonly Topic[];

const index = new PhraseIndex(topics.map((topic) => [topic, headingWords[topic]] as const));

const numbering =
  /^[^\p{L}\p{N}]*(?:(?:step|part|chapter|section)\s+)?(?:\d+(?:[.-]\d+){0,4}|[ivx]{1,4}(?=[.)])|[a-h](?=[.)]))[.):\s-]+(?=.*\p{L})/iu;

/** Numbering, emoji and marks before a heading's words say nothing of its topic. */
const headingText = (heading: string): string => normalised(heading.slice(0, 200).replace(numbering, ''));

const known = new Map<string, readonly Topic[]>();
const knownLimit = 5000;

/** The topics that a heading's words name; kept for recent headings. */
export function topicsOfHeading(heading: string): readonly Topic[] {
  let found = known.get(heading);
  if (!found) {
    const text = headingText(heading);
    const named = index.find(text);
    found = topics.filter((topic) => named.has(topic));
    if (known.size >= knownLimit) known.clear();
    known.set(heading, found);
  }
  return found;
}

/** Whether a heading's words say that its section is about a topic. */
export const headingIsAbout = (heading: string, topic: Topic): boolean => topicsOfHeading(heading).includes(topic);
