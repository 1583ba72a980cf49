import assert from 'node:assert/strict';
import { openAudit } from '../../../src/core/audit';
import { bodyOf } from '../../../src/core/generate/api/body';
import { isCollection, singular } from '../../../src/core/generate/api/endpoints';
import { exampleBody } from '../../../src/core/generate/api/example-values';
import { isGuarded } from '../../../src/core/generate/api/guards';
import { generation, generatorNamed, type Files } from '../../support/generation';
import { MemoryHost } from '../../support/memory-host';

function look(files: Files) {
  const { facts } = openAudit(new MemoryHost(files), { version: '0' });
  const read = (path: string): string | null => files[path] ?? null;
  const endpoint = (method: string, path: string) =>
    facts.endpoints.find((one) => one.method === method && one.path === path)!;
  return {
    body: (method: string, path: string) => exampleBody(bodyOf(endpoint(method, path), facts, read)),
    guarded: (method: string, path: string) => isGuarded(endpoint(method, path), facts, read),
  };
}

const express = (routes: string, more: Files = {}): Files => ({
  'package.json': '{ "dependencies": { "express": "5", "zod": "4", "joi": "17", "jsonwebtoken": "9" } }',
  'src/server.js': `const express = require('express');\nconst jwt = require('jsonwebtoken');\nconst app = express();\n\nfunction authenticate(req, res, next) {\n  jwt.verify(req.headers.authorization, process.env.KEY);\n  next();\n}\n\n${routes}\napp.listen(3000);\n`,
  ...more,
});

