import assert from 'node:assert/strict';
import { endpointsOf, pathsOf } from './endpoints-of';

describe('endpoints of Phoenix', () => {
  const module = (name: string, body: readonly string[]): string =>
    [`defmodule ${name} do`, ...body.map((line) => (line === '' ? '' : `  ${line}`)), 'end', ''].join('\n');
  const actions = (name: string, ...names: readonly string[]): string =>
    module(
      name,
      names.map((action) => `def ${action}(conn, _), do: conn`),
    );

  it('reads routes that another module quotes where they are put to use', () => {
    const files = {
      'lib/shop_web/router.ex': module('ShopWeb.Router', [
        'use ShopWeb, :router',
        'import ShopWeb.StaffRoutes',
        'alias ShopWeb.Loans.Routes, as: LoanRoutes',
        '',
        'scope "/", ShopWeb do',
        '  use LoanRoutes, :pages',
        '  live_session :staff, on_mount: [:known] do',
        '    staff_routes()',
        '  end',
        'end',
        'scope "/api", ShopWeb do',
        '  use LoanRoutes, :api',
        '  use ShopWeb.HealthRoutes',
        'end',
      ]),
      'lib/shop_web/loans/routes.ex': module('ShopWeb.Loans.Routes', [
        'def pages do',
        '  quote do',
        '    resources("/loans", LoanController, only: [:index])',
        '  end',
        'end',
        '',
        'def api do',
        '  quote do',
        '    resources "/loans", Api.LoanController, only: [:index]',
        '  end',
        'end',
        '',
        'def unused do',
        '  quote do',
        '    get "/unused", LoanController, :index',
        '  end',
        'end',
        '',
        'defmacro __using__(which) when is_atom(which), do: apply(__MODULE__, which, [])',
      ]),
      'lib/shop_web/health_routes.ex': module('ShopWeb.HealthRoutes', [
        'defmacro __using__(_opts) do',
        '  quote do',
        '    get "/health", HealthController, :show',
        '    get "/", OpenApiSpex.Plug.RenderSpec, []',
        '  end',
        'end',
      ]),
      'lib/shop_web/staff_routes.ex': module('ShopWeb.StaffRoutes', [
        'defmacro staff_routes do',
        '  quote do',
        '    live "/staff", StaffLive',
        '  end',
        'end',
      ]),
      'lib/shop_web/client.ex': module('ShopWeb.Client', [
        'def fetch do',
        '  quote do',
        '    get "/elsewhere", Base.Client, :x',
        '  end',
        'end',
      ]),
      'lib/shop_web/loans/loan_controller.ex': actions('ShopWeb.LoanController', 'index'),
      'lib/shop_web/loans/api/loan_controller.ex': actions('ShopWeb.Api.LoanController', 'index'),
      'lib/shop_web/health_controller.ex': actions('ShopWeb.HealthController', 'show'),
      'lib/shop_web/staff_live.ex': actions('ShopWeb.StaffLive', 'mount'),
    };
    assert.deepEqual(endpointsOf(files), [
      'GET /api/health lib/shop_web/health_routes.ex:4 show lib/shop_web/health_controller.ex:2',
      'GET /api/loans lib/shop_web/loans/routes.ex:10 index lib/shop_web/loans/api/loan_controller.ex:2',
      'GET /loans lib/shop_web/loans/routes.ex:4 index lib/shop_web/loans/loan_controller.ex:2',
      'GET /staff lib/shop_web/staff_routes.ex:4 mount lib/shop_web/staff_live.ex:2',
    ]);
  });

  it('finds controllers however deep their modules lie', () => {
    const files = {
      'lib/shop_web/router.ex': module('ShopWeb.Router', [
        'use Phoenix.Router',
        'scope "/api", ShopWeb.Api do',
        '  scope "/v1", V1 do',
        '    get "/books", BookController, :index',
        '  end',
        '  scope "/v2", V2 do',
        '    get "/books", BookController, :index',
        '  end',
        'end',
      ]),
      'lib/shop_web/a.ex': actions('ShopWeb.Api.V1.BookController', 'index'),
      'lib/shop_web/b.ex': actions('ShopWeb.Api.V2.BookController', 'show', 'index'),
    };
    assert.deepEqual(endpointsOf(files), [
      'GET /api/v1/books lib/shop_web/router.ex:5 index lib/shop_web/a.ex:2',
      'GET /api/v2/books lib/shop_web/router.ex:8 index lib/shop_web/b.ex:3',
    ]);
  });

  it('takes no call in a function of a router for a route', () => {
    const router = module('Shop.Router', [
      'use Plug.Router',
      'plug :match',
      'get "/books" do',
      '  send_resp(conn, 200, load())',
      'end',
      'defp load do',
      '  get "/remote"',
      'end',
    ]);
    assert.deepEqual(pathsOf({ 'lib/router.ex': router }), ['GET /books']);
  });
});
