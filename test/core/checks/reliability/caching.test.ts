import assert from 'node:assert/strict';
import { answerOf, placesOf } from '../../../support/answer-of';

const id = 'reliability/caching';
const nest = (files: Readonly<Record<string, string>>): Readonly<Record<string, string>> => ({
  'package.json':
    '{ "dependencies": { "@nestjs/core": "^11.0.0", "@nestjs/common": "^11.0.0", "@nestjs/cache-manager": "^3.0.0" } }',
  'src/main.ts':
    "import { NestFactory } from '@nestjs/core';\nimport { AppModule } from './app.module';\nasync function main() {\n  const app = await NestFactory.create(AppModule);\n  await app.listen(3000);\n}\nmain();\n",
  ...files,
});
const moduleOf = (from: string): string =>
  `import { Module } from '@nestjs/common';\nimport { CacheModule } from '${from}';\n\n@Module({ imports: [CacheModule] })\nexport class AppModule {}\n`;
const rails = (files: Readonly<Record<string, string>>): Readonly<Record<string, string>> => ({
  Gemfile: 'source "https://rubygems.org"\n\ngem "rails"\n',
  'config/application.rb': 'require "rails/all"\n\nmodule Shop\n  class Application < Rails::Application\n  end\nend\n',
  'app/models/book.rb': 'class Book < ApplicationRecord\nend\n',
  ...files,
});

