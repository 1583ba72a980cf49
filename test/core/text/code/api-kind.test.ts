import assert from 'node:assert/strict';
import { answerOf } from '../../../support/answer-of';

const app = (lines: string): Record<string, string> => ({
  'package.json': '{ "dependencies": { "express": "^5.0.0", "@apollo/server": "^4.0.0", "graphql": "^16.0.0" } }',
  'src/app.js': `import express from 'express';\nimport { ApolloServer } from '@apollo/server';\nimport { expressMiddleware } from '@apollo/server/express4';\nconst app = express();\nconst server = new ApolloServer({ typeDefs, resolvers });\napp.use('/graphql', expressMiddleware(server));\n${lines}app.listen(3000);\n`,
});

describe('a service of GraphQL alone', () => {
  it('has no status codes to choose', () => {
    const answer = answerOf('api/status-codes', app(''));
    assert.equal(answer.status, 'na', answer.message);
  });
  it('may return lists without pages', () => {
    const answer = answerOf('api/pagination', app(''));
    assert.equal(answer.status, 'fail', answer.message);
  });
  it('has status codes to choose beside other endpoints', () => {
    const answer = answerOf('api/status-codes', app("app.get('/books', list);\n"));
    assert.equal(answer.status, 'fail', answer.message);
  });
});
