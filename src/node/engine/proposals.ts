import { existsSync } from 'node:fs';
import type { Audit } from '../../core/audit';
import type { Facts } from '../../core/facts';
import { generators } from '../../core/generate';
import { readmeTarget } from '../../core/generate/document/targets';
import { generate, generatorsForOpenItems } from '../../core/generate/generate';
import type { Edit } from '../../core/model';
import type { DiskHost } from '../disk-host';
import type { Anchors, Proposed, ProposedEdit, Question } from '../protocol';
import { EditRefused, placeFor } from '../write-edits';

/** What questions to the generators are answered from. */
export interface ProposalSource {
  readonly host: DiskHost;
  readonly audit: Audit;
  /** Unsaved text by path. */
  readonly unsaved: ReadonlyMap<string, string>;
}

/** Asks the generators; where that fails, a sentence says so. */
export function proposals(source: ProposalSource, asked: Question): Proposed | string {
  try {
    return asked.draft === undefined ? propose(source, asked) : withDraft(source, asked.draft, asked);
  } catch (error) {
    return `The generators failed: ${error instanceof Error ? error.message : String(error)}`;
  }
}

/** Lets a text stand in for the README while the generators are asked. */
function withDraft(source: ProposalSource, draft: string, asked: Question): Proposed {
  const { host, audit, unsaved } = source;
  const { readme } = audit.facts.documents;
  const path = readme?.format === 'markdown' ? readme.path : 'README.md';
  host.overlay(path, draft);
  try {
    audit.update({ paths: [path] });
    return propose(source, asked);
  } finally {
    host.overlay(path, unsaved.get(path) ?? null);
    audit.update({ paths: [path] });
  }
}

function propose({ host, audit }: ProposalSource, asked: Question): Proposed {
  const { facts, report } = audit;
  const open = report.checks.filter(({ exempted }) => !exempted);
  const chosen =
    asked.generators === 'missing'
      ? generatorsForOpenItems(open)
      : generators.filter(({ id }) => asked.generators.includes(id));
  const { edits, answers } = generate(chosen, {
    facts,
    checks: report.checks,
    projectName: host.name,
    read: (path) => textOf(host, path),
  });
  const made: ProposedEdit[] = [];
  const reasons = answers.flatMap(({ nothing }) => nothing ?? []);
  for (const edit of edits) {
    const refused = refusalOf(host, edit);
    if (refused === null) made.push({ ...edit, before: edit.creates ? '' : (textOf(host, edit.path) ?? '') });
    else reasons.push(refused);
  }
  return { edits: made, reasons, readme: readmeTarget(facts.documents).path };
}

/** A file that is listed and can be read. */
function textOf(host: DiskHost, path: string): string | null {
  if (host.entry(path) === undefined) return null;
  const content = host.read(path);
  return 'text' in content ? content.text : null;
}

/** Why an edit is not made: it would leave the folder, or write over a file that is not part of the audited tree. */
function refusalOf(host: DiskHost, edit: Edit): string | null {
  try {
    const file = placeFor(host.root, edit);
    return edit.creates && existsSync(file) ? `${edit.path} is there already, and is left alone.` : null;
  } catch (error) {
    if (error instanceof EditRefused) return error.message;
    throw error;
  }
}

/** The files to which open items are pinned. */
export function anchorsOf({ documents, workflows }: Pick<Facts, 'documents' | 'workflows'>): Anchors {
  const { readme } = documents;
  const first = readme?.sections.find(({ heading }) => heading !== '') ?? readme?.sections[0];
  return {
    readme: readme === null ? null : { path: readme.path, line: first?.line ?? 1 },
    workflows: workflows.map(({ path }) => path),
  };
}
