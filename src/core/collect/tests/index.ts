import type { Script, TestCount, TestFacts, Workflow } from '../../facts';
import type { Place } from '../../model';
import { simpleCommands } from '../../text/commands/shell';
import { languageOf, roleOfPath } from '../../text/repository/file-role';
import { stagesOf } from '../../text/commands/runners';
import { occurs } from '../../search';
import { defineCollector, type SourceFile } from '../collector';
import { sourceOf } from '../source';
import type { TestCase } from './case';
import { casesOf, functionsOf, type TestFunction } from './cases';
import { coverageLine, mayMeasureCoverage } from './coverage';
import { definedNames, driveLine, mocksDatabase, namesUsed, sendsRequestsAlone } from './drives';
import { isRequestFile, requestSuite, runsRequests, type RequestSuite } from './request-files';

/** What one file contributes. */
interface FileTests {
  readonly cases: readonly TestCase[];
  /** The line that drives the interface or a database; 0 where the file says no such thing. */
  readonly drives: number;
  readonly mocksDatabase: boolean;
  readonly defines: readonly string[];
  readonly names: readonly string[];
  readonly functions: readonly TestFunction[];
  readonly script: boolean;
  readonly suite?: RequestSuite;
  /** The line that turns coverage on; 0 without one. */
  readonly coverage?: number;
  /** Whether it has scenarios looked through without running their steps. */
  readonly rehearses?: boolean;
  /** Whether it sends requests and opens no page. */
  readonly sendsRequests?: boolean;
}

const nothing: FileTests = {
  cases: [],
  drives: 0,
  mocksDatabase: false,
  defines: [],
  names: [],
  functions: [],
  script: false,
};

function testsOf(file: SourceFile): FileTests | null {
  if (file.path.endsWith('.rs') && !file.text.includes('#[')) return null;
  const source = sourceOf(file);
  if (!source || source.minified) return null;
  const cases = casesOf(source);
  const inside = roleOfPath(file.path) === 'production';
  if (inside && cases.length === 0) return null;
  return {
    cases,
    drives: inside ? 0 : driveLine(source),
    mocksDatabase: mocksDatabase(source),
    defines: inside ? [] : definedNames(source),
    names: inside ? [] : namesUsed(source),
    functions: functionsOf(source),
    script: source.language === 'TypeScript' || source.language === 'JavaScript',
    ...(occurs(/\bdryRun\s*[=:]\s*true\b/, source.code) ? { rehearses: true } : {}),
    ...(sendsRequestsAlone(source) ? { sendsRequests: true } : {}),
  };
}

/** Automated tests: cases with assertions of their own, by what they drive. */
export const tests = defineCollector<FileTests, TestFacts, 'uses' | 'scripts' | 'workflows' | 'tools'>({
  needs: ['uses', 'scripts', 'workflows', 'tools'],
  wants({ path, size }) {
    if (size > 500_000 || path.startsWith('../')) return false;
    const role = roleOfPath(path);
    if (role === 'vendored' || role === 'output') return false;
    if (isRequestFile(path) || mayMeasureCoverage(path)) return true;
    return languageOf(path) !== null && (role === 'test' || (role === 'production' && path.endsWith('.rs')));
  },
  extract(file) {
    const coverage = mayMeasureCoverage(file.path) ? coverageLine(file) : 0;
    if (isRequestFile(file.path)) {
      const suite = requestSuite(file);
      return suite && { ...nothing, suite };
    }
    const found = roleOfPath(file.path) === 'test' || file.path.endsWith('.rs') ? testsOf(file) : null;
    return coverage > 0 ? { ...(found ?? nothing), coverage } : found;
  },
  link(files, _context, { uses, scripts, workflows, tools }) {
    const driving = drivingFiles(files, uses);
    const browsers = new Set(uses.filter((use) => use.capability === 'end-to-end').map((use) => use.place.path));
    const runner =
      uses.some((use) => use.capability === 'test-runner' || use.capability === 'end-to-end') ||
      tools.some((tool) => tool.capability === 'test-runner');
    const counts = new Counts(assertingFunctions(files.values()));
    const rehearsed = [...files.values()].some(({ rehearses }) => rehearses);
    for (const [path, file] of files) {
      if (file.script && !runner) {
        for (const one of file.cases) if (one.assertions > 0) counts.note('withoutRunner', path, one.line, one.times);
        continue;
      }
      const kind = kindOf(file, browsers.has(path), driving.has(path));
      counts.take(kind, path, rehearsed ? file.cases.filter(({ step }) => !step) : file.cases);
    }
    const ran = requestRunners(scripts, workflows);
    for (const [path, { suite }] of files) {
      if (suite && ran.some(({ text }) => runsRequests(suite.runner, text))) counts.takeSuite(path, suite);
    }
    const own = [...files.values()].some(({ suite }) => suite);
    const outside = own
      ? []
      : ran.filter(({ text }) => /^(?:newman|postman|dredd|schemathesis)\b/.test(text)).map(({ place }) => place);
    const coverage = [...files].flatMap(([path, file]) => (file.coverage ? [{ path, line: file.coverage }] : []));
    const harness = [...files].flatMap(([path, file]) =>
      file.drives > 0 && file.cases.every((one) => one.assertions === 0) ? [{ path, line: file.drives }] : [],
    );
    return { ...counts.facts(), harness: harness.slice(0, 20), coverage, outside };
  },
});

