interface ShortcutGroup {
  readonly title: string;
  /** Whether they do nothing where nothing can be changed. */
  readonly isOfDeeds?: true;
  /** The keys, and what they do. */
  readonly keys: readonly (readonly [names: readonly string[], does: string])[];
}

/** Every key of the wall, as the sheet lists them. */
export const shortcutGroups: readonly ShortcutGroup[] = [
  {
    title: "Views",
    keys: [
      [["1", "2", "3"], "Board, timeline, lineage"],
      [["4", "5", "6"], "Table, insights, playbook"],
      [["P"], "Present in a meeting"],
      [["L"], "Lanes by objective, or none"],
      [["C"], "Compact cards, or all words"],
      [["Esc"], "Close menu, details, meeting"],
      [["?"], "This sheet"],
    ],
  },
  {
    title: "Cards",
    keys: [
      [["↑", "↓"], "Card above, below"],
      [["←", "→"], "Next column; parent or child in the lineage"],
      [["Home", "End"], "First, last"],
      [["Enter"], "Details"],
      [["Space"], "Choose without opening"],
      [["J", "K"], "Next, previous card with details open"],
      [["[", "]"], "Previous, next part of the story"],
    ],
  },
  {
    title: "Search",
    keys: [
      [["/"], "Search"],
      [["Enter"], "Add a word to the search"],
      [["Tab"], "Complete a word"],
      [["Esc"], "Leave the field"],
    ],
  },
  {
    title: "Deeds",
    isOfDeeds: true,
    keys: [
      [["E"], "Open the file at its line"],
      [["R"], "Record a result"],
      [["D"], "Decide"],
      [["F"], "Follow-up unit"],
      [["B"], "Link a branch"],
      [["Shift+F10"], "More actions"],
      [["Ctrl/Cmd+Z"], "Undo the last edit from the wall"],
    ],
  },
];
