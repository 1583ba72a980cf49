import type { SnippetLanguage } from './model';

/** What has to be known of a language to read and offer its snippets. */
export interface LanguageForm {
  readonly name: string;
  /** The ending of its source files. */
  readonly ending: string;
  /** How the editor calls it; snippets are offered in files of these languages. */
  readonly editorIds: readonly string[];
  /** Those of them that the editor knows by itself; a manifest may name no other. */
  readonly builtIn: readonly string[];
  /** What each line of the front matter begins with. */
  readonly comment: string;
  /** Begins a line that belongs to the head of a file, as imports do. */
  readonly headLine?: RegExp;
}

/** Every language that snippets exist in. */
export const languages: Readonly<Record<SnippetLanguage, LanguageForm>> = {
  typescript: {
    name: 'TypeScript',
    ending: '.ts',
    editorIds: ['typescript'],
    builtIn: ['typescript'],
    comment: '//',
    headLine: /^import\b/,
  },
  javascript: {
    name: 'JavaScript',
    ending: '.js',
    editorIds: ['javascript'],
    builtIn: ['javascript'],
    comment: '//',
    headLine: /^import\b/,
  },
  python: {
    name: 'Python',
    ending: '.py',
    editorIds: ['python'],
    builtIn: ['python'],
    comment: '#',
    headLine: /^(?:import|from)\s/,
  },
  go: {
    name: 'Go',
    ending: '.go',
    editorIds: ['go'],
    builtIn: ['go'],
    comment: '//',
    headLine: /^(?:package|import)\b/,
  },
  java: {
    name: 'Java',
    ending: '.java',
    editorIds: ['java'],
    builtIn: ['java'],
    comment: '//',
    headLine: /^(?:package|import)\s/,
  },
  kotlin: {
    name: 'Kotlin',
    ending: '.kt',
    editorIds: ['kotlin'],
    builtIn: [],
    comment: '//',
    headLine: /^(?:package|import)\s/,
  },
  csharp: {
    name: 'C#',
    ending: '.cs',
    editorIds: ['csharp'],
    builtIn: ['csharp'],
    comment: '//',
    headLine: /^(?:using|namespace)\s[\w.]+;/,
  },
  ruby: { name: 'Ruby', ending: '.rb', editorIds: ['ruby'], builtIn: ['ruby'], comment: '#', headLine: /^require\b/ },
  php: {
    name: 'PHP',
    ending: '.php',
    editorIds: ['php'],
    builtIn: ['php'],
    comment: '//',
    headLine: /^(?:use|namespace)\s|^declare\(/,
  },
  rust: { name: 'Rust', ending: '.rs', editorIds: ['rust'], builtIn: ['rust'], comment: '//', headLine: /^use\s/ },
  sql: { name: 'SQL', ending: '.sql', editorIds: ['sql'], builtIn: ['sql'], comment: '--' },
  yaml: {
    name: 'YAML',
    ending: '.yml',
    editorIds: ['yaml', 'dockercompose', 'github-actions-workflow'],
    builtIn: ['yaml'],
    comment: '#',
  },
  markdown: { name: 'Markdown', ending: '.md', editorIds: ['markdown'], builtIn: ['markdown'], comment: '' },
};

/** Frameworks by the names of their folders. */
export const frameworks: Readonly<Record<string, string>> = {
  express: 'Express',
  fastify: 'Fastify',
  nestjs: 'NestJS',
  fastapi: 'FastAPI',
  flask: 'Flask',
  django: 'Django',
  spring: 'Spring Boot',
  ktor: 'Ktor',
  aspnetcore: 'ASP.NET Core',
  rails: 'Rails',
  laravel: 'Laravel',
  axum: 'Axum',
};

/** Whether a folder name is that of a language. */
export const isLanguage = (name: string): name is SnippetLanguage => Object.hasOwn(languages, name);
