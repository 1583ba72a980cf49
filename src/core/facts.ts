/**
 * What the collectors found, as plain readonly data: one documented field per fact. Checks, generators and reports stand on it
 * and never look at a file themselves.
 */
import type { Commit } from './host';
import type { Place } from './model';
import type { Capability as CodeCapability } from './technologies/capabilities';

/** Everything the collectors answer for. One collector fills one field. */
export interface Facts {
  readonly tree: TreeFacts;
  readonly sizes: SizeFacts;
  readonly history: HistoryFacts;
  readonly documents: DocumentFacts;
  readonly manifests: readonly Manifest[];
  readonly code: CodeFacts;
  readonly scripts: readonly Script[];
  readonly workflows: readonly Workflow[];
  readonly tools: readonly ToolUse[];
  readonly ignores: readonly IgnoreFile[];
  readonly idle: readonly IdleCode[];
  /** Paths of production code of JavaScript and TypeScript that only offers something, and that nothing of the service loads. */
  readonly unreached: readonly string[];
  readonly uses: readonly Use[];
  readonly endpoints: readonly Endpoint[];
  readonly answers: AnswerFacts;
  readonly schema: SchemaFacts;
  readonly stores: StoreFacts;
  readonly writes: WriteFacts;
  readonly tests: TestFacts;
  readonly containers: ContainerFacts;
  readonly gateways: readonly GatewayLimit[];
  readonly environment: EnvironmentFacts;
  readonly secrets: readonly SecretFinding[];
  readonly structure: StructureFacts;
  readonly domain: DomainFacts;
}

/* ---- tree ------------------------------------------------------------------------------------------------------------- */

/**
 * What a file is for. Only `production` code is evidence of what the service does; `vendored` covers dependencies and bundled
 * third-party code, `output` what a build or an editor left behind.
 */
export type FileRole =
  'production' | 'test' | 'example' | 'documentation' | 'configuration' | 'generated' | 'vendored' | 'output' | 'asset';

export type LanguageName =
  'Go' | 'TypeScript' | 'JavaScript' | 'Python' | 'Java' | 'Kotlin' | 'C#' | 'Ruby' | 'PHP' | 'Rust' | 'Elixir';

/** A file of the tree with what its path and its first lines tell. */
export interface TreeFile {
  readonly path: string;
  /** Whether git tracks it; null where that is not known. */
  readonly tracked: boolean | null;
  readonly role: FileRole;
  /** The backend language it is written in, if any. */
  readonly language: LanguageName | null;
}

export interface TreeFacts {
  /** Every file by path, in path order; workflow files above the audited folder (`../`) included. */
  readonly files: ReadonlyMap<string, TreeFile>;
}

/* ---- code ------------------------------------------------------------------------------------------------------------- */

export interface LanguageShare {
  readonly name: LanguageName;
  /** Production files and their bytes. */
  readonly files: number;
  readonly bytes: number;
}

/** How long production code is: different after every key in it. */
export interface SizeFacts {
  /** The bytes of production code by path. */
  readonly bytes: ReadonlyMap<string, number>;
  /** Languages of production code, most bytes first. */
  readonly languages: readonly LanguageShare[];
}

/** Production code of the backend in its main language. */
export interface BackendCode {
  readonly language: LanguageName;
  /** Paths of its files; TypeScript and JavaScript count as one language, for they share their tools. */
  readonly paths: readonly string[];
}

/** What production code as a whole is written in. */
export interface CodeFacts {
  /** Its languages, most bytes first. */
  readonly languages: readonly LanguageName[];
  /** The language of most of it, but for what is handed to browsers as it is; null without code. */
  readonly main: LanguageName | null;
  /** Null without code. */
  readonly backend: BackendCode | null;
}

/* ---- history ---------------------------------------------------------------------------------------------------------- */

