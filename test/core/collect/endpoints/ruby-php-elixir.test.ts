import assert from 'node:assert/strict';
import { endpointsOf, pathsOf } from './endpoints-of';

describe('endpoints of Ruby', () => {
  it('expands resources, nested, restricted, with members and concerns', () => {
    const files = {
      'config/application.rb': 'class Application < Rails::Application\n  config.api_only = true\nend\n',
      'config/routes.rb': [
        'Rails.application.routes.draw do',
        '  concern :tagged do',
        '    resources :tags, only: :index',
        '  end',
        '  namespace :api, defaults: { format: :json } do',
        '    resources :books, param: :isbn, except: [:destroy], concerns: :tagged do',
        '      member { post :lend }',
        '      get :popular, on: :collection',
        '      resource :cover, only: %i[show update]',
        '    end',
        "    scope '/v2', module: 'v2' do",
        "      get 'ping' => 'status#ping'",
        '    end',
        '  end',
        "  root to: 'home#index'",
        "  match '/both', to: 'home#both', via: [:get, :post]",
        "  # get '/old', to: 'home#old'",
        'end',
      ].join('\n'),
      'app/controllers/api/books_controller.rb':
        'class Api::BooksController < ApplicationController\n  def index\n  end\nend\n',
    };
    assert.deepEqual(pathsOf(files), [
      'GET /',
      'GET /api/books',
      'GET /api/books/popular',
      'GET /api/books/{book_isbn}/cover',
      'GET /api/books/{book_isbn}/tags',
      'GET /api/books/{isbn}',
      'GET /api/v2/ping',
      'GET /both',
      'PATCH /api/books/{book_isbn}/cover',
      'PATCH /api/books/{isbn}',
      'POST /api/books',
      'POST /api/books/{isbn}/lend',
      'POST /both',
      'PUT /api/books/{book_isbn}/cover',
      'PUT /api/books/{isbn}',
    ]);
    assert.ok(
      endpointsOf(files).includes('GET /api/books config/routes.rb:6 index app/controllers/api/books_controller.rb:2'),
    );
  });

  it('keeps namespaces and scopes before shallow resources', () => {
    const routes = [
      'Rails.application.routes.draw do',
      '  namespace :api do',
      "    scope '/v1' do",
      '      resources :shelves, only: [:show] do',
      '        resources :books, only: [:index, :show], shallow: true do',
      '          resources :loans, only: [:create, :destroy]',
      '        end',
      '      end',
      '    end',
      '  end',
      'end',
    ];
    assert.deepEqual(pathsOf({ 'config/routes.rb': routes.join('\n') }), [
      'DELETE /api/v1/loans/{id}',
      'GET /api/v1/books/{id}',
      'GET /api/v1/shelves/{id}',
      'GET /api/v1/shelves/{shelf_id}/books',
      'POST /api/v1/books/{book_id}/loans',
    ]);
  });

  it('finds controllers outside their usual folder', () => {
    assert.deepEqual(
      endpointsOf({
        'config/routes.rb': "Rails.application.routes.draw do\n  get 'loans', to: 'loans#index'\nend\n",
        'app/web/controllers/loans_controller.rb':
          'class LoansController < ActionController::API\n  def index; end\nend\n',
      }),
      ['GET /loans config/routes.rb:2 index app/web/controllers/loans_controller.rb:2'],
    );
  });

  it('reads Sinatra and Grape', () => {
    const sinatra =
      "require 'sinatra/base'\nclass App < Sinatra::Base\n  get '/books/:id' do\n    erb :book\n  end\n  post('/books') { save }\nend\n";
    const grape =
      'class Api < Grape::API\n  prefix :api\n  resource :loans do\n    desc "All"\n    get do\n    end\n    route_param :id do\n      delete do\n      end\n    end\n  end\nend\n';
    assert.deepEqual(pathsOf({ 'app.rb': sinatra, 'api.rb': grape }), [
      'DELETE /api/loans/{id}',
      'GET /api/loans',
      'GET /books/{id}',
      'POST /books',
    ]);
  });
});

