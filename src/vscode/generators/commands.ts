import * as vscode from 'vscode';
import type { Command, CommandContext } from '../commands/context';
import { viewIds } from '../contributions/ids';
import type { Plan, Wanted } from './plan';
import { targetOf, type Target } from './targets';
import { titleOf, writesReadme } from './words';

/** Generates what a row of the checklist or a quick fix asks for. */
export const generateFor: Command = async (context, given) => {
  const target = await targetOf(context, given);
  if (target && target.generators.length > 0) await generate(context, target);
};

/** Generates one section of the README: the one that is picked. */
export const generateReadmeSection: Command = async (context, given) => {
  const target = await targetOf(context, given);
  if (!target) return;
  const { session, draft } = target;
  const known = [...context.generation.generators.values()].filter(writesReadme);
  const offers = await busy(() =>
    Promise.all(
      known.map(async (generator) => {
        const wanted: Wanted = { session, generators: [generator.id], ...(draft ? { draft } : {}) };
        return { generator, plan: await context.generation.keptPlan(wanted) };
      }),
    ),
  );
  const rows = offers
    .filter(({ plan }) => plan.files.length > 0)
    .map(({ generator, plan }) => ({ label: titleOf(generator), description: generator.id, plan }));
  if (rows.length === 0) {
    tell(
      vscode.l10n.t('There is no section to add: the README has them all, or the code shows nothing to write from.'),
    );
    return;
  }
  const placeHolder = vscode.l10n.t('Which section should be added to the README?');
  const picked = await vscode.window.showQuickPick(rows, { placeHolder, matchOnDescription: true });
  if (picked) await context.generation.apply(picked.plan);
};

/** Generates what one generator writes. */
export const generateOne =
  (...generators: readonly string[]): Command =>
  async (context, given) => {
    const target = await targetOf(context, given);
    if (target) await generate(context, { session: target.session, generators });
  };

/** Generates everything that an open item asks for, or what is named; each change is looked at before it is made. */
export const generateMissing: Command = async (context, given) => {
  const target = await targetOf(context, given);
  if (!target) return;
  const { session, generators, draft } = target;
  const wanted: Wanted = {
    session,
    generators: generators.length > 0 ? generators : 'missing',
    ...(draft ? { draft } : {}),
  };
  const plan = await busy(() => context.generation.plan(wanted));
  if (plan.files.length === 0) tell(reasonOf(plan));
  else await context.generation.apply(plan, { confirm: true });
};

async function generate({ generation }: CommandContext, target: Target): Promise<void> {
  const plan = await busy(() => generation.plan(target));
  if (plan.files.length === 0) tell(reasonOf(plan));
  else await generation.apply(plan);
}

/** Shows progress where the answer takes a while. */
function busy<T>(work: () => Promise<T>): Thenable<T> {
  return vscode.window.withProgress({ location: { viewId: viewIds.checklist } }, work);
}

function tell(message: string): void {
  void vscode.window.showInformationMessage(message);
}

const reasonOf = ({ reasons }: Plan): string =>
  reasons[0] ?? vscode.l10n.t('There is nothing to generate: no open item can be closed by generated text.');
