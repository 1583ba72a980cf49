import type { PathText } from '../model';

/** A path that Django's URLs may write as a regular expression. */
export function pathOfExpression(path: PathText): PathText {
  return path.map((piece) => (typeof piece === 'string' ? textOfExpression(piece) : piece));
}

/** A regular expression of a URL as a path: named groups are parameters. */
export function textOfExpression(expression: string): string {
  return expression
    .replace(/\(\?P<(\w+)>(?:[^()]|\([^()]*\))*\)/g, '{$1}')
    .replace(/^\^|\$$|\\([/.-])/g, (_, kept: string | undefined) => kept ?? '')
    .replace(/\(\?:([^()]*)\)\??/g, '$1')
    .replace(/\(\?<?[!=][^()]*\)/g, '')
    .replace(/\.[*+]/g, '*')
    .replace(/\/\?$/, '');
}
