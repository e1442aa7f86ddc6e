import { z } from 'zod/mini';

/** Where two people are asked for: whoever joined the one who has it, or nobody yet. */
export const SecondSeat = z.object({ name: z.nullable(z.string()), mine: z.boolean() });
export type SecondSeat = z.infer<typeof SecondSeat>;
