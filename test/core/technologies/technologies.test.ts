import assert from 'node:assert/strict';
import type { Manifest, LanguageName, Ecosystem } from '../../../src/core/facts';
import { uses } from '../../../src/core/collect/uses';
import { technologiesOf } from '../../../src/core/technologies';
import { capabilityMeanings, type Capability } from '../../../src/core/technologies/capabilities';
import type { Technology } from '../../../src/core/technologies/technology';

/** A production file of each language, and the ecosystem that its packages come from. */
const settings: Record<LanguageName, { path: string; ecosystem: Ecosystem; comment: (code: string) => string }> = {
  Go: { path: 'internal/main.go', ecosystem: 'go', comment: slashes },
  TypeScript: { path: 'src/main.ts', ecosystem: 'npm', comment: slashes },
  JavaScript: { path: 'src/main.js', ecosystem: 'npm', comment: slashes },
  Python: { path: 'app/main.py', ecosystem: 'pypi', comment: hashes },
  Java: { path: 'src/main/java/Main.java', ecosystem: 'maven', comment: slashes },
  Kotlin: { path: 'src/main/kotlin/Main.kt', ecosystem: 'gradle', comment: slashes },
  'C#': { path: 'src/Program.cs', ecosystem: 'nuget', comment: slashes },
  Ruby: { path: 'app/main.rb', ecosystem: 'rubygems', comment: hashes },
  PHP: { path: 'app/Main.php', ecosystem: 'composer', comment: (code) => slashes(code).replace('// <?php', '<?php') },
  Rust: { path: 'src/main.rs', ecosystem: 'cargo', comment: slashes },
  Elixir: { path: 'lib/main.ex', ecosystem: 'hex', comment: hashes },
};

function slashes(code: string): string {
  return code.replace(/^/gm, '// ');
}

function hashes(code: string): string {
  return code.replace(/^/gm, '# ');
}

/** What the row is found to show in a project of one file that declares its package. */
function shown(language: LanguageName, row: Technology, code: string): Capability[] {
  const { path, ecosystem } = settings[language];
  const text = language === 'PHP' && !code.startsWith('<?php') ? `<?php\n${code}` : code;
  const extracted = uses.extract({ path, text }, () => undefined);
  const files = new Map(extracted ? [[path, extracted]] : []);
  const context = { name: 'example', prefix: '', files: new Map(), history: { kind: 'none' as const } };
  const written = { languages: [], main: null, backend: null };
  const found = uses.link(
    files,
    context,
    { manifests: [declaring(row, ecosystem)], code: written, idle: [], unreached: [] },
    () => undefined,
  );
  return found.filter((use) => use.technology === row.name && use.place.path === path).map((use) => use.capability);
}

function declaring(row: Technology, ecosystem: Ecosystem): Manifest {
  const dependencies = (row.packages ?? [])
    .slice(0, 1)
    .map((name) => ({ name, version: null, development: false, line: 1 }));
  return { path: 'manifest', ecosystem, name: null, dependencies, plugins: [] };
}

function promised(row: Technology): Capability[] {
  return [
    ...(row.imported ?? []),
    ...Object.keys(row.patterns ?? {}),
    ...Object.keys(row.anywhere ?? {}),
  ] as Capability[];
}

describe('technologies', () => {
  for (const [language, rows] of Object.entries(technologiesOf) as [LanguageName, readonly Technology[]][]) {
    describe(language, () => {
      it('names each technology once', () => {
        const names = rows.map((row) => row.name);
        assert.deepEqual(
          names.filter((name, i) => names.indexOf(name) !== i),
          [],
        );
      });
      for (const row of rows) {
        it(`recognises ${row.name} in its example`, () => {
          const missing = promised(row).filter((capability) => !shown(language, row, row.example).includes(capability));
          assert.deepEqual(missing, []);
          for (const capability of promised(row)) assert.ok(capability in capabilityMeanings, capability);
        });
        it(`finds nothing of ${row.name} in comments`, () => {
          assert.deepEqual(shown(language, row, settings[language].comment(row.example)), []);
        });
      }
    });
  }
});
