import assert from 'node:assert/strict';
import { openAudit } from '../../../src/core/audit';
import type { Facts } from '../../../src/core/facts';
import type { CheckReport } from '../../../src/core/model';
import { MemoryHost } from '../../support/memory-host';

function auditOf(files: Readonly<Record<string, string>>): {
  readonly check: (id: string) => CheckReport;
  readonly facts: Facts;
} {
  const { report, facts } = openAudit(new MemoryHost(files), { version: '0' });
  return { facts, check: (id) => report.checks.find((one) => one.id === id)! };
}

const dotnet = {
  'Shop/Shop.csproj': '<Project Sdk="Microsoft.NET.Sdk.Web"></Project>',
  'Shop/Errors.cs':
    'class Errors(RequestDelegate next)\n{\n    public async Task InvokeAsync(HttpContext context)\n    {\n        try { await next(context); }\n        catch (Missing) { context.Response.StatusCode = StatusCodes.Status404NotFound; }\n    }\n}\n',
  'Shop/Sweep.cs':
    'class Sweep : BackgroundService\n{\n    protected override Task ExecuteAsync(CancellationToken stop) => Task.CompletedTask;\n}\n',
};
const program = (set: string, use: string): string =>
  `var builder = WebApplication.CreateBuilder(args);\n${set}\nvar app = builder.Build();\n${use}\napp.MapGet("/books", () => "");\napp.Run();\n`;

