// What every part of the run is handed.

/**
 * @typedef {object} Part
 * @property {readonly import('./snippets.mjs').Snippet[]} snippets all snippets
 * @property {(snippet: import('./snippets.mjs').Snippet) => string} expanded what the editor inserts by default
 * @property {import('./outcomes.mjs').Outcomes} outcomes
 * @property {string} scratch a folder for what is laid out and compiled
 * @property {Record<import('./toolchains.mjs').Tool, string>} tools
 * @property {Awaited<ReturnType<typeof import('./postgres.mjs').startPostgres>>} postgres
 * @property {string} tables the statements of all SQL snippets
 */
export {};
