import { TestApp } from '#libs/testing';
import { prepare } from '../../../apps/server/src/server.js';
import { ServerModule } from '../../../apps/server/src/server.module.js';

const parts = { module: ServerModule.with.bind(ServerModule), prepare };

/** The product as a clinic runs it, on a database of the spec's own. */
export const startApp = (options: Parameters<typeof TestApp.start>[1] = {}): Promise<TestApp> => TestApp.start(parts, options);
