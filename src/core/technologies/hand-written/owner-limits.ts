import { inString, text, type Technology } from '../technology';

/** Fields that say whose a record is. */
const owner =
  '(?:[uU]ser|[oO]wner|[aA]uthor|[cC]reator|[cC]ustomer|[aA]ccount|[mM]ember|[cC]reated_?[bB]y)(?:_?_?(?:[iI]d|ID|[uU]uid|email|username))?';
const column = '(?:user|owner|author|creator|customer|account|member|created_by)(?:_?(?:[iI]d|uuid|email))?["`]?';
/** Columns of SQL that say whose a row is, also of those who offer something; not whom something is done to. */
const ownerColumn =
  '["`]?(?!(?:target|other|friend|follow|invite|recei|recipient|reset)\\w{0,12}_)(?:(?:(?:\\w{1,30}_)?(?:user|owner|author|creator)|account|customer)(?:_?(?:id|uuid))?|(?:admin|seller|employer|host|organi[sz]er|merchant)_?(?:id|uuid)|created_by)["`]?';
/** Fields that tell one record from all others. */
const key = '(?:_?[iI]d|ID|pk|[uU]uid|slug)';
/** Questions after one record, and changes of it. */
const asks =
  '(?:[fF]ind\\w*|[dD]elete\\w*|destroy\\w*|[uU]pdate\\w*|[rR]emove\\w*|[wW]here|filter\\w*|one\\w*|[fF]irst\\w*|count|exists)';
/** What stands before the condition in the same call. */
const before = '(?:[^;{}()]|\\([^;{}()]{0,40}\\)){0,80}';
/** Values that the sender of a request chooses freely. */
const sent = '(?![\\w.^$>()-]{0,20}(?:params|body|query|input|dto)\\b)';
const value = '[^,;{}=\\n]{1,60}';
/** The caller, as frameworks hand it on. */
const callerHere =
  '(?:\\b(?:req|request|ctx|context|c)(?:\\.|->)(?:\\w+\\.)?user(?:\\(\\))?!?|\\bcurr(?:ent)?_?(?:[uU]ser|[aA]ccount|[mM]ember|[cC]ustomer)(?:\\(\\))?|\\bauth\\(\\)->user\\(\\)|\\bAuth::user\\(\\))\\??(?:\\.|->)';

