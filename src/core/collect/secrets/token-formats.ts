/** Formats that vendors gave their keys, so that a committed one can be told from any other text. */

/** A format and what it stands for, in words for people. */
export interface TokenFormat {
  readonly what: string;
  readonly pattern: RegExp;
}

/** Each pattern begins with fixed characters and is bounded on both sides. */
export const tokenFormats: readonly TokenFormat[] = [
  { what: 'an AWS access key', pattern: /\b(?:AKIA|ASIA)[0-9A-Z]{16}\b/ },
  { what: 'a GitHub token', pattern: /\bgh[pousr]_[A-Za-z0-9]{36,255}\b|\bgithub_pat_[A-Za-z0-9_]{60,100}\b/ },
  { what: 'a GitLab token', pattern: /\bgl(?:pat|dt|rt|ptt)-[A-Za-z0-9_-]{20,60}\b/ },
  { what: 'a Slack token', pattern: /\bxox[abeprs]-[A-Za-z0-9-]{20,200}\b/ },
  {
    what: 'a Slack webhook',
    pattern: /\bhooks\.slack\.com\/services\/T[A-Z0-9]{7,12}\/B[A-Z0-9]{7,12}\/[A-Za-z0-9]{20,30}\b/,
  },
  { what: 'a Discord webhook', pattern: /\bdiscord(?:app)?\.com\/api\/webhooks\/\d{16,20}\/[A-Za-z0-9_-]{60,80}\b/ },
  { what: 'a live Stripe key', pattern: /\b[sr]k_live_[A-Za-z0-9]{20,120}\b/ },
  { what: 'a Stripe key of a test account', pattern: /\b[sr]k_test_[A-Za-z0-9]{20,120}\b/ },
  { what: 'a Stripe webhook secret', pattern: /\bwhsec_[A-Za-z0-9+/=]{30,100}/ },
  { what: 'a SendGrid key', pattern: /\bSG\.[A-Za-z0-9_-]{20,24}\.[A-Za-z0-9_-]{39,50}\b/ },
  { what: 'a Mailgun key', pattern: /\bkey-[0-9a-f]{32}\b/ },
  { what: 'a Twilio key', pattern: /\bSK[0-9a-f]{32}\b/ },
  {
    what: 'an OpenAI key',
    pattern:
      /\bsk-(?:proj-|svcacct-)?[A-Za-z0-9_-]{20,200}T3BlbkFJ[A-Za-z0-9_-]{20,200}|\bsk-proj-[A-Za-z0-9_-]{40,200}\b/,
  },
  { what: 'an Anthropic key', pattern: /\bsk-ant-[A-Za-z0-9_-]{40,200}\b/ },
  { what: 'a Google API key', pattern: /\bAIza[0-9A-Za-z_-]{35}\b/ },
  { what: 'a Google OAuth secret', pattern: /\bGOCSPX-[A-Za-z0-9_-]{28}\b/ },
  { what: 'an npm token', pattern: /\bnpm_[A-Za-z0-9]{36}\b/ },
  { what: 'a PyPI token', pattern: /\bpypi-AgEIcHlwaS[A-Za-z0-9_-]{50,250}\b/ },
  { what: 'a Docker Hub token', pattern: /\bdckr_pat_[A-Za-z0-9_-]{27}\b/ },
  { what: 'a DigitalOcean token', pattern: /\bdo[opr]_v1_[0-9a-f]{64}\b/ },
  { what: 'a Telegram bot token', pattern: /\b\d{8,10}:AA[A-Za-z0-9_-]{33}\b/ },
  { what: 'an Azure storage key', pattern: /\bAccountKey=[A-Za-z0-9+/]{80,90}={0,2}/ },
  { what: 'a Hugging Face token', pattern: /\bhf_[A-Za-z0-9]{34,40}\b/ },
  { what: 'a Heroku key', pattern: /\bHRKU-[0-9A-Za-z_-]{36,70}\b/ },
  { what: 'a Shopify token', pattern: /\bshp(?:at|ca|pa|ss)_[0-9a-fA-F]{32}\b/ },
  { what: 'a Square token', pattern: /\bEAAA[A-Za-z0-9_-]{60}\b|\bsq0(?:atp|csp)-[A-Za-z0-9_-]{22,50}\b/ },
  { what: 'a Vault token', pattern: /\bhvs\.[A-Za-z0-9_-]{90,120}\b/ },
];

/** A first look that rules most lines out. */
export const tokenStart =
  /AKIA|ASIA|gh[pousr]_|github_pat_|gl(?:pat|dt|rt|ptt)-|xox[abeprs]-|hooks\.slack|\/webhooks\/|[sr]k_(?:live|test)_|whsec_|SG\.|key-|SK[0-9a-f]|sk-|AIza|GOCSPX-|npm_|pypi-|dckr_pat_|do[opr]_v1_|:AA|AccountKey=|hf_|HRKU-|shp(?:at|ca|pa|ss)_|EAAA|sq0|hvs\./;
