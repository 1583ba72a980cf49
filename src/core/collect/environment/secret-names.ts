/** Whether the value of a variable must not be shown, by its name or its looks. */
export function looksSecret(name: string, value: string): boolean {
  return (
    (/secret|passw|pwd|token|api_?key|private|credential|(?:^|_)(?:key|salt|auth|pass|dsn)(?:_|$)|_uri$|_url$|database_url/i.test(
      name,
    ) &&
      value !== '') ||
    /:\/\/[^/\s]*:[^/\s]*@/.test(value) ||
    /^[A-Za-z0-9+/_=-]{24,}$/.test(value)
  );
}
