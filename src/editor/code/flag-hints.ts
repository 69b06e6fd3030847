import * as vscode from "vscode";
import { isWithin, relativePath } from "../../core/base/uri.ts";
import { endedFlagsInSlices, endedFlagWords, type EndedFlag } from "../../core/query/flags/ended-flags.ts";
import { flagPlacesIn } from "../../core/repository/flag-places-in.ts";
import { isCode } from "../../core/repository/is-code.ts";
import { flagOfStoppedExperiment } from "../../core/rules/catalogue/flag-of-stopped-experiment.ts";
import { AtPause } from "../at-pause.ts";
import { Disposables } from "../disposables.ts";
import { LatestQuestion } from "../git/latest-question.ts";
import type { LiveRepositoryOptions } from "../git/live-branches.ts";
import { toRulePageUri } from "../language/rule-pages.ts";
import type { LiveWorkspace } from "../live-workspace.ts";
import { openRoots } from "../open-roots.ts";
import { TimeSlices } from "../time-slices.ts";
import { toLocation } from "../to-vscode.ts";
import { IgnoredFiles } from "./ignored-files.ts";

type FlagHintOptions = Pick<LiveRepositoryOptions, "workspace" | "repository" | "log">;

/**
 * Marks in open files of the code the flags of experiments that were stopped or refuted, as their text stands; in none that
 * git ignores, as nobody mends what is made by a machine.
 */
export function registerFlagHints(options: FlagHintOptions): vscode.Disposable {
  return new FlagHints(options);
}

/** Characters times flags: so much is looked through while somebody types, and so much at all. */
const [mostAtOnce, mostEver] = [1_000_000, 20_000_000];

class FlagHints implements vscode.Disposable {
  readonly #disposables = new Disposables();
  readonly #hints = this.#disposables.add(vscode.languages.createDiagnosticCollection("learningWall.flags"));
  readonly #workspace: LiveWorkspace;
  readonly #ignored: IgnoredFiles;
  /** By root, as they were told last. */
  #flags: ReadonlyMap<string, readonly EndedFlag[]> = new Map();
  readonly #waiting = new Set<vscode.TextDocument>();
  readonly #catchUp = this.#disposables.add(new AtPause(() => this.#mark([...this.#waiting])));
  readonly #slices = new TimeSlices();
  readonly #question: LatestQuestion;

  constructor(options: FlagHintOptions) {
    const { workspace, log } = options;
    this.#workspace = workspace;
    this.#ignored = this.#disposables.add(new IgnoredFiles(options));
    this.#question = this.#disposables.add(
      new LatestQuestion({
        ask: (signal) => this.#noticeFlags(signal),
        failed: (error) => log.error(`Flags could not be told: ${String(error)}`),
      }),
    );
    const refresh = this.#disposables.add(new AtPause(() => this.#question.ask()));
    this.#disposables.add(workspace.onDidChange(() => refresh.ask()));
    this.#disposables.add(vscode.workspace.onDidOpenTextDocument((document) => this.#mark([document])));
    this.#disposables.add(vscode.workspace.onDidChangeTextDocument(({ document }) => this.#noticeText(document)));
    this.#disposables.add(
      vscode.workspace.onDidCloseTextDocument((document) => {
        this.#waiting.delete(document);
        this.#hints.delete(document.uri);
      }),
    );
    this.#disposables.add(this.#ignored.onDidAnswer((files) => this.#mark(openDocuments(files))));
    this.#question.ask();
  }

  dispose(): void {
    this.#disposables.dispose();
  }

  async #noticeFlags(signal: AbortSignal): Promise<void> {
    const { snapshot, today } = this.#workspace.picture;
    const flags = new Map<string, readonly EndedFlag[]>();
    for (const root of openRoots()) {
      flags.set(root, await this.#slices.run(endedFlagsInSlices(snapshot, root, today)));
    }
    if (signal.aborted || JSON.stringify([...flags]) === JSON.stringify([...this.#flags])) return;
    this.#flags = flags;
    for (const document of vscode.workspace.textDocuments) {
      await this.#slices.pause();
      if (!document.isClosed) this.#mark([document]);
    }
  }

  #noticeText(document: vscode.TextDocument): void {
    const flags = this.#flagsFor(document);
    if (flags.length === 0) return;
    if (sizeOf(document) * flags.length <= mostAtOnce) return this.#mark([document]);
    this.#waiting.add(document);
    this.#catchUp.ask();
  }

  #mark(documents: readonly vscode.TextDocument[]): void {
    for (const document of documents) {
      this.#waiting.delete(document);
      const flags = this.#flagsFor(document);
      const isMarked = this.#hints.has(document.uri);
      const hints = mostEver < sizeOf(document) * flags.length ? [] : hintsIn(document, flags);
      // Until git has answered there is none, because one that goes again would be an alarm about nothing.
      const isShown = 0 < hints.length && this.#ignored.isIgnored(document.uri) === false;
      if (isMarked || isShown) this.#hints.set(document.uri, isShown ? hints : []);
    }
  }

  /** Those of each folder that holds it; one may lie in another. */
  #flagsFor({ uri }: vscode.TextDocument): readonly EndedFlag[] {
    const file = uri.toString();
    return Array.from(this.#flags).flatMap(([root, flags]) =>
      isWithin(file, root) && isCode(relativePath(file, root)) ? flags : [],
    );
  }
}

function openDocuments(files: ReadonlySet<string>): readonly vscode.TextDocument[] {
  return vscode.workspace.textDocuments.filter(({ uri }) => files.has(String(uri)));
}

/** In characters, without putting its lines together. */
function sizeOf(document: vscode.TextDocument): number {
  return document.offsetAt(document.lineAt(document.lineCount - 1).range.end);
}

function hintsIn(document: vscode.TextDocument, flags: readonly EndedFlag[]): vscode.Diagnostic[] {
  if (flags.length === 0) return [];
  const byName = new Map(flags.map((flag) => [flag.flag, flag]));
  return flagPlacesIn(document.getText(), [...byName.keys()]).flatMap(({ flag, line, character }) => {
    const ended = byName.get(flag);
    return ended ? [toHint(ended, new vscode.Range(line, character, line, character + flag.length))] : [];
  });
}

function toHint(flag: EndedFlag, range: vscode.Range): vscode.Diagnostic {
  const hint = new vscode.Diagnostic(range, endedFlagWords(flag), vscode.DiagnosticSeverity.Hint);
  hint.source = "Learning Wall";
  hint.code = { value: flagOfStoppedExperiment.id, target: toRulePageUri(flagOfStoppedExperiment.id) };
  hint.relatedInformation = [
    new vscode.DiagnosticRelatedInformation(toLocation(flag), `The flag of ${flag.experiment}`),
  ];
  return hint;
}
