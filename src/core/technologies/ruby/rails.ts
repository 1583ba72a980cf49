import { text, type Technology } from '../technology';
import { timeLimit } from '../time-limits';

/** Rails and Ruby's own library. Rails loads constants by name, so its rows are bound to the gem. */
const rails = ['rails', 'railties'];

export const rubyRails: readonly Technology[] = [
  {
    name: 'Rails',
    packages: rails,
    imports: ['Rails', 'ActionController', 'ApplicationController'],
    anywhere: {
      framework: /\bclass Application < Rails::Application\b|\bRails\.application\.routes\.draw\b/,
      server: /\bclass Application < Rails::Application\b|\brun Rails\.application\b/,
      router: /\bRails\.application\.routes\.draw\b|< (?:ApplicationController|ActionController::(?:API|Base))\b/,
      'error-handling': /^[ \t]*rescue_from\b/,
      // Rails writes every request through the logger that its settings give a level and a format.
      logger:
        /\bRails\.logger\.(?:debug|info|warn|error|fatal)\b|(?<![\w.])logger\.(?:debug|info|warn|error|fatal)\b|^[ \t]*config\.(?:logger|log_formatter|log_level)\s*=/,
      'logger-setup': /\bconfig\.(?:logger|log_formatter|log_tags)\s*=/,
      'correlation-id': text(/\bconfig\.log_tags\s*=\s*\[[^\]\n]*:request_id\b|\brequest\.(?:request_id|uuid)\b/),
      // A store that the settings name keeps nothing by itself.
      cache: /\bRails\.cache\.(?:fetch|read|write|increment)\b|^[ \t]*cache(?:_page|s_action)?\s+do\b/,
      'http-caching': /^[ \t]*(?:expires_in\s+[\w(]|fresh_when\b|http_cache_forever\b)|\bif stale\?/,
      validation: /\bparams\.(?:require|permit|expect)\(/,
      authentication:
        /^[ \t]*(?:has_secure_password|has_secure_token|authenticate_by|http_basic_authenticate_with)\b|\bauthenticate_(?:or_request_)?with_http_(?:token|basic)\b/,
      'password-hash': /^[ \t]*has_secure_password\b/,
      session: /\bsession\[:/,
      csrf: /^[ \t]*protect_from_forgery\b/,
      config: /\bRails\.(?:application\.credentials|configuration|application\.config_for)\b|\bconfig\.x\./,
      health: text(/\brails\/health#show\b|\bRails::HealthController\b/),
      'static-files': /\bconfig\.public_file_server\.enabled\s*=\s*true/,
    },
    example: `class Application < Rails::Application
  config.log_tags = [:request_id]
  config.public_file_server.enabled = true
  config.x.limit = Rails.application.credentials.limit
end
run Rails.application
Rails.application.routes.draw { get "up" => Rails::HealthController }
class BooksController < ApplicationController
  rescue_from Missing, with: :answer
  protect_from_forgery
  def create
    session[:seen] = true
    expires_in 5
    Rails.cache.fetch("books") { Book.all }
    Rails.logger.info "created"
    params.require(:book)
  end
end
class User < ApplicationRecord
  has_secure_password
end`,
  },
  {
    name: 'Active Record',
    packages: [...rails, 'activerecord', 'sinatra-activerecord', 'standalone_migrations'],
    imports: ['ActiveRecord', 'ApplicationRecord'],
    anywhere: {
      orm: /< (?:ApplicationRecord|ActiveRecord::Base)\b/,
      database: /< (?:ApplicationRecord|ActiveRecord::Base)\b|\bActiveRecord::Base\.establish_connection\b/,
      migrations: /< ActiveRecord::Migration\b|\bActiveRecord::Schema\b/,
      transactions:
        /\b(?:[A-Z]\w*|ApplicationRecord|ActiveRecord::Base|self\.class)?\.?\btransaction\s*(?:\([^)]*\))?\s*(?:do\b|\{)|\bwith_lock\s+do\b/,
      validation: /^[ \t]*validates?(?:_\w+_of|_each|_with|_associated|!)?\s+[:\w]/,
      locking: /\bwith_lock\b|\.lock!|\block_version\b|\.lock\(/,
      upsert: /\.(?:find_or_create_by|create_or_find_by|upsert|upsert_all|insert_all|find_or_initialize_by)!?\b/,
      pagination: /\.limit\([^)\n]*\)\s*\.offset\(|\.offset\([^)\n]*\)\s*\.limit\(/,
    },
    example: `class Init < ActiveRecord::Migration[7.1]
end
class Book < ApplicationRecord
  validates :title, presence: true
  def lend
    Book.transaction do
      with_lock { }
      Loan.find_or_create_by(book: self)
      Book.limit(10).offset(20)
    end
  end
end`,
  },
  {
    name: 'Active Job',
    packages: [...rails, 'activejob'],
    imports: ['ActiveJob', 'ApplicationJob'],
    anywhere: {
      // The base class that comes with every application is no job.
      'background-jobs':
        /(?<!\bclass ApplicationJob\s+)< (?:ApplicationJob|ActiveJob::Base)\b|\.perform_later\b|\bdeliver_later\b/,
      retry: /^[ \t]*(?:retry_on|discard_on)\b/,
      queue: /\bconfig\.active_job\.queue_adapter\s*=\s*:(?!async|inline|test)/,
    },
    example: `class SweepJob < ApplicationJob
  retry_on Timeout, attempts: 3
end
SweepJob.perform_later
config.active_job.queue_adapter = :sidekiq`,
  },
  {
    name: 'Action Mailer',
    packages: [...rails, 'actionmailer'],
    imports: ['ActionMailer', 'ApplicationMailer'],
    anywhere: { mail: /< (?:ApplicationMailer|ActionMailer::Base)\b|\bdeliver_(?:now|later)\b/ },
    example: `class BookMailer < ApplicationMailer
end`,
  },
  {
    name: 'Action Cable',
    packages: [...rails, 'actioncable', 'anycable-rails', 'faye-websocket'],
    imports: ['ActionCable', 'ApplicationCable', 'Faye'],
    anywhere: { websockets: /\bActionCable\.server\.broadcast\b|< ApplicationCable::Channel\b|\bFaye::WebSocket\b/ },
    example: `class BooksChannel < ApplicationCable::Channel
end`,
  },
  {
    name: 'Active Storage',
    packages: [
      ...rails,
      'activestorage',
      'shrine',
      'carrierwave',
      'paperclip',
      'aws-sdk-s3',
      'fog-aws',
      'google-cloud-storage',
    ],
    imports: ['ActiveStorage', 'Shrine', 'CarrierWave', 'Aws::S3', 'Fog', 'Google::Cloud::Storage'],
    anywhere: {
      storage: /^[ \t]*has_(?:one|many)_attached\b|^[ \t]*mount_uploader\b|< Shrine\b|\bAws::S3::\w+|\bFog::Storage\b/,
    },
    example: `class Book < ApplicationRecord
  has_one_attached :cover
end
ActiveStorage`,
  },
  {
    name: 'Rails rate limits',
    packages: rails,
    imports: ['Rails'],
    anywhere: { 'rate-limit': /^[ \t]*rate_limit\s+to:/ },
    example: `class BooksController < ApplicationController
  rate_limit to: 10, within: 1.minute
end
Rails`,
  },
  {
    name: 'Rails views',
    packages: rails,
    imports: ['ActionView', 'ApplicationHelper'],
    anywhere: { 'server-rendering': /< ActionController::Base\b|^[ \t]*helper_method\b|^[ \t]*layout\s+["':]/ },
    example: `class ApplicationController < ActionController::Base
end
ActionView`,
  },
  {
    name: 'Rails request tests',
    packages: [...rails, 'rspec-rails', 'rack-test', 'airborne', 'rswag-specs', 'committee'],
    imports: ['ActionDispatch::IntegrationTest', 'Rack::Test'],
    anywhere: {
      'integration-test': text(
        /< ActionDispatch::IntegrationTest\b|\btype: :(?:request|controller|system|feature)\b|\bRack::Test::Methods\b|^[ \t]*(?:get|post|put|patch|delete)\s+["':/]\S*["']?,?[^\n]*(?:params:|headers:|as: :json)|< ActionController::TestCase\b/,
      ),
    },
    example: `class BooksTest < ActionDispatch::IntegrationTest
end`,
  },
  {
    name: 'Ruby Logger',
    imports: ['Logger', 'logger'],
    patterns: {
      'logger-setup': /\bLogger\.new\b/,
      logger: /\b(?:@{0,2}\w*logger|LOGGER|log)\.(?:debug|info|warn|error|fatal)\b/,
    },
    example: `require "logger"
logger = Logger.new($stdout)
logger.info("started")`,
  },
  {
    name: 'puts',
    anywhere: { print: /^[ \t]*(?:puts|p|pp|print)\s+["'\w]/ },
    example: `puts "started"`,
  },
  {
    name: 'Ruby environment',
    anywhere: { config: /\bENV(?:\[|\.fetch\b)/ },
    example: `port = ENV.fetch("PORT", 3000)`,
  },
  {
    name: 'Ruby signals',
    anywhere: {
      'graceful-shutdown': text(
        /\b(?:Signal\.)?trap\(?\s*["':]?(?:SIG)?(?:TERM|INT)\b|^[ \t]*at_exit\s+(?:do|\{)|^[ \t]*(?:on_worker_shutdown|before_worker_shutdown|force_shutdown_after|worker_shutdown_timeout)\b/,
      ),
    },
    example: `Signal.trap("TERM") { server.stop }`,
  },
  {
    name: 'Ruby Timeout',
    imports: ['Timeout', 'timeout', 'Rack::Timeout', 'Slowpoke'],
    imported: ['timeouts'],
    example: `Timeout.timeout(2) { load }`,
  },
  {
    name: 'Ruby digests',
    imports: ['Digest', 'OpenSSL', 'digest'],
    patterns: {
      'fast-hash': /\bDigest::(?:MD5|SHA1|SHA2|SHA256|SHA384|SHA512)\b|\bOpenSSL::Digest\b/,
      'password-hash': /\bOpenSSL::(?:PKCS5\.pbkdf2\w*|KDF\.(?:pbkdf2_hmac|scrypt))\b/,
      encryption: /\bOpenSSL::(?:HMAC|Cipher|PKey)\b/,
    },
    example: `Digest::SHA256.hexdigest(body)
OpenSSL::KDF.scrypt(password, salt: salt)
OpenSSL::HMAC.hexdigest("SHA256", key, body)`,
  },
  {
    name: 'Net::HTTP',
    imports: ['Net::HTTP', 'net/http', 'open-uri', 'URI.open'],
    patterns: { 'http-client': /\bNet::HTTP\b/, timeouts: timeLimit(/\.?\b(?:open|read|write)_timeout\s*[=:]/) },
    example: `http = Net::HTTP.new(host)
http.read_timeout = 2`,
  },
  {
    name: 'Ruby threads',
    anywhere: { 'background-jobs': /\bThread\.new\b/ },
    example: `Thread.new { sweep }`,
  },
  {
    name: 'Sinatra',
    packages: ['sinatra', 'padrino'],
    imports: ['Sinatra', 'sinatra', 'Padrino'],
    patterns: {
      framework: text(/< Sinatra::(?:Base|Application)\b|\brequire\s+["']sinatra["']|\bSinatra\.new\b|\bPadrino\b/),
      server: text(/< Sinatra::(?:Base|Application)\b|\brequire\s+["']sinatra["']|\bSinatra\.new\b|\bPadrino\b/),
      'error-handling': /^[ \t]*(?:error|not_found)(?:\s+[\w:, ]+)?\s+do\b/,
      session: /\benable :sessions\b|\bset :session_secret\b/,
      'http-caching': /^[ \t]*(?:cache_control\s+:|expires\s+[\w(]|last_modified\s+\w|etag\s+\w)/,
    },
    anywhere: { router: text(/^[ \t]*(?:get|post|put|patch|delete)\s+["'/][^\n]*\bdo\b/) },
    example: `require "sinatra"
enable :sessions
get "/books" do
  cache_control :public, max_age: 60
end
error Missing do
end`,
  },
  {
    name: 'Rack authentication',
    packages: ['rack', 'sinatra', 'rails', 'roda', 'hanami', 'grape'],
    imports: ['Rack::Auth'],
    imported: ['authentication'],
    example: `use Rack::Auth::Basic do |name, word|
end`,
  },
  {
    name: 'Grape, Hanami and Roda',
    packages: ['grape', 'hanami', 'roda', 'cuba', 'rack', 'rage-rb', 'syro', 'webrick', 'agoo', 'rack-app'],
    imports: ['Grape', 'Hanami', 'Roda', 'Cuba', 'Rage', 'WEBrick', 'Agoo', 'Rack::App'],
    patterns: {
      framework: /< (?:Grape::API|Hanami::\w+|Roda|Rage::\w+|Rack::App)\b|\bCuba\.define\b|\bWEBrick::HTTPServer\b/,
      server:
        /< (?:Grape::API|Hanami::App|Roda|Rage::Application|Rack::App)\b|\bCuba\.define\b|\bWEBrick::HTTPServer\.new\b/,
      router: /< (?:Grape::API|Hanami::Routes|Roda)\b/,
      'error-handling': /^[ \t]*rescue_from\b|\bplugin :error_handler\b/,
      validation: /^[ \t]*(?:requires|optional)\s+:/,
    },
    example: `class Books < Grape::API
  rescue_from :all
  params { }
  requires :title
end`,
  },
];
