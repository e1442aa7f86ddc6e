import { doorbellFaults } from './doorbell.js';
import { type Fault } from './fault.js';
import { networkFaults } from './network.js';
import { postgresFaults, roomFaults } from './postgres.js';
import { processFaults } from './process.js';

/** Every fault that the harness knows. */
export const faults: readonly Fault[] = [...processFaults, ...postgresFaults, ...roomFaults, ...doorbellFaults, ...networkFaults];

export const faultNamed = (name: string): Fault => {
  const fault = faults.find((one) => one.name === name);
  if (!fault) throw new Error(`no such fault: ${name}`);
  return fault;
};
