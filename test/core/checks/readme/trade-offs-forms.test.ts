import { told } from '../../../support/told';

const { passes, fails } = told('readme/trade-offs');

describe('README: trade-offs, by the form in which they are told', () => {
  it('may be what was left out, and why', () => {
    passes(
      '## Scope\n\nTo keep the depot simple, the following were left out:\n\n- Message brokers\n- Microservices',
      '## Alcance\n\nPara no caer en sobreingeniería, no se incluyen:\n\n- Colas y brokers\n- Microservicios',
      '## Fora do escopo\n\nPara manter o serviço pequeno, não foram incluídos:\n\n- Filas\n- Cache em Redis',
      '## Notes\n\nA message queue was left out because one worker empties the table within a minute.',
      '## Notes\n\nI considered caching label images in Redis but the disk of the depot is fast already.',
      '## Notes\n\nCaching was deferred since a depot asks for each label once.',
    );
    fails(
      '## Out of scope\n\n- Message brokers\n- Microservices',
      '## Scope\n\nThe following are not included:\n\n- Message brokers\n- Caching',
      '## Scope\n\nTo get a snack, the following were left out:\n\n- Apples\n- Pears and nuts',
      '## Setup\n\nTo keep your secrets safe, the following are excluded:\n\n- run `make env`',
    );
  });

  it('may be what is done instead of what has a fault', () => {
    passes(
      '## Labels\n\nPrinting inside the database transaction is unsafe, for the printer can succeed while the transaction rolls back. This service writes a row to an outbox table instead.',
      '## Prices\n\nFloats lose cents when many parcels are added up. Here the database stores integers of cents instead.',
    );
    fails(
      '## Labels\n\nPrinting is done in a transaction of the database. This service has a web form instead.',
      '## Support\n\nOur phone line is slow in the mornings. This service has an e-mail address that you can write to instead.',
      '## Setup\n\nDocker is slow on old machines. Run the service with `make run` instead.',
      '## Notes\n\n`npm ci` may fail behind a proxy. I use `npm install --legacy-peer-deps` with Node 18 instead.',
    );
  });

  it('is no slogan, and no remark on what a thing is', () => {
    passes(
      '## Design considerations\n\n- Caching: labels stay in Redis for a day to avoid asking the printer service again',
      '## Stack\n\n| Part | Choice | Notes |\n|---|---|---|\n| Store | PostgreSQL | row locks for parallel counters |\n| Queue | Redis | one process less to run |',
    );
    fails(
      '## Design considerations\n\n- Caching: reduces latency and avoids repeated queries\n- Security: rotate tokens to prevent replay',
      '## Stack\n\n| Part | Choice | Notes |\n|---|---|---|\n| HTTP | Express | Web framework for the routes |\n| Data | PostgreSQL | Stores books, users and loans |',
      '## Stack\n\n| Technology | Details | Choice |\n|---|---|---|\n| Express | web framework | yes |\n| MongoDB | document database | yes |',
    );
  });

  it('may be what the approach brings', () => {
    passes(
      '## Fix\n\nNumbers come from a sequence. This approach avoids a race between counters without a lock on the table.',
      '## Notes\n\nLabels are written by a worker. That way a slow printer never holds a request or a connection of the pool.',
      '## Notes\n\nKeeping the price rules out of the handlers means that the night job can call the same service.',
      '## Notes\n\nScans go to their own table. This separation keeps reports from locking rows that the counters write.',
      '## Notes\n\nStoring weights as grams in integer columns avoids rounding in the database and in JSON.',
    );
    fails(
      '## Architecture\n\nThis architecture ensures scalability, maintainability and testability of the API and its services.',
      '## Features\n\nThis design allows you to call the API and its services from anywhere.',
      '## Usage\n\nThis way, you can call the endpoints of the service with a token.',
      '## Usage\n\nUsing Docker makes it easy for you to run the API and the database.',
      '## Architecture\n\nThis structure keeps the code clean and ensures separation of concerns between services.',
      '## Features\n\nThis solution provides a robust and scalable API for services.',
    );
  });

  it('may weigh one thing against another', () => {
    passes(
      '## Notes\n\nWe keep the queue in a table, which is enough for the events of one depot.',
      '## Notes\n\nThe worker polls the table every minute; a broker would be too heavy for one depot.',
      '## Notes\n\nWe could have used a database trigger, yet the rule lives in the service where tests reach it.',
      '## Notes\n\nReads may be stale: we are fine with labels in the cache that are a minute old.',
      '## Notes\n\nThe index on weights has more write cost per scan than the old table, and reports use it all day.',
      '## Notes\n\nWe put prices in a config file; a table is not needed for this handful of rows.',
    );
    fails(
      '## API\n\nThe API returns 409 if the order has more items than the stock table holds.',
      '## API\n\nThe service checks that the balance of the account is sufficient and stores the payment.',
      '## Rules\n\nPasswords must have more characters than the API needs for tokens.',
      '## API\n\nThe endpoint does not require a token or session.',
      '## Rules\n\nTokens older than 30 days are removed from the table by a job.',
      '## API\n\nUsers can add as many items to the queue as they want.',
      '## Notes\n\nWe do not need a database to run the tests of the service.',
      '## About\n\nWe considered everything but kept the API simple for all services.',
      '## Features\n\n- **Redis caching**: this approach reduces load on the database and API',
      '## Usage\n\nThe application does not need a database to be installed.',
    );
  });

  it('may stand among remarks on the design, or under what it gains', () => {
    passes(
      '## Design considerations\n\n- Table: 12 partitions by month to keep the index small',
      '## Design notes\n\n- **Labels**: hashed in the worker to keep requests short',
      '## System design\n\nThree workers behind a queue.\n\n### Benefits\n\n- A counter is deployed alone, so a broken one takes no other down with its database',
      '## Images\n\n### Advantages over shell scripts\n\n- One file for every container image',
      '## Store\n\n| Store | Pros | Cons |\n|---|---|---|\n| Table as queue | No broker to run | Slower than one |',
    );
    fails(
      '## Benefits\n\n- Fast API for every depot and all of its services',
      '## Design\n\n### Benefits\n\n- Scalable services and secure API',
      '## Design notes\n\n- Table of parcels with columns for weight',
      '## Design considerations\n\n- Tokens: rotate keys often to keep the API safe',
      '## Features\n\n### Benefits of this app\n\n- One login for all services of the API',
      '## Benefits of this project\n\n- Secure tokens for all users of the API',
    );
  });

  it('is no table of settings, books or plans', () => {
    fails(
      '## Stack\n\n| Choice | Notes |\n|---|---|\n| PostgreSQL | runs on port 5432 |',
      '## Votes\n\n| Endpoint | Choice | Notes |\n|---|---|---|\n| /vote | string | the answer of one depot |',
      '## Reading\n\n| Product | Pros | Cons |\n|---|---|---|\n| Redis in Action (book) | many examples | old edition |',
      '## Prices\n\n| Plan | Benefits | Limitations |\n|---|---|---|\n| Free | one API key | 100 requests per day |',
      'In production, the service would use your own database but SQLite works.',
    );
  });
});
