import assert from 'node:assert/strict';
import { answerOf, placesOf } from '../../../support/answer-of';

const statusOf = (text: string) =>
  answerOf('notes/performance-reliability', { 'README.md': `# Parcels\n\nWeighs parcels.\n\n${text}\n` }).status;

describe('reading: the authors’ own words', () => {
  it('are chapters on bookings, and pages with rules of business', () => {
    const told = 'Timetables are cached for 5 minutes, because every booking reads them when it is made.';
    assert.equal(statusOf(`## Reminders for booked parcels\n\n${told}`), 'pass');
    assert.equal(statusOf(`## Bookings\n\n${told}`), 'pass');
    const rules = [1, 2, 3, 4].map((step) => `## Step ${step}\n\n### Business rules\n\nA parcel has one label.\n`);
    const page = answerOf('notes/performance-reliability', {
      'README.md': '# Parcels\n',
      'docs/booking.md': `# Booking of parcels\n\n${rules.join('\n')}\n## Cache\n\n${told}\n`,
    });
    assert.deepEqual(placesOf(page), ['docs/booking.md:29']);
  });

  it('are not lists of books, nor what hands out work', () => {
    const told = 'Timetables are cached for 5 minutes, because every booking reads them when it is made.';
    assert.notEqual(statusOf(`## Recommended books\n\n${told}`), 'pass');
    const tasks = [1, 2, 3, 4].map((step) => `## Task ${step}\n\n### Rules\n\nA parcel has one label.\n`);
    const page = answerOf('notes/performance-reliability', {
      'README.md': '# Parcels\n',
      'docs/work.md': `# Parcels\n\n${tasks.join('\n')}\n## Cache\n\n${told}\n`,
    });
    assert.notEqual(page.status, 'pass');
  });
});
