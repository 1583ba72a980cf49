import { checks } from '../core/checks';
import { groupOf, groups } from '../core/checks/groups';
import { areas } from '../core/rubric/areas';

/** The reference page of all checks, as Markdown: what each asks, why, what to do, and how examples are answered. */
export function checksPage(): string {
  const title = new Map(areas.map((area) => [area.id, area.title]));
  const lines = [
    '<!-- Written by `npm run contributions` from the checks themselves; do not edit by hand. -->',
    '',
    '# The checks',
    '',
    'Each check asks one question that a reviewer asks of a backend portfolio repository. Answers are *pass*, *partial* (something is there, but it falls short), *fail*, *na* (the question does not arise) and *unknown* (it could not be looked at; never scored).',
  ];
  for (const group of groups) {
    const own = checks.filter((check) => groupOf(check.id) === group.id);
    if (own.length === 0) continue;
    lines.push('', `## ${group.title}`);
    for (const check of own) {
      lines.push(
        '',
        `### ${check.id}`,
        '',
        `**${check.title}.** ${check.why}`,
        '',
        `Area: ${title.get(check.area)}, weight ${check.weight}. About ${check.effort} minutes where nothing is there yet.`,
        '',
        'To close the gap:',
        '',
        ...check.remedy.map((step) => `- ${step}`),
        '',
        'Examples:',
        '',
        ...check.examples.map((example) => `- *${example.status}*: a repository ${example.name}`),
      );
    }
  }
  return `${lines.join('\n')}\n`;
}
