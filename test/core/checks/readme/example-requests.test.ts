import assert from 'node:assert/strict';
import { answerOf, placesOf } from '../../../support/answer-of';

const id = 'readme/example-requests';
const statusOf = (text: string, files: Readonly<Record<string, string>> = {}) =>
  answerOf(id, { 'README.md': `# Parcels\n\n${text}\n`, ...files }).status;
const fenced = (code: string, language = '') => `\`\`\`${language}\n${code}\n\`\`\``;

describe('README: example requests', () => {
  it('knows the ways in which requests are written down', () => {
    for (const text of [
      fenced('curl http://localhost:8080/parcels', 'bash'),
      fenced('$ curl -s "$BASE_URL/parcels?depot=7" | jq .'),
      fenced(
        "curl --request PUT \\\n  --url http://localhost:8080/parcels/7 \\\n  --header 'Content-Type: application/json' \\\n  --data '{\n  \"weight\": 2\n}'",
      ),
      'Try `curl localhost:8080/parcels/7`.',
      fenced('http POST :8080/parcels weight:=2 to=Depot'),
      fenced('xh localhost:8080/parcels'),
      fenced('POST /parcels HTTP/1.1\nHost: localhost\nContent-Type: application/json\n\n{"weight": 2}', 'http'),
      fenced('POST /parcels', 'http') + '\n\n' + fenced('{ "weight": 2 }', 'json'),
      fenced('GET /parcels?depot=7'),
      fenced('POST > http://localhost:8080/parcels') + '\n\n' + fenced('{ "weight": 2 }', 'json'),
      fenced('[POST] /parcels') + '\n\n' + fenced('{ "weight": 2 }', 'json'),
      fenced('POST: /parcels\nContent-Type: application/json\n\n{ "weight": 2 }'),
      '### POST /parcels\n\nRequest body:\n\n' + fenced('{ "weight": 2 }', 'json'),
      '### Register a parcel\n\n- Method: `POST`, URL: https://parcels.example.org/parcels\n\n#### Request\n\n' +
        fenced('{ "weight": 2 }', 'json'),
      '### Register\n\n`/parcels` (POST)\n\nBody:\n\n' + fenced('{ "weight": 2 }', 'json'),
      fenced('grpcurl -plaintext -d \'{"id": 7}\' localhost:9000 parcels.v1.Parcels/Get'),
      fenced('query {\n  parcel(id: 7) {\n    weight\n  }\n}', 'graphql'),
      fenced("Invoke-RestMethod -Uri http://localhost:8080/parcels -Method Post -Body '{}'", 'powershell'),
      fenced("const answer = await fetch('http://localhost:8080/parcels/7');", 'js'),
    ])
      assert.equal(statusOf(text), 'pass', text);
  });

  it('says what an unfinished request lacks', () => {
    assert.match(
      answerOf(id, { 'README.md': fenced('curl localhost:8080/parcels/{id}') }).message,
      /its path has a gap/,
    );
    assert.match(
      answerOf(id, { 'README.md': fenced('curl -X POST localhost:8080/parcels') }).message,
      /it sends no body/,
    );
    assert.match(answerOf(id, { 'README.md': fenced('curl localhost:8080') }).message, /it asks for no path/);
  });

  it('takes no download, neighbour, schema, template or list of endpoints for a request', () => {
    for (const text of [
      fenced('curl -fsSL https://get.docker.com | sh'),
      fenced('curl -O https://example.org/tools/archive.tar.gz'),
      fenced('curl http://localhost:9200/_cat/indices'),
      fenced('type Query {\n  parcel(id: ID!): Parcel\n}', 'graphql'),
      fenced('GET /parcels\nPOST /parcels\nDELETE /parcels/:id'),
      fenced('GET -> /parcels\nPOST -> /parcels\nDELETE: /parcels/:id'),
      fenced('curl http://localhost:8080/api/<endpoint>'),
      '- **POST** `/parcels`',
      'Send it with `curl`.',
      '## Example requests\n\nComing soon.',
      '<!-- curl http://localhost:8080/parcels -->',
      fenced('fetch(`https://api.weather.example/v1/forecast`)', 'js'),
    ])
      assert.notEqual(statusOf(text), 'pass', text);
  });

  it('takes no answer, types or list of several endpoints for a body to send', () => {
    const body = fenced('{ "weight": 2 }', 'json');
    for (const text of [
      `### POST /parcels\n\n#### Response body\n\n${body}`,
      `### Register\n\n- Method: POST, URL: /parcels\n\n#### Request body\n\n${fenced('{ "weight": number }', 'json')}`,
      `### API\n\n- POST /parcels\n- POST /depots\n\n#### Example\n\n${body}`,
      `### Register\n\nSends what the request says.\n\n#### Request\n\n${body}`,
    ])
      assert.notEqual(statusOf(text), 'pass', text);
  });

  it('reads paths with the body below them where the text says that bodies are sent', () => {
    const bodies = '/parcels\n{\n  "weight": 1200,\n  "to": "Depot 7"\n}\n\n/depots\n{\n  "name": "North"\n}';
    for (const text of [
      `## Bodies of requests\n\n${fenced(bodies)}`,
      `## API\n\nRequest body (POST):\n\n${fenced(bodies, 'text')}`,
      `RAW BODY:\n-\n\n${bodies.replace(/^/gm, '    ')}`,
    ])
      assert.equal(statusOf(text), 'pass', text);
    for (const text of [
      `## Answers\n\n${fenced(bodies)}`,
      `## Request quota\n\nWhat a request gives back:\n\n${fenced(bodies)}`,
      `## Request quota\n\nBy path:\n\n${fenced(bodies)}`,
      `## Request bodies\n\nThe results:\n\n${fenced(bodies)}`,
      `## Request bodies\n\n${fenced('/parcels\n{ "to": "string", "weight": 0 }\n/depots\n{ "name": "string" }')}`,
      `## Response bodies\n\n${fenced(bodies)}`,
      `## Request bodies\n\nAnd this is the response:\n\n${fenced(bodies)}`,
      `## Request bodies\n\n${fenced('/parcels\n{\n  "weight": number\n}')}`,
      `## Request bodies\n\n${fenced('/parcels\n/depots\n\n{"weight": 1200}')}`,
      `## Request bodies\n\n${fenced('/parcels/<parcel-id>\n{\n  "weight": 1200\n}')}`,
    ])
      assert.notEqual(statusOf(text), 'pass', text);
  });

  it('needs no body where credentials sign in', () => {
    for (const text of [
      fenced("curl -X POST localhost:8080/api/sign_in -H 'Authorization: Basic ZGVwb3Q6c2V2ZW4='"),
      fenced('curl --request POST -u depot:seven http://localhost:8080/api/v1/auth/tokens'),
      fenced('curl -udepot:seven -X POST localhost:8080/sessions'),
      fenced('http -a depot:seven POST :8080/login'),
      fenced('POST /oauth/token HTTP/1.1\nHost: localhost\nAuthorization: Basic ZGVwb3Q6c2V2ZW4=', 'http'),
    ])
      assert.equal(statusOf(text), 'pass', text);
    for (const text of [
      fenced("curl -X POST localhost:8080/parcels -H 'Authorization: Basic ZGVwb3Q6c2V2ZW4='"),
      fenced('curl -u depot:seven -X POST localhost:8080/depots'),
      fenced('curl -X POST localhost:8080/login'),
      fenced("curl -X POST localhost:8080/login -H 'Authorization: Bearer abc'"),
    ])
      assert.equal(statusOf(text), 'partial', text);
  });

  it('takes a collection that is linked or named, but only if it is there', () => {
    assert.equal(statusOf('The API was tested with [Postman](https://www.postman.com/).'), 'fail');
    const collection = { 'postman/parcels.postman_collection.json': '{"item":[]}' };
    assert.equal(statusOf('[Collection](postman/parcels.postman_collection.json)', collection), 'pass');
    assert.equal(statusOf('Import `parcels.postman_collection.json`.', collection), 'pass');
    assert.equal(statusOf('Nothing about it.', collection), 'fail');
    assert.equal(statusOf('Import `parcels.postman_collection.json`.'), 'fail');
  });

  it('shows a request with a body first', () => {
    const answer = answerOf(id, {
      'README.md': `# Parcels\n\n${fenced("curl localhost/health\n\ncurl localhost/parcels -d '{}'")}\n`,
    });
    assert.deepEqual(placesOf(answer), ['README.md:6', 'README.md:4']);
  });
});
