/** Texts every page of the suite may show; part of the dashboard's first bundle, so kept short. */
export const core = {
  menu: { reviews: "Reviews", reviews_import: "Import reviews", size_guides: "Size guides", econt: "Econt", econt_ready: "Ready to ship", econt_couriers: "Couriers", econt_cod: "Cash on delivery", econt_settings: "Settings", email_campaigns: "E-mail campaigns", email_contacts: "Contacts", email_signups: "Sign-ups", email_settings: "Settings" },
  core: {
    error: {
      rejected: "The request was refused. Check what was entered and try again.",
      signed_out: "You have been signed out. Sign in again to go on.",
      forbidden: "Your role does not allow this. Ask an administrator for access.",
      missing: "This is not there any more.",
      duplicate: "This exists already.",
      busy: "Too much at once. Wait a few seconds and try again.",
      unavailable: "The server did not answer as expected. Try again in a moment.",
      offline: "There is no connection. Try again when you are back online.",
    },
    retry: "Try again",
    widget_failed: "This part could not be shown.",
    feature_off: {
      title: "This feature is switched off",
      hint: "It can be switched on in the options of the plugin.",
    },
    loading: "Loading",
    stars: "{{rating}} of 5",
    capped: "{{count}} or more",
    close: "Close",
    cancel: "Cancel",
    save: "Save",
    delete: "Delete",
    edit: "Edit",
    notice: { dismiss: "Dismiss", region: "Notices" },
  },
} as const
