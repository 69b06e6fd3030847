import * as vscode from "vscode";
import type { DataReading } from "../../core/data/data-reading.ts";
import type { DataQuestion } from "../../core/data/data-source.ts";
import { plainText } from "../plain-text.ts";
import type { DataFiles } from "./data-files.ts";

/** Smaller files are read sooner than a person reads a message. */
const worthTelling = 5_000_000;

/**
 * Reads a file of rows, and shows how far it is where that takes a while; the person may stop it.
 *
 * @throws What the signal was aborted with.
 * @returns "stopped" when the person has had enough.
 */
export async function readWithProgress(
  { readData }: DataFiles,
  question: DataQuestion,
  signal: AbortSignal,
): Promise<readonly DataReading[] | "stopped"> {
  const stop = new AbortController();
  const both = AbortSignal.any([signal, stop.signal]);
  let shown: Shown | undefined;
  try {
    return await readData(question, {
      signal: both,
      onProgress: (done, total) => {
        if (total < worthTelling) return;
        shown ??= show(question.path, () => stop.abort());
        shown.tell((100 * done) / total);
      },
    });
  } catch (error) {
    if (stop.signal.aborted && !signal.aborted) return "stopped";
    throw error;
  } finally {
    shown?.end();
  }
}

interface Shown {
  tell(percent: number): void;
  end(): void;
}

function show(path: string, stop: () => void): Shown {
  let tellEditor: ((increment: number) => void) | undefined;
  let end = (): void => {};
  let told = 0;
  const ended = new Promise<void>((resolve) => (end = resolve));
  const options = {
    location: vscode.ProgressLocation.Notification,
    title: `Reading ${plainText(path)}`,
    cancellable: true,
  };
  void vscode.window.withProgress(options, (progress, token) => {
    token.onCancellationRequested(stop);
    tellEditor = (increment) => progress.report({ increment });
    return ended;
  });
  return {
    tell(percent) {
      if (percent - told < 1 || !tellEditor) return;
      tellEditor(percent - told);
      told = percent;
    },
    end: () => end(),
  };
}
