import { inString, text, type Technology } from './technology';

/**
 * What programs commonly write by hand instead of taking a library, by the words that they use for it in any language.
 */
export const handWritten: readonly Technology[] = [
  {
    name: 'Retry loop',
    anywhere: {
      retry: [
        /\b(?:for|while|until)\b[^{}\n]{0,80}[<>]=?\s*(?:\w+\.)*(?:\w*_)?(?:max|num|total)?(?:[rR]etries|[aA]ttempts|[tT]ries|RETRIES|ATTEMPTS)\b/,
        /\b(?:for|while)\b[^{}\n]{0,20}\b(?:attempts?|retry|retries|tries|retry_?[cC]ount|attempt_?[cC]ount)\b\s*(?:in range\(|in \d|:?=\s*\d|[<>])/,
        /\bif\b[^\n]{0,40}\b(?:retry_?[cC]ount|retries|\w*_retries)\b\s*[<>]=?\s*(?:\w+\.)*\w*(?:MAX_?RETRIES|[mM]ax_?[rR]etries|MAX_?RETRY\w*|[mM]ax_?[rR]etry\w*)\b/,
        /^[ \t]*retry if\b/,
        /\bif\b[^\n]{0,40}\b\w*(?:[rR]etry_?[cC]ount|[rR]etries)\b\s*[<>]=?\s*[1-9]/,
      ],
    },
    example: 'for (attempt = 0; attempt < limit; attempt++) call();',
  },
  {
    name: 'Failed messages sent again',
    anywhere: {
      retry: [
        /\bif\b[^{}\n]{0,60}(?:[cC]ount|[aA]ttempts?|[rR]etries|[tT]ries|[mM]istakes|[fF]ailures)(?:\([^()\n]{0,40}\))?\s*[<>]=?\s*[\w.]+[\s\S]{0,500}?(?:[rR]e_?[pP]ublish|[rR]e_?[qQ]ueue|[rR]e_?[eE]nqueue)\w*\s*\(/,
        text(/["']x-(?:death|retries|retry-count|attempts?)["']/),
        /\b[nN]ext_?(?:[rR]etry|[aA]ttempt)_?[aA]t\b\s*(?::|:?=)\s*[^;\n]{0,80}(?:\+|[dD]elay|[bB]ackoff|[aA]dd|[pP]lus|[dD]elta)/,
        inString(/\bnext_(?:retry|attempt)_at\s*=\s*[^;]{0,60}(?:\+|interval|INTERVAL)/),
      ],
    },
    example: `if (tries >= 3) { return bury(message); } republish(message);`,
  },
  {
    name: 'Repeated requests looked up by their key',
    anywhere: {
      idempotency: [
        /(?<=\.|->|::)(?:(?:find|load|exists?|fetch|select|first|look_?[uU]p|query|check|Find|Load|Exists?|Fetch|Select|First|Look[uU]p|Query|Check)\w{0,60}?|[gG]et\w{0,60}?(?:By|For|by_|for_)\w{0,60}?)[iI]dempoten\w{0,40}\s*\(/,
        /\b\w{0,40}?(?:[fF]ind|[fF]irst|[wW]here|[fF]ilter|[eE]xists?|[sS]elect|[sS]ingle|[aA]ny|get_or_create|objects\.get|\beq)\w{0,40}\(\s*[^;()]{0,160}\b[iI]dempotency_?(?:[kK]ey|[iI][dD]|[tT]oken)\b\s*(?:==?|:|,|\})/,
        /\b\w*[iI]dempotency_?(?:[sS]ervice|[sS]tore|[rR]epo\w*|[mM]anager|[cC]ache|[kK]eys|[rR]ecords?|[gG]uard)\w*(?:\.|->)\w+\s*\(/,
        text(
          /\b(?:where|find_by|firstWhere|findOneBy|firstOrCreate)\(\s*\[?\s*["'](?:\w+\.)?idempotency_?(?:key|id|token|Key)["']/,
        ),
        inString(/\bidempotency_(?:key|id|token)["`]?\s*=\s*[?:@$%{]/),
      ],
    },
    example: `known = payments.findByIdempotencyKey(key); if (known) return known;`,
  },
  {
    name: 'Messages looked up among the processed ones',
    anywhere: {
      idempotency: [
        /\b\w*[pP]rocessed_?(?:[eE]vent|[mM]essage|[wW]ebhook|[rR]equest|[nN]otification)s?(?:_?(?:[rR]epo\w*|[sS]tore|[eE]vents?))?(?:\.|->)(?:exists|find|has|contains|insert|create|add|save)\w*\s*\(/,
        inString(
          /\b(?:FROM|INTO|from|into)\s+["`]?processed_(?:\w+_)?(?:event|message|webhook|request|notification)s?\b/,
        ),
      ],
    },
    example: `if (processedMessages.has(message.id)) return;`,
  },
  {
    name: 'Rate limit of its own',
    anywhere: {
      'rate-limit':
        /(?<![=!]=\s?)\b(?:429|TOO_MANY_REQUESTS|(?:Status)?TooManyRequests)\b(?<=\b(?:throw|return|raise|status|sendStatus|WriteHeader|abort\w*|Abort\w*)\b[^;\n]{0,90})(?<!\b(?:if|when|case|catch|except|rescue)\b[^{;\n]{0,80})(?<=(?:[lL]imit|[aA]ttempts|[hH]its|[bB]locked|[bB]ucket|[qQ]uota|[rR]emaining)\w*\b[^=\w][\s\S]{0,320})/,
    },
    example: `if (hits > limit) { return answer(429); }`,
  },
  {
    name: 'Logger of its own',
    anywhere: {
      'log-call':
        /(?:\b(?:l|lg)|[lL]og(?:ger)?)\.(?:[dD]ebug|[iI]nfo(?:rmation)?|[wW]arn(?:ing)?|[eE]rror|[fF]atal|[cC]ritical)[fw]?\(/,
    },
    example: 'logger.info("started");',
  },
  {
    name: 'Role checks',
    anywhere: {
      authorization: [
        /(?:[rR]equire|[cC]heck|[hH]as|[eE]nsure|[vV]erify|[aA]uthorize|[aA]llow|[rR]estrict)_?(?:[aA]ny_?|[uU]ser_?)?(?:[rR]oles?|[pP]ermissions?|[aA]dmin|[oO]wner(?:ship)?)\b\s*(?:\(|!|do\b)/,
        /\b(?:\w+\.)*(?:user|claims|account|principal|identity|auth|me|session|member|caller|viewer|[dD]ecoded|[tT]oken|payload)\w*(?:\(\))?(?:\?|!)?\.(?:get)?_?[rR]oles?\w*(?:\(\))?\s*(?:===?|!==?|\.(?:includes|contains|equals)\b|in\b|not in\b)/,
        text(
          /(?:user|[cC]laims|account|principal|identity|payload|auth|session|member)\w*(?:\[["']roles?["']\]|\.get\(["']roles?["'][^()\n]{0,40}\))\s*(?:===?|!==?|not in\b|in\b)/,
        ),
        /\b(?:is_?[aA]dmin|is_?[sS]uperuser|admin_?[oO]nly|restrictTo|isOwner|is_owner)\b\s*(?:\(|\?|\)|&&|\|\|)/,
      ],
    },
    example: 'if (user.role == "admin") requireRole("admin");',
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
          /\bif\s*\([^{};\n]{0,120}\b(?:user|caller|currentUser|current_user|member|account|principal|claims|viewer)['"]?\)?[?!]?\.(?!id\b|verified|email|is_?active|is_?verified|is_?authenticated|confirmed|sub\b)\w+[^{};\n]{0,120}\)[^;]{0,160}\b(?:403|[fF]orbidden\w*|FORBIDDEN)\b/,
        ),
        text(/\b\w+Only\s*=[^;]{0,300}\b(?:403|[fF]orbidden\w*|FORBIDDEN)\b/),
      ],
    },
    example: `if (!caller.steward) return answer(403);
const stewardsOnly = (caller, next) => (caller.steward ? next() : answer(403));`,
  },
  {
    name: 'Owner checks',
    anywhere: {
      authorization: [
        /\b\w+(?:\.|->|::)\$?\w*(?:[uU]ser_?[iI][dD]|[oO]wner(?:_?[iI][dD])?|[aA]uthor(?:_?[iI][dD])?|[cC]reated_?[bB]y)(?:\(\))?(?:\.\w+(?:\(\))?)?\s*!==?\s*(?!null\b|nil\b|None\b|undefined\b|0\b|""|'')\w/,
        /\b\w+(?:\.|->)(?:(?:user|member|customer|patient|organi[sz]er|seller|tenant)_?[iI][dD]|owner(?:_?[iI][dD])?|author(?:_?[iI][dD])?|created_?[bB]y|user)(?:\.\w+)?\s*[!=]==?\s*(?:@|\$|self\.|this\.)?(?:req|request|current_?[uU]ser|auth|me|principal|viewer|session|ctx)\b/,
        /\b\w+\.user_?[iI]d\s*[!=]=\s*@?current_user/,
        /\b\w*[uU]ser_?[iI]d\s*!==?\s*\$?(?:\w*[uU]ser_?[iI]d_?[lL]ogged\w*|(?:logged|current|auth)\w*[uU]ser_?[iI]d)\b/,
        /\b(?:only_\w*(?:owner|author|creator)\w*_can_\w+|[nN]ot_?(?:[tT]he_?)?(?:[oO]wner|[aA]uthor)(?:Error|Exception)?)\b/,
        /\b\w+(?:\.|->)\w*(?:edBy|ed_by)\s*!==?\s*(?:\w+\.)?(?:caller\b|me\b|viewer\b|current_?[uU]ser\b|user_?[iI][dD]\b|user\.|claims\.|principal\b|auth\.\w+\()/,
        /\b\w+(?:\.|->)(?:author|owner|creator|seller|created_by)(?:\.|->)(?:id|pk|uuid|username|email)\s*[!=]==?\s*\w*[uU]ser\b/,
        /\b\w+(?:\.|->)\w+\s*!==?\s*(?:req|request|ctx|context|res|c)(?:\.|->)(?:\w+(?:\.|->)){0,2}(?:user|auth|caller|account|principal|claims)[?!]?(?:\.|->)(?:id|_id|uid|sub|email|username|userId|user_id)\b/,
        /\b\w+(?:\.|->)\w*[iI][dD]\s*!==?\s*\(?\s*(?:this\.|self\.|\$this->)?(?:req|request|ctx|context|res|c)(?:\.|->)(?:\w+(?:\.|->)){0,2}(?:user|auth|caller|member|account|principal|claims|identity|currentUser|current_user|session)\b/,
        /\b\w+(?:\.|->)(?:\w*_)?(?:member|customer|driver|tenant|patient|student|teacher|seller|buyer|host|guest|employee|organi[sz]er|account|borrower|renter|merchant|courier)_?[iI][dD]\s*!==?\s*(?:\w+\.)?(?:user|caller|current\w*|me|viewer|claims|principal|member_?[iI]d|customer_?[iI]d|driver_?[iI]d|tenant_?[iI]d|patient_?[iI]d|student_?[iI]d|account_?[iI]d)\b/,
        /\.equals\(\s*\w+\.get(?:User|Owner|Author|Creator)(?:Id)?\(\)|\.get(?:User|Owner|Author|Creator)(?:Id)?\(\)(?:\.getId\(\))?\.equals\(/,
      ],
    },
    example: 'if (book.userId != me) refuse();',
  },
];
