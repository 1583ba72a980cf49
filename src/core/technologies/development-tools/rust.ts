import type { LanguageName } from '../../facts';
import type { DevelopmentTool } from './row';

const languages: readonly LanguageName[] = ['Rust'];

/** Development tools of Rust. */
export const rustTools: readonly DevelopmentTool[] = [
  {
    tool: 'Clippy',
    capability: 'linter',
    languages,
    files: /(?:^|\/)\.?clippy\.toml$/,
    sections: ['Cargo.toml#lints.clippy', 'Cargo.toml#workspace.lints.clippy'],
    command: /^(?:cargo (?:\+\S+ )?(?:hack )?clippy|cargo-clippy|clippy-driver|clippy-tracing)\b/,
    notCommand: /--version/,
    hooks: /^(?:cargo-)?clippy$/,
    actions: /(?:actions-rs\/clippy|giraffate\/clippy-action|auguwu\/clippy-action|clechasseur\/rs-clippy-check)/,
  },
  {
    tool: 'rustfmt',
    capability: 'formatter',
    languages,
    files: /(?:^|\/)\.?rustfmt\.toml$/,
    command: /^(?:cargo (?:\+\S+ )?fmt|rustfmt|cargo-fmt)\b/,
    notCommand: /--version/,
    hooks: /^(?:rust|cargo-)?fmt$|^rustfmt$/,
    actions: /(?:actions-rust-lang\/rustfmt|mbrobbel\/rustfmt-check)/,
  },
  {
    tool: 'cargo test',
    capability: 'test-runner',
    languages,
    command:
      /^cargo (?:\+\S+ )?(?:hack )?(?:test|t|nextest run|nt|tarpaulin|llvm-cov|insta test|mutants|careful test)(?: |$)/,
    notCommand: /--no-run\b|llvm-cov (?:clean|report|show-env)\b/,
  },
  {
    tool: 'Tarpaulin',
    capability: 'coverage',
    languages,
    files: /(?:^|\/)\.?tarpaulin\.toml$/,
    command: /^cargo (?:\+\S+ )?tarpaulin\b/,
    actions: /actions-rs\/tarpaulin/,
  },
  {
    tool: 'cargo-llvm-cov',
    capability: 'coverage',
    languages,
    command: /^cargo (?:\+\S+ )?llvm-cov\b/,
  },
  {
    tool: 'grcov',
    capability: 'coverage',
    languages,
    command: /^grcov\b/,
    actions: /actions-rs\/grcov/,
  },
  {
    tool: 'cargo audit',
    capability: 'dependency-audit',
    languages,
    files: /(?:^|\/)deny\.toml$/,
    command: /^cargo (?:audit|deny)\b/,
    actions: /(?:rustsec\/audit-check|actions-rs\/audit-check|EmbarkStudios\/cargo-deny-action)/,
  },
];
