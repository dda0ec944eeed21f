import { Button, Text } from "@medusajs/ui"

type ListFooterProps = { hint: string; /** Null when everything is there. */ more: string | null; isLoading: boolean; onMore: () => void }

/** Keys of a list, and the button that shows more of it. */
export const ListFooter = ({ hint, more, isLoading, onMore }: ListFooterProps) => (
  <div className="flex flex-wrap items-center justify-between gap-3 px-4 py-3 md:px-6">
    <Text size="xsmall" className="text-ui-fg-subtle hidden sm:block">
      {hint}
    </Text>
    {more && (
      <Button size="small" variant="secondary" isLoading={isLoading} onClick={onMore}>
        {more}
      </Button>
    )}
  </div>
)
