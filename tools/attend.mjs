// Loaded before the server (`node --import`): the server stops by itself when the launcher that started it is gone.
import { whenOrphaned } from './machine.mjs';

whenOrphaned(() => process.kill(process.pid, 'SIGTERM'));
