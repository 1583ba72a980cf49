import { text, type Technology } from '../technology';

/**
 * What .NET and ASP.NET Core bring themselves. Their namespaces are imported without a line of code, so most rows are bound to names that
 * nothing else bears.
 */
export const aspNet: readonly Technology[] = [
  {
    name: 'ASP.NET Core',
    anywhere: {
      framework:
        /\bWebApplication\.Create(?:Slim|Empty)?(?:Builder)?\(|\bConfigureWebHostDefaults\(|\bWebHost\.CreateDefaultBuilder\(/,
      server:
        /\bWebApplication\.Create(?:Slim|Empty)?(?:Builder)?\(|\bConfigureWebHostDefaults\(|\bWebHost\.CreateDefaultBuilder\(|\bUseStartup</,
      router: [
        /\[(?:Http(?:Get|Post|Put|Patch|Delete)|Route)\b/,
        /\.Map(?:Get|Post|Put|Patch|Delete|Group|Controllers)\(/,
      ],
      'error-handling':
        /\bUseExceptionHandler\(|:\s*(?:[\w.]+,\s*)*I?ExceptionFilter(?:Attribute)?\b|:\s*(?:[\w.]+,\s*)*I(?:Async)?ExceptionFilter\b|\bIExceptionHandler\b|\bUseMiddleware<\w*(?:Exception|Error|Problem)\w*>|\bAddExceptionHandler</,
      'static-files': /\bUseStaticFiles\(/,
      'dependency-injection': /\.Add(?:Scoped|Singleton|Transient)\b/,
      config:
        /\bIConfiguration\b|\bIOptions(?:Snapshot|Monitor)?<|\bConfiguration\.GetSection\(|\bGetConnectionString\(/,
      websockets: /\bUseWebSockets\(|\bMapHub<|\bAddSignalR\(|:\s*Hub\b/,
      'server-rendering': /\bAddRazorPages\(|\bAddControllersWithViews\(|\bAddRazorComponents\(|\bMapRazorPages\(/,
    },
    example: `var builder = WebApplication.CreateBuilder(args);
builder.Services.AddScoped<Books>();
builder.Services.AddSignalR();
builder.Services.AddRazorPages();
var url = builder.Configuration.GetConnectionString("Db");
app.UseExceptionHandler();
app.UseStaticFiles();
app.MapGet("/books", List);`,
  },
  {
    name: 'ASP.NET Core access log',
    anywhere: { 'access-log': /\bUseHttpLogging\(|\bUseW3CLogging\(|\bUseSerilogRequestLogging\(/ },
    example: `app.UseHttpLogging();`,
  },
  {
    name: 'ASP.NET Core validation',
    imports: ['System.ComponentModel.DataAnnotations'],
    patterns: {
      validation:
        /\[(?:[\w(), "]*,\s*)?(?:Required|StringLength|MaxLength|MinLength|Range|EmailAddress|RegularExpression|Compare|Url|Phone|Length|AllowedValues)\b/,
    },
    anywhere: { validation: /\bModelState\.IsValid\b/ },
    example: `using System.ComponentModel.DataAnnotations;
class Book { [Required] public string Title { get; set; } bool Ok => ModelState.IsValid; }`,
  },
  {
    name: 'ASP.NET Core authentication',
    anywhere: {
      authentication:
        /\.AddAuthentication\(|\bUseAuthentication\(|\bAddJwtBearer\(|\bAddIdentity\w*[<(]|\bAuthenticationHandler<|\bSignInManager\b/,
      authorization:
        /\[Authorize\([^)\]]*\b(?:Roles|Policy)\b|\bRequireRole\(|\.AddPolicy\([^;]{0,200}?\.(?:Require\w+|Requirements|AddRequirements)\b|\bRequireClaim\(|\bIAuthorizationService\b|\bAuthorizationHandler<|\.IsInRole\(|\bAddAuthorizationBuilder\(|\bRequireAuthorization\(\s*["\w]/,
      session: /\bAddSession\(|\bUseSession\(|\.AddCookie\(/,
      csrf: /\bAddAntiforgery\(|\[(?:Auto)?ValidateAntiForgeryToken\b|\bUseAntiforgery\(/,
      cors: /\bAddCors\(|\bUseCors\(/,
      'security-headers': /\bUseHsts\(/,
    },
    example: `builder.Services.AddAuthentication();
builder.Services.AddSession();
builder.Services.AddAntiforgery();
builder.Services.AddCors();
app.UseHsts();
[Authorize(Roles = "Admin")] class Books {}`,
  },
  {
    name: 'ASP.NET Core Identity',
    packages: ['Microsoft.AspNetCore.Identity', 'Microsoft.Extensions.Identity'],
    imports: ['Microsoft.AspNetCore.Identity'],
    anywhere: {
      'password-hash': /\b(?:(?:UserManager|IdentityUser|AddIdentity\w*|AddDefaultIdentity)\b|I?PasswordHasher<)/,
    },
    example: `using Microsoft.AspNetCore.Identity;
class Users { PasswordHasher<User> hasher; }`,
  },
  {
    name: '.NET tokens',
    packages: [
      'System.IdentityModel.Tokens.Jwt',
      'Microsoft.AspNetCore.Authentication.JwtBearer',
      'Microsoft.IdentityModel',
      'JWT',
      'jose-jwt',
    ],
    imports: [
      'System.IdentityModel.Tokens.Jwt',
      'Microsoft.AspNetCore.Authentication.JwtBearer',
      'Microsoft.IdentityModel',
    ],
    anywhere: { jwt: /\bJwtSecurityToken(?:Handler)?\b|\bJsonWebTokenHandler\b|\bAddJwtBearer\(|\bJwtBuilder\b/ },
    example: `using System.IdentityModel.Tokens.Jwt;
class Tokens { string Issue() => new JwtSecurityTokenHandler().WriteToken(token); }`,
  },
  {
    name: 'ASP.NET Core rate limiting',
    actsWith: 'ASP.NET Core rate limits',
    anywhere: { 'rate-limit': /\bUseRateLimiter\(/ },
    example: `app.UseRateLimiter();
app.MapGet("/books", List).RequireRateLimiting("fixed");`,
  },
  {
    // A policy is a name until an endpoint asks for it; a global limiter asks of all.
    name: 'ASP.NET Core rate limits',
    actsWith: 'ASP.NET Core rate limiting',
    anywhere: { 'rate-limit': /\.RequireRateLimiting\(|\[EnableRateLimiting\b|\bGlobalLimiter\s*=/ },
    example: `app.MapGet("/books", List).RequireRateLimiting("fixed");
app.UseRateLimiter();`,
  },
  {
    name: 'ASP.NET Core caches',
    anywhere: {
      cache: /\bI(?:Memory|Distributed)Cache\b|\bHybridCache\b|\[OutputCache\b|\.CacheOutput\(|\.AddBasePolicy\(/,
      'http-caching': /\[ResponseCache\b|\bResponse\.GetTypedHeaders\(\)\.CacheControl\b/,
    },
    example: `[ResponseCache(Duration = 60)]
class Books(IMemoryCache cache) {}`,
  },
  {
    // Nothing is kept in a cache that is only registered.
    name: 'ASP.NET Core caching',
    actsWith: 'ASP.NET Core caches',
    anywhere: {
      cache:
        /\bAddMemoryCache\(|\bAddDistributed\w+Cache\(|\bAddStackExchangeRedisCache\(|\bAddOutputCache\(|\bUseOutputCache\(/,
      'http-caching': /\bUseResponseCaching\(|\bAddResponseCaching\(/,
    },
    example: `builder.Services.AddMemoryCache();
app.UseResponseCaching();
class Books(IMemoryCache cache) {}`,
  },
  {
    name: 'ASP.NET Core compression',
    anywhere: { compression: /\bAddResponseCompression\(|\bUseResponseCompression\(/ },
    example: `app.UseResponseCompression();`,
  },
  {
    // Checks that are registered answer nobody before they are mapped.
    name: 'ASP.NET Core health checks',
    anywhere: { health: /\bMapHealthChecks\(|\bUseHealthChecks\(/ },
    example: `app.MapHealthChecks("/health");`,
  },
  {
    name: 'Microsoft.Extensions.Logging',
    anywhere: {
      'logger-setup': /\bILogger(?:<|Factory\b|\s+\w)|\bAddLogging\(|\bLoggerFactory\.Create\(/,
      logger:
        /\b_?(?:\w*[lL]og(?:ger)?)\.(?:Log(?:Trace|Debug|Information|Warning|Error|Critical)?|Trace|Debug|Information|Info|Warning|Warn|Error|Fatal|Critical)(?:Async)?\(|\[LoggerMessage\(|\bLoggerMessage\.Define\b/,
    },
    example: `class Books { private readonly ILogger<Books> _logger; void Run() { _logger.LogInformation("started"); } }`,
  },
  {
    name: 'Console',
    anywhere: { print: /\bConsole\.(?:Error\.)?Write(?:Line)?\(/ },
    example: `Console.WriteLine("started");`,
  },
  {
    name: '.NET hosted services',
    anywhere: { 'background-jobs': /\bAddHostedService\b|<IHostedService\b/ },
    example: `builder.Services.AddHostedService<Sweep>();`,
  },
  {
    name: '.NET background service classes',
    actsWith: '.NET hosted services',
    anywhere: {
      'background-jobs':
        /:\s*(?:[\w.<>]+,\s*)*(?:BackgroundService|IHostedService|IHostedLifecycleService)\b|\bIBackgroundTaskQueue\b/,
    },
    example: `builder.Services.AddHostedService<Sweep>();
class Sweep : BackgroundService {}`,
  },
  {
    name: '.NET background services',
    anywhere: {
      'graceful-shutdown':
        /\bIHostApplicationLifetime\b|\bApplicationStopp(?:ing|ed)\b|\bShutdownTimeout\b|\boverride\s+(?:async\s+)?Task\s+StopAsync\(|\bConsole\.CancelKeyPress\b|\bPosixSignalRegistration\b/,
      scheduler: /\bnew PeriodicTimer\(/,
      worker: /\bHost\.Create(?:Application|Default)Builder\((?![\s\S]{0,600}\bConfigureWebHost)/,
    },
    example: `var host = Host.CreateApplicationBuilder(args);
class Sweep : BackgroundService { override async Task StopAsync(CancellationToken t) { var timer = new PeriodicTimer(hour); } }`,
  },
  {
    name: '.NET HTTP client',
    anywhere: {
      'http-client': /\bIHttpClientFactory\b|\bAddHttpClient\b|\bnew HttpClient\(|\bHttpClient\s+_?\w+\s*[;,)=]/,
      timeouts:
        /\b(?:\w*[cC]lient)\.Timeout\s*=|\bTimeout\s*=\s*TimeSpan\.|\.CancelAfter\(|\bnew CancellationTokenSource\(\s*(?:TimeSpan|\d)|\bAddRequestTimeouts\(|\bCommandTimeout\(|\bKeepAliveTimeout\b|\bRequestHeadersTimeout\b/,
      retry:
        /\bAddStandardResilienceHandler\(|\bAddTransientHttpErrorPolicy\(|\bEnableRetryOnFailure\(|\bAddResilienceHandler\(/,
    },
    example: `builder.Services.AddHttpClient<Books>(client => client.Timeout = TimeSpan.FromSeconds(2)).AddStandardResilienceHandler();`,
  },
  {
    name: '.NET cryptography',
    anywhere: {
      'password-hash': /\bRfc2898DeriveBytes\b|\bKeyDerivation\.Pbkdf2\(/,
      'fast-hash':
        /\b(?:MD5|SHA1|SHA256|SHA384|SHA512|HMACSHA\d+)(?:\.(?:Create|HashData)|Managed|CryptoServiceProvider)\b/,
      encryption: /\bAes(?:Gcm)?\.Create\(|\bIDataProtector\b|\bRSA\.Create\(/,
    },
    example: `var key = new Rfc2898DeriveBytes(password, salt, 100000);
var sum = SHA256.HashData(bytes);
var aes = Aes.Create();`,
  },
  {
    name: '.NET environment',
    anywhere: { config: /\bEnvironment\.GetEnvironmentVariable\(/ },
    example: `var port = Environment.GetEnvironmentVariable("PORT");`,
  },
  {
    name: '.NET diagnostics',
    imports: ['System.Diagnostics', 'System.Diagnostics.Metrics'],
    patterns: { tracing: /\bnew ActivitySource\(/, metrics: /\bnew Meter\(|\bIMeterFactory\b/ },
    example: `using System.Diagnostics.Metrics;
var meter = new Meter("Books");
var source = new ActivitySource("Books");`,
  },
  {
    name: '.NET transactions',
    imports: ['System.Transactions'],
    patterns: { transactions: /\bnew TransactionScope\(/ },
    example: `using System.Transactions;
using var scope = new TransactionScope();`,
  },
  {
    name: '.NET mail',
    imports: ['System.Net.Mail'],
    patterns: { mail: /\bSmtpClient\b|\bMailMessage\b/ },
    example: `using System.Net.Mail;
var client = new SmtpClient();`,
  },
  {
    name: '.NET channels',
    imports: ['System.Threading.Channels'],
    patterns: { 'background-jobs': /\bChannel\.Create(?:Un)?[bB]ounded/ },
    example: `using System.Threading.Channels;
var jobs = Channel.CreateBounded<Job>(10);`,
  },
  {
    name: 'Request logging context of .NET',
    anywhere: {
      'correlation-id': text(
        /\.BeginScope\([^\n]{0,120}(?:[cC]orrelation|[rR]equest|[tT]race)_?I[dD]|\bLogContext\.PushProperty\(\s*"(?:Correlation|Request|Trace)Id"|\bTraceIdentifier\b/,
      ),
    },
    example: `var id = context.TraceIdentifier;`,
  },
  {
    name: 'ASP.NET Core OpenAPI',
    anywhere: {
      openapi:
        /\bAddOpenApi\(|\bMapOpenApi\(|\bAddSwaggerGen\b|\bUseSwagger\w*\(|\bAddOpenApiDocument\(|\bMapScalarApiReference\(|\bSwaggerDocument\(/,
    },
    example: `builder.Services.AddSwaggerGen();`,
  },
  {
    name: 'ASP.NET Core gRPC',
    packages: ['Grpc'],
    imports: ['Grpc'],
    anywhere: { grpc: /\bAddGrpc\(|\bMapGrpcService<|\bGrpcChannel\.ForAddress\(/ },
    example: `using Grpc.Core;
app.MapGrpcService<Books>();`,
  },
  {
    name: 'ASP.NET Core tests',
    packages: ['Microsoft.AspNetCore.Mvc.Testing', 'Microsoft.AspNetCore.TestHost'],
    imports: ['Microsoft.AspNetCore.Mvc.Testing', 'Microsoft.AspNetCore.TestHost'],
    anywhere: { 'integration-test': /\bWebApplicationFactory<|\bTestServer\b/ },
    example: `using Microsoft.AspNetCore.Mvc.Testing;
class BooksTests { WebApplicationFactory<Program> factory; }`,
  },
  {
    name: 'Azure Functions for .NET',
    packages: ['Microsoft.Azure.Functions.Worker', 'Microsoft.NET.Sdk.Functions'],
    imports: ['Microsoft.Azure.Functions', 'Microsoft.Azure.WebJobs'],
    patterns: { server: /\[Function(?:Name)?\(/, framework: /\[Function(?:Name)?\(/ },
    example: `using Microsoft.Azure.Functions.Worker;
class Books { [Function("books")] public void Run() {} }`,
  },
  {
    name: 'AWS Lambda for .NET',
    packages: ['Amazon.Lambda'],
    imports: ['Amazon.Lambda'],
    patterns: {
      server: /\bLambdaSerializer\b|\bILambdaContext\b|\bAddAWSLambdaHosting\(/,
      framework: /\bILambdaContext\b|\bAddAWSLambdaHosting\(/,
    },
    example: `using Amazon.Lambda.Core;
class Books { public void Run(ILambdaContext context) {} }`,
  },
];
