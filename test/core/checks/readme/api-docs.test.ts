import assert from 'node:assert/strict';
import { answerOf, placesOf } from '../../../support/answer-of';

const id = 'readme/api-docs';
const statusOf = (text: string, files: Readonly<Record<string, string>> = {}) =>
  answerOf(id, { 'README.md': `# Parcels\n\n${text}\n`, ...files }).status;

describe('README: documentation of the API', () => {
  it('reads lists of endpoints in every shape that people give them', () => {
    for (const text of [
      '- `GET /parcels` lists parcels\n- `POST /parcels` registers one',
      '- **GET** `/parcels/:id`: one parcel\n- **DELETE** `/parcels/:id`: removes it',
      '### GET /parcels\n\nLists parcels.\n\n### POST /parcels\n\nRegisters one.',
      '| Path | Verb |\n| --- | --- |\n| /parcels | GET |\n| /parcels | POST |',
      '| Endpoint | Purpose |\n| --- | --- |\n| `GET /parcels` | list |\n| `PUT /parcels/{id}` | change |',
      '```\nGET    /parcels      lists parcels\nPOST   /parcels      registers one\n```',
      '- `GET api/parcels`\n- `GET api/parcels/{id}`',
      '- `/parcels` (GET) lists\n- `/parcels` (POST) registers',
      '- POST http://localhost:8080/parcels\n- GET http://localhost:8080/parcels',
      '## Endpoints\n\n- `/parcels`: lists parcels\n- `/depots`: lists depots\n- `/labels/{id}`: prints one',
      '#### Register\n\n- URL: `/parcels`\n- Method: `POST`\n\n#### List\n\n- URL: `/parcels`\n- Method: `GET`',
    ])
      assert.equal(statusOf(text), 'pass', text);
  });

  it('reads looser lists under a heading about the API', () => {
    for (const list of [
      '- GET all parcels: `/parcels`\n- POST a parcel: `/parcels`',
      '- get `/parcels`\n- post `/parcels`',
      '- http://localhost:8080/parcels\n- http://localhost:8080/depots\n- http://localhost:8080/labels',
    ])
      assert.equal(statusOf(`## API endpoints\n\n${list}`), 'pass', list);
  });

  it('holds the list against the endpoints of the code', () => {
    const server = (routes: string) => ({
      'package.json': '{"dependencies":{"express":"4"}}',
      'src/server.js': `const express = require('express');\nconst app = express();\n${routes}\napp.listen(3000);\n`,
    });
    const one = "app.post('/shorten', (req, res) => res.status(201).json({}));";
    assert.equal(statusOf('`POST /shorten` makes a short address.', server(one)), 'pass');
    const many = Array.from(
      { length: 14 },
      (_, index) => `app.get('/things/${index}/parts', (req, res) => res.json([]));`,
    ).join('\n');
    assert.equal(statusOf('`GET /things` and `GET /health` answer.', server(many)), 'partial');
  });

  it('takes a table of folders for no list of endpoints', () => {
    const table = '| Path | Holds |\n| --- | --- |\n| /src | code |\n| /docs | notes |\n| /tests | tests |';
    assert.equal(statusOf(`## Folders\n\n${table}`), 'fail');
    assert.equal(statusOf(`## API\n\n${table}`, { 'src/a.ts': '', 'docs/a.md': '', 'tests/a.ts': '' }), 'fail');
  });

  it('follows pointers to documentation', () => {
    for (const [text, files] of [
      ['Visit http://localhost:8000/docs to explore the API.', {}],
      ['Swagger is served at `/api-docs`.', {}],
      ['## Swagger\n\n`localhost:5000/swagger/index.html`', {}],
      ['All routes are on ``/redoc``.', {}],
      ['[Documentation](https://documenter.getpostman.com/view/1/abc) of the API', {}],
      ['See [API docs](https://parcels.onrender.com/reference).', {}],
      ['[Schema](graph/schema.graphqls)', { 'graph/schema.graphqls': 'type Query { a: Int }\n' }],
      ['[Contract](proto/parcels.proto)', { 'proto/parcels.proto': 'syntax = "proto3";\n' }],
      ['Import `docs/parcels.postman_collection.json`.', { 'docs/parcels.postman_collection.json': '{"item":[]}' }],
    ] as const)
      assert.equal(statusOf(text, files), 'pass', text);
  });

  it('takes no library, plan, foreign documentation or template for documentation', () => {
    for (const text of [
      '- Express\n- Swagger\n- Postman',
      '- [Swagger](https://swagger.io/docs/)',
      'Uses the [API documentation](https://openweathermap.example/api) of a weather provider.',
      'See the [FastAPI docs](https://fastapi.tiangolo.com/docs).',
      'Swagger documentation at /docs is coming soon.',
      '## API\n\nTODO',
      '## API Endpoints\n\n| Method | Path |\n| --- | --- |\n| GET | `/your-endpoint` |',
      'The app is at http://localhost:8080/api/v1.',
      '[Contract](openapi.yaml)',
    ])
      assert.notEqual(statusOf(text), 'pass', text);
  });

  it('follows linked pages and points at where the list begins', () => {
    const answer = answerOf(id, {
      'README.md': '# Parcels\n\n[API](docs/api.md)\n',
      'docs/api.md': '# API\n\n| Method | Path |\n| --- | --- |\n| GET | /parcels |\n| POST | /parcels |\n',
    });
    assert.equal(answer.status, 'pass');
    assert.deepEqual(placesOf(answer), ['docs/api.md:5']);
  });

  it('reads methods and addresses behind labels on one line', () => {
    for (const [first, second] of [
      [
        '- method: `POST` api endpoint: https://parcels.example.org/parcels',
        '- method: `GET` api endpoint: /parcels/7',
      ],
      ['**URL:** `/parcels`, **Method:** `POST`', '**URL:** `/parcels/{id}`, **Method:** `GET`'],
      ['**URL:** `/parcels`\n**Method:** `POST`', '**URL:** `/parcels/{id}`\n**Method:** `GET`'],
      ['Method: POST | Path: /parcels', 'Method: GET | Path: /parcels'],
    ])
      assert.equal(statusOf(`## Register\n\n${first}\n\n## Read\n\n${second}`), 'pass', first);
    assert.notEqual(
      statusOf('## Fees\n\nMethod: weigh and pay, see the URL: /fees\n\nThe path: /tmp/parcels, the method: scp'),
      'pass',
    );
  });

  it('takes an address alone in a code block', () => {
    for (const address of ['http://localhost:8080/api-docs', 'https://localhost:8443/swagger-ui/index.html'])
      assert.equal(statusOf(`The API is documented here:\n\n\`\`\`bash\n${address}\n\`\`\``), 'pass', address);
    for (const line of ['http localhost:8080/docs', 'POST http://localhost:8080/docs', 'http://localhost:8080/parcels'])
      assert.notEqual(statusOf(`Deeds are kept:\n\n\`\`\`bash\n${line}\n\`\`\``), 'pass', line);
  });

  it('counts the endpoints that sample requests call', () => {
    assert.equal(
      statusOf('```\ncurl localhost:8080/parcels\ncurl -X POST localhost:8080/depots -d @depot.json\n```'),
      'pass',
    );
  });
});
