/** Calls that connect to a database, and whether they are fixed to the machine that the code runs on. */
import type { Source } from '../source';
import { callsOf } from './calls';

export interface Connect {
  readonly line: number;
  readonly local: boolean;
}

const connecting =
  /\b(?:TypeOrmModule|SequelizeModule|MongooseModule)\.forRoot(?:Async)?\(|\bnew (?:DataSource|Sequelize|Pool|Client)\(|\b(?:createConnection|createPool|mongoose\.connect|(?:psycopg2?|pymysql|MySQLdb|asyncpg|mysql\.connector)\.connect|MongoClient|create_(?:async_)?engine|sql\.Open|(?:postgres|mysql|sqlserver)\.Open)\(/g;
const localHost = /\bhost["']?\s*[:=]\s*["'](?:localhost|127\.0\.0\.1)["']\s*[,)}\n]/;
const localAddress =
  /^\s*(?:["'`]\w+["'`]\s*,\s*)?["'`](?:\w+(?:\+\w+)?:\/\/(?:[^"'`@/\s$]*@)?(?:tcp\()?(?:localhost|127\.0\.0\.1)\b|[^"'`\n$]*\bhost=(?:localhost|127\.0\.0\.1)\b)/;

/** The calls of a file that connect to a database. */
export function connectsIn(source: Source): readonly Connect[] {
  if (/(?:^|\/)(?:seed\w*|scripts?)\b/.test(source.path)) return [];
  return callsOf(source, connecting)
    .filter(({ start }) => !source.inTest(start))
    .slice(0, 50)
    .map(({ start, open, end }) => {
      const text = source.uncommented.slice(open + 1, Math.min(end, open + 2_000));
      return { line: source.lineOf(start), local: localHost.test(text) || localAddress.test(text) };
    });
}
