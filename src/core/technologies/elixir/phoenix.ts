import { text, type Technology } from '../technology';

/** Phoenix, Plug, Ecto and what belongs to them. */
export const phoenix: readonly Technology[] = [
  {
    name: 'Phoenix',
    packages: ['phoenix'],
    imports: ['Phoenix'],
    patterns: {
      framework: /\buse Phoenix\.(?:Endpoint|Router|Controller)\b/,
      server: /\buse Phoenix\.Endpoint\b/,
      'graceful-default': /\buse Phoenix\.Endpoint\b/,
      router: /\buse Phoenix\.Router\b/,
      websockets: /\buse Phoenix\.(?:Channel|Socket)\b/,
      events: /\bPhoenix\.PubSub\b/,
      'error-handling': /\baction_fallback\b/,
      authentication: /\bPhoenix\.Token\b/,
      'integration-test': /\b(?:use|import) Phoenix\.(?:ConnTest|ChannelTest|LiveViewTest)\b/,
    },
    anywhere: {
      'error-handling': /\baction_fallback\b|\bdefmodule [\w.]*(?:FallbackController|ErrorJSON|ErrorView)\b/,
      router: /^[ \t]*use \w+Web, :router\b/,
      'integration-test': /^[ \t]*use [\w.]*ConnCase\b/,
      'server-rendering': /^[ \t]*use \w+Web, :(?:html|live_view|live_component|view)\b/,
    },
    example: `defmodule Shop.Endpoint do
  use Phoenix.Endpoint
  use Phoenix.Router
  use Phoenix.Channel
  action_fallback Shop.Fallback
  Phoenix.PubSub.broadcast(Shop, "x", 1)
  Phoenix.Token.verify(conn, "u", token)
  import Phoenix.ConnTest
end
defmodule ShopWeb.Page do
  use ShopWeb, :html
end`,
  },
  {
    name: 'Plug',
    packages: ['plug', 'phoenix', 'plug_cowboy', 'bandit'],
    imports: ['Plug', 'Bandit', 'Plug.Cowboy'],
    patterns: {
      framework: /\buse Plug\.Router\b/,
      server: /\bBandit\b|\bPlug\.Cowboy\b|\buse Plug\.Router\b/,
      router: /\buse Plug\.Router\b/,
      'correlation-id': /\bplug\(?\s*Plug\.RequestId\b/,
      'access-log': /\bplug\(?\s*Plug\.(?:Telemetry|Logger)\b/,
      session: /\bplug\(?\s*Plug\.Session\b/,
      csrf: /\bPlug\.CSRFProtection\b/,
      'error-handling': /\buse Plug\.ErrorHandler\b|\bPlug\.Exception\b/,
      authentication: /\bPlug\.BasicAuth\b/,
      'static-files': /\bplug\(?\s*Plug\.Static\b/,
      'integration-test': /\b(?:use|import) Plug\.Test\b/,
    },
    anywhere: {
      csrf: text(/^[ \t]*plug\(?\s*:protect_from_forgery\b/),
      'security-headers': text(/^[ \t]*plug\(?\s*:put_secure_browser_headers\b/),
      'server-rendering': text(/^[ \t]*plug\(?\s*:accepts, \[\s*"html"/),
    },
    example: `defmodule Shop.Router do
  use Plug.Router
  plug Plug.RequestId
  plug Plug.Telemetry
  plug Plug.Session
  plug Plug.Static
  use Plug.ErrorHandler
  plug :protect_from_forgery
  plug :put_secure_browser_headers
  plug :accepts, ["html"]
  Plug.CSRFProtection.get_csrf_token()
  Plug.BasicAuth.basic_auth(conn, x)
  Bandit.start_link([])
  use Plug.Test
end`,
  },
  {
    name: 'Phoenix LiveView',
    packages: ['phoenix_live_view', 'phoenix_html'],
    imports: ['Phoenix.LiveView', 'Phoenix.Component', 'Phoenix.HTML'],
    imported: ['server-rendering'],
    example: `defmodule Shop.Page do
  use Phoenix.LiveView
end`,
  },
  {
    name: 'Ecto',
    packages: ['ecto', 'ecto_sql', 'phoenix_ecto'],
    imports: ['Ecto'],
    patterns: {
      orm: /\buse Ecto\.(?:Schema|Repo)\b/,
      database: /\buse Ecto\.Repo\b/,
      migrations: /\buse Ecto\.Migration\b|\bEcto\.Migrator\b/,
      validation: /\bvalidate_\w+\(|\bimport Ecto\.Changeset\b/,
      transactions: /\bEcto\.Multi\b|\bMulti\.new\(/,
      locking: text(/\block:\s*"FOR UPDATE|\boptimistic_lock\(/),
    },
    anywhere: {
      transactions: /\bRepo\.(?:transaction|transact)\(/,
      upsert: /\bon_conflict:/,
      idempotency: /\bon_conflict:\s*:nothing\b/,
      validation: /\bvalidate_(?:required|length|format|number|inclusion|change|confirmation|acceptance)\(/,
      pagination:
        /\blimit:\s*\^[^\n]{0,60}\boffset:\s*\^|\|>\s*limit\(\^?[^()\n]{1,60}\)\s*\|>\s*offset\(|\|>\s*offset\(\^?[^()\n]{1,60}\)\s*\|>\s*limit\(|\|>\s*(?:Repo\.)?paginate\(/,
    },
    example: `defmodule Shop.Book do
  use Ecto.Schema
  use Ecto.Repo
  use Ecto.Migration
  import Ecto.Changeset
  def save(c) do
    validate_required(c, [:title])
    Ecto.Multi.new() |> Repo.transaction()
    optimistic_lock(c, :version)
    Repo.insert(c, on_conflict: :nothing)
    query |> Repo.paginate(page)
  end
end`,
  },
  {
    name: 'Ecto adapters',
    packages: ['postgrex', 'myxql', 'ecto_sqlite3', 'tds'],
    imports: ['Ecto.Adapters', 'Postgrex', 'MyXQL', 'Exqlite'],
    imported: ['database'],
    anywhere: { database: /\badapter: Ecto\.Adapters\.\w+/ },
    example: `defmodule Shop.Repo do
  use Ecto.Repo, otp_app: :shop, adapter: Ecto.Adapters.Postgres
end`,
  },
  {
    name: 'Ecto sandbox',
    packages: ['ecto_sql'],
    imports: ['Ecto.Adapters.SQL.Sandbox'],
    patterns: { 'integration-test': /\bSandbox\b/ },
    anywhere: { 'integration-test': /^[ \t]*use [\w.]*DataCase\b/ },
    example: `defmodule Shop.DataCase do
  Ecto.Adapters.SQL.Sandbox.checkout(Shop.Repo)
end`,
  },
  {
    name: 'Oban',
    packages: ['oban'],
    imports: ['Oban'],
    patterns: {
      'background-jobs': /\buse Oban\.Worker\b|\bOban\.insert/,
      retry: /\bmax_attempts:/,
      scheduler: /\bOban\.Plugins\.Cron\b|\bOban\.Cron\b/,
      idempotency: /\bunique:\s*[[\w]/,
      worker: /\buse Oban\.Worker\b/,
    },
    example: `defmodule Shop.Sweep do
  use Oban.Worker, max_attempts: 3, unique: [period: 60]
  plugins = [Oban.Plugins.Cron]
end`,
  },
  {
    name: 'Logger of Elixir',
    packages: [],
    imports: ['Logger'],
    patterns: {
      logger: /\bLogger\.(?:debug|info|notice|warning|warn|error|critical)\(?/,
      'correlation-id': text(/\bLogger\.metadata\([^)\n]*(?:request|correlation|trace)_id/),
    },
    example: `defmodule Shop do
  require Logger
  def run do
    Logger.metadata(request_id: id)
    Logger.info("started")
  end
end`,
  },
  {
    name: 'Absinthe',
    packages: ['absinthe', 'absinthe_plug'],
    imports: ['Absinthe'],
    imported: ['graphql'],
    example: `defmodule Shop.Schema do
  use Absinthe.Schema
end`,
  },
  {
    name: 'OpenApiSpex',
    packages: ['open_api_spex', 'phoenix_swagger'],
    imports: ['OpenApiSpex', 'PhoenixSwagger'],
    imported: ['openapi'],
    example: `defmodule Shop.Docs do
  use OpenApiSpex.ControllerSpecs
end`,
  },
  {
    name: 'Guardian',
    packages: [
      'guardian',
      'joken',
      'jose',
      'pow',
      'ueberauth',
      'phx_gen_auth',
      'assent',
      'coherence',
      'ash_authentication',
    ],
    imports: ['Guardian', 'Pow', 'Ueberauth', 'Assent', 'Coherence', 'AshAuthentication', 'Joken'],
    imported: ['authentication'],
    anywhere: { authentication: /\b(?:require_authenticated_user|fetch_current_user|ensure_authenticated)\b/ },
    example: `defmodule Shop.Login do
  use Guardian, otp_app: :shop
  plug :require_authenticated_user
end`,
  },
  {
    name: 'JWT for Elixir',
    packages: ['guardian', 'joken', 'jose'],
    imports: ['Guardian', 'Joken', 'JOSE'],
    imported: ['jwt'],
    example: `defmodule Shop.Tokens do
  use Joken.Config
end`,
  },
  {
    name: 'Bodyguard',
    packages: ['bodyguard', 'canada', 'canary', 'let_me', 'permit', 'ash'],
    imports: ['Bodyguard', 'Canada', 'Canary', 'LetMe', 'Permit', 'Ash.Policy'],
    imported: ['authorization'],
    example: `defmodule Shop.Rights do
  Bodyguard.permit(Shop, :lend, user)
end`,
  },
  {
    name: 'Authorization header',
    anywhere: { authentication: text(/\bget_req_header\(\s*(?:\w+,\s*)?"(?:authorization|x-api-key)"/) },
    example: `[token] = get_req_header(conn, "authorization")`,
  },
  {
    name: 'Roles in patterns',
    anywhere: {
      authorization: /\bdefp?\s+\w+[?!]?\([^\n]{0,160}\b(?:role:\s*(?:"|:\w)|(?:is_)?admin\??:\s*true\b)/,
    },
    example: `def call(%{assigns: %{user: %{role: "conductor"}}} = conn, _), do: conn`,
  },
  {
    name: 'Time limits in configuration',
    anywhere: {
      timeouts:
        /\b(?:(?:read|receive|recv|connect|idle|request|pool|checkout|response|inactivity|statement)_)?timeout:\s*(?:\d|:timer\b|to_timeout\b|String\.to_integer)/,
      'graceful-shutdown': /\b(?:shutdown_timeout|shutdown_grace_period):\s*(?:\d|:timer\b)|\bPlug\.Cowboy\.Drainer\b/,
    },
    example: `config :shop, Shop.Repo, timeout: 5_000
config :shop, Shop.Endpoint, http: [thousand_island_options: [shutdown_timeout: 20_000]]`,
  },
  {
    name: 'Password hashes of Elixir',
    packages: ['bcrypt_elixir', 'argon2_elixir', 'pbkdf2_elixir', 'comeonin'],
    imports: ['Bcrypt', 'Argon2', 'Pbkdf2', 'Comeonin'],
    imported: ['password-hash'],
    example: `defmodule Shop.User do
  def hash(p), do: Bcrypt.hash_pwd_salt(p)
end`,
  },
];
