import { apiKind } from '../../text/code/api-kind';
import { withoutBackend } from '../../text/code/backend';
import { spreadPlaces } from '../../text/code/spread-places';
import { handlersLookedAt } from '../../text/code/handler-places';
import { placesOf, production, technologiesIn } from '../../text/code/uses';
import { defineCheck, fail, notApplicable, partial, pass } from '../define-check';

export default defineCheck({
  area: 'code-quality',
  weight: 2,
  effort: 90,
  needs: ['uses', 'code', 'answers', 'endpoints'],
  title: 'Input is validated at the boundary',
  failureTitle: 'Input is not validated at the boundary',
  why: 'What comes from outside is wrong sooner or later; a refusal at the door is cheaper than a broken record.',
  remedy: [
    'Describe the input by a schema or by constraints (zod, class-validator, Pydantic, Bean Validation, FluentValidation, validator tags …).',
    'Answer 400 or 422 with what is wrong with which field, before any work is done.',
  ],
  examples: [
    {
      name: 'in JavaScript that checks bodies against a schema',
      status: 'pass',
      files: {
        'package.json': '{ "dependencies": { "express": "^5.0.0", "zod": "^3.0.0" } }',
        'src/server.js':
          "const express = require('express');\nconst { z } = require('zod');\nconst book = z.object({ title: z.string().min(1) });\nconst app = express();\napp.post('/books', (req, res) => {\n  const parsed = book.safeParse(req.body);\n  if (!parsed.success) return res.status(422).json(parsed.error);\n  res.status(201).end();\n});\napp.listen(3000);\n",
      },
    },
    {
      name: 'in Go whose handlers refuse what they cannot use',
      status: 'pass',
      files: {
        'go.mod': 'module example\n',
        'main.go':
          'package main\n\nimport (\n\t"encoding/json"\n\t"net/http"\n)\n\nfunc create(w http.ResponseWriter, r *http.Request) {\n\tvar book Book\n\tif err := json.NewDecoder(r.Body).Decode(&book); err != nil {\n\t\thttp.Error(w, "no JSON", http.StatusBadRequest)\n\t\treturn\n\t}\n\tif book.Title == "" {\n\t\thttp.Error(w, "a book needs a title", http.StatusBadRequest)\n\t\treturn\n\t}\n}\n\nfunc main() {\n\thttp.HandleFunc("POST /books", create)\n\thttp.ListenAndServe(":8080", nil)\n}\n',
      },
    },
    {
      name: 'that only asks whether a body can be read',
      status: 'partial',
      files: {
        'go.mod': 'module example\n\nrequire github.com/gin-gonic/gin v1.10.0\n',
        'main.go':
          'package main\n\nimport "github.com/gin-gonic/gin"\n\nfunc main() {\n\tr := gin.Default()\n\tr.POST("/books", func(c *gin.Context) {\n\t\tvar book Book\n\t\tif err := c.ShouldBindJSON(&book); err != nil {\n\t\t\tc.JSON(400, gin.H{"error": err.Error()})\n\t\t\treturn\n\t\t}\n\t\tc.JSON(201, book)\n\t})\n\tr.Run()\n}\n',
      },
    },
    {
      name: 'that takes what comes',
      status: 'fail',
      files: {
        'package.json': '{ "dependencies": { "express": "^5.0.0", "joi": "^17.0.0" } }',
        'src/server.js':
          "const express = require('express');\nconst app = express();\napp.post('/books', (req, res) => {\n  // if (!req.body.title) return res.status(400).end();\n  save(req.body);\n  res.end();\n});\napp.listen(3000);\n",
      },
    },
    { name: 'of documents alone', status: 'na', files: { 'README.md': '# Notes\n' } },
  ],
  run({ uses, code, answers, endpoints }) {
    if (withoutBackend(uses)) return notApplicable('There is no backend.');
    if (apiKind(uses, endpoints) === 'none') return notApplicable('There is no API.');
    const all = production(uses, 'validation').filter(({ place }) => !ofSettings.test(place.path));
    const schemas = all.filter((use) => !bindsAlone.has(use.technology) && !keptByModel.has(use.technology));
    const byHand = (kind: string) => answers.inputChecks.filter((check) => check.kind === kind);
    const refuses = answers.codes.some(({ code }) => refusals.has(code));
    const conditions = refuses ? byHand('condition') : [];
    const parsed = byHand('parse');
    const bound = byHand('bound');
    const functions = refuses ? byHand('function') : [];
    const at = (checks: readonly { place: { path: string; line: number } }[]) =>
      checks.slice(0, 4).map(({ place }) => ({ path: place.path, startLine: place.line }));
    if (schemas.length > 0)
      return pass(`The input is checked by ${technologiesIn(schemas)}.`, [
        ...spreadPlaces(
          schemas.map(({ place }) => place),
          boundary,
        ),
        ...at(conditions).slice(0, 2),
      ]);
    const hand = [...conditions, ...functions];
    const strict = bound.filter(({ place }) => refusesGaps(place.path));
    if (hand.length > 1 || (hand.length === 1 && parsed.length + strict.length > 0))
      return pass(
        `Handlers refuse bad input themselves, with a client error.`,
        [...at(hand), ...at([...parsed, ...strict]).slice(0, 2)],
        {
          advice: ['Describe the input by a schema, so that no handler forgets a field.'],
        },
      );
    if (refuses && all.some(({ technology }) => keptByModel.has(technology)))
      return pass(
        `What is saved is checked by ${technologiesIn(all)}, and the answer is a client error.`,
        placesOf(all),
      );
    if (hand.length === 1)
      return partial('One value is checked by hand; the rest of the input is taken as it comes.', at(hand));
    const kept = all.filter(({ technology }) => keptByModel.has(technology));
    if (kept.length > 0)
      return partial(
        `What is saved is checked by ${technologiesIn(kept)}, but nothing answers bad input with 400 or 422.`,
        placesOf(kept),
      );
    if (all.length + parsed.length + bound.length > 0)
      return partial('Input is bound to a type, but nothing says what its values may be.', [
        ...placesOf(all, 3),
        ...at(parsed),
        ...at(bound).slice(0, 2),
      ]);
    return fail(
      `Neither a schema, a validation library nor explicit checks that answer 400 or 422 were found for the handlers in ${handlersLookedAt(endpoints, code)}.`,
    );
  },
});

/** Codes that say that what was sent is wrong. */
const refusals: ReadonlySet<number> = new Set([400, 413, 415, 422]);

/** Files of languages whose types of bodies refuse by themselves what is missing or of another type, as Rust's serde does. */
const refusesGaps = (path: string): boolean => path.endsWith('.rs');

/** Programs check their own settings by the same libraries. */
const ofSettings =
  /(?:^|\/)(?:[\w.-]*(?:config|settings|configuration)[\w.-]*|env(?:ironment)?(?:[.-]\w+)*)(?:\/|\.\w+$)/i;
/** Rows that stand for a body that is read into a type, without a word on its values. */
const bindsAlone: ReadonlySet<string> = new Set(['Gin', 'Fiber', 'Rails', 'Axum', 'Actix Web', 'Rocket', 'FastAPI']);
/** Rows that check what is saved, behind the boundary. */
const keptByModel: ReadonlySet<string> = new Set(['Mongoose', 'Active Record', 'Ecto']);

/** Files that are named after the boundary. */
const boundary = /valid|schema|dto|request|serializer|param|controller|route|handler|api|command/i;
