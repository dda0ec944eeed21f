import { ChartBar, CogSixTooth, DocumentText, ExclamationCircle, Language, Plus, Tag, Tools } from "@medusajs/icons"
import { DropdownMenu, IconButton, Text } from "@medusajs/ui"
import { useQuery } from "@tanstack/react-query"
import { Suspense, useId, useMemo, type ReactNode } from "react"
import { lazy } from "../../../../lib/lazy"
import { useText } from "../../../../lib/text"
import { termQueries } from "../../api/terms"
import type { Part } from "../address"
import { PartLink } from "../components/part-link"
import { PartList } from "../components/part-list"
import { useEditor } from "../grid/editor-context"
import { warningsOf } from "../model/marks"
import { useRules } from "../use-rules"
import { translationProgress } from "./languages"
import { useParts } from "./use-parts"
import { useSettledDocument } from "./use-settled"

const HowToMenu = lazy(() => import("../components/how-to-menu"))

type PartTreeProps = { current: Part | null; onOpen: (part: Part) => void }

const Group = ({ title, add, children }: { title: string; add: ReactNode; children: ReactNode }) => {
  const id = useId()
  return (
    <section aria-labelledby={id} className="flex flex-col gap-y-1">
      <div className="flex min-h-7 items-center justify-between ps-2">
        <Text id={id} size="xsmall" weight="plus" className="text-ui-fg-subtle">
          {title}
        </Text>
        {add}
      </div>
      {children}
    </section>
  )
}

const Nothing = ({ children }: { children: ReactNode }) => (
  <Text size="small" className="text-ui-fg-subtle px-2">
    {children}
  </Text>
)

const useMarks = () => {
  const document = useSettledDocument()
  const terms = useQuery(termQueries.all()).data
  const rules = useRules()
  const warnings = document.tables.flatMap((table) => warningsOf(rules, table, document.locale))
  const progress = useMemo(() => translationProgress(document, terms ?? []), [document, terms])
  const ofTable = (id: string) => warnings.filter((warning) => warning.table === id).length
  const shared = (terms ?? []).filter(({ kind, how_to }) => kind === "measurement" && Object.values(how_to).some(Boolean))
  return { document, warnings: warnings.length, progress, ofTable, shared }
}

/** Everything a guide consists of, to be chosen, ordered and added to. */
export const PartTree = ({ current, onOpen }: PartTreeProps) => {
  const { t } = useText()
  const { readOnly } = useEditor()
  const { document, warnings, progress, ofTable, shared } = useMarks()
  const parts = useParts(onOpen)
  const currentId = current && "id" in current ? current.id : null
  const link = (type: Exclude<Part["type"], "table" | "how_to">, icon: ReactNode, mark?: ReactNode) => (
    <li>
      <PartLink
        name={t(type === "translations" ? "size_guide_editor.parts.languages" : `size_guide_editor.parts.${type}`)}
        icon={icon}
        mark={mark}
        isCurrent={current?.type === type}
        onSelect={() => onOpen({ type })}
      />
    </li>
  )
  const addHowTo = (
    <IconButton
      size="small"
      variant="transparent"
      aria-label={t("size_guide_editor.parts.add_how_to")}
      onClick={() => parts.add("how_to")}
    >
      <Plus />
    </IconButton>
  )
  const done = progress.reduce((sum, { done: count }) => sum + count, 0)
  const total = progress.reduce((sum, { total: count }) => sum + count, 0)
  return (
    <nav aria-label={t("size_guide_editor.parts.label")} className="flex flex-col gap-y-4 p-3">
      <Group
        title={t("size_guide_editor.parts.tables")}
        add={
          !readOnly && (
            <DropdownMenu>
              <DropdownMenu.Trigger asChild>
                <IconButton size="small" variant="transparent" aria-label={t("size_guide_editor.parts.add_table")}>
                  <Plus />
                </IconButton>
              </DropdownMenu.Trigger>
              <DropdownMenu.Content align="end">
                <DropdownMenu.Item onSelect={() => parts.add("table")}>
                  {t("size_guide_editor.parts.add_list")}
                </DropdownMenu.Item>
                <DropdownMenu.Item onSelect={() => parts.add("table", "cross")}>
                  {t("size_guide_editor.parts.add_cross")}
                </DropdownMenu.Item>
              </DropdownMenu.Content>
            </DropdownMenu>
          )
        }
      >
        {document.tables.length === 0 && <Nothing>{t("size_guide_editor.parts.no_tables")}</Nothing>}
        <PartList
          label={t("size_guide_editor.parts.tables")}
          items={document.tables.map((table, index) => ({
            id: table.id,
            name: parts.nameOf("table", table, index),
            mark: ofTable(table.id) > 0 ? `⚠ ${ofTable(table.id)}` : undefined,
          }))}
          currentId={currentId}
          readOnly={readOnly}
          onSelect={(id) => onOpen({ type: "table", id })}
          onMove={(id, to) => parts.move("table", id, to)}
          onDuplicate={parts.duplicate}
          onRemove={(id) => parts.remove("table", id)}
        />
      </Group>
      <Group
        title={t("size_guide_editor.parts.how_to")}
        add={
          !readOnly && (
            <Suspense fallback={addHowTo}>
              {shared.length > 0 ? (
                <HowToMenu
                  label={t("size_guide_editor.parts.add_how_to")}
                  terms={shared}
                  onEmpty={() => parts.add("how_to")}
                  onShared={parts.addHowToBy}
                />
              ) : (
                addHowTo
              )}
            </Suspense>
          )
        }
      >
        {document.how_to.length === 0 && <Nothing>{t("size_guide_editor.parts.no_how_to")}</Nothing>}
        <PartList
          label={t("size_guide_editor.parts.how_to")}
          items={document.how_to.map((block, index) => ({ id: block.id, name: parts.nameOf("how_to", block, index) }))}
          currentId={currentId}
          readOnly={readOnly}
          onSelect={(id) => onOpen({ type: "how_to", id })}
          onMove={(id, to) => parts.move("how_to", id, to)}
          onRemove={(id) => parts.remove("how_to", id)}
        />
      </Group>
      <ul className="border-ui-border-base flex flex-col gap-y-0.5 border-t pt-3">
        {link("texts", <DocumentText />)}
        {link("tools", <Tools />)}
        {link("settings", <CogSixTooth />)}
        {link("translations", <Language />, total > 0 ? t("size_guide_editor.parts.translated", { done, total }) : undefined)}
        {link("assignments", <Tag />)}
        {link("use", <ChartBar />)}
        {link("warnings", <ExclamationCircle />, warnings > 0 ? warnings : undefined)}
      </ul>
    </nav>
  )
}
