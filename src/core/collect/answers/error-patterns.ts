/**
 * How one place turns errors into answers, in each language. `central`: it maps errors for all handlers. `local`: it does so for the
 * handlers of one class. `builtin`: what the framework does by itself, or is asked to do without a word on the project's own errors.
 * `recovery`: only crashes are caught. `thrown`: handlers throw what the framework's own filter answers. `helper`: a function that
 * writes an error's answer, whatever the handler decided.
 */
import type { LanguageName } from '../../facts';

export type ErrorKind = 'central' | 'local' | 'builtin' | 'recovery' | 'thrown' | 'helper';

export interface ErrorPattern {
  readonly kind: ErrorKind;
  /** What a message calls it. */
  readonly what: string;
  readonly expression: RegExp;
  /** Looked for with the contents of strings. */
  readonly text?: boolean;
  /** What else the file has to hold. */
  readonly beside?: RegExp;
  /** What some file of the project has to hold for it to act. */
  readonly mounted?: 'exception-filter' | 'interceptor' | 'advice' | 'problem-details';
  /** Whether it acts only where some file of the project mounts the class that it stands in. */
  readonly mountedByClass?: boolean;
  /** Whether it ends with the name of a type of errors. */
  readonly ofType?: boolean;
  /** Whether it stands in a `try`, and acts only where some of what is caught is not thrown on. */
  readonly catches?: boolean;
}

