import { connect } from 'node:net';
import { describe, expect, it, onTestFinished } from 'vitest';
import { createServer, listen, type ServerParts } from '#cli/server';
import { LiveRegister } from '#release/live-register';
import { incident, inventedRegister } from '../casework/invented.ts';

async function served(different: Partial<ServerParts> = {}) {
  const { context, add } = await inventedRegister(true);
  const told: unknown[] = [];
  const app = createServer({
    ground: context,
    register: new LiveRegister(context.store),
    pages: async (request) =>
      new URL(request.url).pathname === '/page'
        ? new Response('<p>a page</p>', { headers: { 'content-type': 'text/html; charset=utf-8' } })
        : null,
    version: 'test',
    host: '127.0.0.1',
    publicHosts: [],
    report: (thrown) => void told.push(thrown),
    ...different,
  });
  const get = (path: string, host = 'localhost:8080', headers: Record<string, string> = {}) =>
    app.request(`http://${host}${path}`, { headers: { host, ...headers } });
  return { app, add, get, told };
}

describe('the server', () => {
  it('serves pages and the API, and says that it has no desk', async () => {
    const { add, get } = await served();
    await add('incident', incident());
    const page = await get('/page');
    expect([page.status, await page.text()]).toEqual([200, '<p>a page</p>']);
    expect(page.headers.get('content-security-policy')).toContain("script-src 'self'");
    expect((await (await get('/api/v1/incidents')).json()) as object).toMatchObject({ total: 1 });
    for (const path of ['/api/v1', '/api/v1/']) {
      expect((await get(path)).headers.get('location'), path).toBe('/api/v1/openapi.json');
    }
    for (const path of ['/desk', '/desk/', '/desk/incidents/1']) {
      const desk = await get(path);
      expect([desk.status, (await desk.text()).includes('not part of this version')], path).toEqual([
        404,
        true,
      ]);
    }
    for (const path of ['/nothing', '/api/v1/nothing', '/api/v2/incidents']) {
      const answer = await get(path);
      expect(answer.status, path).toBe(404);
      expect(answer.headers.get('x-content-type-options'), path).toBe('nosniff');
    }
  });

  it('answers only to its own names, so that a page elsewhere cannot read it through the reader’s browser', async () => {
    const { get } = await served();
    for (const host of ['localhost:8080', '127.0.0.1:9', '[::1]:8080', 'LOCALHOST']) {
      expect((await get('/api/v1/health', host)).status, host).toBe(200);
    }
    for (const host of [
      'evil.test',
      'localhost.evil.test',
      '127.0.0.1.evil.test',
      'localhost:8080@evil.test',
      '',
    ]) {
      const answer = await get('/api/v1/health', 'localhost', { host });
      expect([answer.status, (await get('/page', 'localhost', { host })).status], host).toEqual([421, 421]);
    }
    const named = await served({ host: '0.0.0.0', publicHosts: ['register.example.org'] });
    expect((await named.get('/page', 'register.example.org')).status).toBe(200);
    expect((await named.get('/page', 'localhost')).status).toBe(421);
    const open = await served({ host: '0.0.0.0' });
    expect((await open.get('/page', 'whatever.test')).status).toBe(200);
  });

  it('stays in its own folder whatever an address says', async () => {
    const { get } = await served();
    for (const path of [
      '/../../etc/passwd',
      '/..%2f..%2fetc%2fpasswd',
      '/%2e%2e/%2e%2e/etc/passwd',
      '//etc/passwd',
      '/page/..;/x',
      '/\\..\\x',
    ]) {
      const answer = await get(path);
      expect([404, 421], path).toContain(answer.status);
      expect(await answer.text(), path).not.toContain('root:');
    }
  });

  it('tells a reader nothing of a fault in a page', async () => {
    const { get, told } = await served({ pages: () => Promise.reject(new Error('name=A Person')) });
    const answer = await get('/page');
    expect([answer.status, await answer.text()]).toEqual([
      500,
      'Something went wrong here. Please try again later.\n',
    ]);
    expect(told).toHaveLength(1);
  });

  it('listens, says when the port is taken, and stops while a client holds a connection open', async () => {
    const { app } = await served();
    const server = await listen(app, { port: 0, host: '127.0.0.1' });
    const answer = await fetch(`http://127.0.0.1:${server.port}/api/v1/health`);
    expect(await answer.json()).toMatchObject({ status: 'ok' });
    await expect(listen(app, { port: server.port, host: '127.0.0.1' })).rejects.toMatchObject({
      code: 'unavailable',
      message: expect.stringContaining(`--port ${server.port + 1}`),
    });
    await expect(listen(app, { port: 0, host: '192.0.2.1' })).rejects.toMatchObject({ code: 'unavailable' });
    const idle = connect(server.port, '127.0.0.1');
    onTestFinished(() => void idle.destroy());
    idle.write('GET /api/v1/health HTTP/1.1\r\nHost: localhost\r\n');
    await new Promise((resolve) => setTimeout(resolve, 50));
    const before = performance.now();
    await server.close();
    expect(performance.now() - before).toBeLessThan(8_000);
  });
});
