import * as vscode from "vscode";

/** Makes a webview show the wall, which then asks for what there is to see. */
export function showWallIn(webview: vscode.Webview, extensionUri: vscode.Uri): void {
  webview.options = { enableScripts: true, localResourceRoots: [vscode.Uri.joinPath(extensionUri, "dist")] };
  webview.html = wallHtml(webview, extensionUri);
}

/** The page that holds the wall: one script of ours, nothing from anywhere else. */
function wallHtml(webview: vscode.Webview, extensionUri: vscode.Uri): string {
  const script = webview.asWebviewUri(vscode.Uri.joinPath(extensionUri, "dist", "wall.js"));
  const nonce = crypto.randomUUID().replaceAll("-", "");
  const policy = [
    "default-src 'none'",
    `script-src 'nonce-${nonce}'`,
    `style-src ${webview.cspSource}`,
    `font-src ${webview.cspSource}`,
    `img-src ${webview.cspSource}`,
  ].join("; ");
  return `<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8" />
    <meta http-equiv="Content-Security-Policy" content="${policy}" />
    <meta name="viewport" content="width=device-width, initial-scale=1" />
    <title>Learning Wall</title>
  </head>
  <body>
    <script nonce="${nonce}" src="${script.toString()}"></script>
  </body>
</html>`;
}
