import { text, type Technology } from '../technology';

/** What follows lets every request in, and asks nobody who calls. */
const letsAllIn =
  '(?![\\s\\S]*(?:authenticated|has(?:Any)?(?:Role|Authority)|\\baccess|\\baddFilter\\w*|oauth2\\w+|formLogin|httpBasic|x509|saml2\\w+)\\b(?!\\w*[({]\\s*(?:\\w+::disable|\\w+\\s*->\\s*\\w+\\.disable|\\)\\s*\\.disable|disable\\(\\))))[\\s\\S]*?\\bany(?:Request|Exchange)\\b[()]*\\s*[.,]\\s*permitAll\\b';

/** Spring and what belongs to it. */
export const spring: readonly Technology[] = [
  {
    name: 'Spring Boot',
    packages: ['org.springframework.boot'],
    patterns: {
      framework: /@SpringBootApplication\b|\bSpringApplication\.run\(|\brunApplication</,
      server: /@SpringBootApplication\b|\bSpringApplication\.run\(|\brunApplication</,
      config: /@ConfigurationProperties\b|@EnableConfigurationProperties\b/,
    },
    example: `import org.springframework.boot.SpringApplication;
@SpringBootApplication
@EnableConfigurationProperties
class App { static void main() { SpringApplication.run(App.class); } }`,
  },
  {
    name: 'Spring configuration values',
    packages: ['org.springframework'],
    imports: ['org.springframework.beans.factory.annotation.Value', 'org.springframework.core.env'],
    imported: ['config'],
    example: `import org.springframework.beans.factory.annotation.Value;
class App { @Value("port") int port; }`,
  },
  {
    name: 'Spring Web',
    packages: ['org.springframework'],
    imports: ['org.springframework.web', 'org.springframework.stereotype.Controller'],
    patterns: {
      framework: /@RestController\b|@Controller\b|\bRouterFunction\b/,
      router: /@(?:Get|Post|Put|Patch|Delete|Request)Mapping\b|\bRouterFunction\b|\bcoRouter\b/,
      'error-handling':
        /@(?:Rest)?ControllerAdvice\b|@ExceptionHandler\b|\bResponseEntityExceptionHandler\b|\bHandlerExceptionResolver\b/,
      validation: /@Valid\b|@Validated\b/,
      cors: /@CrossOrigin\b|\bCorsConfiguration(?:Source)?\b|\bCorsRegistry\b/,
      'http-client': /\b(?:RestTemplate|RestClient|WebClient)\b/,
      'access-log': /\bCommonsRequestLoggingFilter\b|\bAbstractRequestLoggingFilter\b/,
      'http-caching': /\bShallowEtagHeaderFilter\b|\.eTag\(|\bCacheControl\./,
    },
    example: `import org.springframework.web.bind.annotation.*;
import org.springframework.web.client.RestTemplate;
@RestController @CrossOrigin
class Books { @PostMapping Book save(@Valid Book book) { return ok().eTag(tag).body(book); } RestTemplate client; Filter log = new CommonsRequestLoggingFilter(); }
@RestControllerAdvice class Answers { @ExceptionHandler Answer any() { return null; } }`,
  },
  {
    name: 'Spring Web timeouts',
    packages: ['org.springframework'],
    imports: [
      'org.springframework.http.client',
      'org.springframework.boot.web.client',
      'org.springframework.web.client',
      'org.springframework.web.reactive.function.client',
    ],
    patterns: {
      timeouts:
        /\b(?:set)?[cC]onnect(?:ion(?:Request)?)?Timeout\(|\b(?:set)?[rR]eadTimeout\(|\bresponseTimeout\(|\.timeout\(/,
    },
    example: `import org.springframework.http.client.SimpleClientHttpRequestFactory;
class Clients { void make() { factory.setConnectTimeout(2000); } }`,
  },
  {
    name: 'Spring Data pagination',
    packages: ['org.springframework'],
    imports: ['org.springframework.data.domain'],
    patterns: { pagination: /\b(?:Pageable|PageRequest|Page<|Slice<|ScrollPosition)/ },
    example: `import org.springframework.data.domain.Pageable;
class Books { Page<Book> list(Pageable page) { return null; } }`,
  },
  {
    name: 'Spring Data JPA',
    packages: ['org.springframework.boot:spring-boot-starter-data-jpa', 'org.springframework.data'],
    imports: ['org.springframework.data.jpa', 'org.springframework.data.repository'],
    imported: ['orm'],
    patterns: { locking: /@Lock\b/, database: /\bJpaRepository\b|\bCrudRepository\b|@Query\b/ },
    example: `import org.springframework.data.jpa.repository.JpaRepository;
interface Books extends JpaRepository<Book, Long> { @Lock Book find(); }`,
  },
  {
    name: 'Spring Data JDBC and R2DBC',
    packages: ['org.springframework'],
    imports: [
      'org.springframework.jdbc',
      'org.springframework.data.jdbc',
      'org.springframework.r2dbc',
      'org.springframework.data.r2dbc',
    ],
    imported: ['database'],
    example: `import org.springframework.jdbc.core.JdbcTemplate;
class Books { JdbcTemplate jdbc; }`,
  },
  {
    name: 'Spring transactions',
    packages: ['org.springframework'],
    imports: ['org.springframework.transaction', 'jakarta.transaction', 'javax.transaction'],
    patterns: {
      transactions:
        /@Transactional\b(?!\s*\(\s*readOnly\s*=\s*true\s*\))|\bTransactionTemplate\b|\bTransactionalOperator\b/,
      timeouts: /@Transactional\([^)]{0,80}\btimeout\s*=/,
    },
    example: `import org.springframework.transaction.annotation.Transactional;
class Books { @Transactional(timeout = 5) void lend() {} }`,
  },
  {
    name: 'Spring Data MongoDB',
    packages: ['org.springframework.boot:spring-boot-starter-data-mongodb'],
    imports: ['org.springframework.data.mongodb'],
    kind: 'mongodb',
    imported: ['document-store'],
    patterns: { upsert: /\.upsert\(/ },
    example: `import org.springframework.data.mongodb.core.MongoTemplate;
class Books { MongoTemplate mongo; void save() { mongo.upsert(query, change); } }`,
  },
  {
    name: 'Spring Data Redis',
    packages: [
      'org.springframework.boot:spring-boot-starter-data-redis',
      'redis.clients:jedis',
      'io.lettuce',
      'org.redisson',
    ],
    imports: ['org.springframework.data.redis', 'redis.clients.jedis', 'io.lettuce', 'org.redisson'],
    kind: 'redis',
    imported: ['key-value-store'],
    patterns: {
      idempotency: /\.setIfAbsent\(|\.setnx\(/,
      locking: /\bRLock\b|\bgetLock\(|\bRedisLockRegistry\b/,
      queue: /\bRedisMessageListenerContainer\b|\bconvertAndSend\(/,
    },
    example: `import org.springframework.data.redis.core.RedisTemplate;
class Books { RedisTemplate redis; RLock lock; void once() { redis.opsForValue().setIfAbsent(key, 1); redis.convertAndSend(topic, id); } }`,
  },
  {
    name: 'Spring Data Elasticsearch',
    packages: [
      'org.springframework.boot:spring-boot-starter-data-elasticsearch',
      'co.elastic.clients',
      'org.opensearch.client',
    ],
    imports: ['org.springframework.data.elasticsearch', 'co.elastic.clients', 'org.elasticsearch', 'org.opensearch'],
    imported: ['search'],
    example: `import org.springframework.data.elasticsearch.core.ElasticsearchOperations;
class Books { ElasticsearchOperations search; }`,
  },
  {
    name: 'Spring Security',
    packages: ['org.springframework.boot:spring-boot-starter-security', 'org.springframework.security'],
    imports: ['org.springframework.security'],
    patterns: {
      authentication: [
        new RegExp(
          `\\b(?:SecurityFilterChain|WebSecurityConfigurerAdapter|SecurityWebFilterChain|@?EnableWebSecurity)\\b(?!${letsAllIn})`,
        ),
        /\b(?:AuthenticationManager|UserDetailsService)\b|\.setAuthentication\(|\bSecurityContextHolder\.setContext\(/,
      ],
      authorization: /@(?:PreAuthorize|PostAuthorize|Secured|RolesAllowed)\b|\.has(?:Any)?(?:Role|Authority)\(/,
      'password-hash':
        /\b(?:BCrypt|Argon2|SCrypt|Pbkdf2|Delegating)PasswordEncoder\b|\bcreateDelegatingPasswordEncoder\b/,
      csrf: /\bcsrf\(\s*(?:\)(?!\s*\.disable)|Customizer\.withDefaults|withDefaults)|\bCookieCsrfTokenRepository\b/,
      session: /\bSessionCreationPolicy\.(?:IF_REQUIRED|ALWAYS)\b|\bmaximumSessions\(/,
      'security-headers': /\.headers\(/,
      jwt: /\boauth2ResourceServer\b|\bJwtDecoder\b|\bJwtAuthenticationToken\b/,
    },
    example: `import org.springframework.security.config.annotation.web.builders.HttpSecurity;
class Security {
  SecurityFilterChain chain(HttpSecurity http) {
    http.csrf(Customizer.withDefaults()).headers(h).sessionManagement(s -> s.maximumSessions(1)).oauth2ResourceServer(o);
    http.authorizeHttpRequests(a -> a.anyRequest().hasRole("ADMIN"));
  }
  PasswordEncoder hash() { return new BCryptPasswordEncoder(); }
}`,
  },
  {
    name: 'Open doors of Spring Security',
    packages: ['org.springframework.boot:spring-boot-starter-security', 'org.springframework.security'],
    imports: ['org.springframework.security'],
    patterns: {
      'open-access': new RegExp(`\\b(?:SecurityFilterChain|SecurityWebFilterChain)\\b(?=${letsAllIn})`),
    },
    example: `import org.springframework.security.web.SecurityFilterChain;
class Security { SecurityFilterChain chain(HttpSecurity http) { http.authorizeHttpRequests(a -> a.anyRequest().permitAll()); } }`,
  },
  {
    name: 'Spring Session',
    packages: ['org.springframework.session'],
    imports: ['org.springframework.session'],
    imported: ['session'],
    example: `import org.springframework.session.SessionRepository;
class App { SessionRepository sessions; }`,
  },
  {
    name: 'Spring Cache',
    packages: ['org.springframework'],
    imports: ['org.springframework.cache'],
    patterns: { cache: /@(?:Cacheable|CachePut|Caching)\b|\.getCache\(/ },
    example: `import org.springframework.cache.annotation.Cacheable;
class Books { @Cacheable("books") Book find() { return null; } }`,
  },
  {
    // Nothing is kept in a cache that is only switched on or emptied.
    name: 'Spring Cache set-up',
    packages: ['org.springframework'],
    imports: ['org.springframework.cache'],
    actsWith: 'Spring Cache',
    patterns: { cache: /@(?:CacheEvict|EnableCaching)\b|\b\w*CacheManager\b/ },
    example: `import org.springframework.cache.annotation.*;
@EnableCaching class Books { @Cacheable("books") Book find() { return null; } }`,
  },
  {
    name: 'Spring scheduling',
    packages: ['org.springframework'],
    imports: ['org.springframework.scheduling'],
    patterns: {
      scheduler: /@Scheduled\b|@EnableScheduling\b|\bTaskScheduler\b/,
      'background-jobs': /@Scheduled\b|@Async\b|@EnableAsync\b|\bThreadPoolTaskExecutor\b/,
      'graceful-shutdown': /\bsetWaitForTasksToCompleteOnShutdown\(/,
    },
    example: `import org.springframework.scheduling.annotation.Scheduled;
class Sweep { @Scheduled(fixedRate = 1000) void run() { executor.setWaitForTasksToCompleteOnShutdown(true); } }`,
  },
  {
    name: 'Spring Retry',
    packages: ['org.springframework.retry'],
    imports: ['org.springframework.retry', 'org.springframework.resilience', 'org.springframework.core.retry'],
    patterns: { retry: /@Retryable\b|@EnableRetry\b|\bRetryTemplate\b|\bRetryPolicy\b/ },
    example: `import org.springframework.retry.annotation.Retryable;
class Calls { @Retryable(maxAttempts = 3) void call() {} }`,
  },
  {
    name: 'Spring for Kafka',
    packages: ['org.springframework.kafka'],
    imports: ['org.springframework.kafka', 'org.apache.kafka'],
    kind: 'kafka',
    imported: ['queue'],
    patterns: {
      worker: /@KafkaListener\b|\bKafkaConsumer<|\bKafkaStreams\b/,
      retry:
        /@RetryableTopic\b|\bDefaultErrorHandler\b(?!\s*\([^;]{0,80}FixedBackOff\(\s*\w+,\s*0L?\s*\))|\bFixedBackOff\(\s*[^,()]{1,60},(?!\s*0L?\s*\))|\bExponentialBackOff\b|\bProducerConfig\.RETRIES_CONFIG,\s*(?:[1-9]|Integer\.MAX_VALUE\b)/,
      timeouts:
        /\b(?:Producer|Consumer|AdminClient)Config\.(?:DELIVERY|REQUEST|DEFAULT_API)_TIMEOUT_MS_CONFIG,\s*(?!Integer\.MAX)[\w("]|\.(?:send|sendDefault)\s*\([^;{}]{0,400}\)\s*\.get\(\s*\w+,\s*TimeUnit\./,
      idempotency: /\bENABLE_IDEMPOTENCE_CONFIG\b/,
    },
    example: `import org.springframework.kafka.annotation.KafkaListener;
class Lent { @RetryableTopic @KafkaListener(topics = "lent") void on() { props.put(ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG, true); kafka.send(topic, key).get(5, TimeUnit.SECONDS); } }`,
  },
  {
    name: 'Spring AMQP',
    packages: ['org.springframework.boot:spring-boot-starter-amqp', 'org.springframework.amqp', 'com.rabbitmq'],
    imports: ['org.springframework.amqp', 'com.rabbitmq'],
    kind: 'rabbitmq',
    imported: ['queue'],
    patterns: {
      worker: /@RabbitListener\b|\bbasicConsume\(/,
      retry:
        /\bRetryInterceptorBuilder\.\w+\(|\b(?:Stateful|Stateless)RetryOperationsInterceptorFactoryBean\b|\bsetRetryTemplate\(/,
    },
    example: `import org.springframework.amqp.rabbit.annotation.RabbitListener;
class Lent { Advice again = RetryInterceptorBuilder.stateless().maxAttempts(3).build(); @RabbitListener(queues = "lent") void on() {} }`,
  },
  {
    name: 'Other messaging of Spring',
    packages: ['org.springframework.cloud:spring-cloud-stream', 'org.springframework.integration', 'io.awspring.cloud'],
    imports: [
      'org.springframework.cloud.stream',
      'org.springframework.integration',
      'io.awspring.cloud.sqs',
      'org.springframework.jms',
      'software.amazon.awssdk.services.sqs',
      'com.amazonaws.services.sqs',
      'com.google.cloud.pubsub',
      'io.nats',
      'org.apache.pulsar',
      'org.apache.activemq',
    ],
    imported: ['queue'],
    patterns: {
      worker:
        /@(?:SqsListener|JmsListener|PulsarListener|ReactivePulsarListener|StreamListener)\b|\b(?:Sqs|Default|Simple)MessageListenerContainer\b|\bMessageReceiver\b|\b(?:while|for)\b[\s\S]{0,600}?\.receiveMessage\(/,
    },
    example: `import org.springframework.jms.annotation.JmsListener;
class Lent { @JmsListener(destination = "lent") void on(String book) {} }`,
  },
  {
    name: 'Spring events',
    packages: ['org.springframework'],
    imports: [
      'org.springframework.context.event',
      'org.springframework.context.ApplicationEventPublisher',
      'org.springframework.transaction.event',
    ],
    imported: ['events'],
    example: `import org.springframework.context.ApplicationEventPublisher;
class Books { ApplicationEventPublisher events; }`,
  },
  {
    name: 'Spring Batch',
    packages: ['org.springframework.batch', 'org.springframework.boot:spring-boot-starter-batch'],
    imports: ['org.springframework.batch', 'org.quartz', 'org.jobrunr', 'com.github.kagkarlsson'],
    imported: ['background-jobs', 'scheduler'],
    example: `import org.quartz.JobBuilder;
class Jobs { JobBuilder job; }`,
  },
  {
    name: 'Spring Cloud OpenFeign',
    packages: ['org.springframework.cloud:spring-cloud-starter-openfeign', 'io.github.openfeign'],
    imports: ['org.springframework.cloud.openfeign', 'feign'],
    imported: ['http-client'],
    patterns: { retry: /\bRetryer\b/, timeouts: /\bRequest\.Options\(/ },
    example: `import feign.Retryer;
class Clients { Retryer retry() { return new Retryer.Default(); } Object limits = new Request.Options(2, 2); }`,
  },
  {
    name: 'Spring Cloud Gateway',
    packages: ['org.springframework.cloud'],
    imports: ['org.springframework.cloud.gateway'],
    imported: ['router'],
    patterns: { 'rate-limit': /\bRedisRateLimiter\b|\brequestRateLimiter\(|\bRequestRateLimiter\b/ },
    example: `import org.springframework.cloud.gateway.filter.ratelimit.RedisRateLimiter;
class Limits { RedisRateLimiter limiter; }`,
  },
  {
    name: 'Spring Boot Actuator',
    packages: ['org.springframework.boot:spring-boot-starter-actuator'],
    imports: ['org.springframework.boot.actuate', 'org.springframework.boot.health'],
    patterns: {
      health: /\b(?:HealthIndicator|Health\.(?:up|down|status)|HealthContributor|AbstractHealthIndicator)\b/,
    },
    declared: ['health'],
    example: `import org.springframework.boot.actuate.health.HealthIndicator;
class Shelf implements HealthIndicator {}`,
  },
  {
    name: 'Micrometer',
    packages: ['io.micrometer'],
    imports: [
      'io.micrometer',
      'io.opentelemetry',
      'io.opentracing',
      'brave',
      'io.prometheus',
      'com.codahale.metrics',
      'org.eclipse.microprofile.metrics',
    ],
    patterns: {
      metrics: /\b(?:MeterRegistry|Counter|Timer|Gauge|@Timed|@Counted|MetricRegistry|Histogram|DistributionSummary)\b/,
      tracing: /\b(?:Tracer|Span|@WithSpan|ObservationRegistry|@Observed)\b/,
    },
    example: `import io.micrometer.core.instrument.MeterRegistry;
class Books { MeterRegistry meters; Tracer tracer; }`,
  },
  {
    name: 'Micrometer registries',
    packages: [
      'io.micrometer:micrometer-registry-prometheus',
      'io.micrometer:micrometer-registry-otlp',
      'io.micrometer:micrometer-registry-datadog',
      'io.micrometer:micrometer-registry-influx',
      'io.micrometer:micrometer-registry-cloudwatch2',
    ],
    imports: [],
    declared: ['metrics'],
    example: '',
  },
  {
    name: 'Micrometer tracing bridges',
    packages: [
      'io.micrometer:micrometer-tracing-bridge-otel',
      'io.micrometer:micrometer-tracing-bridge-brave',
      'org.springframework.cloud:spring-cloud-starter-sleuth',
      'org.springframework.boot:spring-boot-starter-opentelemetry',
      'io.opentelemetry.instrumentation:opentelemetry-spring-boot-starter',
    ],
    imports: [],
    declared: ['tracing', 'correlation-id'],
    example: '',
  },
  {
    name: 'springdoc and Springfox',
    packages: ['org.springdoc', 'io.springfox', 'io.swagger.core.v3', 'io.swagger'],
    imports: ['org.springdoc', 'springfox', 'io.swagger', 'org.eclipse.microprofile.openapi'],
    imported: ['openapi'],
    declared: ['openapi'],
    example: `import io.swagger.v3.oas.models.OpenAPI;
class Docs { OpenAPI api; }`,
  },
  {
    name: 'OpenAPI of MicroProfile',
    packages: ['io.quarkus:quarkus-smallrye-openapi', 'io.smallrye:smallrye-open-api-jaxrs'],
    imports: [],
    declared: ['openapi'],
    example: '',
  },
  {
    name: 'Metrics extensions of the JVM',
    packages: [
      'io.quarkus:quarkus-micrometer-registry-prometheus',
      'io.quarkus:quarkus-micrometer-opentelemetry',
      'io.quarkus:quarkus-smallrye-metrics',
      'io.quarkiverse.micrometer.registry',
      'io.micronaut.micrometer:micronaut-micrometer-registry-prometheus',
      'io.micronaut.micrometer:micronaut-micrometer-registry-otlp',
      'io.micronaut.micrometer:micronaut-micrometer-registry-statsd',
    ],
    imports: [],
    declared: ['metrics'],
    example: '',
  },
  {
    name: 'Tracing extensions of the JVM',
    packages: [
      'io.quarkus:quarkus-opentelemetry',
      'io.micronaut.tracing:micronaut-tracing-opentelemetry-http',
      'io.micronaut.tracing:micronaut-tracing-brave-http',
      'io.micronaut.tracing:micronaut-tracing-jaeger',
      'io.micronaut.tracing:micronaut-tracing-zipkin-http',
    ],
    imports: [],
    declared: ['tracing'],
    example: '',
  },
  {
    name: 'Spring Mail',
    packages: [
      'org.springframework.boot:spring-boot-starter-mail',
      'com.sun.mail',
      'org.eclipse.angus',
      'com.sendgrid',
    ],
    imports: ['org.springframework.mail', 'jakarta.mail', 'javax.mail', 'com.sendgrid', 'org.simplejavamail'],
    imported: ['mail'],
    example: `import org.springframework.mail.javamail.JavaMailSender;
class Mails { JavaMailSender sender; }`,
  },
  {
    name: 'Spring WebSocket',
    packages: ['org.springframework.boot:spring-boot-starter-websocket'],
    imports: [
      'org.springframework.web.socket',
      'org.springframework.messaging',
      'jakarta.websocket',
      'org.springframework.web.servlet.mvc.method.annotation.SseEmitter',
    ],
    imported: ['websockets'],
    example: `import org.springframework.web.socket.WebSocketHandler;
class Chat { WebSocketHandler handler; }`,
  },
  {
    name: 'Spring GraphQL',
    packages: [
      'org.springframework.boot:spring-boot-starter-graphql',
      'com.netflix.graphql.dgs',
      'com.graphql-java',
      'com.expediagroup',
    ],
    imports: [
      'org.springframework.graphql',
      'com.netflix.graphql.dgs',
      'graphql',
      'com.expediagroup.graphql',
      'io.leangen.graphql',
      'org.eclipse.microprofile.graphql',
    ],
    imported: ['graphql'],
    example: `import org.springframework.graphql.data.method.annotation.QueryMapping;
class Books { @QueryMapping Book find() { return null; } }`,
  },
  {
    name: 'Thymeleaf and other views',
    packages: ['org.springframework.boot:spring-boot-starter-thymeleaf', 'org.thymeleaf'],
    imports: [
      'org.springframework.ui.Model',
      'org.springframework.web.servlet.ModelAndView',
      'org.thymeleaf',
      'freemarker',
    ],
    imported: ['server-rendering'],
    example: `import org.springframework.ui.Model;
class Pages { String home(Model model) { return "home"; } }`,
  },
  {
    name: 'Spring tests',
    packages: ['org.springframework.boot:spring-boot-starter-test'],
    imports: [
      'org.springframework.boot.test',
      'org.springframework.test',
      'org.springframework.boot.webmvc.test',
      'org.springframework.boot.data.jpa.test',
    ],
    patterns: {
      'integration-test':
        /@(?:SpringBootTest|WebMvcTest|DataJpaTest|WebFluxTest|DataMongoTest|JdbcTest|AutoConfigureMockMvc)\b|\b(?:MockMvc|WebTestClient|TestRestTemplate|RestTestClient)\b/,
      mocking: /@(?:MockBean|SpyBean|MockitoBean|MockitoSpyBean)\b/,
    },
    example: `import org.springframework.boot.test.context.SpringBootTest;
@SpringBootTest class BooksIT { @MockBean Books books; MockMvc mvc; }`,
  },
  {
    name: 'Request identifiers in the logging context',
    imports: ['org.slf4j.MDC', 'org.apache.logging.log4j.ThreadContext', 'kotlinx.coroutines.slf4j.MDCContext'],
    patterns: {
      'correlation-id': [
        text(
          /\b(?:MDC|ThreadContext)\.put(?:Closeable)?\(\s*(?![\w."]{0,40}(?:[uU]ser|USER|[aA]ccount|ACCOUNT|[cC]ustomer|CUSTOMER|[tT]enant|TENANT|[cC]lient|CLIENT|[oO]rder|ORDER|[jJ]ob|JOB))(?:"[^"\n]*(?:[iI]d|ID|trace|correlation)[^"\n]*"|\w*(?:ID|Id)\w*|[\w.]*(?:CORRELATION|REQUEST|TRACE)\w*)/,
        ),
        /\bMDCContext\(/,
      ],
    },
    example: `import org.slf4j.MDC;
class Tag { void tag() { MDC.put("requestId", id); } }`,
  },
];
