import type { Changes, FileEntry, FileText, History, Host } from '../host';
import type { Notice } from '../model';
import { configurationFile, defaults, type Configuration } from './configuration';
import { ignoredPaths, type LeavesOut } from './ignored-paths';
import { readConfiguration, type Known } from './read';

/** A host without what its repository's configuration leaves out. Keeps up with the configuration as it is edited. */
export class ConfiguredHost implements Host {
  configuration: Configuration = defaults;
  private complaints: readonly Notice[] = [];
  private stamp: string | undefined;
  private leavesOut: LeavesOut = () => false;

  constructor(
    private readonly host: Host,
    private readonly known: Known,
  ) {
    this.refresh({});
  }

  /** Whether there is a configuration. */
  get configured(): boolean {
    return this.stamp !== undefined;
  }

  get name(): string {
    return this.host.name;
  }

  get prefix(): string {
    return this.host.prefix;
  }

  list(): readonly FileEntry[] {
    const all = this.host.list();
    return this.configuration.ignore.length === 0 ? all : all.filter(({ path }) => !this.leavesOut(path));
  }

  entry(path: string): FileEntry | undefined {
    return this.leavesOut(path) ? undefined : this.host.entry(path);
  }

  read(path: string): FileText {
    return this.host.read(path);
  }

  history(): History {
    return this.host.history();
  }

  /** What of the configuration does not apply, and what of the tree could not be looked at. */
  notices(): readonly Notice[] {
    return [...this.complaints, ...(this.host.notices?.() ?? [])];
  }

  /** The files that the configuration leaves out, as a host of their own. */
  get ignored(): Host {
    const { host } = this;
    return {
      name: host.name,
      prefix: host.prefix,
      list: () =>
        this.configuration.ignore.length === 0 ? [] : host.list().filter(({ path }) => this.leavesOut(path)),
      entry: (path) => (this.leavesOut(path) ? host.entry(path) : undefined),
      read: (path) => host.read(path),
      history: () => host.history(),
    };
  }

  /** Reads the configuration again where it changed; gives what changed for those who look at this host. */
  refresh(changes: Changes): Changes {
    const entry = this.host.entry(configurationFile);
    if (entry?.stamp === this.stamp) return changes;
    this.stamp = entry?.stamp;
    const before = this.configuration.ignore;
    const content = entry && this.host.read(configurationFile);
    if (content && 'text' in content) {
      const reading = readConfiguration(content.text, this.known);
      this.configuration = reading.configuration;
      this.complaints = reading.notices;
    } else {
      this.configuration = defaults;
      this.complaints = content
        ? [{ path: configurationFile, message: 'could not be read, so it does not apply' }]
        : [];
    }
    const { ignore } = this.configuration;
    if (JSON.stringify(ignore) === JSON.stringify(before)) return changes;
    this.leavesOut = ignoredPaths(ignore);
    return { ...changes, tree: true };
  }
}