/** `known` with commits newest first; `none` outside version control; `unknown` where it could not be looked at. */
export type HistoryFacts =
  | {
      readonly kind: 'known';
      readonly head: string;
      readonly branch: string | null;
      readonly defaultBranch: string | null;
      readonly truncated: boolean;
      /** How many commits there are in all, where `commits` stops at a limit. */
      readonly total?: number;
      readonly commits: readonly Commit[];
      /** Number of distinct authors, bots left out. */
      readonly authors: number;
    }
  | { readonly kind: 'none' }
  | { readonly kind: 'unknown'; readonly reason: string };

/* ---- documents -------------------------------------------------------------------------------------------------------- */

/** Which question of a reader a README section answers (Prana et al. 2018). */
export type SectionKind = 'what' | 'why' | 'how' | 'when' | 'who' | 'references' | 'contribution' | 'other';

/** A link or image in a document. */
export interface DocumentLink {
  /** As written. */
  readonly target: string;
  /** The file of the tree that it leads to, where it leads inside the repository; may be a folder. */
  readonly path?: string;
  /** The part after `#`. */
  readonly anchor?: string;
  /** Plain text of a link, alternative text of an image. */
  readonly text: string;
  readonly line: number;
  readonly image: boolean;
}

/**
 * A piece of content under a heading. `text` is plain prose for paragraphs, list items, table rows and quotes (inline code kept as
 * its text, images left out, line ends as in the source), the source for code, the alternative text for images (badges are none).
 * `html` is what readers do not see: comments.
 */
export interface Block {
  readonly type: 'paragraph' | 'item' | 'row' | 'code' | 'quote' | 'html' | 'image';
  readonly text: string;
  readonly line: number;
  readonly endLine: number;
  /** For code: the word after the fence, in lower case. */
  readonly language?: string;
  /** For items: depth of nesting, from 0; whether it is a ticked or open task. */
  readonly depth?: number;
  readonly task?: 'open' | 'done';
  /** For items: whether the list is numbered. */
  readonly ordered?: boolean;
  /** The cells of a table row; the first row of a table with a head is the head. */
  readonly cells?: readonly string[];
  /** For rows: whether it is the head of its table. */
  readonly head?: boolean;
  /** Inline code in it. */
  readonly codes?: readonly string[];
  /** The bold words that it begins with, where text follows (`**Storage:** …`). */
  readonly lead?: string;
  /** For images: where they come from, as written. */
  readonly target?: string;
}

/** A heading and what stands directly under it, up to the next heading of any level. */
export interface Section {
  /** Plain text; empty for what stands before the first heading. */
  readonly heading: string;
  /** 1 to 6; 0 for what stands before the first heading. */
  readonly level: number;
  readonly line: number;
  /** The last line of its own content. */
  readonly endLine: number;
  /** The place of the section that encloses it in `sections`, or -1. */
  readonly parent: number;
  /** The anchor that a link may name; absent for headings in bold or a fold's summary, which have none. */
  readonly anchor?: string;
  readonly kinds: readonly SectionKind[];
  readonly blocks: readonly Block[];
}

export interface Document {
  readonly path: string;
  readonly format: 'markdown' | 'restructuredtext' | 'asciidoc' | 'text';
  /** `decision` for architecture decision records. */
  readonly role: 'readme' | 'page' | 'decision';
  /** Whether it is the README, or the README links to it, one index page in between allowed. */
  readonly linked: boolean;
  readonly lines: number;
  readonly sections: readonly Section[];
  readonly links: readonly DocumentLink[];
  /** Anchors besides those of headings, in lower case. */
  readonly anchors: readonly string[];
}

export interface DocumentFacts {
  /** The README that visitors see first, or that of the only sub-package where the root has none. */
  readonly readme: Document | null;
  /**
   * Every document that counts as the repository's docs, README first: the README, documents at the root and under the usual
   * folders, and what the README links to. Licences, change logs, codes of conduct and the like are none.
   */
  readonly pages: readonly Document[];
}