const javaScript: readonly ErrorPattern[] = [
  { kind: 'central', what: 'an error handler of Fastify', expression: /\.setErrorHandler\s*\(/g },
  { kind: 'central', what: 'an error handler of Hono or Elysia', expression: /\.onError\s*\(/g },
  { kind: 'central', what: 'an exception filter', expression: /@Catch\s*\(/g, mounted: 'exception-filter' },
  {
    kind: 'central',
    what: 'an interceptor that maps errors',
    expression: /\bcatchError\s*\(/g,
    beside: /\bimplements\s+NestInterceptor\b/,
    mounted: 'interceptor',
  },
  { kind: 'central', what: 'an extension before responses', expression: /["'`]onPreResponse["'`]/g, text: true },
  { kind: 'central', what: 'a formatter of GraphQL errors', expression: /\b(?:formatError|errorFormatter)\s*[:(]/g },
  {
    kind: 'thrown',
    what: 'the framework’s own filter',
    expression:
      /\bthrow new (?:HttpException|(?:BadRequest|Unauthorized|Forbidden|NotFound|Conflict|UnprocessableEntity|InternalServerError)Exception|HTTPException)\s*\(/g,
    beside: /@nestjs\/common|hono\/http-exception/,
  },
  {
    kind: 'thrown',
    what: 'the framework’s own filter',
    expression: /\b(?:httpErrors\.\w+|(?:reply|res)\.(?:notFound|badRequest|unauthorized|forbidden|conflict))\s*\(/g,
  },
  {
    kind: 'helper',
    what: 'a helper that answers errors',
    expression:
      /\b(?:function|const|let)\s+(?:handle|send|respond(?:With)?|render|reply(?:With)?|return|write|make|create|format)?_?(?:[hH]ttp|[aA]pi|[aA]PI|[jJ]son|[sS]erver|[cC]ontroller)?(?:[eE]rror|[eE]xception|[fF]ailure)(?:[rR]esponse|[rR]eply|[hH]andler)?\s*(?:=\s*(?:async\s*)?\(|\()/g,
    beside: /\.status\s*\(|\.code\s*\(|statusCode|\.json\s*\(/,
  },
];

/** A class that takes over the framework's advice as it is. */
const emptyAdvice = '[^{}]{0,300}\\bResponseEntityExceptionHandler\\s*(?:\\(\\s*\\))?\\s*(?:\\{\\s*\\}|$)';

const jvm: readonly ErrorPattern[] = [
  {
    kind: 'builtin',
    what: 'the advice of Spring itself',
    expression: new RegExp(`@(?:Rest)?ControllerAdvice\\b${emptyAdvice}`, 'g'),
  },
  {
    kind: 'central',
    what: 'an exception advice',
    expression: new RegExp(`@(?:Rest)?ControllerAdvice\\b(?!${emptyAdvice})`, 'g'),
    beside: /@ExceptionHandler\b|\bResponseEntityExceptionHandler\b|\bProblemHandling\b/,
  },
  {
    kind: 'central',
    what: 'an exception resolver',
    expression:
      /\b(?:implements|extends|:)\s*(?:[\w<>, .()]*\b)?(?:HandlerExceptionResolver|AbstractHandlerExceptionResolver|ErrorWebExceptionHandler|AbstractErrorWebExceptionHandler|DefaultErrorAttributes|DataFetcherExceptionResolverAdapter|DataFetcherExceptionHandler)\b/g,
  },
  { kind: 'central', what: 'an exception mapper', expression: /\b(?:ExceptionMapper\s*<|@ServerExceptionMapper\b)/g },
  { kind: 'central', what: 'an exception handler', expression: /(?<!@)\bExceptionHandler\s*<\s*\w/g },
  {
    kind: 'central',
    what: 'an exception handler of Ktor',
    expression: /\bexception\s*<\s*[\w.]+\s*>\s*[({]/g,
    beside: /\bStatusPages/,
  },
  { kind: 'builtin', what: 'StatusPages of Ktor', expression: /\binstall\s*\(\s*StatusPages\b/g },
  {
    kind: 'central',
    what: 'an exception handler of Javalin',
    expression: /\.exception\s*\(\s*\w+(?:\.class|::class)/g,
  },
  {
    kind: 'local',
    what: 'an exception handler of one controller',
    expression: /@ExceptionHandler\b/g,
    beside: /@(?:Rest)?Controller\b(?!Advice)/,
  },
  {
    kind: 'central',
    what: 'exceptions that carry their status',
    expression:
      /@ResponseStatus\b[^;{}]{0,300}\bclass \w+[^{;]{0,120}(?:\bextends\s+\w*(?:Exception|Throwable)|:\s*\w*(?:Exception|Throwable)\b)/g,
  },
  {
    kind: 'thrown',
    what: 'Spring’s own handling of ResponseStatusException',
    expression: /\b(?:throw\s+(?:new\s+)?|new\s+)ResponseStatusException\s*\(/g,
  },
  {
    kind: 'thrown',
    what: 'the framework’s own handling of its exceptions',
    expression:
      /\b(?:throw\s+(?:new\s+)?|new\s+)(?:(?:NotFound|BadRequest|NotAuthorized|Forbidden|ClientError|WebApplication|HttpStatus)Exception)\s*\(|\b(?:NotFound|BadRequest|NotAuthorized|Forbidden)Exception::new\b/g,
    beside: /\b(?:jakarta|javax)\.ws\.rs\b|\bio\.micronaut\.http\.exceptions\b|\bio\.ktor\.server\.plugins\b/,
  },
];

export const errorPatterns: Readonly<Record<LanguageName, readonly ErrorPattern[]>> = {
  TypeScript: javaScript,
  JavaScript: javaScript,
  Java: jvm,
  Kotlin: jvm,
  Go: [
    { kind: 'central', what: 'an error handler of Echo', expression: /\.HTTPErrorHandler\s*=/g },
    {
      kind: 'central',
      what: 'an error handler of Fiber',
      expression: /\bErrorHandler\s*:\s*(?!nil\b)[\w.]/g,
      beside: /\bfiber\b/,
    },
    {
      kind: 'central',
      what: 'middleware that reads the errors of handlers',
      expression: /\bc(?:tx)?\.Errors\b/g,
      beside: /\bgin\b/,
    },
    {
      kind: 'central',
      what: 'a wrapper around handlers that return errors',
      expression: /\bfunc\s*\(\s*(?:\w+\s+)?http\.ResponseWriter\s*,\s*(?:\w+\s+)?\*http\.Request\s*\)\s*error\b/g,
      beside: /\bServeHTTP\s*\(|\bhttp\.Handler(?:Func)?\b/,
    },
    {
      kind: 'central',
      what: 'middleware that answers the errors of handlers',
      expression: /\berr\s*:?=\s*(?:c\.Next|ctx\.Next|next)\(\w*\)/g,
      beside:
        /^(?=[\s\S]*\b(?:WriteHeader|JSON|SendStatus|WriteWithStatus|Status)\()(?=[\s\S]*(?:\berrors\.(?:As|Is)\b|\.\(type\)|\bbuild\w*Err\w*\())/,
    },
    {
      kind: 'central',
      what: 'an error encoder',
      expression: /\b(?:ServerErrorEncoder|WithErrorHandler|ErrorEncoder)\s*\(/g,
    },
    {
      kind: 'recovery',
      what: 'middleware that recovers from panics',
      expression:
        /\b(?:middleware\.Recover(?:er|WithConfig)?|gin\.(?:Custom)?Recovery\w*|recover\.New|handlers\.RecoveryHandler|gin\.Default)\b/g,
    },
    {
      kind: 'recovery',
      what: 'middleware that recovers from panics',
      expression: /\brecover\s*\(\s*\)/g,
      beside: /\bhttp\.|fiber|echo|gin/,
    },
    {
      kind: 'thrown',
      what: 'the framework’s own error handler',
      expression: /\breturn\s+(?:echo\.NewHTTPError|fiber\.NewError|fiber\.Err[A-Z]\w+|echo\.Err[A-Z]\w+)\b/g,
    },
    {
      kind: 'helper',
      what: 'a helper that answers errors',
      expression:
        /^func\s+(?:\([^)\n]*\)\s*)?(?:[hH]andle|[wW]rite|[sS]end|[rR]espond(?:With)?|[rR]ender|[jJ]SON|[jJ]son|[aA]bort(?:With)?|[hH]ttp|[rR]eturn|[nN]ew)?(?:JSON|Json|HTTP|Http|API|Api)?(?:[eE]rror|[eE]rr|[pP]roblem|[fF]ail(?:ure)?)(?:JSON|Response|Resp|WithStatus|Message)?\s*\(/gm,
      beside: /\bhttp\.|fiber|echo|gin/,
    },
  ],
  Python: [
    {
      kind: 'builtin',
      what: 'a handler of too many requests or of bad input',
      expression:
        /(?:\.exception_handler|\.add_exception_handler)\s*\(\s*(?:\w+\.)?(?:RateLimitExceeded|RequestValidationError|ValidationError)\b/g,
    },
    {
      kind: 'central',
      what: 'an exception handler',
      expression:
        /(?:\.exception_handler|\.add_exception_handler)\s*\(\s*(?!(?:\w+\.)?(?:RateLimitExceeded|RequestValidationError|ValidationError)\b)/g,
    },
    { kind: 'central', what: 'exception handlers', expression: /\bexception_handlers\s*=\s*(?!None)/g },
    {
      kind: 'central',
      what: 'an error handler of Flask',
      expression: /\.(?:app_)?errorhandler\s*\(\s*(?:\w+\.)*(?:[A-Z]\w*|5\d\d|\w+)|\.register_error_handler\s*\(/g,
    },
    {
      kind: 'central',
      what: 'the exception handler of Django REST framework',
      expression: /["']EXCEPTION_HANDLER["']\s*:/g,
      text: true,
    },
    { kind: 'central', what: 'middleware that answers exceptions', expression: /\bdef process_exception\s*\(/g },
    {
      kind: 'central',
      what: 'middleware around all handlers',
      expression: /\btry:\s*\n\s*(?:\w+\s*=\s*|return\s+)(?:await\s+)?(?:call_next|handler)\s*\(\s*request\s*\)/g,
      beside: /\bexcept\b/,
      catches: true,
    },
    {
      kind: 'central',
      what: 'error types that the framework answers',
      expression: /^class \w+\(\s*(?:\w+\.)*(?:APIException|HTTPException|HttpError|StarletteHTTPException)\s*\)/gm,
    },
    { kind: 'central', what: 'an error handler of Falcon or Ninja', expression: /\.add_error_handler\s*\(/g },
    { kind: 'builtin', what: 'pages of Django for errors', expression: /^handler(?:400|403|404|500)\s*=/gm },
    {
      kind: 'builtin',
      what: 'the exception handler of Django REST framework',
      expression: /\b(?:APIView|ModelViewSet|GenericViewSet|ViewSet|generics\.\w+View|api_view)\b/g,
      beside: /rest_framework/,
    },
  ],
  'C#': [
    {
      kind: 'central',
      what: 'an exception handler',
      expression:
        /:\s*(?:[\w.<>]+\s*,\s*)*(?:IExceptionHandler|IExceptionFilter|IAsyncExceptionFilter|ExceptionFilterAttribute)\b/g,
      mounted: 'advice',
    },
    {
      kind: 'central',
      what: 'exception middleware',
      expression: /\bawait\s+(?:this\.)?_?next(?:\.Invoke)?\s*\(\s*\w+\s*\)/g,
      beside: /\bcatch\s*(?:\(|\{)/,
      mountedByClass: true,
      catches: true,
    },
    {
      kind: 'central',
      what: 'an exception handler',
      expression: /\bUseExceptionHandler\s*\(\s*(?:\(?\s*\w+\s*\)?\s*=>|new ExceptionHandlerOptions\b)/g,
    },
    { kind: 'builtin', what: 'the exception page', expression: /\bUseExceptionHandler\s*\(\s*(?:["')])/g },
    {
      kind: 'central',
      what: 'problem details for exceptions',
      expression: /\bMapException\w*\s*</g,
    },
    {
      kind: 'central',
      what: 'problem details for exceptions',
      // Exceptions of the runtime, as in the package's own example, are none of the project's.
      expression:
        /\.Map(?:ToStatusCode)?\s*<\s*(?!(?:System\.|Net\.|Http\.)*(?:Exception|NotImplementedException|HttpRequestException)\s*>)[\w.]{1,80}(?:Exception|Error)\s*>\s*\(/g,
      beside: /\bAddProblemDetails\b|\bProblemDetailsOptions\b/,
      mounted: 'problem-details',
    },
    { kind: 'builtin', what: 'problem details of the framework', expression: /\bUseProblemDetails\s*\(\s*\)/g },
    {
      kind: 'central',
      what: 'a base controller that maps errors',
      expression:
        /\b(?:IActionResult|ActionResult|IResult)(?:<\w+>)?\s+(?:Problem|HandleResult|ToActionResult|HandleError\w*|ToProblem\w*|MapErrors?\w*)\s*\(/g,
    },
  ],
  Ruby: [
    { kind: 'central', what: 'rescue_from', expression: /^[ \t]*rescue_from\b/gm },
    {
      kind: 'central',
      what: 'a base controller that maps results',
      // What failed is told by the result, and each kind of failure has its status here.
      expression:
        /^[ \t]*def (?:render|respond_with|respond_to|handle|answer|present)_(?:\w+_)?(?:result|outcome|monad|failure)\b(?=(?:(?!^[ \t]*def )[\s\S]){0,900}?\b(?:when|in)\b[^\n]{0,60}(?::not_found|:forbidden|:unprocessable\w*|:conflict|:unauthorized|:invalid|NotFound|Forbidden|Conflict)\b)(?=(?:(?!^[ \t]*def )[\s\S]){0,1500}?\b(?:render|head)\b)/gm,
      beside:
        /^[ \t]*class (?:\w+::)*(?:Application|Base|Api|API)\w*Controller\b|^[ \t]*module \w+[\s\S]{0,200}?\bextend ActiveSupport::Concern\b/m,
    },
    { kind: 'central', what: 'an application for exceptions', expression: /\bexceptions_app\s*=/g },
    {
      kind: 'central',
      what: 'an error handler',
      expression: /^[ \t]*error(?:[ \t]+[\w:, ]+)?[ \t]+do\b|\bplugin :error_handler\b/gm,
    },
    { kind: 'builtin', what: 'a handler of unknown paths', expression: /^[ \t]*not_found\s+do\b/gm },
  ],
  PHP: [
    {
      kind: 'central',
      what: 'a renderer of exceptions',
      expression: /\$exceptions->(?:render|renderable|map|respond)\s*\(|\$this->renderable\s*\(/g,
    },
    {
      kind: 'central',
      what: 'a renderer of exceptions',
      // A new project's renderer only calls the framework's.
      expression:
        /\bfunction render\s*\(\s*\$request\s*,\s*(?:\\?\w+\\)*(?:Throwable|Exception)\b(?![^{};]{0,120}\{\s*return parent::render\([^;{}]{0,80};\s*\})/g,
    },
    {
      kind: 'builtin',
      what: 'the framework’s own handler',
      expression:
        /\bfunction render\s*\(\s*\$request\s*,\s*(?:\\?\w+\\)*(?:Throwable|Exception)\b[^{};]{0,120}\{\s*return parent::render\([^;{}]{0,80};\s*\}/g,
    },
    {
      kind: 'central',
      what: 'exceptions that render themselves',
      expression: /\bpublic function render\s*\(/g,
      beside: /\bclass \w+ extends \w*Exception\b/,
    },
    {
      kind: 'central',
      what: 'a listener to exceptions',
      expression: /\bExceptionEvent \$|\bKernelEvents::EXCEPTION\b/g,
    },
    {
      kind: 'central',
      what: 'an error handler of Slim',
      expression:
        /->setDefaultErrorHandler\s*\(|->setErrorHandler\s*\(|\bextends SlimErrorHandler\b|\bextends ErrorHandler\b/g,
    },
    { kind: 'central', what: 'an exception handler', expression: /\bset_exception_handler\s*\(/g },
    {
      kind: 'central',
      what: 'an error handler of Slim',
      expression: /\[\s*["'](?:error|phpError)Handler["']\s*\]\s*=|->set\(\s*["'](?:error|phpError)Handler["']/g,
      text: true,
    },
    { kind: 'builtin', what: 'the error middleware of Slim', expression: /->addErrorMiddleware\s*\(/g },
    {
      kind: 'thrown',
      what: 'the framework’s own handler',
      expression:
        /\bthrow new \\?(?:[\w\\]*\\)?\w+HttpException\s*\(|\babort(?:_if|_unless)?\s*\(|\bthrow \$this->create\w+Exception\s*\(/g,
    },
  ],
  Rust: [
    {
      kind: 'central',
      what: 'an error type that becomes a response',
      expression:
        /\bimpl(?:<[^<>]*>)?\s+(?:\w+::)*(?:IntoResponse|ResponseError|Responder<[^{}]{0,40}>)\s+for\s+(?:\w+::)*\w*(?:Err(?:or)?|Rejection|Failure|Problem|Exception)\w*/g,
      ofType: true,
    },
    {
      kind: 'central',
      what: 'an error type that becomes a response',
      expression: /\bimpl\s+(?:\w+::)*ResponseError\s+for\s+(?:\w+::)*\w+/g,
      ofType: true,
    },
    {
      kind: 'central',
      what: 'an error type that becomes a response',
      expression: /\bimpl\s+From<\w*Err\w*>\s+for\s+(?:\w+::)*(?:Status|HttpResponse|StatusCode)\b/g,
    },
    { kind: 'central', what: 'catchers', expression: /#\[catch\(/g, beside: /\bcatchers!|\bregister\b|#\[catch\(/ },
    { kind: 'central', what: 'a recovery filter', expression: /\.recover\s*\(\s*\w/g, beside: /\bwarp\b|Filter/ },
    { kind: 'recovery', what: 'a layer that catches panics', expression: /\bCatchPanic(?:Layer)?\b/g },
  ],
  Elixir: [
    { kind: 'central', what: 'a fallback controller', expression: /\baction_fallback\b/g },
    {
      kind: 'central',
      what: 'exceptions with their status',
      expression: /\bdefimpl Plug\.Exception\b|\bplug_status:/g,
    },
    { kind: 'central', what: 'an error handler of Plug', expression: /\buse Plug\.ErrorHandler\b/g },
    { kind: 'builtin', what: 'the error views of Phoenix', expression: /\bdefmodule [\w.]*(?:ErrorJSON|ErrorView)\b/g },
  ],
};
