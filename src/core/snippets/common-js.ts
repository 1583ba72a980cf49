import type { Snippet } from './model';

/** Whether a file of JavaScript loads modules by `require`, where an `import` would not be understood. */
export const isCommonJs = (file: string): boolean =>
  !/^(?:import|export)\s/m.test(file) && /\brequire\(|\bmodule\.exports\b|\bexports\.\w/.test(file);

/** A snippet of ECMAScript as it can stand in such a file: its declarations serve that file, which may export them its own way. */
export function asCommonJs(snippet: Snippet): Snippet {
  const body = snippet.body.replace(/^export (?=(?:async |abstract )?(?:function|class|const|let)\b)/gm, '');
  return { ...snippet, header: requiresOf(snippet).join('\n'), body };
}

/** The statements that such a file lacks to bring in what the snippet needs. */
export function lackingRequires(snippet: Snippet, file: string): readonly string[] {
  return requiresOf(snippet).filter((statement) => {
    const [, names = '', module = ''] = /^const (.+) = require\('(.+)'\)/.exec(statement) ?? [];
    const wanted = names.replace(/[{}]/g, '').split(',');
    return !wanted.every((name) => isBound(name.trim().split(':').at(-1)!.trim(), module, file));
  });
}

function requiresOf({ header }: Snippet): readonly string[] {
  return [...header.matchAll(/^import\s+([^;]*?)\s*from\s*['"]([^'"]+)['"]/gm)].flatMap(([, names, module]) => {
    const bound = names!.replace(/\s+/g, ' ').trim();
    if (/^\{ ?\}$/.test(bound)) return [];
    const all = /^\* as (\w+)$/.exec(bound)?.[1];
    const [own, listed] = /^(\w+), (\{.*\})$/.exec(bound)?.slice(1) ?? [];
    if (own !== undefined && listed !== undefined)
      return `const ${own} = require('${module}');\nconst ${renamed(listed)} = ${own};`;
    return `const ${all ?? renamed(bound)} = require('${module}');`;
  });
}

const renamed = (names: string): string => names.replace(/ as /g, ': ');

/** Whether a file binds a name to what a module brings. */
function isBound(name: string, module: string, file: string): boolean {
  const plain = module.replace(/^node:/, '');
  return [...file.matchAll(/^(?:const|let|var)\s+([^=;]+?)\s*=\s*require\(['"](?:node:)?([^'"]+)['"]\)/gm)].some(
    ([, bound, from]) =>
      from === plain && new RegExp(`(?:^|[^\\w$])${name.replace(/\$/g, '\\$')}(?:$|[^\\w$])`).test(bound!),
  );
}
