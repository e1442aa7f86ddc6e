import { failpoints } from '../node/failpoint-table.js';
import type { ServerNode } from '../support/server-node.js';

/** Where a post writes. */
export const inTransaction = failpoints.filter((point) => /^(before|after):(messages|signals|escalations|evidence|commit)$/.test(point));

/** The next post that comes by there meets it; nobody may come. */
export async function meet(node: ServerNode, order: string, ms: number): Promise<void> {
  node.arm(order);
  await node.ended(ms + 4_000);
  node.disarm();
  await node.start();
}
