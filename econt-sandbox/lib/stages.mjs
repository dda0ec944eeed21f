/**
 * The stages of a parcel, with Econt's two texts of each (Bulgarian and English).
 * @typedef {keyof typeof STAGES} Stage
 */
export const STAGES = /** @type {const} */ ({
  prepared: ["Очаква предаване към Еконт", "Awaiting delivery to Econt"],
  accepted_office: ["Приета в офис", "Accepted in office"],
  accepted: ["Приета в Еконт", "Accepted in Econt"],
  route: ["Пътува по линия", "In route"],
  hub: ["Постъпила за обработка в Логистичен център", "Arrival departure from hub"],
  arrived: ["Пристигнала в офис", "Arrived in office"],
  courier: ["В куриер", "In courier"],
  attempt: ["в офис на предаващ куриер", "In delivery courier's office"],
  delivered: ["Доставена", "Delivered"],
  returning: ["Връща се към подател", "Is returning to sender"],
  returned: ["Върната и доставена към подател", "Returned to sender"],
  cancelled: ["Анулирана преди изпращане", "Cancelled before sending"],
  cancelled_after: ["Анулирана след изпращане", "Cancelled after sending"],
  destroyed: ["Унищожена", "Destroyed"],
})

/** @param {{ stage: string }} shipment @returns {readonly [string, string]} */
export const statusOf = ({ stage }) => STAGES[/** @type {Stage} */ (stage)]
