/** Which test files drive the interface or a database by their own words, where no technology's row tells. */
import type { LanguageName } from '../../facts';
import { occurrences, occurs } from '../../search';
import type { Source } from '../source';

const javaScript =
  /\b(?:fetch|axios(?:\.\w+)?|got(?:\.\w+)?)\(\s*[`"'](?:https?:\/\/(?:localhost|127\.0\.0\.1)|\$\{|\/)|\bnew PrismaClient\(|\bmongoose\.connect\(|\bcreateTestingServer\(|\b(?:request|supertest|agent|api|client|server|apiClient)\s*(?:\([^\n)]{0,80}\))?\s*\.(?:get|post|put|patch|delete)\(\s*[`"']\/|\bnew DataSource\(|\bapp\.handle\(new Request\(|\bexecuteOperation\(|\b(?:app|server|fastify)\.inject\w*\(|\b(?:app|SELF|worker)\.fetch\(|\b(?:request|apiRequest|callApi|fetchApi|testRequest)\(\s*[`"']\//;
const jvm =
  /\b(?:mockMvc|mvc|webTestClient|testRestTemplate|restTemplate|client)\b[^\n]{0,20}\.(?:perform|get|post|put|patch|delete|exchange|getForEntity|postForEntity|getForObject)\(|\btestApplication\s*\{|\bwithTestApplication\b|\bRestAssured\b|@(?:DataJpaTest|DataMongoTest|DataRedisTest|JdbcTest|MybatisTest|WebMvcTest|WebFluxTest|SpringBootTest|AutoConfigureMockMvc|QuarkusTest|MicronautTest)\b|\bgiven\(\)|\bHttpClient\.newHttpClient\(|\bEmbeddedDatabaseBuilder\(|\bnew (?:JdbcTemplate|DriverManagerDataSource|HikariDataSource)\(|\bDatabase\.connect\(/;

const drives: Readonly<Record<LanguageName, RegExp>> = {
  Go: /\bhttp\.(?:Get|Post|PostForm|DefaultClient|Client\{)|\.ServeHTTP\(|\bhttptest\.New(?:Recorder|Server|Request|TLSServer)\(|\bgrpc\.(?:Dial|DialContext|NewClient)\(|\bbufconn\.|\b(?:pgx|pgxpool|mongo)\.(?:New|Connect)\w*\(|\bredis\.NewClient\(|\bHit\(|\b\w*[aA]pp\.Test\(/,
  TypeScript: javaScript,
  JavaScript: javaScript,
  Python:
    /\b(?:TestClient|AsyncClient|APIClient|APIRequestFactory|RequestFactory|LiveServerTestCase|TestApp)\(|\.test_client\(|\b(?:APITestCase|APITransactionTestCase|TransactionTestCase)\b|\bself\.client\.(?:get|post|put|patch|delete)\(|\b\w*client\.(?:get|post|put|patch|delete)\(|@pytest\.mark\.django_db|\bcreate_(?:async_)?engine\(|\brequests\.(?:get|post|put|patch|delete)\(|\bpsycopg2?\.connect\(|\basyncpg\.(?:connect|create_pool)\(|\b(?:aio)?sqlite3?\.connect\(/,
  Java: jvm,
  Kotlin: jvm,
  'C#': /\bWebApplicationFactory\b|\bTestServer\b|\bUseInMemoryDatabase\(|\bUseSqlite\(|\b(?:_?[cC]lient|_?http[cC]lient)\.(?:GetAsync|PostAsync|PostAsJsonAsync|PutAsync|PutAsJsonAsync|PatchAsync|DeleteAsync|SendAsync|GetFromJsonAsync)\(|\b(?:MsSql|PostgreSql|MySql|MongoDb|Redis)(?:Builder|Container)\b|\bDistributedApplicationTestingBuilder\b/,
  Ruby: /^[ \t]*(?:get|post|put|patch|delete)[ (]+(?:["'/:]|\w+_(?:path|url)\b)|type: :(?:request|controller|feature|system)\b|\bActionDispatch::IntegrationTest\b|\bActionController::TestCase\b|\bRack::Test::Methods\b|\brun_test!|\bActiveSupport::TestCase\b|type: :model\b/m,
  PHP: /(?:\$this->|\$client->|^[ \t]*|\bthis\(\)->|->)(?:(?:get|post|put|patch|delete|options)(?:Json)?|json|call|request|jsonApi)\(\s*(?:["'`]|route\(|\$\w*(?:url|uri|route|endpoint)|action\()|\bRefreshDatabase\b|\bDatabaseTransactions\b|\bDatabaseMigrations\b|\bLazilyRefreshDatabase\b|\bWebTestCase\b|\bKernelTestCase\b|\bApiTestCase\b|\bassertDatabaseHas\(|\bnew \\?PDO\(|\bapp->handle\(|->runApp\(|->send(?:GET|POST|PUT|PATCH|DELETE|Get|Post|Put|Patch|Delete)(?:AsJson)?\(|\$I->(?:sendAjax\w+|amOn(?:Page|Route|Action)|seeInDatabase|seeRecord|haveInDatabase|haveRecord)\(/m,
  Rust: /\.oneshot\(|\bTestServer::new\(|\btest::(?:init_service|call_service|TestRequest)\b|\bTestRequest::\w+|\bClient::(?:tracked|untracked|new)\(|\breqwest::|#\[sqlx::test\b|\bPgPool(?:Options)?::|\bPgConnection::|\bspawn_app\(|\bTestApp\b|\.dispatch\(\)/,
  Elixir:
    /\buse [\w.]*(?:ConnCase|DataCase|ChannelCase|FeatureCase|IntegrationCase)\b|\b(?:import|use) (?:Phoenix\.ConnTest|Plug\.Test)\b|\b(?:get|post|put|patch|delete)\(\s*conn\b|\bEcto\.Adapters\.SQL\.Sandbox\b/,
};

/** What replaces a database in tests without being one. */
const standIns =
  /\b(?:sqlmock|pgxmock|go-sqlmock|redismock|mtest|mockingoose|prismock|SQLAlchemyMock|alchemy_mock|UnifiedAlchemyMagicMock)\b/;

/** Whether a test file drives the interface or a database, by its own words; the line that says so, 0 where none does. */
export function driveLine(source: Source): number {
  const found = drives[source.language].exec(
    source.language === 'Ruby' || source.language === 'PHP'
      ? source.uncommented
      : source.uncommented.length < 400_000
        ? source.uncommented
        : source.code,
  );
  return found ? source.lineOf(found.index + (found[0].startsWith('\n') ? 1 : 0)) : 0;
}

/** Whether a test file puts a stand-in in the place of the database. */
export function mocksDatabase(source: Source): boolean {
  return occurs(standIns, source.code) || standIns.test(source.imports.map(({ module }) => module).join(' '));
}

/** Requests as browser tools send them without opening a page. */
const sendsRequests =
  /\brequest\.(?:get|post|put|patch|delete|fetch)\(|\brequest(?:\(\))?\.new_?[cC]ontext\(|\bAPIRequest\w*\b|\bcy\.request\(/;
const opensPages = /\bpage(?:\.\w|\s*[,})])|\bI?Page\b|Page\(|\bbrowser\b|\bcy\.visit\(|\b\w*Driver\b/;

/** Whether a test file sends requests and opens no page, whatever the tool that it sends them with. */
export function sendsRequestsAlone({ code }: Source): boolean {
  return occurs(sendsRequests, code) && !opensPages.test(code);
}

const definition =
  /\b(?:class|interface|def|function|func|const|let|var|fun|fn|struct|record|module|defmodule|trait|object)\s+(?:\([^)\n]{0,60}\)\s*)?`?([A-Za-z_]\w{4,})/g;
const reference =
  /\b([A-Za-z_]\w{4,})\s*[(<]|\b(?:extends|implements|include|include_context|uses?)\s+([\w.]*\b[A-Za-z_]\w{4,})|:\s*(?:\w+<)?([A-Z]\w{4,})|\b([A-Z]\w{4,})\s+\w+\s*[,)]/g;
/** Words that say nothing of where they come from. */
const everyday =
  /^(?:setup|setUp|tearDown|teardown|before\w*|after\w*|describe|context|create|build|start|close|reset|clear|clean\w*|tests?|event_loop|settings|config|logger|result|response|request|expect\w*|assert\w*|require|should|Fact|Theory|async|await|return|mock\w*|data|input|output|error|String|Object|Promise|Error|context|TestSuite|Suite|Should|Equal|string|number|value|values|range|print|printf|Errorf|Fatalf)$/;

/** Names that a file of tests defines. */
export function definedNames(source: Source): string[] {
  return distinct([...occurrences(definition, source.code)].map((match) => match[1]!));
}

/** Names that a file of tests calls, builds on or asks for as a fixture. */
export function namesUsed(source: Source): string[] {
  const { code, language } = source;
  const names = [...occurrences(reference, code)].flatMap((match) =>
    match.slice(1).flatMap((name) => (name ? [name.slice(name.lastIndexOf('.') + 1)] : [])),
  );
  if (language === 'Python') {
    for (const match of occurrences(/\bdef \w+\(([^)]{0,600})\)|^class \w+\(([^)\n]{0,200})\)/gm, code))
      names.push(...((match[1] ?? match[2] ?? '').match(/\b[A-Za-z_]\w{2,}\b/g) ?? []));
  }
  return distinct(names);
}

function distinct(names: readonly string[]): string[] {
  return [...new Set(names)].filter((name) => !everyday.test(name)).slice(0, 800);
}
