// Node runs no TypeScript in a worker unless the worker asks for it itself.
import { register } from "tsx/esm/api";

register();
await import("./fuzz-in-worker.ts");
