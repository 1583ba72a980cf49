/** Small repositories into which a snippet is inserted and wired as its first comment says. */

export interface Wiring {
  /** The snippet, and where a person puts it. */
  readonly snippet: string;
  readonly path: string;
  /** Other snippets that it works with, by where they are put. */
  readonly companions?: Readonly<Record<string, string>>;
  readonly check: string;
  /** The repository around it before anything was inserted. */
  readonly bare: Readonly<Record<string, string>>;
  /** The files that the wiring changes. */
  readonly wired: Readonly<Record<string, string>>;
}

const lines = (...text: readonly string[]): string => `${text.join('\n')}\n`;

const expressManifest =
  '{ "type": "module", "dependencies": { "express": "^5.0.0", "zod": "^4.0.0", "pg": "^8.0.0" } }';
const expressBare = {
  'package.json': expressManifest,
  'src/app.ts': lines(
    "import express from 'express';",
    "import { createOrder } from './orders.js';",
    '',
    'const app = express();',
    'app.use(express.json());',
    "app.post('/customers/:customerId/orders', createOrder);",
    'app.listen(3000);',
  ),
  'src/orders.ts': lines(
    "import type { Request, Response } from 'express';",
    '',
    'export async function createOrder(req: Request, res: Response) {',
    '  res.json(await save(req.body));',
    '}',
  ),
};

const fastifyBare = {
  'package.json': '{ "type": "module", "dependencies": { "fastify": "^5.0.0" } }',
  'src/app.ts': lines(
    "import { fastify } from 'fastify';",
    '',
    'const app = fastify();',
    "app.post('/orders', async (request) => save(request.body));",
    'await app.listen({ port: 3000 });',
  ),
};

const nestBare = {
  'package.json': '{ "dependencies": { "@nestjs/common": "^12.0.0", "@nestjs/core": "^12.0.0" } }',
  'src/main.ts': lines(
    "import { NestFactory } from '@nestjs/core';",
    "import { AppModule } from './app.module';",
    '',
    'const app = await NestFactory.create(AppModule);',
    'await app.listen(3000);',
  ),
  'src/app.module.ts': lines(
    "import { Body, Controller, Module, Post } from '@nestjs/common';",
    '',
    "@Controller('orders')",
    'class PlainController {',
    '  @Post()',
    '  create(@Body() body: unknown) {',
    '    return save(body);',
    '  }',
    '}',
    '',
    '@Module({ controllers: [PlainController] })',
    'export class AppModule {}',
  ),
};

const fastapiBare = {
  'pyproject.toml': '[project]\nname = "shop"\ndependencies = ["fastapi", "psycopg"]\n',
  'shop/main.py': lines(
    'from fastapi import FastAPI, Request',
    '',
    'app = FastAPI()',
    '',
    '',
    '@app.post("/orders")',
    'async def create(request: Request):',
    '    return save(await request.body())',
  ),
};

const flaskBare = {
  'requirements.txt': 'flask\npsycopg\n',
  'shop/app.py': lines(
    'from flask import Flask, request',
    '',
    'app = Flask(__name__)',
    '',
    '',
    '@app.post("/orders")',
    'def create():',
    '    return save(request.data)',
  ),
};

const djangoBare = {
  'requirements.txt': 'django\ndjangorestframework\n',
  'manage.py': 'from django.core.management import execute_from_command_line\n\nexecute_from_command_line()\n',
  'shop/settings.py': 'INSTALLED_APPS = ["rest_framework"]\nROOT_URLCONF = "shop.urls"\n',
  'shop/urls.py': lines(
    'from django.urls import path',
    '',
    'from shop.views import create',
    '',
    'urlpatterns = [path("orders", create)]',
  ),
  'shop/views.py': lines(
    'from rest_framework.decorators import api_view',
    'from rest_framework.response import Response',
    '',
    '',
    '@api_view(["POST"])',
    'def create(request):',
    '    return Response(save(request.data))',
  ),
};

const goBare = {
  'go.mod': 'module shop\n\ngo 1.23\n',
  'main.go': lines(
    'package main',
    '',
    'import (',
    '\t"net/http"',
    '',
    '\t"shop/app"',
    ')',
    '',
    'func main() {',
    '\tmux := http.NewServeMux()',
    '\tmux.HandleFunc("POST /orders", app.Save)',
    '\thttp.ListenAndServe(":3000", mux)',
    '}',
  ),
  'app/save.go': lines(
    'package app',
    '',
    'import "net/http"',
    '',
    'func Save(w http.ResponseWriter, r *http.Request) {',
    '\tkeep(r.Body)',
    '}',
  ),
};

