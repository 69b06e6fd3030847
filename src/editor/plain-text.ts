/** Words from files, for places where VS Code would make an icon of `$(name)`, or of `[words](command:id)` a link. */
export function plainText(text: string): string {
  return text.replaceAll("$(", "$\u200b(").replaceAll("](", "]\u200b(");
}
