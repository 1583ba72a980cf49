// Turns coloured terminal output into a page that looks like a terminal.

/** The colours of VS Code's dark terminal, for the codes 30 to 37 and 90 to 97. */
const colours = ['#000000', '#f14c4c', '#23d18b', '#e5e510', '#3b8eea', '#d670d6', '#29b8db', '#e5e5e5'];

/**
 * @typedef {object} Style
 * @property {boolean} [bold]
 * @property {boolean} [dim]
 * @property {boolean} [underlined]
 * @property {string} [colour]
 */

/** The style after one more code. @returns {Style} */
function styled(/** @type {Style} */ style, /** @type {number} */ code) {
  if (code === 0) return {};
  if (code === 1) return { ...style, bold: true };
  if (code === 2) return { ...style, dim: true };
  if (code === 4) return { ...style, underlined: true };
  if (code === 22) return { ...style, bold: false, dim: false };
  if (code === 24) return { ...style, underlined: false };
  const colour =
    code >= 30 && code <= 37 ? colours[code - 30] : code >= 90 && code <= 97 ? colours[code - 90] : undefined;
  if (colour !== undefined) return { ...style, colour };
  if (code === 39) return { bold: style.bold ?? false, dim: style.dim ?? false, underlined: style.underlined ?? false };
  return style;
}

function css(/** @type {Style} */ { bold, dim, underlined, colour }) {
  return [
    bold ? 'font-weight:bold' : '',
    dim ? 'opacity:.65' : '',
    underlined ? 'text-decoration:underline' : '',
    colour ? `color:${colour}` : '',
  ]
    .filter(Boolean)
    .join(';');
}

function escaped(/** @type {string} */ text) {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}

/** A page that shows a command and what it printed. */
export function ansiPage(/** @type {string} */ command, /** @type {string} */ output) {
  // Hyperlinks (OSC 8) keep their text only.
  // eslint-disable-next-line no-control-regex
  const text = output.replaceAll(/\u001b\]8;[^\u0007\u001b]*(?:\u0007|\u001b\\)/g, '');
  // eslint-disable-next-line no-control-regex
  const pieces = text.split(/\u001b\[([\d;]*)m/);
  /** @type {Style} */
  let style = {};
  const body = pieces
    .map((piece, index) => {
      if (index % 2 === 0) return `<span style="${css(style)}">${escaped(piece)}</span>`;
      for (const code of piece.split(';')) style = styled(style, Number(code));
      return '';
    })
    .join('');
  return `<!doctype html><meta charset="utf-8"><title>terminal</title>
<style>
  body { margin: 0; background: #181818; }
  pre { display: inline-block; min-width: 760px; margin: 0; padding: 16px 20px; color: #cccccc; background: #181818;
    font: 13px/1.4 'DejaVu Sans Mono', Menlo, Consolas, monospace; }
</style>
<pre id="terminal"><span style="color:#23d18b">$</span> ${escaped(command)}\n${body.trimEnd()}</pre>`;
}
