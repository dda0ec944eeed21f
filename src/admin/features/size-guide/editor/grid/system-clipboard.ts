import type { ClipboardContent } from "../model/clipboard"

/** Writes to the clipboard for a menu item. False where the browser does not let us. */
export const writeSystemClipboard = async ({ text, html }: ClipboardContent): Promise<boolean> => {
  try {
    await navigator.clipboard.write([
      new ClipboardItem({
        "text/plain": new Blob([text], { type: "text/plain" }),
        "text/html": new Blob([html], { type: "text/html" }),
      }),
    ])
    return true
  } catch {
    return false
  }
}

/** Reads the clipboard for a menu item. Null where the browser does not let us, or the person said no. */
export const readSystemClipboard = async (): Promise<ClipboardContent | null> => {
  try {
    const [item] = await navigator.clipboard.read()
    const read = async (type: string) => (item.types.includes(type) ? (await item.getType(type)).text() : "")
    return { html: await read("text/html"), text: await read("text/plain") }
  } catch {
    return null
  }
}