/* ---- manifests, scripts, workflows ------------------------------------------------------------------------------------- */

export type Ecosystem =
  'npm' | 'go' | 'pypi' | 'maven' | 'gradle' | 'nuget' | 'rubygems' | 'composer' | 'cargo' | 'hex';

export interface Dependency {
  /** As the ecosystem writes it: `@nestjs/core`, `org.springframework.boot:spring-boot-starter-web`. */
  readonly name: string;
  readonly version: string | null;
  readonly development: boolean;
  readonly line: number;
}

/** A file that declares dependencies or build plug-ins. */
export interface Manifest {
  readonly path: string;
  readonly ecosystem: Ecosystem;
  readonly name: string | null;
  readonly dependencies: readonly Dependency[];
  /** What acts during the build: plug-ins by id or `group:artifact`, programs that its tasks run by their class. */
  readonly plugins: readonly Dependency[];
}

/** A named command that the repository defines. */
export interface Script {
  /** npm, make, task, just, composer, rake, tox, nox, mix, poetry, pdm, hatch, gradle, maven, cargo, shell … */
  readonly runner: string;
  readonly name: string;
  /** The command text; several lines for targets with several. */
  readonly command: string;
  readonly place: Place;
  /** Its simple commands; what it depends on comes first, as the command that would run it. */
  readonly commands: readonly RunCommand[];
  /** Whether its first argument says which of its commands it runs. */
  readonly picks?: true;
}

/** A command that a CI step or a script runs. */
export interface RunCommand {
  /** One simple command, without environment assignments. */
  readonly text: string;
  /** Where it is written: in the workflow, or in the script that the workflow runs. */
  readonly place: Place;
  /** The folder it runs in, relative to the audited root; null where that cannot be told. */
  readonly directory: string | null;
  /** What the tools that it runs bring (`test-runner`, `linter`, `formatter` …), by its own words and not by those of scripts. */
  readonly does: readonly Capability[];
}

export interface WorkflowStep {
  readonly name: string | null;
  readonly line: number;
  /** The action or orb it uses, with its version. */
  readonly uses: string | null;
  /** The `with` values of an action, as text. */
  readonly inputs: Readonly<Record<string, string>>;
  /** The commands it runs, each followed by those of the script that it names. */
  readonly commands: readonly RunCommand[];
  readonly workingDirectory: string | null;
  /** What the action or orb itself brings, as `RunCommand.does`. */
  readonly does: readonly Capability[];
}

export interface WorkflowJob {
  readonly name: string;
  readonly line: number;
  /** Steps that are switched off (`if: false`) are left out. */
  readonly steps: readonly WorkflowStep[];
  /** Images of the containers beside it. */
  readonly services: readonly string[];
  /** What starts it, where that is not simply what starts the workflow. */
  readonly triggers?: Workflow['triggers'];
}

/** A CI configuration file. */
export interface Workflow {
  readonly path: string;
  readonly system:
    | 'GitHub Actions'
    | 'GitLab CI'
    | 'CircleCI'
    | 'Travis CI'
    | 'Azure Pipelines'
    | 'Jenkins'
    | 'Bitbucket Pipelines'
    | 'Drone'
    | 'Woodpecker'
    | 'AppVeyor'
    | 'Buildkite'
    | 'Cirrus CI'
    | 'Semaphore';
  readonly name: string | null;
  /** What starts it: `push`, `pull_request`, `schedule`, `workflow_dispatch` …; systems that run on every push say `push`. */
  readonly triggers: readonly {
    readonly event: string;
    /** Patterns of branches, `!` before those left out; null for all. An empty list stands for tags only. */
    readonly branches: readonly string[] | null;
    /** Patterns of paths that must have changed, `!` before those left out, as seen from the audited root; null for all. */
    readonly paths: readonly string[] | null;
    readonly line: number;
  }[];
  readonly jobs: readonly WorkflowJob[];
  /** Jobs, and the steps of jobs, whose condition only tags and releases meet: nothing of them acts on a push. */
  readonly taggedJobs: readonly WorkflowJob[];
}

