import { stepsFor, type StepsByLanguage } from '../../text/advice/stack-steps';
import { namesWith, serves, toolEvidence, toolsServing } from '../../text/advice/tool-choice';
import { defineCheck, fail, partial, pass } from '../define-check';

const steps: StepsByLanguage = {
  Go: [
    'Enable `gofumpt` or `goimports` under `formatters` in .golangci.yml.',
    'Or fail CI when `gofmt -l .` prints a file.',
  ],
  TypeScript: ['Add Prettier (or Biome) with a `.prettierrc`.', 'Add a `format:check` script and run it in CI.'],
  Python: [
    'Add `[tool.ruff.format]` (or Black) to pyproject.toml.',
    'Run `ruff format --check .` in CI and in pre-commit.',
  ],
  Java: [
    'Apply the Spotless plug-in with google-java-format.',
    'Let the build run `spotless:check` or `spotlessCheck`.',
  ],
  Kotlin: ['Apply the ktlint plug-in, or Spotless with ktlint.', 'Let `./gradlew check` run it in CI.'],
  'C#': ['Add CSharpier as a local tool, or use `dotnet format`.', 'Run `dotnet format --verify-no-changes` in CI.'],
  Ruby: ['Let RuboCop (layout cops on) or Standard format the code.', 'Run it in CI and in a git hook.'],
  PHP: ['Add Laravel Pint with `pint.json`, or PHP CS Fixer.', 'Run `vendor/bin/pint --test` in CI.'],
  Rust: ['Run `cargo fmt --all -- --check` in CI.', 'Add `rustfmt.toml` where you depart from the defaults.'],
  Elixir: ['Commit `.formatter.exs`.', 'Run `mix format --check-formatted` in CI.'],
};

export default defineCheck({
  area: 'code-quality',
  weight: 1,
  effort: 20,
  needs: ['tools', 'code'],
  title: 'A formatter is configured for the main language',
  failureTitle: 'No formatter is configured for the main language',
  why: 'Formatted code keeps reviews about what the code does; a reviewer sees at once whether the layout is anyone’s mood.',
  remedy: [
    'Add the usual formatter of your language with a configuration file.',
    'Check the format in CI or in a git hook.',
  ],
  examples: [
    {
      name: 'with a Prettier configuration',
      status: 'pass',
      files: { 'src/server.ts': 'export const port = 3000;\n', '.prettierrc': '{ "singleQuote": true }\n' },
    },
    {
      name: 'whose Makefile runs gofmt',
      status: 'pass',
      files: { 'main.go': 'package main\n', Makefile: 'fmt:\n\tgofmt -w .\n' },
    },
    {
      name: 'with nothing but settings for editors',
      status: 'partial',
      files: {
        'src/server.js': 'module.exports = 1;\n',
        '.editorconfig': 'root = true\n\n[*]\nindent_style = space\n',
      },
    },
    {
      name: 'that lists a formatter among its packages and never runs it',
      status: 'fail',
      files: { 'app/main.py': 'x = 1\n', 'requirements-dev.txt': 'black==25.1.0\n' },
    },
  ],
  run({ tools, code: { backend } }) {
    if (!backend) return fail('There is no production code that a formatter could look after.');
    const { language } = backend;
    const remedy = stepsFor(steps, language);
    const extra = remedy ? { remedy } : {};
    const serving = toolsServing(tools, 'formatter', backend);
    const active = serving.filter((use) => use.how !== 'dependency');
    if (active[0]) return pass(`${namesWith(active, 'formats', 'format')} ${language}.`, toolEvidence(active));
    const imports = toolsServing(tools, 'import-sorter', backend).filter((use) => use.how !== 'dependency');
    if (imports[0])
      return partial(
        `${namesWith(imports, 'sorts', 'sort')} imports, but nothing formats the rest of the ${language} code.`,
        toolEvidence(imports),
        extra,
      );
    const elsewhere = tools.filter(
      (use) => use.capability === 'formatter' && use.how !== 'dependency' && serves(use.languages, language),
    );
    if (elsewhere[0]) {
      return partial(
        `${namesWith(elsewhere, 'is', 'are')} set up for ${elsewhere[0].scope}/ only, not for the backend.`,
        toolEvidence(elsewhere),
        extra,
      );
    }
    const editor = tools.filter((use) => use.capability === 'editor-settings');
    if (editor[0]) {
      return partial(
        '.editorconfig tells editors how to indent, but no formatter is configured or run.',
        toolEvidence(editor),
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
    return fail(
      `No formatter for ${language}: looked in configuration files, build files, scripts, git hooks and CI.`,
      [],
      extra,
    );
  },
});
