import assert from 'node:assert/strict';
import { answerOf } from '../../../support/answer-of';

const project =
  '<Project Sdk="Microsoft.NET.Sdk.Web"><ItemGroup><PackageReference Include="Microsoft.EntityFrameworkCore" Version="9.0.0" /></ItemGroup></Project>';
const repository =
  'using Microsoft.EntityFrameworkCore;\n\npublic class Users(Db db)\n{\n    public async Task<List<User>> GetAllAsync(int page, int size)\n    {\n        return await db.Users.Skip((page - 1) * size).Take(size).ToListAsync();\n    }\n}\n';
const service = (action: string): Record<string, string> => ({
  'Shop.csproj': project,
  'Program.cs':
    'var builder = WebApplication.CreateBuilder(args);\nvar app = builder.Build();\napp.MapControllers();\napp.Run();\n',
  'Users.cs': repository,
  'UsersController.cs': `using Microsoft.AspNetCore.Mvc;\n\n[ApiController]\n[Route("api/users")]\npublic class UsersController : ControllerBase\n{\n${action}}\n`,
});

describe('lists that are paged', () => {
  it('are none where only a repository could page one', () => {
    const answer = answerOf(
      'api/pagination',
      service('    [HttpGet("{id}")]\n    public IActionResult GetUser(int id) { return Ok(users.Find(id)); }\n'),
    );
    assert.equal(answer.status, 'na', answer.message);
  });
  it('may be some where the place of a router could not be told', () => {
    const answer = answerOf(
      'api/pagination',
      service('    [HttpGet("/")]\n    public IActionResult Home() { return Ok(anything); }\n'),
    );
    assert.equal(answer.status, 'pass', answer.message);
  });
  it('are those that a handler asks a repository for', () => {
    const answer = answerOf(
      'api/pagination',
      service(
        '    [HttpGet]\n    public async Task<IActionResult> GetUsers([FromQuery] Paging asked) { return Ok(await users.GetAllAsync(asked.Page, asked.Size)); }\n',
      ),
    );
    assert.equal(answer.status, 'pass', answer.message);
  });
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
});