/** The patterns of one ignore file, `!` patterns and comments left out. */
export interface IgnoreFile {
  readonly path: string;
  readonly patterns: readonly { readonly text: string; readonly line: number }[];
}

/* ---- tools and technologies -------------------------------------------------------------------------------------------- */

/** What a library, framework or tool brings: the words that checks, advice and generators ask for. */
export type Capability = string;

/** How a development tool (linter, formatter, coverage …) is set up. `dependency` alone never fires. */
export interface ToolUse {
  readonly tool: string;
  readonly capability: Capability;
  readonly how: 'configuration' | 'script' | 'build' | 'hook' | 'workflow' | 'dependency';
  readonly languages: readonly LanguageName[];
  readonly place: Place;
  /** The folder whose code it looks after; empty for the whole repository. */
  readonly scope: string;
}

/**
 * Production code that cannot act, because nothing names it: middleware that is never mounted, routes of a router that is never mounted,
 * a module that is never imported.
 */
export interface IdleCode extends Place {
  readonly endLine: number;
  readonly what: 'middleware' | 'router' | 'module';
  readonly name: string;
}

/** A technology that the code brings into play. */
export interface Use {
  readonly technology: string;
  readonly capability: CodeCapability;
  /** The engine, broker or store that it stands for (`postgresql`, `redis`, `kafka`), where it does for one. */
  readonly kind?: string;
  readonly place: Place;
  /** Whether it stands in production code; of tests and examples only what tests are asked about is known. */
  readonly production: boolean;
}

/* ---- data -------------------------------------------------------------------------------------------------------------- */

/** Where a column, constraint or index is declared: by a mapper's class, by a versioned change, or by SQL that stands alone. */
export type SchemaOrigin = 'model' | 'migration' | 'sql';

/** Columns that a key, constraint or index covers; `fields` is empty where they cannot be told. */
export interface ColumnGroup {
  readonly fields: readonly string[];
  readonly origin: SchemaOrigin;
  readonly place: Place;
  /** Whether a framework adds it without a word of the project. */
  readonly automatic?: boolean;
}

export interface EntityField {
  readonly name: string;
  /** As the declaration writes it. */
  readonly type: string | null;
  /** Null where nothing says it. */
  readonly nullable: boolean | null;
  readonly place: Place;
}

export interface EntityReference extends ColumnGroup {
  /** The table or class it points at. */
  readonly target: string | null;
  /** Whether the database holds to it, or only the mapper knows of it. */
  readonly enforced: boolean;
}

/** A table, or a type of document, put together from SQL, mapper classes and migrations. */
export interface Entity {
  /** The class that stands for it, else the table. */
  readonly name: string;
  readonly table: string;
  readonly store: 'table' | 'document';
  readonly place: Place;
  /** Whether a framework or a well-known add-on brings it. */
  readonly framework: boolean;
  readonly fields: readonly EntityField[];
  readonly keys: readonly ColumnGroup[];
  readonly uniques: readonly ColumnGroup[];
  /** Besides keys and unique constraints. */
  readonly indexes: readonly ColumnGroup[];
  readonly references: readonly EntityReference[];
  readonly checks: readonly ColumnGroup[];
  /** Columns declared never empty; those that are so by a mapper's default are left out. */
  readonly required: readonly ColumnGroup[];
}

/** A versioned change of the schema. */
export interface Migration {
  readonly name: string;
  /** The tool that its form belongs to; null where any could run it. */
  readonly tool: string | null;
  /** Whether a number or time gives it a place in an order. */
  readonly versioned: boolean;
  readonly place: Place;
  /** Where code or configuration runs its file: by its name, with others by a pattern, or as an image's database does when it starts first. */
  readonly ranBy?: Place & { readonly through: 'name' | 'pattern' | 'first start' };
}

