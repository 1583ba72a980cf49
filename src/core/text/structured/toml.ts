import { parse } from 'smol-toml';
import { unsafeToParse } from './limits';
import type { Node } from './node';

/** TOML text; undefined where it cannot be understood. The parser knows no lines, so they come from a scan of headers and keys. */
export function parseToml(text: string, notice?: (message: string) => void): Node | undefined {
  const unsafe = unsafeToParse(text);
  if (unsafe) {
    notice?.(unsafe);
    return undefined;
  }
  let value: unknown;
  try {
    value = parse(text);
  } catch {
    notice?.('is not valid TOML');
    return undefined;
  }
  return located(value, '', 1, new LineScan(text));
}

function located(value: unknown, path: string, parentLine: number, scan: LineScan): Node {
  const line = scan.lineOf(path) ?? parentLine;
  if (Array.isArray(value)) {
    let from = line;
    const items = value.map((item, index) => {
      const own = typeof item === 'string' ? scan.find(item, from) : scan.lineOf(`${path}[${index}]`);
      from = own ?? from;
      return located(item, `${path}[${index}]`, from, scan);
    });
    return { kind: 'list', line, items };
  }
  if (typeof value === 'object' && value !== null && !(value instanceof Date)) {
    const entries = Object.entries(value as Record<string, unknown>).map(([key, child]) => {
      const childPath = path === '' ? key : `${path}.${key}`;
      return { key, line: scan.lineOf(childPath) ?? line, value: located(child, childPath, line, scan) };
    });
    return { kind: 'map', line, entries };
  }
  return { kind: 'text', line, text: scalarText(value) };
}

function scalarText(value: unknown): string {
  return typeof value === 'string' ? value : String(value);
}

/** The lines of table headers and keys, by dotted path. */
class LineScan {
  private readonly lines: readonly string[];
  private readonly known = new Map<string, number>();

  constructor(text: string) {
    this.lines = text.split('\n').map((line) => line.slice(0, 2_000));
    const tables = new Map<string, number>();
    let table = '';
    this.lines.forEach((line, index) => {
      const header = /^\s*(\[\[?)\s*([^\]]+?)\s*\]/.exec(line);
      if (header && !/^\s*\[\[?\s*(?:["'][^"']*["']\s*,|\d)/.test(line)) {
        table = plainPath(header[2]!);
        if (header[1] === '[[') {
          const index = tables.get(table) ?? 0;
          tables.set(table, index + 1);
          table = `${table}[${index}]`;
        }
        const parts = table.split('.');
        for (let depth = 1; depth <= parts.length; depth++) this.remember(parts.slice(0, depth).join('.'), index + 1);
        return;
      }
      const key = /^\s*([\w.'"@/-]+)\s*=/.exec(line);
      if (key) this.remember(table === '' ? plainPath(key[1]!) : `${table}.${plainPath(key[1]!)}`, index + 1);
    });
  }

  lineOf(path: string): number | undefined {
    return this.known.get(path);
  }

  /** The line from `from` on that holds a quoted text. */
  find(text: string, from: number): number | undefined {
    const wanted = text.split('\n', 1)[0]!;
    for (let index = from - 1; index < Math.min(this.lines.length, from + 400); index++) {
      if (this.lines[index]!.includes(wanted)) return index + 1;
    }
    return undefined;
  }

  private remember(path: string, line: number): void {
    if (!this.known.has(path)) this.known.set(path, line);
  }
}

function plainPath(written: string): string {
  return written.replace(/["']/g, '').replace(/\s*\.\s*/g, '.');
}
