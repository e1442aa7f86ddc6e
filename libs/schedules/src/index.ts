export * from './feed.js';
export * from './keep-on-call.js';
export * from './notice.queries.js';
export * from './on-call.queries.js';
export * from './put-override.js';
export * from './put-schedule.js';
export * from './schedule.entity.js';
export * from './send-letters.js';
