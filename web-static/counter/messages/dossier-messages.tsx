import { useEffect, useRef, useState } from "preact/hooks";
import type { DossierView } from "../../../shared/contracts/dossier-api.ts";
import type { MessageList, MessageView } from "../../../shared/contracts/message-api.ts";
import type { ResendReason } from "../../../shared/domain/message/resend.ts";
import { problemText } from "../../browser/api.ts";
import { messagesSent as en } from "../../text/messages-sent-en.ts";
import { messagesSent as vi } from "../../text/messages-sent-vi.ts";
import { useDesk } from "../desk.ts";
import { LoadState } from "../load-state.tsx";
import { useLoad } from "../use-load.ts";
import { MessageRow } from "./message-row.tsx";

/** How long the queue and the carrier take as a rule. */
const LOOK_MS = 3_000;

const Messages = ({ code }: { code: string }) => {
  const { api, language } = useDesk();
  const text = { vi, en }[language];
  const path = `/dossiers/${encodeURIComponent(code)}/messages`;
  const { answer, reload } = useLoad<MessageList>(path);
  const [told, setTold] = useState<string>();
  const timer = useRef<ReturnType<typeof setTimeout> | undefined>(undefined);
  useEffect(() => () => clearTimeout(timer.current), []);
  if (answer?.kind !== "ok") return <LoadState answer={answer} onAgain={() => void reload()} />;
  const { items, reachable } = answer.value;
  const resend = async ({ seq }: MessageView, because: ResendReason) => {
    const asked = await api.post<unknown>(`${path}/${seq}/resend`, { body: { because } });
    setTold(
      asked.kind === "ok" ? text.asked : asked.kind === "refused" ? problemText(asked.problem, language) : text.failed,
    );
    timer.current = setTimeout(() => void reload({ quiet: true }), LOOK_MS);
  };
  const noteCall = async ({ seq }: MessageView) => {
    const noted = await api.post<unknown>(`${path}/${seq}/called`, { body: {} });
    if (noted.kind === "ok") return reload({ quiet: true });
    setTold(noted.kind === "refused" ? problemText(noted.problem, language) : text.noteFailed);
  };
  return (
    <>
      {told !== undefined && <p role="status">{told}</p>}
      {items.length === 0 && <p class="quiet">{reachable ? text.none : text.unreachable}</p>}
      <ul class="plain">
        {items.map((message) => (
          <MessageRow
            key={`${message.seq} ${message.at} ${message.again?.by ?? ""}`}
            message={message}
            onResend={(because) => void resend(message, because)}
            onCalled={() => void noteCall(message)}
          />
        ))}
      </ul>
    </>
  );
};

/** What was sent about the dossier. It is asked for when somebody opens it: most looks at a dossier do not need it. */
export const DossierMessages = ({ view }: { view: DossierView }) => {
  const { language } = useDesk();
  const text = { vi, en }[language];
  const [isOpen, setOpen] = useState(false);
  if (!view.mayPrint) return null;
  return (
    <details
      class="card messages-sent"
      data-testid="dossier-messages"
      onToggle={(event) => setOpen(event.currentTarget.open)}
    >
      <summary>
        <h2>{text.title}</h2>
      </summary>
      {isOpen && <Messages code={view.code} key={view.version} />}
    </details>
  );
};
