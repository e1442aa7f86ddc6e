import { defineConfig } from 'vite';
import { browserApp } from '../../tools/browser-app.vite.mjs';

export default defineConfig(browserApp({ name: 'staff', base: '/staff/' }));
