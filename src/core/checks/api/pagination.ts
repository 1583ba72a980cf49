import { apiKind, ownPaths } from '../../text/code/api-kind';
import { withoutBackend } from '../../text/code/backend';
import { listEndpoints } from '../../text/code/list-endpoints';
import { codeLookedAt, placesOf, production, technologiesIn } from '../../text/code/uses';
import { defineCheck, fail, notApplicable, partial, pass } from '../define-check';

export default defineCheck({
  area: 'code-quality',
  weight: 1,
  effort: 60,
  needs: ['uses', 'code', 'answers', 'endpoints'],
  title: 'Lists are paged',
  failureTitle: 'Lists are not paged',
  why: 'A list that grows without a limit is the first thing to fall over once there is real data.',
  remedy: [
    'Take a limit and an offset, page or cursor from the query string, with a default and a maximum.',
    'Hand them to the query (LIMIT and OFFSET, Pageable, paginate …) and tell the client how to get the next page.',
  ],
  examples: [
    {
      name: 'in JavaScript that takes page and limit from the query string',
      status: 'pass',
      files: {
        'package.json': '{ "dependencies": { "express": "^5.0.0", "pg": "^8.0.0" } }',
        'src/server.js':
          "const express = require('express');\nconst { Pool } = require('pg');\nconst pool = new Pool();\nconst app = express();\napp.get('/books', async (req, res) => {\n  const page = Number(req.query.page ?? 1);\n  const { rows } = await pool.query('SELECT * FROM books LIMIT $1 OFFSET $2', [20, (page - 1) * 20]);\n  res.json(rows);\n});\napp.listen(3000);\n",
      },
    },
    {
      name: 'in Java whose repository takes a Pageable',
      status: 'pass',
      files: {
        'pom.xml':
          '<project><dependencies><dependency><groupId>org.springframework.boot</groupId><artifactId>spring-boot-starter-web</artifactId></dependency></dependencies></project>',
        'src/main/java/a/App.java':
          'package a;\n\nimport org.springframework.boot.SpringApplication;\n\nclass App { public static void main(String[] a) { SpringApplication.run(App.class); } }\n',
        'src/main/java/a/Books.java':
          'package a;\n\nimport org.springframework.data.domain.Page;\nimport org.springframework.data.domain.Pageable;\nimport org.springframework.web.bind.annotation.*;\n\n@RestController\nclass Books {\n  @GetMapping("/books")\n  Page<Book> list(Pageable page) { return books.findAll(page); }\n}\n',
      },
    },
    {
      name: 'whose lists only take a limit',
      status: 'partial',
      files: {
        'go.mod': 'module example\n',
        'main.go':
          'package main\n\nimport "net/http"\n\nfunc list(w http.ResponseWriter, r *http.Request) {\n\tlimit := r.URL.Query().Get("limit")\n\tdb.Query("SELECT * FROM books LIMIT $1", limit)\n}\n\nfunc main() {\n\thttp.HandleFunc("GET /books", list)\n\thttp.ListenAndServe(":8080", nil)\n}\n',
      },
    },
    {
      name: 'that returns whole lists',
      status: 'fail',
      files: {
        'package.json': '{ "dependencies": { "express": "^5.0.0" } }',
        'src/server.js':
          "const express = require('express');\nconst app = express();\n// req.query.page is not read yet\napp.get('/books', async (req, res) => res.json(await books.findAll()));\napp.listen(3000);\n",
      },
    },
    {
      name: 'without a list',
      status: 'na',
      files: {
        'package.json': '{ "dependencies": { "express": "^5.0.0" } }',
        'src/server.js':
          "const express = require('express');\nconst app = express();\napp.post('/links', save);\napp.get('/health', (req, res) => res.json({}));\napp.get('/:code', follow);\napp.listen(3000);\n",
      },
    },
  ],
  run({ uses, code, answers, endpoints }) {
    if (withoutBackend(uses)) return notApplicable('There is no backend.');
    if (apiKind(uses, endpoints) === 'none') return notApplicable('There is no API.');
    const libraries = production(uses, 'pagination');
    const asked = answers.pageParameters.filter(({ kind }) => kind === 'page');
    const limits = answers.pageParameters.filter(({ kind }) => kind === 'limit');
    const at = (places: readonly { path: string; line: number }[]) =>
      places.map(({ path, line }) => ({ path, startLine: line }));
    const slices = answers.slices.slice(0, 3);
    const lists = listEndpoints(endpoints);
    const none = ownPaths(endpoints).length > 0 && lists.length === 0;
    if (libraries.length > 0)
      return pass(`Lists are cut into pages by ${technologiesIn(libraries)}.`, [
        ...placesOf(libraries, 4),
        ...at(asked.slice(0, 3).map(({ place }) => place)),
      ]);
    const parameters = [...new Set(asked.map(({ name }) => name))].slice(0, 3).join(', ');
    if (asked.length > 0 && (slices.length > 0 || limits.length > 0))
      return pass(`Lists take ${parameters} from the request and are cut by it.`, [
        ...at(asked.slice(0, 2).map(({ place }) => place)),
        ...at(slices),
        ...at(asked.slice(2, 4).map(({ place }) => place)),
      ]);
    if (asked.length > 0)
      return partial(
        `The request's ${parameters} is read, but no query in ${codeLookedAt(code)} seems to be cut by it.`,
        at(asked.slice(0, 4).map(({ place }) => place)),
      );
    if (limits.length > 0 && slices.length > 0)
      return partial('A list takes a limit, but there is no way to ask for what follows.', [
        ...at(limits.slice(0, 3).map(({ place }) => place)),
        ...at(slices),
      ]);
    if (none && slices.length === 0) return notApplicable('No endpoint returns a list.');
    return fail(
      lists.length > 0
        ? `${lists[0]!.method} ${lists[0]!.path} returns its list without pages; no page, offset or cursor is read in ${codeLookedAt(code)}.`
        : `No page, offset or cursor is read from requests in ${codeLookedAt(code)}.`,
      at(lists.slice(0, 2).map(({ route }) => route)),
    );
  },
});
