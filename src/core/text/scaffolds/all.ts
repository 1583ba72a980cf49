import { blankReadmes } from './blank-readmes';
import { browserApps } from './browser-apps';
import { cloudAndWorkspaces } from './cloud-and-workspaces';
import { goRustDotnet } from './go-rust-dotnet';
import { jvmFrameworks } from './jvm';
import { nodeServers } from './node-servers';
import { phpFrameworks } from './php';
import { pythonTemplates } from './python';
import { rubyAndElixir } from './ruby-and-elixir';
import type { Scaffold } from './scaffold';

/** Every scaffold README that is known. */
export const scaffolds: readonly Scaffold[] = [
  ...nodeServers,
  ...browserApps,
  ...phpFrameworks,
  ...rubyAndElixir,
  ...pythonTemplates,
  ...jvmFrameworks,
  ...goRustDotnet,
  ...cloudAndWorkspaces,
  ...blankReadmes,
];
