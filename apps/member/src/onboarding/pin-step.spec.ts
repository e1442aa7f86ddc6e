import { easyPin } from './pin-step.js';

it.each(['111111', '123456', '012345', '890123', '654321', '321098', '121212'])('finds %s easy', (pin) => expect(easyPin(pin)).toBe(true));
it.each(['274915', '112233', '123465'])('takes %s', (pin) => expect(easyPin(pin)).toBe(false));
