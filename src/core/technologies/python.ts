import { pythonData } from './python/data';
import { pythonOperations } from './python/operations';
import { pythonTests } from './python/tests';
import { pythonWeb } from './python/web';
import type { Technology } from './technology';

/** Python. */
export const python: readonly Technology[] = [...pythonWeb, ...pythonData, ...pythonOperations, ...pythonTests];
