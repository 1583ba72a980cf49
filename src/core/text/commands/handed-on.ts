/** What a package manager hands on to the script that it runs: `npm test -- --coverage`, `yarn test --coverage`; empty where nothing. */
export function handedOn(command: string): string {
  const text = command.slice(0, 500);
  const behind =
    /^npm\s[^|&;]*?\s--\s+([^|&;]+)/.exec(text) ??
    /^(?:yarn|pnpm|bun)\s+(?:run\s+)?[A-Za-z][\w:.-]*\s+(?:--\s+)?(-[^|&;]+)/.exec(text);
  return behind ? behind[1]!.trim() : '';
}
