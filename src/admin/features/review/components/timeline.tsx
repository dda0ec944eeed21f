import { Badge, Button, Skeleton, Text, Textarea, clx } from "@medusajs/ui"
import { useState, type KeyboardEvent, type Ref } from "react"
import { NOTE_MAX, type TimelineEntry } from "../../../../contracts/review"
import { formatDate, formatRelative } from "../../../lib/format"
import { useText } from "../../../lib/text"
import { DetailSection } from "./detail-section"
import { STATUS_COLOR } from "./looks"

const DOT = {
  green: "bg-ui-tag-green-icon",
  red: "bg-ui-tag-red-icon",
  blue: "bg-ui-tag-blue-icon",
  orange: "bg-ui-tag-orange-icon",
  grey: "bg-ui-tag-neutral-icon",
}

const Entry = ({ entry, isLast }: { entry: TimelineEntry; isLast: boolean }) => {
  const { t, language } = useText()
  return (
    <li className="flex gap-x-3">
      <span aria-hidden className="flex w-4 flex-col items-center pt-1.5">
        <span
          className={clx(
            "size-2 shrink-0 rounded-full",
            entry.to_status ? DOT[STATUS_COLOR[entry.to_status]] : "bg-ui-border-strong"
          )}
        />
        {!isLast && <span className="bg-ui-border-base mt-1 w-px flex-1" />}
      </span>
      <div className={clx("flex min-w-0 flex-1 flex-col gap-y-0.5", !isLast && "pb-4")}>
        <div className="flex flex-wrap items-baseline gap-x-2">
          <Text
            as="span"
            size="small"
            leading="compact"
            weight="plus"
            className={clx(entry.undone && "text-ui-fg-subtle line-through")}
          >
            {t(`review.action.${entry.action}`)}
          </Text>
          {entry.reason_code && <Badge size="2xsmall">{t(`review.reason.${entry.reason_code}`)}</Badge>}
          {entry.undone && (
            <Text as="span" size="xsmall" className="text-ui-fg-subtle">
              {t("review.detail.undone")}
            </Text>
          )}
        </div>
        <Text as="span" size="xsmall" className="text-ui-fg-subtle">
          {entry.actor?.name ?? t("review.detail.system")} ·{" "}
          <time dateTime={entry.created_at} title={formatDate(language, entry.created_at, "moment")}>
            {formatRelative(language, entry.created_at)}
          </time>
        </Text>
        {entry.note && (
          <Text size="small" className="bg-ui-bg-component mt-1 whitespace-pre-wrap break-words rounded-md px-2.5 py-1.5">
            {entry.note}
          </Text>
        )}
      </div>
    </li>
  )
}

type TimelineProps = {
  entries: TimelineEntry[] | undefined
  canWrite: boolean
  isSaving: boolean
  noteRef?: Ref<HTMLTextAreaElement>
  onAddNote: (note: string, onSaved: () => void) => void
}

/** Notes and actions in one line of time, the latest first, with a field for the next note. */
export const Timeline = ({ entries, canWrite, isSaving, noteRef, onAddNote }: TimelineProps) => {
  const { t } = useText()
  const [note, setNote] = useState("")
  const submit = () => {
    if (note.trim() && !isSaving) {
      onAddNote(note.trim(), () => setNote(""))
    }
  }
  const onKeyDown = (event: KeyboardEvent<HTMLTextAreaElement>) => {
    if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) {
      submit()
    }
  }
  return (
    <DetailSection title={t("review.detail.timeline")}>
      {canWrite && (
        <div className="flex flex-col items-end gap-y-2">
          <Textarea
            ref={noteRef}
            rows={note ? 3 : 1}
            value={note}
            maxLength={NOTE_MAX}
            aria-label={t("review.detail.note_label")}
            placeholder={t("review.detail.note_placeholder")}
            onChange={(event) => setNote(event.target.value)}
            onKeyDown={onKeyDown}
          />
          {note.trim() && (
            <Button size="small" variant="secondary" isLoading={isSaving} onClick={submit}>
              {t("review.detail.note_add")}
            </Button>
          )}
        </div>
      )}
      {entries === undefined ? (
        <Skeleton className="h-16 w-full" />
      ) : entries.length === 0 ? (
        <Text size="small" className="text-ui-fg-subtle">
          {t("review.detail.timeline_empty")}
        </Text>
      ) : (
        <ol className="flex flex-col">
          {entries.map((entry, index) => (
            <Entry key={entry.id} entry={entry} isLast={index === entries.length - 1} />
          ))}
        </ol>
      )}
    </DetailSection>
  )
}
