import assert from 'node:assert/strict';
import { openAudit } from '../../../src/core/audit';
import { MemoryHost } from '../../support/memory-host';

/** What shows a thing in code: the dependency that it takes, and the file. */
interface Sample {
  readonly check: string;
  readonly dependency: string;
  readonly code: string;
}

interface Stack {
  readonly base: Readonly<Record<string, string>>;
  readonly manifest: (dependency: string) => Readonly<Record<string, string>>;
  readonly path: string;
  readonly testPath: string;
  readonly vendoredPath: string;
  readonly comment: (code: string) => string;
  /** A file that holds the code as a string. */
  readonly quoted: (code: string) => string;
  readonly samples: readonly Sample[];
}

const lined = (mark: string) => (code: string) => code.replace(/^/gm, mark);

const java: Stack = {
  base: {
    'src/main/java/shop/App.java':
      'package shop;\n\nimport org.springframework.boot.SpringApplication;\nimport org.springframework.boot.autoconfigure.SpringBootApplication;\n\n@SpringBootApplication\npublic class App {\n  public static void main(String[] args) {\n    SpringApplication.run(App.class, args);\n  }\n}\n',
    'src/main/java/shop/Books.java':
      'package shop;\n\nimport org.springframework.web.bind.annotation.GetMapping;\nimport org.springframework.web.bind.annotation.RestController;\n\n@RestController\nclass Books {\n  @GetMapping("/books")\n  String all() {\n    return "";\n  }\n}\n',
  },
  manifest: (dependency) => {
    const artifact = (name: string): string => {
      const [group, id] = name.split(':');
      return `<dependency><groupId>${group}</groupId><artifactId>${id}</artifactId></dependency>`;
    };
    return {
      'pom.xml': `<project><dependencies>${artifact('org.springframework.boot:spring-boot-starter-web')}${artifact(dependency)}</dependencies></project>`,
    };
  },
  path: 'src/main/java/shop/Feature.java',
  testPath: 'src/test/java/shop/FeatureTest.java',
  vendoredPath: 'third_party/feature/Feature.java',
  comment: lined('// '),
  quoted: (code) => `package shop;\n\nclass Snippets {\n  static final String EXAMPLE = """\n${code}\n""";\n}\n`,
  samples: [
    {
      check: 'security/rate-limiting',
      dependency: 'com.bucket4j:bucket4j-core',
      code: 'package shop;\nimport io.github.bucket4j.Bucket;\n@Component class Feature { Bucket bucket = Bucket.builder().build(); }\n',
    },
    {
      check: 'security/authentication',
      dependency: 'org.springframework.security:spring-security-config',
      code: 'package shop;\nimport org.springframework.security.web.SecurityFilterChain;\n@Configuration class Feature { @Bean SecurityFilterChain chain() { return null; } }\n',
    },
    {
      check: 'observability/logging',
      dependency: 'org.slf4j:slf4j-api',
      code: 'package shop;\nimport org.slf4j.Logger;\nimport org.slf4j.LoggerFactory;\n@Component class Feature { Logger log = LoggerFactory.getLogger(Feature.class); void run() { log.info("began"); } }\n',
    },
    {
      check: 'observability/metrics',
      dependency: 'io.micrometer:micrometer-core',
      code: 'package shop;\nimport io.micrometer.core.instrument.MeterRegistry;\n@Component class Feature { Feature(MeterRegistry meters) { meters.counter("lent"); } }\n',
    },
    {
      check: 'validation/input',
      dependency: 'jakarta.validation:jakarta.validation-api',
      code: 'package shop;\nimport jakarta.validation.constraints.NotBlank;\nrecord Feature(@NotBlank String title) {}\n',
    },
    {
      check: 'reliability/background-jobs',
      dependency: 'org.jobrunr:jobrunr',
      code: 'package shop;\nimport org.springframework.scheduling.annotation.Scheduled;\n@Component class Feature { @Scheduled(cron = "0 0 7 * * *") void run() {} }\n',
    },
    {
      check: 'reliability/caching',
      dependency: 'com.github.ben-manes.caffeine:caffeine',
      code: 'package shop;\nimport org.springframework.cache.annotation.Cacheable;\n@Component class Feature { @Cacheable("books") String find() { return ""; } }\n',
    },
    {
      check: 'reliability/retries',
      dependency: 'org.springframework.retry:spring-retry',
      code: 'package shop;\nimport org.springframework.retry.annotation.Retryable;\nimport org.springframework.web.client.RestClient;\n@Component class Feature { RestClient client; @Retryable String load() { return ""; } }\n',
    },
  ],
};

