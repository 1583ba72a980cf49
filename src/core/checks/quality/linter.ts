import { stepsFor, type StepsByLanguage } from '../../text/advice/stack-steps';
import { namesWith, serves, toolEvidence, toolsServing } from '../../text/advice/tool-choice';
import { defineCheck, fail, partial, pass } from '../define-check';

const steps: StepsByLanguage = {
  Go: [
    'Add `.golangci.yml` with the standard linters.',
    'Run `golangci-lint run` in CI with golangci/golangci-lint-action.',
  ],
  TypeScript: ['Add `eslint.config.js` with typescript-eslint (or Biome).', 'Add a `lint` script and run it in CI.'],
  Python: [
    'Add `[tool.ruff.lint]` to pyproject.toml with the rules you hold.',
    'Run `ruff check .` in CI and in pre-commit.',
  ],
  Java: [
    'Apply Checkstyle, PMD or SpotBugs as a plug-in of the build.',
    'Let `mvn verify` or `gradle check` fail on a violation.',
  ],
  Kotlin: ['Apply the detekt plug-in (or ktlint) in build.gradle.kts.', 'Let `./gradlew check` run it in CI.'],
  'C#': [
    'Set `<AnalysisMode>Recommended</AnalysisMode>` and `<EnforceCodeStyleInBuild>true</EnforceCodeStyleInBuild>` in Directory.Build.props.',
    'Raise the severities that you hold in .editorconfig.',
  ],
  Ruby: ['Add RuboCop (or Standard) to the Gemfile with a `.rubocop.yml`.', 'Run `bundle exec rubocop` in CI.'],
  PHP: ['Add PHPStan with `phpstan.neon` (Larastan for Laravel).', 'Run `vendor/bin/phpstan analyse` in CI.'],
  Rust: [
    'Run `cargo clippy --all-targets -- -D warnings` in CI.',
    'Set the lints that you hold under `[lints.clippy]` in Cargo.toml.',
  ],
  Elixir: ['Add Credo with `mix credo.gen.config`.', 'Run `mix credo --strict` in CI.'],
};

export default defineCheck({
  area: 'code-quality',
  weight: 2,
  effort: 30,
  needs: ['tools', 'code'],
  title: 'A linter is configured for the main language',
  failureTitle: 'No linter is configured for the main language',
  why: 'A linter in the repository shows that you hold a standard that does not depend on anyone remembering it.',
  remedy: [
    'Add the usual linter of your language with a configuration file.',
    'Run it in CI, so that a violation is seen before review.',
  ],
  examples: [
    {
      name: 'with an ESLint configuration',
      status: 'pass',
      files: {
        'src/server.ts': 'export const port = 3000;\n',
        'eslint.config.mjs':
          "import tseslint from 'typescript-eslint';\n\nexport default tseslint.config(tseslint.configs.recommended);\n",
      },
    },
    {
      name: 'whose CI runs golangci-lint',
      status: 'pass',
      files: {
        'main.go': 'package main\n',
        '.github/workflows/lint.yml':
          'on: [push]\njobs:\n  lint:\n    steps:\n      - uses: actions/checkout@v4\n      - uses: golangci/golangci-lint-action@v6\n',
      },
    },
    {
      name: 'that only checks types',
      status: 'partial',
      files: { 'app/main.py': 'x = 1\n', 'mypy.ini': '[mypy]\nstrict = True\n' },
    },
    {
      name: 'that declares a linter and never sets it up',
      status: 'fail',
      files: {
        'src/server.js': 'module.exports = 1;\n',
        'package.json': '{ "devDependencies": { "eslint": "^9.0.0" } }',
      },
    },
    {
      name: 'whose only linter looks after another language',
      status: 'fail',
      files: {
        'service/app.py': 'def handler():\n    return 1\n',
        'web/package.json': '{ "dependencies": { "react": "^19.0.0" } }',
        'web/src/app.tsx': 'export {};\n',
        'web/eslint.config.js': 'export default [{ rules: {} }];\n',
      },
    },
  ],
  run({ tools, code: { backend } }) {
    if (!backend) return fail('There is no production code that a linter could look after.');
    const { language } = backend;
    const remedy = stepsFor(steps, language);
    const extra = remedy ? { remedy } : {};
    const serving = toolsServing(tools, 'linter', backend);
    const active = serving.filter((use) => use.how !== 'dependency');
    if (active[0])
      return pass(
        `${namesWith(active, 'is', 'are')} ${active[0].how === 'configuration' ? 'configured' : 'run'} for ${language}.`,
        toolEvidence(active),
      );
    const types = toolsServing(tools, 'type-checker', backend).filter((use) => use.how !== 'dependency');
    if (types[0] && language !== 'TypeScript') {
      return partial(
        `${namesWith(types, 'checks', 'check')} types, but no linter looks after ${language}.`,
        toolEvidence(types),
        extra,
      );
    }
    const style = toolsServing(tools, 'editor-style', backend);
    if (style[0]) {
      return partial(
        '.editorconfig sets severities of code style, but nothing lets the build or CI hold them.',
        toolEvidence(style),
        extra,
      );
    }
    const elsewhere = tools.filter((use) => use.capability === 'linter' && use.how !== 'dependency');
    const sameLanguage = elsewhere.filter((use) => serves(use.languages, language));
    if (sameLanguage[0]) {
      return partial(
        `${namesWith(sameLanguage, 'is', 'are')} set up for ${sameLanguage[0].scope}/ only, not for the backend.`,
        toolEvidence(sameLanguage),
        extra,
      );
    }
    if (serving[0]) {
      return fail(
        `${namesWith(serving, 'is', 'are')} declared (${serving[0].place.path}:${serving[0].place.line}), but no configuration, script or CI step runs it.`,
        [],
        extra,
      );
    }
    if (elsewhere[0])
      return fail(`${namesWith(elsewhere, 'looks', 'look')} after other code; nothing lints ${language}.`, [], extra);
    return fail(
      `No linter for ${language}: looked in configuration files, build files, scripts, git hooks and CI.`,
      [],
      extra,
    );
  },
});
