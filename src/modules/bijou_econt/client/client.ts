import * as places from "./answers/places"
import type { EcontAgreement, EcontPayoutRow, EcontProfile } from "./answers/profiles"
import { moneyProblems, type EcontShipment } from "./answers/shipments"
import { readResponse } from "./body"
import { checkRequest } from "./check"
import { EcontMisuse, EcontRefusal, EcontUnsure, type EcontProblem } from "./errors"
import { fetchLabel } from "./label-file"
import { METHODS, type AnswerOf, type Method, type MethodName, type RequestOf } from "./methods"
import type { EcontCallOptions, EcontClientOptions, EcontPublicCallOptions } from "./options"
import { bisectStatuses, type EcontStatusResult } from "./statuses"
import { streamRows, type Source } from "./stream"
import { Transport } from "./transport"

type Call = EcontCallOptions
type PublicCall = EcontPublicCallOptions
type Created = AnswerOf<"createLabel"> & { problems: EcontProblem[] }

/**
 * Econt's JSON API. Fields keep Econt's names; waybill numbers are texts, moments milliseconds, dates `YYYY-MM-DD`
 * and hours `HH:MM` in Europe/Sofia. Amounts are euro: one in another currency is null, never converted.
 *
 * Every method throws `EcontRefusal` when Econt says no, `EcontUnavailable` when a read failed after its retries or a
 * write was certainly not taken, `EcontUnsure` when nobody knows whether a write was done, and `EcontMisuse` for a
 * request Econt's description does not have.
 */
export class EcontClient {
  private readonly transport: Transport

  constructor(options: EcontClientOptions) {
    if (!options.baseUrl.endsWith("/")) {
      throw new EcontMisuse("The address of Econt's API ends with a slash")
    }
    this.transport = new Transport(options)
  }

  getCountries = async (options?: PublicCall): Promise<places.EcontCountry[]> =>
    (await this.send("getCountries", {}, options)).countries

  /** @param countryCode three letters; all countries when left out */
  getCities = async (countryCode?: string, options?: PublicCall): Promise<places.EcontCity[]> =>
    (await this.send("getCities", { countryCode }, options)).cities

  getOffices = async (
    request: RequestOf<"getOffices"> = {},
    options?: PublicCall
  ): Promise<places.EcontOffice[]> => (await this.send("getOffices", request, options)).offices

  getStreets = async (cityID?: number, options?: PublicCall): Promise<places.EcontStreet[]> =>
    (await this.send("getStreets", { cityID }, options)).streets

  getQuarters = async (cityID?: number, options?: PublicCall): Promise<places.EcontQuarter[]> =>
    (await this.send("getQuarters", { cityID }, options)).quarters

  /** Bulgaria is an answer of 18 MB: rows come as they arrive. Ends with an error when the answer breaks off. */
  streamCities = (
    countryCode?: string,
    options?: PublicCall
  ): AsyncGenerator<places.EcontCity, void> =>
    this.stream("getCities", { countryCode }, { list: "cities", row: places.city }, options)

  streamOffices = (
    countryCode?: string,
    options?: PublicCall
  ): AsyncGenerator<places.EcontOffice, void> =>
    this.stream("getOffices", { countryCode }, { list: "offices", row: places.office }, options)

  streamStreets = (
    cityID?: number,
    options?: PublicCall
  ): AsyncGenerator<places.EcontStreet, void> =>
    this.stream("getStreets", { cityID }, { list: "streets", row: places.street }, options)

  streamQuarters = (
    cityID?: number,
    options?: PublicCall
  ): AsyncGenerator<places.EcontQuarter, void> =>
    this.stream("getQuarters", { cityID }, { list: "quarters", row: places.street }, options)

  /** `validationStatus` is `normal`, `processed` (Econt corrected it) or `invalid`. */
  validateAddress = (address: RequestOf<"validateAddress">["address"], options?: Call) =>
    this.send("validateAddress", { address }, options)

  addressServiceTimes = (request: RequestOf<"addressServiceTimes">, options?: Call) =>
    this.send("addressServiceTimes", request, options)

  getNearestOffices = async (
    request: RequestOf<"getNearestOffices">,
    options?: Call
  ): Promise<places.EcontOffice[]> =>
    (await this.send("getNearestOffices", request, options)).offices

  /**
   * The modes `calculate` and `validate` are reads: retried, and refused with `currency` when the price is not in
   * euro. `create` and `calculate_with_block` are writes; a waybill whose price is in another currency is there all
   * the same, so it is returned, its amounts null and `problems` filled.
   */
  createLabel = async (request: RequestOf<"createLabel">, options?: Call): Promise<Created> => {
    const read = request.mode === "calculate" || request.mode === "validate"
    const answer = await this.send("createLabel", request, options, !read)
    const problems = moneyProblems(answer.label)
    if (read && problems.length > 0) {
      throw new EcontRefusal("createLabel", problems)
    }
    if (request.mode === "create" && !answer.label.shipmentNumber) {
      throw new EcontUnsure("createLabel", "body")
    }
    return { ...answer, problems }
  }

