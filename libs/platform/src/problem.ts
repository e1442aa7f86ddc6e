import type { ProblemBody, ProblemCode } from '#libs/contracts';

/** The one error that our own code throws on purpose. Do not subclass it: the code is the type. */
export class Problem extends Error {
  override readonly name = 'Problem';
  constructor(
    readonly code: ProblemCode,
    readonly extra: Omit<ProblemBody, 'type'> = {},
  ) {
    super(code);
  }
  toBody(): ProblemBody {
    return { type: this.code, ...this.extra };
  }
}
