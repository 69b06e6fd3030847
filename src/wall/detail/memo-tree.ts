import MarkdownIt from "markdown-it";

/** Markdown as what stands in what: words, and elements of a few kinds. Never HTML. */
export type MemoNode = string | MemoElement;

export interface MemoElement {
  readonly tag: MemoTag;
  readonly children: readonly MemoNode[];
  /** Of a link, and only where it is allowed. */
  readonly href?: string;
  /** Of a list with numbers. */
  readonly start?: number;
}

const blockTags = ["p", "h1", "h2", "h3", "h4", "h5", "h6", "ul", "ol", "li", "blockquote", "pre", "hr"] as const;
const tableTags = ["table", "thead", "tbody", "tr", "th", "td"] as const;
const inlineTags = ["em", "strong", "s", "code", "a", "br"] as const;
const tags = [...blockTags, ...tableTags, ...inlineTags];
export type MemoTag = (typeof tags)[number];

type Token = ReturnType<typeof markdown.parse>[number];

// Tags in the text stay text, and of every address is decided here, not by the parser.
const markdown = new MarkdownIt({ html: false, linkify: false, typographer: false });
markdown.validateLink = () => true;

/** What has more signs than that is no prose, and would keep the page busy: a table of thousands of empty cells. */
const mostTokens = 12_000;

/** Reads Markdown of people. Bad Markdown is words; an address that is not allowed stands behind them as words. */
export function parseMemo(text: string): readonly MemoNode[] {
  const tokens = markdown.parse(text, {});
  const count = tokens.reduce((sum, { children }) => sum + 1 + (children?.length ?? 0), 0);
  return mostTokens < count ? [{ tag: "pre", children: [text] }] : nodesOf(tokens);
}

interface Open {
  readonly token: Token | undefined;
  readonly children: MemoNode[];
}

function nodesOf(tokens: readonly Token[]): readonly MemoNode[] {
  const root: Open = { token: undefined, children: [] };
  const path: Open[] = [root];
  for (const token of tokens) {
    const parent = path.at(-1) ?? root;
    if (token.nesting === 1) path.push({ token, children: [] });
    else if (token.nesting === 0) parent.children.push(...leavesOf(token));
    else if (path.length > 1) {
      path.pop();
      path.at(-1)?.children.push(...closed(parent));
    }
  }
  return root.children;
}

/** What has no children of its own in the list of tokens. */
function leavesOf(token: Token): readonly MemoNode[] {
  switch (token.type) {
    case "inline":
      return nodesOf(token.children ?? []);
    case "softbreak":
      return ["\n"];
    case "hardbreak":
      return [{ tag: "br", children: [] }];
    case "hr":
      return [{ tag: "hr", children: [] }];
    case "code_inline":
      return [{ tag: "code", children: [token.content] }];
    case "fence":
    case "code_block":
      return [{ tag: "pre", children: [token.content] }];
    case "image":
      return [`[${token.content === "" ? "Image" : `Image: ${token.content}`}]`];
    default:
      return [token.content];
  }
}

function closed({ token, children }: Open): readonly MemoNode[] {
  const tag = token && tagOf(token);
  // The paragraphs of a tight list are not shown as such.
  if (!token || !tag || token.hidden) return children;
  if (tag === "a") return linkOf(String(token.attrGet("href") ?? ""), children);
  const start = tag === "ol" ? Number(token.attrGet("start") ?? 1) : 1;
  return [start === 1 ? { tag, children } : { tag, children, start }];
}

function tagOf({ tag }: Token): MemoTag | undefined {
  return tags.find((known) => known === tag);
}

function linkOf(address: string, children: readonly MemoNode[]): readonly MemoNode[] {
  const href = allowedAddress(address);
  return href === undefined ? [...children, ` (${address})`] : [{ tag: "a", children, href }];
}

const allowed: readonly string[] = ["https:", "http:", "mailto:"];

/** An address that people may be led to; `undefined` for all others, and for paths, which lead nowhere from here. */
function allowedAddress(address: string): string | undefined {
  try {
    const { protocol, href } = new URL(address);
    return allowed.includes(protocol) ? href : undefined;
  } catch {
    return undefined;
  }
}