/** A file that holds the schema as a whole. */
export interface SchemaFile {
  readonly place: Place;
  /** The tool that manages it; null for plain SQL. */
  readonly tool: string | null;
  /** Where code or configuration names it. */
  readonly ranBy: Place | null;
}

/** A setting that lets a mapper make the schema at start-up. */
export interface SchemaSync {
  readonly technology: string;
  readonly place: Place;
}

export interface SchemaFacts {
  readonly entities: readonly Entity[];
  /** In the order in which they are run, as far as names tell. */
  readonly migrations: readonly Migration[];
  readonly schemaFiles: readonly SchemaFile[];
  readonly synchronizations: readonly SchemaSync[];
  /** Code besides the changes themselves that speaks of migrating, and may bring them to the database. */
  readonly migrators: readonly Place[];
  /** Connections that code fixes to its own machine; none where another one is open to settings. */
  readonly loopbacks: readonly Place[];
  /** Engines that schema files name. */
  readonly engines: readonly Store[];
  /** Engines that addresses in code and configuration name, whether they are used or not. */
  readonly connections: readonly Store[];
}

/** An engine, broker, cache or outside server that the code uses. */
export interface Store {
  /** `postgresql`, `redis`, `kafka` …; the technology's name where it stands for no single one. */
  readonly kind: string;
  readonly place: Place;
}

export interface StoreFacts {
  readonly databases: readonly Store[];
  readonly queues: readonly Store[];
  readonly caches: readonly Store[];
  readonly clients: readonly Store[];
}

/** A function that writes to a database in several steps, or a stretch that runs its writes as one. */
export interface WriteSequence {
  /** The function's name; empty where it has none. */
  readonly name: string;
  readonly place: Place;
  /** The lines of its writes. */
  readonly steps: readonly number[];
}

export interface WriteFacts {
  /** Functions with several writes, none of them in a transaction that the function opens. */
  readonly sequences: readonly WriteSequence[];
  /** Transactions that production code opens. */
  readonly transactions: readonly TransactionUse[];
  /** The first places that write to a database. */
  readonly writes: readonly Place[];
  /** Whether transactions are set up for a document store where a framework needs telling. */
  readonly managesDocuments: boolean;
}

/** A stretch of code whose writes are run as one. */
export interface TransactionUse {
  readonly place: Place;
  /** How it is opened: by a call, an annotation on the method, or a unit of work that is committed once. */
  readonly how: 'call' | 'annotation' | 'unit-of-work';
  /** How many writes stand in it, calls of other parts that sound like writes included; null where they cannot be told. */
  readonly steps: number | null;
}

/* ---- tests ------------------------------------------------------------------------------------------------------------- */

/** How many there are, and where: one place for each file, those with most first. */
export interface TestCount {
  readonly count: number;
  readonly places: readonly Place[];
}

/** Automated tests with assertions of their own. What a scaffold brings along and what asserts nothing is in none of the kinds. */
export interface TestFacts {
  readonly unit: TestCount;
  /** Those that drive the HTTP or RPC interface, or a database. */
  readonly integration: TestCount;
  /** Those that drive a browser. */
  readonly endToEnd: TestCount;
  readonly skipped: TestCount;
  /** Tests that came with a scaffold or assert nothing. */
  readonly hollow: TestCount;
  readonly assertions: TestCount;
  /** Tests that assert that something is refused: a client error, an exception, an error value. */
  readonly refusals: TestCount;
  /** Tests of a runner that the project neither declares nor runs. */
  readonly withoutRunner: TestCount;
  /** Fixtures and base classes through which tests drive the interface or a database. */
  readonly harness: readonly Place[];
  /** Where code or a runner's configuration turns the measuring of coverage on. */
  readonly coverage: readonly Place[];
  /** Commands of CI or scripts that run a suite of requests which is not in the repository. */
  readonly outside: readonly Place[];
}

