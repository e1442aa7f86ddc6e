// `npm run totp -- SECRET`: the code that an authenticator app would show now, for signing in to the demo without one.
import { generateSync } from 'otplib';

const [secret] = process.argv.slice(2);
if (!secret) {
  console.error('Give the secret that `npm start` printed: npm run totp -- SECRET');
  process.exit(2);
}
console.log(`${generateSync({ secret })}  (for ${30 - (Math.floor(Date.now() / 1000) % 30)} more seconds)`);
