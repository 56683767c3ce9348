import { forbidEval } from "../lists/no-eval.ts";

const root = document.getElementById("list-upload");
if (root !== null) {
  // Before any shape is made, so the page's own part comes afterwards.
  forbidEval();
  void import("./list-upload-view.tsx").then(({ showUpload }) => showUpload(root));
}