/* ---- containers -------------------------------------------------------------------------------------------------------- */

/** One way in which an image is built. */
export interface ImageBuild {
  /** `Dockerfile`, or the build plug-in or platform that makes the image. */
  readonly by: string;
  readonly place: Place;
  /** Images that it starts from, in order; empty where it is no Dockerfile. */
  readonly bases: readonly string[];
  /** What it is for: the service, its tests, a development container, a web page's files, or another program as it comes. */
  readonly purpose: 'service' | 'tests' | 'development' | 'pages' | 'dependency';
  /** Whether it only acts where someone asks for it, as a task of a build plug-in. */
  readonly onRequest: boolean;
  /** What a Dockerfile runs, while it builds and when it starts. */
  readonly runs?: readonly string[];
  /** What builds leave behind and a Dockerfile takes from its context: `target/*.jar`, with its line. */
  readonly takesBuilt?: { readonly source: string; readonly line: number };
}

/** A service of a compose file. */
export interface ComposeService {
  readonly name: string;
  readonly image?: string;
  /** The folder that its image is built from, relative to the audited root. */
  readonly build?: string;
  readonly ports: readonly string[];
  readonly dependsOn: readonly string[];
  readonly place: Place;
  /** Files that it takes variables from, relative to the audited root, but those that may be absent. */
  readonly envFiles: readonly string[];
  /** Names of the variables that it sets. */
  readonly variables: readonly string[];
  /** Names of the variables that it sets them from: `${DB_PASSWORD}` comes from `.env`. */
  readonly takes?: readonly string[];
  readonly command?: string;
  /** The folder of the repository that it runs in place: mounted into an image that somebody else made. */
  readonly mounts?: string;
  /** Networks and volumes that it joins and that its file says are made elsewhere. */
  readonly joins?: readonly string[];
  /** Whether it stands in the network of its host. */
  readonly onHost?: boolean;
  /** Whether it only starts where its profile is asked for. */
  readonly optional: boolean;
}

/** Something besides compose that starts a working environment. */
export interface EnvironmentStarter {
  readonly kind: string;
  readonly place: Place;
}

export interface ContainerFacts {
  readonly images: readonly ImageBuild[];
  readonly services: readonly ComposeService[];
  readonly starters: readonly EnvironmentStarter[];
  /** Kubernetes workloads, Helm charts and the like. */
  readonly manifests: readonly Place[];
}

/* ---- gateways --------------------------------------------------------------------------------------------------------- */

/** Where a limit on requests is declared or applied that a gateway in front of the service keeps. */
export interface GatewayLimit {
  /** The product: `nginx`, `Kong`, `Traefik`. */
  readonly gateway: string;
  readonly place: Place;
}

/* ---- environment ------------------------------------------------------------------------------------------------------- */

/** A variable that the code reads. */
export interface EnvironmentVariable {
  readonly name: string;
  readonly reads: readonly Place[];
  /** Where an example file, a table or a manifest names it. */
  readonly documented?: Place;
  /** What it is without being set; never a value that looks secret. */
  readonly default?: string;
  /** Whether the program has a value for it when it is not set. */
  readonly optional: boolean;
}

/** A file of configuration. */
export interface ConfigurationFile {
  /**
   * `example`: to be copied and filled; `settings`: read by the program as it is; `manifest`: what sets variables in a cluster;
   * `compose`: what sets them for containers on one machine.
   */
  readonly kind: 'example' | 'settings' | 'manifest' | 'compose';
  readonly place: Place;
  /** Names of variables that it sets. */
  readonly names: readonly string[];
  /** Names of variables that it sets them from. */
  readonly takes?: readonly string[];
}

export interface EnvironmentFacts {
  /** In the order of their names. */
  readonly variables: readonly EnvironmentVariable[];
  readonly files: readonly ConfigurationFile[];
}

