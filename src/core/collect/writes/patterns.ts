/** How writes to a database, and transactions, are written in each language. */
import type { LanguageName } from '../../facts';

/** A gateway for one write, whose name says which: `saveOrderGateway.execute(order)`. */
const gatewayWrites =
  /\b(?:save|create|insert|update|delete|remove|register|persist|store)[A-Z]\w*(?:Provider|Gateway|Port|Adapter|Repository)\s*\.\s*(?:execute|handle|invoke|run|apply)\s*\(/g;

const javaScriptWrites: readonly RegExp[] = [
  /\b(?:\w*[rR]epo(?:sitory)?|\w*[dD]ao|\w*[mM]odel|\w*[mM]anager|em|orm|tx|trx|\w*[cC]ollection|\w*[pP]risma(?:\w*)?\.\w+|tx\.\w+|db\.\w+|this\.db\.\w+|\w*[sS]tore)(?:\(\))?\s*\.\s*(?:save|create|insert|update|delete|remove|upsert|destroy|persist|bulk|increment|decrement|replace|soft|flush)\w*\s*(?:<[^<>()]{0,80}>)?\s*\(/g,
  /\b[A-Z]\w*\s*\.\s*(?:create|insertMany|updateOne|updateMany|update|findByIdAndUpdate|findOneAndUpdate|findByIdAndDelete|findOneAndDelete|findByIdAndRemove|findOneAndRemove|deleteOne|deleteMany|destroy|bulkCreate|bulkWrite|upsert|findOrCreate|increment|decrement|replaceOne)\s*\(/g,
  /\b\w+\s*\.\s*save\s*\(\s*(?:\{|\))|\b\w+\s*\.\s*(?:deleteOne|destroy)\s*\(\s*(?:\{\s*(?:session|transaction)|\))/g,
  /\)\s*\.\s*(?:insert|update|del|delete|increment|decrement)\s*\(|\.\s*(?:insertInto|updateTable|deleteFrom)\s*\(|\b(?:db|tx|trx|knex|database)\s*\.\s*(?:insert|update|delete)\s*\(/g,
  gatewayWrites,
];
const jvmWrites: readonly RegExp[] = [
  /\b\w*(?:[rR]epo(?:sitory)?|[dD]ao|[mM]apper|[eE]ntityManager|[jJ]dbcTemplate|[sS]ession|[jJ]dbi|[dD]sl|[sS]tore|[sS]ervice|em)(?:\(\))?\s*\.\s*(?:save|create|insert|update|delete|remove|persist|merge|add|store|batch|increment|decrement|replace|transfer|debit|credit|withdraw|deposit|reserve|release|decrease|increase|deduct|register|cancel|approve|record|log|append|adjust|assign|charge|refund|issue|enroll|mark)\w*\s*\(/g,
  /\b[A-Z]\w*\s*\.\s*(?:insert\w*|update|upsert|deleteWhere|deleteAll|deleteIgnoreWhere|batchInsert|new)\s*(?:\([^()]*\)\s*)?\{|\b(?!this\b)\w+\s*\.\s*(?:persist|persistAndFlush)\s*\(/g,
  gatewayWrites,
];

/** Calls that write, where the project has a database in play. */
export const writeCalls: Readonly<Record<LanguageName, readonly RegExp[]>> = {
  TypeScript: javaScriptWrites,
  JavaScript: javaScriptWrites,
  Python: [
    /(?:[sS]ession|db|[rR]epo(?:sitory)?\w*|crud\w*|dao|uow\.\w+)\s*\.\s*(?:add|add_all|delete|merge|create|insert|update|remove|save|upsert|bulk_|increment)\w*\s*\(/g,
    /(?:[sS]ession|db)\s*\.\s*query\s*\((?:[^\n]|\n(?=\s*\.)){1,240}?\.\s*(?:delete|update)\s*\(/g,
    /\.\s*objects\b[^\n]{0,160}\.\s*(?:create|bulk_create|bulk_update|update|delete|get_or_create|update_or_create)\s*\(|\bself\.\w+\s*\.\s*(?:save|delete)\s*\(\s*\)|\b(?!super\b|self\b|serializer\b|form\b)\w+\s*\.\s*(?:save|asave|adelete)\s*\(|\b\w*serializer\w*\s*\.\s*save\s*\(/g,
    /\bexecute\s*\(\s*(?:insert|update|delete|\w+\.(?:insert|update|delete))\s*\(|\b\w*(?:collection|_col|db\.\w+|db\[[^\]]*\])\s*\.\s*(?:insert_one|insert_many|update_one|update_many|delete_one|delete_many|replace_one|find_one_and_update|bulk_write)\s*\(/g,
    /\bawait\s+\w+\s*\.\s*(?:create|filter\([^\n]{0,100}\)\.(?:update|delete)|save|delete)\s*\(/g,
  ],
  Go: [
    /\b\w*(?:[rR]epo(?:sitory)?|[dD]ao|[sS]tore|[sS]torage|[qQ]ueries|q|qtx|tx|db|DB|[cC]oll(?:ection)?|[mM]odel)(?:\([^()\n]{0,60}\))?(?:\s*\.\s*(?:WithContext|Model|Clauses|Session|Table|Where|Omit|Select|Scopes|Unscoped|Preload)\([^\n]{0,200}\))?\s*\.\s*(?:Save|Create|Insert|Update|Delete|Remove|Upsert|Store|Add|Replace|Increment|Decrement|Transfer)\w*\s*\(/g,
    /\.\s*(?:InsertOne|InsertMany|UpdateOne|UpdateMany|DeleteOne|DeleteMany|ReplaceOne|FindOneAndUpdate|BulkWrite|NewInsert|NewUpdate|NewDelete|NamedExec|NamedExecContext)\s*\(/g,
  ],
  Java: jvmWrites,
  Kotlin: jvmWrites,
  'C#': [
    /\b_?\w*(?:[cC]ontext|[dD]b|[rR]epository|[rR]epo|[uU]nitOfWork|[uU]ow|[sS]ession|[cC]ollection|[mM]anager|[sS]tore)(?:\s*\.\s*\w+(?:\(\))?)?\s*\.\s*(?:Add|AddRange|AddAsync|AddRangeAsync|Update|UpdateRange|UpdateAsync|Remove|RemoveRange|Delete|DeleteAsync|Insert|InsertAsync|InsertOneAsync|InsertManyAsync|UpdateOneAsync|DeleteOneAsync|ReplaceOneAsync|CreateAsync|Create|Attach|ExecuteUpdateAsync|ExecuteDeleteAsync|Store|SaveAsync)\s*(?:<[^<>()]{0,60}>)?\s*\(/g,
  ],
  Ruby: [
    /(?:\.\s*(?:save!?|create!?|update!|update_attributes!?|update_columns?|destroy!?|destroy_all|delete_all|insert_all!?|upsert_all|update_all|increment!|decrement!|touch|find_or_create_by!?|first_or_create!?|toggle!)(?![\w?])|\b[a-z]\w*\.(?:update|delete)\s*\()/g,
  ],
  PHP: [
    /(?:->|::)\s*(?:save|saveOrFail|create|createMany|createQuietly|insert|insertGetId|update|updateOrCreate|firstOrCreate|upsert|delete|forceDelete|destroy|increment|decrement|attach|detach|sync|syncWithoutDetaching|toggle|persist|remove|saveMany)\s*\(/g,
  ],
  Rust: [
    /\b(?:diesel::)?(?:insert_into|insert_or_ignore_into|replace_into)\s*\(|\bdiesel::(?:update|delete)\s*\(|\.\s*(?:insert|save|update|delete|insert_one|insert_many|update_one|update_many|delete_one)\s*\(\s*(?:&?(?:self\.|state\.)?(?:db|conn|tx|txn|pool)|&mut|doc!)|\b(?:\w+_)?repo(?:sitory)?\s*\.\s*(?:create|insert|update|delete|save|add|remove)\w*\s*\(|\bEntity::(?:insert|update|delete)\w*\s*\(|\b[A-Z]\w*::(?:create|insert|update|delete|save|remove)\w*\s*\(\s*(?:&\s*(?:mut\s+)?)?(?:self\.)?\w*(?:conn|pool|tx)\b/g,
  ],
  Elixir: [
    /\bRepo\.(?:insert|update|delete|insert_or_update|insert_all|update_all|delete_all)!?\s*\(?|\|>\s*Repo\.(?:insert|update|delete|insert_or_update)!?|\bMulti\.(?:insert|update|delete|insert_all|update_all|delete_all|run)\s*\(/g,
  ],
};

/** SQL that writes, inside a string. */
export const writingSql =
  /^\s*(?:--[^\n]*\n\s*)*(?:with\b[\s\S]{0,4000}?\b)?(?:insert\s+(?:or\s+\w+\s+|ignore\s+)?into\s|update\s+[\w".`[\]{}$]+(?:\s+(?:as\s+)?\w+)?\s+set\b|delete\s+from\s|replace\s+into\s|merge\s+into\s)/i;

const javaScriptTransactions: readonly RegExp[] = [
  /\.\s*\$transaction\s*\(/g,
  /(?:[dD]b|DB|[kK]nex|[sS]equelize|[mM]anager|[sS]ource|[cC]onn|[cC]onnection|[oO]rm|\bem|[cC]lient|[pP]ool|[rR]epo|[rR]epository|[dD]atabase|[sS]ql|[uU]ow|[uU]nitOfWork|[kK]ysely|[mM]odel|trx|\btx|get(?:Manager|Connection)\(\)|\bthis)\s*\.\s*transaction\s*(?:<[^<>()]{0,80}>)?\s*\(/g,
  /\.\s*(?:transactional|withTransaction|startTransaction|beginTransaction|runInTransaction|executeInTransaction|runTransaction)\s*(?:<[^<>()]{0,80}>)?\s*\(/g,
  /\b(?:sql|db|pool|client)\s*\.\s*(?:begin|tx)\s*\(/g,
  /\b(?:runInTransaction|withTransaction|executeInTransaction|inTransaction|runTransaction)\s*\(/g,
];
const jvmTransactions: readonly RegExp[] = [
  /\b\w*[tT]ransactionTemplate\w*\s*\.\s*(?:execute\w*)\s*[({]|\b\w*[tT]ransactionManager\w*\s*\.\s*getTransaction\s*\(|\b\w*[tT]ransactionalOperator\w*\s*\.\s*\w+\s*\(|\.\s*getTransaction\s*\(\s*\)\s*\.\s*begin\s*\(|\.\s*(?:transactionResult|transaction|inTransaction|useTransaction|withTransaction|beginTransaction)\s*[({]|\.\s*setAutoCommit\s*\(\s*false\s*\)|\.\s*autoCommit\s*=\s*false\b|\b(?:newSuspendedTransaction|suspendTransaction|transaction)\s*(?:\([^(){}]{0,80}\))?\s*\{|\bsetAutoCommit\(false\)|\bstartTransaction\s*\(|\bUserTransaction\b[^;]*\.begin\s*\(/g,
];

/** Calls that open a transaction. */
export const transactionCalls: Readonly<Record<LanguageName, readonly RegExp[]>> = {
  TypeScript: javaScriptTransactions,
  JavaScript: javaScriptTransactions,
  Python: [
    /\btransaction\.atomic\b|@atomic\b|\bwith\s+atomic\s*\(|\.\s*atomic\s*\(\s*\)|\bin_transaction\s*\(|@atomic\s*\(|\.\s*start_transaction\s*\(|\bwith_transaction\s*\(|@transactional\b|@db_session\b/gi,
    /(?:session|conn|connection|engine|db|database|pool|Session|factory|sessionmaker|maker)(?:\(\))?\s*\.\s*begin(?:_nested)?\s*\(/gi,
    /(?:conn|connection|db|database|pool|session|client|cur|cursor|engine)(?:\(\))?\s*\.\s*transaction\s*\(/gi,
  ],
  Go: [
    /\.\s*(?:Begin|BeginTx|Beginx|BeginTxx|MustBegin|MustBeginTx|BeginFunc|BeginTxFunc)\s*\(|\.\s*Transaction\s*\(\s*func\b|\.\s*(?:RunInTx|RunInTransaction|WithTransaction|InTransaction|ExecTx|execTx|WithTx|RunTx|InTx|Tx)\s*\(|\bStartTransaction\s*\(|\b(?:WithTx|RunInTx|withTx|runInTx|inTx|WithTransaction|withTransaction|BeginTxFunc)\s*\(/g,
  ],
  Java: jvmTransactions,
  Kotlin: jvmTransactions,
  'C#': [
    /\.\s*BeginTransaction(?:Async)?\s*\(|\bnew\s+TransactionScope\s*\(|\bnew\s+CommittableTransaction\s*\(|\.\s*StartTransaction\s*\(|\.\s*WithTransaction(?:Async)?\s*[<(]/g,
  ],
  Ruby: [
    /\b(?:[A-Z][\w:]*\.)?transaction\b\s*(?:\([^()\n]*\)\s*)?(?:do\b|\{)|\.\s*with_lock\b|\.\s*transaction\s*(?:\([^()\n]*\)\s*)?(?:do\b|\{)/g,
  ],
  PHP: [
    /\bDB::(?:connection\([^)]*\)->)?(?:transaction|beginTransaction)\s*\(|->\s*transaction\s*\(\s*(?=(?:static\s+)?(?:function|fn)\b)|->\s*(?:beginTransaction|transactional|wrapInTransaction|begin_transaction|transStart|trans_start|runInTransaction)\s*\(/g,
  ],
  Rust: [
    /\.\s*begin\s*\(\s*\)\s*\.await|(?:conn|connection|db|DB|pool|client|tx|database|self|\))\s*\.\s*transaction\s*(?:::<[^()]{0,120}>)?\s*\(|\.\s*(?:build_transaction|begin_transaction|immediate_transaction|start_transaction)\s*(?:::<[^()]{0,120}>)?\s*\(/g,
  ],
  Elixir: [/\bRepo\.(?:transaction|transact)\s*\(?|\|>\s*Repo\.(?:transaction|transact)\b|\bfn multi ->/g],
};

/** Annotations that put a transaction around a method or around each method of a class. */
export const transactional = /@(?:\w+\.)*(?:Transactional|WithTransaction|ReactiveTransactional|transactional)\b/;

/** A string that opens a transaction by itself. */
export const beginsTransaction =
  /^\s*(?:BEGIN(?:\s+(?:TRANSACTION|IMMEDIATE|EXCLUSIVE|WORK|TRAN))?|begin(?:\s+(?:transaction|immediate)\s*;?|\s*;)|(?:START|start)\s+(?:TRANSACTION|transaction)[\w\s]*|BEGIN\s+ISOLATION\s+LEVEL[\w\s]*)\s*;?\s*$/;

/** What brings the writes before it to the database at once. */
export const commits: Readonly<Partial<Record<LanguageName, RegExp>>> = {
  Python: /\b\w*(?:[sS]ession|db|conn|connection|cnx|uow|unit_of_work)\s*\.\s*commit\s*\(/g,
  'C#': /\.\s*(?:SaveChanges|SaveChangesAsync|CommitAsync|Commit|CompleteAsync|SaveAsync)\s*\(/g,
  PHP: /\b\$?\w*(?:em|[eE]ntityManager|[mM]anager|\(\))\s*->\s*flush\s*\(/g,
  TypeScript: /\b\w*(?:em|[eE]ntityManager)\s*\.\s*flush\s*\(/g,
};
/** Calls that a commit brings to the database: what a unit of work keeps. */
export const keptWrites: Readonly<Partial<Record<LanguageName, RegExp>>> = {
  PHP: /->\s*(?:persist|remove)\s*\(/g,
  TypeScript: /\b\w*(?:em|[eE]ntityManager)\s*\.\s*(?:persist|remove|create)\s*\(/g,
};
