import { Button, Text } from "@medusajs/ui"
import { useState } from "react"
import type { Locale } from "../../../../contracts/shared"
import { GUIDE_KINDS, type GuideKind } from "../../../../contracts/size-guide-document"
import { SearchInput } from "../../../components/search-input"
import { useText } from "../../../lib/text"
import { SelectField } from "../assign/components/field"
import { GuideSelect } from "../assign/guide-select"
import { FileButton } from "./components/file-button"
import { readGuideFile, type GuideFile } from "./read-guide-file"
import { TemplateGallery } from "./template-gallery"
import type { useOpenNew } from "./use-open-new"

type WayProps = { locale: Locale; create: ReturnType<typeof useOpenNew> }

const KindField = ({ label, value, onChange }: { label: string; value: GuideKind; onChange: (kind: GuideKind) => void }) => {
  const { t } = useText()
  return (
    <SelectField
      label={label}
      value={value}
      options={GUIDE_KINDS.map((kind) => ({ value: kind, label: t(`size_guides.kind.${kind}`) }))}
      onChange={(kind) => onChange(kind as GuideKind)}
    />
  )
}

const ANY = "any"

export const FromTemplate = ({ locale, create }: WayProps) => {
  const { t } = useText()
  const [query, setQuery] = useState("")
  const [kind, setKind] = useState(ANY)
  const words = query.trim().toLocaleLowerCase()
  return (
    <div className="flex flex-col gap-y-4">
      <div className="grid grid-cols-1 gap-3 sm:grid-cols-2">
        <SearchInput
          size="small"
          aria-label={t("size_guide_list.create.search")}
          placeholder={t("size_guide_list.create.search")}
          value={query}
          onChange={({ target }) => setQuery(target.value)}
        />
        <SelectField
          isLabelHidden
          label={t("size_guide_list.create.kind")}
          value={kind}
          options={[
            { value: ANY, label: t("size_guide_list.create.all_kinds") },
            ...GUIDE_KINDS.map((each) => ({ value: each, label: t(`size_guides.kind.${each}`) })),
          ]}
          onChange={setKind}
        />
      </div>
      <TemplateGallery
        locale={locale}
        isBusy={create.isPending}
        fits={(template) =>
          (kind === ANY || template.kind === kind) &&
          `${template.title} ${template.description}`.toLocaleLowerCase().includes(words)
        }
        onUse={({ id }) => create.open({ template: id, locale })}
      />
    </div>
  )
}

export const FromNothing = ({ locale, create }: WayProps) => {
  const { t } = useText()
  const [kind, setKind] = useState<GuideKind>("ring")
  const open = async () => {
    const { emptyDocument } = await import("../../../../sizing/ids")
    create.open({ document: emptyDocument(kind, locale) })
  }
  return (
    <div className="flex max-w-sm flex-col gap-y-4">
      <KindField label={t("size_guide_list.create.kind_needed")} value={kind} onChange={setKind} />
      <Button size="small" className="self-start" isLoading={create.isPending} onClick={() => void open()}>
        {t("size_guide_list.create.create")}
      </Button>
    </div>
  )
}

export const FromCopy = ({ create }: Pick<WayProps, "create">) => {
  const { t } = useText()
  const [id, setId] = useState<string | null>(null)
  return (
    <div className="flex max-w-sm flex-col gap-y-4">
      <GuideSelect label={t("size_guide_list.create.copy_of")} value={id} onChange={setId} />
      <Button
        size="small"
        className="self-start"
        disabled={id === null}
        isLoading={create.isPending}
        onClick={() => id && create.open({ copy_of: id })}
      >
        {t("size_guide_list.create.create")}
      </Button>
    </div>
  )
}

export const FromFile = ({ locale, create }: WayProps) => {
  const { t } = useText()
  const [kind, setKind] = useState<GuideKind>("ring")
  const [file, setFile] = useState<File | null>(null)
  const [read, setRead] = useState<GuideFile | null>(null)
  const take = async (next: File, nextKind: GuideKind) => {
    setFile(next)
    setRead(await readGuideFile(next, nextKind, locale).catch(() => ({ problem: "file_unreadable" as const })))
  }
  return (
    <div className="flex max-w-sm flex-col gap-y-4">
      <KindField
        label={t("size_guide_list.create.file_kind")}
        value={kind}
        onChange={(next) => {
          setKind(next)
          if (file) {
            void take(file, next)
          }
        }}
      />
      <FileButton
        label={t("size_guide_list.create.file")}
        hint={t("size_guide_list.create.file_hint")}
        accept=".json,.csv,.tsv,.txt,application/json,text/csv"
        name={file?.name ?? null}
        onFile={(next) => void take(next, kind)}
      />
      {read && (
        <Text size="small" role="status" className={"problem" in read ? "text-ui-fg-error" : undefined}>
          {"problem" in read
            ? t(`size_guide_list.create.${read.problem}`)
            : t("size_guide_list.create.file_ready", { title: read.document.title })}
        </Text>
      )}
      <Button
        size="small"
        className="self-start"
        disabled={!read || "problem" in read}
        isLoading={create.isPending}
        onClick={() => read && !("problem" in read) && create.open({ document: read.document })}
      >
        {t("size_guide_list.create.create")}
      </Button>
    </div>
  )
}
