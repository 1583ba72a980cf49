import assert from 'node:assert/strict';
import { answerOf } from '../../../support/answer-of';

describe('lists that are paged', () => {
  it('are shown at each place once', () => {
    const answer = answerOf('api/pagination', {
      'package.json': '{ "dependencies": { "express": "^5.0.0", "pg": "^8.0.0" } }',
      'src/server.js':
        "const express = require('express');\nconst app = express();\napp.get('/books', async (req, res) => {\n  const { page, offset } = req.query;\n  res.json(await pool.query('SELECT * FROM books LIMIT 20 OFFSET $1', [offset]));\n});\napp.listen(3000);\n",
    });
    assert.equal(answer.status, 'pass', answer.message);
    const places = answer.evidence.map((one) => JSON.stringify(one));
    assert.equal(new Set(places).size, places.length);
  });

  it('are asked for by somebody: what a repository could skip is no page of a list', () => {
    const files = (service: string) => ({
      'Depot.csproj': '<Project Sdk="Microsoft.NET.Sdk.Web"></Project>\n',
      'src/Data/CrateRepository.cs':
        'using Microsoft.EntityFrameworkCore;\n\npublic class CrateRepository\n{\n    public async Task<List<Crate>> ListAsync(Filter filter, int? take = null, int? skip = null)\n    {\n        var all = crates.Where(filter.Fits);\n        if (skip.HasValue) all = all.Skip(skip.Value);\n        if (take.HasValue) all = all.Take(take.Value);\n        return await all.ToListAsync();\n    }\n}\n',
      'src/Controllers/CratesController.cs': `using Microsoft.AspNetCore.Mvc;\n\n[ApiController]\n[Route("crates")]\npublic class CratesController(CrateRepository crates) : ControllerBase\n{\n    [HttpGet]\n    public async Task<IActionResult> List(${service}\n}\n`,
    });
    assert.equal(answerOf('api/pagination', files(') => Ok(await crates.ListAsync(Filter.None));')).status, 'fail');
    assert.equal(
      answerOf(
        'api/pagination',
        files(
          '[FromQuery] Window window) => Ok(await crates.ListAsync(Filter.None, skip: window.From, take: window.Length));',
        ),
      ).status,
      'pass',
    );
  });

  it('are asked for in code that something loads', () => {
    const files = (uses: string) => ({
      'package.json': '{ "dependencies": { "@nestjs/core": "^11.0.0", "class-validator": "^0.14.0" } }',
      'src/main.ts':
        "import { NestFactory } from '@nestjs/core';\nimport { AppModule } from './app.module';\nasync function main() {\n  await (await NestFactory.create(AppModule)).listen(3000);\n}\nmain();\n",
      'src/app.module.ts':
        "import { Module } from '@nestjs/common';\nimport { BerthsController } from './berths/berths.controller';\n@Module({ controllers: [BerthsController] })\nexport class AppModule {}\n",
      'src/berths/berths.controller.ts': `import { Controller, Get, Query } from '@nestjs/common';\n${uses}@Controller('berths')\nexport class BerthsController {\n  @Get()\n  list(@Query() query: PageDto) {\n    return this.prisma.berth.findMany({ take: 50 });\n  }\n}\n`,
      'src/common/page.dto.ts':
        "import { IsOptional, IsPositive } from 'class-validator';\nexport class PageDto {\n  @IsPositive()\n  @IsOptional()\n  page?: number = 1;\n\n  @IsPositive()\n  @IsOptional()\n  limit?: number = 10;\n}\n",
    });
    assert.equal(answerOf('api/pagination', files("import { PageDto } from '../common/page.dto';\n")).status, 'pass');
    assert.equal(answerOf('api/pagination', files('')).status, 'fail');
  });
});
