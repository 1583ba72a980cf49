import { text, type Technology } from '../technology';

/** What says that somebody else's thing is refused. */
const refusal =
  '(?:\\b403\\b|[fF]orbidden|FORBIDDEN|[fF]orbid\\(|[aA]ccess[ _]?[dD]enied|[pP]ermission(?:[sS]? to|[ _]?[dD]enied|\\w*(?:Error|Exception))|PERMISSION_DENIED|[nN]ot (?:the |an? )?[oO]wner|[bB]elongs? to (?:you|another user|the (?:\\w+ )?user)|[nN]ot [yY]ours?|[nN]ot [aA]llowed|[nN]ot[ _]?[aA]uthori[sz]ed|NOT_AUTHORI[SZ]ED|[uU]nauthori[sz]ed (?!user)\\w)';
/** Comparisons that prove who calls, or that a request is genuine, and say nothing on what belongs to whom. */
const proof =
  '(?![^\\n]{0,160}(?:secret|signature|[hH]ash\\b|[pP]assword|[cC]ode\\b|decoded|payload|csrf|[rR]efresh|[cC]lient_?[iI]d|[sS]ession_?[iI]d|nonce|state\\b|[oO]rigin|[kK]ey\\b|verify|err\\b|[tT]oken\\b))';

/** Ownership, as programs compare it without a library. */
export const owners: readonly Technology[] = [
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
        /\b(?:token|jwt|auth|current|caller|logged(?:_?[iI]n)?|requester)_?[uU]ser_?[iI]d\b\s*[!=]==?\s*(?!null\b|nil\b|None\b|undefined\b|-?\d|""|'')\$?\w/,
        // Whoever looks up the caller by their own id checks nothing: `users.First(u => u.Id == currentUserId)`.
        /(?:!==?|(?<!(?:=>\s*\w+|\b[uU]sers?)\.[iI][dD]\s*)===?)\s*\$?\b(?:token|jwt|auth|current|caller|logged(?:_?[iI]n)?|requester)_?[uU]ser_?[iI]d\b/,
      ],
    },
    example: 'if (book.userId != me) refuse();',
  },
  {
    name: 'Refused strangers',
    anywhere: {
      authorization: [
        // Whatever a project calls its owners: a field that is not the one expected, and the answer that says why.
        text(
          new RegExp(
            `\\bif\\b${proof}[^{};\\n]{0,60}\\b\\w+(?:\\.|->)\\w+(?:\\(\\))?[^{};\\n]{0,30}(?:!==?|\\.equals\\()\\s*[^{};\\n]{0,40}\\b\\w*(?:[iI]d|ID|[oO]wner|[aA]uthor|[cC]reator)\\b(?:\\(\\))?\\)*[^;\\n]{0,20}[^;]{0,120}?${refusal}`,
          ),
        ),
        text(
          new RegExp(`\\bif\\b${proof}[^{};\\n]{0,20}\\bObjects\\.equals\\([^;\\n]{0,120}\\)[^;]{0,120}?${refusal}`),
        ),
        // What a helper found out: `if (!isAllowed) return forbidden()`.
        text(
          /\bif\s*\(?\s*(?:!|not\s)\s*\$?(?:is_?)?(?:[aA]llowed|[pP]ermitted|[hH]as_?[aA]ccess|[oO]wns\w{0,20}|[iI]s_?(?:[oO]wner|[aA]uthor|[cC]reator|[mM]ember|[pP]articipant))\b[^;]{0,100}?(?:\b403\b|[fF]orbidden|FORBIDDEN)(?<!(?:[oO]rigin|[cC]ors|CORS|\b[iI][pP]\b|mime|extension)[\s\S]{0,400})/,
        ),
      ],
    },
    example: 'if (loan.reader !== readerId) throw new ForbiddenException();',
  },
];
