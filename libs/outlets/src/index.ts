export * from './bring-outlets-forward.js';
export * from './keep-outlets.js';
export * from './miss-outlets.js';
export { signatureOf } from './outlet-message.js';
export * from './outlets.queries.js';
export * from './send-to-outlets.js';
export * from './tell-outlets.js';
