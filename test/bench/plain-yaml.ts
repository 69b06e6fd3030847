// Prints how many milliseconds `yaml` alone takes for the texts of the bench: no files, no start of a process.
import { parseDocument } from "yaml";
import { experimentText } from "./experiment-text.ts";

const texts = Array.from({ length: Number(process.argv[2]) }, (_, number) => experimentText(number));
const start = performance.now();
for (const text of texts) parseDocument(text);
console.log(performance.now() - start);
