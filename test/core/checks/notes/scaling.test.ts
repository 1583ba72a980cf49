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
});
