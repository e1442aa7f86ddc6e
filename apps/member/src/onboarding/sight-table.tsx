import { useApp } from '../app-context.js';

/** Who sees what: the same table before the first post and in Me. */
export function SightTable() {
  const { crisis } = useApp().words;
  const { sightColumns: column, sightRows: row } = crisis;
  const rows = [
    [row.group, crisis.sightYes, crisis.sightNo, crisis.sightNo],
    [row.counselors, crisis.sightYes, crisis.sightList, crisis.sightYes],
    [row.leads, crisis.sightAlert, crisis.sightList, crisis.sightAlert],
  ] as const;
  return (
    <>
      <table className="sight">
        <thead>
          <tr>
            <th scope="col">{column.who}</th>
            <th scope="col">{column.alias}</th>
            <th scope="col">{column.name}</th>
            <th scope="col">{column.private}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map(([who, alias, name, inPrivate]) => (
            <tr key={who}>
              <th scope="row">{who}</th>
              <td data-label={column.alias}>{alias}</td>
              <td data-label={column.name}>{name}</td>
              <td data-label={column.private}>{inPrivate}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <p>{crisis.staffCanFind}</p>
      <p>{crisis.machineReads}</p>
      <p>{crisis.sightNote}</p>
    </>
  );
}
