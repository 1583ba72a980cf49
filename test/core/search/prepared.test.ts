import assert from 'node:assert/strict';
import { mayOccur, willBeSearched } from '../../../src/core/search';
import { recallRequirements, requirementsKnown, type Requirements } from '../../../src/core/search/prepared';

describe('what was found out about expressions', () => {
  afterEach(() => recallRequirements({}));

  it('may be kept as JSON and recalled', () => {
    const text = 'a text that holds zebra and quagga';
    willBeSearched(text);
    const before = requirementsKnown().found;
    assert.ok(mayOccur(/zebra (?:and|or) \w+/, text));
    assert.ok(!mayOccur(/okapi|zebu[nm]/, text));
    const { requirements, found } = requirementsKnown();
    assert.equal(found, before + 2);
    assert.ok(' zebra (?:and|or) \\w+' in requirements);
    assert.deepEqual(JSON.parse(JSON.stringify(requirements)), requirements);
  });

  it('is not found out again once it is recalled', () => {
    const text = 'nothing of it';
    willBeSearched(text);
    const known: Requirements = { ' quokka|numbat': null, 'i bilby': [1] };
    recallRequirements(known);
    const { found } = requirementsKnown();
    assert.ok(mayOccur(/quokka|numbat/, text), 'what was recalled is believed');
    assert.ok(!mayOccur(/bilby/i, text));
    assert.equal(requirementsKnown().found, found);
    assert.deepEqual(
      Object.keys(known).filter((name) => !(name in requirementsKnown().requirements)),
      [],
    );
  });
});
