import { checks } from '../core/checks';
import { bounds } from '../core/configuration/configuration';
import { mostExempted, neverExempted } from '../core/configuration/exemptions';
import { targets } from '../core/configuration/targets';
import { areas } from '../core/rubric/areas';

const object = (description: string, properties: object): object => ({
  description,
  type: 'object',
  properties,
  additionalProperties: false,
});

const reason = (description: string): object => ({
  description,
  type: 'string',
  minLength: bounds.reason,
  maxLength: bounds.longestReason,
});

const score = (description: string, step = {}): object => ({
  description,
  type: 'number',
  minimum: 1,
  maximum: 5,
  ...step,
});

/** What an editor completes and checks a repository's configuration by: a JSON schema, as text. */
export function configurationSchema(): string {
  return JSON.stringify({
    $comment: 'Written by `npm run contributions` from the checks themselves; do not edit by hand.',
    $schema: 'http://json-schema.org/draft-07/schema#',
    title: 'Portfolio Coach',
    description: 'How Portfolio Coach judges this repository, in the editor, on the command line and in CI alike.',
    type: 'object',
    additionalProperties: false,
    allowComments: true,
    allowTrailingCommas: true,
    definitions: { exemption: exemption() },
    properties: {
      $schema: { type: 'string' },
      target: {
        description:
          'The role that the portfolio is shown for. The report tells what of it the project shows; scores stay the same.',
        default: 'any',
        oneOf: targets.map(({ id, title }) => ({ const: id, description: title })),
      },
      ignore: {
        description:
          'Paths that are left out of the audit, as in an ignore file: `legacy/`, `*.gen.go`, `docs/course/**`. Committed secrets are found in them all the same.',
        type: 'array',
        maxItems: bounds.patterns,
        uniqueItems: true,
        items: { type: 'string', minLength: 1, maxLength: bounds.longestPattern, pattern: '^[^!\\\\]+$' },
      },
      checks: object(
        `Checks that are left out of the scores, each with a reason that the report shows. No more than ${mostExempted} leave them.`,
        Object.fromEntries(
          checks
            .filter(({ id }) => id !== neverExempted)
            .map(({ id, title, why }) => [id, { description: `${title}. ${why}`, $ref: '#/definitions/exemption' }]),
        ),
      ),
      selfRatings: object(
        'What you give an area yourself, with a reason. It is shown beside the measured score and enters no average and no threshold.',
        Object.fromEntries(areas.map(({ id, title }) => [id, selfRating(title)])),
      ),
      thresholds: object(
        'The least scores that are asked for: `portfolio-coach audit` ends with status 1 under them.',
        Object.fromEntries([
          ['average', score('The least average.')],
          ...areas.map(({ id, title }) => [id, score(`The least score of ${title.toLowerCase()}.`)] as const),
        ]),
      ),
    },
  });
}

function exemption(): object {
  return {
    type: 'object',
    additionalProperties: false,
    minProperties: 1,
    maxProperties: 1,
    properties: {
      exempt: reason('Why the answer, which stays visible, does not count in the scores.'),
      off: reason('Why the question is not asked.'),
    },
    defaultSnippets: [
      { label: 'exempt', description: 'Show the answer, but do not count it', body: { exempt: '$1' } },
      { label: 'off', description: 'Do not ask', body: { off: '$1' } },
    ],
  };
}

function selfRating(title: string): object {
  return {
    description: `What you give ${title.toLowerCase()}.`,
    type: 'object',
    additionalProperties: false,
    required: ['score', 'reason'],
    properties: {
      score: score('From 1 to 5 in halves.', { multipleOf: 0.5 }),
      reason: reason('What only you know about it.'),
    },
    defaultSnippets: [{ label: 'score and reason', body: { score: '$1', reason: '$2' } }],
  };
}
