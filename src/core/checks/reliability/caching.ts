import type { Use } from '../../facts';
import { withoutBackend } from '../../text/code/backend';
import { codeLookedAt, placesOf, production, technologiesIn } from '../../text/code/uses';
import { defineCheck, fail, notApplicable, pass } from '../define-check';

export default defineCheck({
  area: 'production-readiness',
  weight: 1,
  effort: 90,
  needs: ['uses', 'code'],
  title: 'Results are cached',
  failureTitle: 'Nothing is cached',
  why: 'A cache with an expiry is the cheapest answer to repeated reads, and shows that freshness was thought about.',
  remedy: [
    'Cache what is read often and changes seldom, with an expiry and a rule for what empties it.',
    'For public reads, send ETag or Cache-Control.',
  ],
  examples: [
    {
      name: 'in Java with cached methods',
      status: 'pass',
      files: {
        'pom.xml':
          '<project><dependencies><dependency><groupId>org.springframework.boot</groupId><artifactId>spring-boot-starter-web</artifactId></dependency><dependency><groupId>org.springframework.boot</groupId><artifactId>spring-boot-starter-cache</artifactId></dependency></dependencies></project>',
        'src/main/java/shop/App.java':
          'package shop;\n\nimport org.springframework.boot.SpringApplication;\nimport org.springframework.boot.autoconfigure.SpringBootApplication;\n\n@SpringBootApplication\npublic class App {\n  public static void main(String[] args) {\n    SpringApplication.run(App.class, args);\n  }\n}\n',
        'src/main/java/shop/Prices.java':
          'package shop;\n\nimport org.springframework.cache.annotation.Cacheable;\n\npublic class Prices {\n  @Cacheable("prices")\n  public int of(String item) {\n    return 1;\n  }\n}\n',
      },
    },
    {
      name: 'that reads the database every time',
      status: 'fail',
      files: {
        'package.json': '{ "dependencies": { "express": "^5.0.0" } }',
        'src/server.js':
          "const express = require('express');\nconst app = express();\napp.get('/books', (req, res) => res.json([]));\napp.listen(3000);\n",
      },
    },
    { name: 'of documents alone', status: 'na', files: { 'README.md': '# Notes\n' } },
  ],
  run({ uses, code }) {
    if (withoutBackend(uses)) return notApplicable('There is no backend.');
    const kept = production(uses, 'cache', 'http-caching');
    const cached = fromElsewhere(uses) ? kept : kept.filter(({ kind }) => kind !== 'redis');
    if (cached.length > 0) {
      const names = technologiesIn(cached.filter(({ technology }) => technology !== 'Calls to a helper for Redis'));
      return pass(`${names} ${names.includes(' and ') ? 'keep' : 'keeps'} results to be used again.`, placesOf(cached));
    }
    return fail(`No cache (Redis, in memory with expiry, HTTP caching) was found in ${codeLookedAt(code)}.`);
  },
});

/** Whether there is a place that results could come from: what is kept in Redis alone, with an expiry, is no cache. */
const fromElsewhere = (uses: readonly Use[]): boolean =>
  production(uses, 'database', 'document-store', 'orm', 'query-builder', 'search', 'http-client', 'grpc').length > 0;
