/** As much of it as the bench uses; it comes without types. */
declare module "tabulator-tables" {
  export interface Column {
    readonly title: string;
    readonly field: string;
    readonly width?: number;
  }

  export class TabulatorFull {
    constructor(
      element: HTMLElement,
      options: { readonly data: readonly object[]; readonly columns: readonly Column[]; readonly height: number },
    );
    destroy(): void;
  }
}
