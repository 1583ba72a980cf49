import assert from 'node:assert/strict';
import { defineCollector, type Collectors } from '../../src/core/collect/collector';
import { FactStore } from '../../src/core/fact-store';
import { MemoryHost } from '../support/memory-host';

describe('the store of facts', () => {
  let linked: string[];

  /** Two collectors: one of first words, one of how many there are of each. */
  function store(host: MemoryHost): FactStore {
    linked = [];
    const words = defineCollector<{ readonly word: string }, unknown>({
      wants: () => true,
      extract: ({ text }) => ({ word: text.split(' ')[0]! }),
      link(files) {
        linked.push('words');
        return [...files.values()].map(({ word }) => word.toLowerCase());
      },
    });
    const counts = defineCollector<never, unknown, 'tree'>({
      needs: ['tree'],
      wants: () => false,
      extract: () => null,
      link(_files, _context, { tree }) {
        linked.push('counts');
        return (tree as unknown as string[]).length;
      },
    });
    return new FactStore(host, { tree: words, uses: counts } as unknown as Collectors);
  }

  it('links nothing for an edit of which no collector sees anything', () => {
    const host = new MemoryHost({ 'a.txt': 'Tide turns', 'b.txt': 'Ebb' });
    const facts = store(host);
    assert.deepEqual([...facts.collect()], ['tree', 'uses']);
    linked = [];
    host.write('a.txt', 'Tide turned');
    assert.deepEqual([...facts.update({ paths: ['a.txt'] })], []);
    assert.deepEqual(linked, []);
  });

  it('goes no further where what is linked comes out the same', () => {
    const host = new MemoryHost({ 'a.txt': 'Tide turns', 'b.txt': 'Ebb' });
    const facts = store(host);
    facts.collect();
    const before = facts.facts.tree;
    linked = [];
    host.write('a.txt', 'TIDE turns');
    assert.deepEqual([...facts.update({ paths: ['a.txt'] })], []);
    assert.deepEqual(linked, ['words']);
    assert.equal(facts.facts.tree, before);
    host.write('a.txt', 'Flood comes');
    assert.deepEqual([...facts.update({ paths: ['a.txt'] })], ['tree']);
    assert.deepEqual(facts.facts.tree, ['flood', 'ebb']);
  });

  it('reads a file again that git began to track', () => {
    const host = new MemoryHost({ '.env': 'TIDE=1' });
    let tracked = false;
    const entry = host.entry.bind(host);
    host.entry = (path) => {
      const found = entry(path);
      return found && { ...found, tracked };
    };
    host.list = () => [host.entry('.env')!];
    const committed = defineCollector<string, unknown>({
      wants: (file) => file.tracked === true,
      extract: ({ text }) => text,
      link: (files) => [...files.values()],
    });
    const facts = new FactStore(host, { secrets: committed } as unknown as Collectors);
    facts.collect();
    assert.deepEqual(facts.facts.secrets, []);
    tracked = true;
    assert.deepEqual([...facts.update({ tree: true })], ['secrets']);
    assert.deepEqual(facts.facts.secrets, ['TIDE=1']);
  });

  it('takes what was made of a file before, unless the file changed since', () => {
    const host = new MemoryHost({ 'a.txt': 'Tide turns', 'b.txt': 'Ebb' });
    const first = store(host);
    first.collect();
    const told = { ...first.readings.get('a.txt')!, extracted: new Map([['tree' as const, { word: 'Told' }]]) };
    const before = new Map([...first.readings].map(([path, reading]) => [path, path === 'a.txt' ? told : reading]));
    const again = store(host);
    for (const _ of again.extractAll(before));
    again.linkAll();
    assert.deepEqual(again.facts.tree, ['told', 'ebb']);
    host.write('a.txt', 'Flood comes');
    const changed = store(host);
    for (const _ of changed.extractAll(before));
    changed.linkAll();
    assert.deepEqual(changed.facts.tree, ['flood', 'ebb']);
  });
});
