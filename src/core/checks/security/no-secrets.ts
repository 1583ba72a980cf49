import type { Facts, SecretFinding } from '../../facts';
import type { FileEvidence } from '../../model';
import { defineCheck, fail, partial, pass } from '../define-check';

/** What a finding is, in words for people. */
const kinds: Readonly<Record<SecretFinding['kind'], string>> = {
  'private-key': 'a private key',
  token: 'a token',
  credential: 'a password or key',
  'signing-key': 'a constant that signs or encrypts',
  connection: 'a connection string with its password',
  'environment-file': 'a value of a committed .env file',
};

export default defineCheck({
  area: 'production-readiness',
  weight: 2,
  effort: 60,
  needs: ['secrets', 'environment', 'ignores', 'tree', 'documents'],
  title: 'No secret is committed',
  failureTitle: 'A secret is committed',
  why: 'Whoever can read the repository can use it. Reviewers look for keys first, and a found one ends the review.',
  remedy: [
    'Withdraw the key where it was issued and make a new one: it stays readable in the history.',
    'Read it from an environment variable without a default, and fail at start-up when it is missing.',
    'Add `.env` to .gitignore and commit .env.example with blanks.',
  ],
  examples: [
    {
      name: 'that takes its key from the environment and ignores .env',
      status: 'pass',
      files: {
        'src/token.ts':
          "import jwt from 'jsonwebtoken';\n\nexport const sign = (id: string) => jwt.sign({ id }, process.env.JWT_SECRET!);\n",
        '.gitignore': 'node_modules\n.env\n',
        '.env.example': 'JWT_SECRET=change-me\n',
      },
      commits: ['feat: sign tokens'],
    },
    {
      name: 'whose compose file has a throw-away password',
      status: 'pass',
      files: {
        'main.go': 'package main\n\nimport "os"\n\nvar dsn = os.Getenv("DATABASE_URL")\n',
        'compose.yaml':
          'services:\n  db:\n    image: postgres:17\n    environment:\n      POSTGRES_PASSWORD: postgres\n',
      },
      commits: ['feat: connect'],
    },
    {
      name: 'whose committed .env holds local database settings',
      status: 'partial',
      files: {
        'app.py': 'import os\n\nurl = os.environ["DB_URL"]\n',
        '.env': 'DB_USER=postgres\nDB_PASSWORD=postgres\nDB_URL=postgres://postgres:postgres@localhost/shop\n',
      },
      commits: ['feat: connect'],
    },
    {
      name: 'that signs with a constant in Python',
      status: 'fail',
      files: { 'shop/settings.py': "SECRET_KEY = 'a-key-for-the-shop'\n" },
      commits: ['feat: settings'],
    },
    {
      name: 'that signs with a constant in C#',
      status: 'fail',
      files: {
        'src/Tokens.cs':
          'using System.Text;\n\nclass Tokens\n{\n    object Key() => new SymmetricSecurityKey(Encoding.UTF8.GetBytes("the key of this little shop"));\n}\n',
      },
      commits: ['feat: tokens'],
    },
    {
      name: 'whose default settings hold the key that signs',
      status: 'fail',
      files: {
        'src/main/resources/application.yml': 'server:\n  port: 8080\napp:\n  jwt:\n    secret: shop-signing-key\n',
      },
      commits: ['feat: tokens'],
    },
    {
      name: 'whose .env is committed with the key of another service',
      status: 'fail',
      files: {
        '.env': 'WEATHER_API_KEY=K7Q2M9X4Z1T8B5N3W6R0Y2D4\nPORT=3000\n',
        'server.js': 'const key = process.env.WEATHER_API_KEY;\n',
      },
      commits: ['feat: weather'],
    },
  ],
  run({ secrets, environment, ignores, tree, documents }) {
    const graves = secrets.filter(({ weight }) => weight === 'secret');
    if (graves[0]) return fail(`${described(graves)}.`, evidenceOf(graves));
    if (secrets[0])
      return partial(
        `${described(secrets)}: ${secrets[0].kind === 'environment-file' ? 'local settings that do not belong into version control' : 'a local value or a stand-in where nothing is set'}.`,
        evidenceOf(secrets),
        {
          remedy: [
            'Read it from the environment without a default that works elsewhere.',
            'Add `.env` to .gitignore and commit .env.example in its place.',
          ],
        },
      );
    return pass(
      'No key, token or password was found in the committed files.',
      placesLookedAt({ environment, ignores, tree, documents }),
    );
  },
});

function described(found: readonly SecretFinding[]): string {
  const [first] = found;
  const what =
    first!.kind === 'private-key' || first!.kind === 'token' ? first!.what : `${kinds[first!.kind]} (${first!.what})`;
  const more = found.length - 1;
  return `${first!.place.path} holds ${what}${more > 0 ? `, and there ${more === 1 ? 'is one more place' : `are ${more} more places`} like it` : ''}`;
}

/** Places without what stands there: the text of a secret is never shown. */
function evidenceOf(found: readonly SecretFinding[]): FileEvidence[] {
  const seen = new Set<string>();
  const ordered = [...found.filter(({ place }) => !seen.has(place.path) && seen.add(place.path)), ...found];
  return [...new Set(ordered)]
    .slice(0, 5)
    .map(({ place, what }) => ({ path: place.path, startLine: place.line, excerpt: `${what}: ***` }));
}

/** Where a reader would look first: what reads the secrets, the example, the ignore file. */
function placesLookedAt({
  environment,
  ignores,
  tree,
  documents,
}: Pick<Facts, 'environment' | 'ignores' | 'tree' | 'documents'>): FileEvidence[] {
  const secretName = /secret|passw|token|api_?key|private|credential|(?:^|_)key(?:_|$)|database_url|dsn/i;
  const byRank = [...environment.variables].sort(
    (a, b) => Number(secretName.test(b.name)) - Number(secretName.test(a.name)),
  );
  const reads = byRank.slice(0, 1).flatMap(({ reads: places }) => places.slice(0, 1));
  const settings = environment.files.filter(({ kind }) => kind === 'settings').map(({ place }) => place);
  const examples = environment.files.filter(({ kind }) => kind === 'example').map(({ place }) => place);
  const ignored = ignores.flatMap(({ path, patterns }) =>
    patterns.filter(({ text }) => /(?:^|\/|\*)\.env\b/.test(text)).map(({ line }) => ({ path, line })),
  );
  const entry = [...tree.files.values()].find(({ role, language }) => role === 'production' && language !== null);
  const all = [...examples.slice(0, 1), ...reads, ...ignored.slice(0, 1), ...settings.slice(0, 2)].map(
    ({ path, line }) => ({ path, startLine: line }),
  );
  const seen = new Set<string>();
  const distinct = all.filter(({ path }) => !seen.has(path) && seen.add(path));
  if (distinct.length > 0) return distinct.slice(0, 4);
  const fallback = ignores[0]?.path ?? entry?.path ?? documents.readme?.path ?? [...tree.files.keys()][0];
  return fallback === undefined ? [] : [{ path: fallback, startLine: 1 }];
}
