import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { openAudit } from '../../src/core/audit';
import type { Facts } from '../../src/core/facts';
import type { CheckReport, Status } from '../../src/core/model';
import { commitsOf, MemoryHost } from '../support/memory-host';

/**
 * Projects in miniature, one of each framework family, and what a careful reader answers on them. `expected.json`:
 * - `checks`: every check by id. Either its status, or `{ status, evidence, without }`: the lines that the answer stands
 *   on, each as `{ path, text }` (all lines of the file that hold the text; `text` null for the whole file), and the
 *   status once these lines are gone. The answer names one of their files, or the file `at`.
 * - `endpoints`: each as `METHOD /path -> route-file handler-file handlerName`; the handler may be left out.
 * - `commits`: subjects of its commits, oldest first; without it the project is outside version control.
 */
interface Expected {
  readonly checks: Readonly<Record<string, Status | ExpectedAnswer>>;
  readonly endpoints: readonly string[];
  readonly commits?: readonly string[];
}

interface ExpectedAnswer {
  readonly status: Status;
  readonly evidence: readonly Line[];
  readonly without: Status;
  readonly at?: string;
}

interface Line {
  readonly path: string;
  readonly text: string | null;
}

const projects = 'test/fixtures/projects';

describe('projects of each framework', () => {
  for (const { name } of readdirSync(projects, { withFileTypes: true }).filter((entry) => entry.isDirectory())) {
    describe(name, () => {
      const { 'expected.json': expectations, ...files } = filesOf(join(projects, name));
      if (expectations === undefined) {
        it('says what is expected of it', () => assert.fail(`${name} has no expected.json`));
        return;
      }
      const expected = JSON.parse(expectations) as Expected;
      const audit = (contents: Readonly<Record<string, string>>) =>
        openAudit(new MemoryHost(contents, expected.commits ? commitsOf(expected.commits) : null), { version: '0' });
      const { report, facts } = audit(files);

      it('has an expectation for every check', () => {
        assert.deepEqual(Object.keys(expected.checks).sort(), report.checks.map(({ id }) => id).sort());
      });

      it('answers as a careful reader does', () => {
        const wanted = Object.entries(expected.checks).map(([id, answer]) => `${id} ${statusOf(answer)}`);
        const given = report.checks.map(({ id, status }) => `${id} ${status}`);
        assert.deepEqual(given.sort(), wanted.sort());
      });

      it('finds its endpoints', () => {
        assert.deepEqual(endpointsOf(facts, expected.endpoints), [...expected.endpoints].sort());
      });

      for (const [id, answer] of Object.entries(expected.checks)) {
        if (typeof answer === 'string') continue;
        it(`answers ${id} by its evidence`, () => {
          assert.notEqual(answer.without, answer.status);
          const places = placesOf(report.checks, id);
          const wanted = answer.at ? [answer.at] : answer.evidence.map(({ path }) => path);
          assert.ok(
            wanted.some((path) => places.includes(path)),
            `${id} names ${places.join(', ')}`,
          );
          const { report: rest } = audit(without(files, answer.evidence));
          const found = rest.checks.find((check) => check.id === id)!;
          assert.equal(found.status, answer.without, found.message);
        });
      }
    });
  }
});

const statusOf = (answer: Status | ExpectedAnswer): Status => (typeof answer === 'string' ? answer : answer.status);

function filesOf(folder: string): Record<string, string> {
  const paths = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name));
  return Object.fromEntries(
    paths.map((path) => [relative(folder, path).split(sep).join('/'), readFileSync(path, 'utf8')]),
  );
}

function placesOf(checks: readonly CheckReport[], id: string): readonly string[] {
  const { evidence } = checks.find((check) => check.id === id)!;
  return evidence.flatMap((one) => ('path' in one ? [one.path] : []));
}

function without(files: Readonly<Record<string, string>>, lines: readonly Line[]): Record<string, string> {
  const rest = { ...files };
  for (const { path, text } of lines) {
    const before = rest[path];
    assert.ok(before !== undefined, `${path} is a file of the project`);
    if (text === null) delete rest[path];
    else {
      rest[path] = before
        .split('\n')
        .filter((line) => !line.includes(text))
        .join('\n');
      assert.notEqual(rest[path], before, `${path} holds ${text}`);
    }
  }
  return rest;
}

/** Endpoints in the form of the expectation, with the handler only where it is expected. */
function endpointsOf({ endpoints }: Facts, expected: readonly string[]): readonly string[] {
  return endpoints
    .map(({ method, path, route, handler }) => {
      const short = `${method} ${path} -> ${route.path}`;
      return expected.includes(short) || !handler ? short : `${short} ${handler.path} ${handler.name}`;
    })
    .sort();
}