/* ---- secrets ----------------------------------------------------------------------------------------------------------- */

/** A committed secret, or what comes close to one. Its text is not kept. */
export interface SecretFinding {
  readonly kind: 'private-key' | 'token' | 'credential' | 'signing-key' | 'connection' | 'environment-file';
  /** What it is, in words for people: `an AWS access key`, `JWT_SECRET`. */
  readonly what: string;
  readonly place: Place;
  /** `secret`: to be withdrawn; `weak`: local settings, or a fallback where nothing is set. */
  readonly weight: 'secret' | 'weak';
}

/* ---- endpoints --------------------------------------------------------------------------------------------------------- */

/** A route that production code registers on an application. */
export interface Endpoint {
  /** In capitals; `ANY` for all. */
  readonly method: string;
  /** From the server's root with every prefix, parameters as `{name}`, wildcards as `*`, without a slash at the end. */
  readonly path: string;
  /** Where it is registered. */
  readonly route: Place;
  /** The function that answers; absent where it cannot be told. */
  readonly handler?: Place & { readonly name: string };
}

/* ---- answers ----------------------------------------------------------------------------------------------------------- */

/** How production code answers requests. */
export interface AnswerFacts {
  /** Files that describe an interface for programs. */
  readonly contracts: readonly { readonly kind: string; readonly place: Place }[];
  /** Status codes that code chooses, with the first places of each in each file. */
  readonly codes: readonly { readonly code: number; readonly place: Place }[];
  readonly errors: readonly ErrorAnswer[];
  /** Parameters of requests that ask for a part of a list: which part (`page`), or only how much (`limit`). */
  readonly pageParameters: readonly { readonly kind: 'page' | 'limit'; readonly name: string; readonly place: Place }[];
  /** Where a list or a query is cut into parts. */
  readonly slices: readonly Place[];
  readonly inputChecks: readonly InputCheck[];
}

/** A place that turns errors into answers, or seems to. */
export interface ErrorAnswer {
  /**
   * `central`: maps errors for all handlers; `local`: for those of one class; `builtin`: what the framework does by itself;
   * `recovery`: catches crashes alone; `thrown`: handlers throw what the framework answers; `helper`: writes what a handler decided;
   * `repeated`: several handlers map the same errors alike.
   */
  readonly kind: 'central' | 'local' | 'builtin' | 'recovery' | 'thrown' | 'helper' | 'repeated';
  /** In words for people. */
  readonly what: string;
  readonly place: Place;
  /** `early`: mounted before the routes; `file`: only the code of its own file calls it; `never`: nothing mounts or calls it. */
  readonly acts: 'yes' | 'early' | 'file' | 'never';
}

/** A check of input that is written by hand. */
export interface InputCheck {
  /**
   * `condition`: refuses by what a value is; `parse`: refuses what cannot be read; `function`: a function made for it; `bound`: the
   * framework reads it into a type.
   */
  readonly kind: 'condition' | 'parse' | 'function' | 'bound';
  /** The function's name. */
  readonly name?: string;
  readonly place: Place;
}

/* ---- structure --------------------------------------------------------------------------------------------------------- */

/** A file or a function with its length in lines of code: comments and empty lines left out. */
export interface CodeLength extends Place {
  /** The function's name; the path for a file. */
  readonly name: string;
  readonly lines: number;
}

/**
 * What a file is there for in a layered service. `interface` answers requests, `application` decides, `domain` says what there is,
 * `data` reads and writes stores.
 */
export type LayerName = 'interface' | 'application' | 'domain' | 'data';

/** A layer that the code has, with its files. */
export interface Layer {
  readonly name: LayerName;
  readonly files: number;
  readonly lines: number;
  /** Its largest file. */
  readonly place: Place;
}

/** An import from one layer into another. */
export interface LayerImport {
  readonly from: LayerName;
  readonly to: LayerName;
  readonly place: Place;
  /** The file or folder that it brings. */
  readonly target: string;
}