describe('caching', () => {
  it('is not seen in a store of Rails that nothing is put into', () => {
    const store = 'Rails.application.configure do\n  config.cache_store = :memory_store\nend\n';
    const names = ['development', 'test', 'production'];
    const answer = answerOf(
      id,
      rails(Object.fromEntries(names.map((one) => [`config/environments/${one}.rb`, store]))),
    );
    assert.equal(answer.status, 'fail', answer.message);
  });

  it('is seen in Django where something is kept', () => {
    const django = (settings: string) => ({
      'requirements.txt': 'django\n',
      'shop/settings.py': `import os\nINSTALLED_APPS = []\nDATABASES = {"default": {}}\n${settings}\n`,
      'shop/models.py': 'from django.db import models\n\n\nclass Book(models.Model):\n    title = models.TextField()\n',
      'shop/urls.py': 'from django.urls import path\n\nurlpatterns = [path("books", show)]\n',
    });
    const caches = 'CACHES = {"default": {"BACKEND": "django.core.cache.backends.redis.RedisCache"}}';
    assert.equal(answerOf(id, django(caches)).status, 'fail');
    const everyPage = 'MIDDLEWARE = ["django.middleware.cache.UpdateCacheMiddleware"]';
    assert.equal(answerOf(id, django(`${caches}\n${everyPage}`)).status, 'pass');
  });

  it('is seen in ASP.NET Core where something is kept', () => {
    const dotnet = (rest: string) => ({
      'Shop.csproj': '<Project Sdk="Microsoft.NET.Sdk.Web"></Project>',
      'Program.cs': `var builder = WebApplication.CreateBuilder(args);\nbuilder.Services.AddDbContext<Shelf>();\nbuilder.Services.AddMemoryCache();\nvar app = builder.Build();\n${rest}\napp.Run();\n`,
    });
    assert.equal(answerOf(id, dotnet('')).status, 'fail');
    assert.equal(answerOf(id, dotnet('// IMemoryCache')).status, 'fail');
    const kept =
      'app.MapGet("/books", (IMemoryCache cache, Shelf shelf) => cache.GetOrCreate("books", _ => shelf.All()));';
    assert.equal(answerOf(id, dotnet(kept)).status, 'pass');
  });

  it('is not seen in codes and tokens that Redis keeps for one use', () => {
    const python = (code: string) => ({
      'requirements.txt': 'fastapi\nsqlalchemy\nredis\n',
      'app/main.py': `import redis\nfrom fastapi import FastAPI\nfrom sqlalchemy import create_engine\n\napp = FastAPI()\nengine = create_engine(url)\nstore = redis.Redis()\n${code}\n`,
    });
    assert.equal(answerOf(id, python('store.setex(f"books:{page}:{limit}", 60, body)')).status, 'pass');
    assert.equal(answerOf(id, python('store.setex(f"verify#{mail}", 60, code)')).status, 'fail');
    assert.equal(answerOf(id, python('store.setex(\n    f"reset:{mail}",\n    60,\n    code,\n)')).status, 'fail');
    assert.equal(answerOf(id, python('store.set(blacklist_key, 1, ex=60)')).status, 'fail');
    const node = (code: string) => ({
      'package.json': '{ "dependencies": { "express": "^5.0.0", "pg": "^8.0.0", "ioredis": "^5.0.0" } }',
      'src/server.js': `const express = require('express');\nconst Redis = require('ioredis');\nconst { Pool } = require('pg');\nconst store = new Redis();\nconst pool = new Pool();\n${code}\nexpress().listen(3000);\n`,
    });
    assert.equal(answerOf(id, node("store.set(`books:${page}`, body, 'EX', 60);")).status, 'pass');
    assert.equal(answerOf(id, node("store.set(`otp:${mail}`, code, 'EX', 60);")).status, 'fail');
    assert.equal(answerOf(id, node('store.setEx(tokenKey(id), 60, refreshToken);')).status, 'fail');
  });

  it('is not seen in counters and streams that Caffeine keeps', () => {
    const java = (field: string) => ({
      'pom.xml':
        '<project><dependencies><dependency><groupId>org.springframework.boot</groupId><artifactId>spring-boot-starter-web</artifactId></dependency><dependency><groupId>com.github.ben-manes.caffeine</groupId><artifactId>caffeine</artifactId></dependency></dependencies></project>',
      'src/main/java/a/App.java':
        'package a;\n\nimport org.springframework.boot.SpringApplication;\n\nclass App { public static void main(String[] a) { SpringApplication.run(App.class); } }\n',
      'src/main/java/a/Kept.java': `package a;\n\nimport com.github.benmanes.caffeine.cache.Cache;\nimport com.github.benmanes.caffeine.cache.Caffeine;\n\nclass Kept {\n  ${field}\n}\n`,
    });
    const made = 'Caffeine.newBuilder().maximumSize(9).build();';
    assert.equal(answerOf(id, java(`private final Cache<Long, Book> books = ${made}`)).status, 'pass');
    assert.equal(answerOf(id, java(`private final Cache<String, Bucket> kept =\n      ${made}`)).status, 'fail');
    assert.equal(answerOf(id, java(`private final Cache<String, Integer> attempts = ${made}`)).status, 'fail');
  });

  it('is not seen in what Rails loads in development alone', () => {
    const use = 'Rails.application.configure do\n  Rails.cache.write("seen", 1)\nend\n';
    assert.equal(answerOf(id, rails({ 'config/environments/development.rb': use })).status, 'fail');
    assert.equal(answerOf(id, rails({ 'config/environments/production.rb': use })).status, 'pass');
  });

  it('is not seen in headers of files that Rails serves as they lie', () => {
    const served =
      'Rails.application.configure do\n  config.public_file_server.headers = { "cache-control" => "public, max-age=3600" }\n  config.cache_store = :solid_cache_store\nend\n';
    assert.equal(answerOf(id, rails({ 'config/environments/production.rb': served })).status, 'fail');
    const sent =
      'class BooksController < ApplicationController\n  def index\n    response.headers["Cache-Control"] = "public, max-age=60"\n  end\nend\n';
    assert.equal(answerOf(id, rails({ 'app/controllers/books_controller.rb': sent })).status, 'pass');
  });

  it('is seen where NestJS brings it', () => {
    const answer = answerOf(id, nest({ 'src/app.module.ts': moduleOf('@nestjs/cache-manager') }));
    assert.equal(answer.status, 'pass', answer.message);
    assert.deepEqual(placesOf(answer), ['src/app.module.ts:4']);
  });

  it('is not seen in a module of the project that has the same name', () => {
    const answer = answerOf(
      id,
      nest({
        'src/app.module.ts': moduleOf('./cache.module'),
        'src/cache.module.ts':
          "import { Module } from '@nestjs/common';\n\n@Module({ providers: [Known] })\nexport class CacheModule {}\n",
      }),
    );
    assert.equal(answer.status, 'fail', answer.message);
  });

  it('is seen in Spring where a method or a cache keeps something', () => {
    const spring = (code: string) => ({
      'pom.xml':
        '<project><dependencies><dependency><groupId>org.springframework.boot</groupId><artifactId>spring-boot-starter-data-jpa</artifactId></dependency></dependencies></project>',
      'src/main/java/a/App.java':
        'package a;\n\nimport org.springframework.boot.SpringApplication;\n\nclass App { public static void main(String[] a) { SpringApplication.run(App.class); } }\n',
      'src/main/java/a/Book.java': 'package a;\n\nimport jakarta.persistence.Entity;\n\n@Entity class Book {}\n',
      'src/main/java/a/Config.java':
        'package a;\n\nimport org.springframework.cache.CacheManager;\nimport org.springframework.cache.annotation.EnableCaching;\n\n@EnableCaching class Config { CacheManager caches() { return new ConcurrentMapCacheManager(); } }\n',
      'src/main/java/a/Books.java': `package a;\n\nimport org.springframework.cache.annotation.*;\n\nclass Books {\n  ${code}\n}\n`,
    });
    assert.equal(answerOf(id, spring('')).status, 'fail');
    assert.equal(answerOf(id, spring('// @Cacheable("books")')).status, 'fail');
    assert.equal(answerOf(id, spring('@CacheEvict("books") void drop() {}')).status, 'fail');
    assert.equal(answerOf(id, spring('@Cacheable("books") Book find() { return null; }')).status, 'pass');
    assert.equal(answerOf(id, spring('Book find() { return caches.getCache("books").get(1); }')).status, 'pass');
  });

  it('is not seen in locks, nor in a helper for Redis that nothing calls', () => {
    const node = (code: string, rest: string) => ({
      'package.json': '{ "dependencies": { "express": "^5.0.0", "pg": "^8.0.0", "ioredis": "^5.0.0" } }',
      'src/server.js': `const express = require('express');\nconst { Pool } = require('pg');\nconst { helper } = require('./helper');\nconst pool = new Pool();\n${rest}\nexpress().listen(3000);\n`,
      'src/helper.js': `const Redis = require('ioredis');\nclass Helper {\n  client = new Redis();\n  ${code}\n}\nexports.helper = new Helper();\n`,
    });
    const helper = "async set(key, value, ttl) { return this.client.set(key, value, 'EX', ttl); }";
    assert.equal(
      answerOf(id, node("run(id) { this.client.set(`shelf:${id}`, 1, 'EX', 9, 'NX'); }", '')).status,
      'fail',
    );
    assert.equal(
      answerOf(id, node('run(id) { this.client.set(`shelf:${id}`, 1, { NX: true, EX: 9 }); }', '')).status,
      'fail',
    );
    assert.equal(answerOf(id, node("run(id) { this.client.set(`shelf:${id}`, body, 'EX', 9); }", '')).status, 'pass');
    assert.equal(answerOf(id, node(helper, 'redisHelper.lock(id);')).status, 'fail');
    assert.equal(answerOf(id, node(helper, 'redisHelper.getClient().ping();')).status, 'fail');
    assert.equal(answerOf(id, node(helper, "redisHelper.set(`shelf:${id}`, 1, 'NX');")).status, 'fail');
    assert.equal(answerOf(id, node(helper, 'redisHelper.set(`shelf:${id}`, body, 60);')).status, 'pass');
    assert.equal(answerOf(id, node(helper, "redisHelper.set('otp:' + mail, code, 300);")).status, 'fail');
    assert.equal(answerOf(id, node(helper, "redisHelper.get('otp:' + mail);")).status, 'fail');
    assert.equal(answerOf(id, node(helper, "setRedis('blacklist:' + token, 'revoked', 60);")).status, 'fail');
    assert.equal(
      answerOf(id, node(helper, 'redisHelper.set(`shelf:${id}`, body, 60);')).message,
      'A helper for Redis keeps results to be used again.',
    );
    assert.equal(answerOf(id, node(helper, 'const known = await cache.get(name);')).status, 'pass');
  });
});
