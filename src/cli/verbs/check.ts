import { plural } from "../../core/base/plural.ts";
import { isWithin } from "../../core/base/uri.ts";
import type { Unanswered } from "../../core/history/unanswered.ts";
import { entriesOfKind } from "../../core/index/snapshot.ts";
import { catalogue } from "../../core/rules/catalogue.ts";
import { checkSnapshot, findingsOf } from "../../core/rules/check-snapshot.ts";
import type { Finding } from "../../core/rules/finding.ts";
import { askBranches } from "../ask-branches.ts";
import { askFlags } from "../ask-flags.ts";
import { cutOff } from "../branch-silence.ts";
import { ExitCode } from "../exit-code.ts";
import { fixFindings, type Fixed } from "../fix-findings.ts";
import type { Io } from "../io.ts";
import { printJson } from "../output/json.ts";
import { paintFor } from "../output/paint.ts";
import { toReport, type Report } from "../output/report.ts";
import { leftOutByGithub, toReportGithub } from "../output/report-github.ts";
import { toReportSarif } from "../output/report-sarif.ts";
import { toReportText } from "../output/report-text.ts";
import { findCommonSilence } from "../proof-of.ts";
import { readWorkspace, type Workspace } from "../read-workspace.ts";
import { readBranch } from "../since/read-branch.ts";
import { unknownRule } from "../unknown-rule.ts";
import type { Call, CommonFlags, Verb } from "../verb.ts";
import { WrongUse } from "../wrong-use.ts";

interface Flags {
  readonly since?: string;
  readonly fix?: true;
  readonly rule?: readonly string[];
  readonly maxWarnings?: string;
}

const ruleIds: readonly string[] = catalogue.map(({ id }) => id);

/** `uol check`: every finding, and the exit code 1 when one of them is an error. */
export const check: Verb<Flags> = {
  example: "uol check learning --fix --max-warnings 0",
  formats: ["text", "json", "sarif", "github"],
  flags: [
    { usage: "--since <revision>", summary: "only what is new since the branch left this revision" },
    { usage: "--fix", summary: "apply the mends that cannot change a meaning" },
    { usage: "--rule <id...>", summary: "only the findings of these rules", values: ruleIds },
    { usage: "--max-warnings <count>", summary: "fail when there are more warnings than this" },
  ],

  async run(io, { words, flags }: Call<Flags>) {
    const isOfRule = ruleFilter(flags.rule);
    const maxWarnings = maxWarningsOf(flags);
    const { workspace, silence } = await withCode(io, await readWorkspace(io, flags));
    const isOfPath = pathFilter(io, words, workspace.root);
    const mayReport = ({ uri, rule }: Finding): boolean => isOfPath(uri) && isOfRule(rule);

    const checked = checkSnapshot(workspace.snapshot, workspace.today);
    const branch = flags.since === undefined ? undefined : await readBranch(io, workspace, checked, flags.since);
    const mayFix = (finding: Finding): boolean => mayReport(finding) && (branch?.isNew(finding) ?? true);
    const fixed = flags.fix ? fixFindings(io, workspace, checked, mayFix) : undefined;
    const final = fixed?.check ?? checked;
    const findings = (branch?.newIn(final) ?? findingsOf(final)).filter(mayReport);
    const files = Array.from(workspace.snapshot.entries.keys()).filter(isOfPath).length;
    const place = placeOfPaths(io, flags, workspace.root);
    const report = toReport(findings, place, files);

    print(io, report, flags, place);
    sayWhatWasNotAsked(io, workspace, silence);
    if (fixed) sayWhatWasMended(io, fixed);
    if (fixed && 0 < fixed.refused.length + fixed.locked.length) return ExitCode.wrongUse;
    const { error, warning } = report.summary;
    return 0 < error || maxWarnings < warning ? ExitCode.findings : ExitCode.fine;
  },
};

