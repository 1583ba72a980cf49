// Control characters but the tab, characters that turn the direction of text, and those that show nothing: a repository's text
// could use them to steer a terminal or to show something other than what it says.
const unsafe =
  // eslint-disable-next-line no-control-regex -- these are what is taken out
  /[\u0000-\u0008\u000a-\u001f\u007f-\u009f\u00ad\u061c\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff\ufff9-\ufffb]/g;

/** Text of a repository as one line that is safe to show: without control and direction characters. */
export function plainLine(text: string): string {
  return text
    .replace(/\r\n?|\n/g, ' ')
    .replace(unsafe, '')
    .replaceAll('\t', ' ');
}
