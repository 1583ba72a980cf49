import { text, type Technology } from '../technology';

/** What programs call whoever sent a request; a word of its own or the part of a name. */
const caller =
  '\\b\\w{0,20}(?:[uU]ser|[cC]laims|[aA]ccount|[pP]rincipal|[iI]dentity|[aA]uth|[sS]ession|[mM]ember|[cC]aller|[vV]iewer|[dD]ecoded|[tT]oken|[pP]ayload|[eE]mployee)(?!or)(?:(?!Role)\\w){0,20}(?:\\(\\))?[?!]?(?:\\.|->|\\?->|::)';
const orMe = `(?:${caller}|\\bme[?!]?\\.)`;
/** Their role, as a field or a getter. */
const role =
  '(?:get)?_?[rR]oles?(?:_?(?:[nN]ame|[iI]d|[tT]ype|[lL]evel))?(?:\\(\\))?(?:[?!]?\\.(?:name|slug|id|value|toString|Name)(?:\\(\\))?)?';
/** Flags that stand for a role. */
const flag =
  '(?:is_?|has_?|Is|Has)?(?:[aA]dmin(?:istrator)?|[sS]uper_?[uU]ser|[sS]uper_?[aA]dmin|[sS]taff|[mM]oderator|[eE]ditor|[mM]anager)\\w{0,10}';
/** What says that a caller is refused. */
const refusal =
  '(?:\\b403\\b|[fF]orbidden|FORBIDDEN|[fF]orbid\\(|[aA]ccess[ _]?[dD]enied|[pP]ermission(?:[sS]? to|[ _]?[dD]enied|\\w*(?:Error|Exception))|PERMISSION_DENIED|[nN]ot [aA]llowed|[uU]nauthori[sz]ed|UNAUTHORIZED)';
/** A function that asks for a role, by its name. */
const gate =
  '(?:(?:is|verify|require|requires|check|ensure|only|has|authorize|restrict|allow|must_?[bB]e)_?\\w{0,12}(?:[aA]dmin|[rR]oles?|[pP]ermissions?|[oO]wner(?:ship)?)|(?:[aA]dmin|[rR]oles?|[pP]ermissions?|[oO]wner)_?(?:[oO]nly|[aA]uth|[rR]equired|[gG]uard|[mM]iddleware|[cC]heck|[aA]uthorization))\\w{0,12}';

