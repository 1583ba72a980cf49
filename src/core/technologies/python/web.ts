import { text, type Technology } from '../technology';

/** Web and RPC frameworks of Python, and what they are combined with. */
export const pythonWeb: readonly Technology[] = [
  {
    name: 'FastAPI',
    packages: ['fastapi'],
    patterns: {
      framework: /\bFastAPI\(/,
      server: /\bFastAPI\(/,
      openapi: /\bFastAPI\((?![^()]{0,400}\bopenapi_url\s*=\s*None)/,
      router: /\bAPIRouter\(|@\w+\.(?:get|post|put|patch|delete|api_route)\(/,
      validation: /\bFastAPI\(|@\w+\.(?:post|put|patch)\(/,
      'dependency-injection': /\bDepends\(/,
      'background-jobs': /\bBackgroundTasks\b/,
      authentication:
        /\b(?:OAuth2PasswordBearer|HTTPBearer|HTTPBasic|APIKeyHeader|APIKeyCookie|APIKeyQuery|OAuth2AuthorizationCodeBearer)\(/,
      authorization: /\bSecurityScopes\b/,
      idempotency: /\bidempotency_key\s*:[^=\n]{0,80}(?:=\s*)?\bHeader\(/,
      'correlation-id': /\b(?:x_)?(?:request|correlation|trace)_id\s*:[^=\n]{0,80}(?:=\s*)?\bHeader\(/,
      pagination: /\b(?:skip|offset|page|page_number|page_size|per_page|cursor)\s*:[^=,()\n]{0,60}=\s*(?:Query|\d)/,
    },
    anywhere: {
      'error-handling': /@\w+\.exception_handler\(|\.add_exception_handler\(/,
      'graceful-shutdown': [
        text(/\.on_event\(\s*["']shutdown["']|\badd_event_handler\(\s*["']shutdown["']/),
        /async def \w*lifespan\w*\([\s\S]{0,2000}?\n[ \t]+yield\b[^\n]*\n(?:[ \t]*\n)*[ \t]+(?!async def|def)\w/,
      ],
      authentication: /\bDepends\(\s*get_current_(?:active_)?(?:user|admin|account)/,
    },
    example: `from fastapi import FastAPI, Depends, BackgroundTasks, SecurityScopes
from fastapi.security import OAuth2PasswordBearer
app = FastAPI()
scheme = OAuth2PasswordBearer(tokenUrl="token")
@app.exception_handler(Missing)
def answer(request, error): ...
@app.on_event("shutdown")
def close(): ...
@app.post("/books")
def save(tasks: BackgroundTasks, scopes: SecurityScopes, skip: int = 0, idempotency_key: str = Header(), x_request_id: str = Header(), user = Depends(get_current_user)): ...`,
  },
  {
    name: 'Starlette',
    packages: ['starlette', 'fastapi'],
    imports: ['starlette', 'fastapi.middleware'],
    patterns: {
      framework: /\bStarlette\(/,
      server: /\bStarlette\(/,
      router: /\bRoute\(|\bMount\(/,
      cors: /\bCORSMiddleware\b/,
      compression: /\bGZipMiddleware\b/,
      session: /\bSessionMiddleware\b/,
      'static-files': /\bStaticFiles\(/,
      authentication: /\bAuthenticationMiddleware\b/,
    },
    example: `from starlette.applications import Starlette
from starlette.middleware.cors import CORSMiddleware
app = Starlette(routes=[Route("/", home), Mount("/static", StaticFiles())])
app.add_middleware(CORSMiddleware)
app.add_middleware(GZipMiddleware)
app.add_middleware(SessionMiddleware)
app.add_middleware(AuthenticationMiddleware)`,
  },
  {
    name: 'Flask',
    packages: ['flask'],
    patterns: {
      framework: /\bFlask\(/,
      server: /\bFlask\(/,
      router: /\bBlueprint\(|@\w+\.(?:route|get|post|put|patch|delete)\(|\.add_url_rule\(|\bMethodView\b/,
      'error-handling': /@\w+\.(?:app_)?errorhandler\(|\.register_error_handler\(/,
      'server-rendering': /\brender_template\(/,
      session: /\bsession\[/,
    },
    anywhere: {
      'error-handling': /@\w+\.(?:app_)?errorhandler\(|\.register_error_handler\(/,
      logger: /\b(?:app|current_app)\.logger\.(?:debug|info|warning|error|exception|critical)\(/,
    },
    example: `from flask import Flask, render_template, session
app = Flask(__name__)
@app.errorhandler(404)
def missing(error): ...
@app.route("/books")
def books():
    session["seen"] = True
    app.logger.info("listed")
    return render_template("books.html")`,
  },
  {
    name: 'Flask extensions for APIs',
    packages: [
      'flask-restful',
      'flask-restx',
      'flask-restplus',
      'flask-smorest',
      'apiflask',
      'connexion',
      'flask-openapi3',
      'flasgger',
      'flask-apispec',
      'apispec',
      'spectree',
    ],
    imports: [
      'flask_restful',
      'flask_restx',
      'flask_restplus',
      'flask_smorest',
      'apiflask',
      'connexion',
      'flask_openapi3',
    ],
    patterns: {
      router: /\bResource\b|\bMethodView\b|\.add_resource\(|\bAPIFlask\(|\bApi\(|\bNamespace\(/,
      framework: /\bAPIFlask\(|\bApi\(|\bconnexion\.\w*App\(|\bOpenAPI\(/,
      server: /\bAPIFlask\(|\bconnexion\.\w*App\(|\bOpenAPI\(/,
      validation: /\breqparse\b|\.arguments\(|\.input\(|\.expect\(/,
    },
    example: `from apiflask import APIFlask
app = APIFlask(__name__)
@app.post("/books")
@app.input(BookIn)
def save(): ...
class Books(Resource): ...`,
  },
  {
    name: 'OpenAPI tools for Python',
    packages: [
      'drf-spectacular',
      'drf-yasg',
      'flasgger',
      'flask-restx',
      'flask-smorest',
      'apispec',
      'flask-apispec',
      'spectree',
      'apiflask',
      'connexion',
      'flask-openapi3',
      'sanic-ext',
      'aiohttp-swagger',
      'aiohttp-apispec',
      'flask-swagger-ui',
      'flask-swagger',
      'safrs',
    ],
    imports: [
      'drf_spectacular',
      'drf_yasg',
      'flasgger',
      'flask_restx',
      'flask_smorest',
      'apispec',
      'flask_apispec',
      'spectree',
      'apiflask',
      'connexion',
      'flask_openapi3',
      'sanic_ext',
      'aiohttp_swagger',
      'aiohttp_apispec',
      'flask_swagger_ui',
      'flask_swagger',
    ],
    imported: ['openapi'],
    example: `from drf_spectacular.views import SpectacularAPIView
urlpatterns = [path("schema/", SpectacularAPIView.as_view())]`,
  },
  {
    name: 'Django',
    packages: ['django'],
    patterns: {
      framework: /\bget_[aw]sgi_application\(|\burlpatterns\s*(?::[^=\n]*)?=/,
      server: [/\bget_[aw]sgi_application\(/, /\bexecute_from_command_line\(/, /\burlpatterns\s*(?::[^=\n]*)?=/],
      router: /\burlpatterns\b|\b(?:re_)?path\(/,
      orm: /\bmodels\.Model\b/,
      'server-rendering': /\brender\(/,
      migrations: /\bmigrations\.Migration\b/,
      'error-handling': /\bhandler(?:400|403|404|500)\s*=/,
    },
    anywhere: {
      pagination: /\bPaginator\(/,
      upsert: /\.(?:get_or_create|update_or_create)\(|\bignore_conflicts\s*=\s*True/,
      locking: /\.select_for_update\(/,
      transactions: /\btransaction\.atomic\b|@transaction\.atomic\b/,
    },
    example: `from django.core.wsgi import get_wsgi_application
from django.db import models, transaction, migrations
application = get_wsgi_application()
urlpatterns = [path("books/", books)]
handler404 = missing
class Book(models.Model): ...
class Migration(migrations.Migration): ...
def books(request):
    with transaction.atomic():
        Book.objects.select_for_update().get_or_create(isbn=isbn)
    return render(request, "books.html", Paginator(found, 20))`,
  },
  {
    name: 'Django settings',
    ambient: true,
    packages: ['django'],
    anywhere: {
      config: text(/^DATABASES\s*=|^INSTALLED_APPS\s*(?::[^=\n]*)?=/),
      session: text(/["']django\.contrib\.sessions(?:\.middleware\.SessionMiddleware)?["']/),
      authentication: text(/["']django\.contrib\.auth["']/),
      csrf: text(/["']django\.middleware\.csrf\.CsrfViewMiddleware["']/),
      'security-headers': text(/["']django\.middleware\.security\.SecurityMiddleware["']/),
      cors: text(/["']corsheaders(?:\.middleware\.CorsMiddleware)?["']/),
      'logger-setup': text(/^LOGGING\s*=/),
      metrics: text(/["']django_prometheus["']/),
      health: text(/["']health_check\.urls["']/),
      'rate-limit': text(/["']DEFAULT_THROTTLE_CLASSES["']/),
      pagination: text(/["']DEFAULT_PAGINATION_CLASS["']/),
      'error-handling': text(/["']EXCEPTION_HANDLER["']/),
      openapi: text(/["']DEFAULT_SCHEMA_CLASS["']/),
      authorization: text(/["']DEFAULT_PERMISSION_CLASSES["']\s*:\s*[[(](?![^\])]{0,120}\bAllowAny\b)/),
      timeouts: text(
        /["'](?:connect_timeout|statement_timeout)["']\s*:|["']-c (?:lock_|idle_in_transaction_session_)?statement_timeout=/,
      ),
    },
    example: `import django
INSTALLED_APPS = ["django.contrib.auth", "django.contrib.sessions", "corsheaders", "django_prometheus"]
urlpatterns = [path("health/", include("health_check.urls"))]
MIDDLEWARE = ["django.middleware.csrf.CsrfViewMiddleware", "django.middleware.security.SecurityMiddleware"]
DATABASES = {"default": {"OPTIONS": {"connect_timeout": 5}}}
LOGGING = {"version": 1}
REST_FRAMEWORK = {
    "DEFAULT_THROTTLE_CLASSES": limits, "DEFAULT_PAGINATION_CLASS": pages, "EXCEPTION_HANDLER": answer,
    "DEFAULT_SCHEMA_CLASS": schema, "DEFAULT_PERMISSION_CLASSES": ["rest_framework.permissions.IsAuthenticated"],
}`,
  },
  {
    name: 'Django authentication',
    packages: ['django'],
    imports: ['django.contrib.auth'],
    patterns: {
      'password-hash':
        /\b(?:make_password|check_password|create_user|set_password|UserCreationForm|AbstractUser|AbstractBaseUser|BaseUserManager)\b/,
      authentication:
        /\b(?:login_required|authenticate|login|LoginRequiredMixin|AbstractUser|AbstractBaseUser|LoginView)\b/,
      authorization: /\b(?:permission_required|user_passes_test|PermissionRequiredMixin|UserPassesTestMixin)\b/,
    },
    anywhere: {
      'password-hash': /\.(?:set_password|create_user|check_password)\(/,
      authorization: /\.has_perms?\(|\.is_(?:staff|superuser)\b(?!\s*=[^=])/,
    },
    example: `from django.contrib.auth.hashers import make_password
from django.contrib.auth.decorators import login_required, permission_required
@login_required
@permission_required("books.add")
def join(request):
    user.set_password(password)
    return user.has_perm("books.add"), make_password(password)`,
  },
  {
    name: 'Django cache',
    packages: ['django'],
    ambient: true,
    imports: ['django.core.cache', 'django.views.decorators.cache', 'django.utils.functional.cached_property'],
    patterns: { cache: /\b(?:cache\.(?:get|set|get_or_set|add)|caches\[|cache_page)\b/ },
    anywhere: { cache: text(/["']django\.middleware\.cache\.UpdateCacheMiddleware["']/) },
    example: `from django.core.cache import cache
cache.get_or_set("books", load, 60)`,
  },
  {
    name: 'Django cache settings',
    packages: ['django'],
    ambient: true,
    actsWith: 'Django cache',
    anywhere: { cache: text(/^CACHES\s*=(?![^=]{0,200}\bDummyCache\b)/) },
    example: `from django.core.cache import cache
CACHES = {"default": {}}
cache.get_or_set("books", load, 60)`,
  },
  {
    name: 'Django mail',
    packages: ['django'],
    imports: ['django.core.mail'],
    imported: ['mail'],
    example: `from django.core.mail import send_mail
send_mail(subject, body, sender, [to])`,
  },
  {
    name: 'Django forms',
    packages: ['django'],
    imports: ['django.forms', 'django.core.validators', 'django.core.exceptions.ValidationError'],
    imported: ['validation'],
    example: `from django import forms
class BookForm(forms.Form): ...`,
  },
  {
    name: 'Django tests',
    packages: ['django'],
    imports: ['django.test'],
    patterns: {
      'test-runner': /\b(?:Transaction|Simple|LiveServer)?TestCase\b/,
      'integration-test': /\bself\.client\.(?:get|post|put|patch|delete)\(|\bClient\(|\bLiveServerTestCase\b/,
    },
    anywhere: { 'integration-test': /\bself\.client\.(?:get|post|put|patch|delete)\(/ },
    example: `from django.test import TestCase
class Books(TestCase):
    def test_list(self): self.client.get("/books/")`,
  },
  {
    name: 'Django signals',
    packages: ['django'],
    imports: ['django.dispatch', 'django.db.models.signals'],
    imported: ['events'],
    example: `from django.db.models.signals import post_save
post_save.connect(notify)`,
  },
  {
    name: 'Django REST framework',
    packages: ['djangorestframework', 'rest_framework'],
    imports: ['rest_framework'],
    patterns: {
      framework:
        /\b(?:DefaultRouter|SimpleRouter)\(|\((?:[\w.]+,\s*)*(?:\w+\.)?(?:APIView|\w*ViewSet|GenericAPIView|\w+APIView)\b|@api_view\b/,
      router:
        /\b(?:DefaultRouter|SimpleRouter|APIView|ViewSet|ModelViewSet|ReadOnlyModelViewSet|GenericAPIView|api_view)\b|\bgenerics\.\w+/,
      validation: /\bserializers\.\w*Serializer\b|\bModelSerializer\b|\bValidationError\b|\.is_valid\(/,
      serialization: /\bserializers\.\w*Serializer\b|\bModelSerializer\b/,
      authorization: /\bpermission_classes\b|\bBasePermission\b|@permission_classes\(/,
      authentication: /\bIsAuthenticated\w*\b|\bauthentication_classes\b|\bTokenAuthentication\b|\bobtain_auth_token\b/,
      pagination: /\b(?:PageNumberPagination|LimitOffsetPagination|CursorPagination|pagination_class)\b/,
      'rate-limit': /\bthrottle_classes\b|\bdef get_throttles\b/,
      'error-handling': /\bAPIException\b|\bexception_handler\b/,
      'integration-test': /\bAPI(?:Transaction)?TestCase\b|\bAPIClient\(/,
    },
    example: `from rest_framework import serializers, viewsets
from rest_framework.permissions import IsAuthenticated
class BookSerializer(serializers.ModelSerializer): ...
class Books(viewsets.ModelViewSet):
    permission_classes = [IsAuthenticated]
    pagination_class = PageNumberPagination
    throttle_classes = [UserRateThrottle]
class Missing(APIException): ...
client = APIClient()
router = DefaultRouter()`,
  },
  {
    name: 'Django Ninja',
    packages: ['django-ninja', 'django-ninja-extra', 'django-bolt'],
    imports: ['ninja', 'ninja_extra'],
    patterns: {
      framework: /\bNinja(?:Extra)?API\(/,
      server: /\bNinja(?:Extra)?API\(/,
      openapi: /\bNinja(?:Extra)?API\(/,
      router: /@\w+\.(?:get|post|put|patch|delete)\(|\bRouter\(/,
      validation: /\bSchema\b/,
    },
    example: `from ninja import NinjaAPI, Schema
api = NinjaAPI()
class BookIn(Schema): ...
@api.post("/books")
def save(request, book: BookIn): ...`,
  },
  {
    name: 'Litestar',
    packages: ['litestar', 'starlite'],
    patterns: {
      framework: /\bLitestar\(|\bStarlite\(/,
      server: /\bLitestar\(|\bStarlite\(/,
      openapi: /\bLitestar\(|\bStarlite\(/,
      router: /@(?:get|post|put|patch|delete)\(|\bController\b/,
      validation: /@(?:post|put|patch)\(/,
      'error-handling': /\bexception_handlers\s*=/,
      'rate-limit': /\bRateLimitConfig\b/,
      authentication: /\b(?:JWTAuth|JWTCookieAuth|SessionAuth|AbstractAuthenticationMiddleware)\b/,
      cache: /\bcache\s*=\s*(?:True|\d)/,
      'background-jobs': /\bBackgroundTasks?\(/,
      'logger-setup': /\b(?:LoggingConfig|StructLoggingConfig|StructlogPlugin)\b/,
      cors: /\bCORSConfig\b/,
    },
    example: `from litestar import Litestar, post
@post("/books", cache=60)
def save(data: Book) -> Response: return Response(data, background=BackgroundTask(tell))
app = Litestar([save], exception_handlers={}, cors_config=CORSConfig(), middleware=[RateLimitConfig(limit).middleware], logging_config=LoggingConfig())
auth = JWTAuth(secret)`,
  },
  {
    name: 'Web frameworks for Python',
    packages: [
      'sanic',
      'tornado',
      'falcon',
      'bottle',
      'pyramid',
      'quart',
      'cherrypy',
      'robyn',
      'blacksheep',
      'masonite',
      'emmett',
      'hug',
      'responder',
      'web.py',
      'aiohttp',
      'esmerald',
      'ravyn',
      'microdot',
      'muffin',
      'japronto',
      'nameko',
      'zerorpc',
      'molten',
    ],
    imports: [
      'sanic',
      'tornado.web',
      'falcon',
      'bottle',
      'pyramid',
      'quart',
      'cherrypy',
      'robyn',
      'blacksheep',
      'masonite',
      'emmett',
      'hug',
      'responder',
      'web',
      'aiohttp.web',
      'esmerald',
      'ravyn',
      'microdot',
      'muffin',
      'nameko',
    ],
    imported: ['framework', 'server'],
    patterns: {
      router:
        /@\w+\.(?:route|get|post|put|patch|delete)\(|\.add_(?:routes?|get|post|url_rule)\(|\bRequestHandler\b|\.add_route\(/,
    },
    example: `from sanic import Sanic
app = Sanic("books")
@app.get("/books")
async def books(request): ...`,
  },
  {
    name: 'http.server',
    imports: ['http.server', 'socketserver', 'wsgiref', 'xmlrpc.server'],
    patterns: {
      server: /\b(?:\w*HTTPServer|make_server|TCPServer|SimpleXMLRPCServer)\(/,
      framework: /\bBaseHTTPRequestHandler\b/,
    },
    example: `from http.server import BaseHTTPRequestHandler, HTTPServer
class Books(BaseHTTPRequestHandler): ...
HTTPServer(address, Books).serve_forever()`,
  },
  {
    name: 'Uvicorn',
    packages: ['uvicorn', 'hypercorn', 'gunicorn', 'waitress', 'gevent', 'granian', 'daphne'],
    patterns: {
      server: /\b(?:uvicorn\.run|uvicorn\.Server|waitress\.serve|serve|hypercorn|WSGIServer|Granian)\(/,
      timeouts: /\btimeout_(?:keep_alive|graceful_shutdown|worker_healthcheck)\s*=/,
      'graceful-shutdown': /\btimeout_graceful_shutdown\s*=/,
    },
    example: `import uvicorn
uvicorn.run(app, timeout_graceful_shutdown=10)`,
  },
  {
    name: 'Gunicorn configuration',
    ambient: true,
    packages: ['gunicorn'],
    anywhere: {
      'graceful-shutdown': /^graceful_timeout[ \t]*=/,
      timeouts: /^graceful_timeout[ \t]*=|^keepalive[ \t]*=[ \t]*\d/,
    },
    example: `bind = "0.0.0.0:8000"
graceful_timeout = 30`,
  },
  {
    name: 'gRPC for Python',
    packages: ['grpcio', 'grpclib', 'betterproto'],
    imports: ['grpc', 'grpclib'],
    imported: ['grpc'],
    patterns: { server: /\bgrpc\.(?:aio\.)?server\(|\bServer\(/ },
    example: `import grpc
server = grpc.server(pool)`,
  },
  {
    name: 'GraphQL for Python',
    packages: [
      'strawberry-graphql',
      'graphene',
      'graphene-django',
      'ariadne',
      'tartiflette',
      'strawberry-graphql-django',
    ],
    imports: ['strawberry', 'strawberry_django', 'graphene', 'graphene_django', 'ariadne', 'tartiflette'],
    imported: ['graphql'],
    example: `import strawberry
schema = strawberry.Schema(query=Query)`,
  },
  {
    name: 'WebSockets for Python',
    packages: [
      'websockets',
      'python-socketio',
      'flask-socketio',
      'channels',
      'flask-sock',
      'sse-starlette',
      'fastapi-websocket-pubsub',
    ],
    imports: [
      'websockets',
      'socketio',
      'flask_socketio',
      'channels',
      'flask_sock',
      'sse_starlette',
      'fastapi.WebSocket',
      'starlette.websockets',
    ],
    imported: ['websockets'],
    example: `import socketio
io = socketio.AsyncServer()`,
  },
  {
    name: 'AWS Lambda for Python',
    packages: [
      'mangum',
      'aws-lambda-powertools',
      'chalice',
      'zappa',
      'serverless-wsgi',
      'aws-wsgi',
      'functions-framework',
      'azure-functions',
    ],
    imports: ['mangum', 'aws_lambda_powertools', 'chalice', 'functions_framework', 'azure.functions'],
    imported: ['server', 'framework'],
    example: `from mangum import Mangum
handler = Mangum(app)`,
  },
  {
    name: 'Jinja',
    packages: ['jinja2'],
    imports: ['jinja2', 'fastapi.templating', 'starlette.templating'],
    imported: ['server-rendering'],
    example: `from jinja2 import Environment
pages = Environment()`,
  },
];
