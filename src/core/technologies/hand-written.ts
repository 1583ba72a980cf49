import { callers } from './hand-written/callers';
import { ownerLimits } from './hand-written/owner-limits';
import { owners } from './hand-written/owners';
import { repetitions } from './hand-written/repetitions';
import { retries } from './hand-written/retries';
import { roles } from './hand-written/roles';
import { inString, type Technology } from './technology';

/**
 * What programs commonly write by hand instead of taking a library, by the words that they use for it in any language.
 */
export const handWritten: readonly Technology[] = [
  ...retries,
  ...repetitions,
  {
    name: 'Rate limit of its own',
    anywhere: {
      'rate-limit': [
        /(?<![=!]=\s?)\b(?:429|TOO_MANY_REQUESTS|(?:Status(?:429)?)?TooManyRequests)\b(?<=\b(?:throw|return|raise|status|sendStatus|setStatus|sendError|WriteHeader|abort\w*|Abort\w*)\b[^;\n]{0,90}|\bResponse\.StatusCode\s*=\s*(?:\w+\.)*\w+|\b(?:let\b[^;\n]{0,40}=\s*\(|Err\()\s*(?:\w+::)*\w+)(?<!\b(?:if|when|case|catch|except|rescue)\b[^{;\n]{0,80})(?<=(?:[lL]imit(?!\w*(?:Error|Exception)\b)|[aA]ttempts|[hH]its|[bB]locked|[bB]ucket|[qQ]uota|[rR]emaining)\w*\b[^=\w][\s\S]{0,320})/,
        // Written as an answer, which hands on the 429 of others too: only below a count or a limiter that is asked by client.
        /\b(?:429|(?:Status)?TooManyRequests)\b(?<=\b(?:http\.Error|JSON|[wW]rite(?:JSON|Json|Error)\w*|[rR]espond\w*)\b[^;\n]{0,90})(?<=\bif\b[^{};\n]{0,120}(?:[!=]\s*(?:\w+\.)*(?:[aA]llow|[tT]ake)\w*\([^\n]{0,40}(?:RemoteAddr|[iI][pP]\b|IP\(|[kK]ey\b|[cC]lient)|(?:[cC]ount|[hH]its|[rR]equests|[aA]ttempts)\w*\)?\s*>=?\s*[\w.]*(?:[lL]imit|[mM]ax)\w*)[^{}\n]{0,80}\{[^{}]{0,200})(?<=(?:RemoteAddr|\b(?:client|remote|real)?_?[iI][pP]\b|IP\(|[kK]ey\b)(?:(?!\n\})[\s\S]){0,600})(?<=(?:[lL]imit|[aA]ttempts|[hH]its|[bB]ucket|[qQ]uota)\w*\b[^=\w][\s\S]{0,320})/,
      ],
    },
    example: `if (hits > limit) { return answer(429); }`,
  },
  {
    name: 'Metrics in the text format of Prometheus',
    anywhere: {
      metrics: inString(
        // What stands before it is looked at last: else every character of a file would be looked back from.
        /# TYPE (?<=(?:\w*(?:[wW]rit|[pP]rint|[pP]ush|[aA]ppend|[fF]ormat|[sS]end|[eE]nd)\w*!?\(|\breturn\b|\+=|\b(?:lines|out|output|body|text|metrics)\s*:?=\s*[[({fF`"']|[wW]rite(?:Line|String)?\b)[^;]{0,600}# TYPE )(?<!(?:(?:[iI]ndex(?:Of)?|[iI]ncludes?|[cC]ontains|[sS]tarts_?[wW]ith|[hH]as_?[pP]refix|[mM]atch\w*|[sS]earch|[tT]est|[fF]ind\w*|[sS]plit|[cC]ut|[cC]ount|[rR]eplace\w*|RegExp|[cC]ompile)!?\([^()\n]{0,80}|[=!]==?\s*["'`]?|\bin\s+)# TYPE )[^\s]{1,80} (?:counter|gauge|histogram|summary|untyped)\b/,
      ),
    },
    example: 'write("# TYPE loans_total counter");',
  },
  {
    name: 'Logger of its own',
    anywhere: {
      'log-call':
        /(?:\b(?:l|lg)|[lL]og(?:ger)?)\.(?:[dD]ebug|[iI]nfo(?:rmation)?|[wW]arn(?:ing)?|[eE]rror|[fF]atal|[cC]ritical)[fw]?\(/,
    },
    example: 'logger.info("started");',
  },
  ...callers,
  ...roles,
  ...owners,
  ...ownerLimits,
];
