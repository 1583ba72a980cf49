/** Where a test asserts that something is refused: a client error, an exception, an error value. */

const clientError =
  /\b(?:status\w*|StatusCode|statusCode|status_code|getStatus\w*|code|Code|expect|assert\w*|toBe|toEqual|equal\w*|is|same|eq|must_equal|have_http_status|assertStatus|isEqualTo|hasStatus|expect_status|(?:json_|text_|html_)?response|HTTP)\b[^\n\w]{1,12}(?:\w+[^\n\w]{1,6}){0,4}4(?:0\d|1\d|2[0-9]|51)\b/;
const named =
  /\b(?:HTTP_4\d\d_\w+|(?:http\.)?Status(?:BadRequest|Unauthorized|Forbidden|NotFound|Conflict|UnprocessableEntity|TooManyRequests|MethodNotAllowed|PreconditionFailed|UnsupportedMediaType)|(?:[hH]ttpStatus(?:Codes?)?|HttpCode|HTTP_STATUS|STATUS_CODES?|[sS]tatusCodes?|Response|Status|ResponseStatus)[.:]{1,2}(?:HTTP_|Status4\d\d)?(?:BAD_REQUEST|UNAUTHORIZED|FORBIDDEN|NOT_FOUND|CONFLICT|UNPROCESSABLE\w*|TOO_MANY_REQUESTS|BadRequest|Unauthorized|Forbidden|NotFound|Conflict|UnprocessableEntity|UnprocessableContent|TooManyRequests)|codes\.(?:InvalidArgument|NotFound|Unauthenticated|PermissionDenied|AlreadyExists)|is(?:BadRequest|Unauthorized|Forbidden|NotFound|Conflict|UnprocessableEntity|4xxClientError|TooManyRequests)\(|assert(?:Unauthorized|Forbidden|NotFound|Unprocessable|Conflict|BadRequest|TooManyRequests|JsonValidation\w*|Invalid|SessionHasErrors|Guest|Client\w*)\(|seeResponseCodeIs(?:ClientError\(|\(\s*4\d\d))/;
const symbols =
  /:(?:bad_request|unauthorized|forbidden|not_found|conflict|unprocessable_entity|unprocessable_content|too_many_requests)\b/;
const raised =
  /\b(?:pytest\.raises|assertRaises\w*|raise_error|assertThrows\w*|assertFailsWith|shouldThrow\w*|toThrow\w*|rejects|throwsAsync|ThrowsAsync|ThrowsException\w*|Throws(?:Any)?(?:Async)?<|assert_raises?|expectException\w*|assertThatThrownBy|assertThatExceptionOfType|isInstanceOf\(\w+(?:Exception|Error)|verifyError|expectError\w*(?=\()|should_panic|unwrap_err|expect_err|ErrorIs|ErrorAs|ErrorContains|MatchError|errors_on|be_invalid|rejectedWith|(?:assert|require|is)\.Error\(|must_raise|ShouldThrow\w*|Should\(\)\.Throw\w*)\b|(?:\.|->)throws(?:Async)?\(|\.to\.throw\b|\b(?:expect|assert\w*)\b[^\n]{0,60}\.errors(?:\.(?:messages|details))?\[|\bis_err\(\)|\{:error,|\.valid\?\)?\.to (?:be_falsey|eq\(?false)/;

/** Refusals that are said with a negation. */
const byNegation =
  /\b(?:not_to|to_not|should_not)\b[ (]+be_valid\b|\brefute\b[^\n]{0,60}valid\?|\berr\w*\s*,\s*(?:\w+\.)?ShouldNotBeNil\b|\.(?:To|Should)\(\s*(?:\w+\.)?HaveOccurred\b/;
/** Assertions that something is not so, which leaves open whether anything is refused. Go asks the other way round. */
const negated =
  /\.not\.|\b(?:not_to|to_not|should_not|NotTo|ToNot|ShouldNot|ShouldNotBe|shouldNotBe|NotBe|NotEqual\w*|assertNot(?:Equals?|Same)|assert_not_equal|refute(?:_equal)?|isNotEqualTo|isNotIn|assert_ne!|notEqual|notStrictEqual|NotThrow\w*|DoesNotThrow\w*|doesNotThrow|doesNotReject|dontSee\w*)|\bIs\.Not\.|\.errors\b[^\n]{0,60}\b(?:be_empty|be_blank|be_nil)\b|\bassert_empty\b|^\s*assert\b[^\n]{0,200}(?:!=|\bnot in\b)/;
const expectation = '\\b(?:wantErr|expectErr|expectedErr|wantError|expectError|shouldErr|shouldFail)\\w*';
/** A row of a table that says which error is to come, or that one is: `wantErr: true`. Types and `nil` say nothing. */
const expected = new RegExp(
  `${expectation}["']?\\s*(?::?=(?!=)|:(?!=))\\s*(?!(?:false|nil|null|None|bool(?:ean)?|string|error|Error|unknown|any|undefined|""|''|\`\`)(?![\\w.(]))\\S`,
);
/** Where such a word, as a parameter, is asserted; a field of the table is whatever its rows say. */
const asserted = new RegExp(
  `\\b(?:[aA]ssert|[eE]xpect|[sS]hould|[rR]equire|[eE]qual)\\w*[^\\n]{0,120}(?<![.\\w])${expectation}`,
);
/** Rows without names of fields. */
const declared = new RegExp(`${expectation}\\s+(?:bool|error)\\b`);
const rowThatFails =
  /^\s*(?:["`][^"`\n]{0,200}["`]:\s*)?\{[^\n]{0,300}(?:,\s*true\s*\}|\bErr[A-Z]\w*|\berrors\.New\(),?[^\n]{0,80}$/;

/** The offset in a case of what asserts that something is refused; -1 without one. Works on text with its strings. */
export function refusalIn(body: string): number {
  const inRows = declared.test(body);
  let at = 0;
  for (const line of body.split('\n')) {
    const short = line.length > 400 ? line.slice(0, 400) : line;
    if (byNegation.test(short) || (says(short) && !negated.test(short)) || (inRows && rowThatFails.test(short)))
      return at;
    at += line.length + 1;
  }
  return -1;
}

const says = (line: string): boolean =>
  [named, symbols, raised, clientError, expected, asserted].some((pattern) => pattern.test(line));
