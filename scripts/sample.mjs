// Lays out the sample repository: node scripts/sample.mjs [FOLDER]
import { resolve } from 'node:path';
import { runMain } from './failure.mjs';
import { inProject } from './paths.mjs';
import { layOutSample } from './sample/lay-out-sample.mjs';

await runMain(async () => {
  const target = process.argv[2] ? resolve(process.argv[2]) : inProject('.sample', 'workshop-booking');
  console.log(await layOutSample(target));
});
