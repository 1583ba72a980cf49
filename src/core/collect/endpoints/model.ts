/**
 * What a file says about routes, before files are joined. Routers are nodes: the application, a group, a parameter that a function
 * registers on. Routes hang on routers, routers on other routers under a prefix; only what hangs on an application answers requests.
 */

/** A path as it is written: text, and constants whose values stand elsewhere. */
export type PathText = readonly (string | { readonly constant: string })[];

/** A router, by a name that is unique in its file; `''` is the file's own application. */
export type RouterId = string;

/** Something that another file or a later line may stand for: a name, a member of it, a call of it, or a module on the spot. */
export interface Target {
  /** As written, without arguments: `users.router`. */
  readonly name: string;
  /** Whether what is meant is what it returns. */
  readonly called?: boolean;
  /** The module it is taken from on the spot (`require('./users')`). */
  readonly module?: string;
  /** The router of this file that it is. */
  readonly id?: RouterId;
}

export interface RouterHere {
  readonly id: RouterId;
  /** Whether it answers by itself: an application rather than a group that has to be mounted. */
  readonly root: boolean;
  /** A prefix of its own. */
  readonly path: PathText;
  /** Whether it is a parameter of a router's type, which stands for an application where nobody in sight hands one in. */
  readonly open?: boolean;
}

export interface MountHere {
  readonly parent: RouterId;
  readonly path: PathText;
  readonly child: Target;
  /** Whether the path stands in the place of the child's own prefix. */
  readonly replaces?: boolean;
}

/** A router under a name of the file's own, where a function of another place makes it: `const app = createApp()`. */
export interface AliasHere {
  readonly id: RouterId;
  readonly of: Target;
}

/** A router that another file makes and on which this one registers: `from .main import bp`, `import { app } from './app'`. */
export interface BorrowedHere {
  readonly id: RouterId;
  readonly from: Target;
}

/** Modules that a program reads from a folder and mounts in a loop. */
export interface LoaderHere {
  readonly router: RouterId;
  /** Relative to the file; null where the file does not say. */
  readonly folder: string | null;
  /** What is not known in it is the module's name. */
  readonly path: PathText;
  /** The field that holds the router, where the module's classes are made objects of; their other fields are constants that begin with `@item.`. */
  readonly member?: string;
}

export interface HandlerHere {
  /** As written: `users.list`; empty where it is inline. */
  readonly name: string;
  /** Where it is inline. */
  readonly line?: number;
  /** The package that the type before the name belongs to. */
  readonly module?: string;
  /** The function around the name, which answers where the name is what it is given: `ListUsers(server.store)`. */
  readonly maker?: string;
}

export interface RouteHere {
  readonly router: RouterId;
  /** In capitals; `ANY` for all. */
  readonly methods: readonly string[];
  readonly path: PathText;
  readonly line: number;
  readonly handler?: HandlerHere;
  /** A class or function elsewhere that tells the methods, and for a set of views the paths below. */
  readonly view?: ViewHere;
}

/** What answers a route, where it has to be looked up. */
export interface ViewHere {
  /** As written. */
  readonly name: string;
  /** Whether it is a set of views under one path (`list`, `retrieve` …). */
  readonly set: boolean;
  /** Methods and the members that answer them, where the route names them. */
  readonly actions?: Readonly<Record<string, string>>;
}

/** A class that answers requests, or a function that says which methods it answers. */
export interface ClassHere {
  readonly bases: readonly string[];
  /** Lines of its methods by name. */
  readonly members: Readonly<Record<string, number>>;
  /** Methods that it is restricted to. */
  readonly methods?: readonly string[];
  /** Members that answer below it: their methods, path, and whether they are about one item. */
  readonly extra?: readonly ExtraAction[];
  /** The path parameter that tells its items apart. */
  readonly lookup?: string;
  readonly line: number;
}

export interface ExtraAction {
  readonly name: string;
  readonly methods: readonly string[];
  readonly path: string;
  readonly detail: boolean;
  readonly line: number;
}

/** A class of a script, whose objects keep paths and routers in their fields. */
export interface ClassFieldsHere {
  /** The class that it extends, as written. */
  readonly base?: string;
  /** The fields that its constructor fills with an argument. */
  readonly filled?: Readonly<Record<string, number>>;
  /** What its constructor hands to that of its base: an argument of its own, or a path; absent where it has none. */
  readonly handed?: readonly (number | PathText | null)[];
}

/** A list of objects that a loop runs over: items written there, what a function is given, or what goes by a name. */
export type ObjectListHere =
  { readonly items: readonly string[] } | { readonly of: string; readonly index: number; readonly member?: string };

/** Routers that a loop takes out of objects: `routes.forEach((one) => app.use(one.path, one.router))`. */
export interface ObjectLoopHere {
  readonly router: RouterId;
  /** What is taken of the object is a constant that begins with `@item.`. */
  readonly path: PathText;
  /** The field that holds the router; absent where the object is one. */
  readonly member?: string;
  readonly list: ObjectListHere;
}

/** Objects in a list that a function or constructor is given: names of their classes, or of lists after three dots. */
export interface ObjectsGivenHere {
  readonly callee: string;
  readonly index: number;
  readonly member?: string;
  readonly items: readonly string[];
}

