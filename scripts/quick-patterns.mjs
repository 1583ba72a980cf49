// Regular expressions that V8 compiles sooner, and that match the same.
import { RegExpParser } from '@eslint-community/regexpp';
import ts from 'typescript';

/** @typedef {import('@eslint-community/regexpp').AST.Element} Element */
/** @typedef {import('@eslint-community/regexpp').AST.Alternative} Alternative */

const parser = new RegExpParser();

/** A group of this many alternatives is worth being compiled once. */
const many = 2;

/**
 * A bundle with such patterns, and without characters beyond ASCII, which would double what V8 keeps of it in memory. An audit uses
 * more than a thousand patterns, most of them on a few lines of text: compiling them takes longer than matching.
 *
 * @param {string} code JavaScript in which characters beyond ASCII stand in patterns and comments alone
 */
export function withQuickPatterns(code) {
  /** @type {{ from: number, to: number, pattern: string }[]} */
  const patterns = [];
  const visit = (/** @type {ts.Node} */ node) => {
    if (ts.isRegularExpressionLiteral(node)) {
      const from = node.end - node.text.length;
      patterns.push({ from, to: node.end, pattern: quickPattern(node.text) });
    }
    ts.forEachChild(node, visit);
  };
  visit(ts.createSourceFile('bundle.js', code, ts.ScriptTarget.Latest, false, ts.ScriptKind.JS));
  return escaped(replaced(code, patterns));
}

/**
 * V8 compiles what follows a choice once for each way through the choice, as it can tell more of the place in each. An empty
 * lookahead makes the ways meet: what follows is compiled once. `(?:a|b)? (?:c|d)` becomes `(?:a|b)? (?=)(?:c|d)`.
 *
 * @param {string} literal `/…/flags`
 */
export function quickPattern(literal) {
  const end = literal.lastIndexOf('/');
  const source = literal.slice(1, end);
  const flags = literal.slice(end + 1);
  const { alternatives } = parser.parsePattern(source, 0, source.length, {
    unicode: flags.includes('u'),
    unicodeSets: flags.includes('v'),
  });
  const meetings = alternatives.flatMap((alternative) => meetingsIn(alternative, false));
  return `/${replaced(
    source,
    meetings.map((at) => ({ from: at, to: at, pattern: '(?=)' })),
  )}/${flags}`;
}

/**
 * Where the ways through an alternative are to meet.
 *
 * @returns {number[]} offsets
 */
function meetingsIn(/** @type {Alternative} */ { elements }, /** @type {boolean} */ parted) {
  /** @type {number[]} */
  const found = [];
  elements.forEach((element, index) => {
    if (parted && index > 0 && choicesIn(element) >= many) {
      found.push(element.start);
      parted = false;
    }
    const inner = element.type === 'Quantifier' ? element.element : element;
    // Lookbehinds are read backwards, where "before" means "after".
    if ('alternatives' in inner && !(inner.type === 'Assertion' && inner.kind === 'lookbehind')) {
      const within = parted && inner.type !== 'Assertion';
      found.push(...inner.alternatives.flatMap((alternative) => meetingsIn(alternative, within)));
    }
    parted ||= parts(element);
  });
  return found;
}

/** How many alternatives an element holds, at any depth. @returns {number} */
function choicesIn(/** @type {Element} */ element) {
  if (element.type === 'Quantifier') return choicesIn(element.element);
  if (!('alternatives' in element)) return 0;
  const own = element.alternatives.length > 1 ? element.alternatives.length : 0;
  return element.alternatives.flatMap(({ elements }) => elements).reduce((sum, one) => sum + choicesIn(one), own);
}

/** Whether there is more than one way through an element. @returns {boolean} */
function parts(/** @type {Element} */ element) {
  if (element.type === 'Quantifier') return element.min !== element.max || parts(element.element);
  if (element.type !== 'Group' && element.type !== 'CapturingGroup') return false;
  return element.alternatives.length > 1 || element.alternatives.some(({ elements }) => elements.some(parts));
}

/** A text with stretches of it replaced, given in order. */
function replaced(
  /** @type {string} */ text,
  /** @type {readonly { readonly from: number, readonly to: number, readonly pattern: string }[]} */ stretches,
) {
  const pieces = [];
  let at = 0;
  for (const { from, to, pattern } of stretches) {
    pieces.push(text.slice(at, from), pattern);
    at = to;
  }
  return pieces.join('') + text.slice(at);
}

const escaped = (/** @type {string} */ code) =>
  code.replace(/[^\0-\x7f]/g, (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`);
