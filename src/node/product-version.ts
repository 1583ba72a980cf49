declare const __VERSION__: string;

/** The product's version; the bundler fills it in. */
export const version = __VERSION__;
