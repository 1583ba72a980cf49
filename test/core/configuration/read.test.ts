import assert from 'node:assert/strict';
import { checks } from '../../../src/core/checks';
import { defaults } from '../../../src/core/configuration/configuration';
import { readConfiguration } from '../../../src/core/configuration/read';
import { areas } from '../../../src/core/rubric/areas';

const read = (text: string) => readConfiguration(text, { checks, areas });
const complaints = (text: string) => read(text).notices.map(({ line, message }) => `${line}: ${message}`);

describe('the configuration', () => {
  it('is read whole, with comments and trailing commas', () => {
    const { configuration, notices } = read(`{
  // What I apply for.
  "$schema": "./any.json",
  "target": "go",
  "ignore": ["legacy/", "*.pb.go",],
  "checks": {
    "reliability/caching": { "exempt": "Prices change with every request." },
    "observability/metrics": { "off": "The host measures the service." },
  },
  "selfRatings": { "business-relevance": { "score": 4.5, "reason": "Two shops run on it every day." } },
  "thresholds": { "average": 4, "testing": 3.2 },
}`);
    assert.deepEqual(notices, []);
    assert.deepEqual(configuration, {
      target: 'go',
      ignore: ['legacy/', '*.pb.go'],
      exemptions: [
        { check: 'reliability/caching', kind: 'exempt', reason: 'Prices change with every request.', line: 7 },
        { check: 'observability/metrics', kind: 'off', reason: 'The host measures the service.', line: 8 },
      ],
      selfRatings: [{ area: 'business-relevance', score: 4.5, reason: 'Two shops run on it every day.' }],
      thresholds: [
        { of: 'average', min: 4 },
        { of: 'testing', min: 3.2 },
      ],
    });
  });

  it('says nothing where it is empty', () => {
    assert.deepEqual(read('{}'), { configuration: defaults, notices: [] });
  });

  const mistakes: readonly (readonly [string, string, RegExp])[] = [
    ['a section that does not exist', '{\n"taget": "go" }', /^2: names "taget", .*did you mean "target"\?/],
    ['a target that does not exist', '{\n\n"target": "cobol" }', /^3: names a target that does not exist; .*"go"/],
    [
      'a check that does not exist',
      '{ "checks": {\n"quality/lintr": { "off": "A good reason." } } }',
      /^2: .*"quality\/linter"/,
    ],
    [
      'an area that does not exist',
      '{ "thresholds": {\n"testin": 3 } }',
      /^2: names "testin", .*did you mean "testing"\?/,
    ],
    ['an exemption without a reason', '{ "checks": { "quality/linter": {\n"exempt": " " } } }', /^2: gives no reason/],
    [
      'an exemption with a stand-in for a reason',
      '{ "checks": { "quality/linter": { "off": "TODO: write me" } } }',
      /^1: gives no reason/,
    ],
    [
      'an exemption of another kind',
      '{ "checks": { "quality/linter": { "skip": "A good reason." } } }',
      /^1: names "skip"/,
    ],
    ['an exemption that is no object', '{ "checks": { "quality/linter": "off" } }', /must be an object/],
    [
      'a rating without a reason',
      '{ "selfRatings": { "testing": { "score": 4 } } }',
      /gives no reason for the rating of testing/,
    ],
    [
      'a rating between halves',
      '{ "selfRatings": { "testing": { "score": 4.2, "reason": "A good reason." } } }',
      /from 1 to 5 in halves/,
    ],
    ['a threshold out of bounds', '{ "thresholds": { "average": 6 } }', /from 1 to 5 for the threshold of average/],
    ['a pattern that leads out', '{ "ignore": ["../other"] }', /leads out of the folder; it was left out/],
    ['a pattern for everything', '{ "ignore": ["**/*"] }', /leaves everything out/],
    ['a pattern that is no text', '{ "ignore": [3] }', /is no text/],
    ['patterns that are no list', '{ "ignore": "legacy" }', /must be a list/],
    ['a name that is said twice', '{ "target": "go",\n"target": "java" }', /^2: says "target" twice/],
    ['no object', '[]', /holds no object/],
    ['nesting without end', '['.repeat(5000), /nested too deeply/],
    ['a missing comma', '{ "target": "go"\n"ignore": [] }', /^2: lacks a comma here/],
  ];
  for (const [name, text, expected] of mistakes) {
    it(`tells of ${name} at its line`, () => assert.match(complaints(text).join('\n'), expected));
  }

  it('applies the rest where something is wrong', () => {
    const { configuration, notices } = read(
      '{ "target": "cobol", "checks": { "quality/lintr": {}, "quality/linter": { "off": "Formats by hand." } }, "ignore": ["a", "!b"], "thresholds": { "average": "4", "testing": 3 }',
    );
    assert.equal(notices.length, 5);
    assert.deepEqual(
      [configuration.target, configuration.ignore, configuration.exemptions.map(({ check }) => check)],
      ['any', ['a'], ['quality/linter']],
    );
    assert.deepEqual(configuration.thresholds, [{ of: 'testing', min: 3 }]);
  });

  it('counts the last of two sections, and the first of two wishes for a check', () => {
    const { configuration } = read(
      '{ "target": "go", "checks": { "quality/linter": { "off": "Formats by hand.", "exempt": "Another reason." } }, "target": "java" }',
    );
    assert.equal(configuration.target, 'java');
    assert.deepEqual(
      configuration.exemptions.map(({ kind }) => kind),
      ['off'],
    );
  });
});
