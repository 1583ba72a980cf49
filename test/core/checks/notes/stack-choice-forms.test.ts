import { told } from '../../../support/told';

const { passes, fails } = told('notes/stack-choice');

describe('notes: choice of the stack, by the form in which it is told', () => {
  it('may be a few words below the name of a technology, where reasons are promised', () => {
    passes(
      '## Rationale\n\nKtor\n- small enough for one depot\n- we write Kotlin all day',
      '## Design & Rationale\n\n### MariaDB\n\n- the depot runs one already',
      '## Justifications\n\n- chi because nothing else is in there',
      '## Justifications\n\n- not Redis because one node',
      '## Reasons for the stack\n\n- **Elixir**\n  - a process for each scale',
      '## Design decisions\n\n### Django\n\n- I was familiar with it\n- Easy to deploy on our host',
      '## Technical choices\n\n- **Go**\n  - we know it from the last depot',
      '## Begründung\n\n- **PostgreSQL**\n  - läuft schon auf jedem Server im Depot',
      '## 선택 이유\n\n- **Redis**\n  - 저울 값은 잠시만 필요하다 한 번 읽고 버린다',
    );
    fails(
      '## Tech stack\n\n- **Ktor**\n  - small and fast server',
      '## Tech stack\n\nKtor\n- web server\n- easy to use',
      '## Design decisions\n\n### PostgreSQL\n\n- Stores parcels and labels for one year',
      '## Rationale\n\nTODO',
      '## Rationale\n\nDepots\n- one for each town of the coast',
    );
  });

  it('may name the quality it was taken for, or what was to be learned, where choices are argued', () => {
    passes(
      '## Design notes\n\n- **Database choice**: SQLite for ease of set-up. A busy depot should use MariaDB.',
      '## Decisions\n\n- Used Litestar to try something new',
      '## Choices\n\n- Rust for its speed and safety',
      '## Technical decisions\n\n- We used MongoDB for flexibility of the label formats',
      '## Notes\n\nI chose Phoenix to learn how channels behave under many scales.',
      '## Notes\n\nI picked Axum as I had never used it.',
      '## Notes\n\nWe opted for Kotlin to get more experience with coroutines.',
    );
    fails(
      '## Tech stack\n\n- SQLite for simplicity',
      '## Features\n\n- Uses Redis for performance and speed',
      '## About\n\nThis app is built with Rust for speed and safety.',
      '## Setup\n\nUse PostgreSQL to try the service.',
      '## Learn more\n\nUse Flask to learn how scales speak HTTP.',
      '## About\n\nFastify for high performance and scalability.',
    );
  });

  it('may follow the choice as what is said of the chosen', () => {
    passes(
      '## Notes\n\nI went with SQLite. It needs no server next to the scales.',
      '## Notes\n\nFor the queue we picked RabbitMQ: it has the routing that our counters ask for.',
      '## Storage\n\nI chose MongoDB, it fits labels of many shapes.',
      "## Storage\n\nWe settled on Redis - it's what the depot runs anyway.",
      "## Notes\n\nI picked Laravel as it's the fastest way for me, and you'd have to write log-ins otherwise.",
      '## Notes\n\nWe used Spring Boot as it comes with the metrics that the depot collects.',
      '## Notes\n\nThe labels are kept in PostgreSQL, as the depot already has a backup for it.',
    );
    fails(
      '## Notes\n\nI chose PostgreSQL. It is used for storing parcels and labels.',
      '## Notes\n\nWe use Redis. It is running on port 6379 of the same host.',
      '## Setup\n\nSelect PostgreSQL. It is installed with the package manager of your system.',
      '## Notes\n\nThe desk uses MongoDB. It has three collections for parcels.',
      '## Notes\n\nRedis is a database which is used as the cache of the desk and has ten keys.',
      '## API\n\nA clerk can add as many parcels to MongoDB as they want.',
    );
  });

  it('may weigh kinds of technologies, or one against another', () => {
    passes(
      '## Trade-offs\n\n- I considered an ORM but the five queries are easier to read as they stand.',
      '## Notes\n\nWe chose a relational database because every parcel belongs to a counter and a depot.',
      '## Notes\n\nNo ORM was chosen, because the reports need window functions that they hide.',
      '## Design\n\nNoSQL works well for this project now, but for reports a relational database would be better.',
      '## Storage\n\nPostgreSQL locks single rows, which is cheaper for our counters than MongoDB transactions.',
      '## Storage\n\nRedis answers with less delay at our counters than Memcached.',
    );
    fails(
      '## Features\n\n- ORM with migrations, because data matters',
      '## Features\n\n- Relational database instead of files',
      '## Notes\n\nThe ORM returns an error if a parcel has more labels than PostgreSQL allows.',
      '## Requirements\n\nYou need a relational database because parcels have to be stored.',
      '## Setup\n\nIf you prefer NoSQL, choose MongoDB because it is easier to install than MySQL.',
      '## Requirements\n\nPostgreSQL 14 or newer, not older than Ubuntu ships.',
    );
  });

  it('may stand beside the choice in a table', () => {
    passes(
      '## Stack\n\n| Part | Choice | Notes |\n|---|---|---|\n| Store | MariaDB | Runs in the depot already |',
      '## Stack\n\n| Tool | Reason for choosing |\n|---|---|\n| NATS | One small binary |',
      '## Stack\n\n| Database | Pros | Cons |\n|---|---|---|\n| MongoDB | Labels of any shape | No joins for reports |',
    );
    fails(
      '## Stack\n\n| Part | Technology | Notes |\n|---|---|---|\n| Store | MariaDB | Version 10 with InnoDB |',
      '## Stack\n\n| Choice | Notes |\n|---|---|\n| MariaDB | See the set-up below |',
      '## Stack\n\n| Technology | Purpose |\n|---|---|\n| NATS | Events between counters |',
      '## Features\n\n| Feature | Benefit |\n|---|---|\n| Redis cache | Faster answers for all |',
    );
  });
});
