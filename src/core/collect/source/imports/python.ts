import type { Import, ImportedName, ImportReader } from './import';

const statement = /^[ \t]*(?:import[ \t]+([^\n;]+)|from[ \t]+([.\w]+)[ \t]+import[ \t]*(\([^)]{0,3000}\)|[^\n;]+))/gm;

/** `import a.b as c` and `from a import b as c`. */
export const readPythonImports: ImportReader = (_text, code) => {
  const imports: Import[] = [];
  const joined = code.includes('\\\n') ? code.replaceAll('\\\n', '  ') : code;
  for (const match of joined.matchAll(statement)) {
    const [all, modules, module, names] = match;
    const start = match.index + (all.length - all.trimStart().length);
    const end = match.index + all.length;
    if (modules !== undefined) imports.push(...wholeModules(modules, start, end));
    else if (module !== undefined && names !== undefined) imports.push(fromModule(module, names, start, end));
  }
  return imports;
};

function wholeModules(list: string, start: number, end: number): Import[] {
  return list.split(',').flatMap((part) => {
    const match = /^\s*([\w.]+)(?:\s+as\s+(\w+))?\s*$/.exec(part);
    if (!match) return [];
    const module = match[1]!;
    const local = match[2] ?? module;
    return [{ module, names: [{ name: '*', local }], kind: 'names' as const, start, end }];
  });
}

function fromModule(module: string, list: string, start: number, end: number): Import {
  const names: ImportedName[] = [];
  for (const part of list.replace(/^\(|\)$/g, '').split(',')) {
    const match = /^\s*(\w+)(?:\s+as\s+(\w+))?\s*$/.exec(part);
    if (match) names.push({ name: match[1]!, local: match[2] ?? match[1]! });
  }
  return { module, names, kind: names.length > 0 ? 'names' : 'all', start, end };
}
