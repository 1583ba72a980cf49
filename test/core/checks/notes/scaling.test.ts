import assert from 'node:assert/strict';
import { answerOf } from '../../../support/answer-of';

const statusOf = (text: string) =>
  answerOf('notes/scaling', { 'README.md': `# Parcels\n\n## Search\n\n${text}\n` }).status;

describe('notes: scaling', () => {
  it('is told by what would come at another scale', () => {
    assert.equal(
      statusOf('For production scale, the next step would be an inverted index over the words of each label.'),
      'pass',
    );
    assert.notEqual(
      statusOf('The scale of a depot weighs parcels in grams, and an index finds them by number.'),
      'pass',
    );
    assert.notEqual(statusOf('It is ready for production scale and for every kind of depot in the country.'), 'pass');
  });

  it('is told by what would be used then, or by parts that run beside each other', () => {
    for (const text of [
      'A lock keeps labels in order; with a higher throughput of parcels it would be better to lock each depot by version.',
      'If the load grows, we would move the search for parcels to a service of its own.',
      'The printer can be **scaled independently** of the scales: you can run one scale and four printer workers.',
      'Several printer workers can run without printing the same label twice.',
    ])
      assert.equal(statusOf(text), 'pass', text);
  });

  it('is not told by what it is to bear, by orders or by more of something else', () => {
    for (const text of [
      'The service will have to handle high traffic and heavy load when parcels come before the holidays.',
      'Under heavy load the depot could be slow, and clerks would wait for their labels at the counter.',
      'If you need more labels you can run `make labels` several times, once for each depot.',
      'Several printer workers print labels, and several depots share one scale for all of their parcels.',
      'To scale independently run `docker compose up --scale printer=4` for each of the depots.',
    ])
      assert.notEqual(statusOf(text), 'pass', text);
  });

  it('is told by what several instances share or do not share', () => {
    for (const text of [
      '**Limit:** the weights are held in memory and are not shared across several counter instances, which may print old labels.',
      'Scans are locked in Redis, so that no label is printed twice between multiple replicas of the printer.',
      'Sessions live in Redis for multi-instance set-ups, so that every counter knows the same clerks.',
    ])
      assert.equal(statusOf(text), 'pass', text);
    for (const text of [
      'The parcels are weighed by several kinds of scales across the country, and each has its own label.',
      'Labels are shared across several depots and counters, which keeps them consistent for all of the clerks.',
      'You can run several counter instances on one machine with the same Redis, each on its own port.',
      'Labels work across instances.',
      'Weights are kept in memory by a distributed table of prices with several inner list instances.',
      'The static map of weights is shared across all instances of the scale and is kept in memory.',
      'One lock for labels is shared between all instances of the parcel store and of its printers.',
      'The printer is a singleton that is shared by hand across all clerk instances of the depot.',
    ])
      assert.notEqual(statusOf(text), 'pass', text);
  });

  it('is told by what a list for production adds for more traffic', () => {
    const listed = (heading: string, ...items: readonly string[]) =>
      answerOf('notes/scaling', {
        'README.md': `# Parcels\n\n## ${heading}\n\nBefore it goes live, consider:\n\n1. **Speed**:\n   - ${items.join('\n   - ')}\n`,
      }).status;
    assert.equal(listed('Production considerations', 'Use read replicas for labels', 'Set up auto-scaling'), 'pass');
    assert.notEqual(listed('Production considerations', 'Use read replicas for labels', 'Set up backups'), 'pass');
    assert.notEqual(listed('Production considerations', 'Add a label cache', 'Add a pool of connections'), 'pass');
    assert.notEqual(listed('Shelves', 'Partition the shelves', 'Balance the load of each scale'), 'pass');
    for (const items of [
      ['No read replicas', 'No auto-scaling'],
      ['Add no read replicas', 'Set up auto-scaling'],
      ['Labels with a read replica of the landlord', 'Printers behind load balancing'],
      ['Scales, auto-scaling, read-replica'],
    ])
      assert.notEqual(listed('Production', ...items), 'pass', items[0]);
    assert.notEqual(listed('Not ready for production', 'Use read replicas', 'Set up auto-scaling'), 'pass');
  });

  it('is told in few words under a heading on what gives way first', () => {
    const text = '- the scan queue fills up under extreme load';
    assert.equal(statusOf(`### Bottlenecks\n\n${text}`), 'pass');
    assert.notEqual(statusOf(`### Queues\n\n${text}`), 'pass');
    assert.notEqual(statusOf('### Bottlenecks\n\n- the queue of clerks is long before every holiday'), 'pass');
    assert.equal(statusOf('### Gargalos do padeiro\n\n- sob muita carga, o pão espera na fila'), 'pass');
  });

  it('is told by what would be taken for loads that it cannot bear', () => {
    for (const text of [
      'If the depot were not able to handle the load, I would think about taking scans through a queue.',
      'For use with higher loads, a server database like MariaDB would be recommended.',
      'SQLite holds the scans; with higher traffic a database of its own would be needed for them.',
    ])
      assert.equal(statusOf(`## Storage\n\n${text}`), 'pass', text);
    for (const text of [
      'The van can handle the load of a depot and its workers.',
      'Este serviço usa Fastify para alta performance e escalabilidade, com um cache e testes automáticos de tudo.',
      'El servicio usa una cola y una caché para la escalabilidad y la calidad del código de todos.',
    ])
      assert.notEqual(statusOf(`## Storage\n\n${text}`), 'pass', text);
  });

  it('is not told by loads of trucks and lifts', () => {
    for (const text of [
      'With peak loads in December we will go with bigger trucks and think about a second depot.',
      'Goods lifts handle the load in batches of 4 pallets when several workers share them.',
      'Parcels can withstand all volumes with microservices, Docker and Kubernetes.',
    ])
      assert.notEqual(statusOf(text), 'pass', text);
  });
});
