import type { Technology } from '../technology';

/** Settings of Symfony that act without a line of code. */
export const phpSettings: readonly Technology[] = [
  {
    name: 'Symfony security settings',
    packages: ['symfony/security-bundle'],
    settings: {
      authentication:
        /^security\.firewalls\.[\w@]+\.(?:jsonlogin|formlogin|httpbasic|jwt|accesstoken|customauthenticators?|guard|oauth2?|loginlink|x509|remoteuser)\b/,
      authorization: /^security\.accesscontrol\.(?:roles?=.*\bROLE_|allowif=)/,
      'rate-limit': /^security\.firewalls\.[\w@]+\.loginthrottling\b/,
    },
    example: '',
  },
  {
    name: 'Symfony password hashers',
    packages: ['symfony/security-bundle', 'symfony/password-hasher'],
    settings: {
      'password-hash': /^security\.(?:passwordhashers|encoders)\.[^=]+=(?:auto|native|sodium|bcrypt|argon2\w*|pbkdf2)$/,
    },
    // The skeleton names a hasher before anybody logs in.
    actsWith: 'Symfony logins by password',
    example: '',
  },
  {
    name: 'Symfony logins by password',
    packages: ['symfony/security-bundle'],
    settings: { authentication: /^security\.firewalls\.[\w@]+\.(?:jsonlogin|formlogin|httpbasic)\b/ },
    example: '',
  },
  {
    name: 'Symfony Messenger settings',
    packages: ['symfony/messenger'],
    settings: {
      retry:
        /^(?:when@prod\.)?framework\.messenger\.transports\.[\w@]+\.retrystrategy\.(?:maxretries|delay|multiplier|service)=(?!0$)./,
    },
    actsWith: 'Symfony Messenger',
    example: '',
  },
  {
    name: 'Symfony HttpClient settings',
    packages: ['symfony/http-client'],
    settings: {
      timeouts: /^(?:when@prod\.)?framework\.httpclient\.(?:[\w.]+\.)?(?:timeout|maxduration)=./,
      retry: /^(?:when@prod\.)?framework\.httpclient\.(?:[\w.]+\.)?retryfailed(?:\.maxretries)?=(?!false$|0$)./,
    },
    actsWith: 'Symfony HttpClient',
    example: '',
  },
  {
    name: 'Symfony bundle settings',
    packages: ['symfony/framework-bundle'],
    settings: {
      openapi: /^nelmioapidoc\.(?:documentation|areas)\.\w/,
      cors: /^nelmiocors\.(?:defaults|paths)\./,
      'logger-setup': /^(?:when@prod\.)?monolog\.handlers\.\w+\.type=/,
    },
    example: '',
  },
];
