import { checks } from '../core/checks';
import { readyFrom } from '../core/rubric';
import { areas } from '../core/rubric/areas';
import { creditOfGrade, creditOfStatus } from '../core/rubric/credit';
import type { Area, Cap, Criterion, Gate } from '../core/rubric/criteria';
import { measures } from '../core/rubric/measures';
import { pointsOfRung, startsAt } from '../core/rubric/weigh-area';
import { modelVersion } from '../core/version';

const byId = new Map(checks.map((check) => [check.id, check]));

/** The published formula of the scores, as Markdown, from the data that scores are made with. */
export function rubricPage(): string {
  return `${[...introduction(), ...areas.flatMap(areaLines), ...measureLines()].join('\n')}\n`;
}

function introduction(): string[] {
  const status = Object.entries(creditOfStatus)
    .filter(([, credit]) => credit !== null)
    .map(([name, credit]) => `*${name}* ${credit}`);
  const grades = Object.entries(creditOfGrade).map(([name, credit]) => `*${name}* ${credit}`);
  return [
    '<!-- Written by `npm run contributions` from the rubric itself; do not edit by hand. -->',
    '',
    '# The rubric',
    '',
    `Five areas are scored from 1 to 5 in steps of 0.5. Their mean, to one decimal, is the average; a project is ready to show from ${readyFrom} on. This is version ${modelVersion} of the model; a report names the version that it was made with.`,
    '',
    '## How an area is scored',
    '',
    `1. Every area starts at ${startsAt}. Its *foundation* leads up to ${startsAt + pointsOfRung}, its *completion* from there to ${startsAt + 2 * pointsOfRung}.`,
    `2. Each rung brings ${pointsOfRung} points, divided among its criteria by weight. A criterion is a check, or a measure of the facts.`,
    `3. A check earns of its points: ${status.join(', ')}. Where it asks for prose, that is multiplied by what the prose is worth: ${grades.join(', ')}.`,
    '4. What does not apply (*na*) and what was exempted with a reason leaves the denominator, and the other criteria of its rung count for more. What could not be looked at (*unknown*) leaves it too, and the area is shown as incomplete; where less than half of a rung could be looked at, it gets no number.',
    '5. In code quality, testing and production readiness the points of the completion are multiplied by the share of the foundation that was earned: what is built on nothing does not carry. In documentation and business relevance each part speaks for itself.',
    '6. Points are rounded to hundredths one by one, so that the reasons in a report add up to the sum exactly.',
    '7. Caps and gates hold the sum down. A cap holds whatever else there is, and also where the check was exempted; a gate stands where the mean alone would go further than the level allows, and is passed where each of its checks is there at least in part, does not apply, or was exempted.',
    '8. The outcome is rounded to the nearest half.',
  ];
}

function areaLines(area: Area): string[] {
  return [
    '',
    `## ${area.title}`,
    '',
    '| level | what a reviewer sees |',
    '| ---: | --- |',
    ...([1, 3, 5] as const).map((level) => `| ${level} | ${area.levels[level]} |`),
    '',
    ...rungLines('Foundation', area.foundation),
    '',
    ...rungLines(area.builtUp ? 'Completion (as far as the foundation stands)' : 'Completion', area.completion),
    '',
    ...[...area.caps.map(capLine), ...area.gates.map(gateLine)],
  ];
}

function rungLines(title: string, criteria: readonly Criterion[]): string[] {
  const rows = criteria.map((criterion) => {
    if ('measure' in criterion)
      return { id: criterion.measure, weight: criterion.weight, words: measures[criterion.measure].title };
    const check = byId.get(criterion.check)!;
    return { id: check.id, weight: criterion.weight ?? check.weight, words: check.title };
  });
  const whole = rows.reduce((sum, { weight }) => sum + weight, 0);
  return [
    `| ${title} | | weight | points |`,
    '| --- | --- | ---: | ---: |',
    ...rows.map(
      ({ id, weight, words }) =>
        `| \`${id}\` | ${words} | ${weight} | ${((pointsOfRung * weight) / whole).toFixed(2)} |`,
    ),
  ];
}

const capLine = ({ name, by, most }: Cap): string =>
  `- At most **${most}** with *${name}*: ${'check' in by ? `\`${by.check}\` fails` : `\`${by.measure}\` is 0`}.`;

const gateLine = ({ without, checks: asked, most }: Gate): string =>
  `- At most **${most}** without ${without}: ${asked.map((id) => `\`${id}\``).join(', ')}.`;

function measureLines(): string[] {
  return [
    '',
    '## The measures',
    '',
    'Measures are shares from 0 to 1 of the facts, which `portfolio-coach facts` prints. Lines are lines of code: comments, empty lines, generated code, tests, migrations and first data are left out.',
    '',
    ...Object.entries(measures).map(([id, { title, formula }]) => `- \`${id}\` (*${title}*): ${formula}.`),
  ];
}