/** With what became of branches, or why git did not tell, and where flags stand. */
async function withCode(
  io: Io,
  { root, snapshot, today }: Workspace,
): Promise<{ readonly workspace: Workspace; readonly silence: Unanswered | undefined }> {
  const { snapshot: told, silence } = await askBranches(io, snapshot, root);
  return { workspace: { root, snapshot: await askFlags(io, told, root, today), today }, silence };
}

function sayWhatWasMended(io: Io, { fixes, files, refused, locked, unopened }: Fixed): void {
  if (0 < fixes) io.err(`${plural(fixes, "finding")} mended in ${plural(files, "file")}.\n`);
  if (0 < refused.length) {
    io.err(`Changed by somebody else meanwhile, so not mended: ${refused.join(", ")}; run uol check --fix again.\n`);
  }
  if (0 < locked.length) io.err(`Not mended: ${locked.join(", ")}; check who may write there.\n`);
  if (0 < unopened.length) {
    io.err(`Not mended: ${unopened.join(", ")}; check who may read there, and that it is UTF-8.\n`);
  }
}

/** In a clone that lacks a part of the history, no finding does not mean that no bar was moved and no branch merged. */
function sayWhatWasNotAsked(io: Io, { snapshot }: Workspace, ofBranches: Unanswered | undefined): void {
  const common = findCommonSilence(entriesOfKind(snapshot, "experiment"));
  const ofHistory = common && cutOff.has(common.why) ? common.sentence : undefined;
  const isSame = ofHistory !== undefined && ofHistory === ofBranches?.sentence;
  if (isSame) return io.err(`What history proves and what became of branches were not checked. ${ofHistory}\n`);
  if (ofHistory !== undefined) io.err(`What history proves was not checked. ${ofHistory}\n`);
  if (ofBranches) io.err(`What became of branches was not checked. ${ofBranches.sentence}\n`);
}

/** Services that show findings in code know it by the paths that its repository has. */
function placeOfPaths(io: Io, { format }: CommonFlags, root: string): string {
  return format === "sarif" || format === "github" ? (io.findGitRoot(root) ?? root) : root;
}

function print(io: Io, report: Report, flags: CommonFlags & Flags, root: string): void {
  switch (flags.format) {
    case "json":
      return printJson(io, "check", report);
    case "sarif":
      return io.out(toReportSarif(report, root));
    case "github":
      io.out(toReportGithub(report));
      return sayIfAny(io, leftOutByGithub(report));
    default:
      return io.out(toReportText(report, paintFor(io, flags), flags.since));
  }
}

function sayIfAny(io: Io, sentence: string | undefined): void {
  if (sentence !== undefined) io.err(`${sentence}\n`);
}

function ruleFilter(rules: readonly string[] | undefined): (rule: string) => boolean {
  const unknown = rules?.find((id) => !ruleIds.includes(id));
  if (unknown !== undefined) throw unknownRule(unknown);
  return (rule) => rules?.includes(rule) ?? true;
}

/** Paths limit what is reported, not what is read: a reference into another folder still counts. */
function pathFilter(io: Io, paths: readonly string[], root: string): (uri: string) => boolean {
  const places = paths.map((path) => {
    const uri = io.toUri(path);
    if (!io.exists(uri)) throw new WrongUse(`There is no file or folder ${path}; name one below ${io.toPath(root)}.`);
    if (!isWithin(uri, root))
      throw new WrongUse(`${path} lies outside of ${io.toPath(root)}; name its folder with --root.`);
    return uri;
  });
  return (uri) => places.length === 0 || places.some((place) => isWithin(uri, place));
}

function maxWarningsOf({ maxWarnings }: Flags): number {
  if (maxWarnings === undefined) return Infinity;
  if (/^\d+$/.test(maxWarnings)) return Number(maxWarnings);
  throw new WrongUse(`"${maxWarnings}" is no count; write --max-warnings as a whole number, such as 0.`);
}
