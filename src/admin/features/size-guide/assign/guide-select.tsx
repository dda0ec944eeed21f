import { useQuery } from "@tanstack/react-query"
import { useText } from "../../../lib/text"
import { listQueries } from "../list/queries"
import { SelectField } from "./components/field"

/** Chooses a guide that is not in the archive, by its title. */
export const GuideSelect = ({ label, value, onChange }: { label?: string; value: string | null; onChange: (id: string) => void }) => {
  const { t } = useText()
  const guides = useQuery(listQueries.choices()).data ?? []
  return (
    <SelectField
      label={label ?? t("size_guide_assign.form.guide")}
      placeholder={t("size_guide_assign.form.choose_guide")}
      value={value ?? ""}
      options={guides.map(({ id, title, kind }) => ({ value: id, label: `${title} · ${t(`size_guides.kind.${kind}`)}` }))}
      onChange={onChange}
    />
  )
}
