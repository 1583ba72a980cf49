import type { Facts } from '../../facts';
import { readmeTarget } from '../document/targets';
import type { Generator, GeneratorInput, Outcome } from '../define-generator';
import { Links } from '../text/markdown';
import type { SectionPlace, SectionProposal } from './section';
import { BadTemplate, render, templateFolder, type View } from './template';

/** What a section is written from: the input of its generator, and the document that it goes into. */
export interface SectionInput<Need extends keyof Facts> extends GeneratorInput<Need | 'documents'> {
  /** The document that takes the section in. */
  readonly document: string;
  /** Writes links for that document. */
  readonly links: Links;
}

/** How a section is worded, and where it goes. */
export interface Wording {
  /** Also the name of its template. */
  readonly id: string;
  readonly heading: string;
  readonly subheading?: string;
  readonly place: SectionPlace;
  /** Mustache, see `template.ts`; without the heading. */
  readonly template: string;
}

/** A generator of one README section: its default wording is a template, its facts are the template's fields. */
export interface SectionDefinition<Need extends keyof Facts, Fields extends View> extends Wording {
  readonly title: string;
  readonly serves: readonly string[];
  readonly needs: readonly Need[];
  /** What each field holds, for those who write a template of their own. */
  readonly fields: { readonly [Name in keyof Fields]: string };
  /** The fields for this repository, or why there is nothing to write. */
  view(input: SectionInput<Need>): Fields | { readonly nothing: string };
}

/** A generator that was declared as a section; templates may give it other words. */
export interface SectionGenerator<Need extends keyof Facts = keyof Facts> extends Generator<Need | 'documents'> {
  readonly section: Pick<SectionDefinition<Need, View>, 'heading' | 'template' | 'fields'>;
}

/** Declares a generator of one README section. */
export function defineSection<const Need extends keyof Facts, Fields extends View>(
  definition: SectionDefinition<Need, Fields>,
): SectionGenerator<Need> {
  const { id, title, serves, needs, heading, template, fields } = definition;
  return {
    id,
    title,
    serves,
    needs: [...needs, 'documents'],
    section: { heading, template, fields },
    run: (input) => runSection(definition, input),
  };
}

function runSection<Need extends keyof Facts, Fields extends View>(
  definition: SectionDefinition<Need, Fields>,
  input: GeneratorInput<Need | 'documents'>,
): Outcome {
  const status = input.statusOf(definition.serves[0]!);
  const documents = (input.facts as Pick<Facts, 'documents'>).documents;
  if (status === 'pass') return { nothing: `${documents.readme?.path ?? 'The documentation'} has it already.` };
  if (status === 'na') return { nothing: 'The question does not arise in this repository.' };
  const document = readmeTarget(documents).path;
  const fields = definition.view({ ...input, document, links: new Links(document) });
  if (isNothing(fields)) return fields;
  const written = writeSection(definition, fields, input.read);
  return 'nothing' in written ? written : { proposals: [{ ...written, document: 'readme' }] };
}

/** A section in its own words, or in those of the repository's template, but for the document that it goes into. */
export function writeSection<Fields extends View>(
  { id, heading, subheading, place, template }: Wording,
  fields: Fields,
  read: (path: string) => string | null,
): Omit<SectionProposal, 'document'> | { readonly nothing: string } {
  const own = read(`${templateFolder}/${id}.md`);
  const body = own === null ? render(template, fields) : renderOwn(own, fields);
  if (typeof body !== 'string') return { nothing: `${templateFolder}/${id}.md cannot be used: ${body.why}.` };
  const title = /^# +(.+)\n*/.exec(body);
  return {
    kind: 'section',
    id,
    heading: title?.[1]?.trim() ?? heading,
    ...(subheading === undefined ? {} : { subheading }),
    body: title ? body.slice(title[0].length) : body,
    place,
  };
}

const isNothing = (outcome: View | { readonly nothing: string }): outcome is { readonly nothing: string } =>
  typeof outcome.nothing === 'string';

function renderOwn(template: string, view: View): string | { readonly why: string } {
  try {
    return render(template, view);
  } catch (error) {
    if (error instanceof BadTemplate) return { why: error.message };
    throw error;
  }
}
