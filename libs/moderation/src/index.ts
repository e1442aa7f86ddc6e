export * from './decide-message.js';
export * from './impose-sanction.js';
export * from './lift-sanction.js';
export * from './member-cards.queries.js';
