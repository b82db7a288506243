import { setFlagsFromString } from 'node:v8';

/**
 * Lets the heap grow by seven tenths of what lives in it before it is cleaned, where V8 waits for four times on a machine with
 * much memory: a long work over much data then keeps below 600 MB, and takes hardly more time.
 */
export function keepHeapSmall(): void {
  setFlagsFromString('--heap-growing-percent=70');
}
