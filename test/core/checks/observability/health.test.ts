import assert from 'node:assert/strict';
import { answerOf, placesOf } from '../../../support/answer-of';

const answer = (files: Readonly<Record<string, string>>) => answerOf('observability/health', files);

const express = (path: string) => ({
  'package.json': '{ "dependencies": { "express": "^5.0.0" } }',
  'src/server.js': `const express = require('express');\nconst app = express();\napp.get('${path}', ok);\napp.listen(3000);\n`,
});

/** A service of ASP.NET Core with these lines between its builder and its end. */
const aspNet = (...lines: readonly string[]) => ({
  'src/Program.cs': `var builder = WebApplication.CreateBuilder(args);\n${lines.join('\n')}\napp.MapGet("/books", List);\napp.Run();\n`,
});

describe('observability/health', () => {
  for (const path of ['/health/check', '/api/v1/health/status', '/health/db', '/health/startup', '/q/health/live']) {
    it(`knows ${path}`, () => assert.equal(answer(express(path)).status, 'pass'));
  }

  for (const path of ['/health/records', '/health/:id', '/health-plans', '/orders/status/history']) {
    it(`takes ${path} for one of the domain`, () => assert.equal(answer(express(path)).status, 'fail'));
  }

  it('knows a path behind a prefix of the settings that brings its own slash', () => {
    const routed = (path: string) =>
      answer({
        'go.mod': 'module depot\n\nrequire github.com/gin-gonic/gin v1.10.0\n',
        'main.go': `package main\n\nimport "github.com/gin-gonic/gin"\n\nfunc main() {\n\tr := gin.New()\n\tr.GET(${path}, live)\n\tr.Run()\n}\n`,
      }).status;
    assert.equal(routed('settings.RoutePrefix+"healthz"'), 'pass');
    assert.equal(routed('settings.BasePath + "health"'), 'pass');
    assert.equal(routed('settings.RoutePrefix+"herd-health"'), 'fail');
    assert.equal(routed('settings.Herd+"status"'), 'fail');
  });

  it('asks where checks that are registered are answered', () => {
    const registered = 'builder.Services.AddHealthChecks().AddDbContextCheck<Books>();';
    const mapped = answer(aspNet(registered, 'var app = builder.Build();', 'app.MapHealthChecks("/ok");'));
    assert.equal(mapped.status, 'pass');
    assert.deepEqual(placesOf(mapped), ['src/Program.cs:4']);
    assert.equal(answer(aspNet(registered, 'var app = builder.Build();')).status, 'fail');
    assert.equal(answer(aspNet(registered, '// app.MapHealthChecks("/ok");')).status, 'fail');
  });

  it('asks where the indicators of Nest are answered', () => {
    const files = {
      'package.json': '{ "dependencies": { "@nestjs/core": "^11.0.0", "@nestjs/terminus": "^11.0.0" } }',
      'src/app.module.ts':
        "import { Module } from '@nestjs/common';\nimport { TerminusModule } from '@nestjs/terminus';\n@Module({ imports: [TerminusModule] })\nexport class AppModule {}\n",
      'src/main.ts':
        "import { NestFactory } from '@nestjs/core';\nimport { AppModule } from './app.module';\nNestFactory.create(AppModule).then((app) => app.listen(3000));\n",
    };
    assert.equal(answer(files).status, 'fail');
  });

  it('asks where the checks of Django are answered', () => {
    const settings = {
      'shop/wsgi.py': 'from django.core.wsgi import get_wsgi_application\n\napplication = get_wsgi_application()\n',
      'requirements.txt': 'django\ndjango-health-check\n',
    };
    const apps = "INSTALLED_APPS = [\n    'django.contrib.auth',\n    'health_check',\n    'health_check.db',\n]\n";
    const urls = "from django.urls import include, path\n\nurlpatterns = [path('ht/', include('health_check.urls'))]\n";
    const listed = { ...settings, 'shop/settings.py': apps };
    assert.equal(answer(listed).status, 'fail');
    assert.equal(answer({ ...listed, 'shop/urls.py': urls }).status, 'pass');
  });
});
