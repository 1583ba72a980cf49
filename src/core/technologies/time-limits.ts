/** Values that switch a time limit off, or leave what was before. */
const off = String.raw`(?!\s*(?:0(?![.\w])|-1\b|None\b|nil\b|null\b|undefined\b|false\b|Infinity\b))`;

/** A place that sets a time limit, for the text up to its value: one that is switched off is none. */
export const timeLimit = (upToValue: RegExp): RegExp => new RegExp(`(?:${upToValue.source})${off}`, upToValue.flags);
