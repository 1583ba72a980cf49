/** A table or document type as one file declares or changes it, before the files of a project are put together. */

/** Names of columns that a key, constraint or index covers; empty where they cannot be told. */
export interface ColumnSet {
  readonly fields: readonly string[];
  readonly line: number;
  /** Whether a framework adds it without a word of the project. */
  readonly automatic?: boolean;
}

/** A column or field. `nullable` is null where nothing says it. */
export interface FieldDraft {
  readonly name: string;
  readonly type: string | null;
  readonly nullable: boolean | null;
  readonly line: number;
}

/** A field that points at another table. */
export interface ReferenceDraft extends ColumnSet {
  /** The table or class it points at; null where that cannot be told. */
  readonly target: string | null;
  /** Whether the database holds to it (a foreign key), or only the mapper knows of it. */
  readonly enforced: boolean;
}

/** Where a declaration stands. */
export type Origin = 'model' | 'migration' | 'sql';

/** The table that a class is stored in; `said` where the code names the table itself. */
export interface StoredTable {
  readonly entity: string;
  readonly table: string;
  readonly said: boolean;
}

/** What one file says of one table. */
export interface TableDraft {
  /** The table's name where it is known, else the name of the class. */
  readonly name: string;
  /** The class that stands for it. */
  readonly entity?: string;
  readonly line: number;
  readonly origin: Origin;
  readonly store: 'table' | 'document';
  /** Whether it makes the table rather than changing it. */
  readonly creates: boolean;
  /** A class that is an entity only where the project names it as one (a `DbSet` of it). */
  readonly candidate?: boolean;
  readonly fields: readonly FieldDraft[];
  readonly keys: readonly ColumnSet[];
  readonly uniques: readonly ColumnSet[];
  readonly indexes: readonly ColumnSet[];
  readonly references: readonly ReferenceDraft[];
  readonly checks: readonly ColumnSet[];
  /** Columns that are declared to be never empty; those that are so by default are left out. */
  readonly required: readonly ColumnSet[];
}

type Mutable<T> = { -readonly [Key in keyof T]: T[Key] extends readonly (infer Item)[] ? Item[] : T[Key] };

/** What a draft begins with. */
export interface DraftStart {
  readonly line: number;
  readonly origin: Origin;
  readonly entity?: string;
  readonly store?: 'table' | 'document';
  readonly creates?: boolean;
  readonly candidate?: boolean;
}

/** What a column's declaration says besides its name and type. */
export interface ColumnTraits {
  readonly type?: string | null;
  readonly nullable?: boolean | null;
  readonly unique?: boolean;
  readonly key?: boolean;
  readonly index?: boolean | 'automatic';
  /** Declared never empty. */
  readonly required?: boolean;
  readonly check?: boolean;
  /** Points at this table; an empty text where the table is not told. */
  readonly references?: string;
}

/** Puts the draft of one table together. */
export class Draft {
  readonly table: Mutable<TableDraft>;

  constructor(name: string, start: DraftStart) {
    this.table = {
      name,
      line: start.line,
      origin: start.origin,
      store: start.store ?? 'table',
      creates: start.creates ?? true,
      ...(start.entity ? { entity: start.entity } : {}),
      ...(start.candidate ? { candidate: true } : {}),
      fields: [],
      keys: [],
      uniques: [],
      indexes: [],
      references: [],
      checks: [],
      required: [],
    };
  }

  /** A column with all that its declaration says. */
  column(name: string, line: number, traits: ColumnTraits = {}): this {
    const { table } = this;
    const fields = [name];
    const nullable = traits.nullable ?? (traits.required ? false : null);
    table.fields.push({ name, type: traits.type ?? null, nullable, line });
    if (traits.key) table.keys.push({ fields, line });
    if (traits.unique) table.uniques.push({ fields, line });
    if (traits.index) this.index(fields, line, traits.index === 'automatic');
    if (traits.required) table.required.push({ fields, line });
    if (traits.check) table.checks.push({ fields, line });
    if (traits.references !== undefined) this.reference(fields, traits.references, line);
    return this;
  }

  key(fields: readonly string[], line: number): void {
    this.table.keys.push({ fields, line });
  }

  unique(fields: readonly string[], line: number): void {
    this.table.uniques.push({ fields, line });
  }

  index(fields: readonly string[], line: number, automatic = false): void {
    this.table.indexes.push({ fields, line, ...(automatic ? { automatic } : {}) });
  }

  reference(fields: readonly string[], target: string | null, line: number, enforced = true): void {
    this.table.references.push({ fields, target: target === '' ? null : target, line, enforced });
  }

  check(fields: readonly string[], line: number): void {
    this.table.checks.push({ fields, line });
  }

  /** Whether it says anything of the table. */
  get empty(): boolean {
    const { fields, keys, uniques, indexes, references, checks, required } = this.table;
    return [fields, keys, uniques, indexes, references, checks, required].every((list) => list.length === 0);
  }
}

/** The drafts of one file by table, so that statements apart are put together. */
export class DraftBook {
  private readonly byName = new Map<string, Draft>();

  constructor(private readonly origin: Origin) {}

  /** The draft of a table; a new one changes the table, unless `creates` says that it makes it. */
  of(name: string, line: number, creates = false): Draft {
    let draft = this.byName.get(name);
    if (!draft) this.byName.set(name, (draft = new Draft(name, { line, origin: this.origin, creates })));
    else if (creates && !draft.table.creates) draft.table.creates = true;
    return draft;
  }

  drop(name: string): void {
    this.byName.delete(name);
  }

  get tables(): TableDraft[] {
    return [...this.byName.values()].filter((draft) => draft.table.creates || !draft.empty).map(({ table }) => table);
  }
}
