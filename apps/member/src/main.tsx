import './styles/main.css';
import { createRoot } from 'react-dom/client';
import { App } from './app.js';
import { neverShowAgain } from './leave.js';
import { deviceLanguage, readPreferences, showPreferences } from './preferences.js';
import { keepShell } from './shell.js';
import { loadWords } from './wording/index.js';

const preferences = readPreferences();
showPreferences(preferences);
neverShowAgain();

const root = document.getElementById('app');
if (root) {
  const words = await loadWords(preferences.language ?? deviceLanguage());
  root.replaceChildren();
  createRoot(root).render(<App firstWords={words} firstPreferences={preferences} />);
  keepShell();
}
