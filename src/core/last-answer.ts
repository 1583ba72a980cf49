/**
 * A pure function that remembers its last answer. Facts stay the same objects while nothing in them changes, so that an edit costs
 * nothing where it touched none of what is given.
 */
export function lastAnswer<Given extends readonly unknown[], T>(
  compute: (...given: Given) => T,
): (...given: Given) => T {
  let kept: { readonly given: Given; readonly answer: T } | null = null;
  return (...given) => {
    if (!kept || kept.given.some((one, index) => one !== given[index])) kept = { given, answer: compute(...given) };
    return kept.answer;
  };
}
