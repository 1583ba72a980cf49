/** How handlers choose a status code in each language. The group `code` is the number, or the name of a constant, method or class. */
import type { LanguageName } from '../../facts';

/** A number or a constant as an argument; a value of a variable says nothing. */
const value = '(?:[\\w$.]+\\s*(?:\\|\\||\\?\\?)\\s*)?(?<code>[1-5]\\d\\d\\b|(?:[A-Za-z_]\\w*\\.)*[A-Z]\\w+)';
const find = (source: string): RegExp => new RegExp(source, 'gm');

/** `HttpStatus.NOT_FOUND`, `StatusCodes.NOT_FOUND`, `status.HTTP_404_NOT_FOUND`: a constant of something named after status codes. */
const constants = find('\\b\\w*(?:[sS]tatus|STATUS|HTTP)\\w*(?:\\.|::)(?<code>[A-Z]\\w+)\\b');
/** `new ApiError(404, …)`, `new AppError("…", 404)`, `super(message, 404)`, `: base(404, …)`. */
const errorArguments = find(
  '(?:\\bnew \\w*(?:Error|Exception|Err|Problem|Failure)|\\bsuper|\\bbase|\\bparent::__construct|\\bsuper\\(\\)\\.__init__|[\\w)]\\s*:\\s*\\w*(?:Error|Exception))\\((?:(?:[^();{}]|\\([^()]{0,80}\\)){0,240},\\s*)?(?<code>[45]\\d\\d)\\s*[,)]',
);
/** What an error says of itself: `getStatus() { return 404; }`, `int StatusCode => 404`, `def status_code(self): return 404`. */
const accessors = find(
  '\\b(?:get_?)?(?:[hH]ttp_?)?[sS]tatus(?:_?[cC]ode)?(?:\\((?:self)?\\)\\s*(?:(?::|->)\\s*\\w+\\s*)?(?:=>?|\\{|:)|\\s*=>)\\s*(?:return\\s+)?(?<code>[1-5]\\d\\d)\\b',
);
/** `statusCode: 404`, `this.statusCode = 404`, `status_code=404`, `protected $code = 409`. */
const members = find(
  '(?:\\b|\\$)(?:http_?)?status_?(?:[cC]ode)?\\s*(?::(?:\\s*(?:int|number|i32|u16)\\s*=)?|=)\\s*' + value,
);

const javaScript: readonly RegExp[] = [
  constants,
  errorArguments,
  accessors,
  members,
  find('\\.(?:status|sendStatus|code|writeHead|setStatus|throw|abort)\\(\\s*' + value),
  find('\\b(?:c|ctx|context)\\.(?:json|text|body|html|newResponse)\\([^;]{0,200}?,\\s*(?<code>[1-5]\\d\\d)\\s*[,)]'),
  find('@HttpCode\\(\\s*' + value),
  // Functions of the project that are given the answer with its code: `sendError(res, 404, …)`, `sendError(res, message, 404)`.
  find(
    '\\b(?!set(?:Timeout|Interval)\\b|delay\\b|sleep\\b|wait\\b)[A-Za-z_$][\\w$]*\\(\\s*(?:res|response|reply)\\s*,\\s*(?<code>[2-5]\\d\\d)\\s*[,)]',
  ),
  find(
    '\\b(?:send|respond|reply|\\w*(?:Error|Success|Response))\\(\\s*(?:res|response|reply)\\s*,[^;(){}]{1,160},\\s*(?<code>[2-5]\\d\\d)\\s*\\)',
  ),
  find(
    '\\b(?:createError|createHttpError|httpErrors?|HttpErrors?|Boom|boom|errors)(?:\\(\\s*|\\.)(?<code>[45]\\d\\d\\b|\\w+)',
  ),
  find(
    '\\bnew (?:createError\\.|createHttpError\\.|HttpErrors?\\.|httpErrors?\\.)?(?<code>(?:BadRequest|Unauthorized|Forbidden|NotFound|Conflict|Gone|UnprocessableEntity|UnprocessableContent|PayloadTooLarge|TooManyRequests|MethodNotAllowed|NotAcceptable|PreconditionFailed|UnsupportedMediaType|InternalServerError|InternalServer|ServiceUnavailable|NotImplemented|GatewayTimeout|BadGateway)(?:Exception|Error|HttpError|HTTPError)?)\\(',
  ),
  find(
    '\\b(?:reply|res|response)\\.(?<code>badRequest|unauthorized|forbidden|notFound|conflict|gone|unprocessableEntity|tooManyRequests|methodNotAllowed|preconditionFailed|internalServerError|serviceUnavailable|notImplemented|created|noContent|accepted)\\(',
  ),
];

