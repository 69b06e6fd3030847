import type { IconName } from "../icons.ts";

/** One line of a menu. */
export interface MenuItem {
  readonly id: string;
  readonly title: string;
  /** What stands at the right: a count, a key. */
  readonly detail?: string;
  readonly shape?: IconName;
  /** Where it can be chosen or not: the menu stays open, so that several can be chosen. */
  readonly isChecked?: boolean;
  /** One of several that exclude each other: the menu closes. */
  readonly isRadio?: boolean;
  /** The name of the lines below it, which cannot be picked. */
  readonly isHeading?: boolean;
}
