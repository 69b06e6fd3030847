import assert from "node:assert/strict";

import { sourceFilesIn } from "./source-files.ts";

/** The properties that a class of elements declares, or takes over from its base. */
function declaredBy(name: string, texts: readonly string[]): readonly string[] {
  const text = texts.find((one) => new RegExp(`\\bclass ${name} `).test(one));
  if (text === undefined) return [];
  const base = new RegExp(`\\bclass ${name} extends (\\w+)`).exec(text)?.[1];
  const own = Array.from(text.matchAll(/^ +declare (?:readonly )?(\w+):/gm), ([, property = ""]) => property);
  const setters = Array.from(text.matchAll(/^ +set (\w+)\(/gm), ([, property = ""]) => property);
  return [...own, ...setters, ...(base === undefined ? [] : declaredBy(base, texts))];
}

/** Each property that a template sets on one of our elements: "wall-card.today". */
function setIn(text: string): readonly string[] {
  return Array.from(text.matchAll(/<(wall-[\w-]+)((?:=>|[^<>`])*)/g)).flatMap(([, tag, attributes = ""]) =>
    Array.from(attributes.matchAll(/\s\.(\w+)=\$/g), ([, property]) => `${tag}.${property}`),
  );
}

/** What templates set and no element takes, which neither the types nor the browser complain about. */
function setInVain(texts: readonly string[]): readonly string[] {
  const defined = texts.flatMap((text) => Array.from(text.matchAll(/customElements\.define\("([\w-]+)", (\w+)\)/g)));
  const known = new Set(
    defined.flatMap(([, tag, name = ""]) => declaredBy(name, texts).map((property) => `${tag}.${property}`)),
  );
  return texts.flatMap(setIn).filter((property) => !known.has(property));
}

describe("the elements of the wall", () => {
  const texts = [...sourceFilesIn("src/wall").values()];

  it("are given only properties that they have", () => {
    assert.ok(texts.flatMap(setIn).length > 100, "templates are not read");
    assert.deepEqual(setInVain(texts), []);
  });

  it("would be told apart from others", () => {
    const element = 'class A extends Base {\n  declare x: string;\n}\ncustomElements.define("wall-a", A);';
    const template = "html`<wall-a .x=${() => 1} .y=${2} .z=${3}></wall-a>`";
    assert.deepEqual(setInVain([element, "class Base {\n  declare y: number;\n}", template]), ["wall-a.z"]);
  });
});
