import assert from 'node:assert/strict';
import { configurationSchema } from '../../src/build/configuration-schema';
import { checks } from '../../src/core/checks';
import { readConfiguration, sections } from '../../src/core/configuration/read';
import { areas } from '../../src/core/rubric/areas';

interface Schema {
  readonly description?: string;
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly oneOf?: readonly { readonly const: string }[];
}

describe('the schema of the configuration', () => {
  const { properties = {} } = JSON.parse(configurationSchema()) as Schema;
  const complaints = (configuration: unknown) =>
    readConfiguration(JSON.stringify(configuration), { checks, areas }).notices;

  it('has the sections that are read, each described', () => {
    assert.deepEqual(Object.keys(properties).sort(), ['$schema', ...sections].sort());
    for (const section of sections) assert.ok(properties[section]?.description, section);
  });

  it('offers every check but the one that is never left out', () => {
    const offered = Object.keys(properties.checks?.properties ?? {});
    assert.deepEqual(
      offered,
      checks.map(({ id }) => id).filter((id) => id !== 'security/no-secrets'),
    );
    for (const id of offered)
      assert.deepEqual(complaints({ checks: { [id]: { off: 'It is not needed here.' } } }), [], id);
  });

  it('offers what the reader takes', () => {
    const targets = properties.target?.oneOf?.map((one) => one.const) ?? [];
    assert.ok(targets.length > 1);
    for (const target of targets) assert.deepEqual(complaints({ target }), [], target);
    for (const of of Object.keys(properties.thresholds?.properties ?? {}))
      assert.deepEqual(complaints({ thresholds: { [of]: 3 } }), [], of);
    for (const area of Object.keys(properties.selfRatings?.properties ?? {}))
      assert.deepEqual(
        complaints({ selfRatings: { [area]: { score: 3.5, reason: 'It serves two shops.' } } }),
        [],
        area,
      );
  });
});
