import type { ReactNode } from 'react';

/**
 * A table to work with. It scrolls within itself where it is too wide; on a telephone its rows become blocks, in
 * which a cell with `data-label` says what it holds.
 * @param props.label what the table holds, for those who do not see it
 * @param props.columns headings, one per cell of a row
 */
export function Grid(props: { label: string; columns: readonly string[]; children: ReactNode }) {
  return (
    <div className="scroll" role="region" aria-label={props.label} tabIndex={0}>
      <table className="grid">
        <thead>
          <tr>
            {props.columns.map((column) => (
              <th scope="col" key={column}>
                {column}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>{props.children}</tbody>
      </table>
    </div>
  );
}
