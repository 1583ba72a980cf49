import { containerId, stateContextKey, viewIds } from './ids';

const icon = 'media/portfolio-coach.svg';
const contextualTitle = '%view.container%';

export const viewsContainers = {
  activitybar: [{ id: containerId, title: '%view.container%', icon }],
} as const;

/** Scores have no place where the checklist says that there is nothing to score. */
const somethingToCoach = `workspaceFolderCount > 0 && ${stateContextKey} != quiet && ${stateContextKey} != off`;

/** A view as the manifest names it. */
export interface ViewContribution {
  readonly id: string;
  readonly name: string;
  readonly icon: string;
  readonly contextualTitle: string;
  readonly when?: string;
}

export const views: Readonly<Record<string, readonly ViewContribution[]>> = {
  [containerId]: [
    { id: viewIds.checklist, name: '%view.checklist%', icon, contextualTitle },
    { id: viewIds.rubric, name: '%view.rubric%', icon, contextualTitle, when: somethingToCoach },
    {
      id: viewIds.trust,
      name: '%view.trust%',
      icon,
      contextualTitle,
      when: `!isWorkspaceTrusted && ${somethingToCoach}`,
    },
  ],
};

const state = (value: string) => `workspaceFolderCount > 0 && ${stateContextKey} == ${value}`;

/** Texts for views without rows. */
export const viewsWelcome = [
  { view: viewIds.checklist, contents: '%welcome.noFolder%', when: 'workspaceFolderCount == 0' },
  { view: viewIds.checklist, contents: '%welcome.scanning%', when: state('scanning') },
  { view: viewIds.checklist, contents: '%welcome.quiet%', when: state('quiet') },
  { view: viewIds.checklist, contents: '%welcome.off%', when: state('off') },
  { view: viewIds.rubric, contents: '%welcome.rubric%', when: `${stateContextKey} != rows` },
  { view: viewIds.trust, contents: '%welcome.trust%', when: '!isWorkspaceTrusted' },
] as const;
