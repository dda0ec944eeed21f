import type { PackingLine } from "../../../../../contracts/econt-waybill"
import { cents, euros } from "../../../../../shipping/money"
import { useText } from "../../../../lib/text"
import { Money } from "../../shared/components/money"

const totalOf = (lines: readonly PackingLine[]): number => euros(lines.reduce((total, { price, count }) => total + cents(price) * count, 0))

/** The packing list as Econt prints it; its sum is the cash on delivery to the cent. */
export const PackingTable = ({ lines }: { lines: readonly PackingLine[] }) => {
  const { t } = useText()
  return (
    <table className="txt-compact-small w-full">
      <caption className="txt-compact-small-plus pb-2 text-start">{t("econt_panel.form.packing_list")}</caption>
      <tbody>
        {lines.map(({ inventory_number, description, price, count }, index) => (
          <tr key={`${inventory_number}-${description}-${index}`} className="border-ui-border-base border-t">
            <td className="py-1.5 pe-3 break-words">{count > 1 ? `${description} × ${count}` : description}</td>
            <td className="py-1.5 text-end">
              <Money amount={euros(cents(price) * count)} />
            </td>
          </tr>
        ))}
      </tbody>
      <tfoot>
        <tr className="border-ui-border-base txt-compact-small-plus border-t">
          <th scope="row" className="py-1.5 text-start">
            {t("econt_panel.form.sum")}
          </th>
          <td className="py-1.5 text-end">
            <Money amount={totalOf(lines)} />
          </td>
        </tr>
      </tfoot>
    </table>
  )
}