const jvm: readonly RegExp[] = [
  constants,
  errorArguments,
  accessors,
  find('\\b(?<code>SC_[A-Z_]+)\\b'),
  find(
    '\\b(?:ServerResponse|ResponseEntity|Response|HttpResponse|RestResponse)(?:<[^<>()]*>)?\\s*\\.\\s*(?:<[^<>()]*>)?(?<code>ok|created|accepted|noContent|badRequest|notFound|unauthorized|forbidden|unprocessableEntity|unprocessableContent|serverError|internalServerError|conflict|notModified|seeOther|temporaryRedirect)\\b\\s*[(<]',
  ),
  find('\\.?\\b(?:status|setStatus|sendError|setStatusCode|setResponseStatus)\\(\\s*(?<code>[1-5]\\d\\d)\\b'),
  find('\\b(?:Response\\.)?Status\\.(?<code>[A-Z_]{2,})\\b'),
  find(
    '\\b(?<code>(?:BadRequest|Unauthorized|Forbidden|NotFound|Conflict|Gone|MethodNotAllowed|ServiceUnavailable|InternalServerError|TooManyRequests)Response)\\(',
  ),
];

const returned =
  'Ok|Created|CreatedAtAction|CreatedAtRoute|Accepted|AcceptedAtAction|NoContent|BadRequest|Unauthorized|Forbid|NotFound|Conflict|UnprocessableEntity|ValidationProblem|Problem|InternalServerError';

