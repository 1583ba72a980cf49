import type { Technology } from '../technology';
import { timeLimit } from '../time-limits';

/** Not in a method that hands the stop on: whoever calls that one stops the server. */
const notHandedOn = '(?<!^func \\([^)\\n]*\\) (?:Shutdown|Stop|Close|GracefulStop)\\w*\\((?:(?!^\\})[\\s\\S]){0,800})';

/** What Go brings itself. */
export const goStandardLibrary: readonly Technology[] = [
  {
    name: 'net/http',
    imports: ['net/http'],
    patterns: {
      framework: /\bhttp\.(?:ListenAndServe(?:TLS)?|NewServeMux|HandleFunc)\(|\bhttp\.Server\{/,
      server: [/\bhttp\.ListenAndServe(?:TLS)?\(/, /\.ListenAndServe(?:TLS)?\(/, /\bhttp\.Server\{/],
      router: [/\bhttp\.(?:NewServeMux|HandleFunc)\(/, /\b(?:mux|router|r)\.Handle(?:Func)?\(/],
      timeouts: [
        timeLimit(/\b(?:Read|ReadHeader|Write|Idle)Timeout:/),
        timeLimit(/\bhttp\.Client\{[^{}]*\bTimeout:/),
        /\bhttp\.TimeoutHandler\(/,
        timeLimit(/\.(?:Read|Write|Idle)Timeout\s*=/),
      ],
      'http-client': [
        /\bhttp\.(?:Get|Post|PostForm|Head)\(/,
        /\bhttp\.NewRequest(?:WithContext)?\(/,
        /\bhttp\.Client\{/,
      ],
      'graceful-shutdown': new RegExp(`\\b[\\w.]*[sS](?:rv|erver|vr)\\w*\\.Shutdown\\(${notHandedOn}`),
      'static-files': /\bhttp\.FileServer(?:FS)?\(/,
      session: /\bhttp\.SetCookie\(/,
      authentication: /\.BasicAuth\(\)/,
    },
    example: `import "net/http"
func main() {
  mux := http.NewServeMux()
  mux.HandleFunc("/", home)
  mux.Handle("/assets/", http.FileServer(http.Dir("assets")))
  client := &http.Client{Timeout: limit}
  user, password, ok := r.BasicAuth()
  http.SetCookie(w, cookie)
  server := &http.Server{Handler: mux, ReadTimeout: limit}
  server.ListenAndServe()
  server.Shutdown(ctx)
}`,
  },
  {
    name: 'log/slog',
    imports: ['log/slog'],
    patterns: {
      logger: [
        /\bslog\.(?:Debug|Info|Warn|Error|Log)(?:Context|Attrs)?\(/,
        /\blog(?:ger)?\.(?:Debug|Info|Warn|Error)(?:Context)?\(/,
      ],
      'logger-setup': /\bslog\.(?:New|SetDefault|With|NewJSONHandler|NewTextHandler)\(/,
    },
    anywhere: {
      logger: /\b(?:slog|\w*[lL]ogger|log)\.(?:Debug|Info|Warn|Error)(?:Context)?\((?!\))/,
    },
    example: `import "log/slog"
func main() {
  slog.SetDefault(slog.New(slog.NewJSONHandler(os.Stdout, nil)))
  slog.Info("started", "port", port)
}`,
  },
  {
    name: 'log',
    imports: ['log'],
    patterns: { print: /\blog\.(?:Print|Fatal|Panic)(?:f|ln)?\(/ },
    example: `import "log"
func main() { log.Println("started") }`,
  },
  {
    name: 'fmt',
    imports: ['fmt'],
    patterns: { print: /\bfmt\.Print(?:f|ln)?\(/ },
    example: `import "fmt"
func main() { fmt.Println("started") }`,
  },
  {
    name: 'context',
    imports: ['context'],
    patterns: { timeouts: /\bcontext\.With(?:Timeout|Deadline)(?:Cause)?\((?![\s\S]{0,240}\bShutdown\()/ },
    example: `import "context"
func find(ctx context.Context) { ctx, cancel := context.WithTimeout(ctx, limit) }`,
  },
  {
    name: 'goroutines',
    anywhere: {
      'background-jobs':
        /\bgo (?:\w+\.)*\w*(?:[wW]orker|[jJ]obs?|[qQ]ueue|[cC]onsum\w*|[sS]chedul\w*|[sS]weep\w*|[pP]rocess\w*|[cC]leanup|[dD]ispatch\w*|[pP]oll\w*)\w*\(/,
    },
    example: `func main() { go sweeper.RunJobs(ctx) }`,
  },
  {
    name: 'time',
    imports: ['time'],
    patterns: { scheduler: /\btime\.(?:NewTicker|Tick)\(/, timeouts: /\bcase <-time\.After\(/ },
    example: `import "time"
func run() {
  ticker := time.NewTicker(hour)
  select { case <-time.After(limit): }
}`,
  },
  {
    name: 'os/signal',
    imports: ['os/signal'],
    patterns: { 'stop-signal': /\bsignal\.Notify(?:Context)?\(/ },
    example: `import "os/signal"
func main() { ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt) }`,
  },
  {
    name: 'draining',
    anywhere: {
      drain: [
        new RegExp(
          `\\.(?:Shutdown\\w*|GracefulStop|GracefulShutdown|Drain)\\(${notHandedOn}|\\b\\w*(?:[wW][gG]|[gG]roup|[wW]ait\\w*|\\bg|\\beg)\\.Wait\\(\\)|\\bGraceful(?:Context|Timeout):`,
        ),
        // Timers and profiles are stopped too.
        new RegExp(
          `\\b\\w*(?:[sS]erver|[sS]rv|[sS]vr|[aA]pp|[aA]pi|API|[hH]ttp|HTTP|[rR]outer|[wW]orker|[cC]onsumer|[sS]cheduler|[cC]ron|[pP]ool|[lL]istener|[cC]ontainer)\\w*\\.(?:Stop\\w*|Close|Terminate)\\(${notHandedOn}`,
        ),
      ],
    },
    example: `func main() {
  server.Close()
  server.Shutdown(ctx)
}`,
  },
  {
    name: 'database/sql',
    imports: ['database/sql'],
    patterns: {
      database: /\bsql\.Open(?:DB)?\(/,
      transactions: [/\.Begin(?:Tx)?\(/, /\*sql\.Tx\b/],
    },
    example: `import "database/sql"
func open() {
  db, err := sql.Open("postgres", url)
  tx, err := db.BeginTx(ctx, nil)
}`,
  },
  {
    name: 'crypto/bcrypt',
    packages: ['golang.org/x/crypto'],
    imports: ['golang.org/x/crypto/bcrypt'],
    patterns: { 'password-hash': /\bbcrypt\.GenerateFromPassword\(/ },
    example: `import "golang.org/x/crypto/bcrypt"
func hash(p []byte) ([]byte, error) { return bcrypt.GenerateFromPassword(p, 12) }`,
  },
  {
    name: 'crypto/bcrypt comparison',
    packages: ['golang.org/x/crypto'],
    imports: ['golang.org/x/crypto/bcrypt'],
    patterns: { 'password-hash': /\bbcrypt\.CompareHashAndPassword\(/ },
    example: `import "golang.org/x/crypto/bcrypt"
func fits(h, p []byte) bool { return bcrypt.CompareHashAndPassword(h, p) == nil }`,
  },
  {
    name: 'crypto/argon2',
    packages: ['golang.org/x/crypto'],
    imports: [
      'golang.org/x/crypto/argon2',
      'golang.org/x/crypto/scrypt',
      'golang.org/x/crypto/pbkdf2',
      'crypto/pbkdf2',
    ],
    patterns: { 'password-hash': /\b(?:argon2\.(?:IDKey|Key)|scrypt\.Key|pbkdf2\.Key)\(/ },
    example: `import "golang.org/x/crypto/argon2"
func hash(p, salt []byte) []byte { return argon2.IDKey(p, salt, 1, 65536, 4, 32) }`,
  },
  {
    name: 'crypto/sha256',
    imports: ['crypto/md5', 'crypto/sha1', 'crypto/sha256', 'crypto/sha512'],
    patterns: { 'fast-hash': /\b(?:md5|sha1|sha256|sha512)\.(?:Sum\w*|New\w*)\(/ },
    example: `import "crypto/sha256"
func sum(b []byte) [32]byte { return sha256.Sum256(b) }`,
  },
  {
    name: 'crypto/hmac',
    imports: ['crypto/hmac', 'crypto/aes', 'crypto/cipher', 'crypto/rsa', 'crypto/ed25519'],
    imported: ['encryption'],
    example: `import "crypto/hmac"
func sign(key []byte) hash.Hash { return hmac.New(sha256.New, key) }`,
  },
  {
    name: 'testing',
    imports: ['testing'],
    patterns: { 'test-runner': /^func (?:Test|Fuzz)\w*\(\w+ \*testing\.[TF]\)/, 'load-test': /^func Benchmark\w*\(/ },
    example: `import "testing"
func TestSum(t *testing.T) {}
func BenchmarkSum(b *testing.B) {}`,
  },
  {
    name: 'net/http/httptest',
    imports: ['net/http/httptest'],
    patterns: { 'integration-test': /\bhttptest\.(?:NewServer|NewTLSServer|NewRecorder|NewRequest)\(/ },
    example: `import "net/http/httptest"
func start() { server := httptest.NewServer(handler) }`,
  },
  {
    name: 'html/template',
    imports: ['html/template'],
    imported: ['server-rendering'],
    example: `import "html/template"
var pages = template.Must(template.ParseGlob("*.html"))`,
  },
  {
    name: 'net/smtp',
    imports: ['net/smtp'],
    patterns: { mail: /\bsmtp\.(?:SendMail|NewClient|Dial)\(/ },
    example: `import "net/smtp"
func send() { smtp.SendMail(addr, auth, from, to, body) }`,
  },
  {
    name: 'expvar',
    imports: ['expvar'],
    imported: ['metrics'],
    example: `import "expvar"
var requests = expvar.NewInt("requests")`,
  },
  {
    name: 'os environment',
    imports: ['os'],
    patterns: { config: /\bos\.(?:Getenv|LookupEnv)\(/ },
    example: `import "os"
var port = os.Getenv("PORT")`,
  },
  {
    name: 'net/rpc',
    imports: ['net/rpc'],
    patterns: { server: /\brpc\.(?:Register|ServeConn|HandleHTTP|Accept)\(/ },
    example: `import "net/rpc"
func main() { rpc.Register(new(Stock)) }`,
  },
  {
    name: 'rate',
    packages: ['golang.org/x/time'],
    imports: ['golang.org/x/time/rate'],
    patterns: { 'rate-limit': /\brate\.NewLimiter\(/ },
    example: `import "golang.org/x/time/rate"
var limiter = rate.NewLimiter(10, 20)`,
  },
  {
    name: 'oauth2',
    packages: ['golang.org/x/oauth2'],
    patterns: { authentication: /\boauth2\.Config\{|\.AuthCodeURL\(/ },
    example: `import "golang.org/x/oauth2"
var login = oauth2.Config{ClientID: id}`,
  },
  {
    name: 'singleflight',
    packages: ['golang.org/x/sync'],
    imports: ['golang.org/x/sync/singleflight'],
    imported: ['idempotency'],
    example: `import "golang.org/x/sync/singleflight"
var group singleflight.Group`,
  },
];