function kindOf(
  { sendsRequests }: FileTests,
  byBrowser: boolean,
  drives: boolean,
): 'unit' | 'integration' | 'endToEnd' {
  if (byBrowser) return sendsRequests ? 'integration' : 'endToEnd';
  return drives ? 'integration' : 'unit';
}

/** Names of functions that assert a refusal. */
const refusing = /un_?auth|forbidden|not_?found|error|invalid|reject|denied|conflict|bad_?request/i;

type Kind = Exclude<keyof TestFacts, 'outside' | 'coverage' | 'harness'>;

/** Counts by kind and file. */
class Counts {
  private readonly kinds = new Map<Kind, Map<string, { count: number; line: number }>>();

  /** @param asserting functions of the tests that make assertions */
  constructor(private readonly asserting: ReadonlySet<string>) {}

  note(kind: Kind, path: string, line: number, count: number): void {
    let files = this.kinds.get(kind);
    if (!files) this.kinds.set(kind, (files = new Map<string, { count: number; line: number }>()));
    const known = files.get(path);
    files.set(path, { count: (known?.count ?? 0) + count, line: known?.line ?? line });
  }

  take(kind: 'unit' | 'integration' | 'endToEnd', path: string, cases: readonly TestCase[]): void {
    for (const one of cases) {
      const helpers = one.calls.filter((name) => this.asserting.has(name));
      const assertions = one.assertions || helpers.length;
      const refusal = one.refusal ?? (helpers.some((name) => refusing.test(name)) ? one.line : null);
      if (one.startsSuite) continue;
      if (one.skipped) this.note('skipped', path, one.line, 1);
      else if (one.scaffold || assertions === 0) this.note('hollow', path, one.line, 1);
      else {
        this.note(kind, path, one.line, one.times);
        this.note('assertions', path, one.line, assertions);
        if (refusal !== null) this.note('refusals', path, refusal, 1);
      }
    }
  }

  takeSuite(path: string, suite: RequestSuite): void {
    this.note('integration', path, suite.line, suite.cases);
    this.note('assertions', path, suite.line, suite.assertions);
    if (suite.refusal !== null) this.note('refusals', path, suite.refusal, 1);
  }

  facts(): Omit<TestFacts, 'outside' | 'coverage' | 'harness'> {
    return {
      unit: this.of('unit'),
      integration: this.of('integration'),
      endToEnd: this.of('endToEnd'),
      skipped: this.of('skipped'),
      hollow: this.of('hollow'),
      assertions: this.of('assertions'),
      refusals: this.of('refusals'),
      withoutRunner: this.of('withoutRunner'),
    };
  }

  private of(kind: Kind): TestCount {
    const files = [...(this.kinds.get(kind) ?? [])];
    files.sort(
      ([a, one], [b, other]) =>
        Number(isRequestFile(a)) - Number(isRequestFile(b)) || other.count - one.count || (a < b ? -1 : 1),
    );
    return {
      count: files.reduce((sum, [, { count }]) => sum + count, 0),
      places: files.slice(0, 20).map(([path, { line }]) => ({ path, line })),
    };
  }
}

/** Functions of the tests that make assertions, themselves or through one another. */
function assertingFunctions(files: Iterable<FileTests>): ReadonlySet<string> {
  const all = [...files].flatMap((file) => file.functions);
  const found = new Set(all.filter((one) => one.asserts).map((one) => one.name));
  for (let round = 0; round < 3; round++) {
    for (const { name, calls } of all) if (calls.some((call) => found.has(call))) found.add(name);
  }
  return found;
}

/** Files whose tests drive the interface or a database: by themselves, or through what another file of tests gives them. */
function drivingFiles(
  files: ReadonlyMap<string, FileTests>,
  uses: readonly { readonly capability: string; readonly place: Place }[],
): Set<string> {
  const byUse = new Set(uses.filter((use) => use.capability === 'integration-test').map((use) => use.place.path));
  const driving = new Set<string>();
  for (const [path, file] of files) {
    if ((file.drives > 0 || byUse.has(path)) && !(file.mocksDatabase && !byUse.has(path))) driving.add(path);
  }
  const names = new Set<string>();
  for (let round = 0; round < 3; round++) {
    const before = driving.size;
    for (const path of driving) {
      const file = files.get(path);
      if (file && (file.cases.length === 0 || round === 0)) for (const name of helpersOf(file)) names.add(name);
    }
    for (const [path, file] of files) {
      if (!driving.has(path) && !file.mocksDatabase && file.names.some((name) => names.has(name))) driving.add(path);
    }
    if (driving.size === before) break;
  }
  return driving;
}

/** What a file hands to others; files that hold cases keep their functions to themselves. */
function helpersOf(file: FileTests): readonly string[] {
  return file.cases.some((one) => one.assertions > 0) ? [] : file.defines;
}

/** Commands of scripts and CI, as the programs that they run. */
function requestRunners(scripts: readonly Script[], workflows: readonly Workflow[]): { text: string; place: Place }[] {
  const commands = [
    ...scripts.flatMap((script) => script.commands),
    ...workflows.flatMap(({ jobs }) => jobs.flatMap(({ steps }) => steps.flatMap((step) => step.commands))),
  ];
  return commands
    .filter(({ text }) => /newman|postman|hurl|bru|httpyac|ijhttp|dredd|schemathesis|run-?[\w-]*tests/.test(text))
    .flatMap(({ text, place }) =>
      simpleCommands(text).flatMap((one) =>
        stagesOf(one.words).map((stage) => ({ text: stage.words.join(' '), place })),
      ),
    );
}
