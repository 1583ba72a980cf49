import assert from 'node:assert/strict';
import { checks } from '../../../src/core/checks';
import type { Report } from '../../../src/core/model';
import { scoreRubric, type ScoredFacts, type ScoredFinding } from '../../../src/core/rubric';
import { auditOf, fixtureProject, withoutLines } from '../../support/fixture-projects';
import { scoredFacts } from '../../support/scored-facts';

type Rubric = Report['rubric'];

/** Areas whose score is higher in the second, with both. */
function raised(before: Rubric, after: Rubric): readonly string[] {
  return before.areas.flatMap((area, index) => {
    const then = after.areas[index]!;
    return (then.exact ?? 0) > (area.exact ?? 0) + 1e-9 ? [`${area.id} from ${area.exact} to ${then.exact}`] : [];
  });
}

/** Answers that grow better from the left to the right. */
const ladder: readonly ScoredFinding[] = [
  { status: 'fail' },
  { status: 'partial', grade: 'stub' },
  { status: 'partial', grade: 'filled' },
  { status: 'partial' },
  { status: 'pass', grade: 'filled' },
  { status: 'pass', grade: 'specific' },
  { status: 'pass', grade: 'verified' },
];

/** Numbers that are the same on every machine, from 0 to `below`. */
function* numbers(seed: number, below: number): Generator<number, never> {
  for (let state = seed; ;) {
    state = (Math.imul(state, 1_103_515_245) + 12_345) & 0x7fffffff;
    yield (state >> 8) % below;
  }
}

describe('scores', () => {
  for (const seed of [1, 7, 42, 1234]) {
    it(`never fall when one answer gets better (start ${seed})`, () => {
      const next = numbers(seed, ladder.length);
      const start = new Map(checks.map(({ id }) => [id, ladder[next.next().value]!]));
      for (const { id } of checks) {
        let before: Rubric | null = null;
        for (const finding of ladder) {
          const after = scoreRubric({ checks, findings: new Map([...start, [id, finding]]), facts: scoredFacts });
          if (before) assert.deepEqual(raised(after, before), [], `${id} to ${finding.status} ${finding.grade ?? ''}`);
          before = after;
        }
      }
    });
  }

  const { structure, tests } = scoredFacts;
  const place = { path: 'src/a.ts', line: 1 };
  const count = (number: number) => ({ count: number, places: [place] });
  const poor: ScoredFacts = {
    structure: { ...structure, lines: 150, substance: 30, layers: [], files: 2 },
    domain: {
      entities: [],
      states: [],
      transitions: [],
      rules: [],
      concerns: [],
      users: [],
      needs: [],
      measurements: [],
      exercise: [],
    },
    tests: { ...tests, unit: count(1), integration: count(0) },
    tools: [],
    idle: [],
  };
  const better: Readonly<Record<string, (facts: ScoredFacts) => ScoredFacts>> = {
    'a unit test': (facts) => ({ ...facts, tests: { ...facts.tests, unit: count(facts.tests.unit.count + 1) } }),
    'a test of a flow': (facts) => ({
      ...facts,
      tests: { ...facts.tests, integration: count(facts.tests.integration.count + 1) },
    }),
    'a thing of the domain': (facts) => ({
      ...facts,
      domain: { ...facts.domain, entities: [...facts.domain.entities, { name: 'Berth', place, kind: 'own' }] },
    }),
    'an everyday thing': (facts) => ({
      ...facts,
      domain: { ...facts.domain, entities: [...facts.domain.entities, { name: 'Post', place, kind: 'everyday' }] },
    }),
    'a rule': (facts) => ({
      ...facts,
      domain: { ...facts.domain, rules: [...facts.domain.rules, { kind: 'condition', text: 'a < b', place }] },
    }),
    'states and a transition': (facts) => ({
      ...facts,
      domain: {
        ...facts.domain,
        states: [{ name: 'Status', values: ['paid'], place }],
        transitions: [...facts.domain.transitions, place],
      },
    }),
    'a concern': (facts) => ({
      ...facts,
      domain: { ...facts.domain, concerns: [...facts.domain.concerns, { kind: 'money', files: 1, places: [place] }] },
    }),
    'a layer': (facts) => ({
      ...facts,
      structure: {
        ...facts.structure,
        layers: [...facts.structure.layers, { name: 'data', files: 1, lines: 20, place }],
      },
    }),
    'an import from the outside in': (facts) => ({
      ...facts,
      structure: {
        ...facts.structure,
        imports: { ...facts.structure.imports, inward: facts.structure.imports.inward + 1 },
      },
    }),
    'a linter that CI runs': (facts) => ({
      ...facts,
      tools: [
        ...facts.tools,
        { tool: 'ESLint', capability: 'linter', how: 'workflow', languages: [], place, scope: '' },
      ],
    }),
  };
  for (const [what, add] of Object.entries(better)) {
    it(`never fall when the facts have ${what} more`, () => {
      for (const status of ['fail', 'partial', 'pass'] as const) {
        const findings = new Map(checks.map(({ id }) => [id, { status }]));
        for (let facts = poor, times = 0; times < 6; times++) {
          const before = scoreRubric({ checks, findings, facts });
          facts = add(facts);
          assert.deepEqual(raised(scoreRubric({ checks, findings, facts }), before), []);
        }
      }
    });
  }

  for (const name of ['node-express', 'spring-boot', 'python-fastapi', 'go-echo', 'php-laravel', 'rust-axum']) {
    it(`never rise when a piece of evidence goes from ${name}`, function () {
      this.timeout(60_000);
      const project = fixtureProject(name);
      const { report } = auditOf(project);
      const applicable = (of: Report) => of.checks.filter(({ status }) => status !== 'na').map(({ id }) => id);
      let compared = 0;
      for (const [id, lines] of project.evidence) {
        const less = auditOf(project, withoutLines(project, lines)).report;
        const before = applicable(report).join();
        if (applicable(less).join() === before) {
          compared++;
          assert.deepEqual(raised(report.rubric, less.rubric), [], `without the evidence of ${id}`);
        }
      }
      assert.ok(compared > 10, `${compared} pieces of evidence were taken away`);
    });
  }

  it('say which checks count, so that none begins or ends to apply unsaid', () => {
    const project = fixtureProject('node-express');
    const { report } = auditOf(project);
    for (const { id, status, title } of report.checks) {
      const words = report.rubric.areas.flatMap(({ reasons }) => reasons).filter((reason) => reason.includes(title));
      const counted = words.some((reason) => reason.startsWith('+'));
      assert.equal(counted, status !== 'na' && status !== 'unknown', `${id} ${status}: ${words.join('; ')}`);
      assert.ok(words.length > 0, id);
    }
  });
});
