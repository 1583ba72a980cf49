import assert from 'node:assert/strict';
import { answerOf } from '../../../support/answer-of';

const statusOf = (files: Readonly<Record<string, string>>): string => answerOf('errors/central-handling', files).status;

const python = (caught: string): string =>
  statusOf({
    'requirements.txt': 'fastapi\n',
    'app/main.py': `from fastapi import FastAPI, Request\nfrom fastapi.responses import JSONResponse\n\napp = FastAPI()\n\n\n@app.middleware("http")\nasync def watch(request: Request, call_next):\n    try:\n        response = await call_next(request)\n        return response\n${caught}\n\n@app.get("/books")\ndef books():\n    return []\n`,
  });

const koa = (caught: string): string =>
  statusOf({
    'package.json': '{ "dependencies": { "koa": "^2.0.0" } }',
    'src/app.js': `const Koa = require('koa');\nconst app = new Koa();\napp.use(async (ctx, next) => {\n  try {\n    await next();\n  } catch (error) {\n${caught}\n  }\n});\napp.use(require('./routes'));\napp.listen(3000);\n`,
  });

const aspnet = (caught: string): string =>
  statusOf({
    'Shop.csproj':
      '<Project Sdk="Microsoft.NET.Sdk.Web"><PropertyGroup><TargetFramework>net8.0</TargetFramework></PropertyGroup></Project>\n',
    'Program.cs':
      'var builder = WebApplication.CreateBuilder(args);\nvar app = builder.Build();\napp.UseMiddleware<Watch>();\napp.MapGet("/books", () => "none");\napp.Run();\n',
    'Watch.cs': `using Microsoft.AspNetCore.Http;\n\npublic class Watch\n{\n    private readonly RequestDelegate _next;\n    public Watch(RequestDelegate next) => _next = next;\n\n    public async Task InvokeAsync(HttpContext context)\n    {\n        try\n        {\n            await _next(context);\n        }\n${caught}\n    }\n}\n`,
  });

describe('middleware that throws on what it caught', () => {
  it('answers nothing in Python', () => {
    const rethrown = '    except Exception as error:\n        logger.error("failed: %s", error)\n        raise\n';
    assert.equal(python(rethrown), 'fail');
    assert.equal(python('    except Exception as error:\n        count(error)\n        raise error\n'), 'fail');
    assert.equal(
      python(`    except ValueError as error:\n        return JSONResponse({"error": str(error)}, 422)\n${rethrown}`),
      'pass',
    );
    assert.equal(python('    except Exception as error:\n        log(response)\n        raise\n'), 'fail');
    assert.equal(python('    except Exception as error:\n        raise error from None\n'), 'fail');
    assert.equal(python('    except Exception:\n        return JSONResponse({"error": "failed"}, 500)\n'), 'pass');
    assert.equal(python('    except Exception:\n        response = answer()\n    return response\n'), 'pass');
  });

  it('answers nothing in Koa', () => {
    assert.notEqual(koa('    log.error(error);\n    throw error;'), 'pass');
    assert.notEqual(koa('    log.info(ctx.response.status);\n    throw error;'), 'pass');
    assert.equal(koa('    if (!error.expose) throw error;\n    ctx.body = { error: error.message };'), 'pass');
    assert.equal(koa('    error.status = statusOf(error);\n    throw error;'), 'pass');
  });

  it('answers nothing in ASP.NET Core', () => {
    const rethrown =
      '        catch (Exception error)\n        {\n            _logger.LogError(error, "failed");\n            throw;\n        }';
    const answered = '        catch (NotFound)\n        {\n            context.Response.StatusCode = 404;\n        }\n';
    assert.notEqual(aspnet(rethrown), 'pass');
    assert.equal(aspnet(answered + rethrown), 'pass');
    assert.equal(aspnet(answered), 'pass');
  });
});
