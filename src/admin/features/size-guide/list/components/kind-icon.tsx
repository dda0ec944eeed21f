import type { ReactNode } from "react"
import type { GuideKind } from "../../../../../contracts/size-guide-document"
import { useText } from "../../../../lib/text"

const SHAPES: Record<GuideKind, ReactNode> = {
  ring: (
    <>
      <circle cx="10" cy="12.5" r="5.5" />
      <path d="m7.5 2.5 2.5 3.5 2.5-3.5z" />
    </>
  ),
  bracelet: (
    <>
      <ellipse cx="10" cy="10" rx="7.5" ry="5" />
      <ellipse cx="10" cy="9" rx="5" ry="2.5" />
    </>
  ),
  necklace: (
    <>
      <path d="M3 3c0 7 3 10 7 10s7-3 7-10" />
      <circle cx="10" cy="15.5" r="2" />
    </>
  ),
  earring: (
    <>
      <path d="M8 6a2 2 0 1 1 2 2v2" />
      <circle cx="10" cy="13.5" r="3.5" />
    </>
  ),
  watch: (
    <>
      <circle cx="10" cy="10" r="4.5" />
      <path d="M7.5 6 8 2h4l.5 4M7.5 14l.5 4h4l.5-4M10 8v2l1.5 1" />
    </>
  ),
  shoes: <path d="M3 5v8h14c0-3-3-3-5-4S9 6 8.5 5c-1 1.5-4 1.5-5.5 0M3 15.5h14" />,
  clothing: <path d="m7 3 3 2 3-2 4 3-2 3-1.5-1v9h-7V8L5 9 3 6z" />,
  headwear: <path d="M4.5 12c0-5 2-8 5.5-8s5.5 3 5.5 8M2 13c2 2 14 2 16 0" />,
  gloves: <path d="M6 17v-6L4 8l1.5-1L7 9V4h2v4V3h2v5V4h2v5V6h2v6l-1.5 5z" />,
  custom: <path d="M3 7h14v6H3zM6 7v3m3-3v2m3-2v3m3-3v2" />,
}

/** A small drawing of what a guide measures, with its name for a screen reader. */
export const KindIcon = ({ kind }: { kind: GuideKind }) => {
  const { t } = useText()
  return (
    <svg
      role="img"
      aria-label={t(`size_guides.kind.${kind}`)}
      viewBox="0 0 20 20"
      width="20"
      height="20"
      fill="none"
      stroke="currentColor"
      strokeWidth="1.3"
      strokeLinejoin="round"
      strokeLinecap="round"
      className="text-ui-fg-subtle shrink-0"
    >
      {SHAPES[kind]}
    </svg>
  )
}
