import type { INestApplication } from '@nestjs/common';
import { type OpenAPIObject, SwaggerModule } from '@nestjs/swagger';
import { z } from 'zod/mini';
import { api, type Endpoint, events, frames, ProblemBody, problems } from '#libs/contracts';

type Json = Record<string, unknown>;
const schemaOf = (schema: z.core.$ZodType, io: 'input' | 'output'): Json =>
  z.toJSONSchema(schema, { target: 'openapi-3.0', io, unrepresentable: 'any' });

const PATH_FIELD = /:(\w+)/gu;

function operation(name: string, { path, method, access, input, reply, summary }: Endpoint): Json {
  const schema = schemaOf(input, 'input');
  const properties = (schema['properties'] ?? {}) as Record<string, Json>;
  const required = (schema['required'] ?? []) as string[];
  const inPath = [...path.matchAll(PATH_FIELD)].flatMap(([, field]) => field ?? []);
  const rest = Object.keys(properties).filter((field) => !inPath.includes(field));
  const parameter = (field: string, where: 'path' | 'query') => ({
    name: field,
    in: where,
    required: where === 'path' || required.includes(field),
    schema: properties[field] ?? { type: 'string' },
  });
  const carried = method === 'GET' ? rest.map((field) => parameter(field, 'query')) : [];
  return {
    operationId: name,
    summary,
    description: `Who may ask: ${access}.`,
    parameters: [...inPath.map((field) => parameter(field, 'path')), ...carried],
    ...(method === 'POST' && { requestBody: { required: true, content: { 'application/json': { schema } } } }),
    responses: {
      200: { description: 'Done', content: { 'application/json': { schema: schemaOf(reply, 'output') } } },
      default: {
        description: 'A refusal; `type` is one of the problem codes',
        content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } },
      },
    },
  };
}

/** OpenAPI 3.0 made from the contract's tables; the socket's events stand under `x-socket-events`. */
export function openApi(): OpenAPIObject {
  const paths: Record<string, Json> = {};
  for (const [name, endpoint] of Object.entries(api) as [string, Endpoint][]) {
    const path = endpoint.path.replace(PATH_FIELD, '{$1}');
    paths[path] = { ...paths[path], [endpoint.method.toLowerCase()]: operation(name, endpoint) };
  }
  return {
    openapi: '3.0.3',
    info: {
      title: 'Lamplight',
      version: '1',
      description: `Problem codes and their statuses: ${Object.entries(problems)
        .map(([code, status]) => `${code} (${String(status)})`)
        .join(', ')}.`,
    },
    paths,
    components: { schemas: { Problem: schemaOf(ProblemBody, 'output') } },
    'x-socket-events': Object.fromEntries(
      Object.entries(events).map(([name, { input, reply, access }]) => [
        name,
        { access, input: schemaOf(input, 'input'), reply: schemaOf(reply, 'output') },
      ]),
    ),
    'x-socket-frames': Object.fromEntries(Object.entries(frames).map(([name, frame]) => [name, schemaOf(frame, 'output')])),
  } as unknown as OpenAPIObject;
}

export function serveDocs(app: INestApplication): void {
  SwaggerModule.setup('api/docs', app, openApi(), { jsonDocumentUrl: 'api/docs.json', customSiteTitle: 'Lamplight' });
}
