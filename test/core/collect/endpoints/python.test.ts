import assert from 'node:assert/strict';
import { endpointsOf, pathsOf } from './endpoints-of';

describe('endpoints of Python', () => {
  it('joins the prefixes of FastAPI, settings included', () => {
    const files = {
      'app/main.py':
        'from fastapi import FastAPI\nfrom app.api import router\nfrom app.settings import settings\n\ndef create():\n    app = FastAPI()\n    app.include_router(router, prefix=settings.api_prefix)\n    return app\n',
      'app/settings.py': 'class Settings(BaseSettings):\n    api_prefix: str = "/api"\n\nsettings = Settings()\n',
      'app/api/__init__.py':
        'from fastapi import APIRouter\nfrom app.api import books\n\nrouter = APIRouter()\nrouter.include_router(books.router, tags=["books"])\n',
      'app/api/books.py':
        'from fastapi import APIRouter\n\nrouter = APIRouter(prefix="/books")\n\n@router.get("/{isbn}", response_model=Book)\nasync def read(isbn: str):\n    """GET /not-this"""\n\n@router.api_route("", methods=["PUT", "PATCH"])\ndef save(): ...\n',
    };
    assert.deepEqual(endpointsOf(files), [
      'GET /api/books/{isbn} app/api/books.py:5 read app/api/books.py:6',
      'PATCH /api/books app/api/books.py:9 save app/api/books.py:10',
      'PUT /api/books app/api/books.py:9 save app/api/books.py:10',
    ]);
  });

  it('takes the prefix of Flask from its configuration', () => {
    const files = (base: string, setting: string): Record<string, string> => ({
      'app/routes.py': `from flask_restful import Api\nfrom .books import Books\n\ndef register(app):\n    base = ${base}\n    api = Api(app)\n    api.add_resource(Books, f"{base}/books")\n`,
      'app/books.py': 'class Books(Resource):\n    def get(self):\n        pass\n',
      'app/config.py': `import os\n\nclass Config:\n    API_BASE = ${setting}\n`,
      'app/__init__.py':
        'from flask import Flask\nfrom .routes import register\n\napp = Flask(__name__)\nregister(app)\n',
    });
    const plain = '"/v1"';
    assert.deepEqual(pathsOf(files('app.config.get("API_BASE")', plain)), ['GET /v1/books']);
    assert.deepEqual(pathsOf(files('app.config["API_BASE"]', plain)), ['GET /v1/books']);
    assert.deepEqual(pathsOf(files('app.config["API_BASE"]', 'os.getenv("API_BASE", "/v2")')), ['GET /v2/books']);
    const normalized = 'normalized(os.getenv("API_BASE"), "/v3")';
    assert.deepEqual(pathsOf(files('app.config.get("API_BASE")', normalized)), ['GET /v3/books']);
    assert.deepEqual(pathsOf(files('app.config["API_BASE"]', 'os.environ["API_BASE"]')), ['GET /{base}/books']);
  });

  it('lets a prefix given to Flask stand in the place of the blueprint’s own', () => {
    const files = {
      'app/__init__.py':
        'from flask import Flask\nfrom .books import bp\n\ndef create_app():\n    app = Flask(__name__)\n    app.register_blueprint(bp, url_prefix="/v2/books")\n    app.add_url_rule("/ping", view_func=ping, methods=["POST"])\n    return app\n',
      'app/books.py':
        'from flask import Blueprint\n\nbp = Blueprint("books", __name__, url_prefix="/books")\n\n@bp.route("/<int:id>", methods=["GET", "DELETE"])\ndef one(id): ...\n\n@bp.route("/")\ndef index(): ...\n',
    };
    assert.deepEqual(pathsOf(files), ['DELETE /v2/books/{id}', 'GET /v2/books', 'GET /v2/books/{id}', 'POST /ping']);
  });

  it('reads classes of Flask-RESTful', () => {
    const text =
      'from flask import Flask\nfrom flask_restful import Api, Resource\n\napp = Flask(__name__)\napi = Api(app, prefix="/api")\n\nclass Books(Resource):\n    def get(self): ...\n    def post(self): ...\n\napi.add_resource(Books, "/books", "/volumes")\n';
    assert.deepEqual(pathsOf({ 'app.py': text }), [
      'GET /api/books',
      'GET /api/volumes',
      'POST /api/books',
      'POST /api/volumes',
    ]);
  });

  it('reads URL configurations of Django, with methods from views and their bases', () => {
    const files = {
      'config/settings.py': 'ROOT_URLCONF = "config.urls"\n',
      'config/urls.py':
        'from django.urls import include, path\n\nurlpatterns = [\n    path("admin/", admin.site.urls),\n    path("api/", include("books.urls")),\n]\n',
      'books/urls.py':
        'from django.urls import path, re_path\nfrom rest_framework.routers import DefaultRouter\nfrom . import views\n\nrouter = DefaultRouter()\nrouter.register(r"loans", views.LoanViewSet)\n\nurlpatterns = [\n    path("books/<int:pk>/", views.BookView.as_view()),\n    re_path(r"^old/(?P<slug>[\\w-]+)/$", views.old),\n] + router.urls\n',
      'books/views.py':
        'from .base import Base\n\nclass BookView(Base):\n    def get(self, request, pk): ...\n\nclass LoanViewSet(ReadOnlyModelViewSet):\n    @action(detail=True, methods=["post"], url_path="give-back")\n    def give_back(self, request, pk): ...\n\n@api_view(["POST"])\ndef old(request, slug): ...\n',
      'books/base.py': 'class Base(APIView):\n    def delete(self, request, pk): ...\n',
      'dead/urls.py': 'urlpatterns = [path("dead/", dead)]\n',
    };
    assert.deepEqual(endpointsOf(files), [
      'DELETE /api/books/{pk} books/urls.py:9 delete books/base.py:2',
      'GET /api/books/{pk} books/urls.py:9 get books/views.py:4',
      'GET /api/loans books/urls.py:6 LoanViewSet books/views.py:6',
      'GET /api/loans/{pk} books/urls.py:6 LoanViewSet books/views.py:6',
      'POST /api/loans/{pk}/give-back books/urls.py:6 give_back books/views.py:8',
      'POST /api/old/{slug} books/urls.py:10 old books/views.py:11',
    ]);
  });

  it('reads controllers of Litestar', () => {
    const text =
      'from litestar import Controller, Litestar, Router, get, post\n\nclass Books(Controller):\n    path = "/books"\n\n    @get("/{id:int}")\n    async def one(self, id: int) -> Book: ...\n\n@post("/ping")\nasync def ping() -> None: ...\n\napi = Router(path="/api", route_handlers=[Books])\napp = Litestar(route_handlers=[api, ping])\n';
    assert.deepEqual(pathsOf({ 'app.py': text }), ['GET /api/books/{id}', 'POST /ping']);
  });

  it('follows routers that objects hold, and applications that functions make', () => {
    const files = {
      'app/main.py':
        'from app.books import BookHandler\nfrom app.factory import create_app\n\napp = create_app()\nbooks = BookHandler(service)\napp.include_router(books.router)\n\n@app.get("/health")\ndef health(): ...\n',
      'app/factory.py': 'from fastapi import FastAPI\n\ndef create_app():\n    app = FastAPI()\n    return app\n',
      'app/books.py':
        'class BookHandler:\n    def __init__(self, service):\n        self.router = APIRouter(prefix="/books")\n        self.router.add_api_route("/{id}", self.one, methods=["GET"])\n\n    async def one(self, id): ...\n',
    };
    assert.deepEqual(pathsOf(files), ['GET /books/{id}', 'GET /health']);
  });

  it('takes settings without a default from an example of the environment, and else as unknown', () => {
    const files = {
      '.env.example': 'API_V1_STR=/api/v1\n',
      'app/config.py': 'class Settings(BaseSettings):\n    API_V1_STR: str\n    TENANT: str\n',
      'app/main.py':
        'app = FastAPI()\napp.include_router(books.router, prefix=f"{settings.API_V1_STR}/books")\napp.include_router(books.router, prefix=f"/{settings.TENANT}/books")\n',
      'app/books.py': 'router = APIRouter()\n\n@router.get("/")\ndef books(): ...\n',
    };
    assert.deepEqual(pathsOf({ ...files, 'app/main.py': 'from app import books\n' + files['app/main.py'] }), [
      'GET /api/v1/books',
      'GET /{TENANT}/books',
    ]);
  });

  it('reads lists that are put together', () => {
    const files = {
      'config/settings.py': 'ROOT_URLCONF = "config.urls"\n',
      'config/urls.py':
        'api_urlpatterns = [path("books/", views.books)]\nstaff_patterns = [path("staff/", views.staff)]\nold_urls = [path("old/", views.old)]\n\nurlpatterns = [\n    path("admin/", admin.site.urls),\n    *api_urlpatterns,\n] + staff_patterns\n',
    };
    assert.deepEqual(pathsOf(files), ['ANY /books', 'ANY /staff']);
  });

  it('finds the URL configuration of settings that are a class', () => {
    const files = {
      'config/settings.py': 'class Base(Configuration):\n    ROOT_URLCONF = "config.urls"\n',
      'config/urls.py': 'urlpatterns = [\n    path("api/", include([path("books/", books)])),\n]\n',
    };
    assert.deepEqual(pathsOf(files), ['ANY /api/books']);
  });

  it('registers on routers that other files make', () => {
    const flask = {
      'shop/__init__.py':
        'from flask import Flask\n\ndef create_app():\n    app = Flask(__name__)\n    from shop.main import bp\n    app.register_blueprint(bp, url_prefix="/shop")\n    return app\n',
      'shop/main/__init__.py':
        'from flask import Blueprint\n\nbp = Blueprint("main", __name__)\n\nfrom shop.main import routes\n',
      'shop/main/routes.py':
        'from shop.main import bp\nfrom shop.cache import store\n\n@bp.route("/books")\ndef books(): ...\n\n@store.get("/no-route")\ndef kept(): ...\n',
      'shop/cache.py': 'store = Store()\n',
    };
    assert.deepEqual(endpointsOf(flask), ['GET /shop/books shop/main/routes.py:4 books shop/main/routes.py:5']);
    const fastapi = {
      'main.py': 'from api.books import router as books\n\napp = FastAPI()\napp.include_router(books, prefix="/api")\n',
      'api/books/__init__.py':
        'from .one import router as one_router\nfrom .many import router\n\nrouter.include_router(one_router)\n',
      'api/books/many.py': 'router = APIRouter(prefix="/books")\n\n@router.get("")\ndef many(): ...\n',
      'api/books/one.py': 'router = APIRouter(prefix="/{isbn}")\n\n@router.delete("")\ndef drop(isbn): ...\n',
    };
    assert.deepEqual(pathsOf(fastapi), ['DELETE /api/books/{isbn}', 'GET /api/books']);
  });

  it('tells apart the routers that members of the same name make', () => {
    const handler = (name: string, prefix: string, decorator: string): string =>
      `class ${name}:\n    def __init__(self):\n        self.limit = 5\n\n${decorator}    def router(self) -> APIRouter:\n        router = APIRouter(prefix="${prefix}")\n\n        @router.get("/all")\n        def all(): ...\n\n        return router\n`;
    const files = {
      'app/main.py':
        'from app import loans_views\nfrom app.books import BookViews\nfrom app.staff import StaffViews\n\napp = FastAPI()\napp.include_router(BookViews().router, prefix="/api")\napp.include_router(loans_views.router)\napp.include_router(StaffViews(db).router())\n',
      'app/__init__.py': 'from app.loans import LoanViews\n\nloans_views = LoanViews()\n',
      'app/books.py': handler('BookViews', '/books', '    @cached_property\n'),
      'app/loans.py': handler('LoanViews', '/loans', '    @property\n'),
      'app/staff.py': handler('OtherViews', '/others', '') + '\n\n' + handler('StaffViews', '/staff', ''),
    };
    assert.deepEqual(pathsOf(files), ['GET /api/books/all', 'GET /loans/all', 'GET /staff/all']);
  });

  it('keeps a catch-all that does something with the path, not one that says that nothing is there', () => {
    const text =
      'app = FastAPI()\n\n@app.get("/{path:path}")\ndef redirect_to_target(path): ...\n\napp.add_api_route("/{path:path}", not_found, methods=["GET"])\n';
    assert.deepEqual(pathsOf({ 'app.py': text }), ['GET /*']);
    assert.deepEqual(pathsOf({ 'app.py': text.replace('redirect_to_target', 'single_page') }), []);
  });

  it('finds views of Django through stars, functions without decorators and feeds', () => {
    const files = {
      'config/settings.py': 'ROOT_URLCONF = "config.urls"\n',
      'config/urls.py':
        'from books.feeds import LatestBooks\nfrom books.views import *\n\nurlpatterns = [\n    path("books/", BookList.as_view()),\n    path("health/", health),\n    path("feed/", LatestBooks()),\n]\n',
      'books/views.py':
        'from .base import *\n\nclass BookList(Base):\n    def post(self, request): ...\n\ndef health(request): ...\n',
      'books/base.py': 'class Base(APIView):\n    def get(self, request): ...\n',
      'books/feeds.py': 'class LatestBooks(Feed):\n    title = "Latest"\n',
    };
    assert.deepEqual(endpointsOf(files), [
      'ANY /health config/urls.py:6 health books/views.py:6',
      'GET /books config/urls.py:5 get books/base.py:2',
      'GET /feed config/urls.py:7 LatestBooks books/feeds.py:1',
      'POST /books config/urls.py:5 post books/views.py:4',
    ]);
  });

  it('puts the paths of nested routers below their parents, where they are included', () => {
    const files = {
      'config/settings.py': 'ROOT_URLCONF = "config.urls"\n',
      'config/urls.py':
        'router = DefaultRouter()\nrouter.register("books", BookViewSet)\nloans = NestedDefaultRouter(router, "books", lookup="book")\nloans.register("loans", LoanViewSet)\nnotes = NestedSimpleRouter(loans, "loans", lookup="loan")\nnotes.register("notes", NoteViewSet)\nlost = NestedSimpleRouter(router, "books", lookup="book")\nlost.register("lost", LoanViewSet)\n\nurlpatterns = [path("api/", include(router.urls)), path("api/", include(loans.urls))]\nurlpatterns += notes.urls\n\nclass BookViewSet(ListModelMixin):\n    @action(detail=False, url_path=r"by/(?P<author>[^/.]+)")\n    def by(self, request, author): ...\n\nclass LoanViewSet(ListModelMixin):\n    pass\n\nclass NoteViewSet(ListModelMixin):\n    pass\n',
    };
    assert.deepEqual(pathsOf(files), [
      'GET /api/books',
      'GET /api/books/by/{author}',
      'GET /api/books/{book_pk}/loans',
      'GET /books/{book_pk}/loans/{loan_pk}/notes',
    ]);
  });

  it('mounts extensions that are given their application later', () => {
    const files = {
      'shop/extensions.py': 'from flask_restx import Api\n\ndb = SQLAlchemy()\napi = Api(prefix="/api")\n',
      'shop/__init__.py':
        'from flask import Flask\nfrom .extensions import api, db\n\ndef create_app():\n    app = Flask(__name__)\n    db.init_app(app)\n    api.init_app(app)\n    return app\n',
      'shop/books.py':
        'from .extensions import api\n\n@api.route("/books")\nclass Books(Resource):\n    def get(self): ...\n',
    };
    assert.deepEqual(pathsOf(files), ['GET /api/books']);
  });

  it('knows views of frameworks under other names', () => {
    const files = {
      'config/settings.py': 'ROOT_URLCONF = "config.urls"\n',
      'config/urls.py':
        'from django.contrib.auth.views import LoginView as Form\nfrom users.views import LoginView\n\nurlpatterns = [\n    path("login/", LoginView.as_view()),\n    path("form/", Form.as_view()),\n]\n',
      'users/views.py':
        'from dj_rest_auth.views import LoginView as RestLoginView\n\nclass LoginView(RestLoginView):\n    throttle_scope = "login"\n',
    };
    assert.deepEqual(pathsOf(files), ['GET /form', 'POST /form', 'POST /login']);
  });

  describe('lists of Django that are sums', () => {
    const shop = (urlpatterns: string, others: Readonly<Record<string, string>> = {}): string[] =>
      pathsOf({
        'config/settings.py': 'ROOT_URLCONF = "config.urls"\n',
        'config/urls.py': 'from django.urls import include, path\nurlpatterns = [path("api/", include("shop.urls"))]\n',
        'shop/urls.py': `from rest_framework_nested import routers\nfrom . import views\nrouter = routers.DefaultRouter()\nrouter.register("books", views.BookViewSet)\nloans = routers.NestedDefaultRouter(router, "books", lookup="book")\nloans.register("loans", views.LoanViewSet)\n${urlpatterns}`,
        'shop/views.py':
          'class BookViewSet(ListModelMixin):\n    pass\n\nclass LoanViewSet(ListModelMixin):\n    pass\n',
        ...others,
      });
    const books = 'GET /api/books';
    const loans = 'GET /api/books/{book_pk}/loans';

    it('reads routers alone, on a last line that does not end', () => {
      assert.deepEqual(shop('urlpatterns = router.urls'), [books]);
      assert.deepEqual(shop('urlpatterns = router.urls + loans.urls'), [books, loans]);
    });

    it('reads sums over several lines', () => {
      for (const text of [
        'urlpatterns = (\n    router.urls\n    + loans.urls\n)\n',
        'urlpatterns = router.urls + \\\n    loans.urls\n',
        'urlpatterns = [\n] + router.urls + (\n    loans.urls\n)\n',
        'urlpatterns = list(itertools.chain(router.urls, loans.urls))\n',
        'urlpatterns = [*router.urls]\nurlpatterns.extend(loans.urls)\n',
      ])
        assert.deepEqual(shop(text), [books, loans], text);
    });

    it('reads what is added behind routers, and routers of other files', () => {
      assert.deepEqual(shop('urlpatterns = router.urls + [\n    path("about/", views.about),\n]\n'), [
        'ANY /api/about',
        books,
      ]);
      assert.deepEqual(shop('urlpatterns = []\nurlpatterns.append(path("about/", views.about))\n'), ['ANY /api/about']);
      assert.deepEqual(
        shop('from .more import more\nurlpatterns = more.urls\n', {
          'shop/more.py':
            'from rest_framework.routers import SimpleRouter\nfrom .views import LoanViewSet\nmore = SimpleRouter()\nmore.register("more", LoanViewSet)\n',
        }),
        ['GET /api/more'],
      );
    });

    it('leaves out what is in no list, and what follows one', () => {
      assert.deepEqual(shop('urlpatterns = []\n'), []);
      assert.deepEqual(shop('urlpatterns = router.urls\nothers = [path("about/", views.about)]\n'), [books]);
      assert.deepEqual(shop('# urlpatterns = loans.urls\nurlpatterns = router.urls + static("media/")\n'), [books]);
    });
  });
});
