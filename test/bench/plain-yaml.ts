// Prints how many milliseconds `yaml` alone takes for the texts of the bench: no files, no start of a process.
import { parseDocument } from "yaml";
import { benchFiles } from "./bench-files.ts";

const texts = [...benchFiles(Number(process.argv[2])).values()];
const start = performance.now();
for (const text of texts) parseDocument(text);
console.log(performance.now() - start);
