/** A key made on the spot is another one each time, so that nothing is known again by it. */
export const notMadeAnew =
  '(?!\\s*(?::|=>|:?=)?\\s*(?:stripe\\.String\\(|str\\(|f?["\'`])?\\s*(?:\\w+\\.){0,2}(?:randomUUID|random_bytes|uuid[\\w.]*(?<!5)|nanoid|ulid|NewGuid|Str::(?:uuid|random)|uniqid)\\s*\\()';
