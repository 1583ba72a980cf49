/** The vocabulary of snippets: what a snippet says of itself, and the text that it inserts. */

/** The languages that snippets are written in; the name of the folder that holds them. */
export type SnippetLanguage =
  | 'typescript'
  | 'javascript'
  | 'python'
  | 'go'
  | 'java'
  | 'kotlin'
  | 'csharp'
  | 'ruby'
  | 'php'
  | 'rust'
  | 'sql'
  | 'yaml'
  | 'markdown';

/** A part of a snippet that a person will want to change: a tab stop wherever its text stands as a word of its own. */
export interface Field {
  /** The text as it stands in the source; also the default. */
  readonly text: string;
  /** All that may stand there, where there is a real choice; holds `text`. */
  readonly choices?: readonly string[];
  /** What the text names, so that a name which is known of the project can stand there instead. */
  readonly role?: FieldRole;
}

/** What a field names. */
export type FieldRole = 'port' | 'database' | 'image' | 'runtime-version';

/** One snippet. Plain data: it is written to a file and read back. */
export interface Snippet {
  /** The path of its source under `snippets/` without the ending: `typescript/express/validate-body`. */
  readonly id: string;
  readonly language: SnippetLanguage;
  /** The framework that it is written for, as its folder is named; absent where it needs none. */
  readonly framework?: string;
  readonly title: string;
  /** What is typed to get it. */
  readonly prefix: string;
  /** The id of its topic. */
  readonly topic: string;
  /** The checks that it helps to pass, the first one above all. */
  readonly checks: readonly string[];
  /** Packages that have to be installed, as `name@major`, named as the language's package manager names them. */
  readonly dependencies: readonly string[];
  /** Ids of other snippets that it works with, such as the tables that it reads. */
  readonly companions: readonly string[];
  /** The contract that it follows. */
  readonly contract: string;
  /** What it does not cover. */
  readonly leavesOut: string;
  /** In the order in which they are met when reading. */
  readonly fields: readonly Field[];
  /** What has to stand at the top of the file: package, imports, and the blank lines after them. */
  readonly header: string;
  /** The snippet without its header. */
  readonly body: string;
}

/** A group of snippets on one subject. */
export interface Topic {
  readonly id: string;
  readonly title: string;
  /** One sentence: what reviewers look for here. */
  readonly why: string;
}
