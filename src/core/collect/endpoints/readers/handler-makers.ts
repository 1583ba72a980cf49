import { occurs } from '../../../search';
import type { Source } from '../../source';
import type { RouteNotes } from '../model';
import { scriptFunctions, type FunctionRange } from '../syntax/functions';

const worthReading =
  /(?:=>|\breturn\b)[\s(]{0,40}(?:async\b\s*)?(?:function\b|\([^()]{0,300}\)[^=;{}()]{0,120}=>|[\w$]+\s*=>)/;
/** What stands before a function that another one returns, in that one. */
const returns = /(?:^|\breturn)[\s(]*(?:async\b\s*)?$/;
/** Parameters that answer, inside the function that wraps them. */
const answers = /^(?:fn|func|cb|callback|action|handle|\w*(?:[hH]andler|[cC]ontroller|[mM]iddleware))$/;
const answeringType = /=>|Function|Handler|Controller|Middleware/;

/** Notes the functions that make what answers a route of something that they are given: `(db) => async (req, res) => …`. */
export function noteHandlerMakers(source: Source, notes: RouteNotes): void {
  const { code } = source;
  if (!occurs(worthReading, code)) return;
  const functions = scriptFunctions(code);
  const makers = new Set<string>();
  for (const { at } of functions.list) {
    const [maker] = functions.around(at + 1);
    if (!maker?.name || !returns.test(code.slice(Math.max(maker.start, at - 60), at))) continue;
    if (!wraps(code.slice(maker.start, maker.end), maker)) makers.add(maker.name);
  }
  if (makers.size > 0) notes.notes.makers = [...makers];
}

/** Whether a function is given what answers, as its name, its type or a call of it says. */
function wraps(body: string, { parameters, parameterTexts }: FunctionRange): boolean {
  return parameters.some(
    (name, index) =>
      name !== '' &&
      (answers.test(name) ||
        answeringType.test(parameterTexts[index]!) ||
        new RegExp(`(?<![\\w$.])${name.replaceAll('$', '\\$')}\\s*(?:(?:\\?\\.)?|\\.(?:call|apply|bind))\\(`).test(
          body,
        )),
  );
}
