import type { Facts } from '../../facts';
import { workspaceOf } from '../../text/commands/broken-commands';
import type { DocumentCommand } from '../../text/commands/document-commands';
import { at, pagesLookedAt, readmePages } from '../../text/documents/readme-pages';
import {
  setupInstructions,
  setupSections,
  type BrokenInstruction,
  type SetupInstructions,
} from '../../text/commands/setup-instructions';
import { stuckStart } from '../../text/commands/stuck-steps';
import { setupCommands } from '../../text/commands/stack-commands';
import { defineCheck, fail, partial, pass } from '../define-check';

const evidence = ({ path, line, text }: DocumentCommand) => at(path, line, text);
const named = ({ text }: DocumentCommand) => `\`${text.slice(0, 80)}\``;
const isCommand = (command: DocumentCommand | null): command is DocumentCommand => command !== null;

export default defineCheck({
  area: 'documentation',
  weight: 2,
  effort: 15,
  needs: ['documents', 'tree', 'code', 'scripts', 'manifests', 'containers'],
  title: 'The README says how to install and start it locally',
  failureTitle: 'The README does not say how to install and start it locally',
  why: 'A reviewer gives a project a few minutes: what does not start from the README is read as what does not start.',
  remedy: ['Add a section "Getting started" with the commands from clone to running, in order.'],
  generator: 'local-setup',
  examples: [
    {
      name: 'whose README installs, configures and starts it',
      status: 'pass',
      files: {
        'README.md':
          '# Parcels\n\n## Getting started\n\n```bash\nnpm ci\ncp .env.example .env\nnpm run dev\n```\n\nIt answers on http://localhost:3000.\n',
        'package.json':
          '{ "scripts": { "dev": "node --watch src/server.js" }, "dependencies": { "fastify": "5.0.0" } }',
        '.env.example': 'PORT=3000\n',
        'src/server.js': 'require("fastify")().listen({ port: 3000 });\n',
      },
    },
    {
      name: 'that one command starts with all it needs',
      status: 'pass',
      files: {
        'README.md': '# Parcels\n\n## Start\n\n    docker compose up --build\n',
        'compose.yaml': 'services:\n  api:\n    build: .\n',
      },
    },
    {
      name: 'whose README starts a service whose dependencies nobody installed',
      status: 'partial',
      files: {
        'README.md': '# Parcels\n\n## Start\n\n```bash\nuvicorn app.main:app\n```\n',
        'requirements.txt': 'fastapi==0.115.0\n',
        'app/main.py': 'from fastapi import FastAPI\n\napp = FastAPI()\n',
      },
    },
    {
      name: 'whose README starts a file that is not there',
      status: 'partial',
      files: {
        'README.md': '# Parcels\n\n## Start\n\n```bash\npip install -r requirements.txt\npython server.py\n```\n',
        'requirements.txt': 'flask==3.0.0\n',
        'app.py': 'from flask import Flask\n',
      },
    },
    {
      name: 'whose README lists what is needed without a command',
      status: 'fail',
      files: { 'README.md': '# Parcels\n\n## Installation\n\n- Node.js 20\n- PostgreSQL 16\n' },
    },
    {
      name: 'whose set-up is still to be written',
      status: 'fail',
      files: {
        'README.md':
          '# Parcels\n\n## Getting started\n\nTODO: describe the installation here.\n\n```\n<install command>\n```\n',
      },
    },
  ],
  run({ documents, tree, code, scripts, manifests, containers }) {
    const steps = setupCommands({ tree, code, scripts });
    const remedy = [
      `Write the commands into a section "Getting started" of the README, in order: ${steps.map((step) => `\`${step}\``).join(', ')}.`,
    ];
    const pages = readmePages(documents);
    const workspace = workspaceOf({ tree, scripts, containers });
    const found = setupInstructions(pages, workspace);
    const { install, start, broken } = found;
    const places = [start, install, found.deploy].filter(isCommand).map(evidence);
    const extra = { remedy, grade: 'filled' as const };
    if (start && (install || found.selfContained || !needsInstalling(manifests))) {
      const stuck = stuckStart(start, pages, workspace);
      if (stuck)
        return partial(
          `${start.path} starts it with ${named(start)}, but relies on ${named(stuck.command)}, although ${stuck.why}.`,
          [...places, evidence(stuck.command)],
          extra,
        );
      const advice = broken.slice(0, 3).map(faultOf);
      return pass(
        `${start.path} ${install && install !== start ? `installs with ${named(install)} and ` : ''}starts it with ${named(start)}.`,
        places,
        {
          grade: found.verified && broken.length === 0 ? 'verified' : 'filled',
          ...(advice.length > 0 ? { advice } : {}),
        },
      );
    }
    if (start || install || found.deploy)
      return partial(
        shortfall(found),
        [...places, ...broken.slice(0, 1).map(({ command }) => evidence(command))],
        extra,
      );
    if (broken.length > 0)
      return fail(
        `The set-up cannot work: ${faultOf(broken[0]!)}`,
        broken.slice(0, 3).map(({ command }) => evidence(command)),
        { remedy, grade: 'stub' },
      );
    if (pages.length === 0)
      return fail('There is no README that could say how to install and start it.', [], { remedy, grade: 'absent' });
    const headings = setupSections(pages).map(({ path, line, heading }) => at(path, line, heading));
    return headings.length > 0
      ? fail(
          `${headings[0]!.path} has a section on the set-up, but no command that installs or starts anything stands in it.`,
          headings.slice(0, 1),
          { remedy, grade: 'stub' },
        )
      : fail(`No command that installs or starts it was found in ${pagesLookedAt(documents)}.`, [], {
          remedy,
          grade: 'absent',
        });
  },
});

const faultOf = ({ command, why }: BrokenInstruction): string =>
  `${command.path}:${command.line} gives ${named(command)}, but ${why}.`;

const needsInstalling = (manifests: Facts['manifests']): boolean =>
  manifests.some(({ dependencies }) => dependencies.length > 0);

function shortfall({ install, start, deploy, broken }: SetupInstructions): string {
  const fault = broken.length > 0 ? ` ${faultOf(broken[0]!)}` : '';
  if (start) return `${start.path} starts it with ${named(start)}, but no command installs its dependencies.${fault}`;
  if (install) return `${install.path} installs with ${named(install)}, but no command starts it.${fault}`;
  return `${deploy!.path} deploys it with ${named(deploy!)}, but no command starts it on the reader's machine.${fault}`;
}
