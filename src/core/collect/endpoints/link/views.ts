import type { Endpoint } from '../../../facts';
import type { ClassHere, ViewHere } from '../model';
import type { RouteFiles } from './repository';

/** A method that a view answers, below the route's path. */
export interface ViewAnswer {
  readonly method: string;
  readonly below: string;
  readonly handler?: Endpoint['handler'];
}

const deepest = 10;
const verbs: Readonly<Record<string, string>> = {
  get: 'GET',
  post: 'POST',
  put: 'PUT',
  patch: 'PATCH',
  delete: 'DELETE',
  on_get: 'GET',
  on_post: 'POST',
  on_put: 'PUT',
  on_patch: 'PATCH',
  on_delete: 'DELETE',
};
/** What the members of a set of views answer, and whether they are about one item. */
const setMembers: readonly (readonly [string, string, boolean])[] = [
  ['list', 'GET', false],
  ['create', 'POST', false],
  ['retrieve', 'GET', true],
  ['update', 'PUT', true],
  ['partial_update', 'PATCH', true],
  ['destroy', 'DELETE', true],
];
/** What base classes of frameworks bring: methods for views, members for sets of views. */
const known: Readonly<Record<string, string>> = {
  ListAPIView: 'GET',
  CreateAPIView: 'POST',
  RetrieveAPIView: 'GET',
  UpdateAPIView: 'PUT PATCH',
  DestroyAPIView: 'DELETE',
  ListCreateAPIView: 'GET POST',
  RetrieveUpdateAPIView: 'GET PUT PATCH',
  RetrieveDestroyAPIView: 'GET DELETE',
  RetrieveUpdateDestroyAPIView: 'GET PUT PATCH DELETE',
  ListModelMixin: 'list',
  CreateModelMixin: 'create',
  RetrieveModelMixin: 'retrieve',
  UpdateModelMixin: 'update partial_update',
  DestroyModelMixin: 'destroy',
  ModelViewSet: 'list create retrieve update partial_update destroy',
  ReadOnlyModelViewSet: 'list retrieve',
  ListView: 'GET',
  DetailView: 'GET',
  TemplateView: 'GET',
  CreateView: 'GET POST',
  UpdateView: 'GET POST',
  DeleteView: 'GET POST',
  FormView: 'GET POST',
  Feed: 'GET',
  LoginView: 'GET POST',
  LogoutView: 'POST',
  TokenObtainPairView: 'POST',
  TokenObtainSlidingView: 'POST',
  TokenRefreshView: 'POST',
  TokenVerifyView: 'POST',
  TokenBlacklistView: 'POST',
  ObtainAuthToken: 'POST',
  obtain_auth_token: 'POST',
  RegisterView: 'POST',
  GraphQLView: 'POST',
  AsyncGraphQLView: 'POST',
};

/** Tells which methods classes and functions answer, their bases followed. */
export class Views {
  constructor(private readonly files: RouteFiles) {}

  /** What a view answers; `ANY` where it does not say. */
  answers(path: string, view: ViewHere): ViewAnswer[] {
    const name = view.name;
    const found = this.find(path, name, 0);
    if (view.set) return this.set(path, name, found);
    if (view.actions) {
      return Object.entries(view.actions).map(([method, member]) => ({
        method,
        below: '',
        ...this.handler(path, name, member),
      }));
    }
    const last = name.slice(name.lastIndexOf('.') + 1);
    if (!found) return (this.brought(path, name) || 'ANY').split(' ').map((method) => ({ method, below: '' }));
    const { file, one } = found;
    if (one.methods && one.bases.length === 0 && Object.keys(one.members).length === 0) {
      const handler = { path: file, line: one.line, name: last };
      return one.methods.map((method) => ({ method, below: '', handler }));
    }
    const methods = [...this.methods(file, last, 0)].filter(([method]) => !one.methods || one.methods.includes(method));
    if (methods.length === 0)
      return (known[last] ?? 'ANY')
        .split(' ')
        .map((method) => ({ method, below: '', handler: { path: file, line: one.line, name: last } }));
    return methods.map(([method, handler]) => ({
      method,
      below: '',
      handler: handler ?? { path: file, line: one.line, name: last },
    }));
  }

  private set(path: string, name: string, found: { file: string; one: ClassHere } | null): ViewAnswer[] {
    if (!found) return [];
    const last = name.slice(name.lastIndexOf('.') + 1);
    const { file, one } = found;
    const members = this.members(file, last, 0);
    const lookup = this.lookup(file, last, 0);
    const answers: ViewAnswer[] = [];
    for (const [member, method, detail] of setMembers) {
      if (!members.has(member) || (one.methods && !one.methods.includes(method))) continue;
      const handler = members.get(member) ?? { path: file, line: one.line, name: last };
      answers.push({ method, below: detail ? `{${lookup}}` : '', handler });
    }
    for (const { name: member, methods, path: below, detail, line } of this.extra(file, last, 0)) {
      for (const method of methods) {
        answers.push({
          method,
          below: detail ? `{${lookup}}/${below}` : below,
          handler: { path: file, line, name: member },
        });
      }
    }
    return answers;
  }

