/** Texts of editors that save by themselves. */
export const autosave = {
  autosave: {
    save: {
      saved: "Saved",
      saved_at: "Saved {{time}}",
      waiting: "Not saved yet",
      saving: "Saving…",
      offline: "Offline, kept here",
      offline_lost: "Offline, and this browser keeps nothing: do not close the page",
      refused_why: "Not saved: {{reason}}",
      conflict: "Waiting for your choice",
      saved_now: "Everything is saved.",
    },
    leave: {
      title: "Leave with unsaved changes?",
      text: "The last changes did not reach the server. They are kept in this browser and offered when you open this page here again.",
      stay: "Stay",
      go: "Leave",
    },
    kept: {
      title: "Changes from {{time}} were not saved",
      text: "They were kept in this browser. Nothing is changed until you choose.",
      text_newer: "They were kept in this browser. Since then, somebody else has saved; the two are joined.",
      restore: "Restore them",
      discard: "Discard them",
      restored: "The kept changes are back.",
    },
  },
}
