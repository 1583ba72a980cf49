import { run } from './run';

// Whoever reads the output may stop early (`| head`): that ends the program and is no failure of it.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  process.exit(error.code === 'EPIPE' ? 0 : 1);
});

void run(process.argv.slice(2)).then((status) => {
  process.exitCode = status;
});
