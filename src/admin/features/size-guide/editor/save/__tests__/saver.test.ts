import { afterEach, beforeEach, describe, expect, it, vi } from "vitest"
import { buildGuide } from "../../../../../../../test/fixtures/size-guide-admin"
import type { Guide, SaveDraftBody } from "../../../../../../contracts/size-guide"
import type { GuideDocument } from "../../../../../../contracts/size-guide-document"
import { ApiError } from "../../../../../lib/api-error"
import { type SaveAnswer, Saver } from "../../../../../lib/autosave/saver"
import type { DraftKeep } from "../types"

type Answer = SaveAnswer<GuideDocument, Guide>

const keep = (): DraftKeep & { kept: string[] } => {
  const kept: string[] = []
  return { kept, find: () => null, discard: () => undefined, write: ({ document }) => kept.push(document.title) > 0, clear: () => kept.splice(0) }
}

const start = (answer: (body: SaveDraftBody) => Promise<Answer>) => {
  const guide = buildGuide()
  const editor = { document: guide.document }
  const sent: { title: string; version: number }[] = []
  const store = keep()
  const saver = new Saver({
    saved: guide,
    keep: store,
    getDocument: () => editor.document,
    send: (body) => {
      sent.push({ title: body.document.title, version: body.version })
      return answer(body)
    },
  })
  const write = (title: string) => {
    editor.document = { ...editor.document, title }
    saver.changed()
  }
  return { saver, sent, write, guide, store, editor }
}

const accept = async ({ version, document }: SaveDraftBody): Promise<Answer> => ({
  outcome: "saved",
  saved: buildGuide({ version: version + 1, document }),
})

describe("the saver", () => {
  beforeEach(() => vi.useFakeTimers())
  afterEach(() => vi.useRealTimers())

  it("waits for a pause, and not for ever", async () => {
    const { sent, write } = start(accept)
    for (let second = 0; second < 14; second += 1) {
      write(`A${second}`)
      await vi.advanceTimersByTimeAsync(1000)
    }
    expect(sent).toEqual([])
    write("A14")
    await vi.advanceTimersByTimeAsync(1000)
    expect(sent).toEqual([{ title: "A14", version: 7 }])
    write("B")
    await vi.advanceTimersByTimeAsync(1999)
    expect(sent).toHaveLength(1)
    await vi.advanceTimersByTimeAsync(1)
    expect(sent.at(-1)).toEqual({ title: "B", version: 8 })
  })

  it("sends what was written during a save after it, with the version that came of it", async () => {
    let release = () => undefined as void
    const gate = new Promise<void>((resolve) => (release = resolve))
    const { saver, sent, write } = start(async (body) => {
      await gate
      return accept(body)
    })
    write("A")
    const first = saver.flush()
    await vi.advanceTimersByTimeAsync(0)
    write("B")
    release()
    expect(await first).toBe(false)
    expect(saver.getState().name).toBe("waiting")
    await vi.advanceTimersByTimeAsync(2000)
    expect(sent).toEqual([{ title: "A", version: 7 }, { title: "B", version: 8 }])
    expect(saver.getState().name).toBe("saved")
  })

  it("tries again ever less often, and keeps the draft", async () => {
    const { saver, sent, write, store } = start(() => Promise.reject(new ApiError("offline", null, null)))
    write("A")
    await saver.flush()
    expect(saver.getState()).toEqual({ name: "offline", kept: true })
    expect(store.kept).toContain("A")
    await vi.advanceTimersByTimeAsync(2000)
    expect(sent).toHaveLength(2)
    await vi.advanceTimersByTimeAsync(3999)
    expect(sent).toHaveLength(2)
    await vi.advanceTimersByTimeAsync(1)
    expect(sent).toHaveLength(3)
  })

  it("sends nothing when a change was undone", async () => {
    const { saver, sent, write, editor, guide } = start(accept)
    write("A")
    editor.document = guide.document
    saver.changed()
    await vi.advanceTimersByTimeAsync(20_000)
    expect(sent).toEqual([])
    expect(saver.getState().name).toBe("saved")
  })

  it("saves nothing until a conflict is resolved, then over what is there", async () => {
    const theirs = buildGuide({ version: 9 })
    let isStale = true
    const { saver, sent, write } = start(async (body) =>
      isStale ? { outcome: "conflict", saved: theirs, base: null } : accept(body)
    )
    write("A")
    expect(await saver.flush()).toBe(false)
    expect(saver.getState()).toMatchObject({ name: "conflict", conflict: { theirs: { version: 9 } } })
    expect(await saver.flush()).toBe(false)
    write("B")
    await vi.advanceTimersByTimeAsync(20_000)
    expect(sent).toHaveLength(1)
    isStale = false
    saver.resolve(theirs)
    await vi.advanceTimersByTimeAsync(0)
    expect(sent.at(-1)).toEqual({ title: "B", version: 9 })
  })

  it("runs what needs the saved version only when everything is saved", async () => {
    const { saver, write, sent } = start(accept)
    write("A")
    const guide = await saver.run(async (version) => buildGuide({ version: version + 1, handle: "halki" }))
    expect(sent).toHaveLength(1)
    expect(guide).toMatchObject({ version: 9, handle: "halki" })
    expect(saver.hasChanges()).toBe(false)
  })
})
