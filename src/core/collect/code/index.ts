import type { CodeFacts } from '../../facts';
import { defineCollector } from '../collector';
import { backendCode, mainLanguage } from './backend';

/** What the production code as a whole is written in. It rarely changes while single files do. */
export const code = defineCollector<never, CodeFacts, 'tree' | 'sizes' | 'manifests'>({
  needs: ['tree', 'sizes', 'manifests'],
  wants: () => false,
  extract: () => null,
  link: (_files, _context, { tree, sizes, manifests }) => ({
    languages: sizes.languages.map(({ name }) => name),
    main: mainLanguage(tree, sizes),
    backend: backendCode(tree, sizes, manifests),
  }),
});