describe('what acts only with something else', () => {
  it('asks whether middleware of ASP.NET Core is mounted', () => {
    const withUse = (use: string) =>
      auditOf({ ...dotnet, 'Shop/Program.cs': program('', use) }).check('errors/central-handling').status;
    assert.equal(withUse('app.UseMiddleware<Errors>();'), 'pass');
    assert.equal(withUse('app.UseMiddleware(typeof(Shop.Errors));'), 'pass');
    assert.equal(withUse('app.UseMiddleware<Timing>();'), 'fail');
    assert.equal(withUse('// app.UseMiddleware<Errors>();'), 'fail');
  });

  it('asks whether rules of FluentValidation are registered or called', () => {
    const checked = (set: string, more = '') =>
      auditOf({
        'Shop/Shop.csproj':
          '<Project Sdk="Microsoft.NET.Sdk.Web"><ItemGroup><PackageReference Include="FluentValidation" Version="12.0.0" /></ItemGroup></Project>',
        'Shop/BookRules.cs':
          'using FluentValidation;\nclass BookRules : AbstractValidator<NewBook>\n{\n    public BookRules() => RuleFor(book => book.Title).NotEmpty();\n}\n',
        'Shop/Books.cs': `class Books\n{\n    ${more}\n}\n`,
        'Shop/Program.cs': program(set, ''),
      }).check('validation/input').status;
    assert.equal(checked(''), 'fail');
    assert.equal(
      checked('', 'class RegisterValidator : AbstractValidator<NewBook> { public RegisterValidator() { } }'),
      'fail',
    );
    assert.equal(checked('// builder.Services.AddValidatorsFromAssemblyContaining<Program>();'), 'fail');
    assert.equal(checked('builder.Services.AddValidatorsFromAssemblyContaining<Program>();'), 'pass');
    assert.equal(checked('builder.Services.AddScoped<IValidator<NewBook>, BookRules>();'), 'pass');
    assert.equal(checked('builder.Services.AddScoped<BookRules>();'), 'pass');
    assert.equal(
      checked('', 'readonly BookRules rules = new();\n    Task Check(NewBook book) => rules.ValidateAsync(book);'),
      'pass',
    );
    assert.equal(checked('', 'bool Long(string text) => new TextRules(8).Fits(text);'), 'fail');
    assert.equal(checked('', 'bool Fine(NewBook book) => new BookRules().Validate(book).IsValid;'), 'pass');
  });

  it('asks whether a background service is registered', () => {
    const withSet = (set: string) =>
      auditOf({ ...dotnet, 'Shop/Program.cs': program(set, '') }).check('reliability/background-jobs').status;
    assert.equal(withSet('builder.Services.AddHostedService<Sweep>();'), 'pass');
    assert.equal(withSet('builder.Services.AddSingleton<IHostedService, Sweep>();'), 'pass');
    assert.equal(withSet(''), 'fail');
  });

  it('takes being logged in for no right', () => {
    const rights = (annotation: string) =>
      auditOf({
        'build.gradle': 'dependencies { implementation("io.micronaut.security:micronaut-security-jwt") }\n',
        'src/main/java/shop/App.java':
          'package shop;\n\nimport io.micronaut.runtime.Micronaut;\n\nclass App { public static void main(String[] a) { Micronaut.run(App.class); } }\n',
        'src/main/java/shop/Books.java': `package shop;\n\nimport io.micronaut.http.annotation.*;\nimport io.micronaut.security.annotation.Secured;\nimport io.micronaut.security.rules.SecurityRule;\n\n@Controller("/books")\n${annotation}\nclass Books { @Get String all() { return ""; } }\n`,
      }).check('security/authorization').status;
    assert.equal(rights('@Secured(SecurityRule.IS_AUTHENTICATED)'), 'fail');
    assert.equal(rights('@Secured("isAuthenticated()")'), 'fail');
    assert.equal(rights('@Secured({"LIBRARIAN", "ADMIN"})'), 'pass');
    assert.equal(rights('@Secured(Roles.LIBRARIAN)'), 'pass');
  });

  it('sees stores by their types in Java and Kotlin', () => {
    const lending = (annotation: string) =>
      auditOf({
        'pom.xml':
          '<project><dependencies><dependency><groupId>org.springframework.boot</groupId><artifactId>spring-boot-starter-data-jpa</artifactId></dependency></dependencies></project>',
        'src/main/java/shop/App.java':
          'package shop;\n\nimport org.springframework.boot.SpringApplication;\nimport org.springframework.boot.autoconfigure.SpringBootApplication;\n\n@SpringBootApplication\nclass App { public static void main(String[] a) { SpringApplication.run(App.class, a); } }\n',
        'src/main/java/shop/Loan.java':
          'package shop;\n\nimport jakarta.persistence.*;\n\n@Entity\nclass Loan { @Id Long id; }\n',
        'src/main/java/shop/Lending.java': `package shop;\n\nimport org.springframework.stereotype.Service;\nimport org.springframework.transaction.annotation.Transactional;\n\n@Service\nclass Lending {\n  private final LoanRepository loans;\n  private final CopyRepository copies;\n\n  Lending(LoanRepository loans, CopyRepository copies) { this.loans = loans; this.copies = copies; }\n\n  ${annotation}\n  void lend(Copy copy) {\n    loans.save(new Loan());\n    copies.save(copy);\n  }\n}\n`,
      }).check('data/transactions').status;
    assert.equal(lending('@Transactional'), 'pass');
    assert.equal(lending(''), 'fail');
  });

  it('names tasks of Rake by their namespaces and follows those that they invoke', () => {
    const { facts } = auditOf({
      Gemfile: 'gem "rspec"\n',
      'lib/tasks/check.rake':
        'require "rspec/core/rake_task"\n\nRSpec::Core::RakeTask.new(:spec)\n\nnamespace :check do\n  task :all do\n    Rake::Task["spec"].invoke\n  end\nend\n\ntask :after do\n  sh "echo done"\nend\n',
    });
    const tasks = facts.scripts.filter(({ runner }) => runner === 'rake');
    assert.deepEqual(
      tasks.map(({ name, commands }) => `${name}: ${commands.map(({ text }) => text).join(', ')}`),
      ['spec: rspec', 'check:all: rake spec', 'after: echo done'],
    );
  });

  it('hears every way to write through a logger of the JVM', () => {
    const logged = (line: string) =>
      auditOf({
        'pom.xml':
          '<project><dependencies><dependency><groupId>io.quarkus</groupId><artifactId>quarkus-rest</artifactId></dependency></dependencies></project>',
        'src/main/java/shop/Books.java': `package shop;\n\nimport jakarta.ws.rs.GET;\nimport jakarta.ws.rs.Path;\nimport org.jboss.logging.Logger;\n\n@Path("/books")\nclass Books {\n  static final Logger LOG = Logger.getLogger(Books.class);\n\n  @GET\n  String all() {\n    ${line}\n    return "";\n  }\n}\n`,
      }).check('observability/logging').status;
    assert.equal(logged('LOG.infof("%s asked", who);'), 'pass');
    assert.equal(logged('Logger.getLogger(Books.class).info("asked");'), 'pass');
    assert.equal(logged('// LOG.infof("%s asked", who);'), 'partial');
  });
});
