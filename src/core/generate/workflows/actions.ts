/** The actions that workflows use, in the major version that is current; where an author moves no major tag, an exact one. */
export const actions = {
  checkout: 'actions/checkout@v7',
  cache: 'actions/cache@v6',
  upload: 'actions/upload-artifact@v7',
  node: 'actions/setup-node@v7',
  pnpm: 'pnpm/action-setup@v6',
  bun: 'oven-sh/setup-bun@v2',
  python: 'actions/setup-python@v7',
  uv: 'astral-sh/setup-uv@v9.0.0',
  go: 'actions/setup-go@v7',
  golangciLint: 'golangci/golangci-lint-action@v9',
  java: 'actions/setup-java@v6',
  dotnet: 'actions/setup-dotnet@v6',
  ruby: 'ruby/setup-ruby@v1',
  php: 'shivammathur/setup-php@v2',
  rust: 'actions-rust-lang/setup-rust-toolchain@v1',
  beam: 'erlef/setup-beam@v1',
} as const;
