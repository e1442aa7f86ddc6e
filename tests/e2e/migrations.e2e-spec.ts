import { DataSource, type EntityMetadata } from 'typeorm';
import { dataSourceOptions, migrations } from '#libs/platform';
import { entities } from '../../apps/server/src/server.module.js';
import { Crisis } from './support/crisis.js';

interface Column {
  readonly table: string;
  readonly column: string;
  readonly type: string;
  readonly nullable: boolean;
  /** Whoever does not name it writes a row all the same. */
  readonly fills: boolean;
}
type Contents = ReadonlyMap<string, readonly string[]>;

/** Those before this one made the tables themselves: taking them back takes what is in them. */
const FIRST_THAT_CHANGES = migrations.findIndex(({ name }) => name.startsWith('NameReveals'));

/** What TypeORM is told of a column, and what the database calls it. */
const CALLED: Readonly<Record<string, string>> = { int: 'integer', timestamptz: 'timestamp with time zone', text: 'text' };

/** While a release is rolled out, nodes of the one before it read and write beside it: which columns of `now` are not what they knew, or are asked of them? */
function missedBy(then: readonly Column[], now: readonly Column[]): string[] {
  const nameOf = ({ table, column }: Column) => `${table}.${column}`;
  const found = new Map(now.map((column) => [nameOf(column), column]));
  const known = new Set(then.map(nameOf));
  const tables = new Set(then.map(({ table }) => table));
  const changed = then.filter((was) => {
    const is = found.get(nameOf(was));
    return !is || is.type !== was.type || (was.nullable && !is.nullable);
  });
  const asked = now.filter((is) => tables.has(is.table) && !known.has(nameOf(is)) && !is.fills);
  return [...changed, ...asked].map(nameOf);
}

/** What a server writes about itself whenever it likes. */
const OF_ITSELF = ['public.migrations', 'public.node_beat'];

describe('the migrations', () => {
  let crisis: Crisis;
  let schema: DataSource;

  beforeAll(async () => {
    crisis = await Crisis.start();
    schema = await new DataSource(dataSourceOptions(crisis.app.database.url, 2, entities)).initialize();
    const room = await crisis.programme.room();
    const heron = await crisis.programme.member(room, 'Heron');
    const dana = await crisis.programme.staff('counselor', 'Dana', [room]);
    await crisis.programme.duty(dana, 60);
    await crisis.say(heron, room, 'good evening');
    await crisis.say(heron, room, 'suicide=high');
  });
  afterAll(async () => {
    await schema.destroy();
    await crisis[Symbol.asyncDispose]();
  });

  const run = <Row extends object>(sql: string) => crisis.app.database.run<Row>(sql);

  const columns = () =>
    run<Column>(`SELECT table_schema || '.' || table_name AS table, column_name AS column, data_type AS type, is_nullable = 'YES' AS nullable,
        is_nullable = 'YES' OR column_default IS NOT NULL OR is_identity = 'YES' OR is_generated = 'ALWAYS' AS fills
      FROM information_schema.columns WHERE table_schema IN ('public', 'identity') ORDER BY 1, 2`);

  /** Everything that decides what a row may be and how it is found, as text. */
  const structure = () =>
    run(`SELECT 'index' AS what, indexdef AS definition FROM pg_indexes WHERE schemaname IN ('public', 'identity')
      UNION ALL SELECT 'constraint', conrelid::regclass || ' ' || conname || ' ' || pg_get_constraintdef(oid) FROM pg_constraint
        WHERE connamespace IN ('public'::regnamespace, 'identity'::regnamespace)
      UNION ALL SELECT 'trigger', pg_get_triggerdef(oid) FROM pg_trigger WHERE NOT tgisinternal
      UNION ALL SELECT 'function', pg_get_functiondef(oid) FROM pg_proc WHERE pronamespace IN ('public'::regnamespace, 'identity'::regnamespace)
        AND prokind = 'f' AND probin IS NULL AND prolang <> (SELECT oid FROM pg_language WHERE lanname = 'c')
      UNION ALL SELECT 'column', table_schema || '.' || table_name || ' ' || column_name || ' ' || data_type || ' ' || is_nullable || ' ' || coalesce(column_default, '')
        FROM information_schema.columns WHERE table_schema IN ('public', 'identity')
      ORDER BY 1, 2`);

  /** The rows of every table, without the columns in `but`. */
  async function contents(but: ReadonlySet<string> = new Set()): Promise<Contents> {
    const tables = new Map<string, readonly string[]>();
    for (const { table } of await columns()) {
      if (tables.has(table) || OF_ITSELF.includes(table)) continue;
      const rows = await run<{ row: Record<string, unknown> }>(`SELECT to_jsonb(t) AS row FROM ${table} t`);
      const kept = rows.map(({ row }) => JSON.stringify(Object.entries(row).filter(([column]) => !but.has(`${table}.${column}`))));
      tables.set(table, kept.sort());
    }
    return tables;
  }

  it.each(migrations.slice(FIRST_THAT_CHANGES).map(({ name }) => name))(
    'lose nothing that was there before %s, down and up again, and let a node from before it go on',
    async (name) => {
      const [before, was] = [await columns(), await structure()];
      const steps = migrations.length - migrations.findIndex((migration) => migration.name === name);
      for (let step = 0; step < steps; step += 1) await schema.undoLastMigration({ transaction: 'each' });
      const then = await columns();
      expect(missedBy(then, before)).toEqual([]);
      const older = new Set(then.map(({ table, column }) => `${table}.${column}`));
      const newer = new Set(before.map(({ table, column }) => `${table}.${column}`).filter((column) => !older.has(column)));
      const kept = await contents();
      await schema.runMigrations({ transaction: 'each' });
      expect(await structure()).toEqual(was);
      const after = await contents(newer);
      for (const [table, rows] of kept) expect([table, after.get(table)]).toEqual([table, rows]);
      expect(kept.get('public.message')).toHaveLength(2);
      expect(kept.get('public.escalation')).toHaveLength(1);
    },
  );

  it('see what such a node would miss', () => {
    const is = { table: 'public.room', column: 'name', type: 'text', nullable: true, fills: true };
    expect(missedBy([is], [is])).toEqual([]);
    expect(missedBy([is], [])).toEqual(['public.room.name']);
    expect(missedBy([is], [{ ...is, type: 'integer' }])).toEqual(['public.room.name']);
    expect(missedBy([is], [{ ...is, nullable: false }])).toEqual(['public.room.name']);
    const asked = { ...is, column: 'more', nullable: false, fills: false };
    expect(missedBy([is], [is, asked])).toEqual(['public.room.more']);
    expect(missedBy([is], [is, { ...asked, fills: true }, { ...asked, table: 'public.new' }])).toEqual([]);
  });

  it('make the columns that the entities name, each of its type', async () => {
    const found = new Map((await columns()).map(({ table, column, type, nullable }) => [`${table}.${column}`, { type, nullable }]));
    const named = schema.entityMetadatas.flatMap((entity: EntityMetadata) =>
      entity.columns.map(({ databaseName, type, isNullable }) => {
        const is = { type: CALLED[String(type)] ?? String(type), nullable: isNullable };
        return [`${entity.schema ?? 'public'}.${entity.tableName}.${databaseName}`, is] as const;
      }),
    );
    expect(named.length).toBeGreaterThan(50);
    for (const [column, is] of named) expect([column, found.get(column)]).toEqual([column, is]);
  });
});
