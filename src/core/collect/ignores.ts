import type { IgnoreFile } from '../facts';
import { fileNameOf } from '../text/repository/file-role';
import { defineCollector } from './collector';

/** What git is told to leave out. */
export const ignores = defineCollector<IgnoreFile, readonly IgnoreFile[]>({
  wants: ({ path }) => fileNameOf(path) === '.gitignore' && !path.startsWith('../'),
  extract: ({ path, text }) => ({
    path,
    patterns: text
      .split('\n')
      .map((line, index) => ({ text: line.trim().slice(0, 300), line: index + 1 }))
      .filter((pattern) => pattern.text !== '' && !/^[#!]/.test(pattern.text)),
  }),
  link: (files) => [...files.values()],
});
