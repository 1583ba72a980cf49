import type { ScoredFacts } from './scoring';

/** What is weighed besides checks: a share from 0 to 1 of the facts on structure, domain and tests. */
export interface Measure {
  readonly title: string;
  readonly failureTitle: string;
  /** How the share comes about, for the published formula. */
  readonly formula: string;
  share(facts: ScoredFacts): number;
}

/** 0 at `none`, 1 at `full`, even in between; `full` may be the smaller one. */
export const between = (value: number, none: number, full: number): number =>
  Math.max(0, Math.min(1, (value - none) / (full - none)));

const ratio = (part: number, whole: number): number => (whole > 0 ? part / whole : 0);

/** Little code can show little structure: below so many lines, what it shows counts in proportion. */
const linesThatShow = 200;
const shown = ({ structure }: ScoredFacts): number => between(structure.lines, 0, linesThatShow);

/** How many tests a project of a size needs before their number says that much is tested. */
export function testsNeeded({ structure }: ScoredFacts): number {
  return structure.lines < 1000 ? 12 : structure.lines < 3000 ? 30 : 60;
}

const testsOf = ({ tests }: ScoredFacts): number => tests.unit.count + tests.integration.count + tests.endToEnd.count;

/** Every measure by its id. */
export const measures = {
  'structure/substance': {
    title: 'There is code to judge',
    failureTitle: 'There is hardly any code to judge',
    formula:
      '1 from 40 lines on that do more than a stub does (lines of functions beyond three, and half of those outside of functions beyond five in each file), else 0',
    share: ({ structure }) => (structure.substance >= 40 ? 1 : 0),
  },
  'structure/separation': {
    title: 'The code is divided by what it is there for',
    failureTitle: 'The code is hardly divided by what it is there for',
    formula:
      'by the layers that files belong to (what answers requests, decides, describes the domain, keeps data): 1 with three, 0.75 with two, 0.5 with one, or with five files of which none holds half of the code; below 200 lines in proportion',
    share: (facts) => shown(facts) * separation(facts),
  },
  'structure/focus': {
    title: 'Functions are short enough to read',
    failureTitle: 'Much of the code stands in long functions',
    formula:
      'from 1 without functions of over 50 lines to 0 with two fifths of the code in them; below 200 lines in proportion',
    share: (facts) =>
      shown(facts) * between(ratio(facts.structure.functions.longLines, facts.structure.functions.lines), 0.4, 0),
  },
  'structure/repetition': {
    title: 'Little is copied',
    failureTitle: 'Code is copied from place to place',
    formula: 'from 1 with up to 2 % of lines that stand elsewhere too to 0 with 20 %; below 200 lines in proportion',
    share: (facts) => shown(facts) * between(ratio(facts.structure.duplicates.lines, facts.structure.lines), 0.2, 0.02),
  },
  'structure/layers': {
    title: 'Layers know each other in one direction',
    failureTitle: 'Layers are missing, mixed, or know each other both ways',
    formula:
      'a third for each layer up to three, times how few imports point from the inside out (0 from three tenths on), times how few files answer requests and query a store themselves (half of the share is lost where all do); below 200 lines in proportion',
    share: (facts) => shown(facts) * layering(facts),
  },
  'structure/tidiness': {
    title: 'No code is left lying about',
    failureTitle:
      'Commented-out code, unwritten bodies, code that nothing calls or names that say nothing are left lying about',
    formula:
      'from 1 to 0 with one such place for each 60 lines of code (a commented-out line counts as a fifth of a place); below 200 lines in proportion',
    share: (facts) => shown(facts) * tidiness(facts),
  },
  'structure/complete': {
    title: 'Every module that the code imports is there',
    failureTitle: 'The code imports modules of its own that are not there',
    formula: '0 where a file imports a module of the project for which there is no file, else 1',
    share: ({ structure }) => (structure.missing.length > 0 ? 0 : 1),
  },
  'style/enforced': {
    title: 'A linter or formatter is held to by CI or a hook',
    failureTitle: 'No linter or formatter is held to by CI or a hook',
    formula: '1 where CI or a hook runs a linter or a formatter, 0.5 where a script or the build does',
    share: ({ tools }) => enforcement(tools),
  },
  'tests/amount': {
    title: 'There are as many tests as the project is large',
    failureTitle: 'There are few tests for the size of the project',
    formula:
      'the root of the number of tests by those needed: 12 up to 1000 lines of code, 30 up to 3000, 60 above; at most 1',
    share: (facts) => Math.min(1, Math.sqrt(ratio(testsOf(facts), testsNeeded(facts)))),
  },
  'tests/both-kinds': {
    title: 'Units and whole flows are tested',
    failureTitle: 'Only one kind of test is there',
    formula:
      '1 with three unit tests and three that drive the interface or a database; in proportion to the rarer kind',
    share: ({ tests }) => between(Math.min(tests.unit.count, tests.integration.count + tests.endToEnd.count), 0, 3),
  },
  'domain/subject': {
    title: 'The service is about things of a domain',
    failureTitle: 'The service is about little more than users and what every exercise has',
    formula:
      '0.6 for one thing of its own, 0.8 for two, 1 for three; 0.2 for each everyday thing (a to-do, a post, a comment) up to 0.6',
    share: ({ domain }) => subject(domain.entities),
  },
  'domain/rules': {
    title: 'The code holds to rules of the domain',
    failureTitle: 'Few rules of the domain show in the code',
    formula:
      '1 for each refusal named after the domain, 0.5 for each condition on its amounts or times and each check in the schema; full at 4',
    share: (facts) => Math.min(1, rulePoints(facts) / 4),
  },
  'domain/depth': {
    title: 'There are many rules of the domain',
    failureTitle: 'There are not many rules of the domain',
    formula: 'counted as the rules; nothing up to 2, full at 8',
    share: (facts) => between(rulePoints(facts), 2, 8),
  },
  'domain/concerns': {
    title: 'Money, time, stock or permissions have to be right',
    failureTitle: 'Nothing demanding has to be right',
    formula:
      '0.5 for each of money, time and stock that shows in the code, 0.25 for permissions, which most services have; at most 1',
    share: ({ domain }) =>
      Math.min(
        1,
        domain.concerns.reduce((sum, { kind }) => sum + (kind === 'permissions' ? 0.25 : 0.5), 0),
      ),
  },
  'domain/workflow': {
    title: 'Things pass through states',
    failureTitle: 'Nothing passes through states',
    formula: '0.4 where states are declared, and 0.1 for each place that changes one or decides by one, up to 0.6',
    share: ({ domain }) => (domain.states.length > 0 ? 0.4 : 0) + Math.min(0.6, domain.transitions.length / 10),
  },
  'domain/users': {
    title: 'The README says who uses it',
    failureTitle: 'The README does not say who uses it',
    formula: '1 where the README says what people of the domain do or get',
    share: ({ domain }) => (domain.users.length > 0 ? 1 : 0),
  },
  'domain/own-purpose': {
    title: 'The project is made for its own purpose',
    failureTitle: 'The README calls the project a template, an example or an exercise',
    formula: '0 where the title or the opening of the README calls it a template, an example or an exercise, else 1',
    share: ({ domain }) => (domain.exercise.length > 0 ? 0 : 1),
  },
} as const satisfies Readonly<Record<string, Measure>>;

