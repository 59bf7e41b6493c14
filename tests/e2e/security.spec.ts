import type { Page } from '@playwright/test';
import { expect, test } from './app.ts';

/** Takes what a test provoked on purpose out of the surprises. */
function forgive(surprises: string[], expected: RegExp): void {
  const left = surprises.filter((surprise) => !expected.test(surprise));
  surprises.splice(0, surprises.length, ...left);
}

const addressOf = (page: Page) => page.evaluate(() => document.location.href);

test('the window is sandboxed and isolated, and holds nothing of Node', async ({ desk: { app, window: page } }) => {
  const preferences = await app.evaluate(({ BrowserWindow, session }) => {
    const contents = BrowserWindow.getAllWindows()[0]?.webContents as unknown as {
      getLastWebPreferences(): Record<string, unknown>;
    };
    const { sandbox, contextIsolation, nodeIntegration, webviewTag, webSecurity } = contents.getLastWebPreferences();
    const spellChecker = session.defaultSession.isSpellCheckerEnabled();
    return { sandbox, contextIsolation, nodeIntegration, webviewTag, webSecurity, spellChecker };
  });
  expect(preferences).toEqual({
    sandbox: true,
    contextIsolation: true,
    nodeIntegration: false,
    webviewTag: false,
    webSecurity: true,
    spellChecker: false,
  });
  const globals = await page.evaluate(() =>
    ['require', 'process', 'module', 'Buffer'].filter((name) => name in globalThis),
  );
  expect(globals).toEqual([]);
});

test('the bridge has four functions and cannot be changed by the page', async ({ desk: { window: page } }) => {
  const found = await page.evaluate(() => {
    try {
      (window.briefdesk as { call: unknown }).call = () => 'planted';
    } catch {
      // A frozen object may refuse aloud; what counts is that it refuses.
    }
    return { names: Object.keys(window.briefdesk).sort(), planted: String(window.briefdesk.call).includes('planted') };
  });
  expect(found).toEqual({ names: ['call', 'on', 'pathForFile', 'quit', 'readyToClose', 'setZoom'], planted: false });
});

test('the policy allows no inline script, no evaluation and no remote origin, and its nonce is new each time', async ({
  desk: { window: page },
}) => {
  const policies = await page.evaluate(async () => {
    const load = async () => (await fetch('app://briefdesk/index.html')).headers.get('content-security-policy') ?? '';
    return [await load(), await load()];
  });
  for (const policy of policies) {
    expect(policy).toContain("default-src 'none'");
    expect(policy).toContain("script-src 'self'");
    expect(policy).not.toMatch(/unsafe-|https?:|\*/);
  }
  const nonces = policies.map((policy) => /'nonce-([^']+)'/.exec(policy)?.[1]);
  expect(nonces[0]).toBeTruthy();
  expect(nonces[0]).not.toBe(nonces[1]);
});

test('an inline script and evaluated text do not run', async ({ desk: { window: page, surprises } }) => {
  const ran = await page.evaluate(async () => {
    const script = document.createElement('script');
    script.textContent = 'globalThis.planted = true';
    document.head.append(script);
    // In a task of its own: the driver's own evaluation is let past the policy.
    const evaluated = await new Promise<boolean>((resolve) => {
      setTimeout(() => {
        try {
          resolve(new Function('return true')());
        } catch {
          resolve(false);
        }
      });
    });
    return { inline: 'planted' in globalThis, evaluated };
  });
  expect(ran).toEqual({ inline: false, evaluated: false });
  forgive(surprises, /Content Security Policy/);
});

