import assert from 'node:assert/strict';
import { answerOf } from '../../support/answer-of';

/**
 * What shows a thing in code, and the same text where it shows nothing: in a comment, a string, a test, vendored code, a list of
 * wishes, a declaration of a dependency, and in a function that nobody calls.
 */
interface Sample {
  readonly check: string;
  /** The dependency that it takes, as the manifest names it. */
  readonly package?: string;
  readonly imports: string;
  /** Statements of a function. */
  readonly body: string;
}

interface Stack {
  readonly name: string;
  readonly base: Readonly<Record<string, string>>;
  readonly manifest: (packageName: string | undefined) => Readonly<Record<string, string>>;
  /** A file whose function the program calls. */
  readonly live: (sample: Sample) => string;
  /** A file whose function nobody calls. */
  readonly dead: (sample: Sample) => string;
  readonly path: string;
  readonly testPath: string;
  readonly vendoredPath: string;
  readonly comment: string;
  readonly quoted: (text: string) => string;
  readonly samples: readonly Sample[];
}

const go: Stack = {
  name: 'Go',
  base: {
    'main.go':
      'package main\n\nimport (\n\t"net/http"\n\n\t"shop/web"\n)\n\nfunc main() {\n\tmux := http.NewServeMux()\n\tmux.HandleFunc("GET /books", web.Books)\n\tweb.Call(mux)\n\thttp.ListenAndServe(":8080", mux)\n}\n',
    'web/books.go':
      'package web\n\nimport "net/http"\n\nfunc Books(w http.ResponseWriter, r *http.Request) {}\n\nfunc Call(mux any) {}\n',
  },
  manifest: (name) => ({ 'go.mod': `module shop\n\ngo 1.23\n${name ? `\nrequire ${name} v1.0.0\n` : ''}` }),
  live: ({ imports, body }) =>
    `package web\n\nimport (\n${imports}\n)\n\nfunc init() {\n${body}\n}\n\nfunc requireLimits() {\n\tbooks()\n}\n`,
  dead: ({ imports, body }) => `package web\n\nimport (\n${imports}\n)\n\nfunc requireLimits() {\n${body}\n}\n`,
  path: 'web/feature.go',
  testPath: 'web/feature_test.go',
  vendoredPath: 'vendor/example.org/feature/feature.go',
  comment: '// ',
  quoted: (text) => `package web\n\nconst example = \`${text.replaceAll('`', "'")}\`\n`,
  samples: [
    {
      check: 'security/rate-limiting',
      package: 'github.com/go-chi/httprate',
      imports: '\t"github.com/go-chi/httprate"',
      body: '\tuse(httprate.LimitByIP(100, minute))',
    },
    {
      check: 'security/authentication',
      package: 'github.com/golang-jwt/jwt/v5',
      imports: '\t"github.com/golang-jwt/jwt/v5"',
      body: '\ttoken, err := jwt.Parse(raw, key)',
    },
    {
      check: 'observability/logging',
      package: 'go.uber.org/zap',
      imports: '\t"go.uber.org/zap"',
      body: '\tlogger := zap.Must(zap.NewProduction())\n\tlogger.Info("began", zap.Int("port", 1))',
    },
    {
      check: 'observability/metrics',
      package: 'github.com/prometheus/client_golang',
      imports: '\t"github.com/prometheus/client_golang/prometheus/promhttp"',
      body: '\tmux.Handle("GET /metrics", promhttp.Handler())',
    },
    {
      check: 'validation/input',
      package: 'github.com/go-playground/validator/v10',
      imports: '\t"github.com/go-playground/validator/v10"',
      body: '\terr := validator.New().Struct(body)',
    },
    {
      check: 'reliability/background-jobs',
      package: 'github.com/hibiken/asynq',
      imports: '\t"github.com/hibiken/asynq"',
      body: '\tserver := asynq.NewServer(redis, asynq.Config{})',
    },
    {
      check: 'reliability/caching',
      package: 'github.com/patrickmn/go-cache',
      imports: '\t"github.com/patrickmn/go-cache"',
      body: '\tkept := cache.New(minute, hour)',
    },
    {
      check: 'reliability/retries',
      package: 'github.com/avast/retry-go/v4',
      imports: '\t"github.com/avast/retry-go/v4"',
      body: '\terr := retry.Do(send, retry.Attempts(3))',
    },
    {
      check: 'observability/health',
      package: 'github.com/alexliesenfeld/health',
      imports: '\t"github.com/alexliesenfeld/health"',
      body: '\tchecker := health.NewChecker()',
    },
  ],
};

