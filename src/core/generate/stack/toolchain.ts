import type { Facts, Script } from '../../facts';
import type { Place } from '../../model';
import { fileNameOf, folderOf } from '../../text/repository/file-role';
import type { ServiceFolder } from './service';

/** The version of a toolchain that a repository asks for. */
export interface Requirement {
  /** What a newcomer has to install: `Node.js`, `Go`, `JDK`. */
  readonly name: string;
  /** As the manifest writes it; null where nothing says one. */
  readonly version: string | null;
  /** Where it is said. */
  readonly place: Place;
}

/** How a service is worked with, in commands that the repository gives or its toolchain has for it. All run in `folder`. */
export interface Toolchain {
  readonly folder: string;
  readonly requirements: readonly Requirement[];
  readonly install: readonly string[];
  /** What has to be built before it is started. */
  readonly build: readonly string[];
  readonly migrate: readonly string[];
  readonly start: string | null;
  /** What starts it where that names something that is not there. */
  readonly otherStart?: string;
  readonly test: string | null;
}

/** What a toolchain is told from. Paths are relative to the service's folder. */
export class Workbench {
  constructor(
    readonly facts: Pick<Facts, 'tree' | 'scripts' | 'tests' | 'uses' | 'manifests'>,
    readonly service: ServiceFolder,
    private readonly readFile: (path: string) => string | null,
  ) {}

  /** A path as seen from the root. */
  path(name: string): string {
    return this.service.folder === '' ? name : `${this.service.folder}/${name}`;
  }

  has(name: string): boolean {
    return this.facts.tree.files.has(this.path(name));
  }

  /** The first of these files that is there. */
  first(...names: readonly string[]): string | undefined {
    return names.find((name) => this.has(name));
  }

  read(name: string): string {
    return this.has(name) ? (this.readFile(this.path(name)) ?? '') : '';
  }

  /** Files of the service's folder by their path within it. */
  files(): readonly string[] {
    const { folder } = this.service;
    const prefix = folder === '' ? '' : `${folder}/`;
    return [...this.facts.tree.files.keys()]
      .filter((path) => path.startsWith(prefix) && !path.startsWith('../'))
      .map((path) => path.slice(prefix.length));
  }

  /** Production files of the service's folder in a language. */
  sources(language: string): readonly string[] {
    return this.files().filter((name) => {
      const file = this.facts.tree.files.get(this.path(name));
      return file?.role === 'production' && file.language === language;
    });
  }

  depends(name: string | RegExp): boolean {
    return this.service.manifests.some(({ dependencies, plugins }) =>
      [...dependencies, ...plugins].some((one) => (typeof name === 'string' ? one.name === name : name.test(one.name))),
    );
  }

  /** The script with the first of these names that a runner has in this folder. */
  script(runner: string, names: readonly string[]): Script | undefined {
    const own = this.facts.scripts.filter(
      (script) => script.runner === runner && folderOf(script.place.path) === this.service.folder,
    );
    return names.map((name) => own.find((script) => script.name === name)).find((script) => script !== undefined);
  }

  /** Whether there are tests to run. */
  get hasTests(): boolean {
    const { unit, integration, endToEnd, hollow } = this.facts.tests;
    return unit.count + integration.count + endToEnd.count + hollow.count > 0;
  }

  /** The first line of a file that a pattern matches, with what its first group holds. */
  find(name: string, pattern: RegExp): { readonly place: Place; readonly text: string } | undefined {
    const lines = this.read(name).split('\n');
    for (const [index, line] of lines.entries()) {
      const match = pattern.exec(line.slice(0, 1_000));
      if (match) return { place: { path: this.path(name), line: index + 1 }, text: (match[1] ?? match[0]).trim() };
    }
    return undefined;
  }

  /** What a file says of a version; else only that the toolchain is needed, with the manifest as the place. */
  requirement(
    name: string,
    manifest: string,
    sources: readonly (readonly [file: string, pattern: RegExp])[],
  ): Requirement {
    for (const [file, pattern] of sources) {
      const found = this.find(file, pattern);
      if (found) return { name, version: found.text, place: found.place };
    }
    return { name, version: null, place: { path: this.path(manifest), line: 1 } };
  }

  /** Whether a file with this name is anywhere in the folder. */
  holds(pattern: RegExp): string | undefined {
    return this.files().find((name) => pattern.test(fileNameOf(name)));
  }
}
