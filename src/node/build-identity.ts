declare const __BUILD__: string;

/**
 * Tells this build of the sources from others, the same in every bundle: what one build kept is of no use to another. The bundler
 * fills it in.
 */
export const buildIdentity = __BUILD__;
