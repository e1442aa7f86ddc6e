// `npm run -s totp -- SECRET`: the code that an authenticator would show now, for signing in to the demo.
import { generateSync } from 'otplib';

const [secret] = process.argv.slice(2);
if (secret) console.log(generateSync({ secret }));
else {
  console.error('npm run -s totp -- SECRET');
  process.exitCode = 1;
}
