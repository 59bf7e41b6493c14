import './bridge/configureZod.ts';
import './ui/tokens.css';
import './ui/base.css';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { App } from './App.tsx';
import { announceChange } from './bridge/changes.ts';
import { createQueryClient } from './bridge/queryClient.ts';
import { reportError } from './bridge/reportError.ts';
import { isBehindDialog, runCommandsByKey } from './desk/commandKeys.ts';
import { runCommand } from './desk/commandRegistry.ts';
import { followTheme } from './desk/theme.ts';
import { followZoom } from './desk/zoom.ts';
import { keyPlatform } from './ui/formatKey.ts';

followTheme();
followZoom();
window.briefdesk.on('changed', ({ topics }) => announceChange(topics));
window.briefdesk.on('command', ({ id }) => isBehindDialog(id) || runCommand(id));

const root = document.getElementById('root');
if (!root) throw new Error('index.html has no #root');
runCommandsByKey(root, keyPlatform);
createRoot(root).render(
  <StrictMode>
    <App queryClient={createQueryClient(reportError)} />
  </StrictMode>,
);
