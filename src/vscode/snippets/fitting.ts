import type * as vscode from 'vscode';
import type { Report } from '../../core/model';
import { findSnippets, languages, type Snippet, type SnippetLanguage, type SnippetQuery } from '../../core/snippets';

/** What a file says of the framework that it is written for, by the framework's folder. */
const marks: Readonly<Record<string, RegExp>> = {
  express: /['"]express['"]/,
  fastify: /['"](?:fastify|@fastify\/[\w-]+)['"]/,
  nestjs: /['"]@nestjs\//,
  fastapi: /^\s*(?:from|import)\s+fastapi\b/m,
  flask: /^\s*(?:from|import)\s+flask\b/m,
  django: /^\s*(?:from|import)\s+(?:django|rest_framework)\b/m,
  spring: /\borg\.springframework\./,
  ktor: /\bio\.ktor\./,
  aspnetcore: /\bMicrosoft\.AspNetCore\b/,
  rails: /\bActionController\b|< Application(?:Controller|Job|Record)\b/,
  laravel: /\bIlluminate\\/,
  axum: /\buse axum\b/,
};

/**
 * The frameworks whose snippets fit a file: those that it names itself, else all of the project. Without an answer of the audit
 * the file alone counts.
 */
export function frameworksOf(text: string, report: Report | undefined): readonly string[] {
  const named = Object.keys(marks).filter((framework) => marks[framework]!.test(text));
  return named.length > 0 ? named : (report?.project.frameworks ?? []);
}

/** The snippets for a file, those of its framework first. */
export function snippetsFor(
  all: readonly Snippet[],
  document: Pick<vscode.TextDocument, 'languageId' | 'getText'>,
  report: Report | undefined,
): readonly Snippet[] {
  const frameworks = frameworksOf(document.getText(), report);
  return findSnippets(all, { editorLanguage: document.languageId, frameworks });
}

/** The snippets for a project: in its languages and for its frameworks, with those that go beside the code. */
export function snippetsOf(
  all: readonly Snippet[],
  report: Report | undefined,
  query: Pick<SnippetQuery, 'check'> = {},
): readonly Snippet[] {
  if (!report) return findSnippets(all, query);
  const { frameworks } = report.project;
  const written = new Set<SnippetLanguage>(besidesCode);
  for (const [language, { name }] of Object.entries(languages)) {
    if (report.project.languages.includes(name)) written.add(language as SnippetLanguage);
  }
  const found = findSnippets(all, { ...query, frameworks }).filter(({ language }) => written.has(language));
  const { check } = query;
  // What is made for the check comes before what also serves it.
  return check === undefined ? found : [...found].sort((a, b) => a.checks.indexOf(check) - b.checks.indexOf(check));
}

const besidesCode: readonly SnippetLanguage[] = ['sql', 'yaml', 'markdown'];
