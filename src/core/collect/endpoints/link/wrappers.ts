import type { RouteHere, WrappedHere, WrapperHere } from '../model';
import { prefixText } from './paths';
import type { RouteFiles } from './repository';

/** A route that a function registers for its caller. */
export interface WrappedRoute {
  readonly route: RouteHere;
  /** The file in which the name of what answers holds. */
  readonly answersIn: string;
}

/** Functions that register routes for their callers, of all files. */
export class Wrappers {
  private readonly byName = new Map<string, { path: string; wrapper: WrapperHere }[]>();

  constructor(private readonly files: RouteFiles) {
    for (const [path, { wrappers }] of files.files) {
      for (const wrapper of wrappers ?? []) {
        const list = this.byName.get(wrapper.name);
        if (list) list.push({ path, wrapper });
        else this.byName.set(wrapper.name, [{ path, wrapper }]);
      }
    }
  }

  /** The routes that a call registers; none where it is of another function. */
  routes(file: string, { router, callee, line, paths, handlers }: WrappedHere): WrappedRoute[] {
    return (this.byName.get(callee) ?? []).flatMap(({ path, wrapper }) => {
      const { index, methods, before, after, answering } = wrapper;
      const own = paths[index];
      if (!own) return [];
      const around = [before, after].map((text) => prefixText(this.files, path, text));
      const handler = answering === undefined ? wrapper.handler : (handlers[answering] ?? undefined);
      const route = { router, methods, path: [around[0]!, ...own, around[1]!], line, ...(handler ? { handler } : {}) };
      return [{ route, answersIn: answering === undefined ? path : file }];
    });
  }
}