/** A router that is handed to a function. */
export interface PassHere {
  readonly callee: Target;
  /** Which argument it is; -1 for what the function is called on. */
  readonly index: number;
  /** The member that it is of an object in the argument's place. */
  readonly member?: string;
  /** Absent where what is handed on is no router that this file knows. */
  readonly router?: RouterId;
}

export interface FunctionHere {
  /** As defined; a method without its class. */
  readonly name: string;
  /** The routers that its parameters are; null for other parameters. */
  readonly parameters: readonly (RouterId | null)[];
  /** The routers that it takes out of an object it is given, by member. */
  readonly members?: Readonly<Record<string, RouterId>>;
  /** The router that it is called on (an extension function). */
  readonly receiver?: RouterId;
  /** What it returns, where that is a router. */
  readonly returns?: Target;
  /** The type that it is a method of, or the module of its file that it stands in. */
  readonly owner?: string;
}

/** A function that registers a route for its callers, under a path that they hand it. */
export interface WrapperHere {
  readonly name: string;
  /** Which argument the path is, without what the function is called on. */
  readonly index: number;
  readonly methods: readonly string[];
  /** What it puts around the path. */
  readonly before: PathText;
  readonly after: PathText;
  /** What answers; or the argument that it is. */
  readonly handler?: HandlerHere;
  readonly answering?: number;
}

/** A call on a router that may be of such a function. */
export interface WrappedHere {
  readonly router: RouterId;
  readonly callee: string;
  readonly line: number;
  /** Its arguments, where they may be paths, and where they may answer. */
  readonly paths: readonly (PathText | null)[];
  readonly handlers: readonly (HandlerHere | null)[];
}

export interface ImportHere {
  readonly local: string;
  readonly module: string;
  /** What the module calls it; `*` for all of it, `default` for a default export. */
  readonly name: string;
}

/** What a file contributes to the endpoints; empty parts are left out. */
export interface FileRoutes {
  readonly routers?: readonly RouterHere[];
  readonly routes?: readonly RouteHere[];
  readonly mounts?: readonly MountHere[];
  readonly aliases?: readonly AliasHere[];
  readonly borrowed?: readonly BorrowedHere[];
  readonly passes?: readonly PassHere[];
  readonly functions?: readonly FunctionHere[];
  readonly wrappers?: readonly WrapperHere[];
  readonly wrapped?: readonly WrappedHere[];
  /** What other files may import, by exported name. */
  readonly exports?: Readonly<Record<string, Target>>;
  readonly imports?: readonly ImportHere[];
  readonly constants?: Readonly<Record<string, PathText>>;
  /** Lines of functions and methods by name, and by `Type.name` where the type is known. */
  readonly definitions?: Readonly<Record<string, number>>;
  readonly classes?: Readonly<Record<string, ClassHere>>;
  readonly objects?: Readonly<Record<string, ClassFieldsHere>>;
  readonly objectLoops?: readonly ObjectLoopHere[];
  readonly objectsGiven?: readonly ObjectsGivenHere[];
  /** Lists of objects by name. */
  readonly objectLists?: Readonly<Record<string, readonly string[]>>;
  /** Names of routing types that other files have to mention for them to count. */
  readonly notes?: Readonly<Record<string, readonly string[]>>;
  /** Prefixes that stand before all routes of the module that the file belongs to, by framework. */
  readonly bases?: readonly BaseHere[];
}

export interface BaseHere {
  readonly kind: string;
  readonly path: PathText;
  /** Whether the code says so, below what configuration sets. */
  readonly inner?: boolean;
}

/** The constant of a value that an application's configuration sets. */
export const settingConstant = (name: string): string => `@set ${name}`;

/** The constant of a variable that an example of the environment gives a value. */
export const environmentConstant = (name: string): string => `@env ${name}`;

/** The constant of what an application puts before every controller that it finds by itself; nothing where none says so. */
export const routePrefix = '@route-prefix';

/** The constant of what a file puts before every route of an application of NestJS that it is handed. */
export const globalPrefix = '@global-prefix';

/** The methods that a path without a method answers. */
export const anyMethod: readonly string[] = ['ANY'];

/** Collects the parts of a file while it is read. */
export class RouteNotes {
  readonly routers: RouterHere[] = [];
  readonly routes: RouteHere[] = [];
  readonly mounts: MountHere[] = [];
  readonly aliases: AliasHere[] = [];
  readonly borrowed: BorrowedHere[] = [];
  readonly passes: PassHere[] = [];
  readonly functions: FunctionHere[] = [];
  readonly wrappers: WrapperHere[] = [];
  readonly wrapped: WrappedHere[] = [];
  readonly imports: ImportHere[] = [];
  readonly exports: Record<string, Target> = {};
  readonly constants: Record<string, PathText> = {};
  readonly definitions: Record<string, number> = {};
  readonly classes: Record<string, ClassHere> = {};
  readonly objects: Record<string, ClassFieldsHere> = {};
  readonly objectLoops: ObjectLoopHere[] = [];
  readonly objectsGiven: ObjectsGivenHere[] = [];
  readonly objectLists: Record<string, readonly string[]> = {};
  readonly notes: Record<string, string[]> = {};
  readonly bases: BaseHere[] = [];

  /** Plain data without empty parts; null where there is nothing. */
  finish(): FileRoutes | null {
    const parts = Object.entries(this).filter(([, value]: [string, object]) =>
      Array.isArray(value) ? value.length > 0 : Object.keys(value).length > 0,
    );
    return parts.length > 0 ? Object.fromEntries(parts) : null;
  }
}
