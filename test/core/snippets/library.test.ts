import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { checks } from '../../../src/core/checks';
import {
  asSnippetText,
  isContributed,
  frameworks,
  languages,
  plainText,
  type Snippet,
} from '../../../src/core/snippets';
import { expand } from './expansion';

const library = JSON.parse(readFileSync('snippets/library.json', 'utf8')) as readonly Snippet[];

describe('the library of snippets', () => {
  it('gives every source back to the letter when it is expanded', () => {
    for (const snippet of library) {
      assert.equal(expand(asSnippetText(snippet)), plainText(snippet), snippet.id);
      if (snippet.language === 'javascript') continue;
      const source = readFileSync(`snippets/${snippet.id}${languages[snippet.language].ending}`, 'utf8');
      assert.ok(source.endsWith(`\n${plainText(snippet)}`), snippet.id);
    }
  });

  it('has the same text in the files that the manifest contributes', () => {
    const manifest = JSON.parse(readFileSync('package.json', 'utf8')) as {
      contributes: { snippets: readonly { language: string; path: string }[] };
    };
    const static_ = new Map<string, string>();
    for (const { path } of manifest.contributes.snippets) {
      const entries = JSON.parse(readFileSync(path, 'utf8')) as Record<string, { prefix: string; body: string[] }>;
      for (const [id, { body }] of Object.entries(entries)) static_.set(id, body.join('\n'));
    }
    const neutral = library.filter((one) => languages[one.language].builtIn.some((id) => isContributed(one, id)));
    assert.deepEqual([...static_.keys()].sort(), neutral.map(({ id }) => id).sort());
    for (const snippet of neutral) assert.equal(expand(static_.get(snippet.id)!), plainText(snippet), snippet.id);
  });

  it('names every prefix by one pattern that ends with the framework, and gives it once per language', () => {
    const seen = new Set<string>();
    for (const { id, prefix, framework, language } of library) {
      assert.match(prefix, /^pc-[a-z]+(?:-[a-z]+)*$/, id);
      if (framework !== undefined) assert.ok(prefix.endsWith(`-${framework}`), `${id} has the prefix ${prefix}`);
      else assert.ok(!Object.keys(frameworks).some((name) => prefix.endsWith(`-${name}`)), id);
      if (language === 'sql') assert.ok(prefix.endsWith('-sql'), id);
      assert.ok(!seen.has(`${language} ${prefix}`), `${prefix} stands for two snippets in ${language}`);
      seen.add(`${language} ${prefix}`);
    }
  });

  it('serves checks and companions that exist', () => {
    const known = new Set(checks.map(({ id }) => id));
    const ids = new Set(library.map(({ id }) => id));
    for (const snippet of library) {
      assert.ok(snippet.checks.length > 0, snippet.id);
      for (const check of snippet.checks) assert.ok(known.has(check), `${snippet.id} serves ${check}`);
      for (const other of snippet.companions) assert.ok(ids.has(other), `${snippet.id} works with ${other}`);
    }
  });

  it('names packages with their major version, and sentences that end', () => {
    for (const { id, dependencies, contract, leavesOut } of library) {
      for (const one of dependencies) assert.match(one, /^\S+@\d+(?:\.\d+)?$/, `${id} needs ${one}`);
      assert.match(contract, /\.$/, id);
      assert.match(leavesOut, /\.$/, id);
    }
  });

  it('is wired as its first comment says', () => {
    for (const { id, body, language } of library)
      if (!['sql', 'yaml', 'markdown'].includes(language)) assert.match(body, /\bWire it\b/, id);
  });
});
