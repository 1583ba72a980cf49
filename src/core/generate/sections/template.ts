import Mustache from 'mustache';

/** What a template may hold: text, flags, and lists of the same. */
export interface View {
  readonly [field: string]: string | boolean | View | readonly View[];
}

/** Where a repository keeps wording of its own. */
export const templateFolder = '.portfolio-coach/templates';

/** Templates are short, and what they give grows with each list inside a list. */
const limits = { template: 20_000, output: 500_000 };

/** The template does not follow the syntax or goes beyond its limits. */
export class BadTemplate extends Error {}

/**
 * Renders a Mustache template. Text is written as it is, since templates are Markdown; there are no partials.
 *
 * @throws BadTemplate
 */
export function render(template: string, view: View): string {
  const text = template.replaceAll('\r\n', '\n');
  if (text.length > limits.template) throw new BadTemplate(`it is longer than ${limits.template} characters`);
  let tokens: readonly Token[];
  try {
    tokens = Mustache.parse(text) as readonly Token[];
  } catch (error) {
    throw new BadTemplate(error instanceof Error ? error.message : String(error));
  }
  if (sizeOf(tokens, [view]) > limits.output) throw new BadTemplate('it gives too long a text');
  return Mustache.render(text, view, {}, { escape: String })
    .replace(/\n{3,}/g, '\n\n')
    .trim();
}

/** A token of Mustache: its kind, its name or text, and where it begins and ends; sections hold the tokens inside. */
type Token = readonly [kind: string, name: string, from: number, to: number, inside?: readonly Token[]];

/** How long the text will be at most, without rendering it. */
function sizeOf(tokens: readonly Token[], stack: readonly View[]): number {
  return tokens.reduce((sum, [kind, name, , , inside = []]) => {
    if (kind === 'text') return sum + name.length;
    const value = stack.findLast((view) => name in view)?.[name];
    if (kind === '^') return sum + sizeOf(inside, stack);
    if (kind !== '#') return sum + (typeof value === 'string' ? value.length : 0);
    if (Array.isArray(value))
      return sum + value.length * sizeOf(inside, [...stack, ...longest(value as readonly View[])]);
    return sum + sizeOf(inside, typeof value === 'object' ? [...stack, value as View] : stack);
  }, 0);
}

/** A view as long as the longest of a list. */
function longest(views: readonly View[]): readonly View[] {
  const size = (view: View): number => JSON.stringify(view).length;
  return views.length === 0 ? [] : [views.reduce((most, view) => (size(view) > size(most) ? view : most))];
}
