import type { Technology } from '../technology';

/** Settings of Ruby's frameworks that act without a line of code. */
export const rubySettings: readonly Technology[] = [
  {
    name: 'Settings of Active Record',
    packages: ['rails', 'activerecord', 'sinatra-activerecord'],
    settings: {
      timeouts:
        /^\w+\.(?:variables\.)?(?:connect|read|write|statement|lock|checkout|maxexecution)(?:timeout|time)=[1-9<"'$]/,
    },
    example: '',
  },
  {
    name: 'Settings of Sidekiq',
    packages: ['sidekiq'],
    settings: {
      retry: /^(?:\w+\.)?:?maxretries=[1-9]/,
      scheduler: /^:?(?:scheduler\.:?)?schedule\.\w+\.(?:cron|every|in|at)/,
    },
    example: '',
  },
];
