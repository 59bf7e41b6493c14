/**
 * Whether a window can be shown without help. Only Linux can lack a screen.
 * @param {NodeJS.Platform} platform
 * @param {NodeJS.ProcessEnv} env
 * @returns {boolean}
 */
export function hasDisplay(platform = process.platform, env = process.env) {
  return platform !== 'linux' || Boolean(env.DISPLAY || env.WAYLAND_DISPLAY);
}

/**
 * Puts a command under a virtual screen.
 * @param {readonly [string, ...string[]]} command
 * @returns {[string, ...string[]]}
 */
export function underVirtualDisplay(command) {
  return ['xvfb-run', '--auto-servernum', '--server-args=-screen 0 1440x900x24', ...command];
}

/**
 * The command line that opens an application folder in Electron.
 * @param {object} launch
 * @param {string} launch.executable
 * @param {string} launch.appFolder
 * @param {readonly string[]} launch.args passed on to the application
 * @param {boolean} launch.root Chromium refuses its sandbox to the superuser
 * @param {boolean} launch.display
 * @returns {[string, ...string[]]}
 */
export function launchCommand({ executable, appFolder, args, root, display }) {
  /** @type {[string, ...string[]]} */
  const command = [executable, ...(root ? ['--no-sandbox'] : []), appFolder, ...args];
  return display ? command : underVirtualDisplay(command);
}
