import type { Technology } from '../technology';

/** A limit on what is waited for, by the end of its key, switched on. */
const waits =
  /\.(?:[a-z]*(?:connect|connection|read|write|response|request|query|statement|socket|login|acquisition|validation|transaction|async)timeout|connectiontimeout)(?:ms|millis|inmillis|seconds)?=(?!-?0?(?:ms|s)?$|-1|false)\S/;

/** Settings of the JVM's frameworks that act without a line of code. */
export const jvmSettings: readonly Technology[] = [
  {
    name: 'Spring Boot settings',
    packages: ['org.springframework.boot'],
    ambient: true,
    settings: {
      timeouts: new RegExp(
        `${waits.source}|^(?:spring|server|feign|mybatis|mybatisplus)\\.(?!(?:[\\w.]*\\.)?(?:session|lifecycle|cache)\\.)(?:[\\w.]+\\.)?(?:default)?timeout=(?!-?0?(?:ms|s)?$|-1|false)\\S|^mybatis(?:plus)?\\.configuration\\.defaultstatementtimeout=[1-9$]`,
      ),
      retry:
        /^spring\.rabbitmq\.(?:listener\.\w+|template)\.retry\.enabled=true$|^spring\.kafka\.producer\.retries=[1-9]|^spring\.cloud\.gateway\.[\w.]*filters[\w.]*=Retry\b/,
      'graceful-shutdown': /^server\.shutdown=graceful$/i,
      authentication:
        /^spring\.security\.(?:oauth2\.(?:resourceserver|client)\.|user\.(?:name|password)=)|^keycloak\.realm=/,
      'rate-limit':
        /^spring\.cloud\.gateway\.[\w.]*filters[\w.]*=RequestRateLimiter\b|^bucket4j\.filters\.[\w.]*(?:ratelimits|bandwidths)\./,
    },
    example: '',
  },
  {
    name: 'Quarkus settings',
    packages: ['io.quarkus'],
    ambient: true,
    settings: {
      timeouts: waits,
      'graceful-shutdown': /^quarkus\.shutdown\.timeout=(?!0)\S/,
      authentication:
        /^quarkus\.oidc\.(?:authserverurl|publickey)=|^mp\.jwt\.verify\.(?:publickey|issuer)|^quarkus\.http\.auth\.(?:basic=true|permission\.[\w.]+\.policy=authenticated)|^quarkus\.security\.(?:users|jdbc|ldap)\./,
      authorization: /^quarkus\.http\.auth\.policy\.[\w.]+\.rolesallowed=/,
    },
    example: '',
  },
  {
    name: 'Micronaut settings',
    packages: ['io.micronaut'],
    ambient: true,
    settings: {
      timeouts: waits,
      'graceful-shutdown': /^micronaut\.lifecycle\.gracefulshutdown\.enabled=true$/,
      authentication: /^micronaut\.security\.(?:authentication=|token\.jwt\.signatures\.[\w.]+=\S|oauth2\.clients\.)/,
    },
    example: '',
  },
  {
    name: 'Ktor settings',
    packages: ['io.ktor'],
    ambient: true,
    settings: {
      timeouts: /^ktor\.deployment\.(?:requestreadtimeoutseconds|responsewritetimeoutseconds)=[1-9$]/,
      'graceful-shutdown': /^ktor\.deployment\.(?:shutdowngraceperiod|shutdowntimeout|shutdown\.url)=\S/,
    },
    example: '',
  },
];
