import type { CommandId } from '../contributions/ids';
import { generateFor, generateMissing, generateOne, generateReadmeSection } from '../generators/commands';
import { auditWorkspace } from './audit-workspace';
import type { Command } from './context';
import { explainCheck } from './explain-check';
import { insertSnippet } from './insert-snippet';
import { openEvidence } from './open-evidence';

/** Every contributed command and what it does. */
export const commands: Readonly<Record<CommandId, Command>> = {
  'portfolioCoach.audit': auditWorkspace,
  'portfolioCoach.explainCheck': explainCheck,
  'portfolioCoach.openEvidence': openEvidence,
  'portfolioCoach.generate': generateFor,
  'portfolioCoach.generateReadmeSection': generateReadmeSection,
  'portfolioCoach.generateArchitectureNotes': generateOne('architecture-notes'),
  'portfolioCoach.generateDecisionRecords': generateOne('decision-records'),
  'portfolioCoach.generateWorkflow': generateOne('ci-workflow'),
  'portfolioCoach.generateEnvironmentExample': generateOne('environment-example'),
  'portfolioCoach.generateMissing': generateMissing,
  'portfolioCoach.insertSnippet': insertSnippet,
  'portfolioCoach.showOutput': ({ output }) => output.show(),
};
