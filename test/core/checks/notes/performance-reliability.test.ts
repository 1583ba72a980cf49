import assert from 'node:assert/strict';
import { answerOf } from '../../../support/answer-of';

const statusOf = (text: string) =>
  answerOf('notes/performance-reliability', { 'README.md': `# Parcels\n\nWeighs parcels.\n\n${text}\n` }).status;

describe('notes: performance and reliability', () => {
  it('may be told by the points of a list under a measure', () => {
    for (const text of [
      '## Caching\n\n- Key: `labels:{depot}:{page}`\n- TTL: `90s`\n- Invalidation: a new version on each printed label',
      '## Idempotent labels\n\nBehaviour:\n\n- Same key + same parcel => returns the label of before\n- Same key + other parcel => `409`\n- No key => a new label every time',
      '## Idempotency\n\n### How\n\n1. Scans: each scan stores the number of its event\n2. Again: scans with a known number are skipped\n3. Weighed: parcels that left the depot are not changed any more',
      '## Retries\n\n- The printer is asked again up to 4 times\n- Waits grow with exponential backoff\n- After that the label is marked as failed',
    ])
      assert.equal(statusOf(text), 'pass', text);
  });

  it('is not told by lists of words, orders, settings or limits for callers', () => {
    for (const text of [
      '## Performance\n\n- Redis caching\n- Database indexes on labels\n- Connection pooling for the depot database\n- Pagination of the lists',
      '## Performance\n\n- Response time: 90 ms\n- Throughput: 400 labels per second\n- Uptime of the printers: 99.9%',
      '## Performance optimisations\n\n- **Caching**: labels in Redis for fast access\n- **Indexes**: fast search for parcels\n- **Pagination**: prevents large answers',
      '## Caching\n\n- Install Redis 7 on your machine\n- Set `CACHE_TTL` to 90s\n- Run `make cache` after every change of the labels',
      '## Features\n\n### Caching\n\n- Cached labels with a TTL of 90s\n- Cached depots on every request\n- Cached parcels so that it is fast',
      '## Configuration\n\n### Cache\n\n- `CACHE_TTL` is 90s by default\n- `CACHE_SIZE` is read on start\n- `CACHE_KEY` keeps two depots apart',
      '## Rate limiting\n\n- 60 requests per minute for each depot\n- 5 requests per minute at the login\n- More than that is answered with 429',
      '## Endpoints\n\n| Method | Path | What for |\n|---|---|---|\n| POST | /labels | idempotent, so that every depot may ask for the same label 3 times |',
    ])
      assert.notEqual(statusOf(text), 'pass', text);
  });

  it('may be told by what locks a row and leaves out what is done', () => {
    const text =
      'Printing is guarded by a run-once job: the row of the label is locked, and the job exits if it was printed already.';
    assert.equal(statusOf(`## Labels\n\n${text}`), 'pass');
    assert.notEqual(statusOf('## Labels\n\nThe row of scales is locked.'), 'pass');
  });

  it('may be told by what holds when a part fails', () => {
    for (const text of [
      'A second round of scans ensures that no parcel is forgotten even if single scans fail.',
      'If the printer queue is unavailable, labels are kept in the depot, which keeps the counters open.',
      'The stock of a depot is taken in one statement, so that two counters never oversell the last box when both ask at once.',
    ])
      assert.equal(statusOf(`## Scans\n\n${text}`), 'pass', text);
    for (const text of [
      'A second round of scans ensures that every parcel is on the list of its depot.',
      'If the weight of a parcel fails the check of the depot, the clerk is told of it at the counter.',
      'If the database is unavailable, check that the container runs and that its port is free.',
    ])
      assert.notEqual(statusOf(`## Scans\n\n${text}`), 'pass', text);
  });

  it('may be told in one whole sentence on what the service does, or what it is for', () => {
    for (const text of [
      'The two-step booking of a scale avoids race conditions between counters while the code of both stays simple.',
      'We keep the last prices of a depot in a small cache, which is thrown away whenever a courier changes one.',
    ])
      assert.equal(statusOf(`## How it came about\n\n${text}`), 'pass', text);
    for (const text of [
      '## Features\n\n- The service uses a small cache in Redis to keep every list of parcels fast for all depots',
      '## Targets\n\n| Target | Means |\n|---|---|\n| fast lists | The service uses a cache in Redis to keep the lists of a depot under 80 ms |',
      '## Installation\n\nThe service uses Redis as its cache, so start it before the service whenever you restart the depot.',
      '## Remarks\n\nThe service uses caching and indexes.',
    ])
      assert.notEqual(statusOf(text), 'pass', text);
  });

  it('may be told by two sentences that belong together', () => {
    for (const text of [
      'Prices are kept in a cache by each depot. This avoids a query to the courier whenever a parcel is weighed.',
      '- If the courier is down, we must not hold up the counter. Scans go to a queue and are tried up to 3 times before they fail.',
      'Circuit breaking was looked into as well. That would have been too much for one depot, because the courier is reachable when the depot is.',
    ])
      assert.equal(statusOf(`## Remarks\n\n${text}`), 'pass', text);
    for (const text of [
      'Prices are kept in a cache by each depot. The counter opens at nine and is closed whenever nobody is there.',
      'The cache is written in Go. It is used by the team when needed before every release.',
      '- A cache of prices. Every depot has one. If it rains, it is closed.',
    ])
      assert.notEqual(statusOf(`## Remarks\n\n${text}`), 'pass', text);
  });

  it('is told by what is slow and what is fast', () => {
    const text = 'In this mode writes are slower because each is logged first, but reads are unimpeded.';
    assert.equal(statusOf(`## Storage\n\n${text}`), 'pass');
    assert.notEqual(statusOf('## Storage\n\nScans are written, labels are read and printed by the counter.'), 'pass');
  });

  it('is not told by the figures of a rate limit alone', () => {
    assert.notEqual(
      statusOf('## Decisions\n\n1. The rate limiter of the counter is implemented with 20 req/s and 10 burst requests'),
      'pass',
    );
  });

  it('is not told by second tries of people, ratings, praise or plans', () => {
    for (const text of [
      '## Pick-up\n\nWhen the depot is full, senders may try again after 10 minutes, because others leave by then.',
      '## Login\n\nThe form lets senders attempt again after a wrong password, at most 5 attempts per hour, so that nobody is locked out.',
      '## Ratings\n\nThe read performance is rated by up to 5 users, and the best reader of the theatre gets a prize because of it.',
      '## Depots\n\nPerformance issues are discussed with the manager before a bonus is paid, so that nobody is surprised.',
      '## Why Parcels\n\nSearches are fast and responses are cheap, so that your team saves up to 50% of its time.',
      '## Roadmap\n\n- Improve read performance when there are many parcels, because lists get slower',
    ])
      assert.notEqual(statusOf(text), 'pass', text);
  });
});
