import assert from 'node:assert/strict';
import { factsOf } from '../../../support/facts-of';

/** The variables as `name` or `name=default`, with `?` where they may be left unset. */
const variablesOf = (files: Readonly<Record<string, string>>): readonly string[] =>
  factsOf(files).environment.variables.map(
    (one) => `${one.name}${one.optional ? '?' : ''}${one.default === undefined ? '' : `=${one.default}`}`,
  );

describe('environment', () => {
  const samples: readonly (readonly [string, string, string, readonly string[]])[] = [
    [
      'Go',
      'config.go',
      'package main\n\nvar a, b = os.Getenv("SHOP_URL"), getEnv("SHOP_PORT", "8080")\n\ntype Config struct {\n\tHost string `env:"SHOP_HOST" envDefault:"all"`\n}\n',
      ['SHOP_HOST?=all', 'SHOP_PORT?=8080', 'SHOP_URL'],
    ],
    [
      'JavaScript',
      'config.js',
      "const { SHOP_URL, SHOP_MODE = 'x' } = process.env;\nconst port = process.env.SHOP_PORT || 8080;\nconst host = process.env['SHOP_HOST'];\n",
      ['SHOP_HOST', 'SHOP_MODE?', 'SHOP_PORT?=8080', 'SHOP_URL'],
    ],
    [
      'a schema',
      'env.ts',
      "import { cleanEnv, port, str } from 'envalid';\nexport const env = cleanEnv(process.env, {\n  SHOP_PORT: port({ default: 8080 }),\n  SHOP_URL: str(),\n});\n",
      ['SHOP_PORT?', 'SHOP_URL'],
    ],
    [
      'a schema of objects beside other names in capitals',
      'env.ts',
      "const envSchema = {\n  SHOP_PORT: {\n    type: 'number',\n    pattern: '^[0-9]{2}$',\n    default: 8080\n  },\n  SHOP_ZONES: json({\n    default: []\n  }),\n  SHOP_URL: {\n    type: 'string'\n  }\n};\nexport const answers = { NOT_FOUND: 'not found' };\n",
      ['SHOP_PORT?', 'SHOP_URL', 'SHOP_ZONES?'],
    ],
    [
      'Go, from tags that a settings file serves as well',
      'config.go',
      'package main\n\ntype Config struct {\n\tUrl string `env:"SHOP_URL"`\n\tTopic string `env:"SHOP_TOPIC" yaml:"topic"`\n}\n',
      ['SHOP_TOPIC?', 'SHOP_URL'],
    ],
    [
      'Go, with the prefixes that structs around it give',
      'config.go',
      'package main\n\ntype Mail struct {\n\tHost string `env:"HOST" envDefault:"all"`\n}\n\ntype Shop struct {\n\tMail `envPrefix:"MAIL_"`\n\tCache struct {\n\t\tSize int `env:"SIZE"`\n\t} `envPrefix:"CACHE_"`\n\tRate int `env:"RATE"`\n}\n\ntype Config struct {\n\tShop Shop `envPrefix:"SHOP_"`\n\tBackup Mail `env:", prefix=SPARE_"`\n}\n',
      ['SHOP_CACHE_SIZE', 'SHOP_MAIL_HOST?=all', 'SHOP_RATE', 'SPARE_HOST?=all'],
    ],
    [
      'Go, with something put in its place',
      'config.go',
      'package main\n\nfunc port() string {\n\tport := os.Getenv("SHOP_PORT")\n\tif port == "" {\n\t\tport = "8080"\n\t}\n\turl := os.Getenv("SHOP_URL")\n\tif url == "" {\n\t\tlog.Fatal("no url")\n\t}\n\treturn port + url\n}\n',
      ['SHOP_PORT?', 'SHOP_URL'],
    ],
    [
      'JavaScript, where it is only asked for',
      'config.js',
      "if (process.env.SHOP_TRACE) trace();\nconst ssl = process.env.SHOP_SSL === 'on';\nconst mail = process.env.SHOP_MAIL ? smtp() : none();\nif (!process.env.SHOP_KEY) throw new Error();\nif (process.env.SHOP_URL === undefined) throw new Error();\n",
      ['SHOP_KEY', 'SHOP_MAIL?', 'SHOP_SSL?', 'SHOP_TRACE?', 'SHOP_URL'],
    ],
    [
      'Ruby, where it is only asked for',
      'config.rb',
      "trace if ENV['SHOP_TRACE'].present?\nkey = ENV['SHOP_KEY']\n",
      ['SHOP_KEY', 'SHOP_TRACE?'],
    ],
    [
      'Python',
      'config.py',
      'import os\na = os.environ["SHOP_URL"]\nb = os.getenv("SHOP_PORT", "8080")\nc = config("SHOP_DEBUG", default=False, cast=bool)\n',
      ['SHOP_DEBUG?=False', 'SHOP_PORT?=8080', 'SHOP_URL'],
    ],
    [
      'pydantic',
      'config.py',
      'from pydantic_settings import BaseSettings\n\n\nclass Settings(BaseSettings):\n    shop_url: str\n    shop_port: int = 8080\n',
      ['SHOP_PORT?', 'SHOP_URL'],
    ],
    [
      'Java',
      'src/main/java/Config.java',
      'class Config {\n  String url = System.getenv("SHOP_URL");\n}\n',
      ['SHOP_URL'],
    ],
    [
      'Spring settings',
      'src/main/resources/application.yml',
      'server:\n  port: ${SHOP_PORT:8080}\nshop:\n  url: ${SHOP_URL}\n',
      ['SHOP_PORT?=8080', 'SHOP_URL'],
    ],
    [
      'C#',
      'Program.cs',
      'var a = Environment.GetEnvironmentVariable("SHOP_URL");\nvar b = Environment.GetEnvironmentVariable("SHOP_PORT") ?? "8080";\n',
      ['SHOP_PORT?=8080', 'SHOP_URL'],
    ],
    [
      'Ruby',
      'config.rb',
      "a = ENV['SHOP_URL']\nb = ENV.fetch('SHOP_PORT', '8080')\nc = ENV.fetch('SHOP_HOST') { 'all' }\n",
      ['SHOP_HOST?=all', 'SHOP_PORT?=8080', 'SHOP_URL'],
    ],
    [
      'PHP',
      'config/shop.php',
      "<?php\nreturn ['url' => env('SHOP_URL'), 'port' => env('SHOP_PORT', 8080)];\n",
      ['SHOP_PORT?=8080', 'SHOP_URL'],
    ],
    [
      'Rust',
      'src/config.rs',
      'let a = std::env::var("SHOP_URL").unwrap();\n#[derive(Parser)]\nstruct Config {\n    #[clap(long, env)]\n    shop_key: String,\n}\n',
      ['SHOP_KEY', 'SHOP_URL'],
    ],
    [
      'Elixir',
      'config/runtime.exs',
      'url = System.fetch_env!("SHOP_URL")\nport = System.get_env("SHOP_PORT", "8080")\n',
      ['SHOP_PORT?=8080', 'SHOP_URL'],
    ],
  ];
  for (const [name, path, text, expected] of samples) {
    it(`is read in ${name}`, () => assert.deepEqual(variablesOf({ [path]: text }), expected));
  }

  it('is not read in comments and tests', () => {
    assert.deepEqual(
      variablesOf({ 'config.js': '// process.env.SHOP_URL\n', 'config.test.js': 'process.env.SHOP_URL;\n' }),
      [],
    );
  });

  it('keeps no default that looks secret', () => {
    const files = {
      'config.py':
        'import os\nkey = os.getenv("SHOP_SECRET", "kitchen")\nurl = os.getenv("SHOP_DB", "postgres://a:b@localhost/shop")\n',
    };
    assert.deepEqual(variablesOf(files), ['SHOP_DB?', 'SHOP_SECRET?']);
  });

  it('is a connection of .NET under its name in the environment', () => {
    const { variables } = factsOf({
      'Program.cs': 'var url = builder.Configuration.GetConnectionString("Shop");\n',
      'compose.yaml': 'services:\n  shop:\n    build: .\n    environment:\n      ConnectionStrings__Shop: Host=db\n',
    }).environment;
    assert.deepEqual(
      variables.map(({ name, documented }) => `${name} ${documented?.path ?? '-'}`),
      ['Shop compose.yaml'],
    );
  });

  it('is documented by an example file, a table or a manifest', () => {
    const { variables } = factsOf({
      'main.go':
        'package main\n\nvar a, b, c, d = os.Getenv("SHOP_URL"), os.Getenv("SHOP_PORT"), os.Getenv("SHOP_HOST"), os.Getenv("SHOP_KEY")\n',
      '.env.example': '# the database\nSHOP_URL=\n',
      'README.md': '# Shop\n\n| Name | Meaning |\n|---|---|\n| `SHOP_PORT` | port |\n',
      'compose.yaml': 'services:\n  shop:\n    build: .\n    environment:\n      SHOP_HOST: all\n',
    }).environment;
    assert.deepEqual(
      variables.map(({ name, documented }) => `${name} ${documented ? `${documented.path}:${documented.line}` : '-'}`),
      ['SHOP_HOST compose.yaml:2', 'SHOP_KEY -', 'SHOP_PORT README.md:5', 'SHOP_URL .env.example:2'],
    );
  });

  it('know settings that a file of ASP.NET Core gives a value', () => {
    const files = {
      'Program.cs':
        'var a = builder.Configuration["Jwt:Issuer"];\nvar b = builder.Configuration["Jwt:Key"];\nvar c = builder.Configuration.GetConnectionString("Shop");\n',
      'appsettings.json':
        '{ "Jwt": { "Issuer": "shop", "Key": "" }, "ConnectionStrings": { "Shop": "Data Source=shop.db" } }',
    };
    assert.deepEqual(variablesOf(files), ['Jwt:Issuer?', 'Jwt:Key', 'Shop?']);
  });

  it('are documented by what user secrets are set to, by double underscores and by settings in JSON', () => {
    const documented = (readme: string) =>
      factsOf({
        'Program.cs':
          'var a = builder.Configuration["Jwt:Key"];\nvar b = builder.Configuration.GetConnectionString("Shop");\n',
        'README.md': `# Shop\n\n${readme}\n`,
      }).environment.variables.flatMap(({ name, documented: place }) => (place ? [`${name} ${place.line}`] : []));
    assert.deepEqual(
      documented(
        '```bash\ndotnet user-secrets set "Jwt:Key" "…"\ndotnet user-secrets set ConnectionStrings:Shop "…"\n```',
      ),
      ['Jwt:Key 4', 'Shop 5'],
    );
    assert.deepEqual(documented('```bash\nexport Jwt__Key=secret\n```'), ['Jwt:Key 4']);
    assert.deepEqual(documented('```json\n{\n  "Jwt": { "Key": "secret" }\n}\n```'), ['Jwt:Key 3']);
    assert.deepEqual(documented('The service reads Jwt:Key.'), []);
    assert.deepEqual(documented('```json\n{ "jwt": "Jwt:Key", "shop": { "name": "x" } }\n```'), []);
  });

  it('are read from configuration files of the service itself, not from those of tools', () => {
    const text = 'export default { url: process.env.SHOP_URL };\n';
    assert.deepEqual(variablesOf({ 'src/configs/database.config.ts': text }), ['SHOP_URL']);
    assert.deepEqual(variablesOf({ 'src/vite.config.ts': text, 'playwright.config.ts': text }), []);
  });
});
