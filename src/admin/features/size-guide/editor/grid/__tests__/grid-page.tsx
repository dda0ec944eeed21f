import { expect, fireEvent, userEvent, waitFor, within } from "storybook/test"
import type { GuideDocument } from "../../../../../../contracts/size-guide-document"
import { EditorProvider } from "../editor-context"
import { TableGrid } from "../table-grid"

type EditorProps = { document: GuideDocument; readOnly?: boolean }

/** A page with the grid of one guide. */
export const Editor = ({ document, readOnly }: EditorProps) => (
  <main className="bg-ui-bg-subtle h-screen p-4">
    <EditorProvider initial={document} readOnly={readOnly}>
      <TableGrid tableId="table" />
    </EditorProvider>
  </main>
)

export const gridIn = (element: HTMLElement) => within(element).getByRole("grid")
export const cell = (element: HTMLElement, row: number, column: number): HTMLElement => {
  const found = gridIn(element).querySelector<HTMLElement>(`[data-cell="${row}:${column}"]`)
  if (!found) {
    throw new Error(`No cell ${row}:${column}`)
  }
  return found
}
export const text = (element: HTMLElement, row: number, column: number) =>
  cell(element, row, column).firstChild?.textContent ?? ""
export const enter = async (element: HTMLElement, row: number, column: number) => {
  await userEvent.click(cell(element, row, column))
  await expect(cell(element, row, column)).toHaveFocus()
}
export const clipboardEvent = async (type: "copy" | "paste", data: DataTransfer) => {
  const target = document.activeElement ?? document.body
  void fireEvent(target, new ClipboardEvent(type, { clipboardData: data, bubbles: true, cancelable: true }))
  await waitFor(() => expect(document.activeElement).not.toBeNull())
}
export const paste = (content: { text: string; html?: string }) => {
  const data = new DataTransfer()
  data.setData("text/plain", content.text)
  data.setData("text/html", content.html ?? "")
  return clipboardEvent("paste", data)
}
export const said = (element: HTMLElement) => within(element).getByRole("status")
