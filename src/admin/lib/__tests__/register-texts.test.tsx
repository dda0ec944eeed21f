import { act, render, screen } from "@testing-library/react"
import i18n from "i18next"
import { Suspense } from "react"
import { I18nextProvider, initReactI18next } from "react-i18next"
import { beforeEach, describe, expect, it, vi } from "vitest"
import { sizeGuideTermsTexts } from "../../i18n/size-guide-terms"
import { lazy, loadPart } from "../lazy"
import { registerTexts, type TextSet } from "../register-texts"
import { useText } from "../text"

const KEY = "size_guide_terms.title"

const Title = () => {
  const { t } = useText()
  return <p>{t(KEY)}</p>
}

const titleIn = async (locale: "en" | "bg") =>
  ((await sizeGuideTermsTexts[locale]()) as { size_guide_terms: { title: string } }).size_guide_terms.title

/** The set of texts, with the languages that were asked for. */
const watched = (): TextSet & { asked: string[] } => {
  const asked: string[] = []
  const load = (locale: "en" | "bg") => () => {
    asked.push(locale)
    return sizeGuideTermsTexts[locale]()
  }
  return { name: sizeGuideTermsTexts.name, en: load("en"), bg: load("bg"), asked }
}

const partWith = (texts: TextSet) =>
  lazy(() => {
    registerTexts(texts)
    return Promise.resolve({ default: Title })
  })

const show = (texts: TextSet) => {
  const Part = partWith(texts)
  return render(
    <I18nextProvider i18n={i18n}>
      <Suspense fallback="…">
        <Part />
      </Suspense>
    </I18nextProvider>
  )
}

describe("texts of a part", () => {
  beforeEach(async () => {
    await i18n.use(initReactI18next).init({ lng: "bg", fallbackLng: "en", resources: {} })
  })

  it("are there when it is shown, in the language of the dashboard only", async () => {
    const texts = watched()
    show(texts)
    await screen.findByText(await titleIn("bg"))
    expect(texts.asked).toEqual(["bg"])
  })

  it("follow the language", async () => {
    const texts = watched()
    show(texts)
    await screen.findByText(await titleIn("bg"))
    await act(() => i18n.changeLanguage("en-GB"))
    await screen.findByText(await titleIn("en"))
    expect(texts.asked).toEqual(["bg", "en"])
  })

  it("follow the language where those of another part do not come", async () => {
    const texts = watched()
    const refuses = { name: "lost", en: () => Promise.reject(new Error("no line")), bg: async () => ({ lost: {} }) }
    registerTexts(refuses)
    show(texts)
    await screen.findByText(await titleIn("bg"))
    await act(() => i18n.changeLanguage("en-GB"))
    await screen.findByText(await titleIn("en"))
  })

  it("are loaded once, also where two parts name them", async () => {
    const texts = watched()
    registerTexts(texts)
    await loadPart(() => Promise.resolve())
    show(texts)
    await screen.findByText(await titleIn("bg"))
    expect(texts.asked).toEqual(["bg"])
  })

  it("tell the part that they did not come", async () => {
    const refused = new Error("no line")
    const load = vi.fn(() => Promise.reject(refused))
    const part = loadPart(() => {
      registerTexts({ name: "gone", en: load, bg: load })
      return Promise.resolve()
    })
    await expect(part).rejects.toBe(refused)
    await expect(loadPart(() => Promise.resolve("the next"))).resolves.toBe("the next")
  })
})
