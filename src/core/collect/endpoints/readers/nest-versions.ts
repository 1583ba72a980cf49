import type { PathText } from '../model';

/** The constant of what versioning by path puts before a version; `@none` where versions are told apart otherwise. */
export const versionPrefix = '@version';

/** The constant of the version that controllers without one have. */
export const usualVersion = '@usual-version';

/** A version as a part of the path, which is left out where versions are told apart otherwise. */
export function versionPart(value: PathText): PathText {
  const [text] = value;
  return typeof text === 'string' ? ['/', { constant: `${versionPrefix} ${text}` }, '/'] : [];
}

/** The version of a controller that names none. */
export const defaultVersion: PathText = ['/', { constant: usualVersion }, '/'];
