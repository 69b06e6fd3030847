import { html, type TemplateResult } from "lit";

import type { MemoElement, MemoNode, MemoTag } from "./memo-tree.ts";

type Rendered = string | TemplateResult;

/** Markdown of people as templates: every word of it stays text. */
export function renderMemo(nodes: readonly MemoNode[]): readonly Rendered[] {
  return nodes.map((node) => (typeof node === "string" ? node : templates[node.tag](renderMemo(node.children), node)));
}

type Template = (inner: readonly Rendered[], node: MemoElement) => TemplateResult;

/** The headings of a memo stand below the heading of its part. */
const templates: Readonly<Record<MemoTag, Template>> = {
  p: (inner) => html`<p dir="auto">${inner}</p>`,
  h1: (inner) => html`<h4 dir="auto">${inner}</h4>`,
  h2: (inner) => html`<h5 dir="auto">${inner}</h5>`,
  h3: (inner) => html`<h6 dir="auto">${inner}</h6>`,
  h4: (inner) => html`<h6 dir="auto">${inner}</h6>`,
  h5: (inner) => html`<h6 dir="auto">${inner}</h6>`,
  h6: (inner) => html`<h6 dir="auto">${inner}</h6>`,
  ul: (inner) =>
    html`<ul>
      ${inner}
    </ul>`,
  ol: (inner, { start = 1 }) =>
    html`<ol start=${start}>
      ${inner}
    </ol>`,
  li: (inner) => html`<li dir="auto">${inner}</li>`,
  blockquote: (inner) => html`<blockquote>${inner}</blockquote>`,
  pre: (inner) => html`<pre><code>${inner}</code></pre>`,
  hr: () => html`<hr />`,
  br: () => html`<br />`,
  em: (inner) => html`<em>${inner}</em>`,
  strong: (inner) => html`<strong>${inner}</strong>`,
  s: (inner) => html`<s>${inner}</s>`,
  code: (inner) => html`<code>${inner}</code>`,
  a: (inner, { href = "" }) => {
    return html`<a href=${href} title=${href} target="_blank" rel="noopener noreferrer"><bdi>${inner}</bdi></a>`;
  },
  table: (inner) =>
    html`<table>
      ${inner}
    </table>`,
  thead: (inner) =>
    html`<thead>
      ${inner}
    </thead>`,
  tbody: (inner) =>
    html`<tbody>
      ${inner}
    </tbody>`,
  tr: (inner) =>
    html`<tr>
      ${inner}
    </tr>`,
  th: (inner) => html`<th scope="col">${inner}</th>`,
  td: (inner) => html`<td>${inner}</td>`,
};
