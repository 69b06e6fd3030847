import * as vscode from "vscode";
import { ignoreHere } from "../../core/authoring/ignore-here.ts";
import { toTextEdits } from "../../core/authoring/to-text-edits.ts";
import type { Range } from "../../core/base/position.ts";
import type { Fix } from "../../core/base/read.ts";
import { severities } from "../../core/base/severity.ts";
import { folderOf, uriBelow } from "../../core/base/uri.ts";
import type { Finding } from "../../core/rules/finding.ts";
import type { SourceDocument } from "../../core/source/source-document.ts";
import type { LiveWorkspace } from "../live-workspace.ts";
import { sourceOfDocument } from "../source-of-document.ts";
import { toDiagnostic, toRange, toSnippetTextEdits } from "../to-vscode.ts";
import { exists } from "./find-file.ts";
import { ourFiles } from "./selector.ts";

/** Offers the mends of the findings under the cursor, and to live with them for a reason. */
export function registerQuickFixes(workspace: LiveWorkspace): vscode.Disposable {
  return vscode.languages.registerCodeActionsProvider(
    ourFiles,
    {
      async provideCodeActions(document, range, { only }, token) {
        if (only && !only.contains(vscode.CodeActionKind.QuickFix)) return [];
        const findings = workspace
          .findingsAt(document.uri.toString())
          .filter((finding) => toRange(finding.range).intersection(range))
          .toSorted(compareUrgency);
        if (findings.length === 0) return [];
        // Against the text of this moment: the findings may be a few keystrokes older.
        const now: Moment = { uri: document.uri, text: document.getText(), source: sourceOfDocument(document) };
        const mends = await Promise.all(offersOf(findings).map((offer, at) => mending(offer, now, at === 0)));
        if (token.isCancellationRequested) return undefined;
        const ignores = findings.flatMap((finding) => ignoring(finding, now));
        return [...mends.flat(), ...ignores];
      },
    },
    { providedCodeActionKinds: [vscode.CodeActionKind.QuickFix] },
  );
}

/** What weighs more comes first, and of equals what says most exactly where. */
function compareUrgency(a: Finding, b: Finding): number {
  return severities.indexOf(a.severity) - severities.indexOf(b.severity) || compareSizes(a.range, b.range);
}

function compareSizes(a: Range, b: Range): number {
  const linesOf = ({ start, end }: Range): number => end.line - start.line;
  const charactersOf = ({ start, end }: Range): number => end.character - start.character;
  return linesOf(a) - linesOf(b) || charactersOf(a) - charactersOf(b);
}

/** A file as it stands in its editor. */
interface Moment {
  readonly uri: vscode.Uri;
  readonly text: string;
  readonly source: SourceDocument;
}

/** A fix, and all findings that it mends. */
interface Offer {
  readonly fix: Fix;
  readonly findings: readonly Finding[];
}

/** The fixes of all findings, in their order; what is the same for several of them is offered once. */
function offersOf(all: readonly Finding[]): readonly Offer[] {
  const offers = new Map<string, Offer>();
  for (const finding of all) {
    for (const fix of finding.fixes) {
      const key = JSON.stringify([fix.title, fix.edits, fix.creates]);
      const findings = offers.get(key)?.findings ?? [];
      offers.set(key, { fix, findings: [...findings, finding] });
    }
  }
  return [...offers.values()];
}

/** @param isFirst Whether *Auto Fix* shall take it. */
async function mending({ fix, findings }: Offer, now: Moment, isFirst: boolean): Promise<vscode.CodeAction[]> {
  const edit = await findEdit(fix, now);
  return edit ? [actionOf(fix.title, findings, edit, isFirst)] : [];
}

/** All that a fix writes; `undefined` where there is no safe place for it, or a file in its way. */
async function findEdit({ edits: wanted, creates = [] }: Fix, now: Moment): Promise<vscode.WorkspaceEdit | undefined> {
  const edits = toTextEdits(now.source, now.text, wanted);
  if (!edits || edits.length + creates.length === 0) return undefined;
  const change = new vscode.WorkspaceEdit();
  for (const { name, text } of creates) {
    const uri = vscode.Uri.parse(uriBelow(folderOf(now.uri.toString()), name));
    if (await exists(uri)) return undefined;
    change.createFile(uri, { contents: new TextEncoder().encode(text), overwrite: false });
  }
  change.set(now.uri, toSnippetTextEdits(edits));
  return change;
}

/** The comment that silences a finding; the reason is for the person to write. */
function ignoring(finding: Finding, { uri, text, source }: Moment): vscode.CodeAction[] {
  const { rule, range } = finding;
  const edit = ignoreHere(source, text, rule, range.start.line);
  if (!edit) return [];
  const change = new vscode.WorkspaceEdit();
  change.set(uri, toSnippetTextEdits([edit]));
  return [actionOf(`Ignore ${rule} here…`, [finding], change, false)];
}

function actionOf(
  title: string,
  findings: readonly Finding[],
  edit: vscode.WorkspaceEdit,
  isPreferred: boolean,
): vscode.CodeAction {
  const action = new vscode.CodeAction(title, vscode.CodeActionKind.QuickFix);
  action.edit = edit;
  action.diagnostics = findings.map(toDiagnostic);
  action.isPreferred = isPreferred;
  return action;
}
