import { withoutBackend } from '../../text/code/backend';
import { codeLookedAt, placesOf, production, technologiesIn } from '../../text/code/uses';
import { languageOf } from '../../text/repository/file-role';
import { defineCheck, fail, notApplicable, pass } from '../define-check';

export default defineCheck({
  area: 'production-readiness',
  weight: 1.5,
  effort: 240,
  needs: ['uses', 'code'],
  title: 'Callers are authenticated',
  failureTitle: 'Callers are not authenticated',
  why: 'Who is calling is the first question of every real API; an open one is a demo.',
  remedy: [
    'Authenticate callers: sessions for browsers, signed tokens or keys for programs, an identity provider where there is one.',
    'Refuse what carries no valid proof with 401 before any handler runs.',
  ],
  examples: [
    {
      name: 'in Python that reads a bearer token',
      status: 'pass',
      files: {
        'requirements.txt': 'fastapi\npyjwt\n',
        'app/main.py':
          'import jwt\nfrom fastapi import Depends, FastAPI\nfrom fastapi.security import OAuth2PasswordBearer\n\napp = FastAPI()\nscheme = OAuth2PasswordBearer(tokenUrl="token")\n\n\ndef current_user(token: str = Depends(scheme)):\n    return jwt.decode(token, key(), algorithms=["HS256"])\n',
      },
    },
    {
      name: 'that declares a token library and never uses it',
      status: 'fail',
      files: {
        'package.json': '{ "dependencies": { "express": "^5.0.0", "jsonwebtoken": "^9.0.0" } }',
        'src/server.js':
          "const express = require('express');\nconst app = express();\napp.get('/books', (req, res) => res.json([]));\napp.listen(3000);\n",
      },
    },
    { name: 'of documents alone', status: 'na', files: { 'README.md': '# Notes\n' } },
  ],
  run({ uses, code }) {
    if (withoutBackend(uses)) return notApplicable('There is no backend.');
    const named = production(uses, 'authentication', 'jwt');
    // Settings that name users do nothing where the code lets everybody in.
    const open = production(uses, 'open-access').length > 0;
    const direct = open ? named.filter(({ place }) => languageOf(place.path) !== null) : named;
    // A session alone may hold a shopping basket; where passwords are checked as well it holds who is calling.
    const kept = production(uses, 'password-hash').length > 0 ? production(uses, 'session') : [];
    const found = [...direct, ...kept];
    if (found.length > 0) return pass(`Callers are authenticated through ${technologiesIn(found)}.`, placesOf(found));
    return fail(
      `No session, token, key or identity provider was found in ${codeLookedAt(code)}; every caller is served.`,
    );
  },
});
