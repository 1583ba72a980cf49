/** Which places stand for many. */
import type { FileEvidence, Place } from '../../model';
import { folderOf } from '../repository/file-role';

/** Names of what brings something new into a system, where most is at stake. */
const takesIn = /(?:create|store|register|sign-?up|save|new|add)[\w.-]*$/i;

/**
 * At most `most` of these places, one of each file: those in files that `best` fits first, and of these one from each folder before
 * a second one from any, so that every service and layer is seen. Files about what is taken in come before others of their
 * folder, folders that hold most before those that hold little.
 */
export function spreadPlaces(places: readonly Place[], best: RegExp, most = 6): readonly FileEvidence[] {
  const perFile = new Map<string, Place>();
  for (const place of places) if (!perFile.has(place.path)) perFile.set(place.path, place);
  const files = [...perFile.values()].sort((a, b) => Number(takesIn.test(b.path)) - Number(takesIn.test(a.path)));
  const weight = new Map<string, number>();
  for (const { path } of places) weight.set(folderOf(path), (weight.get(folderOf(path)) ?? 0) + 1);
  const weightOf = ({ path }: Place): number => weight.get(folderOf(path)) ?? 0;
  const seen = new Map<string, number>();
  const ranked = files.map((place) => {
    const folder = folderOf(place.path);
    const turn = seen.get(folder) ?? 0;
    seen.set(folder, turn + 1);
    return { place, rank: (best.test(place.path) ? 0 : 1000) + turn };
  });
  ranked.sort((a, b) => a.rank - b.rank || weightOf(b.place) - weightOf(a.place));
  return ranked.slice(0, most).map(({ place }) => ({ path: place.path, startLine: place.line }));
}
