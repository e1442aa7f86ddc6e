export * from './audit.queries.js';
export * from './audit-entry.entity.js';
export * from './check-chain.js';
export * from './record.js';
export * from './record-reading.js';
