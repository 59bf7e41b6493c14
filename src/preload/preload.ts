import { contextBridge, ipcRenderer, webFrame, webUtils } from 'electron';
import { type Bridge, channels } from '../shared/bridge.ts';

const bridge: Bridge = {
  call: (name, input) => ipcRenderer.invoke(channels.call, name, input),
  on: (name, listener) => {
    const receive = (_event: unknown, sent: unknown, payload: Parameters<typeof listener>[0]) => {
      if (sent === name) listener(payload);
    };
    ipcRenderer.on(channels.event, receive);
    return () => ipcRenderer.removeListener(channels.event, receive);
  },
  // Electron 25, the runtime of restricted networks, has no webUtils and gives the file its path instead.
  pathForFile: (file) => webUtils?.getPathForFile(file as File) ?? (file as { path?: string }).path ?? '',
  readyToClose: () => ipcRenderer.send(channels.readyToClose),
  quit: () => ipcRenderer.send(channels.quit),
  setZoom: (factor) => webFrame.setZoomFactor(factor),
};

contextBridge.exposeInMainWorld('briefdesk', bridge);
