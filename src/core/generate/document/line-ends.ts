/** The line end that a text uses most; `\n` where it has none. */
export function lineEndOf(text: string): '\n' | '\r\n' {
  const all = text.split('\n').length - 1;
  const withReturn = text.split('\r\n').length - 1;
  return withReturn * 2 > all ? '\r\n' : '\n';
}

/** Text for insertion with the line ends of the text that it goes into. */
export function withLineEndsOf(text: string, insertion: string): string {
  const plain = insertion.replaceAll('\r\n', '\n');
  return lineEndOf(text) === '\r\n' ? plain.replaceAll('\n', '\r\n') : plain;
}
