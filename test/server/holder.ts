// Run as a process of its own by the tests beside it: opens the server of a folder, says so, and waits.
import { openServer } from '#store/server/open-server';

const folder = process.argv[2] ?? '';
const { connection, close } = await openServer(folder, { env: {} });
process.stdout.write(`${JSON.stringify({ host: connection.host, port: connection.port })}\n`);
process.stdin.once('data', () => void close().then(() => process.exit(0)));