  /** Results are in any order: match them by what the labels hold. Ask for 20 at most at once. */
  createLabels = async (request: RequestOf<"createLabels">, options?: Call) =>
    (await this.send("createLabels", request, options, request.mode === "create")).results

  /**
   * One result per number, in any order. Econt answers nothing at all at times: a number without a result is
   * deleted only when its status says so.
   */
  deleteLabels = async (shipmentNumbers: string[], options?: Call) =>
    (await this.send("deleteLabels", { shipmentNumbers }, options)).results

  /** An accepted shipment is not changed but edited: look at `shipmentEdition.editionError` of the answer. */
  updateLabel = async (request: RequestOf<"updateLabel">, options?: Call): Promise<EcontShipment> =>
    (await this.send("updateLabel", request, options)).label

  updateLabels = async (labels: RequestOf<"updateLabels">["labels"], options?: Call) =>
    (await this.send("updateLabels", { labels }, options)).results

  checkPossibleShipmentEditions = async (shipmentNums: string[], options?: Call) =>
    (await this.send("checkPossibleShipmentEditions", { shipmentNums }, options))
      .possibleShipmentEditions

  grouping = async (labels: string[], options?: Call): Promise<EcontShipment> =>
    (await this.send("grouping", { labels }, options)).label

  groupingCancelation = (groupLabel: string, options?: Call) =>
    this.send("groupingCancelation", { groupLabel }, options)

  requestCourier = (request: RequestOf<"requestCourier">, options?: Call) =>
    this.send("requestCourier", request, options)

  /**
   * Items in any order; an item without a status says why in `problems`. Without a login people and money are null.
   * One malformed number fails the whole call: see `getStatusesByNumber`.
   */
  getShipmentStatuses = async (shipmentNumbers: string[], options?: PublicCall) =>
    (await this.send("getShipmentStatuses", { shipmentNumbers }, options)).shipmentStatuses

  /** As `getShipmentStatuses`, by number, with an entry for each number asked for, malformed ones included. */
  getStatusesByNumber = (
    shipmentNumbers: string[],
    options?: PublicCall
  ): Promise<Map<string, EcontStatusResult>> =>
    bisectStatuses(shipmentNumbers, (numbers) => this.getShipmentStatuses(numbers, options))

  /** Items in any order, matched by `status.id`. */
  getRequestCourierStatus = async (requestCourierIds: string[], options?: Call) =>
    (await this.send("getRequestCourierStatus", { requestCourierIds }, options))
      .requestCourierStatus

  /** One page of the shipments of a range of at most 14 days. */
  getMyAWB = (request: RequestOf<"getMyAWB">, options?: Call) =>
    this.send("getMyAWB", request, options)

  setITUCode = (request: RequestOf<"setITUCode">, options?: Call) =>
    this.send("setITUCode", request, options)

  getClientProfiles = async (options?: Call): Promise<EcontProfile[]> =>
    (await this.send("getClientProfiles", {}, options)).profiles

  createCDAgreement = async (
    cdPayOptions: RequestOf<"createCDAgreement">["cdPayOptions"],
    options?: Call
  ): Promise<EcontAgreement> =>
    (await this.send("createCDAgreement", { cdPayOptions }, options)).cdPayOptions

  /** Paid out cash on delivery; rows of one payout have the same `payDate`. */
  paymentReport = (
    request: RequestOf<"paymentReport">,
    options?: Call
  ): Promise<EcontPayoutRow[]> => this.send("paymentReport", request, options)

  threeWayLogistics = (request: RequestOf<"threeWayLogistics">, options?: Call) =>
    this.send("threeWayLogistics", request, options)

  /**
   * The PDF of a label: over https, from Econt's hosts or the host of the API only, 10 MB at most.
   * @throws EcontRefusal `label_url` when the link, or where it leads to, is elsewhere
   */
  downloadLabel = (pdfUrl: string, options: Call = {}): Promise<Uint8Array> =>
    fetchLabel(this.transport, pdfUrl, options)

  private prepare<N extends MethodName>(
    name: N,
    body: RequestOf<N>,
    options: PublicCall,
    write?: boolean
  ) {
    const method: Method = METHODS[name]
    const checked = checkRequest(name, method.request, body)
    const login = method.open ? options.withLogin === true : true
    return {
      method,
      call: { method: name, write: write ?? method.write, timeoutMs: method.timeoutMs },
      target: this.transport.target(method.path, checked, name, login),
    }
  }

  private async send<N extends MethodName>(
    name: N,
    body: RequestOf<N>,
    options: PublicCall = {},
    write?: boolean
  ): Promise<AnswerOf<N>> {
    const { method, call, target } = this.prepare(name, body, options, write)
    const answer = await this.transport.run(call, target, options, (exchange) =>
      readResponse(name, exchange, method.answer, this.transport.timing.now(), method.empty)
    )
    return answer as AnswerOf<N>
  }

  private async *stream<N extends MethodName, T>(
    name: N,
    body: RequestOf<N>,
    source: Omit<Source<T>, "answer">,
    options: PublicCall = {}
  ): AsyncGenerator<T, void> {
    const { method, call, target } = this.prepare(name, body, options)
    yield* streamRows(this.transport, call, target, { ...source, answer: method.answer }, options)
  }
}
