import '@fontsource-variable/inter/index.css';
import '@fontsource-variable/jetbrains-mono/index.css';
import '@blueprintjs/core/lib/css/blueprint.css';
import '../ui/tokens.css';
import '../ui/base.css';
import './frame.css';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { startBridge } from '../bridge/bridge.ts';
import { startTexts } from '../i18n/i18n.ts';
import { App } from './App.tsx';

/** The texts come first: nothing is drawn in a wrong language. */
async function start(): Promise<void> {
  startBridge();
  await startTexts(navigator.languages);
  const place = document.getElementById('app');
  if (place === null) return;
  createRoot(place).render(
    <StrictMode>
      <App />
    </StrictMode>,
  );
}

void start();