/** Roles, as programs ask for them without a library. */
export const roles: readonly Technology[] = [
  {
    name: 'Role checks',
    anywhere: {
      authorization: [
        /(?:[rR]equired?|[cC]heck|[hH]as|[eE]nsure|[vV]erify|[aA]uthorize|[aA]llow|[rR]estrict|[vV]alidate|[aA]ssert)_?(?:[aA]ny_?|[uU]ser_?)?(?:[rR]oles?|[pP]ermissions?|[aA]dmin|[oO]wner(?:ship)?)(?:_?(?:[oO]r_?)?(?:[aA]dmin|[oO]wner|[aA]uthor|[sS]elf|[mM]anager))?\b\s*(?:\(|!|do\b)/,
        new RegExp(
          `${orMe}${role}\\s*(?:===?|!==?|\\.(?:includes?|contains|equals\\w*|in)\\b|in\\b|not in\\b)(?!\\s*\\$?(?:\\w*[rR]ole_?[iI]d\\b|""|''|nil\\b|null\\b))`,
        ),
        // Behind what it is compared with: `"keeper".equals(user.getRole())`, `in_array($user->role, $roles)`.
        new RegExp(
          `(?:(?<!&&\\s*role\\s*)[!=]==?|\\.(?:includes?\\??|[cC]ontains|equals\\w*|has|indexOf)\\(|\\bin_array\\(|\\bContains\\(\\w+,|\\b(?:if|elif|and|or|not|unless|return)\\b[^\\n]{0,60}\\bin\\b)\\s*\\$?(?:\\w+(?:\\(\\))?[?!]?(?:\\.|->|\\?->)){0,3}${orMe}${role}(?![\\w(]|\\s*=[^=])`,
        ),
        text(
          /(?:user|[cC]laims|account|principal|identity|payload|auth|session|member)\w*(?:\[["']roles?["']\]|\.get\(["']roles?["'][^()\n]{0,40}\))\s*(?:===?|!==?|not in\b|in\b)/,
        ),
        // What an earlier handler left behind: `c.Locals("role")`, `getClaim("role")`, `$_SESSION["role"]`.
        text(
          /(?:\b(?:getClaim|Locals|MustGet|GetString)\(|\$_SESSION\[)\s*["'](?:user_?)?[rR]ole["']\s*[)\]][^\n;{}]{0,30}?(?:===?|!==?)/,
        ),
        new RegExp(
          `(?:!\\s*|\\bnot\\s+|\\bunless\\s+|\\bif\\s*\\(?\\s*|&&\\s*|\\|\\|\\s*|\\band\\s+|\\bor\\s+)\\$?(?:\\w+(?:\\(\\))?[?!]?(?:\\.|->|\\?->|::)){0,3}${orMe}${flag}(?:\\(\\)|\\?)?(?!\\w|\\s*=[^=])`,
        ),
        /(?<!\b(?:[bB]oolean|bool|def|function)\s)\b(?:is_?[aA]dmin|is_?[sS]uperuser|admin_?[oO]nly|restrictTo|isOwner|is_owner)\b\s*(?:\(|\?(?![:.,)])|&&|\|\|)/,
      ],
    },
    example: 'if (user.role == "admin") requireRole("admin");',
  },
  {
    name: 'Role gates',
    anywhere: {
      authorization: [
        // A handler before the one that answers: `router.delete(path, isAdmin, remove)`, `app.use(adminOnly)`.
        text(
          new RegExp(
            `\\.(?:get|post|put|patch|delete|all)\\(\\s*["'\`][^"'\`\\n]{0,120}["'\`]\\s*,[^;\\n]{0,160}\\b${gate}\\s*[,(]|\\.use\\([^;\\n]{0,160}\\b${gate}\\s*[,()]`,
          ),
        ),
        new RegExp(`^[ \\t]*@(?:\\w+\\.)?(?:${gate}|\\w{0,20}(?:admin|roles?|permissions?|owner|staff)_required)\\b`),
        new RegExp(
          `\\bDepends\\(\\s*(?:\\w+\\.)?(?:${gate}|\\w{0,24}(?:admin|superuser|[rR]ole|[pP]ermission)\\w{0,16})\\b`,
        ),
        text(
          /^[ \t]*before_action[ (]+:\w{0,24}(?:admin|owner|role|permission|correct_user|moderator|staff)\w{0,16}[!?]?/,
        ),
      ],
    },
    example: `router.use(adminOnly);
@admin_required`,
  },
  {
    name: 'Permission checks',
    anywhere: {
      authorization: [
        /(?:can|Can|CAN|may|May|allowed|Allowed)_?(?:[tT]o_?)?(?:[mM]odify|[eE]dit|[dD]elete|[uU]pdate|[wW]rite|[mM]anage|[aA]ccess|[vV]iew|[rR]emove|[aA]pprove)\w*\s*\(/,
        /(?:[rR]ights|[pP]ermissions|[sS]copes|[rR]oles)\.(?:every|some|includes|contains|containsAll|any|all)\(/,
        /\b(?:[cC]an|[hH]asPermission|has_permission|[cC]heckPermission|check_permission|[aA]uthorize)\([^()\n]{0,60}\b[pP]ermissions?[.:]/,
      ],
    },
    example: 'if (!canEditBook(user, book)) refuse();',
  },
  {
    name: 'Refused callers',
    anywhere: {
      authorization: [
        text(
          /\bif\s*\([^{};\n]{0,120}\b(?:user|caller|currentUser|current_user|member|account|principal|claims|viewer)['"]?\)?[?!]?\.(?!id\b|pass\w*|hash\w*|verified|email|is_?active|is_?verified|is_?authenticated|confirmed|sub\b)\w+[^{};\n]{0,120}\)[^;]{0,160}\b(?:403|[fF]orbidden\w*|FORBIDDEN)\b/,
        ),
        // A role that was taken out of the caller before.
        text(
          new RegExp(
            `\\bif\\b[^{};\\n]{0,60}(?<![.>])\\b(?:req(?:uest)?\\.|ctx\\.|c\\.|g\\.)?(?:user_?|current_?|caller_?|my_?)?[rR]ole\\b\\s*(?:[!=]==?(?!\\s*(?:""|''|nil\\b|null\\b|None\\b|undefined\\b))|not in\\b)[^;]{0,160}?${refusal}`,
          ),
        ),
        text(/\b\w+Only\s*=[^;]{0,300}\b(?:403|[fF]orbidden\w*|FORBIDDEN)\b/),
        // What Ruby asks of the caller at the end of the line: `head :forbidden unless current_user.steward?`.
        text(
          new RegExp(
            `^[ \\t]*(?:return[ \\t(]+)?(?:head|render|raise|halt|error!)\\b(?=[^\\n]{0,160}(?:401|:unauthorized|${refusal}))[^\\n]{0,160}?[ \\t]unless[ \\t]+@?curr(?:ent)?_\\w{1,20}&?\\.(?!(?:nil|present|persisted|valid|active|authentic|logged|signed|confirmed|verified|exist|enabled|activated|email|password|otp|token)\\w*\\?)\\w+\\?`,
          ),
        ),
      ],
    },
    example: `if (!caller.steward) return answer(403);
const stewardsOnly = (caller, next) => (caller.steward ? next() : answer(403));`,
  },
];
