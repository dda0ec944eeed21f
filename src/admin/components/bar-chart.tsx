import { clx } from "@medusajs/ui"

const HEIGHT = 100
const BAR = 8
const GAP = 2

type Column<Row> = {
  key: keyof Row & string
  label: string
  /** Classes of the bar and of its mark in the legend; a column without is only in the table. */
  look?: { bar: string; mark: string }
}

type BarChartProps<Row> = {
  /** Names the table. */
  title: string
  /** Words that unfold the table. */
  unfold: string
  /** What a row stands for, in the head of the table, and its name. */
  rowHead: string
  nameOf: (row: Row) => string
  rows: readonly Row[]
  columns: readonly Column<Row>[]
  format: (value: number) => string
}

const valueOf = <Row,>(row: Row, { key }: Column<Row>): number => Number(row[key])

const Bars = <Row,>({ rows, columns, format, nameOf }: Pick<BarChartProps<Row>, "rows" | "columns" | "format" | "nameOf">) => {
  const most = Math.max(...rows.flatMap((row) => columns.map((column) => valueOf(row, column))), 0)
  const step = columns.length * (BAR + GAP) + (columns.length > 1 ? GAP : 0)
  return (
    <div aria-hidden className="flex gap-x-2">
      <span className="txt-compact-xsmall text-ui-fg-subtle flex h-32 shrink-0 flex-col justify-between tabular-nums">
        <span>{format(most)}</span>
        <span>{format(0)}</span>
      </span>
      <div className="min-w-0 flex-1">
        <svg
          viewBox={`0 0 ${Math.max(rows.length, 1) * step} ${HEIGHT}`}
          preserveAspectRatio="none"
          className="border-ui-border-base h-32 w-full border-b"
        >
          {rows.flatMap((row, index) =>
            columns.map((column, at) => {
              const height = most > 0 ? (valueOf(row, column) / most) * HEIGHT : 0
              return (
                <rect
                  key={`${index}-${column.key}`}
                  x={index * step + GAP + at * (BAR + GAP)}
                  y={HEIGHT - height}
                  width={BAR}
                  height={height}
                  vectorEffect="non-scaling-stroke"
                  className={column.look?.bar}
                />
              )
            })
          )}
        </svg>
        {rows.length > 0 && (
          <span className="txt-compact-xsmall text-ui-fg-subtle flex justify-between gap-x-2 pt-1">
            <span>{nameOf(rows[0])}</span>
            {rows.length > 1 && <span>{nameOf(rows[rows.length - 1])}</span>}
          </span>
        )}
      </div>
    </div>
  )
}

const Numbers = <Row,>({ title, rowHead, rows, columns, format, nameOf }: Omit<BarChartProps<Row>, "unfold">) => (
  <table className="txt-small w-full tabular-nums">
    <caption className="sr-only">{title}</caption>
    <thead>
      <tr>
        <th scope="col" className="py-1 text-start">
          {rowHead}
        </th>
        {columns.map(({ key, label }) => (
          <th key={key} scope="col" className="py-1 ps-3 text-end">
            {label}
          </th>
        ))}
      </tr>
    </thead>
    <tbody>
      {rows.map((row, index) => (
        <tr key={index} className="border-ui-border-base border-t">
          <th scope="row" className="whitespace-nowrap py-1 text-start font-normal">
            {nameOf(row)}
          </th>
          {columns.map((column) => (
            <td key={column.key} className="whitespace-nowrap py-1 ps-3 text-end">
              {format(valueOf(row, column))}
            </td>
          ))}
        </tr>
      ))}
    </tbody>
  </table>
)

/** Numbers of days or weeks as bars; all of them are in a table that can be unfolded and that screen readers get. */
export const BarChart = <Row,>({ unfold, ...props }: BarChartProps<Row>) => {
  const drawn = props.columns.filter(({ look }) => look)
  return (
    <div className="flex flex-col gap-y-3">
      {drawn.length > 1 && (
        <ul aria-hidden className="flex flex-wrap gap-x-4 gap-y-1">
          {drawn.map(({ key, label, look }) => (
            <li key={key} className="txt-compact-xsmall flex items-center gap-x-1.5">
              <span className={clx("inline-block size-2.5 rounded-sm border", look?.mark)} />
              {label}
            </li>
          ))}
        </ul>
      )}
      <Bars {...props} columns={drawn} />
      <details>
        <summary className="txt-compact-small-plus focus-visible:shadow-borders-focus cursor-pointer rounded py-1 outline-none">
          {unfold}
        </summary>
        {/* What scrolls must be reachable by keyboard. */}
        {/* eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex */}
        <div className="max-h-60 overflow-auto" tabIndex={0} role="region" aria-label={props.title}>
          <Numbers {...props} />
        </div>
      </details>
    </div>
  )
}