const springBare = {
  'pom.xml':
    '<project><dependencies><dependency><groupId>org.springframework.boot</groupId><artifactId>spring-boot-starter-webmvc</artifactId></dependency></dependencies></project>',
  'src/main/java/shop/Shop.java': lines(
    'package shop;',
    '',
    'import org.springframework.boot.SpringApplication;',
    'import org.springframework.boot.autoconfigure.SpringBootApplication;',
    '',
    '@SpringBootApplication',
    'class Shop {',
    '    public static void main(String[] arguments) {',
    '        SpringApplication.run(Shop.class, arguments);',
    '    }',
    '}',
  ),
  'src/main/java/shop/PlainController.java': lines(
    'package shop;',
    '',
    'import org.springframework.web.bind.annotation.*;',
    '',
    '@RestController',
    'class PlainController {',
    '    @PostMapping("/plain")',
    '    String create(@RequestBody String body) {',
    '        return save(body);',
    '    }',
    '}',
  ),
};

/** Each promised topic in TypeScript, Python, Go and Java. */
export const wirings: readonly Wiring[] = [
  {
    snippet: 'typescript/express/validate-body',
    path: 'src/validated.ts',
    check: 'validation/input',
    bare: expressBare,
    wired: {
      'src/app.ts': lines(
        "import express from 'express';",
        "import { createOrder } from './orders.js';",
        "import { createOrderInput, validated } from './validated.js';",
        '',
        'const app = express();',
        'app.use(express.json());',
        "app.post('/customers/:customerId/orders', validated(createOrderInput, createOrder));",
        'app.listen(3000);',
      ),
    },
  },
  {
    snippet: 'typescript/express/errors',
    path: 'src/errors.ts',
    check: 'errors/central-handling',
    bare: expressBare,
    wired: {
      'src/app.ts': lines(
        "import express from 'express';",
        "import { answerErrors, routeNotFound } from './errors.js';",
        "import { createOrder } from './orders.js';",
        '',
        'const app = express();',
        "app.post('/orders', createOrder);",
        'app.use(routeNotFound);',
        'app.use(answerErrors);',
        'app.listen(3000);',
      ),
    },
  },
  {
    snippet: 'typescript/express/idempotency-key',
    path: 'src/idempotent.ts',
    companions: { 'migrations/001.sql': 'sql/idempotency-key' },
    check: 'reliability/idempotency',
    bare: expressBare,
    wired: {
      'src/app.ts': lines(
        "import express from 'express';",
        "import { idempotent } from './idempotent.js';",
        "import { pay } from './pay.js';",
        "import { pool } from './pool.js';",
        '',
        'const app = express();',
        'app.use(express.json());',
        "app.post('/payments', idempotent(pool, (req) => req.user.id, pay));",
        'app.listen(3000);',
      ),
    },
  },
  {
    snippet: 'typescript/idempotent-job',
    path: 'src/handle-once.ts',
    companions: { 'migrations/001.sql': 'sql/idempotent-job' },
    check: 'reliability/idempotency',
    bare: expressBare,
    wired: {
      'src/consumer.ts': lines(
        "import { handleOnce } from './handle-once.js';",
        "import { pool } from './pool.js';",
        '',
        "queue.consume('orders', async (message) => {",
        "  await handleOnce(pool, 'invoices', message, (client, paid) => writeInvoice(client, paid));",
        '});',
      ),
    },
  },
  {
    snippet: 'typescript/fastify/validate-body',
    path: 'src/order-routes.ts',
    check: 'validation/input',
    bare: fastifyBare,
    wired: {
      'src/app.ts': lines(
        "import { fastify } from 'fastify';",
        "import { orderRoutes } from './order-routes.js';",
        '',
        'const app = fastify({ ajv: { customOptions: { removeAdditional: false, allErrors: true } } });',
        'await app.register(orderRoutes);',
        'await app.listen({ port: 3000 });',
      ),
    },
  },
  {
    snippet: 'typescript/fastify/errors',
    path: 'src/errors.ts',
    check: 'errors/central-handling',
    bare: fastifyBare,
    wired: {
      'src/app.ts': lines(
        "import { fastify } from 'fastify';",
        "import { answerErrors } from './errors.js';",
        '',
        'const app = fastify();',
        'answerErrors(app);',
        "app.post('/orders', async (request) => save(request.body));",
        'await app.listen({ port: 3000 });',
      ),
    },
  },
  {
    snippet: 'typescript/nestjs/validate-body',
    path: 'src/orders.controller.ts',
    check: 'validation/input',
    bare: nestBare,
    wired: {
      'src/app.module.ts': lines(
        "import { Module } from '@nestjs/common';",
        "import { OrdersController } from './orders.controller';",
        '',
        '@Module({ controllers: [OrdersController] })',
        'export class AppModule {}',
      ),
      'src/main.ts': lines(
        "import { NestFactory } from '@nestjs/core';",
        "import { AppModule } from './app.module';",
        "import { validateAllInput } from './orders.controller';",
        '',
        'const app = await NestFactory.create(AppModule);',
        'validateAllInput(app);',
        'await app.listen(3000);',
      ),
    },
  },
  {
    snippet: 'typescript/nestjs/errors',
    path: 'src/problem.filter.ts',
    check: 'errors/central-handling',
    bare: nestBare,
    wired: {
      'src/main.ts': lines(
        "import { HttpAdapterHost, NestFactory } from '@nestjs/core';",
        "import { AppModule } from './app.module';",
        "import { ProblemFilter } from './problem.filter';",
        '',
        'const app = await NestFactory.create(AppModule);',
        'app.useGlobalFilters(new ProblemFilter(app.get(HttpAdapterHost)));',
        'await app.listen(3000);',
      ),
    },
  },
  {
    snippet: 'python/fastapi/validate-body',
    path: 'shop/orders.py',
    check: 'validation/input',
    bare: fastapiBare,
    wired: {
      'shop/main.py': lines(
        'from fastapi import FastAPI',
        '',
        'from shop.orders import router',
        '',
        'app = FastAPI()',
        'app.include_router(router)',
      ),
    },
  },
  {
    snippet: 'python/fastapi/errors',
    path: 'shop/errors.py',
    check: 'errors/central-handling',
    bare: fastapiBare,
    wired: {
      'shop/main.py': lines(
        'from fastapi import FastAPI, Request',
        '',
        'from shop.errors import answer_errors',
        '',
        'app = FastAPI()',
        'answer_errors(app)',
        '',
        '',
        '@app.post("/orders")',
        'async def create(request: Request):',
        '    return save(await request.body())',
      ),
    },
  },
  {
    snippet: 'python/idempotent-job',
    path: 'shop/handle_once.py',
    companions: { 'migrations/001.sql': 'sql/idempotent-job' },
    check: 'reliability/idempotency',
    bare: fastapiBare,
    wired: {
      'shop/consumer.py': lines(
        'from shop.handle_once import handle_once',
        '',
        '',
        'def receive(connection, message):',
        '    handle_once(connection, "invoices", message, write_invoice)',
      ),
    },
  },
  {
    snippet: 'python/idempotency-key',
    path: 'shop/once_per_key.py',
    companions: { 'migrations/001.sql': 'sql/idempotency-key' },
    check: 'reliability/idempotency',
    bare: flaskBare,
    wired: {
      'shop/app.py': lines(
        'from flask import Flask, request',
        '',
        'from shop.once_per_key import fingerprint_of, once_per_key',
        '',
        'app = Flask(__name__)',
        '',
        '',
        '@app.post("/payments")',
        'def create():',
        '    key = request.headers.get("Idempotency-Key")',
        '    fingerprint = fingerprint_of(request.method, request.path, request.data)',
        '    return once_per_key(connection, user.id, key, fingerprint, pay)',
      ),
    },
  },
  {
    snippet: 'python/flask/validate-body',
    path: 'shop/orders.py',
    check: 'validation/input',
    bare: flaskBare,
    wired: {
      'shop/app.py': lines(
        'from flask import Flask',
        '',
        'from shop.orders import answer_invalid_input, orders',
        '',
        'app = Flask(__name__)',
        'app.register_blueprint(orders)',
        'answer_invalid_input(app)',
      ),
    },
  },
  {
    snippet: 'python/flask/errors',
    path: 'shop/errors.py',
    check: 'errors/central-handling',
    bare: flaskBare,
    wired: {
      'shop/app.py': lines(
        'from flask import Flask, request',
        '',
        'from shop.errors import answer_errors',
        '',
        'app = Flask(__name__)',
        'answer_errors(app)',
        '',
        '',
        '@app.post("/orders")',
        'def create():',
        '    return save(request.data)',
      ),
    },
  },
  {
    snippet: 'python/django/validate-body',
    path: 'shop/orders.py',
    check: 'validation/input',
    bare: djangoBare,
    wired: {
      'shop/urls.py': lines(
        'from django.urls import path',
        '',
        'from shop.orders import OrdersView',
        '',
        'urlpatterns = [path("customers/<uuid:customer_id>/orders", OrdersView.as_view())]',
      ),
    },
  },
  {
    snippet: 'python/django/errors',
    path: 'shop/errors.py',
    check: 'errors/central-handling',
    bare: djangoBare,
    wired: {
      'shop/settings.py': lines(
        'INSTALLED_APPS = ["rest_framework"]',
        'ROOT_URLCONF = "shop.urls"',
        'REST_FRAMEWORK = {"EXCEPTION_HANDLER": "shop.errors.answer_error"}',
      ),
    },
  },
  {
    snippet: 'go/validate-body',
    path: 'app/orders.go',
    check: 'validation/input',
    bare: goBare,
    wired: {
      'main.go': goBare['main.go'].replace(
        'mux.HandleFunc("POST /orders", app.Save)',
        'mux.HandleFunc("POST /customers/{customerId}/orders", app.CreateOrder)',
      ),
    },
  },
  {
    snippet: 'go/errors',
    path: 'app/errors.go',
    check: 'errors/central-handling',
    bare: goBare,
    wired: {
      'main.go': goBare['main.go'].replace(
        'mux.HandleFunc("POST /orders", app.Save)',
        'mux.Handle("GET /orders/{id}", app.Handler(app.GetOrder))\n\tmux.Handle("/", app.Handler(app.RouteNotFound))',
      ),
      'app/orders.go': lines(
        'package app',
        '',
        'import "net/http"',
        '',
        'func GetOrder(w http.ResponseWriter, r *http.Request) error {',
        '\treturn OrderNotFound(r.PathValue("id"))',
        '}',
      ),
    },
  },
  {
    snippet: 'go/idempotent-job',
    path: 'app/handle_once.go',
    companions: { 'migrations/001.sql': 'sql/idempotent-job' },
    check: 'reliability/idempotency',
    bare: goBare,
    wired: {
      'app/consumer.go': lines(
        'package app',
        '',
        'import (',
        '\t"context"',
        '\t"database/sql"',
        ')',
        '',
        'func receive(ctx context.Context, db *sql.DB, message Message) error {',
        '\t_, err := HandleOnce(ctx, db, "invoices", message.ID, func(tx *sql.Tx) error {',
        '\t\treturn writeInvoice(ctx, tx, message.Body)',
        '\t})',
        '\treturn err',
        '}',
      ),
    },
  },
  {
    snippet: 'go/idempotency-key',
    path: 'app/idempotent.go',
    companions: { 'migrations/001.sql': 'sql/idempotency-key' },
    check: 'reliability/idempotency',
    bare: goBare,
    wired: {
      'main.go': goBare['main.go'].replace(
        'mux.HandleFunc("POST /orders", app.Save)',
        'mux.Handle("POST /payments", app.Idempotent(db, callerOf, pay))',
      ),
    },
  },
  {
    snippet: 'java/spring/validate-body',
    path: 'src/main/java/shop/OrdersController.java',
    check: 'validation/input',
    bare: springBare,
    wired: {
      'src/main/resources/application.properties': 'spring.jackson.deserialization.fail-on-unknown-properties=true\n',
    },
  },
  {
    snippet: 'java/spring/errors',
    path: 'src/main/java/shop/ProblemAdvice.java',
    check: 'errors/central-handling',
    bare: springBare,
    wired: {},
  },
  {
    snippet: 'java/spring/idempotent-job',
    path: 'src/main/java/shop/OncePerMessage.java',
    companions: { 'src/main/resources/db/migration/V1__processed.sql': 'sql/idempotent-job' },
    check: 'reliability/idempotency',
    bare: springBare,
    wired: {
      'src/main/java/shop/Invoices.java': lines(
        'package shop;',
        '',
        'import org.springframework.amqp.rabbit.annotation.RabbitListener;',
        'import org.springframework.stereotype.Component;',
        '',
        '@Component',
        'class Invoices {',
        '    private OncePerMessage once;',
        '',
        '    @RabbitListener(queues = "invoices")',
        '    void receive(OrderPaid paid, String id) {',
        '        once.handle("invoices", id, () -> write(paid));',
        '    }',
        '}',
      ),
    },
  },
  {
    snippet: 'java/spring/idempotency-key',
    path: 'src/main/java/shop/OncePerKey.java',
    companions: { 'src/main/resources/db/migration/V1__keys.sql': 'sql/idempotency-key' },
    check: 'reliability/idempotency',
    bare: springBare,
    wired: {
      'src/main/java/shop/PaymentsController.java': lines(
        'package shop;',
        '',
        'import org.springframework.http.ResponseEntity;',
        'import org.springframework.web.bind.annotation.*;',
        '',
        '@RestController',
        'class PaymentsController {',
        '    private OncePerKey once;',
        '',
        '    @PostMapping("/payments")',
        '    ResponseEntity<String> pay(@RequestHeader("Idempotency-Key") String key, @RequestBody String body) {',
        '        return once.perKey("caller", key, "POST /payments\\n" + body, () -> write(body));',
        '    }',
        '}',
      ),
    },
  },
];
