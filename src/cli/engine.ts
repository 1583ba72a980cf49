import { engineLoader } from '../node/load-engine';

/** The engine, loaded when it is first asked for; its compiled code is kept when all is printed. */
export const engine = engineLoader((keep) => process.on('exit', keep));
