/** Texts every page of Econt may show. */
export const econt = {
  econt: {
    title: "Shipments",
    forbidden: { title: "You may not see shipments", hint: "Your role does not allow it. Ask an administrator for access." },
    not_set_up: {
      title: "Econt is not set up yet",
      hint: "Enter the login for Econt and who sends. After that waybills can be made here and on the page of an order.",
      action: "Go to the settings",
    },
  },
} as const
