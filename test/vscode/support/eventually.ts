/** Asks again and again until the answer is something; gives up with what was waited for. */
export async function eventually<T>(what: string, ask: () => T | undefined | false | null): Promise<T> {
  for (const start = Date.now(); Date.now() - start < 15_000;) {
    const answer = ask();
    if (answer !== undefined && answer !== false && answer !== null) return answer;
    await new Promise((resolve) => setTimeout(resolve, 25));
  }
  throw new Error(`waited in vain for: ${what}`);
}
