import { Text } from "@medusajs/ui"
import { useLayoutEffect, useRef } from "react"
import { standardTheme } from "../../../../../mail/document/theme"
import { useText } from "../../../../lib/text"
import { useComposer, useComposerState, useDocument } from "../state/composer-context"
import { partIds } from "../state/places"
import { CanvasRow } from "./canvas-row"
import { MissingLanguage } from "./missing-language"
import { useCanvasKeys } from "./use-canvas-keys"

/** The mail as it is put together: a tree of rows and blocks that looks nearly like the mail. */
export const Canvas = () => {
  const { t } = useText()
  const tree = useRef<HTMLDivElement>(null)
  const isWanted = useRef(false)
  const document = useDocument()
  const locale = useComposerState((state) => state.locale)
  const selected = useComposerState((state) => state.selected)
  const { readOnly } = useComposer()
  const { handleKeyDown, held, drop } = useCanvasKeys(() => {
    isWanted.current = true
  })
  useLayoutEffect(() => {
    const element = selected === null ? null : tree.current?.querySelector<HTMLElement>(`[data-part="${CSS.escape(selected)}"]`)
    if (element && isWanted.current) {
      element.focus({ preventScroll: true })
    }
    element?.scrollIntoView({ block: "nearest" })
    isWanted.current = false
  }, [selected, document])
  if (!document) {
    return <MissingLanguage />
  }
  const theme = document.theme ?? standardTheme
  const first = partIds(document)[0]
  const current = selected !== null && partIds(document).includes(selected) ? selected : first
  return (
    <div className="min-h-full p-3 sm:p-6" style={{ background: theme.light.background, color: theme.light.muted, colorScheme: "light" }}>
      {!readOnly && (
        <Text id="composer-canvas-help" size="xsmall" className="sr-only">
          {t("email_composer.canvas.help")}
        </Text>
      )}
      <div
        ref={tree}
        role="tree"
        lang={locale}
        aria-label={t("email_composer.canvas.label")}
        aria-describedby={readOnly ? undefined : "composer-canvas-help"}
        tabIndex={-1}
        className="mx-auto w-full max-w-[600px] outline-none"
        onKeyDown={handleKeyDown}
        onBlur={({ currentTarget, relatedTarget }) => relatedTarget && !currentTarget.contains(relatedTarget) && drop()}
      >
        {document.rows.map((row, index) => (
          <CanvasRow key={row.id} row={row} theme={theme} number={index + 1} total={document.rows.length} current={current} selected={selected} held={held} />
        ))}
      </div>
    </div>
  )
}
