const secretName = /secret|passw|pwd|token|api_?key|credential|private/i;
/** Names of paths that lead to something secret, such as `TOKEN_PATH`, and are none themselves. */
const pathName = /(?:path|prefix|route|url|uri|endpoint|version)s?$/i;

/** Whether what a setting of this name holds must not be shown, though a path is made of it. */
export function isSecretSetting(expression: string): boolean {
  const name = expression.slice(expression.lastIndexOf('.') + 1);
  return secretName.test(name) && !pathName.test(name);
}

/** The same for a constant in code: `ROUTES.token` may well be the word `/token`, but a key has digits. */
export function isSecretText(name: string, text: string): boolean {
  return isSecretSetting(name) && /\d/.test(text);
}