describe('endpoints of PHP', () => {
  it('reads routes of Laravel with groups, prefixes and resources', () => {
    const files = {
      'bootstrap/app.php':
        "<?php\nreturn Application::configure(basePath: dirname(__DIR__))->withRouting(\n    api: __DIR__.'/../routes/api.php',\n    health: '/up',\n)->create();\n",
      'routes/api.php': [
        '<?php',
        'use App\\Http\\Controllers\\BookController;',
        "Route::prefix('v1')->middleware('auth:sanctum')->group(function () {",
        "    Route::get('/books/{book}', [BookController::class, 'show']);",
        "    Route::apiResource('shelves.books', BookController::class)->only(['index', 'update']);",
        '});',
        "Route::post('/login', LoginController::class);",
        "// Route::get('/old', 'X@y');",
      ].join('\n'),
      'app/Http/Controllers/BookController.php': '<?php\nclass BookController\n{\n    public function show() {}\n}\n',
    };
    assert.deepEqual(pathsOf(files), [
      'GET /api/v1/books/{book}',
      'GET /api/v1/shelves/{shelf}/books',
      'GET /up',
      'PATCH /api/v1/shelves/{shelf}/books/{book}',
      'POST /api/login',
      'PUT /api/v1/shelves/{shelf}/books/{book}',
    ]);
    assert.ok(
      endpointsOf(files).includes(
        'GET /api/v1/books/{book} routes/api.php:4 show app/Http/Controllers/BookController.php:4',
      ),
    );
  });

  it('finds what a route uses among its options', () => {
    const files = {
      'routes/api.php':
        "<?php\nuse Illuminate\\Support\\Facades\\Route;\nRoute::get('tokens', ['as' => 'tokens.show', 'uses' => 'TokensController@show']);\nRoute::post('tokens', array('uses' => [TokensController::class, 'store']));\nRoute::get('ping', ['middleware' => 'auth', 'uses' => function () { return 'pong'; }]);\nRoute::get('mail', [MailController::class, 'uses']);\n",
      'app/Http/Controllers/TokensController.php':
        '<?php\nclass TokensController\n{\n    public function show() {}\n    public function store() {}\n}\n',
      'app/Http/Controllers/MailController.php': '<?php\nclass MailController\n{\n    public function uses() {}\n}\n',
    };
    assert.deepEqual(endpointsOf(files), [
      'GET /api/mail routes/api.php:6 uses app/Http/Controllers/MailController.php:4',
      'GET /api/ping routes/api.php:5 - routes/api.php:5',
      'GET /api/tokens routes/api.php:3 show app/Http/Controllers/TokensController.php:4',
      'POST /api/tokens routes/api.php:4 store app/Http/Controllers/TokensController.php:5',
    ]);
  });

  it('reads attributes of Symfony and groups of Slim', () => {
    const symfony =
      "<?php\n#[Route('/books', name: 'books_')]\nclass Books extends AbstractController\n{\n    #[Route('/{id}', methods: ['GET', 'PUT'])]\n    #[IsGranted('READ')]\n    public function one(int $id): Response {}\n}\n";
    const slim =
      "<?php\n$app = AppFactory::create();\n$app->group('/api', function (RouteCollectorProxy $group) {\n    $group->get('/loans', ListLoans::class);\n});\n";
    assert.deepEqual(pathsOf({ 'src/Books.php': symfony, 'public/index.php': slim }), [
      'GET /api/loans',
      'GET /books/{id}',
      'PUT /books/{id}',
    ]);
  });

  it('takes `$this` for the application inside groups of Slim 3, and nowhere else', () => {
    const files = {
      'src/routes.php':
        "<?php\n$app->group('/api', function () {\n    $this->get('/books', Books::class . ':list');\n    $this->group('/staff', function () {\n        $this->post('', Staff::class . ':add');\n    });\n});\n",
      'src/Client.php':
        "<?php\nclass Client {\n    public function books() {\n        return $this->get('/elsewhere', ['x' => 1]);\n    }\n}\n",
    };
    assert.deepEqual(pathsOf(files), ['GET /api/books', 'POST /api/staff']);
  });
});