export type MeasureId = keyof typeof measures;

function separation({ structure }: ScoredFacts): number {
  const { layers, largest, files, lines } = structure;
  if (layers.length >= 2) return layers.length >= 3 ? 1 : 0.75;
  const spread = files >= 5 && ratio(largest[0]?.lines ?? 0, lines) < 0.5;
  return layers.length === 1 || spread ? 0.5 : 0;
}

function layering({ structure }: ScoredFacts): number {
  const { layers, imports, mixed } = structure;
  const oneWay = between(ratio(imports.outward, imports.inward + imports.outward), 0.3, 0);
  return Math.min(1, layers.length / 3) * oneWay * (1 - ratio(mixed.files, mixed.of) / 2);
}

function tidiness({ structure, idle }: ScoredFacts): number {
  const { dead, naming, lines } = structure;
  const left = dead.commentedLines / 5 + dead.unwritten.length + idle.length;
  const places = left + naming.unclear.length + naming.styles.against.length;
  return between(ratio(places * 60, lines), 1, 0);
}

function enforcement(tools: ScoredFacts['tools']): number {
  const style = tools.filter(({ capability }) => capability === 'linter' || capability === 'formatter');
  if (style.some(({ how }) => how === 'workflow' || how === 'hook')) return 1;
  return style.some(({ how }) => how === 'script' || how === 'build') ? 0.5 : 0;
}

function subject(entities: ScoredFacts['domain']['entities']): number {
  const own = entities.filter(({ kind }) => kind === 'own').length;
  const everyday = entities.filter(({ kind }) => kind === 'everyday').length;
  const ofItsOwn = own === 0 ? 0 : Math.min(1, 0.4 + 0.2 * own);
  return Math.max(ofItsOwn, Math.min(0.6, 0.2 * everyday));
}

function rulePoints({ domain }: ScoredFacts): number {
  return domain.rules.reduce((sum, { kind }) => sum + (kind === 'refusal' ? 1 : 0.5), 0);
}