describe('the body of an example request', () => {
  it('has the fields of a schema that the handler names', () => {
    const files = express(
      "const { z } = require('zod');\nconst orderSchema = z.object({\n  email: z.string().email(),\n  quantity: z.number().int(),\n  size: z.enum(['small', 'large']),\n  gift: z.boolean().optional(),\n});\n\napp.post('/orders', (req, res) => {\n  const order = orderSchema.parse(req.body);\n  res.status(201).json(order);\n});\n",
    );
    assert.equal(
      look(files).body('POST', '/orders'),
      '{"email": "ada@example.org", "quantity": 2, "size": "small", "gift": true}',
    );
  });

  it('has what the handler takes out of the body', () => {
    const files = express(
      "app.post('/orders', (req, res) => {\n  const { name, price } = req.body;\n  res.status(201).json({ name, price });\n});\n",
    );
    assert.equal(look(files).body('POST', '/orders'), '{"name": "A name", "price": 19.9}');
  });

  it('has the columns of the table where nothing else tells', () => {
    const files = express("app.post('/orders', create);\n", {
      'migrations/001.sql':
        'CREATE TABLE orders (\n  id SERIAL PRIMARY KEY,\n  title TEXT NOT NULL,\n  due_at TIMESTAMP,\n  created_at TIMESTAMP\n);\n',
    });
    assert.equal(look(files).body('POST', '/orders'), '{"title": "A title", "due_at": "2030-01-15T10:00:00Z"}');
  });

  it('is read from models, records, structs and rules', () => {
    const python = look({
      'requirements.txt': 'fastapi\n',
      'app/main.py':
        "from fastapi import FastAPI\n\nfrom app.schemas import OrderCreate\n\napp = FastAPI()\n\n\n@app.post('/orders', status_code=201)\ndef create(order: OrderCreate):\n    return order\n",
      'app/schemas.py':
        'from pydantic import BaseModel\n\n\nclass OrderBase(BaseModel):\n    id: int\n\n\nclass OrderCreate(BaseModel):\n    title: str\n    price: float\n    tags: list[str] = []\n\n\nclass Order(BaseModel):\n    other: str\n',
    });
    assert.equal(python.body('POST', '/orders'), '{"title": "A title", "price": 19.9, "tags": []}');
    const java = look({
      'pom.xml':
        '<project><dependencies><dependency><groupId>org.springframework.boot</groupId><artifactId>spring-boot-starter-web</artifactId></dependency></dependencies></project>\n',
      'src/main/java/a/Orders.java':
        'package a;\n\nimport org.springframework.web.bind.annotation.*;\n\n@RestController\nclass Orders {\n    @PostMapping("/orders")\n    Order create(@RequestBody @Valid NewOrder order) { return null; }\n}\n',
      'src/main/java/a/NewOrder.java':
        'package a;\n\npublic record NewOrder(@NotBlank String title, int quantity, UUID customerId) {}\n',
    });
    assert.equal(
      java.body('POST', '/orders'),
      '{"title": "A title", "quantity": 2, "customerId": "00000000-0000-4000-8000-000000000000"}',
    );
    const go = look({
      'go.mod': 'module a\n\nrequire github.com/gin-gonic/gin v1.9.0\n',
      'main.go':
        'package main\n\nimport "github.com/gin-gonic/gin"\n\ntype createOrder struct {\n\tID    int    `json:"id"`\n\tTitle string `json:"title" binding:"required"`\n\tPaid  bool   `json:"paid"`\n}\n\nfunc create(c *gin.Context) {\n\tvar in createOrder\n\tif err := c.ShouldBindJSON(&in); err != nil {\n\t\tc.JSON(400, nil)\n\t}\n}\n\nfunc main() {\n\tr := gin.Default()\n\tr.POST("/orders", create)\n\tr.Run()\n}\n',
    });
    assert.equal(go.body('POST', '/orders'), '{"title": "A title", "paid": true}');
  });

  it('stands in what a controller permits for all its actions', () => {
    const { body } = look({
      Gemfile: "gem 'rails'\n",
      'config/routes.rb': 'Rails.application.routes.draw do\n  resources :orders, only: [:create]\nend\n',
      'app/controllers/orders_controller.rb':
        'class OrdersController < ApplicationController\n  def create\n    Order.create!(order_params)\n  end\n\n  private\n\n  def order_params\n    params.require(:order).permit(:title, tags: [])\n  end\nend\n',
    });
    assert.equal(body('POST', '/orders'), '{"order": {"title": "A title", "tags": []}}');
  });

  it('and its path hold nothing that a shell would take for its own', () => {
    const routes = [
      'app.post("/orders", (req, res) => {\n  const { name } = req.body;\n  res.json(name);\n});\n',
      'app.get("/$(reboot)", list);\napp.get("/a;b", list);\napp.get("/`c`s", list);\n',
    ];
    const text = generation(express(routes.join('')), [generatorNamed('example-requests')]).files['README.md']!;
    assert.match(text, /-d '\{"name": "A name"\}'\n```/);
    assert.doesNotMatch(text, /reboot|;b|`c`/);
  });
});

describe('a guarded request', () => {
  it('is one whose route names its guard', () => {
    const { guarded } = look(
      express("app.get('/orders', authenticate, list);\napp.get('/books', list);\napp.post('/login', login);\n"),
    );
    assert.deepEqual(
      [guarded('GET', '/orders'), guarded('GET', '/books'), guarded('POST', '/login')],
      [true, false, false],
    );
  });

  it('is one behind a guard of its file', () => {
    const { guarded } = look(express("app.get('/books', list);\napp.use(authenticate);\napp.get('/orders', list);\n"));
    assert.deepEqual([guarded('GET', '/orders'), guarded('GET', '/books')], [true, false]);
  });

  it('is one that a filter of its controller names, or does not leave out', () => {
    const { guarded } = look({
      Gemfile: "gem 'rails'\ngem 'devise'\n",
      'config/routes.rb':
        'Rails.application.routes.draw do\n  resources :orders, only: [:index, :create]\n  resources :books, only: [:index, :create]\nend\n',
      'app/controllers/orders_controller.rb':
        'class OrdersController < ApplicationController\n  before_action :authenticate_user!, except: [:index]\n\n  def index\n  end\n\n  def create\n  end\nend\n',
      'app/controllers/books_controller.rb':
        'class BooksController < ApplicationController\n  before_action :authenticate_user!, only: %i[index]\n\n  def index\n  end\n\n  def create\n  end\nend\n',
    });
    assert.deepEqual(
      [guarded('GET', '/orders'), guarded('POST', '/orders'), guarded('GET', '/books'), guarded('POST', '/books')],
      [false, true, true, false],
    );
  });

  it('is not one whose path says so', () => {
    const { guarded } = look(express("app.get('/auth/methods', list);\n"));
    assert.equal(guarded('GET', '/auth/methods'), false);
  });

  it('sends a token, and says where that comes from', () => {
    const files = express("app.get('/orders', authenticate, list);\napp.post('/login', login);\n");
    const text = generation(files, [generatorNamed('example-requests')]).files['README.md']!;
    assert.match(text, /`\$TOKEN` is the token that `POST \/login` gives\./);
    assert.match(text, /curl http:\/\/localhost:3000\/orders \\\n {2}-H "Authorization: Bearer \$TOKEN"/);
  });
});

describe('names in paths', () => {
  it('are held against names of tables and classes', () => {
    assert.deepEqual(['orders', 'Categories', 'boxes', 'address', 'news_item', 'OrderItems'].map(singular), [
      'order',
      'category',
      'box',
      'address',
      'newsitem',
      'orderitem',
    ]);
  });

  it('tell lists from things', () => {
    const lists = (method: string, path: string): boolean =>
      isCollection({ method, path, route: { path: 'a', line: 1 } });
    assert.ok(lists('GET', '/api/orders') && lists('GET', '/v1/users/all') && lists('ANY', '/people'));
    assert.ok(
      !lists('GET', '/orders/{id}') &&
        !lists('POST', '/orders') &&
        !lists('GET', '/status') &&
        !lists('GET', '/test/all'),
    );
  });
});