describe('endpoints of PHP in several namespaces', () => {
  const member = (namespace: string, name: string): string =>
    `<?php\n\nnamespace ${namespace};\n\nclass Lend\n{\n    public function ${name}() {}\n}\n`;

  it('finds the class whose folders fit its name', () => {
    const routes =
      "<?php\n\nuse App\\Action\\Loan;\n\n$app->post('/books', \\App\\Action\\Book\\Lend::class);\n$app->post('/loans', Loan\\Lend::class);\n$app->post('/queue', 'App\\Action\\Queue\\Lend:__invoke');\n";
    const found = endpointsOf({
      'config/routes.php': routes,
      'src/Action/Book/Lend.php': member('App\\Action\\Book', '__invoke'),
      'src/Action/Loan/Lend.php': member('App\\Action\\Loan', '__invoke'),
      'src/Action/Queue/Lend.php': member('App\\Action\\Queue', '__invoke'),
    });
    assert.deepEqual(found, [
      'POST /books config/routes.php:5 __invoke src/Action/Book/Lend.php:7',
      'POST /loans config/routes.php:6 __invoke src/Action/Loan/Lend.php:7',
      'POST /queue config/routes.php:7 __invoke src/Action/Queue/Lend.php:7',
    ]);
  });

  it("reads routes and prefixes of Symfony's configuration", () => {
    const attributes =
      "<?php\n\nclass Books\n{\n    #[Route('/books', methods: ['GET'])]\n    public function list() {}\n}\n";
    const yaml = [
      'web: { resource: ../src/Controller/, type: attribute }',
      'api: { resource: ../src/Controller/Api/, type: attribute, prefix: /api }',
      'lend: { path: "/loans/{id}", controller: App\\Action\\Lend::put, methods: [PUT] }',
      'login: { path: /login, methods: POST }',
      'docs: { path: /doc, controller: nelmio_api_doc.controller.swagger_ui }',
      'when@dev: { errors: { resource: "@FrameworkBundle/errors.xml", prefix: /_error } }',
    ];
    assert.deepEqual(
      endpointsOf({
        'config/routes.yaml': `${yaml.join('\n')}\n`,
        'src/Controller/Api/Books.php': attributes,
        'src/Controller/Pages.php': attributes.replace('Books', 'Pages').replace('/books', '/pages'),
        'src/Action/Lend.php': member('App\\Action', 'put'),
      }),
      [
        'GET /api/books src/Controller/Api/Books.php:5 list src/Controller/Api/Books.php:6',
        'GET /pages src/Controller/Pages.php:5 list src/Controller/Pages.php:6',
        'POST /login config/routes.yaml:4',
        'PUT /loans/{id} config/routes.yaml:3 put src/Action/Lend.php:7',
      ],
    );
  });
});

describe('endpoints of Elixir', () => {
  it('reads scopes and resources of Phoenix', () => {
    const files = {
      'lib/shop_web/router.ex':
        'defmodule ShopWeb.Router do\n  use ShopWeb, :router\n  pipeline :api do\n    plug :accepts, ["json"]\n  end\n  scope "/api", ShopWeb do\n    pipe_through :api\n    get "/ping", PingController, :ping\n    resources "/books", BookController, only: [:index, :show] do\n      post "/lend", LoanController, :create\n    end\n  end\nend\n',
      'lib/shop_web/controllers/ping_controller.ex':
        'defmodule ShopWeb.PingController do\n  def ping(conn, _), do: conn\nend\n',
    };
    assert.deepEqual(pathsOf(files), [
      'GET /api/books',
      'GET /api/books/{id}',
      'GET /api/ping',
      'POST /api/books/{book_id}/lend',
    ]);
    assert.ok(
      endpointsOf(files).includes(
        'GET /api/ping lib/shop_web/router.ex:8 ping lib/shop_web/controllers/ping_controller.ex:2',
      ),
    );
  });
});
