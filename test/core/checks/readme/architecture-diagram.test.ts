import assert from 'node:assert/strict';
import { answerOf, placesOf } from '../../../support/answer-of';

const id = 'readme/architecture-diagram';
const statusOf = (text: string, files: Readonly<Record<string, string>> = {}) =>
  answerOf(id, { 'README.md': `# Parcels\n\n${text}\n`, ...files }).status;
const fenced = (code: string, language = '') => `\`\`\`${language}\n${code}\n\`\`\``;

describe('README: architecture diagram', () => {
  it('takes only calls between parts for a tree of calls', () => {
    for (const text of [
      'Scanner\n  -> ParcelHandler\n     -> ParcelService\n        -> PostgreSQL',
      'main.go\n  -> router.go\n     -> weigh()\n     -> store.go',
    ])
      assert.equal(statusOf(fenced(text)), 'pass', text);
    for (const text of [
      '-> Reading settings\n   -> database parcels\n   -> queue labels\n-> Worker started',
      '$ make fixtures\n--> Filling tables\n    --> depots (12)\n    --> vans (30)\n--> All set',
      '-> Depots\n  -> Open a depot\n  -> Close a depot\n-> Vans',
      'Harbour\n  -> Depots\n     -> Weigh\n     -> Label\n  -> Vans',
    ])
      assert.notEqual(statusOf(fenced(text)), 'pass', text);
  });

  it('takes no list of what things are for a drawing', () => {
    const words = '- Maven => packages\n- Postgres => database\n- Swagger => documents\n- Docker => dockers of it';
    assert.equal(statusOf(fenced(words)), 'fail');
    assert.equal(
      statusOf(`Made with:\n\n    - Maven => packages\n    - Postgres => database\n    - Swagger => documents`),
      'fail',
    );
    assert.equal(
      statusOf(fenced('- Web app => Parcel API (HTTP)\n- Parcel API => Postgres (SQL)\n- Parcel API => Queue (AMQP)')),
      'pass',
    );
    assert.equal(statusOf(fenced('- Scanner => Gateway\n- Gateway => Parcel API\n- Parcel API => Postgres')), 'pass');
  });

  it('knows the languages in which diagrams are drawn', () => {
    for (const text of [
      fenced('sequenceDiagram\n  Scanner->>API: scan\n  API-->>Scanner: label', 'mermaid'),
      fenced('C4Container\n  Person(a, "Clerk")\n  Rel(a, b, "scans")\n  Rel(b, c, "stores")', 'mermaid'),
      fenced('@startuml\nactor Clerk\nClerk -> API : scan\nAPI -> DB : store\n@enduml', 'plantuml'),
      fenced('scanner -> api: scan\napi -> db: store', 'd2'),
      fenced('digraph { scanner -> api; api -> db }', 'dot'),
      fenced('┌─────────┐     ┌─────┐\n│ scanner │────▶│ API │\n└─────────┘     └─────┘'),
      fenced('Client → API → Queue\n            │\n            ▼\n         Worker → PostgreSQL'),
      fenced('scanner\n├─► Parcel API ─► PostgreSQL\n├─► Labels ─► Printer\n└─► Audit ─► Archive'),
      fenced(
        'gateway\n├── GET /parcels → ParcelService → PostgreSQL\n├── POST /scans → ScanService → queue\n└── worker → labels',
      ),
      fenced('scanner\n   |\n   v\nParcel API\n   |\n   v\nPostgreSQL\n   |\n   v\nbackup'),
    ])
      assert.equal(statusOf(text), 'pass', text);
  });

  it('reads a diagram below its settings, however many lines they take', () => {
    const settings = '\n%%{init: {\n  "theme": "base",\n  "themeVariables": { "lineColor": "#333" }\n}}%%\n\n';
    assert.equal(statusOf(fenced(`${settings}graph RL\n  scanner --> api\n  api --> db`, 'mermaid')), 'pass');
    assert.equal(
      statusOf(fenced(`${settings}erDiagram\n  DEPOT ||--o{ PARCEL : holds\n  PARCEL ||--|{ SCAN : has`, 'mermaid')),
      'partial',
    );
    assert.notEqual(statusOf(fenced(`${settings}pie\n  "a" : 1\n  "b" : 2\n  "c" : 3`, 'mermaid')), 'pass');
  });

  it('takes an image at the word of its text, name, heading or caption', () => {
    const files = { 'docs/a.png': 'image', 'docs/system-architecture.png': 'image' };
    assert.equal(statusOf('![Architecture](docs/a.png)', files), 'pass');
    assert.equal(statusOf('![](docs/system-architecture.png)', files), 'pass');
    assert.equal(statusOf('## System design\n\n![](docs/a.png)', files), 'pass');
    assert.equal(statusOf('The data flow is shown below.\n\n![](docs/a.png)', files), 'pass');
    assert.equal(statusOf('<p align="center"><img src="docs/a.png" alt="Architecture diagram"></p>', files), 'pass');
    assert.equal(statusOf('![Arquitetura](https://images.example.net/1.png)'), 'pass');
    assert.equal(statusOf('![Container Diagram](docs/a.png)', files), 'pass');
    assert.equal(statusOf('Here is the [architecture](docs/system-architecture.png).', files), 'pass');
  });

  it('takes tables, classes and lost images for part of an answer', () => {
    const files = { 'docs/erd.png': 'image' };
    assert.equal(statusOf('## Relations\n\n![](docs/erd.png)', files), 'partial');
    assert.equal(statusOf('![relations](docs/relations.png)', { 'docs/relations.png': 'i' }), 'partial');
    assert.equal(statusOf('## Architecture\n\n![ERD](docs/erd.png)', files), 'partial');
    assert.equal(statusOf('## Database schema\n\n![](docs/erd.png)', files), 'partial');
    assert.equal(statusOf(fenced('classDiagram\n  Parcel <|-- Letter\n  Parcel : weigh()', 'mermaid')), 'partial');
    assert.equal(statusOf('![architecture](docs/database-schema.png)', { 'docs/database-schema.png': 'i' }), 'partial');
    assert.equal(statusOf('![System architecture](docs/er-diagram.png)', { 'docs/er-diagram.png': 'i' }), 'partial');
    assert.equal(statusOf('![Architecture](docs/gone.png)'), 'partial');
    assert.equal(statusOf('No picture here.', { 'docs/architecture.drawio': '<mxfile/>' }), 'partial');
  });

  it('takes no tree, table, logo, screenshot, badge or code for a diagram', () => {
    const files = { 'a.png': 'image' };
    for (const text of [
      fenced('.\n├── api/      -> handlers\n├── domain/   -> rules\n└── store/    -> queries'),
      fenced(
        'app\n └ config      → settings\n └ depots      → Rules of depots\n   └ routes    → Where requests arrive',
      ),
      fenced(
        'app\n├── depots (new) -> rules of depots\n├── scans -> what scanners send\n└── labels -> printing of labels',
      ),
      fenced('index=parcels depot=north\n| eval late = due\n| where late\n| table parcel depot', 'bash'),
      fenced('+-- src\n|   +-- api\n|   +-- store\n+-- test'),
      fenced('| GET | /parcels |\n| POST | /parcels |\n| PUT | /parcels/1 |'),
      fenced("@Open()      → anyone\n@Roles('a')  → clerks\n@Roles('b')  → couriers\n@Roles('c')  → all of them"),
      fenced('Edit:\n  → own parcels only\n  → parcel.owner === user\nRead:\n  → all\n  → user !== null || open'),
      fenced('const add = (a) => (b) => a + b;\nconst twice = (f) => f(f);\nconst id = (x) => x;'),
      fenced('+----+--------+\n| id | weight |\n+----+--------+\n| 1  | 2      |\n+----+--------+'),
      '## Architecture\n\n![logo](a.png)',
      '## Workflow\n\n![Screenshot of the login](a.png)',
      '![Workflow](https://github.com/a/b/actions/workflows/ci.yml/badge.svg)',
      '## Architecture diagram\n\nTODO',
      fenced('pie\n  "a" : 1\n  "b" : 2\n  "c" : 3', 'mermaid'),
      'Requests go Client → API → Database.',
    ])
      assert.notEqual(statusOf(text, files), 'pass', text);
  });

  it('points at what is drawn before lists with arrows', () => {
    const list = fenced('1. A client sends a weight → POST\n2. The desk saves it → table\n3. It answers → 201');
    const drawn = fenced('sequenceDiagram\n  Client->>Desk: weight\n  Desk->>Store: save', 'mermaid');
    const readme = `# Parcels\n\n## Weighing\n\n${list}\n\n## In short\n\n${drawn}\n`;
    assert.deepEqual(placesOf(answerOf('readme/architecture-diagram', { 'README.md': readme })), [
      'README.md:13',
      'README.md:5',
    ]);
  });

  it('looks into linked documents', () => {
    const answer = answerOf(id, {
      'README.md': '# Parcels\n\n[How it is built](docs/design.md)\n',
      'docs/design.md': '# Design\n\n```mermaid\ngraph TD\n  a --> b\n  b --> c\n```\n',
    });
    assert.deepEqual(placesOf(answer), ['docs/design.md:3']);
  });
});
