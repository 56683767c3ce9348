const test = "[.](access[.])?test[.]tsx?$|[.]contract[.]ts$";
const forbid = (name, comment, from, to) => ({ name, severity: "error", comment, from, to });

/** @type {import("dependency-cruiser").IConfiguration} */
export default {
  forbidden: [
    forbid("no-cycles", "A cycle has no order in which it can be understood.", {}, { circular: true }),
    forbid(
      "domain-is-pure",
      "Rules know zod and themselves.",
      { path: "^shared/domain/", pathNot: test },
      { pathNot: ["^shared/domain/", "node_modules/zod/"] },
    ),
    forbid(
      "contracts-know-the-domain-only",
      "What goes over the wire is built from the domain's facts.",
      { path: "^shared/contracts/", pathNot: test },
      { pathNot: ["^shared/(domain|contracts)/", "node_modules/zod/"] },
    ),
    forbid(
      "sdk-in-adapters",
      "Only stores and senders speak to AWS.",
      { path: "^(functions|shared|web-static)/", pathNot: ["^shared/(store|messaging)/", test] },
      { path: "node_modules/@aws-sdk/" },
    ),
    forbid(
      "capabilities-do-not-touch",
      "Capabilities talk through shared/contracts.",
      { path: "^functions/([^/]+)/" },
      { path: "^functions/", pathNot: "^functions/$1/" },
    ),
    forbid(
      "shared-is-below-functions",
      "What is true everywhere knows no single function.",
      { path: "^shared/", pathNot: test },
      { path: "^(functions|infra|web-static|tests)/" },
    ),
    forbid(
      "functions-are-below-infra",
      "A function does not know where it runs.",
      { path: "^functions/", pathNot: test },
      { path: "^(infra|tests)/" },
    ),
    forbid(
      "two-functions-render-pages",
      "One publishes the site, one answers a form without scripts; every other function answers with data.",
      { path: "^functions/", pathNot: [test, "^functions/site/", "^functions/dossier/page[^/]*$"] },
      { path: "^web-static/" },
    ),
    forbid(
      "the-api-renders-no-pages",
      "The page stands on tracking, and the API's bundle stays free of components.",
      { path: "^functions/dossier/", pathNot: [test, "^functions/dossier/page[^/]*$"] },
      { path: "^functions/dossier/page[^/]*$" },
    ),
    forbid(
      "pages-know-contracts-only",
      "A page sees what the API shows.",
      { path: "^web-static/", pathNot: [test, "^web-static/testing/"] },
      { path: "^(functions|infra|tests|shared/(store|messaging|runtime|definitions))/" },
    ),
    forbid(
      "template-reads-facts-only",
      "The template is made from two descriptions, of tables and of provinces; handlers are named by their path.",
      { path: "^infra/", pathNot: ["^infra/(local|cli)/", test] },
      { path: "^(functions|shared|web-static|tests)/", pathNot: "^shared/(store/tables|domain/agency/province)[.]ts$" },
    ),
    forbid(
      "product-runs-without-tools",
      "What is deployed needs no development dependency.",
      { path: "^(functions|shared)/", pathNot: test },
      { dependencyTypes: ["npm-dev"], pathNot: "node_modules/@types/" },
    ),
  ],
  options: {
    doNotFollow: { path: "node_modules" },
    exclude: { path: "^(dist|cdk[.]out|coverage|[.]local)/" },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: "tsconfig.json" },
    enhancedResolveOptions: { exportsFields: ["exports"], conditionNames: ["import", "types", "node"] },
  },
};
