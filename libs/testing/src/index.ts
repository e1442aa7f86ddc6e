export * from './programme.factory.js';
export * from './recording-pager.js';
export * from './seat.factory.js';
export * from './session.factory.js';
export * from './test-app.js';
export * from './test-client.js';
export * from './test-database.js';
