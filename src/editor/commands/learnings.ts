import * as vscode from "vscode";
import type { LearningCard } from "../../core/query/learnings/learning-card.ts";
import { learningsForUri } from "../../core/query/learnings/learning-groups.ts";
import { learningState, learningTitle, surenessWords } from "../../core/query/learnings/learning-words.ts";
import type { RelevantLearning } from "../../core/query/learnings/relevant-learnings.ts";
import { toLine } from "../../core/query/page/page.ts";
import type { LiveWorkspace } from "../live-workspace.ts";
import { openPage, toPageUri } from "../pages/pages.ts";
import { plainText } from "../plain-text.ts";
import { learningIcon } from "../trees/learning-items.ts";
import { Refusal, type Command } from "./command.ts";

interface LearningsWorld {
  readonly workspace: LiveWorkspace;
  readonly settled: () => Promise<void>;
}

/** Opens what the team can rely on as a page to be read. Answers with its URI. */
export function openPlaybook({ settled }: LearningsWorld): Command {
  return {
    id: "learningWall.openPlaybook",

    async run() {
      await settled();
      return openPage(toPageUri("playbook", "Playbook"));
    },
  };
}

/** Offers what was learned elsewhere and applies to a file, and opens what is chosen. Answers with its URI. */
export function showLearnings({ workspace, settled }: LearningsWorld): Command {
  return {
    id: "learningWall.showLearnings",

    async run(given) {
      const uri = typeof given === "string" ? given : vscode.window.activeTextEditor?.document.uri.toString();
      if (uri === undefined) throw new Refusal("Open a file first; learnings are shown for the file in the editor.");
      await settled();
      const { snapshot, today } = workspace.picture;
      const { rows } = learningsForUri(uri, snapshot, today);
      if (rows.length === 0) throw new Refusal("No learning applies to this file yet.");
      const chosen = await vscode.window.showQuickPick(rows.map(toItem), {
        title: "Learnings for This File",
        placeHolder: "What is known already; choose one to open it",
        matchOnDetail: true,
      });
      return chosen && openLearning(chosen.learning);
    },
  };
}

interface Item extends vscode.QuickPickItem {
  readonly learning: LearningCard;
}

function toItem({ learning, why }: RelevantLearning): Item {
  const { recommendation, insight, confidence } = learning;
  const advice = recommendation === undefined || insight === "" ? "" : toLine(recommendation);
  const state = [surenessWords(confidence), toLine(why), learningState(learning)].filter(Boolean).join(", ");
  return {
    label: plainText(toLine(learningTitle(learning))),
    // Behind a long sentence nothing of a description would be seen.
    detail: plainText(`${state}. ${advice}`.trim()),
    iconPath: learningIcon(learning),
    learning,
  };
}

async function openLearning({ uri, line }: LearningCard): Promise<vscode.Uri> {
  const file = vscode.Uri.parse(uri);
  await vscode.window.showTextDocument(file, { selection: new vscode.Range(line, 0, line, 0) });
  return file;
}
