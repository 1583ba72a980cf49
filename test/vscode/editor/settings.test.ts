import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import type { CoachApi } from '../../../src/vscode/extension';
import { eventually } from '../support/eventually';
import { auditedExtension, openFolder } from '../support/extension';

describe('the setting portfolioCoach.enabled', () => {
  let coach: CoachApi;
  const set = (value: string | undefined) =>
    vscode.workspace
      .getConfiguration('portfolioCoach', openFolder().uri)
      .update('enabled', value, vscode.ConfigurationTarget.Global);
  const rows = () => coach.checklist.getChildren().length;

  before(async () => (coach = await auditedExtension()));
  after(async () => {
    await set(undefined);
    await eventually('rows', () => rows() > 0);
  });

  it('switches the audit off and on again', async () => {
    assert.ok(rows() > 0);
    await set('off');
    await eventually('no rows', () => rows() === 0);
    assert.equal(coach.reports.size, 0);
    await set('on');
    await eventually('rows again', () => rows() > 0);
  });

  it('is taken for "auto" where it makes no sense', async () => {
    await set('sometimes');
    await eventually('rows', () => rows() > 0);
  });
});
