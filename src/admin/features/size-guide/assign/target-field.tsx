import { Button } from "@medusajs/ui"
import { useQuery } from "@tanstack/react-query"
import { useState } from "react"
import { TARGET_TYPES, type TargetType } from "../../../../contracts/size-guide-assignment"
import { errorSentence } from "../../../components/error-state"
import { toApiError } from "../../../lib/api-error"
import { useText } from "../../../lib/text"
import { assignmentQueries } from "../api/assignments"
import { ChoiceField, type Choice } from "./components/choice-field"
import { SelectField } from "./components/field"
import type { NamedTarget } from "./names"
import { useSettled } from "../../../lib/use-settled"

type TargetSearchProps = { type: TargetType; label: string; onChoose: (choice: Choice) => void }

/** Finds a target of one type by its name. An option can also be named by its title alone. */
export const TargetSearch = ({ type, label, onChoose }: TargetSearchProps) => {
  const { t } = useText()
  const [query, setQuery] = useState("")
  const asked = useSettled(query.trim())
  const targets = useQuery(assignmentQueries.targets(type, asked))
  const found = targets.data ?? []
  const byTitle: Choice[] =
    type === "option" && asked
      ? [{ id: `title:${asked.toLowerCase()}`, name: t("size_guide_assign.form.by_title", { title: asked.toLowerCase() }) }]
      : []
  return (
    <ChoiceField
      label={label}
      query={query}
      options={[...found, ...byTitle]}
      isLoading={targets.isFetching}
      error={targets.isError ? errorSentence(t, toApiError(targets.error)) : null}
      onQuery={setQuery}
      onChoose={(choice) => {
        onChoose(choice)
        setQuery("")
      }}
    />
  )
}

type TargetFieldProps = { onAdd: (target: NamedTarget) => void; withStore?: boolean; initialType?: TargetType }

/** Level first, then a search for what is on it. */
export const TargetField = ({ onAdd, withStore = true, initialType = "category" }: TargetFieldProps) => {
  const { t } = useText()
  const [type, setType] = useState<TargetType>(initialType)
  const types = TARGET_TYPES.filter((each) => withStore || each !== "store")
  const nameOf = (id: string, name: string) => (id.startsWith("title:") ? id.slice("title:".length) : name)
  return (
    <div className="grid grid-cols-1 gap-3 sm:grid-cols-[10rem_1fr] sm:items-end">
      <SelectField
        label={t("size_guide_assign.form.type")}
        value={type}
        options={types.map((each) => ({ value: each, label: t(`size_guide_assign.type.${each}`) }))}
        onChange={(next) => setType(next as TargetType)}
      />
      {type === "store" ? (
        <Button
          size="small"
          variant="secondary"
          className="self-end"
          onClick={() => onAdd({ type: "store", id: "store", name: "" })}
        >
          {t("size_guide_assign.store_name")}
        </Button>
      ) : (
        <TargetSearch
          key={type}
          type={type}
          label={t(`size_guide_assign.form.search.${type}`)}
          onChoose={({ id, name }) => onAdd({ type, id, name: nameOf(id, name) })}
        />
      )}
    </div>
  )
}
