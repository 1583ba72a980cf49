import type { Dependency, Ecosystem, LanguageName, Manifest } from '../../facts';

const ecosystemsOf: Readonly<Record<LanguageName, readonly Ecosystem[]>> = {
  Go: ['go'],
  TypeScript: ['npm'],
  JavaScript: ['npm'],
  Python: ['pypi'],
  Java: ['maven', 'gradle'],
  Kotlin: ['maven', 'gradle'],
  'C#': ['nuget'],
  Ruby: ['rubygems'],
  PHP: ['composer'],
  Rust: ['cargo'],
  Elixir: ['hex'],
};

/** A dependency and the manifest that declares it. */
export interface Declaration {
  readonly manifest: Manifest;
  readonly dependency: Dependency;
}

/** Answers which packages the manifests declare, by ecosystem; a name stands for what lies under it as well. */
export class DeclaredPackages {
  private readonly byName = new Map<string, Declaration>();

  constructor(manifests: readonly Manifest[]) {
    for (const manifest of manifests) {
      for (const dependency of manifest.dependencies) {
        for (const name of namesAbove(normal(dependency.name))) {
          const key = `${manifest.ecosystem} ${name}`;
          const known = this.byName.get(key);
          if (!known || (known.dependency.development && !dependency.development))
            this.byName.set(key, { manifest, dependency });
        }
      }
    }
  }

  /** The first of these packages that a manifest for the language declares. */
  find(language: LanguageName, packages: readonly string[]): Declaration | undefined {
    for (const ecosystem of ecosystemsOf[language]) {
      for (const name of packages) {
        const found = this.byName.get(`${ecosystem} ${normal(name)}`);
        if (found) return found;
      }
    }
    return undefined;
  }
}

/** Registries do not tell case and the kind of dash apart. */
function normal(name: string): string {
  return name.toLowerCase().replaceAll('_', '-');
}

/** A name and what it lies under: `io.ktor:ktor-server-core`, `io.ktor`, `io`. */
function* namesAbove(name: string): Generator<string> {
  yield name;
  for (let i = name.length - 1; i > 0; i--) {
    const c = name[i];
    if (c === ':' || c === '/' || c === '.') yield name.slice(0, i);
  }
}
