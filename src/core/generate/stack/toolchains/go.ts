import { folderOf } from '../../../text/repository/file-role';
import type { Toolchain, Workbench } from '../toolchain';

/** Names of commands that are the service itself rather than a tool beside it. */
const serviceName = /^(?:api|server|app|web|http|service|main|serve|backend|rest|gateway)/i;

/** Go with modules. */
export function go(bench: Workbench): Toolchain {
  const start = mainPackage(bench);
  return {
    folder: bench.service.folder,
    requirements: [bench.requirement('Go', 'go.mod', [['go.mod', /^go\s+(\d[\d.]*)/]])],
    install: ['go mod download'],
    build: [],
    migrate: [],
    start: start === null ? null : `go run ${start === '' ? '.' : `./${start}`}`,
    test: bench.hasTests && bench.files().some((name) => name.endsWith('_test.go')) ? 'go test ./...' : null,
  };
}

/** The folder of the main package; null where none can be told. */
function mainPackage(bench: Workbench): string | null {
  const mains = bench
    .sources('Go')
    .filter((name) => /(?:^|\/)main\.go$/.test(name) && /^package main\b/m.test(bench.read(name).slice(0, 4_000)))
    .map(folderOf);
  if (mains.includes('')) return '';
  const commands = mains.filter((folder) => !/(?:^|\/)(?:examples?|tools?|scripts?|hack)(?:\/|$)/.test(folder));
  if (commands.length === 1) return commands[0]!;
  return commands.find((folder) => serviceName.test(folder.slice(folder.lastIndexOf('/') + 1))) ?? null;
}
