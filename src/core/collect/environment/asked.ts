/** Whether a program does without a variable: it asks whether it is set, or puts something in its place afterwards. */

/** `if (process.env.X)`, `if ENV["X"]`, `a && process.env.X`; a negation mostly stops the program. */
const asksBefore = /(?:\b(?:el)?if\s*\(?\s*|\bunless\s+|\bwhen\s+|!!\s*|&&\s*)$/;
/** `X === "on"`, `X ? a : b`, `X != ""`, `X in (…)`, `X.present?`. */
const asksBehind =
  /^["'`\])!]*\s*(?:[!=]==?\s*[\w"']|\?(?![?.])|&&|in\s*[[({~]|is not None\b|\.(?:to_s\.)?(?:present\?|toLowerCase\(\)|lower\(\)|downcase)|;\s*\w+\s*!=\s*"")/;
/** `X == null`: what is missing mostly stops the program. */
const missesBehind = /^["'`\])]*\s*(?:={2,3}\s*(?:undefined\b|null\b|nil\b|None\b|""|'')|is None\b)/;
/** `port := os.Getenv("PORT")`, and then `if port == "" { port = "8080" }`. */
const replaced = /^\)\s*;?\s*if\s+(\w+)\s*==\s*""\s*\{\s*\1\s*=/;

/** Looks at the text around a read, which lies between `from` and `to`. */
export function doesWithout(text: string, from: number, to: number): boolean {
  const behind = text.slice(to, to + 120);
  if (missesBehind.test(behind)) return false;
  const before = text.slice(Math.max(0, from - 60), from);
  return (
    asksBehind.test(behind) || replaced.test(behind) || asksBefore.test(before.slice(before.lastIndexOf('\n') + 1))
  );
}