const csharp: Stack = {
  base: {
    'Shop/Program.cs':
      'var builder = WebApplication.CreateBuilder(args);\nvar app = builder.Build();\napp.MapGet("/books", () => "");\nFeature.Set(builder, app);\napp.Run();\n',
  },
  manifest: (dependency) => ({
    'Shop/Shop.csproj': `<Project Sdk="Microsoft.NET.Sdk.Web"><ItemGroup><PackageReference Include="${dependency}" Version="1.0.0" /></ItemGroup></Project>`,
  }),
  path: 'Shop/Feature.cs',
  testPath: 'Shop.Tests/FeatureTests.cs',
  vendoredPath: 'third_party/feature/Feature.cs',
  comment: lined('// '),
  quoted: (code) => `static class Snippets { public const string Example = """\n${code}\n"""; }\n`,
  samples: [
    {
      check: 'security/rate-limiting',
      dependency: 'AspNetCoreRateLimit',
      code: 'static class Feature { public static void Set(WebApplicationBuilder b, WebApplication app) { app.UseRateLimiter(); app.MapControllers().RequireRateLimiting("lend"); } }\n',
    },
    {
      check: 'security/authentication',
      dependency: 'Microsoft.AspNetCore.Authentication.JwtBearer',
      code: 'static class Feature { public static void Set(WebApplicationBuilder b, WebApplication app) { b.Services.AddAuthentication().AddJwtBearer(); } }\n',
    },
    {
      check: 'observability/logging',
      dependency: 'Serilog',
      code: 'class Feature(ILogger<Feature> logger) { void Run() { logger.LogInformation("began"); } }\n',
    },
    {
      check: 'observability/metrics',
      dependency: 'prometheus-net.AspNetCore',
      code: 'using Prometheus;\nstatic class Feature { public static void Set(WebApplicationBuilder b, WebApplication app) { app.UseHttpMetrics(); } }\n',
    },
    {
      check: 'observability/health',
      dependency: 'AspNetCore.HealthChecks.NpgSql',
      code: 'static class Feature { public static void Set(WebApplicationBuilder b, WebApplication app) { app.MapHealthChecks("/healthz"); } }\n',
    },
    {
      check: 'validation/input',
      dependency: 'FluentValidation',
      code: 'using FluentValidation;\nclass Feature : AbstractValidator<Book> { Feature() { RuleFor(b => b.Title).NotEmpty(); } static void Set(WebApplicationBuilder b) { b.Services.AddValidatorsFromAssemblyContaining<Feature>(); } }\n',
    },
    {
      check: 'reliability/background-jobs',
      dependency: 'Hangfire.AspNetCore',
      code: 'class Feature : BackgroundService { static void Set(WebApplicationBuilder b) { b.Services.AddHostedService<Feature>(); } }\n',
    },
    {
      check: 'reliability/caching',
      dependency: 'Microsoft.Extensions.Caching.StackExchangeRedis',
      code: 'class Feature(IMemoryCache cache) { string Find() => cache.GetOrCreate("books", e => ""); }\n',
    },
    {
      check: 'reliability/retries',
      dependency: 'Polly',
      code: 'using Polly;\nclass Feature(HttpClient client) { object policy = Policy.Handle<Exception>().WaitAndRetryAsync(3, wait); }\n',
    },
  ],
};

