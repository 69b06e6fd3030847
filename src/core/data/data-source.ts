import type { DataReading, DataRequest } from "./data-reading.ts";

/** What is asked of one file of rows. */
export interface DataQuestion {
  /** The URI of the folder that the file must lie in, whatever links say. */
  readonly root: string;
  /** As people write it, for sentences. */
  readonly path: string;
  /** The URIs at which it may be, the likelier first; empty where the path leads out of the root. */
  readonly places: readonly string[];
  readonly requests: readonly DataRequest[];
}

export interface DataReadingOptions {
  /** @throws From `readData` what the signal was aborted with. */
  readonly signal?: AbortSignal;
  /** Told now and then how many bytes of how many are read. */
  readonly onProgress?: (done: number, total: number) => void;
}

/**
 * Reads a file once for all requests, and answers them in their order.
 *
 * What is wrong with the file is an answer; only being stopped rejects.
 */
export type ReadData = (question: DataQuestion, options?: DataReadingOptions) => Promise<readonly DataReading[]>;
