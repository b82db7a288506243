// A process that writes every file of a release and then never gets to record it: to be killed by a test.
import { inventedRegister } from '../invented-register.ts';
import { release } from './release.ts';

const { register } = await inventedRegister({ more: 1, manySources: 2 });
await release(register, process.argv[2] as string, {
  record: () =>
    new Promise(() => {
      process.stdout.write('written\n');
      setInterval(() => {}, 1000);
    }),
});
