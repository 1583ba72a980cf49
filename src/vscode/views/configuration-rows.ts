import * as vscode from 'vscode';
import type { FileEvidence, Report } from '../../core/model';
import { placeWords } from './words';

/** A line about the repository's configuration, with the place that it is about. */
export interface ConfigurationRow {
  readonly kind: 'complaint' | 'ignored' | 'shown' | 'missing';
  readonly text: string;
  readonly description: string;
  readonly place: FileEvidence | undefined;
}

/** What the configuration does: first what of it does not apply, then what it leaves out, then the role that is aimed at. */
export function configurationRows({ configuration, notices }: Report): readonly ConfigurationRow[] {
  if (!configuration) return [];
  const { path, ignored, target } = configuration;
  const complaints = notices
    .filter((notice) => notice.path === path)
    .map(({ line, message }): ConfigurationRow => {
      const place: FileEvidence = line === undefined ? { path } : { path, startLine: line };
      return { kind: 'complaint', text: message, description: placeWords(place), place };
    });
  const left = vscode.l10n.t('{0} files left out', ignored.files);
  const out: readonly ConfigurationRow[] =
    ignored.patterns.length === 0
      ? []
      : [{ kind: 'ignored', text: left, description: ignored.patterns.join(', '), place: { path } }];
  const parts = (target?.parts ?? []).map(({ name, shown, evidence }): ConfigurationRow => {
    const [place] = evidence;
    return { kind: shown ? 'shown' : 'missing', text: name, description: place ? placeWords(place) : '', place };
  });
  return [...complaints, ...out, ...parts];
}

/** The configuration in a few words. */
export function configurationWords(report: Report): string {
  const { configuration } = report;
  if (!configuration) return '';
  const { exempted, target } = configuration;
  const complaints = configurationRows(report).filter(({ kind }) => kind === 'complaint').length;
  return [
    ...(complaints > 0 ? [vscode.l10n.t('{0} not understood', complaints)] : []),
    ...(exempted > 0 ? [vscode.l10n.t('{0} exempted', exempted)] : []),
    ...(target ? [target.title] : []),
  ].join(' · ');
}
