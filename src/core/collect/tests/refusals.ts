/** Where a test asserts that something is refused: a client error, an exception, an error value. */

const clientError =
  /\b(?:status\w*|StatusCode|statusCode|status_code|getStatus\w*|code|Code|expect|assert\w*|toBe|toEqual|equal\w*|is|same|eq|must_equal|have_http_status|assertStatus|isEqualTo|hasStatus|expect_status|(?:json_|text_|html_)?response|HTTP)\b[^\n\w]{1,12}(?:\w+[^\n\w]{1,6}){0,4}4(?:0\d|1\d|2[0-9]|51)\b/;
const named =
  /\b(?:HTTP_4\d\d_\w+|(?:http\.)?Status(?:BadRequest|Unauthorized|Forbidden|NotFound|Conflict|UnprocessableEntity|TooManyRequests|MethodNotAllowed|PreconditionFailed|UnsupportedMediaType)|(?:[hH]ttpStatus(?:Codes?)?|HTTP_STATUS|STATUS_CODES?|[sS]tatusCodes?|Response|Status|ResponseStatus)[.:]{1,2}(?:HTTP_|Status4\d\d)?(?:BAD_REQUEST|UNAUTHORIZED|FORBIDDEN|NOT_FOUND|CONFLICT|UNPROCESSABLE\w*|TOO_MANY_REQUESTS|BadRequest|Unauthorized|Forbidden|NotFound|Conflict|UnprocessableEntity|UnprocessableContent|TooManyRequests)|codes\.(?:InvalidArgument|NotFound|Unauthenticated|PermissionDenied|AlreadyExists)|is(?:BadRequest|Unauthorized|Forbidden|NotFound|Conflict|UnprocessableEntity|4xxClientError|TooManyRequests)\(|assert(?:Unauthorized|Forbidden|NotFound|Unprocessable|Conflict|BadRequest|TooManyRequests|JsonValidation\w*|Invalid|SessionHasErrors|Guest|Client\w*)\()/;
const symbols =
  /:(?:bad_request|unauthorized|forbidden|not_found|conflict|unprocessable_entity|unprocessable_content|too_many_requests)\b/;
const raised =
  /\b(?:pytest\.raises|assertRaises\w*|raise_error|assertThrows\w*|assertFailsWith|shouldThrow\w*|toThrow\w*|rejects|throwsAsync|ThrowsAsync|ThrowsException\w*|Throws(?:Any)?(?:Async)?<|assert_raises?|expectException\w*|assertThatThrownBy|assertThatExceptionOfType|isInstanceOf\(\w+(?:Exception|Error)|verifyError|expectError\w*|should_panic|unwrap_err|expect_err|ErrorIs|ErrorAs|ErrorContains|MatchError|HaveOccurred|wantErr|expectErr|expectedErr\w*|wantError|errors_on|be_invalid|be_valid|(?:assert|require|is)\.Error\(|must_raise|ShouldThrow\w*|Should\(\)\.Throw\w*)\b|(?:\.|->)throws(?:Async)?\(|\bis_err\(\)|\bShouldNotBeNil\b|\{:error,|\.valid\?\)?\.to (?:be_falsey|eq\(?false)|refute\b[^\n]{0,60}valid\?/;

/** The offset in a case of what asserts that something is refused; -1 without one. Works on text with its strings. */
export function refusalIn(body: string): number {
  let at = 0;
  for (const line of body.split('\n')) {
    const short = line.length > 400 ? line.slice(0, 400) : line;
    if (named.test(short) || symbols.test(short) || raised.test(short) || clientError.test(short)) return at;
    at += line.length + 1;
  }
  return -1;
}
