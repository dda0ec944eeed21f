import { render, waitFor } from "@testing-library/react"
import userEvent from "@testing-library/user-event"
import i18n from "i18next"
import { I18nextProvider, initReactI18next } from "react-i18next"
import { beforeAll, beforeEach, describe, expect, it } from "vitest"
import { buildLarge } from "../../../../../../../test/fixtures/size-guide-grid"
import { countRenders } from "../../../../../../../test/helpers/renders"
import texts from "../../../../../i18n/all"
import { TablePanel } from "../../panels/table-panel"
import { EditorProvider } from "../editor-context"

const renders = countRenders()

beforeAll(() =>
  i18n.use(initReactI18next).init({ lng: "en", resources: texts, interpolation: { escapeValue: false } })
)

/** What has no part in a single cell. */
const OTHERS = ["TableHead", "Choice", "DraftField", "GridToolbar", "HeaderCell"]

const cell = (row: number, column: number) => document.querySelector<HTMLElement>(`[data-cell="${row}:${column}"]`)!
const user = userEvent.setup()
/** Presses keys and says what rendered for it. */
const press = async (keys: string) => {
  renders.take()
  await user.keyboard(keys)
  return renders.take()
}
const othersIn = (counts: Record<string, number>) => OTHERS.filter((name) => counts[name])

describe("a table of 100 rows and 20 columns", () => {
  beforeEach(async () => {
    render(
      <I18nextProvider i18n={i18n}>
        <EditorProvider initial={buildLarge(100, 20)}>
          <TablePanel tableId="table" />
        </EditorProvider>
      </I18nextProvider>
    )
    // The rules of warnings are loaded after the table is there; the first note on a name says that they are.
    await waitFor(() => expect(document.querySelector("th[title][aria-describedby]")).not.toBeNull())
    await user.click(cell(3, 3))
    expect(renders.take()).toMatchObject({ TableHead: expect.any(Number), HeaderCell: expect.any(Number) })
  })

  it("renders the cell that is left and the one that is entered", async () => {
    const counts = await press("{ArrowDown}")
    expect(othersIn(counts)).toEqual([])
    expect(counts).toMatchObject({ GridRow: 2, GridCell: 2 })
    expect(counts.WarningList).toBeUndefined()
  })

  it("renders the field for the letter that opens a cell, and nothing for those after it", async () => {
    const first = await press("4")
    expect(othersIn(first)).toEqual([])
    expect(first).toEqual({ CellField: 1 })
    expect(await press("25")).toEqual({})
    expect(document.activeElement).toMatchObject({ value: "425" })
  })

  it("renders two rows when a text is put into the table, and what shows warnings after it", async () => {
    await press("26-27")
    const counts = await press("{Enter}")
    expect(cell(3, 3).textContent).toBe("26-27")
    expect(othersIn(counts)).toEqual([])
    expect(counts).toMatchObject({ GridRow: 2, GridCell: 2 })
    expect(counts.WarningList).toBeUndefined()

    await waitFor(() => expect(cell(3, 3).title).not.toBe(""))
    const settled = renders.take()
    expect(othersIn(settled)).toEqual([])
    expect(settled).toMatchObject({ WarningList: 1, GridRow: 1, GridCell: 1 })
  })
})
