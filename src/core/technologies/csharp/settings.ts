import type { Technology } from '../technology';

/** Settings of .NET that act without a line of code. */
export const dotnetSettings: readonly Technology[] = [
  {
    name: 'Settings of ASP.NET Core',
    settings: {
      timeouts:
        /^kestrel\.limits\.(?:keepalivetimeout|requestheaderstimeout)=\S|^connectionstrings\.\w+=.*\b(?:command|connect|connection)\s?timeout=[1-9]/i,
    },
    example: '',
  },
  {
    name: 'Settings of gateways for .NET',
    packages: ['Ocelot'],
    ambient: true,
    settings: { 'rate-limit': /\bratelimitoptions\.enableratelimiting=true$/i },
    example: '',
  },
];
