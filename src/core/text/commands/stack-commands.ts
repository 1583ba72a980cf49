/** The commands that a repository's stack is installed, started and tested with: for advice on what to write down. */
import type { Facts, LanguageName } from '../../facts';

type Stack = Pick<Facts, 'tree' | 'code' | 'scripts'>;

const testsByLanguage: Readonly<Record<LanguageName, string>> = {
  Go: 'go test ./...',
  TypeScript: 'npm test',
  JavaScript: 'npm test',
  Python: 'pytest',
  Java: './mvnw test',
  Kotlin: './gradlew test',
  'C#': 'dotnet test',
  Ruby: 'bundle exec rspec',
  PHP: 'vendor/bin/phpunit',
  Rust: 'cargo test',
  Elixir: 'mix test',
};

const setupByLanguage: Readonly<Record<LanguageName, readonly [string, string]>> = {
  Go: ['go mod download', 'go run .'],
  TypeScript: ['npm install', 'npm start'],
  JavaScript: ['npm install', 'npm start'],
  Python: ['pip install -r requirements.txt', 'python main.py'],
  Java: ['./mvnw package', './mvnw spring-boot:run'],
  Kotlin: ['./gradlew build', './gradlew run'],
  'C#': ['dotnet restore', 'dotnet run'],
  Ruby: ['bundle install', 'bin/rails server'],
  PHP: ['composer install', 'php -S localhost:8000 -t public'],
  Rust: ['cargo build', 'cargo run'],
  Elixir: ['mix deps.get', 'mix phx.server'],
};

/** The programs that run scripts, and how a script is called with each. */
const callers: Readonly<Record<string, (name: string) => string>> = {
  make: (name) => `make ${name}`,
  task: (name) => `task ${name}`,
  just: (name) => `just ${name}`,
  npm: (name) => (name === 'test' || name === 'start' ? `npm ${name}` : `npm run ${name}`),
  composer: (name) => `composer ${name}`,
  poe: (name) => `poe ${name}`,
  mix: (name) => `mix ${name}`,
};

function scripted({ scripts }: Stack, names: readonly string[]): string | undefined {
  for (const name of names) {
    for (const [runner, call] of Object.entries(callers))
      if (
        scripts.some((script) => script.runner === runner && script.name === name && !script.place.path.includes('/'))
      )
        return call(name);
  }
  return undefined;
}

const has = ({ tree }: Stack, path: string): boolean => tree.files.has(path);

/** The command that most likely runs this repository's tests. */
export function testCommand(stack: Stack): string {
  const script = scripted(stack, ['test', 'tests', 'test:unit', 'test-unit', 'unit']);
  if (script) return script;
  const language = stack.code.languages[0];
  if (has(stack, 'artisan')) return 'php artisan test';
  if (has(stack, 'manage.py')) return 'python manage.py test';
  if (language === 'Java' || language === 'Kotlin') return jvm(stack, 'test');
  if (language === 'Ruby' && has(stack, 'bin/rails') && !has(stack, '.rspec')) return 'bin/rails test';
  return language ? testsByLanguage[language] : 'npm test';
}

/** The commands that most likely install and start this repository's service. */
export function setupCommands(stack: Stack): readonly string[] {
  const compose = ['compose.yaml', 'compose.yml', 'docker-compose.yml', 'docker-compose.yaml'].some((path) =>
    has(stack, path),
  );
  const language = stack.code.languages[0];
  const [install, start] = language ? setupByLanguage[language] : setupByLanguage.JavaScript;
  const script = scripted(stack, ['dev', 'start', 'run', 'serve', 'start:dev', 'up']);
  const environment = has(stack, '.env.example') ? ['cp .env.example .env'] : [];
  const installs =
    language === 'Java' || language === 'Kotlin' ? jvm(stack, has(stack, 'pom.xml') ? 'package' : 'build') : install;
  const starts = startCommand(stack) ?? start;
  return [installs, ...environment, ...(compose ? ['docker compose up -d'] : []), script ?? starts];
}

function startCommand(stack: Stack): string | undefined {
  const language = stack.code.languages[0];
  if (has(stack, 'artisan')) return 'php artisan serve';
  if (has(stack, 'manage.py')) return 'python manage.py runserver';
  if (language === 'Java' || language === 'Kotlin')
    return jvm(stack, has(stack, 'pom.xml') ? 'spring-boot:run' : 'bootRun');
  if (language !== 'Go' || has(stack, 'main.go')) return undefined;
  const main = [...stack.tree.files.keys()].find((path) => /^cmd\/(?:[^/]+\/)?main\.go$/.test(path));
  return main && `go run ./${main.slice(0, main.lastIndexOf('/'))}`;
}

function jvm(stack: Stack, goal: string): string {
  if (has(stack, 'pom.xml')) return `${has(stack, 'mvnw') ? './mvnw' : 'mvn'} ${goal}`;
  return `${has(stack, 'gradlew') ? './gradlew' : 'gradle'} ${goal}`;
}
