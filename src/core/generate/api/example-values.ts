/** Values for examples of requests: harmless, of the right type, and telling by their name. */

/** A field of a request's body. */
export interface BodyField {
  readonly name: string;
  /** As the declaration writes it; null where it says none. */
  readonly type: string | null;
  /** One of the values that it may have, where the declaration lists them. */
  readonly oneOf?: string;
  /** The fields inside it, where it is an object. */
  readonly fields?: readonly BodyField[];
}

type Value = string | number | boolean | readonly never[];

const byName: readonly (readonly [RegExp, Value])[] = [
  [/^e[-_]?mail|email$/i, 'ada@example.org'],
  [/pass(?:word|wd)?|pwd/i, 'correct-horse-42'],
  [/user_?name|login/i, 'ada'],
  [/first_?name|given_?name/i, 'Ada'],
  [/last_?name|sur_?name|family_?name/i, 'Example'],
  [/phone|mobile|tel$/i, '+1 555 0100'],
  [/(?:^|_)(?:url|uri|link|website|image|avatar|photo)$|Url$/i, 'https://example.org'],
  [/currency/i, 'EUR'],
  [/country/i, 'DE'],
  [/(?:^|_)uuid$/i, '00000000-0000-4000-8000-000000000000'],
];

const isDate = /(?:_at|_on|At|date|Date|deadline|time)$|^(?:date|due)/;
const isNumberType =
  /\b(?:u?int(?:eger)?\d*|small_?int|big_?int|number|float\d*|double|decimal|numeric|real|long|short|i32|i64|u32|u64|f64|money|serial|bigdecimal|positiveinteger\w*|integerfield|decimalfield|floatfield)\b/i;
const isWholeType = /\b(?:u?int(?:eger)?\d*|small_?int|big_?int|long|short|i32|i64|u32|u64|serial)\b/i;
const isBooleanType = /\bbool(?:ean)?(?:field)?\b/i;
const isListType = /\[\]|\b(?:array|list|set|vec|collection)\b/i;
const isDateType = /\b(?:date\w*|timestamp\w*|instant|localdate\w*|time\.time|zoneddatetime|offsetdatetime)\b/i;
const isIdType = /\b(?:uuid|guid)\b/i;

/** A value that a field could have. */
export function exampleValue({ name, type, oneOf }: BodyField): Value {
  if (oneOf !== undefined) return oneOf;
  const written = type ?? '';
  if (isListType.test(written)) return [];
  if (
    isBooleanType.test(written) ||
    (type === null && /^(?:is|has|can)[_A-Z]|^(?:active|enabled|completed|done|published)$/.test(name))
  )
    return true;
  if (isIdType.test(written)) return '00000000-0000-4000-8000-000000000000';
  if (isDateType.test(written))
    return /\bdate\b|LocalDate\b/i.test(written) && !/time/i.test(written) ? '2030-01-15' : '2030-01-15T10:00:00Z';
  if (isNumberType.test(written)) return numberFor(name, written);
  if (type === null && /(?:price|amount|total|cost|balance|quantity|count|stock|age|rating|score)$/i.test(name))
    return numberFor(name, written);
  if (type === null && /(?:^id|_id|Id)$/.test(name)) return 1;
  const known = byName.find(([pattern]) => pattern.test(name));
  if (known) return known[1];
  if (type === null && isDate.test(name)) return '2030-01-15T10:00:00Z';
  return words(name);
}

const numberFor = (name: string, type: string): number =>
  /price|amount|total|cost|balance/i.test(name) && !isWholeType.test(type)
    ? 19.9
    : /quantity|count|stock|seats/i.test(name)
      ? 2
      : /year/i.test(name)
        ? 2030
        : 1;

/** `dueDate` as people would write it: `A due date`. */
function words(name: string): string {
  const plain = name
    .replace(/([a-z0-9])([A-Z])/g, '$1 $2')
    .replace(/[_-]+/g, ' ')
    .toLowerCase()
    .trim();
  return plain === '' ? 'text' : `${/^[aeiou]/.test(plain) ? 'An' : 'A'} ${plain}`.slice(0, 60);
}

/** A body of JSON on one line. */
export const exampleBody = (fields: readonly BodyField[]): string =>
  `{${fields
    .map(
      (field) =>
        `${JSON.stringify(field.name)}: ${field.fields ? exampleBody(field.fields) : JSON.stringify(exampleValue(field))}`,
    )
    .join(', ')}}`;
