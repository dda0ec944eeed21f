import { Funnel } from "@medusajs/icons"
import { Button, Checkbox, Input, Label, Popover, Select, Text } from "@medusajs/ui"
import { useId, type ReactNode } from "react"
import { FLAGS, VERIFICATIONS, type ReviewFilter } from "../../../../contracts/review"
import { LOCALES } from "../../../../contracts/shared"
import { StarRating } from "../../../components/star-rating"
import { useText } from "../../../lib/text"

const RATINGS = [5, 4, 3, 2, 1]
const AGES = [4, 24, 48, 72, 168]
const ANY_AGE = "any"

const without = (filter: ReviewFilter, key: keyof ReviewFilter): ReviewFilter => {
  const { [key]: _, ...rest } = filter
  return rest
}

/** Adds or takes one value of a list; an empty list is no filter. */
const toggled = <T,>(list: readonly T[] | undefined, value: T): T[] | undefined => {
  const next = list?.includes(value) ? list.filter((item) => item !== value) : [...(list ?? []), value]
  return next.length > 0 ? next : undefined
}

type FilterMenuProps = {
  filter: ReviewFilter
  productPicker: ReactNode
  onFilter: (filter: ReviewFilter) => void
}

const Choice = ({
  isChecked,
  label,
  onChange,
}: {
  isChecked: boolean
  label: ReactNode
  onChange: () => void
}) => {
  const id = useId()
  return (
    <div className="flex min-h-7 items-center gap-x-2">
      <Checkbox id={id} checked={isChecked} onCheckedChange={onChange} />
      <Label htmlFor={id} size="small" className="flex-1">
        {label}
      </Label>
    </div>
  )
}

const Group = ({ title, children }: { title: string; children: ReactNode }) => (
  <fieldset className="flex min-w-0 flex-col gap-y-1">
    <legend className="txt-compact-xsmall-plus text-ui-fg-subtle mb-1">{title}</legend>
    {children}
  </fieldset>
)

/** All filters of the queue in one place. Every change applies at once. */
export const FilterMenu = ({ filter, productPicker, onFilter }: FilterMenuProps) => {
  const { t } = useText()
  const setList = <K extends "rating" | "verification" | "flag" | "locale">(key: K, value: NonNullable<ReviewFilter[K]>[number]) => {
    const next = toggled(filter[key] as (typeof value)[] | undefined, value)
    onFilter(next ? { ...filter, [key]: next } : without(filter, key))
  }
  const setFlag = (key: "with_media" | "with_reply" | "featured", value: boolean) =>
    onFilter(filter[key] === value ? without(filter, key) : { ...filter, [key]: value })
  return (
    <Popover>
      <Popover.Trigger asChild>
        <Button size="small" variant="secondary" className="shrink-0">
          <Funnel aria-hidden />
          <span className="max-sm:sr-only">{t("review.filter.add")}</span>
        </Button>
      </Popover.Trigger>
      <Popover.Content
        align="start"
        role="dialog"
        aria-label={t("review.filter.label")}
        className="grid max-h-[70vh] w-[min(92vw,440px)] grid-cols-1 gap-4 overflow-y-auto p-4 sm:grid-cols-2"
      >
        <Group title={t("review.filter.rating")}>
          {RATINGS.map((rating) => (
            <Choice
              key={rating}
              isChecked={filter.rating?.includes(rating) ?? false}
              label={<StarRating rating={rating} />}
              onChange={() => setList("rating", rating)}
            />
          ))}
        </Group>
        <Group title={t("review.filter.flag")}>
          {FLAGS.map((flag) => (
            <Choice
              key={flag}
              isChecked={filter.flag?.includes(flag) ?? false}
              label={t(`review.flag.${flag}`)}
              onChange={() => setList("flag", flag)}
            />
          ))}
        </Group>
        <Group title={t("review.filter.verification")}>
          {VERIFICATIONS.map((value) => (
            <Choice
              key={value}
              isChecked={filter.verification?.includes(value) ?? false}
              label={t(`review.verification.${value}`)}
              onChange={() => setList("verification", value)}
            />
          ))}
        </Group>
        <Group title={t("review.filter.locale")}>
          {LOCALES.map((locale) => (
            <Choice
              key={locale}
              isChecked={filter.locale?.includes(locale) ?? false}
              label={t(`review.locale.${locale}`)}
              onChange={() => setList("locale", locale)}
            />
          ))}
        </Group>
        <Group title={t("review.desk.more")}>
          <Choice
            isChecked={filter.with_media === true}
            label={t("review.filter.with_media")}
            onChange={() => setFlag("with_media", true)}
          />
          <Choice
            isChecked={filter.with_reply === true}
            label={t("review.filter.with_reply")}
            onChange={() => setFlag("with_reply", true)}
          />
          <Choice
            isChecked={filter.with_reply === false}
            label={t("review.filter.without_reply")}
            onChange={() => setFlag("with_reply", false)}
          />
          <Choice
            isChecked={filter.featured === true}
            label={t("review.filter.featured")}
            onChange={() => setFlag("featured", true)}
          />
        </Group>
        <div className="flex flex-col gap-y-4">
          <AgeSelect filter={filter} onFilter={onFilter} />
          <SourceField filter={filter} onFilter={onFilter} />
        </div>
        <div className="flex flex-col gap-y-1 sm:col-span-2">
          <Text size="xsmall" weight="plus" className="text-ui-fg-subtle">
            {t("review.filter.product")}
          </Text>
          {productPicker}
        </div>
      </Popover.Content>
    </Popover>
  )
}

type PartProps = Pick<FilterMenuProps, "filter" | "onFilter">

const AgeSelect = ({ filter, onFilter }: PartProps) => {
  const { t } = useText()
  return (
    <Group title={t("review.filter.age")}>
      <Select
        size="small"
        value={String(filter.older_than_hours ?? ANY_AGE)}
        onValueChange={(value) =>
          onFilter(
            value === ANY_AGE ? without(filter, "older_than_hours") : { ...filter, older_than_hours: Number(value) }
          )
        }
      >
        <Select.Trigger aria-label={t("review.filter.age")}>
          <Select.Value />
        </Select.Trigger>
        <Select.Content>
          <Select.Item value={ANY_AGE}>–</Select.Item>
          {AGES.map((hours) => (
            <Select.Item key={hours} value={String(hours)}>
              {t("review.filter.age_hours", { count: hours })}
            </Select.Item>
          ))}
        </Select.Content>
      </Select>
    </Group>
  )
}

const SourceField = ({ filter, onFilter }: PartProps) => {
  const { t } = useText()
  const commit = (value: string) => {
    const source = value.trim()
    if (source !== (filter.source ?? "")) {
      onFilter(source ? { ...filter, source } : without(filter, "source"))
    }
  }
  return (
    <Group title={t("review.filter.source")}>
      <Input
        size="small"
        defaultValue={filter.source ?? ""}
        maxLength={60}
        aria-label={t("review.filter.source")}
        placeholder={t("review.filter.source_hint")}
        onBlur={(event) => commit(event.target.value)}
        onKeyDown={(event) => event.key === "Enter" && commit(event.currentTarget.value)}
      />
    </Group>
  )
}
