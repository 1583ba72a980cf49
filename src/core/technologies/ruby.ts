import { rubyGems } from './ruby/gems';
import { rubyRails } from './ruby/rails';
import { rubySettings } from './ruby/settings';
import type { Technology } from './technology';

/** Ruby. */
export const ruby: readonly Technology[] = [...rubyRails, ...rubyGems, ...rubySettings];
