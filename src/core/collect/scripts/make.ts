import type { Script } from '../../facts';
import { folderOf } from '../../text/repository/file-role';
import type { SourceFile } from '../collector';
import { scriptOf, type Piece } from './run-command';

interface Target {
  readonly names: readonly string[];
  readonly line: number;
  readonly needs: readonly string[];
  readonly recipe: Piece[];
}

const longestLine = 4_000;

/** The targets of a makefile with their recipes, variables replaced by their values. */
export function makeTargets({ path, text }: SourceFile): Script[] {
  const variables = new Map<string, string>();
  const targets: Target[] = [];
  let current: Target | null = null;
  let inDefinition = false;
  for (const { text: line, number } of logicalLines(text)) {
    if (inDefinition || /^\s*define\b/.test(line)) {
      inDefinition = !/^\s*endef\b/.test(line);
    } else if (line.startsWith('\t')) {
      current?.recipe.push({ text: line.replace(/^[\t ]*[@+-]*[\t ]*/, ''), line: number });
    } else if (
      /^\s*(?:#|$)|^\s*-?(?:include|sinclude|ifn?eq|ifn?def|else|endif|vpath|undefine|unexport)\b/.test(line)
    ) {
      continue;
    } else {
      const assigned = /^\s*(?:export\s+|override\s+)*([\w.-]+)\s*(\+|\?|::?:?|!)?=\s*(.*)$/.exec(line);
      if (assigned) assign(variables, assigned[1]!, assigned[2] ?? '', assigned[3]!);
      else current = targetOf(line, number, targets) ?? current;
    }
  }
  return targets.flatMap((target) => {
    const pieces = [
      ...target.needs.map((need) => ({ text: `make ${need}`, line: target.line })),
      ...target.recipe.map((piece) => ({ ...piece, text: expanded(piece.text, variables) })),
    ];
    return target.names.map((name) => scriptOf('make', name, { path, line: target.line }, pieces, folderOf(path)));
  });
}

function targetOf(line: string, number: number, targets: Target[]): Target | null {
  const rule = /^([^\s:#=][^:#=]*)::?(?!=)([^#;]*)(?:;(.*))?/.exec(line);
  if (!rule || /^\s/.test(line)) return null;
  const names = rule[1]!
    .trim()
    .split(/\s+/)
    .filter((name) => !name.includes('%') && !/^\.[A-Z_]+$/.test(name) && !name.includes('$'));
  if (/^\s*[\w.-]+\s*[:+?]?=/.test(rule[2]!)) return null;
  const needs = rule[2]!
    .trim()
    .split(/\s+/)
    .filter((name) => /^[\w./-]+$/.test(name));
  const target: Target = {
    names,
    line: number,
    needs,
    recipe: rule[3] ? [{ text: rule[3].trim(), line: number }] : [],
  };
  targets.push(target);
  return target;
}

function assign(variables: Map<string, string>, name: string, operator: string, written: string): void {
  const value = written.replace(/\s+#.*$/, '').trim();
  if (operator === '?' && variables.has(name)) return;
  variables.set(name, operator === '+' ? `${variables.get(name) ?? ''} ${value}`.trim() : value);
}

/** Text with `$(NAME)` replaced; names without a value stay, `$$` is the shell's own. */
function expanded(text: string, variables: ReadonlyMap<string, string>): string {
  let current = text;
  for (let turn = 0; turn < 4 && current.length < longestLine; turn++) {
    const next = current.replace(/(^|[^$])\$[({]([\w.-]+)[)}]/g, (whole, before: string, name: string) => {
      if (name === 'MAKE') return `${before}make`;
      const value = variables.get(name);
      return value === undefined || value.startsWith('$(shell') ? whole : before + value;
    });
    if (next === current) break;
    current = next;
  }
  return current.slice(0, longestLine).replaceAll('$$', '$');
}

/** Lines with those that a backslash continues joined to them (as a continuation that the shell reads). */
function logicalLines(text: string): { text: string; number: number }[] {
  const lines: { text: string; number: number }[] = [];
  let open: { text: string; number: number } | null = null;
  text.split('\n').forEach((raw, index) => {
    const line = raw.replace(/\r$/, '').slice(0, longestLine);
    if (open) open.text += `\n${line}`;
    else lines.push((open = { text: line, number: index + 1 }));
    if (!line.endsWith('\\') || open.text.length > 5 * longestLine) open = null;
  });
  return lines.map((line) =>
    line.text.startsWith('\t') ? line : { ...line, text: line.text.replace(/\\\n\s*/g, ' ') },
  );
}
