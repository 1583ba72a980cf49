import type { LanguageName } from '../../facts';
import type { DevelopmentTool } from './row';

const languages: readonly LanguageName[] = ['Go'];

/** Development tools of Go. */
export const goTools: readonly DevelopmentTool[] = [
  {
    tool: 'golangci-lint',
    capability: 'linter',
    languages,
    files: /(?:^|\/)\.golangci\.(?:ya?ml|toml|json)$/,
    command: /^golangci-lint(?:-v2)?\b/,
    notCommand: /^\S+ (?:--?version|version|help|cache|linters|config|custom|fmt)\b/,
    packages: ['github.com/golangci/golangci-lint', 'github.com/golangci/golangci-lint/v2'],
    hooks: /^golangci-lint(?:-full|-config-verify|-mod|-repo-mod)?$/,
    actions: /(?:golangci\/golangci-lint-action|reviewdog\/action-golangci-lint)/,
  },
  {
    tool: 'golangci-lint',
    capability: 'formatter',
    languages,
    command: /^golangci-lint(?:-v2)? fmt\b/,
    hooks: /^golangci-lint-fmt$/,
  },
  {
    tool: 'Staticcheck',
    capability: 'linter',
    languages,
    files: /(?:^|\/)staticcheck\.conf$/,
    command: /^staticcheck\b/,
    notCommand: /-version\b/,
    packages: ['honnef.co/go/tools'],
    hooks: /^(?:go-)?staticcheck/,
    actions: /dominikh\/staticcheck-action/,
  },
  {
    tool: 'revive',
    capability: 'linter',
    languages,
    files: /(?:^|\/)\.?revive\.toml$/,
    command: /^revive\b/,
    packages: ['github.com/mgechev/revive'],
    hooks: /^(?:go-)?revive/,
    actions: /(?:morphy2k\/revive-action)/,
  },
  {
    tool: 'golint',
    capability: 'linter',
    languages,
    command: /^(?:golint|gometalinter|errcheck|gocritic|ineffassign|nilaway|go-critic|golangci)(?: |$)/,
    hooks: /^(?:go-lint|golint|go-critic)/,
    actions: /(?:Jerome1337\/golint-action)/,
  },
  {
    tool: 'go vet',
    capability: 'linter',
    languages,
    command: /^(?:go vet|vet)\b/,
    hooks: /^go-vet/,
    actions: /grandcolline\/golang-github-actions/,
  },
  {
    tool: 'gofmt',
    capability: 'formatter',
    languages,
    command: /^(?:gofmt|go fmt|goimports|gofumpt|goimports-reviser|gci|golines|gofumports)\b/,
    notCommand: /^(?:gofmt|goimports) -(?:h|help)\b/,
    hooks: /^(?:go-fmt|gofmt|go-imports|goimports|gofumpt|go-fumpt|golines)(?:-repo|-pre)?$/,
    actions: /(?:Jerome1337\/gofmt-action|Jerome1337\/goimports-action|jidicula\/go-fmt)/,
  },
  {
    tool: 'go test',
    capability: 'test-runner',
    languages,
    command:
      /^(?:go test|gotestsum|gotest|richgo test|ginkgo|gotestdox|gocovmerge|courtney|goconvey|go-acc|godog)(?: |$)/,
    notCommand: /\s(?:-c\b|-list\b|-run[= ](?:\^\$|XXX|NONE)\b|tool\b)/,
    hooks: /^go-(?:unit-tests?|test)/,
    actions: /robherley\/go-test-action/,
  },
  {
    tool: 'go test',
    capability: 'coverage',
    languages,
    command:
      /^(?:(?:go test|gotestsum|richgo test|ginkgo)\b.*-(?:-)?cover(?:profile|pkg|mode)?\b|go tool cover\b|cover -(?:func|html)|go-test-coverage\b|gocover-cobertura\b)/,
    files: /(?:^|\/)\.testcoverage\.ya?ml$/,
    actions: /vladopajic\/go-test-coverage/,
  },
  {
    tool: 'govulncheck',
    capability: 'dependency-audit',
    languages,
    command: /^(?:govulncheck|gosec|nancy)\b/,
    actions: /(?:golang\/govulncheck-action|securego\/gosec)/,
  },
];
