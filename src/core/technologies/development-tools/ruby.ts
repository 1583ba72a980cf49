import type { LanguageName } from '../../facts';
import type { DevelopmentTool } from './row';

const languages: readonly LanguageName[] = ['Ruby'];

/** Development tools of Ruby. */
export const rubyTools: readonly DevelopmentTool[] = [
  {
    tool: 'RuboCop',
    capability: 'linter',
    languages,
    files: /(?:^|\/)\.rubocop\.ya?ml$/,
    command: /^rubocop\b/,
    packages: ['rubocop', 'rubocop-rails', 'rubocop-rails-omakase', 'rubocop-rspec', 'rubocop-performance'],
    hooks: /^rubocop$/,
    actions: /(?:reviewdog\/action-rubocop|r7kamura\/rubocop-)/,
  },
  {
    tool: 'RuboCop',
    capability: 'formatter',
    languages,
    command: /^rubocop\b/,
    notCommand: /--lint\b|-l\b|--only (?!Layout)/,
    hooks: /^rubocop$/,
    packages: ['rubocop', 'rubocop-rails-omakase'],
  },
  {
    tool: 'Standard Ruby',
    capability: 'linter',
    languages,
    files: /(?:^|\/)\.standard\.ya?ml$/,
    command: /^(?:standardrb|rake standard(?::fix)?)(?: |$)/,
    packages: ['standard', 'standardrb', 'standard-rails'],
    hooks: /^standardrb$/,
    actions: /standardrb/,
  },
  {
    tool: 'Standard Ruby',
    capability: 'formatter',
    languages,
    files: /(?:^|\/)\.standard\.ya?ml$/,
    command: /^(?:standardrb|rake standard(?::fix)?)(?: |$)/,
    packages: ['standard', 'standardrb', 'standard-rails'],
    hooks: /^standardrb$/,
    actions: /standardrb/,
  },
  {
    tool: 'Reek',
    capability: 'linter',
    languages,
    files: /(?:^|\/)\.reek(?:\.ya?ml)?$/,
    command: /^(?:reek|rubycritic|flay|flog|fasterer|rails_best_practices)\b/,
    packages: ['reek', 'rubycritic'],
    hooks: /^reek$/,
  },
  {
    tool: 'rufo',
    capability: 'formatter',
    languages,
    files: /(?:^|\/)\.(?:rufo|streerc)$/,
    command: /^(?:rufo|stree (?:write|check)|rbprettier)\b/,
    packages: ['rufo', 'syntax_tree'],
  },
  {
    tool: 'Sorbet',
    capability: 'type-checker',
    languages,
    files: /(?:^|\/)(?:sorbet\/config|Steepfile)$/,
    command: /^(?:srb tc|steep check)\b/,
    packages: ['sorbet', 'steep'],
  },
  {
    tool: 'RSpec',
    capability: 'test-runner',
    languages,
    files: /(?:^|\/)\.rspec$/,
    command: /^(?:rspec|parallel_rspec|turbo_tests|rake (?:\S+ )*(?:spec|parallel:spec)\b)/,
    packages: ['rspec', 'rspec-rails'],
  },
  {
    tool: 'Rails tests',
    capability: 'test-runner',
    languages,
    command:
      /^(?:rails (?:db:\S+ )*(?:test(?::\w+)?|t|spec)|rake (?:\S+ )*test(?::\w+)?|m|mtest|minitest|ruby\b.*-I ?test\b.*|ruby (?:\S+ )*(?:test|spec)\/\S+)(?: |$)/,
  },
  {
    tool: 'Cucumber',
    capability: 'test-runner',
    languages,
    command: /^cucumber\b/,
    packages: ['cucumber', 'cucumber-rails'],
  },
  { tool: 'SimpleCov', capability: 'coverage', languages, files: /(?:^|\/)\.simplecov$/, packages: ['simplecov'] },
  {
    tool: 'bundler-audit',
    capability: 'dependency-audit',
    languages,
    command: /^(?:bundle-audit|bundler-audit|bundle audit|brakeman)\b/,
    packages: ['bundler-audit', 'brakeman'],
  },
];