/** Lines that stand in two places. */
export interface DuplicateBlock {
  readonly lines: number;
  readonly places: readonly [Place, Place];
}

/** How the production code that people wrote is divided. Generated code, migrations and first data are left out. */
export interface StructureFacts {
  /** Files and lines of code. */
  readonly files: number;
  readonly lines: number;
  /** Lines that do more than a stub does: in functions beyond heading, end and one statement, and half of what is declared outside. */
  readonly substance: number;
  /** The largest files, most lines first. */
  readonly largest: readonly CodeLength[];
  readonly functions: {
    readonly count: number;
    /** Lines of code in functions, and those in long ones. */
    readonly lines: number;
    readonly longLines: number;
    /** The long ones, most lines first. */
    readonly long: readonly CodeLength[];
  };
  /** From the outside in. */
  readonly layers: readonly Layer[];
  /** Imports between layers: how many point from the outside in, and how many the other way. */
  readonly imports: { readonly inward: number; readonly outward: number };
  /** The first imports that point from the inside out. */
  readonly outward: readonly LayerImport[];
  /** Imports of the project's own modules for which there is no file. */
  readonly missing: readonly (Place & { readonly target: string })[];
  /** Files that answer requests, and those of them that query a store themselves. */
  readonly mixed: { readonly files: number; readonly of: number; readonly places: readonly Place[] };
  readonly duplicates: { readonly lines: number; readonly blocks: readonly DuplicateBlock[] };
  /** Code that was commented out, and bodies that were never written. */
  readonly dead: {
    readonly commentedLines: number;
    readonly commented: readonly Place[];
    readonly unwritten: readonly Place[];
  };
  /** Names that say nothing, and files named against the style of the others. */
  readonly naming: {
    readonly unclear: readonly (Place & { readonly name: string })[];
    /** How many names were looked at. */
    readonly names: number;
    readonly styles: { readonly files: number; readonly against: readonly Place[] };
  };
}

/* ---- domain ------------------------------------------------------------------------------------------------------------ */

/** A thing that the service is about. */
export interface DomainEntity {
  readonly name: string;
  readonly place: Place;
  /** `own`: of this domain; `everyday`: of exercises that everybody has built (to-do, note, post); `identity`: users and rights. */
  readonly kind: 'own' | 'everyday' | 'identity';
}

/** States that a thing can be in. */
export interface DomainStates {
  readonly name: string;
  readonly values: readonly string[];
  readonly place: Place;
}

/** A condition of the domain that the code holds to. */
export interface DomainRule {
  /** `refusal`: an error of the domain's own; `condition`: what is compared before something is refused; `constraint`: in the schema. */
  readonly kind: 'refusal' | 'condition' | 'constraint';
  readonly text: string;
  readonly place: Place;
}

/** What makes a domain demanding. */
export interface DomainConcern {
  readonly kind: 'money' | 'time' | 'stock' | 'permissions';
  /** In how many files it shows. */
  readonly files: number;
  readonly places: readonly Place[];
}

/** A statement of the documents. */
export interface DomainStatement extends Place {
  readonly text: string;
}

/** What the project is about, as code and documents show it. */
export interface DomainFacts {
  readonly entities: readonly DomainEntity[];
  readonly states: readonly DomainStates[];
  /** Where a state is changed or decides what may happen. */
  readonly transitions: readonly Place[];
  readonly rules: readonly DomainRule[];
  readonly concerns: readonly DomainConcern[];
  /** Who the project is for, and what it spares or gives them. */
  readonly users: readonly DomainStatement[];
  readonly needs: readonly DomainStatement[];
  /** Numbers that were measured. */
  readonly measurements: readonly DomainStatement[];
  /** Where the README calls the project a template, an example or an exercise. */
  readonly exercise: readonly DomainStatement[];
}
