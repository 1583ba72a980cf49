/** What a set-up leaves out: what its commands and the words around them do not say. */
import type { Block, Document } from '../../facts';
import type { Verdict } from './broken-commands';
import type { DocumentCommand } from './document-commands';
import type { Facet } from './instructions';
import type { OutsideService } from './outside-services';
import { isPlaceholder, sectionsAbout, wordCount } from '../prose';
import { fileNameOf } from '../repository/file-role';

/** A command of the docs with what it is for and whether it can work. */
export interface SetupStep {
  readonly command: DocumentCommand;
  readonly facets: ReadonlySet<Facet>;
  readonly verdict: Verdict;
  /** Whether it brings containers up, itself or by a script. */
  readonly composes: boolean;
}

const exampleSettings = /^(?:\.env\.(?:example|sample|template|dist)|(?:env|dotenv)\.(?:example|sample))$/i;
/** An example of settings that is to be copied, told in words. */
const namesTemplate =
  /(?<!\p{L})(?:based on|copy(?:ing)?|rename|duplicate|from|following|basad[oa] en|baseado em|copia(?:r|ndo)?|copie|renombra\w*|renomei\w*|a partir d[eo]l?|à partir d[eu]|kopier\w*|скопируйте?|скопіюйте?|на основе|на основі)(?!\p{L})[^.\n]{0,40}?[\s`'"/(](\.env[.-](?:example|sample|template|dist)[\w.-]{0,20}(?<![.-]))(?![\w-])/iu;
const saysWithout = /\b(?:no|not|without|sin|sem|sans|ohne|без)\b/iu;
const namesSetting = /\.env\b|\b[A-Z][A-Z\d]*_[A-Z\d_]+\b/;
const assigns = /^\s*[\w.-]+\s*[=:]\s*\S/m;

/** A step such as "Configure application.properties", and no more than that. */
const asksToConfigure = ({ type, text }: Block): boolean =>
  type !== 'code' &&
  wordCount(text) <= 10 &&
  /^\W*(?:configure|edit|update|adjust|set ?up|fill in|change)\b.*(?:\.properties|\.ya?ml|\.json|\.env|\bconfig\w*|\bsettings?|\bvariables?|\bcredentials)/i.test(
    text,
  );

/** What a newcomer who follows the set-up would have to find out alone, each as the end of "the set-up …". */
export function setupGaps(
  start: SetupStep,
  steps: readonly SetupStep[],
  pages: readonly Document[],
  services: readonly OutsideService[],
  files: readonly string[],
): readonly string[] {
  const gaps: string[] = [];
  const brings = (facet: Facet): boolean =>
    steps.some(({ facets, verdict }) => facets.has(facet) && verdict.is !== 'broken');
  const told = setupBlocks(pages);
  const composed = steps.some((step) => step.composes && step.verdict.is !== 'broken');
  const installs =
    brings('install') ||
    brings('package') ||
    start.facets.has('self-contained') ||
    told.some(({ text }) =>
      /\b(?:install|instal|installe[rz]?|安装)\b.{0,60}(?:dependenc|requirements|packages|依赖)/i.test(text),
    );
  if (!installs) gaps.push('does not say how its dependencies are installed');
  const provided = (service: OutsideService): boolean =>
    told.some(({ text }) => service.mentioned.test(text) || /\bDATABASE_URL\b|\bin[- ]memory\b|\bh2\b/i.test(text));
  const missing = composed || brings('infrastructure') ? [] : services.filter((service) => !provided(service));
  const database = missing.find(({ name }) => name !== 'Redis');
  if (database) gaps.push(`does not say where ${database.name} comes from`);
  const example = files.find((path) => exampleSettings.test(path));
  const named = told.some(({ type, text }) => namesSetting.test(text) || (type === 'code' && assigns.test(text)));
  if (example !== undefined && !composed && !named) gaps.push(`does not mention ${example}`);
  if (example === undefined && !named && told.some(asksToConfigure)) gaps.push('asks for settings without naming them');
  const template = told.flatMap(({ text }) => (saysWithout.test(text) ? [] : (namesTemplate.exec(text)?.[1] ?? [])))[0];
  const given = told.some(({ type, text }) => type === 'code' && assigns.test(text));
  const isThere = (name: string): boolean =>
    files.some((path) => fileNameOf(path).toLowerCase() === name.toLowerCase());
  if (template !== undefined && !given && !isThere(template))
    gaps.push(`begins with ${template}, which is not in the repository`);
  return gaps;
}

/** What the pages say in prose and commands about setting up and configuring; all of a README without such headings. */
function setupBlocks(pages: readonly Document[]): readonly Block[] {
  return pages.flatMap((page) => {
    const passages = [...sectionsAbout(page, 'setup'), ...sectionsAbout(page, 'configuration')];
    const blocks =
      passages.length > 0 || page.role !== 'readme'
        ? passages.flatMap((passage) => passage.blocks)
        : page.sections.flatMap((section) => section.blocks);
    return blocks.filter(
      ({ type, text }) => type !== 'html' && type !== 'image' && (type === 'code' || !isPlaceholder(text)),
    );
  });
}
