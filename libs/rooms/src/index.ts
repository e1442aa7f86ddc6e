export * from './cover.queries.js';
export * from './membership.entity.js';
export * from './room.entity.js';
export * from './room-keys.js';
export * from './sanction.entity.js';
export * from './seat.js';
export * from './shift.entity.js';