test('the window cannot be led away, open another or embed a page', async ({
  desk: { app, window: page, surprises },
}) => {
  const home = await addressOf(page);
  expect(home).toMatch(/^app:\/\/briefdesk\//);
  const opened = await page.evaluate(() => window.open('https://example.com/') !== null);
  expect(opened).toBe(false);
  await page.evaluate(() => {
    const link = document.createElement('a');
    link.href = 'https://example.com/';
    document.body.append(link);
    link.click();
  });
  await page.evaluate(() => {
    const frame = document.createElement('iframe');
    frame.src = 'https://example.com/';
    document.body.append(frame);
  });
  await page.waitForTimeout(300);
  expect(await addressOf(page)).toBe(home);
  expect(await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().length)).toBe(1);
  expect(page.frames().filter((frame) => frame.url().startsWith('http'))).toEqual([]);
  forgive(surprises, /Content Security Policy|example\.com/);
});

test('no request leaves the program, neither from the page nor from the main process', async ({
  desk: { app, window: page, surprises },
}) => {
  const fromPage = await page.evaluate(() =>
    fetch('https://example.com/').then(
      () => 'answered',
      () => 'refused',
    ),
  );
  expect(fromPage).toBe('refused');
  const fromMain = await app.evaluate(
    ({ net, session }) =>
      new Promise<string>((resolve) => {
        const request = net.request({ url: 'https://example.com/', session: session.defaultSession });
        request.on('response', () => resolve('answered'));
        request.on('error', (error) => resolve(error.message));
        request.end();
      }),
  );
  expect(fromMain).toMatch(/ERR_BLOCKED_BY_CLIENT/);
  forgive(surprises, /Content Security Policy|example\.com/);
});

test('every permission is denied', async ({ desk: { window: page, surprises } }) => {
  const answers = await page.evaluate(async () => ({
    notifications: await Notification.requestPermission(),
    location: await new Promise((resolve) =>
      navigator.geolocation.getCurrentPosition(
        () => resolve('granted'),
        () => resolve('denied'),
      ),
    ),
    microphone: await navigator.mediaDevices.getUserMedia({ audio: true }).then(
      () => 'granted',
      () => 'denied',
    ),
  }));
  expect(answers).toEqual({ notifications: 'denied', location: 'denied', microphone: 'denied' });
  forgive(surprises, /permission/i);
});

test('a call from a page that is not ours is refused', async ({ desk: { app } }) => {
  const answer = await app.evaluate(async ({ app: program, BrowserWindow }) => {
    const preload = `${program.getAppPath()}/out/preload/preload.js`;
    const stranger = new BrowserWindow({ show: false, webPreferences: { sandbox: true, preload } });
    await stranger.loadURL('data:text/html,stranger');
    const reply: unknown = await stranger.webContents.executeJavaScript("window.briefdesk.call('app.info', {})");
    stranger.destroy();
    return reply as { ok: boolean; error?: { message: string } };
  });
  expect(answer.ok).toBe(false);
  expect(answer.error?.message).toContain('may not call');
});

test('a call is checked against the contract: unknown names and wrong input come back as errors', async ({
  desk: { window: page },
}) => {
  const codes = await page.evaluate(async () => {
    const call = window.briefdesk.call as (
      name: string,
      input: unknown,
    ) => Promise<{ ok: boolean; error?: { code: string } }>;
    const answers = [
      await call('constructor', {}),
      await call('no.such.operation', {}),
      await call('library.open', { folder: 7 }),
      await call('app.info', { more: 'than asked' }),
    ];
    return answers.map((answer) => (answer.ok ? 'accepted' : answer.error?.code));
  });
  expect(codes).toEqual(['input-invalid', 'input-invalid', 'input-invalid', 'input-invalid']);
});

test('the application scheme serves its own folder and nothing beside it', async ({
  desk: { window: page, surprises },
}) => {
  const statuses = await page.evaluate(async () => {
    const paths = ['/index.html', '/../main/main.js', '/%2e%2e/main/main.js', '/..%2fmain/main.js', '/none.html', '/'];
    return Promise.all(
      paths.map((path) =>
        fetch(`app://briefdesk${path}`).then(
          (response) => response.status,
          () => 0,
        ),
      ),
    );
  });
  expect(statuses).toEqual([200, 404, 404, 404, 404, 404]);
  forgive(surprises, /404/);
});
