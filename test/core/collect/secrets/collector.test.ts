import assert from 'node:assert/strict';
import { factsOf } from '../../../support/facts-of';

const found = (files: Readonly<Record<string, string>>): readonly string[] =>
  factsOf(files).secrets.map(({ kind, weight, place }) => `${kind} ${weight} ${place.path}:${place.line}`);

/** Made up for these tests, in parts, so that no scanner takes this file for a leak. */
const token = ['gh', 'p_', 'q7Zk2Vb9Xw4Lr8Nt1Ys6', 'Ud3Hf5Jc0Me7Pa2Gx'].join('');
const random = 'f9K2mX7qL4vT8zR1nB6wY3';

describe('secrets', () => {
  it('are known by the form of a token, wherever it stands', () => {
    assert.deepEqual(found({ 'docs/setup.md': `Use ${token} to pull.\n` }), ['token secret docs/setup.md:1']);
  });

  it('are no words that stand before a token', () => {
    assert.deepEqual(found({ 'src/Auth.php': "<?php\n$jwt = explode('Bearer ', $header);\n" }), []);
  });

  it('stand in files of variables for one machine, however these are named', () => {
    const files = { '.env-docker': `TOKEN_SECRET=${random}\n`, '.env_prod': `TOKEN_SECRET=${random}\n` };
    assert.deepEqual(found(files), ['environment-file secret .env-docker:1', 'environment-file secret .env_prod:1']);
    assert.deepEqual(found({ '.env-example': `TOKEN_SECRET=${random}\n` }), []);
  });

  it('are what programs keep for whoever works with them', () => {
    const session = `{\n  "tokens": {\n    "refresh_token": "${random}${random}"\n  }\n}\n`;
    assert.deepEqual(found({ '.assistant/auth.json': session }), ['token secret .assistant/auth.json:3']);
    assert.deepEqual(found({ '.npmrc': `//registry.example.org/:_authToken=${random}\n` }), ['token secret .npmrc:1']);
    assert.deepEqual(found({ '.git-credentials': `https://me:${random}@git.shop.io\n` }), [
      'token secret .git-credentials:1',
    ]);
    assert.deepEqual(found({ '.npmrc': '//registry.example.org/:_authToken=${NPM_TOKEN}\n' }), []);
    assert.deepEqual(found({ 'locales/auth.json': '{ "refresh_token": "Sign in again" }\n' }), []);
    assert.deepEqual(found({ 'auth.json': '{ "access_token": "your-access-token-1234567" }\n' }), []);
    assert.deepEqual(found({ 'test/fixtures/auth.json': session }), []);
  });

  it('are in the profile that the settings choose for everybody', () => {
    const folder = 'src/main/resources';
    const key = `${folder}/application-dev.properties`;
    const files = { [key]: `jwt-secret="${random}"\nspring.datasource.password=postgres\n` };
    const outcome = [`signing-key secret ${key}:1`];
    assert.deepEqual(found(files), []);
    assert.deepEqual(
      found({ ...files, [`${folder}/application.properties`]: 'spring.profiles.active=dev\n' }),
      outcome,
    );
    const chosen = (value: string) => ({
      [`${folder}/application.yml`]: `spring:\n  profiles:\n    active: ${value}\n`,
    });
    assert.deepEqual(found({ ...files, ...chosen('${PROFILE:dev}') }), outcome);
    assert.deepEqual(found({ ...files, ...chosen('prod') }), []);
    assert.deepEqual(found({ ...files, ...chosen('${PROFILE}') }), []);
    assert.deepEqual(found({ ...files, 'other/application.properties': 'spring.profiles.active=dev\n' }), []);
  });

  it('are no names of messages, classes and stand-ins', () => {
    assert.deepEqual(
      found({
        'src/main/resources/application.yml':
          'topics:\n  kafka:\n    password-token: "password-token"\n    new-password: "password-was-changed"\nmail:\n  reset-password: reset_password\n',
        'config/jwt.php': "<?php\nreturn ['providers' => ['jwt' => 'Shop\\Providers\\Tokens']];\n",
        'config/queue.php':
          "<?php\nreturn ['sqs' => [\n    'key' => 'your-public-key',\n    'secret' => 'your-secret-key',\n]];\n",
        'internal/clients/mockClients.go':
          'package clients\n\nfunc (m *MockClients) Add() *Pair {\n\treturn &Pair{Id: "1", Secret: "a real one"}\n}\n',
      }),
      [],
    );
    const kept = 'src/main/resources/application.yml';
    assert.deepEqual(found({ [kept]: 'mail:\n  reset-password: kitchen-sink\n' }), [`credential secret ${kept}:2`]);
  });

  it('are no tokens of examples', () => {
    assert.deepEqual(found({ 'docs/setup.md': 'export AWS_ACCESS_KEY_ID=AKIAIOSFODNN7EXAMPLE\n' }), []);
  });

  it('are private keys with their body', () => {
    const body = 'MIIEpAIBAAKCAQEA7v9Qk2LxT0bWm4Rz8YfHs1Nd6UcJp3GqXe5VoKyBtAiwZrCl';
    const key = `-----BEGIN RSA ${'PRIVATE'} KEY-----\n${body}\n-----END RSA ${'PRIVATE'} KEY-----\n`;
    assert.deepEqual(found({ 'keys/server.pem': key }), ['private-key secret keys/server.pem:1']);
    assert.deepEqual(found({ 'tests/fixtures/server.pem': key }), []);
    assert.deepEqual(found({ 'docs/keys.md': `-----BEGIN ${'PRIVATE'} KEY-----\n...\n` }), []);
  });

  const signing: readonly (readonly [string, string, string])[] = [
    ['JavaScript', 'src/auth.js', "const token = jwt.sign({ id }, 'kitchen-sink');\n"],
    ['TypeScript', 'src/auth.ts', "export const jwtConstants = {\n  secret: 'kitchen-sink',\n};\n"],
    ['Express', 'src/app.js', "app.use(session({ secret: 'keyboard dog', resave: false }));\n"],
    ['Python', 'app.py', "app.config['SECRET_KEY'] = 'kitchen-sink'\n"],
    ['Go', 'auth/token.go', 'package auth\n\nvar jwtSecret = []byte("kitchen-sink")\n'],
    [
      'Java',
      'src/main/java/shop/Tokens.java',
      'class Tokens {\n  private static final String SECRET_KEY = "kitchensink";\n}\n',
    ],
    ['Kotlin', 'src/main/kotlin/Tokens.kt', 'val algorithm = Algorithm.HMAC256("kitchen sink")\n'],
    ['C#', 'src/Tokens.cs', 'var key = new SymmetricSecurityKey(Encoding.ASCII.GetBytes("kitchen sink"));\n'],
    ['Ruby', 'lib/tokens.rb', "token = JWT.encode(payload, 'kitchen-sink', 'HS256')\n"],
    ['PHP', 'src/Tokens.php', "<?php\n$token = JWT::encode($payload, 'kitchen-sink', 'HS256');\n"],
    ['Rust', 'src/tokens.rs', 'let key = EncodingKey::from_secret(b"kitchen-sink");\n'],
    ['Rust, as bytes', 'src/tokens.rs', 'const JWT_SECRET: &[u8] = b"kitchen-sink";\n'],
    ['Rust, as a text', 'src/tokens.rs', 'pub static JWT_SECRET: &\'static str = "kitchen-sink";\n'],
    ['Rust, as an array', 'src/tokens.rs', 'const SIGNING_KEY: [u8; 12] = *b"kitchen-sink";\n'],
    [
      'Elixir, in a list',
      'config/config.exs',
      'config :shop, Shop.Endpoint, secret_key_base: key(), live_view: [signing_salt: "kitchensink"]\n',
    ],
    ['Elixir', 'lib/tokens.ex', 'signer = Joken.Signer.create("HS256", "kitchen-sink")\n'],
  ];
  for (const [language, path, code] of signing) {
    it(`are constants that sign in ${language}`, () => {
      const [first, ...more] = factsOf({ [path]: code }).secrets;
      assert.equal(first?.kind, 'signing-key');
      assert.equal(first.weight, 'secret');
      assert.equal(more.length, 0);
      assert.ok(!JSON.stringify(first).includes('kitchen'), 'keeps nothing of the text');
    });
  }

  const standIns: readonly (readonly [string, string, string])[] = [
    ['an operator', 'src/auth.js', "const secret = process.env.JWT_SECRET || 'kitchen-sink';\n"],
    [
      'words joined like a name',
      'src/config.js',
      "module.exports = { key: process.env.SHOP_JWT_SECRET || 'shop_dev_secret' };\n",
    ],
    ['the word itself', 'src/config.js', "module.exports = { secret: process.env.SESSION_SECRET ?? 'secret' };\n"],
    ['a second argument', 'app.py', 'key = os.environ.get("SECRET_KEY", "kitchen-sink")\n'],
    [
      'a second argument of a configuration',
      'src/auth.ts',
      "const key = this.config.get<string>('JWT_SECRET', 'shop_dev_secret');\n",
    ],
    ['a helper of Go', 'config/config.go', 'package config\n\nvar jwtSecret = getEnv("JWT_SECRET", "secret")\n'],
    ['a block of Ruby', 'lib/tokens.rb', "SECRET = ENV.fetch('JWT_SECRET') { 'kitchen_sink' }\n"],
    [
      'a property of Spring',
      'src/main/java/shop/Tokens.java',
      'class Tokens {\n @Value("${jwt.secret:shop_secret}") String key;\n}\n',
    ],
  ];
  for (const [what, path, code] of standIns) {
    it(`are constants that sign where a variable is not set, by ${what}`, () => {
      const [first, ...more] = factsOf({ [path]: code }).secrets;
      assert.equal(first && `${first.kind} ${first.weight}`, 'signing-key secret');
      assert.equal(more.length, 0);
    });
  }

  it('are not the names by which a variable is asked for', () => {
    assert.deepEqual(
      found({
        'src/auth.ts':
          "const jwtSecret = config.get('jwt_secret');\nconst key = env('JWT_SECRET') || env('SESSION_SECRET');\nconst other = configService.get<string>('session.secret');\n",
        'src/Auth.php': "<?php\n$jwtSecret = config('services.jwt_secret');\n",
        'src/db.js': "const password = process.env.DB_PASSWORD || 'shop_password';\n",
      }),
      [],
    );
  });

  it('are not names, messages, tests or settings of development', () => {
    assert.deepEqual(
      found({
        'src/keys.js':
          "const TOKEN_KEY = 'access_token';\nconst sessionKey = 'user';\nconst secretMessage = { secret: 'A secret is required' };\nconst env = { jwtSecret: 'JWT_SECRET' };\n",
        'config/dev.exs': 'config :shop, ShopWeb.Endpoint, secret_key_base: "kitchen-sink-kitchen-sink"\n',
        'src/token.js': "const jwt = require('jsonwebtoken');\nconst session = await import('express-session');\n",
        'src/auth.test.js': "const jwtSecret = 'kitchen-sink';\n",
        'src/later.js': "// const jwtSecret = 'kitchen-sink';\n",
        'src/main/resources/application-dev.yml': 'jwt:\n  secret: kitchen-sink\n',
        'src/main/resources/application.yml': 'jwt:\n  secret: ${JWT_SECRET}\n',
      }),
      [],
    );
  });

  it('stand in settings and manifests', () => {
    assert.deepEqual(
      found({
        'appsettings.json': '{\n  "Jwt": {\n    "Key": "kitchen sink of the shop"\n  }\n}\n',
        'k8s/secret.yaml': `kind: Secret\nstringData:\n  mail-password: ${random}\n`,
        'config/rails.yml':
          'development:\n  secret_key_base: kitchen\nproduction:\n  secret_key_base: <%= ENV["SECRET_KEY_BASE"] %>\n',
      }),
      ['signing-key secret appsettings.json:3', 'credential secret k8s/secret.yaml:3'],
    );
  });

  const accounts: (readonly [string, string, string])[] = [
    [
      'of a database, as constants of Go',
      'store/settings.go',
      'package store\n\nconst (\n\tUSER = "shop"\n\tPASS = "orchard77"\n\tHOST = "localhost"\n)\n',
    ],
    [
      'of a database, in the call that opens it',
      'src/db.js',
      "const pool = mysql.createPool({\n  host: 'db.shop.io',\n  user: 'shop',\n  password: 'orchard77',\n});\n",
    ],
    [
      'of a database of Django',
      'shop/settings.py',
      "DATABASES = {\n    'default': {\n        'NAME': 'shop',\n        'PASSWORD': 'orchard77',\n        'HOST': 'localhost',\n    }\n}\n",
    ],
    [
      'of mail, in words that a machine chose',
      'src/mails.js',
      "mailer.createTransport({\n  host: 'smtp.shop.io',\n  auth: { user: 'shop@shop.io', pass: 'qwmxkzpotrjbvlhn' },\n});\n",
    ],
    [
      'of mail, in four groups',
      'src/mails.ts',
      "mailer.createTransport({ service: 'gmail', auth: { user: 'shop@shop.io', pass: 'qwmx kzpo trjb vlhn' } });\n",
    ],
    [
      'of mail in Python',
      'shop/settings.py',
      "EMAIL_HOST = 'smtp.shop.io'\nEMAIL_HOST_USER = 'shop@shop.io'\nEMAIL_HOST_PASSWORD = 'qwmx kzpo trjb vlhn'\n",
    ],
  ];
  accounts.push(
    [
      'of a database, in a call that hands it on',
      'app/db.py',
      "connect(host=os.environ['DB_HOST'], password=SecretStr('orchard77'))\n",
    ],
    [
      'of a cache in Go',
      'store/cache.go',
      'package store\n\nvar o = Options{Addr: "cache.shop.io:6379", Password: "orchard77"}\n',
    ],
  );
  for (const [what, path, code] of accounts) {
    it(`are passwords beside the server that they are for, ${what}`, () => {
      const [first, ...more] = factsOf({ [path]: code }).secrets;
      assert.equal(first && `${first.kind} ${first.weight}`, 'credential secret');
      assert.equal(more.length, 0);
      assert.ok(!/orchard|qwmx/.test(JSON.stringify(first)), 'keeps nothing of the text');
    });
  }

  it('are local values where anyone would type them for the own machine', () => {
    const code = (host: string) => `connect({ host: '${host}', user: 'shop', password: '54321' });\n`;
    assert.deepEqual(found({ 'src/db.js': code('localhost') }), ['credential weak src/db.js:1']);
    assert.deepEqual(found({ 'src/db.js': code('db.shop.io') }), ['credential secret src/db.js:1']);
  });

  it('are passwords that a program logs in with somewhere else', () => {
    assert.deepEqual(
      found({
        'shop/mails.py':
          "smtp.login('shop@shop.io', 'orchard77')\nsmtp.login(user, password)\nclient.login('ann', 'x1')\n",
        'src/Mails.cs': 'var login = new NetworkCredential("shop@shop.io", "orchard77");\n',
      }),
      ['credential secret shop/mails.py:1', 'credential secret src/Mails.cs:1'],
    );
  });

  it('are no words for passwords, and none of those that the environment gives or development uses', () => {
    assert.deepEqual(
      found({
        'src/labels.js': "export const labels = { host: 'Host', username: 'User name', password: 'Password' };\n",
        'src/rules.ts': "const form = { host: 'localhost', password: 'must be long' };\n",
        'src/users.js': "const known = { name: 'ann', password: 'orchard77' };\n",
        'src/db.js':
          "connect({ host: 'localhost', password: process.env.DB_PASSWORD || 'orchard77' });\nconnect({ host: process.env.DB_HOST, password: process.env.DB_PASSWORD });\n",
        'src/pool.js': "connect({ host: process.env.DB_HOST, user: 'shop', password: '<your password>' });\n",
        'config/database.js':
          "module.exports = {\n  development: {\n    host: 'localhost',\n    password: 'orchard77',\n  },\n};\n",
        'shop/broker.py': "def connect(host='localhost', password='orchard77'):\n    return open(host, password)\n",
        'shop/config.py':
          "class Settings(BaseSettings):\n    POSTGRES_HOST: str = 'localhost'\n    POSTGRES_PASSWORD: str = 'orchard77'\n",
        'src/seed.js': "connect({ host: 'localhost', password: 'orchard77' });\n",
        'src/empty.js': "connect({ host: 'localhost', user: 'root', password: '' });\n",
        'src/env.js': "const names = { host: 'DB_HOST', password: 'DB_PASSWORD' };\n",
        'src/lookups.ts':
          "open({ host: config.get('smtpHost'), auth: { pass: config.get('smtpPass') } });\nopen({ host: config.getOrThrow<string>('dbHost'), password: config.getOrThrow<string>('dbPassword') });\nopen({ service: 'gmail', pass: secrets.read('mailPassword') });\nopen({ host: requireEnv('smtp-host'), pass: requireEnv('smtp-pass2') });\nopen({ host: cfg['mail-host'], pass: cfg['mail-pass2'] });\n",
        'src/messages.js':
          "const texts = { service: 'users', resetPassword: 'reset-password' };\nconst more = { service: 'mail', password: 'wrong2short' };\nconst names = { hostname: 'Rechner', password: 'kennwort2' };\nconst short = { host: 'db.shop.io', password: 'TooShort' };\nconst label = { host: 'db.shop.io', password: 'Passwort' };\nconst topic = { host: 'db.shop.io', password: 'reset-password' };\n",
        'src/main/java/a/Mail.java':
          'class Mail {\n  static final String HOST = "mail.shop.io";\n  static final String TOPIC_RESET_PASSWORD = "reset.password2";\n}\n',
      }),
      [],
    );
  });

  it('are connections to other machines, not to the own', () => {
    assert.deepEqual(
      found({
        'src/db.ts': `connect('postgres://shop:${random}@db.shop-host.net/shop');\nconnect('postgres://postgres:postgres@localhost/shop');\n`,
      }),
      ['connection secret src/db.ts:1'],
    );
  });

  it('are keys of other services in a profile of development, whoever chooses it', () => {
    const path = 'src/main/resources/application-dev.yml';
    const mine = `spring:\n  datasource:\n    password: ${random}\njwt:\n  secret: ${random}\n`;
    assert.deepEqual(found({ [path]: mine }), []);
    assert.deepEqual(found({ [path]: `${mine}parcel-tracker:\n  api-key: ${random}\n` }), [
      `credential secret ${path}:7`,
    ]);
    assert.deepEqual(found({ [path]: `${mine}parcel-tracker:\n  api-key: \${TRACKER_KEY}\n` }), []);
    assert.deepEqual(found({ [path]: `parcel-tracker:\n  token: ${token}\n` }), [`token secret ${path}:2`]);
    const settings = `{\n  "Mail": {\n    "ApiKey": "${random}"\n  }\n}\n`;
    assert.deepEqual(found({ 'appsettings.Development.json': settings }), [
      'credential secret appsettings.Development.json:3',
    ]);
    assert.deepEqual(found({ 'appsettings.Testing.json': settings }), []);
    assert.deepEqual(found({ 'src/main/resources/application-test.yml': `tracker:\n  api-key: ${random}\n` }), []);
  });

  it('are keys that a machine made in files that start containers', () => {
    const made = `${random}${random}`;
    const compose = (line: string) => `services:\n  shop:\n    environment:\n      ${line}\n`;
    const place = 'docker-compose.yml:4';
    assert.deepEqual(found({ 'docker-compose.yml': compose(`JWT_SECRET: ${made}`) }), [`signing-key secret ${place}`]);
    assert.deepEqual(found({ 'docker-compose.yml': compose(`- 'SECRET_KEY=${made}'`) }), [
      `signing-key secret ${place}`,
    ]);
    assert.deepEqual(found({ 'docker-compose.yml': compose(`JWT_SECRET: \${JWT_SECRET:-${made}}`) }), [
      `signing-key secret ${place}`,
    ]);
    assert.deepEqual(found({ Dockerfile: `FROM node:22\nENV MAPS_API_KEY=${made}\n` }), [
      'credential secret Dockerfile:2',
    ]);
    for (const line of [
      'JWT_SECRET: only-for-development-2024-key-of-the-shop',
      'JWT_SECRET: ${JWT_SECRET}',
      'JWT_SECRET: DEVELOPMENT_ONLY_KEY_64_CHARS_LONG_0123',
      'POSTGRES_PASSWORD: shop_Password_1',
      `KAFKA_CLUSTER_ID: ${made}`,
      `# JWT_SECRET: ${made}`,
    ])
      assert.deepEqual(found({ 'docker-compose.yml': compose(line) }), [], line);
    assert.deepEqual(found({ 'docker-compose.test.yml': compose(`JWT_SECRET: ${made}`) }), []);
  });

  const infrastructure: readonly (readonly [string, string, string])[] = [
    [
      'a default of Bicep',
      'infra/main.prod.bicepparam',
      "using 'main.bicep'\nparam adminPassword = readEnvironmentVariable('ADMIN_PASSWORD', 'Orchard#77')\n",
    ],
    ['a parameter of Bicep', 'infra/main.bicep', `\nparam signingKey string = '${random}'\n`],
    ['a variable file of Terraform', 'infra/prod.tfvars', 'region = "eu-west-1"\ndb_password = "Orchard#77"\n'],
    [
      'the default of a variable of Terraform',
      'infra/variables.tf',
      'variable "db_password" {\n  default = "Orchard#77"\n}\n',
    ],
    [
      'a parameter file of ARM',
      'infra/azuredeploy.parameters.json',
      '{ "parameters":\n  { "adminPassword": { "value": "Orchard#77" } } }\n',
    ],
    [
      'a template of CloudFormation',
      'infra/stack.yaml',
      `AWSTemplateFormatVersion: "2010-09-09"\nParameters: { JwtSecret: { Default: ${random} } }\n`,
    ],
    [
      'a container in a cluster',
      'k8s/shop.yaml',
      `kind: Deployment\nspec: [{ env: [] }]\nenv:\n  - name: JWT_SECRET\n    value: ${random}\n`,
    ],
  ];
  for (const [what, path, text] of infrastructure) {
    it(`are values that infrastructure is set up with, as ${what}`, () => {
      const [first, ...more] = factsOf({ [path]: text }).secrets;
      assert.equal(first?.weight, 'secret');
      assert.equal(more.length, 0);
      assert.ok(!JSON.stringify(first).includes(random) && !JSON.stringify(first).includes('Orchard'));
    });
  }

  it('are no references, names and placeholders of infrastructure', () => {
    assert.deepEqual(
      found({
        'infra/main.tf':
          'resource "db" "shop" {\n  password = var.db_password\n  secret = "shop-db-password"\n  token = "${data.vault.token}"\n  master_password = "/shop/prod/db-password"\n}\nvariable "api_key" {\n  default = ""\n}\n',
        'infra/prod.tfvars':
          'jwt_secret = "change-me-please"\ndb_password = "<password>"\n# api_password = "Orchard#77"\n',
        'infra/terraform.tfvars.example': 'db_password = "Orchard#77"\n',
        'infra/main.bicepparam':
          "param adminPassword = readEnvironmentVariable('ADMIN_PASSWORD')\nparam secretName = 'jwt-signing-secret-of-shop'\nparam jwtSecret = getSecret('a1', 'shop-group', 'vault1', 'jwt')\n",
        'k8s/shop.yaml':
          'kind: Deployment\nenv:\n  - name: JWT_SECRET\n    valueFrom:\n      secretKeyRef: { name: shop, key: jwt-secret }\n  - name: TOKEN_EXPIRY\n    value: "3600"\n',
      }),
      [],
    );
  });

  it('are no local values of settings where production takes others from the environment', () => {
    const local = 'default: &default\n  adapter: postgresql\n  username: shop\n  password: postgres\n';
    const outcome = ['credential weak config/database.yml:4'];
    assert.deepEqual(found({ 'config/database.yml': local }), outcome);
    assert.deepEqual(
      found({ 'config/database.yml': `${local}production:\n  primary:\n    <<: *default\n    database: shop\n` }),
      outcome,
    );
    for (const own of ['password: <%= ENV["SHOP_DATABASE_PASSWORD"] %>', "url: <%= ENV['DATABASE_URL'] %>"])
      assert.deepEqual(
        found({ 'config/database.yml': `${local}production:\n  primary:\n    <<: *default\n    ${own}\n` }),
        [],
        own,
      );
  });

  it('stand in .env files as far as they are real', () => {
    assert.deepEqual(
      found({
        '.env': `PORT=3000\nDB_PASSWORD=postgres\nJWT_SECRET=kitchen-sink\nMAIL_KEY=\nMAIL_API_KEY=${random}\nSMS_API_KEY=your-key-here\n`,
        '.env.example': `MAIL_API_KEY=${random}\n`,
        '.env.test': 'JWT_SECRET=kitchen-sink\n',
      }),
      ['environment-file secret .env:3', 'environment-file secret .env:5', 'environment-file weak .env:2'],
    );
  });

  it('are, in a committed .env, where the database of one machine lies', () => {
    assert.deepEqual(found({ '.env': 'DATABASE_URL="file:./shop.db"\n' }), ['environment-file weak .env:1']);
    assert.deepEqual(found({ '.env': 'PORT=3000\nDATABASE_URL=\n' }), []);
    assert.deepEqual(found({ '.env.docker': 'DATABASE_URL="file:./shop.db"\n' }), []);
  });
});
