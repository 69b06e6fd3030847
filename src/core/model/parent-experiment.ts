/** The id of the experiment that `parent:` may mean, where it is one: `parent: checkout` may mean a unit as well. */
export function parentExperimentOf({ parent }: { readonly parent?: string | undefined }): string | undefined {
  return parent?.replace(/^experiment:/, "");
}
