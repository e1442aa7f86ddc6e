/** Milliseconds of the processor, however busy the machine is. */
export function spend(ms: number): void {
  for (const began = process.threadCpuUsage(); ; ) {
    for (let turn = 0; turn < 1_000_000; turn += 1);
    const { user, system } = process.threadCpuUsage(began);
    if (user + system > ms * 1_000) return;
  }
}
