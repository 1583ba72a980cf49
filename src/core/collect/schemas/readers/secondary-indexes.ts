import { occurrences } from '../../../search';
import type { Source } from '../../source';
import { Draft, type TableDraft } from '../draft';

const declaration =
  /\b(?:Global|Local)SecondaryIndexes["']?\s*(?::|=)\s*(?:new\b[^;{}[\]]{0,80})?(?:\[\s*\]?\s*(?:\*?[\w.]+\s*)?)?\{|\.(?:global|local)SecondaryIndexes\(\s*(?!\))|\.add(?:Global|Local)SecondaryIndex\(|@DynamoDb(?:SecondaryPartitionKey|SecondarySortKey)\b|@DynamoDBIndex(?:Hash|Range)Key\b|\[DynamoDB(?:Global|Local)SecondaryIndex\w*Key\b|^class \w+\(\s*(?:\w+\.)?(?:Global|Local)SecondaryIndex\b/gm;

/** Secondary indexes of DynamoDB's tables, as code makes the tables or maps classes to them. */
export function readSecondaryIndexes(source: Source): TableDraft[] {
  const found = [...occurrences(declaration, source.uncommented)];
  // A key may stand in quotes, as in Python; what follows it is code, or all of it is a mention.
  const inCode = found.filter(({ index, 0: text }) => source.code[index + text.length - 1] === text.at(-1));
  return inCode.map(({ index, 0: text }) => {
    const line = source.lineOf(index + text.search(/\S/));
    const draft = new Draft('table', { line, origin: 'model', store: 'document', creates: false });
    draft.index([], line);
    return draft.table;
  });
}
