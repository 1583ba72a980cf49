import { openAudit } from '../../../../src/core/audit';
import type { ColumnGroup, Entity, Facts } from '../../../../src/core/facts';
import { MemoryHost } from '../../../support/memory-host';

/** The facts of a repository held in memory. */
export function factsOf(files: Readonly<Record<string, string>>): Facts {
  return openAudit(new MemoryHost(files), { version: '0' }).facts;
}

/** What an entity declares, in words that are easy to compare. */
export interface Shape {
  readonly keys: readonly string[];
  readonly uniques: readonly string[];
  readonly indexes: readonly string[];
  readonly references: readonly string[];
  readonly required: readonly string[];
  readonly checks: number;
}

/** The shape of the one entity that goes by a name or a table's name. */
export function shapeOf(files: Readonly<Record<string, string>>, name: string): Shape {
  const found = factsOf(files).schema.entities.find((one) => one.name === name || one.table === name);
  if (!found) throw new Error(`no entity ${name}`);
  return shape(found);
}

function shape({ keys, uniques, indexes, references, required, checks }: Entity): Shape {
  const words = (groups: readonly ColumnGroup[]): string[] =>
    [...new Set(groups.map(({ fields, automatic }) => `${fields.join('+')}${automatic ? '*' : ''}`))].sort();
  return {
    keys: words(keys),
    uniques: words(uniques),
    indexes: words(indexes),
    references: [
      ...new Set(
        references.map(({ fields, target, enforced }) => `${fields.join('+')}>${target ?? '?'}${enforced ? '' : '~'}`),
      ),
    ].sort(),
    required: words(required),
    checks: checks.length,
  };
}
