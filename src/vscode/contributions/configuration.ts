import { enabledSetting, markOpenItemsSetting } from './ids';

/** Whether a folder is audited and shown; `auto` keeps quiet where there is nothing to coach. */
export type Enabled = 'auto' | 'on' | 'off';

/** What can change a score lives in the repository's own configuration file; settings govern display alone. */
export const configuration = {
  title: '%configuration.title%',
  properties: {
    [enabledSetting]: {
      type: 'string',
      enum: ['auto', 'on', 'off'] satisfies Enabled[],
      enumDescriptions: ['%configuration.enabled.auto%', '%configuration.enabled.on%', '%configuration.enabled.off%'],
      default: 'auto' satisfies Enabled,
      description: '%configuration.enabled%',
      scope: 'resource',
    },
    [markOpenItemsSetting]: {
      type: 'boolean',
      default: true,
      description: '%configuration.markOpenItems%',
      scope: 'resource',
    },
  },
} as const;