const rust: Stack = {
  name: 'Rust',
  base: {
    'src/main.rs':
      'use axum::{routing::get, Router};\n\nmod feature;\n\n#[tokio::main]\nasync fn main() {\n    let app = Router::new().route("/books", get(books));\n    axum::serve(listener(), app).await.unwrap();\n}\n\nasync fn books() {}\n',
  },
  manifest: (name) => ({
    'Cargo.toml': `[package]\nname = "shop"\nversion = "0.1.0"\n\n[dependencies]\naxum = "0.8"\n${name ? `${name} = "1"\n` : ''}`,
  }),
  live: ({ imports, body }) => `${imports}\n\npub fn begin() {\n${body}\n}\n`,
  dead: ({ imports, body }) => `${imports}\n\npub fn rate_limit_layer() {\n${body}\n}\n`,
  path: 'src/feature.rs',
  testPath: 'tests/feature.rs',
  vendoredPath: 'vendor/feature/src/lib.rs',
  comment: '// ',
  quoted: (text) => `pub const EXAMPLE: &str = r#"${text}"#;\n`,
  samples: [
    {
      check: 'security/rate-limiting',
      package: 'tower_governor',
      imports: 'use tower_governor::GovernorLayer;',
      body: '    app.layer(GovernorLayer { config });',
    },
    {
      check: 'security/authentication',
      package: 'jsonwebtoken',
      imports: 'use jsonwebtoken::decode;',
      body: '    let claims = decode::<Claims>(token, &key, &rules);',
    },
    {
      check: 'observability/logging',
      package: 'tracing',
      imports: 'use tracing::info;',
      body: '    info!(port = 1, "began");',
    },
    {
      check: 'observability/metrics',
      package: 'prometheus',
      imports: 'use prometheus::Counter;',
      body: '    let lent = Counter::new("lent", "Books lent");',
    },
    {
      check: 'validation/input',
      package: 'validator',
      imports: 'use validator::Validate;',
      body: '    Validate::validate(&body);',
    },
    {
      check: 'reliability/background-jobs',
      package: 'apalis',
      imports: 'use apalis::prelude::WorkerBuilder;',
      body: '    WorkerBuilder::new("mail");',
    },
    {
      check: 'reliability/caching',
      package: 'moka',
      imports: 'use moka::future::Cache;',
      body: '    let kept = Cache::new(100);',
    },
    {
      check: 'reliability/retries',
      package: 'backon',
      imports: 'use backon::Retryable;',
      body: '    Retryable::retry(send, policy);',
    },
  ],
};

const elixir: Stack = {
  name: 'Elixir',
  base: {
    'lib/shop/application.ex':
      'defmodule Shop.Application do\n  use Application\n\n  def start(_, _), do: Supervisor.start_link([ShopWeb.Endpoint], strategy: :one_for_one)\nend\n',
    'lib/shop_web/endpoint.ex':
      'defmodule ShopWeb.Endpoint do\n  use Phoenix.Endpoint, otp_app: :shop\n\n  plug ShopWeb.Router\nend\n',
    'lib/shop_web/router.ex':
      'defmodule ShopWeb.Router do\n  use Phoenix.Router\n\n  get "/books", ShopWeb.BookController, :index\nend\n',
  },
  manifest: (name) => ({
    'mix.exs': `defmodule Shop.MixProject do\n  use Mix.Project\n\n  def project, do: [app: :shop, version: "0.1.0", deps: deps()]\n\n  defp deps do\n    [\n      {:phoenix, "~> 1.7"}${name ? `,\n      {:${name}, "~> 1.0"}` : ''}\n    ]\n  end\nend\n`,
  }),
  live: ({ imports, body }) => `defmodule Shop.Feature do\n${imports}\n  def begin do\n${body}\n  end\nend\n`,
  dead: ({ imports, body }) =>
    `defmodule ShopWeb.RequestLimit do\n${imports}\n  def init(opts), do: opts\n\n  def call(conn, _opts) do\n${body}\n  end\nend\n`,
  path: 'lib/shop/feature.ex',
  testPath: 'test/shop/feature_test.exs',
  vendoredPath: 'deps/feature/lib/feature.ex',
  comment: '# ',
  quoted: (text) => `defmodule Shop.Example do\n  def text, do: ~S"""\n${text}\n  """\nend\n`,
  samples: [
    {
      check: 'security/rate-limiting',
      package: 'hammer',
      imports: '',
      body: '    Hammer.check_rate("books", 60_000, 100)',
    },
    {
      check: 'security/authentication',
      package: 'joken',
      imports: '',
      body: '    Joken.verify(token, signer)',
    },
    {
      check: 'observability/logging',
      imports: '  require Logger\n',
      body: '    Logger.info("began")',
    },
    {
      check: 'observability/metrics',
      package: 'telemetry_metrics_prometheus',
      imports: '',
      body: '    TelemetryMetricsPrometheus.init(metrics())',
    },
    {
      check: 'reliability/background-jobs',
      package: 'oban',
      imports: '',
      body: '    Oban.insert(job)',
    },
    {
      check: 'reliability/caching',
      package: 'cachex',
      imports: '',
      body: '    Cachex.fetch(:books, id)',
    },
    {
      check: 'reliability/retries',
      package: 'req',
      imports: '',
      body: '    Req.get(url, max_retries: 3)',
    },
  ],
};

const wishes = (sample: Sample): string =>
  `# Shop\n\nA shop for used books.\n\n## Roadmap\n\n- [ ] ${sample.check.replace('/', ': ')} with ${sample.package ?? 'a library'}\n\n\`\`\`\n${sample.body}\n\`\`\`\n`;

for (const stack of [go, rust, elixir]) {
  describe(`what shows nothing in ${stack.name}`, () => {
    for (const sample of stack.samples) {
      const answer = (files: Record<string, string>, declared = sample.package): string =>
        answerOf(sample.check, { ...stack.base, ...stack.manifest(declared), ...files }).status;
      const text = stack.live(sample);

      it(`leaves ${sample.check} to production code`, () => {
        assert.equal(answer({ [stack.path]: text }), 'pass', 'in production code');
        const nothing = answer({});
        assert.match(nothing, /^(?:fail|na)$/, 'only declared');
        const commented = text.replace(/^(?=.)/gm, stack.comment);
        const cases: readonly (readonly [string, Record<string, string>])[] = [
          ['in a comment', { [stack.path]: commented }],
          ['in a string', { [stack.path]: stack.quoted(text) }],
          ['in a test', { [stack.testPath]: text }],
          ['in vendored code', { [stack.vendoredPath]: text }],
          ['in a list of wishes', { 'README.md': wishes(sample) }],
          ['in a function that nobody calls', { [stack.path]: stack.dead(sample) }],
        ];
        for (const [where, files] of cases) assert.equal(answer(files), nothing, where);
      });
    }
  });
}
