import { generators } from '../core/generate';
import { notesSections } from '../core/generate/notes/architecture-notes';
import { recordFields, recordWording } from '../core/generate/notes/decision-records';
import { templateFolder } from '../core/generate/sections/template';

interface Described {
  readonly id: string;
  readonly heading: string;
  readonly template: string;
  readonly fields: Readonly<Record<string, string>>;
}

/** The reference page of all templates, as Markdown: how they are written, and for each its default wording and its fields. */
export function templatesPage(): string {
  const lines = [
    '<!-- Written by `npm run contributions` from the generators themselves; do not edit by hand. -->',
    '',
    '# Templates',
    '',
    `A repository may give generated sections words of its own: a file \`${templateFolder}/<id>.md\` takes the place of the default below. Templates are [Mustache](https://mustache.github.io/mustache.5.html), which has no logic: \`{{field}}\` puts a field in, \`{{#field}} … {{/field}}\` is written where the field is not empty and once for each item of a list, \`{{^field}} … {{/field}}\` where it is empty. Fields are Markdown already and are written as they are; there are no partials. A first line \`# …\` takes the place of the heading, and further headings count from it.`,
    '',
    'Keep the places for the author: comments that begin with `coach:` are invisible to readers, and checks take a section for unwritten until they are gone.',
  ];
  for (const { id, heading, template, fields } of described()) {
    lines.push('', `## ${id}`, '', `Heading: ${heading}`, '', '| Field | What it holds |', '| --- | --- |');
    for (const [name, meaning] of Object.entries(fields)) lines.push(`| \`${name}\` | ${meaning} |`);
    lines.push('', '````markdown', template.trim(), '````');
  }
  return `${lines.join('\n')}\n`;
}

function described(): readonly Described[] {
  return [
    ...generators.flatMap((generator) =>
      'section' in generator ? [{ id: generator.id, ...(generator.section as Omit<Described, 'id'>) }] : [],
    ),
    ...notesSections,
    { ...recordWording, fields: recordFields },
  ];
}
