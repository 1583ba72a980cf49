/**
 * The snippets' public face. `snippets/library.json` holds a list of {@link Snippet}; whoever shows snippets reads that file and
 * asks here: which of them fit ({@link findSnippets}), which the manifest offers already ({@link isContributed}), what they are called ({@link stackName}, {@link describe}), what they
 * insert ({@link asSnippetText}, {@link plainText}), and which imports a file still lacks ({@link missingImports}). Reading source files
 * (`./read`) is for the program that writes the library.
 */
export type { Field, FieldRole, Snippet, SnippetLanguage, Topic } from './model';
export { asSnippetText, plainText, type ExpandOptions } from './expand';
export { describe, findSnippets, isContributed, isNeutral, stackName, type SnippetQuery } from './library';
export { missingImports } from './imports';
export { frameworks, languages } from './languages';
export { topics } from './topics';
