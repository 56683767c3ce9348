import { render } from "preact";
import { useEffect, useRef, useState } from "preact/hooks";
import type { Language } from "../../shared/domain/localized.ts";
import { api } from "../browser/api.ts";
import { keepFragment } from "../browser/language-link.ts";
import { languageOf } from "../text/language.ts";
import { verification as en } from "../text/verification-en.ts";
import { verification as vi } from "../text/verification-vi.ts";
import { VerifiedOutcome } from "./verified-outcome.tsx";
import { hashOf, type Question, questionIn, type Verified, verify } from "./verify-record.ts";

const publicApi = api();

type FileCheck = "same" | "other";

const Verification = ({ language }: { language: Language }) => {
  const text = { vi, en }[language];
  const [question, setQuestion] = useState<Question | undefined>(() => questionIn(location.hash));
  const [result, setResult] = useState<Verified>();
  const [file, setFile] = useState<FileCheck>();
  const [turn, setTurn] = useState(0);
  const heading = useRef<HTMLHeadingElement>(null);

  useEffect(() => {
    const follow = () => {
      setFile(undefined);
      setQuestion(questionIn(location.hash));
    };
    addEventListener("hashchange", follow);
    return () => removeEventListener("hashchange", follow);
  }, []);
  useEffect(() => {
    keepFragment(location.hash);
    setResult(undefined);
    if (question === undefined) return;
    let isCurrent = true;
    void verify(question, publicApi).then((verified) => {
      if (!isCurrent) return;
      setResult(verified);
      // A file that leads to its own record is that record's file.
      if ("sha256" in question) setFile(verified.kind === "genuine" ? "same" : undefined);
    });
    return () => {
      isCurrent = false;
    };
  }, [question, turn]);
  useEffect(() => heading.current?.focus(), [result]);

  const take = async (chosen: File | undefined) => {
    if (chosen === undefined) return;
    const sha256 = await hashOf(chosen);
    if (result?.kind === "genuine") return setFile(result.record.sha256 === sha256 ? "same" : "other");
    setQuestion({ sha256 });
  };

  return (
    <>
      {question === undefined && <p>{text.intro}</p>}
      {question !== undefined && result === undefined && <p role="status">{text.checking}</p>}
      {result?.kind === "genuine" && (
        <VerifiedOutcome record={result.record} file={file} language={language} heading={heading} />
      )}
      {result?.kind === "not-verified" && (
        <section class="notice late" data-testid="not-verified">
          <h2 ref={heading} tabIndex={-1}>
            {text.notVerified}
          </h2>
          <p>{text.notVerifiedMore}</p>
        </section>
      )}
      {result?.kind === "fault" && (
        <div class="notice warn" role="alert">
          <p>{text.fault}</p>
          <button type="button" class="button" onClick={() => setTurn(turn + 1)}>
            {text.again}
          </button>
        </div>
      )}
      <div class="card field">
        <label for="file">{text.file}</label>
        <span class="hint" id="file-hint">
          {text.fileHint}
        </span>
        <input
          id="file"
          type="file"
          accept="application/pdf"
          aria-describedby="file-hint"
          onChange={(event) => void take(event.currentTarget.files?.[0])}
        />
      </div>
    </>
  );
};

const root = document.getElementById("verification");
if (root !== null) {
  root.replaceChildren();
  render(<Verification language={languageOf(document.documentElement.lang)} />, root);
}
