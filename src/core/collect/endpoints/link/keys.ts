/** A router of the repository: its file, or its package where all its files share it, and its name there. */
export type NodeKey = string;

/** The key of a router that a file names. Names that begin with a dot belong to the whole folder. */
export function keyOf(path: string, id: string): NodeKey {
  return id.startsWith('.') ? `${path.slice(0, path.lastIndexOf('/') + 1)}\n${id}` : `${path}\n${id}`;
}
