import type { Ecosystem, Facts, LanguageName, Script } from '../../facts';
import { simpleCommands } from '../../text/commands/shell';
import { folderOf } from '../../text/repository/file-role';
import { stackNeeds } from '../stack';
import { Workbench, type Requirement } from '../stack/toolchain';
import type { ServiceFolder } from '../stack/service';

/** The facts from which it is told what CI can do for a part. */
export const projectNeeds = [...stackNeeds, 'tools', 'stores', 'environment'] as const;

export type ProjectFacts = Pick<Facts, (typeof projectNeeds)[number]>;

/** The languages that an ecosystem's manifests stand for. */
export const languagesOf: Readonly<Record<Ecosystem, readonly LanguageName[]>> = {
  npm: ['TypeScript', 'JavaScript'],
  go: ['Go'],
  pypi: ['Python'],
  maven: ['Java', 'Kotlin'],
  gradle: ['Java', 'Kotlin'],
  nuget: ['C#'],
  rubygems: ['Ruby'],
  composer: ['PHP'],
  cargo: ['Rust'],
  hex: ['Elixir'],
};

/** A part of a repository that is built and tested together, as CI looks at it. Paths are relative to its folder. */
export class Project extends Workbench {
  constructor(
    override readonly facts: ProjectFacts,
    service: ServiceFolder,
    read: (path: string) => string | null,
    /** Folders below its own that are parts themselves. */
    private readonly inner: readonly string[],
    /** Every place where the facts have seen a test. */
    private readonly testPlaces: ReadonlySet<string>,
  ) {
    super(facts, service, read);
  }

  /** Whether the part has tests of its own. */
  override get hasTests(): boolean {
    const languages = languagesOf[this.service.ecosystem];
    return this.ownFiles().some((path) => {
      if (this.testPlaces.has(path)) return true;
      const file = this.facts.tree.files.get(path);
      return file?.role === 'test' && file.language !== null && languages.includes(file.language) && saysTest(path);
    });
  }

  /** Its files by their path from the root, those of parts inside it left out. */
  ownFiles(): readonly string[] {
    const prefix = this.service.folder === '' ? '' : `${this.service.folder}/`;
    return [...this.facts.tree.files.keys()].filter(
      (path) =>
        path.startsWith(prefix) &&
        !path.startsWith('../') &&
        !this.inner.some((folder) => path.startsWith(`${folder}/`)),
    );
  }

  /** Whether a tool does something for the part: set up in it or in a folder above, and not only declared. */
  isSetUp(tool: string, capability: string): boolean {
    const { folder } = this.service;
    return this.facts.tools.some(
      (use) =>
        use.tool === tool &&
        use.capability === capability &&
        use.how !== 'dependency' &&
        (use.scope === '' || use.scope === folder || folder.startsWith(`${use.scope}/`)),
    );
  }

  /** The target of the part's own Makefile with the first of these names, where all that it runs is at hand. */
  makeTarget(names: readonly string[], capability: string, known: RegExp): string | null {
    const script = this.script('make', names);
    if (!script || !/^[\w.-]+$/.test(script.name)) return null;
    const does = script.commands.some((command) => command.does.includes(capability));
    return does && this.runsOnly(script, known) ? `make ${script.name}` : null;
  }

  private runsOnly(script: Script, known: RegExp): boolean {
    return script.commands.every(({ text }) =>
      simpleCommands(text).every(({ words: [program = ''] }) => everyday.test(program) || known.test(program)),
    );
  }

  /** The first line of a file that a pattern matches. */
  says(name: string, pattern: RegExp): string | null {
    return this.find(name, pattern)?.text ?? null;
  }

  /** The major and minor version that a requirement names first, such as `3.11` of `>=3.11,<4`; null where it names none. */
  static versionIn({ version }: Requirement): string | null {
    return /\d+(?:\.\d+)?/.exec(version ?? '')?.[0] ?? null;
  }
}

/** What every machine has, and what changes nothing. */
const everyday = /^(?:echo|printf|mkdir|rm|cp|cd|export|set|test|true|cat|touch|find|xargs|grep|\[|@?:)$/;

const saysTest = (path: string): boolean =>
  /test|spec/i.test(path) && !/(?:^|\/)(?:conftest\.py|__init__\.py)$/.test(path);

/** Every file in which the facts have seen tests. */
export function testPlacesOf({ tests }: Pick<Facts, 'tests'>): ReadonlySet<string> {
  const { unit, integration, endToEnd, hollow } = tests;
  return new Set([unit, integration, endToEnd, hollow].flatMap(({ places }) => places.map(({ path }) => path)));
}

/** The folder of a manifest's part: lists of requirements lie in a folder of their own beside the code. */
export const partFolderOf = (path: string): string => {
  const folder = folderOf(path);
  return /(?:^|\/)(?:requirements|reqs|deps)$/.test(folder) ? folderOf(folder) : folder;
};
