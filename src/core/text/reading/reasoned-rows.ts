import type { Block, Section } from '../../facts';
import { byPart } from './memo';

/** A row of a table with a column for the reason, where that is filled. */
export interface ReasonedRow {
  /** The other columns. */
  readonly what: string;
}

interface Columns {
  readonly at: readonly number[];
  /** How many words a cell has to hold at least: in a column for remarks a few say what a thing is, and not why it was taken. */
  readonly words: number;
}
const none: Columns = { at: [], words: 0 };

/** The rows of a section's tables that name a reason, or what a choice brings and what it costs. */
export const reasonedRows = byPart(({ blocks }: Section): ReadonlyMap<Block, ReasonedRow> => {
  const found = new Map<Block, ReasonedRow>();
  let columns: Columns = none;
  for (const block of blocks) {
    if (block.type !== 'row' || !block.cells) columns = none;
    else if (block.head) columns = reasonColumns(block.cells.map((cell) => cell.trim()));
    else if (columns.at.some((column) => isFilled(block.cells?.[column]?.trim() ?? '', columns.words)))
      found.set(block, { what: block.cells.filter((_, at) => !columns.at.includes(at)).join(' | ') });
  }
  return found;
});

/** What a thing is or does, which is not why it was taken. */
const saysRole =
  /^(?:(?:the |a |an )?(?:\w+ ){0,2}(?:frameworks?|servers?|databases?|library|libraries|runtime|orm|language|tool|client|store|broker|queue)\b|(?:stores?|handles?|used|manages?|provides?|serves?|holds?|sends?)\b)/i;

/** Whether a cell says something, and not only where to look or what for. */
const isFilled = (cell: string, words: number): boolean =>
  !(words > 2 && saysRole.test(cell)) &&
  !/^(?:see\b|version\b|runs? (?:on|at) (?:port\b|localhost|:?\d)|one of\b|yes\b|no\b|v?\d|https?:|tbd\b|todo\b|n\/a\b|used (?:for|to|in)\b)/i.test(
    cell,
  ) &&
  (cell.split(/\s+/).length >= words || /[\u3040-\u9fff]{4}/.test(cell));

/** Where the reasons stand: not in the first column, which names the thing. */
function reasonColumns(heads: readonly string[]): Columns {
  const among = (pattern: RegExp): readonly number[] =>
    heads.flatMap((head, at) => (at > 0 && pattern.test(head) ? [at] : []));
  const reasons = among(reason);
  if (reasons.length > 0) return { at: reasons, words: 2 };
  const gains = among(gain);
  const costs = among(cost);
  if (gains.length > 0 && costs.length > 0 && !ofOthers.test(heads[0] ?? ''))
    return { at: [...gains, ...costs], words: 2 };
  return heads.some((head) => choice.test(head)) && !ofOthers.test(heads[0] ?? '')
    ? { at: among(remark), words: 4 }
    : none;
}

/** First columns of tables that weigh nothing of the project's own. */
const ofOthers =
  /^(?:plans?|products?|books?|packages?|tiers?|prices?|endpoints?|fields?|parameters?|params?|names?|property|properties|headers?|questions?|vote\w*)$/i;

const reason =
  /^(?:why\b.{0,40}|(?:[\w-]+ ){0,2}(?:reason(?:s|ing)?|rationale|justification)(?: (?:for|of|to|behind)\b.{0,30})?|trade-?offs?|cost|por qué|porqué|motivo|razón|justificación|por que|motivo da escolha|justificativa|raison|pourquoi|justification|grund|begründung|warum|原因|理由|选择理由|选型理由|選定理由|採用理由|선택 ?이유|선정 ?이유|도입 ?이유|이유)\??$/iu;
const gain =
  /^(?:pros?|benefits?|advantages?|strengths?|ventajas?|vantagens|avantages?|vorteile?|优点|优势|利点|メリット|장점)$/iu;
const cost =
  /^(?:cons?|drawbacks?|downsides?|disadvantages?|weaknesses|limitations?|costs?|desventajas?|desvantagens|inconvénients?|nachteile?|缺点|劣势|欠点|デメリット|단점)$/iu;
/** Beside a column of choices a remark says why. */
const choice =
  /^(?:(?:our |my |final |tech(?:nology)? |chosen )?(?:choice|decision|pick|option chosen)|chosen|elección|decisión|escolha|decisão|choix|décision|wahl|entscheidung|选择|选型|選択|選定|선택)$/iu;
const remark =
  /^(?:explanation|notes?|remarks?|comments?|details?|benefits?|advantages?|explicación|notas?|comentarios?|ventajas?|explicação|comentários?|vantagens|explication|remarques?|commentaires?|avantages?|erklärung|anmerkung(?:en)?|bemerkung(?:en)?|vorteile?|说明|备注|説明|備考|설명|비고)$/iu;
