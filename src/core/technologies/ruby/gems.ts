import { notOneTimeValue } from '../one-time-values';
import { text, type Technology } from '../technology';
import { timeLimit } from '../time-limits';

/** Ruby's gems. */
export const rubyGems: readonly Technology[] = [
  {
    name: 'Databases of Ruby',
    packages: ['pg', 'mysql2', 'sqlite3', 'trilogy', 'tiny_tds'],
    imports: ['PG', 'Mysql2', 'SQLite3', 'TinyTds', 'Trilogy'],
    imported: ['database'],
    example: `connection = PG.connect(url)`,
  },
  {
    name: 'Sequel and ROM',
    packages: ['sequel', 'rom', 'rom-sql'],
    imports: ['Sequel', 'ROM'],
    imported: ['orm', 'database'],
    patterns: {
      migrations: /\bSequel\.migration\b|\bROM::SQL\.migration\b/,
      timeouts: timeLimit(/\b(?:connect_timeout|pool_timeout|statement_timeout|read_timeout|timeout):/),
    },
    anywhere: { transactions: /\bDB\.transaction\b/, upsert: /\.insert_conflict\b/ },
    example: `DB = Sequel.connect(url, pool_timeout: 5)
Sequel.migration { }
DB.transaction { DB[:books].insert_conflict.insert(title: "x") }`,
  },
  {
    name: 'Mongoid',
    packages: ['mongoid', 'mongo', 'mongo_mapper'],
    imports: ['Mongoid', 'Mongo', 'MongoMapper'],
    kind: 'mongodb',
    imported: ['document-store'],
    example: `class Book
  include Mongoid::Document
end`,
  },
  {
    name: 'Redis for Ruby',
    packages: ['redis', 'redis-client', 'redis-rails', 'hiredis', 'connection_pool', 'redis-namespace'],
    imports: ['Redis', 'RedisClient', 'REDIS', '$redis'],
    kind: 'redis',
    imported: ['key-value-store'],
    anywhere: {
      cache: text(new RegExp(`\\.setex\\b${notOneTimeValue}|\\.set\\(${notOneTimeValue}[^()\\n]*\\bex:`)),
      idempotency: /\.setnx\b|\.set\([^()\n]*\bnx: true/,
    },
    example: `redis = Redis.new(url: url)
redis.setex(key, 60, value)
redis.setnx(key, 1)`,
  },
  {
    name: 'Caches of Ruby',
    packages: [
      'dalli',
      'redis-store',
      'solid_cache',
      'lru_redux',
      'actionpack-action_caching',
      'identity_cache',
      'memcachier',
    ],
    imports: ['Dalli', 'SolidCache', 'LruRedux', 'IdentityCache'],
    imported: ['cache'],
    example: `cache = Dalli::Client.new`,
  },
  {
    name: 'Sidekiq',
    packages: ['sidekiq', 'sidekiq-cron', 'sidekiq-scheduler'],
    imports: ['Sidekiq'],
    imported: ['background-jobs'],
    anywhere: {
      'background-jobs': /\binclude Sidekiq::(?:Worker|Job)\b|\.perform_(?:async|in|at)\b/,
      // A job that does not refuse is tried again 25 times, at growing intervals.
      retry:
        /\bsidekiq_options\b[^\n]*\bretry:\s*(?!false|0\b)|\bsidekiq_retry_in\b|\binclude Sidekiq::(?:Worker|Job)\b(?![\s\S]{0,400}\bretry:\s*(?:false|0)\b)/,
      scheduler: /\bSidekiq::(?:Cron|Scheduler)\b/,
      worker: /\bSidekiq\.configure_server\b/,
      queue: /\bSidekiq\.configure_(?:server|client)\b/,
    },
    example: `class Sweep
  include Sidekiq::Job
  sidekiq_options retry: 5
end
Sidekiq.configure_server { }
Sidekiq::Cron::Job.create(name: "sweep")`,
  },
  {
    name: 'Job tools of Ruby',
    packages: [
      'resque',
      'delayed_job',
      'good_job',
      'solid_queue',
      'que',
      'sucker_punch',
      'shoryuken',
      'sneakers',
      'delayed_job_active_record',
      'resque-scheduler',
      'karafka',
      'racecar',
      'mission_control-jobs',
    ],
    imports: [
      'Resque',
      'Delayed',
      'GoodJob',
      'SolidQueue',
      'Que',
      'SuckerPunch',
      'Shoryuken',
      'Sneakers',
      'Karafka',
      'Racecar',
    ],
    imported: ['background-jobs'],
    patterns: { worker: /\b(?:Shoryuken|Sneakers)::Worker\b|< (?:Karafka|Racecar)::\w+/ },
    example: `class Lent
  include Shoryuken::Worker
end`,
  },
  {
    name: 'Schedulers of Ruby',
    packages: ['whenever', 'rufus-scheduler', 'clockwork', 'sidekiq-cron', 'arask'],
    imports: ['Rufus', 'Clockwork', 'Whenever'],
    imported: ['scheduler'],
    anywhere: { scheduler: text(/^[ \t]*every\s+["':\d][^\n]*\bdo\b/) },
    example: `jobs = Rufus::Scheduler.new
every 1.day do
end`,
  },
  {
    name: 'Brokers of Ruby',
    packages: [
      'bunny',
      'ruby-kafka',
      'rdkafka',
      'aws-sdk-sqs',
      'nats-pure',
      'google-cloud-pubsub',
      'karafka',
      'march_hare',
      'hutch',
    ],
    imports: ['Bunny', 'Kafka', 'Rdkafka', 'Aws::SQS', 'NATS', 'Google::Cloud::PubSub', 'Karafka', 'Hutch'],
    imported: ['queue'],
    patterns: { worker: /\.subscribe\b|\bQueuePoller\b|\bApplicationConsumer\b|\binclude Hutch::Consumer\b/ },
    example: `connection = Bunny.new(url)
queue.subscribe(block: true) { |lent| note(lent) }`,
  },
  {
    name: 'Devise',
    packages: ['devise', 'devise-jwt', 'devise_token_auth', 'devise-api'],
    imports: ['Devise', 'DeviseTokenAuth'],
    anywhere: {
      authentication:
        /^[ \t]*devise\s+:|\bauthenticate_(?:\w+_)?user!|\bDevise\.setup\b|\bdevise_for\b|\bmount_devise_token_auth_for\b/,
      'password-hash': /^[ \t]*devise\s+[^\n]*:database_authenticatable\b|\bDevise\.setup\b/,
    },
    example: `Devise.setup { }
class User < ApplicationRecord
  devise :database_authenticatable
end`,
  },
  {
    name: 'Authentication of Ruby',
    packages: [
      'warden',
      'omniauth',
      'sorcery',
      'rodauth',
      'rodauth-rails',
      'clearance',
      'doorkeeper',
      'knock',
      'authlogic',
      'jwt_sessions',
      'simple_token_authentication',
      'rotp',
    ],
    imports: [
      'Warden',
      'OmniAuth',
      'Sorcery',
      'Rodauth',
      'Clearance',
      'Doorkeeper',
      'Knock',
      'Authlogic',
      'JWTSessions',
      'ROTP',
    ],
    imported: ['authentication'],
    example: `class ApplicationController
  include Clearance::Controller
end`,
  },
  {
    name: 'JWT for Ruby',
    packages: ['jwt', 'json-jwt', 'ruby-jwt'],
    imports: ['JWT'],
    imported: ['jwt', 'authentication'],
    example: `JWT.encode(payload, key)`,
  },
  {
    name: 'bcrypt for Ruby',
    packages: ['bcrypt', 'bcrypt-ruby', 'argon2', 'rbnacl', 'scrypt'],
    imports: ['BCrypt', 'Argon2', 'SCrypt', 'RbNaCl::PasswordHash'],
    imported: ['password-hash'],
    example: `BCrypt::Password.create(password)`,
  },
  {
    name: 'Pundit',
    packages: [
      'pundit',
      'cancancan',
      'action_policy',
      'rolify',
      'cancan',
      'access-granted',
      'petergate',
      'oso-oso',
      'banken',
    ],
    imports: ['Pundit', 'CanCan', 'ActionPolicy', 'Rolify', 'ApplicationPolicy', 'Ability', 'AccessGranted'],
    imported: ['authorization'],
    anywhere: { authorization: /^[ \t]*(?:load_and_)?authorize(?:_resource|!)?\b|\bpolicy_scope\b|\.has_role\?/ },
    example: `class ApplicationController
  include Pundit::Authorization
  def show
    authorize @book
  end
end`,
  },
  {
    name: 'Rack::Attack',
    packages: ['rack-attack', 'rack-throttle', 'ratelimit', 'prorate', 'grape-attack'],
    imports: ['Rack::Attack', 'Rack::Throttle', 'Ratelimit', 'Prorate'],
    patterns: { 'rate-limit': /\bthrottle\(|\bRack::Throttle\b|\bRatelimit\.new\b|\bProrate\b/ },
    anywhere: { 'rate-limit': /^[ \t]*throttle\b\s*\(?\s*["':]/ },
    example: `class Rack::Attack
  throttle("ip", limit: 5, period: 1)
end`,
  },
  {
    name: 'CORS and headers of Ruby',
    packages: ['rack-cors', 'secure_headers', 'rack-protection'],
    imports: ['Rack::Cors', 'SecureHeaders', 'Rack::Protection'],
    patterns: { cors: /\bRack::Cors\b/, 'security-headers': /\bSecureHeaders\b|\bRack::Protection\b/ },
    example: `use Rack::Cors
SecureHeaders::Configuration.default`,
  },
  {
    name: 'Validation of Ruby',
    packages: [
      'dry-validation',
      'dry-schema',
      'json-schema',
      'json_schemer',
      'reform',
      'rails_param',
      'committee',
      'dry-types',
    ],
    imports: ['Dry::Validation', 'Dry::Schema', 'JSON::Validator', 'JSONSchemer', 'Reform', 'Committee'],
    imported: ['validation'],
    example: `class NewBook < Dry::Validation::Contract
end`,
  },
  {
    name: 'Active Model',
    packages: ['activemodel', 'rails'],
    imports: ['ActiveModel'],
    patterns: { validation: /\bActiveModel::(?:Model|Validations)\b/ },
    example: `class Search
  include ActiveModel::Validations
end`,
  },
  {
    name: 'Serialisers of Ruby',
    packages: [
      'active_model_serializers',
      'jsonapi-serializer',
      'jbuilder',
      'blueprinter',
      'alba',
      'fast_jsonapi',
      'panko_serializer',
      'oj_serializers',
      'rabl',
      'grape-entity',
      'roar',
    ],
    imports: [
      'ActiveModel::Serializer',
      'JSONAPI::Serializer',
      'Blueprinter',
      'Alba',
      'FastJsonapi',
      'Jbuilder',
      'Panko',
      'Grape::Entity',
    ],
    imported: ['serialization'],
    example: `class BookSerializer < ActiveModel::Serializer
end`,
  },
  {
    name: 'Pagination of Ruby',
    packages: ['kaminari', 'will_paginate', 'pagy', 'api-pagination', 'rails_cursor_pagination', 'order_query'],
    imports: ['Kaminari', 'WillPaginate', 'Pagy'],
    anywhere: { pagination: /\.paginate\(|\.page\(\s*params|\bpagy(?:_\w+)?\(|\bPagy\b|\bpaginate\s+\w|\.per\(/ },
    example: `Pagy::DEFAULT
books = Book.page(params[:page])`,
  },
  {
    name: 'OpenAPI tools of Ruby',
    packages: [
      'rswag',
      'rswag-api',
      'rswag-ui',
      'rspec-openapi',
      'grape-swagger',
      'apipie-rails',
      'swagger-blocks',
      'oas_rails',
      'committee',
      'rspec_api_documentation',
      'openapi_first',
    ],
    imports: [
      'Rswag',
      'RSpec::OpenAPI',
      'GrapeSwagger',
      'Apipie',
      'Swagger::Blocks',
      'OasRails',
      'OpenapiFirst',
      'RspecApiDocumentation',
    ],
    imported: ['openapi'],
    anywhere: {
      openapi: /\badd_swagger_documentation\b|^[ \t]*swagger_path\b|^[ \t]*api\s+:(?:GET|POST|PUT|PATCH|DELETE)\b/,
    },
    example: `Rswag::Api.configure { }
add_swagger_documentation`,
  },
  {
    name: 'GraphQL for Ruby',
    packages: ['graphql'],
    imports: ['GraphQL'],
    imported: ['graphql'],
    example: `class Schema < GraphQL::Schema
end`,
  },
  {
    name: 'gRPC for Ruby',
    packages: ['grpc', 'gruf', 'twirp'],
    imports: ['GRPC', 'Gruf', 'Twirp'],
    imported: ['grpc'],
    patterns: { server: /\bGRPC::RpcServer\.new\b/ },
    example: `server = GRPC::RpcServer.new`,
  },
  {
    name: 'Loggers of Ruby',
    packages: [
      'lograge',
      'semantic_logger',
      'rails_semantic_logger',
      'ougai',
      'logstash-logger',
      'yell',
      'logging',
      'rails_structured_logging',
    ],
    imports: ['Lograge', 'SemanticLogger', 'Ougai', 'LogStashLogger', 'Yell', 'Logging'],
    imported: ['logger-setup'],
    anywhere: { 'access-log': /\bconfig\.lograge\.enabled\s*=\s*true/ },
    example: `config.lograge.enabled = true
config.lograge.formatter = Lograge::Formatters::Json.new`,
  },
  {
    name: 'Metrics and traces of Ruby',
    packages: [
      'prometheus-client',
      'prometheus_exporter',
      'yabeda',
      'yabeda-rails',
      'yabeda-prometheus',
      'statsd-instrument',
      'dogstatsd-ruby',
      'prometheus-client-mmap',
    ],
    imports: ['Prometheus', 'PrometheusExporter', 'Yabeda', 'StatsD', 'Datadog::Statsd'],
    imported: ['metrics'],
    example: `Yabeda.configure { }`,
  },
  {
    name: 'Tracing of Ruby',
    packages: [
      'opentelemetry-sdk',
      'opentelemetry-instrumentation-all',
      'ddtrace',
      'datadog',
      'newrelic_rpm',
      'elastic-apm',
      'skylight',
      'scout_apm',
      'appsignal',
      'opentelemetry-api',
    ],
    imports: ['OpenTelemetry', 'Datadog', 'NewRelic', 'ElasticAPM', 'Skylight', 'ScoutApm', 'Appsignal'],
    imported: ['tracing'],
    declared: ['tracing'],
    example: `OpenTelemetry::SDK.configure`,
  },
  {
    name: 'Error trackers of Ruby',
    packages: [
      'sentry-ruby',
      'sentry-rails',
      'rollbar',
      'bugsnag',
      'honeybadger',
      'airbrake',
      'sentry-raven',
      'exception_notification',
    ],
    imports: ['Sentry', 'Rollbar', 'Bugsnag', 'Honeybadger', 'Airbrake', 'Raven', 'ExceptionNotification'],
    imported: ['error-reporting'],
    example: `Sentry.init { }`,
  },
  {
    name: 'Health checks of Ruby',
    packages: [
      'health_check',
      'okcomputer',
      'rails-healthcheck',
      'health-monitor-rails',
      'easymon',
      'lively',
      'rack-health',
      'rack-heartbeat',
    ],
    imports: [
      'HealthCheck',
      'OkComputer',
      'Healthcheck',
      'HealthMonitor',
      'Easymon',
      'Rack::Health',
      'Rack::Heartbeat',
    ],
    imported: ['health'],
    example: `OkComputer.mount_at = "health"`,
  },
  {
    name: 'Request ids of Ruby',
    packages: ['request_store', 'rack-request-id', 'rack-requestid', 'correlation_id'],
    imports: ['RequestStore', 'Rack::RequestId', 'RequestId', 'ActionDispatch::RequestId'],
    imported: ['correlation-id'],
    example: `RequestStore.store[:request_id] = id`,
  },
  {
    name: 'HTTP clients of Ruby',
    packages: [
      'faraday',
      'httparty',
      'rest-client',
      'http',
      'typhoeus',
      'excon',
      'httpx',
      'flexirest',
      'faraday-retry',
    ],
    imports: ['Faraday', 'HTTParty', 'RestClient', 'HTTP', 'Typhoeus', 'Excon', 'HTTPX'],
    imported: ['http-client'],
    patterns: {
      timeouts: /\b(?:open_timeout|read_timeout|timeout|connect_timeout|default_timeout)\b/,
      retry: /\b\w+\.request :retry\b/,
    },
    example: `client = Faraday.new(url, request: { timeout: 2 }) { |f| f.request :retry }`,
  },
  {
    name: 'Retries of Ruby',
    packages: ['retriable', 'retryable', 'faraday-retry', 'with_retries', 'retries', 'exponential-backoff'],
    imports: ['Retriable', 'Retryable', 'Faraday::Retry'],
    imported: ['retry'],
    example: `Retriable.retriable(tries: 3) { load }`,
  },
  {
    name: 'Circuit breakers of Ruby',
    packages: ['circuitbox', 'stoplight', 'semian', 'faulty', 'circuit_breaker'],
    imports: ['Circuitbox', 'Stoplight', 'Semian', 'Faulty'],
    imported: ['circuit-breaker'],
    example: `Stoplight("books") { load }
Stoplight.default_threshold = 3`,
  },
  {
    name: 'Time limits of Rack',
    packages: ['rack-timeout', 'slowpoke'],
    declared: ['timeouts'],
    imports: ['Rack::Timeout'],
    patterns: { timeouts: /\bRack::Timeout\b/ },
    example: `use Rack::Timeout, service_timeout: 5`,
  },
  {
    name: 'Configuration of Ruby',
    packages: [
      'dotenv',
      'dotenv-rails',
      'figaro',
      'config',
      'anyway_config',
      'chamber',
      'rails-settings-cached',
      'envied',
    ],
    imports: ['Dotenv', 'Figaro', 'Anyway', 'Settings', 'ENVied'],
    imported: ['config'],
    example: `Dotenv.load`,
  },
  {
    name: 'Locks of Ruby',
    packages: [
      'redlock',
      'with_advisory_lock',
      'sidekiq-unique-jobs',
      'activejob-uniqueness',
      'redis-mutex',
      'idempotent-request',
      'idempo',
    ],
    imports: ['Redlock', 'WithAdvisoryLock', 'SidekiqUniqueJobs', 'Idempo', 'RedisMutex'],
    imported: ['locking'],
    anywhere: {
      idempotency:
        /\block: :(?:until_\w+|while_executing)\b|\bidempotent(?:_\w+)?\b\s*\(|\bIdempo\b|^[ \t]*unique :until_\w+/,
    },
    example: `locks = Redlock::Client.new
sidekiq_options lock: :until_executed`,
  },
  {
    name: 'Events of Ruby',
    packages: ['wisper', 'dry-events', 'rails_event_store', 'ruby_event_store', 'activesupport'],
    imports: ['Wisper', 'Dry::Events', 'RailsEventStore', 'RubyEventStore', 'ActiveSupport::Notifications'],
    imported: ['events'],
    example: `ActiveSupport::Notifications.instrument("lent")`,
  },
  {
    name: 'Search of Ruby',
    packages: [
      'elasticsearch-model',
      'elasticsearch-rails',
      'searchkick',
      'elasticsearch',
      'pg_search',
      'meilisearch-rails',
      'algoliasearch-rails',
      'ransack',
      'chewy',
      'typesense',
    ],
    imports: ['Elasticsearch', 'Searchkick', 'PgSearch', 'MeiliSearch', 'AlgoliaSearch', 'Chewy'],
    imported: ['search'],
    example: `class Book
  include PgSearch::Model
end`,
  },
  {
    name: 'Mail of Ruby',
    packages: ['mail', 'sendgrid-ruby', 'postmark-rails', 'pony', 'mailgun-ruby'],
    imports: ['SendGrid', 'Postmark', 'Pony', 'Mailgun', 'Mail'],
    imported: ['mail'],
    example: `Pony.mail(to: to)`,
  },
  {
    name: 'Stripe for Ruby',
    packages: ['stripe', 'pay', 'paypal-checkout-sdk', 'razorpay', 'braintree'],
    imports: ['Stripe', 'Pay', 'PayPal', 'Razorpay', 'Braintree'],
    imported: ['payments'],
    patterns: {
      idempotency: /\bStripe::[\w:]+\.\w+\([^;]{0,500}?\bidempotency_key:(?!\s*SecureRandom\b)/,
    },
    example: `Stripe.api_key = key
Stripe::Charge.create({ amount: 100 }, { idempotency_key: order.id })`,
  },
  {
    name: 'Twilio for Ruby',
    packages: ['twilio-ruby', 'fcm', 'rpush', 'noticed'],
    imports: ['Twilio', 'FCM', 'Rpush', 'Noticed'],
    imported: ['sms'],
    example: `client = Twilio::REST::Client.new`,
  },
  {
    name: 'Models of Ruby',
    packages: ['ruby-openai', 'openai', 'langchainrb', 'ruby_llm', 'anthropic'],
    imports: ['OpenAI', 'Langchain', 'RubyLLM', 'Anthropic'],
    imported: ['ai-model'],
    example: `client = OpenAI::Client.new`,
  },
  {
    name: 'Command lines of Ruby',
    packages: ['thor', 'dry-cli', 'tty-prompt', 'gli'],
    imports: ['Thor', 'Dry::CLI', 'OptionParser', 'TTY'],
    imported: ['cli'],
    example: `class App < Thor
end`,
  },
  {
    name: 'RSpec',
    packages: ['rspec', 'rspec-rails', 'rspec-core'],
    imports: ['RSpec', 'rails_helper', 'spec_helper'],
    anywhere: {
      'test-runner': /^[ \t]*(?:RSpec\.)?(?:describe|context|it|specify|feature|scenario)\b[^\n]*\b(?:do|\{)/,
      mocking: /\b(?:instance_double|class_double|allow|expect_any_instance_of)\(|(?<![\w.])double\(/,
    },
    example: `RSpec.describe Book do
  it "lends" do
    allow(store).to receive(:save)
  end
end`,
  },
  {
    name: 'Minitest',
    packages: ['minitest', 'rails', 'test-unit', 'minitest-rails'],
    imports: [
      'Minitest',
      'ActiveSupport::TestCase',
      'ActionDispatch::IntegrationTest',
      'Test::Unit',
      'ActiveJob::TestCase',
      'ActionController::TestCase',
    ],
    imported: ['test-runner'],
    example: `class BookTest < ActiveSupport::TestCase
end`,
  },
  {
    name: 'Test tools of Ruby',
    packages: ['webmock', 'vcr', 'mocha', 'timecop', 'climate_control', 'fakeredis', 'mock_redis'],
    imports: ['WebMock', 'VCR', 'Mocha', 'Timecop', 'ClimateControl', 'FakeRedis', 'MockRedis'],
    imported: ['mocking'],
    example: `WebMock.disable_net_connect!`,
  },
  {
    name: 'Test data of Ruby',
    packages: ['factory_bot', 'factory_bot_rails', 'faker', 'fabrication', 'ffaker', 'factory_girl'],
    imports: ['FactoryBot', 'Faker', 'Fabricator', 'FFaker', 'FactoryGirl'],
    imported: ['test-data'],
    example: `FactoryBot.create(:book)`,
  },
  {
    name: 'Browser tests of Ruby',
    packages: ['capybara', 'selenium-webdriver', 'cuprite'],
    imports: ['Capybara', 'Selenium'],
    imported: ['end-to-end'],
    example: `Capybara.default_driver = :rack_test`,
  },
];
