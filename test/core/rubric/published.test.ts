import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import type { AreaReport, Report } from '../../../src/core/model';
import { measures, type MeasureId } from '../../../src/core/rubric/measures';
import type { Facts } from '../../../src/core/facts';
import { modelVersion } from '../../../src/core/version';
import { auditOf, fixtureProject, fixtureProjectNames } from '../../support/fixture-projects';

/** An area as the page states it. */
interface PublishedArea {
  readonly title: string;
  readonly rungs: readonly (readonly { readonly id: string; readonly weight: number; readonly points: number }[])[];
  readonly builtUp: boolean;
  readonly caps: readonly { readonly most: number; readonly name: string; readonly by: string }[];
  readonly gates: readonly { readonly most: number; readonly checks: readonly string[] }[];
}

const page = readFileSync('media/rubric.md', 'utf8');

function published(): readonly PublishedArea[] {
  return page
    .split('\n## ')
    .slice(1)
    .map((text) => ({ title: text.split('\n', 1)[0]!, text }))
    .filter(({ text }) => text.includes('| Foundation'))
    .map(({ title, text }) => ({
      title,
      builtUp: text.includes('as far as the foundation stands'),
      rungs: text
        .split(/\n\| (?:Foundation|Completion)/)
        .slice(1)
        .map((rung) =>
          [...rung.matchAll(/^\| `([^`]+)` *\|.*\| *([\d.]+) \| *([\d.]+) \|$/gm)].map(([, id, weight, points]) => ({
            id: id!,
            weight: Number(weight),
            points: Number(points),
          })),
        ),
      caps: [...text.matchAll(/^- At most \*\*([\d.]+)\*\* with _([^_]+)_: `([^`]+)` (?:fails|is 0)/gm)].map(
        ([, most, name, by]) => ({ most: Number(most), name: name!, by: by! }),
      ),
      gates: [...text.matchAll(/^- At most \*\*([\d.]+)\*\* without [^:]+: (.*)\.$/gm)].map(([, most, ids]) => ({
        most: Number(most),
        checks: [...ids!.matchAll(/`([^`]+)`/g)].map(([, id]) => id!),
      })),
    }));
}

/** The credits that the page states, by status and grade. */
const credits = new Map(
  [...(/^3\. (.*)$/m.exec(page)?.[1] ?? '').matchAll(/_(\w+)_ ([\d.]+)/g)].map(([, name, credit]) => [
    name!,
    Number(credit),
  ]),
);

/** An area's sum and score by the words of the page, from the answers and facts of an audit. */
function recomputed(
  area: PublishedArea,
  { checks }: Report,
  facts: Facts,
): { sum: number; score: number; cap?: string } {
  const answers = new Map(checks.map((check) => [check.id, check]));
  const earned = (id: string): number | null => {
    const answer = answers.get(id);
    if (!answer) return measures[id as MeasureId].share(facts);
    const credit = credits.get(answer.status);
    return credit === undefined ? null : credit * (answer.grade ? credits.get(answer.grade)! : 1);
  };
  const shares = area.rungs.map((rung) => {
    const counted = rung.map((row) => ({ ...row, share: earned(row.id) })).filter(({ share }) => share !== null);
    const weight = counted.reduce((sum, row) => sum + row.weight, 0);
    return { counted, weight, share: counted.reduce((sum, row) => sum + row.share! * row.weight, 0) / (weight || 1) };
  });
  const hundredths = shares.map(({ counted, weight }, index) => {
    const part = index === 1 && area.builtUp ? shares[0]!.share : 1;
    return counted.reduce((sum, row) => sum + Math.round((200 * part * row.share! * row.weight) / weight), 0);
  });
  const sum = 1 + hundredths.reduce((one, other) => one + other, 0) / 100;
  const isNothing = (by: string) => (answers.has(by) ? answers.get(by)!.status === 'fail' : earned(by) === 0);
  const caps = area.caps.filter(({ by, most }) => isNothing(by) && most < sum).sort((a, b) => a.most - b.most);
  const gates = area.gates.filter((gate) => gate.checks.some((id) => answers.get(id)!.status === 'fail'));
  const exact = Math.min(sum, 5, ...caps.map(({ most }) => most), ...gates.map(({ most }) => most));
  return { sum, score: Math.round(exact * 2) / 2, ...(caps[0] ? { cap: caps[0].name } : {}) };
}

/** An area's sum and score by its reasons alone. */
function fromReasons({ reasons }: AreaReport): { sum: number; score: number } {
  const hundredths = reasons.reduce(
    (sum, reason) => {
      const points = /^\+(\d+)\.(\d\d) of /.exec(reason);
      return points ? sum + Number(points[1]) * 100 + Number(points[2]) : sum;
    },
    100 * Number(/^Every area starts at ([\d.]+)$/.exec(reasons[0]!)![1]),
  );
  const held = reasons.flatMap((reason) => {
    const most = /^Held at ([\d.]+): /.exec(reason);
    return most ? [Number(most[1])] : [];
  });
  const stated = reasons.find((reason) => reason.startsWith('Adds up to '))!;
  assert.equal(stated, `Adds up to ${(hundredths / 100).toFixed(2)}`);
  return { sum: hundredths / 100, score: Math.round(Math.min(hundredths / 100, 5, ...held) * 2) / 2 };
}

describe('the published rubric', () => {
  const areas = published();

  it('states five areas, the credits, and the version of the model', () => {
    assert.equal(areas.length, 5);
    assert.ok(areas.every(({ rungs }) => rungs.length === 2 && rungs.every((rung) => rung.length > 2)));
    assert.deepEqual([credits.get('pass'), credits.get('partial'), credits.get('fail')], [1, 0.5, 0]);
    assert.ok(['absent', 'stub', 'filled', 'specific', 'verified'].every((grade) => credits.has(grade)));
    assert.ok(page.includes(`This is version ${modelVersion} of the model`));
  });

  it('gives each rung two points in all, by weight', () => {
    for (const { title, rungs } of areas) {
      for (const rung of rungs) {
        const weight = rung.reduce((sum, row) => sum + row.weight, 0);
        for (const row of rung)
          assert.ok(Math.abs(row.points - (2 * row.weight) / weight) < 0.006, `${title}: ${row.id}`);
      }
    }
  });

  for (const name of fixtureProjectNames()) {
    it(`gives the scores and the reasons of ${name}`, () => {
      const { report, facts } = auditOf(fixtureProject(name));
      assert.equal(report.tool.model, modelVersion);
      for (const area of report.rubric.areas) {
        const rules = areas.find(({ title }) => title === area.title)!;
        const { sum, score, cap } = recomputed(rules, report, facts);
        assert.deepEqual([score, cap], [area.score, area.cap], `${area.title} by the page`);
        const told = fromReasons(area);
        assert.equal(told.score, area.score, `${area.title} by its reasons`);
        assert.ok(Math.abs(told.sum - sum) < 1e-9, `${area.title}: ${told.sum} by its reasons, ${sum} by the page`);
      }
      const mean = report.rubric.areas.reduce((all, { score }) => all + score!, 0) / 5;
      assert.equal(report.rubric.average, Math.round(mean * 10) / 10);
    });
  }
});
