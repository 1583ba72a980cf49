/** What scripts are for, by the names that people give them: `test:unit`, `start-dev`, `docker-up`, `db:migrate` … */
import type { Facet } from './instructions';

const wordsOf = (name: string): string[] =>
  name
    .replace(/([a-z\d])([A-Z])/g, '$1-$2')
    .toLowerCase()
    .replace(joined, '-$&-')
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '');

/** A word for tests that is written as one with what they test: `unittest`, `runtests`, `testall`; `latest` and `contest` hold none. */
const joined =
  /(?<=[a-z\d]{2})(?<!\b(?:la|con|at|pro|de|\w*(?:as|ea|or|ar|igh|ot|at)))tests?(?![a-z])|\btests?(?=(?:all|unit|units|integration|e2e|cov|coverage|race|api|ci)\b)/g;
const tests =
  /^(?:tests?|testing|specs?|e2e|unit|units|integration|check|checks|coverage|cov|cover|verify|pytest|jest|vitest|phpunit|rspec|junit|ginkgo|functional|acceptance|itest|utest|ut|tdd)$/;
/** Words beside which a test word means something else: data, loads, clean-up, or other tools. */
const notTests =
  /^(?:db|database|data|seed|migrate|migrations?|clean|down|stop|lint|linter|format|fmt|types?|typecheck|tsc|style|load|stress|bench|benchmark|perf|performance|smoke|k6|locust|deps|dependencies|security|audit|vuln|env|setup|install|build|image|secrets?|health|mail|email|email|prettier|eslint|license|licenses|links?|spelling|report|html|badge|open|gen|generate|mocks?|data|createdb|dropdb)$/;
const starts =
  /^(?:start|dev|develop|development|serve|server|run|runserver|local|up|watch|launch|boot|app|api|live|debug|prod|production|web|backend|demo|play|air|standalone)$/;
const notStarts =
  /^(?:build|lint|format|fmt|tests?|migrate|migrations?|seed|seeds|seeder|db|database|down|stop|install|deps|clean|deploy|release|generate|gen|docs?|worker|queue|setup|init|create|drop|reset|check|logs|shell|console|client|frontend|admin|studio|storybook|typecheck|tsc|coverage|swagger|redis|postgres|pg|mysql|mongo|kafka|infra|services?|deps|dependencies|push|pull|tidy|rollback|e2e|cli|scripts?|prettier|eslint|prisma|proto|script|codegen|benchmark|load|hooks?|prepare|key|keys|certs?|tools|environment|env)$/;
const installs =
  /^(?:install|setup|bootstrap|deps|dependencies|init|prepare|build|compile|restore|vendor|requirements|venv|configure|default|all)$/;
const migrates = /^(?:migrate|migrations?|migration|db|database|schema|seed|seeds|prisma)$/;

/** What a script is for, by its name; nothing where the name does not tell. */
export function facetsOfName(name: string): readonly Facet[] {
  const words = wordsOf(name);
  if (words.length === 0 || words.length > 6) return [];
  if (words.some((word) => tests.test(word)) && !words.some((word) => notTests.test(word)))
    return isCheck(words) ? [] : ['test'];
  const others = /^(?:run|start|up)$/.test(words.at(-1)!) ? words.filter((word) => word !== 'build') : words;
  if (words.some((word) => starts.test(word)) && !others.some((word) => notStarts.test(word))) return ['start'];
  if (
    words.some((word) => migrates.test(word)) &&
    words.some((word) => /^(?:migrate|migrations?|push|upgrade|setup|init|up|seed|create|apply)$/.test(word))
  )
    return ['migrate'];
  return words.some((word) => installs.test(word)) && !words.some((word) => /^(?:clean|deploy|docs?)$/.test(word))
    ? ['install']
    : [];
}

/** `check` alone may be types or style as well; what it runs must tell. */
const isCheck = (words: readonly string[]): boolean =>
  words.every((word) => /^(?:check|checks|verify|all|run)$/.test(word));
