import { explainCheck } from '../../core/report/explain';
import { nearest } from '../../core/text/nearest';
import { engine } from '../engine';
import { colours, columns } from '../terminal';
import { WrongUsage } from '../wrong-usage';

/** `explain CHECK`: prints what a check asks for, why, and how to get there. */
export function explain(id: string): number {
  const { checks } = engine();
  const check = checks.find((candidate) => candidate.id === id);
  if (!check) {
    const close = nearest(
      id,
      checks.map((candidate) => candidate.id),
    );
    throw new WrongUsage(`There is no check ${id}${close === null ? '' : `; did you mean ${close}?`}`);
  }
  process.stdout.write(explainCheck(check, { palette: colours(process.stdout), width: columns(process.stdout) }));
  return 0;
}