const ruby: Stack = {
  base: {
    'config/application.rb':
      'require "rails/all"\n\nmodule Shop\n  class Application < Rails::Application\n    config.load_defaults 8.0\n  end\nend\n',
    'config/routes.rb': 'Rails.application.routes.draw do\n  resources :books, only: :index\nend\n',
    'app/controllers/books_controller.rb':
      'class BooksController < ApplicationController\n  def index\n    render json: []\n  end\nend\n',
  },
  manifest: (dependency) => ({ Gemfile: `source "https://rubygems.org"\n\ngem "rails"\ngem "${dependency}"\n` }),
  path: 'app/services/feature.rb',
  testPath: 'spec/services/feature_spec.rb',
  vendoredPath: 'vendor/gems/feature/lib/feature.rb',
  comment: lined('# '),
  quoted: (code) => `EXAMPLE = <<~TEXT\n${code.replace(/^/gm, '  ')}\nTEXT\n`,
  samples: [
    {
      check: 'security/rate-limiting',
      dependency: 'rack-attack',
      code: 'class Rack::Attack\n  throttle("logins", limit: 5, period: 60) { |request| request.ip }\nend\n',
    },
    {
      check: 'security/authentication',
      dependency: 'jwt',
      code: 'class Feature\n  def call(token)\n    JWT.decode(token, key)\n  end\nend\n',
    },
    {
      check: 'observability/logging',
      dependency: 'lograge',
      code: 'class Feature\n  def call\n    Rails.logger.info("began")\n  end\nend\n',
    },
    {
      check: 'observability/metrics',
      dependency: 'prometheus-client',
      code: 'class Feature\n  COUNTER = Prometheus::Client.registry.counter(:lent)\nend\n',
    },
    {
      check: 'observability/health',
      dependency: 'okcomputer',
      code: 'OkComputer.mount_at = "status"\n',
    },
    {
      check: 'validation/input',
      dependency: 'dry-validation',
      code: 'class Feature < Dry::Validation::Contract\n  params { required(:title).filled(:string) }\nend\n',
    },
    {
      check: 'reliability/background-jobs',
      dependency: 'sidekiq',
      code: 'class Feature\n  include Sidekiq::Job\n  sidekiq_options retry: 5\nend\n',
    },
    {
      check: 'reliability/retries',
      dependency: 'retriable',
      code: 'class Feature\n  def call\n    Retriable.retriable(tries: 3) { Net::HTTP.get(uri) }\n  end\nend\n',
    },
    {
      check: 'reliability/caching',
      dependency: 'dalli',
      code: 'class Feature\n  def call\n    Rails.cache.fetch("books") { load }\n  end\nend\n',
    },
  ],
};

function statusOf(check: string, files: Readonly<Record<string, string>>): string {
  return openAudit(new MemoryHost(files), { version: '0' }).report.checks.find(({ id }) => id === check)!.status;
}

describe('mentions in projects of the JVM, .NET and Ruby', () => {
  for (const [name, stack] of Object.entries({ Java: java, 'C#': csharp, Ruby: ruby })) {
    for (const { check, dependency, code } of stack.samples) {
      const base = { ...stack.base, ...stack.manifest(dependency) };
      it(`${name}: ${check} passes on code`, () => {
        assert.equal(statusOf(check, { ...base, [stack.path]: code }), 'pass');
      });
      const counters: Readonly<Record<string, Readonly<Record<string, string>>>> = {
        'a declared dependency': {},
        'a comment': { [stack.path]: stack.comment(code) },
        'a string': { [stack.path]: stack.quoted(code) },
        'a test': { [stack.testPath]: code },
        'vendored code': { [stack.vendoredPath]: code },
        'a wish': { 'README.md': `# Shop\n\n## Roadmap\n\n- ${check.replace('/', ' ')} through ${dependency}\n` },
      };
      for (const [where, files] of Object.entries(counters)) {
        it(`${name}: ${check} does not pass on ${where}`, () => {
          assert.notEqual(statusOf(check, { ...base, ...files }), 'pass');
        });
      }
    }
  }
});
