let last: { readonly text: string; readonly breaks: readonly number[] } = { text: '', breaks: [] };

/** How many line breaks stand before a place in a text. Asking again about the same text costs little. */
export function breaksBefore(text: string, index: number): number {
  if (last.text !== text) last = { text, breaks: [...text.matchAll(/\n/g)].map((match) => match.index) };
  const { breaks } = last;
  let low = 0;
  let high = breaks.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (breaks[middle]! < index) low = middle + 1;
    else high = middle;
  }
  return low;
}
