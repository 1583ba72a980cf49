/** Character codes that lexers look for. */
export const newline = 10;
export const space = 32;
export const doubleQuote = 34;
export const hash = 35;
export const dollar = 36;
export const percent = 37;
export const singleQuote = 39;
export const openParenthesis = 40;
export const closeParenthesis = 41;
export const star = 42;
export const slash = 47;
export const less = 60;
export const equals = 61;
export const question = 63;
export const at = 64;
export const openBracket = 91;
export const backslash = 92;
export const closeBracket = 93;
export const backtick = 96;
export const openBrace = 123;
export const closeBrace = 125;
export const tilde = 126;

/** A letter, digit, underscore, or anything beyond ASCII. */
export function isWord(code: number): boolean {
  return (
    (code >= 97 && code <= 122) || (code >= 65 && code <= 90) || (code >= 48 && code <= 57) || code === 95 || code > 127
  );
}

/** A space, tab or carriage return. */
export function isBlank(code: number): boolean {
  return code === space || code === 9 || code === 13;
}
