import type { Technology } from '../technology';

const logCall =
  /\b(?:log|logger|LOG|LOGGER|\w*Log(?:ger)?)\s*\.\s*(?:(?:trace|debug|info|warn|error|fatal)[fv]?|fine|severe|warning|at\w+)\s*[({]|\bgetLogger\([^()\n]{0,120}\)\s*\.\s*(?:trace|debug|info|warn|error)\(/;

/** Libraries of the JVM: data, security, logging, observing, resilience, outside services. */
export const jvmLibraries: readonly Technology[] = [
  {
    name: 'Jakarta Persistence',
    packages: ['jakarta.persistence', 'javax.persistence', 'org.hibernate'],
    imports: ['jakarta.persistence', 'javax.persistence', 'org.hibernate'],
    patterns: {
      orm: /@(?:Entity|Table|Id|MappedSuperclass)\b|\bEntityManager\b|\bSessionFactory\b/,
      locking: /@Version\b|\bLockModeType\b/,
    },
    example: `import jakarta.persistence.*;
@Entity class Book { @Version int version; }`,
  },
  {
    name: 'JDBC',
    imports: ['java.sql', 'javax.sql'],
    patterns: {
      database: /\b(?:DriverManager|PreparedStatement|DataSource|Connection)\b/,
      transactions: /\bsetAutoCommit\(\s*false\b|\.rollback\(/,
      timeouts: /\bset(?:Query|Login)Timeout\(/,
    },
    example: `import java.sql.Connection;
class Books { void save(Connection c) { c.setAutoCommit(false); statement.setQueryTimeout(5); } }`,
  },
  {
    name: 'Query builders of the JVM',
    packages: [
      'org.jooq',
      'com.querydsl',
      'org.mybatis',
      'org.jdbi',
      'com.baomidou',
      'org.mybatis.spring.boot',
      'app.cash.sqldelight',
      'org.ktorm',
    ],
    imports: [
      'org.jooq',
      'com.querydsl',
      'org.apache.ibatis',
      'org.mybatis',
      'org.jdbi',
      'com.baomidou',
      'app.cash.sqldelight',
      'org.ktorm',
    ],
    imported: ['query-builder', 'database'],
    patterns: { transactions: /\.transaction(?:Result)?\(|\binTransaction\(|\buseTransaction\(/ },
    example: `import org.jooq.DSLContext;
class Books { DSLContext db; void save() { db.transaction(write); } }`,
  },
  {
    name: 'Exposed',
    packages: ['org.jetbrains.exposed'],
    imported: ['orm', 'database'],
    patterns: {
      'schema-sync': /\bSchemaUtils\.create(?:MissingTablesAndColumns)?\b/,
      transactions: /\b(?:newSuspended)?[tT]ransaction\s*[({]/,
      upsert: /\.(?:upsert|insertIgnore)\b/,
    },
    example: `import org.jetbrains.exposed.sql.transactions.transaction
fun save() = transaction { SchemaUtils.create(Books); Books.insertIgnore { } }`,
  },
  {
    name: 'Flyway and Liquibase',
    packages: ['org.flywaydb', 'org.liquibase'],
    imports: ['org.flywaydb', 'liquibase'],
    imported: ['migrations'],
    declared: ['migrations'],
    example: `import org.flywaydb.core.Flyway;
class Schema { Flyway flyway; }`,
  },
  {
    name: 'Database drivers of the JVM',
    packages: [
      'org.postgresql',
      'com.mysql',
      'mysql',
      'org.mariadb.jdbc',
      'com.microsoft.sqlserver',
      'com.oracle.database.jdbc',
      'org.xerial',
      'com.zaxxer',
      'com.h2database',
    ],
    imports: [
      'org.postgresql',
      'com.mysql',
      'org.mariadb',
      'com.microsoft.sqlserver',
      'oracle.jdbc',
      'org.sqlite',
      'com.zaxxer.hikari',
    ],
    imported: ['database'],
    patterns: {
      timeouts: /\b(?:connectionTimeout|setConnectionTimeout|setValidationTimeout)\b/,
    },
    example: `import com.zaxxer.hikari.HikariConfig;
class Pool { HikariConfig config; void limit() { config.setConnectionTimeout(2000); } }`,
  },
  {
    name: 'MongoDB for the JVM',
    packages: ['org.mongodb', 'org.litote.kmongo', 'dev.morphia', 'org.springframework.data:spring-data-mongodb'],
    imports: ['com.mongodb', 'org.litote.kmongo', 'dev.morphia', 'org.bson'],
    kind: 'mongodb',
    imported: ['document-store'],
    example: `import com.mongodb.client.MongoClient;
class Books { MongoClient mongo; }`,
  },
  {
    name: 'Other stores of the JVM',
    packages: [
      'com.datastax.oss',
      'org.neo4j',
      'software.amazon.awssdk:dynamodb',
      'com.google.cloud:google-cloud-firestore',
      'com.google.firebase',
      'com.couchbase.client',
    ],
    imports: [
      'com.datastax.oss',
      'org.neo4j',
      'software.amazon.awssdk.services.dynamodb',
      'software.amazon.awssdk.enhanced.dynamodb',
      'com.google.cloud.firestore',
      'com.couchbase',
      'org.springframework.data.neo4j',
      'org.springframework.data.cassandra',
    ],
    imported: ['document-store'],
    example: `import org.neo4j.driver.Driver;
class Books { Driver graph; }`,
  },
  {
    name: 'Bean Validation',
    packages: [
      'jakarta.validation',
      'javax.validation',
      'org.hibernate.validator',
      'org.springframework.boot:spring-boot-starter-validation',
    ],
    imports: [
      'jakarta.validation',
      'javax.validation',
      'org.hibernate.validator',
      'org.valiktor',
      'io.konform',
      'com.networknt.schema',
      'org.springframework.validation',
      'build.buf.protovalidate',
      'io.envoyproxy.pgv',
    ],
    imported: ['validation'],
    example: `import jakarta.validation.constraints.NotBlank;
class Book { @NotBlank String title; }`,
  },
  {
    name: 'Jakarta security annotations',
    imports: ['jakarta.annotation.security', 'javax.annotation.security'],
    patterns: { authorization: /@(?:RolesAllowed|DenyAll)\b/ },
    example: `import jakarta.annotation.security.RolesAllowed;
class Books { @RolesAllowed("admin") void drop() {} }`,
  },
  {
    name: 'JWT for the JVM',
    packages: [
      'io.jsonwebtoken',
      'com.auth0',
      'com.nimbusds',
      'org.eclipse.microprofile.jwt',
      'io.smallrye:smallrye-jwt',
      'io.quarkus:quarkus-smallrye-jwt',
      'org.bitbucket.b_c',
    ],
    imports: [
      'io.jsonwebtoken',
      'com.auth0.jwt',
      'com.nimbusds',
      'org.eclipse.microprofile.jwt',
      'io.smallrye.jwt',
      'org.jose4j',
      'io.ktor.server.auth.jwt',
      'io.ktor.auth.jwt',
      'org.springframework.security.oauth2.jwt',
    ],
    imported: ['jwt', 'authentication'],
    example: `import io.jsonwebtoken.Jwts;
class Tokens { String issue() { return Jwts.builder().compact(); } }`,
  },
  {
    name: 'Authentication for the JVM',
    packages: ['org.keycloak', 'org.apache.shiro', 'com.okta', 'org.pac4j', 'com.google.firebase'],
    imports: [
      'org.keycloak',
      'org.apache.shiro',
      'com.okta',
      'org.pac4j',
      'com.google.firebase.auth',
      'cn.dev33.satoken',
    ],
    imported: ['authentication'],
    example: `import org.apache.shiro.SecurityUtils;
class Login { Object who() { return SecurityUtils.getSubject(); } }`,
  },
  {
    name: 'Casbin for the JVM',
    packages: ['org.casbin', 'dev.cerbos', 'dev.openfga'],
    imports: ['org.casbin', 'dev.cerbos', 'dev.openfga'],
    imported: ['authorization'],
    example: `import org.casbin.jcasbin.main.Enforcer;
class Rights { Enforcer enforcer; }`,
  },
  {
    name: 'Password hashes for the JVM',
    packages: ['org.mindrot', 'at.favre.lib', 'de.mkammerer', 'com.password4j', 'de.svenkubiak'],
    imports: [
      'org.mindrot',
      'at.favre.lib.crypto.bcrypt',
      'de.mkammerer.argon2',
      'com.password4j',
      'org.bouncycastle.crypto.generators.Argon2BytesGenerator',
      'org.bouncycastle.crypto.generators.BCrypt',
    ],
    imported: ['password-hash'],
    example: `import org.mindrot.jbcrypt.BCrypt;
class Passwords { String hash(String p) { return BCrypt.hashpw(p, BCrypt.gensalt()); } }`,
  },
  {
    name: 'Java cryptography',
    imports: ['java.security', 'javax.crypto', 'org.apache.commons.codec.digest', 'com.google.common.hash'],
    patterns: {
      'fast-hash': /\bMessageDigest\.getInstance\(|\bDigestUtils\.(?:md5|sha)\w*\(|\bHashing\.(?:md5|sha)\w*\(/,
      'password-hash': /\bPBEKeySpec\(/,
      encryption: /\b(?:Cipher|Mac|Signature)\.getInstance\(/,
    },
    example: `import java.security.MessageDigest;
class Sums { Object a = MessageDigest.getInstance("SHA-256"); Object b = new PBEKeySpec(p, salt, 65536); Object c = Cipher.getInstance("AES"); }`,
  },
  {
    name: 'SLF4J',
    packages: [
      'org.slf4j',
      'ch.qos.logback',
      'org.apache.logging.log4j',
      'io.github.oshai',
      'io.github.microutils',
      'org.springframework.boot',
      'org.jboss.logging',
      'commons-logging',
      'com.google.flogger',
      'org.tinylog',
      'net.logstash.logback',
    ],
    imports: [
      'org.slf4j',
      'org.apache.logging.log4j',
      'org.apache.log4j',
      'io.github.oshai.kotlinlogging',
      'mu',
      'org.jboss.logging',
      'org.apache.commons.logging',
      'com.google.common.flogger',
      'org.tinylog',
      'java.util.logging',
    ],
    patterns: {
      'logger-setup': /\b(?:LoggerFactory|LogManager|KotlinLogging|Logger|LogFactory|FluentLogger)\b/,
      logger: logCall,
    },
    example: `import org.slf4j.LoggerFactory;
class Books { Object log = LoggerFactory.getLogger(Books.class); void run() { log.info("started"); } }`,
  },
  {
    name: 'Lombok loggers',
    packages: ['org.projectlombok'],
    imports: ['lombok.extern'],
    patterns: { 'logger-setup': /@(?:Slf4j|Log4j2|Log|CommonsLog|JBossLog|Flogger|XSlf4j)\b/, logger: logCall },
    example: `import lombok.extern.slf4j.Slf4j;
@Slf4j class Books { void run() { log.info("started"); } }`,
  },
  {
    name: 'System.out',
    anywhere: { print: /\bSystem\.(?:out|err)\.print(?:ln|f)?\(|^[ \t]*println\(/ },
    example: `class App { void run() { System.out.println("started"); } }`,
  },
  {
    name: 'Environment of the JVM',
    anywhere: { config: /\bSystem\.getenv\(/ },
    example: `class App { String port = System.getenv("PORT"); }`,
  },
  {
    name: 'Configuration for the JVM',
    packages: [
      'org.eclipse.microprofile.config',
      'io.smallrye.config',
      'com.typesafe',
      'io.github.cdimascio',
      'com.sksamuel.hoplite',
      'org.aeonbits.owner',
    ],
    imports: [
      'org.eclipse.microprofile.config',
      'io.smallrye.config',
      'com.typesafe.config',
      'io.github.cdimascio',
      'com.sksamuel.hoplite',
      'org.aeonbits.owner',
      'io.ktor.server.config',
    ],
    imported: ['config'],
    example: `import com.typesafe.config.ConfigFactory;
class App { Object config = ConfigFactory.load(); }`,
  },
  {
    name: 'Resilience4j',
    packages: ['io.github.resilience4j', 'org.springframework.cloud:spring-cloud-starter-circuitbreaker-resilience4j'],
    imports: ['io.github.resilience4j'],
    patterns: {
      retry: /@Retry\b|\bRetry(?:Config|Registry)?\b/,
      'circuit-breaker': /@CircuitBreaker\b|\bCircuitBreaker(?:Config|Registry)?\b/,
      'rate-limit': /@RateLimiter\b|\bRateLimiter(?:Config|Registry)?\b/,
      timeouts: /@TimeLimiter\b|\bTimeLimiter(?:Config)?\b/,
    },
    example: `import io.github.resilience4j.retry.annotation.Retry;
class Calls { @Retry @CircuitBreaker @RateLimiter @TimeLimiter void call() {} }`,
  },
  {
    name: 'MicroProfile Fault Tolerance',
    packages: [
      'org.eclipse.microprofile.fault-tolerance',
      'io.quarkus:quarkus-smallrye-fault-tolerance',
      'io.smallrye:smallrye-fault-tolerance',
    ],
    imports: ['org.eclipse.microprofile.faulttolerance', 'io.smallrye.faulttolerance'],
    patterns: {
      retry: /@Retry\b/,
      'circuit-breaker': /@CircuitBreaker\b/,
      timeouts: /@Timeout\b/,
      'rate-limit': /@RateLimit\b/,
    },
    example: `import org.eclipse.microprofile.faulttolerance.*;
class Calls { @Retry @CircuitBreaker @Timeout(500) @RateLimit void call() {} }`,
  },
  {
    name: 'MicroProfile Health',
    packages: [
      'org.eclipse.microprofile.health',
      'io.quarkus:quarkus-smallrye-health',
      'io.micronaut:micronaut-management',
    ],
    imports: ['org.eclipse.microprofile.health'],
    imported: ['health'],
    declared: ['health'],
    example: `import org.eclipse.microprofile.health.Liveness;
@Liveness class Alive {}`,
  },
  {
    name: 'Rate limits for the JVM',
    packages: [
      'com.bucket4j',
      'com.github.vladimir-bukhtoyarov',
      'com.giffing.bucket4j.spring.boot.starter',
      'com.marcosbarbero.cloud',
    ],
    imports: [
      'io.github.bucket4j',
      'com.bucket4j',
      'com.google.common.util.concurrent.RateLimiter',
      'es.moki.ratelimitj',
    ],
    imported: ['rate-limit'],
    example: `import io.github.bucket4j.Bucket;
class Limits { Bucket bucket; }`,
  },
  {
    name: 'Failsafe',
    packages: ['dev.failsafe', 'net.jodah', 'com.github.rholder', 'io.arrow-kt'],
    imports: [
      'dev.failsafe',
      'net.jodah.failsafe',
      'com.github.rholder.retry',
      'arrow.resilience',
      'com.michael-bull.kotlin-retry',
      'com.github.michaelbull.retry',
      'reactor.util.retry',
    ],
    imported: ['retry'],
    example: `import dev.failsafe.RetryPolicy;
class Calls { RetryPolicy policy; }`,
  },
  {
    name: 'AWS SDK for Java',
    packages: ['software.amazon.awssdk', 'com.amazonaws'],
    patterns: {
      retry:
        /\.(?:numRetries|maxAttempts|withMaxErrorRetry)\(\s*(?![01]\s*\))|\bRetryMode\.(?!fromValue)\w+|\bPredefinedRetryPolicies\.(?!NO_RETRY)\w+|\b(?:Standard|Adaptive|Legacy)RetryStrategy\b/,
      timeouts: /\.apiCall(?:Attempt)?Timeout\(/,
    },
    example: `import software.amazon.awssdk.core.retry.RetryPolicy;
class Queues { RetryPolicy again = RetryPolicy.builder().numRetries(5).build(); Object limits = config.apiCallTimeout(limit); }`,
  },
  {
    name: 'HTTP clients of the JVM',
    packages: [
      'com.squareup.okhttp3',
      'com.squareup.retrofit2',
      'org.apache.httpcomponents',
      'com.konghq',
      'com.github.kittinunf.fuel',
      'org.asynchttpclient',
      'org.eclipse.microprofile.rest.client',
    ],
    imports: [
      'java.net.http',
      'okhttp3',
      'retrofit2',
      'org.apache.http',
      'org.apache.hc',
      'kong.unirest',
      'com.github.kittinunf.fuel',
      'org.asynchttpclient',
      'org.eclipse.microprofile.rest.client',
      'java.net.HttpURLConnection',
    ],
    imported: ['http-client'],
    patterns: {
      timeouts:
        /\b(?:connectTimeout|readTimeout|callTimeout|setConnectTimeout|setReadTimeout|setConnectionRequestTimeout|setResponseTimeout|timeout)\(/,
    },
    example: `import java.net.http.HttpClient;
class Calls { Object client = HttpClient.newBuilder().connectTimeout(limit).build(); }`,
  },
  {
    name: 'Caches of the JVM',
    packages: [
      'org.ehcache',
      'net.sf.ehcache',
      'com.hazelcast',
      'org.infinispan',
      'com.sksamuel.aedile',
      'io.github.reactivecircus.cache4k',
    ],
    imports: [
      'org.ehcache',
      'net.sf.ehcache',
      'com.hazelcast',
      'org.infinispan',
      'com.sksamuel.aedile',
      'io.github.reactivecircus.cache4k',
      'javax.cache',
      'io.quarkus.cache',
    ],
    imported: ['cache'],
    example: `import org.ehcache.Cache;
class Books { Cache<String, Book> books; }`,
  },
  {
    name: 'Caches in memory of the JVM',
    packages: ['com.github.ben-manes.caffeine'],
    imports: ['com.github.benmanes.caffeine', 'com.google.common.cache'],
    patterns: {
      // What is kept of callers and connections, rather than of results: limits, counters, open streams.
      cache:
        /\bCaffeineCacheManager\b|\bCaffeineCache\(|\b(?:Caffeine|CacheBuilder)\s*\.\s*(?:newBuilder|from)\((?<!Cache<[^;{}]{0,160}\b\w*(?:Bucket|Emitter|Limiter|AtomicInteger|AtomicLong|Sink|Semaphore|WebSocketSession|Lock)\b[^;{}]{0,160})(?<!(?:[aA]ttempts?|[bB]uckets?|[eE]mitters|[lL]imiters?|[bB]lack_?[lL]ist|[tT]okens?|[oO]tps?)(?:Cache|Map|Store)?\s*=\s*\w+\s*\.\s*\w+\()/,
    },
    example: `import com.github.benmanes.caffeine.cache.Caffeine;
class Books { Object cache = Caffeine.newBuilder().build(); }`,
  },
  {
    name: 'Java concurrency',
    imports: ['java.util.concurrent'],
    patterns: {
      'background-jobs':
        /\b(?:ExecutorService|ScheduledExecutorService|CompletableFuture\.(?:runAsync|supplyAsync)|Executors\.\w+)\b/,
      scheduler: /\bscheduleAtFixedRate\(|\bscheduleWithFixedDelay\(/,
      timeouts: /\.(?:orTimeout|completeOnTimeout)\(/,
    },
    example: `import java.util.concurrent.*;
class Jobs { ScheduledExecutorService jobs; void run() { jobs.scheduleAtFixedRate(sweep, 0, 1, HOURS); future.orTimeout(2, SECONDS); } }`,
  },
  {
    name: 'Kotlin coroutines',
    packages: ['org.jetbrains.kotlinx'],
    imports: ['kotlinx.coroutines'],
    patterns: {
      timeouts: /\bwithTimeout(?:OrNull)?\(/,
      'background-jobs': /\b(?:GlobalScope|\w*[sS]cope)\.(?:launch|async)\b/,
    },
    example: `import kotlinx.coroutines.withTimeout
suspend fun load() { withTimeout(2000) { }; scope.launch { sweep() } }`,
  },
  {
    name: 'Shutdown hooks of the JVM',
    anywhere: { 'graceful-shutdown': /\baddShutdownHook\(/ },
    example: `class App { void run() { Runtime.getRuntime().addShutdownHook(stop); } }`,
  },
  {
    name: 'Jakarta lifecycle',
    imports: [
      'jakarta.annotation.PreDestroy',
      'javax.annotation.PreDestroy',
      'org.springframework.context.SmartLifecycle',
      'org.springframework.beans.factory.DisposableBean',
    ],
    imported: ['graceful-shutdown'],
    example: `import jakarta.annotation.PreDestroy;
class Pool { @PreDestroy void close() {} }`,
  },
  {
    name: 'Dependency injection for the JVM',
    packages: ['io.insert-koin', 'org.kodein.di', 'com.google.inject', 'com.google.dagger', 'jakarta.inject'],
    imports: [
      'org.koin',
      'org.kodein.di',
      'com.google.inject',
      'dagger',
      'jakarta.inject',
      'javax.inject',
      'jakarta.enterprise',
      'org.springframework.stereotype.Service',
      'org.springframework.beans.factory.annotation.Autowired',
    ],
    imported: ['dependency-injection'],
    example: `import jakarta.inject.Inject;
class Books { @Inject Store store; }`,
  },
  {
    name: 'Mapping and serialisation of the JVM',
    packages: [
      'com.fasterxml.jackson.core',
      'org.mapstruct',
      'org.modelmapper',
      'com.google.code.gson',
      'com.squareup.moshi',
    ],
    imports: [
      'com.fasterxml.jackson',
      'org.mapstruct',
      'org.modelmapper',
      'com.google.gson',
      'com.squareup.moshi',
      'kotlinx.serialization',
    ],
    imported: ['serialization'],
    example: `import com.fasterxml.jackson.annotation.JsonProperty;
class Book { @JsonProperty String title; }`,
  },
  {
    name: 'Error trackers of the JVM',
    packages: ['io.sentry', 'com.rollbar', 'com.bugsnag'],
    imports: ['io.sentry', 'com.rollbar', 'com.bugsnag'],
    imported: ['error-reporting'],
    example: `import io.sentry.Sentry;
class App { void start() { Sentry.init(options); } }`,
  },
  {
    name: 'Storage of the JVM',
    packages: [
      'software.amazon.awssdk:s3',
      'com.amazonaws:aws-java-sdk-s3',
      'io.minio',
      'com.google.cloud:google-cloud-storage',
      'com.azure:azure-storage-blob',
      'com.cloudinary',
    ],
    imports: [
      'software.amazon.awssdk.services.s3',
      'com.amazonaws.services.s3',
      'io.minio',
      'com.google.cloud.storage',
      'com.azure.storage',
      'com.cloudinary',
      'org.springframework.web.multipart',
    ],
    imported: ['storage'],
    example: `import io.minio.MinioClient;
class Files { MinioClient minio; }`,
  },
  {
    name: 'Payments of the JVM',
    packages: ['com.stripe', 'com.paypal', 'com.razorpay', 'com.iyzipay', 'com.adyen'],
    imports: ['com.stripe', 'com.paypal', 'com.razorpay', 'com.iyzipay', 'com.adyen'],
    imported: ['payments'],
    patterns: {
      idempotency: /\bRequestOptions\.builder\(\)[^;]{0,200}?\.setIdempotencyKey\((?!\s*(?:\w+\.)*randomUUID\()/,
    },
    example: `import com.stripe.Stripe;
class Pay {
  void start() { Stripe.apiKey = key; }
  Object once = RequestOptions.builder().setIdempotencyKey(order.id()).build();
}`,
  },
  {
    name: 'Messages of the JVM',
    packages: ['com.twilio', 'com.google.firebase', 'org.telegram'],
    imports: ['com.twilio', 'com.google.firebase.messaging', 'org.telegram'],
    imported: ['sms'],
    example: `import com.twilio.Twilio;
class Texts { void start() { Twilio.init(id, token); } }`,
  },
  {
    name: 'Models of the JVM',
    packages: ['org.springframework.ai', 'dev.langchain4j', 'com.openai', 'com.theokanning.openai-gpt3-java'],
    imports: ['org.springframework.ai', 'dev.langchain4j', 'com.openai', 'com.theokanning.openai', 'com.aallam.openai'],
    imported: ['ai-model'],
    example: `import dev.langchain4j.model.chat.ChatModel;
class Ask { ChatModel model; }`,
  },
];
