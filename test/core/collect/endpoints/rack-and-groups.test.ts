import assert from 'node:assert/strict';
import { openAudit } from '../../../../src/core/audit';
import { MemoryHost } from '../../../support/memory-host';

const endpointsOf = (files: Readonly<Record<string, string>>): string[] =>
  openAudit(new MemoryHost(files), { version: '0' })
    .facts.endpoints.map(({ method, path, handler }) => `${method} ${path}${handler?.name ? ` ${handler.name}` : ''}`)
    .sort();

describe('endpoints below what mounts them', () => {
  it('puts what config.ru maps before the routes of an application', () => {
    const found = endpointsOf({
      Gemfile: 'gem "sinatra"\n',
      'config.ru':
        'require_relative "app"\n\nuse Rack::Deflater\nmap("/boats") { run Harbour::Boats }\nmap "/" do\n  run Harbour::Front\nend\n',
      'app/boats.rb':
        'require "sinatra/base"\n\nmodule Harbour\n  class Boats < Sinatra::Base\n    get "/:name" do\n    end\n  end\nend\n',
      'app/front.rb':
        'require "sinatra/base"\n\nmodule Harbour\n  class Front < Sinatra::Base\n    get "/ping" do\n    end\n  end\nend\n',
    });
    assert.deepEqual(found, ['GET /boats/{name}', 'GET /ping']);
  });

  it('follows a group of a minimal API into the extension that fills it', () => {
    const found = endpointsOf({
      'Shop/Shop.csproj': '<Project Sdk="Microsoft.NET.Sdk.Web"></Project>',
      'Shop/Program.cs':
        'var app = WebApplication.CreateBuilder(args).Build();\nvar api = app.MapGroup("/api");\napi.MapGroup("/books").RequireAuthorization().WithTags("books").MapBooks();\napp.Run();\n',
      'Shop/Books.cs':
        'static class Books\n{\n    public static RouteGroupBuilder MapBooks(this RouteGroupBuilder books)\n    {\n        books.MapGet("/", List);\n        books.MapPost("/{id:int}/loan", Loans.Lend);\n        return books;\n    }\n\n    static async Task<Results<Ok<Book>, NotFound>> List(Store store) => TypedResults.NotFound();\n}\n',
      'Shop/Loans.cs':
        'static class Loans\n{\n    public static async Task<IResult> Lend(int id, Store store)\n    {\n        return Results.NoContent();\n    }\n}\n',
      'Shop/Reports.cs':
        'static class Reports\n{\n    public static void MapReports(this RouteGroupBuilder reports)\n    {\n        reports.MapGet("/late", () => Results.Ok());\n    }\n}\n',
    });
    assert.deepEqual(found, ['GET /api/books List', 'POST /api/books/{id}/loan Lend']);
  });
});
