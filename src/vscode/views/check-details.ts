import * as vscode from 'vscode';
import type { CheckReport, Exemption } from '../../core/model';
import { nodeId, type CheckNode, type DetailNode } from './checklist-nodes';

/** The rows under a check: why it is exempted, its message, the places that show it, what to do, the better form. */
export function detailsOf({ session, check }: CheckNode, report: CheckReport | undefined): DetailNode[] {
  if (!report) return [];
  const id = (...parts: readonly (string | number)[]) => nodeId(session, check, ...parts);
  const texts = (kind: 'step' | 'advice', list: readonly string[]): DetailNode[] =>
    list.map((text, index) => ({ kind, id: id(kind, index), session, check, text }));
  const text = (kind: 'exemption' | 'message', words: string): DetailNode => {
    return { kind, id: id(kind), session, check, text: words };
  };
  return [
    ...(report.exempted ? [text('exemption', exemptionWords(report.exempted))] : []),
    text('message', report.message),
    ...report.evidence.map((evidence, index): DetailNode => {
      return { kind: 'evidence', id: id('evidence', index), session, check, evidence };
    }),
    ...texts('step', report.remedy),
    ...texts('advice', report.advice ?? []),
  ];
}

/** Why a check is left out of the scores. */
export function exemptionWords({ kind, reason }: Exemption): string {
  return kind === 'off' ? vscode.l10n.t('Switched off: {0}', reason) : vscode.l10n.t('Exempted: {0}', reason);
}
