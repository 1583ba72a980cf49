/** What the process ends with. */
export const exit = { done: 0, underThreshold: 1, wrongUsage: 2 } as const;
