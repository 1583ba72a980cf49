import assert from 'node:assert/strict';
import { openAudit } from '../../../../src/core/audit';
import { checks } from '../../../../src/core/checks';
import type { Use } from '../../../../src/core/facts';
import { frameworkStep } from '../../../../src/core/text/advice/framework-steps';
import { MemoryHost } from '../../../support/memory-host';

const use = (technology: string, production = true): Use => ({
  technology,
  capability: 'framework',
  place: { path: 'a', line: 1 },
  production,
});
const frameworks = [
  'Spring Boot',
  'Quarkus',
  'Micronaut',
  'Ktor',
  'ASP.NET Core',
  'Rails',
  'Sinatra',
  'net/http',
  'Gin',
  'Echo',
  'chi',
  'Fiber',
  'Axum',
  'Actix Web',
  'Rocket',
  'Phoenix',
];

describe('first steps of frameworks', () => {
  for (const framework of frameworks) {
    it(`answers checks that know what code uses, for ${framework}`, () => {
      const uses = [use(framework)];
      const known = checks.filter(({ id }) => frameworkStep(id, uses) !== undefined);
      assert.ok(known.length >= 10, `${known.length} steps`);
      for (const { id, needs } of known) assert.ok(needs.includes('uses'), id);
      assert.notEqual(frameworkStep('errors/central-handling', uses), undefined);
    });
  }

  it('takes the framework that most of production code stands on', () => {
    const uses = [use('Sinatra', false), use('Sinatra', false), use('Rails')];
    assert.match(frameworkStep('security/rate-limiting', uses)!, /rate_limit/);
    assert.equal(frameworkStep('security/rate-limiting', [use('Sinatra', false)]), undefined);
    assert.equal(frameworkStep('readme/trade-offs', [use('Rails')]), undefined);
  });

  it('takes the standard library only where no framework stands on it', () => {
    const uses = [use('net/http'), use('net/http'), use('Gin')];
    assert.match(frameworkStep('errors/central-handling', uses)!, /c\.Errors/);
    assert.match(frameworkStep('errors/central-handling', [use('net/http')])!, /errors\.Is/);
  });

  it('puts the step first, and says where handlers were looked for', () => {
    const { checks: answers } = openAudit(
      new MemoryHost({
        'src/Shop/Shop.csproj': '<Project Sdk="Microsoft.NET.Sdk.Web"></Project>',
        'src/Shop/Program.cs':
          'var builder = WebApplication.CreateBuilder(args);\nbuilder.Services.AddControllers();\nvar app = builder.Build();\napp.MapControllers();\napp.Run();\n',
        'src/Shop/Web/BooksController.cs':
          '[ApiController]\n[Route("books")]\npublic class BooksController : ControllerBase\n{\n    [HttpGet]\n    public string List() => "";\n}\n',
      }),
      { version: '0' },
    ).report;
    const status = answers.find(({ id }) => id === 'api/status-codes')!;
    assert.equal(status.message, 'No handler in `src/Shop/Web` chooses a status code.');
    assert.match(status.remedy[0]!, /TypedResults/);
    const limits = answers.find(({ id }) => id === 'security/rate-limiting')!;
    assert.match(limits.remedy[0]!, /AddRateLimiter/);
    assert.ok(limits.remedy.length > 1);
  });
});
