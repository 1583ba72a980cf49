/**
 * What lies where the modules before a name of Rust lead: in a file, or of `nested`, which stands in a module of the last name that its
 * file writes out. The more of the modules agree, the better.
 */
export function inRustModule<Found extends { readonly path: string }>(
  found: readonly Found[],
  modules: readonly string[],
  nested: readonly Found[] = [],
): readonly Found[] {
  const own = modules.filter((name) => !/^(?:crate|self|super)$/.test(name));
  for (let n = 0; n < own.length; n++) {
    const near = inFile(found, own.slice(n));
    if (near.length > 0) return near;
    const inside = n < own.length - 1 ? inFile(nested, own.slice(n, -1)) : [];
    if (inside.length > 0) return inside;
  }
  return [];
}

function inFile<Found extends { readonly path: string }>(
  found: readonly Found[],
  modules: readonly string[],
): readonly Found[] {
  const end = `/${modules.join('/')}`;
  return found.filter(({ path }) => `/${path.replace(/(?:\/mod)?\.rs$/, '')}`.endsWith(end));
}
