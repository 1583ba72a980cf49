import { groupOf, groups } from '../checks/groups';
import type { AreaReport, CheckReport, Evidence, Report, Status } from '../model';
import { plainLine } from '../text/plain-line';
import { plainPalette, type Paint, type Palette } from './palette';
import { wrap } from './wrap';

/** How a report is shown as text. */
export interface TextOptions {
  readonly palette?: Palette;
  /** Columns at which prose is broken; without it lines are as long as they are. */
  readonly width?: number;
  /** Turns a path of the audited tree into one that can be clicked where the text is shown. */
  readonly locate?: (path: string) => string;
}

const marks: Record<Status, string> = { pass: '✓', partial: '~', fail: '✗', na: '–', unknown: '?' };
const paints: Record<Status, 'green' | 'yellow' | 'red' | 'dim'> = {
  pass: 'green',
  partial: 'yellow',
  fail: 'red',
  na: 'dim',
  unknown: 'yellow',
};
const words: Record<Status, string> = {
  pass: 'shown',
  partial: 'in part',
  fail: 'missing',
  na: 'not applicable',
  unknown: 'not looked at',
};

/** Evidence of one check beyond this is left to the JSON report. */
const mostEvidence = 3;
const mostNotices = 10;

/** The report for people: checks by group with their evidence, then scores and what to do next. */
export function toText(report: Report, options: TextOptions = {}): string {
  const writer = new TextWriter(options);
  writer.heading(report);
  for (const group of groups) {
    const own = report.checks.filter((check) => groupOf(check.id) === group.id);
    if (own.length > 0) writer.group(group.title, own);
  }
  writer.notices(report);
  writer.scores(report);
  writer.nextSteps(report);
  return `${writer.lines.join('\n')}\n`;
}

class TextWriter {
  readonly lines: string[] = [];
  private readonly paint: Palette;
  private readonly width: number;
  private readonly locate: (path: string) => string;

  constructor({ palette = plainPalette, width = Infinity, locate = (path) => path }: TextOptions) {
    this.paint = palette;
    this.width = width;
    this.locate = locate;
  }

  heading({ project, checks }: Report): void {
    const stack = [...project.languages, ...project.frameworks].map(plainLine).join(', ');
    const parts = [stack || 'no backend language found', project.revision?.slice(0, 9) ?? ''].filter(
      (part) => part !== '',
    );
    this.lines.push(`${this.paint.bold(plainLine(project.name))} ${this.paint.dim(`· ${parts.join(' · ')}`)}`);
    const counts = (['pass', 'partial', 'fail', 'na', 'unknown'] as const).flatMap((status) => {
      const count = checks.filter((check) => check.status === status).length;
      return count === 0 ? [] : [this.paint[paints[status]](`${marks[status]} ${count} ${words[status]}`)];
    });
    this.lines.push(counts.join('  '));
  }

  group(title: string, checks: readonly CheckReport[]): void {
    this.section(title);
    for (const check of checks) this.check(check);
  }

  private check({ id, title, status, message, evidence, remedy, advice }: CheckReport): void {
    const paint = this.paint[paints[status]];
    this.lines.push(
      `  ${paint(marks[status])} ${status === 'na' ? this.paint.dim(plainLine(title)) : plainLine(title)} ${this.paint.dim(id)}`,
    );
    this.prose(message, '    ', '    ', this.paint.dim);
    for (const entry of evidence.slice(0, mostEvidence)) this.lines.push(`    ${this.evidence(entry)}`);
    if (evidence.length > mostEvidence)
      this.lines.push(this.paint.dim(`    and ${evidence.length - mostEvidence} more`));
    for (const step of [...remedy, ...(advice ?? [])]) this.prose(step, '      ', '    → ');
  }

  private evidence(evidence: Evidence): string {
    const excerpt =
      evidence.excerpt === undefined ? '' : `  ${this.paint.dim(shorten(plainLine(evidence.excerpt).trim()))}`;
    if ('commit' in evidence) return `${this.paint.cyan(evidence.commit.slice(0, 9))}${excerpt}`;
    const path = plainLine(this.locate(evidence.path));
    return `${this.paint.cyan(evidence.startLine === undefined ? path : `${path}:${evidence.startLine}`)}${excerpt}`;
  }

  notices({ notices }: Report): void {
    if (notices.length === 0) return;
    this.section('Left out');
    for (const { path, message } of notices.slice(0, mostNotices))
      this.prose(`${this.locate(path)} ${message}`, '    ', '  ');
    if (notices.length > mostNotices) this.lines.push(this.paint.dim(`  and ${notices.length - mostNotices} more`));
  }

  scores({ rubric }: Report): void {
    this.section('Scores');
    const column = Math.max(...rubric.areas.map(({ title }) => title.length), 'Average'.length) + 2;
    for (const area of rubric.areas) this.area(area, column);
    const average = rubric.average === null ? 'incomplete' : `${rubric.average.toFixed(1)} of 5`;
    const verdict =
      rubric.average === null ? '' : rubric.ready ? ', ready to show' : ', not yet ready to show (4 or more is)';
    this.lines.push(`  ${this.paint.bold('Average'.padEnd(column))}${this.paint.bold(average)}${verdict}`);
  }

  private area({ title, score, incomplete, cap, reasons }: AreaReport, column: number): void {
    const name = title.padEnd(column);
    if (score === null) {
      const indent = ' '.repeat(column + 2);
      this.prose(
        `incomplete: ${reasons.at(-1) ?? 'nothing here could be looked at'}`,
        indent,
        `  ${name}`,
        this.paint.dim,
      );
      return;
    }
    const paint = score >= 4 ? this.paint.green : score >= 3 ? this.paint.yellow : this.paint.red;
    const limits = [cap === undefined ? '' : `capped: ${cap}`, incomplete ? 'incomplete' : ''].filter(
      (part) => part !== '',
    );
    this.lines.push(
      `  ${name}${paint(score.toFixed(1))}${limits.length > 0 ? this.paint.dim(` (${limits.join(', ')})`) : ''}`,
    );
  }

  nextSteps({ next }: Report): void {
    if (next.length === 0) return;
    this.section('Worth doing next');
    next.slice(0, 3).forEach(({ check, title, step }, index) => {
      this.lines.push(`  ${index + 1}. ${this.paint.bold(plainLine(title))} ${this.paint.dim(check)}`);
      this.prose(step, '     ', '     ');
    });
  }

  private section(title: string): void {
    this.lines.push('', this.paint.bold(title));
  }

  private prose(text: string, indent: string, first: string, paint: Paint = (line) => line): void {
    for (const line of wrap(plainLine(text), this.width, indent, first)) this.lines.push(paint(line));
  }
}

function shorten(text: string): string {
  return text.length > 100 ? `${text.slice(0, 99)}…` : text;
}
