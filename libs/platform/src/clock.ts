/** The one place that reads a clock. What must be right on every node asks the database's instead (`Tx.now`). */
export class Clock {
  now(): Date {
    return new Date();
  }
}
