/** Profiles of Spring: settings that act only where their profile is chosen, and the settings that choose one for everybody. */
import { fileNameOf, folderOf } from '../../text/repository/file-role';
import type { SourceFile } from '../collector';
import { settingsOf } from './settings';

/** The profile that a file of settings belongs to: `dev` for `application-dev.yml`; null for any other file. */
export function profileOf(path: string): string | null {
  return /^application-([\w-]+)\.(?:ya?ml|properties)$/.exec(fileNameOf(path))?.[1] ?? null;
}

/** The profiles that a file of settings switches on where nothing else is said. */
export function chosenProfiles(file: SourceFile): readonly string[] {
  if (!/^application\.(?:ya?ml|properties)$/.test(fileNameOf(file.path))) return [];
  return settingsOf(file)
    .filter(({ key }) => key === 'spring.profiles.active' || key === 'spring.profiles.default')
    .flatMap(({ value }) => (/^\$\{[\w.-]+:(.*)\}$/.exec(value)?.[1] ?? value).split(','))
    .map((name) => name.trim());
}

/** A profile and the folder whose settings it belongs to, as one word. */
export const profileIn = (path: string, profile: string): string => `${folderOf(path)} ${profile}`;
