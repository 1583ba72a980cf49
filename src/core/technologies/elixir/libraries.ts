import { text, type Technology } from '../technology';

/** Libraries of Elixir, and what it brings itself. */
export const elixirLibraries: readonly Technology[] = [
  {
    name: 'Erlang crypto',
    anywhere: {
      'fast-hash': text(/:crypto\.hash\(|:erlang\.md5\(/),
      encryption: text(/:crypto\.(?:mac|hmac|crypto_one_time)\w*\(/),
    },
    example: `defmodule Shop do
  def sum(b), do: :crypto.hash(:sha256, b)
  def sign(k, b), do: :crypto.mac(:hmac, :sha256, k, b)
end`,
  },
  {
    name: 'IO',
    anywhere: { print: /\bIO\.(?:puts|inspect)\b/ },
    example: `IO.puts("started")`,
  },
  {
    name: 'Elixir environment',
    anywhere: { config: /\bSystem\.(?:get_env|fetch_env!?)\(|\bApplication\.(?:get_env|fetch_env!?|compile_env!?)\(/ },
    example: `port = System.get_env("PORT")`,
  },
  {
    name: 'OTP',
    imports: ['GenServer', 'Task', 'Supervisor', 'Task.Supervisor', 'GenStage', 'Flow'],
    patterns: {
      'background-jobs':
        /\bTask\.(?:async\w*|start\w*|Supervisor\.\w+)\(|\buse GenStage\b|\bProcess\.send_after\(|\bGenServer\.cast\(/,
      timeouts: /\bTask\.(?:await|yield)\w*\([^\n]*,\s*[\w@]/,
      'graceful-shutdown': text(/\bdef terminate\(|\bProcess\.flag\(:trap_exit, true\)/),
    },
    example: `defmodule Shop.Sweep do
  use GenServer
  def init(_), do: Process.flag(:trap_exit, true)
  def run, do: Task.await(Task.async(load), 2000)
end`,
  },
  {
    name: 'Commanded',
    packages: ['commanded', 'commanded_ecto_projections'],
    imports: ['Commanded'],
    patterns: {
      worker: /\buse Commanded\.(?:Event\.Handler|ProcessManagers\.ProcessManager|Projections\.Ecto)\b/,
      'background-jobs': /\buse Commanded\.(?:Event\.Handler|ProcessManagers\.ProcessManager|Projections\.Ecto)\b/,
    },
    example: `defmodule Shop.Mails do
  use Commanded.Event.Handler, application: Shop.App, name: "mails"
end`,
  },
  {
    name: 'Broadway',
    packages: [
      'broadway',
      'broadway_kafka',
      'broadway_rabbitmq',
      'broadway_sqs',
      'amqp',
      'brod',
      'kafka_ex',
      'gnat',
      'rabbit_common',
      'ex_aws_sqs',
    ],
    imports: ['Broadway', 'AMQP', 'KafkaEx', 'Gnat', 'ExAws.SQS', 'BroadwayKafka', 'BroadwayRabbitMQ'],
    imported: ['queue'],
    patterns: { worker: /\buse Broadway\b|\bAMQP\.Basic\.consume\(|\bBasic\.consume\(/ },
    example: `defmodule Shop.Lent do
  use Broadway
end`,
  },
  {
    name: 'Quantum',
    packages: ['quantum', 'exq', 'verk', 'que', 'honeydew', 'rihanna', 'parent', 'periodic'],
    imports: ['Quantum', 'Exq', 'Verk', 'Que', 'Honeydew', 'Rihanna', 'Parent', 'Periodic'],
    imported: ['scheduler', 'background-jobs'],
    example: `defmodule Shop.Jobs do
  use Quantum, otp_app: :shop
end`,
  },
  {
    name: 'Caches of Elixir',
    packages: ['cachex', 'nebulex', 'con_cache', 'decorator_cache', 'memoize'],
    imports: ['Cachex', 'Nebulex', 'ConCache', 'Memoize'],
    imported: ['cache'],
    example: `defmodule Shop.Books do
  def find(id), do: Cachex.fetch(:books, id)
end`,
  },
  {
    name: 'ETS',
    anywhere: { cache: text(/:ets\.(?:new|insert)\(/) },
    example: `:ets.new(:books, [:set])`,
  },
  {
    name: 'Redix',
    packages: ['redix', 'exredis', 'eredis'],
    imports: ['Redix', 'Exredis'],
    kind: 'redis',
    imported: ['key-value-store'],
    example: `defmodule Shop.Store do
  def get(k), do: Redix.command(:redix, ["GET", k])
end`,
  },
  {
    name: 'MongoDB for Elixir',
    packages: ['mongodb_driver', 'mongodb', 'ex_aws_dynamo'],
    imports: ['Mongo', 'ExAws.Dynamo'],
    imported: ['document-store'],
    example: `defmodule Shop.Books do
  def all, do: Mongo.find(:mongo, "books", %{})
end`,
  },
  {
    name: 'Hammer',
    packages: ['hammer', 'ex_rated', 'plug_attack', 'hammer_plug', 'rate_limiter'],
    imports: ['Hammer', 'ExRated', 'PlugAttack'],
    imported: ['rate-limit'],
    example: `defmodule Shop.Limits do
  def check(ip), do: Hammer.check_rate(ip, 60_000, 10)
end`,
  },
  {
    name: 'CORS of Elixir',
    packages: ['cors_plug', 'corsica'],
    imports: ['CORSPlug', 'Corsica'],
    imported: ['cors'],
    example: `defmodule Shop.Endpoint do
  plug CORSPlug
end`,
  },
  {
    name: 'HTTP clients of Elixir',
    packages: ['req', 'httpoison', 'tesla', 'finch', 'mint', 'hackney', 'httpotion'],
    imports: ['Req', 'HTTPoison', 'Tesla', 'Finch', 'Mint', 'HTTPotion'],
    imported: ['http-client'],
    patterns: {
      timeouts:
        /\b(?:receive_timeout|recv_timeout|timeout|pool_timeout|connect_timeout):|\bTesla\.Middleware\.Timeout\b/,
      retry: /\bretry:\s*(?!false)|\bmax_retries:|\bTesla\.Middleware\.Retry\b/,
    },
    example: `defmodule Shop.Calls do
  def get(url), do: Req.get(url, receive_timeout: 2000, retry: :transient)
end`,
  },
  {
    name: 'Retries of Elixir',
    packages: ['retry', 'elixir_retry', 'gen_retry'],
    imports: ['Retry', 'GenRetry'],
    imported: ['retry'],
    example: `defmodule Shop.Calls do
  use Retry
end`,
  },
  {
    name: 'Circuit breakers of Elixir',
    packages: ['fuse', 'external_service', 'circuit_breaker'],
    imports: ['ExternalService', 'CircuitBreaker'],
    imported: ['circuit-breaker'],
    anywhere: { 'circuit-breaker': text(/:fuse\.(?:install|ask|melt)\(/) },
    example: `defmodule Shop.Calls do
  use ExternalService
  def cut, do: :fuse.ask(:books, :sync)
end`,
  },
  {
    name: 'Telemetry of Elixir',
    packages: [
      'telemetry_metrics_prometheus',
      'telemetry_metrics_statsd',
      'prom_ex',
      'prometheus_ex',
      'statix',
      'prometheus_plugs',
      'peep',
    ],
    imports: ['PromEx', 'TelemetryMetricsPrometheus', 'TelemetryMetricsStatsd', 'Prometheus', 'Statix', 'Peep'],
    imported: ['metrics'],
    example: `defmodule Shop.Metrics do
  use PromEx, otp_app: :shop
end`,
  },
  {
    name: 'Tracing of Elixir',
    packages: [
      'opentelemetry',
      'opentelemetry_phoenix',
      'opentelemetry_ecto',
      'spandex',
      'appsignal',
      'appsignal_phoenix',
      'new_relic_agent',
      'opentelemetry_api',
    ],
    imports: ['OpenTelemetry', 'OpentelemetryPhoenix', 'OpentelemetryEcto', 'Spandex', 'Appsignal', 'NewRelic'],
    imported: ['tracing'],
    example: `defmodule Shop.App do
  def start, do: OpentelemetryPhoenix.setup()
end`,
  },
  {
    name: 'Error trackers of Elixir',
    packages: ['sentry', 'honeybadger', 'rollbax', 'bugsnag', 'tower', 'error_tracker'],
    imports: ['Sentry', 'Honeybadger', 'Rollbax', 'Bugsnag', 'Tower', 'ErrorTracker'],
    imported: ['error-reporting'],
    example: `defmodule Shop.App do
  use Sentry.PlugCapture
end`,
  },
  {
    name: 'Health checks of Elixir',
    packages: ['plug_checkup', 'heartcheck', 'heartbeat', 'health_checkup', 'plug_heartbeat'],
    imports: ['PlugCheckup', 'HeartCheck', 'PlugHeartbeat'],
    imported: ['health'],
    example: `defmodule Shop.Router do
  plug PlugHeartbeat
end`,
  },
  {
    name: 'Loggers of Elixir',
    packages: ['logger_json', 'logster', 'ink', 'timber', 'plug_logger_json'],
    imports: ['LoggerJSON', 'Logster', 'Ink', 'Timber'],
    imported: ['logger-setup', 'access-log'],
    example: `defmodule Shop.Endpoint do
  plug Logster.Plugs.Logger
end`,
  },
  {
    name: 'Pagination of Elixir',
    packages: ['scrivener_ecto', 'scrivener', 'flop', 'paginator', 'rummage_ecto', 'quarto'],
    imports: ['Scrivener', 'Flop', 'Paginator', 'Quarto'],
    imported: ['pagination'],
    example: `defmodule Shop.Repo do
  use Scrivener, page_size: 20
end`,
  },
  {
    name: 'Validation of Elixir',
    packages: ['ex_json_schema', 'vex', 'norm', 'nimble_options', 'params', 'tarams', 'goal', 'peri', 'drops'],
    imports: ['ExJsonSchema', 'Vex', 'Norm', 'Params', 'Tarams', 'Goal', 'Peri', 'Drops'],
    imported: ['validation'],
    example: `defmodule Shop.NewBook do
  use Goal
end`,
  },
  {
    name: 'Mail of Elixir',
    packages: ['swoosh', 'bamboo', 'gen_smtp', 'mailgun'],
    imports: ['Swoosh', 'Bamboo'],
    imported: ['mail'],
    example: `defmodule Shop.Mailer do
  use Swoosh.Mailer, otp_app: :shop
end`,
  },
  {
    name: 'Storage of Elixir',
    packages: ['ex_aws_s3', 'waffle', 'arc', 'goth'],
    imports: ['ExAws.S3', 'Waffle', 'Arc'],
    imported: ['storage'],
    example: `defmodule Shop.Files do
  use Waffle.Definition
end`,
  },
  {
    name: 'Payments of Elixir',
    packages: ['stripity_stripe', 'gringotts', 'braintree'],
    imports: ['Stripe', 'Gringotts', 'Braintree'],
    imported: ['payments'],
    example: `defmodule Shop.Pay do
  def pay, do: Stripe.PaymentIntent.create(%{})
end`,
  },
  {
    name: 'Search of Elixir',
    packages: ['elasticsearch', 'snap', 'meilisearch', 'algolia'],
    imports: ['Elasticsearch', 'Snap', 'Meilisearch', 'Algolia'],
    imported: ['search'],
    example: `defmodule Shop.Search do
  use Snap.Cluster, otp_app: :shop
end`,
  },
  {
    name: 'gRPC for Elixir',
    packages: ['grpc'],
    imports: ['GRPC'],
    imported: ['grpc'],
    patterns: { server: /\buse GRPC\.(?:Endpoint|Server)\b/ },
    example: `defmodule Shop.Endpoint do
  use GRPC.Endpoint
end`,
  },
  {
    name: 'ExUnit',
    imports: ['ExUnit'],
    patterns: { 'test-runner': /\buse ExUnit\.Case\b/ },
    anywhere: { 'test-runner': text(/^[ \t]*test "/) },
    example: `defmodule ShopTest do
  use ExUnit.Case
  test "lends" do
  end
end`,
  },
  {
    name: 'Mocks of Elixir',
    packages: ['mox', 'mock', 'bypass', 'mimic', 'hammox', 'exvcr', 'patch'],
    imports: ['Mox', 'Mock', 'Bypass', 'Mimic', 'Hammox', 'ExVCR', 'Patch'],
    imported: ['mocking'],
    example: `defmodule ShopTest do
  import Mox
end`,
  },
  {
    name: 'Test data of Elixir',
    packages: ['ex_machina', 'faker', 'stream_data'],
    imports: ['ExMachina', 'Faker', 'StreamData', 'ExUnitProperties'],
    imported: ['test-data'],
    example: `defmodule Shop.Factory do
  use ExMachina.Ecto
end`,
  },
  {
    name: 'Browser tests of Elixir',
    packages: ['wallaby', 'hound', 'phoenix_test'],
    imports: ['Wallaby', 'Hound', 'PhoenixTest'],
    imported: ['end-to-end'],
    example: `defmodule ShopTest do
  use Wallaby.Feature
end`,
  },
];
