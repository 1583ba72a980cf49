// What a bundle's text is made into so that V8 is done with it sooner; it does the same.
import { RegExpParser } from '@eslint-community/regexpp';
import ts from 'typescript';

/** @typedef {import('@eslint-community/regexpp').AST.Element} Element */
/** @typedef {import('@eslint-community/regexpp').AST.Alternative} Alternative */

const parser = new RegExpParser();

/** A group of this many alternatives is worth being compiled once. */
const many = 2;

/**
 * A bundle with such patterns. An audit uses more than a thousand, most of them on a few lines of text: compiling them takes longer
 * than matching.
 *
 * @param {string} code JavaScript
 */
export function withQuickPatterns(code) {
  return replaced(
    code,
    nodesOf(code)
      .filter(ts.isRegularExpressionLiteral)
      .map(({ text, end }) => ({ from: end - text.length, to: end, by: quickPattern(text) })),
  );
}

/**
 * The same bundle without characters beyond ASCII, which would double what V8 keeps of it in memory.
 *
 * @param {string} code as esbuild writes it: with such characters in patterns, templates with a tag and comments alone
 * @throws where an escape would mean something else
 */
export function inAscii(code) {
  for (const node of nodesOf(code)) {
    const place = code.slice(node.pos, node.end);
    if (ts.isTaggedTemplateExpression(node) && beyondAscii.test(place) && !isPatternSource(node))
      throw new Error(`Write characters beyond ASCII as \\uXXXX in ${place.trim()}`);
    if (ts.isRegularExpressionLiteral(node) && escapedBeyondAscii.test(place))
      throw new Error(`A character beyond ASCII needs no backslash in ${place.trim()}`);
  }
  return code.replace(/[^\0-\x7f]/g, (one) => `\\u${one.charCodeAt(0).toString(16).padStart(4, '0')}`);
}

const beyondAscii = /[^\0-\x7f]/;
const escapedBeyondAscii = /(?<!\\)(?:\\\\)*\\[^\0-\x7f]/;

/** Whether a template is what a pattern is made of, which knows the escape itself. */
const isPatternSource = (/** @type {ts.TaggedTemplateExpression} */ { parent }) =>
  ts.isNewExpression(parent) && ts.isIdentifier(parent.expression) && parent.expression.text === 'RegExp';

function nodesOf(/** @type {string} */ code) {
  /** @type {ts.Node[]} */
  const nodes = [];
  const visit = (/** @type {ts.Node} */ node) => {
    nodes.push(node);
    ts.forEachChild(node, visit);
  };
  visit(ts.createSourceFile('bundle.js', code, ts.ScriptTarget.Latest, true, ts.ScriptKind.JS));
  return nodes;
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
    meetings.map((at) => ({ from: at, to: at, by: '(?=)' })),
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
  /** @type {readonly { readonly from: number, readonly to: number, readonly by: string }[]} */ stretches,
) {
  const pieces = [];
  let at = 0;
  for (const { from, to, by } of stretches) {
    pieces.push(text.slice(at, from), by);
    at = to;
  }
  return pieces.join('') + text.slice(at);
}
