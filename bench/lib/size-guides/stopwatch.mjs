/**
 * Runs in the page, before anything else. Measures from an event, as the browser stamped it, to the
 * moment after the frame that shows its effect: the task that follows a frame's callbacks begins when
 * style, layout and paint of the frame are done. A frame that does not show the effect yet does not count.
 */
export const installStopwatch = () => {
  const LONGEST_MS = 5000
  const taken = []
  let expected = null

  const afterPaint = (work) =>
    requestAnimationFrame(() => {
      const { port1, port2 } = new MessageChannel()
      port1.onmessage = () => {
        port1.close()
        work(performance.now())
      }
      port2.postMessage(0)
    })
  const placeOf = (element) => {
    const { left, top, width } = element.getBoundingClientRect()
    return [left, top, width].map(Math.round).join(" ")
  }
  /** In the cell itself, or in the field that lies over it. */
  const isShown = ({ cell, text }) => {
    const shown = document.querySelector(cell)
    const field = document.activeElement
    const isOver = shown && field instanceof HTMLInputElement && placeOf(field) === placeOf(shown)
    return ((isOver ? field.value : shown?.textContent) ?? "").startsWith(text)
  }
  const take = (kind, start, effect) =>
    afterPaint((now) => {
      if (!effect || isShown(effect)) {
        taken.push({ kind, ms: now - start })
      } else if (now - start < LONGEST_MS) {
        take(kind, start, effect)
      }
    })

  let letter = null
  addEventListener(
    "keydown",
    ({ key, timeStamp, target, ctrlKey }) => {
      letter = null
      if (key.length === 1 && !ctrlKey) {
        letter = timeStamp
      } else if (!ctrlKey && key !== "Control") {
        take(target instanceof HTMLInputElement ? "leave" : "move", timeStamp, expected)
      }
    },
    true
  )
  addEventListener(
    "input",
    ({ target }) => {
      if (letter !== null) {
        take(target.value.length > 1 ? "letter" : "first", letter, expected)
      }
    },
    true
  )
  addEventListener("paste", ({ timeStamp }) => take("paste", timeStamp, expected), true)

  window.stopwatch = {
    /** What the next measured event has to have shown: the beginning of a cell's text. */
    expect: (effect) => (expected = effect),
    count: () => taken.length,
    collect: () => ({ taken: taken.splice(0) }),
  }
}