/** Expressions over code, by language. */
export const codePatterns: Readonly<Record<LanguageName, readonly RegExp[]>> = {
  TypeScript: javaScript,
  JavaScript: javaScript,
  Java: jvm,
  Kotlin: jvm,
  Go: [
    /\b(?:http|fiber|fasthttp|consts|iris)\.Status(?<code>[A-Z]\w+)\b/g,
    /\b(?:fiber|echo)\.Err(?<code>[A-Z]\w+)\b/g,
    /\bhttp\.(?<code>NotFound)\(/g,
    /\bcodes\.(?<code>[A-Z]\w+)\b/g,
    /\.(?:WriteHeader|JSON|IndentedJSON|PureJSON|String|XML|HTML|Data|Status|SendStatus|StatusCode|NoContent|AbortWithStatus|AbortWithStatusJSON|AbortWithError|Blob|SetStatusCode)\(\s*(?<code>[1-5]\d\d)\b/g,
    /\b(?:NewHTTPError|NewError|http\.Error|huma\.Error|New\w*Error)\((?:[^()\n]{0,160},\s*)?(?<code>[1-5]\d\d)\s*[,)]/g,
    /\bhuma\.Error(?<code>[45]\d\d\w+)\(/g,
    /\b(?:[sS]tatus|[sS]tatusCode|Code|HTTPStatus|HTTPCode)\s*(?::|=|:=)\s*(?<code>[1-5]\d\d)\b/g,
  ],
  Python: [
    members,
    errorArguments,
    accessors,
    /\b(?<code>HTTP_[1-5]\d\d_[A-Z_]+|HTTP_[1-5]\d\d)\b/g,
    /\bHTTPStatus\.(?<code>[A-Z_]+)\b/g,
    /\bstatus(?:_code)?\s*=\s*(?<code>[1-5]\d\d)\b/g,
    /\bcode\s*=\s*(?<code>[45]\d\d)\b/g,
    /\b(?:HTTPException|abort|HttpError|APIError|set_status|send_error|make_response|jsonify_error|error_response|HTTPError|ApiError|AppError)\((?:[^()\n]{0,160},\s*)?(?<code>[1-5]\d\d)\s*[,)]/g,
    /^[ \t]*return\b[^\n#]{0,200}[)}\]"'\w],\s*(?<code>[1-5]\d\d)[ \t]*\)?[ \t\r]*$/gm,
    /^[ \t]*(?:[)}\]]+),\s*(?<code>[1-5]\d\d)[ \t\r]*$/gm,
    /\bHttpResponse(?<code>NotFound|BadRequest|Forbidden|NotAllowed|Gone|ServerError|Redirect)\b(?=\()/g,
    /\bHttp(?<code>404)\b/g,
    /\bget_(?:object|list)_or_(?<code>404)\(/g,
    /\b(?:raise|return)\s+(?:\w+\.)*(?:HTTP)?(?<code>NotFound|BadRequest|Forbidden|PermissionDenied|Unauthorized|NotAuthenticated|AuthenticationFailed|NotAuthorized|Conflict|Gone|Throttled|MethodNotAllowed|UnprocessableEntity|TooManyRequests|ServiceUnavailable|InternalServerError|Created|NoContent)(?:Exception|Error)?\(/g,
    /\braise\s+(?:serializers\.|exceptions\.|drf_exceptions\.)?(?<code>ValidationError)\(/g,
    /\braise_exception\s*=\s*True\b/g,
  ],
  'C#': [
    /\bStatusCodes\.Status(?<code>\d\d\d)/g,
    /\bHttpStatusCode\.(?<code>[A-Z]\w+)\b/g,
    /\bStatusCode\s*(?:=|\()\s*(?:\(int\)\s*)?(?<code>[1-5]\d\d)\b/g,
    new RegExp(
      `(?:\\breturn|=>|[?:])\\s*(?:(?:await\\s+)?(?:this|base|controller|Results|TypedResults|Task\\.FromResult<\\w+>)\\s*[.(]\\s*)?(?<code>${returned})(?:<[^<>()]*>)?\\(`,
      'g',
    ),
    new RegExp(`\\b(?:Results|TypedResults)\\.(?<code>${returned})(?:<[^<>()]*>)?\\(`, 'g'),
    /\bnew (?<code>(?:NotFound|BadRequest|Ok|Conflict|Unauthorized|UnprocessableEntity|NoContent|Created)(?:Object)?Result)\(/g,
    /\b(?:SendAsync|Send\w+|ThrowError|AddError)\([^;\n]{0,160},\s*(?:statusCode:\s*)?(?<code>[1-5]\d\d)\b/g,
    errorArguments,
    accessors,
  ],
  Ruby: [
    /\bsuper\((?:[^()\n]{0,160},\s*)?(?<code>[45]\d\d)\s*[,)]/g,
    /\bdef (?:http_)?status(?:_code)?\s*[\n;=]\s*:?(?<code>[45]\d\d\b|[a-z_]+\b)/g,
    /\bstatus(?::|\s*=>|\s*=)\s*:?(?<code>[1-5]\d\d\b|[a-z_]+\b)/g,
    /^[ \t]*(?:return\s+|and\s+)?(?:head|halt|status)[ \t(]+:?(?<code>[1-5]\d\d\b|[a-z_]+\b)/gm,
    /\b(?:and return |\? |: )?head[ \t(]+:(?<code>[a-z_]+)\b/g,
    /\b(?:error!|halt)[ (][^\n]{0,160}?(?<code>[45]\d\d)\b/g,
    /\b(?:render|json|respond)\w*[ (][^\n]{0,160},\s*:?(?<code>(?:[45]\d\d|unprocessable_entity|not_found|unauthorized|forbidden|bad_request|conflict|created|no_content|unprocessable_content))\b/g,
  ],
  PHP: [
    /\bHTTP_(?<code>[A-Z_]+)\b/g,
    /\babort(?:_if|_unless)?\((?:[^;\n]{0,160}?,\s*)?(?<code>[1-5]\d\d)\b/g,
    /(?:->|::)(?:json|make|withJson|toJson|withStatus|setStatusCode|setStatus|respondWithError|\w*[rR]esponse|send\w*|\w*[eE]rror)\((?:[^;]{0,400}?,\s*)?(?<code>[1-5]\d\d)\s*[,)]/g,
    /\bnew (?:Json|\w*)Response\((?:[^;]{0,400}?,\s*)?(?<code>[1-5]\d\d)\s*[,)]/g,
    /\bresponse\([^;]{0,200}?,\s*(?<code>[1-5]\d\d)\s*[,)]/g,
    /\bhttp_response_code\(\s*(?<code>[1-5]\d\d)\b/g,
    /->(?<code>noContent)\(/g,
    /(?:\$this->|\bGate::)(?<code>authorize)\(/g,
    /\bnew \\?(?:[\w\\]*\\)?(?<code>(?:NotFound|AccessDenied|BadRequest|Conflict|Gone|Unauthorized|UnprocessableEntity|TooManyRequests|MethodNotAllowed|ServiceUnavailable|Forbidden)Http)Exception\(/g,
    /\bcreate(?<code>NotFound|AccessDenied)Exception\(/g,
    /\bnew Http(?<code>NotFound|BadRequest|Unauthorized|Forbidden|MethodNotAllowed|InternalServerError)Exception\(/g,
    /\b(?:status|statusCode|code|(?:status|statusCode|getStatus|getStatusCode|httpStatus)\(\)\s*:\s*int\s*\{\s*return)\s*(?:=>?|:)?\s*(?<code>[1-5]\d\d)\s*[;,)]/g,
    /\b(?:parent::__construct|new \w*(?:Exception|Error))\((?:[^()\n;]{0,160},\s*)?(?<code>[45]\d\d)\s*[,)]/g,
  ],
  Rust: [
    /\bStatusCode::(?<code>[A-Z_]+)\b/g,
    /\bStatus::(?<code>[A-Z]\w+)\b/g,
    /\bHttpResponse(?:Builder)?::(?<code>[A-Z]\w+)\b/g,
    /\berror::Error(?<code>[A-Z]\w+)\b/g,
    /\bCode::(?<code>[A-Z]\w+)\b/g,
    /\bStatus::(?<code>not_found|invalid_argument|unauthenticated|permission_denied|already_exists|internal|failed_precondition|unavailable)\(/g,
  ],
  Elixir: [
    /\b(?:put_status|send_resp|resp|send_status)\((?:\s*conn\s*,)?\s*:?(?<code>[1-5]\d\d\b|[a-z_]+\b)/g,
    /\bplug_status:\s*:?(?<code>[1-5]\d\d\b|[a-z_]+\b)/g,
    /\bput_status\s+:?(?<code>[1-5]\d\d\b|[a-z_]+\b)/g,
  ],
};
