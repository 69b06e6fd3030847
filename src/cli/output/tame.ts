/** A sign that steers a terminal, with the look that it gives where it is one of our own. */
const steering = /[^\P{Cc}\n\t](?<look>\[(?:[0124]|3[1-4])m)?/gu;

/** A text for people without the signs by which a file or a commit could move the cursor, or wipe out what stands above. */
export function tame(text: string): string {
  return text.replace(steering, (sign, look: string | undefined) => {
    return look !== undefined && sign.startsWith("\u001b") ? sign : (look ?? "");
  });
}
