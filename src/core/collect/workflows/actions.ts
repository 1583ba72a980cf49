/** What well-known actions and orbs run, as the commands that do the same. */

type Inputs = Readonly<Record<string, string>>;

/** Inputs in which actions take shell text, whatever the action. */
const shellInputs = [
  'run',
  'runCmd',
  'script',
  'command',
  'cmd',
  'test-command',
  'test_command',
  'coverageCommand',
  'run-command',
  'build-script',
  'custom_command',
];

const known: readonly (readonly [RegExp, (inputs: Inputs) => string])[] = [
  [
    /^(?:gradle\/(?:gradle-build-action|actions\/setup-gradle)|burrunan\/gradle-cache-action|eskatos\/gradle-command-action)$/,
    ({ arguments: given }) => (given ? `gradle ${given}` : ''),
  ],
  [/^actions-rs\/cargo$/, ({ command = '', args = '' }) => `cargo ${command} ${args}`],
  [/^actions-rs\/tarpaulin$/, () => 'cargo tarpaulin'],
  [/^borales\/actions-yarn$/i, ({ cmd = '' }) => `yarn ${cmd}`],
  [/^php-actions\/composer$/, ({ command = 'install' }) => `composer ${command}`],
  [
    /^docker\/build-push-action$/,
    ({ file, context = '.', target }) =>
      `docker build ${file ? `-f ${file}` : ''} ${target ? `--target ${target}` : ''} ${context.replace(/^\{\{.*$/, '.')}`,
  ],
  [
    /^hoverkraft-tech\/compose-action$|^isbang\/compose-action$/,
    ({ 'compose-file': file, services = '' }) =>
      `docker compose ${file ? `-f ${file}` : ''} up ${services.split(/\s+/).join(' ')}`,
  ],
  [/^(?:ssciwr|actions)\/.*make.*$/, ({ target = '' }) => `make ${target}`],
  [/^actions\/(?:dotnet)$/, () => ''],
  [
    /^(?:circleci\/)?node\/test$/,
    (inputs) => `${inputs['pkg-manager'] ?? 'npm'} run ${inputs['run-command'] ?? 'test'}`,
  ],
  [
    /^(?:circleci\/)?node\/run$/,
    ({ 'npm-run': npm, 'yarn-run': yarn }) => (npm ? `npm run ${npm}` : yarn ? `yarn run ${yarn}` : ''),
  ],
  [/^(?:circleci\/)?python\/test$/, ({ 'test-tool': tool }) => (tool === 'unittest' ? 'python -m unittest' : 'pytest')],
  [/^(?:circleci\/)?ruby\/rspec-test$/, () => 'bundle exec rspec'],
  [/^(?:circleci\/)?ruby\/rubocop-check$/, () => 'bundle exec rubocop'],
  [/^(?:circleci\/)?maven\/test$/, () => 'mvn verify'],
  [/^(?:circleci\/)?gradle\/test$/, () => './gradlew test'],
  [/^(?:circleci\/)?go\/test$/, () => 'go test ./...'],
  [/^(?:circleci\/)?rust\/(test|clippy)$/, () => 'cargo test'],
];

/** The commands that an action runs with these inputs; none for actions that are not known. */
export function commandsOfAction(uses: string, inputs: Inputs): string[] {
  const name = uses.replace(/@.*$/, '');
  const own = known.find(([pattern]) => pattern.test(name));
  if (own) return [own[1](inputs)].filter((text) => text.trim() !== '');
  if (/^appleboy\/ssh-action|ssh/.test(name)) return [];
  return shellInputs.flatMap((key) => (inputs[key] && /\s|^[a-z]/i.test(inputs[key]) ? [inputs[key]] : []));
}
