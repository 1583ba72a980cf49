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
});
