import { everyLanguage, type DevelopmentTool } from './row';

const languages = everyLanguage;

/** Development tools that serve several languages. */
export const generalTools: readonly DevelopmentTool[] = [
  {
    tool: 'SonarQube',
    capability: 'linter',
    languages,
    files: /(?:^|\/)(?:sonar-project\.properties|\.sonarcloud\.properties)$/,
    command: /^(?:sonar-scanner|dotnet[ -]sonarscanner (?:begin|end))\b/,
    actions:
      /^(?:sonarsource\/(?:sonarcloud|sonarqube|sonarqube-scan)(?:-scan|-github)?-action|sonarcloud(?:prepare|analyze)|sonarqube(?:prepare|analyze))/i,
  },
  {
    tool: 'Qodana',
    capability: 'linter',
    languages,
    files: /(?:^|\/)qodana\.ya?ml$/,
    command: /^qodana scan\b/,
    actions: /jetbrains\/qodana-action/i,
  },
  {
    tool: 'Code Climate',
    capability: 'linter',
    languages,
    files: /(?:^|\/)\.codeclimate\.ya?ml$/,
    command: /^codeclimate analyze\b/,
  },
  { tool: 'DeepSource', capability: 'linter', languages, files: /(?:^|\/)\.deepsource\.toml$/ },
  {
    tool: 'Codacy',
    capability: 'linter',
    languages,
    files: /(?:^|\/)\.codacy\.ya?ml$/,
    actions: /codacy\/codacy-analysis-cli-action/,
  },
  {
    tool: 'MegaLinter',
    capability: 'linter',
    languages,
    files: /(?:^|\/)\.mega-?linter\.ya?ml$/,
    command: /^mega-linter-runner\b/,
    actions: /(?:oxsecurity|megalinter|nvuillam)\/mega-?linter/i,
  },
  { tool: 'Super-Linter', capability: 'linter', languages, actions: /(?:^|\/)super-linter(?:\/slim)?$/i },
  {
    tool: 'Trunk',
    capability: 'linter',
    languages,
    files: /(?:^|\/)\.trunk\/trunk\.ya?ml$/,
    command: /^trunk check\b/,
    actions: /trunk-io\/trunk-action/,
  },
  {
    tool: 'Semgrep',
    capability: 'dependency-audit',
    languages,
    command: /^semgrep\b/,
    actions: /(?:returntocorp|semgrep)\/semgrep/,
  },
  { tool: 'CodeQL', capability: 'dependency-audit', languages, actions: /github\/codeql-action\/analyze/ },
  {
    tool: 'Trivy',
    capability: 'dependency-audit',
    languages,
    command: /^(?:trivy|grype|snyk test|osv-scanner)\b/,
    actions:
      /(?:aquasecurity\/trivy-action|snyk\/actions|anchore\/scan-action|google\/osv-scanner-action|actions\/dependency-review-action)/i,
  },
  { tool: 'Dependabot', capability: 'dependency-updates', languages, files: /(?:^|\/)\.github\/dependabot\.ya?ml$/ },
  {
    tool: 'Renovate',
    capability: 'dependency-updates',
    languages,
    files: /(?:^|\/)(?:\.github\/)?\.?renovate(?:rc)?(?:\.json5?)?$/,
    sections: ['package.json#renovate'],
  },
  {
    tool: 'Codecov',
    capability: 'coverage',
    languages,
    files: /(?:^|\/)\.?codecov\.ya?ml$/,
    command: /^(?:codecov|codecovcli|coveralls|goveralls)\b/,
    actions:
      /(?:codecov\/codecov-action|coverallsapp\/github-action|codecov\/codecov|coveralls\/coveralls|paambaati\/codeclimate-action|qltysh\/qlty-action)/,
  },
  {
    tool: 'Task runners',
    capability: 'test-runner',
    languages,
    command:
      /^(?:bazel(?:isk)? (?:\S+ )*test|bats|hurl\b.*--test|hurl|dagger call test|pants test|buck2? test|ctest|tavern|step-ci run|stepci run|k6 run|artillery run|dredd|karate|prove|act test|shellspec)(?: |$)/,
    notCommand: /^(?:k6|artillery) run/,
  },
  { tool: 'pre-commit', capability: 'build', languages, command: /^pre-commit run\b/, actions: /pre-commit\/action/ },
  {
    tool: 'Docker',
    capability: 'build',
    languages,
    command: /^docker (?:build|buildx build|compose build|push)\b/,
    actions: /docker\/build-push-action/,
  },
  {
    tool: 'Build',
    capability: 'build',
    languages,
    command:
      /^(?:go build|cargo (?:build|check)|tsc|mvn\b.*\b(?:compile|package|install|verify)|gradle\b.*\b(?:assemble|build|bootJar|classes|compile\w*)|dotnet (?:build|publish)|mix compile|npm run build|yarn build|nest build|next build|vite build|webpack)\b/,
    actions: /(?:gradle\/gradle-build-action|goreleaser\/goreleaser-action)/,
  },
  {
    tool: 'Deployment',
    capability: 'deployment',
    languages,
    command:
      /^(?:kubectl (?:apply|set|rollout)|helm (?:upgrade|install)|fly(?:ctl)? deploy|heroku container:release|git push heroku|gcloud (?:run|app|functions) deploy|aws (?:ecs|lambda|s3|deploy|elasticbeanstalk)|az (?:webapp|containerapp|functionapp)|terraform apply|serverless deploy|sls deploy|cdk deploy|eb deploy|railway up|vercel|netlify deploy|wrangler deploy|ssh|scp|rsync|ansible-playbook|cap \w+ deploy|kamal deploy|docker push|goreleaser release)\b/,
    actions:
      /(?:deploy|release|publish|appleboy\/ssh-action|appleboy\/scp-action|azure\/webapps|superfly\/flyctl|akhileshns\/heroku|aws-actions|google-github-actions|softprops\/action-gh-release|semantic-release)/i,
  },
];