/** Queries that only reach what belongs to the caller. */
export const ownerLimits: readonly Technology[] = [
  {
    name: 'Queries limited to the owner',
    anywhere: {
      authorization: [
        // `{ _id: id, owner: user.id }`, in either order.
        text(
          new RegExp(
            `\\b${asks}\\s*:?[({=]${before}(?:\\{\\s*\\w+:\\s*)?\\{\\s*["']?${key}["']?\\s*(?::\\s*${value})?,\\s*["']?${owner}["']?\\s*(?::\\s*${sent}[\\w$(*@{]|[,}])`,
          ),
        ),
        text(
          new RegExp(
            `\\b${asks}\\s*:?[({=]${before}(?:\\{\\s*\\w+:\\s*)?\\{\\s*["']?${owner}["']?\\s*(?::\\s*${sent}${value})?,\\s*["']?${key}["']?\\s*(?::\\s*[\\w$(*@]|[,}])`,
          ),
        ),
        // `id=id, user_id=user.id` in Python, `id: id, user_id: user.id` in Ruby and Elixir.
        text(
          new RegExp(
            `(?:\\b(?:filter|filter_by|get|get_or_none|get_object_or_404|aget)\\((?:[^;()=]{0,60},)?\\s*(?:${key}\\s*=(?!=)${value},\\s*${owner}|${owner}\\s*=(?!=)\\s*${sent}${value},\\s*${key})\\s*=(?!=)|\\b(?:find_by|get_by|where)!?[( ](?:[^;()]{0,60},)?\\s*(?:${key}:${value},\\s*${owner}|${owner}:\\s*${sent}${value},\\s*${key}):)\\s*${sent}[\\w@$(]`,
          ),
        ),
        // `b.Id == id && b.UserId == userId`, `Book.id == id, Book.owner_id == user.id`, `(Books.id eq id) and (Books.userId eq userId)`,
        // `b.id == ^id and b.user_id == ^user_id`.
        new RegExp(
          `\\b(\\w+)\\.${key}\\s*(?:===?|\\beq\\b)\\s*[^;=]{1,80}?\\b\\1\\.${owner}\\s*(?:===?|\\beq\\b)\\s*${sent}\\^?\\w`,
        ),
        new RegExp(
          `\\b(\\w+)\\.${owner}\\s*(?:===?|\\beq\\b)\\s*${sent}[^;=]{1,80}?\\b\\1\\.${key}\\s*(?:===?|\\beq\\b)\\s*\\^?\\w`,
        ),
        // `eq(books.id, id), eq(books.userId, user.id)`.
        new RegExp(
          `\\beq\\(\\s*\\w+\\.(?:${key}\\s*,[^;]{1,60}\\beq\\(\\s*\\w+\\.${owner}|${owner}\\s*,[^;]{1,60}\\beq\\(\\s*\\w+\\.${key})\\s*,\\s*${sent}`,
        ),
        // `findByIdAndUserId(…)`.
        /(?:\.|->)\w{0,40}[bB]y_?(?:[iI][dD]|[uU]uid|[sS]lug)_?[aA]nd_?(?:[uU]ser|[oO]wner|[aA]uthor|[cC]reator|[cC]ustomer|[aA]ccount|[mM]ember|[cC]reated)\w{0,20}\s*\(/,
        // `where('id', id)…where('user_id', caller)`.
        text(
          new RegExp(
            `[wW]here\\(\\s*["'](?:\\w+\\.)?_?id["']\\s*,${value}\\)\\s*(?:\\.|->)\\s*(?:and)?[wW]here\\(\\s*["'](?:\\w+\\.)?${column}["']\\s*,\\s*${sent}[$\\w]`,
          ),
        ),
        text(
          new RegExp(
            `[wW]here\\(\\s*["'](?:\\w+\\.)?${column}["']\\s*,\\s*${sent}[$\\w][^;\\n]{0,40}\\)\\s*(?:\\.|->)\\s*(?:(?:and)?[wW]here\\(\\s*["'](?:\\w+\\.)?_?id["']|find(?:OrFail)?\\()`,
          ),
        ),
        // What hangs on the caller: `current_user.books.find(id)`, `$request->user()->books()->findOrFail($id)`.
        text(
          new RegExp(
            `${callerHere}(?:\\$relatedQuery(?:<\\w+>)?\\([^()\\n]{1,60}\\)\\s*\\.(?:delete|update|patch|find)\\w*\\(|\\w+(?:\\(\\))?(?:\\.|->)(?:find(?:OrFail|_by!?)?[( ]\\s*(?:id\\b|slug\\b|params|\\$)|destroy\\(|get\\(\\s*(?:pk|id)\\s*=))`,
          ),
        ),
        // A query set of which every view of the class is made.
        text(/\bdef get_queryset\(self\)[^;]{0,240}?\.filter\([^()\n]{0,60}\b\w+\s*=\s*self\.request\.user\b/),
      ],
    },
    example: `Book.findOneAndDelete({ _id: id, owner: req.user.id });`,
  },
  {
    name: 'SQL limited to the owner',
    anywhere: {
      authorization: [
        inString(
          new RegExp(
            `\\b(?:DELETE FROM|delete from|UPDATE|update)\\s(?!\\s*["\`\\w]*(?:fav|like|follow|vote|bookmark|token|session))[^;]{0,400}\\b(?:WHERE|where)\\b[^;]{0,200}\\b(?:AND|and)\\s+(?:\\w+\\.)?${ownerColumn}\\s*=\\s*[$?:@%#{]`,
          ),
        ),
        inString(
          new RegExp(
            `(?<!\\w)_?id["\`]?\\s*=\\s*[$?:@%#{][^\\s;]{0,40}\\s+(?:AND|and)\\s+(?:\\w+\\.)?(?:${ownerColumn}|["\`]?${column})\\s*=\\s*[$?:@%#{]`,
          ),
        ),
        inString(
          new RegExp(
            `(?<!\\w)(?:${ownerColumn}|${column})\\s*=\\s*[$?:@%#{][^\\s;]{0,40}\\s+(?:AND|and)\\s+(?:\\w+\\.)?["\`]?_?id["\`]?\\s*=\\s*[$?:@%#{]`,
          ),
        ),
      ],
    },
    example: 'run("DELETE FROM books WHERE id = $1 AND owner_id = $2")',
  },
];
