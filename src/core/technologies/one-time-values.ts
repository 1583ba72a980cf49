/**
 * What follows is kept for one use or against one caller, and is no result that is read again: codes, tokens, locks and counters, as
 * far as the arguments of a call say so.
 */
export const notOneTimeValue =
  '(?![^;)]{0,160}(?:[tT]oken|[sS]ession|\\b[oO]tp|OTP|[bB]lack_?[lL]ist|[dD]eny_?[lL]ist|[lL]ock|[nN]once|[rR]efresh|[rR]eset|[vV]erif|[rR]ate_?[lL]imit|[tT]hrottl|[aA]ttempt|[jJ]ti\\b|[oO]ne_?[tT]ime|[cC]aptcha|[iI]dempoten))';
