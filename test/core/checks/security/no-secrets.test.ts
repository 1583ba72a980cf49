import assert from 'node:assert/strict';
import { answerOf, placesOf } from '../../../support/answer-of';
import { commitsOf } from '../../../support/memory-host';

const commits = commitsOf(['feat: start']);
const answer = (files: Readonly<Record<string, string>>) => answerOf('security/no-secrets', files, commits);

describe('security/no-secrets', () => {
  it('never shows what it found', () => {
    const found = answer({
      'src/auth.js': "jwt.sign({ id }, 'kitchen-sink');\n",
      '.env': 'API_KEY=f9K2mX7qL4vT8zR1nB6wY3\n',
    });
    assert.equal(found.status, 'fail');
    assert.doesNotMatch(JSON.stringify(found), /kitchen-sink|f9K2mX7q/);
  });

  it('points at the places that it looked at', () => {
    const found = answer({
      'src/auth.js': 'jwt.sign({ id }, process.env.JWT_SECRET);\n',
      '.env.example': 'JWT_SECRET=\n',
      '.gitignore': 'dist\n.env\n',
    });
    assert.equal(found.status, 'pass');
    assert.deepEqual(placesOf(found), ['.env.example:1', 'src/auth.js:1', '.gitignore:2']);
  });

  it('lets passwords of a compose file and of the documents be', () => {
    const found = answer({
      'docker-compose.yml':
        'services:\n  db:\n    image: postgres\n    environment:\n      POSTGRES_PASSWORD: shop-password\n      JWT_SECRET: for-compose-only\n',
      'README.md': '# Shop\n\n```\nJWT_SECRET=any-long-text\nDB_PASSWORD=postgres\n```\n',
    });
    assert.equal(found.status, 'pass');
  });
});
