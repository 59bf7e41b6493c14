import { app, type Session } from 'electron';
import { developmentPolicy } from './contentSecurityPolicy.ts';
import { isAllowedRequest } from './isAllowedRequest.ts';

/** Keeps Chromium's own services quiet. Must run before the application is ready. */
export function silenceChromium(): void {
  app.commandLine.appendSwitch('disable-background-networking');
  app.commandLine.appendSwitch('disable-component-update');
  app.commandLine.appendSwitch('disable-domain-reliability');
  app.commandLine.appendSwitch('no-pings');
  app.commandLine.appendSwitch('no-proxy-server');
  app.commandLine.appendSwitch('host-resolver-rules', 'MAP * ~NOTFOUND, EXCLUDE localhost, EXCLUDE 127.0.0.1');
}

/**
 * Refuses every request that would leave the program, every permission and every download. `developmentServer` is the
 * one exception, while developing.
 */
export function guardSession(
  session: Session,
  developmentServer: string | undefined,
  log: (message: string) => void,
): void {
  const allowedOrigin = developmentServer === undefined ? undefined : new URL(developmentServer).origin;
  session.webRequest.onBeforeRequest((details, answer) => {
    const refused = !isAllowedRequest(details.url, allowedOrigin);
    if (refused) log(`Refused a request to ${new URL(details.url).origin}.`);
    answer({ cancel: refused });
  });
  if (allowedOrigin !== undefined) {
    session.webRequest.onHeadersReceived((details, answer) =>
      answer({
        responseHeaders: { ...details.responseHeaders, 'Content-Security-Policy': developmentPolicy(allowedOrigin) },
      }),
    );
  }
  session.setPermissionRequestHandler((_contents, _permission, answer) => answer(false));
  session.setPermissionCheckHandler(() => false);
  session.setDevicePermissionHandler(() => false);
  session.setSpellCheckerEnabled(false);
  session.on('will-download', (event) => event.preventDefault());
}
