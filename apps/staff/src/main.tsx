import { createRoot } from 'react-dom/client';
import { App } from './app.js';
import { readySound } from './escalations/chime.js';
import { applyTheme } from './preferences.js';
import { WordsProvider } from './wording/index.js';
import './styles/base.css';
import './styles/desk.css';
import './styles/states.css';

applyTheme();
readySound();
const root = document.getElementById('root');
if (root) {
  createRoot(root).render(
    <WordsProvider>
      <App />
    </WordsProvider>,
  );
}