  private handler(path: string, name: string, member: string): { handler?: Endpoint['handler'] } {
    const found = this.find(path, name, 0);
    const place = found && this.members(found.file, name.slice(name.lastIndexOf('.') + 1), 0).get(member);
    return place
      ? { handler: place }
      : found
        ? { handler: { path: found.file, line: found.one.line, name: member } }
        : {};
  }

  /** Methods of a class, its own before those of its bases. */
  private methods(path: string, name: string, depth: number): Map<string, Endpoint['handler'] | null> {
    const found = this.find(path, name, depth);
    const all = new Map<string, Endpoint['handler'] | null>();
    if (!found || depth > deepest) return all;
    for (const [member, line] of Object.entries(found.one.members)) {
      if (verbs[member]) all.set(verbs[member], { path: found.file, line, name: member });
    }
    for (const base of found.one.bases) {
      const inner = this.find(found.file, base, depth + 1) ? this.methods(found.file, base, depth + 1) : null;
      for (const [method, handler] of inner ?? []) if (!all.has(method)) all.set(method, handler);
      if (!inner)
        for (const method of this.brought(found.file, base).split(' '))
          if (/^[A-Z]+$/.test(method) && !all.has(method)) all.set(method, null);
    }
    return all;
  }

  /** Members of a set of views with where they stand; null for those that a framework brings. */
  private members(path: string, name: string, depth: number): Map<string, Endpoint['handler'] | null> {
    const found = this.find(path, name, depth);
    const all = new Map<string, Endpoint['handler'] | null>();
    if (!found || depth > deepest) return all;
    for (const [member, line] of Object.entries(found.one.members))
      all.set(member, { path: found.file, line, name: member });
    for (const base of found.one.bases) {
      if (this.find(found.file, base, depth + 1)) {
        for (const [member, handler] of this.members(found.file, base, depth + 1))
          if (!all.has(member)) all.set(member, handler);
      } else
        for (const member of this.brought(found.file, base).split(' ')) if (!all.has(member)) all.set(member, null);
    }
    return all;
  }

  /** What a class of a framework brings, by the name that the framework gives it. */
  private brought(path: string, name: string): string {
    const imported = this.files.importOf(path, name);
    const last = imported && imported.name !== '*' ? imported.name : name.slice(name.lastIndexOf('.') + 1);
    // Libraries of APIs have a view of this name too, which shows no form.
    if (last === 'LoginView' && imported && !imported.module.startsWith('django.')) return 'POST';
    return known[last] ?? '';
  }

  private extra(path: string, name: string, depth: number): NonNullable<ClassHere['extra']> {
    const found = this.find(path, name, depth);
    if (!found || depth > deepest) return [];
    return [...(found.one.extra ?? []), ...found.one.bases.flatMap((base) => this.extra(found.file, base, depth + 1))];
  }

  private lookup(path: string, name: string, depth: number): string {
    const found = this.find(path, name, depth);
    if (!found || depth > deepest) return 'pk';
    if (found.one.lookup) return found.one.lookup;
    return (
      found.one.bases.map((base) => this.lookup(found.file, base, depth + 1)).find((lookup) => lookup !== 'pk') ?? 'pk'
    );
  }

  /** The class that a file means by a name. */
  private find(path: string, name: string, depth: number): { file: string; one: ClassHere } | null {
    const last = name.slice(name.lastIndexOf('.') + 1);
    const own = name.includes('.') ? undefined : this.files.get(path)?.classes?.[last];
    if (own) return { file: path, one: own };
    if (depth > deepest) return null;
    const first = name.split('.')[0]!;
    const imported = this.files.importOf(path, first);
    if (!imported)
      return this.files.get(path)?.classes?.[last]
        ? { file: path, one: this.files.get(path)!.classes![last]! }
        : this.throughStar(path, last, depth);
    const modules = [
      imported.module,
      ...(imported.name === '*'
        ? []
        : [`${imported.module}${imported.module.endsWith('.') ? '' : '.'}${imported.name}`]),
    ];
    for (const module of modules) {
      for (const file of this.files.resolve(path, module).slice(0, 2)) {
        const wanted = name.includes('.') || imported.name === '*' ? last : imported.name;
        const one = this.files.get(file)?.classes?.[wanted];
        if (one) return { file, one };
        if (file !== path) {
          const onward = this.find(file, wanted, depth + 1);
          if (onward) return onward;
        }
      }
    }
    return null;
  }

  /** `from .views import *` and packages that pass on what their modules hold. */
  private throughStar(path: string, name: string, depth: number): { file: string; one: ClassHere } | null {
    for (const { local, module, name: what } of this.files.get(path)?.imports ?? []) {
      if (what !== '*' || local !== '*') continue;
      for (const file of this.files.resolve(path, module).slice(0, 1)) {
        const found = file === path ? null : this.find(file, name, depth + 1);
        if (found) return found;
      }
    }
    return null;
  }
}
