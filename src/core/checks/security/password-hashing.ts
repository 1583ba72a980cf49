import type { Facts } from '../../facts';
import type { FileEvidence } from '../../model';
import { withoutBackend } from '../../text/code/backend';
import { codeLookedAt, placesOf, production, technologiesIn } from '../../text/code/uses';
import { defineCheck, fail, notApplicable, pass } from '../define-check';

export default defineCheck({
  area: 'production-readiness',
  weight: 1,
  effort: 60,
  needs: ['uses', 'schema', 'code'],
  title: 'Passwords are hashed with an algorithm made for them',
  failureTitle: 'Passwords are not hashed with an algorithm made for them',
  why: 'A leaked table of plain or quickly hashed passwords is a headline; a slow salted hash is one line.',
  remedy: [
    'Hash passwords with argon2id, bcrypt or scrypt, or with what your framework brings.',
    'Compare through the same library, and rehash on login when the cost changes.',
  ],
  examples: [
    {
      name: 'in JavaScript that hashes through bcrypt',
      status: 'pass',
      files: {
        'package.json': '{ "dependencies": { "express": "^5.0.0", "bcrypt": "^5.0.0" } }',
        'src/server.js':
          "const express = require('express');\nconst bcrypt = require('bcrypt');\nconst app = express();\napp.post('/users', async (req, res) => {\n  await save({ password: await bcrypt.hash(req.body.password, 12) });\n  res.sendStatus(201);\n});\napp.listen(3000);\n",
      },
    },
    {
      name: 'that stores passwords as they come',
      status: 'fail',
      files: {
        'package.json': '{ "dependencies": { "express": "^5.0.0", "mongoose": "^8.0.0" } }',
        'src/server.js': "const express = require('express');\nconst app = express();\napp.listen(3000);\n",
        'src/user.js':
          "const mongoose = require('mongoose');\n\nconst userSchema = new mongoose.Schema({\n  email: { type: String, required: true },\n  password: { type: String, required: true },\n});\n\nmodule.exports = mongoose.model('User', userSchema);\n",
      },
    },
    {
      name: 'without passwords',
      status: 'na',
      files: {
        'package.json': '{ "dependencies": { "express": "^5.0.0" } }',
        'src/server.js':
          "const express = require('express');\nconst app = express();\napp.get('/books', (req, res) => res.json([]));\napp.listen(3000);\n",
      },
    },
  ],
  run({ uses, schema, code }) {
    if (withoutBackend(uses)) return notApplicable('There is no backend.');
    const hashed = production(uses, 'password-hash');
    if (hashed.length > 0 && hashed.every(({ technology }) => technology === comparesOnly) && keepsNone(schema))
      return notApplicable('Accounts are stored without a password; what is compared to a hash is none.');
    if (hashed.length > 0) return pass(`Passwords are hashed through ${technologiesIn(hashed)}.`, placesOf(hashed));
    const stored = storedPasswords(schema);
    const fast = production(uses, 'fast-hash');
    if (stored.length === 0 && !fast.some(({ technology }) => technology === passwordsOnly))
      return notApplicable('No stored password was found.');
    if (fast.length > 0)
      return fail(`Passwords are stored, and only a fast hash was found (${technologiesIn(fast)}).`, [
        ...placesOf(fast, 2),
        ...stored,
      ]);
    return fail(`Passwords are stored, but no password hash was found in ${codeLookedAt(code)}.`, stored);
  },
});

/** A row that compares to a hash: nothing is hashed where it stands alone. */
const comparesOnly = 'crypto/bcrypt comparison';

/** Whether the schema shows what is stored of accounts, and no password among it. */
function keepsNone(schema: Facts['schema']): boolean {
  const accounts = schema.entities.filter(({ name }) => /^(?:user|account|member|customer|admin)s?$/i.test(name));
  return (
    accounts.some(({ fields }) => fields.length > 1) && !schema.entities.some(({ fields }) => fields.some(isPassword))
  );
}

const isPassword = ({ name }: { readonly name: string }): boolean =>
  /pass(?:word|wd|phrase|_?hash)|pwd|^hash/i.test(name);

/** Fields of stored records that hold passwords. */
function storedPasswords(schema: Facts['schema']): readonly FileEvidence[] {
  return schema.entities.flatMap(({ fields }) => {
    const field = fields.find(({ name }) => /^(?:user_?|encrypted_?|hashed_?)?pass(?:word|wd|_?hash)|^pwd/i.test(name));
    return field ? [{ path: field.place.path, startLine: field.place.line }] : [];
  });
}

/** A row that hashes nothing but passwords: where it is used, some are stored. */
const passwordsOnly = 'Werkzeug security';
