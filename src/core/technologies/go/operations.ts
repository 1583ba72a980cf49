import { notMadeAnew } from '../kept-keys';
import type { Technology } from '../technology';

/** A call that writes to a logger, by the names that loggers go by. */
const logCall =
  /\b(?:\w*[lL]og(?:ger)?|lg|l|sugar|L\(\)|Ctx\([^()]*\))\.(?:Debug|Info|Warn|Warning|Error)(?:f|w|ln|Context)?\((?!\))/;

/** Go's logging, observing, resilience, jobs and outside services. */
export const goOperations: readonly Technology[] = [
  {
    name: 'zap',
    packages: ['go.uber.org/zap'],
    patterns: {
      'logger-setup': /\bzap\.(?:New\w*|Must|Config|S|L|ReplaceGlobals)\b/,
      logger: /\.(?:Debug|Info|Warn|Error|Fatal|Panic)(?:f|w|ln)?\((?!\))/,
    },
    anywhere: { logger: logCall },
    example: `import "go.uber.org/zap"
func main() {
  logger, _ := zap.NewProduction()
  logger.Info("started", zap.Int("port", port))
}`,
  },
  {
    name: 'zerolog',
    packages: ['github.com/rs/zerolog'],
    patterns: {
      'logger-setup': /\bzerolog\.(?:New|SetGlobalLevel|ConsoleWriter|TimeFieldFormat)\b|\blog\.Logger\s*=/,
      logger: /\.(?:Debug|Info|Warn|Error|Fatal|Panic)\(\)\s*\./,
    },
    anywhere: { logger: /(?:[lL]og(?:ger)?|Ctx\([^()]*\)|l)\.(?:Debug|Info|Warn|Error)\(\)\s*\./ },
    example: `import "github.com/rs/zerolog"
func main() {
  log := zerolog.New(os.Stdout)
  log.Info().Msg("started")
}`,
  },
  {
    name: 'Logrus',
    packages: ['github.com/sirupsen/logrus'],
    patterns: {
      'logger-setup': /\b(?:logrus|log)\.(?:New|SetFormatter|SetLevel|SetOutput|StandardLogger)\(/,
      logger: /\.(?:Debug|Info|Warn|Error|Fatal|WithField|WithFields|WithError)(?:f|ln)?\((?!\))/,
    },
    anywhere: { logger: logCall },
    example: `import "github.com/sirupsen/logrus"
func main() {
  logrus.SetFormatter(&logrus.JSONFormatter{})
  logrus.WithField("port", port).Info("started")
}`,
  },
  {
    name: 'Other loggers for Go',
    packages: [
      'github.com/apex/log',
      'github.com/charmbracelet/log',
      'github.com/go-kit/log',
      'github.com/hashicorp/go-hclog',
      'github.com/golang/glog',
      'k8s.io/klog',
      'github.com/go-logr/logr',
      'github.com/inconshreveable/log15',
      'github.com/phuslu/log',
      'github.com/uber-go/zap',
    ],
    imported: ['logger-setup'],
    anywhere: { logger: logCall },
    example: `import "github.com/charmbracelet/log"
func main() {
  logger := log.New(os.Stderr)
  logger.Info("started")
}`,
  },
  {
    name: 'Prometheus client for Go',
    packages: [
      'github.com/prometheus/client_golang',
      'github.com/zsais/go-gin-prometheus',
      'github.com/slok/go-http-metrics',
      'github.com/ansrivas/fiberprometheus',
      'github.com/labstack/echo-contrib',
      'github.com/VictoriaMetrics/metrics',
      'github.com/penglongli/gin-metrics',
      'github.com/grpc-ecosystem/go-grpc-prometheus',
      'github.com/zbindenren/negroni-prometheus',
      'github.com/DataDog/datadog-go',
      'github.com/rcrowley/go-metrics',
    ],
    imported: ['metrics'],
    example: `import "github.com/prometheus/client_golang/prometheus/promhttp"
func routes() { mux.Handle("/metrics", promhttp.Handler()) }`,
  },
  {
    name: 'OpenTelemetry for Go',
    packages: [
      'go.opentelemetry.io/otel/sdk',
      'go.opentelemetry.io/otel/exporters',
      'go.opentelemetry.io/contrib/exporters',
      'go.opentelemetry.io/contrib/otelconf',
      'go.opentelemetry.io/contrib/config',
      'github.com/uptrace/uptrace-go',
      'github.com/honeycombio/otel-config-go',
      'github.com/opentracing/opentracing-go',
      'github.com/uber/jaeger-client-go',
      'gopkg.in/DataDog/dd-trace-go.v1',
      'github.com/DataDog/dd-trace-go',
      'go.elastic.co/apm',
      'github.com/newrelic/go-agent',
      'contrib.go.opencensus.io',
      'go.opencensus.io',
      'github.com/openzipkin/zipkin-go',
    ],
    imported: ['tracing'],
    example: `import "go.opentelemetry.io/otel/sdk/trace"
var provider = trace.NewTracerProvider()`,
  },
  {
    // Spans are dropped until a provider is set that exports them.
    name: 'OpenTelemetry spans for Go',
    actsWith: 'OpenTelemetry for Go',
    packages: ['go.opentelemetry.io/otel', 'go.opentelemetry.io/contrib'],
    imported: ['tracing'],
    example: `import (
  "go.opentelemetry.io/otel"
  "go.opentelemetry.io/otel/sdk/trace"
)
var provider = trace.NewTracerProvider()
var tracer = otel.Tracer("orders")`,
  },
  {
    name: 'OpenTelemetry metrics for Go',
    packages: ['go.opentelemetry.io/otel/sdk/metric', 'go.opentelemetry.io/otel/exporters/prometheus'],
    imports: ['go.opentelemetry.io/otel/sdk/metric', 'go.opentelemetry.io/otel/exporters/prometheus'],
    imported: ['metrics'],
    example: `import "go.opentelemetry.io/otel/sdk/metric"
var provider = metric.NewMeterProvider()`,
  },
  {
    // Measurements are dropped until a provider is set that exports them.
    name: 'OpenTelemetry instruments for Go',
    actsWith: 'OpenTelemetry for Go',
    packages: ['go.opentelemetry.io/otel/metric'],
    imported: ['metrics'],
    example: `import (
  "go.opentelemetry.io/otel/metric"
  "go.opentelemetry.io/otel/sdk/resource"
)
var identity = resource.Default()
var options = metric.WithUnit("ms")`,
  },
  {
    name: 'Sentry for Go',
    packages: [
      'github.com/getsentry/sentry-go',
      'github.com/rollbar/rollbar-go',
      'github.com/bugsnag/bugsnag-go',
      'github.com/honeybadger-io/honeybadger-go',
    ],
    imported: ['error-reporting'],
    example: `import "github.com/getsentry/sentry-go"
func start() { sentry.Init(sentry.ClientOptions{}) }`,
  },
  {
    name: 'Health checks for Go',
    packages: [
      'github.com/heptiolabs/healthcheck',
      'github.com/alexliesenfeld/health',
      'github.com/hellofresh/health-go',
      'github.com/InVisionApp/go-health',
      'github.com/tavsec/gin-healthcheck',
    ],
    imported: ['health'],
    example: `import "github.com/alexliesenfeld/health"
var checker = health.NewChecker()`,
  },
  {
    name: 'Request identifiers for Go',
    packages: [
      'github.com/rs/xid',
      'github.com/google/uuid',
      'github.com/gofrs/uuid',
      'github.com/satori/go.uuid',
      'github.com/oklog/ulid',
      'github.com/segmentio/ksuid',
    ],
    patterns: {
      'correlation-id':
        /\b(?:request|req|correlation|trace)_?[iI][dD]\w*\s*:?=[^\n]{0,80}\b(?:uuid|xid|ulid|ksuid)\.|\b(?:uuid|xid|ulid|ksuid)\.New\w*\([^\n]{0,80}[rR]equest[-_]?I[dD]/,
    },
    example: `import "github.com/google/uuid"
func tag(next http.Handler) { requestID := uuid.NewString() }`,
  },
  {
    name: 'Retry for Go',
    packages: [
      'github.com/cenkalti/backoff',
      'github.com/avast/retry-go',
      'github.com/hashicorp/go-retryablehttp',
      'github.com/sethvargo/go-retry',
      'github.com/eapache/go-resiliency',
      'github.com/rafaeljusto/redigomock',
      'github.com/matryer/try',
      'github.com/lestrrat-go/backoff',
      'github.com/flowchartsman/retry',
      'github.com/failsafe-go/failsafe-go',
      'github.com/jpillora/backoff',
      'github.com/grpc-ecosystem/go-grpc-middleware/retry',
      'github.com/grpc-ecosystem/go-grpc-middleware/v2/interceptors/retry',
    ],
    imported: ['retry'],
    example: `import "github.com/avast/retry-go/v4"
func call() error { return retry.Do(fetch, retry.Attempts(3)) }`,
  },
  {
    name: 'AWS SDK for Go',
    packages: ['github.com/aws/aws-sdk-go-v2', 'github.com/aws/aws-sdk-go'],
    patterns: {
      retry:
        /\bWith(?:RetryMaxAttempts|RetryMode|Retryer)\(|\bretry\.(?:NewStandard|NewAdaptiveMode|AddWithMaxAttempts)\(|\bRetryMaxAttempts\s*(?::|=)|\bMaxRetries:\s*aws\.Int\((?!0\))/,
    },
    example: `import "github.com/aws/aws-sdk-go-v2/config"
var settings, err = config.LoadDefaultConfig(ctx, config.WithRetryMaxAttempts(5))`,
  },
  {
    name: 'Resty',
    packages: [
      'github.com/go-resty/resty',
      'resty.dev/v3',
      'github.com/imroc/req',
      'github.com/gojek/heimdall',
      'github.com/dghubble/sling',
      'github.com/carlmjohnson/requests',
      'github.com/parnurzeal/gorequest',
    ],
    imported: ['http-client'],
    patterns: {
      // Chains of Go go on behind the dot, on a line of their own.
      retry: /(?<=\.\s*)(?:SetRetry\w+|WithRetryCount)\(/,
      timeouts: /(?<=\.\s*)(?:SetTimeout|WithHTTPTimeout)\(/,
    },
    example: `import "github.com/go-resty/resty/v2"
var client = resty.New().SetRetryCount(3).SetTimeout(limit)`,
  },
  {
    name: 'Circuit breakers for Go',
    packages: [
      'github.com/sony/gobreaker',
      'github.com/afex/hystrix-go',
      'github.com/mercari/go-circuitbreaker',
      'github.com/rubyist/circuitbreaker',
      'github.com/cep21/circuit',
    ],
    imported: ['circuit-breaker'],
    example: `import "github.com/sony/gobreaker"
var breaker = gobreaker.NewCircuitBreaker(settings)`,
  },
  {
    name: 'Schedulers for Go',
    packages: [
      'github.com/robfig/cron',
      'github.com/go-co-op/gocron',
      'github.com/jasonlvhit/gocron',
      'github.com/reugn/go-quartz',
      'github.com/carlescere/scheduler',
    ],
    imported: ['scheduler', 'background-jobs'],
    example: `import "github.com/robfig/cron/v3"
var jobs = cron.New()`,
  },
  {
    name: 'Asynq',
    packages: [
      'github.com/hibiken/asynq',
      'github.com/RichardKnop/machinery',
      'github.com/gocraft/work',
      'github.com/riverqueue/river',
      'github.com/vgarvardt/gue',
      'github.com/taskforcesh/bullmq',
      'github.com/contribsys/faktory_worker_go',
      'github.com/vmihailenco/taskq',
      'github.com/adjust/rmq',
    ],
    imported: ['background-jobs'],
    patterns: {
      worker: /\basynq\.NewServer\(|\b(?:river|work|gue|machinery)\.New\w*\(/,
      retry: /\bMaxRetry\(|\bRetryDelayFunc:|\bMaxAttempts:/,
      idempotency: /\basynq\.(?:TaskID|Unique)\(|\bUniqueOpts:?\s*(?:river\.UniqueOpts)?\{/,
    },
    example: `import "github.com/hibiken/asynq"
func run() {
  server := asynq.NewServer(redis, config)
  client.Enqueue(task, asynq.MaxRetry(5), asynq.TaskID(order))
}`,
  },
  {
    name: 'Temporal for Go',
    packages: ['go.temporal.io/sdk', 'go.uber.org/cadence'],
    imported: ['background-jobs'],
    patterns: { worker: /\bworker\.New\(/, retry: /\bRetryPolicy\b/ },
    example: `import "go.temporal.io/sdk/worker"
func run() {
  w := worker.New(client, queue, worker.Options{})
  options.RetryPolicy = policy
}`,
  },
  {
    name: 'Worker pools for Go',
    packages: [
      'github.com/panjf2000/ants',
      'github.com/gammazero/workerpool',
      'github.com/alitto/pond',
      'github.com/Jeffail/tunny',
    ],
    imported: ['background-jobs'],
    example: `import "github.com/gammazero/workerpool"
var pool = workerpool.New(4)`,
  },
  {
    name: 'Configuration for Go',
    packages: [
      'github.com/spf13/viper',
      'github.com/kelseyhightower/envconfig',
      'github.com/caarlos0/env',
      'github.com/ilyakaznacheev/cleanenv',
      'github.com/joho/godotenv',
      'github.com/knadh/koanf',
      'github.com/sethvargo/go-envconfig',
      'github.com/ardanlabs/conf',
      'github.com/alecthomas/kong',
      'github.com/num30/config',
      'github.com/subosito/gotenv',
    ],
    imported: ['config'],
    example: `import "github.com/spf13/viper"
func load() { viper.AutomaticEnv() }`,
  },
  {
    name: 'Command lines for Go',
    packages: [
      'github.com/spf13/cobra',
      'github.com/urfave/cli',
      'github.com/alecthomas/kingpin',
      'github.com/jessevdk/go-flags',
    ],
    imported: ['cli'],
    example: `import "github.com/spf13/cobra"
var root = &cobra.Command{}`,
  },
  {
    name: 'Dependency injection for Go',
    packages: ['go.uber.org/fx', 'go.uber.org/dig', 'github.com/google/wire', 'github.com/samber/do'],
    imported: ['dependency-injection'],
    patterns: { 'graceful-shutdown': /\bfx\.Hook\{[^}]*\bOnStop:/ },
    example: `import "go.uber.org/fx"
func start(lc fx.Lifecycle) { lc.Append(fx.Hook{OnStop: stop}) }`,
  },
  {
    name: 'Mail for Go',
    packages: [
      'github.com/sendgrid/sendgrid-go',
      'gopkg.in/gomail.v2',
      'github.com/go-gomail/gomail',
      'github.com/wneessen/go-mail',
      'github.com/mailgun/mailgun-go',
      'github.com/jordan-wright/email',
      'github.com/resend/resend-go',
      'github.com/aws/aws-sdk-go-v2/service/ses',
      'github.com/xhit/go-simple-mail',
    ],
    imported: ['mail'],
    example: `import "github.com/wneessen/go-mail"
var message = mail.NewMsg()`,
  },
  {
    name: 'Object storage for Go',
    packages: [
      'github.com/aws/aws-sdk-go-v2/service/s3',
      'github.com/aws/aws-sdk-go/service/s3',
      'github.com/minio/minio-go',
      'cloud.google.com/go/storage',
      'github.com/Azure/azure-sdk-for-go/sdk/storage/azblob',
      'github.com/cloudinary/cloudinary-go',
    ],
    imported: ['storage'],
    example: `import "github.com/minio/minio-go/v7"
var client, err = minio.New(host, options)`,
  },
  {
    name: 'DynamoDB for Go',
    packages: [
      'github.com/aws/aws-sdk-go-v2/service/dynamodb',
      'github.com/aws/aws-sdk-go/service/dynamodb',
      'github.com/guregu/dynamo',
    ],
    kind: 'dynamodb',
    imported: ['document-store'],
    example: `import "github.com/aws/aws-sdk-go-v2/service/dynamodb"
var client = dynamodb.NewFromConfig(config)`,
  },
  {
    name: 'Stripe for Go',
    packages: [
      'github.com/stripe/stripe-go',
      'github.com/plutov/paypal',
      'github.com/razorpay/razorpay-go',
      'github.com/xendit/xendit-go',
      'github.com/midtrans/midtrans-go',
    ],
    imported: ['payments'],
    patterns: {
      idempotency: new RegExp(
        `\\.SetIdempotencyKey\\(${notMadeAnew}|\\bIdempotencyKey\\b${notMadeAnew}\\s*(?::|=)\\s*stripe\\.String\\(`,
      ),
    },
    example: `import "github.com/stripe/stripe-go/v76"
func start() {
	stripe.Key = key
	params.SetIdempotencyKey(order.ID)
}`,
  },
  {
    name: 'Messages for Go',
    packages: [
      'github.com/twilio/twilio-go',
      'github.com/appleboy/go-fcm',
      'github.com/slack-go/slack',
      'github.com/go-telegram-bot-api/telegram-bot-api',
    ],
    imported: ['sms'],
    example: `import "github.com/twilio/twilio-go"
var client = twilio.NewRestClient()`,
  },
  {
    name: 'Models for Go',
    packages: [
      'github.com/sashabaranov/go-openai',
      'github.com/openai/openai-go',
      'github.com/tmc/langchaingo',
      'github.com/google/generative-ai-go',
      'github.com/anthropics/anthropic-sdk-go',
    ],
    imported: ['ai-model'],
    example: `import "github.com/openai/openai-go"
var client = openai.NewClient()`,
  },
  {
    name: 'Graceful shutdown for Go',
    packages: [
      'github.com/tylerb/graceful',
      'github.com/ory/graceful',
      'github.com/oklog/run',
      'gopkg.in/tylerb/graceful.v1',
      'github.com/facebookgo/grace',
      'github.com/fvbock/endless',
      'github.com/eko/gowatch',
    ],
    imported: ['graceful-shutdown'],
    example: `import "github.com/oklog/run"
var group run.Group`,
  },
  {
    name: 'HTTP caching for Go',
    packages: [
      'github.com/victorspringer/http-cache',
      'github.com/gin-contrib/cache',
      'github.com/chenyahui/gin-cache',
      'github.com/gregjones/httpcache',
    ],
    imported: ['cache'],
    example: `import "github.com/gin-contrib/cache"
var page = cache.CachePage(store, ttl, handle)`,
  },
];
